#include "document/header_meta.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "document/credit_fields.h"
#include "document/dateline.h"
#include "document/find_title.h"
#include "document/header_names.h"
#include "document/header_reader.h"
#include "document/written_date.h"
#include "text/script.h"

namespace newsprism {
namespace {

// "Ann Lee -" before a date.
Range without_dash(Key key, Range part) {
  while (!part.empty() && (key[part.end - 1] == U'-' || is_space(key[part.end - 1]))) --part.end;
  return part;
}

}  // namespace

void MetaReader::read_title() {
  if (extent_.title == kNoLine) {
    derive_title();
  } else {
    document_.meta.title = fields_.field_of(lines_[extent_.title].range);
  }
}

void MetaReader::derive_title() {
  for (const Line& line : lines_) {
    if (line.type == BlockType::boilerplate || line.type == BlockType::metadata || line.width < 6) continue;
    MetaField title = fields_.field_of(lead_sentence(key_, line.range));
    title.derived = true;
    document_.meta.title = title;
    return;
  }
}

// A label whose value stands on the next line takes that line with it.
bool MetaReader::take_fields(std::size_t at) {
  const std::vector<FieldValue> fields = find_fields(key_, lines_[at].whole());
  bool named = false;
  for (const FieldValue& found : fields) {
    named = named || found.field != Field::published;
    if (!found.value.empty() || found.field == Field::published) {
      fields_.take(found);
    } else if (at + 1 < lines_.size() && lines_[at + 1].width <= 16 && &found == &fields.back() &&
               lines_[at].width <= 6) {
      fields_.take({found.field, lines_[at + 1].range, found.republished});
      if (lines_[at + 1].zone == Zone::head && !lines_[at + 1].decided) {
        lines_[at + 1].type = BlockType::metadata;
        lines_[at + 1].decided = true;
      }
    }
  }
  return named || !fields.empty();
}

bool MetaReader::is_header_line(const Line& line) const {
  return line.width <= kHeaderWidth && !(line.ends_sentence && line.inner_stop) &&
         !find_dates(key_, line.range).empty() && !(line.ends_sentence && line.width > 24);
}

// "作者 周一舟", "《棱镜周刊》作者:周一舟": a name with its label and nothing behind it.
bool MetaReader::is_credit_only(const Line& line) const {
  constexpr std::uint32_t kWidth = 20;
  if (line.width > kWidth || line.ends_sentence || line.ends_open || line.inner_stop) return false;
  for (const FieldValue& found : find_fields(key_, line.range)) {
    const bool person = found.field == Field::author || found.field == Field::editor;
    if (person && !found.value.empty() && found.value.end == line.range.end && found.value.size() <= 10)
      return true;
  }
  return false;
}

// "By Ann Lee", "Posted by Ann Lee on July 2"; "By" with the name on the next line; a name or an agency with
// its office beside the date.
bool MetaReader::take_byline(std::size_t n) {
  const Line& line = lines_[n];
  const Key key = key_of(key_, line);
  if (key == U"by" && n + 1 < lines_.size() && lines_[n + 1].width <= kNameWidth) return true;
  if (line.width > kHeaderWidth || line.ends_sentence || line.ends_open) return false;
  const bool below_by = n > 0 && key_of(key_, lines_[n - 1]) == U"by";
  const std::uint32_t by = below_by ? line.range.begin : behind_by(line);
  if (by == kNowhere && (document_.meta.author || !is_beside_date(n))) return false;
  std::uint32_t at = by == kNowhere ? line.range.begin : by;
  while (at < line.range.end && (is_space(key_[at]) || key_[at] == U':')) ++at;
  std::uint32_t end = line.range.end;
  for (const WrittenDate& date : find_dates(key_, {at, end})) end = std::min(end, date.range.begin);
  if (at >= end || !is_upper(document_.text[at])) return false;
  const Byline names = read_byline(key_, document_.text, {at, end});
  if (names.names.empty() && names.agency.empty()) return false;
  if (by == kNowhere && !is_whole_byline(names)) return false;
  if (by != kNowhere && loose_author_) fields_.forget_author();
  loose_author_ = by == kNowhere;
  fields_.take_author(names.names.empty() ? names.agency : names.whole);
  fields_.take_names({at, end});
  return true;
}

// Where the name begins behind "by" at the beginning of a line, or in a line with a date.
std::uint32_t MetaReader::behind_by(const Line& line) const {
  const Key key = key_of(key_, line);
  for (std::size_t at = key.find(U"by"); at != Key::npos; at = key.find(U"by", at + 2)) {
    const bool word = (at == 0 || !is_latin(key[at - 1])) && at + 2 < key.size() &&
                      (is_space(key[at + 2]) || key[at + 2] == U':');
    const bool posted = at == 7 && key.substr(0, 7) == U"posted ";
    if (word && (at == 0 || posted || is_header_line(line)))
      return static_cast<std::uint32_t>(line.range.begin + at + 2);
  }
  return kNowhere;
}

bool MetaReader::is_beside_date(std::size_t n) const {
  const auto dated = [&](std::size_t other) {
    return other < lines_.size() && lines_[other].width <= kHeaderWidth && is_header_line(lines_[other]);
  };
  return lines_[n].width <= kNameWidth && (dated(n + 1) || (n > 0 && dated(n - 1)));
}

// Without "by": names of two words or more and what is known as an agency.
bool MetaReader::is_whole_byline(const Byline& byline) const {
  for (const Range name : byline.names) {
    if (!is_latin_name(text_of(name))) return false;
  }
  return !byline.names.empty() || !byline.agency.empty();
}

// A line that is only a name: the paper below a date, a person above or below it.
bool MetaReader::take_name_line(const Line& line, bool after_date) {
  if (line.ends_sentence || line.ends_open || line.width > 12 || line.number != 0) return false;
  if (after_date && is_paper_name(key_of(key_, line))) {
    take_source(line.range);
    return true;
  }
  const std::size_t handle = key_of(key_, line).find(U'@');  // "Ann Lee @annlee / 2 days"
  const Range name =
      handle == Key::npos || handle == 0
          ? line.range
          : trim(key_, {line.range.begin, static_cast<std::uint32_t>(line.range.begin + handle)});
  if (!document_.meta.author && is_latin_name(text_of(name))) {
    fields_.take_author(name);
    loose_author_ = true;
    return true;
  }
  return is_age_or_handle(key_of(key_, line));
}

// "Pier Gazette | Jan. 9, 2026", "2026/01/09 21:15 浅滩新闻网": names beside the date without a label.
void MetaReader::take_header_parts(const Line& line) {
  const std::vector<Range> parts = header_parts(key_, line.range);
  for (const Range part : parts) {
    const bool account =
        parts.size() == 1 && part.begin == line.range.begin && is_account_name(piece_of(key_, part));
    if (is_paper_name(piece_of(key_, part)) || (account && !document_.meta.author)) {
      take_source(part);
    } else if (const Range name = without_dash(key_, part); is_latin_name(text_of(name))) {
      const bool paper = document_.meta.author || piece_of(key_, part).substr(0, 4) == U"the ";
      paper ? take_source(name) : fields_.take_author(name);
    }
  }
}

// "来源:某报 2025-07-17": above the text a credit is a header.
void MetaReader::take_credit(std::size_t n) {
  Line& line = lines_[n];
  const std::string_view reason = line.reason == nullptr ? "" : line.reason;
  if (take_fields(n) && (reason == "source_credit_line" || reason == "editor_line"))
    line.type = BlockType::metadata;
  if (line.type == BlockType::metadata && is_header_line(line)) fields_.take_dates(line.whole());
}

// "2019" over "09/07" over "19:02": a date that the page sets in lines of its own.
bool MetaReader::take_split_date(std::size_t n) {
  if (document_.meta.published || n + 1 >= lines_.size()) return false;
  const Key year = key_of(key_, lines_[n]), day = key_of(key_, lines_[n + 1]);
  if (year.size() != 4 || (year.substr(0, 2) != U"19" && year.substr(0, 2) != U"20")) return false;
  if (day.size() != 5 || (day[2] != U'/' && day[2] != U'-')) return false;
  std::u32string whole = std::u32string(year) + day[2] + std::u32string(day);
  std::size_t last = n + 1;
  if (n + 2 < lines_.size() && lines_[n + 2].range.size() == 5 &&
      key_[lines_[n + 2].range.begin + 2] == U':') {
    last = n + 2;
    whole += U' ' + std::u32string(key_of(key_, lines_[last]));
  }
  std::optional<WrittenDate> date = date_at(whole, 0);
  if (!date || date->day == 0 || date->range.end != whole.size()) return false;
  date->range = {lines_[n].range.begin, lines_[last].range.end};
  fields_.publish(*date);
  for (; n <= last; ++n) {
    lines_[n].type = BlockType::metadata;
    lines_[n].decided = true;
  }
  return true;
}

// Among links a line that is a date or begins with "by" looks like one of them.
bool MetaReader::is_misjudged(const Line& line) const {
  const std::string_view reason = line.reason == nullptr ? "" : line.reason;
  if ((reason != "related_stories" && reason != "navigation_menu") || line.width > kHeaderWidth) return false;
  const bool by = !document_.meta.author && key_of(key_, line).substr(0, 3) == U"by ";
  return by || (!document_.meta.published && is_header_line(line) && line.width <= kNameWidth + 4);
}

void MetaReader::read_head() {
  if (extent_.title == kNoLine || extent_.title >= extent_.begin) return;
  // Furniture elsewhere on the page makes silent short lines suspect.
  bool messy = extent_.title > 2;
  for (std::size_t n = extent_.title; n < extent_.begin; ++n)
    messy = messy || lines_[n].type == BlockType::boilerplate;
  bool after_date = false;
  for (std::size_t n = extent_.title + 1; n < extent_.begin; ++n) {
    Line& line = lines_[n];
    if (take_split_date(n)) continue;
    if (line.decided && line.type == BlockType::boilerplate && !is_misjudged(line)) {
      take_credit(n);
      after_date = false;
      continue;
    }
    const bool lead = take_dateline(line);
    const bool dated = is_header_line(line) && fields_.take_dates(line.whole());
    const bool byline = take_byline(n);
    const bool named = (line.width <= kHeaderWidth && take_fields(n)) || byline;
    if (dated) take_header_parts(line);
    const bool name = !dated && !named && take_name_line(line, after_date);
    if (dated || named || name || lead) {
      line.type = BlockType::metadata;
      line.decided = true;
    } else if (!line.decided && key_of(key_, line) == key_of(key_, lines_[extent_.title])) {
      mark_boilerplate(line, "repeated_title");
    } else if (line.number == 1 && line.kind == Marker::none && n + 1 >= extent_.begin) {
      // "01" above the first section
    } else if (messy && !line.decided && line.width < 16 && !line.ends_sentence && !line.ends_open) {
      mark_boilerplate(line, "navigation_menu");
    }
    after_date = dated;
  }
}

void MetaReader::read_prefix(const Line& line) {
  const std::vector<WrittenDate> dates = find_dates(key_, line.range);
  if (!dates.empty() && !document_.meta.published) fields_.publish(dates.front());
}

// A lead that names its paper or agency: the source where the header names none.
void MetaReader::read_lead(const Line& line) {
  fields_.take_dateline(find_dateline(key_, document_.text, line.range));
}

// A dateline in a line of its own.
bool MetaReader::take_dateline(const Line& line) {
  if (line.width > kHeaderWidth || line.ends_sentence) return false;
  const Dateline found = find_dateline(key_, document_.text, line.range);
  if (found.reporters.empty() && (found.agency.empty() || found.place.empty())) return false;
  fields_.take_dateline(found);
  return true;
}

// The date, and then the headline.
void MetaReader::read_above() {
  if (extent_.title == kNoLine || document_.meta.published) return;
  for (std::size_t n = extent_.title; n-- > 0 && extent_.title - n <= 2;) {
    Line& line = lines_[n];
    if (line.width > kNameWidth + 4 || !is_header_line(line) || !fields_.take_dates(line.range)) continue;
    line.type = BlockType::metadata;
    line.reason = nullptr;
    return;
  }
}

void MetaReader::read() {
  read_head();
  read_body();
  read_end();
  read_tail();
  read_above();
  read_title();
  fields_.finish();
}

void read_header_meta(Document& document, std::vector<Line>& lines, const Extent& extent) {
  MetaReader(document, lines, extent).read();
}

}  // namespace newsprism
