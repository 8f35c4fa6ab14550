#include "facts/speakers.h"

#include "facts/sample_pile.h"
#include "search/small_pile.h"
#include "support/catch.h"

using namespace newsprism;
using test::range_of;

namespace {

// One article and a quote whose speaker stands at `speaker`.
Quote spoken(Pile& pile, Range speaker) {
  for (Reading& r : pile.readings) {
    std::stable_sort(r.mentions.begin(), r.mentions.end(),
                     [](const Mention& a, const Mention& b) { return a.range.begin < b.range.begin; });
  }
  Quote quote;
  quote.spans.push_back({0, 1});
  quote.speaker = speaker;
  pile.readings[0].quotes.push_back(quote);
  name_speakers(pile);
  return pile.readings[0].quotes[0];
}

}  // namespace

TEST_CASE("a named speaker is the entity there, under its usual name", "[speakers]") {
  Pile pile;
  test::add_document(pile, "a", "老林说，不行。");
  const EntityId lin = test::add_entity(pile, EntityType::per, {"林远舟"}, {"老林"});
  const Quote q = spoken(pile, range_of(pile, 0, "老林"));
  CHECK(q.speaker_entity == lin);
  CHECK(q.speaker_name == "林远舟");
}

TEST_CASE("a speaker without a name keeps the words", "[speakers]") {
  Pile pile;
  test::add_document(pile, "a", "林远舟没有说。知情人士表示，不行。");
  test::add_entity(pile, EntityType::per, {"林远舟"});
  const Quote q = spoken(pile, range_of(pile, 0, "知情人士"));
  CHECK(q.speaker_entity == kNoEntity);
  CHECK(q.speaker_name == "知情人士");
}

TEST_CASE("a pronoun takes the last person before it, not one after it", "[speakers]") {
  Pile pile;
  test::add_document(pile, "a", "郑立群先来。林远舟到了青杉集团。他说，不行。周可欣不在。");
  test::add_entity(pile, EntityType::per, {"郑立群"});
  const EntityId lin = test::add_entity(pile, EntityType::per, {"林远舟"});
  test::add_entity(pile, EntityType::org, {"青杉集团"});
  test::add_entity(pile, EntityType::per, {"周可欣"});
  CHECK(spoken(pile, range_of(pile, 0, "他")).speaker_entity == lin);
}

TEST_CASE("a pronoun does not take a person of the other gender", "[speakers]") {
  Pile pile;
  test::add_document(pile, "a", "周可欣女士先来。林远舟先生到了。她说，不行。");
  const EntityId zhou = test::add_entity(pile, EntityType::per, {"周可欣"});
  const EntityId lin = test::add_entity(pile, EntityType::per, {"林远舟"});
  CHECK(spoken(pile, range_of(pile, 0, "她")).speaker_entity == zhou);
  Pile english;
  test::add_document(english, "a", "Mr Lund came. Ms Berg left. He said no.");
  const EntityId lund = test::add_entity(english, EntityType::per, {"Lund"});
  test::add_entity(english, EntityType::per, {"Berg"});
  CHECK(spoken(english, range_of(english, 0, "He")).speaker_entity == lund);
  CHECK(lin != zhou);
}

TEST_CASE("the pile's pronouns tell the gender", "[speakers]") {
  test::SamplePile sample{
      "青杉集团新厂开工\n\n青杉集团总裁林远舟昨天到场,"
      "他讲了十分钟。林远舟说他很高兴。青杉集团董事周可欣没有到场,她在外地。\n",
      "青杉集团年会\n\n青杉集团董事周可欣先到会场。随后总裁林远舟也到了。她说,年会每年都要办。\n"};
  const std::vector<Quote>& quotes = sample.pile().readings[1].quotes;
  REQUIRE(quotes.size() == 1);
  CHECK(quotes[0].speaker_name == "周可欣");
}

TEST_CASE("nobody is meant where all genders disagree", "[speakers]") {
  Pile pile;
  test::add_document(pile, "a", "林远舟先生到了。她说，不行。");
  test::add_entity(pile, EntityType::per, {"林远舟"});
  CHECK(spoken(pile, range_of(pile, 0, "她")).speaker_entity == kNoEntity);
}

TEST_CASE("a pronoun that may mean either of two means nobody", "[speakers]") {
  for (const char* text : {"林远舟和郑立群到了。他说，不行。", "林远舟来了，郑立群没有来。他说，不行。",
                           "林远舟与郑立群见面。他说，不行。"}) {
    Pile pile;
    test::add_document(pile, "a", text);
    test::add_entity(pile, EntityType::per, {"林远舟"});
    test::add_entity(pile, EntityType::per, {"郑立群"});
    CHECK(spoken(pile, range_of(pile, 0, "他")).speaker_entity == kNoEntity);
  }
  Pile pile;  // but an object is not the subject
  test::add_document(pile, "a", "林远舟昨天在海州会见了郑立群。他说，不行。");
  const EntityId lin = test::add_entity(pile, EntityType::per, {"林远舟"});
  test::add_entity(pile, EntityType::per, {"郑立群"});
  CHECK(spoken(pile, range_of(pile, 0, "他")).speaker_entity == lin);
}

