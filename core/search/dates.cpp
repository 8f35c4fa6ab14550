#include "search/dates.h"

#include <algorithm>

#include "text/fold.h"

namespace newsprism {

namespace {

std::optional<std::int32_t> number(std::string_view digits) {
  std::int32_t value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool is_part(std::string_view date, std::size_t dash, std::int32_t most, std::int32_t& out) {
  if (date.size() < dash + 3 || date[dash] != '-') return false;
  const auto value = number(date.substr(dash + 1, 2));
  if (!value || *value < 1 || *value > most) return false;
  out = *value;
  return true;
}

std::optional<DaySpan> one_date(std::string_view date) {
  if (date.size() < 4) return std::nullopt;
  const auto year = number(date.substr(0, 4));
  if (!year) return std::nullopt;
  const std::int32_t base = *year * 372;
  if (date.size() == 4) return DaySpan{base, base + 371};
  std::int32_t month = 0;
  std::int32_t day = 0;
  if (!is_part(date, 4, 12, month)) return std::nullopt;
  const std::int32_t of_month = base + (month - 1) * 31;
  if (date.size() == 7) return DaySpan{of_month, of_month + 30};
  if (!is_part(date, 7, 31, day)) return std::nullopt;
  if (date.size() > 10 && date[10] != 'T' && date[10] != ' ') return std::nullopt;
  return DaySpan{of_month + day - 1, of_month + day - 1};
}

bool is_digit_of(std::u32string_view key, std::size_t at) {
  return at < key.size() && key[at] >= U'0' && key[at] <= U'9';
}

// "2025-7-5" to "2025-07-05": up to three numbers with marks between, 20250705 without.
std::string one_iso_date(std::u32string_view key) {
  const bool compact = key.size() == 8 && key.find_first_not_of(U"0123456789") == std::u32string_view::npos;
  std::string out;
  std::size_t at = 0;
  for (int part = 0; part < 3 && is_digit_of(key, at); ++part) {
    const std::size_t begin = at, most = part == 0 ? 4 : 2;
    if (part > 0) out += '-';
    while (is_digit_of(key, at) && at - begin < most) ++at;
    if (part > 0 && at - begin == 1) out += '0';
    for (std::size_t i = begin; i < at; ++i) out += static_cast<char>(key[i]);
    const bool mark = part < 2 && is_digit_of(key, at + 1) &&
                      std::u32string_view(U"-/.年月").find(key[at]) != std::u32string_view::npos;
    if (!mark && !compact) break;
    if (mark) ++at;
  }
  const char32_t rest = at < key.size() ? key[at] : 0;
  if (out.size() < 10 ? rest == (out.size() == 4 ? U'年' : U'月') : rest == U'日' || rest == U'号') ++at;
  const bool time = out.size() == 10 && (rest == U't' || rest == U' ');
  return (time || at == key.size()) && days_of(out) ? out : std::string();
}

}  // namespace

std::string iso_date(std::u32string_view typed) {
  const std::u32string key = fold(typed);
  const std::u32string_view view = key;
  std::size_t cut = key.find(U".."), next = cut + 2;
  // 1933/1941 is a span, 1933/12 a month.
  for (std::size_t at = 4; cut == std::u32string::npos && at + 4 < key.size(); ++at) {
    if (key[at] != U'/' || !is_digit_of(view, at + 3) || !is_digit_of(view, at + 4)) continue;
    if (!is_digit_of(view, at + 1) || !is_digit_of(view, at + 2)) continue;
    cut = at;
    next = at + 1;
  }
  if (cut == std::u32string::npos) return one_iso_date(key);
  std::string first = one_iso_date(view.substr(0, cut));
  const std::string last = one_iso_date(view.substr(next));
  if (first.empty() || last.empty()) return {};
  first += '/';
  return first += last;
}

std::optional<DaySpan> days_of(std::string_view date) {
  const std::size_t slash = date.find('/');
  const auto first = one_date(date.substr(0, slash));
  if (slash == std::string_view::npos || !first) return first;
  const auto last = one_date(date.substr(slash + 1));
  if (!last) return std::nullopt;
  return DaySpan{first->first, std::max(first->last, last->last)};
}

}  // namespace newsprism
