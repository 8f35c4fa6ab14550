// What the pile teaches about names: a name that is sure in one place is a name in all of them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "lexicon/name_key.h"
#include "mentions/names_by_beginning.h"
#include "mentions/sentence_view.h"
#include "tokens/tokens.h"

namespace newsprism {

class PileNames {
 public:
  // Counts the settled candidates of one document, and the outlets of its metadata.
  void learn(const Document& document, const std::vector<Candidate>& settled);

  // Decides what is sure, and derives parts of foreign names and nicknames.
  void conclude();

  // Appends every further place of the sure names in the document.
  void find(const Document& document, const Tokens& tokens, std::vector<Candidate>& out) const;

  // Gives each candidate the type that its name has in most places, raises what recurs, drops a
  // branded model number where the bare one is the usual name.
  void correct(const Document& document, std::vector<Candidate>& candidates) const;

 private:
  struct Seen {
    std::int32_t votes[kEntityTypes] = {};
    std::int32_t best_score = 0;
    std::uint32_t count = 0;
    std::uint32_t lexicon_entity = kNoEntity;
    EntityType type = EntityType::org;
    bool addressed = false;  // Mr Ekholt
  };
  struct Sure {
    EntityType type;
    Why why;
    std::uint32_t lexicon_entity;
    std::int32_t score;
    std::uint32_t whole;  // of a company's short name: in wholes_; else kNone
    bool said;            // in so many words: 小安(化名)
  };
  // The text from a place on as name_key writes it, each character with its end in the text.
  struct Window {
    std::u32string key;
    std::vector<std::uint32_t> ends;
    void fill(std::u32string_view text, std::uint32_t at, std::uint32_t limit, std::size_t longest);
  };
  struct Place {
    const Sure* sure;
    const Sentence* sentence;
    Range range;
  };
  // The places of the sure names in the document.
  [[nodiscard]] std::vector<Place> places_in(const Document& document, const Tokens& tokens) const;
  const Sure* longest_at(const Document& document, std::uint32_t at, std::uint32_t limit, Window& window,
                         std::uint32_t& end) const;
  void add_sure(std::u32string key, const Seen& seen, Why why, std::int32_t score);
  [[nodiscard]] static bool is_said(const Seen& seen);
  [[nodiscard]] static bool is_firm(const std::u32string& key, const Seen& seen);
  void add_outlet(const std::optional<MetaField>& field);
  void add_parts(const std::u32string& name);
  void add_heads(const std::u32string& name, const Seen& seen);
  [[nodiscard]] bool is_other_name(const Document& document, Range word) const;
  void type_short_companies();
  void type_owned(const std::u32string& key, std::size_t blank, Seen& seen);
  void type_surnames();
  void type_lone();
  // `times`: how often the long name stands.
  void make_company(const std::u32string& key, std::uint32_t times);
  void find_surnames(const Document& document, const Tokens& tokens, std::vector<Candidate>& out) const;
  void find_nicknames(const Document& document, const Tokens& tokens, std::vector<Candidate>& out) const;

  std::map<std::u32string, Seen> seen_;  // ordered: conclusions do not depend on hashing
  std::vector<Sure> sure_;
  std::vector<std::u32string> wholes_;
  NamesByBeginning sure_names_;                 // the number is the place in sure_
  std::map<char32_t, std::uint32_t> surnames_;  // of the people found: times named
};

}  // namespace newsprism
