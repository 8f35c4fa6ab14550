#include "document/dateline.h"

#include <algorithm>

#include "document/agencies.h"
#include "document/bylines.h"
#include "document/lines.h"
#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kReach = 80;  // characters of a lead that may hold a dateline

constexpr Phrases kOutletEnds = U"社|网|报|台|刊|新闻|客户端|在线|财经|之家";

bool is_han_word(Key key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), [](char32_t c) { return is_han(c); });
}

class DatelineReader {
 public:
  DatelineReader(Key key, std::u32string_view text, Range head) : key_(key), text_(text), head_(head) {}

  Dateline read() {
    read_paper();
    if (out_.source.empty()) read_wire();
    read_slash();
    if (out_.place.empty() && out_.agency.empty()) read_latin();
    read_brackets();
    return std::move(out_);
  }

 private:
  [[nodiscard]] Key of(Range range) const { return piece_of(key_, range); }

  // "《某某报》讯"
  void read_paper() {
    if (head_.empty() || key_[head_.begin] != U'《') return;
    constexpr Phrases kAfter = U"讯|消息|报道|报导|记者|电";
    const std::size_t close = of(head_).find(U'》');
    if (close == Key::npos || starts_with_any(key_.substr(head_.begin + close + 1, 4), kAfter) == 0) return;
    out_.source = {head_.begin + 1, static_cast<std::uint32_t>(head_.begin + close)};
  }

  // "7月16日" or "16日" that ends at `end`.
  std::uint32_t date_before(std::uint32_t end) {
    std::uint32_t at = end;
    const auto number = [&](std::uint32_t& value) {
      const std::uint32_t last = at;
      std::uint32_t unit = 1;
      for (value = 0; at > head_.begin && last - at < 2 && is_digit(key_[at - 1]); unit *= 10)
        value += unit * (key_[--at] - U'0');
      return at < last;
    };
    std::uint32_t day = 0, month = 0;
    if (at <= head_.begin || (key_[at - 1] != U'日' && key_[at - 1] != U'号')) return end;
    --at;
    if (!number(day) || day == 0 || day > 31) return end;
    const std::uint32_t before_day = at;
    if (at > head_.begin && key_[at - 1] == U'月') {
      --at;
      if (!number(month) || month > 12) at = before_day;
    }
    out_.day = day;
    out_.month = month;
    out_.day_words = {at, end};
    return at;
  }

  // "...7月16日电", "...讯(": where what ends the dateline begins; the end of the head for none.
  std::uint32_t find_wire() {
    constexpr Phrases kEnds = U"综合外电|综合报导|综合报道|专电|电|讯|消息";
    for (std::uint32_t at = head_.begin + 1; at < std::min(head_.end, head_.begin + 28); ++at) {
      const std::size_t size = starts_with_any(key_.substr(at, 4), kEnds);
      constexpr Key kCompounds = U"影视力商动子网池脑话费价竞器梯车台源信缆";
      const bool compound = size == 1 && at + 1 < head_.end && kCompounds.find(key_[at + 1]) != Key::npos;
      if (size != 0 && !compound) {
        const char32_t before = key_[at - 1];
        constexpr Key kAfter = U" ()】〕]:—-\n";
        const std::size_t next = at + size;
        const bool closed = next >= head_.end || kAfter.find(key_[next]) != Key::npos || is_space(key_[next]);
        const bool paper =
            size == 1 && key_[at] == U'讯' ? ends_with_any(key_.substr(0, at), kOutletEnds) != 0 : false;
        if (before == U'日' || before == U'号' || (closed && (size == 1 || paper)) ||
            (size == 2 && ends_with_any(key_.substr(0, at), kOutletEnds) != 0))
          return at;
      }
      if (key_[at] == U',' || key_[at] == U'。' || key_[at] == U':') break;
    }
    return head_.end;
  }

