// The names of a pile while they are joined: what is one group so far, what may be joined, and who stands
// in one article with whom. Rules over it: join_people.h, join_things.h.
#pragma once

#include <vector>

#include "facts/name_groups.h"
#include "facts/name_pairs.h"
#include "facts/name_table.h"

namespace newsprism {

class NameJoiner {
 public:
  NameJoiner(const Pile& pile, const Lexicon& lexicon);

  [[nodiscard]] std::uint32_t root(std::uint32_t n);
  [[nodiscard]] std::uint32_t lexicon_entity(std::uint32_t n) { return groups_.lexicon_entity[root(n)]; }

  // Two lexicon entities are never one, whatever the text suggests.
  [[nodiscard]] bool may_join(std::uint32_t a, std::uint32_t b);
  void join(std::uint32_t a, std::uint32_t b, const char* why, Place place);
  // By what stands at the first place of `n`.
  void join(std::uint32_t whole, std::uint32_t n, const char* why) { join(whole, n, why, names[n].first); }

  // What the lexicon knows by that name is not what is meant here. Before anything is joined.
  void forget(std::uint32_t n) { groups_.lexicon_entity[n] = kNoEntity; }

  // Left apart, for a reader to decide.
  void offer(std::uint32_t a, std::uint32_t b, const char* why, std::int32_t score_milli);

  // Joins `n` to the one entity that the candidates are; of several each is offered, as likely as it is
  // often named among them. False when there was none to join.
  bool join_one(std::uint32_t n, const std::vector<std::uint32_t>& candidates, const char* why);

  // Joins each shorter one of the ordered pairs to the one of its longer ones that it can be: of those that
  // it is related to; where it is related to none and `strangers` may be meant too, of all.
  void join_pairs(const std::vector<NamePair>& pairs, const char* why, bool strangers);

  // Do the two stand in one document, or in two that name a third thing which few name: one story?
  [[nodiscard]] bool stand_together(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] bool are_related(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] bool one_story(DocId a, DocId b) const;

  // Where the document names it first, below the headline, which is written in short forms; 0 for nowhere.
  [[nodiscard]] std::uint32_t first_in(DocId doc, std::uint32_t n) const;

  // Its numbers for number_entities.
  [[nodiscard]] NameGroups& groups();

  const Pile& pile;
  const Lexicon& lexicon;
  NameTable table;
  const std::vector<PileName>& names;
  std::vector<std::vector<std::uint32_t>> of_document;  // the names that stand in each, ascending

 private:
  void note_firsts(DocId doc);

  std::vector<std::vector<std::uint32_t>> firsts_;   // beside of_document: where each stands first
  std::vector<std::vector<std::uint32_t>> telling_;  // those of them that few documents have
  NameGroups groups_;
};

}  // namespace newsprism
