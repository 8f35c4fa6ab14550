#include "mentions/speaker_phrase.h"

#include <algorithm>
#include <array>

#include "mentions/word_sets.h"

namespace newsprism {
namespace {

template <std::size_t N>
bool is_one_of(std::u32string_view key, const std::array<std::u32string_view, N>& words) {
  return std::find(words.begin(), words.end(), key) != words.end();
}

bool ends_with(std::u32string_view key, std::u32string_view ending) {
  return key.size() >= ending.size() && key.substr(key.size() - ending.size()) == ending;
}

constexpr std::array<std::u32string_view, 28> kPrepositions = {
    U"面对", U"面向", U"对", U"向",   U"给",   U"与",   U"和",    U"跟", U"同", U"被",
    U"把",   U"将",   U"从", U"关于", U"对于", U"针对", U"在",    U"到", U"为", U"让",
    U"使",   U"比",   U"问", U"据悉", U"to",   U"with", U"about", U"of"};

bool is_pronoun(std::u32string_view key) {
  static constexpr std::array<std::u32string_view, 10> kPronouns = {U"他", U"她",  U"他们", U"她们", U"对方",
                                                                    U"he", U"she", U"they", U"后者", U"双方"};
  return is_one_of(key, kPronouns);
}

bool is_first_person(std::u32string_view key) {
  return key == U"我" || key == U"我们" || key == U"笔者" || key == U"i" || key == U"we" || key == U"你" ||
         key == U"大家";
}

const Mention* mention_ending_at(const std::vector<Mention>& mentions, std::uint32_t end) {
  auto at = std::lower_bound(mentions.begin(), mentions.end(), end,
                             [](const Mention& m, std::uint32_t e) { return m.range.end < e; });
  return at != mentions.end() && at->range.end == end ? &*at : nullptr;
}

bool can_speak(const Mention& m) {
  return m.type == EntityType::per || m.type == EntityType::org || m.type == EntityType::media;
}

// 母亲, 律师: who speaks by what he is to somebody.
bool is_relation(std::u32string_view key) {
  static constexpr std::array<std::u32string_view, 44> kRelations = {
      U"母亲", U"父亲", U"妈妈", U"爸爸", U"妻子", U"丈夫", U"儿子",   U"女儿",   U"哥哥", U"弟弟", U"姐姐",
      U"妹妹", U"奶奶", U"爷爷", U"外婆", U"外公", U"前妻", U"前夫",   U"家人",   U"家长", U"父母", U"邻居",
      U"同事", U"同学", U"友人", U"律师", U"老板", U"店主", U"经纪人", U"班主任", U"秘书", U"助理", U"司机",
      U"村民", U"市民", U"学生", U"老师", U"校长", U"医生", U"主任",   U"店员",   U"船长", U"乘客", U"教练"};
  return is_one_of(key, kRelations);
}

// 林远舟的律师, 小满妈妈: with the name that it belongs to.
Range with_owner(const SentenceView& view, std::int32_t noun, const std::vector<Mention>& mentions) {
  Range r = view.token(noun).range;
  std::int32_t before = noun - 1;
  if (view.key(before) == U"的") --before;
  if (before < 0) return r;
  if (const Mention* m = mention_ending_at(mentions, view.token(before).range.end)) {
    r.begin = m->range.begin;
  } else if (before == noun - 1 && view.adjacent(before) && view.token(before).kind == TokenKind::han &&
             view.text(before).size() >= 2 && view.token(before).tag != WordTag::verb) {
    r.begin = view.token(before).range.begin;
  }
  // 小满妈妈, however the name was cut
  const std::u32string_view line = view.full_key();
  const std::uint32_t own = view.token(noun).range.begin;
  constexpr std::u32string_view kPet = U"小老阿";
  if (r.begin == own && own >= 2 && own - 2 >= view.sentence().range.begin &&
      kPet.find(line[own - 2]) != std::u32string_view::npos && is_han(line[own - 1]))
    r.begin = own - 2;
  return r;
}

// 柳无涯的话说: the words of another, cited.
const Mention* cited_before(const SentenceView& view, std::int32_t cue,
                            const std::vector<Mention>& mentions) {
  std::int32_t i = cue - 1;
  if (view.key(i) == U"话" && view.key(i - 1) == U"的") {
    i -= 2;
  } else if (view.key(i) == U"的话") {
    --i;
  } else {
    return nullptr;
  }
  const Mention* m = i >= 0 ? mention_ending_at(mentions, view.token(i).range.end) : nullptr;
  return m && can_speak(*m) ? m : nullptr;
}

bool opens_bracket(std::u32string_view key) {
  return key == U"《" || key == U"“" || key == U"「" || key == U"\"" || key == U"'";
}

bool is_short_title(std::u32string_view key) {
  static constexpr std::array<std::u32string_view, 14> kTitles = {U"dr",  U"mr",  U"mrs",  U"ms",  U"prof",
                                                                  U"gen", U"sen", U"rep",  U"gov", U"lt",
                                                                  U"col", U"sgt", U"capt", U"rev"};
  return is_one_of(key, kTitles);
}

// Nouns before a speaker noun belong to it: 美方 + 官员, 某 + 公司 + 高管.
Range with_modifiers(const SentenceView& view, std::int32_t noun) {
  std::int32_t first = noun;
  while (first > 0 && noun - first < 3 && view.adjacent(first - 1)) {
    const Token& t = view.token(first - 1);
    const bool modifies =
        t.kind == TokenKind::han &&
        (t.tag == WordTag::noun || t.tag == WordTag::proper || t.tag == WordTag::place ||
         t.tag == WordTag::organization || t.tag == WordTag::abbreviation || view.is_latin(first - 1));
    if (!modifies || is_reporting_verb(view.key(first - 1))) break;
    --first;
  }
  return view.range(first, noun);
}

bool ends_clause_group(std::u32string_view key) {
  return key == U";" || key == U"。" || key == U"!" || key == U"?";
}

}  // namespace

// Is the phrase that begins with the token the object of a preposition, or does 的 make it a possessor?
bool is_object(const SentenceView& view, Range r) {
  std::int32_t first = view.begins_at(r.begin);
  std::int32_t after = view.begins_at(r.end);
  // 对《晚钟报》表示: the brackets belong to the name.
  if (first > 0 && opens_bracket(view.key(first - 1))) {
    --first;
    if (view.inside(after) && view.text(after).size() == 1) ++after;
  }
  if (view.key(after) == U"采访" || view.key(after) == U"专访" || view.key(after) == U"访问") return true;
  if (view.key(after) == U"的" || view.key(after) == U"之" || view.key(after) == U"'" ||
      view.key(after) == U"’")
    return true;
  if (first <= 0) return false;
  const std::u32string_view before = view.key(first - 1);
  if (is_one_of(before, kPrepositions)) return true;
  return before == U"、" || is_title(before) ? first > 1 && is_one_of(view.key(first - 2), kPrepositions)
                                             : false;
}

bool is_speaker_noun(std::u32string_view key) {
  if (is_pronoun(key)) return true;
  static constexpr std::array<std::u32string_view, 30> kNouns = {
      U"网友",   U"网民", U"媒体", U"外媒", U"官方", U"警方", U"检方", U"校方", U"院方",    U"美方",
      U"中方",   U"日方", U"俄方", U"欧方", U"台方", U"港府", U"消息", U"报告", U"声明",    U"公告",
      U"目击者", U"居民", U"家属", U"客户", U"公司", U"白宫", U"当局", U"机构", U"critics", U"officials"};
  if (is_one_of(key, kNouns)) return true;
  return ends_with(key, U"人士") || ends_with(key, U"官员") || ends_with(key, U"发言人") ||
         ends_with(key, U"分析师") || ends_with(key, U"专家") || ends_with(key, U"消息人士") ||
         ends_with(key, U"媒体") || ends_with(key, U"记者") || ends_with(key, U"负责人") ||
         ends_with(key, U"知情者") || ends_with(key, U"代表") || ends_with(key, U"spokesman") ||
         ends_with(key, U"spokeswoman") || ends_with(key, U"spokesperson") || ends_with(key, U"analysts");
}

bool is_reporting_verb(std::u32string_view key) {
  // 时说, 也说, 就说: words of the dictionary
  if (key.size() == 2 && key[1] == U'说' &&
      std::u32string_view(U"时也就还曾又都则再常却才便").find(key[0]) != std::u32string_view::npos) {
    return true;
  }
  static constexpr std::array<std::u32string_view, 64> kVerbs = {
      U"说",     U"表示",  U"称",      U"认为",      U"指出",   U"透露",      U"强调",     U"坦言",
      U"直言",   U"警告",  U"补充",    U"回应",      U"回应称", U"解释",      U"坦承",     U"承认",
      U"否认",   U"相信",  U"预计",    U"重申",      U"声称",   U"宣称",      U"报道",     U"报道称",
      U"爆料",   U"披露",  U"证实",    U"确认",      U"表态",   U"说道",      U"写道",     U"笑称",
      U"调侃",   U"感叹",  U"呼吁",    U"盛赞",      U"称赞",   U"解释说",    U"补充说",   U"回答",
      U"回答说", U"讲",    U"问",      U"问道",      U"介绍",   U"said",      U"says",     U"told",
      U"added",  U"noted", U"stated",  U"argued",    U"warned", U"explained", U"claimed",  U"insisted",
      U"wrote",  U"asked", U"replied", U"confirmed", U"denied", U"announced", U"believes", U"acknowledged"};
  return is_one_of(key, kVerbs);
}

std::optional<SpeakerPhrase> subject_before(const SentenceView& view, std::int32_t cue,
                                            const std::vector<Mention>& mentions) {
  if (const Mention* cited = cited_before(view, cue, mentions)) return SpeakerPhrase{cited->range, true};
  std::optional<SpeakerPhrase> possible;
  bool clause = true;  // still in the clause of the verb
  for (std::int32_t i = cue - 1; i >= 0 && cue - i < 40; --i) {
    const std::u32string_view key = view.key(i);
    if (ends_clause_group(key)) break;
    if (is_first_person(key) && cue - i <= 3) return std::nullopt;
    if (const Mention* m = mention_ending_at(mentions, view.token(i).range.end); m && can_speak(*m)) {
      const std::int32_t first = view.begins_at(m->range.begin);
      if (!is_object(view, m->range)) {
        if (m->type == EntityType::per || cue - i <= 4 || !possible) {
          const bool beside = i + 1 == cue || view.key(i - 1) == U"据";
          if (m->type == EntityType::per || beside) return SpeakerPhrase{m->range, true};
          if (!possible) possible = SpeakerPhrase{m->range, true};
        }
      }
      if (first >= 0) i = first;
      continue;
    }
    if (key == U",") clause = false;
    if (is_relation(key) && clause && !possible && cue - i <= 4) {
      const Range r = with_owner(view, i, mentions);
      if (!is_object(view, r)) return SpeakerPhrase{r, false};
    }
    if (is_speaker_noun(key) && !possible) {
      const Range r = is_pronoun(key) ? view.token(i).range : with_modifiers(view, i);
      // A generic noun of an earlier clause gives way to a person named before it.
      if (is_object(view, r)) continue;
      if (clause || is_pronoun(key)) return SpeakerPhrase{r, false};
      possible = SpeakerPhrase{r, false};
    }
  }
  return possible;
}

std::optional<SpeakerPhrase> subject_after(const SentenceView& view, std::int32_t cue,
                                           const std::vector<Mention>& mentions) {
  for (std::int32_t i = cue + 1; i < view.size() && i - cue < 8; ++i) {
    if (view.token(i).kind == TokenKind::punctuation &&
        !(view.key(i) == U"." && is_short_title(view.key(i - 1))))
      break;
    const std::uint32_t begin = view.token(i).range.begin;
    const auto m = std::lower_bound(mentions.begin(), mentions.end(), begin,
                                    [](const Mention& x, std::uint32_t at) { return x.range.begin < at; });
    if (m != mentions.end() && m->range.begin == begin && can_speak(*m)) return SpeakerPhrase{m->range, true};
    if (is_speaker_noun(view.key(i))) return SpeakerPhrase{view.token(i).range, false};
  }
  return std::nullopt;
}

}  // namespace newsprism