  void read_wire() {
    const std::uint32_t wire = find_wire();
    if (wire >= head_.end) return;
    std::uint32_t begin = head_.begin;
    constexpr Phrases kLead = U"据";
    begin += static_cast<std::uint32_t>(starts_with_any(key_.substr(begin, 2), kLead));
    const std::uint32_t end = date_before(wire);
    const std::size_t writer = of({begin, end}).find(U"记者");
    const Range name{begin, writer == Key::npos ? end : static_cast<std::uint32_t>(begin + writer)};
    const std::uint32_t behind = read_outlet(name, key_[wire] == U'电');
    if (behind == begin && out_.day == 0) return;
    if (writer != Key::npos) {
      read_writer({static_cast<std::uint32_t>(name.end + 2), end});
    } else {
      take_place({behind, end});
    }
  }

  // Gives the end of the outlet's name.
  std::uint32_t read_outlet(Range name, bool wire) {
    const Key key = of(name);
    std::size_t size = starts_with_any(key, kHanAgencies);
    const bool known = size != 0;
    constexpr Phrases kOwn = U"本报|本网|本刊|本台|本社|我报|我台";
    const std::size_t own = starts_with_any(key, kOwn);
    if (own != 0) return name.begin + static_cast<std::uint32_t>(own);
    for (std::size_t n = 2; !known && n <= std::min<std::size_t>(key.size(), 10); ++n) {
      if (ends_with_any(key.substr(0, n), kOutletEnds) == 0) continue;
      if (size == 0 || n <= size + 1) size = n;  // "新闻" and then "网"
    }
    if (size == 0) return name.begin;
    const Range outlet{name.begin, static_cast<std::uint32_t>(name.begin + size)};
    if (of(outlet).find_first_of(U",。:\"“(<《") != Key::npos) return name.begin;
    out_.source = outlet;
    if (known || (wire && key_[outlet.end - 1] == U'社')) out_.agency = outlet;
    return outlet.end;
  }

  void take_place(Range place) {
    place = trim(key_, place);
    const Key key = of(place);
    if (key.size() < 2 || key.size() > 8 || !is_han_word(key) || key == U"综合" || key == U"外电") return;
    // Without an outlet before it, only a place that is known to be one.
    if (out_.source.empty() && !is_any_of(key, kDatelinePlaces)) return;
    constexpr Phrases kNone = U"快讯|专电|消息|今天|今日|昨日|最新|独家|讯";
    if (!contains_any(key, kNone)) out_.place = place;
  }

  // "王小明台北": the name and the place in one.
  void read_writer(Range words) {
    words = trim(key_, words);
    const std::size_t place = ends_with_any(of(words), kDatelinePlaces);
    Range names{words.begin, words.end - static_cast<std::uint32_t>(place)};
    if (place != 0) {
      take_place({names.end, words.end});
      if (out_.place.empty() && of(words).substr(words.size() - place) != U"综合")
        out_.place = {names.end, words.end};
    } else if (out_.day != 0 && words.size() >= 5 && words.size() <= 9 && is_han_word(of(words)) &&
               is_han_person(of({words.begin, words.begin + 3}))) {
      names.end = words.begin + 3;
      out_.place = {names.end, words.end};
    }
    take_names(names);
  }

  void take_names(Range names) {
    const Byline byline = read_byline(key_, text_, names);
    if (byline.names.empty()) return;
    if (out_.author.empty()) out_.author = byline.whole;
    out_.reporters.insert(out_.reporters.end(), byline.names.begin(), byline.names.end());
  }

