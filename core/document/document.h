// An article: its text, and what each piece of the text is.
//
//   text     Ttl\n2025-07-17 · site\nPara one.\nPara two.\n  Ranking list ...
//   blocks   [t] [    metadata   ]  [   p  ]  [   p  ]    [ boilerplate   ]
//
// For plain text, `text` is the decoded input, so every offset leads back to the file. For HTML and
// JSON it is the text that the reader made. Blocks are ordered and disjoint; white space, labels
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
  boilerplate
};

[[nodiscard]] const char* block_type_name(BlockType type);

struct Block {
  Range range;
  BlockType type = BlockType::paragraph;
  std::string reason;     // boilerplate only: ranking_list, disclaimer, ... (boilerplate.h lists all)
  Range label;            // "黄仁勋:" before a turn; empty where there is none
  bool implicit = false;  // question or answer by context, without a label
  bool restored = false;  // boilerplate that the reader put back
};

// A block whose text is read, indexed and searched.
[[nodiscard]] inline bool is_kept(const Block& b) {
  return b.restored || (b.type != BlockType::boilerplate && b.type != BlockType::metadata);
}

struct MetaField {
  std::string value;      // UTF-8; a date as ISO 8601 of the field's precision
  Range span;             // where it stands; empty where it comes from outside the text (JSON key)
  std::string precision;  // published only: second, minute, day, month, year
  bool derived = false;   // title only: made from the lead because no title line exists
  bool inferred = false;  // not stated, concluded
};

// The day that relative times ("yesterday") are counted from.
struct AnchorDate {
  std::string value;  // YYYY-MM-DD, YYYY-MM or YYYY
  std::string basis;  // header, text, corpus, option
  bool inferred = false;
};

struct Meta {
  std::optional<MetaField> title, published, source, site, author, editor;
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
};

struct Document {
  std::string id;
  std::string file;
  std::u32string text;
  std::u32string key;         // fold(text): same length
  bool removed = false;       // taken out of the pile; its number is not used again
  bool text_is_input = true;  // false for HTML and JSON: the output must carry the text
  Meta meta;
  std::vector<Block> blocks;
  std::vector<QaPair> qa;
};

}  // namespace newsprism
