// Names that the lexicon lists, and places and institutions that the dictionary tags.
#pragma once

#include <string>
#include <vector>

#include "mentions/sentence_view.h"

namespace newsprism {

// Finds names in any script, also where a space stands between Han and Latin ("小米 SU7" in the text,
// "小米SU7" in the list). Keeps its buffers between sentences.
class KnownNames {
 public:
  void find(const SentenceView& view, std::vector<Candidate>& out);

 private:
  void squeeze(const SentenceView& view);
  void find_at(const SentenceView& view, std::uint32_t at, std::vector<Candidate>& out);
  bool is_part(const SentenceView& view, std::uint32_t at, const Trie::Match& match, EntityType type);
  bool is_made_of_two(const SentenceView& view, std::uint32_t at, const Trie::Match& whole);
  static void widen(const SentenceView& view, Candidate& c);
  void push(const SentenceView& view, Range range, std::uint32_t length, std::vector<Candidate>& out);

  std::u32string key_;                 // the sentence without spaces between Han and Latin
  std::vector<std::uint32_t> origin_;  // where its characters stand in the text; one more than key_
  std::vector<Trie::Match> matches_;
  std::vector<std::uint32_t> names_;
};

}  // namespace newsprism
