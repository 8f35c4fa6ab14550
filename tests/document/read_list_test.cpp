#include "document/read_list.h"

#include <string>

#include "support/catch.h"

using namespace newsprism;

namespace {

ReadOutcome read(std::string_view bytes) {
  return read_documents(bytes, {"mine.jsonl", "", "", "names"});
}

std::vector<std::string> texts(const OwnEntry& entry) {
  std::vector<std::string> out;
  for (const OwnName& name : entry.names) out.push_back(name.text);
  return out;
}

using Texts = std::vector<std::string>;

// The only refusal of a list of one line.
Error fault(const std::string& line) {
  const ReadOutcome out = read(line);
  REQUIRE(out.refused.size() == 1);
  return out.refused[0].error;
}

bool says(const Error& error, const char* words) {
  return error.detail.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("an entry has its names, by language and kind", "[read_list]") {
  const ReadOutcome out = read(
      "{\"id\":\"loc:gull-rock\",\"type\":\"LOC\",\"names\":{\"en\":[\"Gull Rock\"],\"zh-Hant\":[\"鷗岩\"]},"
      "\"short\":{\"en\":[\"Rock\"]},\"nick\":[\"老岩\"]}\n"
      "\n"
      "{\"name\":\"衡澜储能\",\"type\":\"ORG\",\"aliases\":[\"Henglan\",\"衡瀾\"],\"more\":{\"a\":[1]}}\r\n");
  REQUIRE(out.refused.empty());
  REQUIRE(out.list);
  CHECK(out.report.format == "names");
  CHECK(out.documents.empty());
  REQUIRE(out.list->entries.size() == 2);
  const OwnEntry& rock = out.list->entries[0];
  CHECK(rock.id == "loc:gull-rock");
  CHECK(rock.type == EntityType::loc);
  CHECK(texts(rock) == Texts{"Gull Rock", "鷗岩", "Rock", "老岩"});
  CHECK(rock.names[1].lang == "zh-Hant");
  CHECK(rock.names[2].kind == NameKind::short_);
  CHECK(rock.names[3].kind == NameKind::nick);
  const OwnEntry& henglan = out.list->entries[1];
  CHECK(henglan.line == 3);
  CHECK(texts(henglan) == Texts{"衡澜储能", "Henglan", "衡瀾"});
  CHECK(henglan.names[0].lang == "zh-Hans");
  CHECK(henglan.names[1].lang == "en");
  CHECK(henglan.names[2].lang == "zh-Hant");
}

TEST_CASE("patterns of EntityRuler are entries", "[read_list]") {
  const ReadOutcome out = read(
      "{\"label\":\"PERSON\",\"pattern\":\"Ida Moss\",\"id\":\"ida\"}\n"
      "{\"label\":\"gpe\",\"pattern\":[{\"LOWER\":\"gull\"},{\"LOWER\":{\"IN\":[\"rock\",\"stone\"]}}]}\n"
      "{\"label\":\"ORG\",\"pattern\":[{\"TEXT\":\"Moss\"},{\"ORTH\":\"&\"},{\"TEXT\":\"Sons\",\"OP\":\"?\"}]"
      "}\n"
      "{\"label\":\"WORK_OF_ART\",\"pattern\":[{\"TEXT\":\"海\"},{\"TEXT\":\"风\"}]}\n");
  CHECK(out.refused.empty());
  REQUIRE(out.list->entries.size() == 4);
  const auto& entries = out.list->entries;
  CHECK(entries[0].type == EntityType::per);
  CHECK(entries[0].grouped);
  CHECK_FALSE(entries[0].names[0].any_case);
  CHECK(entries[1].type == EntityType::loc);
  CHECK(texts(entries[1]) == Texts{"gull rock", "gull stone"});
  CHECK(entries[1].names[0].any_case);
  CHECK(texts(entries[2]) ==
        Texts{"Moss&", "Moss &", "Moss&Sons", "Moss& Sons", "Moss &Sons", "Moss & Sons"});
  CHECK(entries[3].type == EntityType::media);
}

TEST_CASE("a list may be one array, over any lines", "[read_list]") {
  const ReadOutcome out =
      read("[\n {\"name\":\"A, [b]\\\"\",\n  \"type\":\"ORG\"},\n {\"name\":\"Two Keys\",\n  \"type\":1}]");
  REQUIRE(out.list->entries.size() == 1);
  CHECK(texts(out.list->entries[0]) == Texts{"A, [b]\""});
  REQUIRE(out.refused.size() == 1);
  CHECK(out.refused[0].name == "mine.jsonl:5");
  CHECK(says(out.refused[0].error, "line 5, column 3: type 1 is none of"));
}

TEST_CASE("a fault has its place, and costs nothing but itself", "[read_list]") {
  const std::string good = "{\"name\":\"Gull Rock\",\"type\":\"LOC\"}\n";
  const std::string bad = "{\"name\":\"鷗岩\",\"type\":\"SKILL\"}\n";
  const ReadOutcome out = read(good + bad + "{\"name\":\n" + good);
  CHECK(out.list->entries.size() == 2);
  REQUIRE(out.refused.size() == 2);
  CHECK(out.refused[0].name == "mine.jsonl:2");
  CHECK(out.refused[0].error.code == ErrorCode::bad_list);
  CHECK(out.refused[0].error.at == good.size() + bad.find("\"type\""));
  CHECK(says(out.refused[0].error, "line 2, column 14: type SKILL is none of"));
  CHECK(out.refused[1].error.code == ErrorCode::bad_json);
  CHECK(says(out.refused[1].error, "line 3, column 9"));

  // what is right in a line holds
  const ReadOutcome half = read("{\"name\":\"Gull Rock\",\"type\":\"LOC\",\"aliases\":[\"Rocky\",7,\"X\"]}");
  CHECK(half.refused.size() == 1);
  REQUIRE(half.list->entries.size() == 1);
  CHECK(texts(half.list->entries[0]) == Texts{"Gull Rock", "Rocky"});
}

TEST_CASE("what is expected is said", "[read_list]") {
  CHECK(says(fault("{\"type\":\"ORG\"}"), "there is no name"));
  CHECK(says(fault("[[1]]"), "an entry is an object"));
  CHECK(says(fault("{\"name\":\"Gull Rock\"}"), "type is none of"));
  CHECK(says(fault("{\"label\":\"NORP\",\"pattern\":\"Gulls\"}"), "no kind of entity"));
  CHECK(says(fault("{\"label\":\"MONEY\",\"pattern\":\"one crown\"}"), "read from the text"));
  CHECK(says(fault("{\"label\":\"ORG\",\"pattern\":[{\"POS\":\"PROPN\"}]}"), "pattern POS cannot be asked"));
  CHECK(says(fault("{\"label\":\"ORG\",\"pattern\":[{\"LOWER\":{\"REGEX\":\"^a\"}}]}"),
             "pattern LOWER is a text"));
  CHECK(says(fault("{\"label\":\"ORG\",\"pattern\":[]}"), "pattern is a text or a list of tokens"));
  CHECK(says(fault("{\"name\":\"X\",\"type\":\"ORG\"}"), "name X is no name: it has 2 to 200 characters"));
  CHECK(says(fault("{\"name\":\"--\",\"type\":\"ORG\"}"), "name -- is no name"));
  CHECK(says(fault("{\"name\":\"Gull\",\"type\":\"ORG\",\"same_as\":[1]}"), "same_as is the id"));
  CHECK(says(fault("{\"name\":\"" + std::string(201, 'g') + "\",\"type\":\"ORG\"}"), "2 to 200"));
}

TEST_CASE("a pattern that stands for too many names, and a list with too many faults, end", "[read_list]") {
  std::string tokens;
  for (int i = 0; i < 20; ++i) tokens += "{\"LOWER\":{\"IN\":[\"aa\",\"bb\"]}},";
  CHECK(says(fault("{\"label\":\"ORG\",\"pattern\":[" + tokens + "{\"LOWER\":\"c\"}]}"), "more than 1,000"));
  std::string lines;
  for (int i = 0; i < 150; ++i) lines += "{}\n";
  const ReadOutcome out = read(lines + "{\"name\":\"Gull Rock\",\"type\":\"LOC\"}\n");
  CHECK(out.refused.size() == kMostListRefusals + 1);
  CHECK(out.refused.back().error.detail == "and 50 more");
  CHECK(out.list->entries.size() == 1);
}

TEST_CASE("a list is told from articles", "[read_list]") {
  CHECK(looks_like_list("{\"label\":\"ORG\",\"pattern\":\"Moss\"}"));
  CHECK(looks_like_list("\n{\"name\":\"Moss\",\"type\":\"ORG\"}\n"));
  CHECK(looks_like_list("{\"broken\n{\"names\":{\"en\":[\"Moss\"]},\"type\":\"ORG\"}\n"));
  CHECK(looks_like_list("[ {\"label\":\"ORG\",\"pattern\":[]} ]"));
  CHECK_FALSE(looks_like_list("{\"type\":\"NewsArticle\",\"name\":\"Moss sells\",\"articleBody\":\"...\"}"));
  CHECK_FALSE(looks_like_list("{\"title\":\"Moss\",\"text\":\"ORG\"}"));
  CHECK_FALSE(looks_like_list("[1,2]"));
  CHECK_FALSE(looks_like_list("Moss sells."));
  CHECK_FALSE(looks_like_list(""));
  CHECK(read_documents("{\"name\":\"Moss\",\"type\":\"ORG\"}", {"a.jsonl", ""}).list);
  CHECK_FALSE(read_documents("{\"name\":\"Moss\",\"type\":\"ORG\"}", {"a.jsonl", "", "", "text"}).list);
}
