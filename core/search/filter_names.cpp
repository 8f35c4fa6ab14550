#include "search/filter_names.h"

#include "index/normalize.h"
#include "mentions/find_figures.h"
#include "search/comparisons.h"
#include "search/dates.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

constexpr std::size_t kLongestName = 16;

// In a list, "|" stands before each name and "=" before its other spellings, all but the name folded.
constexpr std::string_view kNames =
    "|lang=language=语言=语种"
    "|source=来源=出处"
    "|site=网站=站点"
    "|editor=编辑"
    "|author=作者"
    "|entity=实体=人物"
    "|type=类型=类别"
    "|field=字段"
    "|block=段落"
    "|figure=数字=数值"
    "|quote_speaker=speaker=说话人=发言人"
    "|event_date=event=事件=事件日期"
    "|published_from"
    "|published_to"
    "|on=date=day=日期=发布日期"
    "|after=之后=晚于"
    "|before=之前=早于"
    "|money=金额"
    "|percent=百分比=比例"
    "|title=标题|";

// The values of filters that take only some.
struct ValueList {
  std::string_view filter, values;
};
constexpr ValueList kValues[] = {
    {"lang",
     "|zh=chinese=中文=汉语"
     "|zh-Hans=zh-cn=简体=简体中文"
     "|zh-Hant=zh-tw=zh-hk=繁体=繁体中文"
     "|en=english=英文=英语"
     "|mixed=混合|"},
    {"type",
     "|PER=person=people=人=人物"
     "|ORG=company=organization=机构=公司=组织"
     "|LOC=place=地点=地名"
     "|PRODUCT=产品"
     "|EVENT=事件"
     "|MEDIA=媒体|"},
    {"field",
     "|title=标题"
     "|body=正文|"},
    {"block",
     "|title=标题"
     "|heading=小标题"
     "|paragraph=段落"
     "|list_item=list=列表"
     "|question=问=提问=问题"
     "|answer=答=回答|"},
};

// The name before the "=" of the spelling at list[at].
std::string_view name_at(std::string_view list, std::size_t at) {
  const std::size_t begin = list.rfind('|', at) + 1;
  return list.substr(begin, list.find_first_of("|=", begin) - begin);
}

// The name in the list that is spelt so; empty where none is.
std::string_view named_in(std::string_view list, std::u32string_view typed) {
  const std::string key = to_utf8(fold(typed));
  if (key.empty() || key.find_first_of("|=") != std::string::npos) return {};
  std::string folded(list);
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (std::size_t at = folded.find(key); at != std::string::npos; at = folded.find(key, at + 1)) {
    const char before = folded[at - 1], after = folded[at + key.size()];
    if ((before == '|' || before == '=') && (after == '|' || after == '=')) return name_at(list, at);
  }
  return {};
}

std::u32string trimmed(std::u32string_view typed) {
  const std::u32string_view spaces = U" \t\u3000\u00A0";
  const std::size_t begin = typed.find_first_not_of(spaces);
  if (begin == std::u32string_view::npos) return {};
  return std::u32string(typed.substr(begin, typed.find_last_not_of(spaces) - begin + 1));
}

// All names of a list, with spaces between.
std::string listed(std::string_view list) {
  std::string out;
  for (std::size_t at = 1; at < list.size(); at = list.find('|', at) + 1) {
    if (at > 1) out += ' ';
    out += name_at(list, at);
  }
  return out;
}

}  // namespace

std::string_view filter_named(std::u32string_view typed) {
  return typed.size() > kLongestName ? std::string_view() : named_in(kNames, typed);
}

bool is_compared(std::string_view name) {
  return name == "money" || name == "percent";
}

bool is_dated(std::string_view name) {
  return name == "on" || name == "after" || name == "before" || name == "event_date" ||
         name.substr(0, 10) == "published_";
}

bool takes_names(std::string_view name) {
  return names_entities(name) || name == "source" || name == "author" || name == "site" || name == "editor";
}

bool names_entities(std::string_view name) {
  return name == "title" || name == "entity" || name == "quote_speaker";
}

std::string filter_value(std::string_view name, std::u32string_view typed, std::string& expected) {
  const std::u32string value = trimmed(typed);
  std::string taken = to_utf8(value);
  if (is_dated(name)) {
    taken = iso_date(value);
    expected = "a date like 2025-07-15, 2025-07 or 2025";
  } else if (name == "money") {
    if (!read_comparison(FigureKind::money, value)) taken.clear();
    expected = "an amount like >1e10, >=100亿 or <5bn USD";
  } else if (name == "percent") {
    if (!read_comparison(FigureKind::percent, value)) taken.clear();
    expected = "a share like >=0.5 or >50%";
  } else if (name == "figure") {
    if (figures_of_line(value).empty()) taken.clear();
    expected = "a number with its unit";
  } else {
    if (search_key(value).empty()) taken.clear();
    expected = "a value";
  }
  for (const ValueList& list : kValues) {
    if (list.filter != name) continue;
    taken = named_in(list.values, value);
    expected = "one of " + listed(list.values);
  }
  expected = "expected " + expected + " for " + std::string(name);
  return taken;
}

}  // namespace newsprism
