#include "facts/entity_choices.h"

#include <algorithm>
#include <set>
#include <string>

#include "facts/entities.h"
#include "facts/said_pile.h"
#include "support/catch.h"
#include "support/fixtures.h"
#include "view/json_view.h"

using namespace newsprism;
using test::Article;
using test::known;

namespace {

constexpr EntityType kPer = EntityType::per, kOrg = EntityType::org, kLoc = EntityType::loc;

Pile joined(const std::vector<Article>& articles, const std::vector<NameChoice>& choices) {
  Pile pile;
  for (const Article& article : articles) test::add_article(pile, article, Language::zh_hans);
  join_entities(pile, test::lexicon(), choices);
  return pile;
}

NamedEntity named(EntityType type, std::vector<std::string> names) {
  return {type, std::move(names), 0};
}

NameChoice same(NamedEntity a, NamedEntity b) {
  return {NameChoiceKind::same, std::move(a), std::move(b)};
}

NameChoice apart(NamedEntity a, NamedEntity b) {
  return {NameChoiceKind::apart, std::move(a), std::move(b)};
}

// "陈海 老陈|林遠舟": the forms of each entity.
std::set<std::string> groups(const Pile& pile) {
  std::set<std::string> out;
  for (const Entity& e : pile.entities) {
    std::set<std::string> forms;
    for (const auto& [doc, surfaces] : e.aliases) {
      for (const auto& [surface, times] : surfaces) forms.insert(surface);
    }
    std::string row;
    for (const std::string& form : forms) row += (row.empty() ? "" : " ") + form;
    out.insert(row);
  }
  return out;
}

using Groups = std::set<std::string>;

std::size_t by_hand(const Pile& pile) {
  std::size_t n = 0;
  for (const Entity& e : pile.entities) {
    for (const Merge& m : e.evidence) n += m.why == "by_hand" ? 1U : 0U;
  }
  return n;
}

// Every reason of an entity is about two forms that it has.
bool is_evidence_true(const Pile& pile) {
  for (const Entity& e : pile.entities) {
    std::set<std::string> forms;
    for (const auto& [doc, surfaces] : e.aliases) {
      for (const auto& [surface, times] : surfaces) forms.insert(surface);
    }
    for (const Merge& m : e.evidence) {
      if (forms.count(m.a) == 0 || forms.count(m.b) == 0) return false;
    }
  }
  return true;
}

const Article kTwo = {{"林远舟"}, {"老林", kPer, Why::alias}, {"Mr Boat"}, {"林远舟"}};

}  // namespace

TEST_CASE("a reader joins two entities", "[choices]") {
  REQUIRE(groups(joined({kTwo}, {})) == Groups{"林远舟 老林", "Mr Boat"});
  const Pile pile = joined({kTwo}, {same(named(kPer, {"林远舟", "老林"}), named(kPer, {"Mr Boat"}))});
  REQUIRE(groups(pile) == Groups{"Mr Boat 林远舟 老林"});
  CHECK(by_hand(pile) == 1);
  CHECK(pile.entities[0].evidence.size() == 2);  // and the rule's own stays
  CHECK(pile.entities[0].total == 4);
  CHECK(pile.choices_held == std::vector<bool>{true});
  for (const Mention& m : pile.readings[0].mentions) CHECK(m.entity == 0);
}

TEST_CASE("a reader takes names out of an entity", "[choices]") {
  const Pile pile = joined({kTwo}, {apart(named(kPer, {"老林"}), named(kPer, {"林远舟"}))});
  CHECK(groups(pile) == Groups{"林远舟", "老林", "Mr Boat"});
  CHECK(by_hand(pile) == 0);
  CHECK(is_evidence_true(pile));
}

