#include "document/bylines.h"

#include <algorithm>

#include "document/agencies.h"
#include "document/lines.h"
#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr Key kSurnames =
    U"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚"
    U"卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温"
    U"康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍"
    U"涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑"
    U"景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟"
    U"邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹"
    U"井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯"
    U"隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由";

constexpr Phrases kDoubleSurnames = U"欧阳|司马|上官|诸葛|司徒|夏侯|皇甫|尉迟|长孙|慕容|令狐|端木|范姜|张简";

// Behind these stand the writers; longer ones first.
constexpr Phrases kWriters =
    U"见习记者|实习记者|特约记者|特派记者|首席记者|高级记者|记者|通讯员|专栏作者|特约作者|作者|"
    U"撰稿人|评论员|实习生|特约撰稿|撰稿|撰文|采写|执笔|文字|编译|研究员|采访|主笔";

// Behind these stand others.
constexpr Phrases kOthers = U"摄影|摄像|拍摄|图片|制图|编辑|责编|校对|视频|审核|监制|统筹|设计|供图|剪辑";

constexpr Phrases kTails =
    U"综合报导|综合报道|专题报导|报道员|报导|报道|综合整理|整理|综合|编译|整合|文并摄|文/图|口述|"
    U"专访|发自|实习生|供稿|文|摄";

constexpr Phrases kOffices =
    U"编辑部|评论员|团队|小组|网络|综合|整理|中心|工作室|报社|通讯社|新闻|来源|转载|简介|介绍|最新|"
    U"有限|公司|频道|本报|本网|观点|原创|声明|责任|匿名";

bool is_separator(char32_t c) {
  constexpr Key kSeparators = U",、;&/|·•()[]【】〔〕:\"'“”「」<>+";
  return is_space(c) || c == 0x4e28 || kSeparators.find(c) != Key::npos;
}

// A foreign name in Chinese letters keeps the point between its parts.
bool joins_name(Key key, Range value, std::uint32_t at) {
  return (key[at] == U'·' || key[at] == U'•') && at > value.begin && at + 1 < value.end &&
         is_han(key[at - 1]) && is_han(key[at + 1]);
}

void add_name(Byline& byline, Range name) {
  byline.names.push_back(name);
  byline.whole = byline.whole.empty() ? name : cover(byline.whole, name);
}

// One word of a Chinese byline: "南都记者李明", "李明和王芳", "王芳报道".
class HanByline {
 public:
  HanByline(Key key, Byline& out) : key_(key), out_(out) {}

  void take(Range word) {
    for (const Key other : kOthers) {
      const std::size_t found = piece_of(key_, word).rfind(other);
      if (found != Key::npos) {
        others_ = true;
        word.begin += static_cast<std::uint32_t>(found + other.size());
      }
    }
    for (const Key role : kWriters) {
      const std::size_t found = piece_of(key_, word).find(role);
      if (found == Key::npos) continue;
      others_ = false;
      if (found >= 2) take_name({word.begin, static_cast<std::uint32_t>(word.begin + found)}, true);
      word.begin += static_cast<std::uint32_t>(found + role.size());
    }
    if (word.empty()) return;
    if (key_[word.end - 1] == U'摄' || key_[word.end - 1] == U'图') return;  // another's name
    const std::size_t tail = ends_with_any(piece_of(key_, word), kTails);
    // "王文" ends like a credit and is a name.
    if (tail > 1 || !is_han_person(piece_of(key_, word))) word.end -= static_cast<std::uint32_t>(tail);
    if (!word.empty() && !others_) take_parts(word);
  }

 private:
  void take_parts(Range word) {
    for (std::uint32_t at = word.begin + 2; at + 2 < word.end && word.size() >= 5; ++at) {
      const bool joint = key_[at] == U'和' || key_[at] == U'与';
      if (!joint || !is_han_person(piece_of(key_, {word.begin, at}))) continue;
      take_name({word.begin, at}, false);
      take_name({at + 1, word.end}, false);
      return;
    }
    take_name(word, false);
  }

