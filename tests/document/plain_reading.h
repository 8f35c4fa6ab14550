// A text read as plain text, and its blocks as lines that a test can compare.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/read_plain.h"
#include "text/utf8.h"

namespace newsprism::test {

inline Document read_text(std::string_view utf8) {
  Document document;
  document.id = "test";
  document.text = decode_utf8(utf8);
  read_plain(document);
  return document;
}

inline std::string text_of(const Document& document, Range range) {
  return to_utf8(std::u32string_view(document.text).substr(range.begin, range.size()));
}

// "paragraph Some text", "boilerplate/copyright © 2025"
inline std::vector<std::string> block_lines(const Document& document) {
  std::vector<std::string> lines;
  for (const Block& block : document.blocks) {
    std::string line = block_type_name(block.type);
    if (!block.reason.empty()) line += "/" + block.reason;
    lines.push_back(line + " " + text_of(document, block.range));
  }
  return lines;
}

inline std::vector<std::string> texts_of_type(const Document& document, BlockType type) {
  std::vector<std::string> texts;
  for (const Block& block : document.blocks) {
    if (block.type == type) texts.push_back(text_of(document, block.range));
  }
  return texts;
}

// The reason of the block with exactly this text; "kept" for other types, "absent" for none.
inline std::string reason_of(const Document& document, std::string_view text) {
  for (const Block& block : document.blocks) {
    if (text_of(document, block.range) != text) continue;
    if (block.type == BlockType::metadata) return "metadata";
    return block.reason.empty() ? "kept" : block.reason;
  }
  return "absent";
}

}  // namespace newsprism::test
