#include "mentions/find_defined.h"

#include <algorithm>

#include "document/phrases.h"
#include "mentions/name_chars.h"
#include "mentions/word_sets.h"

namespace newsprism {
namespace {

constexpr std::int32_t kDefined = 80;     // said in so many words
constexpr std::int32_t kSureGuess = 60;   // of what bare Latin letters are
constexpr std::int32_t kSureEnough = 50;  // of the name that it hangs on
constexpr std::int32_t kLongestForm = 6;  // tokens of a defined name

const Candidate* best_ending_at(const std::vector<Candidate>& found, std::uint32_t end) {
  const Candidate* best = nullptr;
  for (const Candidate& c : found) {
    if (c.mention.range.end == end && c.score >= kSureEnough && (!best || c.score > best->score)) best = &c;
  }
  return best;
}

const Candidate* best_over(const std::vector<Candidate>& found, Range r) {
  const Candidate* best = nullptr;
  for (const Candidate& c : found) {
    if (c.mention.range == r && (!best || c.score > best->score)) best = &c;
  }
  return best;
}

// The longest candidate that ends before the place, in the same sentence.
const Candidate* last_before(const std::vector<Candidate>& found, std::uint32_t at) {
  const Candidate* best = nullptr;
  for (const Candidate& c : found) {
    if (c.mention.range.end > at || c.score < kSureEnough || c.mention.type == EntityType::loc) continue;
    const bool later = !best || c.mention.range.end > best->mention.range.end;
    const bool longer = best && c.mention.range.end == best->mention.range.end &&
                        c.mention.range.size() > best->mention.range.size();
    if (later || longer) best = &c;
  }
  return best;
}

void push(std::vector<Candidate>& found, Range range, EntityType type) {
  push_pattern(found, range, type, kDefined);
  found.back().defined = true;
}

// 上柜公司|全禾租赁: what stands before the name of a listed firm.
constexpr Phrases kLeads =
    U"公司|集团|企业|大厂|巨头|龙头|厂商|业者|股王|厂|商|个股|龙头股|概念股|子公司|母公司|旗下|其中|以及|"
    U"包括";

bool is_bracket(std::u32string_view key, char32_t mark) {
  return key.size() == 1 && key[0] == mark;
}

// Last token of the Latin name that begins at `first` and is closed by a bracket or a comma; -1 for none.
std::int32_t bracketed_latin(const SentenceView& view, std::int32_t first) {
  if (!view.is_latin(first) || !view.is_capital(first)) return -1;
  std::int32_t last = first;
  while ((view.is_latin(last + 1) || view.is_number(last + 1)) && view.adjacent(last)) ++last;
  const std::u32string_view close = view.key(last + 1);
  return is_bracket(close, U')') || is_bracket(close, U',') || is_bracket(close, U';') ? last : -1;
}

// Characters before the bracket that form no word: 衡|澜. Two to four of them.
Range loose_before(const SentenceView& view, std::int32_t bracket) {
  std::int32_t first = bracket;
  while (first > 0 && bracket - first < 4 && (first == bracket || view.adjacent(first - 1))) {
    const Token& t = view.token(first - 1);
    const bool loose =
        t.kind == TokenKind::han && (t.range.size() == 1 || !t.known) && !view.is_grammar(first - 1);
    if (!loose) break;
    --first;
  }
  if (first == bracket) return {};
  const Range r = view.range(first, bracket - 1);
  return r.size() >= 2 && r.size() <= 4 ? r : Range();
}

bool transliterates(std::u32string_view key) {
  return std::all_of(key.begin(), key.end(), [](char32_t c) { return is_transliteration(c) || c == U'·'; });
}

// 维兹纳(Ben Wizner), though 兹 is a word of grammar: the characters before the bracket that write foreign
// names.
Range sounds_before(const SentenceView& view, std::int32_t bracket) {
  std::int32_t first = bracket;
  while (first > 0 && bracket - first < 6 && view.is_han(first - 1) && transliterates(view.key(first - 1)) &&
         view.token(first - 1).tag != WordTag::particle &&
         (view.token(first - 1).range.size() == 1 || !view.token(first - 1).known ||
          view.token(first - 1).tag == WordTag::person))
    --first;
  const Range r = first == bracket ? Range{} : view.range(first, bracket - 1);
  return r.size() >= 2 ? r : Range();
}

bool is_all_capitals(std::u32string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char32_t c) { return is_upper(c) || is_digit(c) || c == U'-'; });
}

