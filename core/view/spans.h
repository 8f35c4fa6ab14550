// Ranges of one document as JSON spans. Included by core/view and wasm only.
#pragma once

#include <string>

#include "base/quantity.h"
#include "base/result.h"
#include "document/document.h"
#include "text/utf16.h"
#include "text/utf8.h"
#include "view/json_text.h"
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
  void put(JsonText& out, Range r) const;       // start and end
  void put_span(JsonText& out, Range r) const;  // and the words
  [[nodiscard]] JsonText span(Range r) const;
  [[nodiscard]] JsonText span_or_null(Range r) const { return r.empty() ? JsonText::null() : span(r); }

 private:
  const Document* document_;
  Utf16Offsets utf16_;
  Offsets offsets_;
};

[[nodiscard]] std::string entity_name_of(EntityId e);

// {"file":"names.jsonl","line":3}
[[nodiscard]] JsonText list_json(const Pile& pile, ListPlace place);

// ["e1", "e7"]
[[nodiscard]] JsonText entity_names(const std::vector<EntityId>& entities);

// A number with all its digits; where a double would lose some, also a string: "exact" beside "value",
// "min_exact" beside "min".
void put_quantity(JsonText& out, const char* key, const Quantity& value);

// "code", "at" and "detail".
void put_error(JsonText& out, const Error& error);

}  // namespace newsprism
