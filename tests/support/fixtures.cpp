#include "support/fixtures.h"

#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "support/catch.h"

#ifndef NEWSPRISM_SOURCE_DIR
#define NEWSPRISM_SOURCE_DIR NEWSPRISM_TESTS_DIR "/.."
#endif

namespace newsprism::test {
namespace {

struct Bytes {
  std::vector<std::uint64_t> words;  // for the alignment
  std::size_t size = 0;
};

Bytes read_pack(const char* name) {
  std::ifstream file(std::string(NEWSPRISM_SOURCE_DIR "/core/data/") + name, std::ios::binary);
  const std::string content((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  Bytes bytes;
  bytes.size = content.size();
  bytes.words.resize((content.size() + 7) / 8);
  if (!content.empty()) std::memcpy(bytes.words.data(), content.data(), content.size());
  return bytes;
}

std::span<const std::byte> view_of(const Bytes& bytes) {
  return {reinterpret_cast<const std::byte*>(bytes.words.data()), bytes.size};
}

Lexicon open_lexicon() {
  Result<Lexicon> opened = Lexicon::open(pack_bytes());
  if (opened.ok()) return opened.value();
  FAIL("core/data/newsprism.pack: " << opened.error().detail);
  return Lexicon();
}

}  // namespace

std::span<const std::byte> pack_bytes() {
  static const Bytes bytes = read_pack("newsprism.pack");
  return view_of(bytes);
}

std::span<const std::byte> small_pack_bytes() {
  static const Bytes bytes = read_pack("newsprism-small.pack");
  return view_of(bytes);
}

const Lexicon& lexicon() {
  static const Lexicon opened = open_lexicon();
  return opened;
}

}  // namespace newsprism::test