// 小安(化名): whoever it is, a person. 2 to 3 characters, as one word or as loose ones.
void find_pseudonym(const SentenceView& view, std::int32_t bracket, std::vector<Candidate>& found) {
  if (!view.is(bracket + 1, U"化名|音译") || !view.is(bracket + 2, U")")) return;
  const std::uint32_t end = view.token(bracket - 1).range.end;
  const Candidate* name = best_ending_at(found, end);
  if (name && name->mention.type == EntityType::per) return push(found, name->mention.range, EntityType::per);
  std::int32_t first = bracket - 1;
  if (view.token(first).range.size() == 1 && first > 0 && view.is(first - 1, U"小|阿|老|大")) --first;
  const Range han = view.range(first, bracket - 1);
  if (view.is_han(first) && han.size() >= 2 && han.size() <= 3) push(found, han, EntityType::per);
}

// 潮岚等3家公司, 潮岚前经理: what looks like a person is a firm.
void find_firm_by_words(const SentenceView& view, std::int32_t i, std::vector<Candidate>& found) {
  const std::u32string_view rest =
      view.full_key().substr(0, view.sentence().range.end).substr(view.token(i).range.begin);
  bool firm = rest[0] == U'前' &&
              starts_with_any(rest.substr(1), U"经理|总经理|副总|协理|员工|主管|会计|董事|股东") != 0;
  if (rest[0] == U'等') {
    const std::size_t house = rest.find_first_not_of(U"0123456789一二三四五六七八九十两多数几", 1);
    firm = house != rest.npos && house > 1 && house < 5 && rest[house] == U'家' &&
           starts_with_any(rest.substr(house + 1), U"公司|企业|银行|上市公司|厂商|券商|机构") != 0;
  }
  const Candidate* name = firm ? best_ending_at(found, view.token(i).range.begin) : nullptr;
  const Range loose = firm && !name ? loose_before(view, i) : Range();
  if (loose.size() == 2) push(found, loose, EntityType::org);
  if (!name || name->mention.type != EntityType::per || name->mention.why == Why::lexicon ||
      name->mention.range.size() != 2)
    return;
  const Range r = name->mention.range;
  for (Candidate& c : found) {
    if (c.mention.range == r) c.score = 0;
  }
  push(found, r, EntityType::org);
}

// 潮寅负责人, 潮寅会计: characters that form no word, before those whom a firm has. Weak, so only where they
// come again.
void find_employer(const SentenceView& view, std::int32_t i, std::vector<Candidate>& found) {
  constexpr Phrases kStaff =
      U"负责人|会计|董事长|董事|股东|股价|股份|总经理|财务经理|业务经理|财报|旗下|员工|股票";
  constexpr std::u32string_view kNoEnds = U"里方内上下外中间处家个名位任副前现原兼等及和与该本某各";
  constexpr std::int32_t kOnlyAgain = 45;
  if (!view.is_han(i) || !view.is(i, kStaff)) return;
  const Range r = loose_before(view, i);
  if (r.size() != 2) return;
  const Candidate* known = best_ending_at(found, r.end);
  // Whoever has shares and staff is no person, though the labeller took it for one.
  constexpr Phrases kOffices = U"董事长|董事|总经理|财务经理|业务经理";
  if (known && (!(known->mention.range == r) || known->mention.type != EntityType::per ||
                known->mention.why != Why::model || view.is(i, kOffices)))
    return;
  for (const char32_t c : view.key(r)) {
    if (kNoEnds.find(c) != kNoEnds.npos) return;
  }
  for (Candidate& c : found) {
    if (c.mention.range == r) c.score = kOnlyAgain - 1;
  }
  push_pattern(found, r, EntityType::org, kOnlyAgain);
}

