// Every kept sentence as the set of what it says, weighted by how rare that is in the pile.
//
//   sentence   英 伟 达 7 月 10 日 市 值 突 破 4 万 亿 美 元 , 成 为 首 家 ...
//   clauses   [                                         ] [         ]
//   features   entity e2 · day 2025-07-10 · month 2025-07 · concept "market value" · figure 4e12 USD · words
//
// Entities, dates, figures and concepts are the same in every language ("shared"); words are not. A feature's
// weight is its surprise in thousandths of a bit: log2(sentences / sentences with it), words no more than the
// dictionary thinks them worth. The sets lie sorted in
// one array. Linear in the text, but for one sort.
#pragma once

#include <cstdint>
#include <vector>

#include "facts/concepts.h"
#include "facts/pile.h"

namespace newsprism {

using FeatureId = std::uint32_t;

struct Feature {
  std::int32_t weight_milli = 0;
  bool shared = false;      // means the same in every language
  bool name = false;        // an entity
  bool actor = false;       // one that is no place
  bool figure = false;      // a value: agreeing on nothing else is no agreement
  bool date = false;        // a day or month of the calendar
  std::uint32_t times = 0;  // sentences that have it
};

struct Clause {
  DocId doc = 0;
  Range range;
  std::uint32_t first = 0, end = 0;  // in Statements::sets, sorted, no feature twice
};

struct Statement {
  DocId doc = 0;
  std::uint32_t order = 0;  // among the statements of its document
  Range range;
  BlockType block = BlockType::paragraph;
  bool latin = false;                              // English: its words are none of a Chinese sentence
  std::uint32_t first_clause = 0, clause_end = 0;  // in Statements::clauses
  std::uint32_t first = 0, end = 0;                // its own set in Statements::sets
};

struct Statements {
  std::vector<DocId> order;         // the documents by their id, so that their order in the pile is all one
  std::vector<std::uint32_t> rank;  // place of a document in it
  std::vector<Statement> rows;      // by rank of the document, then by place
  std::vector<Clause> clauses;
  std::vector<FeatureId> sets;
  std::vector<Feature> features;
};

[[nodiscard]] Statements build_statements(const Pile& pile, const Concepts& concepts);

}  // namespace newsprism
