// The pile teaches: what stands in several articles of one site is the site's, not theirs.
//
//   article 1   ... the end.  More news in the Tide app.     the last sentence: repeated_on_site
//   article 2   Tide News brings you the day.  ...           the line is in 1 and 3 as well
//   article 3   ... the end of this one.  More news in the Tide app.
//
// Documents are of one site if they name it, or one owner of rights, or one source, or else if their first or
// last lines are the same. A line goes when three of them have it and a good share of all (a quarter where
// it speaks to the reader, else most), when it has little to do with what the articles speak of, and when
// these are not copies of one article.
//
// Which documents came first does not matter. Blocks that went come back, as what they were, when documents
// are removed; a block that the reader has put back stays.
#pragma once

#include <cstdint>
#include <vector>

#include "base/ids.h"
#include "document/document.h"

namespace newsprism {

class SiteLines {
 public:
  // Marks and unmarks blocks. A last sentence is cut off its paragraph and becomes a block of its own;
  // removed documents are skipped. Cost: n log n in the sentences of the pile.
  void mark(std::vector<Document>& documents);

 private:
  // A block that this class dropped, and what it was.
  struct Mark {
    DocId doc = 0;
    std::uint32_t begin = 0;
    BlockType before = BlockType::paragraph;
    bool cut = false;  // it was the end of the block above
  };

  void undo(Document& document, const Mark& mark) const;

  std::vector<Mark> marks_;  // by doc and begin
};

}  // namespace newsprism
