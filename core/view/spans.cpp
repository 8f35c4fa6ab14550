#include "view/spans.h"

#include <cstdlib>

namespace newsprism {

void put_quantity(Json& out, const char* key, const Quantity& value) {
  const std::string digits = to_decimal(value);
  std::size_t significant = 0;
  for (const char c : digits) significant += c >= '0' && c <= '9' ? 1U : 0U;
  const bool whole = digits.find('.') == std::string::npos;
  if (whole && significant <= 18) {
    out[key] = std::strtoll(digits.c_str(), nullptr, 10);
    return;
  }
  // strtod rounds to nearest in both standard libraries; 15 digits survive it.
  out[key] = std::strtod(digits.c_str(), nullptr);
  if (significant > 15 && value.denominator == 1) out["exact"] = digits;
}

}  // namespace newsprism
