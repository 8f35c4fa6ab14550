#include "document/choices.h"

#include <algorithm>
#include <utility>

#include "base/sorting.h"
#include "document/read_json.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::string_view kSchema = "newsprism.choices/1";

std::uint64_t fingerprint(const Document& document, Range range) {
  std::uint64_t print = 14695981039346656037ULL;  // FNV-1a
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    const char32_t c = document.key[at];
    if (!is_space(c)) print = (print ^ c) * 1099511628211ULL;
  }
  return print;
}

bool is_outside(const Block& block) {
  return block.type == BlockType::boilerplate || block.type == BlockType::metadata;
}

// A line of it may stand in other articles of the site, too; a heading there is another's heading.
bool may_recur(const Block& block) {
  return block.type != BlockType::title && block.type != BlockType::heading &&
         block.type != BlockType::metadata;
}

std::string site_of(const Document& document) {
  return document.meta.site ? document.meta.site->value : std::string();
}

bool is_before(const Choice& a, const Choice& b) {
  if (a.block != b.block) return a.block < b.block;
  if (a.document != b.document) return a.document < b.document;
  return a.nth != b.nth ? a.nth < b.nth : a.order < b.order;
}

// 16 digits of base 16, or a count up to 999,999,999; false for anything else.
bool read_number(const JsonNode* node, unsigned base, std::uint64_t& value) {
  if (!node || (base == 16 ? node->text.size() != 16 : node->text.empty() || node->text.size() > 9))
    return false;
  value = 0;
  for (const char c : node->text) {
    const unsigned digit = c >= '0' && c <= '9'
                               ? static_cast<unsigned>(c - '0')
                               : (c >= 'a' && c <= 'f' ? static_cast<unsigned>(c - 'a') + 10 : 99);
    if (digit >= base) return false;
    value = value * base + digit;
  }
  return true;
}

bool read_choice(const JsonTree& tree, std::uint32_t node, Choice& choice) {
  const JsonNode* const kept = json_member(tree, node, "kept", JsonKind::boolean);
  if (tree[node].kind != JsonKind::object || !kept) return false;
  choice.kept = kept->text == "true";
  std::uint64_t nth = 1;
  const JsonNode* const number = json_member(tree, node, "nth", JsonKind::number);
  if (number && !read_number(number, 10, nth)) return false;
  choice.nth = static_cast<std::uint32_t>(nth);
  if (const JsonNode* const site = json_member(tree, node, "site", JsonKind::string))
    choice.site = site->text;
  return read_number(json_member(tree, node, "document", JsonKind::string), 16, choice.document) &&
         read_number(json_member(tree, node, "block", JsonKind::string), 16, choice.block);
}

bool read_type(const JsonNode* node, EntityType& type) {
  for (int t = 0; node && t < kEntityTypes; ++t) {
    type = static_cast<EntityType>(t);
    if (node->text == entity_type_name(type)) return true;
  }
  return false;
}

// {"type":"PER","names":["陈海"]}
bool read_entity(const JsonTree& tree, std::uint32_t node, NamedEntity& entity) {
  if (node == 0 || tree[node].kind != JsonKind::object) return false;
  const JsonNode* const document = json_member(tree, node, "document", JsonKind::string);
  if (document && !read_number(document, 16, entity.document)) return false;
  const JsonNode* const names = json_member(tree, node, "names", JsonKind::array);
  if (!names || !read_type(json_member(tree, node, "type", JsonKind::string), entity.type)) return false;
  for (std::uint32_t n = names->first_child; n != 0; n = tree[n].next) {
    if (tree[n].kind != JsonKind::string || tree[n].text.empty()) return false;
    entity.names.push_back(tree[n].text);
  }
  return !entity.names.empty();
}

bool read_pair(const JsonTree& tree, const JsonNode& pair, NameChoice& choice) {
  const std::uint32_t first = pair.first_child;
  const std::uint32_t second = first == 0 ? 0 : tree[first].next;
  return read_entity(tree, first, choice.a) && read_entity(tree, second, choice.b) && tree[second].next == 0;
}

bool read_name_choice(const JsonTree& tree, std::uint32_t node, NameChoice& choice) {
  if (tree[node].kind != JsonKind::object) return false;
  if (const JsonNode* const same = json_member(tree, node, "same", JsonKind::array))
    return read_pair(tree, *same, choice);
  choice.kind = NameChoiceKind::apart;
  if (const JsonNode* const apart = json_member(tree, node, "apart", JsonKind::array))
    return read_pair(tree, *apart, choice);
  const JsonNode* const entity = json_member(tree, node, "entity", JsonKind::object);
  if (!entity || !read_entity(tree, static_cast<std::uint32_t>(entity - tree.data()), choice.a)) return false;
  choice.kind = NameChoiceKind::type;
  if (read_type(json_member(tree, node, "type", JsonKind::string), choice.type)) return true;
  choice.kind = NameChoiceKind::name;
  const JsonNode* const name = json_member(tree, node, "name", JsonKind::string);
  if (name) choice.name = name->text;
  return !choice.name.empty();
}

bool operator==(const NamedEntity& x, const NamedEntity& y) {
  return x.type == y.type && x.names == y.names && x.document == y.document;
}

}  // namespace

std::uint64_t fingerprint(const Document& document) {
  return fingerprint(document, {0, static_cast<std::uint32_t>(document.key.size())});
}

