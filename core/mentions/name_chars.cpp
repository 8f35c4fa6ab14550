#include "mentions/name_chars.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "text/ascending.h"
#include "text/word_set.h"

namespace newsprism {
namespace {

#include "mentions/name_chars.inc"

// A given character that no training name has.
constexpr std::int32_t kRare = -35;

// The characters of a list, unpacked once.
class CharList {
 public:
  template <std::size_t N>
  explicit CharList(const std::uint8_t (&steps)[N]) {
    Ascending list(steps);
    for (char32_t c = 0; list.next(c);) chars_.push_back(c);
  }
  // Its place in the list and in the columns beside it; -1 if it is not there.
  [[nodiscard]] int find(char32_t c) const {
    const auto at = std::lower_bound(chars_.begin(), chars_.end(), c);
    return at != chars_.end() && *at == c ? static_cast<int>(at - chars_.begin()) : -1;
  }

 private:
  std::vector<char32_t> chars_;
};

int surname_row(char32_t c) {
  static const CharList chars(kSurnameSteps);
  return chars.find(c);
}

std::int32_t given_score(std::u32string_view given) {
  static const CharList chars(kGivenSteps);
  std::int32_t score = 0;
  for (std::size_t i = 0; i < given.size(); ++i) {
    const std::int8_t* column = given.size() == 1 ? kGivenOnly : i == 0 ? kGivenFirst : kGivenSecond;
    const int row = chars.find(given[i]);
    score += row < 0 ? kRare : column[row];
  }
  return score;
}

}  // namespace

bool is_surname(char32_t c) {
  return surname_row(c) >= 0;
}

std::int32_t surname_score(char32_t c) {
  const int row = surname_row(c);
  return row < 0 ? -100 : kSurnameScores[row];
}

bool is_compound_surname(std::u32string_view two) {
  static const WordSet set(
      "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 令狐 司徒 司空 慕容 夏侯 端木 独孤 "
      "南宫 西门 张简 范姜 长孙 宇文 澹台 轩辕 申屠 太史 百里 呼延 东郭 万俟");
  return set.has(two);
}

std::optional<std::int32_t> chinese_name_score(std::u32string_view name) {
  if (name.size() >= 3 && name.size() <= 4 && is_compound_surname(name.substr(0, 2))) {
    return 60 + given_score(name.substr(2));
  }
  if (name.size() < 2 || name.size() > 3) return std::nullopt;
  const int row = surname_row(name[0]);
  if (row < 0) return std::nullopt;
  return kSurnameScores[row] + given_score(name.substr(1));
}

bool is_transliteration(char32_t c) {
  static const CharList chars(kTransliterationSteps);
  return chars.find(c) >= 0;
}

}  // namespace newsprism
