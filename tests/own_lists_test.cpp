// A reader's own names, from the list to what is found, merged and searched.
#include <algorithm>
#include <string>

#include "engine.h"
#include "support/catch.h"
#include "support/fixtures.h"
#include "view/json_view.h"

using namespace newsprism;

namespace {

// Invented, as all that is in it but 英伟达.
constexpr std::string_view kStory =
    "绿厂与大澜在 gull rock 会面\n2025-03-04 09:30\n\n"
    "绿厂的工程师表示,Team Green会在鸥岩开设办公室,英伟达此前否认。衡瀾儲能說,Henglan的工廠已在鷗岩完工。\n\n"
    "A visitor of gull rock said that Moss had left, and NVIDIA agreed.\n";
constexpr std::string_view kNames =
    "{\"name\":\"衡澜储能\",\"type\":\"ORG\",\"aliases\":[\"Henglan\"],\"nick\":[\"大澜\"]}\n"
    "{\"label\":\"GPE\",\"pattern\":[{\"LOWER\":\"gull\"},{\"LOWER\":\"rock\"}],\"id\":\"gull-rock\"}\n"
    "{\"label\":\"GPE\",\"pattern\":\"鷗岩\",\"id\":\"gull-rock\"}\n";

Engine::Added give(Engine& engine, std::string_view list, const char* name = "mine.jsonl") {
  return engine.add(list, {name, "", "", "names"});
}

Engine with_story() {
  Engine engine(test::lexicon());
  engine.add(kStory, {"story.txt", ""});
  return engine;
}

const Entity* entity_of(Engine& engine, const std::string& surface) {
  for (const Entity& entity : engine.pile().entities) {
    for (const auto& [doc, surfaces] : entity.aliases) {
      if (surfaces.count(surface) > 0) return &entity;
    }
  }
  return nullptr;
}

bool same(Engine& engine, const std::string& a, const std::string& b) {
  return entity_of(engine, a) != nullptr && entity_of(engine, a) == entity_of(engine, b);
}

}  // namespace

TEST_CASE("own names are found in both scripts, typed, and one entity", "[own_lists]") {
  Engine engine = with_story();
  CHECK(entity_of(engine, "gull rock") == nullptr);
  const Engine::Added added = give(engine, kNames);
  REQUIRE(added.list);
  CHECK(added.refused.empty());
  CHECK(added.list->entries == 3);
  CHECK(added.list->names == 5);
  CHECK(same(engine, "衡瀾儲能", "Henglan"));
  CHECK(same(engine, "大澜", "Henglan"));
  CHECK(same(engine, "gull rock", "鷗岩"));
  CHECK(same(engine, "gull rock", "鸥岩"));
  REQUIRE(entity_of(engine, "gull rock"));
  CHECK(entity_of(engine, "gull rock")->type == EntityType::loc);
}

TEST_CASE("mentions, merges and entities name the line of the list", "[own_lists]") {
  Engine engine = with_story();
  give(engine, kNames);
  const Entity* const rock = entity_of(engine, "gull rock");
  REQUIRE(rock);
  REQUIRE(rock->own.size() == 2);
  CHECK(rock->own[1].line == 3);
  CHECK(std::any_of(rock->evidence.begin(), rock->evidence.end(),
                    [](const Merge& m) { return m.why == "list" && m.own.list == 1; }));
  const std::string json = reading_json(engine.pile(), 0, {});
  CHECK(json.find("\"text\":\"鷗岩\",\"type\":\"LOC\"") != std::string::npos);
  CHECK(json.find("\"list\":{\"file\":\"mine.jsonl\",\"line\":3}") != std::string::npos);
}

