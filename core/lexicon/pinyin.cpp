// The section "pinyin" (scripts/pack_words.mjs writes it), each part aligned to 8:
//
//   u32 first character, u32 characters, u32 sets, u32 syllables
//   u16 set of each character      0 = no reading
//   u16 sets[][4]                  syllables, commonest first; 0 = none
//   char syllables[][8]            lower case, v for u with two dots, filled up with NUL
#include "lexicon/pinyin.h"

#include <algorithm>
#include <cstring>

#include "text/fold.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

constexpr std::size_t kHead = 16;
constexpr std::size_t kSetSize = 4 * sizeof(std::uint16_t);
constexpr std::size_t kSyllableSize = 8;

template <class T>
T read(std::span<const std::byte> bytes, std::size_t at) {
  T value{};
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

struct Layout {
  std::uint32_t first, characters, sets, syllables;

  explicit Layout(std::span<const std::byte> bytes)
      : first(read<std::uint32_t>(bytes, 0)),
        characters(read<std::uint32_t>(bytes, 4)),
        sets(read<std::uint32_t>(bytes, 8)),
        syllables(read<std::uint32_t>(bytes, 12)) {}

  [[nodiscard]] std::size_t sets_at() const { return kHead + ((std::size_t{characters} * 2 + 7) & ~7u); }
  [[nodiscard]] std::size_t syllables_at() const { return sets_at() + std::size_t{sets} * kSetSize; }
  [[nodiscard]] std::size_t size() const { return syllables_at() + std::size_t{syllables} * kSyllableSize; }
};

bool numbers_below(std::span<const std::byte> bytes, std::size_t at, std::size_t count, std::uint32_t limit) {
  for (std::size_t i = 0; i < count; ++i) {
    if (read<std::uint16_t>(bytes, at + 2 * i) >= limit) return false;
  }
  return true;
}

// Latin letters and digits in lower case; what only separates syllables is left out.
std::string letters_of(std::string_view latin) {
  std::string out;
  for (char32_t c : fold(decode_utf8(latin))) {
    if (c == U' ' || c == U'-' || c == U'\'' || c == 0x2019 || c == U'\u00B7') continue;
    append_utf8(out, c);
  }
  return out;
}

// The ends that `syllable` reaches from every begin in `from`.
void advance(std::string_view letters, const std::vector<bool>& from, std::string_view syllable,
             std::vector<bool>& to) {
  if (syllable.empty()) return;
  for (std::size_t at = 0; at + syllable.size() <= letters.size(); ++at) {
    if (from[at] && letters.compare(at, syllable.size(), syllable) == 0) to[at + syllable.size()] = true;
  }
}

// "lv" is also written "lu" and "lyu".
void advance_spellings(std::string_view letters, const std::vector<bool>& from, std::string_view syllable,
                       std::vector<bool>& to) {
  advance(letters, from, syllable, to);
  const std::size_t v = syllable.find('v');
  if (v == std::string_view::npos) return;
  for (std::string_view vowel : {"u", "yu"}) {
    std::string other(syllable);
    advance(letters, from, other.replace(v, 1, vowel), to);
  }
}

}  // namespace

Result<Pinyin> Pinyin::open(const Pack& pack) {
  Pinyin pinyin;
  const auto bytes = pack.section("pinyin");
  if (bytes.empty()) return pinyin;
  const Error damaged{ErrorCode::bad_lexicon, 0, "the table of readings is damaged"};
  if (bytes.size() < kHead) return damaged;
  const Layout layout(bytes);
  if (layout.sets == 0 || layout.syllables == 0 || layout.size() > bytes.size()) return damaged;
  if (!numbers_below(bytes, kHead, layout.characters, layout.sets)) return damaged;
  if (!numbers_below(bytes, layout.sets_at(), std::size_t{layout.sets} * 4, layout.syllables)) return damaged;
  pinyin.bytes_ = bytes;
  return pinyin;
}

std::uint32_t Pinyin::syllables() const {
  return bytes_.empty() ? 0 : Layout(bytes_).syllables;
}

std::string_view Pinyin::syllable(std::uint32_t number) const {
  const auto* text =
      reinterpret_cast<const char*>(bytes_.data()) + Layout(bytes_).syllables_at() + kSyllableSize * number;
  const std::string_view padded(text, kSyllableSize);
  return padded.substr(0, padded.find('\0'));
}

std::array<std::uint16_t, 4> Pinyin::syllables_of(char32_t c) const {
  if (bytes_.empty()) return {};
  const Layout layout(bytes_);
  if (c >= 0xF900 && c <= 0xFAFF) c = fold(c);  // compatibility ideographs have no entry of their own
  if (c < layout.first || c - layout.first >= layout.characters) return {};
  const auto set = read<std::uint16_t>(bytes_, kHead + 2 * std::size_t{c - layout.first});
  return read<std::array<std::uint16_t, 4>>(bytes_, layout.sets_at() + kSetSize * set);
}

