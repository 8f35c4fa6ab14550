#include "facts/entities.h"

#include <algorithm>
#include <random>
#include <set>

#include "facts/said_pile.h"
#include "support/catch.h"
#include "text/utf8.h"

using namespace newsprism;
using test::add_article;
using test::Article;
using test::known;

namespace {

constexpr EntityType kPer = EntityType::per, kOrg = EntityType::org, kLoc = EntityType::loc,
                     kProduct = EntityType::product, kEvent = EntityType::event;

Pile joined(const std::vector<Article>& articles, Language language = Language::zh_hans) {
  Pile pile;
  for (const Article& a : articles) add_article(pile, a, language);
  join_entities(pile, test::lexicon());
  return pile;
}

// The entity that the i-th mention of a document belongs to.
EntityId entity_of(const Pile& pile, DocId doc, std::size_t i) {
  return pile.readings[doc].mentions[i].entity;
}

// Are all mentions of the one article one entity, by this evidence only?
bool one_by(const Article& article, const std::string& why) {
  const Pile pile = joined({article});
  if (pile.entities.size() != 1) return false;
  const std::vector<Merge>& evidence = pile.entities[0].evidence;
  return !evidence.empty() &&
         std::all_of(evidence.begin(), evidence.end(), [&](const Merge& m) { return m.why == why; });
}

std::size_t entities_in(const Article& article) {
  return joined({article}).entities.size();
}

// What must not depend on the order: names, totals, types and all forms.
std::multiset<std::string> essence(const Pile& pile) {
  std::multiset<std::string> out;
  for (const Entity& e : pile.entities) {
    std::string row = e.name + "|" + entity_type_name(e.type) + "|" + std::to_string(e.total);
    for (const auto& [language, names] : e.names) {
      row += "|" + language;
      for (const std::string& name : names) row += "," + name;
    }
    std::vector<std::string> why;
    for (const Merge& m : e.evidence) why.push_back(m.a + "=" + m.b + ":" + m.why);
    std::sort(why.begin(), why.end());
    for (const std::string& w : why) row += "|" + w;
    out.insert(row);
  }
  return out;
}

}  // namespace

TEST_CASE("one key over scripts, cases and spaces is one entity", "[entities]") {
  CHECK(one_by({{"林遠舟"}, {"林远舟"}}, "same_key"));
  CHECK(one_by({{"ALDER", kOrg}, {"Alder", kOrg}}, "same_key"));
  CHECK(one_by({{"青杉 V7", kProduct}, {"青杉V7", kProduct}}, "same_key"));
  CHECK(entities_in({{"林远舟"}, {"林远洲"}}) == 2);
}

TEST_CASE("the capitals of a dateline are not what a place or a person is called", "[entities]") {
  const auto called = [](EntityType type) {
    const Pile pile = joined({{{"NORHAM", type}, {"NORHAM", type}, {"Norham", type}}});
    REQUIRE(pile.entities.size() == 1);
    const Entity& entity = pile.entities[0];
    return entity.name + " " + entity.names.at("en")[0];
  };
  CHECK(called(kLoc) == "Norham Norham");
  CHECK(called(kPer) == "Norham Norham");
  CHECK(called(kOrg) == "NORHAM NORHAM");  // many companies do write themselves so
  const Pile alone = joined({{{"NORHAM", kLoc}}});
  CHECK(alone.entities[0].name == "NORHAM");
}

TEST_CASE("apposition in brackets", "[entities]") {
  CHECK(one_by({{"青杉", kOrg, Why::pattern, "("}, {"Alder", kOrg, Why::pattern, ")来"}}, "apposition"));
  CHECK(one_by({{"青杉", kOrg, Why::pattern, "（"}, {"Alder", kOrg, Why::pattern, "）来"}}, "apposition"));
  CHECK(one_by({{"Alder", kOrg, Why::pattern, "("}, {"青杉", kOrg, Why::pattern, ",股票"}}, "apposition"));
  const Pile pile = joined({{{"青杉", kOrg, Why::pattern, "("}, {"Alder", kOrg, Why::pattern, ")来"}}});
  REQUIRE(pile.entities.size() == 1);
  CHECK(pile.entities[0].evidence[0].range == Range{1, 9});  // 青杉(Alder
}

