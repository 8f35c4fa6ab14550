// The term dictionary and where each term stands.
//
//   key     用 h 2 0 芯 片 。         one term begins at each ideograph and at each run of letters
//   terms   [用][h][20][芯片][片]     or digits: two ideographs that touch, or one where none follows
//
// Positions are offsets into the key of the whole pile (documents run together), ascending, stored
// as differences of seven bits a byte. So a word of ideographs is found by laying lists of pairs
// over each other, a single ideograph by the terms that begin with it, and nothing is read twice.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/byte_io.h"

namespace newsprism {

// The term that begins at key[at]: its length in characters, 0 where none does. `at` must not lie
// inside a run of letters or digits.
[[nodiscard]] std::uint32_t term_length(std::u32string_view key, std::size_t at);

class Postings {
 public:
  [[nodiscard]] static Postings build(std::u32string_view key);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(counts_.size()); }
  [[nodiscard]] std::string_view term(std::uint32_t id) const;  // UTF-8, in byte order
  [[nodiscard]] std::optional<std::uint32_t> find(std::u32string_view term) const;
  // First and end of the terms that begin with `prefix`.
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> with_prefix(std::u32string_view prefix) const;

  [[nodiscard]] std::uint32_t count(std::uint32_t id) const { return counts_[id]; }
  // Appends the positions of a term, ascending.
  void positions(std::uint32_t id, std::vector<std::uint32_t>& out) const;

  void save_terms(ByteWriter& out) const;
  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  // False where the terms are not in order or do not fit the bytes.
  [[nodiscard]] static bool load(ByteReader& terms, std::string_view bytes, Postings& out);

 private:
  std::string terms_;                       // run together
  std::vector<std::uint32_t> term_at_{0};   // size() + 1
  std::vector<std::uint32_t> bytes_at_{0};  // size() + 1
  std::vector<std::uint32_t> counts_;
  std::string bytes_;
};

}  // namespace newsprism
