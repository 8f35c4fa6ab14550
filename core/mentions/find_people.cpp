#include "mentions/find_people.h"

#include <algorithm>

#include "mentions/name_chars.h"
#include "mentions/person_score.h"
#include "mentions/word_sets.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kLongestPart = 8;  // characters of one part of a foreign name

bool is_name_dot(char32_t c) {
  return c == U'·' || c == U'・' || c == U'•' || c == U'‧' || c == U'．';
}

// A word of the dictionary that people's names rarely hold: everything of two characters and more
// that is not itself tagged as a person or as part of a foreign name.
bool is_common_word(const Token& t) {
  return t.range.size() >= 2 && t.known && t.tag != WordTag::person && t.tag != WordTag::other;
}

void push(std::vector<Candidate>& out, Range r, std::int32_t score) {
  if (score >= 30) push_pattern(out, r, EntityType::per, std::min(score, 95));
}

// 1000 x log odds as a score: 50 at 0.3, so that what is kept is more likely a name than not.
std::int32_t score_of(std::int32_t odds) {
  return 50 + (odds - 300) / 100;
}

bool ends_with_address(std::u32string_view key) {
  return key.size() >= 3 &&
         (is_honorific(key.substr(key.size() - 2)) || is_title(key.substr(key.size() - 2)));
}

// A Chinese name that begins with token i: the likeliest length.
void find_chinese(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  const std::uint32_t begin = view.token(i).range.begin;
  const std::u32string_view key = view.full_key();
  const std::uint32_t limit = view.sentence().range.end;
  Range best;
  std::int32_t best_odds = -10000;
  for (std::uint32_t length = 2; length <= 4 && begin + length <= limit; ++length) {
    if (!is_han(key[begin + length - 1])) break;
    const std::u32string_view name = key.substr(begin, length);
    if (is_speech_verb(name) || is_title(name) || ends_with_address(name)) continue;
    const auto odds = chinese_person_odds(view, i, length);
    if (!odds || *odds <= best_odds) continue;
    best_odds = *odds;
    best = {begin, begin + length};
  }
  if (best_odds > -10000) push(out, best, score_of(best_odds));
}

// 主任英格丽德·: does a title end right before the place?
bool follows_title(std::u32string_view key, std::uint32_t at) {
  for (std::uint32_t size = 2; size <= 4 && size <= at; ++size) {
    if (is_title(key.substr(at - size, size))) return true;
  }
  return false;
}

// 奎 of 林德奎斯特: no character of the tables, but in the middle of such characters, and no word of grammar.
bool is_held(const SentenceView& view, std::uint32_t at) {
  const std::u32string_view key = view.full_key();
  const std::int32_t token = view.begins_at(at);
  if (token < 0 || !view.is_han(token)) return false;
  const Token& t = view.token(token);
  if (t.range.size() > 1) return !is_common_word(t);
  const bool grammar = t.tag == WordTag::verb || t.tag == WordTag::adverb || t.tag == WordTag::preposition ||
                       t.tag == WordTag::conjunction || t.tag == WordTag::particle ||
                       t.tag == WordTag::pronoun;
  return !grammar && at + 1 < view.sentence().range.end &&
         (is_transliteration(key[at + 1]) || is_name_dot(view.full_text()[at + 1]));
}

// 于 of 于佩尔 is a word of grammar, but not behind a dot; 整治 is a word there too.
bool opens_part(const SentenceView& view, std::uint32_t at) {
  const std::int32_t token = view.begins_at(at);
  if (token >= 0 && is_common_word(view.token(token))) return false;
  return at + 1 < view.sentence().range.end && is_han(view.full_key()[at]) &&
         is_transliteration(view.full_key()[at + 1]);
}

// The part of a foreign name that ends (or begins) at a dot.
std::uint32_t part_begin(const SentenceView& view, std::uint32_t dot) {
  const std::u32string_view key = view.full_key();
  std::uint32_t at = dot;
  while (at > view.sentence().range.begin && dot - at < kLongestPart) {
    const char32_t c = key[at - 1];
    const std::int32_t token = view.ends_at(at);
    const bool word = token >= 0 && is_common_word(view.token(token)) && view.token(token).range.end != dot &&
                      (view.token(token).tag != WordTag::place || is_country(view.key(token)));
    if (word || (!is_transliteration(c) && !is_latin(c))) {
      // 主任|英格丽德, and 主任|何塞 though 任何 is a word
      if (is_han(c) && at < dot && follows_title(key, at - 1) && !follows_title(key, at)) --at;
      break;
    }
    --at;
  }
  // 侯赛因 is one word, though 侯 writes no foreign names
  const std::int32_t cut = at < dot ? view.first_after(at) : -1;
  if (view.inside(cut) && view.token(cut).range.begin + 1 == at && view.token(cut).range.end == dot &&
      (view.token(cut).named || view.token(cut).tag == WordTag::person ||
       view.token(cut).tag == WordTag::other))
    --at;
  return at;
}

