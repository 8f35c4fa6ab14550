#include "mentions/find_people.h"

#include <algorithm>

#include "document/phrases.h"
#include "mentions/name_chars.h"
#include "mentions/person_score.h"
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
  if (score >= 30) push_pattern(out, r, EntityType::per, std::min(score, 95));
}

// 1000 x log odds as a score: 50 at 0.3, so that what is kept is more likely a name than not.
std::int32_t score_of(std::int32_t odds) {
  return 50 + (odds - 300) / 100;
}

bool ends_with_address(std::u32string_view key) {
  return key.size() >= 3 &&
         (is_honorific(key.substr(key.size() - 2)) || is_title(key.substr(key.size() - 2)));
}

// A Chinese name that begins with token i: the likeliest length.
void find_chinese(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  const std::uint32_t begin = view.token(i).range.begin;
  const std::u32string_view key = view.full_key();
  const std::uint32_t limit = view.sentence().range.end;
  // 约谈|湘寅: the surname ends a word
  if (begin > view.sentence().range.begin &&
      is_any_of(key.substr(begin - 1, 2), U"约谈|访谈|座谈|洽谈|商谈|面谈|恳谈"))
    return;
  Range best;
  std::int32_t best_odds = -10000;
  for (std::uint32_t length = 2; length <= 4 && begin + length <= limit; ++length) {
    if (!is_han(key[begin + length - 1])) break;
    const std::u32string_view name = key.substr(begin, length);
    if (is_speech_verb(name) || is_title(name) || ends_with_address(name)) continue;
    const auto odds = chinese_person_odds(view, i, length);
    if (!odds || *odds <= best_odds) continue;
    best_odds = *odds;
    best = {begin, begin + length};
  }
  if (best_odds > -10000) push(out, best, score_of(best_odds));
}

// 奎 of 林德奎斯特: no character of the tables, but in the middle of such characters, and no word of grammar.
bool is_held(const SentenceView& view, std::uint32_t at) {
  const std::u32string_view key = view.full_key();
  const std::int32_t token = view.begins_at(at);
  if (token < 0 || !view.is_han(token)) return false;
  const Token& t = view.token(token);
  if (t.range.size() > 1) return !is_common_word(t);
  const bool grammar = t.tag == WordTag::verb || t.tag == WordTag::adverb || t.tag == WordTag::preposition ||
                       t.tag == WordTag::conjunction || t.tag == WordTag::particle ||
                       t.tag == WordTag::pronoun;
  return !grammar && at + 1 < view.sentence().range.end &&
         (is_transliteration(key[at + 1]) || is_name_dot(view.full_text()[at + 1]));
}

// 于 of 于佩尔 is a word of grammar, but not behind a dot; 整治 is a word there too.
bool opens_part(const SentenceView& view, std::uint32_t at) {
  const std::int32_t token = view.begins_at(at);
  if (token >= 0 && is_common_word(view.token(token))) return false;
  return at + 1 < view.sentence().range.end && is_han(view.full_key()[at]) &&
         is_transliteration(view.full_key()[at + 1]);
}

// The part of a foreign name that ends (or begins) at a dot.
std::uint32_t part_begin(const SentenceView& view, std::uint32_t dot) {
  const std::u32string_view key = view.full_key();
  std::uint32_t at = dot;
  while (at > view.sentence().range.begin && dot - at < kLongestPart) {
    const char32_t c = key[at - 1];
    const std::int32_t token = view.ends_at(at);
    const bool word = token >= 0 && is_common_word(view.token(token)) && view.token(token).range.end != dot &&
                      (view.token(token).tag != WordTag::place || is_country(view.key(token)));
    if (word || (!is_transliteration(c) && !is_latin(c))) {
      // 主任|英格丽德, and 主任|何塞 though 任何 is a word
      if (is_han(c) && at < dot && follows_title(key, at - 1) && !follows_title(key, at)) --at;
      break;
    }
    --at;
  }
  // 侯赛因 is one word, though 侯 writes no foreign names
  const std::int32_t cut = at < dot ? view.first_after(at) : -1;
  if (view.inside(cut) && view.token(cut).range.begin + 1 == at && view.token(cut).range.end == dot &&
      (view.token(cut).named || view.token(cut).tag == WordTag::person ||
       view.token(cut).tag == WordTag::other))
    --at;
  return at;
}

std::uint32_t part_end(const SentenceView& view, std::uint32_t begin) {
  const std::u32string_view key = view.full_key();
  std::uint32_t at = begin;
  while (at < view.sentence().range.end && at - begin < kLongestPart) {
    const bool held = at > begin ? is_held(view, at) : opens_part(view, at);
    if (!is_transliteration(key[at]) && !is_latin(key[at]) && !held) break;
    const std::int32_t token = view.begins_at(at);
    const bool word = token >= 0 && at > begin && is_common_word(view.token(token)) &&
                      view.token(token).tag != WordTag::place;
    if (word || (token >= 0 && at > begin && is_speech_verb(view.key(token)))) break;
    ++at;
  }
  return at;
}

