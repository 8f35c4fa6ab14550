#include "tokens/label_features.h"

#include <algorithm>

#include "text/script.h"

namespace newsprism {
namespace {

enum UnitKind : std::uint8_t {
  kHan,
  kSmall,
  kCapital,
  kCapitals,
  kMixedCase,
  kDigits,
  kYear,
  kAlnum,
  kStop,
  kComma,
  kOpen,
  kClose,
  kDot,
  kOther,
  kHanNumber,
  kOutside
};

constexpr std::uint32_t kOutsideSymbol = 1;
constexpr std::uint32_t kListed =
    20;  // behind the names' types: words of the lists in Latin letters, by their tag
constexpr std::uint64_t kNoWord = 500;  // no class: beyond the ends of a sentence

std::uint64_t mix(std::uint64_t h) {  // the finalizer of MurmurHash3
  h ^= h >> 33;
  h *= 0xFF51AFD7ED558CCDULL;
  h ^= h >> 33;
  h *= 0xC4CEB9FE1A85EC53ULL;
  return h ^ (h >> 33);
}

std::uint32_t hash_of(std::u32string_view text) {
  std::uint64_t h = 0x9E3779B97F4A7C15ULL;
  for (const char32_t c : text) h = mix(h ^ c) + c;
  return static_cast<std::uint32_t>(h >> 33) | 0x80000000U;
}

bool is_latin(std::uint8_t kind) {
  return kind == kSmall || kind == kCapital || kind == kCapitals || kind == kMixedCase || kind == kAlnum;
}

bool contains(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

std::uint8_t kind_of_han(char32_t c) {
  return contains(U"一二三四五六七八九十百千万亿零〇两", c) ? kHanNumber : kHan;
}

std::uint8_t kind_of_mark(char32_t c) {
  if (contains(U"。!?…", c)) return kStop;
  if (contains(U",、;:", c)) return kComma;
  if (contains(U"(《「『“‘【<[\"", c)) return kOpen;
  if (contains(U")》」』”’】>]", c)) return kClose;
  if (contains(U".·•‧-", c)) return kDot;
  return kOther;
}

std::uint8_t kind_of_word(std::u32string_view text) {
  std::uint32_t upper = 0, lower = 0, digits = 0;
  for (const char32_t c : text) {
    if (is_digit(c))
      ++digits;
    else
      ++(is_upper(c) ? upper : lower);
  }
  if (digits == text.size()) return text.size() == 4 ? kYear : kDigits;
  if (digits != 0) return kAlnum;
  if (upper == 0) return kSmall;
  if (lower == 0) return text.size() == 1 ? kCapital : kCapitals;
  return upper == 1 && is_upper(text[0]) ? kCapital : kMixedCase;
}

}  // namespace

std::uint32_t feature_key(FeatureFamily family, std::uint64_t seen) {
  return static_cast<std::uint32_t>(mix(seen * 32 + family + 0x51ED270B) >> 32);
}

std::uint32_t class_key(std::u32string_view word) {
  const bool number = std::all_of(word.begin(), word.end(), is_digit);
  return feature_key(kClassOf, number ? 0 : hash_of(word));
}

std::uint32_t FeatureReader::class_of(std::u32string_view word) const {
  const LabelModel::Row row = classes_->find(kClassOf, class_key(word));
  return row.size == 1 ? 1U + static_cast<std::uint8_t>(row.weights[0]) : 0U;
}

void FeatureReader::add(FeatureFamily family, std::uint32_t unit, std::uint64_t seen) {
  features_.push_back({feature_key(family, seen), unit, family});
}

void FeatureReader::read_units(std::u32string_view text, std::u32string_view key) {
  units_.clear();
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t at = 0; at < size;) {
    const CharClass c = char_class(text[at]);
    Unit unit;
    unit.range = {at, at + 1};
    if (c == CharClass::space) {
      ++at;
      continue;
    }
    if (c != CharClass::han && is_word(text[at])) {
      std::uint32_t end = at + 1;
      while (end < size && is_word(text[end])) ++end;
      unit.range.end = end;
      unit.kind = kind_of_word(text.substr(at, end - at));
      unit.symbol = unit.kind == kDigits || unit.kind == kYear ? 0x40000000U + std::min(end - at, 6U)
                                                               : hash_of(key.substr(at, end - at));
    } else {
      unit.symbol = key[at];
      unit.kind = c == CharClass::han ? kind_of_han(key[at]) : kind_of_mark(key[at]);
    }
    units_.push_back(unit);
    at = unit.range.end;
  }
}

// The dictionary's words over the units: which one, and where in it the unit stands (1 begin, 2 middle,
// 3 end, 0 alone).
void FeatureReader::read_words(std::u32string_view text, std::u32string_view key) {
  words_.clear();
  segmenter_.cut(text, key, {0, static_cast<std::uint32_t>(text.size())}, words_);
  const auto n = static_cast<std::uint32_t>(units_.size());
  word_of_.assign(n, 0);
  place_of_.assign(n, 0);
  word_hash_.clear();
  class_.clear();
  for (const Token& word : words_) {
    const std::u32string_view here = key.substr(word.range.begin, word.range.size());
    word_hash_.push_back(hash_of(here));
    class_.push_back(class_of(here));
  }
  std::uint32_t w = 0;
  for (std::uint32_t i = 0; i < n; ++i) {
    while (w + 1 < words_.size() && words_[w].range.end <= units_[i].range.begin) ++w;
    const Range r = words_[w].range;
    word_of_[i] = w;
    const bool begins = units_[i].range.begin <= r.begin, ends = units_[i].range.end >= r.end;
    place_of_[i] = begins && ends ? 0 : begins ? 1 : ends ? 3 : 2;
  }
}

// The unit behind the stretch of so many characters from the unit on; the unit itself where none ends there.
std::uint32_t FeatureReader::end_of(std::uint32_t unit, std::uint32_t length) const {
  const std::uint32_t stop = units_[unit].range.begin + length;
  std::uint32_t end = unit;
  while (end < units_.size() && units_[end].range.end <= stop) ++end;
  return end > unit && units_[end - 1].range.end == stop ? end : unit;
}

std::uint32_t FeatureReader::known_as(std::uint32_t key_id) {
  candidates_.clear();
  lexicon_->names().names_of_key(key_id, candidates_);
  const Names::Name name = lexicon_->names().name(candidates_[0]);
  const auto type = static_cast<std::uint32_t>(lexicon_->names().entity(name.entity).type);
  return 1 + type * 2 + (name.kind == NameKind::full ? 0U : 1U);
}

// The longest names of the lexicon, from the left: type, kind and place of each unit.
void FeatureReader::read_names(std::u32string_view key) {
  const auto n = static_cast<std::uint32_t>(units_.size());
  named_.assign(n, 0);
  for (std::uint32_t i = 0; i < n;) {
    const std::u32string_view rest = key.substr(units_[i].range.begin);
    std::uint32_t what = 0, end = i;
    if (const auto found = lexicon_->names().trie().longest(rest)) {
      end = end_of(i, found->length);
      if (end > i) what = known_as(found->id);
    }
    if (end == i && is_latin(units_[i].kind)) {
      if (const auto found = lexicon_->words().longest(rest)) {
        end = end_of(i, found->length);
        what = kListed + static_cast<std::uint32_t>(found->entry.tag);
      }
    }
    if (end == i) {
      ++i;
      continue;
    }
    for (std::uint32_t k = i; k < end; ++k) {
      const std::uint32_t place = end - i == 1 ? 0 : k == i ? 1 : k + 1 == end ? 3 : 2;
      named_[k] = what * 4 + place;
    }
    i = end;
  }
}

void FeatureReader::read_latin(std::u32string_view key, std::uint32_t unit) {
  const Range r = units_[unit].range;
  const std::u32string_view word = key.substr(r.begin, r.size());
  add(kPrefix, unit, hash_of(word.substr(0, 3)) * 8ULL + 1);
  if (word.size() > 2) add(kSuffix2, unit, hash_of(word.substr(word.size() - 2)) * 8ULL + 2);
  if (word.size() > 3) add(kSuffix3, unit, hash_of(word.substr(word.size() - 3)) * 8ULL + 3);
}

// fold() takes away what tells the age and the place of a text: the width of its digits and marks.
void FeatureReader::read_manner(std::u32string_view text) {
  const auto n = static_cast<std::uint32_t>(units_.size());
  const auto manner = [&](std::uint32_t i) -> std::uint64_t {
    const char32_t c = text[units_[i].range.begin];
    if (units_[i].kind <= kHan || units_[i].kind == kHanNumber) return 1;
    return units_[i].kind < kStop ? 2U + units_[i].kind * 2U + (c >= 0xFF00 ? 1U : 0U) : c + 64ULL;
  };
  for (std::uint32_t i = 0; i < n; ++i) {
    if (units_[i].kind != kHan) add(kManner, i, manner(i) * 4);
  }
  add(kManner, 0, manner(0) * 4 + 1);
  add(kManner, n - 1, manner(n - 1) * 4 + 2);
  add(kManner, 0, std::min(n / 8, 15U) * 4ULL + 3);
}

void FeatureReader::read(std::u32string_view text, std::u32string_view key) {
  features_.clear();
  read_units(text, key);
  if (units_.empty()) {
    words_.clear();
    return;
  }
  read_words(text, key);
  read_names(key);
  const auto n = static_cast<std::uint32_t>(units_.size());
  const auto symbol = [&](std::uint32_t i) -> std::uint64_t {
    return i < n ? units_[i].symbol : kOutsideSymbol;
  };
  const auto kind = [&](std::uint32_t i) -> std::uint64_t {
    return i < n ? units_[i].kind : std::uint64_t{kOutside};
  };
  const auto tag = [&](std::uint32_t w) -> std::uint64_t {
    if (w >= words_.size()) return 63;
    const Token& t = words_[w];
    return static_cast<std::uint64_t>(t.kind) == 0 ? static_cast<std::uint64_t>(t.tag) + (t.known ? 0 : 30)
                                                   : 40 + static_cast<std::uint64_t>(t.kind);
  };
  const auto cell = [&](std::uint32_t i) -> std::uint64_t {  // word tag, place, length
    if (i >= n) return 0xFFFF;
    const std::uint32_t w = word_of_[i];
    return (tag(w) * 4 + place_of_[i]) * 8 + std::min<std::uint64_t>(words_[w].range.size(), 5);
  };
  read_manner(text);
  const auto class_at = [&](std::uint32_t w) -> std::uint64_t {
    return w < words_.size() ? class_[w] : kNoWord;
  };
  for (std::uint32_t i = 0; i < n; ++i) {
    add(kSymbol, i, symbol(i));
    add(kPair, i, (symbol(i) << 32) ^ (symbol(i + 1) * 0x9E3779B1ULL));
    add(kTriple, i, mix((symbol(i) << 32) ^ symbol(i + 1)) ^ symbol(i + 2));
    add(kKinds, i, kind(i - 2) | kind(i - 1) << 4 | kind(i) << 8 | kind(i + 1) << 12 | kind(i + 2) << 16);
    add(kWord, i, cell(i));
    add(kWordPair, i, cell(i) << 20 | cell(i + 1));
    const std::uint32_t w = word_of_[i];
    const std::uint64_t place = place_of_[i];
    add(kWordHere, i, word_hash_[w] * 4ULL + place);
    add(kWordBefore, i, (w > 0 ? word_hash_[w - 1] : 0) * 4ULL + place);
    add(kWordAfter, i, (w + 1 < words_.size() ? word_hash_[w + 1] : 0) * 4ULL + place);
    add(kWordTags, i, ((tag(w - 1) * 64 + tag(w)) * 64 + tag(w + 1)) * 4 + place);
    const std::uint64_t before = class_at(w - 1), here = class_at(w), after = class_at(w + 1);
    if (here != 0) add(kClass, i, here * 4 + place);
    if (before != 0) add(kClassBefore, i, before * 4 + place);
    if (after != 0) add(kClassAfter, i, after * 4 + place);
    if (after * before != 0 && units_[i].kind != kHan) add(kClassBoth, i, (after * 512 + before) * 4 + place);
    if (named_[i] != 0) add(kNamed, i, named_[i]);
    const std::uint8_t k = units_[i].kind;
    if (is_latin(k)) {
      read_latin(key, i);
      add(kShape, i, k * 4ULL + std::min<std::uint64_t>(units_[i].range.size() - 1, 3));
      add(kShapes, i, (kind(i) * 16 + kind(i + 1)) * 16 + kind(i - 1));
    }
  }
}

}  // namespace newsprism
