#include "mentions/quote_scene.h"

#include <algorithm>

namespace newsprism {
namespace {

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
  for (const QaPair& qa : document.qa) {
    if (qa.question.contains(at) || qa.answer.contains(at)) return &qa;
  }
  return nullptr;
}

bool QuoteScene::inside_marks(std::uint32_t at) const {
  auto after = std::upper_bound(marked.begin(), marked.end(), at,
                                [](std::uint32_t place, const Marked& m) { return place < m.inner.begin; });
  return after != marked.begin() && (after - 1)->inner.contains(at);
}

bool QuoteScene::has_cue(Range cue) const {
  return std::any_of(out.begin(), out.end(), [&](const Quote& q) { return q.cue == cue; });
}

bool QuoteScene::covered(Range r) const {
  return std::any_of(out.begin(), out.end(), [&](const Quote& q) {
    const Range span = q.spans[0];
    if (!span.overlaps(r)) return false;
    return (std::min(span.end, r.end) - std::max(span.begin, r.begin)) * 2 > r.size();
  });
}

Range QuoteScene::trimmed(Range r) const {
  while (r.begin < r.end && is_space(text[r.begin])) ++r.begin;
  while (r.end > r.begin && is_space(text[r.end - 1])) --r.end;
  return r;
}

Range QuoteScene::person_before(const SentenceView& view, std::uint32_t at) const {
  Range found;
  for (const Mention& m : mentions) {
    if (m.range.end > at) break;
    if (m.range.begin < view.sentence().range.begin || m.type != EntityType::per) continue;
    if (!is_object(view, m.range)) found = m.range;
  }
  return found;
}

Range QuoteScene::inherited_speaker(std::uint32_t at) const {
  const std::uint32_t block = block_of(at);
  Range found;
  for (const Turn& turn : turns_) {
    if (turn.speaker.begin < at && turn.block <= block && turn.block + 2 >= block) found = turn.speaker;
  }
  if (!found.empty()) return found;
  for (const Mention& m : mentions) {
    if (m.range.end > at) break;
    if (m.type == EntityType::per && block_of(m.range.begin) + 2 >= block) found = m.range;
  }
  return found;
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
  if (!said.speaker.empty()) turns_.push_back({said.speaker, block_of(r.end - 1)});
}

}  // namespace newsprism
