#include "search/match.h"

#include <algorithm>

#include "base/sorting.h"
#include "index/cut_keys.h"
#include "search/region_words.h"
#include "search/stem.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

constexpr std::uint32_t kMatch = 1000;  // what a match weighs in the unit of Leaf::documents

// Does it matter whether a phrase that begins or ends inside words counts? It does not for ideographs.
bool has_borders(std::u32string_view key) {
  const auto at_border = [](char32_t c) {
    return key_kind(c) == KeyKind::letter || key_kind(c) == KeyKind::digit;
  };
  return !all_of_kind(key, KeyKind::letter) && !key.empty() &&
         (at_border(key.front()) || at_border(key.back()));
}

// What the matches of one strength weigh.
FrequencyWeights weights_of(std::uint8_t strength, bool titles_only = false) {
  return {kMatch, weights::kInTitle, weights::kInLead, strength, titles_only};
}

class Finder {
 public:
  Finder(const Index::Impl& index, const Lexicon& lexicon, Leaf& leaf)
      : index_(index), lexicon_(lexicon), leaf_(leaf) {}

  void patterns() {
    if (leaf_.kind == NodeKind::prefix) {
      leaf_.patterns.push_back({leaf_.key, {true, false}, weights::kTyped, true, false});
    } else {
      typed({true, true}, weights::kTyped);
    }
    if (leaf_.kind == NodeKind::term) {
      inflected();
      for (std::u32string& other : in_other_regions(leaf_.key)) add(std::move(other), weights::kOther);
      for (const std::u32string& name : leaf_.meaning.names) {
        if (name != leaf_.key)
          leaf_.patterns.push_back({name, {true, true}, weights::kOther, false, index_.entities.size() > 0});
      }
    }
    // In quotation marks stands a piece of text, wherever it was cut; only a lone word is a word.
    // (Of an archive it is words: who would look for pieces would have to read all that there are.)
    if (leaf_.kind == NodeKind::phrase && index_.complete &&
        (has_borders(leaf_.key) || !leaf_.cut_keys.empty()))
      typed({false, false}, weights::kOther);
    for (const std::u32string& word : leaf_.similar) add(word, weights::kOther);
    leaf_.sounds = leaf_.kind == NodeKind::fuzzy && leaf_.key.size() > 1 &&
                   key_kind(leaf_.key.front()) == KeyKind::ideograph;
  }

  void documents() {
    for (const Pattern& pattern : leaf_.patterns) {
      if (!pattern.not_anothers) take(pattern);
    }
    settle();
    if (leaf_.kind == NodeKind::term) names();
    // what follows goes through all terms or documents, which an archive does not send
    if (!index_.complete) return;
    if (leaf_.kind == NodeKind::term) figures();
    if (leaf_.sounds) sounds();
    if (!leaf_.documents.empty() || leaf_.whole_words) return;
    const std::size_t first = leaf_.patterns.size();
    typed({false, false}, weights::kOther);
    for (std::size_t p = first; p < leaf_.patterns.size(); ++p) take(leaf_.patterns[p]);
    settle();
  }

 private:
  void add(std::u32string key, std::uint8_t strength) {
    leaf_.patterns.push_back({std::move(key), {true, true}, strength, false, false});
  }

  // The words as typed, whatever they were cut off from.
  void typed(Borders borders, std::uint8_t strength) {
    leaf_.patterns.push_back({leaf_.key, borders, strength, false, false});
    for (const std::u32string& key : leaf_.cut_keys)
      leaf_.patterns.push_back({key, borders, strength, false, false});
  }

  void inflected() {
    if (!all_of_kind(leaf_.key, KeyKind::letter)) return;
    const std::u32string wanted = stem(leaf_.key);
    std::vector<std::u32string> found;
    for_terms(index_, stem_prefix(wanted), [&](std::string_view term, std::uint32_t) {
      std::u32string word = decode_utf8(term);
      if (word != leaf_.key && stem(word) == wanted &&
          std::find(found.begin(), found.end(), word) == found.end())
        found.push_back(std::move(word));
    });
    for (std::u32string& word : found) add(std::move(word), weights::kOther);
  }

  void take(const Pattern& pattern) {
    ++sources_;
    documents_with(index_, pattern.key, pattern.borders, weights_of(pattern.strength, titles_only()),
                   leaf_.documents);
  }

  // Of others it is looked up where the words stand; an archive would have to send them.
  [[nodiscard]] bool titles_only() const { return leaf_.in_title && !index_.complete; }

