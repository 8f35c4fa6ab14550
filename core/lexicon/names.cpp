// The section "names" (scripts/pack_names.mjs writes it), each part aligned to 8:
//
//   u32 entities, names, bytes of text, 0
//   text    UTF-8 in pieces: an entity's id, then its names, then the next entity's.
//           A byte below 0x20 begins a piece: 16 + type before an id, 1 + language + 3 x kind before a name
//
// An id that its first English name tells (per:jensen-huang, Jensen Huang) is empty. The keys of the names
// are what the names fold to, and their trie is built at opening: stored, both would be a fifth of a small
// pack.
#include "lexicon/names.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <utility>

#include "lexicon/build_trie.h"
#include "lexicon/name_key.h"
#include "lexicon/own_names.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

constexpr std::size_t kHead = 16;
constexpr std::array<std::string_view, 3> kLangs = {"zh-Hans", "zh-Hant", "en"};
constexpr std::uint8_t kFirstName = 1, kNameHeads = 9;  // heads of names: languages x kinds
constexpr std::uint8_t kFirstType = 16, kControls = 32;

constexpr std::array<std::string_view, kEntityTypes> kIdTypes = {"per", "org", "loc", "prod", "evt", "media"};
constexpr std::size_t kEnglish = 2;

// "st. john's" -> "st-johns"
void append_slug(std::string& out, std::u32string_view key) {
  const std::size_t begin = out.size();
  for (const char32_t c : key) {
    if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9'))
      out.push_back(static_cast<char>(c));
    else if (c != U'\'' && c != U'.' && out.size() > begin && out.back() != '-')
      out.push_back('-');
  }
  if (out.size() > begin && out.back() == '-') out.pop_back();
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

// Makes the ids, the keys and their trie. False when a name has no key, or an entity no id.
bool Names::make_keys() {
  std::u32string keys, folded;
  std::vector<std::uint32_t> ends;
  std::uint32_t name = 0;
  for (std::uint32_t e = 0; e < packed_entities(); ++e) {
    const std::string_view stored = piece(entity_at_[e], std::min(name_at_[name], entity_at_[e + 1]));
    if (stored.empty())
      ids_.append(kIdTypes[type_of(e)]).push_back(':');
    else
      ids_ += stored;
    bool has_id = !stored.empty();
    for (; name < first_name_[e + 1]; ++name) {
      const std::size_t begin = keys.size();
      folded.clear();
      append_decoded(folded, name_text(name));
      fold_in_place(folded);
      append_name_key(keys, folded);
      if (keys.size() == begin) return false;
      ends.push_back(static_cast<std::uint32_t>(keys.size()));
      if (has_id || head_of(name) % kLangs.size() != kEnglish) continue;
      append_slug(ids_, std::u32string_view(keys).substr(begin));
      has_id = true;
    }
    if (!has_id) return false;
    id_end_.push_back(static_cast<std::uint32_t>(ids_.size()));
  }
  BuiltTrie built = build_trie(std::move(keys), ends);
  trie_words_ = std::make_shared<const std::vector<std::uint64_t>>(std::move(built.words));
  starts_ = std::move(built.starts);
  positions_ = std::move(built.rows_of);
  Result<Trie> trie = Trie::open(std::as_bytes(std::span<const std::uint64_t>(*trie_words_)));
  if (trie.ok()) trie_ = std::move(trie.value());
  return trie.ok();
}

std::string_view Names::piece(std::uint32_t begin, std::uint32_t end) const {
  return text_.substr(begin + 1, end - begin - 1);
}

std::string_view Names::name_text(std::uint32_t name) const {
  return piece(name_at_[name], std::min(name_at_[name + 1], entity_at_[entity_of_[name] + 1]));
}

std::size_t Names::type_of(std::uint32_t entity) const {
  return static_cast<std::size_t>(static_cast<std::uint8_t>(text_[entity_at_[entity]]) - kFirstType);
}

std::size_t Names::head_of(std::uint32_t name) const {
  return static_cast<std::size_t>(static_cast<std::uint8_t>(text_[name_at_[name]]) - kFirstName);
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
  const Error damaged{ErrorCode::bad_lexicon, 0, "the table of names is damaged"};
  std::uint32_t head[4] = {};  // entities, names, bytes of text, 0
  if (bytes.size() < kHead) return damaged;
  std::memcpy(head, bytes.data(), sizeof head);
  if (head[2] > bytes.size() - kHead) return damaged;
  names.text_ = {reinterpret_cast<const char*>(bytes.data()) + kHead, head[2]};
  if (!names.find_pieces(head[0], head[1]) || !names.make_keys()) return damaged;
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
  const std::uint32_t first = first_name_[index], id_at = index == 0 ? 0 : id_end_[index - 1];
  const std::string_view id = std::string_view(ids_).substr(id_at, id_end_[index] - id_at);
  return Entity{id, static_cast<EntityType>(type_of(index)), first, first_name_[index + 1] - first};
}

Names::Name Names::name(std::uint32_t index) const {
  if (index >= name_count()) return {};
  const std::uint32_t packed = packed_names();
  if (index >= packed) {
    Name own = own_->names[index - packed];
    own.entity += packed_entities();
    return own;
  }
  const std::uint32_t entity = entity_of_[index];
  const std::size_t head = head_of(index);
  const std::uint32_t* const own = own_ ? own_->extending(entity) : nullptr;
  return Name{name_text(index), kLangs[head % kLangs.size()], static_cast<NameKind>(head / kLangs.size()),
              own ? packed_entities() + *own : entity};
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
