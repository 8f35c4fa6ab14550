#include "mentions/find_quotes.h"

#include <algorithm>
#include <array>
#include <optional>

#include "mentions/quote_marks.h"
#include "mentions/speaker_phrase.h"
#include "mentions/word_sets.h"
#include "tokens/sentences.h"

namespace newsprism {
namespace {

// Confidence in thousandths, by how the speech is tied to its speaker.
constexpr std::int32_t kNamedCue = 950, kUnnamedCue = 850, kInherited = 600, kUnmarked = 700;
constexpr std::uint32_t kFragment = 8;  // characters: shorter marked strings are scare quotes without a cue

struct Said {
  Range speaker;
  Range cue;
  std::int32_t confidence = 0;
};

class QuoteFinder {
 public:
  QuoteFinder(const Document& document, const Tokens& tokens, const std::vector<Mention>& mentions,
              std::vector<Quote>& out)
      : document_(document),
        tokens_(tokens),
        mentions_(mentions),
        out_(out),
        text_(document.text),
        key_(document.key) {}

  void run() {
    find_marked(document_, marked_);
    for (const Marked& m : marked_) judge_marked(m);
    for (std::uint32_t s = 0; s < tokens_.sentences.size(); ++s) find_reported(s);
    std::stable_sort(out_.begin(), out_.end(),
                     [](const Quote& a, const Quote& b) { return a.spans[0].begin < b.spans[0].begin; });
  }

 private:
  // ---- speech in marks ------------------------------------------------------------------------

  void judge_marked(const Marked& m) {
    if (is_name(m.inner)) return;
    Said said;
    const bool cue_before = find_cue_before(m, said);
    const bool cue_after = !cue_before && find_cue_after(m, said);
    const bool sentence = is_sentence_like(m.inner);
    const bool alone = stands_alone(m);
    if (!cue_before && !cue_after && !(sentence && (alone || m.inner.size() >= 20))) return;
    if (!cue_before && !cue_after && !inherit(m, said)) return;
    push(m, said, sentence ? QuoteType::direct : QuoteType::mixed);
  }

  void push(const Marked& m, const Said& said, QuoteType type) {
    Quote quote;
    quote.type = type;
    quote.spans.push_back(trimmed(m.inner));
    quote.speaker = said.speaker;
    quote.cue = said.cue;
    quote.confidence_milli = said.confidence;
    if (quote.spans[0].empty()) return;
    out_.push_back(quote);
    if (!said.speaker.empty()) last_speaker_ = said.speaker;
    last_end_ = m.inner.end;
    last_block_ = m.last_block;
  }

  // A mark around nothing but a name: 「黄仁勋」.
  [[nodiscard]] bool is_name(Range inner) const {
    return std::any_of(mentions_.begin(), mentions_.end(),
                       [&](const Mention& m) { return m.range == inner; });
  }

  [[nodiscard]] bool is_sentence_like(Range inner) const {
    const char32_t last = text_[inner.end - 1];
    if (is_terminator(last) || last == U'.' || last == U',' || last == U'，') return inner.size() > 3;
    std::uint32_t commas = 0;
    for (std::uint32_t i = inner.begin; i < inner.end; ++i) {
      commas += text_[i] == U',' || text_[i] == U'，' || is_terminator(text_[i]) ? 1U : 0U;
    }
    return commas > 0 && inner.size() >= 10;
  }

  // The block holds nothing else.
  [[nodiscard]] bool stands_alone(const Marked& m) const {
    return m.inner.begin <= document_.blocks[m.block].range.begin + 1 &&
           m.inner.end + 2 >= document_.blocks[m.last_block].range.end;
  }

