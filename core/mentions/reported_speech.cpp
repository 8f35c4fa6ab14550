#include <algorithm>
#include <array>

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
  static constexpr std::array<std::u32string_view, 19> kNot = {
      U"未",   U"没有", U"没",   U"不",   U"不愿", U"不肯", U"不想", U"不能",   U"不便",  U"不会",
      U"拒绝", U"并未", U"尚未", U"暂未", U"从未", U"无法", U"未曾", U"并没有", U"不愿意"};
  static constexpr std::array<std::u32string_view, 12> kBetween = {
      U"愿", U"愿意", U"肯", U"能", U"再", U"对外", U"公开", U"具体", U"进一步", U"正面", U"明确", U"多"};
  const auto is_in = [&](const auto& words, std::int32_t at) {
    return std::find(words.begin(), words.end(), view.key(at)) != words.end();
  };
  std::int32_t at = i - 1;
  while (i - at < 3 && is_in(kBetween, at)) --at;
  return is_in(kNot, at);
}

// 可以说, 据说, 说起来, 透露出: the verb reports nothing.
bool is_idiom(const SentenceView& view, std::int32_t i) {
  static constexpr std::array<std::u32string_view, 20> kAfter = {
      U"起来", U"到底", U"白了", U"明", U"为", U"服", U"了算", U"题", U"出", U"出了",
      U"着",   U"了",   U"过",   U"的", U"与", U"和", U"、",   U")",  U"之", U"书"};
  static constexpr std::array<std::u32string_view, 16> kBefore = {
      U"可以", U"应该", U"不得不", U"据",     U"换句话", U"也就是", U"就是", U"来",
      U"或者", U"虽然", U"比如",   U"总的来", U"被",     U"俗称",   U"人",   U"号"};
  const std::u32string_view before = view.key(i - 1), after = view.key(i + 1);
  if (is_negated(view, i)) return true;
  // 讲桌, 讲台: the first half of another word
  constexpr std::u32string_view kOfLecture = U"桌台座堂课究述师义坛稿话";
  if (view.key(i) == U"讲" && !after.empty() && kOfLecture.find(after[0]) != std::u32string_view::npos)
    return true;
  if (view.key(i) == U"报道" && (after == U"中" || after == U"里")) return true;
  if (after == U"过后" || after == U"之后" || after == U"后") return true;
  if (std::find(kAfter.begin(), kAfter.end(), after) != kAfter.end())
    return !(after == U"了" && announces(view, i));
  return view.key(i).size() == 1 && std::find(kBefore.begin(), kBefore.end(), before) != kBefore.end();
}

// No subject of its own: ", 又透露..." of the person spoken of.
bool continues_topic(const SentenceView& view, std::int32_t cue) {
  if (view.key(cue).size() < 2 || cue > 24) return false;
  static constexpr std::array<std::u32string_view, 12> kLinks = {
      U",", U"又", U"还", U"并", U"也", U"则", U"同时", U"亲口", U"另外", U";", U"更", U"并且"};
  const std::u32string_view before = view.key(cue - 1);
  return cue == 0 || std::find(kLinks.begin(), kLinks.end(), before) != kLinks.end();
}

bool closes_mark(char32_t c) {
  return std::u32string_view(U"”’\"'»").find(c) != std::u32string_view::npos;
}

// Where the report of an English verb begins: told and announced need a "that", a preposition or a
// thing behind said makes no report. The size of the view where there is none.
std::int32_t english_report(const SentenceView& view, std::int32_t cue, std::int32_t first) {
  static constexpr std::array<std::u32string_view, 8> kNeedThat = {
      U"told", U"announced", U"confirmed", U"denied", U"asked", U"replied", U"wrote", U"acknowledged"};
  static constexpr std::array<std::u32string_view, 9> kNoReport = {U"about", U"of", U"to",   U"for", U"on",
                                                                   U"at",    U"by", U"with", U"as"};
  // was asked about a photograph that: he did not say it
  static constexpr std::array<std::u32string_view, 6> kPassive = {U"was", U"were", U"is",
                                                                  U"are", U"been", U"being"};
  if (std::find(kPassive.begin(), kPassive.end(), view.key(cue - 1)) != kPassive.end()) return view.size();
  if (view.key(first - 1) == U"that" || view.key(first - 1) == U":") return first;
  constexpr std::int32_t kReach = 7;  // told the Evening Bell on Monday that
  for (std::int32_t i = first; i < view.size() && i - cue <= kReach; ++i) {
    if (view.key(i) == U"that") return i + 1;
    if (view.token(i).kind == TokenKind::punctuation) break;
  }
  const bool needs = std::find(kNeedThat.begin(), kNeedThat.end(), view.key(cue)) != kNeedThat.end();
  const bool other = std::find(kNoReport.begin(), kNoReport.end(), view.key(first)) != kNoReport.end();
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
    if (view.key(first) == U"道" || view.key(first) == U"说") ++first;
    const bool colon = view.key(first) == U":";
    while (view.key(first) == U"," || view.key(first) == U":" || view.key(first) == U"that") ++first;
    if (!view.inside(first) || opens_mark(view.text(first)[0])) return -1;
    if (view.key(cue) == U"问" && !colon) return -1;
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
      if (view.key(i) == U":") return true;
    }
    return false;
  }

  static Range spoken(const SentenceView& view, std::int32_t first, std::int32_t end) {
    std::int32_t last = end - 1;
    while (last > first &&
           (is_terminator(view.text(last)[0]) || view.key(last) == U"." || view.key(last) == U","))
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
