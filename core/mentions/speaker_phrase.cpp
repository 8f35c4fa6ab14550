#include "mentions/speaker_phrase.h"

#include <algorithm>
#include <array>

#include "document/phrases.h"
#include "mentions/word_sets.h"
#include "text/word_set.h"

namespace newsprism {
namespace {

constexpr Phrases kPrepositions =
    U"面对|面向|对|向|给|与|和|跟|同|被|把|将|从|关于|对于|针对|在|到|为|让|使|比|问|据悉|to|"
    U"with|about|of";

bool is_pronoun(std::u32string_view key) {
  static constexpr Phrases kPronouns = U"他|她|他们|她们|对方|he|she|they|后者|双方";
  return is_any_of(key, kPronouns);
}

bool is_first_person(std::u32string_view key) {
  return key == U"我" || key == U"我们" || key == U"笔者" || key == U"i" || key == U"we" || key == U"你" ||
         key == U"大家";
}

const Mention* mention_ending_at(const std::vector<Mention>& mentions, std::uint32_t end) {
  const auto at = first_ending_after(mentions, end - 1);
  return at != mentions.end() && at->range.end == end ? &*at : nullptr;
}

bool can_speak(const Mention& m) {
  return m.type == EntityType::per || m.type == EntityType::org || m.type == EntityType::media;
}

// 母亲, 律师: who speaks by what he is to somebody.
bool is_relation(std::u32string_view key) {
  static constexpr Phrases kRelations =
      U"母亲|父亲|妈妈|爸爸|妻子|丈夫|儿子|女儿|哥哥|弟弟|姐姐|妹妹|奶奶|爷爷|外婆|外公|前妻|前夫|"
      U"家人|家长|父母|邻居|同事|同学|友人|律师|老板|店主|经纪人|班主任|秘书|助理|司机|村民|市民|"
      U"学生|老师|校长|医生|主任|店员|船长|乘客|教练";
  return is_any_of(key, kRelations);
}

// 林远舟的律师, 小满妈妈: with the name that it belongs to.
Range with_owner(const SentenceView& view, std::int32_t noun, const std::vector<Mention>& mentions) {
  Range r = view.token(noun).range;
  std::int32_t before = noun - 1;
  if (view.is(before, U"的")) --before;
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
  if (view.is(i, U"话") && view.is(i - 1, U"的")) {
    i -= 2;
  } else if (view.is(i, U"的话")) {
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
  static constexpr Phrases kTitles = U"dr|mr|mrs|ms|prof|gen|sen|rep|gov|lt|col|sgt|capt|rev";
  return is_any_of(key, kTitles);
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
  if (view.is(after, U"采访") || view.is(after, U"专访") || view.is(after, U"访问")) return true;
  if (view.is(after, U"的") || view.is(after, U"之") || view.is(after, U"'") || view.is(after, U"’"))
    return true;
  if (first <= 0) return false;
  const std::u32string_view before = view.key(first - 1);
  if (is_any_of(before, kPrepositions)) return true;
  return before == U"、" || is_title(before) ? first > 1 && view.is(first - 2, kPrepositions) : false;
}

bool is_speaker_noun(std::u32string_view key) {
  if (is_pronoun(key)) return true;
  static constexpr Phrases kNouns =
      U"网友|网民|媒体|外媒|官方|警方|检方|校方|院方|美方|中方|日方|俄方|欧方|台方|港府|消息|报告|"
      U"声明|公告|目击者|居民|家属|客户|公司|白宫|当局|机构|critics|officials";
  static constexpr Phrases kEndings =
      U"人士|官员|发言人|分析师|专家|媒体|记者|负责人|知情者|代表|spokesman|spokeswoman|"
      U"spokesperson|analysts";
  return is_any_of(key, kNouns) || ends_with_any(key, kEndings) != 0;
}

bool is_reporting_verb(std::u32string_view key) {
  // 时说, 也说, 就说: words of the dictionary
  if (key.size() == 2 && key[1] == U'说' &&
      std::u32string_view(U"时也就还曾又都则再常却才便").find(key[0]) != std::u32string_view::npos) {
    return true;
  }
  static const WordSet verbs(
      "说|表示|称|认为|指出|透露|强调|坦言|直言|警告|补充|回应|回应称|解释|坦承|承认|否认|相信|"
      "预计|重申|声称|宣称|报道|报道称|爆料|披露|证实|确认|表态|说道|写道|笑称|调侃|感叹|呼吁|"
      "盛赞|称赞|解释说|补充说|回答|回答说|讲|问|问道|介绍|said|says|told|added|noted|stated|"
      "argued|warned|explained|claimed|insisted|wrote|asked|replied|confirmed|denied|announced|"
      "believes|acknowledged",
      U'|');
  return verbs.has(key);
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
          const bool beside = i + 1 == cue || view.is(i - 1, U"据");
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
        !(view.is(i, U".") && is_short_title(view.key(i - 1))))
      break;
    const std::uint32_t begin = view.token(i).range.begin;
    const auto m = first_ending_after(mentions, begin);
    if (m != mentions.end() && m->range.begin == begin && can_speak(*m)) return SpeakerPhrase{m->range, true};
    if (is_speaker_noun(view.key(i))) return SpeakerPhrase{view.token(i).range, false};
  }
  return std::nullopt;
}

}  // namespace newsprism
