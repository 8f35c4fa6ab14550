#include "search/match.h"

#include <algorithm>

#include "base/sorting.h"
#include "search/region_words.h"
#include "search/stem.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

bool all_letters(std::u32string_view key) {
  return std::all_of(key.begin(), key.end(), [](char32_t c) { return key_kind(c) == KeyKind::letter; });
}

class Finder {
 public:
  Finder(const Index::Impl& index, const Lexicon& lexicon, Leaf& leaf)
      : index_(index), lexicon_(lexicon), leaf_(leaf) {}

  void words(std::u32string_view key, Borders borders, std::uint8_t strength) {
    for (const std::uint32_t at : find_key(index_, key, borders)) {
      add(at, at + static_cast<std::uint32_t>(key.size()), strength);
    }
  }

  void inflected() {
    if (!all_letters(leaf_.key)) return;
    const std::u32string wanted = stem(leaf_.key);
    const auto [first, end] = index_.postings.with_prefix(stem_prefix(wanted));
    for (std::uint32_t id = first; id < end; ++id) {
      const std::u32string word = decode_utf8(index_.postings.term(id));
      if (word != leaf_.key && stem(word) == wanted) words(word, {true, true}, Strength::inflected);
    }
  }

  void names() {
    for (const EntityId entity : leaf_.meaning.entities) {
      for (std::uint32_t m = index_.mentions_at[entity]; m < index_.mentions_at[entity + 1]; ++m) {
        const Place& place = index_.mention_places[m];
        leaf_.matches.push_back({place.doc, place.range, Strength::alias});
      }
    }
    for (const std::u32string& name : leaf_.meaning.names) {
      if (name == leaf_.key) continue;
      for (const std::uint32_t at : find_key(index_, name, {true, true})) {
        const std::uint32_t end = at + static_cast<std::uint32_t>(name.size());
        if (!is_anothers(at, end)) add(at, end, Strength::alias);
      }
    }
  }

  void figures() {
    for (const Figure& figure : leaf_.figures) {
      for (DocId d = 0; d < index_.documents.size(); ++d) {
        for (const StoredFigure& stored : index_.documents[d].figures) {
          if (is_equal(figure, stored)) leaf_.matches.push_back({d, stored.range, Strength::figure});
        }
      }
    }
  }

  // The word goes on to the end of its run.
  void prefixes() {
    const std::u32string_view text = index_.key;
    for (const std::uint32_t at : find_key(index_, leaf_.key, {true, false})) {
      std::uint32_t end = at + static_cast<std::uint32_t>(leaf_.key.size());
      while (end < text.size() && key_kind(text[end - 1]) != KeyKind::ideograph && !is_word_border(text, end))
        ++end;
      add(at, end, Strength::typed);
    }
  }

  // Same sound, wherever it stands.
  void sounds() {
    const std::u32string_view text = index_.key;
    const std::size_t size = leaf_.key.size();
    if (size < 2 || key_kind(leaf_.key.front()) != KeyKind::ideograph) return;
    const std::vector<char32_t> first = same_sound(leaf_.key.front());
    for (std::size_t at = 0; at + size <= text.size(); ++at) {
      if (!std::binary_search(first.begin(), first.end(), text[at])) continue;
      if (!sounds_like(lexicon_, leaf_.key, text.substr(at, size))) continue;
      add(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size), Strength::similar);
    }
  }

 private:
  void add(std::uint32_t key_begin, std::uint32_t key_end, std::uint8_t strength) {
    const DocId doc = index_.document_at(key_begin);
    leaf_.matches.push_back({doc, index_.origin(key_begin, key_end), strength});
  }

  // Does another entity's name stand there (腾讯科技 is not 腾讯)?
  [[nodiscard]] bool is_anothers(std::uint32_t key_begin, std::uint32_t key_end) const {
    const std::vector<StoredMention>& mentions = index_.documents[index_.document_at(key_begin)].mentions;
    const Range range = index_.origin(key_begin, key_end);
    auto at = std::partition_point(mentions.begin(), mentions.end(),
                                   [&](const StoredMention& m) { return m.range.end <= range.begin; });
    if (at == mentions.end() || !at->range.overlaps(range)) return false;
    const std::vector<EntityId>& own = leaf_.meaning.entities;
    return !std::binary_search(own.begin(), own.end(), at->entity);
  }

  static bool is_equal(const Figure& wanted, const StoredFigure& stored) {
    const bool kind =
        wanted.kind == stored.kind ||
        (wanted.kind == FigureKind::count && wanted.unit.empty() && stored.kind != FigureKind::percent);
    if (!kind || (!(stored.min == wanted.min) && !(stored.max == wanted.max))) return false;
    if (!wanted.currency.empty() && !stored.currency.empty() && wanted.currency != stored.currency)
      return false;
    if (wanted.kind == FigureKind::money || wanted.unit.empty()) return true;
    return search_key(decode_utf8(wanted.unit)) == search_key(decode_utf8(stored.unit));
  }

  // The ideographs of the dictionary that may be read as `c`, ascending.
  [[nodiscard]] std::vector<char32_t> same_sound(char32_t c) const {
    std::vector<char32_t> out;
    const std::u32string one(2, c);
    for (std::uint32_t id = 0; id < index_.postings.size(); ++id) {
      const std::u32string term = decode_utf8(index_.postings.term(id));
      if (key_kind(term[0]) != KeyKind::ideograph || (!out.empty() && out.back() == term[0])) continue;
      if (sounds_like(lexicon_, one, std::u32string(2, term[0]))) out.push_back(term[0]);
    }
    return out;
  }

  const Index::Impl& index_;
  const Lexicon& lexicon_;
  Leaf& leaf_;
};

