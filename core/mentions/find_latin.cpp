#include "mentions/find_latin.h"

#include "mentions/word_sets.h"

namespace newsprism {
namespace {

struct Run {
  std::int32_t first, last;
};

bool is_capital_word(const SentenceView& view, std::int32_t i) {
  if (!view.is_latin(i)) return false;
  const std::u32string_view text = view.text(i);
  for (std::size_t c = 0; c < text.size() && c < 3; ++c) {
    if (is_upper(text[c])) return true;  // also iPhone, eBay
  }
  return false;
}

bool is_connector(std::u32string_view key) {
  return key == U"of" || key == U"for" || key == U"and" || key == U"&";
}

bool at_sentence_start(const SentenceView& view, std::int32_t i) {
  return i == 0 || view.token(i - 1).kind == TokenKind::punctuation;
}

// In English a capital at the start of a sentence says nothing.
bool may_start(const SentenceView& view, std::int32_t i, bool english) {
  if (!is_capital_word(view, i) || is_english_title(view.key(i))) return false;
  if (is_english_function_word(view.key(i))) return false;
  if (!is_acronym_noun(view.key(i))) return true;
  return english ? false
                 : is_capital_word(view, i + 1) && view.adjacent(i) && !is_acronym_noun(view.key(i + 1));
}

Run run_from(const SentenceView& view, std::int32_t first) {
  std::int32_t last = first;
  while (view.adjacent(last)) {
    const std::int32_t next = last + 1;
    if (is_capital_word(view, next) && !is_english_title(view.key(next))) {
      last = next;
    } else if (is_connector(view.key(next)) && view.adjacent(next) && is_capital_word(view, next + 1) &&
               view.key(next) != U"and" && !is_english_function_word(view.key(next + 1))) {
      last = next + 1;
    } else {
      break;
    }
  }
  return {first, last};
}

bool all_upper(std::u32string_view text) {
  for (const char32_t c : text) {
    if (!is_upper(c) && !is_digit(c) && c != U'.' && c != U'-' && c != U'&') return false;
  }
  return true;
}

// Lei Jun, Ma Huateng: two capitalised words of letters that Pinyin allows, the first short.
bool looks_like_pinyin(std::u32string_view key) {
  if (key.size() < 2 || key.size() > 6) return false;
  const char32_t end = key.back();
  const bool ending =
      end == U'a' || end == U'o' || end == U'e' || end == U'i' || end == U'u' || end == U'n' || end == U'g';
  for (std::size_t i = 1; i + 1 < key.size(); ++i) {
    if (key[i] == U'v' || key[i] == U'k' || key[i] == U'r' || key[i] == U'l') return false;
  }
  return ending;
}

struct Verdict {
  EntityType type = EntityType::org;
  std::int32_t score = 0;
};

Verdict by_neighbours(const SentenceView& view, Run run) {
  const std::u32string_view next = view.key(run.last + 1), before = view.key(run.first - 1);
  if (is_product_noun(next) || is_product_noun(next.substr(0, 2))) return {EntityType::product, 66};
  if (is_english_title(before) || is_honorific(next) || is_title(before)) return {EntityType::per, 70};
  if (is_company_cue(next) || (next == U"'" && false)) return {EntityType::org, 64};
  if (is_speech_verb(next)) return {run.last > run.first ? EntityType::per : EntityType::org, 54};
  if (next == U"," && is_english_title(view.key(run.last + 2))) return {EntityType::per, 62};
  return {};
}

Verdict judge(const SentenceView& view, Run run, bool english) {
  const std::u32string_view first = view.key(run.first), last = view.key(run.last);
  const std::int32_t words = run.last - run.first + 1;
  const Suffix suffix = english_suffix_of(last);
  if (words > 1 && suffix.kind == SuffixKind::organization) return {EntityType::org, 76};
  if (words > 1 && suffix.kind == SuffixKind::media) return {EntityType::media, 72};
  if (words > 1 && suffix.kind == SuffixKind::event) return {EntityType::event, 72};
  if (words > 1 && suffix.kind == SuffixKind::place) return {EntityType::loc, 70};
  if (words >= 2 && words <= 4 && is_english_given_name(first) && !view.is_number(run.last))
    return {EntityType::per, 78};
  const Verdict near = by_neighbours(view, run);
  if (near.score > 0) return near;
  bool digits = false;
  for (std::int32_t i = run.first; i <= run.last; ++i)
    digits = digits || view.token(i).kind == TokenKind::mixed;
  if (digits) return {EntityType::product, 56};
  if (words == 2 && looks_like_pinyin(first) && looks_like_pinyin(last.substr(0, 6)) && last.size() <= 10) {
    return {EntityType::per, 58};
  }
  if (is_series_word(last)) return {EntityType::product, 62};
  const std::u32string_view text = view.text(run.last);
  if (words == 1 && all_upper(text)) return {EntityType::org, text.size() <= 5 ? 42 : 46};
  if (!english) return {EntityType::product, words > 1 ? 46 : 44};
  const std::u32string_view before = view.key(run.first - 1);
  if (before == U"in" || before == U"at" || before == U"from" || before == U"near")
    return {EntityType::loc, 44};
  if (words == 2) return {EntityType::per, 42};
  return {EntityType::org, 40};
}

}  // namespace

void find_latin(const SentenceView& view, std::vector<Candidate>& out) {
  std::int32_t latin = 0;
  for (std::int32_t i = 0; i < view.size(); ++i) latin += view.is_latin(i) ? 1 : 0;
  const bool english = latin * 2 > view.size();
  for (std::int32_t i = 0; i < view.size(); ++i) {
    if (!may_start(view, i, english)) continue;
    const Run run = run_from(view, i);
    i = run.last;
    Verdict verdict = judge(view, run, english);
    if (verdict.score == 0) continue;
    if (english && run.first == run.last && at_sentence_start(view, run.first)) verdict.score -= 20;
    Candidate c;
    c.mention.range = view.range(run.first, run.last);
    c.mention.type = verdict.type;
    c.mention.why = Why::pattern;
    c.score = verdict.score;
    out.push_back(c);
  }
}

}  // namespace newsprism
