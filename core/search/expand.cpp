#include "search/expand.h"

#include <algorithm>

#include "base/sorting.h"
#include "index/find_key.h"
#include "lexicon/headwords.h"
#include "search/spelling.h"
#include "search/word_counts.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

constexpr char32_t kFirstGram = 0x3000;  // as UTF-8 E3 80 80
constexpr std::size_t kMostRead = 256;   // words of the dictionary that may be read so

bool is_latin_words(std::u32string_view key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), [](char32_t c) {
    return c == U' ' || c == U'-' || c == U'\'' || c == U'.' || key_kind(c) == KeyKind::letter;
  });
}

// One Han character or two letters say too little to stand for a name by themselves.
bool is_telling(std::u32string_view key) {
  return key.size() >= (all_of_kind(key, KeyKind::ideograph) ? 2u : 3u);
}

void settle(Meaning& meaning) {
  sort_ascending(meaning.entities.begin(), meaning.entities.end());
  meaning.entities.erase(std::unique(meaning.entities.begin(), meaning.entities.end()),
                         meaning.entities.end());
  sort_ascending(meaning.names.begin(), meaning.names.end());
  meaning.names.erase(std::unique(meaning.names.begin(), meaning.names.end()), meaning.names.end());
}

void add_full_names(const Index::Impl& index, Meaning& meaning) {
  for (const EntityId entity : meaning.entities) {
    for (const std::string& name : index.entities[entity].full) {
      std::u32string key = search_key(decode_utf8(name));
      if (is_telling(key)) meaning.names.push_back(std::move(key));
    }
  }
  settle(meaning);
}

bool in_pile(const Index::Impl& index, std::string_view lexicon_id, std::vector<EntityId>& out) {
  const std::size_t before = out.size();
  index.entities.of_lexicon(lexicon_id, out);
  return out.size() > before;
}

void add_lexicon_entity(const Index::Impl& index, const Names& names, std::uint32_t position,
                        Meaning& meaning) {
  const Names::Name hit = names.name(position);
  const Names::Entity entity = names.entity(hit.entity);
  // A short form stands for its entity only where the pile speaks of that.
  if (!in_pile(index, entity.id, meaning.entities) && hit.kind == NameKind::short_) return;
  for (std::uint32_t n = entity.first_name; n < entity.first_name + entity.name_count; ++n) {
    if (names.name(n).kind != NameKind::full) continue;
    std::u32string key = search_key(decode_utf8(names.name(n).text));
    if (is_telling(key)) meaning.names.push_back(std::move(key));
  }
}

std::u32string letters_of(std::u32string_view key) {
  std::u32string out;
  for (const char32_t c : key) {
    if (key_kind(c) == KeyKind::letter) out.push_back(c);
  }
  return out;
}

bool is_known(const Lexicon& lexicon, std::u32string_view key) {
  return lexicon.names().find(key).has_value() || lexicon.words().find(key).has_value();
}

Meaning same_sound(const Index::Impl& index, const Lexicon& lexicon, std::u32string_view key) {
  Meaning out;
  for (const auto& [name, entity] : index.entities.names()) {
    if (sounds_like(lexicon, key, name)) out.entities.push_back(entity);
  }
  return out;
}

Meaning names_read(const Index::Impl& index, const Lexicon& lexicon, std::u32string_view key,
                   TypedReading::Way way) {
  Meaning out;
  const TypedReading reading(lexicon.pinyin(), to_utf8(key), way);
  for (const auto& [name, entity] : index.entities.names()) {
    if (name.size() < 2 || !all_of_kind(name, KeyKind::ideograph)) continue;
    TypedReading::Places places = TypedReading::kStart;
    for (std::size_t i = 0; i < name.size() && places != 0; ++i) places = reading.after(places, name[i]);
    if (reading.is_end(places)) out.entities.push_back(entity);
  }
  settle(out);
  return out;
}

std::vector<std::u32string> standing(const Index::Impl& index, Headwords words) {
  constexpr std::size_t kMostStanding = 8;
  std::vector<std::u32string> out;
  for (CountedWord& word : commonest_of(index, std::move(words.words), kMostStanding))
    out.push_back(std::move(word.key));
  return out;
}

Meaning nearest_spelling(const Index::Impl& index, std::u32string_view key) {
  Meaning out;
  std::uint32_t best = spelling_bound(key.size());
  if (best == 0) return out;
  for (const auto& [name, entity] : index.entities.names()) {
    if (name.front() != key.front() || !is_latin_words(name)) continue;
    const std::uint32_t distance = edit_distance(key, name, best);
    if (distance > best || distance == 0) continue;
    if (distance < best) out.entities.clear();
    best = distance;
    out.entities.push_back(entity);
  }
  return out;
}

}  // namespace

Meaning meaning_of_name(const Index::Impl& index, const Lexicon& lexicon, std::u32string_view key) {
  Meaning out;
  if (key.size() < 2) return out;
  index.entities.named(key, out.entities);
  if (const auto found = lexicon.names().find(key)) {
    std::vector<std::uint32_t> positions;
    lexicon.names().names_of_key(*found, positions);
    for (const std::uint32_t position : positions) add_lexicon_entity(index, lexicon.names(), position, out);
  }
  settle(out);
  add_full_names(index, out);
  return out;
}