TEST_CASE("an entry extends what is built in: by id, by same_as, by its name", "[own_lists]") {
  for (const char* line : {"{\"id\":\"org:nvidia\",\"names\":{\"en\":[\"Team Green\"]}}",
                           "{\"name\":\"Team Green\",\"type\":\"ORG\",\"same_as\":\"英伟达\"}",
                           "{\"name\":\"Team Green\",\"type\":\"ORG\",\"same_as\":\"org:nvidia\"}",
                           "{\"name\":\"NVIDIA\",\"type\":\"ORG\",\"aliases\":[\"Team Green\"]}",
                           "{\"label\":\"ORG\",\"pattern\":\"Nvidia\",\"id\":\"nv\"}\n"
                           "{\"label\":\"ORG\",\"pattern\":\"Team Green\",\"id\":\"nv\"}"}) {
    Engine engine = with_story();
    INFO(line);
    CHECK(give(engine, line).refused.empty());
    CHECK(same(engine, "Team Green", "英伟达"));
    CHECK(same(engine, "NVIDIA", "英伟达"));
  }
  // and does not, where it has another id, another type, or says so
  for (const char* line : {"{\"id\":\"org:nvidia-band\",\"name\":\"NVIDIA\",\"type\":\"ORG\"}",
                           "{\"name\":\"NVIDIA\",\"type\":\"EVENT\"}",
                           "{\"name\":\"NVIDIA\",\"type\":\"ORG\",\"same_as\":null}"}) {
    Engine engine = with_story();
    INFO(line);
    CHECK(give(engine, line).refused.empty());
    CHECK_FALSE(same(engine, "NVIDIA", "英伟达"));
  }
}

TEST_CASE("an own entry wins over a built-in one, an earlier one over a later", "[own_lists]") {
  Engine engine = with_story();
  give(engine,
       "{\"id\":\"x\",\"name\":\"英伟达\",\"type\":\"PRODUCT\"}\n{\"id\":\"y\",\"name\":\"英伟达\",\"type\":"
       "\"LOC\"}",
       "first");
  give(engine,
       "{\"id\":\"z\",\"name\":\"英伟达\",\"type\":\"EVENT\"}\n{\"id\":\"x\",\"type\":\"PER\",\"name\":"
       "\"绿厂\"}",
       "second");
  REQUIRE(entity_of(engine, "英伟达"));
  CHECK(entity_of(engine, "英伟达")->type == EntityType::product);
  CHECK(same(engine, "绿厂", "英伟达"));
}

TEST_CASE("an entry that leads nowhere is told of", "[own_lists]") {
  Engine engine = with_story();
  const auto added = give(engine,
                          "{\"name\":\"Moss\",\"type\":\"PER\",\"same_as\":\"per:nobody\"}\n{\"id\":\"per:"
                          "no\",\"name\":\"Nobody\"}");
  REQUIRE(added.refused.size() == 2);
  CHECK(added.refused[0].error.detail == "line 1: no entity is known as per:nobody");
  CHECK(added.refused[1].error.detail == "line 2: no entity is known as per:no");
  CHECK(entity_of(engine, "Moss") != nullptr);  // it holds by itself
}

TEST_CASE("search knows own names, and an index of them", "[own_lists]") {
  Engine engine = with_story();
  give(engine, kNames);
  SearchRequest request;
  request.query = "衡澜储能";
  auto found = engine.search(request);
  REQUIRE(found.ok());
  REQUIRE(found.value().hits.size() == 1);
  const auto& forms = found.value().hits[0].matched_as;
  CHECK(std::any_of(forms.begin(), forms.end(), [](const auto& f) { return f == "Henglan"; }));
}

TEST_CASE("a list counts the same before and after the articles, and can be taken out", "[own_lists]") {
  Engine before(test::lexicon());
  give(before, kNames);
  before.add(kStory, {"story.txt", ""});
  Engine after = with_story();
  const std::string plain = reading_json(after.pile(), 0, {});
  give(after, kNames);
  const std::string told = reading_json(after.pile(), 0, {});
  CHECK(told != plain);
  CHECK(reading_json(before.pile(), 0, {}) == told);
  CHECK(dossier_json(before.pile(), {}) == dossier_json(after.pile(), {}));
  // again under its name: it takes the place of the old
  CHECK(give(after, kNames).list->list == 0);
  CHECK(after.pile().lists.size() == 1);
  CHECK(after.remove_list(0));
  CHECK_FALSE(after.remove_list(0));
  CHECK_FALSE(after.remove_list(7));
  CHECK(reading_json(after.pile(), 0, {}) == plain);
}

TEST_CASE("own names do not need the packed ones", "[own_lists]") {
  const Lexicon none;
  Engine engine(none);
  engine.add(kStory, {"story.txt", ""});
  give(engine, kNames);
  CHECK(same(engine, "gull rock", "鷗岩"));
}