// 马克·扎克伯格: from one dot outwards, over further dots.
void find_dotted(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  const std::uint32_t dot = view.token(i).range.begin;
  const std::uint32_t begin = part_begin(view, dot);
  std::uint32_t end = part_end(view, dot + 1);
  while (end < view.sentence().range.end &&
         (is_name_dot(view.full_text()[end]) || view.full_text()[end] == U'-' ||
          view.full_text()[end] == U'－')) {
    const std::uint32_t next = part_end(view, end + 1);
    if (next == end + 1) break;
    end = next;
  }
  if (begin == dot || end == dot + 1) return;
  push(out, {begin, end}, 90);
  // 埃利斯·霍恩公司, 玛丽·库珀大学
  constexpr Phrases kHouses =
      U"有限公司|公司|集团|基金会|大学|学院|医院|银行|研究所|律师事务所|事务所|出版社|工作室|实验室|交易所";
  const std::u32string_view rest = view.full_key().substr(0, view.sentence().range.end).substr(end);
  const auto house = static_cast<std::uint32_t>(starts_with_any(rest, kHouses));
  if (house != 0) push_pattern(out, {begin, end + house}, EntityType::org, 92);
}

// One token of a name in transliterating characters.
bool writes_foreign(const SentenceView& view, std::int32_t i) {
  if (!view.is_han(i)) return false;
  const Token& t = view.token(i);
  const std::u32string_view key = view.key(i);
  if (!std::all_of(key.begin(), key.end(), is_transliteration)) return false;
  if (key.size() >= 2) return !is_common_word(t) || t.tag == WordTag::place;
  return t.tag != WordTag::particle && t.tag != WordTag::preposition && t.tag != WordTag::pronoun;
}

// 财政部长贝森特: a whole run of such tokens. Returns its last token, i - 1 when there is none.
std::int32_t find_foreign(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  std::int32_t last = i - 1;
  while (writes_foreign(view, last + 1) && (last < i || view.touches(last))) {
    ++last;
  }
  if (last < i || view.range(i, last).size() < 2 || view.range(i, last).size() > kLongestPart) return last;
  if (i == last && view.token(i).named) return last;
  push(out, view.range(i, last), score_of(foreign_person_odds(view, i, last)));
  return last;
}

// 佐藤健一: a surname of Japan, and a given name that ends as those do. Simplified, as keys are.
void find_japanese(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  constexpr Phrases kSurnames =
      U"佐藤|铃木|高桥|田中|伊藤|渡边|山本|中村|小林|加藤|吉田|山田|山口|松本|井上|木村|清水|山崎|池田|阿部|"
      U"桥本|"
      U"山下|石川|中岛|前田|藤田|后藤|冈田|村上|近藤|石井|斋藤|坂本|远藤|青木|藤井|西村|福田|太田|三浦|藤原|"
      U"冈本|"
      U"松田|中川|中野|原田|小野|田村|竹内|金子|和田|中山|石田|上田|森田|柴田|酒井|工藤|横山|宫崎|宫本|内田|"
      U"高木|"
      U"安藤|谷口|大野|丸山|今井|高田|藤本|武田|村田|上野|杉山|增田|平野|大塚|久保|松井|岩崎|樱井|木下|野口|"
      U"松尾|"
      U"菊地|野村|新井|渡部|佐野|松冈|黑田|河野|山上|河井|岸田|安倍|小泉|小池|野田|大谷|川端|宫泽|细川|细田|"
      U"高市|"
      U"玉木|丰田|本田|土屋|岛田|永井|荒木|关口|川口|星野|服部|川崎|吉村|浅野|白石|望月|川上|泽田|水野|市川|"
      U"秋山|"
      U"大西|吉川|菅原|北村|奥田|尾崎|武藤|胜俣|西田|松下|井口|熊谷|早川|古川|堀内|片山|栗原|松村|植田|小川|"
      U"石原";
  constexpr std::u32string_view kEnds =
      U"郎子美太介雄夫男彦之明和人也平司治志行三辅恵惠奈香里弘浩博秀隆幸义信康俊英昭哲诚伸晋翔亮树斗代江枝绪"
      U"央一二久"
      U"吉作藏造助马郁贵胜宏孝广史士朗乃希";
  const std::uint32_t at = view.token(i).range.begin, limit = view.sentence().range.end;
  const std::u32string_view key = view.full_key();
  if (at + 4 > limit || !is_any_of(key.substr(at, 2), kSurnames)) return;
  for (const std::uint32_t length : {5U, 4U}) {
    const std::uint32_t end = at + length;
    if (end > limit || kEnds.find(key[end - 1]) == kEnds.npos || (length == 5 && key[end - 1] != U'郎'))
      continue;
    bool loose = true;  // no word but the surname
    for (std::int32_t t = view.first_after(at + 2);
         loose && view.inside(t) && view.token(t).range.begin < end; ++t) {
      const Token& token = view.token(t);
      loose = view.is_han(t) &&
              (token.range.size() == 1 || !token.known || token.tag == WordTag::person ||
               view.key(t).back() == U'郎') &&
              token.tag != WordTag::pronoun && token.tag != WordTag::preposition;
    }
    if (!loose) continue;
    push(out, {at, end}, 66);
    return;
  }
}

