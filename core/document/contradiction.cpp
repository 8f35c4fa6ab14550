#include "document/contradiction.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "document/dateline.h"
#include "document/lines.h"
#include "document/phrases.h"
#include "document/written_date.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::int64_t kDatelineSlack = 2;  // days: time zones, and a paper that is printed the day before
constexpr std::int64_t kPastSlack = 3;
constexpr std::int64_t kTodaySlack = 20;

// Days since some day long ago; only differences are used.
std::int64_t day_number(std::int64_t year, std::int64_t month, std::int64_t day) {
  const std::int64_t y = month <= 2 ? year - 1 : year;
  const std::int64_t m = month <= 2 ? month + 9 : month - 3;
  return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day;
}

struct Published {
  std::int64_t year = 0, month = 0, day = 0;
  [[nodiscard]] std::int64_t number() const { return day_number(year, month, day); }
};

std::optional<Published> published_day(const Document& document) {
  const std::optional<MetaField>& field = document.meta.published;
  if (!field || field->value.size() < 10) return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t size) {
    std::int64_t value = 0;
    for (const char c : field->value.substr(at, size)) value = value * 10 + (c - '0');
    return value;
  };
  return Published{number(0, 4), number(5, 2), number(8, 2)};
}

class ContradictionFinder {
 public:
  ContradictionFinder(Document& document, Published published)
      : document_(document), key_(document.key), published_(published) {}

  void find() {
    bool lead = true;
    for (const Block& block : document_.blocks) {
      const bool credit = block.type == BlockType::metadata;
      if (!credit && (!is_kept(block) || block.type == BlockType::title || block.type == BlockType::caption))
        continue;
      if (lead && read_dateline(block.range)) return;
      if (credit) continue;
      if (block.range.size() >= 40) lead = false;
      if (read_todays(block.range) || read_past(block.range)) return;
    }
  }

 private:
  // A day without a year is meant in the year in which it lies next to the published one.
  [[nodiscard]] std::int64_t nearest_year(std::int64_t month, std::int64_t day) const {
    std::int64_t best = published_.year;
    for (const std::int64_t year : {published_.year - 1, published_.year + 1}) {
      if (distance(year, month, day) < distance(best, month, day)) best = year;
    }
    return best;
  }
  [[nodiscard]] std::int64_t distance(std::int64_t year, std::int64_t month, std::int64_t day) const {
    return std::abs(day_number(year, month, day) - published_.number());
  }

  bool flag(std::int64_t year, std::int64_t month, std::int64_t day, Range words) {
    WrittenDate date;
    date.year = static_cast<std::uint32_t>(year);
    date.month = static_cast<std::uint32_t>(month);
    date.day = static_cast<std::uint32_t>(day);
    MetaField field;
    field.value = date.iso_day();
    field.precision = date.precision();
    field.span = words;
    field.origin = "text";
    document_.meta.contradiction = field;
    return true;
  }

  bool read_dateline(Range lead) {
    const Dateline dateline = find_dateline(key_, document_.text, lead);
    if (dateline.month == 0 || dateline.source.empty()) return false;
    const std::int64_t year = nearest_year(dateline.month, dateline.day);
    const std::int64_t behind = day_number(year, dateline.month, dateline.day) - published_.number();
    if (behind <= kDatelineSlack && behind >= -kTodaySlack) return false;
    return flag(year, dateline.month, dateline.day, dateline.day_words);
  }

  // "今天(7月16日)", "7月16日(今天)", "today (July 16)", "today, 16 July"
  bool read_todays(Range block) {
    const Key until = key_.substr(0, block.end);  // to look no further than the block
    for (const Key word : {Key(U"今天"), Key(U"今日"), Key(U"今晨"), Key(U"今晚"), Key(U"today")}) {
      for (std::size_t at = until.find(word, block.begin); at < block.end; at = until.find(word, at + 1)) {
        if (read_today(static_cast<std::uint32_t>(at + word.size()), block.end)) return true;
      }
    }
    return false;
  }

