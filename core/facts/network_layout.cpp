#include "facts/network_layout.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "base/sorting.h"

namespace newsprism {
namespace {

using Whole = std::int64_t;

constexpr std::int32_t kGapX = 10, kGapY = 8;  // around every box
constexpr std::int32_t kApart = 22;            // between two components
constexpr std::int32_t kPairLine = 44;         // between two that have nobody else
constexpr Whole kStep = 512;                   // half a link in the plane of the stress
constexpr Whole kOne = 1 << 16;                // 1 in fixed point
constexpr std::uint32_t kCrowd = 5;            // links
constexpr int kTurns = 16;                     // half a circle
constexpr int kPushes = 120;

struct Point {
  Whole x, y;
};

Whole root(Whole square) {
  Whole out = 0;
  for (Whole bit = Whole{1} << 30; bit > 0; bit >>= 1) {
    if ((out + bit) * (out + bit) <= square) out += bit;
  }
  return out;
}

class Layout {
 public:
  Layout(std::vector<LayoutBox>& boxes, const std::vector<std::uint32_t>& links, std::int32_t width)
      : boxes_(boxes), width_(width), points_(boxes.size()), steps_(boxes.size() * boxes.size()) {
    std::vector<std::uint32_t> degree(boxes.size());
    for (const std::uint32_t end : links) ++degree[end];
    for (std::size_t i = 0; i < links.size(); i += 2) {
      const std::uint32_t a = links[i], b = links[i + 1];
      // the lines of a crowd are longer, so that they can be told apart
      steps(a, b) = steps(b, a) = degree[a] < kCrowd || degree[b] < kCrowd ? 2 : 3;
    }
    measure();
  }

  std::int32_t run() {
    const std::vector<std::uint64_t> order = components();
    Whole total = 1;
    for (const std::uint64_t c : order) total += room_of(c);
    for (const std::uint64_t c : order) {
      // each as wide for its height as the whole, but no column
      const Whole room = room_of(c);
      place(room, std::max(root(room * width_ * width_ / total), root(room * 3 / 2)), order.size() == 1);
    }
    for (LayoutBox& b : boxes_) b.x += (width_ - right_) / 2;
    return bottom_;
  }

 private:
  std::uint32_t& steps(std::size_t a, std::size_t b) { return steps_[a * boxes_.size() + b]; }

  // How many half links lie between every two; 0: they are not connected.
  void measure() {
    const std::size_t n = boxes_.size();
    for (std::size_t k = 0; k < n; ++k) {
      for (std::size_t i = 0; i < n; ++i) {
        const std::uint32_t first = steps(i, k);
        for (std::size_t j = 0; first > 0 && j < n; ++j) {
          const std::uint32_t second = steps(k, j);
          std::uint32_t& all = steps(i, j);
          if (second > 0 && i != j && (all == 0 || first + second < all)) all = first + second;
        }
      }
    }
  }

  // The first box of each, the largest component first.
  std::vector<std::uint64_t> components() {
    std::vector<std::uint64_t> order;
    for (std::uint32_t i = 0; i < boxes_.size(); ++i) {
      find_members(i);
      if (members_[0] == i) order.push_back((std::uint64_t{0xFFFF - members_.size()} << 32) | i);
    }
    sort_ascending(order.begin(), order.end());
    return order;
  }

  void find_members(std::uint32_t of) {
    members_.clear();
    for (std::uint32_t i = 0; i < boxes_.size(); ++i) {
      if (i == of || steps(of, i) > 0) members_.push_back(i);
    }
  }

  // Room for the boxes and, where there are many, the lines between them. Chooses the component.
  Whole room_of(std::uint64_t component) {
    find_members(static_cast<std::uint32_t>(component));
    Whole area = 0;
    for (const std::uint32_t m : members_) area += (boxes_[m].width + kGapX) * (boxes_[m].height + kGapY);
    const Whole count = std::min<Whole>(20, static_cast<Whole>(members_.size()));
    return area * (10 + count) / 10;
  }

