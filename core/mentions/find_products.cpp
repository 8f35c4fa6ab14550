#include "mentions/find_products.h"

#include "document/phrases.h"
#include "mentions/match_key.h"
#include "mentions/word_sets.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kLongestStem = 4;  // characters of a name before its number: 空警-600, 岳岚X7

void push(std::vector<Candidate>& out, Range range, std::int32_t score) {
  push_pattern(out, range, EntityType::product, score);
}

bool is_product_word(const SentenceView& view, std::int32_t i) {
  return view.inside(i) && (is_product_noun(view.key(i)) || is_product_noun(view.key(i).substr(0, 2)));
}

// A brand or a maker that ends where token i begins (one space between them at most).
const Candidate* brand_before(const SentenceView& view, std::int32_t i, const std::vector<Candidate>& known) {
  const std::uint32_t at = view.token(i).range.begin;
  const Candidate* best = nullptr;
  for (const Candidate& c : known) {
    const EntityType type = c.mention.type;
    if (type != EntityType::org && type != EntityType::product) continue;
    if (c.mention.range.end > at || at - c.mention.range.end > 1) continue;
    // the short name of a product is one where a number follows: 麒麟990
    if (c.score < 50 && !(c.needs_support && type == EntityType::product)) continue;
    // 美军 B-52: whose it is, not what it is called
    if (one_of(view.full_key()[c.mention.range.end - 1], U"军队部局府院")) continue;
    if (at > c.mention.range.end && !is_space(view.full_text()[at - 1])) continue;
    if (!best || c.mention.range.size() > best->mention.range.size()) best = &c;
  }
  return best;
}

// Units that look like model numbers: 700TOPS, 5G, 4K, 128GB.
bool is_unit_like(std::u32string_view key, std::u32string_view text) {
  std::size_t digits = 0;
  while (digits < key.size() && (is_digit(key[digits]) || key[digits] == U'.')) ++digits;
  if (digits == 0) return false;
  const std::u32string_view letters = key.substr(digits);
  // 15s is a time, 15S a model.
  if (letters.size() == 1 && is_upper(text.back()) && !is_any_of(letters, U"k|g|d|w|v")) return false;
  return is_acronym_noun(letters) || is_any_of(letters, U"k|g|d|nm|w|v|s|th|st|nd|rd|m|bn|x");
}

// How often digits and letters take turns.
std::int32_t letter_runs(std::u32string_view key) {
  std::int32_t runs = 0;
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (!is_digit(key[i]) && (i == 0 || is_digit(key[i - 1]))) ++runs;
  }
  return runs;
}

// The hyphen of 歼-15T, without spaces around it.
bool hyphen_before(const SentenceView& view, std::int32_t i) {
  return view.is(i - 1, U"-") && view.touches(i - 1) && view.touches(i - 2);
}

bool is_model_number(const SentenceView& view, std::int32_t i) {
  if (!view.inside(i) || view.token(i).kind != TokenKind::mixed) return false;
  const std::u32string_view text = view.text(i), key = view.key(i);
  if (is_acronym_noun(key) || is_unit_like(key, text) || key.size() > 14) return false;
  if (key.substr(0, 3) == U"top" || key.substr(0, 3) == U"vid") return false;
  if (key.size() > 3 && is_any_of(key.substr(key.size() - 2), U"bn|mn|tn")) return false;  // R50bn: money
  if (letter_runs(key) > 2) return false;  // VIDu09233uf1xe: no name, a key
  if (is_level_like(key) && (key.size() > 2 || !hyphen_before(view, i))) return false;
  const std::u32string_view next = view.key(i + 1);
  if (is_any_of(next, U"线|次|高速")) return false;  // R1线, G7高速: ways
  for (const char32_t c : text) {
    if (is_upper(c)) return true;
  }
  return false;
}

// Last token of the series that begins at `first`: H20, 15S Pro, Pro 6000, 7 Ultra.
std::int32_t series_end(const SentenceView& view, std::int32_t first) {
  std::int32_t last = first;
  while (view.inside(last + 1) && view.adjacent(last) && last - first < 6) {
    const std::u32string_view next = view.key(last + 1);
    // Qwen3-Max, Orin-X
    const bool part = view.is_latin(last + 2) && view.is_capital(last + 2);
    if (part && hyphen_before(view, last + 2)) {
      last += 2;
      continue;
    }
    // Mate 30 5G
    const bool network = is_any_of(next, U"5g|4g") && !view.is_han(last) && !view.touches(last);
    const bool number = view.is_number(last + 1) && next.size() <= 4 && is_series_word(view.key(last)) &&
                        !view.is_han(last + 2);
    if (!is_series_word(next) && !number && !network) break;
    if (is_series_word(next) && !view.is_capital(last + 1)) break;
    ++last;
  }
  return last;
}

