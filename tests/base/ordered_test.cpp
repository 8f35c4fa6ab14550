#include "base/ordered.h"

#include <map>
#include <string>
#include <vector>

#include "support/catch.h"

using namespace newsprism;

TEST_CASE("An ordered map holds what std::map holds") {
  OrderedMap<std::uint32_t, std::string> ours;
  std::map<std::uint32_t, std::string> theirs;
  std::uint32_t random = 7;
  for (int i = 0; i < 3000; ++i) {
    random = random * 1664525U + 1013904223U;
    const std::uint32_t key = random >> 20U;
    ours[key] += 'a';
    theirs[key] += 'a';
  }
  REQUIRE(ours.size() == theirs.size());
  auto at = ours.begin();
  for (const auto& [key, value] : theirs) {
    REQUIRE(at->first == key);
    CHECK(at->second == value);
    CHECK(ours.at(key) == value);
    ++at;
  }
  CHECK(at == ours.end());
  for (std::uint32_t key = 0; key < 4100; ++key) {
    CHECK(ours.count(key) == theirs.count(key));
    const auto bound = theirs.lower_bound(key);
    const OrderedMap<std::uint32_t, std::string>& seen = ours;
    const auto found = seen.lower_bound(key);
    CHECK((found == seen.end() ? 0xffffU : found->first) == (bound == theirs.end() ? 0xffffU : bound->first));
  }
}

TEST_CASE("Rows of an ordered map stay where they are, copies are their own") {
  OrderedMap<std::string, std::vector<int>> map;
  std::vector<int>& kept = map["m"];
  for (int i = 0; i < 100; ++i) map[std::to_string(i)].push_back(i);
  kept.push_back(1);
  CHECK(map.at("m").size() == 1);
  CHECK_FALSE(map.try_emplace("m").second);
  OrderedMap<std::string, std::vector<int>> copy = map;
  copy["m"].clear();
  CHECK(map.at("m").size() == 1);
  const OrderedMap<std::string, std::vector<int>> moved = std::move(map);
  CHECK(moved.size() == 101);
  map = {};
  CHECK(map.empty());
  CHECK(map.find("m") == map.end());
}

TEST_CASE("An ordered set takes each key once") {
  OrderedSet<std::pair<std::uint32_t, std::uint32_t>> set;
  CHECK(set.insert({2, 1}).second);
  CHECK(set.insert({1, 9}).second);
  CHECK_FALSE(set.insert({2, 1}).second);
  CHECK(set.begin()->first == 1);
  CHECK(set.size() == 2);
}