std::uint32_t part_end(const SentenceView& view, std::uint32_t begin) {
  const std::u32string_view key = view.full_key();
  std::uint32_t at = begin;
  while (at < view.sentence().range.end && at - begin < kLongestPart) {
    const bool held = at > begin ? is_held(view, at) : opens_part(view, at);
    if (!is_transliteration(key[at]) && !is_latin(key[at]) && !held) break;
    const std::int32_t token = view.begins_at(at);
    const bool word = token >= 0 && at > begin && is_common_word(view.token(token)) &&
                      view.token(token).tag != WordTag::place;
    if (word || (token >= 0 && at > begin && is_speech_verb(view.key(token)))) break;
    ++at;
  }
  return at;
}

// 马克·扎克伯格: from one dot outwards, over further dots.
void find_dotted(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  const std::uint32_t dot = view.token(i).range.begin;
  const std::uint32_t begin = part_begin(view, dot);
  std::uint32_t end = part_end(view, dot + 1);
  while (end < view.sentence().range.end &&
         (is_name_dot(view.full_text()[end]) || view.full_text()[end] == U'-' ||
          view.full_text()[end] == U'－')) {
    const std::uint32_t next = part_end(view, end + 1);
    if (next == end + 1) break;
    end = next;
  }
  if (begin == dot || end == dot + 1) return;
  push(out, {begin, end}, 90);
}

// One token of a name in transliterating characters.
bool writes_foreign(const SentenceView& view, std::int32_t i) {
  if (!view.is_han(i)) return false;
  const Token& t = view.token(i);
  const std::u32string_view key = view.key(i);
  if (!std::all_of(key.begin(), key.end(), is_transliteration)) return false;
  if (key.size() >= 2) return !is_common_word(t) || t.tag == WordTag::place;
  return t.tag != WordTag::particle && t.tag != WordTag::preposition && t.tag != WordTag::pronoun;
}

// 财政部长贝森特: a whole run of such tokens. Returns its last token, i - 1 when there is none.
std::int32_t find_foreign(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  std::int32_t last = i - 1;
  while (writes_foreign(view, last + 1) &&
         (last < i || view.token(last + 1).range.begin == view.token(last).range.end)) {
    ++last;
  }
  if (last < i || view.range(i, last).size() < 2 || view.range(i, last).size() > kLongestPart) return last;
  if (i == last && view.token(i).named) return last;
  push(out, view.range(i, last), score_of(foreign_person_odds(view, i, last)));
  return last;
}

// 王先生, 李教授, 周总理: the surname alone with a form of address or an office.
void find_addressed(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  const Token& token = view.token(i);
  const std::u32string_view key = view.key(i);
  const Range surname{token.range.begin, token.range.begin + 1};
  // 王先生 is a word of the dictionary.
  if (key.size() == 3 && is_honorific(key.substr(1)) && surname_score(key[0]) >= 15) push(out, surname, 56);
  if (key.size() != 1 || !view.adjacent(i) || view.key(i + 1).size() < 2) return;
  const bool honorific = is_honorific(view.key(i + 1));
  if (!honorific && !is_title(view.key(i + 1))) return;
  if (surname_score(key[0]) < (honorific ? 15 : 30)) return;
  push(out, surname, 56);
}

}  // namespace

void find_people(const SentenceView& view, std::vector<Candidate>& out) {
  std::int32_t after_run = 0;
  for (std::int32_t i = 0; i < view.size(); ++i) {
    const Token& token = view.token(i);
    if (token.kind == TokenKind::han) {
      if (is_surname(view.key(i)[0]) || is_compound_surname(view.key(i).substr(0, 2))) {
        find_chinese(view, i, out);
        find_addressed(view, i, out);
      }
      if (i >= after_run) after_run = std::max(find_foreign(view, i, out), i) + 1;
    } else if (is_name_dot(view.text(i)[0])) {
      find_dotted(view, i, out);
    }
  }
}

}  // namespace newsprism
