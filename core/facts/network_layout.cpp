#include "facts/network_layout.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "base/sorting.h"

namespace newsprism {
namespace {

using Whole = std::int64_t;

constexpr std::int32_t kGapX = 10, kGapY = 8;  // around every box
constexpr std::int32_t kApart = 20;            // between two components
constexpr Whole kRoom = 3;                     // room for the lines: so many times the boxes
constexpr Whole kStep = 1024;                  // one link in the plane of the stress
constexpr Whole kOne = 1 << 16;                // 1 in fixed point
constexpr int kPushes = 120;

struct Point {
  Whole x = 0, y = 0;
};

Whole root(Whole square) {
  Whole out = 0;
  for (Whole bit = Whole{1} << 30; bit > 0; bit >>= 1) {
    if ((out + bit) * (out + bit) <= square) out += bit;
  }
  return out;
}

Point turned(Point p, Whole cosine, Whole sine) {
  return {(p.x * cosine - p.y * sine) / kOne, (p.x * sine + p.y * cosine) / kOne};
}

// One connected part, placed by itself from (0, 0) on.
class Component {
 public:
  Component(std::vector<LayoutBox*> boxes, const std::vector<std::vector<std::uint32_t>>& neighbours)
      : boxes_(std::move(boxes)) {
    for (const LayoutBox* b : boxes_) {
      area_ += kRoom * (b->width + kGapX) * (b->height + kGapY);
      widest_ = std::max(widest_, b->width);
    }
    measure(neighbours);
  }

  [[nodiscard]] Whole area() const { return area_; }
  [[nodiscard]] std::size_t size() const { return boxes_.size(); }

  void place(Whole width) {
    width_ = std::max<Whole>(width, widest_);
    start();
    relax();
    fit(area_ / width_);
    for (int i = 0; i < kPushes && push(); ++i) {
    }
    sink();
    to_origin();
  }

  void move(std::int32_t x, std::int32_t y) {
    for (LayoutBox* b : boxes_) {
      b->x += x;
      b->y += y;
    }
  }

  LayoutBox room;  // that it takes; here x and y are its corner

 private:
  // The links between every two boxes, breadth first from each.
  void measure(const std::vector<std::vector<std::uint32_t>>& neighbours) {
    const std::size_t n = boxes_.size();
    steps_.assign(n * n, 0);
    std::vector<std::uint32_t> queue;
    for (std::uint32_t from = 0; from < n; ++from) {
      std::uint32_t* row = &steps_[from * n];
      queue.assign(1, from);
      for (std::size_t at = 0; at < queue.size(); ++at) {
        for (const std::uint32_t to : neighbours[queue[at]]) {
          if (to == from || row[to] > 0) continue;
          row[to] = row[queue[at]] + 1;
          longest_ = std::max<Whole>(longest_, row[to]);
          queue.push_back(to);
        }
      }
    }
  }

  // A spiral with the golden angle, the first box in the middle.
  void start() {
    points_.clear();
    Point direction{kOne, 0};
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
      const Whole reach = root(static_cast<Whole>(i) * kStep * kStep / 2);
      points_.push_back({direction.x * reach / kOne, direction.y * reach / kOne});
      direction = turned(direction, -48325, 44270);
    }
  }

  void relax() {
    const auto n = static_cast<std::uint32_t>(boxes_.size());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t a = 0; a < n; ++a) {
      for (std::uint32_t b = a + 1; b < n; ++b) pairs.emplace_back(a, b);
    }
    std::uint32_t chance = 1;
    for (Whole rate = longest_ * longest_ * kOne; rate > kOne / 12; rate -= rate / 8) {
      for (std::size_t i = pairs.size(); i > 1; --i) {
        chance = chance * 1664525U + 1013904223U;
        std::swap(pairs[i - 1], pairs[(chance >> 8) % i]);
      }
      for (const auto& [a, b] : pairs) pull(points_[a], points_[b], steps_[a * n + b], rate);
    }
  }

  // Moves both towards the distance that they should have.
  static void pull(Point& a, Point& b, Whole steps, Whole rate) {
    const Whole dx = a.x - b.x, dy = a.y - b.y;
    const Whole length = std::max<Whole>(1, root(dx * dx + dy * dy));
    const Whole share = std::min(kOne, rate / (steps * steps));
    const Whole by = (length - steps * kStep) * share / (2 * kOne);
    a.x -= dx * by / length;
    a.y -= dy * by / length;
    b.x += dx * by / length;
    b.y += dy * by / length;
  }

