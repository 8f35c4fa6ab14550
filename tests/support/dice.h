// Numbers that look random and are the same everywhere.
#pragma once

#include <cstddef>
#include <cstdint>

namespace newsprism::test {

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(seed) {}

  std::uint32_t below(std::uint32_t n) { return (state_ = state_ * 1664525u + 1013904223u, state_ >> 8) % n; }
  // The place of one of so many.
  std::uint32_t of(std::size_t n) { return below(static_cast<std::uint32_t>(n)); }

 private:
  std::uint32_t state_;
};

// One of an array.
template <class T, std::size_t N>
const T& pick(Dice& dice, const T (&all)[N]) {
  return all[dice.of(N)];
}

}  // namespace newsprism::test
