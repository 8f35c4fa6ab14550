#include "mentions/find_labelled.h"

#include <algorithm>

#include "document/phrases.h"

namespace newsprism {
namespace {

// Never above the lexicon, which knows who it is.
constexpr std::int32_t kSurest = 84;

std::int32_t score_of(std::int32_t margin) {
  return std::min(10 + margin / 4, kSurest);
}

// A longer name than the lexicon's (苏州 in 苏州工厂) has to be this sure.
constexpr std::int32_t kSureMargin = 110, kBelowKnown = 58;

// 中国科技企业, 谷歌母公司: what a name and such a word say is a kind.
bool is_kind(std::u32string_view key) {
  static constexpr Phrases kKinds = U"企业|厂商|媒体|机构|部门|业界|工厂|母公司|子公司|分公司";
  return ends_with_any(key, kKinds) != 0;
}

// A headline of a few words looks like a title of an encyclopaedia, which is a name.
bool is_all(const SentenceView& view, Range name) {
  return view.ends_at(name.end) == view.size() - 1 && view.begins_at(name.begin) == 0;
}

}  // namespace

void LabelledNames::find(const SentenceView& view, std::vector<Candidate>& out) {
  if (view.lexicon().labels().empty()) return;
  const Range sentence = view.sentence().range;
  labeller_.read(view.full_text().substr(sentence.begin, sentence.size()), view.key(sentence));
  names_.clear();
  labeller_.names(names_);
  for (LabelledName& name : names_) {
    name.range.begin += sentence.begin;
    name.range.end += sentence.begin;
  }
  const std::size_t others = out.size();
  for (const LabelledName& name : names_) {
    // 美 and 华 are for the rules to read: the sets that the model knows mark every one
    if (name.range.size() < 2 || is_all(view, name.range)) continue;
    if (name.type == EntityType::org && is_kind(view.key(name.range))) continue;
    Candidate c;
    c.mention.range = name.range;
    c.mention.type = name.type;
    c.mention.why = Why::model;
    c.score = score_of(name.margin);
    const bool over_known =
        std::any_of(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(others), [&](const Candidate& o) {
          return o.mention.why == Why::lexicon && o.score > kStrong && name.range.contains(o.mention.range) &&
                 !(o.mention.range == name.range);
        });
    if (over_known && name.margin < kSureMargin) c.score = std::min(c.score, kBelowKnown);
    out.push_back(c);
  }
}

void LabelledNames::words(const SentenceView& view, WordCuts& out) {
  if (view.lexicon().labels().empty()) {
    for (std::int32_t i = 0; i < view.size(); ++i) out.add(view.token(i).range);
    return;
  }
  const std::uint32_t begin = view.sentence().range.begin;
  words_.clear();
  labeller_.words(words_);
  for (const Range word : words_) out.add({begin + word.begin, begin + word.end});
}

}  // namespace newsprism
