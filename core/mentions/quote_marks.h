// Pairs of quotation marks.
//
//   text    他说:「走吧。\n等我。」她点头。        "No," he said, "not now."
//   inner          [        ]                   [  ]           [      ]
//
// All kinds: 「」『』“”‘’ "" «» 〝〞 ﹁﹂ ﹃﹄; straight ones pair by what stands around them. A pair may run
// over the end of a block, as speech of several paragraphs does, but not over a heading. Marks inside marks
// are left out.
#pragma once

#include <vector>

#include "document/document.h"

namespace newsprism {

struct Marked {
  Range inner;              // without the marks; may hold line breaks
  std::uint32_t block = 0;  // where it opens
  std::uint32_t last_block = 0;
};

void find_marked(const Document& document, std::vector<Marked>& out);

}  // namespace newsprism
