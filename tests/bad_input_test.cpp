// Whatever is thrown at the engine: one clear error with its place, or an article; never a crash, never a
// wait.
#include <random>
#include <string>

#include "engine.h"
#include "index/index.h"
#include "search/search.h"
#include "support/catch.h"
#include "support/fixtures.h"
#include "view/json_view.h"

using namespace newsprism;

namespace {

constexpr std::string_view kGood =
    "云图科技在海州设厂\n2025-03-04 09:00\n\n"
    "云图科技3月4日宣布,将投资12亿元在海州建设新工厂。\n\n董事长林远舟说:「我们没有迟到。」\n";

// Adds the bytes to a pile that holds one good article, and asks for all that there is to ask.
Engine::Added add_and_ask(const std::string& bytes, const std::string& name = "bad") {
  Engine engine(test::lexicon());
  const auto before = engine.add(kGood, {"good.txt", ""});
  REQUIRE(before.documents.size() == 1);
  const Engine::Added added = engine.add(bytes, {name, ""});
  const Pile& pile = engine.pile();
  for (DocId d = 0; d < pile.documents.size(); ++d) CHECK(!reading_json(pile, d, {}).empty());
  CHECK(!dossier_json(pile, {}).empty());
  SearchRequest request;
  request.query = "林远舟";
  const auto results = engine.search(request);
  REQUIRE(results.ok());
  REQUIRE(!results.value().hits.empty());  // the good one is still there
  return added;
}

// The one error that the input gives.
Error refusal_of(const std::string& bytes, const std::string& name = "bad") {
  const Engine::Added added = add_and_ask(bytes, name);
  CHECK(added.documents.empty());
  REQUIRE(added.refused.size() == 1);
  CHECK(added.refused[0].name.compare(0, name.size(), name) == 0);
  CHECK(!added.refused[0].error.detail.empty());
  return added.refused[0].error;
}

std::string repeated(std::string_view what, std::size_t times) {
  std::string out;
  out.reserve(what.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += what;
  return out;
}

const std::string& saved_index() {
  static const std::string bytes = [] {
    Engine engine(test::lexicon());
    engine.add(kGood, {"good.txt", ""});
    return engine.save_index();
  }();
  return bytes;
}

Result<SearchResults> ask(const std::string& query) {
  static const Index index = std::move(Index::load(saved_index()).value());
  SearchRequest request;
  request.query = query;
  return search(index, test::lexicon(), request);
}

}  // namespace

TEST_CASE("nothing, and nothing but white space", "[bad_input]") {
  CHECK(refusal_of("").code == ErrorCode::empty_input);
  CHECK(refusal_of(" \r\n\t \n").code == ErrorCode::empty_input);
  CHECK(refusal_of("\xEF\xBB\xBF").code == ErrorCode::empty_input);
  CHECK(refusal_of("\xE3\x80\x80\n").code == ErrorCode::empty_input);
  CHECK(refusal_of("\xFF\xFE").code == ErrorCode::empty_input);
}

TEST_CASE("random bytes are no text", "[bad_input]") {
  std::mt19937 random(20250304);
  std::string bytes;
  for (int i = 0; i < 100000; ++i) bytes.push_back(static_cast<char>(random() & 0xFF));
  CHECK(refusal_of(bytes).code == ErrorCode::not_text);
  for (int round = 0; round < 40; ++round) {  // short ones may pass for text
    std::string few;
    for (std::size_t i = 0, n = random() % 300; i < n; ++i) few.push_back(static_cast<char>(random() & 0xFF));
    const Engine::Added added = add_and_ask(few);
    CHECK(added.documents.size() + added.refused.size() >= 1);
  }
}

TEST_CASE("half a character", "[bad_input]") {
  const std::string good(kGood);
  for (std::size_t cut = good.size() - 8; cut < good.size(); ++cut) {
    CHECK(add_and_ask(good.substr(0, cut), "half.txt").documents.size() == 1);
  }
  CHECK(add_and_ask("\xE4\xB8" + good, "half.txt").documents.size() == 1);
  CHECK(add_and_ask("\xE4\xB8").documents.size() <= 1);
  CHECK(add_and_ask("\xFF\xFE\x2E").documents.size() <= 1);  // half a unit of UTF-16
}

TEST_CASE("1,000 nested tags, and 100,000", "[bad_input]") {
  for (const std::size_t depth : {std::size_t{1000}, std::size_t{100000}}) {
    const std::string page = "<html><body>" + repeated("<div>", depth) +
                             "<p>云图科技将在海州建设新工厂,投资12亿元,明年投产。</p>" +
                             repeated("</div>", depth);
    const Engine::Added added = add_and_ask(page, "deep.html");
    CHECK(added.documents.size() + added.refused.size() == 1);
    if (depth == 1000) CHECK(added.documents.size() == 1);
  }
  CHECK(add_and_ask(repeated("<div", 10000)).documents.size() <= 1);
  CHECK(add_and_ask(repeated("</p>", 10000) + "<!--").documents.size() <= 1);
}

TEST_CASE("JSON nested too deep", "[bad_input]") {
  CHECK(refusal_of(repeated("[", 100000)).code == ErrorCode::too_deep);
  CHECK(refusal_of(repeated("[", 100000) + repeated("]", 100000)).code == ErrorCode::too_deep);
  CHECK(refusal_of(repeated("{\"a\":", 100000) + "1" + repeated("}", 100000)).code == ErrorCode::too_deep);
}

TEST_CASE("JSON that is none names its place", "[bad_input]") {
  const Error cut = refusal_of("{\"headline\":\"一则\",\"articleBody\":");
  CHECK(cut.code == ErrorCode::bad_json);
  CHECK(cut.at > 0);
  CHECK(refusal_of("{\"a\":1}").code == ErrorCode::no_article);
  CHECK(refusal_of("[]").code == ErrorCode::no_article);
  CHECK(refusal_of("{\"articleBody\":null}").code == ErrorCode::no_article);
}

TEST_CASE("one line of 10 MB", "[bad_input]") {
  constexpr std::size_t kSize = 10 << 20;
  Engine engine(test::lexicon());
  const auto added = engine.add(std::string(kSize, 'a'), {"long.txt", ""});
  CHECK(added.documents.size() + added.refused.size() == 1);
  CHECK(engine.pile().documents.size() == added.documents.size());
}

TEST_CASE("a long line of speech is read and searched in time that grows with it", "[bad_input]") {
  for (const char* what : {"林远舟表示,成本会降下来。", "\"We wait,\" said Ada Tanning. "}) {
    Engine engine(test::lexicon());
    CHECK(engine.add(repeated(what, 4000), {"long.txt", ""}).documents.size() == 1);
    CHECK(engine.pile().readings[0].quotes.size() > 3000);
    SearchRequest request;
    request.query = "成本 OR wait";
    const auto results = engine.search(request);
    REQUIRE(results.ok());
    CHECK(results.value().hits.size() == 1);
  }
}

TEST_CASE("long lines of what needs a partner", "[bad_input]") {
  for (const char* what :
       {"「", "\"", "(", "[", "“‘", "<", "{", "1,", "二", "王", "他说:", "0.", "- ", "a b ", "U.S."}) {
    INFO(what);
    CHECK(add_and_ask(repeated(what, 6000)).documents.size() <= 1);
  }
}

TEST_CASE("control characters and odd ones", "[bad_input]") {
  std::string text = repeated(kGood, 10);
  text[7] = '\0';
  CHECK(add_and_ask(text + "\x01\x02\x7F", "odd.txt").documents.size() == 1);
  CHECK(add_and_ask(text + "\xED\xA0\x80 \xF4\x90\x80\x80 \xC0\xAF", "odd.txt").documents.size() == 1);
  CHECK(add_and_ask(text + "\xE2\x80\xAE\xE2\x80\x8B\xEF\xBF\xBF", "odd.txt").documents.size() == 1);
}

TEST_CASE("queries that cannot be parsed say where", "[bad_input]") {
  const auto quote = ask("工厂 \"没有完");
  REQUIRE_FALSE(quote.ok());
  CHECK(quote.error().code == ErrorCode::bad_query);
  CHECK(quote.error().at == 3);
  for (const char* query : {"「没有完", "(工厂", "工厂)", "OR", "工厂 OR", "*", "~", "-"}) {
    INFO(query);
    const auto results = ask(query);
    if (!results.ok()) CHECK(results.error().code == ErrorCode::bad_query);
    if (!results.ok()) CHECK(!results.error().detail.empty());
  }
  const auto filter = ask("nofilter:x");
  if (!filter.ok()) CHECK(filter.error().code == ErrorCode::bad_filter);
}

TEST_CASE("queries that are no text, or too long", "[bad_input]") {
  for (const std::string& query :
       {std::string(), std::string(" "), std::string("\xE4\xB8"), std::string("\0\0", 2),
        std::string("\xFF\xFE"), repeated("(", 100000), repeated("-", 100000), repeated("\"", 100001),
        repeated("工厂 ", 100000), repeated("工 OR ", 50000), std::string(1 << 20, 'a')}) {
    const auto results = ask(query);
    if (!results.ok()) CHECK(results.error().code == ErrorCode::bad_query);
  }
  std::mt19937 random(5);
  const std::string_view letters = "\"()-*~: ORab\xE5\xB7\xA5|「」";
  for (int round = 0; round < 500; ++round) {
    std::string query;
    for (std::size_t i = 0, n = random() % 30; i < n; ++i) query += letters[random() % letters.size()];
    const auto results = ask(query);
    if (!results.ok()) CHECK(!results.error().detail.empty());
  }
}

TEST_CASE("an index cut short", "[bad_input]") {
  const std::string& bytes = saved_index();
  for (std::size_t size = 0; size < bytes.size(); size += 1 + size / 7) {
    const auto loaded = Index::load(std::string_view(bytes).substr(0, size));
    REQUIRE_FALSE(loaded.ok());
    REQUIRE(loaded.error().code == ErrorCode::bad_index);
    REQUIRE(loaded.error().at <= bytes.size());
  }
  CHECK(Index::load(bytes).ok());
}

TEST_CASE("an index of another version, or with a byte changed", "[bad_input]") {
  std::string bytes = saved_index();
  bool version = false;
  for (std::size_t i = 0; i < 64; ++i) {
    std::string other = bytes;
    other[i] = static_cast<char>(other[i] ^ 0x55);
    const auto loaded = Index::load(other);
    REQUIRE_FALSE(loaded.ok());
    version = version || loaded.error().code == ErrorCode::bad_index_version;
  }
  CHECK(version);
  std::mt19937 random(9);
  for (int round = 0; round < 200; ++round) {
    std::string other = bytes;
    other[random() % other.size()] ^= static_cast<char>(1 + random() % 255);
    REQUIRE_FALSE(Index::load(other).ok());
  }
}

TEST_CASE("many bad inputs do not stop the good one after them", "[bad_input]") {
  Engine engine(test::lexicon());
  std::size_t refused = 0;
  for (const std::string& bytes :
       {std::string(), std::string("{\"a\":"), repeated("[", 5000), std::string(64, '\0')}) {
    refused += engine.add(bytes, {"bad", ""}).refused.size();
  }
  CHECK(refused == 4);
  CHECK(engine.add(kGood, {"good.txt", ""}).documents == std::vector<DocId>{0});
  CHECK(engine.pile().entities.size() > 0);
}
