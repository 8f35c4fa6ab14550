#include "search/suggest.h"

#include <algorithm>

#include "base/sorting.h"
#include "index/find_key.h"
#include "lexicon/headwords.h"
#include "search/filters.h"
#include "search/query.h"
#include "search/word_counts.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

constexpr std::size_t kMostSuggestions = 64;
constexpr std::size_t kMostNames = 256;   // entities that are counted
constexpr std::size_t kMostWords = 128;   // of the dictionary, that are counted
constexpr std::size_t kLongestTail = 16;  // characters in which a Chinese word may begin

// An entity, and by which of its names.
struct Naming {
  EntityId entity = 0;
  std::uint32_t name = 0;  // in Index::Impl::names
  std::uint8_t way = 0;    // the name begins so; one of its words does; its reading
  std::uint32_t documents = 0;
};
constexpr std::uint8_t kBegins = 0, kInside = 1, kRead = 2;

std::string folded(const std::string& name) {
  return to_utf8(search_key(decode_utf8(name)));
}

class Suggester {
 public:
  Suggester(const Index::Impl& index, const Lexicon& lexicon, std::u32string_view text, std::size_t most)
      : index_(index), lexicon_(lexicon), text_(text), typed_(typed_end(text)), most_(most) {}

  std::vector<Suggestion> run() {
    if (typed_.begins.empty()) return {};
    const std::uint32_t last = typed_.begins.back();
    for (const std::uint32_t begin : typed_.begins) {
      if (begin != last) names(begin);
      if (!names_.empty()) break;
      if (begin != last && typed_.closing == 0) typed_.field = {};  // the value was a word
    }
    const bool names_only = typed_.field == "entity" || typed_.field == "quote_speaker";
    if (!names_only && !typed_.field.empty() && typed_.field != "title") return {};
    const auto size = static_cast<std::uint32_t>(text_.size());
    for (std::uint32_t at = last; at < size && (at == last || (names_.empty() && words_.empty())); ++at) {
      const bool inside = at > last && key_kind(text_[at - 1]) != KeyKind::ideograph;
      if (inside || (at > last && size - at > kLongestTail)) continue;
      if (names_.empty()) names(at);
      if (!names_only) words(at);
    }
    return joined();
  }

 private:
  // ---- names ----

  void names(std::uint32_t begin) {
    const std::u32string key = search_key(text_.substr(begin));
    if (key.empty()) return;
    std::vector<Naming> found;
    const auto before = [](const auto& row, std::u32string_view wanted) { return row.first < wanted; };
    const auto& all = index_.entities.names();
    auto at = std::lower_bound(all.begin(), all.end(), std::u32string_view(key), before);
    for (; at != all.end() && at->first.compare(0, key.size(), key) == 0; ++at)
      found.push_back({at->second, static_cast<std::uint32_t>(at - all.begin()), kBegins, 0});
    const bool latin = key_kind(key[0]) == KeyKind::letter;
    if (key.size() > 1) inside_names(key, latin, found);
    if (key.size() > 1 && latin) read_names(key, found);
    count(found);
    for (const Naming& one : found) names_.push_back(of_name(one, begin));
  }

  void inside_names(std::u32string_view key, bool latin, std::vector<Naming>& found) const {
    for (std::uint32_t n = 0; n < index_.entities.names().size(); ++n) {
      const std::u32string& name = index_.entities.names()[n].first;
      const std::size_t at = name.find(key, 1);
      if (at != std::u32string::npos && (!latin || is_word_border(name, at)))
        found.push_back({index_.entities.names()[n].second, n, kInside, 0});
    }
  }

  void read_names(std::u32string_view key, std::vector<Naming>& found) const {
    const std::string latin = to_utf8(key);
    for (const auto way : {TypedReading::Way::begun, TypedReading::Way::initials}) {
      const TypedReading reading(lexicon_.pinyin(), latin, way);
      for (std::uint32_t n = 0; n < index_.entities.names().size(); ++n) {
        const std::u32string& name = index_.entities.names()[n].first;
        if (key_kind(name[0]) != KeyKind::ideograph) continue;
        TypedReading::Places places = TypedReading::kStart;
        for (std::size_t i = 0; i < name.size() && places != 0 && !reading.is_end(places); ++i)
          places = reading.after(places, name[i]);
        if (reading.is_end(places)) found.push_back({index_.entities.names()[n].second, n, kRead, 0});
      }
    }
  }

  // Each entity once, as it is named best, in the order in which they are shown. What begins so counts twice.
  void count(std::vector<Naming>& found) const {
    sort_stably(found.begin(), found.end(), [](const Naming& a, const Naming& b) {
      return a.entity != b.entity ? a.entity < b.entity : a.way < b.way;
    });
    const auto same = [](const Naming& a, const Naming& b) { return a.entity == b.entity; };
    found.erase(std::unique(found.begin(), found.end(), same), found.end());
    while (found.size() > kMostNames) found.pop_back();
    std::vector<WeighedDocument> documents;
    for (Naming& one : found) {
      documents.clear();
      one.documents = documents_of_term(index_, entity_tag(one.entity));
      if (index_.removed_count == 0 || one.documents == 0) continue;
      documents_naming(index_, one.entity, {}, documents);
      one.documents = static_cast<std::uint32_t>(documents.size());
    }
    const auto unnamed = [](const Naming& one) { return one.documents == 0; };
    found.erase(std::remove_if(found.begin(), found.end(), unnamed), found.end());
    sort_stably(found.begin(), found.end(), [&](const Naming& a, const Naming& b) {
      const std::uint32_t of_a = a.way == kBegins ? 2 * a.documents : a.documents;
      const std::uint32_t of_b = b.way == kBegins ? 2 * b.documents : b.documents;
      return of_a != of_b ? of_a > of_b : index_.entities[a.entity].name < index_.entities[b.entity].name;
    });
    while (found.size() > most_) found.pop_back();
  }

