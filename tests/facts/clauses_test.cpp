#include "facts/clauses.h"

#include "support/catch.h"
#include "text/utf8.h"

using namespace newsprism;

namespace {

std::vector<std::string> cut(std::string_view line) {
  const std::u32string text = decode_utf8(line);
  std::vector<Range> ranges;
  cut_clauses(text, {0, static_cast<std::uint32_t>(text.size())}, ranges);
  std::vector<std::string> out;
  for (const Range r : ranges) out.push_back(to_utf8(std::u32string_view(text).substr(r.begin, r.size())));
  return out;
}

}  // namespace

TEST_CASE("clauses are cut at commas of both widths, without the marks", "[clauses]") {
  CHECK(cut("天亮了,船还在；人不在。") == std::vector<std::string>{"天亮了", "船还在", "人不在"});
  CHECK(cut("她说:「先吃饭，再开船。」") == std::vector<std::string>{"她说", "先吃饭", "再开船"});
}

TEST_CASE("a comma between digits cuts nothing", "[clauses]") {
  CHECK(cut("about 2,300 boats, at 4:47") == std::vector<std::string>{"about 2,300 boats", "at 4:47"});
}

TEST_CASE("marks alone are no clause", "[clauses]") {
  CHECK(cut("，，。「」").empty());
}

TEST_CASE("shortening ends at a clause, else in a word's place", "[clauses]") {
  const std::u32string text = U"一二三四五六，七八九十。";
  const Range all = {0, static_cast<std::uint32_t>(text.size())};
  CHECK(shorten(text, all, 20) == "一二三四五六，七八九十。");
  CHECK(shorten(text, all, 8) == "一二三四五六");
  const std::u32string words = U"nobody knows where the umbrella went";
  CHECK(shorten(words, {0, static_cast<std::uint32_t>(words.size())}, 15) == "nobody knows …");
}
