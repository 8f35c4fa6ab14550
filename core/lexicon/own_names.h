// Names that a reader or publisher brings, beside the packed ones: lists (document/read_list.h reads them)
// made into a table of the same shape.
//
//   packed names    org:apple   Apple 苹果           entities 0..P-1, names 0..N-1, keys 0..K-1
//   a list          Apple, type ORG, alias 果家      entities P..,    names N..,    keys K..
//   looked up       果家, Apple -> P (own names first, then those of org:apple); 苹果 -> P, too
//
// An own form hides what else the packed names know under it. An entry extends a packed entity whose id it
// bears, or that its "same_as" names, or, where it has no id of its own, the only one of its type that has
// its name as a full name; then all names of that lead to the own entity. Entries of one id are one entity,
// over all lists. Where two entries contradict each other, the one in the earlier list, and there on the
// earlier line, holds.
//
// The packed names and the lists must outlive it. Cost: sorting; a look-up is a binary search for each
// character.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/names.h"

namespace newsprism {

struct OwnName {
  std::string text;
  std::string_view lang;  // "zh-Hans", "zh-Hant", "en"
  NameKind kind = NameKind::full;
  bool any_case = false;  // 'apple' is the name as much as 'Apple'
};

struct OwnEntry {
  std::string id;       // one that is made of type and name, where the list gives none
  std::string same_as;  // id or name of an entity
  std::optional<EntityType> type;
  bool apart = false;      // no packed entity, whatever it is named
  bool grouped = false;    // the id only groups entries: a pattern's, or one that was made
  std::uint32_t line = 0;  // from 1
  std::uint64_t at = 0;    // byte offset of the entry
  std::vector<OwnName> names;
};

struct OwnList {
  std::string name;  // of its file
  std::vector<OwnEntry> entries;
  bool removed = false;
};

class OwnNames {
 public:
  // An entry that stands for nothing known: `same_as` leads nowhere, or no type is said.
  struct Loose {
    std::uint32_t list;
    const OwnEntry* entry;
  };

  OwnNames(const Names& packed, const std::vector<OwnList>& lists);

  // Appends each key that `text` begins with as {length, number from 0}, shortest first.
  void prefixes(std::u32string_view text, std::vector<Trie::Match>& out) const;
  // The names behind a key, in the order of precedence.
  [[nodiscard]] std::pair<const std::uint32_t*, const std::uint32_t*> names_of_key(std::uint32_t key) const;
  // The own entity that a packed one became part of; null for most.
  [[nodiscard]] const std::uint32_t* extending(std::uint32_t packed_entity) const;
  // How many of the entities extend packed ones.
  [[nodiscard]] std::size_t extended() const { return extends_.size(); }
  [[nodiscard]] std::size_t key_count() const { return keys_.size(); }

  // Numbered from 0. A name of no list is a packed one of an entity that is extended.
  std::vector<Names::Entity> entities;
  std::vector<Names::Name> names;
  std::vector<Loose> loose;  // dies with the lists

 private:
  struct Row;
  void add_entity(const Names& packed, const Row* first, const Row* end);
  void sort_keys();
  [[nodiscard]] std::uint32_t bound(std::uint32_t low, std::uint32_t high, std::size_t at, char32_t c) const;

  std::vector<std::pair<std::uint32_t, std::uint32_t>> extends_;  // packed entity, own entity; ascending
  std::vector<std::u32string> keys_;                              // ascending
  std::vector<std::uint32_t> starts_, positions_;  // of key k: positions_[starts_[k] .. starts_[k + 1])
  std::vector<bool> beginnings_;                   // of what keys begin with, hashed: most text stops here
};

}  // namespace newsprism
