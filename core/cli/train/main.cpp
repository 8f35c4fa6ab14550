// newsprism-train: labelled sentences in, core/data/newsprism.model out. scripts/train runs it.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <unordered_map>

#include "cli/train/crf.h"
#include "cli/train/label_file.h"
#include "cli/train/styles.h"
#include "cli/train/training_set.h"
#include "data/builtin_lexicon.h"
#include "tokens/labeller.h"

namespace newsprism::train {
namespace {

struct Settings {
  std::string output, text, pack;
  std::string without;  // a set that is not trained on, only measured: how the model does out of its domain
  CrfSettings names{0.3F, 1.6F, 7};
  CrfSettings words{0.4F, 8.0F, 4};
  float least = 0.12F;            // weights below are left out
  std::uint32_t seen_words = 12;  // a word seen less often has no class
  int seen = 2;             // features seen less often in the training part are left out; triples one more
  bool everything = false;  // train on the held-out part as well
};

[[noreturn]] void end_with(int status, const std::string& why) {
  std::fprintf(stderr, "newsprism-train: %s\n", why.c_str());
  std::exit(status);
}

[[noreturn]] void end_with_usage() {
  std::fputs(
      "newsprism-train -o FILE [--l1 N] [--l1-words N] [--alpha N] [--epochs N] [--least N] [--text FILE] "
      "[--pack FILE] [--seen-words N] [--everything] [--without SET] < SENTENCES\n",
      stderr);
  std::exit(2);
}

Settings parse(int count, char** values) {
  Settings s;
  for (int i = 1; i < count; ++i) {
    const std::string name = values[i];
    if (name == "--everything") {
      s.everything = true;
      continue;
    }
    if (i + 1 == count) end_with_usage();
    const char* value = values[++i];
    if (name == "-o")
      s.output = value;
    else if (name == "--text")
      s.text = value;
    else if (name == "--pack")
      s.pack = value;
    else if (name == "--without")
      s.without = value;
    else if (name == "--seen-words")
      s.seen_words = static_cast<std::uint32_t>(std::atoi(value));
    else if (name == "--l1")
      s.names.l1 = std::strtof(value, nullptr);
    else if (name == "--l1-words")
      s.words.l1 = std::strtof(value, nullptr);
    else if (name == "--alpha")
      s.names.alpha = s.words.alpha = std::strtof(value, nullptr);
    else if (name == "--epochs")
      s.names.epochs = std::atoi(value);
    else if (name == "--least")
      s.least = std::strtof(value, nullptr);
    else
      end_with_usage();
  }
  if (s.output.empty()) end_with_usage();
  return s;
}

// What is trained on: all but the held-out parts and the set that is left out.
void choose_parts(std::vector<Sentence>& sentences, const Settings& settings) {
  const auto is_left_out = [&](const Sentence& s) { return s.set == settings.without; };
  if (!settings.without.empty() && std::none_of(sentences.begin(), sentences.end(), is_left_out))
    end_with(1, "there is no set " + settings.without);
  std::erase_if(sentences, [&](const Sentence& s) { return is_left_out(s) && !s.held_out; });
  if (settings.everything) {
    for (Sentence& s : sentences) s.held_out = is_left_out(s);
  }
  if (std::all_of(sentences.begin(), sentences.end(), [](const Sentence& s) { return s.held_out; }))
    end_with(1, "there is no sentence to train on");
}

// Gives every feature that was seen often enough a row; takes the others out.
void number_features(std::vector<Sentence>& sentences, int seen, Trained& trained) {
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
      const auto [at, is_new] = row.emplace(f.key, static_cast<std::uint32_t>(trained.keys.size()));
      if (is_new) {
        trained.keys.push_back(f.key);
        trained.families.push_back(f.family);
      }
      f.key = at->second;
      // two families behind one hash: the row is the first one's
      if (trained.families[f.key] == f.family) kept.push_back(f);
    }
    kept.shrink_to_fit();
    s.features = std::move(kept);
  }
}

Crf name_crf() {
  std::vector<bool> allowed, opens, closes;
  const auto open = [](std::uint32_t l) { return l != 0 && (l - 1) % 4 <= 1; };
  const auto goes_on = [](std::uint32_t l) { return l != 0 && ((l - 1) % 4 == 1 || (l - 1) % 4 == 2); };
  for (std::uint32_t a = 0; a < kNameLabels; ++a) {
    opens.push_back(!goes_on(a));
    closes.push_back(!open(a));
    for (std::uint32_t b = 0; b < kNameLabels; ++b) {
      allowed.push_back(open(a) == goes_on(b) && (!open(a) || (a - 1) / 4 == (b - 1) / 4));
    }
  }
  return Crf(kNameLabels, allowed, opens, closes, true);
}

Crf word_crf() {
  std::vector<bool> allowed;
  for (std::uint32_t a = 0; a < kWordLabels; ++a) {
    for (std::uint32_t b = 0; b < kWordLabels; ++b) allowed.push_back((a <= 1) == (b == 1 || b == 2));
  }
  return Crf(kWordLabels, allowed, {true, false, false, true}, {false, false, true, true}, false);
}

// Labels that cannot follow each other (names that touch inside a unit) are not trained on.
bool is_sound(const std::vector<std::uint8_t>& labels) {
  bool open = false;
  std::uint32_t type = 0;
  for (const std::uint8_t l : labels) {
    const std::uint32_t place = l == 0 ? 4 : (l - 1U) % 4;
    const bool on = place == 1 || place == 2;
    if (open != on || (on && (l - 1U) / 4 != type)) return false;
    open = place <= 1;
    type = l == 0 ? 0 : (l - 1U) / 4;
  }
  return !open;
}

