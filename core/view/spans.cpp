#include "view/spans.h"

namespace newsprism {

namespace {

// Digits from the first that is not zero.
std::size_t significant_digits(const std::string& digits) {
  std::size_t count = 0;
  for (const char c : digits) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && (count > 0 || c != '0')) ++count;
  }
  return count;
}

}  // namespace

void Spans::put(JsonText& out, Range r) const {
  out.put("start", at(r.begin));
  out.put("end", at(r.end));
}

void Spans::put_span(JsonText& out, Range r) const {
  put(out, r);
  out.put("text", text(r));
}

JsonText Spans::span(Range r) const {
  JsonText out;
  put_span(out, r);
  return out;
}

std::string entity_name_of(EntityId e) {
  return "e" + std::to_string(e + 1);
}

JsonText list_json(const Pile& pile, ListPlace place) {
  JsonText out;
  out.put("file", pile.lists[place.list - 1]);
  out.put("line", place.line);
  return out;
}

JsonText entity_names(const std::vector<EntityId>& entities) {
  JsonText out = JsonText::array();
  for (const EntityId e : entities) out.push(entity_name_of(e));
  return out;
}

void put_quantity(JsonText& out, const char* key, const Quantity& value) {
  const std::string digits = to_decimal(value);
  const std::size_t significant = significant_digits(digits);
  out.key(key);
  out.push_raw(digits);
  if (significant <= 15 || value.denominator != 1) return;
  out.key(std::string(key) == "value" ? "exact" : std::string(key) + "_exact");
  out.push(digits);
}

}  // namespace newsprism
