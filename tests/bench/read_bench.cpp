// How fast bytes become blocks, without facts: newsprism_read_bench FILE... [--runs N]
//
// Prints one JSON object: bytes, and the best of all runs over all files in milliseconds, with what came out
// of them so that no step can be left out. tests/bench/readability.mjs runs it beside the module.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "document/read.h"
#include "files.h"

namespace {

using newsprism::bench::File;
using Clock = std::chrono::steady_clock;

// Milliseconds for all files, one after the other.
double run(const std::vector<File>& files, std::size_t& blocks) {
  const Clock::time_point start = Clock::now();
  blocks = 0;
  for (const File& file : files) {
    const newsprism::ReadOutcome outcome = newsprism::read_documents(file.bytes, {file.name, {}});
    for (const newsprism::Document& document : outcome.documents) blocks += document.blocks.size();
  }
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

}  // namespace

int main(int count, char* words[]) {
  std::vector<File> files;
  int runs = 10;
  if (const int ended = newsprism::bench::read_words(count, words, "newsprism_read_bench", files, runs))
    return ended;
  std::size_t bytes = 0;
  std::size_t blocks = 0;
  for (const File& file : files) bytes += file.bytes.size();
  double best = run(files, blocks);
  for (int at = 1; at < runs; ++at) best = std::min(best, run(files, blocks));
  std::printf("{\"files\":%zu,\"bytes\":%zu,\"blocks\":%zu,\"best\":%.3f}\n", files.size(), bytes, blocks,
              best);
  return 0;
}
