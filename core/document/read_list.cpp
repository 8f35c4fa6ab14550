#include "document/read_list.h"

#include <algorithm>
#include <string>
#include <utility>

#include "document/read_json.h"
#include "lexicon/name_key.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::size_t kLongestLook = 1 << 16;  // an entry is shorter, an article may not be
constexpr int kLooks = 10;

struct Unit {
  std::string_view text;
  std::size_t at = 0;
  std::uint32_t line = 1;
};

// The lines, or the elements of an array.
class Units {
 public:
  explicit Units(std::string_view utf8) : utf8_(utf8), at_(utf8.find_first_not_of(kSpace)) {
    in_array_ = at_ != std::string_view::npos && utf8_[at_] == '[';
    at_ = in_array_ ? at_ + 1 : 0;
    count_lines();
  }

  bool next(Unit& unit) {
    const std::size_t begin = utf8_.find_first_not_of(in_array_ ? " \t\r\n," : kSpace, at_);
    if (begin == std::string_view::npos || (in_array_ && utf8_[begin] == ']')) return false;
    at_ = begin;
    count_lines();
    at_ = in_array_ ? end_of_element(begin) : std::min(utf8_.find('\n', begin), utf8_.size());
    unit = {utf8_.substr(begin, at_ - begin), begin, line_};
    return true;
  }

 private:
  void count_lines() {
    line_ += static_cast<std::uint32_t>(std::count(utf8_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                                   utf8_.begin() + static_cast<std::ptrdiff_t>(at_), '\n'));
    counted_ = at_;
  }
  [[nodiscard]] std::size_t end_of_element(std::size_t at) const {
    bool in_string = false;
    for (int depth = 0; at < utf8_.size(); ++at) {
      const char c = utf8_[at];
      if (c == '"') in_string = !in_string;
      if (in_string) {
        at += c == '\\' ? 1U : 0U;
      } else if (c == '{' || c == '[') {
        ++depth;
      } else if (depth == 0 && (c == ',' || c == ']')) {
        return at;
      } else if (c == '}' || c == ']') {
        --depth;
      }
    }
    return utf8_.size();
  }

  std::string_view utf8_;
  std::size_t at_, counted_ = 0;
  std::uint32_t line_ = 1;
  bool in_array_ = false;
};

constexpr std::uint8_t kNoKind = kEntityTypes;  // spaCy knows it, here it is no kind of entity

struct Label {
  std::string_view name;
  std::uint8_t type;  // an EntityType; kNoKind; or above it, what is read from the text
};

constexpr Label kLabels[] = {
    {"PER", 0},   {"PERSON", 0},   {"ORG", 1},      {"ORGANIZATION", 1}, {"LOC", 2},   {"GPE", 2},
    {"FAC", 2},   {"LOCATION", 2}, {"PRODUCT", 3},  {"WORK_OF_ART", 5},  {"EVENT", 4}, {"MEDIA", 5},
    {"NORP", 6},  {"LAW", 6},      {"LANGUAGE", 6}, {"DATE", 7},         {"TIME", 7},  {"PERCENT", 7},
    {"MONEY", 7}, {"QUANTITY", 7}, {"ORDINAL", 7},  {"CARDINAL", 7},
};

const Label* label_named(std::string_view name) {
  for (const Label& label : kLabels) {
    if (std::equal(name.begin(), name.end(), label.name.begin(), label.name.end(),
                   [](char a, char b) { return (a >= 'a' && a <= 'z' ? a - 32 : a) == b; }))
      return &label;
  }
  return nullptr;
}

std::string_view language_of(std::u32string_view name, std::string_view given) {
  for (const std::string_view known : {"zh-Hans", "zh-Hant", "en"}) {
    if (given == known) return known;
  }
  if (std::none_of(name.begin(), name.end(), is_han)) return "en";
  return std::any_of(name.begin(), name.end(), is_traditional) ? "zh-Hant" : "zh-Hans";
}

// What is wrong with an entry, said of a key or of the whole, and of what stands there: "type SKILL is
// unknown".
struct Fault {
  std::string_view key, subject, what;
};

// One entry. The first fault that it has is kept.
class EntryReader {
 public:
  EntryReader(const JsonTree& tree, OwnEntry& entry) : tree_(tree), entry_(entry) {}

  Fault fault;

