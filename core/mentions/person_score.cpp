#include "mentions/person_score.h"

#include <algorithm>
#include <iterator>

#include "mentions/name_chars.h"
#include "mentions/word_sets.h"

namespace newsprism {
namespace {

#include "mentions/person_weights.inc"

// What stands beside a name. The numbers are positions in the tables of weights.
enum Neighbour : std::uint8_t {
  kEdge,
  kSpeech,
  kTitle,
  kPauseMark,
  kStop,
  kColon,
  kOpening,
  kClosing,
  kForeignText,
  kEtc,
  kDe,
  kAnd,
  kPreposition,
  kSingleVerb,
  kSingle,
  kClassNoun,
  kVerb,
  kAdverb,
  kNoun,
  kPlace,
  kOther,
  kPerson
};

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

Neighbour of_mark(char32_t c) {
  if (c == U'、') return kPauseMark;
  if (is_one_of(c, U"，,。.；;！!？?")) return kStop;
  if (is_one_of(c, U"：:")) return kColon;
  if (is_one_of(c, U"（(“‘《「『〈【")) return kOpening;
  if (is_one_of(c, U"）)”’》」』〉】")) return kClosing;
  return kForeignText;
}

Neighbour of_single(std::u32string_view key, WordTag tag) {
  if (key == U"等") return kEtc;
  if (key == U"的") return kDe;
  if (is_one_of(key[0], U"和与同跟及")) return kAnd;
  if (is_kind_noun(key)) return kClassNoun;
  if (tag == WordTag::preposition || tag == WordTag::conjunction) return kPreposition;
  if (tag == WordTag::verb || tag == WordTag::adverb) return kSingleVerb;
  return kSingle;
}

Neighbour neighbour(const SentenceView& view, std::int32_t i) {
  if (!view.inside(i)) return kEdge;
  const std::u32string_view key = view.key(i);
  if (is_speech_verb(key)) return kSpeech;
  if (is_title(key) || is_honorific(key)) return kTitle;
  if (view.token(i).kind != TokenKind::han) return key.size() == 1 ? of_mark(view.text(i)[0]) : kForeignText;
  const WordTag tag = view.token(i).tag;
  if (key.size() == 1) return of_single(key, tag);
  if (is_kind_noun(key)) return kClassNoun;
  switch (tag) {
    case WordTag::verb: return kVerb;
    case WordTag::adverb:
    case WordTag::time: return kAdverb;
    case WordTag::noun: return kNoun;
    case WordTag::place:
    case WordTag::organization: return kPlace;
    case WordTag::person: return kPerson;
    default: return kOther;
  }
}

// A word inside the name, or the name itself.
std::int32_t word_odds(const Token& t, bool whole) {
  if (whole) {
    return t.tag == WordTag::person ? kChinese.person : t.known ? kChinese.known : kChinese.unknown;
  }
  if (t.range.size() >= 2) {
    return t.tag == WordTag::person  ? kChinese.person_inside
           : t.tag == WordTag::place ? kChinese.place_inside
                                     : kChinese.word_inside;
  }
  switch (t.tag) {
    case WordTag::particle:
    case WordTag::pronoun:
    case WordTag::preposition:
    case WordTag::conjunction:
    case WordTag::adverb: return kChinese.grammar;
    case WordTag::verb: return kChinese.verb;
    default: return 0;
  }
}

const ForeignChar* foreign_char(char32_t c) {
  const ForeignChar* at = std::lower_bound(std::begin(kForeignChars), std::end(kForeignChars), c,
                                           [](const ForeignChar& a, char32_t value) { return a.c < value; });
  return at != std::end(kForeignChars) && at->c == c ? at : nullptr;
}

std::int32_t foreign_word_odds(const Token& t) {
  if (!t.known) return 0;
  return t.tag == WordTag::person  ? kForeign.known_person
         : t.tag == WordTag::place ? kForeign.known_place
                                   : kForeign.known_other;
}

}  // namespace

std::optional<std::int32_t> chinese_person_odds(const SentenceView& view, std::int32_t i,
                                                std::uint32_t length) {
  const std::uint32_t begin = view.token(i).range.begin, end = begin + length;
  const auto characters = chinese_name_score(view.full_key().substr(begin, length));
  if (!characters || *characters < -30) return std::nullopt;
  const std::int32_t score = std::min(*characters, 110);
  std::int32_t odds = kChinese.bias + kChinese.score * score / 20;
  if (length == 2) odds += kChinese.two + kChinese.score_of_two * score / 20;
  if (length == 4) odds += kChinese.four;
  std::int32_t t = i;
  for (; view.inside(t) && view.token(t).range.begin < end; ++t) {
    const Token& token = view.token(t);
    if (token.range.end > end) {
      if (is_compound_surname(view.full_key().substr(begin, 2))) return std::nullopt;
      odds += kCutWord[std::min(token.range.size(), 4U)];
      // The start of a longer word tells nothing else.
      return odds + kChineseBefore[neighbour(view, i - 1)];
    }
    odds += word_odds(token, token.range == Range{begin, end});
  }
  return odds + kChineseBefore[neighbour(view, i - 1)] + kChineseAfter[neighbour(view, t)];
}

std::int32_t foreign_person_odds(const SentenceView& view, std::int32_t first, std::int32_t last) {
  const Range range = view.range(first, last);
  std::int32_t odds =
      kForeignLength[std::min(range.size(), 7U)] + kForeignTokens[std::min(last - first + 1, 5)];
  bool person = false, place = false, named = false;
  for (std::int32_t i = first; i <= last; ++i) {
    person = person || view.token(i).tag == WordTag::person;
    place = place || view.token(i).tag == WordTag::place;
    named = named || view.token(i).named;
  }
  odds += (person ? kForeign.person : 0) + (place ? kForeign.place : 0) + (named ? kForeign.named : 0);
  if (first == last) odds += foreign_word_odds(view.token(first));
  const std::u32string_view key = view.key(range);
  for (std::size_t c = 0; c < key.size(); ++c) {
    const ForeignChar* row = foreign_char(key[c]);
    if (!row) continue;
    odds += row->any + (c == 0 ? row->first : 0) + (c + 1 == key.size() ? row->last : 0);
  }
  return odds + kForeignBefore[neighbour(view, first - 1)] + kForeignAfter[neighbour(view, last + 1)];
}

}  // namespace newsprism