// May the word be the name of a thing, of which the number says which one it is?
bool may_name(const SentenceView& view, std::int32_t i) {
  if (!view.is_han(i) || is_product_word(view, i) || is_title(view.key(i)) || is_stop_word(view.key(i)) ||
      view.is_grammar(i))
    return false;
  switch (view.token(i).tag) {
    case WordTag::number: return false;
    case WordTag::adverb:
    case WordTag::time:
    case WordTag::position:
    case WordTag::place: return view.token(i).range.size() == 1;  // a character alone may be anything
    default: return true;
  }
}

bool is_loose(const SentenceView& view, std::int32_t i) {
  const Token& t = view.token(i);
  return may_name(view, i) && (t.range.size() == 1 || !t.known) && t.tag != WordTag::verb;
}

// First token of the characters that form no word and end before token `i`, `i` where there are none.
std::int32_t loose_begin(const SentenceView& view, std::int32_t i) {
  std::int32_t first = i;
  while (first > 0 && is_loose(view, first - 1) && (first == i || view.touches(first - 1)) &&
         view.token(i - 1).range.end - view.token(first - 1).range.begin <= kLongestStem)
    --first;
  return first;
}

// 歼-15T, 攻击-11, 深脉-V3; 岳岚X7, 元PLUS: what stands before the number belongs to the name.
void find_stem(const SentenceView& view, std::int32_t i, std::int32_t last, std::vector<Candidate>& out) {
  const bool hyphen = hyphen_before(view, i);
  const std::int32_t end = hyphen ? i - 1 : i;
  if (!hyphen && !view.adjacent(i - 1)) return;
  std::int32_t first = loose_begin(view, end);
  if (hyphen && first == end && may_name(view, end - 1)) first = end - 1;
  // 、元PLUS: a character alone, behind a mark.
  const bool one = !hyphen && first >= end - 1 && is_series_word(view.key(i)) && view.is_han(end - 1) &&
                   view.token(end - 1).range.size() == 1 && view.touches(end - 1) && end > 1 &&
                   view.token(end - 2).kind == TokenKind::punctuation;
  if (one) first = end - 1;
  if (first == end) return;
  const std::uint32_t length = view.range(first, end - 1).size();
  if (length > kLongestStem || (!hyphen && length < 2 && !one)) return;
  push(out, view.range(first, last), hyphen ? 70 : 64);
}

void find_model(const SentenceView& view, std::int32_t i, const std::vector<Candidate>& known,
                std::vector<Candidate>& out) {
  const std::int32_t last = series_end(view, i);
  const Range own = view.range(i, last);
  const bool starts_with_digit = is_digit(view.key(i)[0]);
  if (!starts_with_digit) push(out, own, 66);
  find_stem(view, i, last, out);
  // 小鹏MONA M03: a name in capitals between the brand and the number
  if (view.is_latin(i - 1) && view.is_capital(i - 1) && view.adjacent(i - 1)) {
    const Candidate* maker = brand_before(view, i - 1, known);
    if (maker && maker->mention.type == EntityType::org)
      push(out, cover(maker->mention.range, view.range(i - 1, last)), 72);
  }
  if (const Candidate* brand = brand_before(view, i, known)) {
    push(out, cover(brand->mention.range, own), starts_with_digit ? 84 : 70);
  }
}

