#include "mentions/find_suffixed.h"

#include "mentions/name_chars.h"
#include "mentions/word_sets.h"

namespace newsprism {
namespace {

constexpr std::int32_t kLongest = 9;  // tokens before the suffix

bool is_name_tag(WordTag tag) {
  return tag == WordTag::place || tag == WordTag::organization || tag == WordTag::proper ||
         tag == WordTag::person || tag == WordTag::abbreviation;
}

// One character that belongs to no word of the sentence, and is no grammar word.
bool is_loose_char(const Token& t) {
  if (t.kind != TokenKind::han || t.range.size() != 1) return false;
  switch (t.tag) {
    case WordTag::particle:
    case WordTag::pronoun:
    case WordTag::preposition:
    case WordTag::conjunction:
    case WordTag::adverb:
    case WordTag::verb:
    case WordTag::classifier:
    case WordTag::number:
    case WordTag::position:
    case WordTag::prefix: return false;
    default: return true;
  }
}

// May the token stand inside a name?
bool may_belong(const SentenceView& view, std::int32_t i) {
  const Token& t = view.token(i);
  if (view.is_latin(i)) return !is_english_function_word(view.key(i)) || is_upper(view.text(i)[0]);
  if (t.kind != TokenKind::han) return false;
  if (is_title(view.key(i)) || is_speech_verb(view.key(i))) return false;
  if (is_institution_verb(view.key(i))) return true;
  if (is_name_tag(t.tag) || t.tag == WordTag::noun || t.tag == WordTag::other || is_loose_char(t))
    return true;
  return t.tag == WordTag::adjective && t.range.size() >= 2 && view.key(i) == U"国际";
}

// Does the token make what follows it a name?
bool is_anchor(const SentenceView& view, std::int32_t i) {
  const Token& t = view.token(i);
  if (view.is_latin(i)) return is_upper(view.text(i)[0]) && !is_acronym_noun(view.key(i));
  if (t.kind != TokenKind::han) return false;
  if (is_name_tag(t.tag) && t.range.size() >= 2 && t.tag != WordTag::person) return true;
  if (t.named || (!t.known && t.range.size() >= 2)) return true;
  return is_loose_char(t) && i + 1 < view.size() && is_loose_char(view.token(i + 1)) && view.adjacent(i);
}

void push(std::vector<Candidate>& out, Range range, SuffixKind kind, std::int32_t score) {
  Candidate c;
  c.mention.range = range;
  c.mention.why = Why::pattern;
  c.mention.type = kind == SuffixKind::organization ? EntityType::org
                   : kind == SuffixKind::media      ? EntityType::media
                   : kind == SuffixKind::place      ? EntityType::loc
                                                    : EntityType::event;
  c.score = score;
  out.push_back(c);
}

// The first token of the name whose suffix ends with token `last`; `last` itself when its own front
// part is the proper one (人民日报 as one word), -1 for none.
std::int32_t name_begin(const SentenceView& view, std::int32_t last, const Suffix& suffix) {
  const std::int32_t reach = suffix.kind == SuffixKind::place ? 2 : kLongest;
  std::int32_t first = -1;
  for (std::int32_t i = last - 1; i >= 0 && last - i <= reach; --i) {
    if (!view.adjacent(i) || !may_belong(view, i)) break;
    if (is_anchor(view, i)) first = i;
  }
  return first;
}

bool is_class_word(std::u32string_view key) {
  return key == U"国际" || key == U"世界" || key == U"全球" || key == U"全国" || key == U"联合";
}

bool only_places(const SentenceView& view, std::int32_t first, std::int32_t last) {
  for (std::int32_t i = first; i < last; ++i) {
    if (view.token(i).tag != WordTag::place && !is_class_word(view.key(i))) return false;
  }
  return true;
}

// 小米智能 is no name where 硬件 follows.
bool phrase_goes_on(const SentenceView& view, std::int32_t last) {
  if (!view.is_han(last + 1) || !view.adjacent(last)) return false;
  if (is_title(view.key(last + 1)) || is_company_cue(view.key(last + 1))) return false;
  return view.token(last + 1).tag == WordTag::noun && view.token(last + 1).range.size() >= 2;
}

std::int32_t with_ordinal(const SentenceView& view, std::int32_t first) {
  // 第三届 中国..., 2025 世界...
  if (view.key(first - 1) == U"届" && view.key(first - 3) == U"第") return first - 3;
  const std::u32string_view before = view.key(first - 1);
  if (before.size() >= 3 && before[0] == U'第' && before.back() == U'届') return first - 1;
  if (before == U"届" && view.key(first - 2).size() >= 2 && view.key(first - 2)[0] == U'第') return first - 2;
  return first;
}

void find_at(const SentenceView& view, std::int32_t last, std::vector<Candidate>& out) {
  const Suffix suffix = suffix_of(view.key(last));
  if (suffix.kind == SuffixKind::none) return;
  const bool whole = suffix.length == view.token(last).range.size();
  std::int32_t first = name_begin(view, last, suffix);
  std::int32_t score = suffix.strong ? 74 : 62;
  if (first < 0) {
    // The word itself holds its proper part: 国务院, 人民日报, 上海市.
    if (whole || !view.token(last).known || !suffix.strong) return;
    if (!is_name_tag(view.token(last).tag)) return;
    first = last;
    score = 50;
  }
  if (first < last && !suffix.after_place && only_places(view, first, last)) return;
  if (suffix.industry && phrase_goes_on(view, last)) return;
  if (suffix.kind == SuffixKind::place && whole && view.range(first, last).size() > 6) return;
  if (suffix.kind == SuffixKind::event) first = with_ordinal(view, first);
  const std::int32_t longer = static_cast<std::int32_t>(view.range(first, last).size());
  push(out, view.range(first, last), suffix.kind, score + (longer > 12 ? 12 : longer));
}

bool is_place_cue(std::u32string_view before) {
  return before == U"在" || before == U"到" || before == U"赴" || before == U"抵达" || before == U"访问" ||
         before == U"前往" || before == U"位于" || before == U"来自" || before == U"驻" ||
         before == U"飞往" || before == U"返回";
}

// Words that the dictionary itself tags as a place or an institution.
void find_tagged(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  const Token& t = view.token(i);
  if (!t.known || t.range.size() < 2) return;
  // The tags are often wrong (东西, 深度 as places), so the sentence must speak for them.
  const bool said = t.tag == WordTag::place &&
                    (is_place_cue(view.key(i - 1)) || suffix_of(view.key(i)).kind == SuffixKind::place);
  if (t.tag == WordTag::place) push(out, t.range, SuffixKind::place, said ? 52 : 36);
  if (t.tag == WordTag::organization)
    push(out, t.range, SuffixKind::organization, t.range.size() >= 4 ? 50 : 36);
}

}  // namespace

void find_suffixed(const SentenceView& view, std::vector<Candidate>& out) {
  for (std::int32_t i = 0; i < view.size(); ++i) {
    if (!view.is_han(i)) continue;
    find_tagged(view, i, out);
    find_at(view, i, out);
  }
}

}  // namespace newsprism
