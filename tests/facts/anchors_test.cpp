#include "facts/anchors.h"

#include "search/small_pile.h"
#include "support/catch.h"

using namespace newsprism;

namespace {

const std::string kMeeting =
    "林远舟昨天在青杉集团的码头会见记者，他说新船的价格比去年低。郑立群问他何时开航，他说等雾散了就走。";

void dated(Pile& pile, const std::string& id, const std::string& text, const std::string& day) {
  test::add_document(pile, id, text);
  pile.documents.back().meta.anchor = AnchorDate{day, day.size() == 10 ? "header" : "text", false};
}

void name_actors(Pile& pile) {
  test::add_entity(pile, EntityType::per, {"林远舟"});
  test::add_entity(pile, EntityType::org, {"青杉集团"});
  for (Reading& r : pile.readings) {
    std::stable_sort(r.mentions.begin(), r.mentions.end(),
                     [](const Mention& a, const Mention& b) { return a.range.begin < b.range.begin; });
  }
}

const AnchorDate& anchor_of(const Pile& pile, DocId d) {
  return *pile.documents[d].meta.anchor;
}

}  // namespace

TEST_CASE("an article of a month stands on the day of those that tell the same", "[anchors]") {
  Pile pile;
  dated(pile, "a", kMeeting, "2025-03");
  dated(pile, "b", kMeeting + "码头上站满了人。", "2025-03-11");
  dated(pile, "c", "林远舟与青杉集团的股东谈了很久，谁也没有说结果。", "2025-03-18");
  name_actors(pile);
  infer_anchor_days(pile);
  CHECK(anchor_of(pile, 0).value == "2025-03-11");
  CHECK(anchor_of(pile, 0).basis == "corpus");
  CHECK(anchor_of(pile, 0).inferred);
  CHECK(anchor_of(pile, 1).basis == "header");

  SECTION("and is looked for anew when the pile has changed") {
    pile.documents[1].removed = true;
    infer_anchor_days(pile);
    CHECK(anchor_of(pile, 0).value == "2025-03");
    CHECK(anchor_of(pile, 0).basis == "text");
    CHECK_FALSE(anchor_of(pile, 0).inferred);
  }
}

TEST_CASE("the month stays where the evidence is thin", "[anchors]") {
  Pile pile;
  dated(pile, "a", kMeeting, "2025-03");
  SECTION("one other article") {
    dated(pile, "b", kMeeting, "2025-03-11");
  }
  SECTION("two that lie far apart") {
    dated(pile, "b", kMeeting, "2025-03-02");
    dated(pile, "c", kMeeting, "2025-03-28");
  }
  SECTION("of another month") {
    dated(pile, "b", kMeeting, "2025-04-11");
    dated(pile, "c", kMeeting, "2025-04-12");
  }
  SECTION("about other people") {
    dated(pile, "b", "夜市搬家了，摊主们忙了一个星期。", "2025-03-11");
    dated(pile, "c", "老桥封闭检修，行人改走隧道。", "2025-03-12");
  }
  name_actors(pile);
  infer_anchor_days(pile);
  CHECK(anchor_of(pile, 0).value == "2025-03");
}

TEST_CASE("a full date of the month in the text is a day that it reached", "[anchors]") {
  Pile pile;
  dated(pile, "a", "2025年3月9日，林远舟到了码头。新船将于2025年3月30日开航。", "2025-03");
  infer_anchor_days(pile);
  CHECK(anchor_of(pile, 0).value == "2025-03-09");
  CHECK(anchor_of(pile, 0).inferred);
}
