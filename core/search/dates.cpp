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

// Up to `most` ASCII digits of a key; the place moves behind them.
std::string digits_at(std::u32string_view key, std::size_t& at, std::size_t most) {
  std::string out;
  while (at < key.size() && out.size() < most && key[at] >= U'0' && key[at] <= U'9') {
    out.push_back(static_cast<char>(key[at++]));
  }
  return out;
}

// "-07": a mark and one or two digits, which may stand without a mark where `compact`.
std::string next_part(std::u32string_view key, std::size_t& at, bool compact) {
  if (at == key.size()) return {};
  if (!compact && std::u32string_view(U"-/.年月").find(key[at]) == std::u32string_view::npos) return {};
  std::size_t end = at + (compact ? 0 : 1);
  const std::string digits = digits_at(key, end, 2);
  if (digits.empty()) return {};
  at = end;
  return (digits.size() == 1 ? "-0" : "-") + digits;
}

std::string one_iso_date(std::u32string_view key) {
  std::size_t at = 0;
  std::string out = digits_at(key, at, 4);
  if (out.size() < 4) return {};
  std::size_t end = at;
  const bool compact = digits_at(key, end, 5).size() == 4 && end == key.size();
  const std::string month = next_part(key, at, compact);
  out += month;
  if (!month.empty()) out += next_part(key, at, compact);
  const char32_t rest = at < key.size() ? key[at] : 0;
  const bool suffix = out.size() == 4   ? rest == U'年'
                      : out.size() == 7 ? rest == U'月'
                                        : rest == U'日' || rest == U'号';
  const bool time = out.size() == 10 && (rest == U't' || rest == U' ');
  if (at + (suffix ? 1 : 0) != key.size() && !time) return {};
  return days_of(out) ? out : std::string();
}

}  // namespace

std::string iso_date(std::u32string_view typed) {
  const std::u32string key = fold(typed);
  std::size_t cut = key.find(U".."), next = cut + 2;
  // 1933/1941 is a span, 1933/12 a month.
  for (std::size_t at = 4; cut == std::u32string::npos && at + 4 < key.size(); ++at) {
    std::size_t year = at + 1;
    if (key[at] == U'/' && digits_at(key, year, 4).size() == 4) {
      cut = at;
      next = at + 1;
    }
  }
  if (cut == std::u32string::npos) return one_iso_date(key);
  const std::u32string_view view = key;
  const std::string first = one_iso_date(view.substr(0, cut)), last = one_iso_date(view.substr(next));
  return first.empty() || last.empty() ? std::string() : first + '/' + last;
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