  // 说:「 / 回应称“ / 笑称自己是“ / said, "
  bool find_cue_before(const Marked& m, Said& said) {
    const std::uint32_t open = m.inner.begin - 1;
    const Sentence* sentence = tokens_.sentence_at(open);
    if (!sentence) return false;
    const SentenceView view = view_of(*sentence);
    std::int32_t i = view.begins_at(open);
    if (i < 0) return false;
    if (i == 0) return cue_of_block_before(m, said);
    const bool colon = view.key(i - 1) == U":" || view.key(i - 1) == U",";
    std::int32_t cue = colon ? i - 2 : i - 1;
    for (std::int32_t back = 0; back < 3 && cue >= 0; ++back, --cue) {
      const std::u32string_view key = view.key(cue);
      if (is_reporting_verb(key) || (is_speech_verb(key) && (colon || key.size() > 1)))
        return take_cue(view, cue, said);
      // 称自己是, 认为这是: a short link between the verb and the mark
      const bool link =
          key == U"是" || key == U"自己" || key == U"这" || key == U"其" || key == U"他" || key == U"道";
      if (!link) break;
    }
    return false;
  }

  // The paragraph before ends with 说: and this one is the speech.
  bool cue_of_block_before(const Marked& m, Said& said) {
    if (m.block == 0 || m.inner.begin > document_.blocks[m.block].range.begin + 1) return false;
    return cue_at_end(m.block - 1, said);
  }

  bool cue_at_end(std::uint32_t block, Said& said) {
    const Range r = document_.blocks[block].range;
    if (!is_kept(document_.blocks[block]) || r.empty() || key_[r.end - 1] != U':') return false;
    const Sentence* sentence = tokens_.sentence_at(r.end - 1);
    if (!sentence || sentence->block != block) return false;
    const SentenceView view = view_of(*sentence);
    for (std::int32_t i = view.size() - 2; i >= 0 && i >= view.size() - 8; --i) {
      if (is_reporting_verb(view.key(i)) || is_speech_verb(view.key(i))) return take_cue(view, i, said);
    }
    return false;
  }

  bool take_cue(const SentenceView& view, std::int32_t cue, Said& said) {
    const auto subject = subject_before(view, cue, mentions_);
    said.cue = view.token(cue).range;
    if (subject) {
      said.speaker = subject->range;
      said.confidence = subject->named ? kNamedCue : kUnnamedCue;
      return true;
    }
    said.speaker = inherited_speaker(view.sentence().range.begin);
    said.confidence = kInherited;
    return true;
  }

  // 」黄仁勋说 / ," Lei Jun said / ," said Lei Jun
  bool find_cue_after(const Marked& m, Said& said) {
    const Sentence* sentence = tokens_.sentence_at(m.inner.end);
    if (!sentence) return false;
    // The closing mark may end its sentence; the verb then opens the next one of the block.
    const Sentence* last = tokens_.sentences.data() + tokens_.sentences.size();
    for (const Sentence* s = sentence; s < last && s <= sentence + 1 && s->block == sentence->block; ++s) {
      const SentenceView view = view_of(*s);
      std::int32_t first = 0;
      while (view.inside(first) && view.token(first).range.begin <= m.inner.end) ++first;
      for (std::int32_t i = first; i < view.size() && i - first < 9; ++i) {
        const std::u32string_view key = view.key(i);
        if (key == U"。" || key == U"\"" || key == U"“" || key == U"「") break;
        if (!is_reporting_verb(key)) continue;
        auto subject = subject_before(view, i, mentions_);
        if (!subject || subject->range.begin < m.inner.end) subject = subject_after(view, i, mentions_);
        if (!subject) continue;
        said = {subject->range, view.token(i).range, subject->named ? kNamedCue : kUnnamedCue};
        return true;
      }
    }
    return false;
  }

  // Speech without a verb beside it: by the speaker of the speech just before it.
  bool inherit(const Marked& m, Said& said) {
    said.speaker = inherited_speaker(m.inner.begin);
    said.confidence = kInherited;
    return !said.speaker.empty();
  }