  // By document; what several patterns found in one counts most where it counts most.
  void settle() {
    std::vector<WeighedDocument>& all = leaf_.documents;
    if (std::exchange(sources_, 0U) < 2 && merged_ == 0) {
      merged_ = all.size();
      return;
    }
    sort_stably(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.doc < b.doc; });
    std::size_t kept = 0;
    for (const WeighedDocument& one : all) {
      if (kept == 0 || all[kept - 1].doc != one.doc) {
        all[kept++] = one;
      } else {
        std::uint32_t& sum = all[kept - 1].frequency;
        sum = std::max(sum, one.frequency) + std::min(sum, one.frequency) * weights::kOtherForm / 100;
      }
    }
    all.resize(kept);
    merged_ = kept;
  }

  void names() {
    std::vector<WeighedDocument> typed = std::move(leaf_.documents);
    leaf_.documents.clear();
    merged_ = 0;
    for (const EntityId entity : leaf_.meaning.entities) {
      ++sources_;
      documents_naming(index_, entity, weights_of(weights::kOther, titles_only()), leaf_.documents);
    }
    settle();
    add_names(typed);
    // where only the name of another stands that begins or ends so, this one does not
    std::vector<DocId> unsure;
    for (const Pattern& pattern : leaf_.patterns) {
      if (!pattern.not_anothers) continue;
      std::vector<WeighedDocument> documents;
      documents_with(index_, pattern.key, pattern.borders, {}, documents);
      for (const WeighedDocument& one : documents) {
        if (!holds(leaf_, one.doc)) unsure.push_back(one.doc);
      }
    }
    look_into(unsure);
  }

  // The words as typed are names, too, and were counted among them.
  void add_names(const std::vector<WeighedDocument>& typed) {
    std::vector<WeighedDocument> named = std::move(leaf_.documents);
    leaf_.documents.clear();
    std::size_t at = 0;
    for (const WeighedDocument& one : typed) {
      while (at < named.size() && named[at].doc < one.doc) leaf_.documents.push_back(named[at++]);
      leaf_.documents.push_back(one);
      if (at == named.size() || named[at].doc != one.doc) continue;
      const std::uint32_t counted = one.frequency * weights::kOther / weights::kTyped;
      leaf_.documents.back().frequency += std::max(named[at].frequency, counted) - counted;
      ++at;
    }
    leaf_.documents.insert(leaf_.documents.end(), named.begin() + static_cast<std::ptrdiff_t>(at),
                           named.end());
    merged_ = leaf_.documents.size();
  }

  void look_into(std::vector<DocId>& unsure) {
    sort_ascending(unsure.begin(), unsure.end());
    unsure.erase(std::unique(unsure.begin(), unsure.end()), unsure.end());
    for (const DocId doc : unsure) {
      const StoredDocument& document = index_.document(doc);
      const std::vector<Match> matches = matches_in(lexicon_, leaf_, document);
      if (!matches.empty()) leaf_.documents.push_back({doc, frequency_of(document, matches)});
    }
    sources_ = 2;
    settle();
  }

  void figures() {
    if (leaf_.figures.empty()) return;
    std::vector<DocId> all;
    for (DocId doc = 0; doc < index_.documents(); ++doc) {
      if (!holds(leaf_, doc) && !index_.is_removed(doc) && !index_.document(doc).figures.empty())
        all.push_back(doc);
    }
    look_into(all);
  }

  // Pairs that sound like the key's first two.
  void sounds() {
    std::vector<DocId> unsure;
    const std::u32string first = leaf_.key.substr(0, 2);
    for (const auto& part : index_.parts) {
      const Postings& postings = part->segment.postings();
      Postings::Walk walk(postings, std::string());
      while (walk.next()) {
        if (walk.text().size() < 4 || walk.text().size() > 8) continue;
        if (!sounds_like(lexicon_, first, decode_utf8(walk.text()))) continue;
        PostingList list = postings.list(walk.term());
        for (Posting posting; list.next(posting);) {
          if (!holds(leaf_, part->first + posting.doc) && !index_.is_removed(part->first + posting.doc))
            unsure.push_back(part->first + posting.doc);
        }
      }
    }
    look_into(unsure);
  }

  const Index::Impl& index_;
  const Lexicon& lexicon_;
  Leaf& leaf_;
  std::uint32_t sources_ = 0;
  std::size_t merged_ = 0;
};

class Places {
 public:
  Places(const Lexicon& lexicon, const Leaf& leaf, const StoredDocument& document)
      : lexicon_(lexicon), leaf_(leaf), document_(document) {}

