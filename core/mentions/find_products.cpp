#include "mentions/find_products.h"

#include "mentions/word_sets.h"

namespace newsprism {
namespace {

void push(std::vector<Candidate>& out, Range range, std::int32_t score) {
  Candidate c;
  c.mention.range = range;
  c.mention.type = EntityType::product;
  c.mention.why = Why::pattern;
  c.score = score;
  out.push_back(c);
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
    if (c.mention.range.end > at || at - c.mention.range.end > 1 || c.score < 50) continue;
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
  if (letters.size() == 1 && is_upper(text.back()) && letters != U"k" && letters != U"g" && letters != U"d")
    return false;
  return is_acronym_noun(letters) || letters == U"k" || letters == U"g" || letters == U"d" ||
         letters == U"nm" || letters == U"w" || letters == U"v" || letters == U"s" || letters == U"th" ||
         letters == U"st" || letters == U"nd" || letters == U"rd" || letters == U"m" || letters == U"bn" ||
         letters == U"x";
}

// How often digits and letters take turns.
std::int32_t letter_runs(std::u32string_view key) {
  std::int32_t runs = 0;
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (!is_digit(key[i]) && (i == 0 || is_digit(key[i - 1]))) ++runs;
  }
  return runs;
}

bool is_model_number(const SentenceView& view, std::int32_t i) {
  if (!view.inside(i) || view.token(i).kind != TokenKind::mixed) return false;
  const std::u32string_view text = view.text(i), key = view.key(i);
  if (is_acronym_noun(key) || is_unit_like(key, text) || key.size() > 14) return false;
  if (key.substr(0, 3) == U"top" || key.substr(0, 3) == U"vid") return false;
  if (letter_runs(key) > 2) return false;  // VIDu09233uf1xe: no name, a key
  if (is_level_like(key)) return false;
  for (const char32_t c : text) {
    if (is_upper(c)) return true;
  }
  return false;
}

// Last token of the series that begins at `first`: H20, 15S Pro, Pro 6000, 7 Ultra.
std::int32_t series_end(const SentenceView& view, std::int32_t first) {
  std::int32_t last = first;
  while (view.inside(last + 1) && view.adjacent(last) && last - first < 4) {
    const std::u32string_view next = view.key(last + 1);
    const bool number = view.is_number(last + 1) && next.size() <= 4 && is_series_word(view.key(last)) &&
                        !view.is_han(last + 2);
    if (!is_series_word(next) && !number) break;
    if (is_series_word(next) && !is_upper(view.text(last + 1)[0])) break;
    ++last;
  }
  return last;
}

void find_model(const SentenceView& view, std::int32_t i, const std::vector<Candidate>& known,
                std::vector<Candidate>& out) {
  const std::int32_t last = series_end(view, i);
  const Range own = view.range(i, last);
  const bool starts_with_digit = is_digit(view.key(i)[0]);
  if (!starts_with_digit) push(out, own, 66);
  if (const Candidate* brand = brand_before(view, i, known)) {
    push(out, cover(brand->mention.range, own), starts_with_digit ? 84 : 70);
  }
}

// 小米 3, 小米平板 7 Ultra: a brand, perhaps a kind of thing, then a number that counts nothing.
void find_numbered(const SentenceView& view, std::int32_t i, const std::vector<Candidate>& known,
                   std::vector<Candidate>& out) {
  if (view.key(i).size() > 3 || !view.adjacent(i - 1)) return;
  std::int32_t maker = i;
  if (is_product_word(view, i - 1) && view.is_han(i - 1) && view.inside(i - 2)) maker = i - 1;
  const Candidate* brand = brand_before(view, maker, known);
  if (!brand || brand->mention.lexicon_entity == kNoEntity) return;
  const std::int32_t last = series_end(view, i);
  // A number before a classifier or a unit counts something: 小米 15 周年, 小米 3 款.
  const bool followed = view.is_han(last + 1) && view.adjacent(last);
  const bool counts = followed && view.token(last + 1).range.size() <= 2 && view.key(last + 1) != U"的" &&
                      view.key(last + 1) != U"搭载" && view.key(last + 1) != U"发布" &&
                      !is_product_word(view, last + 1);
  if (last == i && maker == i && counts) return;
  if (view.key(last + 1) == U"%" || view.key(last + 1) == U".") return;
  push(out, cover(brand->mention.range, view.range(i, last)), last > i || maker != i ? 86 : 72);
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
  if (noun - first < 2 || noun - first > 3) return;
  push(out, view.range(first, noun - 1), 50);
}

}  // namespace

void find_products(const SentenceView& view, const std::vector<Candidate>& known,
                   std::vector<Candidate>& out) {
  for (std::int32_t i = 0; i < view.size(); ++i) {
    if (is_model_number(view, i)) find_model(view, i, known, out);
    if (view.is_number(i) && i > 0) find_numbered(view, i, known, out);
    if (view.is_han(i) && i > 1 && is_product_noun(view.key(i))) find_classed(view, i, out);
  }
}

}  // namespace newsprism