Meaning meaning_of_part(const Index::Impl& index, std::u32string_view key) {
  Meaning out;
  if (!is_telling(key)) return out;
  for (const auto& [name, entity] : index.entities.names()) {
    for (std::size_t at = name.find(key); at != std::u32string::npos; at = name.find(key, at + 1)) {
      if (!is_word_border(name, at) || !is_word_border(name, at + key.size())) continue;
      out.entities.push_back(entity);
      break;
    }
  }
  settle(out);
  return out;
}

Meaning meaning_of_reading(const Index::Impl& index, const Lexicon& lexicon, std::u32string_view key) {
  // Shorter readings are English words as often ("men", "china").
  if (letters_of(key).size() < 5 || !is_latin_words(key)) return {};
  return names_read(index, lexicon, key, TypedReading::Way::whole);
}

Meaning meaning_of_initials(const Index::Impl& index, const Lexicon& lexicon, std::u32string_view key) {
  if (key.size() < 2 || key.size() > 12 || !all_of_kind(key, KeyKind::letter)) return {};
  Meaning out = names_read(index, lexicon, key, TypedReading::Way::initials);
  if (key.size() == 2 && out.entities.size() > 1) out.entities.clear();
  return out;
}

std::vector<std::u32string> words_of_reading(const Index::Impl& index, const Lexicon& lexicon,
                                             std::u32string_view key) {
  if (letters_of(key).size() < 4 || !is_latin_words(key)) return {};
  return standing(index, headwords_read(lexicon, to_utf8(key), TypedReading::Way::whole, kMostRead));
}

std::vector<std::u32string> word_of_initials(const Index::Impl& index, const Lexicon& lexicon,
                                             std::u32string_view key) {
  if (key.size() < 3 || key.size() > 12 || !all_of_kind(key, KeyKind::letter)) return {};
  Headwords read = headwords_read(lexicon, to_utf8(key), TypedReading::Way::initials, kMostRead);
  std::vector<std::u32string> out;
  if (read.complete) out = standing(index, std::move(read));
  if (out.size() > 1) out.clear();
  return out;
}

Meaning meaning_of_misspelling(const Index::Impl& index, const Lexicon& lexicon, std::u32string_view key) {
  Meaning out;
  if (is_known(lexicon, key)) return out;
  if (all_of_kind(key, KeyKind::ideograph)) {
    out = same_sound(index, lexicon, key);
  } else if (is_latin_words(key)) {
    out = nearest_spelling(index, key);
  }
  settle(out);
  add_full_names(index, out);
  return out;
}

std::vector<std::u32string> similar_words(const Index::Impl& index, std::u32string_view key,
                                          Nearness nearness) {
  std::vector<std::u32string> out;
  std::uint32_t best = spelling_bound(key.size());
  if (best == 0 || key.size() > Spelling::kLongest || !all_of_kind(key, KeyKind::letter)) return out;
  const bool nearest = nearness == Nearness::nearest;
  // Unasked, the first letter must be right: most slips are further back, most wild hits are not.
  // Of an archive, more of it must be, since every term looked at is sent.
  const std::u32string_view prefix = key.substr(0, index.complete ? (nearest ? 1 : 0) : 3);
  Spelling spelling(key, best);
  const auto try_word = [&](std::string_view term) {
    const std::uint32_t distance = spelling.distance(term);
    if (distance > best) return;
    if (nearest && distance < best) out.clear();
    if (nearest) best = distance;
    std::u32string word = decode_utf8(term);
    if (std::find(out.begin(), out.end(), word) == out.end()) out.push_back(std::move(word));
  };
  // Grams of ideographs, which are most terms, stand behind all words of scripts with capitals.
  const bool before_grams = key[0] < kFirstGram;
  for (const auto& part : index.parts) {
    Postings::Walk walk(part->segment.postings(), to_utf8(prefix));
    for (;;) {
      while (!spelling.may_begin(walk.next_block())) walk.skip_block();
      if (!walk.next() || (before_grams && static_cast<unsigned char>(walk.text()[0]) >= 0xE3)) break;
      try_word(walk.text());
    }
  }
  return out;
}

bool sounds_like(const Lexicon& lexicon, std::u32string_view a, std::u32string_view b) {
  if (a.size() != b.size() || a.size() < 2) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (key_kind(b[i]) != KeyKind::ideograph || !lexicon.pinyin().share_reading(a[i], b[i])) return false;
  }
  return true;
}

std::uint32_t spelling_bound(std::size_t length) {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

std::uint32_t edit_distance(std::u32string_view a, std::u32string_view b, std::uint32_t bound) {
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer - std::min(a.size(), b.size()) > bound) return bound + 1;
  std::vector<std::uint32_t> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
  for (std::uint32_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = static_cast<std::uint32_t>(i);
    std::uint32_t least = now[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        now[j] = std::min(now[j], before[j - 2] + 1);
      least = std::min(least, now[j]);
    }
    if (least > bound) return bound + 1;
    std::swap(before, last);
    std::swap(last, now);
  }
  return std::min(last[b.size()], bound + 1);
}

}  // namespace newsprism
