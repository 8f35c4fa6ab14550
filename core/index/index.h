// The search index over a pile: positional, so that every substring of the kept text is found.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "facts/pile.h"
#include "lexicon/lexicon.h"

namespace newsprism {

// Holds its own copy of all that answering a query needs (kept text, titles, metadata, entity and
// quote tables), so that a saved index answers without the documents. Move-only value; see index.cpp
// for the stored form.
class Index {
 public:
  Index();
  ~Index();
  Index(Index&&) noexcept;
  Index& operator=(Index&&) noexcept;

  [[nodiscard]] static Index build(const Pile& pile, const Lexicon& lexicon);

  // Magic, version and checksum first. load() answers bad_index or bad_index_version with the byte
  // offset; it never trusts a count in the file.
  [[nodiscard]] std::string save() const;
  [[nodiscard]] static Result<Index> load(std::string_view bytes);

  [[nodiscard]] std::uint32_t document_count() const;

  struct Impl;
  [[nodiscard]] const Impl& impl() const { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace newsprism