TEST_CASE("no apposition without a bracket, of two kinds, or of two names in one script", "[entities]") {
  CHECK(entities_in({{"青杉", kOrg, Why::pattern, ","}, {"Alder", kOrg, Why::pattern, ")来"}}) == 2);
  CHECK(entities_in({{"青杉", kOrg, Why::pattern, "("}, {"Ada Tan", kPer, Why::pattern, ")来"}}) == 2);
  CHECK(entities_in({{"青杉", kOrg, Why::pattern, "("}, {"云图", kOrg, Why::pattern, ")来"}}) == 2);
  CHECK(entities_in({{"青杉", kOrg, Why::pattern, "("}, {"Alder", kOrg, Why::pattern, "、来"}}) == 2);
}

TEST_CASE("a nickname is the person of that surname", "[entities]") {
  CHECK(one_by({{"林远舟"}, {"老林", kPer, Why::alias}}, "surname_nick"));
  CHECK(one_by({{"林远舟"}, {"林", kPer, Why::pattern, "先生来"}}, "surname_nick"));
  const Pile pile = joined({{{"老林", kPer, Why::alias}, {"老林", kPer, Why::alias}, {"林远舟"}}});
  REQUIRE(pile.entities.size() == 1);
  CHECK(pile.entities[0].name == "林远舟");
  CHECK(pile.entities[0].names.at("nick") == std::vector<std::string>{"老林"});
}

TEST_CASE("a nickname of two possible people is neither", "[entities]") {
  CHECK(entities_in({{"林远舟"}, {"林可"}, {"老林", kPer, Why::alias}}) == 3);
  // but who is named twice as often is meant
  CHECK(entities_in({{"林远舟"}, {"林远舟"}, {"林可"}, {"老林", kPer, Why::alias}}) == 2);
  CHECK(entities_in({{"周可"}, {"老林", kPer, Why::alias}}) == 2);
}

TEST_CASE("a nickname means the person of its own document before one of the pile", "[entities]") {
  const Pile pile = joined({{{"林远舟"}, {"老林", kPer, Why::alias}}, {{"林可"}, {"林可"}, {"林可"}}});
  CHECK(entity_of(pile, 0, 1) == entity_of(pile, 0, 0));
  CHECK(pile.entities.size() == 2);
}

TEST_CASE("parts of a name", "[entities]") {
  CHECK(one_by({{"阿达·谭林"}, {"阿达"}}, "name_part"));
  CHECK(one_by({{"阿达·谭林"}, {"谭林"}}, "name_part"));
  CHECK(one_by({{"Ada Tanning"}, {"Tanning"}}, "name_part"));
  const Pile pile = joined({{{"Tanning"}, {"Tanning"}, {"Ada Tanning"}}});
  REQUIRE(pile.entities.size() == 1);
  CHECK(pile.entities[0].name == "Ada Tanning");  // the full name, though it is the rarer one
}

TEST_CASE("two persons of one surname stay two, and the bare surname is neither", "[entities]") {
  CHECK(entities_in({{"Ada Tanning"}, {"Bo Tanning"}}) == 2);
  CHECK(entities_in({{"Ada Tanning"}, {"Bo Tanning"}, {"Tanning"}}) == 3);
  // unless only one of them is in the document
  const Pile pile = joined({{{"Ada Tanning"}, {"Tanning"}}, {{"Bo Tanning"}}});
  CHECK(pile.entities.size() == 2);
  CHECK(entity_of(pile, 0, 1) == entity_of(pile, 0, 0));
}

