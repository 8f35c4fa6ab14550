#include "mentions/name_chars.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace newsprism {
namespace {

struct SurnameRow {
  char32_t c;
  std::int8_t score;
};
struct GivenRow {
  char32_t c;
  std::int8_t first, second, only;
};

#include "mentions/name_chars.inc"

// A given character that no training name has.
constexpr std::int32_t kRare = -35;

constexpr std::array<std::u32string_view, 27> kCompound = {
    U"欧阳", U"司马", U"上官", U"诸葛", U"东方", U"皇甫", U"尉迟", U"公孙", U"令狐",
    U"司徒", U"司空", U"慕容", U"夏侯", U"端木", U"独孤", U"南宫", U"西门", U"长孙",
    U"宇文", U"澹台", U"轩辕", U"申屠", U"太史", U"百里", U"呼延", U"东郭", U"万俟"};

template <class Rows>
auto row_of(const Rows& rows, char32_t c) {
  auto at = std::lower_bound(std::begin(rows), std::end(rows), c,
                             [](const auto& row, char32_t value) { return row.c < value; });
  return at != std::end(rows) && at->c == c ? &*at : nullptr;
}

std::int32_t given_score(std::u32string_view given) {
  std::int32_t score = 0;
  for (std::size_t i = 0; i < given.size(); ++i) {
    const GivenRow* row = row_of(kGiven, given[i]);
    if (!row)
      score += kRare;
    else
      score += given.size() == 1 ? row->only : i == 0 ? row->first : row->second;
  }
  return score;
}

}  // namespace

bool is_surname(char32_t c) {
  return row_of(kSurnames, c) != nullptr;
}

std::int32_t surname_score(char32_t c) {
  const SurnameRow* row = row_of(kSurnames, c);
  return row ? row->score : -100;
}

bool is_compound_surname(std::u32string_view two) {
  return std::find(kCompound.begin(), kCompound.end(), two) != kCompound.end();
}

std::optional<std::int32_t> chinese_name_score(std::u32string_view name) {
  if (name.size() >= 3 && name.size() <= 4 && is_compound_surname(name.substr(0, 2))) {
    return 60 + given_score(name.substr(2));
  }
  if (name.size() < 2 || name.size() > 3) return std::nullopt;
  const SurnameRow* row = row_of(kSurnames, name[0]);
  if (!row) return std::nullopt;
  return row->score + given_score(name.substr(1));
}

bool is_transliteration(char32_t c) {
  constexpr std::u32string_view all = kTransliteration;
  return std::binary_search(all.begin(), all.end(), c);
}

}  // namespace newsprism
