#include "document/header_meta.h"

#include <algorithm>
#include <string_view>

#include "document/credit_fields.h"
#include "document/find_title.h"
#include "document/phrases.h"
#include "document/written_date.h"
#include "text/script.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kHeaderWidth = 40;   // a line of dates and names is not longer
constexpr std::uint32_t kCreditWidth = 300;  // a disclaimer may be

// The name of an outlet or a person is short and has no sentence in it.
bool is_name(Key value) {
  return !value.empty() && value.size() <= 40 && value.find(U'。') == Key::npos && value.find(U':') == Key::npos;
}

class MetaReader {
 public:
  MetaReader(Document& document, std::vector<Line>& lines, const Extent& extent)
      : document_(document), key_(document.key), lines_(lines), extent_(extent) {}

  void read();

 private:
  void read_title();
  void derive_title();
  void read_head();
  void read_body();
  void read_tail();
  void read_prefix(const Line& line);
  bool take_date(const Line& line);
  bool take_fields(std::size_t at);
  void take(Field field, Range value);
  bool take_byline(const Line& line);
  bool take_name_line(const Line& line, bool after_date);
  void read_agency(const Line& line);
  [[nodiscard]] bool is_header_line(const Line& line) const;
  [[nodiscard]] MetaField field_of(Range range) const;

  Document& document_;
  Key key_;
  std::vector<Line>& lines_;
  const Extent& extent_;
};

MetaField MetaReader::field_of(Range range) const {
  MetaField field;
  field.value = to_utf8(std::u32string_view(document_.text).substr(range.begin, range.size()));
  field.span = range;
  return field;
}

void MetaReader::read_title() {
  if (extent_.title == kNoLine) {
    derive_title();
  } else {
    document_.meta.title = field_of(lines_[extent_.title].range);
  }
}

void MetaReader::derive_title() {
  for (const Line& line : lines_) {
    if (line.type == BlockType::boilerplate || line.type == BlockType::metadata || line.width < 6) continue;
    MetaField title = field_of(lead_sentence(key_, line.range));
    title.derived = true;
    document_.meta.title = title;
    return;
  }
}

bool MetaReader::take_date(const Line& line) {
  const std::vector<WrittenDate> dates = find_dates(key_, line.whole());
  if (dates.empty()) return false;
  if (document_.meta.published) return true;
  // "1.5.2025" and years in a headline are no publication dates: a day is needed.
  const auto found = std::find_if(dates.begin(), dates.end(), [](const WrittenDate& d) { return d.day != 0; });
  if (found == dates.end()) return false;
  MetaField field = field_of(found->range);
  field.value = found->iso();
  field.precision = found->precision();
  document_.meta.published = field;
  return true;
}

void MetaReader::take(Field field, Range value) {
  if (value.empty() || !is_name(piece_of(key_, value))) return;
  Meta& meta = document_.meta;
  std::optional<MetaField>* target = nullptr;
  if (field == Field::source) target = &meta.source;
  if (field == Field::site) target = &meta.site;
  if (field == Field::author) target = &meta.author;
  if (field == Field::editor) target = &meta.editor;
  if (target != nullptr && !*target) *target = field_of(value);
}

// A label whose value stands on the next line takes that line with it.
bool MetaReader::take_fields(std::size_t at) {
  const std::vector<FieldValue> fields = find_fields(key_, lines_[at].whole());
  bool named = false;
  for (const FieldValue& found : fields) {
    named = named || found.field != Field::published;
    if (!found.value.empty() || found.field == Field::published) {
      take(found.field, found.value);
    } else if (at + 1 < lines_.size() && lines_[at + 1].width <= 16 && &found == &fields.back() &&
               lines_[at].width <= 6) {
      take(found.field, lines_[at + 1].range);
      if (lines_[at + 1].zone == Zone::head && !lines_[at + 1].decided) {
        lines_[at + 1].type = BlockType::metadata;
        lines_[at + 1].decided = true;
      }
    }
  }
  return named || !fields.empty();
}

