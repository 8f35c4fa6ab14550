// How fast text is tagged: newsprism_label_bench PACK FILE [--runs N] [--part WORD]
//
// From the bytes of FILE, one paragraph a line, to the words and names of the labeller: decode, fold,
// features, best paths. Prints one JSON object: bytes, words and names, and the milliseconds of the best of N
// runs (3).
// --part stops earlier, to see what takes the time: fold, features or scores. The same source is built
// natively and for node; tests/bench/tagging.mjs runs both.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "text/fold.h"
#include "text/utf8.h"
#include "tokens/labeller.h"

namespace {

using newsprism::Range;

std::string read_file(const char* name) {
  std::ifstream stream(name, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

enum class Part { fold, features, scores, all };

struct Counts {
  std::size_t words = 0, names = 0, features = 0;
};

class Bench {
 public:
  Bench(const newsprism::Lexicon& lexicon, Part part)
      : part_(part), labeller_(lexicon.labels(), lexicon), features_(lexicon, lexicon.labels()) {}

  Counts run(const std::string& bytes) {
    Counts counts;
    for (std::size_t begin = 0; begin < bytes.size();) {
      const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
      tag(std::string_view(bytes).substr(begin, end - begin), counts);
      begin = end + 1;
    }
    return counts;
  }

 private:
  void tag(std::string_view line, Counts& counts) {
    const std::u32string text = newsprism::decode_utf8(line), key = newsprism::fold(text);
    counts.features += key.size();
    if (part_ == Part::features) {
      features_.read(text, key);
      counts.features += features_.features().size();
    }
    if (part_ < Part::scores) return;
    labeller_.read(text, key);
    if (part_ == Part::scores) return;
    words_.clear();
    names_.clear();
    labeller_.words(words_);
    labeller_.names(names_);
    counts.words += words_.size();
    counts.names += names_.size();
  }

  Part part_;
  newsprism::Labeller labeller_;
  newsprism::FeatureReader features_;
  std::vector<Range> words_;
  std::vector<newsprism::LabelledName> names_;
};

Part part_of(std::string_view word) {
  return word == "fold"       ? Part::fold
         : word == "features" ? Part::features
         : word == "scores"   ? Part::scores
                              : Part::all;
}

}  // namespace

int main(int count, char* words[]) {
  if (count < 3) {
    std::fprintf(stderr, "usage: newsprism_label_bench PACK FILE [--runs N] [--part WORD]\n");
    return 2;
  }
  int runs = 3;
  Part part = Part::all;
  for (int at = 3; at + 1 < count; at += 2) {
    if (std::string_view(words[at]) == "--runs")
      runs = std::max(1, std::atoi(words[at + 1]));
    else
      part = part_of(words[at + 1]);
  }
  const std::string pack = read_file(words[1]), bytes = read_file(words[2]);
  std::vector<std::uint64_t> aligned(pack.size() / 8 + 1);
  std::copy(pack.begin(), pack.end(), reinterpret_cast<char*>(aligned.data()));
  const auto lexicon =
      newsprism::Lexicon::open({reinterpret_cast<const std::byte*>(aligned.data()), pack.size()});
  if (!lexicon.ok() || lexicon.value().labels().empty() || bytes.empty()) {
    std::fprintf(stderr, "no pack with a label model, or no text\n");
    return 1;
  }
  Bench bench(lexicon.value(), part);
  double best = 1e12;
  Counts counts;
  for (int run = 0; run < runs; ++run) {
    const std::clock_t start = std::clock();  // of the processor: others use the machine, too
    counts = bench.run(bytes);
    best = std::min(best, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  std::printf("{\"bytes\":%zu,\"words\":%zu,\"names\":%zu,\"features\":%zu,\"best\":%.3f}\n", bytes.size(),
              counts.words, counts.names, counts.features, best);
  return 0;
}
