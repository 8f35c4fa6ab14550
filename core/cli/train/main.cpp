// newsprism-train: labelled sentences in, core/data/newsprism.model out. scripts/train runs it.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <span>
#include <string>
#include <utility>

#include "cli/files.h"
#include "cli/train/adapt.h"
#include "cli/train/end_with.h"
#include "cli/train/figures.h"
#include "cli/train/label_file.h"
#include "cli/train/label_sets.h"
#include "cli/train/settings.h"
#include "data/builtin_lexicon.h"

namespace newsprism::train {
namespace {

std::span<const std::byte> bytes_of(const std::string& text) {
  return std::as_bytes(std::span<const char>(text.data(), text.size()));
}

// Of the built-in pack, or of another one, whose bytes come to lie in `pack`.
Lexicon open_lexicon(const std::string& path, std::string& pack) {
  if (!path.empty()) {
    cli::FileBytes file = cli::read_file(path);
    if (!file.error.empty()) end_with(1, path + " cannot be read");
    pack = std::move(file.bytes);
  }
  Result<Lexicon> lexicon = Lexicon::open(path.empty() ? builtin_lexicon() : bytes_of(pack));
  if (!lexicon.ok()) end_with(1, lexicon.error().detail);
  return std::move(lexicon.value());
}

LabelModel open_model(const std::string& bytes) {
  Result<LabelModel> model = LabelModel::open(bytes_of(bytes));
  if (!model.ok()) end_with(1, model.error().detail);
  return std::move(model.value());
}

int run(const Settings& settings) {
  std::string pack;
  const Lexicon lexicon = open_lexicon(settings.pack, pack);
  Trained trained;
  if (!settings.text.empty()) {
    std::ifstream text(settings.text);
    if (!text) end_with(1, settings.text + " cannot be read");
    trained.classes = learn_word_classes(text, lexicon, settings.seen_words);
  }
  const std::string class_bytes = label_bytes(trained, {0});
  std::vector<Sentence> sentences = read_sentences(std::cin, lexicon, open_model(class_bytes));
  choose_parts(sentences, settings.without, settings.everything);
  if (settings.importance > 0) weigh_sets(sentences, settings.importance);
  trained.rows = number_features(sentences, settings.seen);
  const std::size_t rows = trained.rows.keys.size();
  std::fprintf(stderr, "%zu sentences, %zu features\n", sentences.size(), rows);
  adapt_names(sentences, trained.rows, settings.names);
  const StyleWeights styles = train_styles(sentences, rows, settings.styles);
  Crf names = name_crf(), words = word_crf();
  std::vector<Example> for_names, for_words;
  for (const Sentence& s : sentences) {
    if (s.held_out) continue;
    // names that touch inside a unit have labels that cannot follow each other
    if (s.has_names && s.style >= 0 && names.allows(s.name_labels)) for_names.push_back({&s, s.importance});
    if (s.adapted) for_names.push_back({&s, kAdaptedImportance});
    if (s.has_words) for_words.push_back({&s, s.importance});
  }
  names.prepare(trained.rows.families);
  names.train(for_names, &Sentence::name_labels, settings.names);
  words.prepare(trained.rows.families);
  words.train(for_words, &Sentence::word_labels, settings.words);
  trained.names = &names;
  trained.words = &words;
  trained.styles = &styles;
  const std::string bytes = label_bytes(trained, settings.file);
  if (!cli::write_file(settings.output, bytes).empty()) end_with(1, settings.output + " cannot be written");
  std::printf("%zu bytes\n\n", bytes.size());
  print_figures(sentences, open_model(bytes), lexicon);
  return 0;
}

}  // namespace
}  // namespace newsprism::train

int main(int count, char** values) {
  return newsprism::train::run(newsprism::train::parse(count, values));
}