  std::vector<Match> find() {
    for (const Pattern& pattern : leaf_.patterns) words(pattern);
    if (leaf_.kind == NodeKind::term) {
      const std::vector<EntityId>& entities = leaf_.meaning.entities;
      for (const StoredMention& mention : document_.mentions) {
        if (std::binary_search(entities.begin(), entities.end(), mention.entity))
          out_.push_back({mention.range, weights::kOther});
      }
      for (const Figure& figure : leaf_.figures) {
        for (const StoredFigure& stored : document_.figures) {
          if (is_equal(figure, stored)) out_.push_back({stored.range, weights::kOther});
        }
      }
    }
    if (leaf_.sounds) sounds();
    if (leaf_.in_title) keep_in_titles();
    settle();
    return std::move(out_);
  }

 private:
  void words(const Pattern& pattern) {
    const std::u32string_view text = document_.key().key;
    places_.clear();
    places_in(document_, pattern.key, pattern.borders, places_);
    for (const std::uint32_t at : places_) {
      std::uint32_t end = at + static_cast<std::uint32_t>(pattern.key.size());
      if (pattern.not_anothers && is_anothers(at, end)) continue;
      while (pattern.whole_word && end < text.size() && key_kind(text[end - 1]) != KeyKind::ideograph &&
             !is_word_border(text, end))
        ++end;
      out_.push_back({document_.origin(at, end), pattern.strength});
    }
  }

  void sounds() {
    const std::u32string_view text = document_.key().key;
    const auto size = static_cast<std::uint32_t>(leaf_.key.size());
    for (std::uint32_t at = 0; at + size <= text.size(); ++at) {
      if (sounds_like(lexicon_, leaf_.key, text.substr(at, size)))
        out_.push_back({document_.origin(at, at + size), weights::kOther});
    }
  }

  void keep_in_titles() {
    const auto outside = [&](const Match& match) {
      const StoredBlock* block = block_at(document_, match.range.begin);
      return block == nullptr || !is_title_line(document_, *block);
    };
    out_.erase(std::remove_if(out_.begin(), out_.end(), outside), out_.end());
  }

  // Does another entity's name stand there (腾讯科技 is not 腾讯)?
  [[nodiscard]] bool is_anothers(std::uint32_t key_begin, std::uint32_t key_end) const {
    const std::vector<StoredMention>& mentions = document_.mentions;
    const Range range = document_.origin(key_begin, key_end);
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

  // By place; of two that overlap the longer one stays, with the better strength of both.
  void settle() {
    sort_stably(out_.begin(), out_.end(), [](const Match& a, const Match& b) {
      if (a.range.begin != b.range.begin) return a.range.begin < b.range.begin;
      return a.range.end > b.range.end;
    });
    std::size_t kept = 0;
    for (const Match& match : out_) {
      Match* last = kept > 0 ? &out_[kept - 1] : nullptr;
      if (last == nullptr || !last->range.overlaps(match.range)) {
        out_[kept++] = match;
        continue;
      }
      last->strength = std::max(last->strength, match.strength);
      if (match.range.size() > last->range.size()) last->range = match.range;
    }
    out_.resize(kept);
  }

  const Lexicon& lexicon_;
  const Leaf& leaf_;
  const StoredDocument& document_;
  std::vector<std::uint32_t> places_;
  std::vector<Match> out_;
};

}  // namespace

Leaf make_leaf(NodeKind kind, std::u32string words) {
  Leaf leaf;
  leaf.kind = kind;
  leaf.key = search_key(words);
  leaf.cut_keys = other_cut_keys(words);
  leaf.words = std::move(words);
  return leaf;
}

void find_documents(const Index::Impl& index, const Lexicon& lexicon, Leaf& leaf) {
  leaf.patterns.clear();
  leaf.documents.clear();
  Finder finder(index, lexicon, leaf);
  finder.patterns();
  finder.documents();
}

bool holds(const Leaf& leaf, DocId doc) {
  const auto& all = leaf.documents;
  const auto at = std::partition_point(all.begin(), all.end(), [&](const auto& d) { return d.doc < doc; });
  return at != all.end() && at->doc == doc;
}

std::vector<Match> matches_in(const Lexicon& lexicon, const Leaf& leaf, const StoredDocument& document) {
  return Places(lexicon, leaf, document).find();
}

std::uint32_t frequency_of(const StoredDocument& document, const std::vector<Match>& matches) {
  std::uint32_t sum = 0;
  std::uint8_t best_in_title = 0, best_in_lead = 0;
  for (const Match& match : matches) {
    sum += weights_of(match.strength).of(1, 0);
    const StoredBlock* block = block_at(document, match.range.begin);
    const std::uint8_t fields = block == nullptr ? std::uint8_t{0} : fields_of(document, *block);
    if (fields == kInTitle) best_in_title = std::max(best_in_title, match.strength);
    if (fields == kInLead) best_in_lead = std::max(best_in_lead, match.strength);
  }
  return sum + weights_of(best_in_title).of(0, kInTitle) + weights_of(best_in_lead).of(0, kInLead);
}

}  // namespace newsprism
