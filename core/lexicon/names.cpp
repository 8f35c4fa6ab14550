// The section "names" (scripts/pack_names.mjs writes it), each part aligned to 8:
//
//   u32 entities, names, keys, positions, bytes of text, 0
//   entities[]    u32 id at, u16 id size, u16 type, u32 first name, u32 names
//   names[]       u32 text at, u16 text size, u8 language, u8 kind, u32 entity
//   u32 starts[keys + 1], u32 positions[]     the names behind key k: positions[starts[k] .. starts[k + 1])
//   text          UTF-8
#include "lexicon/names.h"

#include <array>
#include <cstring>

namespace newsprism {
namespace {

constexpr std::size_t kHead = 24;
constexpr std::size_t kEntitySize = 16;
constexpr std::size_t kNameSize = 12;
constexpr std::array<std::string_view, 3> kLangs = {"zh-Hans", "zh-Hant", "en"};
constexpr std::uint8_t kKinds = 3;

constexpr std::uint64_t aligned(std::uint64_t at) {
  return (at + 7) & ~std::uint64_t{7};
}

// The raw tables. Reads nothing outside the bytes once `whole()` holds.
struct Tables {
  std::span<const std::byte> bytes;
  std::uint32_t entities, names, keys, positions, text_size;
  std::uint64_t names_at, starts_at, positions_at, text_at;

  explicit Tables(std::span<const std::byte> section)
      : bytes(section),
        entities(u32(0)),
        names(u32(4)),
        keys(u32(8)),
        positions(u32(12)),
        text_size(u32(16)) {
    names_at = aligned(kHead + std::uint64_t{entities} * kEntitySize);
    starts_at = aligned(names_at + std::uint64_t{names} * kNameSize);
    positions_at = aligned(starts_at + (std::uint64_t{keys} + 1) * 4);
    text_at = aligned(positions_at + std::uint64_t{positions} * 4);
  }

  [[nodiscard]] bool whole() const { return text_at + text_size <= bytes.size(); }

  [[nodiscard]] std::uint32_t u32(std::uint64_t at) const {
    std::uint32_t value = 0;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
  }
  [[nodiscard]] std::uint64_t entity_at(std::uint32_t index) const {
    return kHead + std::uint64_t{index} * kEntitySize;
  }
  [[nodiscard]] std::uint64_t name_at(std::uint32_t index) const {
    return names_at + std::uint64_t{index} * kNameSize;
  }
  [[nodiscard]] std::uint32_t start(std::uint32_t key) const {
    return u32(starts_at + std::uint64_t{key} * 4);
  }
  [[nodiscard]] std::uint32_t position(std::uint32_t i) const {
    return u32(positions_at + std::uint64_t{i} * 4);
  }
  // The text that a row's first two numbers point to.
  [[nodiscard]] std::string_view text(std::uint64_t row) const {
    const char* begin = reinterpret_cast<const char*>(bytes.data()) + text_at + u32(row);
    return {begin, u32(row + 4) & 0xFFFF};
  }
  [[nodiscard]] bool text_fits(std::uint64_t row) const {
    return std::uint64_t{u32(row)} + (u32(row + 4) & 0xFFFF) <= text_size;
  }
};

bool entities_fit(const Tables& tables) {
  for (std::uint32_t i = 0; i < tables.entities; ++i) {
    const std::uint64_t row = tables.entity_at(i);
    const std::uint64_t end = std::uint64_t{tables.u32(row + 8)} + tables.u32(row + 12);
    if (!tables.text_fits(row) || (tables.u32(row + 4) >> 16) >= kEntityTypes || end > tables.names)
      return false;
  }
  return true;
}

bool names_fit(const Tables& tables) {
  for (std::uint32_t i = 0; i < tables.names; ++i) {
    const std::uint64_t row = tables.name_at(i);
    const std::uint32_t packed = tables.u32(row + 4);
    const bool known = ((packed >> 16) & 0xFF) < kLangs.size() && (packed >> 24) < kKinds;
    if (!tables.text_fits(row) || !known || tables.u32(row + 8) >= tables.entities) return false;
  }
  return true;
}

bool positions_fit(const Tables& tables) {
  if (tables.start(0) != 0 || tables.start(tables.keys) != tables.positions) return false;
  for (std::uint32_t key = 0; key < tables.keys; ++key) {
    if (tables.start(key) > tables.start(key + 1)) return false;
  }
  for (std::uint32_t i = 0; i < tables.positions; ++i) {
    if (tables.position(i) >= tables.names) return false;
  }
  return true;
}

}  // namespace

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
  if (bytes.size() < kHead) return damaged;
  const Tables tables(bytes);
  if (!tables.whole() || tables.keys != trie.value().size()) return damaged;
  if (!entities_fit(tables) || !names_fit(tables) || !positions_fit(tables)) return damaged;
  names.trie_ = trie.value();
  names.bytes_ = bytes;
  return names;
}

std::uint32_t Names::entity_count() const {
  return bytes_.empty() ? 0 : Tables(bytes_).entities;
}

std::uint32_t Names::name_count() const {
  return bytes_.empty() ? 0 : Tables(bytes_).names;
}

Names::Entity Names::entity(std::uint32_t index) const {
  if (index >= entity_count()) return {};
  const Tables tables(bytes_);
  const std::uint64_t row = tables.entity_at(index);
  const auto type = static_cast<EntityType>(tables.u32(row + 4) >> 16);
  return Entity{tables.text(row), type, tables.u32(row + 8), tables.u32(row + 12)};
}

Names::Name Names::name(std::uint32_t index) const {
  if (index >= name_count()) return {};
  const Tables tables(bytes_);
  const std::uint64_t row = tables.name_at(index);
  const std::uint32_t packed = tables.u32(row + 4);
  return Name{tables.text(row), kLangs[(packed >> 16) & 0xFF], static_cast<NameKind>(packed >> 24),
              tables.u32(row + 8)};
}

void Names::names_of_key(std::uint32_t key, std::vector<std::uint32_t>& out) const {
  if (bytes_.empty()) return;
  const Tables tables(bytes_);
  if (key >= tables.keys) return;
  for (std::uint32_t i = tables.start(key); i < tables.start(key + 1); ++i) out.push_back(tables.position(i));
}

}  // namespace newsprism
