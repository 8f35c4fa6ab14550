#include "document/document.h"

namespace newsprism {

const char* block_type_name(BlockType type) {
  switch (type) {
    case BlockType::title: return "title";
    case BlockType::metadata: return "metadata";
    case BlockType::heading: return "heading";
    case BlockType::paragraph: return "paragraph";
    case BlockType::list_item: return "list_item";
    case BlockType::question: return "question";
    case BlockType::answer: return "answer";
    case BlockType::caption: return "caption";
    case BlockType::table_row: return "table_row";
    case BlockType::boilerplate: return "boilerplate";
  }
  return "paragraph";
}

}  // namespace newsprism
