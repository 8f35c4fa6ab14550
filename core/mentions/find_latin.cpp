#include "mentions/find_latin.h"

#include <algorithm>
#include <vector>

#include "document/phrases.h"
#include "mentions/word_sets.h"

namespace newsprism {
namespace {

using namespace std::string_view_literals;

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

bool all_upper(std::u32string_view text) {
  for (const char32_t c : text) {
    if (!is_upper(c) && !is_digit(c) && c != U'.' && c != U'-' && c != U'&') return false;
  }
  return true;
}

bool is_connector(std::u32string_view key) {
  return is_any_of(key, U"of|for|&");
}

// de la Cruz, van der Poel, bin Salman: small words inside a person's name.
bool is_particle(std::u32string_view key) {
  return is_any_of(key, U"de|la|van|der|den|von|bin|al|el|da|dos|du|di|del");
}

bool at_sentence_start(const SentenceView& view, std::int32_t i) {
  return i == 0 || (view.token(i - 1).kind == TokenKind::punctuation && !view.is(i - 1, U","));
}

bool may_stand_in(const SentenceView& view, std::int32_t i) {
  return is_capital_word(view, i) && !is_english_title(view.key(i)) && !is_english_time_word(view.key(i));
}

// Chief Financial Officer, Foreign Secretary: what stands before a title and belongs to it.
bool is_part_of_title(const SentenceView& view, std::int32_t i) {
  static constexpr Phrases kParts =
      U"financial|executive|operating|technology|technical|marketing|information|investment|legal|foreign|"
      U"prime|deputy|vice|assistant|acting|interim|attorney|commerce|treasury|defense|defence|interior|"
      U"finance|trade|home|health|energy|press|managing|senior|general|associate|honorary|majority|minority|"
      U"house|senate|transport|education|labor|labour|justice|environment|agriculture|security|state";
  if (!view.is(i, kParts)) return false;
  // Secretary for Transport Dana Whitlock
  if (is_connector(view.key(i - 1)) && is_english_title(view.key(i - 2))) return true;
  std::int32_t next = i + 1;
  while (view.is(next, kParts)) ++next;
  return is_english_title(view.key(next)) && view.adjacent(next - 1);
}

// MV Gull: what stands before the name of a ship.
bool is_ship(const SentenceView& view, std::int32_t i) {
  return view.is(i, U"mv|uss|hms|hmas|ss|rms") && all_upper(view.text(i)) && is_capital_word(view, i + 1);
}

// In English a capital at the start of a sentence says nothing.
bool may_start(const SentenceView& view, std::int32_t i, bool english) {
  if (!may_stand_in(view, i)) return false;
  if (is_english_function_word(view.key(i))) return false;
  if (is_part_of_title(view, i)) return false;
  if (english && at_sentence_start(view, i) && is_sentence_opener(view.key(i))) return false;
  // The initial of a person.
  if (view.key(i).size() == 1 && view.is(i + 1, U".") && is_capital_word(view, i + 2)) return true;
  if (!is_acronym_noun(view.key(i)) || is_ship(view, i)) return true;
  return english ? false
                 : is_capital_word(view, i + 1) && view.adjacent(i) && !is_acronym_noun(view.key(i + 1));
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

// World Cup-set, Hong Kong-bank
bool is_hyphen_word(std::u32string_view key) {
  return is_any_of(key, U"set|hit|cut|most|bank|talk|team|link|book|work|tax|top|cap|pact|host|form|firm");
}

// Bank of, Ministry for: words that a name goes on behind. A person "of the" institution is two names.
bool takes_of(std::u32string_view key) {
  if (is_any_of(key, U"inc|corp|ltd|co|group|police|city|government")) return false;
  return english_suffix_of(key).kind != SuffixKind::none ||
         is_any_of(key, U"house|kingdom|republic|state|states|gulf|cape");
}

// The last token of what continues the name behind token `last`, `last` itself where nothing does.
std::int32_t next_part(const SentenceView& view, std::int32_t last) {
  if (!view.adjacent(last)) return last;
  const std::int32_t next = last + 1;
  const std::u32string_view key = view.key(next);
  if (may_stand_in(view, next) && !(is_english_function_word(key) && key.size() <= 4)) return next;
  // J. Smith, O'Neill
  const bool initial = view.key(last).size() == 1 && key == U"." && view.touches(last);
  const bool apostrophe = view.key(last).size() == 1 && (key == U"'" || key == U"\u2019") &&
                          view.touches(last) && view.touches(next);
  if ((initial || apostrophe) && view.adjacent(next) && may_stand_in(view, next + 1)) return next + 1;
  // Tyler-Sharman, Song-ho; not Lanwick-born.
  if (key == U"-" && view.touches(last) && view.touches(next) && view.is_latin(next + 1)) {
    if (may_stand_in(view, next + 1)) return next + 1;
    const bool given = last > 0 && is_capital_word(view, last - 1) && looks_like_pinyin(view.key(next + 1));
    const std::u32string_view end = view.key(next + 1);
    // Cheuk Hau-yip
    const bool stopped = last > 0 && is_capital_word(view, last - 1) && end.size() <= 4 &&
                         U"ptkm"sv.find(end.back()) != std::u32string_view::npos && !is_hyphen_word(end);
    if ((given && end.size() <= 5 && end != U"bound") || stopped) return next + 1;
  }
  if (is_connector(key) && view.adjacent(next) && (key == U"&" || takes_of(view.key(last)))) {
    const std::int32_t after = next + (view.is(next + 1, U"the") && view.adjacent(next + 1) ? 2 : 1);
    if (may_stand_in(view, after) && !is_english_function_word(view.key(after))) return after;
  }
  if (is_particle(key) && view.adjacent(next)) {
    const std::int32_t after = next + (is_particle(view.key(next + 1)) && view.adjacent(next + 1) ? 2 : 1);
    if (may_stand_in(view, after) && view.key(after).size() > 1) return after;
  }
  return last;
}

Run run_from(const SentenceView& view, std::int32_t first) {
  Run run{first, first};
  for (std::int32_t next = next_part(view, first); next > run.last; next = next_part(view, run.last))
    run.last = next;
  return run;
}

struct Verdict {
  EntityType type = EntityType::org;
  std::int32_t score = 0;
};

// shares in Halden; phone firm Halden; Halden, the second largest retailer
bool is_company_here(const SentenceView& view, Run run) {
  const std::u32string_view before = view.key(run.first - 1);
  std::int32_t i = before == U"in" ? run.first - 2 : run.first - 1;
  if (view.is_latin(i) && is_company_cue(view.key(i))) return true;
  i = run.last + 2;
  if (!view.is(i - 1, U",") || !view.is(i, U"the|a|an|which")) return false;
  while (view.is_latin(i) && i < run.last + 8 && !is_company_cue(view.key(i))) ++i;
  return is_company_cue(view.key(i));
}

Verdict by_neighbours(const SentenceView& view, Run run) {
  const std::u32string_view next = view.key(run.last + 1), before = view.key(run.first - 1);
  if (is_product_noun(next) || is_product_noun(next.substr(0, 2))) return {EntityType::product, 66};
  if (is_english_title(before) || is_honorific(next) || is_title(before)) return {EntityType::per, 70};
  if (is_company_cue(next) || is_company_here(view, run)) return {EntityType::org, 64};
  if (is_speech_verb(next)) return {run.last > run.first ? EntityType::per : EntityType::org, 54};
  if (next == U"," && is_english_title(view.key(run.last + 2))) return {EntityType::per, 62};
  // Orla Naur, 67, said
  if (next == U"," && view.is_number(run.last + 2) && view.key(run.last + 2).size() == 2 &&
      view.is(run.last + 3, U","))
    return {EntityType::per, 72};
  return {};
}

std::int32_t count_words(const SentenceView& view, Run run) {
  std::int32_t words = 0;
  for (std::int32_t i = run.first; i <= run.last; ++i) words += view.is_latin(i) || view.is_number(i) ? 1 : 0;
  return words;
}

// University of Lanwick, Ministry for Trade.
bool is_office_of(const SentenceView& view, Run run) {
  for (std::int32_t i = run.first; i < run.last; ++i) {
    if (is_connector(view.key(i + 1)) && !view.is(i + 1, U"&"))
      return english_suffix_of(view.key(i)).kind == SuffixKind::organization;
  }
  return false;
}

Verdict by_last_word(const SentenceView& view, Run run) {
  if (is_office_of(view, run)) return {EntityType::org, 76};
  static constexpr Phrases kStorms = U"hurricane|typhoon|cyclone|operation|storm";
  if (run.last == run.first + 1 && view.is(run.first, kStorms)) return {EntityType::event, 70};
  if (is_ship(view, run.first)) return {EntityType::product, 74};
  switch (english_suffix_of(view.key(run.last)).kind) {
    case SuffixKind::organization: return {EntityType::org, 76};
    case SuffixKind::media: return {EntityType::media, 72};
    case SuffixKind::event: return {EntityType::event, 72};
    case SuffixKind::place: return {EntityType::loc, 70};
    default: return {};
  }
}

// What an English sentence tells about capitals that nothing else explains.
Verdict judge_english(const SentenceView& view, Run run, std::int32_t words) {
  const std::u32string_view before = view.key(run.first - 1);
  const bool acronym = words == 1 && all_upper(view.text(run.last)) && view.text(run.last).size() >= 2;
  if (acronym) return {EntityType::org, view.text(run.last).size() <= 6 ? 52 : 42};
  if (words == 1 && is_any_of(before, U"in|near|across")) return {EntityType::loc, 54};
  // the county of Torrindale, and the cities of the dictionary
  constexpr Phrases kTowns = U"city|town|village|county|district|suburb|province|region|municipality|hamlet";
  if (before == U"of" && view.is(run.first - 2, kTowns)) return {EntityType::loc, 62};
  const auto listed = view.lexicon().words().find(view.key(view.range(run.first, run.last)));
  if (listed && listed->tag == WordTag::place) return {EntityType::loc, 54};

  if (is_any_of(before, U"at|from")) return {EntityType::loc, 44};
  for (std::int32_t i = run.first; i <= run.last; ++i) {
    if (view.is(i, U"&")) return {EntityType::org, 66};
    if (is_connector(view.key(i))) return {EntityType::org, 46};
  }
  // Laws are no people, and no works.
  static constexpr Phrases kLaws =
      U"act|bill|treaty|amendment|law|accord|agreement|protocol|charter|plan|deal";
  if (view.is(run.last, kLaws)) return {};
  if (words == 2 || words == 3) return {EntityType::per, words == 2 ? 55 : 51};
  if (words > 3) return {EntityType::org, 40};
  return {EntityType::org, 44};
}

// Mate 90 Pro: the number stands inside.
bool is_number_before_series(const SentenceView& view, std::int32_t i) {
  return view.is_number(i) && view.key(i).size() <= 4 && view.adjacent(i - 1) && view.adjacent(i) &&
         is_series_word(view.key(i + 1)) && view.is_capital(i + 1);
}

// iPhone 17 Pro Max: the last of the series words.
std::int32_t series_end(const SentenceView& view, std::int32_t last) {
  while (view.adjacent(last) && is_series_word(view.key(last + 1)) && view.is_capital(last + 1)) ++last;
  return last;
}

bool is_number_after_series(const SentenceView& view, Run run) {
  return run.last > run.first && view.is_number(run.last) && is_series_word(view.key(run.last - 1));
}

// Hot Chips 2025, at TechEx 2031: a name with its year.
bool has_year(const SentenceView& view, Run run) {
  const std::u32string_view year = view.key(run.last + 1), next = view.key(run.last + 2);
  if (!view.is_number(run.last + 1) || !view.adjacent(run.last) || year.size() != 4 ||
      (year.substr(0, 2) != U"20" && year.substr(0, 2) != U"19"))
    return false;
  const std::u32string_view before = view.key(run.first - 1);
  const bool said = english_suffix_of(next).kind == SuffixKind::event ||
                    (view.is_han(run.last + 2) && suffix_of(next).kind == SuffixKind::event);
  return said || is_any_of(before, U"at|在|参加|出席") || (before == U"the" && view.is(run.first - 2, U"at"));
}

// R50bn, A5mn
bool is_money(std::u32string_view key) {
  return key.size() > 3 && is_digit(key[key.size() - 3]) &&
         is_any_of(key.substr(key.size() - 2), U"bn|mn|tn");
}

// Listed as a name of something else than a person: Victoria.
bool names_a_thing(const Names& names, std::u32string_view word) {
  const auto key = names.find(word);
  return key && names.any_of_key(*key, [&](const Names::Name& n) {
    return names.entity(n.entity).type != EntityType::per;
  });
}

bool is_given_name(const SentenceView& view, std::u32string_view key) {
  const auto listed = view.lexicon().words().find(key);
  return is_english_given_name(key) ||
         (listed && listed->tag == WordTag::person && !names_a_thing(view.lexicon().names(), key) &&
          english_suffix_of(key).kind == SuffixKind::none);
}

Verdict judge(const SentenceView& view, Run run, bool english) {
  const std::u32string_view first = view.key(run.first), last = view.key(run.last);
  const std::int32_t words = count_words(view, run);
  if (words > 1) {
    const Verdict by_last = by_last_word(view, run);
    // Jonah Hill is no hill.
    const bool somebody = by_last.type == EntityType::loc && words == 2 && is_given_name(view, first);
    if (somebody) return {EntityType::per, 66};
    if (by_last.score > 0) return by_last;
  }
  if (words >= 2 && is_any_of(last, U"award|prize|medal|ruling")) return {};
  if (words >= 2 && words <= 4 && is_english_given_name(first) && !view.is_number(run.last))
    return {EntityType::per, 78};
  if (words >= 2 && words <= 4 && first.size() == 1 && view.is(run.first + 1, U"."))
    return {EntityType::per, 70};
  if (has_year(view, run)) return {EntityType::event, 66};
  const Verdict near = by_neighbours(view, run);
  if (near.score > 0) return near;
  // 4K, 5G
  const bool unit = is_digit(last[0]) && last.size() < 4;
  if (words == 1 && (is_level_like(last) || is_money(last) || unit)) return {};
  bool digits = is_number_after_series(view, run);
  for (std::int32_t i = run.first; i <= run.last; ++i)
    digits = digits || view.token(i).kind == TokenKind::mixed;
  const bool coded = words > 1 && (view.token(run.last).kind == TokenKind::mixed || is_series_word(last) ||
                                   view.is_number(run.last));
  if (digits) return {EntityType::product, coded ? 64 : 56};
  if (words == 2 && looks_like_pinyin(first) && looks_like_pinyin(last.substr(0, 6)) && last.size() <= 10) {
    return {EntityType::per, 58};
  }
  if (is_series_word(last)) return {EntityType::product, 62};
  if (english) return judge_english(view, run, words);
  // 禾川的Orvento, 发布Orvento: what a firm has and brings out
  const std::u32string_view before = view.key(run.first - 1);
  const bool owned = before == U"的" && view.inside(run.first - 2) &&
                     (view.token(run.first - 2).named ||
                      suffix_of(view.key(run.first - 2)).kind == SuffixKind::organization);
  if (owned || is_any_of(before, U"发布|推出|上线|开源|推送|升级|搭载|内置"))
    return {EntityType::product, 54};
  // Uber Eats: between Han, what begins with a listed name is a thing of that house.
  if (words > 1 && view.lexicon().names().find(first)) return {EntityType::product, 64};
  const std::u32string_view text = view.text(run.last);
  if (words == 1 && is_english_given_name(last)) return {EntityType::per, 46};
  if (words == 1 && all_upper(text)) return {EntityType::org, text.size() <= 5 ? 38 : 46};
  return {EntityType::product, words > 1 ? 46 : 44};
}

// American Dana Whitlock: the demonym in front is no part of a person's name, and alone it is none.
bool drop_demonyms(const SentenceView& view, Run& run, EntityType type) {
  if (type == EntityType::org || type == EntityType::media || type == EntityType::event)
    return run.first < run.last || !is_demonym(view.key(run.first));
  while (run.first <= run.last && is_demonym(view.key(run.first))) ++run.first;
  return run.first <= run.last && view.is_latin(run.first);
}

// Headlines in capitals tell nothing about names, nor do Those That Begin Every Word With One.
bool is_shouted(const SentenceView& view) {
  std::int32_t words = 0, upper = 0, small = 0, tall = 0;
  for (std::int32_t i = 0; i < view.size(); ++i) {
    if (view.token(i).kind != TokenKind::latin || view.text(i).size() < 2) continue;
    ++words;
    upper += all_upper(view.text(i)) ? 1 : 0;
    if (view.text(i).size() > 4) ++(is_capital_word(view, i) ? tall : small);
  }
  const bool title = tall >= 4 && small == 0 && view.key(view.size() - 1) != U".";
  return words >= 4 && (upper * 2 > words || title);
}

// "Corp." keeps its point.
Range with_point(const SentenceView& view, Run run) {
  Range range = view.range(run.first, run.last);
  const std::u32string_view last = view.key(run.last);
  const bool short_form = is_any_of(last, U"inc|corp|ltd|co|jr|bros");
  if (short_form && view.is(run.last + 1, U".") && view.touches(run.last) && run.first < run.last)
    ++range.end;
  return range;
}

}  // namespace

void find_latin(const SentenceView& view, std::vector<Candidate>& out) {
  std::int32_t latin = 0, han = 0;
  for (std::int32_t i = 0; i < view.size(); ++i) {
    latin += view.is_latin(i) ? 1 : 0;
    han += view.is_han(i) ? 1 : 0;
  }
  const bool english = latin > 2 * han && latin >= 4;
  if (english && is_shouted(view)) return;
  for (std::int32_t i = 0; i < view.size(); ++i) {
    if (!may_start(view, i, english)) continue;
    Run run = run_from(view, i);
    i = run.last;
    // Blackwell AI, Helio GPU: the noun of kind stays outside; the number of a series (Pro 6000) inside.
    while (!english && run.last > run.first && is_acronym_noun(view.key(run.last)) &&
           view.key(run.last).size() >= 2)
      --run.last;
    if (is_number_before_series(view, run.last + 1)) i = run.last = series_end(view, run.last + 2);
    if (is_series_word(view.key(run.last)) && view.adjacent(run.last) && view.is_number(run.last + 1) &&
        view.key(run.last + 1).size() <= 4 && !view.is_han(run.last + 2))
      i = ++run.last;
    Verdict verdict = judge(view, run, english);
    if (english && !drop_demonyms(view, run, verdict.type)) continue;
    if (english && verdict.type == EntityType::per) verdict = judge(view, run, english);
    if (verdict.score == 0) continue;
    if (english && run.first == run.last && at_sentence_start(view, run.first)) verdict.score -= 20;
    push_pattern(out, with_point(view, run), verdict.type, verdict.score);
  }
}

}  // namespace newsprism
