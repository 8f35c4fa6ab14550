#include "mentions/find_people.h"

#include <algorithm>

#include "mentions/name_chars.h"
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
  if (score < 30) return;
  Candidate c;
  c.mention.range = r;
  c.mention.type = EntityType::per;
  c.mention.why = Why::pattern;
  c.score = score > 95 ? 95 : score;
  out.push_back(c);
}

// What stands before and after speaks for a name.
std::int32_t context_score(const SentenceView& view, std::int32_t before, std::int32_t after) {
  std::int32_t score = 0;
  if (is_title(view.key(before))) score += 28;
  if (view.key(before) == U"、" || view.key(after) == U"、") score += 5;
  if (is_title(view.key(after)) || is_honorific(view.key(after))) score += 22;
  if (is_speech_verb(view.key(after)) && view.key(after).size() > 1) score += 14;
  if (view.key(after) == U"说" || view.key(after) == U"称" || view.key(after) == U":") score += 14;
  if (before < 0) score += 4;
  if (view.key(after) == U"等") score += 6;
  return score;
}

// How well the characters [first char of token i, +length) fit the cut of the sentence.
std::int32_t border_score(const SentenceView& view, std::int32_t i, Range r) {
  std::int32_t score = 0;
  for (std::int32_t t = i; view.inside(t) && view.token(t).range.begin < r.end; ++t) {
    const Token& token = view.token(t);
    if (token.range.end > r.end) return -100;  // cuts a word in two
    if (token.range == r) return token.tag == WordTag::person ? 35 : token.known ? -45 : 0;
    if (token.range.size() >= 2 && token.known) score -= token.tag == WordTag::person ? 0 : 22;
    if (token.range.size() == 1 && (token.tag == WordTag::particle || token.tag == WordTag::pronoun ||
                                    token.tag == WordTag::preposition)) {
      score -= 12;
    }
  }
  return score;
}

// A Chinese name that begins with token i.
void find_chinese(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  const std::uint32_t begin = view.token(i).range.begin;
  const std::u32string_view key = view.full_key();
  const std::uint32_t limit = view.sentence().range.end;
  Candidate best;
  for (std::uint32_t length = 2; length <= 4 && begin + length <= limit; ++length) {
    if (!is_han(key[begin + length - 1])) break;
    const auto name = chinese_name_score(key.substr(begin, length));
    if (!name || *name < 8) continue;
    const Range r{begin, begin + length};
    if (is_speech_verb(key.substr(begin, length)) || is_title(key.substr(begin, length))) continue;
    const std::int32_t after = view.begins_at(r.end);
    std::int32_t score = *name / 2 + 14 + border_score(view, i, r) + context_score(view, i - 1, after);
    if (length == 2) score -= 8;
    if (score > best.score) best = {{r, EntityType::per, Why::pattern, kNoEntity, kNoEntity}, score};
  }
  if (best.score >= (best.mention.range.size() == 2 ? 54 : 50)) push(out, best.mention.range, best.score);
}

// The part of a foreign name that ends (or begins) at a dot.
std::uint32_t part_begin(const SentenceView& view, std::uint32_t dot) {
  const std::u32string_view key = view.full_key();
  std::uint32_t at = dot;
  while (at > view.sentence().range.begin && dot - at < kLongestPart) {
    const char32_t c = key[at - 1];
    if (!is_transliteration(c) && !is_latin(c)) break;
    const std::int32_t token = view.ends_at(at);
    if (token >= 0 && is_common_word(view.token(token)) && view.token(token).range.end != dot) break;
    --at;
  }
  return at;
}

std::uint32_t part_end(const SentenceView& view, std::uint32_t begin) {
  const std::u32string_view key = view.full_key();
  std::uint32_t at = begin;
  while (at < view.sentence().range.end && at - begin < kLongestPart) {
    if (!is_transliteration(key[at]) && !is_latin(key[at])) break;
    const std::int32_t token = view.begins_at(at);
    if (token >= 0 && at > begin && (is_common_word(view.token(token)) || is_speech_verb(view.key(token))))
      break;
    ++at;
  }
  return at;
}

// 马克·扎克伯格: from one dot outwards, over further dots.
void find_dotted(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  const std::uint32_t dot = view.token(i).range.begin;
  const std::uint32_t begin = part_begin(view, dot);
  std::uint32_t end = part_end(view, dot + 1);
  while (end < view.sentence().range.end && is_name_dot(view.full_text()[end])) {
    const std::uint32_t next = part_end(view, end + 1);
    if (next == end + 1) break;
    end = next;
  }
  if (begin == dot || end == dot + 1) return;
  push(out, {begin, end}, 90);
}

// 财政部长贝森特: a run of transliterating characters after a title, or before a verb of saying.
void find_foreign(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  const std::uint32_t begin = view.token(i).range.begin;
  std::uint32_t end = begin;
  const std::u32string_view key = view.full_key();
  while (end < view.sentence().range.end && end - begin < 6 && is_transliteration(key[end])) {
    const std::int32_t token = view.begins_at(end);
    if (token >= 0 && is_common_word(view.token(token))) break;
    ++end;
  }
  if (end - begin < 2 || view.ends_at(end) < 0) return;
  const bool titled = is_title(view.key(i - 1));
  const std::int32_t after = view.begins_at(end);
  const bool speaks = is_speech_verb(view.key(after));
  if (!titled && !(speaks && end - begin >= 3)) return;
  const std::int32_t length = static_cast<std::int32_t>(end - begin);
  push(out, {begin, end}, (titled ? 52 : 44) + 4 * length + (speaks ? 8 : 0));
}

// A word that the dictionary tags as a person, where its characters agree: the tag alone is often wrong.
bool is_foreign_word(const SentenceView& view, std::int32_t i) {
  const Token& token = view.token(i);
  if (token.tag != WordTag::person || token.range.size() < 3) return false;
  const std::u32string_view key = view.key(i);
  return std::all_of(key.begin(), key.end(), is_transliteration);
}

// 王先生, 李教授: the surname alone with a form of address.
void find_addressed(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  const Token& token = view.token(i);
  if (token.range.size() != 1 || !is_honorific(view.key(i + 1)) || view.key(i + 1).size() < 2) return;
  if (!view.adjacent(i)) return;
  push(out, token.range, 56);
}

}  // namespace

void find_people(const SentenceView& view, std::vector<Candidate>& out) {
  for (std::int32_t i = 0; i < view.size(); ++i) {
    const Token& token = view.token(i);
    if (token.kind == TokenKind::han) {
      const char32_t first = view.key(i)[0];
      if (is_surname(first)) {
        find_chinese(view, i, out);
        find_addressed(view, i, out);
      }
      if (is_transliteration(first)) find_foreign(view, i, out);
      if (is_foreign_word(view, i)) push(out, token.range, 50);
    } else if (is_name_dot(view.text(i)[0])) {
      find_dotted(view, i, out);
    }
  }
}

}  // namespace newsprism
