#include "mentions/find_labelled.h"

#include <algorithm>

#include "document/phrases.h"
#include "mentions/by_begin.h"
#include "mentions/match_key.h"
#include "mentions/name_chars.h"
#include "mentions/word_sets.h"

namespace newsprism {
namespace {

// Never above the lexicon, which knows who it is.
constexpr std::int32_t kSurest = 84;

std::int32_t score_of(std::int32_t margin) {
  return std::min(33 + margin / 3, kSurest);
}

// What the form of a name adds.
constexpr std::int32_t kForm = 15, kSeen = 20, kLonger = 62, kAgreed = 8, kBothSee = 74;

// Below this a pattern only guesses at capital letters; of several words that the labeller sees no name in it
// guesses wrong.
constexpr std::int32_t kGuess = 58, kUnseen = 12;

// A longer name than the lexicon's (苏州 in 苏州工厂) has to be this sure.
constexpr std::int32_t kSureMargin = 110, kSureOfPlace = 80, kBelowKnown = 58;

// 中国科技企业, 谷歌母公司: what a name and such a word say is a kind.
bool is_kind(std::u32string_view key) {
  static constexpr Phrases kKinds = U"企业|厂商|媒体|机构|部门|业界|工厂|母公司|子公司|分公司|法律系";
  return ends_with_any(key, kKinds) != 0;
}

// 朱竑教授, 主任朱竑
bool is_addressed(const SentenceView& view, const LabelledName& name) {
  if (name.type != EntityType::per || name.range.size() > 3 || !is_surname(view.key(name.range)[0]))
    return false;
  const std::u32string_view next = view.key(view.begins_at(name.range.end));
  return is_title(next) || is_honorific(next) || is_title(view.key(view.ends_at(name.range.begin)));
}

// 兴海人寿保险|南岭分公司: what rules see of it is its end.
bool ends_with_one(const ByBegin& others, Range name) {
  return others.any({name.begin + 1, name.end}, [&](const Candidate& o) {
    return o.mention.why == Why::pattern && o.mention.type == EntityType::org &&
           o.mention.range.end == name.end;
  });
}

Suffix suffix_in(const SentenceView& view, std::int32_t last) {
  return view.is_han(last) ? suffix_of(view.key(last)) : english_suffix_of(view.key(last));
}

// Dr. Priya Raman: where the name begins.
std::uint32_t past_titles(const SentenceView& view, Range name) {
  std::int32_t i = view.begins_at(name.begin);
  const std::int32_t last = view.ends_at(name.end);
  while (i >= 0 && i < last && (is_english_title(view.key(i)) || view.is(i, U"."))) ++i;
  return i < 0 ? name.begin : view.token(i).range.begin;
}

// 陈局长: the office is no part of the name, nor is The.
void cut_office(const SentenceView& view, Range& name) {
  const std::int32_t first = view.begins_at(name.begin), last = view.ends_at(name.end);
  if (first < 0 || last <= first) return;
  if (is_title(view.key(last)) && is_han(view.full_text()[name.begin]))
    name.end = view.token(last).range.begin;
  if (view.is(first, U"the")) name.begin = view.token(first + 1).range.begin;
}

constexpr Phrases kDistricts = U"市|县|区|乡|镇|村|省";

// Does it end as institutions or districts do, 南岭地理学会?
bool has_form(const SentenceView& view, const LabelledName& name) {
  const std::int32_t last = view.ends_at(name.range.end);
  const Suffix suffix = suffix_in(view, last);
  if (name.range.size() < suffix.length + 2) return false;
  if (name.type == EntityType::org) return suffix.kind == SuffixKind::organization;
  if (name.type != EntityType::loc) return false;
  if (view.is(last, kDistricts)) return true;
  // 护城|河 is none, and 弥敦道半岛 no whole one before 酒店.
  const std::int32_t first = view.begins_at(name.range.begin);
  if (suffix.kind != SuffixKind::place || first < 0 || !view.is_han(last)) return false;
  const WordTag tag = view.token(first).tag;
  const bool plain = view.token(first).known && (tag == WordTag::noun || tag == WordTag::verb);
  return !plain && suffix_of(view.key(last + 1)).kind == SuffixKind::none &&
         view.key(name.range).find(U'-') == std::u32string_view::npos;
}

bool is_place_word(const SentenceView& view, std::int32_t i) {
  return is_country(view.key(i)) ||
         (view.inside(i) && (view.token(i).named || view.token(i).tag == WordTag::place));
}

// 芬兰游戏公司, 上市公司: some company, of a place or of none.
bool is_description(const SentenceView& view, Range name) {
  if (ends_with_any(view.key(name), U"地方政府|纸上公司|空壳公司|人头公司|皮包公司") != 0) return true;
  const std::int32_t first = view.begins_at(name.begin), last = view.ends_at(name.end);
  // 台北地检署|今|指挥调查局: a sentence
  for (std::int32_t i = first + 1; first >= 0 && i < last; ++i) {
    if (view.is(i, U"今|昨|将|已|被|正在")) return true;
  }
  if (first < 0 || last <= first || !view.is(last, U"公司")) return false;
  if (view.is_number(last - 1)) return true;
  for (std::int32_t i = is_place_word(view, first) ? first + 1 : first; i < last; ++i) {
    const Token& t = view.token(i);
    const bool plain = t.tag == WordTag::noun || t.tag == WordTag::verb || t.tag == WordTag::adjective;
    if (!t.known || t.named || !plain || t.range.size() < 2) return false;
  }
  return true;
}

constexpr Phrases kHouses = U"集团|公司|企业|机构|巨头";

// 青海|德令哈: the labeller takes a place and the one around it for one name.
Range inner_place(const SentenceView& view, Range name, const ByBegin& others) {
  std::uint32_t begin = name.begin;
  others.each({name.begin, name.begin + 1}, [&](const Candidate& c) {
    const bool place =
        c.mention.why == Why::lexicon && c.mention.type == EntityType::loc && c.score > kStrong;
    if (place && c.mention.range.end + 2 <= name.end) begin = std::max(begin, c.mention.range.end);
  });
  // 巴|中国: one character that belongs to something else
  if (others.any({name.begin + 1, name.begin + 2}, [&](const Candidate& c) {
        return c.mention.why == Why::lexicon && c.mention.type == EntityType::loc && c.score > kStrong &&
               c.mention.range.end == name.end && is_country(view.key(c.mention.range));
      }))
    return {name.begin + 1, name.end};
  const std::int32_t last = view.ends_at(name.end);
  if (begin == name.begin || !is_han(view.full_text()[begin]) || last < 0) return name;
  const std::u32string_view rest = view.key(Range{begin, name.end});
  const bool road = rest.size() < 3 && is_any_of(rest.substr(rest.size() - 1), U"路|街|道|巷|桥|站");
  const auto word = view.lexicon().words().find(rest);
  const bool known = (word && (word->tag == WordTag::place || word->tag == WordTag::person)) ||
                     view.lexicon().names().find(rest);
  const bool district = rest.size() > 2 && view.is(last, kDistricts);
  const bool abroad = is_country(view.key(Range{name.begin, begin})) &&
                      std::all_of(rest.begin(), rest.end(), is_transliteration);
  return (known && !road) || district || abroad ? Range{begin, name.end} : name;
}

// Named so in full: 太阳 is short for a team, and a word.
bool is_listed_whole(const SentenceView& view, Range r) {
  const Names& names = view.lexicon().names();
  const auto key = names.find(view.key(r));
  return key && names.any_of_key(*key, [](const Names::Name& n) { return n.kind != NameKind::short_; });
}

// 太阳 and kimi are written like words, not like names.
bool is_plain_word(const SentenceView& view, const LabelledName& name) {
  const std::u32string_view text = view.full_text().substr(name.range.begin, name.range.size());
  if (std::all_of(text.begin(), text.end(), [](char32_t c) { return c < 0x80 && !is_upper(c); })) return true;
  const std::int32_t token = view.begins_at(name.range.begin);
  if (name.type == EntityType::org || token < 0 || !(view.token(token).range == name.range)) return false;
  const WordTag tag = view.token(token).tag;
  return view.token(token).known && !is_listed_whole(view, name.range) &&
         (tag == WordTag::noun || tag == WordTag::verb || tag == WordTag::adjective ||
          tag == WordTag::adverb || (tag == WordTag::proper && name.type == EntityType::loc));
}

// 日本|Stillwave公司, 咨询集团|格力公司: what it is and where, and its name.
std::uint32_t past_kind(const SentenceView& view, Range name, const ByBegin& others) {
  const std::int32_t first = view.begins_at(name.begin);
  std::uint32_t begin = name.begin;
  if (first >= 0 && is_country(view.key(first)) && view.is_latin(first + 1) &&
      view.token(first + 1).range.end <= name.end)
    begin = view.token(first).range.end;
  others.each({begin + 1, name.end}, [&](const Candidate& o) {
    const std::uint32_t at = o.mention.range.begin;
    const bool known = o.mention.lexicon_entity != kNoEntity && o.mention.type == EntityType::org;
    if (known && o.score > kStrong && ends_with_any(view.key(Range{begin, at}), kHouses) != 0) begin = at;
  });
  return begin;
}

bool is_labelled(EntityType type) {
  return type == EntityType::per || type == EntityType::org || type == EntityType::loc;
}

// BrightPaw and HCR are nobody, McDuff is somebody.
bool is_coined(std::u32string_view text) {
  if (text.size() < 3 || text.find_first_of(U" -'.") != text.npos) return false;
  bool upper = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 3 && is_upper(text[i]) && is_latin(text[i - 1]) && !is_upper(text[i - 1])) return true;
    upper = upper && is_upper(text[i]);
  }
  return upper && text.size() < 6;
}

