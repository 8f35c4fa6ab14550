#include "base/ordered.h"

namespace newsprism {
namespace {

const void* key_of(const OrderedPlace* place) {
  return place + 1;
}

// Spreads the numbers 1, 2, 3 over the whole range: the same tree each time.
std::uint32_t scattered(std::uint32_t n) {
  n *= 0x9e3779b1U;
  n = (n ^ (n >> 15U)) * 0x85ebca6bU;
  n = (n ^ (n >> 13U)) * 0xc2b2ae35U;
  return n ^ (n >> 16U);
}

}  // namespace

OrderedPlace* OrderedTree::lower_bound(const void* key, Before before) const {
  OrderedPlace* best = nullptr;
  for (OrderedPlace* at = root_; at != nullptr;) {
    if (before(key_of(at), key)) {
      at = at->high;
    } else {
      best = at;
      at = at->low;
    }
  }
  return best;
}

OrderedPlace* OrderedTree::find(const void* key, Before before) const {
  OrderedPlace* at = lower_bound(key, before);
  return at != nullptr && !before(key, key_of(at)) ? at : nullptr;
}

void OrderedTree::insert(OrderedPlace* fresh, Before before) {
  OrderedPlace** link = &root_;
  while (*link != nullptr) {
    fresh->parent = *link;
    link = before(key_of(fresh), key_of(*link)) ? &fresh->parent->low : &fresh->parent->high;
  }
  *link = fresh;
  fresh->weight = scattered(static_cast<std::uint32_t>(++size_));
  while (fresh->parent != nullptr && fresh->parent->weight < fresh->weight) turn_up(fresh);
}

// The place and its parent change roles.
void OrderedTree::turn_up(OrderedPlace* place) {
  OrderedPlace* const under = place->parent;
  OrderedPlace* const above = under->parent;
  OrderedPlace*& from = under->low == place ? under->low : under->high;
  OrderedPlace*& to = under->low == place ? place->high : place->low;
  from = to;
  if (to != nullptr) to->parent = under;
  to = under;
  under->parent = place;
  place->parent = above;
  (above == nullptr ? root_ : above->low == under ? above->low : above->high) = place;
}

void OrderedTree::clear(Drop drop) {
  OrderedPlace* at = root_;
  while (at != nullptr) {
    OrderedPlace*& below = at->low != nullptr ? at->low : at->high;
    if (below != nullptr) {
      OrderedPlace* const into = below;
      below = nullptr;
      at = into;
    } else {
      OrderedPlace* const done = at;
      at = at->parent;
      drop(done);
    }
  }
  root_ = nullptr;
  size_ = 0;
}

OrderedPlace* OrderedTree::first() const {
  OrderedPlace* at = root_;
  while (at != nullptr && at->low != nullptr) at = at->low;
  return at;
}

OrderedPlace* OrderedTree::next(OrderedPlace* place) {
  if (place->high != nullptr) {
    place = place->high;
    while (place->low != nullptr) place = place->low;
    return place;
  }
  while (place->parent != nullptr && place->parent->high == place) place = place->parent;
  return place->parent;
}

void OrderedTree::swap(OrderedTree& other) noexcept {
  std::swap(root_, other.root_);
  std::swap(size_, other.size_);
}

}  // namespace newsprism
