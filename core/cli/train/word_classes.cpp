#include "cli/train/word_classes.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <unordered_map>

#include "text/fold.h"
#include "text/utf8.h"
#include "tokens/label_features.h"
#include "tokens/tokens.h"

namespace newsprism::train {
namespace {

constexpr int kPasses = 12;
constexpr std::uint32_t kEdge = 0, kRare = 1,
                        kFirstWord = 2;  // words of their own: ends of sentences, rare words

struct Neighbour {
  std::uint32_t word, count;
};

// The text as keys of words, with kEdge between sentences.
std::vector<std::uint32_t> read_keys(std::istream& in, const Lexicon& lexicon) {
  std::vector<std::uint32_t> keys = {kEdge};
  std::string line;
  while (std::getline(in, line)) {
    const std::u32string text = decode_utf8(line), key = fold(text);
    for (const Token& token : cut_line(text, lexicon).tokens)
      keys.push_back(std::max(
          kFirstWord, class_key(std::u32string_view(key).substr(token.range.begin, token.range.size()))));
    keys.push_back(kEdge);
  }
  return keys;
}

class Exchange {
 public:
  // `words` are numbers below `size`.
  Exchange(const std::vector<std::uint32_t>& words, std::uint32_t size)
      : after_(size),
        before_(size),
        count_(size),
        class_(size),
        follow_(std::size_t{size} * kWordClasses),
        precede_(std::size_t{size} * kWordClasses),
        whole_(kWordClasses) {
    count_pairs(words);
    for (std::uint32_t v = 0; v < size; ++v) {
      class_[v] = v % kWordClasses;
      put(v, class_[v]);
    }
    for (std::size_t n = 1; n < logs_.size(); ++n)
      logs_[n] = static_cast<float>(static_cast<double>(n) * std::log(static_cast<double>(n)));
  }

  // Moves every word to the class where it is foretold best. Returns how many moved.
  std::size_t pass() {
    std::size_t moved = 0;
    for (std::uint32_t v = kFirstWord; v < class_.size(); ++v) {
      take(v, class_[v]);
      const std::uint32_t best = best_class(v);
      moved += best != class_[v] ? 1U : 0U;
      class_[v] = best;
      put(v, best);
    }
    return moved;
  }

  [[nodiscard]] std::uint32_t class_of(std::uint32_t v) const { return class_[v]; }

 private:
  void count_pairs(const std::vector<std::uint32_t>& words) {
    std::vector<std::uint64_t> pairs;
    pairs.reserve(words.size());
    for (std::size_t i = 1; i < words.size(); ++i)
      pairs.push_back(std::uint64_t{words[i - 1]} << 32 | words[i]);
    std::sort(pairs.begin(), pairs.end());
    for (std::size_t i = 0, j = 0; i < pairs.size(); i = j) {
      while (j < pairs.size() && pairs[j] == pairs[i]) ++j;
      const auto a = static_cast<std::uint32_t>(pairs[i] >> 32), b = static_cast<std::uint32_t>(pairs[i]);
      const auto n = static_cast<std::uint32_t>(j - i);
      after_[a].push_back({b, n});
      before_[b].push_back({a, n});
      count_[a] += n;
    }
  }

  void put(std::uint32_t v, std::uint32_t c) {
    for (const Neighbour& n : after_[v]) follow_[std::size_t{n.word} * kWordClasses + c] += n.count;
    for (const Neighbour& n : before_[v]) precede_[std::size_t{n.word} * kWordClasses + c] += n.count;
    whole_[c] += count_[v];
  }
  void take(std::uint32_t v, std::uint32_t c) {
    for (const Neighbour& n : after_[v]) follow_[std::size_t{n.word} * kWordClasses + c] -= n.count;
    for (const Neighbour& n : before_[v]) precede_[std::size_t{n.word} * kWordClasses + c] -= n.count;
    whole_[c] -= count_[v];
  }

  // n log n
  [[nodiscard]] float log_of(std::uint32_t n) const {
    return n < logs_.size() ? logs_[n]
                            : static_cast<float>(static_cast<double>(n) * std::log(static_cast<double>(n)));
  }

  void add_gains(const std::vector<Neighbour>& neighbours, const std::vector<std::uint32_t>& seen) {
    for (const Neighbour& n : neighbours) {
      const std::uint32_t* counts = &seen[std::size_t{n.word} * kWordClasses];
      const float alone = log_of(n.count);
      for (std::uint32_t c = 0; c < kWordClasses; ++c) {
        gains_[c] += counts[c] == 0 ? alone : log_of(counts[c] + n.count) - log_of(counts[c]);
      }
    }
  }

  [[nodiscard]] std::uint32_t best_class(std::uint32_t v) {
    gains_.assign(kWordClasses, 0);
    add_gains(after_[v], follow_);
    add_gains(before_[v], precede_);
    std::uint32_t best = 0;
    float most = 0;
    for (std::uint32_t c = 0; c < kWordClasses; ++c) {
      const float gain = gains_[c] - 2 * (log_of(whole_[c] + count_[v]) - log_of(whole_[c]));
      if (c == 0 || gain > most) {
        most = gain;
        best = c;
      }
    }
    return best;
  }

  std::vector<std::vector<Neighbour>> after_, before_;
  std::vector<std::uint32_t> count_, class_;
  std::vector<std::uint32_t> follow_,
      precede_;                       // a word and a class: how often the word follows it, precedes it
  std::vector<std::uint32_t> whole_;  // words in a class
  std::vector<float> logs_ = std::vector<float>(std::size_t{1} << 20), gains_;
};

}  // namespace

std::vector<WordClass> learn_word_classes(std::istream& text, const Lexicon& lexicon, std::uint32_t least) {
  std::vector<std::uint32_t> words = read_keys(text, lexicon);
  std::unordered_map<std::uint32_t, std::uint32_t> counts;
  for (const std::uint32_t key : words) ++counts[key];
  std::vector<std::uint32_t> known;
  for (const auto& [key, count] : counts) {
    if (key >= kFirstWord && count >= least) known.push_back(key);
  }
  // the commonest first: they shape the classes
  std::sort(known.begin(), known.end(), [&](std::uint32_t a, std::uint32_t b) {
    return counts[a] != counts[b] ? counts[a] > counts[b] : a < b;
  });
  std::unordered_map<std::uint32_t, std::uint32_t> number;
  for (std::uint32_t i = 0; i < known.size(); ++i) number[known[i]] = kFirstWord + i;
  for (std::uint32_t& key : words) {
    const auto found = number.find(key);
    key = key == kEdge ? kEdge : found == number.end() ? kRare : found->second;
  }
  const auto size = kFirstWord + static_cast<std::uint32_t>(known.size());
  std::fprintf(stderr, "%zu words, %u of them seen %u times\n", words.size(), size, least);
  Exchange exchange(words, size);
  for (int pass = 0; pass < kPasses; ++pass) {
    if (exchange.pass() < size / 100) break;
  }
  std::vector<WordClass> out;
  for (const std::uint32_t key : known) {
    out.push_back({key, static_cast<std::uint8_t>(exchange.class_of(number[key]))});
  }
  std::sort(out.begin(), out.end(), [](const WordClass& a, const WordClass& b) { return a.key < b.key; });
  return out;
}

}  // namespace newsprism::train
