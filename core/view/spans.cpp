#include "view/spans.h"

#include <utility>

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
  out[key] = Json::number(digits);
  if (significant_digits(digits) <= 15 || value.denominator != 1) return;
  out[std::string_view(key) == "value" ? "exact" : std::string(key) + "_exact"] = digits;
}

Json from_milli(std::int32_t milli) {
  std::string digits = to_decimal(make_quantity(milli, 1, -3).value_or(Quantity{}));
  if (digits.find('.') == std::string::npos) digits += ".0";
  return Json::number(std::move(digits));
}

}  // namespace newsprism
