#include "engine.h"

#include <algorithm>
#include <set>

#include "support/catch.h"
#include "support/fixtures.h"
#include "text/utf8.h"

using namespace newsprism;

namespace {

// Invented articles; a title line, a date line and a few paragraphs.
constexpr std::string_view kPlant =
    "云图科技在海州设厂\n2025-03-04 09:00\n\n"
    "云图科技3月4日宣布,将投资12亿元在海州建设新工厂。\n\n"
    "董事长林远舟表示,工厂明年投产。林远舟说:「我们没有迟到。」\n\n"
    "海州市长欢迎云图科技落户,称这是今年最大的项目。\n";
constexpr std::string_view kDoubt =
    "分析师看淡云图科技\n2025-03-05 10:00\n\n"
    "一名分析师认为,云图科技的新工厂投资过大。\n\n"
    "他说,林远舟需要先证明机器人卖得出去。\n\n"
    "去年云图科技售出三千台机器人,比前年多两成。\n";
constexpr std::string_view kEnglish =
    "A market opens in Northport\n\n"
    "Traders in Northport opened a new fish market on Monday.\n\n"
    "\"We waited ten years,\" said Ada Tanning, who runs it.\n\n"
    "The market cost 4 million dollars, the city said.\n";

Engine with_three() {
  Engine engine(test::lexicon());
  engine.add(kPlant, {"plant.txt", ""});
  engine.add(kDoubt, {"doubt.txt", ""});
  engine.add(kEnglish, {"market.txt", ""});
  return engine;
}

const Entity* entity_named(const Pile& pile, const std::string& name) {
  const auto at = std::find_if(pile.entities.begin(), pile.entities.end(),
                               [&](const Entity& e) { return e.name == name; });
  return at == pile.entities.end() ? nullptr : &*at;
}

std::vector<std::string> found(Engine& engine, const std::string& query) {
  SearchRequest request;
  request.query = query;
  const Result<SearchResults> results = engine.search(request);
  REQUIRE(results.ok());
  std::vector<std::string> ids;
  for (const Hit& hit : results.value().hits) ids.push_back(hit.doc);
  std::sort(ids.begin(), ids.end());
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("an empty engine answers", "[engine]") {
  Engine engine(test::lexicon());
  CHECK(engine.pile().documents.empty());
  CHECK(engine.pile().entities.empty());
  CHECK(found(engine, "机器人").empty());
  CHECK(engine.indexed_documents() == 0);
  CHECK_FALSE(engine.remove(0));
  CHECK_FALSE(engine.set_block(0, 0, true));
  Engine other(test::lexicon());
  CHECK_FALSE(other.load_index(engine.save_index()).has_value());
  CHECK(found(other, "机器人").empty());
}

TEST_CASE("articles that were added are read, joined and found", "[engine]") {
  Engine engine = with_three();
  const Pile& pile = engine.pile();
  REQUIRE(pile.documents.size() == 3);
  REQUIRE(pile.readings.size() == 3);
  const Entity* lin = entity_named(pile, "林远舟");
  REQUIRE(lin != nullptr);
  CHECK(lin->type == EntityType::per);
  CHECK(lin->aliases.count(0) == 1);
  CHECK(lin->aliases.count(1) == 1);
  CHECK(found(engine, "机器人") == Ids{"doubt"});
  CHECK(found(engine, "林远舟") == Ids{"doubt", "plant"});
  CHECK(found(engine, "林遠舟") == Ids{"doubt", "plant"});  // the other script
  CHECK(found(engine, "waited") == Ids{"market"});
}

TEST_CASE("an empty lexicon finds less, and search still works", "[engine]") {
  const Lexicon empty;
  Engine engine(empty);
  engine.add(kPlant, {"plant.txt", ""});
  CHECK(found(engine, "新工厂") == Ids{"plant"});
}

TEST_CASE("ids are made unique", "[engine]") {
  Engine engine(test::lexicon());
  for (const char* expected : {"a", "a-2", "a-3"}) {
    const auto added = engine.add(kPlant, {"a.txt", ""});
    REQUIRE(added.documents.size() == 1);
    CHECK(engine.document(added.documents[0]).id == expected);
  }
  CHECK(engine.remove(0));
  CHECK(engine.document(engine.add(kDoubt, {"a.txt", ""}).documents[0]).id == "a");  // free again
  const auto many = engine.add(
      "{\"id\":\"a\",\"headline\":\"一则\",\"articleBody\":\"云图科技将建设新工厂。\"}\n"
      "{\"id\":\"a\",\"headline\":\"二则\",\"articleBody\":\"云图科技将建设新工厂。\"}\n",
      {"records.jsonl", ""});
  REQUIRE(many.documents.size() == 2);
  std::set<std::string> ids;
  for (const Document& d : engine.pile().documents) {
    if (!d.removed) CHECK(ids.insert(d.id).second);
  }
  CHECK(ids.size() == 5);
}

TEST_CASE("a removed document is nowhere, and the others keep their numbers", "[engine]") {
  Engine engine = with_three();
  CHECK(engine.pile().entities.size() > 0);
  REQUIRE(engine.remove(0));
  CHECK_FALSE(engine.remove(0));
  const Pile& pile = engine.pile();
  REQUIRE(pile.documents.size() == 3);
  CHECK(pile.documents[0].removed);
  CHECK(pile.documents[0].text.empty());
  CHECK(pile.documents[1].id == "doubt");
  for (const Entity& e : pile.entities) {
    CHECK(e.aliases.count(0) == 0);
    CHECK(e.total > 0);
    for (const Merge& m : e.evidence) CHECK((m.range.empty() || m.doc != 0));
  }
  CHECK(pile.readings[0].mentions.empty());
  for (const TimelineEntry& t : pile.dossier.timeline) {
    for (const Place& p : t.members) CHECK(p.doc != 0);
  }
  for (const Alignment& a : pile.dossier.alignments) {
    for (const Place& p : a.members) CHECK(p.doc != 0);
  }
  for (const Place& p : pile.dossier.summary) CHECK(p.doc != 0);
  for (const Keyphrase& k : pile.dossier.keyphrases) {
    CHECK(std::find(k.docs.begin(), k.docs.end(), DocId{0}) == k.docs.end());
  }
  CHECK(found(engine, "林远舟") == Ids{"doubt"});
  CHECK(found(engine, "海州").empty());
  CHECK_FALSE(engine.set_block(0, 0, true));
  CHECK(engine.add(kPlant, {"plant.txt", ""}).documents == std::vector<DocId>{3});
  CHECK(found(engine, "海州") == Ids{"plant"});
}

TEST_CASE("what asks for no word finds no removed document", "[engine]") {
  Engine engine = with_three();
  REQUIRE(engine.remove(0));
  CHECK(engine.indexed_documents() == 2);
  CHECK(found(engine, "-机器人") == Ids{"market"});
  CHECK(found(engine, "-waited") == Ids{"doubt"});
  Engine other(test::lexicon());
  REQUIRE_FALSE(other.load_index(engine.save_index()).has_value());
  CHECK(other.indexed_documents() == 2);
  CHECK(found(other, "-waited") == Ids{"doubt"});
}

TEST_CASE("all documents can be removed", "[engine]") {
  Engine engine = with_three();
  for (const DocId d : {0U, 1U, 2U}) CHECK(engine.remove(d));
  CHECK(engine.pile().entities.empty());
  CHECK(found(engine, "林远舟").empty());
}

TEST_CASE("a block put back is read and found, and dropped again", "[engine]") {
  Engine engine = with_three();
  const std::vector<Block>& blocks = engine.document(0).blocks;
  const auto last = static_cast<std::uint32_t>(blocks.size() - 1);
  CHECK_FALSE(engine.set_block(0, last + 1, true));
  CHECK_FALSE(engine.set_block(3, 0, true));

  std::uint32_t metadata = last;
  for (std::uint32_t b = 0; b <= last; ++b) {
    if (blocks[b].type == BlockType::metadata) metadata = b;
  }
  REQUIRE(blocks[metadata].type == BlockType::metadata);  // the date line: not searched
  CHECK(found(engine, "\"2025-03-04\"").empty());
  REQUIRE(engine.set_block(0, metadata, true));
  CHECK(found(engine, "\"2025-03-04\"") == Ids{"plant"});
  REQUIRE(engine.set_block(0, metadata, false));
  CHECK(found(engine, "\"2025-03-04\"").empty());
}

TEST_CASE("a block taken out is not found, and stands again as it was", "[engine]") {
  Engine engine = with_three();
  const std::vector<Block>& blocks = engine.document(0).blocks;
  const auto body =
      static_cast<std::uint32_t>(std::find_if(blocks.begin(), blocks.end(),
                                              [](const Block& b) { return b.type == BlockType::paragraph; }) -
                                 blocks.begin());
  REQUIRE(body < blocks.size());
  const std::size_t mentions = engine.pile().readings[0].mentions.size();
  REQUIRE(engine.set_block(0, body, false));
  CHECK(engine.pile().readings[0].mentions.size() < mentions);
  CHECK(blocks[body].type == BlockType::paragraph);
  REQUIRE(engine.set_block(0, body, true));
  CHECK(engine.pile().readings[0].mentions.size() == mentions);
}

TEST_CASE("choices are saved, and hold for documents that are added later", "[engine]") {
  Engine engine = with_three();
  const std::vector<Block>& blocks = engine.document(0).blocks;
  std::uint32_t metadata = 0, paragraph = 0;
  for (std::uint32_t b = 0; b < blocks.size(); ++b) {
    if (blocks[b].type == BlockType::metadata) metadata = b;
    if (blocks[b].type == BlockType::paragraph) paragraph = b;
  }
  REQUIRE(engine.set_block(0, metadata, true));
  REQUIRE(engine.set_block(0, paragraph, false));
  const std::string saved = engine.choices();

  Engine other(test::lexicon());
  const auto early = other.apply_choices(saved);
  REQUIRE(early.ok());
  CHECK(early.value() == 0);
  other.add(kPlant, {"renamed.txt", ""});
  CHECK(other.document(0).blocks[metadata].restored);
  CHECK(other.document(0).blocks[paragraph].left_out);
  CHECK(found(other, "\"2025-03-04\"") == Ids{"renamed"});
  CHECK(other.choices() == saved);

  Engine late = with_three();
  const auto two = late.apply_choices(saved);
  REQUIRE(two.ok());
  CHECK(two.value() == 2);
  CHECK(found(late, "\"2025-03-04\"") == Ids{"plant"});
  REQUIRE(late.remove(0));
  const DocId again = late.add(kPlant, {"plant.txt", ""}).documents.at(0);
  CHECK(late.document(again).blocks[metadata].restored);
  CHECK_FALSE(late.apply_choices("{}").ok());
  CHECK(late.choices() == saved);
}

TEST_CASE("choices about names are saved, counted, and replaced as a whole", "[engine]") {
  const auto text = [](const std::string& choice) {
    return "{\"schema\":\"newsprism.choices/1\",\"choices\":[" + choice + "]}";
  };
  const std::string shown = R"({"entity":{"type":"LOC","names":["海州"]},"name":"The sea town"})";
  const std::string absent = R"({"entity":{"type":"PER","names":["Nobody Here"]},"type":"ORG"})";
  Engine engine = with_three();
  const auto applied = engine.apply_choices(text(shown + "," + absent));
  REQUIRE(applied.ok());
  CHECK(applied.value() == 1);
  CHECK(entity_named(engine.pile(), "The sea town"));
  const std::string saved = engine.choices();
  CHECK(saved == text(shown + "," + absent));

  Engine other(test::lexicon());
  REQUIRE(other.apply_choices(saved).ok());
  other.add("海州市长昨天说，海州将建设新工厂。", {"other.txt", ""});
  CHECK(entity_named(other.pile(), "The sea town"));

  CHECK_FALSE(engine.set_name_choices("[]").ok());
  CHECK(engine.choices() == saved);
  REQUIRE(engine.set_name_choices(text("")).ok());
  CHECK_FALSE(entity_named(engine.pile(), "The sea town"));
  CHECK(engine.choices() == text(""));
}

TEST_CASE("what cannot be read stops no other", "[engine]") {
  Engine engine(test::lexicon());
  const auto empty = engine.add("", {"empty.txt", ""});
  CHECK(empty.documents.empty());
  REQUIRE(empty.refused.size() == 1);
  CHECK(empty.refused[0].name == "empty.txt");
  const auto added = engine.add(
      "{\"headline\":\"一则\",\"articleBody\":\"云图科技将建设新工厂。\"}\n"
      "{\"headline\":\n"
      "{\"headline\":\"三则\",\"articleBody\":\"分析师看淡云图科技的新工厂。\"}\n",
      {"records.jsonl", ""});
  CHECK(added.documents.size() == 2);
  REQUIRE(added.refused.size() == 1);
  CHECK(added.refused[0].name == "records.jsonl:2");
  CHECK(added.refused[0].error.code == ErrorCode::bad_json);
  CHECK(found(engine, "云图科技").size() == 2);
}

TEST_CASE("an input that is refused changes nothing", "[engine]") {
  Engine engine = with_three();
  const std::size_t before = engine.pile().entities.size();
  Engine searcher(test::lexicon());
  REQUIRE_FALSE(searcher.load_index(engine.save_index()).has_value());
  searcher.add("  ", {"blank.txt", ""});
  CHECK(searcher.searches_loaded_index());
  engine.add("", {"empty.txt", ""});
  CHECK(engine.pile().entities.size() == before);
}

TEST_CASE("a bad query is an error with its place", "[engine]") {
  Engine engine = with_three();
  SearchRequest request;
  request.query = "工厂 \"没有";
  const auto results = engine.search(request);
  REQUIRE_FALSE(results.ok());
  CHECK(results.error().code == ErrorCode::bad_query);
  CHECK(results.error().at == 3);
}

TEST_CASE("a saved index answers as the pile does", "[engine]") {
  Engine engine = with_three();
  const std::string bytes = engine.save_index();
  CHECK(bytes == engine.save_index());
  Engine other(test::lexicon());
  REQUIRE_FALSE(other.load_index(bytes).has_value());
  CHECK(other.searches_loaded_index());
  CHECK(other.indexed_documents() == 3);
  for (const char* query : {"林远舟", "工厂", "market", "\"新工厂\"", "工厂 -分析师", "entity:云图科技"}) {
    SearchRequest request;
    request.query = query;
    const auto a = engine.search(request), b = other.search(request);
    REQUIRE(a.ok());
    REQUIRE(b.ok());
    REQUIRE(a.value().hits.size() == b.value().hits.size());
    for (std::size_t i = 0; i < a.value().hits.size(); ++i) {
      CHECK(a.value().hits[i].doc == b.value().hits[i].doc);
      CHECK(a.value().hits[i].score_milli == b.value().hits[i].score_milli);
      CHECK(a.value().hits[i].snippet_text == b.value().hits[i].snippet_text);
      CHECK(a.value().hits[i].highlights == b.value().hits[i].highlights);
    }
  }
}

TEST_CASE("a loaded index answers until the next article", "[engine]") {
  Engine engine(test::lexicon());
  REQUIRE_FALSE(engine.load_index(with_three().save_index()).has_value());
  CHECK(found(engine, "market") == Ids{"market"});
  engine.add(kPlant, {"plant.txt", ""});
  CHECK_FALSE(engine.searches_loaded_index());
  CHECK(found(engine, "market").empty());
  CHECK(found(engine, "海州") == Ids{"plant"});
}

TEST_CASE("a damaged index leaves the engine as it was", "[engine]") {
  Engine engine = with_three();
  const auto error = engine.load_index("no index");
  REQUIRE(error.has_value());
  CHECK(error->code == ErrorCode::bad_index);
  CHECK_FALSE(engine.searches_loaded_index());
  CHECK(found(engine, "海州") == Ids{"plant"});
}

TEST_CASE("the order in which articles are added changes no name and no total", "[engine]") {
  const std::vector<std::string_view> texts = {kPlant, kDoubt, kEnglish};
  std::vector<std::size_t> order = {0, 1, 2};
  std::vector<std::pair<std::string, std::uint32_t>> expected;
  do {
    Engine engine(test::lexicon());
    for (const std::size_t i : order) engine.add(texts[i], {std::to_string(i) + ".txt", ""});
    std::vector<std::pair<std::string, std::uint32_t>> names;
    for (const Entity& e : engine.pile().entities) names.emplace_back(e.name, e.total);
    if (expected.empty()) expected = names;
    CHECK(names == expected);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("an engine can be moved", "[engine]") {
  Engine engine = with_three();
  CHECK(found(engine, "海州") == Ids{"plant"});
  Engine moved = std::move(engine);
  CHECK(found(moved, "海州") == Ids{"plant"});
  CHECK(moved.pile().documents.size() == 3);
}