bool MetaReader::is_header_line(const Line& line) const {
  return line.width <= kHeaderWidth && !(line.ends_sentence && line.inner_stop) && !find_dates(key_, line.range).empty() &&
         !(line.ends_sentence && line.width > 24);
}

// "By Ann Lee", "by Ann Lee and Bo Li - July 2"
bool MetaReader::take_byline(const Line& line) {
  const Key key = key_of(key_, line);
  if (line.width > kHeaderWidth || key.substr(0, 3) != U"by " || line.ends_sentence) return false;
  std::uint32_t at = line.range.begin + 3;
  while (at < line.range.end && is_space(key_[at])) ++at;
  std::uint32_t end = at;
  constexpr Key kStops = U",|/(·";
  while (end < line.range.end && kStops.find(key_[end]) == Key::npos && !is_digit(key_[end]) &&
         key_.substr(end, 3) != U" - " && key_.substr(end, 3) != U" \u2013 ") {
    ++end;
  }
  for (const WrittenDate& date : find_dates(key_, {at, line.range.end})) end = std::min(end, date.range.begin);
  if (at >= end || !is_upper(document_.text[at])) return false;
  take(Field::author, trim(key_, {at, end}));
  return true;
}

bool all_words_upper(Key text) {
  bool start = true;
  for (const char32_t c : text) {
    if (start && is_latin(c) && !is_upper(c)) return false;
    if (!is_latin(c) && !is_space(c) && c != U'.' && c != U'-' && c != U'\'') return false;
    start = is_space(c);
  }
  return true;
}

// A line that is only a name: the paper below a date, a person above or below it.
bool MetaReader::take_name_line(const Line& line, bool after_date) {
  const Key key = key_of(key_, line);
  if (line.ends_sentence || line.ends_open || line.width > 12 || line.number != 0) return false;
  constexpr Key kPapers[] = {U"报", U"网", U"社", U"新闻", U"时报", U"电视台", U"周刊", U"杂志", U"财经", U"传媒", U"通讯社"};
  if (after_date && is_han(key.back()) && ends_with_any(key, kPapers) != 0) {
    take(Field::source, line.range);
    return true;
  }
  const Key text = std::u32string_view(document_.text).substr(line.range.begin, line.range.size());
  const auto spaces = std::count(text.begin(), text.end(), U' ');
  if (spaces >= 1 && spaces <= 3 && is_latin(key.front()) && all_words_upper(text)) {
    take(Field::author, line.range);
    return true;
  }
  if (key.front() == U'@') return true;
  constexpr Key kAges[] = {U"days", U"day", U"ago", U"hours", U"hrs", U"小时前", U"分钟前", U"天前", U"comments", U"min read"};
  return ends_with_any(key, kAges) != 0;
}

void MetaReader::read_head() {
  if (extent_.title == kNoLine || extent_.title >= extent_.begin) return;
  const std::size_t silent = extent_.begin - extent_.title - 1;
  bool after_date = false;
  for (std::size_t n = extent_.title + 1; n < extent_.begin; ++n) {
    Line& line = lines_[n];
    if (line.decided && line.type == BlockType::boilerplate) {
      take_fields(n);
      after_date = false;
      continue;
    }
    const bool dated = is_header_line(line) && take_date(line);
    const bool named = (line.width <= kHeaderWidth && take_fields(n)) || take_byline(line);
    const bool name = !dated && !named && take_name_line(line, after_date);
    if (dated || named || name) {
      line.type = BlockType::metadata;
      line.decided = true;
    } else if (!line.decided && key_of(key_, line) == key_of(key_, lines_[extent_.title])) {
      mark_boilerplate(line, "repeated_title");
    } else if (!line.decided && line.width < 16 && silent > 3) {
      mark_boilerplate(line, "navigation_menu");
    }
    after_date = dated;
  }
}

