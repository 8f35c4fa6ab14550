#include "mentions/find_suffixed.h"

#include <algorithm>

#include "document/phrases.h"
#include "mentions/match_key.h"
#include "mentions/name_chars.h"
#include "mentions/word_sets.h"

namespace newsprism {
namespace {

constexpr std::int32_t kLongest = 10;       // tokens before the suffix
constexpr std::uint32_t kLongestPlace = 5;  // characters before the suffix of a place

bool is_name_tag(WordTag tag) {
  return tag == WordTag::place || tag == WordTag::organization || tag == WordTag::proper ||
         tag == WordTag::person || tag == WordTag::abbreviation;
}

// Single characters that lead to a name and belong to none: 在, 任, 等.
bool is_lead_char(char32_t c) {
  constexpr std::u32string_view all =
      U"在任获赴经由为是到向与和及被把将对从给让使称据等的了着过有无要说会能请找来去进出入回于至自以因其该本"
      U"此各某两每"
      U"并而但或也都就又还已曾正再才更最很不没未所之她他它你我们这那跟同随当派调至往离返抵位兼含如像指即叫名"
      U"共约近前后"
      U"时日月年号点分秒个名位家只项条次种件";
  return all.find(c) != std::u32string_view::npos;
}

// One character that belongs to no word of the sentence, and is no grammar word.
bool is_loose_char(const SentenceView& view, std::int32_t i) {
  if (!view.is_han(i) || view.token(i).range.size() != 1) return false;
  switch (view.token(i).tag) {
    case WordTag::particle:
    case WordTag::pronoun:
    case WordTag::conjunction:
    case WordTag::number:
    case WordTag::classifier: return false;
    default: return !is_lead_char(view.key(i)[0]);
  }
}

// Words that speak about institutions and belong to no name of one.
bool is_no_part(std::u32string_view key) {
  static constexpr Phrases kWords =
      U"上市|两国|双方|各国|多国|三国|该国|本国|我国|消息|获悉|本报讯|本报|记者|资管|曝光|知名|著名|有关|"
      U"相关|部分|一些|多家|大型|小型|当地|各地|本地|同时|目前|现任|原任|历任|荣获|外资|合资|民营|私营|国营|"
      U"国有|主要|最大|首家|治安|今|昨|大中|跨国|八国|六国|七国|最佳";
  return is_any_of(key, kWords);
}

// May the token stand inside the name of an institution?
bool may_belong(const SentenceView& view, std::int32_t i) {
  const Token& t = view.token(i);
  if (view.is_latin(i)) return !is_english_function_word(view.key(i)) || view.is_capital(i);
  if (t.kind != TokenKind::han || (view.key(i)[0] == U'暨' && !t.named)) return false;
  if (is_title(view.key(i)) || is_speech_verb(view.key(i)) || is_no_part(view.key(i))) return false;
  if (is_institution_verb(view.key(i)) || is_country(view.key(i))) return true;
  if (is_name_tag(t.tag) || t.tag == WordTag::noun || t.tag == WordTag::other) return true;
  if (is_loose_char(view, i)) return true;
  const std::u32string_view key = view.key(i);
  return key[0] == U'第' || (t.tag == WordTag::position && t.range.size() == 2) ||
         (t.tag == WordTag::adjective && t.range.size() == 2);
}

// Does the token make what follows it a name?
bool is_anchor(const SentenceView& view, std::int32_t i) {
  const Token& t = view.token(i);
  if (view.is_latin(i)) return view.is_capital(i) && !is_acronym_noun(view.key(i));
  if (t.kind != TokenKind::han) return false;
  if (is_country(view.key(i))) return !view.is(i, U"海外") && !view.is(i, U"外国") && !view.is(i, U"我国");
  if (t.named) return true;
  if (t.range.size() >= 2) {
    if (is_institution_verb(view.key(i))) return false;
    return !t.known || (is_name_tag(t.tag) && t.tag != WordTag::abbreviation);
  }
  return is_loose_char(view, i) && view.adjacent(i) && is_loose_char(view, i + 1);
}

void push(std::vector<Candidate>& out, Range range, SuffixKind kind, std::int32_t score) {
  const EntityType type = kind == SuffixKind::organization ? EntityType::org
                          : kind == SuffixKind::media      ? EntityType::media
                          : kind == SuffixKind::place      ? EntityType::loc
                                                           : EntityType::event;
  push_pattern(out, range, type, score);
}

// A name of the lexicon, or a place of the dictionary.
bool is_place(const SentenceView& view, std::int32_t i) {
  const Token& t = view.token(i);
  return view.is_han(i) && t.range.size() >= 2 &&
         (is_country(view.key(i)) || t.tag == WordTag::place || (t.named && !t.known));
}

bool only_places(const SentenceView& view, std::int32_t first, std::int32_t last) {
  for (std::int32_t i = first; i < last; ++i) {
    if (!is_place(view, i)) return false;
  }
  return true;
}

bool only_countries(const SentenceView& view, std::int32_t first, std::int32_t last) {
  for (std::int32_t i = first; i < last; ++i) {
    if (!is_country(view.key(i))) return false;
  }
  return true;
}

// Is there a proper word in front, rather than a place with nouns (美国科技公司)?
bool has_proper(const SentenceView& view, std::int32_t first, std::int32_t last) {
  for (std::int32_t i = first; i < last; ++i) {
    if (is_anchor(view, i) && !is_place(view, i)) return true;
  }
  return false;
}

// 小米智能 is no name where 硬件 follows.
bool phrase_goes_on(const SentenceView& view, std::int32_t last) {
  if (!view.is_han(last + 1) || !view.touches(last)) return false;
  const std::u32string_view next = view.key(last + 1);
  if (is_title(next) || is_company_cue(next) || is_speech_verb(next)) return false;
  const WordTag tag = view.token(last + 1).tag;
  if (next.size() < 2) return tag == WordTag::noun || tag == WordTag::suffix || tag == WordTag::classifier;
  return tag == WordTag::noun || tag == WordTag::adjective || tag == WordTag::proper ||
         tag == WordTag::other || is_product_noun(next) || is_institution_verb(next);
}

// The first token of the institution whose suffix begins with token `suffix`, -1 for none.
std::int32_t name_begin(const SentenceView& view, std::int32_t suffix, bool event) {
  std::int32_t first = -1;
  for (std::int32_t i = suffix - 1; i >= 0 && suffix - i <= kLongest; --i) {
    // 制表人峰会: people meet.
    const bool guests = event && i == suffix - 1 && is_title(view.key(i));
    if (!view.adjacent(i) || (!guests && !may_belong(view, i))) break;
    // A space between Chinese words parts two names of a headline.
    if (view.is_han(i) && view.is_han(i + 1) && !view.touches(i)) break;
    if (!is_anchor(view, i)) continue;
    // 日本|Stillwave公司, 咨询集团|格力公司
    const bool firm =
        view.is_latin(first) || (view.inside(first) && view.token(first).named && !is_place(view, first));
    if (first == i + 1 && firm &&
        (is_country(view.key(i)) ? view.is_latin(first) : is_company_cue(view.key(i))))
      break;
    // 海岬运动会 | 中国代表团
    if (first == i + 1 && is_place(view, first) &&
        ends_with_any(view.key(i), U"运动会|奥运会|亚运会|冬奥会|世界杯"))
      break;
    // 王文 | 中国…大学: a person in front of a place is another name.
    const bool person =
        view.token(i).tag == WordTag::person && first >= 0 && is_place(view, first) && first == i + 1;
    if (person && is_surname(view.key(i)[0])) break;
    first = i;
  }
  return first;
}

// A team, a bureau, a crisis: common words, so a place or a known name must stand before them.
bool needs_listed(const Suffix& suffix) {
  return (suffix.kind == SuffixKind::organization && suffix.length == 1) ||
         (suffix.kind == SuffixKind::event && !suffix.strong);
}

bool has_listed(const SentenceView& view, std::int32_t first, std::int32_t last) {
  for (std::int32_t i = std::max(first, last - 4); i < last; ++i) {
    if (view.token(i).named || is_place(view, i) || view.is_latin(i)) return true;
  }
  return false;
}

// 海宁科技, but not 失去动力 or 具身智能: the name of a firm holds no plain verb and no plain noun.
bool has_plain_word(const SentenceView& view, std::int32_t first, std::int32_t last) {
  for (std::int32_t i = first; i < last; ++i) {
    const Token& t = view.token(i);
    const bool plain = t.tag == WordTag::verb || t.tag == WordTag::noun || t.tag == WordTag::adjective;
    if (!t.known || t.named || !plain) continue;
    if (t.range.size() >= 2 || (i == first && t.tag == WordTag::verb)) return true;
  }
  return false;
}

// 同岚科技, though 同 is a word of grammar: only where it comes again.
void push_odd_firm(const SentenceView& view, std::int32_t last, const Suffix& suffix, bool whole,
                   std::vector<Candidate>& out) {
  constexpr std::int32_t kOnlyAgain = 44;
  if (!whole || last < 2 || !(suffix.industry || view.is(last, U"公司|集团"))) return;
  if (suffix.industry && phrase_goes_on(view, last)) return;
  const auto odd = [&](std::int32_t i) {
    const WordTag tag = view.token(i).tag;
    return view.is_han(i) && view.token(i).range.size() == 1 && tag != WordTag::particle &&
           tag != WordTag::pronoun && tag != WordTag::adjective &&
           !(tag == WordTag::number &&
             view.is(i, U"一|二|两|三|四|五|六|七|八|九|十|百|千|万|亿|几|多|数")) &&
           view.touches(i);
  };
  const WordTag tag = view.token(last - 1).tag;
  if (odd(last - 1) && odd(last - 2) && tag != WordTag::verb &&
      (tag != WordTag::classifier || suffix.industry))
    push(out, view.range(last - 2, last), SuffixKind::organization, kOnlyAgain);
}

// 南岭控股: a place and what only a firm is.
bool is_firm_of_place(const SentenceView& view, std::int32_t last) {
  constexpr Phrases kFirms = U"控股|股份|证券|药业|乳业|重工|实业|置业|酒业|航空";
  return last > 0 && view.is(last, kFirms) && is_place(view, last - 1) && !is_country(view.key(last - 1)) &&
         view.touches(last - 1) && !phrase_goes_on(view, last);
}

// 渡轮公司|海鸥航运: whatever the word, where the one before says what it is
bool is_told_firm(const SentenceView& view, std::int32_t last) {
  constexpr Phrases kKinds = U"公司|企业|厂商|巨头|集团|车企|药企|房企|券商|龙头|运营商|开发商|制造商|供应商";
  return view.is_han(last - 1) && view.token(last - 1).range.size() == 2 && view.is(last - 2, kKinds) &&
         view.touches(last - 2) && (view.token(last - 1).tag == WordTag::noun || view.token(last - 1).named);
}

void find_institution(const SentenceView& view, std::int32_t last, const Suffix& suffix, bool whole,
                      std::vector<Candidate>& out) {
  const bool firm = suffix.industry || view.is(last, U"公司|集团");
  if (is_firm_of_place(view, last) ||
      (whole && last >= 2 && firm && !(suffix.industry && phrase_goes_on(view, last)) &&
       is_told_firm(view, last)))
    return push(out, view.range(last - 1, last), SuffixKind::organization, 62);
  // 人工智能 ends like a company and is none; 新民晚报 as one word is what it says.
  // 学术年会: a word of the dictionary, but they met.
  const bool gathering = suffix.kind == SuffixKind::event &&
                         ends_with_any(view.key(last), U"年会|论坛|峰会|大会|大赛|联赛|展") != 0;
  if (!whole && !gathering &&
      (suffix.industry || (view.token(last).known && view.token(last).tag != WordTag::organization &&
                           view.token(last).tag != WordTag::other && !suffix.strong)))
    return;
  // 用新科技, 纸上公司: what is new or where has no name by that
  if ((suffix.industry || view.is(last, U"公司")) && whole &&
      view.token(last - 1 < 0 ? 0 : last - 1).range.size() == 1 &&
      view.is(last - 1, U"新|高|老|黑|旧|外|上|下|里|内"))
    return;
  const std::int32_t stem = whole ? last : last + 1;  // where the words before the suffix end
  const std::int32_t first = name_begin(view, last, suffix.kind == SuffixKind::event);
  if (first < 0) return push_odd_firm(view, last, suffix, whole, out);
  if (whole) {
    if (!suffix.after_country && only_countries(view, first, stem)) return;
    if (!suffix.after_place && (only_places(view, first, stem) || !has_proper(view, first, stem))) return;
    // A country with plain nouns is no name either, unless the last word is one of institutions.
    if (!suffix.strong && !suffix.after_country && is_country(view.key(first)) &&
        !has_proper(view, first, stem))
      return;
  } else if (!suffix.strong && !gathering && !has_proper(view, first, last) && is_country(view.key(first))) {
    return;
  }
  if (suffix.industry && (phrase_goes_on(view, last) || has_plain_word(view, first, last) ||
                          view.token(last - 1).named || view.is_latin(last - 1)))
    return;
  if (needs_listed(suffix) && !has_listed(view, first, stem)) return;
  if (whole && !suffix.strong && first == last - 1 && view.token(first).known && !view.token(first).named &&
      !is_place(view, first) && view.token(first).tag == WordTag::person)
    return;
  // 拦查|国安局: the lexicon has the whole name
  if (view.token(last).named && !has_listed(view, first, last)) return;
  const std::int32_t length = static_cast<std::int32_t>(view.range(first, last).size());
  if (suffix.kind == SuffixKind::organization && suffix.length == 1 && length > 6) return;
  const std::int32_t base = suffix.strong ? 70 : 60;
  push(out, view.range(first, last), suffix.kind, base + std::min(length, 12));
}

// The characters before the suffix of a place: a word that is a name, or up to four loose ones.
std::int32_t place_begin(const SentenceView& view, std::int32_t suffix, bool long_suffix) {
  std::int32_t first = suffix;
  while (first > 0 && view.is_han(first - 1) && view.touches(first - 1)) {
    const Token& t = view.token(first - 1);
    if (view.token(suffix).range.begin - t.range.begin > kLongestPlace) break;
    if (t.range.size() >= 2) {
      // 上海 市 is one name, 河北 | 石门 镇 are two.
      const bool proper =
          t.named || !t.known || is_name_tag(t.tag) || (long_suffix && t.tag == WordTag::noun);
      if (proper && first == suffix) return first - 1;
      // 特伦|甘|纳|邦
      const std::u32string_view sounds = view.key(first - 1);
      if (first == suffix || t.named || t.tag == WordTag::place ||
          !std::all_of(sounds.begin(), sounds.end(), is_transliteration))
        break;
      --first;
      continue;
    }
    if (!is_loose_char(view, first - 1) || t.tag == WordTag::preposition) break;
    // 大省, 小镇, 新村: the character only describes.
    if (first == suffix && std::u32string_view(U"大小新老全古各多穷富").find(view.key(first - 1)[0]) !=
                               std::u32string_view::npos)
      break;
    --first;
  }
  return first;
}

void find_place(const SentenceView& view, std::int32_t last, const Suffix& suffix,
                std::vector<Candidate>& out) {
  const std::int32_t first = place_begin(view, last, suffix.length >= 2);
  if (first == last) return;
  const std::uint32_t before = view.token(last).range.begin - view.token(first).range.begin;
  const bool word = view.token(first).range.size() >= 2;
  if (before < 2) return;
  if (word && !is_place(view, first) && suffix.length == 1 && view.token(first).known &&
      view.token(first).tag != WordTag::person)
    return;
  if (is_country(view.key(first)) && first + 1 == last) return;
  const std::int32_t score = word && is_place(view, first) ? 66 : suffix.length >= 2 ? 60 : 54;
  push(out, view.range(first, last), SuffixKind::place, score);
}

void find_at(const SentenceView& view, std::int32_t last, std::vector<Candidate>& out) {
  const Suffix suffix = suffix_of(view.key(last));
  if (suffix.kind == SuffixKind::none) return;
  const bool whole = suffix.length == view.token(last).range.size();
  if (suffix.kind == SuffixKind::place) {
    if (whole) find_place(view, last, suffix, out);
    return;
  }
  find_institution(view, last, suffix, whole, out);
}

bool is_place_cue(std::u32string_view before) {
  return is_any_of(before, U"在|到|赴|抵达|访问|前往|位于|来自|驻|飞往|返回");
}

bool ends_with_one_of(std::u32string_view key, std::u32string_view ends) {
  return !key.empty() && ends.find(key.back()) != std::u32string_view::npos;
}

// Which words of the dictionary are places whatever their tag is, which are none whatever it is.
bool is_true_place(std::u32string_view key, WordTag tag) {
  if (is_region(key)) return true;
  if (key.size() >= 3 && ends_with_one_of(key, U"县州镇乡")) return true;
  if (key.size() >= 3 && key.back() == U'市') {
    const char32_t before = key[key.size() - 2];
    return std::u32string_view(U"城都股超夜楼车门黑集上沪深闹街房鱼菜早晚花布").find(before) ==
           std::u32string_view::npos;
  }
  if (tag != WordTag::place || is_any_of(key, U"沿海|江湖|海岛|半岛|沙洲")) return false;
  return key.size() >= 2 && ends_with_one_of(key, U"县州岛洲江湖湾厄");
}

bool is_true_institution(std::u32string_view key) {
  return key.size() >= 3 && ends_with_one_of(key, U"队会部院委社党团军台厅央联篮司局");
}

// 辽宁大学, 伊朗队: one word of the dictionary, a place and what the place has.
bool is_place_with_suffix(const SentenceView& view, std::u32string_view key, const Suffix& suffix) {
  if (suffix.kind != SuffixKind::organization || suffix.length >= key.size()) return false;
  const std::u32string_view front = key.substr(0, key.size() - suffix.length);
  if (front.size() < 2 || (is_country(front) && !suffix.after_country)) return false;
  if (is_country(front)) return true;
  const auto word = view.lexicon().words().find(front);
  const bool place = (word && word->tag == WordTag::place) || view.lexicon().names().find(front);
  return place && suffix.after_place;
}

// 警政署, 财委会: two or three characters that are an office as soon as such an ending follows them.
void find_office(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  constexpr Phrases kBoards = U"委会|管会|联会|监会|资会|基会|促会|经会";
  constexpr Phrases kCommon =
      U"常委会|居委会|村委会|党委会|组委会|筹委会|业委会|管委会|评委会|团委会|执委会|家委会|编委会|监委会|"
      U"工委会";
  const std::u32string_view key = view.full_key();
  const std::uint32_t begin = view.token(i).range.begin, limit = view.sentence().range.end;
  const std::int32_t last = view.begins_at(begin + 2);
  if (begin + 3 > limit || view.token(i).range.size() > 3) return;
  const std::u32string_view three = key.substr(begin, 3);
  const bool whole = view.token(i).range.size() == 3 || (last >= 0 && view.token(i).tag != WordTag::verb);
  const bool ends = view.ends_at(begin + 3) >= 0 && view.key(view.ends_at(begin + 3)).size() != 2;
  if (whole && ends && ends_with_any(three, kBoards) != 0 && !is_any_of(three, kCommon) && view.is_han(i))
    push(out, {begin, begin + 3}, SuffixKind::organization, 62);
  // 警政|署, 警政|署长
  constexpr Phrases kNone = U"部|签|连|联|公|专|官|属";
  // 台北|地检署, 台南|地院
  const std::uint32_t court = three == U"地检署" ? 3 : three.substr(0, 2) == U"地院" ? 2 : 0;
  if (court != 0 && i > 0 && (is_place(view, i - 1) || view.token(i - 1).named) && view.adjacent(i - 1))
    push(out, {view.token(i - 1).range.begin, begin + court}, SuffixKind::organization, 74);
  const WordTag tag = view.token(i).tag;
  const bool noun = tag == WordTag::noun || tag == WordTag::abbreviation || tag == WordTag::other ||
                    tag == WordTag::verb || tag == WordTag::proper;
  if (last >= 0 && key[begin + 2] == U'署' && view.key(last).size() <= 2 && noun && view.is_han(i) &&
      (view.key(last).size() == 1 || view.is(last, U"署长")) && !is_any_of(key.substr(begin + 1, 1), kNone))
    push(out, {begin, begin + 3}, SuffixKind::organization, 62);
}

// 劳动部, 众议院: one word that is an institution of some country, whichever is spoken of.
void find_ministry(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  constexpr Phrases kMinistries =
      U"劳动部|经济部|内政部|司法部|法务部|财政部|外交部|国防部|教育部|交通部|卫生部|卫福部|农业部|商务部|"
      U"能源部|"
      U"环保部|文化部|科技部|国土安全部|住建部|工信部|公安部|民政部|铁道部|建设部|水利部|总务省|防卫省|"
      U"外务省|"
      U"经产省|财务省|国税局|调查局|移民局|众议院|参议院|上议院|下议院|最高法院|立法院|行政院|监察院|司法院|"
      U"考试院|大陆委员会|总统府|投审会|北检|雄检|士检|桃检|中检|南检|北市府|高市府|中市府|南市府|桃市府|"
      U"新北市府|地检署|高检署|港交所|联交所|证交所|上交所|深交所|北交所";
  const std::u32string_view rest = view.full_key().substr(view.token(i).range.begin, 6);
  const auto length = static_cast<std::uint32_t>(view.is_han(i) ? starts_with_any(rest, kMinistries) : 0);
  const Range r{view.token(i).range.begin, view.token(i).range.begin + length};
  const std::uint32_t end = r.end;
  // 卫生部|门
  if (end < view.full_key().size() &&
      std::u32string_view(U"门队件分落位署").find(view.full_key()[end]) != std::u32string_view::npos)
    return;
  if (length != 0 && view.ends_at(end) >= 0) push(out, r, SuffixKind::organization, 64);
}

// 外交部|领事司, 总统府|侍卫室: a body of a body.
void find_inner_office(const SentenceView& view, Range body, std::vector<Candidate>& out) {
  if (!one_of(view.full_key()[body.end - 1], U"部府院委署局会")) return;
  const std::int32_t first = view.begins_at(body.end);
  for (std::int32_t i = first; i >= 0 && i < first + 3 && view.is_han(i); ++i) {
    const std::uint32_t end = view.token(i).range.end;
    const std::u32string_view word = view.key(Range{body.end, end});
    const WordTag tag = view.token(i).tag;
    if (word.size() > 6 || view.is_grammar(i) || is_title(view.key(i)) || tag == WordTag::adverb ||
        tag == WordTag::number)
      return;
    if (word.size() > 2 && ends_with_any(word, U"司|处|办公室|侍卫室|秘书室|研究室") != 0 &&
        ends_with_any(word, U"公司|之处") == 0)
      return push(out, {body.begin, end}, SuffixKind::organization, 76);
  }
}

// 世界贸易与发展会议(WTDC): an institution that has letters.
void find_lettered(const SentenceView& view, std::int32_t last, std::vector<Candidate>& out) {
  const std::u32string_view letters = view.text(last + 2);
  if (!view.is(last + 1, U"(") || !view.is(last + 3, U")") || letters.size() < 3 || letters.size() > 8 ||
      !std::all_of(letters.begin(), letters.end(), is_upper) || is_acronym_noun(view.key(last + 2)))
    return;
  constexpr std::u32string_view kEnds = U"局署盟织会院团部社党";
  const std::u32string_view word = view.key(last);
  if (kEnds.find(word.back()) == kEnds.npos && ends_with_any(word, U"会议|总会|机构|中心|银行") == 0) return;
  std::int32_t first = last;
  while (first > 0 && last - first < kLongest && view.is_han(first - 1) && view.adjacent(first - 1)) {
    const Token& t = view.token(first - 1);
    const bool joins = view.is(first - 1, U"与|和|及") && first > 1;
    if (!joins && (t.range.size() < 2 || !may_belong(view, first - 1))) break;
    --first;
  }
  if (view.is(first, U"与|和|及")) ++first;
  if (view.range(first, last).size() >= 4) push(out, view.range(first, last), SuffixKind::organization, 74);
}

// Words that the dictionary itself tags as a place or an institution.
void find_tagged(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  const Token& t = view.token(i);
  if (!t.known || t.range.size() < 2) return;
  const std::u32string_view key = view.key(i);
  if (is_true_place(key, t.tag)) {
    push(out, t.range, SuffixKind::place, 56);
  } else if (t.tag == WordTag::place) {
    const bool said = is_place_cue(view.key(i - 1)) && key.size() == 3 && !ends_with_one_of(key, U"场区地");
    push(out, t.range, SuffixKind::place, said ? 51 : 36);
  }
  const Suffix suffix = suffix_of(key);
  // 扬子晚报|记者
  const bool outlet = suffix.kind == SuffixKind::media && suffix.strong && key.size() > suffix.length;
  if (outlet && view.is(i + 1, U"记者|报道|消息|讯|获悉|评论员|首席")) {
    push(out, t.range, SuffixKind::media, 70);
  } else if (is_place_with_suffix(view, key, suffix)) {
    push(out, t.range, suffix.kind, 66);
  } else if (t.tag == WordTag::organization) {
    const bool media = suffix.kind == SuffixKind::media;
    // 北京大学第一医院 may be one word of the dictionary: longer than any name within it.
    const bool full = suffix.kind == SuffixKind::organization && key.size() >= 6;
    push(out, t.range, media ? SuffixKind::media : SuffixKind::organization,
         full                                                        ? 70
         : is_true_institution(key) && !is_no_part(key.substr(0, 2)) ? 54
                                                                     : 38);
  }
}

// 南青禾线, 石门站; 至友爱站、: lines and stations, where trains are spoken of or several of these. Any words
// name a stop between the marks of a list of them.
void find_transport(const SentenceView& view, std::vector<Candidate>& out) {
  constexpr Phrases kTrains = U"列车|铁路|地铁|高铁|港铁|车站|巴士";
  const std::u32string_view key = view.full_key();
  const std::size_t before = out.size();
  for (std::int32_t i = 1; i < view.size(); ++i) {
    const bool stop = view.is(i, U"站|东站|西站|南站|北站");
    if (!stop && !view.is(i, U"线")) continue;
    const Range r = view.token(i).range;
    std::int32_t first = i;
    while (first > 0 && view.is_han(first - 1) && r.end - view.token(first - 1).range.begin < 7 &&
           view.touches(first - 1)) {
      const Token& t = view.token(first - 1);
      const bool one = is_loose_char(view, first - 1) && (first == i || t.tag != WordTag::verb);
      if (!one && !is_place(view, first - 1) && !t.named && (t.range.size() < 2 || t.known)) break;
      --first;
    }
    if (r.begin < view.token(first).range.begin + 2) {
      first = i - 1;
      if (first > 0 && view.token(first).range.size() == 1) --first;
      const bool listed = first > 0 && one_of(key[view.token(first).range.begin - 1], U"至往、经停及") &&
                          (!view.is_han(i + 1) || one_of(key[r.end], U"至及"));
      if (!view.is_han(first) || !(stop ? listed : view.is(first, U"机场"))) continue;
    }
    if (r.begin > view.token(first).range.begin + 1 && !view.is(i - 1, kTrains))
      push(out, view.range(first, i), SuffixKind::place, 66);
  }
  if (out.size() - before == 1 && !contains_any(view.key(view.sentence().range), kTrains)) out.pop_back();
}

}  // namespace

void find_suffixed(const SentenceView& view, std::vector<Candidate>& out) {
  find_transport(view, out);
  for (std::int32_t i = 0; i < view.size(); ++i) {
    if (!view.is_han(i)) continue;
    find_tagged(view, i, out);
    find_at(view, i, out);
    find_office(view, i, out);
    find_ministry(view, i, out);
    find_lettered(view, i, out);
  }
  for (std::size_t n = out.size(); n-- > 0;) {
    if (out[n].mention.type == EntityType::org && out[n].score > kStrong)
      find_inner_office(view, Range(out[n].mention.range), out);
  }
}

}  // namespace newsprism
