#include "engine.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include "facts/analyze.h"
#include "index/plain_documents.h"
#include "view/json_view.h"

namespace newsprism {
namespace {

// The ids of a pile. Many records of one file may ask for one name: each counts on from the last.
class Ids {
 public:
  explicit Ids(const std::vector<Document>& documents) {
    for (const Document& d : documents) {
      if (!d.removed) taken_.insert(d.id);
    }
  }

  std::string take(const std::string& wanted) {
    std::string id = wanted;
    if (!taken_.insert(id).second) {
      int& n = last_.try_emplace(wanted, 1).first->second;
      do id = wanted + "-" + std::to_string(++n);
      while (!taken_.insert(id).second);
    }
    return id;
  }

 private:
  std::set<std::string> taken_;
  std::map<std::string, int> last_;
};

}  // namespace

Engine::Engine(Lexicon lexicon) : lexicon_(std::move(lexicon)) {}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

Engine::Added Engine::add(std::string_view bytes, const ReadOptions& options) {
  Added added;
  ReadOutcome outcome = read_documents(bytes, options);
  added.refused = std::move(outcome.refused);
  added.report = std::move(outcome.report);
  if (outcome.list) add_list(std::move(*outcome.list), added);
  Ids ids(pile_.documents);
  std::vector<bool> used;
  for (Document& document : outcome.documents) {
    choices_.apply(document, used);
    document.id = ids.take(document.id);
    added.documents.push_back(static_cast<DocId>(pile_.documents.size()));
    pile_.documents.push_back(std::move(document));
  }
  if (!added.documents.empty()) forget();
  return added;
}

void Engine::add_list(OwnList list, Added& added) {
  std::size_t number = 0;
  while (number < lists_.size() && (list.name.empty() || lists_[number].name != list.name)) ++number;
  if (number == lists_.size()) lists_.emplace_back();
  lists_[number] = std::move(list);
  use_lists();
  Added::List told{static_cast<std::uint32_t>(number), lists_[number].entries.size(), 0};
  for (const OwnEntry& entry : lists_[number].entries) told.names += entry.names.size();
  for (const OwnNames::Loose& loose : own_->loose) {
    if (loose.list != number) continue;
    const std::string line = std::to_string(loose.entry->line);
    added.refused.push_back({lists_[number].name + ":" + line,
                             {ErrorCode::bad_list, loose.entry->at,
                              "line " + line + ": no entity is known as " +
                                  (loose.entry->same_as.empty() ? loose.entry->id : loose.entry->same_as)}});
  }
  added.list = told;
}

void Engine::use_lists() {
  lexicon_.set_own(nullptr);
  own_ = std::make_unique<OwnNames>(lexicon_.names(), lists_);
  if (!own_->names.empty()) lexicon_.set_own(own_.get());
  pile_.lists.clear();
  for (const OwnList& list : lists_) pile_.lists.push_back(list.name);
  forget();
}

bool Engine::remove_list(std::uint32_t list) {
  if (list >= lists_.size() || lists_[list].removed) return false;
  lists_[list] = OwnList();
  lists_[list].removed = true;
  use_lists();
  return true;
}

bool Engine::remove(DocId document) {
  if (document >= pile_.documents.size() || pile_.documents[document].removed) return false;
  pile_.documents[document] = Document();
  pile_.documents[document].removed = true;
  forget();
  return true;
}

bool Engine::set_block(DocId document, std::uint32_t block, bool restored) {
  if (document >= pile_.documents.size() || block >= pile_.documents[document].blocks.size()) return false;
  keep_block(pile_.documents[document].blocks[block], restored);
  choices_.set(pile_.documents[document], block, restored);
  forget();
  return true;
}

std::string Engine::choices() const {
  return choices_json(choices_.list(), name_choices_);
}

Result<std::uint32_t> Engine::apply_choices(std::string_view json) {
  Result<SavedChoices> parsed = parse_choices(json);
  if (!parsed.ok()) return parsed.error();
  const std::size_t first = choices_.next_order();
  choices_.add(std::move(parsed.value().blocks));
  std::vector<bool> used(choices_.next_order());
  apply_to_blocks(used);
  forget();
  const auto of_blocks = std::count(used.begin() + static_cast<std::ptrdiff_t>(first), used.end(), true);
  const std::size_t fresh = parsed.value().names.size();
  add_name_choices(std::move(parsed.value().names), name_choices_);
  return static_cast<std::uint32_t>(of_blocks) + names_held(std::min(fresh, name_choices_.size()));
}

Result<std::uint32_t> Engine::set_name_choices(std::string_view json) {
  Result<SavedChoices> parsed = parse_choices(json);
  if (!parsed.ok()) return parsed.error();
  name_choices_.clear();
  add_name_choices(std::move(parsed.value().names), name_choices_);
  forget();
  return names_held(name_choices_.size());
}

// How many of the last choices about names hold, which is known only when the names are.
std::uint32_t Engine::names_held(std::size_t last) {
  if (last == 0) return 0;
  settle();
  const std::vector<bool>& held = pile_.choices_held;
  return static_cast<std::uint32_t>(
      std::count(held.end() - static_cast<std::ptrdiff_t>(last), held.end(), true));
}

// What recurs on a site is cut into blocks of its own first: a choice may be about one of them.
void Engine::apply_to_blocks(std::vector<bool>& used) {
  site_lines_.mark(pile_.documents);
  for (Document& document : pile_.documents) choices_.apply(document, used);
}

void Engine::forget() {
  settled_ = false;
  index_.reset();
  index_loaded_ = false;
}

void Engine::settle() {
  if (settled_) return;
  std::vector<bool> used;
  apply_to_blocks(used);
  analyze(pile_, lexicon_, name_choices_);
  settled_ = true;
}

const Pile& Engine::pile() {
  settle();
  return pile_;
}

const Index& Engine::index() {
  if (!index_) index_ = Index::build(pile(), lexicon_);
  return *index_;
}

Result<SearchResults> Engine::search(const SearchRequest& request) {
  return newsprism::search(index(), lexicon_, request);
}

Result<IndexedDocument> Engine::indexed_document(DocId n, const SearchRequest& request) {
  return newsprism::indexed_document(index(), lexicon_, request, n);
}

Result<RankedResults> Engine::find_ranked(const SearchRequest& request) {
  return newsprism::find_ranked(index(), lexicon_, request);
}

std::vector<Suggestion> Engine::suggest(std::string_view query, std::size_t most) {
  return newsprism::suggest(index(), lexicon_, query, most);
}

void Engine::clear() {
  pile_ = {};
  site_lines_ = {};
  forget();
}

void Engine::open_index() {
  index_.emplace();
  index_loaded_ = true;
}

Result<std::uint32_t> Engine::index_documents(std::string_view json_lines) {
  Result<std::vector<PlainDocument>> documents = read_plain_documents(json_lines);
  if (!documents.ok()) return documents.error();
  (void)index();
  for (const PlainDocument& document : documents.value()) index_->add(document);
  return static_cast<std::uint32_t>(documents.value().size());
}

bool Engine::drop_from_index(std::string_view id) {
  (void)index();
  return index_->remove(id);
}

std::optional<Error> Engine::load_index(std::string_view head, std::unique_ptr<PageSource> pages) {
  return use_index(Index::open(head, std::move(pages)));
}

std::optional<Error> Engine::load_index(std::string_view bytes) {
  return use_index(Index::load(bytes));
}

std::optional<Error> Engine::load_index(std::unique_ptr<std::uint64_t[]> words, std::size_t size) {
  return use_index(Index::load(std::move(words), size));
}

std::optional<Error> Engine::use_index(Result<Index> loaded) {
  if (!loaded.ok()) return loaded.error();
  index_ = std::move(loaded.value());
  index_loaded_ = true;
  return std::nullopt;
}

}  // namespace newsprism
