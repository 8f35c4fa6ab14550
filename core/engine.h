// The public face: one pile of articles, what it says, and search over it.
//
//   newsprism::Engine engine(lexicon);
//   engine.add(bytes, {.name = "story.txt"});
//   for (const newsprism::Entity& e : engine.pile().entities) ...
//   auto hits = engine.search({.query = "供应链"});
//
// Facts are found over the whole pile at once, the first time that they are asked for after a change.
// Not thread-safe: one engine, one thread. The bytes of the lexicon must outlive the engine.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/choices.h"
#include "document/read.h"
#include "document/site_lines.h"
#include "facts/pile.h"
#include "index/index.h"
#include "lexicon/lexicon.h"
#include "lexicon/own_names.h"
#include "search/search.h"
#include "search/suggest.h"

namespace newsprism {

class Engine {
 public:
  explicit Engine(Lexicon lexicon);
  ~Engine();
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;

  struct Added {
    std::vector<DocId> documents;  // numbers of the new ones
    std::vector<Refusal> refused;  // and what could not be read, with where and why
    InputReport report;            // what the bytes were taken for
    // Of a list of names: its number, and what it holds.
    struct List {
      std::uint32_t list;
      std::size_t entries, names;
    };
    std::optional<List> list;
  };
  // Reads articles of any format into the pile. Never throws; an id that is taken gets "-2". A reader's own
  // list of names (document/read_list.h) holds for the whole pile, whatever came first; one of the same name
  // takes the place of the old, and of several the earlier has precedence.
  Added add(std::string_view bytes, const ReadOptions& options);

  // Takes a list of names out; the numbers of the others stay. False when there is none.
  bool remove_list(std::uint32_t list);

  // With the names of the lists.
  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }

  // Takes a document out; the numbers of the others stay. False when there is none.
  bool remove(DocId document);
  // Forgets all articles, not the lists of names and what the reader decided.
  void clear();

  // Puts a dropped block back into the article, or drops one, also one that was kept. False when there is
  // none.
  bool set_block(DocId document, std::uint32_t block, bool restored);

  // What the reader put back and left out by set_block() and decided about names, as JSON
  // (document/choices.h), and back: how many of the choices decide something in the pile. They hold for
  // documents that are added later, too.
  [[nodiscard]] std::string choices() const;
  Result<std::uint32_t> apply_choices(std::string_view json);
  // The choices about names of such a text instead of all that there are; how many of them name what the pile
  // has.
  Result<std::uint32_t> set_name_choices(std::string_view json);

  // All documents and facts.
  const Pile& pile();

  [[nodiscard]] std::uint32_t document_count() const {
    return static_cast<std::uint32_t>(pile_.documents.size());
  }
  // One document as it was read, without looking for facts. The number must be one that add() gave.
  [[nodiscard]] const Document& document(DocId number) const { return pile_.documents[number]; }

  // Searches the pile, or the loaded index when there is one.
  Result<SearchResults> search(const SearchRequest& request);

  // The index of the pile as bytes, and back. A loaded index answers search() until the next add().
  std::string save_index() { return index().save(); }
  void save_index(PageSink& out) { index().save(out); }
  std::optional<Error> load_index(std::string_view bytes);
  // Of the first `size` bytes, which are used where they lie.
  std::optional<Error> load_index(std::unique_ptr<std::uint64_t[]> words, std::size_t size);
  // An index whose pages come from elsewhere (Index::open); what the last question lacked.
  std::optional<Error> load_index(std::string_view head, std::unique_ptr<PageSource> pages);
  std::vector<std::uint32_t> wanted_pages() { return index().take_wanted(); }
  // An empty index in place of the pile's, and articles for it (index/plain_documents.h): how many came.
  void open_index();
  Result<std::uint32_t> index_documents(std::string_view json_lines);
  // Takes an article out of it. False when there is none of this id.
  bool drop_from_index(std::string_view id);
  // What somebody who typed so much of a query may mean (search/suggest.h).
  std::vector<Suggestion> suggest(std::string_view query, std::size_t most = 8);
  // Document n of what search() looks through (search/search.h).
  Result<IndexedDocument> indexed_document(DocId n, const SearchRequest& request);
  // search() without snippets and highlights.
  Result<RankedResults> find_ranked(const SearchRequest& request);
  [[nodiscard]] bool searches_loaded_index() const { return index_loaded_; }
  // How many documents search() looks through.
  std::uint32_t indexed_documents() { return index().document_count(); }

 private:
  void settle();
  std::uint32_t names_held(std::size_t last);
  void apply_to_blocks(std::vector<bool>& used);
  void forget();  // after a change: facts and index are due again
  const Index& index();
  std::optional<Error> use_index(Result<Index> loaded);

  void add_list(OwnList list, Added& added);
  void use_lists();  // after a change

  Lexicon lexicon_;
  std::vector<OwnList> lists_;     // a removed one is empty
  std::unique_ptr<OwnNames> own_;  // made of them; lexicon_ views it
  Pile pile_;
  SiteLines site_lines_;
  Choices choices_;
  std::vector<NameChoice> name_choices_;
  bool settled_ = true;
  std::optional<Index> index_;
  bool index_loaded_ = false;  // index_ came from load_index(), not from the pile
};

}  // namespace newsprism
