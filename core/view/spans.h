// Ranges of one document as JSON spans. Included by core/view only.
#pragma once

#include <string>

#include "base/quantity.h"
#include "document/document.h"
#include "text/utf16.h"
#include "text/utf8.h"
#include "view/json.h"
#include "view/json_view.h"

namespace newsprism {

class Spans {
 public:
  Spans(const Document& document, Offsets offsets)
      : document_(&document), utf16_(document.text), offsets_(offsets) {}

  [[nodiscard]] std::uint32_t at(std::uint32_t code_point) const {
    return offsets_ == Offsets::utf16 ? utf16_.to_utf16(code_point) : code_point;
  }
  [[nodiscard]] std::string text(Range r) const {
    return to_utf8(std::u32string_view(document_->text).substr(r.begin, r.size()));
  }
  void put(Json& out, Range r) const {
    out["start"] = at(r.begin);
    out["end"] = at(r.end);
  }
  void put_span(Json& out, Range r) const {
    put(out, r);
    out["text"] = text(r);
  }
  [[nodiscard]] Json span(Range r) const {
    Json out;
    put_span(out, r);
    return out;
  }
  [[nodiscard]] Json span_or_null(Range r) const { return r.empty() ? Json(nullptr) : span(r); }

 private:
  const Document* document_;
  Utf16Offsets utf16_;
  Offsets offsets_;
};

[[nodiscard]] inline std::string entity_name_of(EntityId e) {
  return "e" + std::to_string(e + 1);
}

// ["e1", "e7"]
[[nodiscard]] Json entity_names(const std::vector<EntityId>& entities);

// A JSON number, digit by digit. Readers make a double of it: where that loses some, also a string, "exact"
// beside "value", "min_exact" beside "min".
void put_quantity(Json& out, const char* key, const Quantity& value);

// Scores are integers inside; printed in thousandths: 850 as 0.85, 1000 as 1.0.
[[nodiscard]] Json from_milli(std::int32_t milli);

}  // namespace newsprism