  void place(Whole room, Whole wide, bool only) {
    std::int32_t widest = 0, sum = kPairLine;
    for (const std::uint32_t m : members_) {
      widest = std::max(widest, boxes_[m].width);
      sum += boxes_[m].width;
    }
    const auto count = static_cast<Whole>(members_.size());
    const bool pair = count == 2 && sum <= width_;
    // a sliver beside it is of no use to others
    inner_ = pair                                 ? sum
             : only || width_ - wide < width_ / 6 ? width_
                                                  : std::max(static_cast<std::int32_t>(wide), widest);
    relax();
    // many names around one need more height than their area
    fit(pair ? 0 : std::max(room / inner_, std::min<Whole>(inner_ * 2 / 5, count * 20)));
    for (int i = 0; i < kPushes && push(); ++i) {
    }
    sink();
    pack();
  }

  void relax() {
    std::vector<std::uint32_t> pairs;
    Whole longest = 1;
    std::uint32_t chance = 1;
    const auto next = [&] { return (chance = chance * 1664525U + 1013904223U) >> 8; };
    for (const std::uint32_t a : members_) {
      points_[a] = {next() % (8 * kStep), next() % (8 * kStep)};
      for (const std::uint32_t b : members_) {
        if (a < b) pairs.push_back(a << 16 | b);
        longest = std::max<Whole>(longest, steps(a, b));
      }
    }
    for (Whole rate = longest * longest * kOne; rate > kOne / 3; rate -= rate / 8) {
      for (std::size_t i = pairs.size(); i > 1; --i) std::swap(pairs[i - 1], pairs[next() % i]);
      for (const std::uint32_t pair : pairs) pull(pair >> 16, pair & 0xFFFF, rate);
    }
  }

  // Moves both towards the distance that they should have.
  void pull(std::uint32_t first, std::uint32_t second, Whole rate) {
    Point &a = points_[first], &b = points_[second];
    const Whole wanted = steps(first, second), dx = a.x - b.x, dy = a.y - b.y;
    const Whole length = std::max<Whole>(1, root(dx * dx + dy * dy));
    const Whole by = (length - wanted * kStep) * std::min(kOne, rate / (wanted * wanted)) / (2 * kOne);
    a.x -= dx * by / length;
    a.y -= dy * by / length;
    b.x += dx * by / length;
    b.y += dy * by / length;
  }

  // Finds the corners of all points.
  void bound() {
    low_ = high_ = points_[members_[0]];
    for (const std::uint32_t m : members_) {
      const Point p = points_[m];
      low_ = {std::min(low_.x, p.x), std::min(low_.y, p.y)};
      high_ = {std::max(high_.x, p.x), std::max(high_.y, p.y)};
    }
  }
  void turn() {
    for (const std::uint32_t m : members_) {
      const auto [x, y] = points_[m];
      points_[m] = {(x * 64277 - y * 12785) >> 16, (x * 12785 + y * 64277) >> 16};  // 11.25 degrees
    }
    bound();
  }

  // Turns the points so that they fill the room best, and stretches them to its sides.
  void fit(Whole height) {
    int best = 0;
    Whole least = -1;
    for (int i = 1; i <= kTurns; ++i) {
      turn();
      const Whole waste = std::max((high_.x - low_.x) * height, (high_.y - low_.y) * inner_);
      if (least >= 0 && waste >= least) continue;
      least = waste;
      best = i;
    }
    for (int i = 0; i < best; ++i) turn();
    for (const std::uint32_t m : members_) {
      LayoutBox& b = boxes_[m];
      const Point p = points_[m];
      b.x = static_cast<std::int32_t>((p.x - low_.x) * (inner_ - b.width) /
                                      std::max<Whole>(1, high_.x - low_.x)) +
            b.width / 2;
      b.y = static_cast<std::int32_t>((p.y - low_.y) * height / std::max<Whole>(1, high_.y - low_.y));
    }
  }