// 星展、澜舟、格力: beside firms stand firms, beside places places.
void find_beside(const SentenceView& view, std::int32_t mark, std::vector<Candidate>& found) {
  constexpr std::int32_t kBeside = 62;
  const Candidate* like = nullptr;
  for (const Candidate& c : found) {
    if (c.mention.range.begin == view.token(mark).range.end && c.score >= kSureGuess) like = &c;
  }
  const Candidate* before = best_ending_at(found, view.token(mark).range.begin);
  Range item;
  if (like && !before && like->mention.type == EntityType::org) item = loose_before(view, mark);
  if (!like && before && before->score >= kSureGuess) {
    std::int32_t last = mark;
    while (view.is_han(last + 1) && last - mark < 4) ++last;
    like = before;
    if (last > mark && view.is(last + 1, U"、")) item = view.range(mark + 1, last);
  }
  if (item.size() < 2 || item.size() > 5) return;
  const EntityType type = like->mention.type;
  for (const Candidate& c : found) {
    if (c.mention.type == EntityType::per && c.score >= kSureGuess && c.mention.range.overlaps(item)) return;
  }
  if (type != EntityType::org && type != EntityType::loc) return;
  for (std::int32_t i = view.begins_at(item.begin); view.token(i).range.end < item.end + 1; ++i) {
    const Token& t = view.token(i);
    const bool plain = t.tag == WordTag::noun || t.tag == WordTag::verb || t.tag == WordTag::adjective;
    if (t.range.size() > 1 && t.known && plain) return;
  }
  push_pattern(found, item, type, kBeside);
}

// (本名苏端)
void find_real_name(const SentenceView& view, std::int32_t bracket, std::vector<Candidate>& found) {
  if (!view.is(bracket + 1, U"本名|原名|真名")) return;
  const std::uint32_t begin = view.token(bracket + 1).range.end;
  const std::size_t close = view.full_key().substr(begin, 6).find_first_of(U"),;");
  if (close == std::u32string_view::npos || close < 2 || close > 4 || !is_surname(view.full_key()[begin]))
    return;
  const Range name{begin, begin + static_cast<std::uint32_t>(close)};
  const std::u32string_view key = view.key(name);
  if (std::all_of(key.begin(), key.end(), is_han)) push(found, name, EntityType::per);
}

// 2330-TW, 00700.HK, 688981, NYSE: what a listed firm has behind its name in brackets.
bool is_ticker(std::u32string_view inside) {
  constexpr Phrases kMarkets =
      U"tw|tt|hk|sh|sz|ss|us|jp|ks|股票代码|股票代号|股份代号|证券代码|nyse|nasdaq|sehk|港交所|纽交所|"
      U"纳斯达克";
  const std::size_t digits = static_cast<std::size_t>(
      std::count_if(inside.begin(), inside.end(), [](char32_t c) { return is_digit(c); }));
  if (digits == 4 && inside.size() == 4) return inside.substr(0, 2) != U"19" && inside.substr(0, 2) != U"20";
  if (digits == 6 && inside.size() == 6) return inside[0] == U'0' || inside[0] == U'3' || inside[0] == U'6';
  if (digits >= 4 && inside.size() > digits) {
    const std::u32string_view head = inside.substr(0, inside.find_first_of(U":.-"));
    const std::size_t cut = inside.find_last_of(U".-");
    return is_any_of(head, kMarkets) || (cut != inside.npos && is_any_of(inside.substr(cut + 1), kMarkets));
  }
  return false;
}

