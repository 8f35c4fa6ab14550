// A map and a set in the order of their keys, with one copy of the code for all types: each std::map of a new
// type puts one to two and a half kilobytes into the module, these about three hundred bytes.
//
//   OrderedMap<std::uint32_t, std::string> names;
//   names[7] = "seven";
//   for (const auto& [number, name] : names) ...
//
// The names and the behaviour are those of std::map and std::set, of which they have a part: rows stay where
// they are while others come and go in. Keys are compared by `<`.
// Cost: a search and a new row log n comparisons on average, a step of a walk constant on average.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <type_traits>
#include <utility>

namespace newsprism {

// A place in the tree; the row follows it.
struct alignas(8) OrderedPlace {
  OrderedPlace* parent = nullptr;
  OrderedPlace* low = nullptr;
  OrderedPlace* high = nullptr;
  std::size_t weight = 0;  // none is heavier than its parent: by chance, so the tree is flat
};
static_assert(sizeof(OrderedPlace) == 4 * sizeof(void*));  // no gap at the end into which a row could slip

// The tree of places: what does not depend on the type of the rows.
class OrderedTree {
 public:
  using Before = bool (*)(const void* a, const void* b);
  using Drop = void (*)(OrderedPlace*);

  [[nodiscard]] OrderedPlace* find(const void* key, Before before) const;
  // The first place whose key is not before it.
  [[nodiscard]] OrderedPlace* lower_bound(const void* key, Before before) const;
  void insert(OrderedPlace* fresh, Before before);
  void clear(Drop drop);
  [[nodiscard]] OrderedPlace* first() const;
  [[nodiscard]] static OrderedPlace* next(OrderedPlace* place);
  [[nodiscard]] std::size_t size() const { return size_; }
  void swap(OrderedTree& other) noexcept;

 private:
  void turn_up(OrderedPlace* place);

  OrderedPlace* root_ = nullptr;
  std::size_t size_ = 0;
};

template <class Key>
bool key_before(const void* a, const void* b) {
  return *static_cast<const Key*>(a) < *static_cast<const Key*>(b);
}

template <class Key, class Row>
class OrderedRows {
 public:
  using key_type = Key;
  using value_type = Row;

  template <class Seen>
  class Walk {
   public:
    using value_type = Row;
    using reference = Seen&;
    using pointer = Seen*;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::forward_iterator_tag;

    Walk() = default;
    explicit Walk(OrderedPlace* at) : at_(at) {}
    Seen& operator*() const { return static_cast<Held*>(at_)->row; }
    Seen* operator->() const { return &**this; }
    Walk& operator++() {
      at_ = OrderedTree::next(at_);
      return *this;
    }
    Walk operator++(int) {
      const Walk before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(Walk a, Walk b) { return a.at_ == b.at_; }
    friend bool operator!=(Walk a, Walk b) { return a.at_ != b.at_; }

   private:
    OrderedPlace* at_ = nullptr;
  };
  using iterator = Walk<std::conditional_t<std::is_same_v<Key, Row>, const Row, Row>>;
  using const_iterator = Walk<const Row>;

  OrderedRows() = default;
  OrderedRows(OrderedRows&& other) noexcept { tree_.swap(other.tree_); }
  OrderedRows(const OrderedRows& other) {
    for (const Row& row : other) add(row);
  }
  OrderedRows& operator=(OrderedRows other) noexcept {
    tree_.swap(other.tree_);
    return *this;
  }
  ~OrderedRows() { clear(); }

  [[nodiscard]] iterator begin() { return iterator(tree_.first()); }
  [[nodiscard]] iterator end() { return {}; }
  [[nodiscard]] const_iterator begin() const { return const_iterator(tree_.first()); }
  [[nodiscard]] const_iterator end() const { return {}; }
  [[nodiscard]] std::size_t size() const { return tree_.size(); }
  [[nodiscard]] bool empty() const { return size() == 0; }
  [[nodiscard]] iterator find(const Key& key) { return iterator(tree_.find(&key, key_before<Key>)); }
  [[nodiscard]] const_iterator find(const Key& key) const {
    return const_iterator(tree_.find(&key, key_before<Key>));
  }
  [[nodiscard]] const_iterator lower_bound(const Key& key) const {
    return const_iterator(tree_.lower_bound(&key, key_before<Key>));
  }
  [[nodiscard]] std::size_t count(const Key& key) const {
    return tree_.find(&key, key_before<Key>) == nullptr ? 0 : 1;
  }
  void clear() { tree_.clear(drop); }

 protected:
  struct Held : OrderedPlace {
    template <class... Args>
    explicit Held(Args&&... args) : row(std::forward<Args>(args)...) {}
    Row row;
  };
  template <class... Args>
  iterator add(Args&&... args) {
    OrderedPlace* fresh = new Held(std::forward<Args>(args)...);
    tree_.insert(fresh, key_before<Key>);
    return iterator(fresh);
  }

 private:
  static void drop(OrderedPlace* place) {
    static_assert(alignof(Row) <= alignof(OrderedPlace), "the key stands right behind the place");
    delete static_cast<Held*>(place);
  }

  OrderedTree tree_;
};

template <class Key>
class OrderedSet : public OrderedRows<Key, Key> {
 public:
  std::pair<typename OrderedSet::iterator, bool> insert(const Key& key) {
    const auto at = this->find(key);
    return at != this->end() ? std::pair(at, false) : std::pair(this->add(key), true);
  }
  template <class It>
  void insert(It first, It last) {
    for (; first != last; ++first) insert(*first);
  }
};

template <class Key, class Value>
class OrderedMap : public OrderedRows<Key, std::pair<const Key, Value>> {
 public:
  using mapped_type = Value;

  std::pair<typename OrderedMap::iterator, bool> try_emplace(const Key& key, Value value = {}) {
    const auto at = this->find(key);
    return at != this->end() ? std::pair(at, false) : std::pair(this->add(key, std::move(value)), true);
  }
  Value& operator[](const Key& key) {
    const auto at = this->find(key);
    return (at != this->end() ? at : this->add(key, Value()))->second;
  }
  [[nodiscard]] const Value& at(const Key& key) const { return this->find(key)->second; }
};

}  // namespace newsprism
