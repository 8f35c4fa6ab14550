// What the benchmarks are told: the files that they read, and how often they run.
#pragma once

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace newsprism::bench {

struct File {
  std::string name;
  std::string bytes;
};

inline bool read_file(const char* name, std::vector<File>& files) {
  std::ifstream stream(name, std::ios::binary);
  if (!stream) return false;
  files.push_back(
      {name, std::string(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>())});
  return true;
}

// Of "FILE... [--runs N]". Returns what the program ends with where that cannot be had, having said why; else
// 0.
inline int read_words(int count, char* words[], const char* program, std::vector<File>& files, int& runs) {
  for (int at = 1; at < count; ++at) {
    if (std::string(words[at]) == "--runs" && at + 1 < count) {
      runs = std::max(1, std::atoi(words[++at]));
    } else if (!read_file(words[at], files)) {
      std::fprintf(stderr, "%s: cannot be read\n", words[at]);
      return 1;
    }
  }
  if (!files.empty()) return 0;
  std::fprintf(stderr, "usage: %s FILE... [--runs N]\n", program);
  return 2;
}

}  // namespace newsprism::bench