// A headline of a few words looks like a title of an encyclopaedia, which is a name.
bool is_all(const SentenceView& view, Range name) {
  return view.ends_at(name.end) == view.size() - 1 && view.begins_at(name.begin) == 0;
}

}  // namespace

// Aberdeen Royal Infirmary is no person, Protests Grow no name.
void LabelledNames::weigh_guess(const SentenceView& view, Candidate& c) const {
  const Range r = c.mention.range;
  if (c.mention.why != Why::pattern || c.defined || c.score >= kGuess || !is_labelled(c.mention.type)) return;
  const std::int32_t first = view.begins_at(r.begin);
  const bool one = first >= 0 && first == view.ends_at(r.end), latin = is_latin(view.full_text()[r.begin]);
  // 黄金周 is a word, though it might be somebody.
  if (!latin && !(one && r.size() > 1 && c.mention.type != EntityType::loc && view.token(first).known))
    return;
  bool seen = false;
  auto name = std::lower_bound(names_.begin(), names_.end(), r.begin + 1,
                               [](const LabelledName& n, std::uint32_t at) { return n.range.end < at; });
  for (; name != names_.end() && name->range.begin < r.end; ++name) {
    seen = true;
    if (name->range == r) c.mention.type = name->type;
  }
  if (!seen && latin != one) c.score -= kUnseen;
}

