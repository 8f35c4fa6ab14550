#include "lexicon/headwords.h"

#include <algorithm>

#include "base/sorting.h"

namespace newsprism {

namespace {

constexpr std::uint32_t kMostSteps = 6'000;
constexpr std::uint32_t kMostLikeSteps = 40'000;  // any character may be another
constexpr std::uint32_t kNoStep = 0xFFFFFFFF;

// One character of a word, and what came before it.
struct Step {
  std::uint32_t node = 0, before = kNoStep;
  std::uint32_t state = 0;  // what the rest of the word has to be: the walk's business
  std::uint32_t length = 0;
};

// What the words of a walk have to be.
struct Wanted {
  std::u32string_view begin = {};         // all begin so
  const TypedReading* reading = nullptr;  // what follows is read so
  bool goes_on = false;                   // and may go on behind it
  std::u32string_view like = {};          // or is like this
};

// States of what is like a word: nothing differs, one character that sounds otherwise, any number that sound
// the same.
constexpr std::uint32_t kSame = 1, kOther = 2, kSounds = 4;

class HeadwordWalk {
 public:
  HeadwordWalk(const Lexicon& lexicon, const Wanted& wanted, std::uint32_t most_steps)
      : words_(lexicon.words()), pinyin_(lexicon.pinyin()), wanted_(wanted) {
    Step first;
    first.state = 1;  // TypedReading::kStart, kSame
    for (const char32_t c : wanted.begin) {
      first.node = words_.trie().step(first.node, c);
      if (first.node == 0) return;
    }
    steps_.push_back(first);
    for (std::uint32_t s = 0; s < steps_.size(); ++s) {
      const Step at = steps_[s];
      if (at.length + wanted.begin.size() > 1 && is_end(at)) take(s);
      const auto [child, end] = words_.trie().children(at.node);
      for (std::uint32_t node = child; node < end; ++node) {
        const std::uint32_t then = state_behind(at, words_.trie().letter(node));
        if (then == 0) continue;
        if (steps_.size() == most_steps) {
          complete_ = false;
          break;
        }
        steps_.push_back({node, s, then, at.length + 1});
      }
    }
  }

  Headwords best(std::size_t most) {
    sort_stably(found_.begin(), found_.end(), [](const Found& a, const Found& b) { return a.cost < b.cost; });
    Headwords out;
    out.complete = complete_ && found_.size() <= most;
    // those that cost the same as the last stay together until they are in order
    while (most < found_.size() && most > 0 && found_[most].cost == found_[most - 1].cost) ++most;
    for (std::size_t i = 0; i < std::min(most, found_.size()); ++i)
      out.words.push_back(word_of(found_[i].step));
    return out;
  }

 private:
  struct Found {
    std::uint32_t step;
    std::int32_t cost;
  };

  [[nodiscard]] bool is_end(const Step& at) const {
    if (!wanted_.like.empty()) return at.state != kSame && at.length == wanted_.like.size();
    return wanted_.reading == nullptr || wanted_.reading->is_end(at.state);
  }

  // Of a word that goes on with `c`; 0 where none may.
  [[nodiscard]] std::uint32_t state_behind(const Step& at, char32_t c) const {
    const std::u32string_view like = wanted_.like;
    if (!like.empty()) {
      if (at.length == like.size()) return 0;
      if (like[at.length] == c) return at.state;
      if (at.state != kOther && pinyin_.share_reading(like[at.length], c)) return kSounds;
      return at.state == kSame && like.size() > 2 ? kOther : 0;
    }
    if (wanted_.reading == nullptr) return at.state;
    if (wanted_.reading->is_end(at.state)) return wanted_.goes_on ? at.state : 0;
    return wanted_.reading->after(at.state, c);
  }

  void take(std::uint32_t step) {
    if (const auto id = words_.trie().key_at(steps_[step].node))
      found_.push_back({step, words_.entry(*id).cost_milli});
  }

  [[nodiscard]] std::u32string word_of(std::uint32_t step) const {
    std::u32string out;
    for (; steps_[step].before != kNoStep; step = steps_[step].before)
      out.push_back(words_.trie().letter(steps_[step].node));
    std::reverse(out.begin(), out.end());
    return std::u32string(wanted_.begin) + out;
  }

  const Words& words_;
  const Pinyin& pinyin_;
  Wanted wanted_;
  std::vector<Step> steps_;
  std::vector<Found> found_;
  bool complete_ = true;
};

}  // namespace

Headwords headwords_beginning(const Lexicon& lexicon, std::u32string_view key, std::size_t most) {
  if (key.empty()) return {};
  Wanted wanted;
  wanted.begin = key;
  return HeadwordWalk(lexicon, wanted, kMostSteps).best(most);
}

Headwords headwords_read(const Lexicon& lexicon, std::string_view latin, TypedReading::Way way,
                         std::size_t most) {
  const TypedReading reading(lexicon.pinyin(), latin, way);
  if (latin.size() < 2 || !reading.is_possible()) return {};
  Wanted wanted;
  wanted.reading = &reading;
  wanted.goes_on = way == TypedReading::Way::begun;
  return HeadwordWalk(lexicon, wanted, kMostSteps).best(most);
}

Headwords headwords_like(const Lexicon& lexicon, std::u32string_view key, std::size_t most) {
  if (key.empty()) return {};
  Wanted wanted;
  wanted.like = key;
  return HeadwordWalk(lexicon, wanted, kMostLikeSteps).best(most);
}

}  // namespace newsprism
