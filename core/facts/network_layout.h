// Places for the names of a network, so that they can be drawn as they stand: whole numbers only, so the same
// places natively and in wasm.
//
//   boxes, links        components          stress              without overlap       packed
//                       A-B-C   D-E         A   B               A                     A        D
//                                            C                     B                     B     |
//                                                                C                     C       E
//
// Method: stress by gradient descent over pairs in shuffled order (Zheng, Pawar, Goodman 2019), from random
// places of a fixed seed, with the links between two names as their wanted distance; the turn that fits the
// room best; then overlapping boxes are pushed apart. The drawing is as wide as asked and as high as it needs
// to be. Cost: about 50 rounds over all pairs of a component.
#pragma once

#include <cstdint>
#include <vector>

namespace newsprism {

struct LayoutBox {
  std::int32_t width = 0, height = 0;
  std::int32_t x = 0, y = 0;  // of its middle: the outcome
  std::uint32_t item = 0;     // what it stands for; nothing here looks at it
};

// Links: positions among the boxes, two a link. Gives every box its place between 0 and `width` (which is at
// least as wide as the widest box) and returns the height of all. No two boxes overlap.
std::int32_t lay_out(std::vector<LayoutBox>& boxes, const std::vector<std::uint32_t>& links,
                     std::int32_t width);

}  // namespace newsprism
