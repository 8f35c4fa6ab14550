#include "search/forms.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

constexpr std::size_t kMostForms = 12;
constexpr std::size_t kMostLooks = 200;  // matches of a leaf: an article does not change its words for ever

std::u32string lower(std::u32string_view text) {
  std::u32string out(text);
  for (char32_t& c : out) {
    if (key_kind(c) == KeyKind::letter) c = fold(c);
  }
  return out;
}

}  // namespace

Forms::Forms(const std::vector<Leaf>& leaves) {
  for (const Leaf& leaf : leaves) typed_.push_back(lower(leaf.words));
}

std::vector<Form> Forms::of(const StoredDocument& document, const std::vector<LeafHits>& hits) const {
  std::vector<Form> out;
  for (const LeafHits& h : hits) {
    const std::size_t end = std::min(h.matches.size(), kMostLooks);
    for (std::size_t i = 0; i < end && out.size() < kMostForms; ++i) add(document, h.matches[i].range, out);
  }
  return out;
}

void Forms::add(const StoredDocument& document, Range range, std::vector<Form>& out) const {
  const std::u32string form = text_of(document, range);
  if (std::find(typed_.begin(), typed_.end(), lower(form)) != typed_.end()) return;
  std::string shown = to_utf8(form);
  const bool known = std::any_of(out.begin(), out.end(), [&](const Form& f) { return f.text == shown; });
  if (!known) out.push_back({std::move(shown), range});
}

}  // namespace newsprism
