#include "document/boilerplate.h"

#include <iterator>
#include <string>

#include "document/boilerplate_rules.h"
#include "document/page_words.h"
#include "plain_reading.h"
#include "support/catch.h"
#include "text/fold.h"

using namespace newsprism;
using namespace newsprism::test;

namespace {
std::string verdict(const std::u32string& text) {
  const std::u32string key = fold(text);
  const std::vector<Line> lines = split_lines(key);
  const Verdict judged = judge_line(key, lines.at(0));
  return judged.reason == nullptr ? "" : judged.reason;
}

void check_folded(Phrases words) {
  for (const Key word : words) CHECK(fold(word) == std::u32string(word));
}
}  // namespace

TEST_CASE("rules are written as keys, or they would never match", "[boilerplate]") {
  for (const BoilerplateRule& rule : kBoilerplateRules) {
    for (const Key phrase : rule.phrases) {
      // The wide bar is a bar of the phrase, the other one stands between two.
      const Key plain = phrase.back() == U'｜' ? phrase.substr(0, phrase.size() - 1) : phrase;
      CHECK(fold(plain) == std::u32string(plain));
    }
    CHECK(rule.max_width > 0);
  }
  check_folded(kShareWords);
  check_folded(kMenuWords);
  check_folded(kLoginWords);
  check_folded(kLanguageNames);
}

TEST_CASE("a line gives itself away in all three scripts", "[boilerplate]") {
  CHECK(verdict(U"责任编辑:林小舟") == "editor_line");
  CHECK(verdict(U"【責任編輯：林小舟】") == "editor_line");
  CHECK(verdict(U"Editing by Ann Reed") == "editor_line");
  CHECK(verdict(U"免責聲明:本文不構成投資建議。") == "disclaimer");
  CHECK(verdict(U"本文仅代表作者观点。") == "disclaimer");
  CHECK(verdict(U"本文转自微信公众号“潮声”") == "source_credit_line");
  CHECK(verdict(U"Copyright © 2025 Tide News") == "copyright");
  CHECK(verdict(U"潮声网 版權所有") == "copyright");
  CHECK(verdict(U"图片来源:潮声网") == "photo_credit");
  CHECK(verdict(U"延伸閱讀：燈塔的故事") == "related_stories");
  CHECK(verdict(U"Read more: The lighthouse") == "related_stories");
  CHECK(verdict(U"24小时新闻排行榜更多>>") == "ranking_list");
  CHECK(verdict(U"Most Popular") == "ranking_list");
  CHECK(verdict(U"ADVERTISEMENT") == "advertisement");
  CHECK(verdict(U"Sign up for our newsletter") == "login_prompt");
  CHECK(verdict(U"Leave a comment") == "comments");
  CHECK(verdict(U"微信 微博 QQ空间") == "share_buttons");
  CHECK(verdict(U"- - -") == "separator");
  CHECK(verdict(U"原標題：燈塔亮了") == "original_title");
}

TEST_CASE("breadcrumbs have steps", "[boilerplate]") {
  CHECK(verdict(U"首页> 新闻> 正文") == "navigation_breadcrumb");
  CHECK(verdict(U"热点> 正文") == "navigation_breadcrumb");
  CHECK(verdict(U"Home › World › Asia") == "navigation_breadcrumb");
  CHECK(verdict(U"甲 > 乙") == "");
  CHECK(verdict(U"更多新闻内容>>").empty());
}

TEST_CASE("prose about the same things stays", "[boilerplate]") {
  CHECK(verdict(U"这家公司的责任编辑昨天辞职,引发了讨论。") == "");
  CHECK(verdict(U"他把这篇文章的版权卖给了出版社,并在微信上公布了消息。") == "");
  CHECK(verdict(U"The advertisement ran for two weeks before anybody noticed the error.") == "");
  CHECK(verdict(U"分享让人快乐,他说。") == "");
}

TEST_CASE("language switchers are runs or rows of language names", "[boilerplate]") {
  const Document run = read_text(
      "繁體\n  • 简体中文\n  • English\n\n河上架起第二座桥\n\n2025-03-04 10:00\n\n"
      "河上的第二座桥昨天通车,两岸居民走上桥面庆祝。\n");
  CHECK(reason_of(run, "繁體") == "language_switcher");
  CHECK(reason_of(run, "• English") == "language_switcher");
  CHECK(verdict(U"简体 | 繁體 | English") == "language_switcher");
}

TEST_CASE("a row of buttons with a count", "[boilerplate]") {
  CHECK(verdict(U"分享 收藏 打印 纠错 我要评论(318)") == "share_buttons");
}
