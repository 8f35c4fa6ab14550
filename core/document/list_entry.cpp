#include "document/list_entry.h"

#include <algorithm>
#include <string>
#include <vector>

#include "document/read_list.h"
#include "lexicon/name_key.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

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

// One entry. The first fault that it has is kept.
class EntryReader {
 public:
  EntryReader(const JsonTree& tree, OwnEntry& entry) : tree_(tree), entry_(entry) {}

  ListFault fault;

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

}  // namespace

bool looks_like_list_entry(const JsonTree& tree) {
  const JsonNode* const label = json_member(tree, 0, "label", JsonKind::string);
  if (label && json_member(tree, 0, "pattern")) return true;
  const JsonNode* const type = json_member(tree, 0, "type", JsonKind::string);
  return type && label_named(type->text) &&
         (json_member(tree, 0, "name", JsonKind::string) || json_member(tree, 0, "names"));
}

ListFault read_list_entry(const JsonTree& tree, OwnEntry& entry) {
  EntryReader reader(tree, entry);
  reader.read();
  return reader.fault;
}

}  // namespace newsprism
