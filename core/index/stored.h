// What an index holds: everything that answering a query needs, without the documents.
//
//   text of a document   Ttl \n  label: Block one. \n (dropped)  \n Block two.
//   StoredDocument::text [Ttl]         [Block one.]             [Block two.]   UTF-8, run together
//   Index::Impl::key      ttl \n        block one. \n            block two. \n   of all documents
//
// All ranges are code points of Document::text, as everywhere. Ranges that lie outside the kept
// blocks are left out when an index is built and refused when one is loaded.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/byte_io.h"
#include "base/ids.h"
#include "base/quantity.h"
#include "base/range.h"
#include "document/document.h"
#include "index/index.h"
#include "index/normalize.h"
#include "index/postings.h"
#include "lexicon/names.h"
#include "mentions/mention.h"
#include "text/language.h"

namespace newsprism {

inline constexpr std::uint32_t kStride =
    256;  // so that a word of a long block is found without reading it all

struct StoredBlock {
  Range range;
  BlockType type = BlockType::paragraph;
  std::uint32_t text_at = 0;     // byte offset in StoredDocument::text
  std::uint32_t key_begin = 0;   // in Index::Impl::key
  std::uint32_t strides_at = 0;  // in StoredDocument::strides
};

struct StoredMention {
  Range range;
  EntityId entity = kNoEntity;
};

struct StoredFigure {
  Range range;
  FigureKind kind = FigureKind::count;
  Quantity min, max;
  std::string unit, currency;
};

struct StoredQuote {
  std::vector<Range> spans;
  EntityId speaker = kNoEntity;
  std::string speaker_name;
};

// A day that something happened, or that the text names.
struct StoredDate {
  std::string date;  // as Event::date, or the value of a TimeExpression of type date
  Range range;
  bool event = false;
};

struct StoredTurn {
  Range question, answer;
  EntityId answerer = kNoEntity;
};

struct StoredEntity {
  EntityType type = EntityType::org;
  std::string name;
  std::string lexicon_id;             // "per:jensen-huang"; empty where the lexicon has none
  std::vector<std::string> full;      // names that stand for it everywhere
  std::vector<std::string> surfaces;  // aliases and nicknames, as found in the pile
};

struct StoredDocument {
  std::string id, title, published, precision, source, site, author, editor, anchor;
  Language lang = Language::zh_hans;
  Language body_lang = Language::zh_hans;  // of the kept text, title apart
  bool real_title = false;                 // the title block is a title line, not derived
  std::string text;
  std::vector<StoredBlock> blocks;
  std::vector<Range> sentences;
  std::vector<StoredMention> mentions;  // by range
  std::vector<StoredFigure> figures;
  std::vector<StoredQuote> quotes;
  std::vector<StoredDate> dates;
  std::vector<StoredTurn> turns;

  // Made by finish().
  std::uint32_t key_begin = 0, key_end = 0;
  std::uint32_t lead = 0xFFFFFFFF;     // position of the first block after the title
  std::vector<std::uint32_t> strides;  // byte offset in `text` of every kStride-th character of each block
};

struct Index::Impl {
  std::vector<StoredDocument> documents;
  std::vector<StoredEntity> entities;
  Postings postings;

  // Made from the above by finish().
  std::u32string key;
  std::vector<OriginStep> steps;
  std::vector<std::pair<std::u32string, EntityId>> names;     // all names and surfaces as keys, sorted
  std::vector<std::pair<std::string, EntityId>> lexicon_ids;  // sorted
  std::vector<std::uint32_t> mentions_at;                     // entities + 1, into mention_places
  std::vector<Place> mention_places;                          // by entity, document, place

  // Derives key, steps and name tables. False where a document's text does not fit its blocks.
  [[nodiscard]] bool finish();

  [[nodiscard]] DocId document_at(std::uint32_t key_at) const;
  [[nodiscard]] Range origin(std::uint32_t key_begin, std::uint32_t key_end) const;  // not empty
};

// The kept block that holds the range's begin, or nullptr.
[[nodiscard]] const StoredBlock* block_at(const StoredDocument& document, std::uint32_t at);
// The words of a range, as far as they are kept.
[[nodiscard]] std::u32string text_of(const StoredDocument& document, Range range);

}  // namespace newsprism