TEST_CASE("what is left together after a split has a reason", "[choices]") {
  const Article three = {{"Winton Gu"}, {"顾闻涛"}, {"老顾", kPer, Why::alias}, {"Gu"}};
  const std::vector<NameChoice> one = {same(named(kPer, {"Winton Gu"}), named(kPer, {"顾闻涛"}))};
  REQUIRE(groups(joined({three}, one)) == Groups{"Gu Winton Gu 老顾 顾闻涛"});
  // the name in the middle of the chain goes, the others stay one
  std::vector<NameChoice> both = one;
  both.push_back(apart(named(kPer, {"Winton Gu"}), named(kPer, {"顾闻涛", "Gu", "老顾"})));
  const Pile pile = joined({three}, both);
  CHECK(groups(pile) == Groups{"Winton Gu", "Gu 老顾 顾闻涛"});
  CHECK(by_hand(pile) > 0);
  CHECK(is_evidence_true(pile));
}

TEST_CASE("several names that are taken out stay together", "[choices]") {
  const Article four = {{"Winton Gu"}, {"Gu"}, {"Ada Gu"}, {"Ada"}};
  const NameChoice one = same(named(kPer, {"Winton Gu"}), named(kPer, {"Ada Gu"}));
  const NameChoice out = apart(named(kPer, {"Ada Gu", "Ada"}), named(kPer, {"Winton Gu", "Gu"}));
  const Pile pile = joined({four}, {one, out});
  CHECK(groups(pile).count("Ada Ada Gu") == 1);
  CHECK(is_evidence_true(pile));
}

TEST_CASE("choices hold in another order, script and spelling, and among other articles", "[choices]") {
  const std::vector<NameChoice> choices = {
      same(named(kPer, {"林远舟", "老林"}), named(kPer, {"mr  boat", "MR BOAT"})),
      apart(named(kPer, {"老林"}), named(kPer, {"林远舟"}))};
  const Article other = {{"海州", kLoc}, {"青杉", kOrg}, {"Ada Tan"}};
  const Article traditional = {{"MR BOAT"}, {"老林", kPer, Why::alias}, {"林遠舟"}};
  for (const auto& articles : {std::vector<Article>{other, traditional}, {traditional, other}}) {
    const Pile pile = joined(articles, choices);
    CHECK(groups(pile).count("MR BOAT 林遠舟") == 1);
    CHECK(groups(pile).count("老林") == 1);
    CHECK(pile.choices_held == std::vector<bool>{true, true});
  }
  // Where the first name is wanting, the next one stands for the side.
  CHECK(groups(joined({{{"老林", kPer, Why::alias}, {"Mr Boat"}}}, {choices[0]})) == Groups{"Mr Boat 老林"});
  // And where a side is wanting, nothing happens.
  const Pile without = joined({other}, choices);
  CHECK(without.entities.size() == 3);
  CHECK(without.choices_held == std::vector<bool>{false, false});
}

TEST_CASE("of choices that exclude each other the later holds", "[choices]") {
  const NameChoice one = same(named(kPer, {"林远舟"}), named(kPer, {"Mr Boat"}));
  const NameChoice two = apart(named(kPer, {"Mr Boat"}), named(kPer, {"林远舟", "老林"}));
  CHECK(groups(joined({kTwo}, {one, two})) == Groups{"林远舟 老林", "Mr Boat"});
  CHECK(groups(joined({kTwo}, {two, one})) == Groups{"Mr Boat 林远舟 老林"});
  CHECK(groups(joined({kTwo}, {one, two, one, two})) == Groups{"林远舟 老林", "Mr Boat"});
  // One with itself, and a name on both sides, mean nothing.
  const NameChoice self = same(named(kPer, {"林远舟"}), named(kPer, {"林远舟"}));
  const NameChoice both = apart(named(kPer, {"林远舟"}), named(kPer, {"林远舟"}));
  CHECK(groups(joined({kTwo}, {self, both})) == Groups{"林远舟 老林", "Mr Boat"});
}

