// How Han characters are read, in Hanyu Pinyin without tones.
#pragma once

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

  // The readings of one character, commonest first ("huang"); empty for what is no Han character.
  void readings(char32_t c, std::vector<std::string_view>& out) const;

  // First readings run together ("huangrenxun"); characters without a reading are copied folded.
  [[nodiscard]] std::string spell(std::u32string_view han) const;

  // Is `latin` (lower case, spaces and hyphens ignored) a way to read `han`, with any reading of
  // each character?
  [[nodiscard]] bool reads_as(std::u32string_view han, std::string_view latin) const;

  // Is `latin` (lower case letters) the first letters of a way to read `han`, one for each character?
  [[nodiscard]] bool begins_as(std::u32string_view han, std::string_view latin) const;

 private:
  std::span<const std::byte> bytes_;
};

}  // namespace newsprism