  // What stands before a role is an office more often than a name ("南都记者").
  void take_name(Range name, bool before_role) {
    const Key key = piece_of(key_, name);
    if (is_agency(key)) {
      if (out_.agency.empty()) out_.agency = name;
      return;
    }
    const bool foreign = key.find_first_of(U"·•") != Key::npos && key.size() <= 14;
    if (key.size() < 2 || (key.size() > 5 && !foreign) || contains_any(key, kOffices)) return;
    constexpr Phrases kPapers = U"报|网|社|台|刊|者|员|电|讯|组|部|家";
    if (ends_with_any(key, kPapers) != 0) return;
    for (const char32_t c : key) {
      if (!is_han(c) && c != U'·' && c != U'•') return;
    }
    if (!before_role || is_han_person(key)) add_name(out_, name);
  }

  Key key_;
  Byline& out_;
  bool others_ = false;
};

// "李 明" with a space inside is one name.
Range with_lonely_character(Key key, Range word, Range value) {
  if (word.size() != 1 || kSurnames.find(key[word.begin]) == Key::npos) return word;
  std::uint32_t at = word.end;
  while (at < value.end && is_space(key[at])) ++at;
  const bool alone = at > word.end && at < value.end && is_han(key[at]) &&
                     (at + 1 >= value.end || is_separator(key[at + 1]));
  return alone ? Range{word.begin, at + 1} : word;
}

Byline read_han_byline(Key key, std::u32string_view text, Range value) {
  Byline out;
  HanByline words(key, out);
  for (std::uint32_t at = value.begin; at < value.end;) {
    if (is_separator(key[at]) && !joins_name(key, value, at)) {
      ++at;
      continue;
    }
    Range word{at, at};
    const bool latin = is_latin(key[at]);
    while (at < value.end && (!is_separator(key[at]) || joins_name(key, value, at) ||
                              (latin && key[at] == U' ' && at + 1 < value.end && is_latin(key[at + 1]))))
      ++at;
    word.end = at;
    if (latin) {
      const Byline names = read_byline(key, text, word);
      for (const Range name : names.names) add_name(out, name);
      if (out.agency.empty()) out.agency = names.agency;
      continue;
    }
    word = with_lonely_character(key, word, value);
    at = word.end;
    if (piece_of(key, word).find(U' ') != Key::npos) {
      add_name(out, word);
    } else {
      words.take(word);
    }
  }
  return out;
}

// Words of a Latin byline, one after the other.
class LatinByline {
 public:
  LatinByline(Key key, std::u32string_view text, Range value)
      : key_(key), text_(text), at_(value.begin), end_(value.end) {}

  Byline read() {
    while (at_ < end_ && out_.names.size() < 12) {
      skip(U" ");
      if (take_word(U"the") && !is_known_agency_ahead()) break;
      const Range name = read_name();
      if (name.empty()) break;
      add(name);
      if (!go_on()) break;
    }
    return out_;
  }

 private:
  [[nodiscard]] char32_t peek() const { return at_ < end_ ? key_[at_] : U'\n'; }
  void skip(Key marks) {
    while (at_ < end_ && (is_space(key_[at_]) || marks.find(key_[at_]) != Key::npos)) ++at_;
  }
  [[nodiscard]] Range word_at(std::uint32_t at) const {
    std::uint32_t last = at;
    constexpr Key kInside = U".'-";
    while (last < end_ &&
           (is_latin(key_[last]) || kInside.find(key_[last]) != Key::npos || key_[last] == 0x2019))
      ++last;
    if (last > at + 3 && key_[last - 1] == U'.') --last;
    return {at, last};
  }
  bool take_word(Key word) {
    if (piece_of(key_, word_at(at_)) != word) return false;
    at_ += static_cast<std::uint32_t>(word.size());
    skip(U"");
    return true;
  }
  [[nodiscard]] bool is_known_agency_ahead() const {
    return starts_with_any(key_.substr(at_, 24), kLatinAgencies) != 0;
  }

