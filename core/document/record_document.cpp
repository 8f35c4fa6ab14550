#include "document/record_document.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "document/anchor_date.h"
#include "document/article_extent.h"
#include "document/boilerplate.h"
#include "document/bylines.h"
#include "document/html_tokens.h"
#include "document/lines.h"
#include "document/meta_fields.h"
#include "document/read_html.h"
#include "document/read_plain.h"
#include "document/written_date.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

// Names are looked for at the two ends of the text, where bylines stand.
constexpr std::size_t kNameReach = 2000;

struct Day {
  std::uint32_t year, month, day;
};

// Civil date of a day number since 1970-01-01 (Hinnant's algorithm, years after 0 only).
Day day_of(std::uint64_t days) {
  const std::uint64_t z = days + 719468;
  const std::uint64_t era = z / 146097;
  const std::uint64_t doe = z % 146097;
  const std::uint64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const std::uint64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const std::uint64_t mp = (5 * doy + 2) / 153;
  const std::uint64_t month = mp < 10 ? mp + 3 : mp - 9;
  return {static_cast<std::uint32_t>(yoe + era * 400 + (month <= 2 ? 1 : 0)),
          static_cast<std::uint32_t>(month), static_cast<std::uint32_t>(doy - (153 * mp + 2) / 5 + 1)};
}

// "1784275200" or, in milliseconds, "1784275200000".
bool is_epoch(std::string_view value) {
  return (value.size() == 10 || value.size() == 13) &&
         value.find_first_not_of("0123456789") == std::string_view::npos;
}

WrittenDate date_of_epoch(std::string_view value) {
  std::uint64_t seconds = 0;
  for (const char c : value.substr(0, 10)) seconds = seconds * 10 + static_cast<std::uint64_t>(c - '0');
  const Day day = day_of(seconds / 86400);
  WrittenDate date;
  date.year = day.year;
  date.month = day.month;
  date.day = day.day;
  date.hour = static_cast<int>(seconds % 86400 / 3600);
  date.minute = static_cast<int>(seconds % 3600 / 60);
  date.second = static_cast<int>(seconds % 60);
  return date;
}

Range find_in(const Document& document, std::u32string_view needle, std::size_t from, std::size_t to) {
  const std::u32string_view key = std::u32string_view(document.key).substr(0, to);
  const std::size_t found = needle.empty() ? std::u32string_view::npos : key.find(needle, from);
  if (found == std::u32string_view::npos) return {};
  return {static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(found + needle.size())};
}

// Where the value stands in the text, empty for nowhere.
Range place_of(const Document& document, const std::string& value) {
  const std::u32string needle = fold(decode_utf8(value));
  const std::size_t size = document.key.size();
  const Range head = find_in(document, needle, 0, std::min(size, kNameReach));
  if (!head.empty() || size <= kNameReach) return head;
  return find_in(document, needle, size - kNameReach, size);
}

// "key pubtime": what says the field.
std::string origin_of(const ArticleRecord& record, std::string_view field) {
  for (const auto& [key, read_as] : record.keys) {
    if (read_as == field) return *record.carrier == '\0' ? key : std::string(record.carrier) + " " + key;
  }
  return {};
}

void apply_name(const Document& document, const ArticleRecord& record, const char* name,
                const std::string& value, std::optional<MetaField>& field) {
  if (value.empty()) return;
  if (field && field->value == value) {  // the text bears the key out
    if (std::string origin = origin_of(record, name); !origin.empty()) field->origin = std::move(origin);
    return;
  }
  MetaField named;
  named.value = value;
  named.span = place_of(document, value);
  named.origin = origin_of(record, name);
  field = std::move(named);
}