bool Pinyin::share_reading(char32_t a, char32_t b) const {
  if (a == b) return true;
  const auto of_a = syllables_of(a), of_b = syllables_of(b);
  return std::any_of(of_a.begin(), of_a.end(), [&](std::uint16_t number) {
    return number != 0 && std::find(of_b.begin(), of_b.end(), number) != of_b.end();
  });
}

void Pinyin::readings(char32_t c, std::vector<std::string_view>& out) const {
  for (const std::uint16_t number : syllables_of(c)) {
    if (number == 0) break;
    out.push_back(syllable(number));
  }
}

std::string Pinyin::spell(std::u32string_view han) const {
  std::string out;
  std::vector<std::string_view> found;
  for (char32_t c : han) {
    found.clear();
    readings(c, found);
    if (found.empty()) {
      append_utf8(out, fold(c));
    } else {
      out += found.front();
    }
  }
  return out;
}

bool Pinyin::reads_as(std::u32string_view han, std::string_view latin) const {
  const std::string letters = letters_of(latin);
  if (han.empty() || letters.empty()) return false;
  std::vector<bool> reached(letters.size() + 1);
  reached[0] = true;
  std::vector<std::string_view> found;
  for (char32_t c : han) {
    found.clear();
    readings(c, found);
    std::vector<bool> next(reached.size());
    for (std::string_view syllable : found) advance_spellings(letters, reached, syllable, next);
    if (found.empty()) {
      const std::string as_written = letters_of(to_utf8(std::u32string_view(&c, 1)));
      if (as_written.empty()) continue;
      advance(letters, reached, as_written, next);
    }
    if (std::find(next.begin(), next.end(), true) == next.end()) return false;
    reached = std::move(next);
  }
  return reached.back();
}

namespace {

// How many letters of `syllable` stand there; "lv" is also written "lu".
std::size_t same_letters(std::string_view syllable, std::string_view letters) {
  std::size_t same = 0;
  while (same < syllable.size() && same < letters.size() &&
         (syllable[same] == letters[same] || (syllable[same] == 'v' && letters[same] == 'u')))
    ++same;
  return same;
}

}  // namespace

TypedReading::TypedReading(const Pinyin& pinyin, std::string_view latin, Way way)
    : pinyin_(pinyin), letters_(letters_of(latin)) {
  if (letters_.size() > kLongest) letters_.clear();
  standing_.resize(pinyin.syllables());
  for (std::uint32_t n = 1; n < standing_.size(); ++n) {
    std::string syllable(pinyin.syllable(n));
    if (way == Way::initials) syllable.resize(1);
    standing_[n].length = static_cast<std::uint32_t>(syllable.size());
    stand(syllable, way, standing_[n].whole, standing_[n].begun);
    const std::size_t v = syllable.find('v');
    if (v != std::string::npos)
      stand(syllable.replace(v, 1, "yu"), way, standing_[n].longer, standing_[n].begun);
  }
  Places reached = kStart;
  for (std::size_t at = 0; at < letters_.size(); ++at) {
    for (const Standing& standing : standing_) reached |= along(standing, reached & Places{1} << at);
  }
  possible_ = is_end(reached);
}

TypedReading::Places TypedReading::along(const Standing& standing, Places from) const {
  const Places begun = (from & standing.begun) != 0 ? Places{1} << letters_.size() : 0;
  return begun | (from & standing.whole) << standing.length |
         (from & standing.longer) << (standing.length + 1);
}

void TypedReading::stand(std::string_view syllable, Way way, Places& whole, Places& begun) const {
  for (std::size_t at = 0; at < letters_.size(); ++at) {
    const std::size_t same = same_letters(syllable, std::string_view(letters_).substr(at));
    if (same == syllable.size()) whole |= Places{1} << at;
    if (way == Way::begun && at + same == letters_.size()) begun |= Places{1} << at;
  }
}

TypedReading::Places TypedReading::after(Places from, char32_t c) const {
  Places out = 0;
  const auto numbers = pinyin_.syllables_of(c);
  for (const std::uint16_t number : numbers) {
    if (number == 0) break;
    out |= along(standing_[number], from);
  }
  if (numbers[0] != 0) return out;
  for (std::size_t at = 0; at < letters_.size(); ++at) {  // 小米SU7 is read as written
    if ((from >> at & 1) != 0 && static_cast<unsigned char>(letters_[at]) == c) out |= Places{2} << at;
  }
  return out;
}

}  // namespace newsprism
