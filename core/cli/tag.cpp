#include "cli/tag.h"

#include <cstdio>
#include <string>

#include "mentions/find_names.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "tokens/tokens.h"

namespace newsprism::cli {
namespace {

bool read_line(std::string& line) {
  line.clear();
  int c = std::fgetc(stdin);
  if (c == EOF) return false;
  for (; c != EOF && c != '\n'; c = std::fgetc(stdin)) line.push_back(static_cast<char>(c));
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return true;
}

std::string tagged(const std::string& line, const Lexicon& lexicon) {
  Document document;
  document.text = decode_utf8(line);
  document.key = fold(document.text);
  Block block;
  block.range = {0, static_cast<std::uint32_t>(document.text.size())};
  document.blocks.push_back(block);
  const Tokens tokens = cut(document, lexicon);
  std::vector<std::vector<Candidate>> candidates(1);
  find_candidates(document, tokens, lexicon, candidates[0]);
  const auto mentions = settle_names({&document}, {&tokens}, std::move(candidates));
  std::string out = "{\"tokens\":[";
  for (std::size_t i = 0; i < tokens.tokens.size(); ++i) {
    const Range r = tokens.tokens[i].range;
    out += (i ? ",[" : "[") + std::to_string(r.begin) + "," + std::to_string(r.end) + "]";
  }
  out += "],\"mentions\":[";
  for (std::size_t i = 0; i < mentions[0].size(); ++i) {
    const Mention& m = mentions[0][i];
    out += (i ? ",[" : "[") + std::to_string(m.range.begin) + "," + std::to_string(m.range.end) + ",\"" +
           entity_type_name(m.type) + "\"]";
  }
  return out + "]}\n";
}

}  // namespace

int tag_lines(const Lexicon& lexicon) {
  std::string line;
  while (read_line(line)) {
    const std::string out = tagged(line, lexicon);
    std::fwrite(out.data(), 1, out.size(), stdout);
  }
  return 0;
}

}  // namespace newsprism::cli
