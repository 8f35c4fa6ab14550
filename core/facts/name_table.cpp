#include "facts/name_table.h"

#include <map>

#include "mentions/pile_names.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

// 老黄 and the 王 of 王先生.
bool is_nick(std::u32string_view key, const Mention& m) {
  if (m.type != EntityType::per) return false;
  if (key.size() == 1) return true;
  return m.why == Why::alias && key.size() == 2 && (key[0] == U'老' || key[0] == U'小' || key[0] == U'阿');
}

class Collector {
 public:
  explicit Collector(const Pile& pile) : pile_(pile) {}

  NameTable run() {
    table_.of_mention.resize(pile_.documents.size());
    for (DocId d = 0; d < pile_.documents.size(); ++d) {
      for (const Mention& m : pile_.readings[d].mentions) table_.of_mention[d].push_back(add(d, m));
    }
    choose_lexicon_entities();
    renumber();
    return std::move(table_);
  }

 private:
  std::uint32_t add(DocId d, const Mention& m) {
    const auto words = std::u32string_view(pile_.documents[d].text).substr(m.range.begin, m.range.size());
    const auto fresh = static_cast<std::uint32_t>(table_.names.size());
    const auto at = table_.by_key.try_emplace({m.type, name_key(words)}, fresh).first;
    if (at->second == fresh) {
      table_.names.emplace_back();
      table_.names.back().type = m.type;
      table_.names.back().key = at->first.second;
      table_.names.back().first = {d, m.range};
      known_as_.emplace_back();
    }
    PileName& name = table_.names[at->second];
    ++name.count;
    ++name.docs[d];
    PileName::Surface& surface = name.surfaces[to_utf8(words)];
    if (surface.times++ == 0) surface.first = {d, m.range};
    name.nick = name.nick || is_nick(name.key, m);
    if (m.lexicon_entity != kNoEntity) ++known_as_[at->second][m.lexicon_entity];
    return at->second;
  }

  // One short form may mean two things of the lexicon, in two documents: the commoner one.
  void choose_lexicon_entities() {
    for (std::size_t n = 0; n < table_.names.size(); ++n) {
      std::uint32_t most = 0;
      for (const auto& [entity, times] : known_as_[n]) {
        if (times <= most) continue;
        most = times;
        table_.names[n].lexicon_entity = entity;
      }
    }
  }

  void renumber() {
    std::vector<std::uint32_t> number(table_.names.size());
    std::vector<PileName> ordered;
    ordered.reserve(table_.names.size());
    for (auto& [key, at] : table_.by_key) {
      number[at] = static_cast<std::uint32_t>(ordered.size());
      ordered.push_back(std::move(table_.names[at]));
      at = number[at];
    }
    table_.names = std::move(ordered);
    for (std::vector<std::uint32_t>& mentions : table_.of_mention) {
      for (std::uint32_t& n : mentions) n = number[n];
    }
  }

  const Pile& pile_;
  NameTable table_;
  std::vector<std::map<std::uint32_t, std::uint32_t>> known_as_;  // lexicon entity -> times
};

}  // namespace

const std::string& main_surface(const PileName& name) {
  auto best = name.surfaces.begin();
  for (auto at = name.surfaces.begin(); at != name.surfaces.end(); ++at) {
    if (at->second.times > best->second.times) best = at;
  }
  return best->first;
}

std::uint32_t NameTable::find(EntityType type, std::u32string_view key) const {
  const auto at = by_key.find({type, std::u32string(key)});
  return at == by_key.end() ? kNoEntity : at->second;
}

NameTable collect_names(const Pile& pile) {
  return Collector(pile).run();
}

}  // namespace newsprism
