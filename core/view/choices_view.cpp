#include "document/choices.h"
#include "view/json_text.h"
#include "view/json_view.h"

namespace newsprism {
namespace {

JsonText entity_json(const NamedEntity& entity) {
  JsonText out;
  out.put("type", entity_type_name(entity.type));
  out.put("names", JsonText::array(entity.names));
  if (entity.document != 0) out.put("document", in_hex(entity.document));
  return out;
}

JsonText name_choice_json(const NameChoice& choice) {
  JsonText row;
  if (choice.kind == NameChoiceKind::same || choice.kind == NameChoiceKind::apart) {
    JsonText pair = JsonText::array();
    pair.push(entity_json(choice.a));
    pair.push(entity_json(choice.b));
    row.put(choice.kind == NameChoiceKind::same ? "same" : "apart", pair);
    return row;
  }
  row.put("entity", entity_json(choice.a));
  if (choice.kind == NameChoiceKind::type)
    row.put("type", entity_type_name(choice.type));
  else
    row.put("name", choice.name);
  return row;
}

}  // namespace

std::string in_hex(std::uint64_t value) {
  std::string digits(16, '0');
  for (std::size_t at = 16; at-- > 0; value >>= 4) digits[at] = "0123456789abcdef"[value & 15];
  return digits;
}

std::string choices_json(const std::vector<Choice>& choices, const std::vector<NameChoice>& names) {
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
  for (const NameChoice& choice : names) rows.push(name_choice_json(choice));
  out.put("choices", rows);
  return out.line();
}

}  // namespace newsprism