  bool read_today(std::uint32_t at, std::uint32_t end) {
    const bool bracket = at < end && key_[at] == U'(';
    if (!bracket && !(at < end && key_[at] == U',')) return false;
    ++at;
    while (at < end && is_space(key_[at])) ++at;
    if (const auto full = date_at(key_, at); full && full->day != 0 && full->range.end <= end) {
      if (distance(full->year, full->month, full->day) <= kTodaySlack) return false;
      return flag(full->year, full->month, full->day, full->range);
    }
    if (!bracket) return false;
    std::int64_t month = 0, day = 0;
    std::uint32_t last = at;
    const auto number = [&](std::int64_t& value) {
      const std::uint32_t first = last;
      while (last < end && is_digit(key_[last]) && last - first < 2)
        value = value * 10 + (key_[last++] - U'0');
      return last > first;
    };
    if (!number(month) || last >= end || key_[last] != U'月') return false;
    ++last;
    if (!number(day) || month == 0 || month > 12 || day == 0 || day > 31) return false;
    const std::int64_t year = nearest_year(month, day);
    return distance(year, month, day) > kTodaySlack && flag(year, month, day, {at, last + 1});
  }

  // A full date behind the published one, in a sentence that tells of it as past.
  bool read_past(Range block) {
    for (const WrittenDate& date : find_dates(key_, block)) {
      if (date.month == 0 || date.compact || date.year > published_.year + 30) continue;
      // Of a month without a day only one that begins well behind.
      const std::int64_t day = date.day != 0 ? date.day : 1;
      const std::int64_t behind = day_number(date.year, date.month, day) - published_.number();
      if (behind <= (date.day != 0 ? kPastSlack : 10) || !is_told_as_past(block, date.range)) continue;
      return flag(date.year, date.month, date.day, date.range);
    }
    return false;
  }

  [[nodiscard]] bool is_told_as_past(Range block, Range date) const {
    constexpr Key kStops = U"。!?;\n";
    std::uint32_t begin = date.begin, end = date.end;
    const auto stops = [&](std::uint32_t at) {
      return kStops.find(key_[at]) != Key::npos ||
             (key_[at] == U'.' && at + 1 < block.end && is_space(key_[at + 1]) && at >= 4 &&
              is_latin(key_[at - 4]) && is_latin(key_[at - 1]));
    };
    while (begin > block.begin && date.begin - begin < 150 && !stops(begin - 1)) --begin;
    while (end < block.end && end - date.end < 150 && !stops(end)) ++end;
    const Key sentence = piece_of(key_, {begin, end});
    constexpr Phrases kPlans =
        U"将|拟|计划|预计|预期|有望|截止|截至|到期|之前|以前|日前|为止|起|至|到|有效|目标|规划|期限|"
        U"届满|任期|安排|定于|定在|可能|或|预订|预售|预定|暂订|将于|会在|会于|展望|推迟|延期|延至|"
        U"未来|即将|准备|年底|生效|要在|应|will| by |until|expect|schedul|due |plan|target|going to|"
        U"before| to |deadline|forecast|could|would|may |might|expire|through|postpone|delay|should|"
        U"from |set for|term|effective";
    if (contains_any(sentence, kPlans)) return false;
    constexpr Phrases kPast =
        U"了|已|曾|当天|当日|当晚|宣布|表示|举行|发生|说,|said| was | were | told |announced| had |"
        U" held |reported|killed|opened|launched|died|signed";
    return contains_any(sentence, kPast);
  }

  Document& document_;
  Key key_;
  Published published_;
};

}  // namespace

void find_contradiction(Document& document) {
  document.meta.contradiction.reset();
  if (const auto day = published_day(document)) ContradictionFinder(document, *day).find();
}

}  // namespace newsprism
