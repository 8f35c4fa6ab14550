#include "view/spans.h"

#include <cstdlib>

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

Json entity_names(const std::vector<EntityId>& entities) {
  Json out = Json::array();
  for (const EntityId e : entities) out.push_back(entity_name_of(e));
  return out;
}

void put_quantity(Json& out, const char* key, const Quantity& value) {
  const std::string digits = to_decimal(value);
  const std::size_t significant = significant_digits(digits);
  const bool whole = digits.find('.') == std::string::npos;
  // strtod rounds to nearest in both standard libraries; 15 digits survive it.
  if (whole && significant <= 18)
    out[key] = std::strtoll(digits.c_str(), nullptr, 10);
  else
    out[key] = std::strtod(digits.c_str(), nullptr);
  if (significant <= 15 || value.denominator != 1) return;
  out[std::string(key) == "value" ? "exact" : std::string(key) + "_exact"] = digits;
}

}  // namespace newsprism