  // Who spoke last within two paragraphs, else the last person named there.
  [[nodiscard]] Range inherited_speaker(std::uint32_t at) const {
    const std::uint32_t block = block_of(at);
    if (!last_speaker_.empty() && block <= last_block_ + 2) return last_speaker_;
    for (auto m = mentions_.rbegin(); m != mentions_.rend(); ++m) {
      if (m->range.end > at) continue;
      if (block_of(m->range.begin) + 2 < block) break;
      if (m->type == EntityType::per) return m->range;
    }
    return {};
  }

  // ---- reported speech ------------------------------------------------------------------------

  // X表示,…… / X said that ... up to the end of the sentence.
  void find_reported(std::uint32_t s) {
    const Sentence& sentence = tokens_.sentences[s];
    const BlockType type = document_.blocks[sentence.block].type;
    if (type == BlockType::question || type == BlockType::answer || type == BlockType::title) return;
    const SentenceView view = view_of(sentence);
    for (std::int32_t i = 0; i < view.size(); ++i) {
      if (!is_reporting_verb(view.key(i)) || inside_marks(view.token(i).range.begin) || is_idiom(view, i))
        continue;
      if (report(view, i)) return;
    }
  }

  bool report(const SentenceView& view, std::int32_t cue) {
    std::int32_t first = cue + 1;
    while (view.key(first) == U"道" || view.key(first) == U"了" || view.key(first) == U"过") ++first;
    const bool colon = view.key(first) == U":";
    if (!view.inside(first)) return false;
    if (colon && first + 1 >= view.size()) return speech_of_next_block(view, cue);
    while (view.key(first) == U"," || view.key(first) == U":" || view.key(first) == U"that") ++first;
    if (!view.inside(first) || opens_mark(view.text(first)[0])) return false;
    const auto subject = subject_before(view, cue, mentions_);
    if (!subject && !continues_topic(view, cue)) return false;
    Range said = trimmed({view.token(first).range.begin, end_of_report(view, first)});
    if (said.size() < 5 || covered(said)) return false;
    Quote quote;
    quote.type = colon ? QuoteType::direct : marks_inside(said) ? QuoteType::mixed : QuoteType::indirect;
    if (quote.type == QuoteType::mixed) quote.type = QuoteType::indirect;
    quote.spans.push_back(said);
    quote.cue = view.token(cue).range;
    quote.speaker = subject ? subject->range : inherited_speaker(view.sentence().range.begin);
    quote.confidence_milli =
        subject ? (subject->named ? kNamedCue - 100 : kUnnamedCue - 100) : kInherited - 100;
    if (quote.speaker.empty()) return false;
    out_.push_back(quote);
    last_speaker_ = quote.speaker;
    last_block_ = view.sentence().block;
    return true;
  }

  // A paragraph that ends in 说: with the speech, unmarked, in the next one.
  bool speech_of_next_block(const SentenceView& view, std::int32_t cue) {
    const std::uint32_t next = view.sentence().block + 1;
    if (next >= document_.blocks.size()) return false;
    const Block& block = document_.blocks[next];
    if (block.type != BlockType::paragraph || opens_mark(text_[block.range.begin])) return false;
    const auto subject = subject_before(view, cue, mentions_);
    if (!subject) return false;
    Quote quote;
    quote.type = QuoteType::direct;
    quote.spans.push_back(block.range);
    quote.cue = view.token(cue).range;
    quote.speaker = subject->range;
    quote.confidence_milli = kUnmarked;
    out_.push_back(quote);
    last_speaker_ = quote.speaker;
    last_block_ = next;
    return true;
  }