// The words as typed, with the commas of a number cut off at its ends there or not.
void find_typed(Finder& finder, const Leaf& leaf, Borders borders, std::uint8_t strength) {
  finder.words(leaf.key, borders, strength);
  for (const std::u32string& key : leaf.comma_keys) finder.words(key, borders, strength);
}

// By place; of two that overlap the longer one stays, with the better strength of both.
void settle(std::vector<Match>& matches) {
  sort_stably(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    if (a.doc != b.doc) return a.doc < b.doc;
    if (a.range.begin != b.range.begin) return a.range.begin < b.range.begin;
    return a.range.end > b.range.end;
  });
  std::size_t kept = 0;
  for (const Match& match : matches) {
    Match* last = kept > 0 ? &matches[kept - 1] : nullptr;
    if (last == nullptr || last->doc != match.doc || !last->range.overlaps(match.range)) {
      matches[kept++] = match;
      continue;
    }
    last->strength = std::max(last->strength, match.strength);
    if (match.range.size() > last->range.size()) last->range = match.range;
  }
  matches.resize(kept);
}

std::uint32_t count_documents(const std::vector<Match>& matches) {
  std::uint32_t n = 0;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (i == 0 || matches[i].doc != matches[i - 1].doc) ++n;
  }
  return n;
}

}  // namespace

Leaf make_leaf(NodeKind kind, std::u32string words) {
  Leaf leaf;
  leaf.kind = kind;
  leaf.key = search_key(words);
  leaf.comma_keys = other_comma_keys(words);
  leaf.words = std::move(words);
  return leaf;
}

void find_matches(const Index::Impl& index, const Lexicon& lexicon, Leaf& leaf) {
  leaf.matches.clear();
  Finder finder(index, lexicon, leaf);
  if (leaf.kind == NodeKind::prefix) {
    finder.prefixes();
  } else {
    find_typed(finder, leaf, {true, true}, Strength::typed);
  }
  if (leaf.kind == NodeKind::term) {
    finder.inflected();
    for (const std::u32string& other : in_other_regions(leaf.key))
      finder.words(other, {true, true}, Strength::region);
    finder.names();
    finder.figures();
  }
  // In quotation marks stands a piece of text, wherever it was cut; only a lone word is a word.
  if (leaf.kind == NodeKind::phrase && !all_letters(leaf.key)) {
    find_typed(finder, leaf, {false, false}, Strength::part);
  }
  for (const std::u32string& word : leaf.similar) finder.words(word, {true, true}, Strength::similar);
  if (leaf.kind == NodeKind::fuzzy) finder.sounds();
  if (leaf.matches.empty()) find_typed(finder, leaf, {false, false}, Strength::part);
  settle(leaf.matches);
  leaf.documents = count_documents(leaf.matches);
}

}  // namespace newsprism
