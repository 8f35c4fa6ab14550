#include "mentions/find_titled.h"

#include "document/phrases.h"
#include "mentions/match_key.h"
#include "mentions/word_sets.h"

namespace newsprism {
namespace {

constexpr std::u32string_view kNumerals = U"0123456789零〇一二三四五六七八九十百两首";

constexpr std::u32string_view kOpen = U"《“「『\"〈";
constexpr std::u32string_view kClose = U"》”」』\"〉";
constexpr std::int32_t kCalled = 84;
constexpr std::u32string_view kNumberedEnds = U"节月周夜季展";  // of what is held once more: 首届直播月

bool work_noun_follows(const SentenceView& view, std::int32_t close) {
  static constexpr Phrases kNouns =
      U"播客|节目|专栏|电影|影片|纪录片|小说|栏目|综艺|歌曲|专辑|杂志|周刊|剧集|电视剧|公众号|"
      U"榜单|图书|新书|一书|特刊|专题片|微博号|微信公众号|视频号|podcast|film";
  return any_at(view.full_key(), view.token(close).range.end, kNouns) != 0;
}

// A thing that has a name in marks: “鹰眼”无人机, 货轮“远星”.
constexpr Phrases kThings =
    U"大模型|模型|芯片|应用程序|小程序|软件|手游|网游|游戏|机器人|主战坦克|坦克|战机|战斗机|导弹|火箭|"
    U"卫星|飞船|探测器|潜水器|航母|航空母舰|货轮|油轮|邮轮|客轮|渔船|无人机|疫苗|新药|浏览器|操作系统|app";

bool is_after(const SentenceView& view, std::int32_t open, Phrases nouns) {
  return any_before(view.full_key(), view.token(open).range.begin, nouns) != 0;
}

// Laws and treaties stand in 《》 too; they are no works.
bool is_document_title(std::u32string_view title) {
  static constexpr Phrases kEnds =
      U"法|条例|协议|协定|公约|规定|办法|意见|通知|声明|公报|条约|法案|方案|规划|细则|守则|规则|"
      U"规例|准则|纪要|决议|决定|章程|宣言|纲要|宪法|议定书|备忘录|合同|标准|指引|公告|批复|计划|法(草案)|"
      U"条例(草案)|意见稿|征求意见稿|意见稿)|草案)|试行)|暂行)|修订)|目录|清单|起诉书|判决书|承诺书";
  return ends_with_any(title, kEnds) != 0;
}

// 「穿过商场」: what is said or done, not what something is called.
bool is_said(const SentenceView& view, std::int32_t first, std::int32_t close) {
  for (std::int32_t i = first; i < close; ++i) {
    const WordTag tag = view.token(i).tag;
    if (view.is(i, U",|，|。|!|！|?|？") || tag == WordTag::preposition || tag == WordTag::pronoun ||
        (tag == WordTag::adverb && i == first))
      return true;
  }
  return view.token(first).tag == WordTag::verb && close - first == 2;
}

// A gathering, and none that is of one body: not 事件, 战争 or 发布会.
bool is_gathering(const SentenceView& view, std::int32_t i) {
  const std::u32string_view key = view.key(i);
  return suffix_of(key).kind == SuffixKind::event && one_of(key.back(), U"会展赛节坛") &&
         ends_with_any(key, U"代表大会|会员大会|发布会|晚会") == 0;
}

// A name of the lexicon that begins or ends there, empty where there is none.
Range listed_at(const std::vector<Candidate>& found, EntityType type, std::uint32_t at, bool begins) {
  Range best;
  for (const Candidate& c : found) {
    const Range r = c.mention.range;
    if (c.mention.type == type && c.mention.why == Why::lexicon && c.score > kStrong &&
        (begins ? r.begin : r.end) == at && r.size() > best.size())
      best = r;
  }
  return best;
}

// The name goes on around the marks: 挪威“蓝湾”研究所, “未来之光”博览会, “雪豹”号; or within them, with a
// place that is a part of it: “海宁Mailpoint”, “海宁春日阅读月”.
void find_around(const SentenceView& view, std::int32_t open, std::int32_t close,
                 std::vector<Candidate>& out) {
  const Range inner = view.range(open + 1, close - 1), marked = view.range(open, close);
  const Range place = listed_at(out, EntityType::loc, marked.begin, false);
  const Range within = listed_at(out, EntityType::loc, inner.begin, true);
  Range name = marked;
  const std::u32string_view all = view.full_key(), called = view.key(inner);
  if (one_of(char_at(all, marked.end), U"号轮艇舰") && char_at(all, marked.end + 1) != U'召')
    return push_pattern(out, {marked.begin, marked.end + 1}, EntityType::product, kCalled);
  for (std::int32_t i = close + 1; i < close + 5 && view.is_han(i) && view.adjacent(i - 1); ++i) {
    const std::u32string_view key = view.key(i);
    const Suffix suffix = suffix_of(key);
    name.end = view.token(i).range.end;
    if (is_gathering(view, i)) return push_pattern(out, name, EntityType::event, kCalled);
    const bool society = key.back() == U'会' && name.end > marked.end + 1 && is_title(view.key(i + 1));
    if (!place.empty() && (society || (suffix.kind == SuffixKind::organization && suffix.strong)))
      return push_pattern(out, {place.begin, name.end}, EntityType::org, kCalled);
    if (view.is_grammar(i) || (view.token(i).tag == WordTag::verb && !is_institution_verb(key))) break;
  }
  // “跟着灯塔去旅行”活动, “青禾首届直播月”
  const bool campaign = inner.size() > 3 && !one_of(called[0], U"一二三四五六七八九十两") &&
                        any_at(all, marked.end, U"活动|行动|主题活动|系列活动|专项行动") != 0;
  const bool latin = view.is_latin(close - 1) && view.begins_at(within.end) == close - 1;
  const bool part = !within.empty() && inner.size() > 5;
  const bool held = one_of(called.back(), kNumberedEnds) && (part || called.find(U'届') != called.npos);
  if (campaign || held || (part && latin))
    push_pattern(out, inner, part && latin ? EntityType::org : EntityType::event, kCalled);
}

// 第三届知行安全论坛: whatever stands between the number and the meeting; but 第八十届|联合国大会.
void find_edition(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  Range r = view.token(i).range;
  const std::uint32_t stem = r.end;
  r.begin = ordinal_begin(view.full_key(), view.sentence().range.begin, stem);
  if (r.begin == stem) return;
  std::int32_t marks = 0;
  for (std::int32_t last = i + 1; last < i + 10 && view.adjacent(last - 1); ++last) {
    const std::u32string_view key = view.key(last);
    const bool opens = one_of(key[0], U"“「"), closes = one_of(key[0], U"”」");
    marks += opens - closes;
    if (opens || closes || view.is_latin(last) || view.is_number(last)) continue;
    if (!view.is_han(last) || is_speech_verb(key) || is_any_of(key, U"到|至") || key.back() == U'届' ||
        (view.is_grammar(last) && !is_any_of(key, U"与|和|及")))
      return;
    r.end = view.token(last).range.end;
    const SuffixKind kind = suffix_of(key).kind;
    const bool held = key.size() != 2 && one_of(key.back(), kNumberedEnds);
    if (marks != 0 || !(held || kind == SuffixKind::event || key.back() == U'会')) continue;
    if ((held || is_gathering(view, last)) && r.end > stem + 3 &&
        listed_at(out, EntityType::org, r.end, false).empty())
      push_pattern(out, r, EntityType::event, kCalled);
    return;
  }
}

void judge_marked(const SentenceView& view, std::int32_t open, std::int32_t close,
                  std::vector<Candidate>& out) {
  if (close - open < 2) return;
  const Range inner = view.range(open + 1, close - 1);
  const std::u32string_view title = view.key(inner);
  const char32_t mark = view.text(open)[0];
  if (mark == U'《') {
    if (!is_document_title(title) && inner.size() <= 30) push_pattern(out, inner, EntityType::media, 84);
    return;
  }
  if (inner.size() < 2 || inner.size() > 24) return;
  if (mark != U'〈') find_around(view, open, close, out);
  static constexpr Phrases kStorms = U"台风|飓风|热带风暴|强台风|超强台风|气旋";
  static constexpr Phrases kNicks = U"艺名|网名|昵称|博主|主播|网友|网红";
  static constexpr Phrases kWorks =
      U"电影|影片|歌曲|专辑|小说|播客|纪录片|节目|专栏|公众号|周刊|杂志|报纸|网站";
  if (inner.size() <= 12) {
    const bool thing = any_at(view.full_key(), view.token(close).range.end, kThings) != 0;
    if (thing || is_after(view, open, kThings)) push_pattern(out, inner, EntityType::product, 68);
    if (is_after(view, open, kStorms)) push_pattern(out, inner, EntityType::event, 66);
    if (is_after(view, open, kNicks)) push_pattern(out, inner, EntityType::per, 66);
    if (is_after(view, open, kWorks)) push_pattern(out, inner, EntityType::media, 66);
  }
  if (work_noun_follows(view, close)) push_pattern(out, inner, EntityType::media, 80);
  const Suffix suffix = suffix_of(view.key(close - 1));
  if (is_said(view, open + 1, close)) return;
  if (suffix.length == 0 || inner.size() == suffix.length) return;
  if (suffix.kind == SuffixKind::event && inner.size() >= 5) push_pattern(out, inner, EntityType::event, 84);
  if (suffix.kind == SuffixKind::organization && inner.size() <= 12 && !view.is(close - 1, U"科技")) {
    push_pattern(out, inner, EntityType::org, 74);
  }
}

void find_marked(const SentenceView& view, std::vector<Candidate>& out) {
  for (std::int32_t i = 0; i < view.size(); ++i) {
    const std::size_t kind = kOpen.find(view.text(i)[0]);
    if (kind == std::u32string_view::npos) continue;
    for (std::int32_t j = i + 1; j < view.size() && j - i < 24; ++j) {
      if (view.text(j)[0] != kClose[kind]) continue;
      judge_marked(view, i, j, out);
      i = j;
      break;
    }
  }
}

// 据 X 报道 / X 报道称 / X 获悉 / X 记者: a short run of names and loose characters before the verb.
void find_outlet(const SentenceView& view, std::int32_t verb, std::vector<Candidate>& out) {
  std::int32_t first = verb;
  while (first > 0 && verb - first < 4 && view.adjacent(first - 1)) {
    const Token& t = view.token(first - 1);
    const bool usable = (t.kind == TokenKind::han && t.tag != WordTag::verb && t.tag != WordTag::adverb &&
                         t.tag != WordTag::time && !view.is_grammar(first - 1)) ||
                        view.is_latin(first - 1);
    if (!usable) break;
    --first;
  }
  if (first == verb || first == 0 || !view.is(first - 1, U"据")) return;
  // 外媒, 当地媒体: some outlet
  if (ends_with_any(view.key(view.range(first, verb - 1)),
                    U"外媒|官媒|港媒|台媒|美媒|英媒|日媒|韩媒|俄媒|法媒|媒体") != 0)
    return;
  const Suffix suffix = suffix_of(view.key(verb - 1));
  push_pattern(out, view.range(first, verb - 1), EntityType::media,
               suffix.kind == SuffixKind::media ? 78 : 58);
}

// 链博会, 种博会: one character and the fair.
void find_fair(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  const std::uint32_t at = view.token(i).range.begin;
  const std::u32string_view key = view.full_key().substr(0, view.sentence().range.end);
  if (at + 3 > key.size() || key.substr(at + 1, 2) != U"博会" || !is_han(key[at])) return;
  if (one_of(key[at], U"赌微广渊宏大")) return;
  push_pattern(out, {at, at + 3}, EntityType::event, 66);
}

// 央视体育, 新浪财经: a known house and its desk.
void find_desk(const SentenceView& view, std::int32_t i, std::vector<Candidate>& out) {
  if (i == 0 || !view.is(i, U"体育|财经|娱乐") || !view.token(i - 1).named) return;
  if (!view.touches(i - 1) || is_country(view.key(i - 1))) return;
  if (view.token(i - 1).tag == WordTag::place ||
      view.token(i + 1 < view.size() ? i + 1 : i).tag == WordTag::noun)
    return;
  push_pattern(out, view.range(i - 1, i), EntityType::media, 64);
}

// 【海岬基金报】 before a piece of news.
void find_source_mark(const SentenceView& view, std::vector<Candidate>& out) {
  if (view.size() < 4 || view.text(0)[0] != U'【') return;
  constexpr Phrases kOutlets = U"报|网|社|周刊|杂志|新闻|财经|频道|电台|卫视|之声|通讯";
  for (std::int32_t i = 2; i < view.size() && i < 8; ++i) {
    if (view.text(i)[0] != U'】') continue;
    const Range inner = view.range(1, i - 1);
    if (inner.size() >= 3 && inner.size() <= 12 && ends_with_any(view.key(inner), kOutlets) != 0)
      push_pattern(out, inner, EntityType::media, 78);
    return;
  }
}

bool is_report_verb(std::u32string_view key) {
  return is_any_of(key, U"报道|报道称|消息|获悉|报导");
}

}  // namespace

std::uint32_t ordinal_begin(std::u32string_view key, std::uint32_t first, std::uint32_t begin) {
  if (begin < first + 2 || key[begin - 1] != U'届') return begin;
  if (key[begin - 2] == U'首') return begin - 2;
  std::uint32_t at = begin - 1;
  while (at > first && kNumerals.find(key[at - 1]) != std::u32string_view::npos) --at;
  return at == begin - 1 || at == first || key[at - 1] != U'第' ? begin : at - 1;
}

void find_titled(const SentenceView& view, std::vector<Candidate>& out) {
  find_marked(view, out);
  find_source_mark(view, out);
  for (std::int32_t i = 0; i < view.size(); ++i) {
    find_fair(view, i, out);
    find_desk(view, i, out);
    if (view.key(i).back() == U'届') find_edition(view, i, out);
    if (is_report_verb(view.key(i))) find_outlet(view, i, out);
  }
}

}  // namespace newsprism
