#include "document/outline.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/sorting.h"
#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::size_t kMostItems = 40;
constexpr std::size_t kMostHeadings = 120;
constexpr std::uint32_t kLongestItem = 120;  // characters that are compared
constexpr std::int32_t kSure = 300;          // thousandths of the shorter one that both share

// ---- levels -----------------------------------------------------------------------------------

// How a heading is numbered, the highest form first.
enum class Numbering : std::uint8_t {
  none,
  part,
  chapter,
  section,
  han,
  han_bracket,
  digit,
  point,
  two_points,
  digit_bracket,
  circle,
  count
};

bool is_numeral(char32_t c) {
  return is_digit(c) || Key(U"一二三四五六七八九十百零〇").find(c) != Key::npos;
}

std::size_t numerals(Key key, std::size_t at) {
  while (at < key.size() && is_numeral(key[at])) ++at;
  return at;
}

// "第三章", "chapter 3", "part iv"
Numbering named_numbering(Key key) {
  constexpr Phrases kParts = U"part |book ";
  constexpr Phrases kChapters = U"chapter ";
  constexpr Phrases kSections = U"section ";
  if (key[0] == U'第') {
    const std::size_t end = numerals(key, 1);
    if (end == 1 || end >= key.size()) return Numbering::none;
    if (key[end] == U'编' || key[end] == U'篇' || key[end] == U'部') return Numbering::part;
    if (key[end] == U'章' || key[end] == U'回') return Numbering::chapter;
    return key[end] == U'节' ? Numbering::section
                             : (key[end] == U',' || key[end] == U'、' ? Numbering::han : Numbering::none);
  }
  if (starts_with_any(key, kParts) != 0) return Numbering::part;
  if (starts_with_any(key, kChapters) != 0) return Numbering::chapter;
  return starts_with_any(key, kSections) != 0 ? Numbering::section : Numbering::none;
}

// "3", "3.1", "3.1.2": by the points.
Numbering pointed_numbering(Key key, std::size_t end) {
  std::size_t points = 0;
  while (end + 1 < key.size() && key[end] == U'.' && is_digit(key[end + 1])) {
    ++points;
    while (++end < key.size() && is_digit(key[end])) continue;
  }
  if (points > 0) return points == 1 ? Numbering::point : Numbering::two_points;
  const bool closed =
      end < key.size() && (key[end] == U'.' || key[end] == U'、' || key[end] == 0xff0e || key[end] == U')');
  return closed || end == key.size() ? Numbering::digit : Numbering::none;
}

Numbering numbering_of(Key key) {
  if (key.empty()) return Numbering::none;
  if (key[0] >= 0x2460 && key[0] <= 0x2473) return Numbering::circle;
  if (key[0] == U'(') {
    const std::size_t end = numerals(key, 1);
    if (end == 1 || end >= key.size() || key[end] != U')') return Numbering::none;
    return is_digit(key[1]) ? Numbering::digit_bracket : Numbering::han_bracket;
  }
  if (is_digit(key[0])) {
    std::size_t end = 0;
    while (end < key.size() && is_digit(key[end])) ++end;
    return end <= 2 ? pointed_numbering(key, end) : Numbering::none;
  }
  const std::size_t end = numerals(key, 0);
  if (end > 0 && end < key.size() && (key[end] == U'、' || key[end] == U'.' || key[end] == U','))
    return Numbering::han;
  return named_numbering(key);
}

// ---- heralds ----------------------------------------------------------------------------------

bool is_empty_word(Key word) {
  constexpr Phrases kWords =
      U"the|a|an|to|of|in|on|for|and|or|with|is|are|be|it|its|you|your|how|what|this|that|as|at|by|"
      U"not|will|have|has|can|if|we|our|from|but|was|do|when|why|who|more|out|s";
  return is_any_of(word, kWords);
}

std::uint64_t number_of(Key word) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char32_t c : word) hash = (hash ^ static_cast<std::uint64_t>(c)) * 0x100000001b3U;
  return hash;
}

// Han characters and words that say something, each as one number, sorted.
std::vector<std::uint64_t> terms_of(Key key) {
  constexpr Key kEmpty = U"的了在是和与及之也就都而";
  std::vector<std::uint64_t> terms;
  for (std::size_t at = 0; at < key.size();) {
    std::size_t end = at;
    while (end < key.size() && is_word(key[end])) ++end;
    const Key word = key.substr(at, end > at ? end - at : 1);
    const bool says = end > at ? !is_empty_word(word) : is_han(word[0]) && kEmpty.find(word[0]) == Key::npos;
    if (says) terms.push_back(number_of(word));
    at += word.size();
  }
  sort_ascending(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

// What two lines share, in thousandths of the shorter one; one term of several is less than a sure match.
std::int32_t similarity(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const std::uint64_t left = a[i], right = b[j];
    shared += left == right ? 1U : 0U;
    i += left <= right ? 1U : 0U;
    j += right <= left ? 1U : 0U;
  }
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter == 0) return 0;
  const auto share = static_cast<std::int32_t>(1000 * shared / shorter);
  return shared == 1 && shorter > 1 ? std::min(share, kSure - 1) : share;
}

