#include "search/dates.h"

#include <algorithm>

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

}  // namespace

std::optional<DaySpan> days_of(std::string_view date) {
  const std::size_t slash = date.find('/');
  const auto first = one_date(date.substr(0, slash));
  if (slash == std::string_view::npos || !first) return first;
  const auto last = one_date(date.substr(slash + 1));
  if (!last) return std::nullopt;
  return DaySpan{first->first, std::max(first->last, last->last)};
}

}  // namespace newsprism