  static std::pair<Point, Point> bounds(const std::vector<Point>& points) {
    Point low = points[0], high = points[0];
    for (const Point p : points) {
      low = {std::min(low.x, p.x), std::min(low.y, p.y)};
      high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    return {low, high};
  }

  // Turns the points so that they fill the room best, and stretches them to its sides.
  void fit(Whole height) {
    std::vector<Point> best = points_;
    Whole least = -1;
    for (int turn = 0; turn < 16; ++turn) {
      const auto [low, high] = bounds(points_);
      const Whole waste = std::max((high.x - low.x) * height, (high.y - low.y) * width_);
      if (least < 0 || waste < least) {
        least = waste;
        best = points_;
      }
      for (Point& p : points_) p = turned(p, 64277, 12785);  // 11.25 degrees
    }
    const auto [low, high] = bounds(best);
    for (std::size_t i = 0; i < best.size(); ++i) {
      LayoutBox& b = *boxes_[i];
      b.x = static_cast<std::int32_t>((best[i].x - low.x) * (width_ - b.width) /
                                      std::max<Whole>(1, high.x - low.x)) +
            b.width / 2;
      b.y = static_cast<std::int32_t>((best[i].y - low.y) * height / std::max<Whole>(1, high.y - low.y));
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
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
      for (std::size_t k = i + 1; k < boxes_.size(); ++k) {
        LayoutBox &a = *boxes_[i], &b = *boxes_[k];
        const std::int32_t x = missing_x(a, b), y = missing_y(a, b);
        if (x <= 0 || y <= 0) continue;
        any = true;
        if (x < y) {
          const std::int32_t by = a.x < b.x ? -(x + 1) / 2 : (x + 1) / 2;
          shift(a, by);
          shift(b, -by);
        } else {
          const std::int32_t by = a.y < b.y ? -(y + 1) / 2 : (y + 1) / 2;
          a.y += by;
          b.y -= by;
        }
      }
    }
    return any;
  }

  // Not over the sides.
  void shift(LayoutBox& b, std::int32_t by) const {
    const std::int32_t low = b.width / 2;
    b.x = std::clamp(b.x + by, low, std::max(low, static_cast<std::int32_t>(width_) - b.width + low));
  }

  // Whatever still overlaps goes below.
  void sink() {
    std::vector<LayoutBox*> order = boxes_;
    sort_stably(order.begin(), order.end(),
                [](const LayoutBox* a, const LayoutBox* b) { return a->y < b->y; });
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (std::size_t above = 0; above < i; ++above) {
        if (missing_x(*order[i], *order[above]) <= 0) continue;
        order[i]->y =
            std::max(order[i]->y, order[above]->y + (order[i]->height + order[above]->height) / 2 + kGapY);
      }
    }
  }

  void to_origin() {
    std::int32_t left = boxes_[0]->x, top = boxes_[0]->y, right = left, bottom = top;
    for (const LayoutBox* b : boxes_) {
      left = std::min(left, b->x - b->width / 2);
      top = std::min(top, b->y - b->height / 2);
      right = std::max(right, b->x - b->width / 2 + b->width);
      bottom = std::max(bottom, b->y - b->height / 2 + b->height);
    }
    move(-left, -top);
    room.width = right - left;
    room.height = bottom - top;
  }

  std::vector<LayoutBox*> boxes_;
  std::vector<std::uint32_t> steps_;  // rows of boxes_.size()
  std::vector<Point> points_;
  Whole area_ = 0, width_ = 0, longest_ = 1;
  std::int32_t widest_ = 0;
};

// The connected parts, the largest first.
std::vector<Component> components(std::vector<LayoutBox>& boxes, const std::vector<LayoutLink>& links) {
  std::vector<std::vector<std::uint32_t>> near(boxes.size());
  for (const LayoutLink& link : links) {
    near[link.a].push_back(link.b);
    near[link.b].push_back(link.a);
  }
  std::vector<Component> out;
  std::vector<std::uint32_t> number(boxes.size(), 0);
  std::vector<bool> seen(boxes.size());
  for (std::uint32_t first = 0; first < boxes.size(); ++first) {
    if (seen[first]) continue;
    std::vector<std::uint32_t> members{first};
    seen[first] = true;
    for (std::size_t at = 0; at < members.size(); ++at) {
      for (const std::uint32_t to : near[members[at]]) {
        if (!seen[to]) members.push_back(to);
        seen[to] = true;
      }
    }
    sort_ascending(members.begin(), members.end());
    std::vector<LayoutBox*> parts;
    for (std::uint32_t i = 0; i < members.size(); ++i) {
      number[members[i]] = i;
      parts.push_back(&boxes[members[i]]);
    }
    std::vector<std::vector<std::uint32_t>> inner(members.size());
    for (std::uint32_t i = 0; i < members.size(); ++i) {
      for (const std::uint32_t to : near[members[i]]) inner[i].push_back(number[to]);
    }
    out.emplace_back(std::move(parts), inner);
  }
  sort_stably(out.begin(), out.end(),
              [](const Component& a, const Component& b) { return a.size() > b.size(); });
  return out;
}

// The highest free place for the next one, the leftmost of these.
void pack(std::vector<Component>& parts, std::size_t next, std::int32_t width) {
  LayoutBox& c = parts[next].room;
  std::int32_t best_x = 0, best_y = -1;
  for (std::size_t i = 0; i <= next; ++i) {
    const std::int32_t x = i < next ? parts[i].room.x + parts[i].room.width + kApart : 0;
    if (x > 0 && x + c.width > width) continue;
    std::int32_t y = 0;
    for (std::size_t k = 0; k < next; ++k) {
      const LayoutBox& o = parts[k].room;
      if (o.x < x + c.width + kApart && x < o.x + o.width + kApart) y = std::max(y, o.y + o.height + kApart);
    }
    if (best_y >= 0 && (y > best_y || (y == best_y && x > best_x))) continue;
    best_x = x;
    best_y = y;
  }
  c.x = best_x;
  c.y = best_y;
}

}  // namespace

std::int32_t lay_out(std::vector<LayoutBox>& boxes, const std::vector<LayoutLink>& links,
                     std::int32_t width) {
  std::vector<Component> parts = components(boxes, links);
  Whole area = 1;
  for (const Component& c : parts) area += c.area();
  std::int32_t right = 0, bottom = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    // each as wide for its height as the whole; a sliver beside it is of no use to others
    Whole wide = root(parts[i].area() * width * width / area);
    if (parts.size() == 1 || width - wide < width / 6) wide = width;
    parts[i].place(wide);
    pack(parts, i, width);
    right = std::max(right, parts[i].room.x + parts[i].room.width);
    bottom = std::max(bottom, parts[i].room.y + parts[i].room.height);
  }
  for (Component& c : parts) c.move(c.room.x + (width - right) / 2, c.room.y);
  return bottom;
}

}  // namespace newsprism