TEST_CASE("a reader joins what the lexicon has as two, and takes apart what it has as one", "[choices]") {
  const std::uint32_t nvidia = known("org:nvidia"), china = known("loc:cn");
  const Article article = {{"英伟达", kOrg, Why::lexicon, "来，", nvidia},
                           {"Nvidia", kOrg, Why::lexicon, "来，", nvidia},
                           {"NVIDIA", kOrg, Why::lexicon, "来，", nvidia},
                           {"中国", kLoc, Why::lexicon, "来，", china}};
  const Pile split = joined({article}, {apart(named(kOrg, {"Nvidia"}), named(kOrg, {"英伟达"}))});
  CHECK(groups(split) == Groups{"英伟达", "NVIDIA Nvidia", "中国"});
  std::size_t known_twice = 0;
  for (const Entity& e : split.entities) known_twice += e.lexicon_entity == nvidia ? 1U : 0U;
  CHECK(known_twice == 1);  // one of the two is what the lexicon means
  const Pile one = joined({article}, {same(named(kLoc, {"中国"}), named(kOrg, {"英伟达"}))});
  REQUIRE(groups(one).size() == 1);
  CHECK(one.entities[0].lexicon_entity == china);
  CHECK(one.entities[0].type == kLoc);
  for (const Mention& m : one.readings[0].mentions) CHECK(m.type == kLoc);
}

TEST_CASE("a reader changes what an entity is and how it is shown", "[choices]") {
  NameChoice type{NameChoiceKind::type, named(kPer, {"Mr Boat"}), {}, kOrg};
  NameChoice name{NameChoiceKind::name, named(kOrg, {"Mr Boat"}), {}, kOrg, "The Boat Company"};
  const Pile pile = joined({kTwo}, {type, name});
  const EntityId boat = pile.readings[0].mentions[2].entity;
  CHECK(pile.entities[boat].type == kOrg);
  CHECK(pile.entities[boat].name == "The Boat Company");
  CHECK(pile.entities[boat].named);
  CHECK(pile.readings[0].mentions[2].type == kOrg);
  CHECK(pile.readings[0].mentions[0].type == kPer);
  // What is chosen about it later names the type that it has since.
  CHECK(
      groups(joined({kTwo}, {type, name, same(named(kOrg, {"Mr Boat"}), named(kPer, {"林远舟"}))})).size() ==
      1);
}

TEST_CASE("a name that means another one in one article", "[choices]") {
  const Article here = {{"王伟"}, {"海州", kLoc}, {"王伟波"}}, there = {{"王伟"}, {"青杉", kOrg}, {"王伟"}};
  REQUIRE(joined({here, there}, {}).readings[0].mentions[0].entity ==
          joined({here, there}, {}).readings[1].mentions[0].entity);
  const std::uint64_t in_there = fingerprint(joined({there}, {}).documents[0]);
  const NamedEntity all = named(kPer, {"王伟"}), other_wang{kPer, {"王伟"}, in_there};
  const std::vector<NameChoice> choices = {apart(other_wang, all),
                                           {NameChoiceKind::name, other_wang, {}, kOrg, "The other Wang"}};
  for (const bool turned : {false, true}) {
    const Pile pile = turned ? joined({there, here}, choices) : joined({here, there}, choices);
    const Reading& first = pile.readings[turned ? 1 : 0];
    const Reading& second = pile.readings[turned ? 0 : 1];
    const EntityId other = second.mentions[0].entity;
    CHECK(first.mentions[0].entity != other);
    CHECK(second.mentions[2].entity == other);
    CHECK(pile.entities[other].total == 2);
    CHECK(pile.entities[other].name == "The other Wang");
    CHECK(pile.entities[other].only_in == in_there);
    CHECK(pile.entities[first.mentions[0].entity].total == 1);
    CHECK(pile.entities[first.mentions[0].entity].only_in == 0);
    CHECK(is_evidence_true(pile));
  }
  // And back again, or one with something else.
  const auto with = [&](const NameChoice& choice) { return joined({here, there}, {choices[0], choice}); };
  const Pile back = with(same(all, other_wang));
  CHECK(back.readings[0].mentions[0].entity == back.readings[1].mentions[0].entity);
  const Pile joined_there = with(same(other_wang, named(kOrg, {"青杉"})));
  CHECK(joined_there.readings[1].mentions[0].entity == joined_there.readings[1].mentions[1].entity);
  CHECK(joined_there.readings[0].mentions[0].entity != joined_there.readings[1].mentions[0].entity);
  // A document that is not there, and one that is all there is.
  CHECK(joined({here}, choices).choices_held == std::vector<bool>{false, false});
  CHECK(joined({there}, choices).choices_held == std::vector<bool>{true, true});
}

