#include "search/spelling.h"

#include "index/normalize.h"
#include "text/utf8.h"

namespace newsprism {

Spelling::Spelling(std::u32string_view key, std::uint32_t bound) : key_(key), bound_(bound) {
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (key[i] < 128) ascii_[key[i]] |= std::uint64_t{2} << i;
  }
  for (std::uint32_t slips = 0; slips <= bound; ++slips)
    rows_[0].near[slips] = (std::uint64_t{2} << slips) - 1;
}

bool Spelling::read(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    if (far_ && letters == read_) return false;
    auto letter = static_cast<char32_t>(static_cast<unsigned char>(word[at]));
    if (letter < 0x80) {
      ++at;
    } else {
      const std::size_t begin = at;
      (void)skip_utf8_sequence(word, at);
      letter = decode_utf8(word.substr(begin, at - begin))[0];
    }
    if (letters < read_ && rows_[letters + 1].letter == letter) continue;
    read_ = letters;
    far_ = !push(letter);
  }
  if (letters == read_) return !far_;
  read_ = letters;
  return !(far_ = false);
}

// What is too far is so before it is longer than the rows.
bool Spelling::push(char32_t letter) {
  const Row& last = rows_[read_];
  Row& now = rows_[++read_];
  now.letter = letter;
  if (letter < 128) {
    now.in_key = ascii_[letter];
  } else {
    now.in_key = 0;
    for (std::size_t i = 0; i < key_.size(); ++i) {
      if (key_[i] == letter) now.in_key |= std::uint64_t{2} << i;
    }
  }
  now.near[0] = last.near[0] << 1 & now.in_key;
  for (std::uint32_t slips = 1; slips <= bound_; ++slips) {
    const std::uint64_t before = last.near[slips - 1];
    const std::uint64_t swapped = read_ > 1 ? (rows_[read_ - 2].near[slips - 1] << 1 & now.in_key) << 1 : 0;
    // the same letter; one more than typed; another one; one less; this one and the last the other way round
    now.near[slips] = (last.near[slips] << 1 & now.in_key) | before | before << 1 | now.near[slips - 1] << 1 |
                      (swapped & last.in_key);
  }
  const std::uint64_t all = (std::uint64_t{2} << key_.size()) - 1;
  return (now.near[bound_] & all) != 0 && key_kind(letter) == KeyKind::letter;
}

std::uint32_t Spelling::distance(std::string_view word) {
  std::uint32_t slips = 0;
  if (!read(word)) return bound_ + 1;
  while (slips <= bound_ && (rows_[read_].near[slips] >> key_.size() & 1) == 0) ++slips;
  return slips;
}

}  // namespace newsprism
