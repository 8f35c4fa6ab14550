// The different names of a pile, each with where it stands.
//
//   mentions  英偉達(d0) 英伟达(d1) 英伟达(d1) Nvidia(d1)
//   names     0: org "nvidia"  1: org "英伟达", surfaces 英伟达 2, 英偉達 1
//
// Numbered by type and key, so the order of the documents does not change the numbers.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/pile.h"

namespace newsprism {

// One key of one type: all its mentions are the same thing.
struct PileName {
  std::u32string key;
  EntityType type = EntityType::org;
  std::uint32_t lexicon_entity = kNoEntity;
  std::uint32_t count = 0;
  bool nick = false;                    // 老黄, 王先生: a name only beside the full one
  std::map<DocId, std::uint32_t> docs;  // times in each document
  struct Surface {
    std::uint32_t times = 0;
    Place first;
  };
  std::map<std::string, Surface> surfaces;
  Place first;  // where it stands first
};

// The surface that stands most often; of equals the first in byte order.
[[nodiscard]] const std::string& main_surface(const PileName& name);

struct NameTable {
  std::vector<PileName> names;
  std::vector<std::vector<std::uint32_t>> of_mention;  // by document and mention
  std::map<std::pair<EntityType, std::u32string>, std::uint32_t> by_key;

  // kNoEntity when the pile has no such name.
  [[nodiscard]] std::uint32_t find(EntityType type, std::u32string_view key) const;
};

[[nodiscard]] NameTable collect_names(const Pile& pile);

}  // namespace newsprism