TEST_CASE("what a reader refused is not offered again", "[choices]") {
  const Article article = {{"Winton Gu"}, {"Ada Gu"}, {"Gu"}};
  const Pile before = joined({article}, {});
  REQUIRE(before.offers.size() == 2);
  const Pile after = joined({article}, {apart(named(kPer, {"Gu"}), named(kPer, {"Ada Gu"}))});
  REQUIRE(after.offers.size() == 1);
  CHECK(after.offers[0].name_a + after.offers[0].name_b != "Ada GuGu");
  CHECK(joined({article}, {same(named(kPer, {"Gu"}), named(kPer, {"Ada Gu"}))}).offers.size() <= 1);
}

TEST_CASE("choices about names are saved and read again", "[choices]") {
  const std::vector<NameChoice> choices = {
      same(named(kPer, {"林远舟", "老林"}), named(kPer, {"Mr \"Boat\""})),
      apart({kOrg, {"青杉"}, 0x123456789abcdef0ULL}, named(kOrg, {"Alder"})),
      {NameChoiceKind::type, named(kPer, {"海州"}), {}, kLoc},
      {NameChoiceKind::name, named(kPer, {"海州"}), {}, kOrg, "Hai"}};
  const auto parsed = parse_choices(choices_json({}, choices));
  REQUIRE(parsed.ok());
  CHECK(parsed.value().blocks.empty());
  CHECK(parsed.value().names == choices);
  std::vector<NameChoice> twice = choices;
  add_name_choices(choices, twice);
  CHECK(twice == choices);
}

TEST_CASE("what is no choice about names is refused", "[choices]") {
  const std::string entity = "{\"type\":\"PER\",\"names\":[\"海\"]}";
  const auto refused = [](const std::string& choice) {
    const auto parsed = parse_choices("{\"schema\":\"newsprism.choices/1\",\"choices\":[" + choice + "]}");
    return !parsed.ok() && parsed.error().code == ErrorCode::bad_option;
  };
  CHECK_FALSE(refused("{\"same\":[" + entity + "," + entity + "]}"));
  CHECK(refused("{\"same\":[" + entity + "]}"));
  CHECK(refused("{\"same\":[" + entity + "," + entity + "," + entity + "]}"));
  CHECK(refused("{\"same\":[]}"));
  CHECK(refused("{\"apart\":" + entity + "}"));
  CHECK(refused("{\"same\":[" + entity + ",{\"type\":\"PER\",\"names\":[]}]}"));
  CHECK(refused("{\"same\":[" + entity + ",{\"type\":\"PER\",\"names\":[\"\"]}]}"));
  CHECK(refused("{\"same\":[" + entity + ",{\"type\":\"DOG\",\"names\":[\"海\"]}]}"));
  CHECK(refused("{\"same\":[" + entity + ",{\"type\":\"PER\",\"names\":[7]}]}"));
  CHECK(refused("{\"same\":[" + entity + ",\"e2\"]}"));
  CHECK(refused("{\"apart\":[{\"type\":\"PER\",\"names\":[\"海\"],\"document\":\"12\"}," + entity + "]}"));
  CHECK(refused("{\"entity\":" + entity + "}"));
  CHECK(refused("{\"entity\":" + entity + ",\"type\":\"DOG\"}"));
  CHECK(refused("{\"entity\":" + entity + ",\"name\":\"\"}"));
  CHECK(refused("{\"entity\":[],\"type\":\"PER\"}"));
}
