// In which other words an article says what was asked for: 供應鏈 for 供应链, 老黄 for Jensen Huang.
#pragma once

#include <string>
#include <vector>

#include "index/stored.h"
#include "search/match.h"
#include "search/rank.h"

namespace newsprism {

struct Form {
  std::string text;  // UTF-8, as it stands there
  Range first;       // its first place
};

class Forms {
 public:
  // `leaves` are those of the query: what was typed itself is no other form.
  explicit Forms(const std::vector<Leaf>& leaves);

  // In the order of the text, leaf after leaf; at most twelve. Case apart, all scripts differ.
  [[nodiscard]] std::vector<Form> of(const StoredDocument& document, const std::vector<LeafHits>& hits) const;

 private:
  void add(const StoredDocument& document, Range range, std::vector<Form>& out) const;

  std::vector<std::u32string> typed_;
};

}  // namespace newsprism
