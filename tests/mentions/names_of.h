// What the finders of names see in a text, as readable words.
#pragma once

#include <string>
#include <vector>

#include "mentions/find_names.h"
#include "support/fixtures.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "tokens/tokens.h"

namespace newsprism::test {

inline Document document_of(const std::u32string& text) {
  Document document;
  document.text = text;
  document.key = fold(text);
  Block block;
  block.range = {0, static_cast<std::uint32_t>(text.size())};
  document.blocks.push_back(block);
  return document;
}

inline std::string written(const std::u32string& text, Range range, EntityType type) {
  return to_utf8(text.substr(range.begin, range.size())) + "/" + entity_type_name(type);
}

// The names of a text that stands alone; those inside them, too, where asked for.
inline std::vector<Mention> mentions_of(const std::u32string& text,
                                        std::vector<std::vector<Mention>>* nested = nullptr) {
  const Document document = document_of(text);
  const Tokens tokens = cut(document, lexicon());
  std::vector<std::vector<Candidate>> candidates(1);
  find_candidates(document, tokens, lexicon(), candidates[0]);
  return settle_names({&document}, {&tokens}, std::move(candidates), nested)[0];
}

// "name/TYPE" of all mentions of a pile, a list of them for each text.
inline std::vector<std::string> names_of_pile(const std::vector<std::u32string>& texts) {
  std::vector<Document> documents;
  for (const std::u32string& text : texts) documents.push_back(document_of(text));
  std::vector<Tokens> tokens;
  std::vector<std::vector<Candidate>> candidates(texts.size());
  for (std::size_t d = 0; d < texts.size(); ++d) {
    tokens.push_back(cut(documents[d], lexicon()));
    find_candidates(documents[d], tokens[d], lexicon(), candidates[d]);
  }
  std::vector<const Document*> all_documents;
  std::vector<const Tokens*> all_tokens;
  for (std::size_t d = 0; d < texts.size(); ++d) {
    all_documents.push_back(&documents[d]);
    all_tokens.push_back(&tokens[d]);
  }
  std::vector<std::string> out;
  for (const std::vector<Mention>& mentions :
       settle_names(all_documents, all_tokens, std::move(candidates))) {
    std::string line;
    const std::u32string& text = texts[out.size()];
    for (const Mention& m : mentions) line += (line.empty() ? "" : " ") + written(text, m.range, m.type);
    out.push_back(line);
  }
  return out;
}

inline std::string names_of(const std::u32string& text) {
  return names_of_pile({text})[0];
}

}  // namespace newsprism::test