class HeraldMatcher {
 public:
  HeraldMatcher(Document& document, std::vector<std::uint32_t> items, std::vector<std::uint32_t> headings)
      : document_(document), items_(std::move(items)), headings_(std::move(headings)) {}

  void match();

 private:
  [[nodiscard]] std::vector<std::uint64_t> terms(std::uint32_t block) const {
    const Range r = document_.blocks[block].range;
    return terms_of(Key(document_.key).substr(r.begin, std::min(r.size(), kLongestItem)));
  }
  [[nodiscard]] std::int32_t& at(std::vector<std::int32_t>& table, std::size_t i, std::size_t h) const {
    return table[i * (headings_.size() + 1) + h];
  }

  Document& document_;
  std::vector<std::uint32_t> items_, headings_;
};

// The assignment in order that shares most: a table as for the longest common subsequence.
void HeraldMatcher::match() {
  const std::size_t wide = headings_.size() + 1;
  std::vector<std::int32_t> alike((items_.size() + 1) * wide, 0);
  std::vector<std::int32_t> best((items_.size() + 1) * wide, 0);
  std::vector<std::vector<std::uint64_t>> words;
  for (const std::uint32_t heading : headings_) words.push_back(terms(heading));
  for (std::size_t i = items_.size(); i-- > 0;) {
    const std::vector<std::uint64_t> own = terms(items_[i]);
    for (std::size_t h = headings_.size(); h-- > 0;) {
      at(alike, i, h) = similarity(own, words[h]);
      const std::int32_t skip = std::max(at(best, i + 1, h), at(best, i, h + 1));
      at(best, i, h) = std::max(skip, at(alike, i, h) > 0 ? at(best, i + 1, h + 1) + at(alike, i, h) : 0);
    }
  }
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  std::size_t sure = 0;
  for (std::size_t i = 0, h = 0; i < items_.size() && h < headings_.size();) {
    if (at(best, i, h) == at(best, i + 1, h)) {
      ++i;
    } else if (at(best, i, h) == at(best, i, h + 1)) {
      ++h;
    } else {
      sure += at(alike, i, h) >= kSure ? 1U : 0U;
      pairs.emplace_back(i++, h++);
    }
  }
  // A list that announces headings announces most of what it names; a chance match or two prove nothing.
  // Beside sure matches a weak one holds by its place.
  if (sure < 2 || 2 * sure < items_.size()) return;
  for (const auto& [i, h] : pairs) document_.blocks[items_[i]].heralds = headings_[h];
}

}  // namespace

void set_heading_levels(Document& document) {
  std::array<bool, static_cast<std::size_t>(Numbering::count)> used{};
  std::vector<Numbering> forms;
  bool numbered = false;
  for (const Block& block : document.blocks) {
    if (block.type != BlockType::heading) continue;
    if (block.level != 0) return;
    const Key key =
        Key(document.key).substr(block.range.begin, std::min<std::size_t>(block.range.size(), 16));
    forms.push_back(numbering_of(key));
    used[static_cast<std::size_t>(forms.back())] = true;
    numbered = numbered || forms.back() != Numbering::none;
  }
  if (!numbered) return;
  std::size_t next = 0;
  for (Block& block : document.blocks) {
    if (block.type != BlockType::heading) continue;
    const auto form = static_cast<std::size_t>(forms[next++]);
    std::uint8_t level = 1;
    for (std::size_t above = 1; above < form; ++above)
      level = static_cast<std::uint8_t>(level + (used[above] ? 1 : 0));
    block.level = level;
  }
}

void match_heralds(Document& document) {
  std::vector<std::uint32_t> headings;
  for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
    if (document.blocks[b].type == BlockType::heading) headings.push_back(b);
  }
  if (headings.empty()) return;
  std::vector<std::uint32_t> items;
  for (std::uint32_t b = 0; b <= document.blocks.size() && b < headings.back(); ++b) {
    if (document.blocks[b].type == BlockType::list_item) items.push_back(b);
    if (document.blocks[b + 1].type == BlockType::list_item || items.empty()) continue;
    const auto behind = std::upper_bound(headings.begin(), headings.end(), b);
    const auto end = static_cast<std::size_t>(headings.end() - behind) > kMostHeadings
                         ? behind + kMostHeadings
                         : headings.end();
    if (items.size() >= 2 && items.size() <= kMostItems)
      HeraldMatcher(document, items, {behind, end}).match();
    items.clear();
  }
}

}  // namespace newsprism
