#include "search/facets.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/key_ids.h"
#include "base/sorting.h"
#include "index/normalize.h"
#include "index/store_rows.h"
#include "mentions/mention.h"
#include "text/language.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

constexpr std::size_t kMostValues = 20;

std::u32string key_of(std::string_view value) {
  return search_key(decode_utf8(value));
}

// Values and how many articles have them.
class Counter {
 public:
  // Once for an article, also where two that it names are called the same. `folded`: in both scripts it is
  // one value, and called as where it came first.
  void add(std::string_view value, DocId doc, bool folded = false) {
    if (value.empty()) return;
    const std::uint32_t written = known_.add(decode_utf8(value));
    if (written == same_.size()) {
      const std::uint32_t group = folded ? keys_.add(key_of(value)) : written;
      if (group >= first_.size()) first_.resize(group + 1, written);
      same_.push_back(first_[group]);
      counts_.push_back(0);
      last_.push_back(doc);
    }
    const std::uint32_t n = same_[written];
    if (counts_[n] > 0 && last_[n] == doc) return;
    ++counts_[n];
    last_[n] = doc;
  }

  void put(std::string name, std::vector<Facet>& out) const {
    Facet facet{std::move(name), {}};
    for (std::uint32_t n = 0; n < counts_.size(); ++n) {
      if (counts_[n] > 0) facet.values.push_back({to_utf8(std::u32string(known_.word(n))), counts_[n]});
    }
    sort_stably(facet.values.begin(), facet.values.end(), [](const FacetValue& a, const FacetValue& b) {
      return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    if (facet.values.size() > kMostValues) facet.values.resize(kMostValues);
    if (!facet.values.empty()) out.push_back(std::move(facet));
  }

 private:
  KeyIds known_, keys_;
  std::vector<std::uint32_t> same_, first_;  // of each value the one that it counts as; of each key its first
  std::vector<std::uint32_t> counts_;
  std::vector<DocId> last_;
};

// One article, its columns read at once and its row when it is asked for more.
class Article {
 public:
  Article(const Index::Impl& index, DocId doc) : part_(index.part_of(doc)), n_(doc - part_.first) {
    if (index.complete && index.entities.size() > 0) document_ = &index.document(doc);
  }

  [[nodiscard]] std::string_view source() const {
    const auto& sources = part_.segment.sources();
    const std::uint32_t source = part_.segment.source(n_);
    return source < sources.size() ? std::string_view(sources[source]) : std::string_view();
  }

  [[nodiscard]] std::string_view language() const {
    return language_tag(static_cast<Language>(part_.segment.languages(n_) & 3));
  }

  // "2025-07-16"; "2025-07" of one that tells no more
  [[nodiscard]] std::string day() const {
    const std::uint32_t day = part_.segment.day(n_);
    const bool told_less = document_ && !document_->published.empty() && document_->published.size() < 10;
    return told_less ? document_->published : day != 0 ? iso_day(day) : std::string();
  }

  // Whom it names, or who speaks in it: what the filter "speaker" takes. Each once.
  [[nodiscard]] std::vector<EntityId> entities(bool speaking) const {
    std::vector<EntityId> out;
    if (document_ == nullptr) return out;
    if (speaking) {
      for (const StoredQuote& quote : document_->quotes) out.push_back(quote.speaker);
      for (const StoredTurn& turn : document_->turns) {
        if (!turn.answer.empty()) out.push_back(turn.answerer);
      }
    } else {
      for (const StoredMention& mention : document_->mentions) out.push_back(mention.entity);
    }
    sort_ascending(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

 private:
  const Index::Impl::Part& part_;
  DocId n_;
  const StoredDocument* document_ = nullptr;
};

void add_names(const std::vector<EntityId>& entities, const Index::Impl& index, DocId doc, Counter& names) {
  for (const EntityId entity : entities) {
    if (entity < index.entities.size()) names.add(index.entities[entity].name, doc);
  }
}

constexpr std::string_view kFacets[] = {"source", "lang", "day", "type", "entity", "speaker"};

}  // namespace

std::vector<Facet> facets_of(const Index::Impl& index, const std::vector<DocId>& documents) {
  Counter counts[std::size(kFacets)];
  auto& [sources, languages, days, types, entities, speakers] = counts;
  for (const DocId doc : documents) {
    const Article article(index, doc);
    sources.add(article.source(), doc, true);
    languages.add(article.language(), doc);
    days.add(article.day(), doc);
    const std::vector<EntityId> named = article.entities(false);
    add_names(named, index, doc, entities);
    add_names(article.entities(true), index, doc, speakers);
    std::uint32_t seen = 0;
    for (const EntityId entity : named) {
      if (entity < index.entities.size())
        seen |= 1U << static_cast<std::uint32_t>(index.entities[entity].type);
    }
    for (int type = 0; type < kEntityTypes; ++type) {
      if ((seen >> type & 1) != 0) types.add(entity_type_name(static_cast<EntityType>(type)), doc);
    }
  }
  std::vector<Facet> out;
  for (std::size_t i = 0; i < std::size(kFacets); ++i) counts[i].put(std::string(kFacets[i]), out);
  return out;
}

bool is_facet(std::string_view name) {
  return std::find(std::begin(kFacets), std::end(kFacets), name) != std::end(kFacets);
}

bool has_facet(const Index::Impl& index, DocId doc, std::string_view facet, std::string_view value) {
  const Article article(index, doc);
  if (facet == "source") return article.source() == value || key_of(article.source()) == key_of(value);
  if (facet == "lang") return article.language() == value;
  if (facet == "day") return article.day() == value;
  const std::vector<EntityId> entities = article.entities(facet == "speaker");
  return std::any_of(entities.begin(), entities.end(), [&](EntityId entity) {
    if (entity >= index.entities.size()) return false;
    const auto& known = index.entities[entity];
    return facet == "type" ? entity_type_name(known.type) == value : known.name == value;
  });
}

}  // namespace newsprism
