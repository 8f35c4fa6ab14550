// The command line of `newsprism`, parsed.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace newsprism::cli {

struct Arguments {
  std::string command;  // read, dossier, network, search, index, tag, help, version
  std::vector<std::string> files;
  std::string date;                                          // --date YYYY-MM-DD
  std::string format;                                        // --format NAME
  std::string choices;                                       // --choices FILE: saved choices of the reader
  std::string encoding;                                      // --encoding NAME
  std::string query;                                         // --query
  std::string suggest;                                       // --suggest TEXT
  std::string queries;                                       // --queries FILE
  std::string output;                                        // -o
  std::vector<std::string> lexicons;                         // --lexicon FILE: lists of names, another pack
  std::vector<std::pair<std::string, std::string>> filters;  // --filter KEY=VALUE, in order
  bool any = false, by_date = false, facets = false;         // --any, --sort date, --facets
  std::uint32_t limit = 0xFFFFFFFF;                          // --limit
  bool with_text = false;                                    // --text
  bool shards = false, plain = false;                        // --shards, --plain
  bool has_query = false, has_suggest = false;
  std::string usage_error;  // empty when the line makes sense
};

[[nodiscard]] Arguments parse_arguments(int count, char** values);

// What --help prints, for the whole program or for one command.
[[nodiscard]] std::string usage(const std::string& command);

}  // namespace newsprism::cli