// 小米 3, 小米平板 7 Ultra: a brand, perhaps a kind of thing, then a number that counts nothing.
void find_numbered(const SentenceView& view, std::int32_t i, const std::vector<Candidate>& known,
                   std::vector<Candidate>& out) {
  if (view.key(i).size() > 4 || !view.adjacent(i - 1)) return;
  std::int32_t maker = i;
  if (is_product_word(view, i - 1) && view.is_han(i - 1) && view.inside(i - 2)) maker = i - 1;
  const Candidate* brand = brand_before(view, maker, known);
  if (!brand || brand->mention.lexicon_entity == kNoEntity) return;
  const bool product = brand->mention.type == EntityType::product;
  const bool year = view.key(i).size() == 4 && (view.key(i)[0] == U'1' || view.key(i).substr(0, 2) == U"20");
  if (year || (view.key(i).size() == 4 && !product)) return;
  const std::int32_t last = series_end(view, i);
  // A number before a classifier or a unit counts something: 小米 15 周年, 小米 3 款. Behind the name of a
  // product it hardly ever does: 天玑9500 由..., Claude Opus 4.5 和...
  const bool followed = view.is_han(last + 1) && view.adjacent(last);
  const WordTag next = followed ? view.token(last + 1).tag : WordTag::other;
  const bool word =
      product && next != WordTag::classifier && next != WordTag::number && next != WordTag::time;
  const bool counts = followed && !word && view.token(last + 1).range.size() <= 2 &&
                      !view.is(last + 1, U"的") && !view.is(last + 1, U"搭载") &&
                      !view.is(last + 1, U"发布") && !is_product_word(view, last + 1);
  if (last == i && maker == i && counts) return;
  if (last == i && view.adjacent(i) && !view.is_han(i + 1) &&
      is_word(view.key(i + 1).empty() ? U' ' : view.key(i + 1)[0]) && !view.is_capital(i + 1) &&
      !is_english_function_word(view.key(i + 1)))
    return;  // Kimi 3 times
  if (view.is(last + 1, U"%") || view.is(last + 1, U".")) return;
  push(out, cover(brand->mention.range, view.range(i, last)), last > i || maker != i ? 86 : 72);
}

// ID.4: capitals and a number, but not NO.1.
void find_pointed(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  if (!view.is(i, U".") || !view.touches(i - 1) || !view.touches(i) || !view.is_number(i + 1)) return;
  const std::u32string_view text = view.text(i - 1);
  if (!view.is_latin(i - 1) || text.size() != 2 || !is_upper(text[0]) || !is_upper(text[1])) return;
  if (view.key(i + 1).size() > 2 || view.is(i - 1, U"no") || view.is(i + 2, U".")) return;
  push(out, view.range(i - 1, series_end(view, i + 1)), 62);
}

bool is_numeral(char32_t c) {
  return is_digit(c) || one_of(c, U"零〇一二三四五六七八九十百");
}

// What flies and swims; where one of them is spoken of, a name with a number and 号 is one of its kind.
constexpr Phrases kCrafts =
    U"火箭|卫星|飞船|探测器|升空|空间站|在轨|月球|火星|小行星|航天|潜水器|深潜|科考|货轮|油轮|邮轮|客轮|"
    U"轮船|渔船|潜艇|驱逐舰|护卫舰|航母|舰|列车|盾构|核电|气田|钻井|帆船|商船|船只|停驶";

// 神舟二十号, 长征二号F遥二, 雪龙2号; 普悠玛号 where a craft is named beside it.
void find_craft(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  const std::u32string_view key = view.full_key();
  const std::uint32_t mark = view.token(i).range.end - 1, begin = view.sentence().range.begin;
  std::uint32_t stem_end = mark;
  while (stem_end > begin && mark - stem_end < 4 && is_numeral(key[stem_end - 1])) --stem_end;
  const bool numbered = stem_end < mark;
  // 长征二号 may be one word of the dictionary.
  const bool whole = stem_end > view.token(i).range.begin;
  const std::int32_t after_stem = whole ? i : view.ends_at(stem_end) + 1;
  if (after_stem <= 0 && !whole) return;
  std::int32_t first = whole ? i : loose_begin(view, after_stem);
  if (!whole && first == after_stem && may_name(view, first - 1)) --first;
  if (!whole && first == after_stem) return;
  const std::uint32_t length = stem_end - view.token(first).range.begin;
  if (length < 2 || length > kLongestStem + 1) return;
  constexpr std::u32string_view others = U"线楼门站院馆文令台店机位选球员公码厅仓库井房床室厂矿坑召称角通";
  if (one_of(char_at(key, mark + 1), others)) return;
  // 北京路12号: an address; 公司旗号, 账号: words.
  if (suffix_of(key.substr(stem_end - 2, 2)).kind == SuffixKind::place) return;
  if (!numbered && view.token(i).range.size() > 1) return;
  const bool craft = contains_any(view.key(view.sentence().range), kCrafts);
  if (!craft && !numbered) return;
  std::int32_t last = i;
  // 长征二号F, 长征二号丁
  const std::u32string_view next = view.key(i + 1);
  const bool variant = is_any_of(next, U"甲|乙|丙|丁");
  if (view.touches(i) && (variant || (view.is_latin(i + 1) && next.size() <= 2))) ++last;
  if (view.is(last + 1, U"遥") && view.inside(last + 2) && is_numeral(view.key(last + 2)[0])) last += 2;
  push(out, view.range(first, last), !craft ? 48 : numbered ? 74 : 56);
}

