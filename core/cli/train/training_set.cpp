#include "cli/train/training_set.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <unordered_map>
#include <utility>

#include "cli/train/end_with.h"
#include "document/read_json.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace newsprism::train {
namespace {

int style_of(const std::string& set) {
  for (std::uint32_t s = 0; s < kStyles; ++s) {
    if (set == kStyleSets[s]) return static_cast<int>(s);
  }
  return -1;
}

constexpr std::uint32_t kNoType = 3;

std::uint32_t type_of(const std::string& type) {
  return type == "PER" ? 0 : type == "ORG" ? 1 : type == "LOC" ? 2 : kNoType;
}

// Within the text, and of a type that there is.
bool is_sound(const std::vector<Span>& spans, std::size_t size) {
  return std::all_of(spans.begin(), spans.end(),
                     [&](const Span& s) { return s.begin < s.end && s.end <= size && s.type != kNoType; });
}

// The labels of the units that lie in the span. A span that ends inside a unit takes no part of it.
void mark(const Span& span, const std::vector<Range>& units, std::uint32_t base,
          std::vector<std::uint8_t>& labels) {
  std::size_t first = units.size(), last = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].begin < span.begin || units[i].end > span.end) continue;
    first = std::min(first, i);
    last = i;
  }
  if (first == units.size()) return;
  for (std::size_t i = first; i <= last; ++i) {
    const std::uint32_t place = first == last ? 3 : i == first ? 0 : i == last ? 2 : 1;
    labels[i] = static_cast<std::uint8_t>(base + place);
  }
}

std::uint32_t number_of(const JsonNode& node) {
  return static_cast<std::uint32_t>(std::strtoul(node.text.c_str(), nullptr, 10));
}

// [[begin, end, type], ...], without the type for words.
std::vector<Span> spans_of(const JsonTree& json, const JsonNode& rows) {
  std::vector<Span> out;
  for (std::uint32_t row = rows.first_child; row != 0; row = json[row].next) {
    const std::uint32_t begin = json[row].first_child, end = begin == 0 ? 0 : json[begin].next;
    if (end == 0) return {{0, 0, kNoType}};
    const std::uint32_t type = json[end].next;
    out.push_back({number_of(json[begin]), number_of(json[end]), type == 0 ? 0 : type_of(json[type].text)});
  }
  return out;
}

// Without a set where the line is no labelled sentence.
Sentence sentence_of(const JsonTree& json, FeatureReader& reader) {
  Sentence s;
  const JsonNode *set = json_member(json, 0, "set"), *part = json_member(json, 0, "part"),
                 *text = json_member(json, 0, "text");
  if (set == nullptr || part == nullptr || text == nullptr) return s;
  s.set = set->text;
  s.style = style_of(s.set);
  s.held_out = part->text == "dev";
  s.text = decode_utf8(text->text);
  s.key = fold(s.text);
  reader.read(s.text, s.key);
  for (const Unit& unit : reader.units()) s.units.push_back(unit.range);
  s.features = reader.features();
  const JsonNode *names = json_member(json, 0, "names"), *words = json_member(json, 0, "words");
  s.has_names = names != nullptr;
  s.has_words = words != nullptr;
  if (s.has_names) s.names = spans_of(json, *names);
  if (s.has_words) s.words = spans_of(json, *words);
  if (!is_sound(s.names, s.text.size()) || !is_sound(s.words, s.text.size())) return {};
  s.name_labels.assign(s.units.size(), 0);
  s.word_labels.assign(s.units.size(), 3);
  for (const Span& span : s.names) mark(span, s.units, 1 + 4 * span.type, s.name_labels);
  for (const Span& span : s.words) mark(span, s.units, 0, s.word_labels);
  return s;
}

}  // namespace

std::vector<Sentence> read_sentences(std::istream& in, const Lexicon& lexicon, const LabelModel& classes) {
  std::vector<Sentence> out;
  FeatureReader reader(lexicon, classes);
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    const Result<JsonTree> json = parse_json(line);
    Sentence sentence = json.ok() ? sentence_of(json.value(), reader) : Sentence();
    if (sentence.set.empty()) {
      end_with(1, "line " + std::to_string(number) + " is no labelled sentence");
    }
    if (!sentence.units.empty()) out.push_back(std::move(sentence));
  }
  return out;
}

void choose_parts(std::vector<Sentence>& sentences, const std::string& without, bool everything) {
  const auto is_left_out = [&](const Sentence& s) { return s.set == without; };
  if (!without.empty() && std::none_of(sentences.begin(), sentences.end(), is_left_out))
    end_with(1, "there is no set " + without);
  std::erase_if(sentences, [&](const Sentence& s) { return is_left_out(s) && !s.held_out; });
  if (everything) {
    for (Sentence& s : sentences) s.held_out = is_left_out(s);
  }
  if (std::all_of(sentences.begin(), sentences.end(), [](const Sentence& s) { return s.held_out; }))
    end_with(1, "there is no sentence to train on");
}

void weigh_sets(std::vector<Sentence>& sentences, float power) {
  std::array<float, kStyles> count{};
  for (const Sentence& s : sentences) {
    if (!s.held_out && s.style >= 0) ++count[static_cast<std::size_t>(s.style)];
  }
  for (Sentence& s : sentences) {
    if (s.style >= 0) s.importance = std::pow(10000 / count[static_cast<std::size_t>(s.style)], power);
  }
}

FeatureRows number_features(std::vector<Sentence>& sentences, int seen) {
  FeatureRows rows;
  std::unordered_map<std::uint32_t, std::uint32_t> count;
  count.reserve(8U << 20);
  for (const Sentence& s : sentences) {
    if (s.held_out) continue;
    for (const LabelFeature& f : s.features) ++count[f.key];
  }
  std::unordered_map<std::uint32_t, std::uint32_t> row;
  row.reserve(2U << 20);
  for (Sentence& s : sentences) {
    std::vector<LabelFeature> kept;
    for (LabelFeature f : s.features) {
      const auto found = count.find(f.key);
      const auto least = static_cast<std::uint32_t>(seen) + (f.family == kTriple ? 1U : 0U);
      if (found == count.end() || found->second < least) continue;
      const auto [at, is_new] = row.emplace(f.key, static_cast<std::uint32_t>(rows.keys.size()));
      if (is_new) {
        rows.keys.push_back(f.key);
        rows.families.push_back(f.family);
      }
      f.key = at->second;
      // two families behind one hash: the row is the first one's
      if (rows.families[f.key] == f.family) kept.push_back(f);
    }
    kept.shrink_to_fit();
    s.features = std::move(kept);
  }
  return rows;
}

}  // namespace newsprism::train
