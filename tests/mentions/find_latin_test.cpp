#include "mentions/find_latin.h"

#include "mentions/names_of.h"
#include "support/catch.h"

using newsprism::test::names_of;

TEST_CASE("people with a given name, a title or initials") {
  CHECK(names_of(U"The plan was drawn up by Thomas Ekholt last year.") == "Thomas Ekholt/PER");
  CHECK(names_of(U"It was signed by J. Whitlock in the morning.") == "J. Whitlock/PER");
  CHECK(names_of(U"They met Peter de la Croy for lunch.") == "Peter de la Croy/PER");
  CHECK(names_of(U"A letter came from Anna Tyler-Brandt yesterday.") == "Anna Tyler-Brandt/PER");
}

TEST_CASE("institutions by their last word, and of something") {
  CHECK(names_of(U"She left the University of Lanwick in May.") == "University of Lanwick/ORG");
  CHECK(names_of(U"He works for Harrowgate Motors Inc. in the south.") == "Harrowgate Motors Inc./ORG");
}

TEST_CASE("a person of an institution is two names") {
  CHECK(names_of(U"So said Peter Lanwick of the Harrowgate Institute.") ==
        "Peter Lanwick/PER Harrowgate Institute/ORG");
}

TEST_CASE("demonyms, days and words at the start are no names") {
  CHECK(names_of(U"Several American engineers arrived on Monday.") == "");
  CHECK(names_of(U"Shares fell sharply during the afternoon session.") == "");
  CHECK(names_of(U"He told American swimmer Paul Ashworth to rest.") == "Paul Ashworth/PER");
}

TEST_CASE("a headline in capitals tells nothing") {
  CHECK(names_of(U"HARROWGATE PLANT TO CLOSE AFTER LONG STRIKE") == "");
}

TEST_CASE("houses and hills by their last word", "[find_latin]") {
  CHECK(names_of(U"She ran the Orla Backpacker Hostel until last week.") == "Orla Backpacker Hostel/ORG");
  CHECK(names_of(U"He drove the car to Torrin Hill on Monday.") == "Torrin Hill/LOC");
  CHECK(names_of(U"They spoke to Jonah Hill about the film.") == "Jonah Hill/PER");
}

TEST_CASE("a firm by what stands beside it, a person by the age", "[find_latin]") {
  CHECK(names_of(U"Shares in Torrindel, the second largest retailer, fell again.") == "Torrindel/ORG");
  CHECK(names_of(U"It was sold to the phone firm Qelvo for a low price.") == "Qelvo/ORG");
  CHECK(names_of(U"A teacher, Dorrie Raglund, 67, has left the town.") == "Dorrie Raglund/PER");
}

TEST_CASE("numbers make no text Chinese", "[find_latin]") {
  CHECK(names_of(U"She beat Marit Zafinova 3-6 7-6 (7-3) 7-6 (7-4) 6-1 (6-0) 6-2.") == "Marit Zafinova/PER");
}

TEST_CASE("the Canadian firm is no newspaper", "[find_latin]") {
  CHECK(names_of(U"The Australian firm said it would close the plant.") == "");
}