  // "记者王小明/台北报导", "政治中心/王小明报导", "即时新闻/综合报导"
  void read_slash() {
    const std::size_t found = of(head_).substr(0, 40).find(U'/');
    if (found == Key::npos) return;
    const auto slash = static_cast<std::uint32_t>(head_.begin + found);
    constexpr Phrases kEnds =
        U"即时报导|综合报导|连线报导|专题报导|独家报导|特稿|报导|综合报道|报道|专访|专电|电";
    std::uint32_t end = slash + 1;
    while (end < head_.end && end - slash < 8 && starts_with_any(key_.substr(end, 4), kEnds) == 0) ++end;
    if (end >= head_.end || end - slash >= 8) return;
    const Key before = of({head_.begin, slash});
    const std::size_t writer = before.rfind(U"记者");
    const Range behind{slash + 1, end};
    const bool is_place = is_any_of(of(behind), kDatelinePlaces);
    constexpr Phrases kDesks = U"中心|新闻|频道|组|部";
    const bool desk = ends_with_any(before, kDesks) != 0;
    if (writer == Key::npos && !desk) return;
    if (writer != Key::npos) {
      take_names({static_cast<std::uint32_t>(head_.begin + writer + 2), slash});
    } else if (!is_place && is_han_person(of(behind))) {
      take_names(behind);
      return;
    }
    if (behind.size() >= 2 && behind.size() <= 6 && is_han_word(of(behind)) && of(behind) != U"综合" &&
        of(behind) != U"外电" && (is_place || writer != Key::npos))
      out_.place = behind;
  }

  // "(记者 李明 通讯员 王芳)" somewhere in the head.
  void read_brackets() {
    constexpr Key kOpen = U"([【〔";
    constexpr Key kClose = U")]】〕";
    for (std::uint32_t at = head_.begin; at < head_.end; ++at) {
      const bool first = at == head_.begin && at > 0 && kOpen.find(key_[at - 1]) != Key::npos;
      if (kOpen.find(key_[at]) == Key::npos && !first) continue;
      const std::uint32_t begin = first ? at : at + 1;
      std::uint32_t end = begin;
      while (end < head_.end && kClose.find(key_[end]) == Key::npos) ++end;
      const Key inside = of({begin, end});
      constexpr Phrases kWho = U"记者|通讯员|实习生";
      const bool who = contains_any(inside, kWho) && inside.find(U'/') == Key::npos &&
                       inside.find_first_of(U"。,!?") == Key::npos;
      if (end < head_.end && who && out_.reporters.empty()) take_names({begin, end});
      if (first && end < head_.end) at = end;
    }
  }

  // "NEW YORK/PARIS, July 16 (Reuters) -" and "PORT ALDER — "
  void read_latin() {
    const Range place = latin_place();
    std::uint32_t at = place.end;
    skip_spaces(at);
    if (at < head_.end && key_[at] == U',') ++at;
    skip_spaces(at);
    const std::uint32_t before_date = at;
    read_month_day(at);
    skip_spaces(at);
    if (at < head_.end && key_[at] == U'(') {
      const std::size_t close = key_.substr(at, 30).find(U')');
      if (close == Key::npos) return forget_day();
      const Range name{at + 1, static_cast<std::uint32_t>(at + close)};
      std::uint32_t next = name.end + 1;
      skip_spaces(next);
      const bool dash = is_dash(next);
      const Range word = trim(key_, name);
      const bool agency = is_agency(of(word));
      const bool outlet = !place.empty() && !word.empty() && is_upper(text_[word.begin]) &&
                          (dash || of(word).substr(0, 3) == U"cnn");
      if (!agency && !outlet) return forget_day();
      if (agency) out_.agency = word;
      out_.source = word;
      if (!place.empty()) out_.place = place;
      return;
    }
    // Without a name in brackets: capitals and a dash.
    if (place.empty() || at != before_date || !is_dash(at) || !is_capitals(place)) return forget_day();
    constexpr Phrases kCalls =
        U"update|watch|breaking|exclusive|opinion|analysis|live|video|read|note|warning|review|"
        U"just in|new";
    if (!is_any_of(of(place), kCalls)) out_.place = place;
  }

  void forget_day() {
    if (out_.source.empty()) out_.day = out_.month = 0;
  }

  void skip_spaces(std::uint32_t& at) const {
    while (at < head_.end && is_space(key_[at])) ++at;
  }

  [[nodiscard]] bool is_dash(std::uint32_t at) const {
    if (at >= head_.end) return false;
    const char32_t c = key_[at];
    return c == 0x2014 || c == 0x2013 || c == 0x2015 ||
           (c == U'-' && at + 1 < head_.end && !is_latin(key_[at + 1]));
  }

