#include "facts/statements.h"

#include <algorithm>

#include "base/sorting.h"
#include "facts/clauses.h"
#include "mentions/match_key.h"
#include "mentions/word_sets.h"
#include "text/script.h"

namespace newsprism {
namespace {

enum class FeatureKind : std::uint64_t { actor = 1, place, concept_word, figure, day, month, acronym, word };

constexpr std::int32_t kMostBits = 9000;
constexpr std::int32_t kPlaceBits = 2500;
constexpr std::int32_t kConceptBits = 7000;
constexpr std::int32_t kLatinBits = 6000;  // English words have no dictionary here
constexpr std::uint32_t kLongestSentence = 400;

// A feature before it has a number: its kind and a hash of what it is.
std::uint64_t mix(FeatureKind kind, std::uint64_t value) {
  std::uint64_t h = value * 0x9E3779B97F4A7C15ull;
  h ^= h >> 29;
  h *= 0xBF58476D1CE4E5B9ull;
  h ^= h >> 32;
  return (h & 0x0FFFFFFFFFFFFFFFull) | (static_cast<std::uint64_t>(kind) << 60);
}

FeatureKind kind_of(std::uint64_t key) {
  return static_cast<FeatureKind>(key >> 60);
}

template <class Text>
std::uint64_t hash_text(const Text& text) {
  std::uint64_t h = 1469598103934665603ull;
  for (const auto c : text) h = (h ^ static_cast<std::uint64_t>(c)) * 1099511628211ull;
  return h;
}

std::uint64_t hash_figure(const Figure& f) {
  std::uint64_t h = static_cast<std::uint64_t>(f.kind);
  for (const Quantity& q : {f.min, f.max}) {
    h = h * 1000003u + static_cast<std::uint64_t>(q.numerator);
    h = h * 1000003u + static_cast<std::uint64_t>(q.denominator);
    h = h * 1000003u + static_cast<std::uint64_t>(static_cast<std::int64_t>(q.exponent) + 100);
  }
  return h ^ hash_text(f.currency);
}

// log2(a / b) in thousandths, straight lines between the powers of two.
std::int32_t log2_milli(std::uint64_t x) {
  std::int32_t whole = 0;
  while ((x >> whole) > 1) ++whole;
  const std::uint64_t power = std::uint64_t{1} << whole;
  return whole * 1000 + static_cast<std::int32_t>((x - power) * 1000 / power);
}

bool is_content(const Token& token) {
  switch (token.tag) {
    case WordTag::adverb:
    case WordTag::preposition:
    case WordTag::conjunction:
    case WordTag::particle:
    case WordTag::pronoun:
    case WordTag::classifier:
    case WordTag::position:
    case WordTag::prefix:
    case WordTag::suffix: return false;
    default: return true;
  }
}

// English without its ending; not a stem to be shown.
Key without_ending(Key word) {
  for (const Key ending : {Key(U"ing"), Key(U"ies"), Key(U"ed"), Key(U"es"), Key(U"s")}) {
    if (word.size() > ending.size() + 3 && word.substr(word.size() - ending.size()) == ending) {
      return word.substr(0, word.size() - ending.size());
    }
  }
  return word;
}

class StatementBuilder {
 public:
  StatementBuilder(const Pile& pile, const Concepts& concepts) : pile_(pile), concepts_(concepts) {}

  Statements build() {
    order_documents();
    for (const DocId d : out_.order) {
      if (!pile_.documents[d].removed) read_document(d);
    }
    number_features();
    join_clauses();
    weigh();
    return std::move(out_);
  }

 private:
  void order_documents() {
    for (DocId d = 0; d < pile_.documents.size(); ++d) out_.order.push_back(d);
    sort_stably(out_.order.begin(), out_.order.end(),
                [&](DocId a, DocId b) { return pile_.documents[a].id < pile_.documents[b].id; });
    out_.rank.resize(out_.order.size());
    for (std::uint32_t r = 0; r < out_.order.size(); ++r) out_.rank[out_.order[r]] = r;
  }
  void read_document(DocId d);
  void read_sentence(DocId d, const Sentence& sentence);
  void read_clause(DocId d, const Sentence& sentence, Range range);
  void add(FeatureKind kind, std::uint64_t value, std::int32_t most = kMostBits) {
    keys_.push_back(mix(kind, value));
    most_.push_back(most);
  }
  void add_time(const TimeExpression& time);
  void add_word(const Token& token, Key word, Key written);

  void number_features();
  void join_clauses();
  void weigh();

