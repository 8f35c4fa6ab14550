#include "mentions/short_names.h"

#include "support/catch.h"
#include "text/fold.h"

using namespace newsprism;

namespace {

Document writing(const char32_t* text) {
  Document document;
  document.text = text;
  document.key = fold(document.text);
  return document;
}

}  // namespace

TEST_CASE("a short name is counted where it stands alone", "[short_names]") {
  const Document document = writing(U"苇舟来了。苇舟租赁在先，苇舟、苇舟租赁和苇舟随后。");
  ShortNames names;
  names.add(U"苇舟", U"苇舟租赁");
  names.add(U"苇舟租", U"苇舟租赁");
  names.add(U"汀岚", U"汀岚电子");
  names.add(U"苇舟", U"苇舟租赁");
  names.read(document);
  CHECK(names.of(U"苇舟").alone == 3);
  CHECK(names.of(U"苇舟租赁").at == 5);
  CHECK(names.of(U"苇舟").at == 0);
  CHECK(names.of(U"苇舟租").alone == 0);
  CHECK(names.of(U"汀岚").alone == 0);
  CHECK(names.of(U"汀岚电子").at == ShortNames::kNowhere);
}

TEST_CASE("a short name that is also written as a word says so", "[short_names]") {
  const Document document = writing(U"Brindle Foods Group and Corrick Holdings. Brindle is a brindle dog.");
  ShortNames names;
  names.add(U"brindle", U"brindle foods group");
  names.add(U"corrick", U"corrick holdings");
  names.read(document);
  CHECK(names.of(U"brindle").written_small);
  CHECK(names.of(names.of(U"brindle").whole).at == 0);
  CHECK_FALSE(names.of(U"corrick").written_small);
  CHECK(names.of(U"corrick holdings").at == 24);
}
