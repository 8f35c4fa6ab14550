// Numbers of names under words that they share: their parts, their sound, what they are called without 公司.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/key_ids.h"

namespace newsprism {

using NameNumbers = std::vector<std::uint32_t>;

// A key for what has a number and, where several things do, a word.
[[nodiscard]] std::u32string numbered_key(std::uint32_t number, std::u32string_view word = {});

// In the order in which the keys came first; each list as it was put.
class NameLists {
 public:
  // Once where the same name is put several times in a row.
  void put(std::u32string_view key, std::uint32_t name);
  // Empty for a key that is not there.
  [[nodiscard]] const NameNumbers& find(std::u32string_view key) const;
  [[nodiscard]] const std::vector<NameNumbers>& all() const { return lists_; }

 private:
  KeyIds keys_;
  std::vector<NameNumbers> lists_;
  NameNumbers none_;
};

}  // namespace newsprism