TEST_CASE("of two companies the article's own is meant, a ministry never", "[speakers]") {
  Pile pile;
  test::add_document(pile, "a", "青杉集团来了。青杉集团收购云图科技，商务部同意。该公司表示，可以。");
  const EntityId company = test::add_entity(pile, EntityType::org, {"青杉集团"});
  test::add_entity(pile, EntityType::org, {"云图科技"});
  test::add_entity(pile, EntityType::org, {"商务部"});
  CHECK(spoken(pile, range_of(pile, 0, "该公司")).speaker_entity == company);
  Pile even;
  test::add_document(even, "a", "青杉集团收购云图科技。该公司表示，可以。");
  test::add_entity(even, EntityType::org, {"青杉集团"});
  test::add_entity(even, EntityType::org, {"云图科技"});
  CHECK(spoken(even, range_of(even, 0, "该公司")).speaker_entity == kNoEntity);
}

TEST_CASE("a company word takes the last organisation", "[speakers]") {
  Pile pile;
  test::add_document(pile, "a", "青杉集团的林远舟来了。该公司表示，不行。");
  const EntityId company = test::add_entity(pile, EntityType::org, {"青杉集团"});
  test::add_entity(pile, EntityType::per, {"林远舟"});
  CHECK(spoken(pile, range_of(pile, 0, "该公司")).speaker_entity == company);
}

TEST_CASE("a pronoun far from any name means nobody known", "[speakers]") {
  Pile pile;
  std::string text = "林远舟来了。";
  for (int i = 0; i < 110; ++i) text += "天气不错";
  test::add_document(pile, "a", text + "。他说，不行。");
  test::add_entity(pile, EntityType::per, {"林远舟"});
  const Quote q = spoken(pile, range_of(pile, 0, "他"));
  CHECK(q.speaker_entity == kNoEntity);
  CHECK(q.speaker_name == "他");
}

TEST_CASE("a quote without a speaker stays without one", "[speakers]") {
  Pile pile;
  test::add_document(pile, "a", "林远舟来了。");
  test::add_entity(pile, EntityType::per, {"林远舟"});
  const Quote q = spoken(pile, {});
  CHECK(q.speaker_entity == kNoEntity);
  CHECK(q.speaker_name.empty());
}

TEST_CASE("the entity of a range", "[speakers]") {
  Pile pile;
  test::add_document(pile, "a", "记者 林远舟:青杉集团");
  const EntityId lin = test::add_entity(pile, EntityType::per, {"林远舟"});
  const EntityId company = test::add_entity(pile, EntityType::org, {"青杉集团"});
  const Reading& reading = pile.readings[0];
  CHECK(entity_at(reading, {0, 7}) == lin);
  CHECK(entity_at(reading, {5, 7}) == lin);
  CHECK(entity_at(reading, {6, 8}) == company);  // ends where the next begins
  CHECK(entity_at(reading, {0, 3}) == kNoEntity);
  CHECK(entity_at(reading, {11, 12}) == kNoEntity);
}

TEST_CASE("who stands in what was said is not who says it", "[speakers]") {
  Pile pile;
  test::add_document(pile, "a", "林远舟到了。“周可欣不来，”他说。");
  const EntityId lin = test::add_entity(pile, EntityType::per, {"林远舟"});
  test::add_entity(pile, EntityType::per, {"周可欣"});
  Quote quote;
  quote.type = QuoteType::direct;
  quote.spans = {range_of(pile, 0, "周可欣不来，")};
  quote.speaker = range_of(pile, 0, "他");
  pile.readings[0].quotes = {quote};
  name_speakers(pile);
  CHECK(pile.readings[0].quotes[0].speaker_entity == lin);
}

TEST_CASE("somebody's mother is somebody else", "[speakers]") {
  Pile pile;
  test::add_document(pile, "a", "周可欣的母亲没有来。她说，不行。");
  test::add_entity(pile, EntityType::per, {"周可欣"});
  CHECK(spoken(pile, range_of(pile, 0, "她")).speaker_entity == kNoEntity);
}

TEST_CASE("whom somebody is only compared with is not meant", "[speakers]") {
  Pile pile;
  test::add_document(pile, "a", "林远舟到了。和郑立群一样，他说，不行。");
  const EntityId lin = test::add_entity(pile, EntityType::per, {"林远舟"});
  test::add_entity(pile, EntityType::per, {"郑立群"});
  CHECK(spoken(pile, range_of(pile, 0, "他")).speaker_entity == lin);
}