  void read() {
    if (tree_[0].kind != JsonKind::object)
      return fail({}, "an entry is an object: {\"name\":\"..\",\"type\":\"ORG\"}");
    read_id();
    const JsonNode* const pattern = json_member(tree_, 0, "pattern");
    entry_.grouped = pattern != nullptr;
    read_type(pattern ? "label" : "type");
    if (pattern) return read_pattern(*pattern);
    for (const std::string_view key : {"name", "names", "aliases", "short", "nick"}) {
      kind_ = key == "short" ? NameKind::short_ : key == "nick" ? NameKind::nick : NameKind::full;
      if (const JsonNode* const node = json_member(tree_, 0, key)) read_names(*node, key);
    }
    if (entry_.names.empty()) fail({}, "there is no name: \"name\", \"names\" or \"pattern\" is expected");
  }

 private:
  void fail(std::string_view key, std::string_view what, std::string_view subject = {}) {
    if (fault.what.empty()) fault = {key, subject, what};
  }

  void read_id() {
    const JsonNode* const id = json_member(tree_, 0, "id");
    if (id && id->kind != JsonKind::null) {
      if (id->kind == JsonKind::string || id->kind == JsonKind::number)
        entry_.id = id->text;
      else
        fail("id", "is a text");
    }
    const JsonNode* const same = json_member(tree_, 0, "same_as");
    if (!same) return;
    entry_.apart = same->kind == JsonKind::null;
    if (same->kind == JsonKind::string)
      entry_.same_as = same->text;
    else if (!entry_.apart)
      fail("same_as", "is the id or the name of an entity, or null");
  }

  void read_type(std::string_view key) {
    const JsonNode* const type = json_member(tree_, 0, key);
    if (!type && (!entry_.id.empty() || !entry_.same_as.empty())) return;
    const Label* const label = type && type->kind == JsonKind::string ? label_named(type->text) : nullptr;
    if (label && label->type < kEntityTypes) {
      entry_.type = static_cast<EntityType>(label->type);
      return;
    }
    const std::string_view subject = type ? std::string_view(type->text) : "";
    if (label && label->type == kNoKind) return fail(key, "is no kind of entity here", subject);
    if (label) return fail(key, "is read from the text, not from a list", subject);
    fail(key, "is none of PER, ORG, LOC, PRODUCT, EVENT, MEDIA and spaCy's PERSON, GPE, FAC, WORK_OF_ART",
         subject);
  }

  void read_names(const JsonNode& node, std::string_view key) {
    if (node.kind != JsonKind::object) return read_texts(node, key, {});
    for (std::uint32_t n = node.first_child; n != 0; n = tree_[n].next)
      read_texts(tree_[n], key, tree_[n].key);
  }

  void read_texts(const JsonNode& node, std::string_view key, std::string_view language) {
    if (node.kind == JsonKind::string) return add(node.text, key, language);
    if (node.kind != JsonKind::array) return fail(key, "is a text or a list of texts");
    for (std::uint32_t n = node.first_child; n != 0; n = tree_[n].next) {
      if (tree_[n].kind == JsonKind::string)
        add(tree_[n].text, key, language);
      else
        fail(key, "is a list of texts");
    }
  }