  // Up to five words with capitals, particles between them; what names an office ends the name.
  Range read_name() {
    constexpr Phrases kParticles = U"de|van|von|der|den|da|di|bin|al|el|la|le|du|dos|ter|y";
    constexpr Phrases kOffice =
        U"editor|reporter|correspondent|writer|staff|chief|news|senior|political|bureau|special|in|"
        U"analyst|columnist|contributor|updated|published|posted|deputy|editors|science";
    const std::uint32_t begin = at_;
    std::uint32_t last = at_, count = 0;
    while (at_ < end_ && count < 5) {
      const Range word = word_at(at_);
      const Key key = piece_of(key_, word);
      const bool capital = !word.empty() && is_upper(text_[word.begin]);
      if (word.empty() || (count > 0 && is_any_of(key, kOffice))) break;
      if (!capital && !(count > 0 && is_any_of(key, kParticles))) break;
      at_ = word.end;
      ++count;
      if (capital) last = word.end;
      if (peek() != U' ' && key_[std::min(at_, end_ - 1)] != 0xa0) break;
      skip(U"");
    }
    at_ = last;
    return trimmed_office({begin, last}, count);
  }

  // "Thabo Mokone Parliamentary editor": what stands between a name of two words and an office is its kind.
  Range trimmed_office(Range name, std::uint32_t count) const {
    constexpr Phrases kPosts = U"editor|reporter|correspondent|writer|columnist";
    std::uint32_t next = name.end;
    while (next < end_ && is_space(key_[next])) ++next;
    if (count < 3 || starts_with_any(key_.substr(next, 14), kPosts) == 0) return name;
    std::uint32_t at = name.begin;
    for (int words = 0; at < name.end; ++at) {
      if (is_space(key_[at]) && ++words == 2) return {name.begin, at};
    }
    return name;
  }

  void add(Range name) {
    const Key key = piece_of(key_, name);
    if (is_agency(key)) {
      if (out_.agency.empty()) out_.agency = name;
      return;
    }
    constexpr Phrases kOutlets =
        U"press|news|times|post|staff|business|agencies|media|network|daily|desk|wires|reporters|"
        U"editors|team|opinion|magazine|online|today|journal|politics|photo|photos|gazette|herald|"
        U"tribune|chronicle|observer|telegraph|sport|sports|reports|agency|pst|pdt|est|edt|gmt";
    const std::size_t first = key.find(U' ');
    if (first != Key::npos && is_agency(key.substr(0, first))) {  // "AP Sports Writer"
      if (out_.agency.empty()) out_.agency = {name.begin, static_cast<std::uint32_t>(name.begin + first)};
      return;
    }
    const std::size_t space = key.rfind(U' ');
    const Key last = space == Key::npos ? key : key.substr(space + 1);
    if (is_any_of(last, kOutlets)) return;
    // ", Futurism" and "Get updates": one word is a name only where it is all there is.
    if (space == Key::npos && (!out_.names.empty() || key.size() < 3 || name.end < end_)) return;
    add_name(out_, name);
  }

  // Over " in Tokyo", ", " and " and " to the next name.
  bool go_on() {
    skip(U"");
    if (take_word(U"in")) {
      const Range place = read_name();
      if (out_.place.empty()) out_.place = place;
      skip(U"");
    }
    const bool mark = peek() == U',' || peek() == U'&' || peek() == U';';
    skip(U",&;");
    const bool joined = take_word(U"and") || take_word(U"with");
    if (take_word(U"additional")) return false;
    return mark || joined;
  }

  Key key_;
  std::u32string_view text_;
  std::uint32_t at_, end_;
  Byline out_;
};

}  // namespace

bool is_han_person(Key key) {
  const bool spaced = key.size() == 3 && is_space(key[1]);
  if (key.size() < 2 || key.size() > 4) return false;
  for (const char32_t c : key) {
    if (!is_han(c) && !spaced) return false;
  }
  if (starts_with_any(key, kDoubleSurnames) != 0) return key.size() >= 3;
  return key.size() <= 3 && kSurnames.find(key[0]) != Key::npos;
}

bool is_agency(Key key) {
  return is_any_of(key, kHanAgencies) || is_any_of(key, kLatinAgencies);
}

Byline read_byline(Key key, std::u32string_view text, Range value) {
  for (std::uint32_t at = value.begin; at < value.end; ++at) {
    if (is_han(key[at]) && !is_latin(key[value.begin])) return read_han_byline(key, text, value);
  }
  return LatinByline(key, text, value).read();
}

}  // namespace newsprism