// 儿子小温, 鼓手阿豪: a pet name behind what somebody is.
void find_pet_name(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  constexpr Phrases kKin =
      U"儿子|女儿|丈夫|妻子|父亲|母亲|爸爸|妈妈|哥哥|弟弟|姐姐|妹妹|孙子|孙女|女友|男友|好友|同学|学生|男孩|"
      U"女孩|男童|女童|女子|男子|村民|居民|网友|鼓手|吉他手|贝斯手|主唱|歌手|选手|骑手|司机|店主|员工|业主|"
      U"患者|老师|室友|同事|邻居|粉丝|玩家|市民|读者|家长";
  const std::uint32_t at = view.token(i).range.begin, first = view.sentence().range.begin;
  const std::u32string_view key = view.full_key();
  if (view.token(i).range.size() > 2 || at + 2 > view.sentence().range.end || !is_han(key[at + 1])) return;
  const bool two = view.token(i).range.size() == 2;
  if (!two && (view.key(i + 1).size() != 1 || !view.is_han(i + 1))) return;
  const WordTag tag = view.token(two ? i : i + 1).tag;
  // 小温 and 小黑 are words of the dictionary; 居民小区 is nobody.
  const bool noun = two && view.token(i).known && tag == WordTag::noun;
  const bool word = noun || (two && view.token(i).known && tag == WordTag::adjective);
  constexpr std::u32string_view kThings = U"区组时路计费包平方金白康车米麦店学";
  if (noun && (surname_score(key[at + 1]) < 15 || kThings.find(key[at + 1]) != kThings.npos)) return;
  if (two && view.token(i).known && !word && tag != WordTag::person && tag != WordTag::other) return;
  if (!two && tag == WordTag::particle) return;
  if (ends_with_any(key.substr(first, at - first), kKin) == 0) return;
  push(out, {at, at + 2}, 62);
  out.back().defined = word;
}

// 王先生, 李教授, 周总理: the surname alone with a form of address or an office.
void find_addressed(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  const Token& token = view.token(i);
  const std::u32string_view key = view.key(i);
  const Range surname{token.range.begin, token.range.begin + 1};
  // 王先生 is a word of the dictionary.
  if (key.size() == 3 && is_honorific(key.substr(1)) && surname_score(key[0]) >= 15) push(out, surname, 56);
  if (key.size() != 1 || !view.adjacent(i) || view.key(i + 1).size() < 2) return;
  const bool honorific = is_honorific(view.key(i + 1));
  if (!honorific && !is_title(view.key(i + 1))) return;
  // 曲局长: a rare surname only where it comes again, and ends no longer name.
  const bool common = surname_score(key[0]) >= (honorific ? 15 : 30);
  const bool apart = !view.is_han(i - 1) || (view.token(i - 1).known && view.token(i - 1).range.size() > 1);
  const bool word = view.is_grammar(i) && token.tag != WordTag::classifier;
  if (common || (apart && !word && is_surname(key[0]))) push(out, surname, common ? 56 : 46);
}

// 审判长江文义: where a title ends within the word 长江, the name begins there.
void find_after_title(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  const std::uint32_t at = view.token(i).range.begin + 1;
  if (view.key(i)[0] != U'长' || !follows_title(view.full_key(), at)) return;
  for (std::uint32_t length = 3; length > 1; --length) {
    const Range name{at, at + length};
    if (name.end <= view.sentence().range.end && chinese_name_score(view.key(name)).value_or(0) >= 45)
      return push(out, name, 74);
  }
}

}  // namespace

bool follows_title(std::u32string_view key, std::uint32_t at) {
  for (std::uint32_t size = 2; size <= 4 && size <= at; ++size) {
    if (is_title(key.substr(at - size, size))) return true;
  }
  return false;
}

void find_people(const SentenceView& view, std::vector<Candidate>& out) {
  std::int32_t after_run = 0;
  for (std::int32_t i = 0; i < view.size(); ++i) {
    const Token& token = view.token(i);
    if (token.kind == TokenKind::han) {
      if (is_surname(view.key(i)[0]) || is_compound_surname(view.key(i).substr(0, 2))) {
        find_chinese(view, i, out);
        find_addressed(view, i, out);
      }
      find_japanese(view, i, out);
      if (token.range.size() == 2) find_after_title(view, i, out);
      if (is_any_of(view.key(i).substr(0, 1), U"小|阿")) find_pet_name(view, i, out);
      if (i >= after_run) after_run = std::max(find_foreign(view, i, out), i) + 1;
    } else if (is_name_dot(view.text(i)[0])) {
      find_dotted(view, i, out);
    }
  }
}

}  // namespace newsprism