  void add(std::string_view text, std::string_view key, std::string_view language) {
    const std::size_t begin = std::min(text.find_first_not_of(kSpace), text.size());
    text = text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin);
    const std::u32string name = decode_utf8(text);
    const std::u32string folded = name_key(name);
    const std::string_view said = key == "pattern" ? std::string_view() : text;  // a phrase does not stay
    const bool told =
        std::any_of(folded.begin(), folded.end(), [](char32_t c) { return is_han(c) || is_word(c); });
    if (folded.size() < 2 || name.size() > kLongestListName || !told)
      return fail(key, "is no name: it has 2 to 200 characters, with a letter, digit or Han character", said);
    if (entry_.names.size() >= kMostEntryNames)
      return fail(key, "is too much: an entry has 1,000 names at most", said);
    entry_.names.push_back({std::string(text), language_of(name, language), kind_, any_case_});
  }

  // ---- patterns ---------------------------------------------------------------------------------

  void read_pattern(const JsonNode& pattern) {
    if (pattern.kind == JsonKind::string) return add(pattern.text, "pattern", {});
    if (pattern.kind != JsonKind::array || pattern.first_child == 0)
      return fail("pattern", "is a text or a list of tokens");
    std::vector<std::string> phrases(1);
    for (std::uint32_t n = pattern.first_child; n != 0 && fault.what.empty(); n = tree_[n].next) {
      phrases = continued(phrases, tree_[n]);
      if (phrases.size() > kMostEntryNames) return fail("pattern", "stands for more than 1,000 names");
    }
    if (!fault.what.empty()) return;
    for (const std::string& phrase : phrases) add(phrase, "pattern", {});
  }

  // Every phrase with every word that the token may be.
  std::vector<std::string> continued(const std::vector<std::string>& phrases, const JsonNode& token) {
    std::vector<std::string> words, out;
    bool optional = false;
    if (token.kind != JsonKind::object) fail("pattern", "is a list of objects: {\"LOWER\":\"word\"}");
    for (std::uint32_t n = token.first_child; n != 0; n = tree_[n].next) {
      const JsonNode& asked = tree_[n];
      if (asked.key == "OP" && (asked.text == "?" || asked.text == "1")) {
        optional = asked.text == "?";
      } else if ((asked.key == "LOWER" || asked.key == "TEXT" || asked.key == "ORTH") && words.empty()) {
        any_case_ = any_case_ || asked.key == "LOWER";
        words_of(asked, words);
      } else {
        fail("pattern", "cannot be asked: a token has LOWER, TEXT or ORTH, and OP \"?\"", asked.key);
      }
    }
    if (words.empty()) fail("pattern", "has a token without LOWER, TEXT or ORTH");
    if (optional) out = phrases;
    for (const std::string& phrase : phrases) {
      for (const std::string& word : words) join(phrase, word, out);
      if (out.size() > kMostEntryNames) break;
    }
    return out;
  }

  void words_of(const JsonNode& asked, std::vector<std::string>& words) {
    if (asked.kind == JsonKind::string) return words.push_back(asked.text);
    const std::uint32_t in = asked.kind == JsonKind::object ? asked.first_child : 0;
    if (in == 0 || tree_[in].key != "IN" || tree_[in].kind != JsonKind::array || tree_[in].next != 0)
      return fail("pattern", "is a text, or {\"IN\":[texts]}", asked.key);
    for (std::uint32_t n = tree_[in].first_child; n != 0; n = tree_[n].next) words.push_back(tree_[n].text);
  }

  // spaCy cuts punctuation off: "Coca", "-", "Cola" is Coca-Cola, but perhaps Johnson & Johnson.
  static void join(const std::string& phrase, const std::string& word, std::vector<std::string>& out) {
    const auto is_mark = [](char c) {
      return static_cast<unsigned char>(c) < 0x80 && !is_word(static_cast<char32_t>(c));
    };
    const bool mark = !phrase.empty() && !word.empty() && (is_mark(word[0]) || is_mark(phrase.back()));
    if (mark) out.push_back(phrase + word);
    out.push_back(phrase.empty() ? word : phrase + " " + word);
  }

  const JsonTree& tree_;
  OwnEntry& entry_;
  NameKind kind_ = NameKind::full;
  bool any_case_ = false;
};

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
    Unit unit;
    for (Units units(utf8_); units.next(unit);) {
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
  void read(const Unit& unit) {
    const Result<JsonTree> tree = parse_json(unit.text);
    if (!tree.ok()) {
      const bool deep = tree.error().code == ErrorCode::too_deep;
      return refuse(unit, static_cast<std::size_t>(tree.error().at), tree.error().code,
                    {{}, {}, deep ? "nested too deeply" : "no valid JSON from here on"});
    }
    OwnEntry entry;
    entry.line = unit.line;
    entry.at = unit.at;
    EntryReader reader(tree.value(), entry);
    reader.read();
    const Fault& fault = reader.fault;
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

  void refuse(const Unit& unit, std::size_t at, ErrorCode code, const Fault& fault) {
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
  if (!parsed.ok()) return false;
  const JsonTree& tree = parsed.value();
  const JsonNode* const label = json_member(tree, 0, "label", JsonKind::string);
  if (label && json_member(tree, 0, "pattern")) return true;
  const JsonNode* const type = json_member(tree, 0, "type", JsonKind::string);
  return type && label_named(type->text) &&
         (json_member(tree, 0, "name", JsonKind::string) || json_member(tree, 0, "names"));
}

}  // namespace

bool looks_like_list(std::string_view utf8) {
  const std::size_t begin = utf8.find_first_not_of(kSpace);
  if (begin == std::string_view::npos || (utf8[begin] != '{' && utf8[begin] != '[')) return false;
  Units units(utf8.substr(0, kLongestLook));
  Unit unit;
  for (int looks = 0; looks < kLooks && units.next(unit); ++looks) {
    if (is_entry(unit.text)) return true;
  }
  return false;
}

void read_list(std::string_view utf8, const ReadOptions& options, ReadOutcome& out) {
  ListReader(utf8, options, out).run();
}

}  // namespace newsprism
