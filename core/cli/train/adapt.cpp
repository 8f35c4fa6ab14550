#include "cli/train/adapt.h"

#include <unordered_map>
#include <utility>

#include "cli/train/label_sets.h"

namespace newsprism::train {
namespace {

using Labels = std::vector<std::uint8_t>;

// What a labelling says, as features: the hints at three units, the hint itself, and the hint with the
// character that it stands at. Their rows follow those of the text's own features.
class Hints {
 public:
  explicit Hints(const FeatureRows& rows) : families_(rows.families) {}

  void add(Sentence& s, const Labels& hints) {
    const auto n = static_cast<std::uint32_t>(hints.size());
    const auto hint = [&](std::uint32_t i) -> std::uint64_t { return i < n ? hints[i] : kNameLabels; };
    for (std::uint32_t i = 0; i < n; ++i) {
      put(s, i, (hint(i - 1) * 16 + hint(i)) * 16 + hint(i + 1));
      put(s, i, (hint(i) + 1) << 40);
      if (hints[i] != 0) put(s, i, (hint(i) + 1) << 48 | s.key[s.units[i].begin]);
    }
  }

  [[nodiscard]] const std::vector<FeatureFamily>& families() const { return families_; }

 private:
  static constexpr FeatureFamily kAsFar = kSuffix2;  // speaks about a unit and the two beside it, in no style

  void put(Sentence& s, std::uint32_t unit, std::uint64_t seen) {
    const auto [row, is_new] = rows_.emplace(seen, static_cast<std::uint32_t>(families_.size()));
    if (is_new) families_.push_back(kAsFar);
    s.features.push_back({row->second, unit, kAsFar});
  }

  std::vector<FeatureFamily> families_;
  std::unordered_map<std::uint64_t, std::uint32_t> rows_;
};

Crf trained(const std::vector<Sentence>& sentences, const std::vector<FeatureFamily>& families,
            const CrfSettings& settings) {
  Crf crf = name_crf();
  std::vector<Example> examples;
  for (const Sentence& s : sentences) examples.push_back({&s, 1});
  crf.prepare(families);
  crf.train(std::move(examples), &Sentence::name_labels, settings);
  return crf;
}

// Those of the set that are trained on.
std::vector<Sentence*> sentences_of(const char* set, std::vector<Sentence>& sentences) {
  const Crf rule = name_crf();
  std::vector<Sentence*> out;
  for (Sentence& s : sentences) {
    if (s.set == set && !s.held_out && s.has_names && rule.allows(s.name_labels)) out.push_back(&s);
  }
  return out;
}

std::vector<Sentence> copies_of(const std::vector<Sentence*>& sentences) {
  std::vector<Sentence> out;
  out.reserve(sentences.size());
  for (const Sentence* s : sentences) out.push_back(*s);
  return out;
}

}  // namespace

void adapt_names(std::vector<Sentence>& sentences, const FeatureRows& rows, const CrfSettings& settings) {
  const std::vector<Sentence*> all_theirs = sentences_of("pd98", sentences),
                               all_ours = sentences_of("msra", sentences);
  if (all_theirs.empty() || all_ours.empty()) return;
  std::vector<Sentence> theirs = copies_of(all_theirs), ours = copies_of(all_ours);
  Hints hints(rows);
  {
    Crf first = trained(theirs, rows.families, settings);
    for (Sentence& s : ours) hints.add(s, first.best(s));
  }
  for (Sentence& s : theirs) hints.add(s, s.name_labels);
  Crf second = trained(ours, hints.families(), settings);
  for (std::size_t i = 0; i < theirs.size(); ++i) {
    all_theirs[i]->name_labels = second.best(theirs[i]);
    all_theirs[i]->adapted = true;
  }
}

}  // namespace newsprism::train
