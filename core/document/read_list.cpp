#include "document/read_list.h"

#include <string>
#include <utility>

#include "document/list_entry.h"
#include "document/list_units.h"
#include "document/read_json.h"
#include "lexicon/name_key.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::size_t kLongestLook = 1 << 16;  // an entry is shorter, an article may not be
constexpr int kLooks = 10;

// Where a key stands in the words of an object; 0 where it does not.
std::size_t place_of(std::string_view text, std::string_view key) {
  const std::string quoted = "\"" + std::string(key) + "\"";
  for (std::size_t at = text.find(quoted); !key.empty() && at != std::string_view::npos;
       at = text.find(quoted, at + 1)) {
    const std::size_t colon = text.find_first_not_of(kSpace, at + quoted.size());
    if (colon != std::string_view::npos && text[colon] == ':') return at;
  }
  return 0;
}

class ListReader {
 public:
  ListReader(std::string_view utf8, const ReadOptions& options, ReadOutcome& out)
      : utf8_(utf8), name_(options.name), out_(out) {}

  void run() {
    out_.report.format = "names";
    out_.list.emplace();
    out_.list->name = name_;
    ListUnit unit;
    for (ListUnits units(utf8_); units.next(unit);) {
      if (names_ > kMostListNames) {
        refuse(unit, 0, ErrorCode::bad_list,
               {{}, {}, "a list has 200,000 names at most: the rest is left out"});
        break;
      }
      read(unit);
    }
    if (refused_ > kMostListRefusals) {
      out_.refused.push_back(
          {name_, {ErrorCode::bad_list, 0, "and " + std::to_string(refused_ - kMostListRefusals) + " more"}});
    }
  }

 private:
  void read(const ListUnit& unit) {
    const Result<JsonTree> tree = parse_json(unit.text);
    if (!tree.ok()) {
      const bool deep = tree.error().code == ErrorCode::too_deep;
      return refuse(unit, static_cast<std::size_t>(tree.error().at), tree.error().code,
                    {{}, {}, deep ? "nested too deeply" : "no valid JSON from here on"});
    }
    OwnEntry entry;
    entry.line = unit.line;
    entry.at = unit.at;
    const ListFault fault = read_list_entry(tree.value(), entry);
    if (!fault.what.empty()) refuse(unit, place_of(unit.text, fault.key), ErrorCode::bad_list, fault);
    if (entry.names.empty() || (!entry.type && entry.id.empty() && entry.same_as.empty())) return;
    if (entry.id.empty()) {
      entry.grouped = true;
      entry.id = "own:" + std::string(entry.type ? entity_type_name(*entry.type) : "") + ":" +
                 to_utf8(name_key(decode_utf8(entry.names[0].text)));
    }
    names_ += entry.names.size();
    out_.list->entries.push_back(std::move(entry));
  }

  void refuse(const ListUnit& unit, std::size_t at, ErrorCode code, const ListFault& fault) {
    if (++refused_ > kMostListRefusals) return;
    // An element of an array may have lines of its own.
    const std::size_t place = unit.at + at;
    const std::size_t line_begin = place == 0 ? 0 : utf8_.rfind('\n', place - 1) + 1;
    std::uint32_t line = unit.line;
    for (const char c : unit.text.substr(0, at)) line += c == '\n' ? 1U : 0U;
    const std::size_t column = decode_utf8(utf8_.substr(line_begin, place - line_begin)).size() + 1;
    Refusal refusal{name_, {code, place, "line "}};
    refusal.name += ':';
    refusal.name += std::to_string(line);
    std::string& detail = refusal.error.detail;
    detail += std::to_string(line);
    detail += ", column ";
    detail += std::to_string(column);
    detail += ':';
    for (const std::string_view words : {fault.key, fault.subject, fault.what}) {
      if (!words.empty()) (detail += ' ') += words;
    }
    out_.refused.push_back(std::move(refusal));
  }

  std::string_view utf8_;
  const std::string& name_;
  ReadOutcome& out_;
  std::size_t names_ = 0, refused_ = 0;
};

bool is_entry(std::string_view text) {
  if (text.empty() || text[0] != '{' || text.size() > kLongestLook) return false;
  const Result<JsonTree> parsed = parse_json(text);
  return parsed.ok() && looks_like_list_entry(parsed.value());
}

}  // namespace

bool looks_like_list(std::string_view utf8) {
  const std::size_t begin = utf8.find_first_not_of(kSpace);
  if (begin == std::string_view::npos || (utf8[begin] != '{' && utf8[begin] != '[')) return false;
  ListUnits units(utf8.substr(0, kLongestLook));
  ListUnit unit;
  for (int looks = 0; looks < kLooks && units.next(unit); ++looks) {
    if (is_entry(unit.text)) return true;
  }
  return false;
}

void read_list(std::string_view utf8, const ReadOptions& options, ReadOutcome& out) {
  ListReader(utf8, options, out).run();
}

}  // namespace newsprism