  const Pile& pile_;
  const Concepts& concepts_;
  Statements out_;
  std::vector<std::uint64_t> keys_;  // of all clauses, one after the other
  std::vector<std::int32_t> most_;   // one a key: the weight that the feature may have
  std::vector<ConceptHit> hits_;
  std::size_t mention_ = 0, time_ = 0, figure_ = 0;  // how far the document is read
  std::vector<std::uint64_t> numbered_;
};

void StatementBuilder::read_document(DocId d) {
  mention_ = time_ = figure_ = 0;
  for (const Sentence& sentence : pile_.readings[d].tokens.sentences) {
    const Block& block = pile_.documents[d].blocks[sentence.block];
    const bool label = !block.label.empty() && block.label.contains(sentence.range);
    if (!label && sentence.token_end - sentence.first_token >= 3) read_sentence(d, sentence);
  }
}

void StatementBuilder::read_sentence(DocId d, const Sentence& sentence) {
  const Document& document = pile_.documents[d];
  std::vector<Range> ranges;
  cut_clauses(document.text, sentence.range, ranges);
  if (ranges.empty() || sentence.range.size() > kLongestSentence * 4) return;
  Statement row;
  row.doc = d;
  row.order = out_.rows.empty() || out_.rows.back().doc != d ? 0 : out_.rows.back().order + 1;
  row.range = cover(ranges.front(), ranges.back());
  row.block = document.blocks[sentence.block].type;
  row.first_clause = static_cast<std::uint32_t>(out_.clauses.size());
  std::uint32_t han = 0;
  for (std::uint32_t at = row.range.begin; at < row.range.end; ++at) han += is_han(document.text[at]) ? 1 : 0;
  row.latin = han * 5 < row.range.size();
  for (const Range range : ranges) read_clause(d, sentence, range);
  row.clause_end = static_cast<std::uint32_t>(out_.clauses.size());
  out_.rows.push_back(row);
}

void StatementBuilder::add_time(const TimeExpression& time) {
  if (time.type != TimeType::date && time.type != TimeType::time) {
    if (time.type == TimeType::duration) add(FeatureKind::figure, hash_text(time.value));
    return;
  }
  if (time.value.size() < 4 || time.value[0] < '0' || time.value[0] > '9') return;
  if (time.value.size() >= 10) add(FeatureKind::day, hash_text(time.value.substr(0, 10)));
  add(FeatureKind::month, hash_text(time.value.substr(0, 7)));
}

// What the dictionary's document frequency leaves of a word's weight: 时代 and 做到 say little anywhere.
std::int32_t most_bits(const Token& token) {
  if (!token.known) return kMostBits;
  return std::clamp((token.idf_milli - 3500) * 6 / 5, 500, kMostBits);
}

bool is_acronym(Key written) {
  return std::all_of(written.begin(), written.end(), [](char32_t c) { return is_upper(c) || is_digit(c); });
}

void StatementBuilder::add_word(const Token& token, Key word, Key written) {
  if (is_stop_word(word)) return;
  if (token.kind == TokenKind::han) {
    const bool content = is_content(token) && (word.size() > 1 || token.idf_milli > 6500);
    if (content) add(FeatureKind::word, hash_text(word), most_bits(token));
  } else if (token.kind == TokenKind::latin || token.kind == TokenKind::mixed) {
    // AI, GPU, H2O are written so in every language
    if (word.size() > 1 && is_acronym(written))
      add(FeatureKind::acronym, hash_text(word), kLatinBits);
    else if (word.size() > 2)
      add(FeatureKind::word, hash_text(without_ending(word)), kLatinBits);
  }
}

void StatementBuilder::read_clause(DocId d, const Sentence& sentence, Range range) {
  const Document& document = pile_.documents[d];
  const Reading& reading = pile_.readings[d];
  Clause clause;
  clause.doc = d;
  clause.range = range;
  clause.first = static_cast<std::uint32_t>(keys_.size());
  std::vector<Range> taken, words;  // what mentions, times and figures, and what concepts stand on
  const auto& mentions = reading.mentions;
  while (mention_ < mentions.size() && mentions[mention_].range.end <= range.begin) ++mention_;
  for (std::size_t i = mention_; i < mentions.size() && mentions[i].range.begin < range.end; ++i) {
    // countries and towns are where it happens, not what is said
    const bool place = mentions[i].type == EntityType::loc;
    const FeatureKind kind = place ? FeatureKind::place : FeatureKind::actor;
    if (mentions[i].entity != kNoEntity) add(kind, mentions[i].entity, place ? kPlaceBits : kMostBits);
    taken.push_back(mentions[i].range);
  }
  const std::size_t names = taken.size();
  while (time_ < reading.times.size() && reading.times[time_].range.end <= range.begin) ++time_;
  for (std::size_t i = time_; i < reading.times.size() && reading.times[i].range.begin < range.end; ++i) {
    add_time(reading.times[i]);
    taken.push_back(reading.times[i].range);
  }
  while (figure_ < reading.figures.size() && reading.figures[figure_].range.end <= range.begin) ++figure_;
  for (std::size_t i = figure_; i < reading.figures.size() && reading.figures[i].range.begin < range.end;
       ++i) {
    add(FeatureKind::figure, hash_figure(reading.figures[i]));
    taken.push_back(reading.figures[i].range);
  }
  hits_.clear();
  concepts_.find(document.key, range, hits_);
  const auto names_end = taken.begin() + static_cast<std::ptrdiff_t>(names);
  for (const ConceptHit& hit : hits_) {
    // 中国 is counted as the country that it names
    if (std::any_of(taken.begin(), names_end, [&](Range r) { return r.contains(hit.range); })) continue;
    add(FeatureKind::concept_word, hit.concept_id, kConceptBits);
    words.push_back(hit.range);
  }
  for (std::uint32_t t = sentence.first_token; t < sentence.token_end; ++t) {
    const Token& token = reading.tokens.tokens[t];
    if (!range.contains(token.range)) continue;
    const bool covered =
        std::any_of(taken.begin(), taken.end(), [&](Range r) { return r.overlaps(token.range); });
    if (!covered)
      add_word(token, Key(document.key).substr(token.range.begin, token.range.size()),
               Key(document.text).substr(token.range.begin, token.range.size()));
  }
  clause.end = static_cast<std::uint32_t>(keys_.size());
  out_.clauses.push_back(clause);
}

// From `first` on sorted, no feature twice.
void make_set(std::vector<FeatureId>& sets, std::uint32_t first) {
  const auto begin = sets.begin() + static_cast<std::ptrdiff_t>(first);
  sort_ascending(begin, sets.end());
  sets.erase(std::unique(begin, sets.end()), sets.end());
}

void StatementBuilder::number_features() {
  numbered_ = keys_;
  sort_ascending(numbered_.begin(), numbered_.end());
  numbered_.erase(std::unique(numbered_.begin(), numbered_.end()), numbered_.end());
  out_.features.resize(numbered_.size());
  for (std::size_t f = 0; f < numbered_.size(); ++f) {
    const FeatureKind kind = kind_of(numbered_[f]);
    out_.features[f].shared = kind != FeatureKind::word;
    out_.features[f].name = kind == FeatureKind::actor || kind == FeatureKind::place;
    out_.features[f].actor = kind == FeatureKind::actor;
    out_.features[f].figure = kind == FeatureKind::figure;
    out_.features[f].date = kind == FeatureKind::day || kind == FeatureKind::month;
  }
  out_.sets.reserve(keys_.size() * 2);
  for (Clause& clause : out_.clauses) {
    const auto first = static_cast<std::uint32_t>(out_.sets.size());
    for (std::uint32_t k = clause.first; k < clause.end; ++k) {
      const auto at = std::lower_bound(numbered_.begin(), numbered_.end(), keys_[k]);
      const auto f = static_cast<FeatureId>(at - numbered_.begin());
      out_.sets.push_back(f);
      out_.features[f].weight_milli = std::max(out_.features[f].weight_milli, most_[k]);
    }
    make_set(out_.sets, first);
    clause.first = first;
    clause.end = static_cast<std::uint32_t>(out_.sets.size());
  }
}

void StatementBuilder::join_clauses() {
  for (Statement& row : out_.rows) {
    const std::uint32_t begin = out_.clauses[row.first_clause].first,
                        stop = out_.clauses[row.clause_end - 1].end;
    row.first = static_cast<std::uint32_t>(out_.sets.size());
    for (std::uint32_t s = begin; s < stop; ++s) out_.sets.push_back(out_.sets[s]);
    make_set(out_.sets, row.first);
    row.end = static_cast<std::uint32_t>(out_.sets.size());
    for (std::uint32_t s = row.first; s < row.end; ++s) ++out_.features[out_.sets[s]].times;
  }
}

void StatementBuilder::weigh() {
  // In a small pile everything is rare: count as if there were at least so many sentences.
  const std::uint64_t sentences = std::max<std::uint64_t>(out_.rows.size(), 200);
  for (std::size_t f = 0; f < out_.features.size(); ++f) {
    Feature& feature = out_.features[f];
    const std::int32_t bits = log2_milli(sentences * 16 / std::max<std::uint32_t>(feature.times, 1)) - 4000;
    feature.weight_milli = std::clamp(bits, 200, std::max(feature.weight_milli, 200));
    if (kind_of(numbered_[f]) == FeatureKind::month) feature.weight_milli /= 2;
  }
}

}  // namespace

Statements build_statements(const Pile& pile, const Concepts& concepts) {
  return StatementBuilder(pile, concepts).build();
}

}  // namespace newsprism
