#include "search/filter_names.h"

#include <algorithm>

#include "index/normalize.h"
#include "mentions/find_figures.h"
#include "search/comparisons.h"
#include "search/dates.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

constexpr std::size_t kLongestName = 16;

// One of the words between the bars, all of them folded.
struct Spelling {
  std::string_view name;
  std::u32string_view words;
};

constexpr Spelling kNames[] = {
    {"lang", U"lang|language|语言|语种"},
    {"source", U"source|来源|出处"},
    {"site", U"site|网站|站点"},
    {"editor", U"editor|编辑"},
    {"author", U"author|作者"},
    {"entity", U"entity|实体|人物"},
    {"type", U"type|类型|类别"},
    {"field", U"field|字段"},
    {"block", U"block|段落"},
    {"figure", U"figure|数字|数值"},
    {"quote_speaker", U"quote_speaker|speaker|说话人|发言人"},
    {"event_date", U"event_date|event|事件|事件日期"},
    {"published_from", U"published_from"},
    {"published_to", U"published_to"},
    {"on", U"on|date|日期|发布日期"},
    {"after", U"after|之后|晚于"},
    {"before", U"before|之前|早于"},
    {"money", U"money|金额"},
    {"percent", U"percent|百分比|比例"},
    {"title", U"title|标题"},
};

// The values of filters that take only some.
struct NamedValue {
  std::string_view filter;
  Spelling spelling;
};

constexpr NamedValue kValues[] = {
    {"lang", {"zh", U"zh|chinese|中文|汉语"}},
    {"lang", {"zh-Hans", U"zh-hans|zh-cn|简体|简体中文"}},
    {"lang", {"zh-Hant", U"zh-hant|zh-tw|zh-hk|繁体|繁体中文"}},
    {"lang", {"en", U"en|english|英文|英语"}},
    {"lang", {"mixed", U"mixed|混合"}},
    {"type", {"PER", U"per|person|people|人|人物"}},
    {"type", {"ORG", U"org|company|organization|机构|公司|组织"}},
    {"type", {"LOC", U"loc|place|地点|地名"}},
    {"type", {"PRODUCT", U"product|产品"}},
    {"type", {"EVENT", U"event|事件"}},
    {"type", {"MEDIA", U"media|媒体"}},
    {"field", {"title", U"title|标题"}},
    {"field", {"body", U"body|正文"}},
    {"block", {"title", U"title|标题"}},
    {"block", {"heading", U"heading|小标题"}},
    {"block", {"paragraph", U"paragraph|段落"}},
    {"block", {"list_item", U"list_item|list|列表"}},
    {"block", {"question", U"question|问|提问|问题"}},
    {"block", {"answer", U"answer|答|回答"}},
};

bool is_spelt(const Spelling& spelling, std::u32string_view key) {
  if (key.empty() || key.find(U'|') != std::u32string_view::npos) return false;
  for (std::size_t at = spelling.words.find(key); at != std::u32string_view::npos;
       at = spelling.words.find(key, at + 1)) {
    const std::size_t end = at + key.size();
    const bool begins = at == 0 || spelling.words[at - 1] == U'|';
    if (begins && (end == spelling.words.size() || spelling.words[end] == U'|')) return true;
  }
  return false;
}

std::u32string trimmed(std::u32string_view typed) {
  const std::u32string_view spaces = U" \t\u3000\u00A0";
  const std::size_t begin = typed.find_first_not_of(spaces);
  if (begin == std::u32string_view::npos) return {};
  return std::u32string(typed.substr(begin, typed.find_last_not_of(spaces) - begin + 1));
}

// One of those that kValues lists for the filter; `listed` gets all of them where it is none.
std::string listed_value(std::string_view name, std::u32string_view key, std::string& listed) {
  for (const NamedValue& value : kValues) {
    if (value.filter != name) continue;
    if (is_spelt(value.spelling, key)) return std::string(value.spelling.name);
    listed += (listed.empty() ? "" : " ") + std::string(value.spelling.name);
  }
  return {};
}

Error expected(const std::string& what, std::string_view name) {
  return {ErrorCode::bad_filter, 0, "expected " + what + " for " + std::string(name)};
}

}  // namespace

std::string_view filter_named(std::u32string_view typed) {
  if (typed.empty() || typed.size() > kLongestName) return {};
  const std::u32string key = fold(typed);
  for (const Spelling& spelling : kNames) {
    if (is_spelt(spelling, key)) return spelling.name;
  }
  return {};
}

bool is_compared(std::string_view name) {
  return name == "money" || name == "percent";
}

bool is_dated(std::string_view name) {
  constexpr std::string_view kDated[] = {"event_date", "published_from", "published_to",
                                         "on",         "after",          "before"};
  return std::find(std::begin(kDated), std::end(kDated), name) != std::end(kDated);
}

Result<std::string> filter_value(std::string_view name, std::u32string_view typed) {
  const std::u32string value = trimmed(typed);
  if (is_dated(name)) {
    const std::string date = iso_date(value);
    if (date.empty()) return expected("a date like 2025-07-15, 2025-07 or 2025", name);
    return date;
  }
  if (name == "money" && !read_comparison(FigureKind::money, value)) {
    return expected("an amount like >1e10, >=100亿 or <5bn USD", name);
  }
  if (name == "percent" && !read_comparison(FigureKind::percent, value)) {
    return expected("a share like >=0.5 or >50%", name);
  }
  if (name == "figure" && figures_of_line(value).empty()) return expected("a number with its unit", name);
  std::string listed;
  std::string one = listed_value(name, fold(value), listed);
  if (!one.empty()) return one;
  if (!listed.empty()) return expected("one of " + listed, name);
  if (search_key(value).empty()) return expected("a value", name);
  return to_utf8(value);
}

}  // namespace newsprism
