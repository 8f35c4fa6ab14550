#include <algorithm>

#include "document/phrases.h"
#include "mentions/quote_scene.h"
#include "mentions/word_sets.h"
#include "tokens/sentences.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kShortest = 5;  // characters of a report
constexpr std::int32_t kNoMarks = 100;  // less sure than speech in marks

// 补充了一些细节: at the end of its paragraph.
bool announces(const SentenceView& view, std::int32_t i) {
  return view.key(view.size() - 1) == U":" && view.size() - i <= 8;
}

// 未透露, 不愿意透露, 没有进一步说明: nothing was said.
bool is_negated(const SentenceView& view, std::int32_t i) {
  static constexpr Phrases kNot =
      U"未|没有|没|不|不愿|不肯|不想|不能|不便|不会|拒绝|并未|尚未|暂未|从未|无法|未曾|并没有|"
      U"不愿意";
  static constexpr Phrases kBetween = U"愿|愿意|肯|能|再|对外|公开|具体|进一步|正面|明确|多";
  const auto is_in = [&](Phrases words, std::int32_t at) { return view.is(at, words); };
  std::int32_t at = i - 1;
  while (i - at < 3 && is_in(kBetween, at)) --at;
  return is_in(kNot, at);
}

// 可以说, 据说, 说起来, 透露出: the verb reports nothing.
bool is_idiom(const SentenceView& view, std::int32_t i) {
  static constexpr Phrases kAfter = U"起来|到底|白了|明|为|服|了算|题|出|出了|着|了|过|的|与|和|、|)|之|书";
  static constexpr Phrases kBefore =
      U"可以|应该|不得不|据|换句话|也就是|就是|来|或者|虽然|比如|总的来|被|俗称|人|号";
  const std::u32string_view before = view.key(i - 1), after = view.key(i + 1);
  if (is_negated(view, i)) return true;
  // 讲桌, 讲台: the first half of another word
  constexpr std::u32string_view kOfLecture = U"桌台座堂课究述师义坛稿话";
  if (view.is(i, U"讲") && !after.empty() && kOfLecture.find(after[0]) != std::u32string_view::npos)
    return true;
  if (view.is(i, U"报道") && (after == U"中" || after == U"里")) return true;
  if (after == U"过后" || after == U"之后" || after == U"后") return true;
  if (is_any_of(after, kAfter)) return !(after == U"了" && announces(view, i));
  return view.key(i).size() == 1 && is_any_of(before, kBefore);
}

// No subject of its own: ", 又透露..." of the person spoken of.
bool continues_topic(const SentenceView& view, std::int32_t cue) {
  if (view.key(cue).size() < 2 || cue > 24) return false;
  static constexpr Phrases kLinks = U",|又|还|并|也|则|同时|亲口|另外|;|更|并且";
  const std::u32string_view before = view.key(cue - 1);
  return cue == 0 || is_any_of(before, kLinks);
}

bool closes_mark(char32_t c) {
  return std::u32string_view(U"”’\"'»").find(c) != std::u32string_view::npos;
}

// Where the report of an English verb begins: told and announced need a "that", a preposition or a
// thing behind said makes no report. The size of the view where there is none.
std::int32_t english_report(const SentenceView& view, std::int32_t cue, std::int32_t first) {
  static constexpr Phrases kNeedThat = U"told|announced|confirmed|denied|asked|replied|wrote|acknowledged";
  static constexpr Phrases kNoReport = U"about|of|to|for|on|at|by|with|as";
  // was asked about a photograph that: he did not say it
  static constexpr Phrases kPassive = U"was|were|is|are|been|being";
  if (view.is(cue - 1, kPassive)) return view.size();
  if (view.is(first - 1, U"that") || view.is(first - 1, U":")) return first;
  constexpr std::int32_t kReach = 7;  // told the Evening Bell on Monday that
  for (std::int32_t i = first; i < view.size() && i - cue <= kReach; ++i) {
    if (view.is(i, U"that")) return i + 1;
    if (view.token(i).kind == TokenKind::punctuation) break;
  }
  const bool needs = view.is(cue, kNeedThat);
  const bool other = view.is(first, kNoReport);
  return needs || other ? view.size() : first;
}

bool is_second_person(std::u32string_view key) {
  return key == U"您" || key == U"你" || key == U"不知" || key == U"不知道";
}

// Token after the report: the comma before the next verb of saying, before a turn to the listener, a
// semicolon, the end.
std::int32_t report_end(const QuoteScene& scene, const SentenceView& view, std::int32_t first) {
  std::int32_t comma = -1;
  for (std::int32_t i = first; i < view.size(); ++i) {
    const std::u32string_view key = view.key(i);
    if (key == U";" || is_terminator(view.text(i)[0])) return i;
    if (key == U",") comma = i;
    const bool listener = comma == i - 1 && is_second_person(key);
    const bool next_report = comma > first && is_reporting_verb(key) && i - comma < 7 && !is_idiom(view, i) &&
                             !scene.inside_marks(view.token(i).range.begin);
    if (comma > first && (listener || next_report)) return comma;
  }
  return view.size();
}

class Reporter {
 public:
  explicit Reporter(QuoteScene& scene) : scene_(scene) {}

