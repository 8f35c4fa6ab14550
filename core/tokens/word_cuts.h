// Where the words of a text begin and end, as the labeller cuts them: a bit for each character.
//
//   text   黄 某 说   H 2 0 很 好
//   cuts   1  0  1 1 1 0 0 1  1  1
//
// The dictionary's words (Tokens) serve the rules, which ask for entries of the dictionary; these are words
// as a reader sees them, one or several of the dictionary or part of one, alike in both scripts.
#pragma once

#include <string_view>
#include <vector>

#include "base/range.h"

namespace newsprism {

class WordCuts {
 public:
  void add(Range word);

  // Appends the words of text[within], whose ends are cuts; spaces are in none. Linear.
  void words(std::u32string_view text, Range within, std::vector<Range>& out) const;

 private:
  std::vector<bool> cuts_;
};

}  // namespace newsprism