// 福建舰: a place and its ship.
void find_ship(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  const Token& before = view.token(i - 1);
  if (!view.touches(i - 1) || before.range.size() < 2 || before.range.size() > 4) return;
  if (before.tag != WordTag::place && !before.named) return;
  push(out, view.range(i - 1, i), 72);
}

bool is_person(const SentenceView& view, std::uint32_t key) {
  std::vector<std::uint32_t> named;
  const Names& names = view.lexicon().names();
  names.names_of_key(key, named);
  return !named.empty() && names.entity(names.name(named[0]).entity).type == EntityType::per;
}

// 玄戒芯片: characters that form no word, before a class noun. The noun stays outside.
void find_classed(const SentenceView& view, std::int32_t noun, std::vector<Candidate>& out) {
  std::int32_t first = noun;
  while (first > 0 && noun - first < 3 && view.adjacent(first - 1)) {
    const Token& t = view.token(first - 1);
    const bool loose = t.kind == TokenKind::han && t.range.size() == 1 &&
                       (t.tag == WordTag::other || t.tag == WordTag::noun || t.tag == WordTag::proper);
    if (!loose) break;
    --first;
  }
  // 达芬奇架构: called after somebody
  if (noun > 0 && view.is(noun, U"架构|芯片|处理器|引擎") && view.touches(noun - 1)) {
    const auto named = view.lexicon().names().find(view.key(noun - 1));
    if (named && view.is_han(noun - 1) && view.token(noun - 1).range.size() >= 3 && is_person(view, *named))
      push(out, view.token(noun - 1).range, 96);
  }
  // 自研的听海操作系统: said to be a name, whatever the words are.
  const auto own_make = [&](std::int32_t i) {
    if (view.is(i, U"的")) --i;
    return view.is(i, U"自研|自主研发|自主研制|名为|叫做");
  };
  for (std::int32_t from = noun - 1; from > 0 && noun - from <= 3 && view.adjacent(from); --from) {
    const std::uint32_t length = view.range(from, noun - 1).size();
    if (length > 4 || !may_name(view, from)) break;
    if (length >= 2 && own_make(from - 1) && !view.token(from).known)
      return push(out, view.range(from, noun - 1), 62);
    if (length == 2 && noun - from == 2 && own_make(from - 1))
      return push(out, view.range(from, noun - 1), 62);
  }
  if (noun - first < 2 || noun - first > 3) return;
  push(out, view.range(first, noun - 1), 50);
}

// FSD v14, A350-1000, vivo X300: what would be no model alone is one behind the name of a product or a maker.
void find_version(const SentenceView& view, std::int32_t i, const std::vector<Candidate>& known,
                  std::vector<Candidate>& out) {
  const bool hyphen = hyphen_before(view, i);
  const std::u32string_view key = view.key(i);
  const bool version =
      view.token(i).kind == TokenKind::mixed && (is_level_like(key) || (key[0] == U'v' && is_digit(key[1])));
  if (key.size() > 4 || (!version && !(hyphen && view.is_number(i)))) return;
  const Candidate* brand = brand_before(view, hyphen ? i - 1 : i, known);
  if (!brand) return;
  const bool product = brand->mention.type == EntityType::product;
  if (!product && (key.size() < 4 || hyphen)) return;
  push(out, cover(brand->mention.range, view.range(i, series_end(view, i))), 95);
}

}  // namespace

void find_products(const SentenceView& view, const std::vector<Candidate>& known,
                   std::vector<Candidate>& out) {
  for (std::int32_t i = 0; i < view.size(); ++i) {
    if (is_model_number(view, i)) find_model(view, i, known, out);
    if (i > 0) find_version(view, i, known, out);
    if (view.is_number(i) && i > 0) find_numbered(view, i, known, out);
    if (i == 0) continue;
    find_pointed(view, i, out);
    if (!view.is_han(i)) {
      // 空警-600: a number alone is a model behind a hyphen.
      if (view.is_number(i) && view.key(i).size() <= 4 && hyphen_before(view, i)) find_stem(view, i, i, out);
      if (is_series_word(view.key(i)) && view.is_han(i - 1) && view.is_capital(i))
        find_stem(view, i, series_end(view, i), out);
      continue;
    }
    if (view.key(i).back() == U'号') find_craft(view, i, out);
    if (view.is(i, U"舰")) find_ship(view, i, out);
    if (i > 1 && is_product_noun(view.key(i))) find_classed(view, i, out);
  }
}

}  // namespace newsprism
