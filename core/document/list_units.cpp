#include "document/list_units.h"

#include <algorithm>

namespace newsprism {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

}  // namespace

ListUnits::ListUnits(std::string_view utf8) : utf8_(utf8), at_(utf8.find_first_not_of(kSpace)) {
  in_array_ = at_ != std::string_view::npos && utf8_[at_] == '[';
  at_ = in_array_ ? at_ + 1 : 0;
  count_lines();
}

bool ListUnits::next(ListUnit& unit) {
  const std::size_t begin = utf8_.find_first_not_of(in_array_ ? " \t\r\n," : kSpace, at_);
  if (begin == std::string_view::npos || (in_array_ && utf8_[begin] == ']')) return false;
  at_ = begin;
  count_lines();
  at_ = in_array_ ? end_of_element(begin) : std::min(utf8_.find('\n', begin), utf8_.size());
  unit = {utf8_.substr(begin, at_ - begin), begin, line_};
  return true;
}

void ListUnits::count_lines() {
  line_ += static_cast<std::uint32_t>(std::count(utf8_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                                 utf8_.begin() + static_cast<std::ptrdiff_t>(at_), '\n'));
  counted_ = at_;
}

std::size_t ListUnits::end_of_element(std::size_t at) const {
  bool in_string = false;
  for (int depth = 0; at < utf8_.size(); ++at) {
    const char c = utf8_[at];
    if (c == '"') in_string = !in_string;
    if (in_string) {
      at += c == '\\' ? 1U : 0U;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (depth == 0 && (c == ',' || c == ']')) {
      return at;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return utf8_.size();
}

}  // namespace newsprism
