#include "document/choices.h"
#include "view/json_text.h"
#include "view/json_view.h"

namespace newsprism {
namespace {

std::string in_hex(std::uint64_t value) {
  std::string digits(16, '0');
  for (std::size_t at = 16; at-- > 0; value >>= 4) digits[at] = "0123456789abcdef"[value & 15];
  return digits;
}

}  // namespace

std::string choices_json(const std::vector<Choice>& choices) {
  JsonText out;
  out.put("schema", "newsprism.choices/1");
  JsonText rows = JsonText::array();
  for (const Choice& choice : choices) {
    JsonText row;
    row.put("document", in_hex(choice.document));
    row.put("block", in_hex(choice.block));
    if (choice.nth > 1) row.put("nth", choice.nth);
    row.put_if("site", choice.site);
    row.put("kept", choice.kept);
    rows.push(row);
  }
  out.put("choices", rows);
  return out.line();
}

}  // namespace newsprism
