#include "lexicon/own_names.h"

#include <algorithm>

#include "base/key_ids.h"
#include "base/sorting.h"
#include "lexicon/name_key.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kNone = KeyIds::kNone;

std::size_t beginning_of(std::u32string_view key) {
  return (key[0] * 31 + key[1]) & 0xFFFF;
}

}  // namespace

// An entry, and the node of its entity.
struct OwnNames::Row {
  std::uint32_t node, list;
  const OwnEntry* entry;
};

namespace {

// Which entries are one entity. A node is an id: of a packed entity (its number), or of an own one.
class Identities {
 public:
  explicit Identities(const Names& packed) : packed_(packed), packed_count_(packed.entity_count()) {
    for (std::uint32_t e = 0; e < packed_count_; ++e) node(packed.entity(e).id);
  }

  std::uint32_t node(std::string_view id) {
    const std::uint32_t n = ids_.add(decode_utf8(id));
    if (n == up_.size()) up_.push_back(n);
    return n;
  }

  std::uint32_t root(std::uint32_t n) {
    while (up_[n] != n) n = up_[n] = up_[up_[n]];
    return n;
  }

  // Joins the entry to what it says that it is; false when that is nothing known.
  bool place(const OwnEntry& entry, std::uint32_t n) {
    std::uint32_t other = kNone;
    if (!entry.same_as.empty()) {
      other = ids_.find(decode_utf8(entry.same_as));
      if (other == kNone) other = packed_named(entry.same_as, entry.type);
      if (other == kNone) other = packed_named(entry.same_as, {});
      if (other == kNone) return false;
    } else if (!entry.apart && entry.grouped) {
      other = packed_named(entry.names[0].text, entry.type);
    }
    if (other != kNone) join(root(n), root(other));
    return true;
  }

 private:
  // Packed entities have the least numbers: they stay the root. Two of them are never one.
  void join(std::uint32_t a, std::uint32_t b) {
    if (std::max(a, b) >= packed_count_) up_[std::max(a, b)] = std::min(a, b);
  }

  // The only packed entity of the type with that full name.
  [[nodiscard]] std::uint32_t packed_named(std::string_view name, std::optional<EntityType> type) const {
    std::vector<std::uint32_t> found;
    if (const auto key = packed_.find(name_key(decode_utf8(name)))) packed_.names_of_key(*key, found);
    std::uint32_t only = kNone;
    for (const std::uint32_t position : found) {
      const Names::Name known = packed_.name(position);
      if (known.kind != NameKind::full || known.entity == only) continue;
      if (type && packed_.entity(known.entity).type != *type) continue;
      if (only != kNone) return kNone;
      only = known.entity;
    }
    return only;
  }

  const Names& packed_;
  std::uint32_t packed_count_;
  KeyIds ids_;
  std::vector<std::uint32_t> up_;  // the node that each one was joined to, or itself
};

}  // namespace

OwnNames::OwnNames(const Names& packed, const std::vector<OwnList>& lists) {
  Identities identities(packed);
  std::vector<Row> rows;
  for (std::uint32_t l = 0; l < lists.size(); ++l) {
    for (const OwnEntry& entry : lists[l].entries) rows.push_back({identities.node(entry.id), l, &entry});
  }
  for (const Row& row : rows) {
    if (!identities.place(*row.entry, row.node)) loose.push_back({row.list, row.entry});
  }
  for (Row& row : rows) row.node = identities.root(row.node);
  sort_stably(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.node < b.node; });
  for (std::size_t first = 0, end = 0; first < rows.size(); first = end) {
    while (end < rows.size() && rows[end].node == rows[first].node) ++end;
    add_entity(packed, rows.data() + first, rows.data() + end);
  }
  sort_keys();
}

void OwnNames::add_entity(const Names& packed, const Row* first, const Row* end) {
  const Names::Entity known = packed.entity(first->node);  // of nothing where it is no packed one
  const bool is_packed = !known.id.empty();
  Names::Entity entity = known;
  bool has_type = is_packed;
  for (const Row* row = end; row-- != first;) {  // the first that says a type is right
    if (row->entry->type) entity.type = *row->entry->type;
    has_type = has_type || row->entry->type;
  }
  if (!has_type) {
    for (; first != end; ++first) loose.push_back({first->list, first->entry});
    return;
  }
  const auto number = static_cast<std::uint32_t>(entities.size());
  if (is_packed)
    extends_.emplace_back(first->node, number);
  else
    entity.id = first->entry->id;
  entity.first_name = static_cast<std::uint32_t>(names.size());
  for (const Row* row = first; row != end; ++row) {
    for (const OwnName& name : row->entry->names) {
      const ListPlace place{row->list + 1, row->entry->line};
      names.push_back({name.text, name.lang, name.kind, number, place, name.any_case});
    }
  }
  for (std::uint32_t n = known.first_name; n < known.first_name + known.name_count; ++n) {
    names.push_back(packed.name(n));
    names.back().entity = number;
  }
  entity.name_count = static_cast<std::uint32_t>(names.size()) - entity.first_name;
  entities.push_back(entity);
}

// One key for all own names under it, ordered by precedence.
void OwnNames::sort_keys() {
  std::vector<std::u32string> all(names.size());
  for (std::uint32_t n = 0; n < names.size(); ++n) {
    if (names[n].own.list == 0) continue;
    all[n] = name_key(decode_utf8(names[n].text));
    positions_.push_back(n);
  }
  sort_stably(positions_.begin(), positions_.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (all[a] != all[b]) return all[a] < all[b];
    const ListPlace &pa = names[a].own, &pb = names[b].own;
    return pa.list != pb.list ? pa.list < pb.list : pa.line < pb.line;
  });
  beginnings_.assign(0x10000, false);
  for (std::uint32_t i = 0; i < positions_.size(); ++i) {
    std::u32string& key = all[positions_[i]];
    if (!keys_.empty() && keys_.back() == key) continue;
    starts_.push_back(i);
    beginnings_[beginning_of(key)] = true;
    keys_.push_back(std::move(key));
  }
  starts_.push_back(static_cast<std::uint32_t>(positions_.size()));
}

// The first key of [low, high) that has `c` or more at `at`; all of them agree before that.
std::uint32_t OwnNames::bound(std::uint32_t low, std::uint32_t high, std::size_t at, char32_t c) const {
  while (low < high) {
    const std::uint32_t middle = (low + high) / 2;
    if (keys_[middle].size() <= at || keys_[middle][at] < c)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

void OwnNames::prefixes(std::u32string_view text, std::vector<Trie::Match>& out) const {
  if (text.size() < 2 || !beginnings_[beginning_of(text)]) return;
  std::uint32_t low = 0, high = static_cast<std::uint32_t>(keys_.size());
  for (std::uint32_t length = 1; length <= text.size(); ++length) {
    const char32_t c = text[length - 1];
    low = bound(low, high, length - 1, c);
    high = bound(low, high, length - 1, c + 1);
    if (low == high) return;
    if (keys_[low].size() == length) out.push_back({length, low});
  }
}

std::pair<const std::uint32_t*, const std::uint32_t*> OwnNames::names_of_key(std::uint32_t key) const {
  if (key >= keys_.size()) return {};
  return {positions_.data() + starts_[key], positions_.data() + starts_[key + 1]};
}

const std::uint32_t* OwnNames::extending(std::uint32_t packed_entity) const {
  const auto at = std::lower_bound(extends_.begin(), extends_.end(), packed_entity,
                                   [](const auto& row, std::uint32_t entity) { return row.first < entity; });
  return at != extends_.end() && at->first == packed_entity ? &at->second : nullptr;
}

}  // namespace newsprism