void find_listed_firm(const SentenceView& view, std::int32_t bracket, std::vector<Candidate>& found) {
  const std::u32string_view rest = view.full_key().substr(view.token(bracket).range.end, 16);
  const std::size_t close = rest.find(U')');
  if (close == rest.npos || !is_ticker(rest.substr(0, close)) || !view.is_han(bracket - 1)) return;
  const std::uint32_t end = view.token(bracket - 1).range.end;
  // The name: from the bracket back to a word that says what it is, or to a word of grammar.
  std::int32_t first = bracket;
  bool led = false;
  while (first > 0 && view.is_han(first - 1) && end - view.token(first - 1).range.begin <= 6 &&
         view.touches(first - 1)) {
    led = view.is(first - 1, kLeads);
    if (led || view.is_grammar(first - 1)) break;
    --first;
  }
  const Candidate* name = best_ending_at(found, end);
  if (name && name->mention.why == Why::lexicon) return;
  if (name && !led && name->mention.type == EntityType::org && name->mention.range.size() >= 4)
    return push(found, name->mention.range, EntityType::org);
  if (first == bracket || end - view.token(first).range.begin < 2) return;
  const Range firm{view.token(first).range.begin, end};
  // IC通路商|文禾科技: the labeller takes what it is for a part of its name.
  for (Candidate& c : found) {
    if (c.mention.why == Why::model && c.mention.range.end == end && c.mention.range.contains(firm))
      c.score = 0;
  }
  push(found, firm, EntityType::org);
}

void find_bracketed(const SentenceView& view, std::int32_t bracket, std::vector<Candidate>& found) {
  const std::int32_t last = bracketed_latin(view, bracket + 1);
  if (last < 0 || bracket == 0) return;
  const Range latin = view.range(bracket + 1, last);
  const std::uint32_t at = view.token(bracket - 1).range.end;  // English has a space before the bracket
  if (const Candidate* name = best_ending_at(found, at)) {
    // 衡澜(Stillwave)创始人: what only looks like a person is a firm where one word stands for it.
    const bool written_in_han = is_han(view.full_text()[at - 1]);
    const bool guess =
        written_in_han && name->mention.type == EntityType::per && name->mention.why == Why::pattern;
    // Ashworth (Britain): in English only capitals are a short form, and not of a person.
    if (!written_in_han && name->mention.type == EntityType::per) return;
    if (!written_in_han && !is_all_capitals(view.full_text().substr(latin.begin, latin.size()))) return;
    const Candidate* inside = best_over(found, latin);
    if (inside && inside->mention.why == Why::lexicon && inside->mention.type != name->mention.type) return;
    const bool firm = guess && !transliterates(view.key(name->mention.range)) &&
                      !is_english_given_name(view.key(last)) &&
                      (last == bracket + 1 || is_company_cue(view.key(last + 2)));
    const EntityType type = firm ? EntityType::org : name->mention.type;
    const Range han = name->mention.range;
    if (firm) push(found, han, type);
    push(found, latin, type);
    return;
  }
  Range han = loose_before(view, bracket);
  if (han.empty() && last > bracket + 1) han = sounds_before(view, bracket);
  if (han.empty() || is_acronym_noun(view.key(latin))) return;
  const Candidate* known = best_over(found, latin);
  if (known && known->score >= kSureGuess) {
    const EntityType type = known->mention.type;  // `found` moves when it grows
    push(found, han, type);
    push(found, latin, type);
    return;
  }
  // Latin letters alone are only guessed at. 凯特(Kate), 瑙尔(Orla Naur): sounds written down are people's
  // names with two words, with one they may be a place; of the rest a firm is the likeliest to be named
  // twice.
  const bool sounds = transliterates(view.key(han));
  if (sounds && last == bracket + 1 && !is_english_given_name(view.key(last))) return;
  if (!sounds && last > bracket + 1 && english_suffix_of(view.key(last)).kind != SuffixKind::organization)
    return;
  const EntityType type = sounds ? EntityType::per : EntityType::org;
  push(found, han, type);
  push(found, latin, type);
}

