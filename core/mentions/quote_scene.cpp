#include "mentions/quote_scene.h"

#include <algorithm>

namespace newsprism {
namespace {

// How many turns back a speaker is looked for.
constexpr std::size_t kTurnsBack = 200;

const Lexicon& empty_lexicon() {
  static const Lexicon empty;  // the views here ask only for tokens
  return empty;
}

}  // namespace

bool opens_mark(char32_t c) {
  return std::u32string_view(U"“「『\"＂‘«〝﹁﹃").find(c) != std::u32string_view::npos;
}

QuoteScene::QuoteScene(const Document& d, const Tokens& t, const std::vector<Mention>& m,
                       std::vector<Quote>& o)
    : document(d), tokens(t), mentions(m), text(d.text), key(d.key), out(o) {
  find_marked(document, marked);
}

SentenceView QuoteScene::view_of(const Sentence& s) const {
  return {text, key, tokens, s, empty_lexicon()};
}

std::uint32_t QuoteScene::block_of(std::uint32_t at) const {
  const Sentence* s = tokens.sentence_at(at);
  return s ? s->block : 0;
}

const QaPair* QuoteScene::pair_at(std::uint32_t at) const {
  // Turns stand in the order of the text; several may answer the same question.
  const auto next =
      std::upper_bound(document.qa.begin(), document.qa.end(), at,
                       [](std::uint32_t place, const QaPair& qa) { return place < qa.answer.begin; });
  if (next != document.qa.begin() && (next - 1)->answer.contains(at)) return &*(next - 1);
  return next != document.qa.end() && next->question.contains(at) ? &*next : nullptr;
}

bool QuoteScene::inside_marks(std::uint32_t at) const {
  auto after = std::upper_bound(marked.begin(), marked.end(), at,
                                [](std::uint32_t place, const Marked& m) { return place < m.inner.begin; });
  return after != marked.begin() && (after - 1)->inner.contains(at);
}

bool QuoteScene::has_cue(Range cue) const {
  return cues_.count(cue.begin) > 0;
}

bool QuoteScene::covered(Range r) const {
  const std::uint32_t first = r.begin > longest_ ? r.begin - longest_ : 0;
  for (auto at = spans_.lower_bound({first, 0}); at != spans_.end() && at->first < r.end; ++at) {
    const Range span{at->first, at->second};
    if (!span.overlaps(r)) continue;
    if ((std::min(span.end, r.end) - std::max(span.begin, r.begin)) * 2 > r.size()) return true;
  }
  return false;
}

Range QuoteScene::trimmed(Range r) const {
  while (r.begin < r.end && is_space(text[r.begin])) ++r.begin;
  while (r.end > r.begin && is_space(text[r.end - 1])) --r.end;
  return r;
}

Range QuoteScene::person_before(const SentenceView& view, std::uint32_t at) const {
  for (auto m = first_ending_after(mentions, at); m != mentions.begin();) {
    --m;
    if (m->range.begin < view.sentence().range.begin) break;
    if (m->type == EntityType::per && !is_object(view, m->range)) return m->range;
  }
  return {};
}

Range QuoteScene::inherited_speaker(std::uint32_t at) const {
  const std::uint32_t block = block_of(at);
  std::size_t looked = 0;
  for (auto turn = turns_.rbegin(); turn != turns_.rend() && looked < kTurnsBack; ++turn, ++looked) {
    if (turn->speaker.begin < at && turn->block <= block && turn->block + 2 >= block) return turn->speaker;
  }
  for (auto m = first_ending_after(mentions, at); m != mentions.begin();) {
    --m;
    if (block_of(m->range.begin) + 2 < block) break;
    if (m->type == EntityType::per) return m->range;
  }
  return {};
}

Said QuoteScene::said_by(const SentenceView& view, std::int32_t cue) const {
  const Range word = view.token(cue).range;
  if (const auto subject = subject_before(view, cue, mentions)) {
    return {subject->range, word, subject->named ? kNamedCue : kUnnamedCue};
  }
  const Range person = person_before(view, word.begin);
  return {person.empty() ? inherited_speaker(view.sentence().range.begin) : person, word, kInherited};
}

void QuoteScene::push(QuoteType type, Range span, const Said& said) {
  const Range r = trimmed(span);
  if (r.empty()) return;
  Quote quote;
  quote.type = type;
  quote.spans.push_back(r);
  quote.speaker = said.speaker;
  quote.cue = said.cue;
  quote.confidence_milli = said.confidence;
  out.push_back(quote);
  if (!said.cue.empty()) cues_.insert(said.cue.begin);
  spans_.insert({r.begin, r.end});
  longest_ = std::max(longest_, r.size());
  if (!said.speaker.empty()) turns_.push_back({said.speaker, block_of(r.end - 1)});
}

}  // namespace newsprism