TEST_CASE("Pinyin in both orders is the Chinese name", "[entities]") {
  CHECK(one_by({{"林远舟"}, {"Lin Yuanzhou"}}, "pinyin"));
  CHECK(one_by({{"林远舟"}, {"Yuanzhou Lin"}}, "pinyin"));
  CHECK(one_by({{"林遠舟"}, {"Yuan-zhou Lin"}}, "pinyin"));
  CHECK(entities_in({{"林远舟"}, {"Lin Yuanzhi"}}) == 2);
  CHECK(entities_in({{"林远舟", kOrg}, {"Lin Yuanzhou", kOrg}}) == 2);  // only people
}

TEST_CASE("abbreviations and initials", "[entities]") {
  CHECK(one_by({{"云州国际机器人博览会", kEvent}, {"机博会", kEvent}}, "abbreviation"));
  CHECK(one_by({{"Alder Brook Council for Trade", kOrg}, {"ABCT", kOrg}}, "abbreviation"));
  // of two that it could shorten it is neither
  CHECK(entities_in({{"云州国际机器人博览会", kEvent}, {"海州国际机械博览会", kEvent}, {"机博会", kEvent}}) ==
        3);
  CHECK(entities_in({{"云州国际机器人博览会", kEvent}, {"机博会", kOrg}}) == 2);
}

TEST_CASE("class words", "[entities]") {
  CHECK(one_by({{"云州", kLoc}, {"云州市", kLoc}}, "class_word"));
  CHECK(one_by({{"青杉", kOrg}, {"青杉集团", kOrg}}, "class_word"));
  CHECK(one_by({{"云岭", kProduct}, {"云岭系统", kProduct}}, "class_word"));
  CHECK(entities_in({{"云州", kLoc}, {"云州大学", kOrg}}) == 2);
}

TEST_CASE("a maker before a model", "[entities]") {
  const Pile pile = joined({{{"青杉", kOrg}, {"青杉 V7", kProduct}, {"V7", kProduct}}});
  CHECK(pile.entities.size() == 2);  // maker and product are two
  CHECK(entity_of(pile, 0, 1) == entity_of(pile, 0, 2));
  CHECK(entity_of(pile, 0, 0) != entity_of(pile, 0, 1));
  CHECK(pile.entities[entity_of(pile, 0, 1)].evidence[0].why == "maker_prefix");
  CHECK(entities_in({{"青杉 V7", kProduct}, {"V7", kProduct}}) == 2);  // nobody knows 青杉 for a maker
  CHECK(entities_in({{"青杉", kOrg}, {"青杉V7", kProduct}, {"V70", kProduct}}) == 3);
}

TEST_CASE("one edition is the event, two editions are two", "[entities]") {
  CHECK(one_by({{"云州车展", kEvent}, {"第三届云州车展", kEvent}}, "edition"));
  CHECK(entities_in({{"第三届云州车展", kEvent}, {"第四届云州车展", kEvent}}) == 2);
  CHECK(entities_in({{"云州车展", kEvent}, {"第三届云州车展", kEvent}, {"第四届云州车展", kEvent}}) == 3);
}

TEST_CASE("what is of two types is two things", "[entities]") {
  CHECK(entities_in({{"林远舟", kPer}, {"林远舟政府", kOrg}}) == 2);
  CHECK(entities_in({{"Tanning", kPer}, {"Tanning", kOrg}}) == 2);
}

TEST_CASE("names of one entity of the lexicon", "[entities]") {
  const std::uint32_t nvidia = known("org:nvidia");
  REQUIRE(nvidia != kNoEntity);
  const Pile pile =
      joined({{{"英伟达", kOrg, Why::lexicon, "来", nvidia}, {"Nvidia", kOrg, Why::lexicon, "来", nvidia}}});
  REQUIRE(pile.entities.size() == 1);
  CHECK(pile.entities[0].evidence[0].why == "lexicon");
  CHECK(pile.entities[0].lexicon_entity == nvidia);
  CHECK_FALSE(pile.entities[0].names.at("zh-Hant").empty());  // known, though the pile does not use it
}

