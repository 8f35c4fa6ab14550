// The section "names" (scripts/pack_names.mjs writes it), each part aligned to 8:
//
//   u32 entities, names, keys, bytes of text
//   u8 high[names], u8 low[names]    the key of each name
//   text    UTF-8 in pieces: an entity's id, then its names, then the next entity's. A byte below 0x20 begins
//   a
//           piece: 16 + type before an id, 1 + language + 3 x kind before a name
#include "lexicon/names.h"

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

struct Names::Directory {
  struct Piece {
    std::uint32_t head;   // where it begins in the text
    std::uint32_t other;  // an entity's first name; a name's entity
  };
  std::string_view text;
  std::vector<Piece> entities, names;            // and one after the last
  std::vector<std::uint32_t> starts, positions;  // behind key k: positions[starts[k] .. starts[k + 1])

  [[nodiscard]] std::uint8_t head(Piece piece) const { return static_cast<std::uint8_t>(text[piece.head]); }
  [[nodiscard]] std::string_view text_of(Piece piece, std::uint32_t end) const {
    return text.substr(piece.head + 1, end - piece.head - 1);
  }
  bool read_text(std::uint32_t entity_count, std::uint32_t name_count);
  bool read_keys(std::span<const std::byte> high, std::span<const std::byte> low, std::uint32_t keys);
};

// Finds the pieces. False when a head is none, or when there are not so many of each.
bool Names::Directory::read_text(std::uint32_t entity_count, std::uint32_t name_count) {
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    const auto head = static_cast<std::uint8_t>(text[at]);
    if (head >= kControls) continue;
    if (head >= kFirstType && head < kFirstType + kEntityTypes) {
      entities.push_back({at, static_cast<std::uint32_t>(names.size())});
    } else if (head >= kFirstName && head < kFirstName + kNameHeads && !entities.empty()) {
      names.push_back({at, static_cast<std::uint32_t>(entities.size() - 1)});
    } else {
      return false;
    }
  }
  const bool whole = entities.size() == entity_count && names.size() == name_count;
  entities.push_back({static_cast<std::uint32_t>(text.size()), name_count});
  names.push_back({static_cast<std::uint32_t>(text.size()), entity_count});
  return whole && (text.empty() || static_cast<std::uint8_t>(text[0]) < kControls);
}

// Turns the key of each name into the names of each key. False when a key is none.
bool Names::Directory::read_keys(std::span<const std::byte> high, std::span<const std::byte> low,
                                 std::uint32_t keys) {
  const auto key_of = [&](std::size_t name) {
    return std::to_integer<std::uint32_t>(high[name]) << 8 | std::to_integer<std::uint32_t>(low[name]);
  };
  starts.resize(std::size_t{keys} + 2);  // counted two places on, so that filling leaves them right
  for (std::size_t i = 0; i < high.size(); ++i) {
    if (key_of(i) >= keys) return false;
    ++starts[key_of(i) + 2];
  }
  for (std::size_t k = 2; k < starts.size(); ++k) starts[k] += starts[k - 1];
  positions.resize(high.size());
  for (std::size_t i = 0; i < high.size(); ++i)
    positions[starts[key_of(i) + 1]++] = static_cast<std::uint32_t>(i);
  return true;
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
  auto directory = std::make_shared<Directory>();
  directory->text = {reinterpret_cast<const char*>(bytes.data()) + text_at, head[3]};
  const bool fits = directory->read_text(head[0], head[1]) &&
                    directory->read_keys(bytes.subspan(kHead, head[1]),
                                         bytes.subspan(static_cast<std::size_t>(low_at), head[1]), head[2]);
  if (!fits) return damaged;
  names.trie_ = std::move(trie.value());
  names.directory_ = std::move(directory);
  return names;
}

std::uint32_t Names::packed_entities() const {
  return directory_ ? static_cast<std::uint32_t>(directory_->entities.size() - 1) : 0;
}

std::uint32_t Names::packed_names() const {
  return directory_ ? static_cast<std::uint32_t>(directory_->names.size() - 1) : 0;
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
  const auto& piece = directory_->entities[index];
  const std::uint32_t after = directory_->entities[index + 1].other;
  // An entity without a name ends where the next one begins.
  const std::uint32_t end =
      after > piece.other ? directory_->names[piece.other].head : directory_->entities[index + 1].head;
  const auto type = static_cast<EntityType>(directory_->head(piece) - kFirstType);
  return Entity{directory_->text_of(piece, end), type, piece.other, after - piece.other};
}

Names::Name Names::name(std::uint32_t index) const {
  if (index >= name_count()) return {};
  const std::uint32_t packed = packed_names();
  if (index >= packed) {
    Name own = own_->names[index - packed];
    own.entity += packed_entities();
    return own;
  }
  const auto& piece = directory_->names[index];
  const bool last = directory_->entities[piece.other + 1].other == index + 1;
  const std::uint32_t end =
      last ? directory_->entities[piece.other + 1].head : directory_->names[index + 1].head;
  const int head = directory_->head(piece) - kFirstName;
  const std::uint32_t* const own = own_ ? own_->extending(piece.other) : nullptr;
  return Name{directory_->text_of(piece, end), kLangs[static_cast<std::size_t>(head) % kLangs.size()],
              static_cast<NameKind>(head / static_cast<int>(kLangs.size())),
              own ? packed_entities() + *own : piece.other};
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
  if (!directory_ || key >= trie_.size()) return;
  const std::uint32_t* all = directory_->positions.data();
  out.insert(out.end(), all + directory_->starts[key], all + directory_->starts[key + 1]);
}

}  // namespace newsprism
