#include "facts/network_layout.h"

#include <cstdlib>

#include "support/catch.h"

using namespace newsprism;

namespace {

using Links = std::vector<std::uint32_t>;

std::vector<LayoutBox> boxes_of(std::size_t count, std::int32_t width = 70, std::int32_t height = 34) {
  return std::vector<LayoutBox>(count, LayoutBox{width, height, 0, 0, 0});
}

// Every box hangs on an earlier one, and some on a second one.
Links some_links(std::uint32_t count, std::uint32_t seed) {
  Links links;
  for (std::uint32_t i = 1; i < count; ++i) {
    for (int twice = 0; twice < 2; ++twice) {
      seed = seed * 1664525U + 1013904223U;
      const std::uint32_t other = (seed >> 10) % i;
      if (twice == 1 && (seed >> 5) % 3 > 0) continue;
      links.push_back(other);
      links.push_back(i);
    }
  }
  return links;
}

bool overlap(const LayoutBox& a, const LayoutBox& b) {
  return std::abs(a.x - b.x) < (a.width + b.width) / 2 && std::abs(a.y - b.y) < (a.height + b.height) / 2;
}

int overlaps(const std::vector<LayoutBox>& boxes) {
  int count = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) count += overlap(boxes[i], boxes[k]) ? 1 : 0;
  }
  return count;
}

bool inside(const std::vector<LayoutBox>& boxes, std::int32_t width, std::int32_t height) {
  for (const LayoutBox& b : boxes) {
    if (b.x < b.width / 2 || b.x - b.width / 2 + b.width > width) return false;
    if (b.y < b.height / 2 || b.y - b.height / 2 + b.height > height) return false;
  }
  return true;
}

long distance(const LayoutBox& a, const LayoutBox& b) {
  const long x = a.x - b.x, y = a.y - b.y;
  return x * x + y * y;
}

}  // namespace

TEST_CASE("boxes lie inside the drawing, and no two overlap") {
  for (const std::uint32_t count : {1U, 2U, 3U, 7U, 24U, 60U, 120U}) {
    for (const std::int32_t width : {150, 330, 950, 3000}) {
      std::vector<LayoutBox> boxes = boxes_of(count);
      for (std::uint32_t i = 0; i < count; ++i) boxes[i].width += static_cast<std::int32_t>(i * 37 % 80);
      const std::int32_t height = lay_out(boxes, some_links(count, count), width);
      CAPTURE(count, width, height);
      CHECK(overlaps(boxes) == 0);
      CHECK(inside(boxes, width, height));
    }
  }
}

TEST_CASE("nothing to place, and nothing tied") {
  std::vector<LayoutBox> none;
  CHECK(lay_out(none, {}, 300) == 0);
  std::vector<LayoutBox> alone = boxes_of(30);
  const std::int32_t height = lay_out(alone, {}, 300);
  CHECK(overlaps(alone) == 0);
  CHECK(inside(alone, 300, height));
}

TEST_CASE("neighbours lie nearer than names many links away") {
  std::vector<LayoutBox> boxes = boxes_of(7);
  (void)lay_out(boxes, {0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6}, 900);
  for (std::uint32_t i = 0; i + 3 < 7; ++i)
    CHECK(distance(boxes[i], boxes[i + 1]) < distance(boxes[i], boxes[i + 3]));
}

TEST_CASE("components stand apart") {
  std::vector<LayoutBox> boxes = boxes_of(12);
  const Links links{0, 1, 1, 2, 2, 0, 3, 4, 4, 5, 5, 3, 6, 7, 8, 9, 10, 11};
  (void)lay_out(boxes, links, 700);
  // no box of one lies between two of another: the second triangle is not in the room of the first
  const auto in_room = [&](std::uint32_t first, std::uint32_t last, const LayoutBox& b) {
    LayoutBox low = boxes[first], high = boxes[first];
    for (std::uint32_t i = first; i <= last; ++i) {
      low.x = std::min(low.x, boxes[i].x);
      low.y = std::min(low.y, boxes[i].y);
      high.x = std::max(high.x, boxes[i].x);
      high.y = std::max(high.y, boxes[i].y);
    }
    return low.x <= b.x && b.x <= high.x && low.y <= b.y && b.y <= high.y;
  };
  for (std::uint32_t i = 3; i < 12; ++i) CHECK_FALSE(in_room(0, 2, boxes[i]));
  // two by themselves lie side by side
  CHECK(boxes[6].y == boxes[7].y);
}

// The same figures natively and in wasm: these are part of what is printed.
TEST_CASE("places are the same everywhere") {
  std::vector<LayoutBox> boxes = boxes_of(40);
  const std::int32_t height = lay_out(boxes, some_links(40, 5), 900);
  std::uint32_t sum = static_cast<std::uint32_t>(height);
  for (const LayoutBox& b : boxes) {
    sum = sum * 31 + static_cast<std::uint32_t>(b.x);
    sum = sum * 31 + static_cast<std::uint32_t>(b.y);
  }
  CHECK(sum == 418828711U);
}
