// How Han characters are read, in Hanyu Pinyin without tones.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/pack.h"

namespace newsprism {

class Pinyin {
 public:
  Pinyin() = default;
  [[nodiscard]] static Result<Pinyin> open(const Pack& pack);

  // The readings of one character, commonest first ("huang"); empty for what is no Han character
  // (in the small pack also for those that hardly any word has).
  void readings(char32_t c, std::vector<std::string_view>& out) const;

  // First readings run together ("huangrenxun"); characters without a reading are copied folded.
  [[nodiscard]] std::string spell(std::u32string_view han) const;

  // Is `latin` (lower case, spaces and hyphens ignored) a way to read `han`, with any reading of
  // each character?
  [[nodiscard]] bool reads_as(std::u32string_view han, std::string_view latin) const;

  // May two characters be read alike?
  [[nodiscard]] bool share_reading(char32_t a, char32_t b) const;

  // How many syllables there are, from 1 on; and those of one character, commonest first.
  [[nodiscard]] std::uint32_t syllables() const;
  [[nodiscard]] std::string_view syllable(std::uint32_t number) const;
  [[nodiscard]] std::array<std::uint16_t, 4> syllables_of(char32_t c) const;  // 0: no more

 private:
  std::span<const std::byte> bytes_;
};

// Letters that somebody types, read character by character along Han text, in all ways at once.
//
//   typed xiany    places after 西 {xi}  安 {xian}  要 {end: "yao" is begun}      after 先 {xian}
class TypedReading {
 public:
  enum class Way : std::uint8_t {
    whole,    // each syllable in full
    begun,    // the last may be half typed
    initials  // the first letter of each
  };
  using Places = std::uint32_t;  // bit n: n letters are read
  static constexpr Places kStart = 1;
  static constexpr std::size_t kLongest = 31;

  // `latin`: lower case, spaces and the like ignored. Longer ones are no reading of anything.
  TypedReading(const Pinyin& pinyin, std::string_view latin, Way way);

  [[nodiscard]] Places after(Places from, char32_t c) const;
  [[nodiscard]] bool is_end(Places places) const {
    return !letters_.empty() && (places >> letters_.size() & 1) != 0;
  }
  // Is there anything that is read so?
  [[nodiscard]] bool is_possible() const { return possible_; }

 private:
  // Of a syllable: where it stands in the letters, where it does with a letter more ("lyu" for "lv"), and
  // where only its beginning does, at their end.
  struct Standing {
    Places whole = 0, longer = 0, begun = 0;
    std::uint32_t length = 0;
  };
  [[nodiscard]] Places along(const Standing& standing, Places from) const;
  void stand(std::string_view syllable, Way way, Places& whole, Places& begun) const;

  const Pinyin& pinyin_;
  std::string letters_;
  std::vector<Standing> standing_;  // by number
  bool possible_ = false;
};

}  // namespace newsprism
