#include <algorithm>

#include "mentions/quote_scene.h"
#include "mentions/word_sets.h"
#include "tokens/sentences.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kLongMark = 20;  // characters: longer marked strings are speech, not a scare quote

bool is_name(const QuoteScene& scene, Range inner) {
  const auto at = first_ending_after(scene.mentions, inner.begin);
  return at != scene.mentions.end() && at->range == inner;
}

// Does it read like a sentence: an end, or clauses?
bool is_sentence_like(const QuoteScene& scene, Range inner) {
  const char32_t last = scene.text[inner.end - 1];
  if (is_terminator(last) || last == U'.' || last == U',' || last == U'，') return inner.size() >= 2;
  const std::u32string_view words = scene.key.substr(inner.begin, inner.size());
  return inner.size() >= 10 && words.find(U',') != std::u32string_view::npos;
}

// The block holds nothing else.
bool stands_alone(const QuoteScene& scene, const Marked& m) {
  return m.inner.begin <= scene.document.blocks[m.block].range.begin + 1 &&
         m.inner.end + 2 >= scene.document.blocks[m.last_block].range.end;
}

bool is_cue(std::u32string_view key, bool colon) {
  return is_reporting_verb(key) || (is_speech_verb(key) && (colon || key.size() > 1));
}

// The paragraph before ends with 说: and this one is the speech.
bool cue_of_block_before(const QuoteScene& scene, const Marked& m, Said& said) {
  if (m.block == 0) return false;
  const Block& before = scene.document.blocks[m.block - 1];
  if (!is_kept(before) || before.range.empty() || scene.key[before.range.end - 1] != U':') return false;
  const Sentence* sentence = scene.tokens.sentence_at(before.range.end - 1);
  if (!sentence || sentence->block != m.block - 1) return false;
  const SentenceView view = scene.view_of(*sentence);
  for (std::int32_t i = view.size() - 2; i >= 0 && i >= view.size() - 9; --i) {
    if (!is_cue(view.key(i), true)) continue;
    said = scene.said_by(view, i);
    return true;
  }
  return false;
}

// 说:「 / 回应称“ / 笑称自己是“ / said, "
bool cue_before(const QuoteScene& scene, const Marked& m, Said& said) {
  const std::uint32_t open = m.inner.begin - 1;
  const Sentence* sentence = scene.tokens.sentence_at(open);
  if (!sentence) return false;
  const SentenceView view = scene.view_of(*sentence);
  const std::int32_t mark = view.begins_at(open);
  if (mark < 0) return false;
  if (mark == 0) return cue_of_block_before(scene, m, said);
  const bool colon = view.is(mark - 1, U":") || view.is(mark - 1, U",");
  for (std::int32_t cue = colon ? mark - 2 : mark - 1; cue >= 0 && mark - cue < 6; --cue) {
    const std::u32string_view key = view.key(cue);
    if (is_cue(key, colon)) {
      said = scene.said_by(view, cue);
      return true;
    }
    // 称自己是, 认为这是: a short link between the verb and the mark
    if (key != U"是" && key != U"自己" && key != U"这" && key != U"其" && key != U"他" && key != U"道")
      return false;
  }
  return false;
}

// The token after the name that begins at the token; the token itself where none does.
std::int32_t after_name(const QuoteScene& scene, const SentenceView& view, std::int32_t first) {
  if (!view.inside(first)) return first;
  const std::uint32_t begin = view.token(first).range.begin;
  const auto name = first_ending_after(scene.mentions, begin);
  if (name == scene.mentions.end() || name->range.begin != begin) return first;
  while (view.inside(first) && view.token(first).range.begin < name->range.end) ++first;
  return first;
}

// 」黄仁勋说 / ," Lei Jun said / ," said Lei Jun. A fragment must touch its speaker: “桥梁”节目中,他说 is
// none.
bool cue_after(const QuoteScene& scene, const Marked& m, bool sentence_like, Said& said) {
  const Sentence* sentence = scene.tokens.sentence_at(m.inner.end);
  if (!sentence) return false;
  const Sentence* last = scene.tokens.sentences.data() + scene.tokens.sentences.size();
  // The closing mark may end its sentence; the verb then opens the next one of the block.
  for (const Sentence* s = sentence; s < last && s <= sentence + 1 && s->block == sentence->block; ++s) {
    const SentenceView view = scene.view_of(*s);
    std::int32_t first = view.first_after(m.inner.end);
    while (view.inside(first) && view.token(first).range.begin <= m.inner.end) ++first;
    const std::int32_t reach = sentence_like ? first + 9 : after_name(scene, view, first) + 3;
    for (std::int32_t i = first; i < view.size() && i < reach; ++i) {
      if (opens_mark(view.text(i)[0]) || is_terminator(view.text(i)[0])) break;
      if (!is_reporting_verb(view.key(i))) continue;
      auto subject = subject_before(view, i, scene.mentions);
      if (!subject || subject->range.begin < m.inner.end) subject = subject_after(view, i, scene.mentions);
      if (!subject) continue;
      said = {subject->range, view.token(i).range, subject->named ? kNamedCue : kUnnamedCue};
      return true;
    }
  }
  return false;
}

void judge(QuoteScene& scene, const Marked& m) {
  if (is_name(scene, m.inner)) return;
  const bool sentence = is_sentence_like(scene, m.inner);
  const bool alone = stands_alone(scene, m);
  Said said;
  if (!cue_before(scene, m, said) && !cue_after(scene, m, sentence, said)) {
    const QaPair* turn = scene.pair_at(m.inner.begin);
    if (turn && (sentence || alone)) {
      const bool answers = turn->answer.contains(m.inner.begin);
      said = {answers ? turn->answerer : turn->asker, {}, kInterview};
    } else if (sentence && (alone || m.inner.size() >= kLongMark)) {
      said = {scene.inherited_speaker(m.inner.begin), {}, kInherited};
      if (said.speaker.empty()) return;
    } else {
      return;
    }
  }
  scene.push(sentence ? QuoteType::direct : QuoteType::mixed, m.inner, said);
}

}  // namespace

void find_marked_speech(QuoteScene& scene) {
  const std::vector<Marked> marked = scene.marked;
  for (const Marked& m : marked) judge(scene, m);
}

}  // namespace newsprism