TEST_CASE("two entities of the lexicon never become one", "[entities]") {
  const std::uint32_t one = 0, other = 1;
  CHECK(entities_in({{"青杉", kOrg, Why::lexicon, "(", one}, {"Alder", kOrg, Why::lexicon, ")来", other}}) ==
        2);
  // not even over a third name
  const Pile pile =
      joined({{{"青杉", kOrg, Why::lexicon, "(", one}, {"Alder", kOrg, Why::pattern, ")来"}},
              {{"云图", kOrg, Why::lexicon, "(", other}, {"Alder", kOrg, Why::pattern, ")来"}}});
  CHECK(entity_of(pile, 0, 0) != entity_of(pile, 1, 0));
}

TEST_CASE("aliases, totals and numbers agree", "[entities]") {
  const Pile pile =
      joined({{{"林远舟"}, {"老林", kPer, Why::alias}, {"老林", kPer, Why::alias}, {"青杉", kOrg}},
              {{"林遠舟"}, {"Lin Yuanzhou"}}});
  REQUIRE(pile.entities.size() == 2);
  CHECK(pile.entities[0].total == 5);  // the one named most comes first
  CHECK(pile.entities[0].aliases.at(0).at("老林") == 2);
  CHECK(pile.entities[0].aliases.at(1).at("林遠舟") == 1);
  for (const Entity& e : pile.entities) {
    std::uint32_t sum = 0;
    for (const auto& [doc, surfaces] : e.aliases) {
      for (const auto& [surface, times] : surfaces) sum += times;
    }
    CHECK(sum == e.total);
    for (const Merge& m : e.evidence) CHECK(m.doc < pile.documents.size());
  }
  for (const Reading& r : pile.readings) {
    for (const Mention& m : r.mentions) CHECK(m.entity < pile.entities.size());
  }
}

TEST_CASE("a name that both scripts share belongs to the script of most of its documents", "[entities]") {
  Pile pile;
  add_article(pile, {{"青杉", kOrg}}, Language::zh_hans);
  add_article(pile, {{"青杉", kOrg}, {"青杉", kOrg}}, Language::zh_hant);
  join_entities(pile, test::lexicon());
  REQUIRE(pile.entities.size() == 1);
  CHECK(pile.entities[0].names.count("zh-Hant") == 1);
  CHECK(pile.entities[0].names.count("zh-Hans") == 0);
}

TEST_CASE("an empty pile has no entities", "[entities]") {
  CHECK(joined({}).entities.empty());
  CHECK(joined({{}, {}}).entities.empty());
}

TEST_CASE("the order of the documents changes nothing", "[entities]") {
  std::vector<Article> articles = {
      {{"林远舟"},
       {"老林", kPer, Why::alias},
       {"青杉", kOrg, Why::pattern, "("},
       {"Alder", kOrg, Why::pattern, ")来"}},
      {{"林可"},
       {"林", kPer, Why::pattern, "先生"},
       {"云图", kOrg, Why::pattern, "("},
       {"Alder", kOrg, Why::pattern, ")来"}},
      {{"Lin Yuanzhou"}, {"Tanning"}, {"Ada Tanning"}, {"ABCT", kOrg}, {"青杉 V7", kProduct}},
      {{"Bo Tanning"}, {"Tanning"}, {"Alder Brook Council for Trade", kOrg}, {"V7", kProduct}},
      {{"林遠舟"}, {"第三届云州车展", kEvent}, {"云州车展", kEvent}, {"青杉集团", kOrg}},
      {{"Alder", kOrg, Why::lexicon, "来", 0},
       {"Alder", kOrg, Why::lexicon, "来", 1},
       {"云州市", kLoc},
       {"云州", kLoc}},
      {{"Alder", kOrg, Why::lexicon, "来", 1}, {"青杉", kOrg}, {"阿达·谭林"}, {"谭林"}}};
  const auto expected = essence(joined(articles));
  std::mt19937 random(3);
  for (int round = 0; round < 20; ++round) {
    for (std::size_t i = articles.size() - 1; i > 0; --i)
      std::swap(articles[i], articles[random() % (i + 1)]);
    CHECK(essence(joined(articles)) == expected);
  }
}
