// Ranges of one document as JSON spans. Included by core/view only.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "base/quantity.h"
#include "document/document.h"
#include "text/utf16.h"
#include "text/utf8.h"
#include "view/json_view.h"

namespace newsprism {

using Json = nlohmann::ordered_json;

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
  [[nodiscard]] Json span(Range r) const {
    Json out;
    put(out, r);
    out["text"] = text(r);
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

// A JSON number; where a double would lose digits, also a string: "exact" beside "value", "min_exact"
// beside "min".
void put_quantity(Json& out, const char* key, const Quantity& value);

// One line. File names, ids and queries come from outside: what is no UTF-8 in them becomes U+FFFD.
[[nodiscard]] inline std::string to_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// Scores are integers inside; printed in thousandths.
[[nodiscard]] inline double from_milli(std::int32_t milli) {
  return static_cast<double>(milli) / 1000.0;
}

}  // namespace newsprism