void MetaReader::read_prefix(const Line& line) {
  const std::vector<WrittenDate> dates = find_dates(key_, line.range);
  if (dates.empty() || document_.meta.published) return;
  MetaField field = field_of(dates.front().range);
  field.value = dates.front().iso();
  field.precision = dates.front().precision();
  document_.meta.published = field;
}

// "新华社北京7月17日电", "BEIJING (Reuters) -": the agency is the source where nothing else is named.
void MetaReader::read_agency(const Line& line) {
  if (document_.meta.source) return;
  constexpr Key kAgencies[] = {U"新华社", U"中新社", U"中新网", U"中央社", U"路透社", U"法新社", U"美联社", U"韩联社", U"共同社",
                               U"人民网", U"新华网", U"中国新闻网"};
  constexpr Key kLatin[] = {U"(reuters)", U"(ap)", U"(afp)", U"(xinhua)", U"(bloomberg)", U"(cnn)"};
  std::uint32_t at = line.range.begin;
  while (at < line.range.end && (key_[at] == U'(' || key_[at] == U'【' || key_[at] == U'〔')) ++at;
  const Key head = piece_of(key_, {at, std::min(line.range.end, at + 40)});
  const std::size_t agency = starts_with_any(head, kAgencies);
  if (agency != 0 && head.find(U'电') != Key::npos) {
    take(Field::source, {at, at + static_cast<std::uint32_t>(agency)});
    return;
  }
  for (const Key name : kLatin) {
    const std::size_t found = head.find(name);
    if (found == Key::npos) continue;
    const auto begin = static_cast<std::uint32_t>(at + found + 1);
    take(Field::source, {begin, begin + static_cast<std::uint32_t>(name.size()) - 2});
    return;
  }
}

// Header lines among the first lines of the text, and what was cut off or marked further down.
void MetaReader::read_body() {
  constexpr std::size_t kTop = 6;
  std::size_t seen = 0;
  for (std::size_t n = extent_.begin; n < extent_.end; ++n) {
    Line& line = lines_[n];
    if (line.type == BlockType::title) continue;
    if (line.decided) {
      const bool prefix = line.reason != nullptr && std::string_view(line.reason) == "date_prefix";
      if (prefix) read_prefix(line);
      const bool credit = line.type == BlockType::metadata || line.type == BlockType::boilerplate;
      if (credit && !prefix && line.width <= kCreditWidth) take_fields(n);
      continue;
    }
    if (seen == 0) read_agency(line);
    if (seen++ >= kTop) continue;
    const bool header = line.width <= kHeaderWidth && !line.ends_sentence && is_header_line(line) && take_date(line);
    if (!header) continue;
    take_fields(n);
    line.type = BlockType::metadata;
    line.decided = true;
  }
}

void MetaReader::read_tail() {
  constexpr std::size_t kReach = 60;
  const std::size_t until = std::min(lines_.size(), extent_.end + kReach);
  for (std::size_t n = extent_.end; n < until; ++n) {
    const Line& line = lines_[n];
    if (line.width > kCreditWidth) continue;
    const Key key = key_of(key_, line);
    constexpr Key kDated[] = {U"发布", U"发表", U"时间", U"日期", U"published", U"posted", U"版权声明"};
    if (line.width <= kHeaderWidth && starts_with_any(key, kDated) != 0) {
      take_date(line);
      take_fields(n);
    }
    const std::string_view reason = line.reason == nullptr ? "" : line.reason;
    if (reason == "editor_line" || reason == "source_credit_line" || reason == "disclaimer" || reason == "photo_credit") {
      take_fields(n);
    }
  }
}

void MetaReader::read() {
  read_head();
  read_body();
  read_tail();
  read_title();
}

}  // namespace

void read_header_meta(Document& document, std::vector<Line>& lines, const Extent& extent) {
  MetaReader(document, lines, extent).read();
}

}  // namespace newsprism