// Minutes since some time long ago of "2025-07-17T08:25"; -1 without a time of day.
long minutes_of(const std::string& iso) {
  if (iso.size() < 16) return -1;
  const auto number = [&](std::size_t at, std::size_t size) {
    long value = 0;
    for (const char c : iso.substr(at, size)) value = value * 10 + (c - '0');
    return value;
  };
  const long month = number(5, 2), year = number(0, 4) - (month <= 2 ? 1 : 0);
  const long days = 365 * year + year / 4 - year / 100 + year / 400 +
                    (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + number(8, 2);
  return (days * 24 + number(11, 2)) * 60 + number(14, 2);
}

int zone_minutes(const std::string& zone) {
  if (zone.size() != 6) return kNoZone;
  const int size = ((zone[1] - '0') * 10 + zone[2] - '0') * 60 + (zone[4] - '0') * 10 + zone[5] - '0';
  return zone[0] == '-' ? -size : size;
}

// "22:30Z" and "06:30" the next day are one moment: the page shows its local time, and the difference is its
// zone. The clock on the page stays.
bool is_same_moment(const MetaField& key, MetaField& shown) {
  constexpr long kEast = 14 * 60, kWest = -12 * 60;
  const long stated = minutes_of(key.value), local = minutes_of(shown.value);
  const int zone = zone_minutes(key.zone);
  if (stated < 0 || local < 0 || zone == kNoZone || !shown.zone.empty()) return false;
  const long east = local - stated + zone;
  if (local == stated || (local - stated) % 60 != 0 || east < kWest || east > kEast) return false;
  shown.zone = zone_text(static_cast<int>(east));
  shown.origin = key.origin;
  return true;
}

// The text's own date of the same day is the evidence for the key's.
void apply_published(const ArticleRecord& record, std::optional<MetaField>& field) {
  MetaField published = published_field(record.published);
  if (published.value.empty()) return;
  published.origin = origin_of(record, "published");
  if (field && is_same_moment(published, *field)) return;
  const bool same_day = field && field->value.substr(0, 10) == published.value.substr(0, 10);
  if (same_day) published.span = field->span;
  // A day with a made-up midnight says less than the text's own time.
  const bool midnight = published.value.size() > 11 && published.value.substr(11, 5) == "00:00";
  if (same_day && midnight && field->value.size() > 10) return;
  if (midnight && published.precision == "second" && published.value.substr(11) == "00:00:00") {
    published.value.resize(10);
    published.precision = "day";
  }
  field = std::move(published);
}

// The names of the record's byline go before those of the text.
void apply_reporters(Document& document, const ArticleRecord& record) {
  if (record.author.empty()) return;
  Meta& meta = document.meta;
  const std::u32string text = decode_utf8(record.author);
  const std::u32string key = fold(text);
  const Byline byline = read_byline(key, text, {0, static_cast<std::uint32_t>(key.size())});
  const auto field_of = [&](Range range) {
    MetaField field;
    field.value = to_utf8(std::u32string_view(text).substr(range.begin, range.size()));
    field.span = place_of(document, field.value);
    field.origin = origin_of(record, "author");
    return field;
  };
  std::vector<MetaField> names;
  for (const Range name : byline.names) names.push_back(field_of(name));
  meta.reporters.insert(meta.reporters.begin(), names.begin(), names.end());
  drop_outlets(meta);
  if (!byline.agency.empty() && !meta.agency) meta.agency = field_of(byline.agency);
}

std::u32string trimmed(std::u32string text) {
  const Range range = trim(text, {0, static_cast<std::uint32_t>(text.size())});
  return text.substr(range.begin, range.size());
}

// The body without the title that many scrapers leave on top of it.
std::u32string without_title(const std::u32string& body, const std::u32string& title) {
  if (title.empty() || body.compare(0, title.size(), title) != 0) return body;
  const std::size_t end = title.size();
  if (end < body.size() && body[end] != U'\n' && body[end] != U'\r') return body;
  return trimmed(body.substr(end));
}

void read_made_text(Document& document, const ArticleRecord& record) {
  const std::u32string title = trimmed(decode_utf8(record.title));
  std::u32string body =
      trimmed(decode_utf8(record.body.find('<') == std::string::npos ? html_text(record.body) : record.body));
  body = without_title(body, title);
  document.text = title.empty() ? body : title + U"\n\n" + body;
  document.key = fold(document.text);
  document.text_is_input = false;
  if (title.empty()) {
    read_plain(document);
  } else {
    read_titled_text(document, {0, static_cast<std::uint32_t>(title.size())});
  }
}

}  // namespace