void LabelledNames::find(const SentenceView& view, std::vector<Candidate>& out) {
  if (view.lexicon().labels().empty()) return;
  const Range sentence = view.sentence().range;
  labeller_.read(view.full_text().substr(sentence.begin, sentence.size()), view.key(sentence));
  names_.clear();
  labeller_.names(names_);
  for (LabelledName& name : names_) {
    name.range.begin += sentence.begin;
    name.range.end += sentence.begin;
    // 索林根市: sounds of a foreign name, but a town
    if (name.type == EntityType::per && name.range.size() > 3 &&
        ends_with_any(view.key(name.range), kDistricts) != 0)
      name.type = EntityType::loc;
    if (name.type == EntityType::per &&
        is_coined(view.full_text().substr(name.range.begin, name.range.size())))
      name.type = EntityType::org;
  }
  for (Candidate& c : out) weigh_guess(view, c);
  const std::vector<Candidate> before = out;
  const ByBegin others(before);
  for (LabelledName& name : names_) {
    if (name.type == EntityType::per || is_latin(view.full_text()[name.range.begin]))
      cut_office(view, name.range);
    // 美 and 华 are for the rules to read: the sets that the model knows mark every one
    if (name.range.size() < 2 || is_all(view, name.range)) continue;
    // columns of a table
    if (view.full_text().substr(name.range.begin, name.range.size()).find(U"  ") != std::u32string_view::npos)
      continue;
    if (name.type == EntityType::org && is_kind(view.key(name.range))) continue;
    // 各国|央行: of each its own
    if (is_any_of(view.key(view.ends_at(name.range.begin)), U"各国|多国|全球|两国|一些|部分|主要") &&
        name.range.size() < 4)
      continue;
    if (is_plain_word(view, name) && name.margin < kSureMargin) continue;
    if (name.type == EntityType::org && is_description(view, name.range)) continue;
    if (name.type == EntityType::per) name.range.begin = past_titles(view, name.range);
    if (name.type == EntityType::loc) name.range = inner_place(view, name.range, others);
    // 中东|地区
    if (const Range rest{name.range.begin, name.range.end - 2};
        ends_with_any(view.key(name.range), U"地区") != 0 && view.lexicon().names().find(view.key(rest)))
      name.range = rest;
    if (name.type == EntityType::org) name.range.begin = past_kind(view, name.range, others);
    Candidate c;
    c.mention.range = name.range;
    c.mention.type = name.type;
    c.mention.why = Why::model;
    c.score = score_of(name.margin);
    const bool formed = has_form(view, name);
    if (formed || is_addressed(view, name)) c.score = std::min(c.score + kForm, kSurest);
    // 菲律宾减灾委: of a country, and formed like what countries have
    const bool of_country = name.type == EntityType::org &&
                            is_country(view.key(view.begins_at(name.range.begin))) &&
                            one_of(view.full_key()[name.range.end - 1], U"局署委部院");
    if (formed && name.margin >= kSeen && (of_country || ends_with_one(others, name.range)))
      c.score = std::max(c.score, kLonger);
    const bool whole = formed && name.type == EntityType::org;
    // 北江大学|第一医院, but not 谷歌|公司
    const bool part = whole && suffix_in(view, view.ends_at(name.range.end)).after_place;
    // Rules and labeller, which know different things, see the same. Of what stands between commas the
    // labeller makes places.
    const bool listed = name.type == EntityType::loc && is_latin(view.full_text()[name.range.begin]) &&
                        view.key(view.begins_at(name.range.begin) - 1) == U",";
    std::int32_t agreed = 0;
    std::int32_t needed = 0;  // to be surer than the lexicon
    others.each(name.range, [&](const Candidate& o) {
      const bool same = o.mention.range == name.range;
      const bool house =
          part && o.mention.type == EntityType::org && o.mention.range.begin == name.range.begin;
      const bool rule = o.mention.why == Why::pattern && o.mention.type == name.type;
      if (same && rule && !listed) agreed = std::max(agreed, o.score);
      const bool place = o.mention.type == EntityType::loc;
      if (o.mention.why == Why::lexicon && o.score > kStrong && name.range.contains(o.mention.range) &&
          !same && !(whole && place) && !house)
        needed = std::max(needed, place ? kSureOfPlace : kSureMargin);
      if (house && !same && o.mention.why == Why::lexicon) c.score = std::max(c.score, kLonger);
    });
    if (name.margin < needed) c.score = std::min(c.score, kBelowKnown);
    if (agreed != 0) c.score = std::max(c.score, std::min(std::max(c.score, agreed) + kAgreed, kBothSee));
    out.push_back(c);
  }
}

void LabelledNames::words(const SentenceView& view, WordCuts& out) {
  if (view.lexicon().labels().empty()) {
    for (std::int32_t i = 0; i < view.size(); ++i) out.add(view.token(i).range);
    return;
  }
  const std::uint32_t begin = view.sentence().range.begin;
  words_.clear();
  labeller_.words(words_);
  for (const Range word : words_) out.add({begin + word.begin, begin + word.end});
}

}  // namespace newsprism
