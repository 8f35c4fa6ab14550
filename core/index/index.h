// The search index over a pile: every substring of the kept text is found.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/result.h"
#include "facts/pile.h"
#include "index/pages.h"
#include "lexicon/lexicon.h"
#include "text/language.h"

namespace newsprism {

// An article whose text is ready: nothing is read out of it but its words.
struct PlainDocument {
  std::string id, title, body, source;
  std::string published;  // ISO 8601, any precision
};

// Holds its own copy of all that answering a query needs (kept text, titles, metadata, entity and quote
// tables), so that a saved index answers without the documents. Documents are numbered in the order they
// came; a number is never used again until save(). Move-only value; see index_file.h for the stored form.
class Index {
 public:
  Index();
  ~Index();
  Index(Index&&) noexcept;
  Index& operator=(Index&&) noexcept;

  [[nodiscard]] static Index build(const Pile& pile, const Lexicon& lexicon);

  // Adds an article, whose id no other has. What was added since the last question becomes a segment with the
  // next.
  void add(const PlainDocument& document);
  // Takes an article out. False when there is none of this id.
  bool remove(std::string_view id);
  // Takes over all documents and entities of another index. Entities of one lexicon id become one.
  void merge(const Index& other);

  // One file of all documents that were not removed, in their order. Empty where pages of it are not at hand.
  [[nodiscard]] std::string save() const;
  // The same in pieces: the head, then each page.
  void save(PageSink& out) const;
  // Magic, version and checksums first. load() answers bad_index or bad_index_version with the byte offset;
  // it never trusts a count in the file.
  [[nodiscard]] static Result<Index> load(std::string_view bytes);
  // The same of the first `size` bytes of `words`, which are used where they lie.
  [[nodiscard]] static Result<Index> load(std::unique_ptr<std::uint64_t[]> words, std::size_t size);
  // An index whose pages are read when a question needs them (index_file.h); only an archive may lack some.
  // Where one is not at hand, search() answers pages_wanted and take_wanted() lists it.
  [[nodiscard]] static Result<Index> open(std::string_view head, std::unique_ptr<PageSource> pages);

  [[nodiscard]] std::vector<std::uint32_t> take_wanted() const;

  [[nodiscard]] std::uint32_t document_count() const;

  struct Impl;
  // With what was added since the last call.
  [[nodiscard]] const Impl& impl() const;

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace newsprism
