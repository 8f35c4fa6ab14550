// Names that a newspaper reader knows: core/data/names.jsonl and CLDR's territories, packed, and a reader's
// own.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/pack.h"
#include "lexicon/trie.h"

namespace newsprism {

enum class EntityType : std::uint8_t { per, org, loc, product, event, media };
inline constexpr int kEntityTypes = 6;

[[nodiscard]] const char* entity_type_name(EntityType type);  // "PER", ...

// How a name stands to its entity.
enum class NameKind : std::uint8_t {
  full,    // 英伟达, NVIDIA, Jensen Huang
  short_,  // 阿里, Huang: needs the full name nearby, or no other meaning
  nick,    // 老黄
};

// A line of a list that a reader brought.
struct ListPlace {
  std::uint32_t list = 0;  // from 1; 0: none
  std::uint32_t line = 0;  // from 1
};

class OwnNames;

class Names {
 public:
  struct Entity {
    std::string_view id;  // "per:jensen-huang", stable
    EntityType type;
    std::uint32_t first_name;  // position of its first name in the name table
    std::uint32_t name_count;
  };
  struct Name {
    std::string_view text;  // UTF-8 as written in the list
    std::string_view lang;  // "zh-Hans", "zh-Hant", "en"
    NameKind kind;
    std::uint32_t entity;
    ListPlace own = {};     // where it is a reader's own (own_names.h)
    bool any_case = false;  // of an own name: small letters are the name as much as capitals
  };

  Names() = default;
  [[nodiscard]] static Result<Names> open(const Pack& pack);

  [[nodiscard]] std::uint32_t entity_count() const;
  [[nodiscard]] Entity entity(std::uint32_t index) const;
  [[nodiscard]] std::uint32_t name_count() const;
  [[nodiscard]] Name name(std::uint32_t index) const;

  // Folded names, one key for all names that fold to it (name_key.h). Spaces between Han and Latin are
  // not part of a key. A form of the reader's own lists hides what is packed under it.
  [[nodiscard]] std::optional<std::uint32_t> find(std::u32string_view key) const;
  void prefixes(std::u32string_view text, std::vector<Trie::Match>& out) const;

  // The names behind a key (more than one where an alias is ambiguous), appended as positions in the
  // name table.
  void names_of_key(std::uint32_t key, std::vector<std::uint32_t>& out) const;

  // Whether one of the names behind a key is such: `test(Name)`.
  template <class Test>
  [[nodiscard]] bool any_of_key(std::uint32_t key, Test test) const {
    std::vector<std::uint32_t> positions;
    names_of_key(key, positions);
    return std::any_of(positions.begin(), positions.end(), [&](std::uint32_t n) { return test(name(n)); });
  }

  // The packed keys alone.
  [[nodiscard]] const Trie& trie() const { return trie_; }

  // The reader's own names stand behind the packed ones in all tables; null takes them out. They are not
  // copied.
  void set_own(const OwnNames* own) { own_ = own; }
  [[nodiscard]] const OwnNames* own() const { return own_; }
  [[nodiscard]] bool is_own_key(std::uint32_t key) const { return key >= trie_.size(); }

 private:
  [[nodiscard]] std::uint32_t packed_entities() const;
  [[nodiscard]] std::uint32_t packed_names() const;

  bool find_pieces(std::uint32_t entity_count, std::uint32_t name_count);
  bool make_keys();
  // What a piece of the text says that ends where another begins.
  [[nodiscard]] std::string_view piece(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] std::string_view name_text(std::uint32_t name) const;
  [[nodiscard]] std::size_t type_of(std::uint32_t entity) const;
  [[nodiscard]] std::size_t head_of(std::uint32_t name) const;

  std::shared_ptr<const std::vector<std::uint64_t>> trie_words_;  // that trie_ reads, here and in copies
  Trie trie_;
  std::string_view text_;
  std::string ids_;
  std::vector<std::uint32_t> id_end_;
  // Made at opening, in one pass: where each piece of the text begins, and one more, the end.
  std::vector<std::uint32_t> entity_at_, first_name_, name_at_, entity_of_;
  std::vector<std::uint32_t> starts_, positions_;  // behind key k: positions_[starts_[k] .. starts_[k + 1])
  const OwnNames* own_ = nullptr;
};

}  // namespace newsprism
