// The section "names" (scripts/pack_names.mjs writes it), each part aligned to 8:
//
//   u32 entities, names, keys, bytes of text
//   u8 high[names], u8 low[names]    the key of each name
//   text    UTF-8 in pieces: an entity's id, then its names, then the next entity's.
//           A byte below 0x20 begins a piece: 16 + type before an id, 1 + language + 3 x kind before a name
#include "lexicon/names.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <utility>

#include "lexicon/own_names.h"

namespace newsprism {
namespace {

constexpr std::size_t kHead = 16;
constexpr std::array<std::string_view, 3> kLangs = {"zh-Hans", "zh-Hant", "en"};
constexpr std::uint8_t kFirstName = 1, kNameHeads = 9;  // heads of names: languages x kinds
constexpr std::uint8_t kFirstType = 16, kControls = 32;

constexpr std::uint64_t aligned(std::uint64_t at) {
  return (at + 7) & ~std::uint64_t{7};
}

}  // namespace

// False when a head is none, or when there are not so many of each.
bool Names::find_pieces(std::uint32_t entity_count, std::uint32_t name_count) {
  const auto size = static_cast<std::uint32_t>(text_.size());
  for (std::uint32_t at = 0; at < size; ++at) {
    const auto head = static_cast<std::uint8_t>(text_[at]);
    if (head >= kControls) {
      if (at == 0) return false;
    } else if (head >= kFirstType && head < kFirstType + kEntityTypes) {
      entity_at_.push_back(at);
      first_name_.push_back(static_cast<std::uint32_t>(name_at_.size()));
    } else if (head >= kFirstName && head < kFirstName + kNameHeads && !entity_at_.empty()) {
      name_at_.push_back(at);
      entity_of_.push_back(static_cast<std::uint32_t>(entity_at_.size() - 1));
    } else {
      return false;
    }
  }
  const bool whole = entity_at_.size() == entity_count && name_at_.size() == name_count;
  entity_at_.push_back(size);
  first_name_.push_back(name_count);
  name_at_.push_back(size);
  return whole;
}

// Turns the key of each name into the names of each key. False when a key is none.
bool Names::read_keys(std::span<const std::byte> high, std::span<const std::byte> low) {
  const auto key_of = [&](std::size_t name) {
    return std::to_integer<std::uint32_t>(high[name]) << 8 | std::to_integer<std::uint32_t>(low[name]);
  };
  starts_.assign(trie_.size() + 2, 0);  // counted two places on, so that filling leaves them right
  for (std::size_t i = 0; i < high.size(); ++i) {
    if (key_of(i) >= trie_.size()) return false;
    ++starts_[key_of(i) + 2];
  }
  for (std::size_t k = 2; k < starts_.size(); ++k) starts_[k] += starts_[k - 1];
  positions_.assign(high.size(), 0);
  for (std::uint32_t i = 0; i < high.size(); ++i) positions_[starts_[key_of(i) + 1]++] = i;
  return true;
}

std::string_view Names::piece(std::uint32_t begin, std::uint32_t end) const {
  return text_.substr(begin + 1, end - begin - 1);
}

const char* entity_type_name(EntityType type) {
  switch (type) {
    case EntityType::per: return "PER";
    case EntityType::org: return "ORG";
    case EntityType::loc: return "LOC";
    case EntityType::product: return "PRODUCT";
    case EntityType::event: return "EVENT";
    case EntityType::media: return "MEDIA";
  }
  return "";
}

Result<Names> Names::open(const Pack& pack) {
  Names names;
  const auto bytes = pack.section("names");
  if (bytes.empty()) return names;
  Result<Trie> trie = Trie::open(pack.section("names_trie"));
  if (!trie.ok()) return trie.error();
  const Error damaged{ErrorCode::bad_lexicon, 0, "the table of names is damaged"};
  std::uint32_t head[4] = {};  // entities, names, keys, bytes of text
  if (bytes.size() < kHead) return damaged;
  std::memcpy(head, bytes.data(), sizeof head);
  const std::uint64_t low_at = kHead + aligned(head[1]), text_at = low_at + aligned(head[1]);
  if (text_at + head[3] > bytes.size() || head[2] != trie.value().size()) return damaged;
  const auto low = static_cast<std::size_t>(low_at);
  names.trie_ = std::move(trie.value());
  names.text_ = {reinterpret_cast<const char*>(bytes.data()) + text_at, head[3]};
  const bool fits = names.find_pieces(head[0], head[1]) &&
                    names.read_keys(bytes.subspan(kHead, head[1]), bytes.subspan(low, head[1]));
  if (!fits) return damaged;
  return names;
}

std::uint32_t Names::packed_entities() const {
  return entity_at_.empty() ? 0 : static_cast<std::uint32_t>(entity_at_.size() - 1);
}

std::uint32_t Names::packed_names() const {
  return name_at_.empty() ? 0 : static_cast<std::uint32_t>(name_at_.size() - 1);
}

std::uint32_t Names::entity_count() const {
  return packed_entities() + (own_ ? static_cast<std::uint32_t>(own_->entities.size()) : 0);
}

std::uint32_t Names::name_count() const {
  return packed_names() + (own_ ? static_cast<std::uint32_t>(own_->names.size()) : 0);
}

Names::Entity Names::entity(std::uint32_t index) const {
  if (index >= entity_count()) return {};
  const std::uint32_t packed = packed_entities();
  if (index >= packed) {
    Entity own = own_->entities[index - packed];
    own.first_name += packed_names();
    return own;
  }
  const std::uint32_t at = entity_at_[index], first = first_name_[index];
  const auto type = static_cast<EntityType>(static_cast<std::uint8_t>(text_[at]) - kFirstType);
  // Its id ends where its first name begins, or where it has none, the next entity.
  const std::uint32_t end = std::min(name_at_[first], entity_at_[index + 1]);
  return Entity{piece(at, end), type, first, first_name_[index + 1] - first};
}

Names::Name Names::name(std::uint32_t index) const {
  if (index >= name_count()) return {};
  const std::uint32_t packed = packed_names();
  if (index >= packed) {
    Name own = own_->names[index - packed];
    own.entity += packed_entities();
    return own;
  }
  const std::uint32_t at = name_at_[index], entity = entity_of_[index];
  const auto head = static_cast<std::size_t>(static_cast<std::uint8_t>(text_[at]) - kFirstName);
  const std::uint32_t* const own = own_ ? own_->extending(entity) : nullptr;
  return Name{piece(at, std::min(name_at_[index + 1], entity_at_[entity + 1])), kLangs[head % kLangs.size()],
              static_cast<NameKind>(head / kLangs.size()), own ? packed_entities() + *own : entity};
}

std::optional<std::uint32_t> Names::find(std::u32string_view key) const {
  if (own_) {
    std::vector<Trie::Match> found;
    own_->prefixes(key, found);
    if (!found.empty() && found.back().length == key.size()) return trie_.size() + found.back().id;
  }
  return trie_.find(key);
}

void Names::prefixes(std::u32string_view text, std::vector<Trie::Match>& out) const {
  std::size_t at = out.size();
  trie_.prefixes(text, out);
  if (!own_) return;
  std::vector<Trie::Match> found;
  own_->prefixes(text, found);
  for (Trie::Match match : found) {
    match.id += trie_.size();
    while (at < out.size() && out[at].length < match.length) ++at;
    if (at < out.size() && out[at].length == match.length)
      out[at] = match;
    else
      out.insert(out.begin() + static_cast<std::ptrdiff_t>(at), match);
  }
}

void Names::names_of_key(std::uint32_t key, std::vector<std::uint32_t>& out) const {
  if (own_ && is_own_key(key)) {
    const auto [first, end] = own_->names_of_key(key - trie_.size());
    for (const std::uint32_t* at = first; at != end; ++at) out.push_back(packed_names() + *at);
    return;
  }
  if (key >= trie_.size()) return;
  out.insert(out.end(), positions_.data() + starts_[key], positions_.data() + starts_[key + 1]);
}

}  // namespace newsprism