  // 可以说, 据说, 说起来: the verb reports nothing.
  [[nodiscard]] static bool is_idiom(const SentenceView& view, std::int32_t i) {
    if (view.key(i) != U"说" && view.key(i) != U"称" && view.key(i) != U"讲" && view.key(i) != U"问")
      return false;
    static constexpr std::array<std::u32string_view, 16> kBefore = {
        U"可以", U"应该", U"不得不", U"据",     U"换句话", U"也就是", U"就是", U"来",
        U"或者", U"虽然", U"比如",   U"总的来", U"被",     U"俗称",   U"人",   U"号"};
    const std::u32string_view before = view.key(i - 1), after = view.key(i + 1);
    if (std::find(kBefore.begin(), kBefore.end(), before) != kBefore.end()) return true;
    return after == U"起来" || after == U"到底" || after == U"白了" || after == U"明" || after == U"为" ||
           after == U"服" || after == U"了算" || after == U"题";
  }

  // No subject of its own: ", 又透露..." right after a comma or at the start, of the person spoken of.
  [[nodiscard]] bool continues_topic(const SentenceView& view, std::int32_t cue) const {
    if (view.key(cue).size() < 2 || cue > 24) return false;
    const std::u32string_view before = view.key(cue - 1);
    const bool linked = cue == 0 || before == U"," || before == U"又" || before == U"还" || before == U"并" ||
                        before == U"也" || before == U"则" || before == U"同时" || before == U"亲口" ||
                        before == U"另外";
    return linked && !inherited_speaker(view.sentence().range.begin).empty();
  }

  [[nodiscard]] std::uint32_t end_of_report(const SentenceView& view, std::int32_t first) const {
    std::int32_t last = view.size() - 1;
    while (last > first &&
           (is_terminator(view.text(last)[0]) || view.key(last) == U"." || view.key(last) == U";"))
      --last;
    for (std::int32_t i = first; i <= last; ++i) {
      if (view.key(i) == U";") return view.token(i).range.begin;
    }
    return view.token(last).range.end;
  }

  // ---- small questions ------------------------------------------------------------------------

  [[nodiscard]] static bool opens_mark(char32_t c) {
    return c == U'“' || c == U'「' || c == U'『' || c == U'"' || c == U'‘';
  }
  [[nodiscard]] bool inside_marks(std::uint32_t at) const {
    return std::any_of(marked_.begin(), marked_.end(), [&](const Marked& m) { return m.inner.contains(at); });
  }
  [[nodiscard]] bool marks_inside(Range r) const {
    return std::any_of(marked_.begin(), marked_.end(), [&](const Marked& m) { return r.contains(m.inner); });
  }
  [[nodiscard]] bool covered(Range r) const {
    return std::any_of(out_.begin(), out_.end(), [&](const Quote& q) {
      for (const Range span : q.spans) {
        if (!span.overlaps(r)) continue;
        const Range common{std::max(span.begin, r.begin), std::min(span.end, r.end)};
        if (common.size() * 2 > r.size()) return true;
      }
      return false;
    });
  }
  [[nodiscard]] std::uint32_t block_of(std::uint32_t at) const {
    const Sentence* s = tokens_.sentence_at(at);
    return s ? s->block : 0;
  }
  [[nodiscard]] SentenceView view_of(const Sentence& s) const {
    return {text_, key_, tokens_, s, empty_lexicon()};
  }
  [[nodiscard]] static const Lexicon& empty_lexicon() {
    static const Lexicon empty;  // views here ask only for tokens
    return empty;
  }
  [[nodiscard]] Range trimmed(Range r) const {
    while (r.begin < r.end && is_space(text_[r.begin])) ++r.begin;
    while (r.end > r.begin && is_space(text_[r.end - 1])) --r.end;
    return r;
  }

  const Document& document_;
  const Tokens& tokens_;
  const std::vector<Mention>& mentions_;
  std::vector<Quote>& out_;
  std::u32string_view text_, key_;
  std::vector<Marked> marked_;
  Range last_speaker_;
  std::uint32_t last_end_ = 0;
  std::uint32_t last_block_ = 0;
};

}  // namespace

void find_quotes(const Document& document, const Tokens& tokens, const std::vector<Mention>& mentions,
                 std::vector<Quote>& out) {
  QuoteFinder(document, tokens, mentions, out).run();
}

}  // namespace newsprism
