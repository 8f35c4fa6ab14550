// What the reader decided, kept so that it holds again: what was put back into articles and left out of them,
// and which names are one.
//
//   {"schema":"newsprism.choices/1","choices":[
//     {"document":"9f0c..","block":"51d2..","nth":2,"site":"港口网","kept":false},
//     {"same":[{"type":"PER","names":["陈海","Chen Hai"]},{"type":"PER","names":["老陈"]}]},
//     {"apart":[{"type":"ORG","names":["港口"]},{"type":"ORG","names":["海州港口","海州港"]}]},
//     {"apart":[{"type":"PER","names":["王伟"],"document":"9f0c.."},{"type":"PER","names":["王伟"]}]},
//     {"entity":{"type":"PER","names":["海州"]},"type":"LOC"},
//     {"entity":{"type":"PER","names":["陈海"]},"name":"Chen Hai"}]}
//
// A choice names document and block by fingerprints of their folded text without white space: it holds for
// the same article from another file, in another encoding or read again. `nth` tells apart blocks of one
// document that say the same. Where it has a site it is about a line of boilerplate, and holds for the very
// same line in the site's other articles too, unless they have a choice of their own. Of two for one line the
// later holds.
//
// An entity is named by its type and by how it is written, the most telling name first, compared as folded
// keys: a choice about names holds in another order and with other articles, where they have such names. What
// choices about names do is told in facts/entity_choices.h; they hold one after the other, so of two that
// exclude each other the later does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "lexicon/names.h"

namespace newsprism {

struct Choice {
  std::uint64_t document = 0;
  std::uint64_t block = 0;
  std::uint32_t nth = 1;
  bool kept = false;
  std::string site = {};
  std::uint32_t order = 0;  // the later of two holds; given by Choices
};

struct NamedEntity {
  EntityType type = EntityType::org;
  std::vector<std::string> names = {};  // at least one
  std::uint64_t document = 0;           // where not 0: only as they stand in that one
};

enum class NameChoiceKind : std::uint8_t { same, apart, type, name };

struct NameChoice {
  NameChoiceKind kind = NameChoiceKind::same;
  NamedEntity a = {}, b = {};         // b: of same and apart
  EntityType type = EntityType::org;  // what it is
  std::string name = {};              // how it is shown
};
// What choices name a document by.
[[nodiscard]] std::uint64_t fingerprint(const Document& document);

[[nodiscard]] bool operator==(const NameChoice& x, const NameChoice& y);

struct SavedChoices {
  std::vector<Choice> blocks;
  std::vector<NameChoice> names;
};

// Fails with bad_json, or with bad_option for JSON that is something else, the place a byte offset or 0.
[[nodiscard]] Result<SavedChoices> parse_choices(std::string_view json);

// Appends choices about names. One that is there already moves to the end.
void add_name_choices(std::vector<NameChoice> more, std::vector<NameChoice>& out);

class Choices {
 public:
  // The reader decided on a block. Nothing is kept of it where it would be so anyway.
  void set(const Document& document, std::uint32_t block, bool kept);

  // Later than all that are here.
  void add(std::vector<Choice> choices);

  // Puts back and leaves out what was chosen. Marks in `used`, by Choice::order, which choices decided
  // something.
  void apply(Document& document, std::vector<bool>& used) const;

  // In the order in which they were made.
  [[nodiscard]] std::vector<Choice> list() const;
  [[nodiscard]] std::uint32_t next_order() const { return next_; }

 private:
  // A block as choices see it.
  struct Asked {
    std::uint64_t document;
    std::uint64_t block;
    std::uint32_t nth;
    std::string_view site;  // empty for one that does not recur
  };
  [[nodiscard]] std::size_t first_of(std::uint64_t block) const;
  [[nodiscard]] const Choice* find(const Asked& asked, std::size_t first) const;

  std::vector<Choice> choices_;  // by block, then by document
  std::uint32_t next_ = 0;
};

// Puts a block back or leaves it out.
void keep_block(Block& block, bool kept);

}  // namespace newsprism