MetaField published_field(std::string_view value) {
  MetaField field;
  std::optional<WrittenDate> date;
  if (is_epoch(value)) {
    date = date_of_epoch(value);
    date->zone = 0;
  } else {
    const std::u32string key = fold(decode_utf8(value.substr(0, 100)));
    const std::vector<WrittenDate> dates = find_dates(key, {0, static_cast<std::uint32_t>(key.size())});
    if (!dates.empty()) date = dates.front();
  }
  if (!date) return field;
  field.value = date->iso();
  field.precision = date->precision();
  if (date->hour >= 0) field.zone = zone_text(date->zone);
  return field;
}

void apply_record_meta(Document& document, const ArticleRecord& record) {
  Meta& meta = document.meta;
  if (!record.title.empty() && (!meta.title || meta.title->derived || meta.title->value == record.title)) {
    if (meta.title && meta.title->derived) meta.title.reset();
    apply_name(document, record, "title", record.title, meta.title);
  }
  apply_published(record, meta.published);
  if (MetaField updated = published_field(record.updated); !updated.value.empty()) {
    updated.origin = origin_of(record, "updated");
    if (!meta.published) {
      meta.published = updated;
      meta.published->inferred = true;
    }
    meta.updated = std::move(updated);
  }
  apply_name(document, record, "source", record.source, meta.source);
  apply_name(document, record, "site", record.site, meta.site);
  apply_name(document, record, "author", record.author, meta.author);
  apply_name(document, record, "editor", record.editor, meta.editor);
  apply_reporters(document, record);
  link_site(meta);
  set_anchor_date(document);
}

void read_titled_text(Document& document, Range title) {
  const std::vector<Line> lines = lines_of(document);
  const auto below =
      std::find_if(lines.begin(), lines.end(), [&](const Line& l) { return l.range.begin >= title.end; });
  std::vector<Line> body(below, lines.end());
  mark_line_groups(document.key, body);
  Extent extent;
  if (!body.empty()) extent = find_extent(document.key, body);  // some feeds are all titles
  if (extent.title != kNoLine) {  // it is known already, so this is a heading, or the title once more
    Line& other = body[extent.title];
    other.decided = false;
    other.type = BlockType::paragraph;
    if (key_of(document.key, other) == piece_of(document.key, title))
      mark_boilerplate(other, "repeated_title");
  }
  mark_inside(document.key, body, extent);
  Line head;
  head.range = title;
  head.zone = Zone::head;
  head.type = BlockType::title;
  head.decided = true;
  body.insert(body.begin(), head);
  read_judged_lines(document, body, {extent.begin + 1, extent.end + 1, 0});
}

Result<Document> document_of(const ArticleRecord& record) {
  Document document;
  document.id = record.id;
  document.file = record.file;
  if (record.raw) {
    document.text = decode_utf8(record.body);
    read_plain(document);
  } else if (record.is_html) {
    read_html_record(document, record);
  } else {
    read_made_text(document, record);
  }
  apply_record_meta(document, record);
  if (document.blocks.empty()) return Error{ErrorCode::no_article, 0, "a record whose text is empty"};
  return document;
}

void add_record(ArticleRecord record, const ReadOptions& options, std::size_t number,
                const std::string& place, ReadOutcome& out) {
  constexpr std::size_t kMappingLimit = 64;  // spellings of one key can be many
  auto& mapping = out.report.mapping;
  for (auto& key : record.keys) {
    if (mapping.size() < kMappingLimit && std::find(mapping.begin(), mapping.end(), key) == mapping.end())
      mapping.push_back(key);
  }
  if (record.id.empty()) {
    record.id = stem_of(record.file.empty() ? options.name : record.file);
    if (record.file.empty() && number != 0) record.id += "-" + std::to_string(number);
  }
  if (record.file.empty()) record.file = options.name;
  Result<Document> document = document_of(record);
  if (document.ok()) {
    out.documents.push_back(std::move(document.value()));
  } else {
    out.refused.push_back({place, document.error()});
  }
}

std::string stem_of(std::string_view name) {
  const std::size_t slash = name.find_last_of("/\\");
  if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
  const std::size_t dot = name.rfind('.');
  return std::string(dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot));
}

}  // namespace newsprism