  [[nodiscard]] Suggestion of_name(const Naming& naming, std::uint32_t begin) const {
    const StoredEntity& entity = index_.entities[naming.entity];
    const std::u32string& key = index_.entities.names()[naming.name].first;
    Suggestion out = made(entity.name, begin, naming.documents);
    out.is_entity = true;
    out.type = entity.type;
    const auto is_it = [&](const std::string& name) { return search_key(decode_utf8(name)) == key; };
    if (is_it(entity.name)) {
      if (naming.way == kRead) out.matched = lexicon_.pinyin().spell(key);
      return out;
    }
    for (const auto* forms : {&entity.full, &entity.surfaces}) {
      const auto form = std::find_if(forms->begin(), forms->end(), is_it);
      if (form != forms->end() && out.matched.empty()) out.matched = *form;
    }
    return out;
  }

  // ---- words ----

  void words(std::uint32_t begin) {
    const std::u32string key = search_key(text_.substr(begin));
    if (key.empty()) return;
    if (key_kind(key[0]) == KeyKind::ideograph) {
      add(commonest_of(index_, headwords_beginning(lexicon_, key, kMostWords).words, most_), begin, false);
    } else if (all_of_kind(key, KeyKind::letter)) {
      std::vector<std::u32string> read;
      const std::string latin = to_utf8(key);
      for (const auto way : {TypedReading::Way::begun, TypedReading::Way::initials}) {
        if (key.size() < 2) break;
        for (std::u32string& word : headwords_read(lexicon_, latin, way, kMostWords).words)
          read.push_back(std::move(word));
      }
      std::vector<CountedWord> spelt = commonest_words(index_, key, most_);
      const std::vector<CountedWord> spoken = commonest_of(index_, std::move(read), most_);
      // what is written so goes first, and leaves half of the places to what is read so
      while (spelt.size() > most_ - std::min(most_ / 2, spoken.size())) spelt.pop_back();
      add(spelt, begin, false);
      add(spoken, begin, true);
    }
  }

  void add(const std::vector<CountedWord>& found, std::uint32_t begin, bool read) {
    for (const CountedWord& word : found) {
      words_.push_back(made(to_utf8(word.key), begin, word.documents));
      words_.back().about = !word.exact;
      if (read) words_.back().matched = lexicon_.pinyin().spell(word.key);
    }
  }

  // ---- what both are made into ----

  // Would these words be words in a query, and nothing else? In a title a name's other forms count, too, as
  // long as it stands in no quotation marks.
  [[nodiscard]] bool is_plain(const std::string& words) const {
    const bool one = !typed_.field.empty();
    if (one && typed_.field != "title" && words.find(' ') != std::string::npos) return false;
    const IndexedNames names(index_, lexicon_);
    const std::u32string text = decode_utf8(words);
    const Result<Query> parsed = parse_query((one ? U"title:" : U"") + text, &names);
    if (!parsed.ok() || (one && parsed.value().nodes.size() != 1)) return false;
    std::u32string terms;
    for (const QueryNode& node : parsed.value().nodes) {
      if (node.kind != NodeKind::term) continue;
      if (!terms.empty()) terms.push_back(U' ');
      terms += node.text;
    }
    return terms == text;
  }

  [[nodiscard]] Suggestion made(std::string words, std::uint32_t begin, std::uint32_t documents) const {
    Suggestion out;
    const char* mark = typed_.closing == 0 && !is_plain(words) ? "\"" : "";
    out.query = to_utf8(text_.substr(0, begin)) + mark + words + mark;
    if (typed_.closing != 0) append_utf8(out.query, typed_.closing);
    out.text = std::move(words);
    out.documents = documents;
    return out;
  }

  // Words leave names five places of eight, and get what these leave.
  std::vector<Suggestion> joined() {
    const std::size_t room = std::max(most_ - most_ * 3 / 8, most_ - std::min(most_, words_.size()));
    while (names_.size() > room) names_.pop_back();
    for (Suggestion& word : words_) {
      const bool shown = std::any_of(names_.begin(), names_.end(),
                                     [&](const Suggestion& name) { return folded(name.text) == word.text; });
      if (!shown && names_.size() < most_) names_.push_back(std::move(word));
    }
    return std::move(names_);
  }

  const Index::Impl& index_;
  const Lexicon& lexicon_;
  std::u32string_view text_;
  TypedEnd typed_;
  std::size_t most_;
  std::vector<Suggestion> names_, words_;
};

}  // namespace

std::vector<Suggestion> suggest(const Index& index, const Lexicon& lexicon, std::string_view query,
                                std::size_t most) {
  const std::u32string text = decode_utf8(query);
  if (text.size() > kLongestQuery) return {};
  std::vector<Suggestion> out =
      Suggester(index.impl(), lexicon, text, std::min(most, kMostSuggestions)).run();
  // Of an archive, what is known already: it is not worth fetching anything.
  (void)index.take_wanted();
  return out;
}

}  // namespace newsprism
