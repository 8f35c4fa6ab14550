// An article: its text, and what each piece of the text is.
//
//   text     Ttl\n2025-07-17 · site\nPara one.\nPara two.\n  Ranking list ...
//   blocks   [t] [    metadata   ]  [   p  ]  [   p  ]    [ boilerplate   ]
//
// For plain text, `text` is the decoded input, so every offset leads back to the file. For all
// other formats it is the text that the reader made. Blocks are ordered and disjoint; white space, labels
// ("问:") and bullets lie outside them. Nothing is thrown away: what is not part of the article is a
// block of type boilerplate with a reason.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/range.h"
#include "text/language.h"

namespace newsprism {

enum class BlockType : std::uint8_t {
  title,
  metadata,
  heading,
  paragraph,
  list_item,
  question,
  answer,
  caption,    // what stands under a picture
  table_row,  // its cells, with tabs between them
  boilerplate
};

[[nodiscard]] const char* block_type_name(BlockType type);

constexpr std::uint32_t kNoBlock = 0xFFFFFFFF;

struct Block {
  Range range;
  BlockType type = BlockType::paragraph;
  std::string reason;      // boilerplate only: ranking_list, disclaimer, ... (boilerplate.h lists all)
  Range label;             // "黄仁勋:" before a turn; empty where there is none
  bool implicit = false;   // question or answer by context, without a label
  bool restored = false;   // boilerplate that the reader put back
  bool left_out = false;   // part of the article that the reader took out; shown as boilerplate
  std::uint8_t level = 0;  // of a heading: 1 for the highest below the title; 0 where nothing tells
  Language lang = Language::zh_hans;
  std::uint32_t heralds = kNoBlock;  // of an item of the summary: the heading that it announces
};

// A block whose text is read, indexed and searched.
[[nodiscard]] inline bool is_kept(const Block& b) {
  return b.restored || (!b.left_out && b.type != BlockType::boilerplate && b.type != BlockType::metadata);
}

struct MetaField {
  std::string value;      // UTF-8; a date as ISO 8601 of the field's precision
  Range span;             // where it stands; empty where it comes from outside the text (JSON key)
  std::string precision;  // dates only: second, minute, day, month, year
  bool derived = false;   // made from other words: a title from the lead because no title line exists
  bool inferred = false;  // not stated, concluded
  std::string zone = {};  // dates only: "+08:00" where it is stated
  // What says so: "text", "json-ld headline", "og:title", "rss pubDate", "key pubtime".
  std::string origin = {};
};

// The day that relative times ("yesterday") are counted from.
struct AnchorDate {
  std::string value;  // YYYY-MM-DD, YYYY-MM or YYYY
  std::string basis;  // header, text, corpus, option
  bool inferred = false;
};

struct Meta {
  std::optional<MetaField> title, published, source, site, author, editor;
  std::optional<MetaField> updated, agency, dateline;  // dateline: the place that the report comes from
  std::vector<MetaField> reporters;                    // each by name; author is the byline as a whole
  std::vector<MetaField> republished;                  // site, from source, from account: the nearest first
  std::optional<MetaField> contradiction;  // a date of the text that published cannot be true beside
  Language lang = Language::zh_hans;
  std::optional<AnchorDate> anchor;
};

// A question and the answer to it. The ranges run from the first to the last character, over line
// breaks and over further paragraphs of the same turn.
struct QaPair {
  Range question;
  Range answer;
  Range asker;  // the label or the name in the text; empty if the text has none
  Range answerer;
  bool explicit_turn = false;  // both turns have a label
  std::string occasion = {};   // ISO date of another occasion that it is told of; else empty
  Range occasion_words = {};   // what says so
};

// What somebody says in the first person under a heading, over whole paragraphs.
struct Monologue {
  Range range;
  Range speaker;  // the name where it stands
};

struct Document {
  std::string id;
  std::string file;
  std::u32string text;
  std::u32string key;         // fold(text): same length
  bool removed = false;       // taken out of the pile; its number is not used again
  bool text_is_input = true;  // false for all but plain text: the output must carry the text
  bool digest = false;        // a machine's digest: group labels, bracketed citation numbers
  std::string format;         // as in InputReport (read.h)
  std::string encoding;
  Meta meta;
  std::vector<Block> blocks;
  std::vector<QaPair> qa;
  std::vector<Monologue> monologues;
};

}  // namespace newsprism