  void run() {
    for (const Sentence& sentence : scene_.tokens.sentences) {
      const BlockType type = scene_.document.blocks[sentence.block].type;
      if (type == BlockType::answer || type == BlockType::title || type == BlockType::heading) continue;
      read(sentence, type == BlockType::question);
    }
  }

 private:
  void read(const Sentence& sentence, bool question) {
    const SentenceView view = scene_.view_of(sentence);
    for (std::int32_t i = 0; i < view.size(); ++i) {
      const Range word = view.token(i).range;
      if (!is_reporting_verb(view.key(i)) || scene_.inside_marks(word.begin) || scene_.has_cue(word))
        continue;
      if (is_idiom(view, i)) continue;
      const std::int32_t end = report(view, i, question);
      if (end > i) i = end - 1;
    }
  }

  // The token after the report, or -1 when the verb reports nothing.
  std::int32_t report(const SentenceView& view, std::int32_t cue, bool question) {
    const bool announced = view.key(view.size() - 1) == U":" && !has_colon_before_end(view, cue);
    if (announced && speech_of_next_blocks(view, cue)) return view.size();
    std::int32_t first = cue + 1;
    if (view.is(first, U"道") || view.is(first, U"说")) ++first;
    const bool colon = view.is(first, U":");
    while (view.is(first, U",") || view.is(first, U":") || view.is(first, U"that")) ++first;
    if (!view.inside(first) || opens_mark(view.text(first)[0])) return -1;
    if (view.is(cue, U"问") && !colon) return -1;
    // "…," said her colleague: what follows is who said it.
    if (view.is_latin(cue) && cue > 0 && view.text(cue - 1).size() == 1 && !view.is_latin(cue - 1) &&
        closes_mark(view.text(cue - 1)[0]))
      return -1;
    if (view.is_latin(cue)) first = english_report(view, cue, first);
    if (!view.inside(first)) return -1;
    const auto subject = subject_before(view, cue, scene_.mentions);
    if (!subject && (question || !continues_topic(view, cue))) return -1;
    if (question && !subject->named) return -1;
    const Said said = scene_.said_by(view, cue);
    if (said.speaker.empty()) return -1;
    const std::int32_t end = colon ? view.size() : report_end(scene_, view, first);
    Range span = spoken(view, first, end);
    if (span.size() < kShortest || scene_.covered(span)) return -1;
    if (announced && end == view.size()) span.end = end_of_announced(view, span.end);
    scene_.push(colon ? QuoteType::direct : QuoteType::indirect, colon ? to_block_end(view, span) : span,
                {said.speaker, said.cue, said.confidence - kNoMarks});
    return end;
  }

  static bool has_colon_before_end(const SentenceView& view, std::int32_t cue) {
    for (std::int32_t i = cue + 1; i + 1 < view.size(); ++i) {
      if (view.is(i, U":")) return true;
    }
    return false;
  }

  static Range spoken(const SentenceView& view, std::int32_t first, std::int32_t end) {
    std::int32_t last = end - 1;
    while (last > first && (is_terminator(view.text(last)[0]) || view.is(last, U".") || view.is(last, U",")))
      --last;
    return view.range(first, last);
  }

  // 黄仁勋说:…。…。: after a colon the speech runs to the end of its paragraph.
  [[nodiscard]] Range to_block_end(const SentenceView& view, Range span) const {
    const Range block = scene_.document.blocks[view.sentence().block].range;
    return view.sentence().range.end < block.end ? Range{span.begin, block.end} : span;
  }

  // …策略很简单,那就是: and the paragraph after it.
  [[nodiscard]] std::uint32_t end_of_announced(const SentenceView& view, std::uint32_t end) const {
    const std::uint32_t next = view.sentence().block + 1;
    if (next >= scene_.document.blocks.size()) return end;
    const Block& block = scene_.document.blocks[next];
    return block.type == BlockType::paragraph && block.label.empty() ? block.range.end : end;
  }

  // "X说:" ends the paragraph, the speech is what follows: one paragraph, or all of an unlabelled answer.
  bool speech_of_next_blocks(const SentenceView& view, std::int32_t cue) {
    const std::vector<Block>& blocks = scene_.document.blocks;
    const std::uint32_t next = view.sentence().block + 1;
    if (next >= blocks.size() || view.size() - cue > 10) return false;
    const BlockType type = blocks[next].type;
    if (type != BlockType::paragraph && type != BlockType::answer) return false;
    if (opens_mark(scene_.text[blocks[next].range.begin]) || !blocks[next].label.empty()) return false;
    if (!subject_before(view, cue, scene_.mentions)) return false;
    Range span = blocks[next].range;
    for (std::uint32_t b = next + 1; type == BlockType::answer && b < blocks.size(); ++b) {
      if (blocks[b].type != type || !blocks[b].label.empty()) break;
      span.end = blocks[b].range.end;
    }
    Said said = scene_.said_by(view, cue);
    said.confidence = kUnmarked;
    scene_.push(QuoteType::direct, span, said);
    return true;
  }

  QuoteScene& scene_;
};

}  // namespace

void find_reported_speech(QuoteScene& scene) {
  Reporter(scene).run();
}

}  // namespace newsprism
