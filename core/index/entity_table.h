// The entities that an index names, and all their names as search keys.
//
// Held as a whole where the index is; of an archive that is read page by page, the pages that somebody asks
// for:
//
//   entities   kEntitiesAPage rows in each page (store_rows.h)
//   names      pages of terms (postings.h), a list of entities for each name, and for each lexicon id behind
//              kLexiconMark
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ids.h"
#include "index/pages.h"
#include "index/postings.h"
#include "index/stored.h"

namespace newsprism {

inline constexpr std::uint32_t kEntitiesAPage = 256;
inline constexpr char32_t kLexiconMark = U'\1';

// Pages of entities, and pages of their names with the first of each.
[[nodiscard]] std::vector<std::string> entity_pages(const std::vector<StoredEntity>& entities);
[[nodiscard]] std::vector<std::string> name_pages(const std::vector<StoredEntity>& entities,
                                                  std::size_t page_size, FirstTerms& first);

class EntityTable {
 public:
  using Names = std::vector<std::pair<std::u32string, EntityId>>;

  // Of so many entities: `held`, or with names in pages, both from `first` on.
  void hold(std::vector<StoredEntity> held);
  void open(std::uint32_t count, const Pages& pages, std::uint32_t first, const FirstTerms& names);

  [[nodiscard]] std::uint32_t size() const { return size_; }
  // One without a name where its page is not at hand.
  [[nodiscard]] const StoredEntity& operator[](EntityId entity) const;
  // All, where they are held.
  [[nodiscard]] const std::vector<StoredEntity>& held() const { return held_; }

  // Appends those that have the name, ascending; those with the lexicon id.
  void named(std::u32string_view key, std::vector<EntityId>& out) const;
  void of_lexicon(std::string_view id, std::vector<EntityId>& out) const;
  // All names, sorted, where the entities are held.
  [[nodiscard]] const Names& names() const { return names_; }

 private:
  void read(std::u32string_view key, std::vector<EntityId>& out) const;

  std::uint32_t size_ = 0;
  std::vector<StoredEntity> held_;
  Names names_, lexicon_ids_;
  // of an archive
  const Pages* pages_ = nullptr;
  std::uint32_t first_ = 0;
  Postings in_pages_;
  mutable std::vector<std::unique_ptr<std::vector<StoredEntity>>> read_;
};

}  // namespace newsprism