bool operator==(const NameChoice& x, const NameChoice& y) {
  return x.kind == y.kind && x.a == y.a && x.b == y.b && x.type == y.type && x.name == y.name;
}

void add_name_choices(std::vector<NameChoice> more, std::vector<NameChoice>& out) {
  for (NameChoice& choice : more) {
    out.erase(std::remove(out.begin(), out.end(), choice), out.end());
    out.push_back(std::move(choice));
  }
}

Result<SavedChoices> parse_choices(std::string_view json) {
  Result<JsonTree> parsed = parse_json(json);
  if (!parsed.ok()) return parsed.error();
  const JsonTree& tree = parsed.value();
  const JsonNode* const schema = json_member(tree, 0, "schema", JsonKind::string);
  const JsonNode* const list = json_member(tree, 0, "choices", JsonKind::array);
  if (!schema || schema->text != kSchema || !list)
    return Error{ErrorCode::bad_option, 0,
                 "no saved choices: " + std::string(kSchema) + " is not its schema"};
  SavedChoices choices;
  std::uint32_t count = 0;
  for (std::uint32_t n = list->first_child; n != 0; n = tree[n].next) {
    ++count;
    Choice choice;
    NameChoice about_names;
    if (read_choice(tree, n, choice))
      choices.blocks.push_back(std::move(choice));
    else if (read_name_choice(tree, n, about_names))
      choices.names.push_back(std::move(about_names));
    else
      return Error{ErrorCode::bad_option, 0, "saved choice " + std::to_string(count) + " is none"};
  }
  return choices;
}

void keep_block(Block& block, bool kept) {
  (is_outside(block) ? block.restored : block.left_out) = is_outside(block) == kept;
}

std::size_t Choices::first_of(std::uint64_t block) const {
  Choice least;
  least.block = block;
  least.nth = 0;
  return static_cast<std::size_t>(std::lower_bound(choices_.begin(), choices_.end(), least, is_before) -
                                  choices_.begin());
}

const Choice* Choices::find(const Asked& asked, std::size_t first) const {
  const Choice* of_site = nullptr;
  const Choice* own = nullptr;
  for (std::size_t n = first; n < choices_.size() && choices_[n].block == asked.block; ++n) {
    const Choice& choice = choices_[n];
    if (choice.document == asked.document && choice.nth == asked.nth) own = &choice;
    const bool same_site =
        choice.document != asked.document && !asked.site.empty() && choice.site == asked.site;
    if (same_site && (!of_site || of_site->order < choice.order)) of_site = &choice;
  }
  return own ? own : of_site;
}

void Choices::set(const Document& document, std::uint32_t block, bool kept) {
  const Block& b = document.blocks[block];
  Choice choice;
  choice.document = fingerprint(document);
  choice.block = fingerprint(document, b.range);
  for (std::uint32_t before = 0; before < block; ++before)
    choice.nth += fingerprint(document, document.blocks[before].range) == choice.block ? 1U : 0U;
  choice.kept = kept;
  if (may_recur(b)) choice.site = site_of(document);
  const auto is_old = [&](const Choice& c) {
    return c.block == choice.block && c.document == choice.document && c.nth == choice.nth;
  };
  choices_.erase(std::remove_if(choices_.begin(), choices_.end(), is_old), choices_.end());
  const Asked asked{choice.document, choice.block, choice.nth, choice.site};
  const Choice* const other = find(asked, first_of(choice.block));
  if ((other ? other->kept : !is_outside(b)) != kept) add({choice});
}

void Choices::add(std::vector<Choice> choices) {
  for (Choice& choice : choices) {
    choice.order = next_++;
    choices_.push_back(std::move(choice));
  }
  sort_stably(choices_.begin(), choices_.end(), is_before);
  // the last of those for one block stays
  const auto same = [](const Choice& a, const Choice& b) {
    return a.block == b.block && a.document == b.document && a.nth == b.nth;
  };
  std::size_t size = 0;
  for (std::size_t n = 0; n < choices_.size(); ++n) {
    if (n + 1 < choices_.size() && same(choices_[n], choices_[n + 1])) continue;
    if (size != n) choices_[size] = std::move(choices_[n]);
    ++size;
  }
  choices_.resize(size);
}

void Choices::apply(Document& document, std::vector<bool>& used) const {
  if (choices_.empty() || document.removed) return;
  const std::uint64_t print = fingerprint(document);
  const std::string site = site_of(document);
  std::vector<std::uint32_t> seen(choices_.size());  // blocks of the words that choices begin there for
  for (Block& block : document.blocks) {
    const std::uint64_t words = fingerprint(document, block.range);
    const std::size_t first = first_of(words);
    if (first == choices_.size() || choices_[first].block != words) continue;
    Asked asked{print, words, ++seen[first], {}};
    if (may_recur(block)) asked.site = site;
    const Choice* const choice = find(asked, first);
    if (!choice) continue;
    keep_block(block, choice->kept);
    if (choice->order < used.size()) used[choice->order] = true;
  }
}

std::vector<Choice> Choices::list() const {
  std::vector<Choice> list = choices_;
  sort_stably(list.begin(), list.end(), [](const Choice& a, const Choice& b) { return a.order < b.order; });
  return list;
}

}  // namespace newsprism
