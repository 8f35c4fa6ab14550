// The different names of a pile, each with where it stands.
//
//   mentions  英偉達(d0) 英伟达(d1) 英伟达(d1) Nvidia(d1)
//   names     0: org "nvidia"  1: org "英伟达", surfaces 英伟达 2, 英偉達 1
//
// A name that only its article explains is one name in each article: Huang, 老黄, 王 of 王局长, and 国防部
// where an article also speaks of 美国国防部.
//
// Numbered by type and key, so the order of the documents does not change the numbers but among those.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/key_ids.h"
#include "facts/pile.h"

namespace newsprism {

inline constexpr DocId kEveryDoc = 0xffffffffU;

// One key of one type: all its mentions (in one document, if `scope` is one) are the same thing.
struct PileName {
  std::u32string key;
  EntityType type = EntityType::org;
  std::uint32_t lexicon_entity = kNoEntity;
  std::uint32_t count = 0;
  bool nick = false;  // 老黄, 王先生: a name only beside the full one
  DocId scope = kEveryDoc;
  std::map<DocId, std::uint32_t> docs;  // times in each document
  struct Surface {
    std::uint32_t times = 0;
    Place first;
  };
  std::map<std::string, Surface> surfaces;
  Place first;  // where it stands first
  std::uint64_t only_in =
      0;  // fingerprint of the document that the reader set it apart in (facts/entity_choices.h)
};

// One more place where the name stands.
void count_place(PileName& name, const Pile& pile, Place place);

// The surface that stands most often; of equals the first in byte order.
[[nodiscard]] const std::string& main_surface(const PileName& name);

struct NameTable {
  std::vector<PileName> names;
  std::vector<std::vector<std::uint32_t>> of_mention;  // by document and mention
  KeyIds keys;                                         // type, key and document
  std::vector<std::uint32_t> number;                   // of each of the keys: in names

  // The name that is the same in every document; kNoEntity when the pile has no such name.
  [[nodiscard]] std::uint32_t find(EntityType type, std::u32string_view key) const;
  // The names with that key of each document, and the one of all, appended.
  void find_all(EntityType type, std::u32string_view key, std::vector<std::uint32_t>& out) const;
};

// The surname of 老黄, 王局 and 钱老, and of a bare one; 0 for what is no such name.
[[nodiscard]] char32_t nick_surname(std::u32string_view key);

[[nodiscard]] NameTable collect_names(const Pile& pile, const Names& names);

}  // namespace newsprism
