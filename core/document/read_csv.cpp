#include "document/read_csv.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "document/article_record.h"
#include "document/record_document.h"

namespace newsprism {
namespace {

using View = std::string_view;
using Row = std::vector<std::string>;

constexpr std::size_t kHeaderLimit = 4096;  // bytes
constexpr std::size_t kFieldLimit = 256;

struct Cursor {
  View csv;
  char separator;
  std::size_t at = 0;
  bool open_quote = false;  // of the last row

  [[nodiscard]] bool ends_field(std::size_t n) const {
    return n >= csv.size() || csv[n] == separator || csv[n] == '\n' || csv[n] == '\r';
  }

  // A quote that closes nothing stands for itself, as does one inside an unquoted field.
  std::string quoted() {
    std::string field;
    for (++at; at < csv.size();) {
      const std::size_t quote = std::min(csv.find('"', at), csv.size());
      field += csv.substr(at, quote - at);
      at = quote + 1;
      if (quote == csv.size()) break;
      if (ends_field(at)) return field;
      field.push_back('"');
      if (csv[at] == '"') ++at;
    }
    open_quote = true;
    at = csv.size();
    return field;
  }

  // The fields of the next row; behind the last one nothing is left.
  Row next() {
    Row row;
    open_quote = false;
    for (;;) {
      if (at < csv.size() && csv[at] == '"') {
        row.push_back(quoted());
      } else {
        const std::size_t begin = at;
        while (!ends_field(at)) ++at;
        row.emplace_back(csv.substr(begin, at - begin));
      }
      if (at < csv.size() && csv[at] == separator) {
        ++at;
        continue;
      }
      if (at < csv.size() && csv[at] == '\r') ++at;
      if (at < csv.size() && csv[at] == '\n') ++at;
      return row;
    }
  }
};

bool is_blank(const Row& row) {
  return row.size() == 1 && row[0].find_first_not_of(" \t") == std::string::npos;
}

struct Table {
  Row header;
  char separator = 0;  // 0: no table
  bool has_body = false;
};

// The separator that makes the first line a header.
Table find_table(View csv) {
  for (const char separator : {',', '\t', ';'}) {
    Cursor cursor{csv.substr(0, kHeaderLimit), separator};
    Table table;
    table.header = cursor.next();
    if (cursor.open_quote || table.header.size() < 2 || table.header.size() > kFieldLimit) continue;
    std::size_t known = 0;
    for (const std::string& name : table.header) {
      const char* field = field_of_key(name);
      known += field == nullptr ? 0U : 1U;
      table.has_body = table.has_body || (field != nullptr && std::string_view(field) == "body");
    }
    std::size_t rows = 0;  // of the header's width, of the first ones
    Cursor below{csv.substr(0, 64 * kHeaderLimit), separator, cursor.at};
    while (rows < 3 && below.at < below.csv.size() && below.next().size() == table.header.size()) ++rows;
    const bool is_table = rows == 3 && table.header.size() > 2;
    if (table.has_body ? (known > 1 ? cursor.at < csv.size() : known == 1 && rows > 1)
                       : known > 1 && is_table) {
      table.separator = separator;
      return table;
    }
  }
  return {};
}

}  // namespace

bool looks_like_csv(View utf8) {
  return find_table(utf8).separator != 0;
}

void read_csv(View utf8, const ReadOptions& options, ReadOutcome& out) {
  Table table = find_table(utf8);
  Cursor cursor{utf8, table.separator == 0 ? ',' : table.separator};
  table.header = cursor.next();
  std::size_t line = 1, counted = 0, number = 0;
  std::size_t budget = utf8.size();  // for reading a broken row again, line by line
  bool mending = false;              // inside what was such a row: refused once
  while (cursor.at < utf8.size()) {
    const std::size_t begin = cursor.at;
    line += static_cast<std::size_t>(std::count(utf8.begin() + static_cast<std::ptrdiff_t>(counted),
                                                utf8.begin() + static_cast<std::ptrdiff_t>(begin), '\n'));
    counted = begin;
    Row row = cursor.next();
    if (is_blank(row)) continue;
    const std::string place = options.name + ":" + std::to_string(line);
    if (row.size() != table.header.size() || cursor.open_quote) {
      const std::string detail = cursor.open_quote ? "a quote that never closes"
                                                   : std::to_string(row.size()) + " fields in a table of " +
                                                         std::to_string(table.header.size());
      if (!mending) out.refused.push_back({place, {ErrorCode::bad_csv, begin, detail}});
      const std::size_t next_line = std::min(utf8.find('\n', begin), utf8.size() - 1) + 1;
      if (next_line < cursor.at && budget >= cursor.at - begin) {
        budget -= cursor.at - begin;
        cursor.at = next_line;
        mending = true;
      }
      continue;
    }
    mending = false;
    ++number;
    RecordFields fields;
    for (std::size_t n = 0; n < row.size(); ++n) fields.emplace_back(table.header[n], std::move(row[n]));
    add_record(read_fields(fields, "column", !table.has_body), options, number, place, out);
  }
  if (number == 0 && out.refused.empty())
    out.refused.push_back({options.name, {ErrorCode::no_article, 0, "a table without rows"}});
}

}  // namespace newsprism
