#include "document/site_lines.h"

#include <string>
#include <vector>

#include "engine.h"
#include "plain_reading.h"
#include "support/catch.h"
#include "support/fixtures.h"

using namespace newsprism;
using namespace newsprism::test;

namespace {

const std::string kFooter = "更多精彩内容请下载潮声客户端。";
const std::vector<std::string> kArticles = {
    "海州大桥通车\n2025-03-04 "
    "09:00\n海州大桥今天上午通车,桥长三公里,耗时五年建成。\n市民在桥头排队等候,有人带来了锣鼓。",
    "北岭镇梨园丰收\n2025-03-05 09:00\n北岭镇的梨今年丰收,果农家收了两万斤。\n镇上新建的冷库可以存放三个月。",
    "小剧院重新开张\n2025-03-06 "
    "09:00\n一家小剧院周五重新开张,第一场戏的票已经售完。\n导演说,掌声让他想起了旧日子。",
    "渔船提前回港\n2025-03-07 "
    "09:00\n青湾港的渔船昨天提前回港,夜里有八级大风。\n渔民检查缆绳,孩子们在岸边看热闹。"};

std::string role_of(const Document& doc, const std::string& text) {
  for (const Block& block : doc.blocks) {
    if (text_of(doc, block.range) == text)
      return block.reason.empty() ? block_type_name(block.type) : block.reason;
  }
  return "absent";
}

Engine pile_of(const std::vector<std::string>& articles, const std::string& tail) {
  Engine engine(lexicon());
  for (const std::string& article : articles) engine.add(article + tail, {"a.txt", ""});
  return engine;
}

// Blocks of all documents, in the order of the texts.
std::vector<std::string> reading(Engine& engine, const std::vector<std::size_t>& order) {
  std::vector<std::string> all;
  for (const std::size_t d : order) {
    for (const std::string& line : block_lines(engine.pile().documents[d])) all.push_back(line);
  }
  return all;
}

}  // namespace

TEST_CASE("a last sentence that stands in three articles is the site's", "[site_lines]") {
  Engine engine = pile_of(kArticles, kFooter + "\n");
  for (const Document& doc : engine.pile().documents) CHECK(role_of(doc, kFooter) == "repeated_on_site");
  CHECK(role_of(engine.pile().documents[0], "市民在桥头排队等候,有人带来了锣鼓。") == "paragraph");
  Engine lines = pile_of(kArticles, "\n" + kFooter + "\n");
  for (const Document& doc : lines.pile().documents) CHECK(role_of(doc, kFooter) == "repeated_on_site");
  Engine two = pile_of({kArticles[0], kArticles[1]}, "\n" + kFooter + "\n");
  CHECK(role_of(two.pile().documents[0], kFooter) != "repeated_on_site");
}

TEST_CASE("what an article says stays, though others say it too", "[site_lines]") {
  Engine copies(lexicon());
  for (int n = 0; n < 4; ++n) copies.add(kArticles[0] + "\n" + kFooter + "\n", {"a.txt", ""});
  for (const Document& doc : copies.pile().documents)
    CHECK(role_of(doc, "海州大桥今天上午通车,桥长三公里,耗时五年建成。") == "paragraph");
  const std::string news = "市长参加会见。";
  std::vector<std::string> articles = kArticles;
  articles.push_back(
      "图书馆延长开放\n2025-03-08 09:00\n图书馆从下周起延长开放到夜里十点。\n读者说这是好消息。");
  Engine talks = pile_of(articles, news + "\n");
  for (const Document& doc : talks.pile().documents) CHECK(role_of(doc, news) != "repeated_on_site");
}

TEST_CASE("the order of the documents does not matter", "[site_lines]") {
  Engine forth = pile_of(kArticles, kFooter + "\n");
  Engine back = pile_of({kArticles.rbegin(), kArticles.rend()}, kFooter + "\n");
  CHECK(reading(forth, {0, 1, 2, 3}) == reading(back, {3, 2, 1, 0}));
}

TEST_CASE("removed documents take back what they taught", "[site_lines]") {
  Engine engine(lexicon());
  const std::vector<std::string> three(kArticles.begin(), kArticles.begin() + 3);
  engine.add(three[0] + kFooter + "\n", {"a.txt", ""});
  const std::vector<std::string> before = block_lines(engine.pile().documents[0]);
  engine.add(three[1] + kFooter + "\n", {"b.txt", ""});
  const DocId last = engine.add(three[2] + kFooter + "\n", {"c.txt", ""}).documents.front();
  CHECK(role_of(engine.pile().documents[0], kFooter) == "repeated_on_site");
  CHECK(engine.remove(last));
  CHECK(block_lines(engine.pile().documents[0]) == before);
  engine.add(kArticles[3] + kFooter + "\n", {"d.txt", ""});
  CHECK(role_of(engine.pile().documents[0], kFooter) == "repeated_on_site");
}

TEST_CASE("a block that the reader put back stays", "[site_lines]") {
  Engine engine = pile_of(kArticles, kFooter + "\n");
  const std::vector<Block>& blocks = engine.pile().documents[1].blocks;
  std::uint32_t at = 0;
  while (at < blocks.size() && blocks[at].reason != "repeated_on_site") ++at;
  REQUIRE(at < blocks.size());
  REQUIRE(engine.set_block(1, at, true));
  CHECK(engine.pile().documents[1].blocks[at].restored);
  engine.add(
      "晚稻开镰\n2025-03-09 09:00\n平原上的晚稻今天开镰,天气晴好。\n农机手一天收割两百亩。" + kFooter + "\n",
      {"e.txt", ""});
  CHECK(engine.pile().documents[1].blocks[at].restored);
  CHECK(is_kept(engine.pile().documents[1].blocks[at]));
  CHECK(role_of(engine.pile().documents[1], kFooter) == "repeated_on_site");
}