  static std::int32_t missing_x(const LayoutBox& a, const LayoutBox& b) {
    return (a.width + b.width) / 2 + kGapX - std::abs(a.x - b.x);
  }
  static std::int32_t missing_y(const LayoutBox& a, const LayoutBox& b) {
    return (a.height + b.height) / 2 + kGapY - std::abs(a.y - b.y);
  }

  // Pushes every two that overlap half way apart, the shorter way. False: nothing overlapped.
  bool push() {
    bool any = false;
    for (std::size_t i = 0; i < members_.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        LayoutBox &a = boxes_[members_[k]], &b = boxes_[members_[i]];
        const std::int32_t x = missing_x(a, b), y = missing_y(a, b);
        if (x <= 0 || y <= 0) continue;
        any = true;
        if (x < y) {
          shift(a, a.x < b.x ? -(x + 1) / 2 : (x + 1) / 2);
          shift(b, a.x < b.x ? (x + 1) / 2 : -(x + 1) / 2);
        } else {
          const std::int32_t by = a.y < b.y ? (y + 1) / 2 : -(y + 1) / 2;
          a.y -= by;
          b.y += by;
        }
      }
    }
    return any;
  }

  // Not over the sides.
  void shift(LayoutBox& b, std::int32_t by) const {
    b.x = std::max(b.width / 2, std::min(b.x + by, inner_ - b.width + b.width / 2));
  }

  // Whatever still overlaps goes below.
  void sink() {
    std::vector<std::uint64_t> order;
    for (const std::uint32_t m : members_) {
      order.push_back((static_cast<std::uint64_t>(boxes_[m].y + (1 << 30)) << 32) | m);
    }
    sort_ascending(order.begin(), order.end());
    for (std::size_t i = 0; i < order.size(); ++i) {
      LayoutBox& b = boxes_[order[i] & 0xFFFF];
      for (std::size_t k = 0; k < i; ++k) {
        const LayoutBox& above = boxes_[order[k] & 0xFFFF];
        if (missing_x(b, above) > 0) b.y = std::max(b.y, above.y + (b.height + above.height) / 2 + kGapY);
      }
    }
  }

  // Puts the component beside the last one, or below where it is too wide for that.
  void pack() {
    std::int32_t left = width_, top = 1 << 30, right = 0, bottom = -top;
    for (const std::uint32_t m : members_) {
      const LayoutBox& b = boxes_[m];
      left = std::min(left, b.x - b.width / 2);
      top = std::min(top, b.y - b.height / 2);
      right = std::max(right, b.x - b.width / 2 + b.width);
      bottom = std::max(bottom, b.y - b.height / 2 + b.height);
    }
    if (row_x_ + right - left > width_) {
      row_x_ = 0;
      row_y_ = bottom_ + kApart;
    }
    for (const std::uint32_t m : members_) {
      boxes_[m].x += row_x_ - left;
      boxes_[m].y += row_y_ - top;
    }
    row_x_ += right - left;
    right_ = std::max(right_, row_x_);
    bottom_ = std::max(bottom_, row_y_ + bottom - top);
    row_x_ += kApart;
  }

  std::vector<LayoutBox>& boxes_;
  std::int32_t width_, inner_ = 0;  // of all, of the component
  std::vector<Point> points_;
  std::vector<std::uint32_t> steps_;                             // rows of boxes_.size()
  std::vector<std::uint32_t> members_;                           // of the component, ascending
  std::int32_t row_x_ = 0, row_y_ = 0, right_ = 0, bottom_ = 0;  // of the components placed
  Point low_{0, 0}, high_{0, 0};
};

}  // namespace

std::int32_t lay_out(std::vector<LayoutBox>& boxes, const std::vector<std::uint32_t>& links,
                     std::int32_t width) {
  return Layout(boxes, links, width).run();
}

}  // namespace newsprism
