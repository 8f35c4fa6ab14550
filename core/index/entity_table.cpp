#include "index/entity_table.h"

#include <algorithm>

#include "base/byte_io.h"
#include "base/sorting.h"
#include "index/normalize.h"
#include "index/store_rows.h"
#include "index/term_pages.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

std::u32string lexicon_key(std::string_view id) {
  return kLexiconMark + decode_utf8(id);
}

// Sorted, each once.
EntityTable::Names names_of(const std::vector<StoredEntity>& entities) {
  EntityTable::Names out;
  std::size_t count = 0;
  for (const StoredEntity& entity : entities) count += 1 + entity.full.size() + entity.surfaces.size();
  out.reserve(count);
  const auto add = [&](std::string_view name, EntityId entity) {
    std::u32string key = search_key(decode_utf8(name));
    if (!key.empty()) out.emplace_back(std::move(key), entity);
  };
  for (EntityId e = 0; e < entities.size(); ++e) {
    add(entities[e].name, e);
    for (const std::string& name : entities[e].full) add(name, e);
    for (const std::string& name : entities[e].surfaces) add(name, e);
  }
  sort_ascending(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

EntityTable::Names lexicon_ids_of(const std::vector<StoredEntity>& entities) {
  EntityTable::Names out;
  for (EntityId e = 0; e < entities.size(); ++e) {
    if (!entities[e].lexicon_id.empty()) out.emplace_back(lexicon_key(entities[e].lexicon_id), e);
  }
  sort_ascending(out.begin(), out.end());
  return out;
}

// Appends those with the key, which stand together.
void take(const EntityTable::Names& names, std::u32string_view key, std::vector<EntityId>& out) {
  const auto less = [](const auto& entry, std::u32string_view wanted) { return entry.first < wanted; };
  auto at = std::lower_bound(names.begin(), names.end(), key, less);
  for (; at != names.end() && at->first == key; ++at) out.push_back(at->second);
}

}  // namespace

std::vector<std::string> entity_pages(const std::vector<StoredEntity>& entities) {
  std::vector<std::string> out;
  for (std::size_t first = 0; first < entities.size(); first += kEntitiesAPage) {
    ByteWriter page;
    const std::size_t end = std::min<std::size_t>(entities.size(), first + kEntitiesAPage);
    for (std::size_t e = first; e < end; ++e) write_entity(entities[e], page);
    out.push_back(page.take());
  }
  return out;
}

std::vector<std::string> name_pages(const std::vector<StoredEntity>& entities, std::size_t page_size,
                                    FirstTerms& first) {
  std::vector<std::string> out;
  TermPagesWriter pages(page_size);
  std::string grown, list;
  EntityTable::Names names = lexicon_ids_of(entities);  // their mark stands before every letter
  const EntityTable::Names others = names_of(entities);
  names.insert(names.end(), others.begin(), others.end());
  for (auto begin = names.begin(), end = begin; begin != names.end(); begin = end) {
    grown.clear();
    EntityId next = 0;
    for (end = begin; end != names.end() && end->first == begin->first; ++end) {
      char bytes[8];
      grown.append(bytes, write_grown(end->second - next, 1, 0, bytes));
      next = end->second + 1;
    }
    const auto count = static_cast<std::uint32_t>(end - begin);
    pack_list(grown, count, static_cast<std::uint32_t>(entities.size()), list);
    // as long as words are, which is how they are read
    const std::u32string name = begin->first.substr(0, kLongestWord);
    if (begin != names.begin() && (begin - 1)->first.substr(0, kLongestWord) == name) continue;
    if (pages.add(to_utf8(name), count, list)) out.push_back(pages.take());
  }
  std::string last = pages.take();
  if (!last.empty()) out.push_back(std::move(last));
  first = pages.first_terms();
  return out;
}

void EntityTable::hold(std::vector<StoredEntity> held) {
  held_ = std::move(held);
  size_ = static_cast<std::uint32_t>(held_.size());
  names_ = names_of(held_);
  lexicon_ids_ = lexicon_ids_of(held_);
}

void EntityTable::open(std::uint32_t count, const Pages& pages, std::uint32_t first,
                       const FirstTerms& names) {
  size_ = count;
  pages_ = &pages;
  first_ = first;
  const std::uint32_t rows = (count + kEntitiesAPage - 1) / kEntitiesAPage;
  read_.resize(rows);
  in_pages_ = Postings(pages, first + rows, names, 0, count);
}

const StoredEntity& EntityTable::operator[](EntityId entity) const {
  static const StoredEntity kNone;
  if (entity < held_.size()) return held_[entity];
  if (entity >= size_) return kNone;
  auto& page = read_[entity / kEntitiesAPage];
  if (!page) {
    ByteReader in((*pages_)[first_ + entity / kEntitiesAPage]);
    auto rows = std::make_unique<std::vector<StoredEntity>>();
    while (in.left() > 0 && rows->size() < kEntitiesAPage) rows->push_back(read_entity(in, pages_->size()));
    if (rows->empty()) return kNone;
    page = std::move(rows);
  }
  return entity % kEntitiesAPage < page->size() ? (*page)[entity % kEntitiesAPage] : kNone;
}

void EntityTable::named(std::u32string_view key, std::vector<EntityId>& out) const {
  take(names_, key, out);
  read(key, out);
}

void EntityTable::of_lexicon(std::string_view id, std::vector<EntityId>& out) const {
  const std::u32string key = lexicon_key(id);
  take(lexicon_ids_, key, out);
  read(key, out);
}

void EntityTable::read(std::u32string_view key, std::vector<EntityId>& out) const {
  const auto term = pages_ == nullptr ? std::nullopt : in_pages_.find(key);
  if (!term) return;
  PostingList list = in_pages_.list(*term);
  for (Posting posting; list.next(posting);) out.push_back(posting.doc);
}

}  // namespace newsprism
