// A document as an index holds it: everything that answering a query needs.
//
//   text of a document   Ttl \n  label: Block one. \n (dropped)  \n Block two.
//   StoredDocument::text [Ttl]¶        [Block one.]¶            [Block two.]¶     UTF-8, run together
//   StoredDocument::key  ttl \n        block one. \n            block two. \n
//
// All ranges are code points of Document::text, as everywhere. Ranges that lie outside the kept blocks are
// left out when an index is built and refused when a row is read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/quantity.h"
#include "base/range.h"
#include "document/document.h"
#include "index/normalize.h"
#include "mentions/mention.h"
#include "text/language.h"

namespace newsprism {

// Ends a block in StoredDocument::text; a block that holds it holds a space there.
inline constexpr char kBlockEnd = '\x1E';

inline constexpr std::uint32_t kStride =
    256;  // so that a word of a long block is found without reading it all

struct StoredBlock {
  Range range;
  BlockType type = BlockType::paragraph;
  std::uint32_t text_at = 0;     // byte offset in StoredDocument::text
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
  std::string_view text;                   // of the segment
  std::vector<StoredBlock> blocks;
  std::vector<Range> sentences;
  std::vector<StoredMention> mentions;  // by range
  std::vector<StoredFigure> figures;
  std::vector<StoredQuote> quotes;
  std::vector<StoredDate> dates;
  std::vector<StoredTurn> turns;

  // Made by place_blocks().
  std::uint32_t lead = 0xFFFFFFFF;     // position of the first block that is no title or heading
  std::vector<std::uint32_t> strides;  // byte offset in `text` of every kStride-th character of each block

  // The search key of its blocks, made when it is first asked for.
  [[nodiscard]] const SearchKey& key() const;
  // The key's next block, where its words are at hand: after all that stand before it, once.
  void add_to_key(std::u32string words, std::uint32_t origin);
  // The place in Document::text of key characters; the range must not be empty.
  [[nodiscard]] Range origin(std::uint32_t key_begin, std::uint32_t key_end) const;

 private:
  mutable SearchKey key_;
};

// Finds where each block of `document` begins in its text. False where the text has not these blocks.
[[nodiscard]] bool place_blocks(StoredDocument& document);

// What the words of an article's parts count as (term.h): kInTitle, kInLead or none.
[[nodiscard]] std::uint8_t fields_of(const StoredDocument& document, const StoredBlock& block);

// The title block, where the article has a title line.
[[nodiscard]] inline bool is_title_line(const StoredDocument& document, const StoredBlock& block) {
  return block.type == BlockType::title && document.real_title;
}

// The kept block that holds the range's begin, or nullptr.
[[nodiscard]] const StoredBlock* block_at(const StoredDocument& document, std::uint32_t at);
// The words of a range, as far as they are kept.
[[nodiscard]] std::u32string text_of(const StoredDocument& document, Range range);

}  // namespace newsprism
