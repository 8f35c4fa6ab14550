// How long a pile takes from bytes to dossier: newsprism_bench FILE... [--runs N]
//
// Prints one JSON object, milliseconds: for each stage the best and the median of all runs, and the first
// run, which pays for cold memory. Each run has an engine of its own, over a lexicon that is opened for it.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "data/builtin_lexicon.h"
#include "engine.h"
#include "files.h"
#include "view/json_view.h"

namespace {

using newsprism::bench::File;
using Clock = std::chrono::steady_clock;

double milliseconds(Clock::time_point from, Clock::time_point to) {
  return std::chrono::duration<double, std::milli>(to - from).count();
}

struct Stage {
  const char* name;
  std::vector<double> times;
};

void print_stage(const Stage& stage) {
  std::vector<double> sorted = stage.times;
  std::sort(sorted.begin(), sorted.end());
  std::printf(",\"%s\":{\"best\":%.3f,\"median\":%.3f,\"first\":%.3f}", stage.name, sorted.front(),
              sorted[sorted.size() / 2], stage.times.front());
}

// The four points in time of one run, and the length of the dossier so that no step can be left out.
std::size_t run(const newsprism::Lexicon& lexicon, const std::vector<File>& files,
                std::vector<Stage>& stages) {
  const Clock::time_point start = Clock::now();
  newsprism::Engine engine(lexicon);
  for (const File& file : files) engine.add(file.bytes, {file.name, {}});
  const Clock::time_point added = Clock::now();
  const newsprism::Pile& pile = engine.pile();
  const Clock::time_point settled = Clock::now();
  const std::string dossier = newsprism::dossier_json(pile, {});
  const Clock::time_point printed = Clock::now();
  stages[0].times.push_back(milliseconds(start, added));
  stages[1].times.push_back(milliseconds(added, settled));
  stages[2].times.push_back(milliseconds(settled, printed));
  stages[3].times.push_back(milliseconds(start, printed));
  return dossier.size();
}

}  // namespace

int main(int count, char* words[]) {
  std::vector<File> files;
  int runs = 20;
  if (const int ended = newsprism::bench::read_words(count, words, "newsprism_bench", files, runs))
    return ended;

  std::vector<Stage> stages = {{"read", {}}, {"settle", {}}, {"dossier", {}}, {"all", {}}, {"lexicon", {}}};
  std::size_t length = 0;
  for (int at = 0; at < runs; ++at) {
    const Clock::time_point start = Clock::now();
    const auto lexicon = newsprism::Lexicon::open(newsprism::builtin_lexicon());
    stages[4].times.push_back(milliseconds(start, Clock::now()));
    if (!lexicon.ok()) {
      std::fprintf(stderr, "lexicon: %s\n", lexicon.error().detail.c_str());
      return 1;
    }
    length = run(lexicon.value(), files, stages);
  }
  std::printf("{\"files\":%zu,\"dossier_bytes\":%zu", files.size(), length);
  for (const Stage& stage : stages) print_stage(stage);
  std::printf("}\n");
  return 0;
}
