#include "document/choices.h"
#include "view/json_view.h"
#include "view/spans.h"

namespace newsprism {
namespace {

std::string in_hex(std::uint64_t value) {
  std::string digits(16, '0');
  for (std::size_t at = 16; at-- > 0; value >>= 4) digits[at] = "0123456789abcdef"[value & 15];
  return digits;
}

}  // namespace

std::string choices_json(const std::vector<Choice>& choices) {
  Json out;
  out["schema"] = "newsprism.choices/1";
  out["choices"] = Json::array();
  for (const Choice& choice : choices) {
    Json row;
    row["document"] = in_hex(choice.document);
    row["block"] = in_hex(choice.block);
    if (choice.nth > 1) row["nth"] = choice.nth;
    if (!choice.site.empty()) row["site"] = choice.site;
    row["kept"] = choice.kept;
    out["choices"].push_back(std::move(row));
  }
  return to_line(out);
}

}  // namespace newsprism
