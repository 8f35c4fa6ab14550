#include "search/facets.h"

#include <algorithm>

#include "base/key_ids.h"
#include "base/sorting.h"
#include "index/store_rows.h"
#include "mentions/mention.h"
#include "text/language.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

constexpr std::size_t kMostValues = 20;

// Values and how many articles have them.
class Counter {
 public:
  void add(std::string_view value) {
    if (value.empty()) return;
    const std::uint32_t n = known_.add(decode_utf8(value));
    if (n == counts_.size()) counts_.push_back(0);
    ++counts_[n];
  }

  void put(const char* name, std::vector<Facet>& out) const {
    Facet facet{name, {}};
    for (std::uint32_t n = 0; n < counts_.size(); ++n)
      facet.values.push_back({to_utf8(std::u32string(known_.word(n))), counts_[n]});
    sort_stably(facet.values.begin(), facet.values.end(), [](const FacetValue& a, const FacetValue& b) {
      return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    if (facet.values.size() > kMostValues) facet.values.resize(kMostValues);
    if (!facet.values.empty()) out.push_back(std::move(facet));
  }

 private:
  KeyIds known_;
  std::vector<std::uint32_t> counts_;
};

// Each once, however often an article has it.
void add_each(std::vector<EntityId>& entities, const Index::Impl& index, Counter& names) {
  sort_ascending(entities.begin(), entities.end());
  entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
  for (const EntityId entity : entities) {
    if (entity < index.entities.size()) names.add(index.entities[entity].name);
  }
}

}  // namespace

std::vector<Facet> facets_of(const Index::Impl& index, const std::vector<DocId>& documents) {
  Counter sources, languages, days, types, entities, speakers;
  for (const DocId doc : documents) {
    const Index::Impl::Part& part = index.part_of(doc);
    const DocId n = doc - part.first;
    if (part.segment.source(n) < part.segment.sources().size())
      sources.add(part.segment.sources()[part.segment.source(n)]);
    languages.add(language_tag(static_cast<Language>(part.segment.languages(n) & 3)));
    if (part.segment.day(n) != 0) days.add(iso_day(part.segment.day(n)));
    if (index.entities.empty()) continue;
    const StoredDocument& document = index.document(doc);
    std::vector<EntityId> named, speaking;
    for (const StoredMention& mention : document.mentions) named.push_back(mention.entity);
    for (const StoredQuote& quote : document.quotes) speaking.push_back(quote.speaker);
    add_each(named, index, entities);
    add_each(speaking, index, speakers);
    std::uint32_t seen = 0;
    for (const EntityId entity : named) {
      if (entity < index.entities.size())
        seen |= 1U << static_cast<std::uint32_t>(index.entities[entity].type);
    }
    for (int type = 0; type < kEntityTypes; ++type) {
      if ((seen >> type & 1) != 0) types.add(entity_type_name(static_cast<EntityType>(type)));
    }
  }
  std::vector<Facet> out;
  sources.put("source", out);
  languages.put("lang", out);
  days.put("day", out);
  types.put("type", out);
  entities.put("entity", out);
  speakers.put("speaker", out);
  return out;
}

}  // namespace newsprism