// 海岬伊斯兰抵抗运动(哈马斯): what the labeller half sees, or what is one word of the dictionary, is an
// institution where the bracket names one.
void find_glossed(const SentenceView& view, std::int32_t bracket, std::vector<Candidate>& found) {
  const Candidate *whole = nullptr, *known = nullptr;
  for (const Candidate& c : found) {
    if (c.mention.type != EntityType::org) continue;
    const Range r = c.mention.range;
    if (r.end == view.token(bracket).range.begin && c.mention.why == Why::model && r.size() > 4) whole = &c;
    if (r.begin == view.token(bracket).range.end && c.mention.why == Why::lexicon && c.score > kSureGuess &&
        view.full_key()[r.end] == U')')
      known = &c;
  }
  const Token& word = view.token(bracket - 1);
  const bool proper = word.kind == TokenKind::han && word.range.size() > 4 &&
                      (word.tag == WordTag::proper || word.tag == WordTag::organization);
  if (known && (whole || proper))
    push(found, whole ? Range(whole->mention.range) : word.range, EntityType::org);
}

// 以下简称“衡澜”: the marked words are a name of the kind of the name before.
void find_renamed(const SentenceView& view, std::int32_t open, std::vector<Candidate>& found) {
  const char32_t mark = view.text(open)[0];
  const char32_t close = mark == U'“' ? U'”' : mark == U'「' ? U'」' : mark == U'"' ? U'"' : 0;
  if (close == 0 || !is_renaming(view.full_key().substr(0, view.token(open).range.begin))) return;
  for (std::int32_t i = open + 1; i < view.size() && i - open <= kLongestForm; ++i) {
    if (view.text(i)[0] != close) continue;
    // (下称“报告”): a name in this article only, and in no other.
    constexpr Phrases kPlain =
        U"报告|公司|集团|本院|本行|意见|办法|通知|规定|条例|计划|方案|协议|项目|平台|规划|纲要|指南|标准|"
        U"公约|论坛|"
        U"大会|峰会|活动|基金|中心|法案|通报|决定|草案|细则|倡议|宣言|声明|白皮书|蓝皮书";
    if (view.is(open + 1, kPlain) && i == open + 2) return;
    const Candidate* name = last_before(found, view.token(open).range.begin);
    if (name && i > open + 1) {
      const EntityType type = name->mention.type;
      push(found, view.range(open + 1, i - 1), type);
    }
    return;
  }
}

}  // namespace

bool is_renaming(std::u32string_view key_before) {
  static constexpr Phrases kWords = U"简称|下称|又称|又名|也称|称作|外号|绰号|昵称|简称为|本名|英文名";
  while (!key_before.empty() &&
         (key_before.back() == U':' || key_before.back() == U' ' || key_before.back() == U',')) {
    key_before.remove_suffix(1);
  }
  return ends_with_any(key_before, kWords) != 0;
}

void find_defined(const SentenceView& view, std::vector<Candidate>& found) {
  for (std::int32_t i = 1; i + 1 < view.size(); ++i) {
    const std::u32string_view key = view.key(i);
    if (is_bracket(key, U'(')) {
      find_bracketed(view, i, found);
      find_glossed(view, i, found);
      find_pseudonym(view, i, found);
      find_listed_firm(view, i, found);
      find_real_name(view, i, found);
    }
    if (key.size() == 1 && view.token(i).kind == TokenKind::punctuation) find_renamed(view, i, found);
    if (key[0] == U'等' || key[0] == U'前') find_firm_by_words(view, i, found);
    find_employer(view, i, found);
    if (key == U"、") find_beside(view, i, found);
  }
}

}  // namespace newsprism
