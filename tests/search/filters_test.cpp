#include <algorithm>
#include <string>
#include <vector>

#include "search/search.h"
#include "search/small_pile.h"
#include "support/catch.h"
#include "support/fixtures.h"

using namespace newsprism;

namespace {

void add_money(Pile& pile, DocId doc, std::string_view words, std::int64_t min, std::int64_t max,
               const std::string& currency) {
  Figure figure;
  figure.range = test::range_of(pile, doc, words);
  figure.kind = FigureKind::money;
  figure.min = *make_quantity(min, 1, 0);
  figure.max = *make_quantity(max, 1, 0);
  figure.currency = currency;
  pile.readings[doc].figures.push_back(figure);
}

// Four invented articles of four days.
Pile story() {
  Pile pile;
  test::add_document(pile, "big", "# 渡轮公司融资\n渡轮公司拿到120亿元,占七成。");
  test::add_document(pile, "small", "# 码头修好了\n修码头花了3亿美元。渡轮照常。");
  test::add_document(pile, "range", "# Ferries again\nThe pier will cost between 8 and 12 billion dollars.");
  test::add_document(pile, "none", "海边没有消息。渡轮公司不回答。");
  add_money(pile, 0, "120亿元", 12000000000, 12000000000, "CNY");
  add_money(pile, 1, "3亿美元", 300000000, 300000000, "USD");
  add_money(pile, 2, "8 and 12 billion dollars", 8000000000, 12000000000, "USD");
  Figure share;
  share.range = test::range_of(pile, 0, "七成");
  share.kind = FigureKind::percent;
  share.min = share.max = *make_quantity(7, 10, 0);
  pile.readings[0].figures.push_back(share);
  const char* days[] = {"2031-03-04", "2031-03-05T08:00:00", "2031-03", "2031-04-01"};
  for (DocId d = 0; d < 4; ++d) pile.documents[d].meta.published = MetaField{days[d], {}, {}, false, false};
  pile.documents[0].meta.source = MetaField{"海报", {}, {}, false, false};
  return pile;
}

std::string docs(const std::string& query,
                 const std::vector<std::pair<std::string, std::string>>& filters = {}) {
  static const Index index = Index::build(story(), test::lexicon());
  const auto results = search(index, test::lexicon(), {query, filters, 0, 0xFFFFFFFF});
  if (!results.ok()) return results.error().detail;
  std::vector<std::string> ids;
  for (const Hit& hit : results.value().hits) ids.push_back(hit.doc);
  std::sort(ids.begin(), ids.end());
  std::string out;
  for (const std::string& id : ids) out += (out.empty() ? "" : " ") + id;
  return out;
}

}  // namespace

TEST_CASE("money and percent", "[search][filters]") {
  CHECK(docs("money>1e10") == "big range");
  CHECK(docs("money>1e10USD") == "range");
  CHECK(docs("money<1e9") == "small");
  CHECK(docs("金额＝3亿美元") == "small");
  CHECK(docs("money>1e9 money<1e10") == "range");  // one figure keeps both
  CHECK(docs("money=3e8 money=120亿元") == "big small");
  CHECK(docs("percent>=0.5") == "big");
  CHECK(docs("percent>70%") == "");
  CHECK(docs("", {{"money", ">1e10"}}) == "big range");
  CHECK(docs("", {{"金额", ">1e10"}, {"money", "<1.19e10"}}) == "range");
  CHECK(docs("渡轮 money>1e8") == "big small");
}

TEST_CASE("on, after and before part the days", "[search][filters]") {
  CHECK(docs("on:2031-03-04") == "big range");  // a month may be that day
  CHECK(docs("on:2031-03") == "big range small");
  CHECK(docs("after:2031-03-04") == "none range small");
  CHECK(docs("after:2031-03") == "none");
  CHECK(docs("before:2031-03-05") == "big range");
  CHECK(docs("之后：2031年3月4日 之前：2031年4月") == "range small");
  CHECK(docs("on:2031-03-05..2031-04-30") == "none range small");
}

TEST_CASE("words in the title", "[search][filters]") {
  CHECK(docs("渡轮") == "big none small");
  CHECK(docs("title:渡轮") == "big");
  CHECK(docs("標題：渡輪") == "big");
  CHECK(docs("title:渡轮 没有") == "");
  CHECK(docs("title:(码头 OR ferr*)") == "range small");
  CHECK(docs("渡轮 -title:渡轮") == "none small");
  CHECK(docs("", {{"title", "码头"}}) == "small");
}

TEST_CASE("filters within the tree are sets of documents", "[search][filters]") {
  CHECK(docs("money>1e10 OR 消息") == "big none range");
  CHECK(docs("渡轮 -money>1e9") == "none small");
  CHECK(docs("(lang:en OR source:海报)") == "big range");
  CHECK(docs("渡轮 -(来源：海报 OR 消息)") == "small");
  CHECK(docs("(渡轮 (lang:en lang:zh)) -on:2031-03-05") == "big none");
}
