#include "base/key_ids.h"
#include "index/normalize.h"
#include "index/term.h"
#include "search/query.h"

namespace newsprism {

Result<Query> any_of(std::u32string_view text) {
  if (text.size() > kLongestQuery)
    return Error{ErrorCode::bad_query, kLongestQuery, "the text is longer than 4096 characters"};
  const std::u32string key = search_key(text);
  Query out;
  out.any = true;
  KeyIds seen;
  for (std::uint32_t at = 0; at < key.size();) {
    const std::uint32_t length = term_length(key, at);
    const bool ideograph = key_kind(key[at]) == KeyKind::ideograph;
    // the last ideograph of a run says nothing that its pair did not
    const bool last = ideograph && length == 1 && at > 0 && key_kind(key[at - 1]) == KeyKind::ideograph;
    const std::u32string_view term = std::u32string_view(key).substr(at, length);
    if (length > 0 && !last && seen.find(term) == KeyIds::kNone) {
      (void)seen.add(term);
      QueryNode& node = out.nodes.emplace_back();
      node.kind = NodeKind::phrase;
      node.text = term;
      node.offset = at;
    }
    at += ideograph || length == 0 ? 1 : length;
  }
  QueryNode root;
  root.kind = NodeKind::one_of;
  for (std::uint32_t n = 0; n < out.nodes.size(); ++n) root.children.push_back(n);
  if (!root.children.empty()) out.nodes.push_back(std::move(root));
  return out;
}

}  // namespace newsprism
