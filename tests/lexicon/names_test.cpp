#include "lexicon/names.h"

#include <algorithm>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/fixtures.h"
#include "text/fold.h"
#include "text/utf8.h"

using newsprism::EntityType;
using newsprism::Names;

namespace {
const Names& names() {
  return newsprism::test::lexicon().names();
}

bool leads_to(std::u32string_view key, std::string_view id) {
  const auto found = names().trie().find(key);
  if (!found) return false;
  std::vector<std::uint32_t> positions;
  names().names_of_key(*found, positions);
  return std::any_of(positions.begin(), positions.end(),
                     [&](std::uint32_t at) { return names().entity(names().name(at).entity).id == id; });
}
}  // namespace

TEST_CASE("countries are found in both scripts and in English", "[names]") {
  CHECK(leads_to(U"法国", "loc:fr"));
  CHECK(leads_to(newsprism::fold(U"紐西蘭"), "loc:nz"));
  CHECK(leads_to(newsprism::fold(U"新西蘭"), "loc:nz"));
  CHECK(leads_to(U"united states", "loc:us"));
  CHECK(leads_to(U"香港", "loc:hk"));
  CHECK(leads_to(U"cote d'ivoire", "loc:ci"));
  CHECK_FALSE(leads_to(U"unitedstates", "loc:us"));
  CHECK_FALSE(names().trie().find(U"united nations organization of nowhere"));
}

TEST_CASE("every key leads to names that fold to it, every name has a key", "[names]") {
  std::vector<std::uint32_t> positions;
  for (std::uint32_t key = 0; key < names().trie().size(); ++key) {
    const std::size_t before = positions.size();
    names().names_of_key(key, positions);
    REQUIRE(positions.size() > before);
  }
  std::sort(positions.begin(), positions.end());
  CHECK(std::adjacent_find(positions.begin(), positions.end()) == positions.end());
  CHECK(positions.size() == names().name_count());
}

TEST_CASE("the tables fit together", "[names]") {
  std::uint32_t next = 0;
  std::vector<std::string_view> ids;
  for (std::uint32_t i = 0; i < names().entity_count(); ++i) {
    const Names::Entity entity = names().entity(i);
    REQUIRE(entity.first_name == next);
    REQUIRE(entity.name_count > 0);
    for (std::uint32_t n = 0; n < entity.name_count; ++n) REQUIRE(names().name(next + n).entity == i);
    next += entity.name_count;
    ids.push_back(entity.id);
  }
  CHECK(next == names().name_count());
  std::sort(ids.begin(), ids.end());
  CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}

TEST_CASE("Chinese names meet Chinese text whatever its script", "[names]") {
  std::size_t checked = 0;
  for (std::uint32_t i = 0; i < names().name_count(); ++i) {
    const Names::Name name = names().name(i);
    if (name.lang != "zh-Hant" || name.text.find(' ') != std::string_view::npos) continue;
    const auto key = names().trie().find(newsprism::fold(newsprism::decode_utf8(name.text)));
    if (!key) FAIL("no key for " << name.text);
    ++checked;
  }
  CHECK(checked > 200);
}

TEST_CASE("what lies outside the tables is empty", "[names]") {
  CHECK(names().entity(names().entity_count()).id.empty());
  CHECK(names().name(names().name_count()).text.empty());
  const Names none;
  std::vector<std::uint32_t> positions;
  none.names_of_key(0, positions);
  CHECK(positions.empty());
  CHECK(none.entity_count() == 0);
}

TEST_CASE("types are printed as the contract writes them", "[names]") {
  CHECK(std::string(entity_type_name(EntityType::per)) == "PER");
  CHECK(std::string(entity_type_name(EntityType::media)) == "MEDIA");
}

TEST_CASE("a full name is that of one entity; what others share is a short one", "[names]") {
  std::string shared;
  std::vector<std::uint32_t> positions;
  for (std::uint32_t key = 0; key < names().trie().size(); ++key) {
    positions.clear();
    names().names_of_key(key, positions);
    std::vector<std::uint32_t> owners;
    for (const std::uint32_t at : positions) {
      const newsprism::Names::Name name = names().name(at);
      if (name.kind == newsprism::NameKind::full) owners.push_back(name.entity);
    }
    std::sort(owners.begin(), owners.end());
    owners.erase(std::unique(owners.begin(), owners.end()), owners.end());
    if (owners.size() > 1) {
      shared.append(names().entity(owners[0]).id)
          .append(" and ")
          .append(names().entity(owners[1]).id)
          .append("; ");
    }
  }
  CHECK(shared == "");
}