  [[nodiscard]] bool is_capitals(Range place) const {
    std::size_t letters = 0;
    for (std::uint32_t at = place.begin; at < place.end && key_[at] != U','; ++at) {
      if (is_latin(key_[at]) && !is_upper(text_[at])) return false;
      letters += is_latin(key_[at]) ? 1 : 0;
    }
    return letters >= 3;
  }

  // Words with capitals up to a bracket, a dash or a date: "Rio de Janeiro", "Eagle, Colo."
  [[nodiscard]] Range latin_place() const {
    constexpr Phrases kSmall = U"de|of|the|and|la|al|d'|upon|am|el";
    std::uint32_t at = head_.begin, last = at, words = 0;
    while (at < head_.end && words < 7) {
      std::uint32_t end = at;
      constexpr Key kInside = U".'/-";
      while (end < head_.end &&
             (is_latin(key_[end]) || kInside.find(key_[end]) != Key::npos || key_[end] == 0x2019))
        ++end;
      const Range word{at, end};
      if (word.empty() || !is_latin(key_[at]) || month_of(of(word)) != 0) break;
      if (!is_upper(text_[at]) && !(words > 0 && is_any_of(of(word), kSmall))) break;
      last = end;
      ++words;
      at = end;
      if (at < head_.end && key_[at] == U',') ++at;
      skip_spaces(at);
    }
    return last - head_.begin > 45 ? Range{head_.begin, head_.begin} : Range{head_.begin, last};
  }

  static std::uint32_t month_of(Key word) {
    constexpr Key kMonths[] = {U"jan", U"feb", U"mar", U"apr", U"may", U"jun",
                               U"jul", U"aug", U"sep", U"oct", U"nov", U"dec"};
    if (word.size() < 3 || word.size() > 9) return 0;
    for (std::uint32_t m = 0; m < 12; ++m) {
      constexpr Key kLong = U"januaryfebruarymarchaprilmayjunejulyaugustseptemberoctobernovemberdecember";
      if (word.substr(0, 3) != kMonths[m]) continue;
      return word.size() <= 5 || kLong.find(word) != Key::npos ? m + 1 : 0;
    }
    return 0;
  }

  // "July 16", "Oct. 16"
  void read_month_day(std::uint32_t& at) {
    std::uint32_t end = at;
    while (end < head_.end && is_latin(key_[end])) ++end;
    const std::uint32_t month = month_of(of({at, end}));
    if (month == 0) return;
    if (end < head_.end && key_[end] == U'.') ++end;
    skip_spaces(end);
    std::uint32_t day = 0, digits = 0;
    for (; end < head_.end && is_digit(key_[end]) && digits < 2; ++digits)
      day = day * 10 + (key_[end++] - U'0');
    if (digits == 0 || day == 0 || day > 31) return;
    out_.month = month;
    out_.day = day;
    out_.day_words = {at, end};
    at = end;
    if (at < head_.end && key_[at] == U',') ++at;
  }

  Key key_;
  std::u32string_view text_;
  Range head_;
  Dateline out_;
};

}  // namespace

Dateline find_dateline(Key key, std::u32string_view text, Range lead) {
  std::uint32_t begin = lead.begin;
  const auto date = date_at(key, begin);
  if (date && date->range.end < lead.end) begin = date->range.end;
  while (begin < lead.end && (is_space(key[begin]) || Key(U"([【〔").find(key[begin]) != Key::npos)) ++begin;
  // "(Reuters) -": the bracket belongs to the agency.
  if (begin > lead.begin && key[begin - 1] == U'(' && begin < lead.end && is_latin(key[begin])) --begin;
  Dateline out = DatelineReader(key, text, {begin, std::min(lead.end, begin + kReach)}).read();
  if (!out.source.empty() && date && date->day != 0) out.date = date;
  return out;
}

}  // namespace newsprism