std::span<const std::byte> bytes_of(const std::string& text) {
  return std::as_bytes(std::span<const char>(text.data(), text.size()));
}

struct Count {
  std::size_t found = 0, gold = 0, right = 0;
  [[nodiscard]] double f1() const {
    return found + gold == 0 ? 0 : 2.0 * static_cast<double>(right) / static_cast<double>(found + gold);
  }
};

void count(Count& c, const std::set<std::array<std::uint32_t, 3>>& found, const std::vector<Span>& gold,
           int type) {
  for (const auto& f : found) c.found += type < 0 || f[2] == static_cast<std::uint32_t>(type) ? 1U : 0U;
  for (const Span& g : gold) {
    if (type >= 0 && g.type != static_cast<std::uint32_t>(type)) continue;
    ++c.gold;
    c.right += found.count({g.begin, g.end, g.type});
  }
}

// The figures of the held-out part, by the packed model itself: what the program will do.
void print_figures(const std::vector<Sentence>& sentences, const std::string& bytes, const Lexicon& lexicon) {
  const Result<LabelModel> model = LabelModel::open(bytes_of(bytes));
  if (!model.ok()) end_with(1, model.error().detail);
  Labeller labeller(model.value(), lexicon);
  std::map<std::string, std::array<Count, 5>> figures;
  for (const Sentence& s : sentences) {
    if (!s.held_out) continue;
    labeller.read(s.text, s.key);
    auto& row = figures[s.set];
    std::set<std::array<std::uint32_t, 3>> found;
    std::vector<LabelledName> names;
    labeller.names(names);
    for (const LabelledName& n : names)
      found.insert({n.range.begin, n.range.end, static_cast<std::uint32_t>(n.type)});
    for (int type = -1; s.has_names && type < 3; ++type)
      count(row[static_cast<std::size_t>(type + 1)], found, s.names, type);
    if (!s.has_words) continue;
    std::vector<Range> words;
    labeller.words(words);
    found.clear();
    for (const Range r : words) found.insert({r.begin, r.end, 0});
    count(row[4], found, s.words, -1);
  }
  std::printf("| held out | names F1 | PER | ORG | LOC | words F1 |\n|---|---|---|---|---|---|\n");
  for (const auto& [set, row] : figures) {
    std::printf("| %s |", set.c_str());
    for (const Count& c : row) {
      if (c.gold == 0)
        std::printf(" |");  // the set has none
      else
        std::printf(" %.*f |", &c == &row.front() || &c == &row.back() ? 4 : 3, c.f1());
    }
    std::printf("\n");
  }
}

// The bytes of the file, in `aligned`.
std::span<const std::byte> read_pack(const std::string& path, std::vector<std::uint64_t>& aligned) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  if (!file) end_with(1, path + " cannot be read");
  const auto size = static_cast<std::size_t>(file.tellg());
  aligned.assign(size / 8 + 1, 0);
  file.seekg(0);
  file.read(reinterpret_cast<char*>(aligned.data()), static_cast<std::streamsize>(size));
  return std::as_bytes(std::span<const std::uint64_t>(aligned)).first(size);
}

int run(const Settings& settings) {
  std::vector<std::uint64_t> pack;
  const Result<Lexicon> lexicon =
      Lexicon::open(settings.pack.empty() ? builtin_lexicon() : read_pack(settings.pack, pack));
  if (!lexicon.ok()) end_with(1, lexicon.error().detail);
  Trained trained;
  if (!settings.text.empty()) {
    std::ifstream text(settings.text);
    if (!text) end_with(1, settings.text + " cannot be read");
    trained.classes = learn_word_classes(text, lexicon.value(), settings.seen_words);
  }
  const std::string class_bytes = label_bytes(trained, 0);
  const Result<LabelModel> classes = LabelModel::open(bytes_of(class_bytes));
  if (!classes.ok()) return 1;
  std::vector<Sentence> sentences = read_sentences(std::cin, lexicon.value(), classes.value());
  choose_parts(sentences, settings);
  number_features(sentences, settings.seen, trained);
  std::fprintf(stderr, "%zu sentences, %zu features\n", sentences.size(), trained.keys.size());
  const StyleWeights styles = train_styles(sentences, trained.keys.size());
  Crf names = name_crf(), words = word_crf();
  std::vector<const Sentence*> for_names, for_words;
  for (const Sentence& s : sentences) {
    if (s.held_out) continue;
    if (s.has_names && s.style >= 0 && is_sound(s.name_labels)) for_names.push_back(&s);
    if (s.has_words) for_words.push_back(&s);
  }
  names.prepare(trained.families);
  names.train(for_names, &Sentence::name_labels, settings.names);
  words.prepare(trained.families);
  words.train(for_words, &Sentence::word_labels, settings.words);
  trained.names = &names;
  trained.words = &words;
  trained.styles = &styles;
  const std::string bytes = label_bytes(trained, settings.least);
  std::ofstream file(settings.output, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file) end_with(1, settings.output + " cannot be written");
  std::printf("%zu bytes\n\n", bytes.size());
  print_figures(sentences, bytes, lexicon.value());
  return 0;
}

}  // namespace
}  // namespace newsprism::train

int main(int count, char** values) {
  return newsprism::train::run(newsprism::train::parse(count, values));
}
