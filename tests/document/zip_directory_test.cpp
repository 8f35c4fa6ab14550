#include "document/zip_directory.h"

#include <string>
#include <vector>

#include "support/catch.h"

using namespace newsprism;

namespace {

std::string number(std::uint32_t value, int size) {
  std::string out;
  for (; size > 0; --size, value >>= 8) out.push_back(static_cast<char>(value & 0xFF));
  return out;
}

struct File {
  std::string name, data;
  std::uint32_t flags = 0, method = 0;
};

std::string header_of(const File& file) {
  const auto size = static_cast<std::uint32_t>(file.data.size());
  return number(file.flags, 2) + number(file.method, 2) + number(0, 8) + number(size, 4) + number(size, 4) +
         number(static_cast<std::uint32_t>(file.name.size()), 2) + number(0, 2);
}

std::string zip_of(const std::vector<File>& files, const std::string& comment = "") {
  std::string bytes, directory;
  for (const File& file : files) {
    directory += "PK\1\2" + number(20, 2) + number(20, 2) + header_of(file) + number(0, 10) +
                 number(static_cast<std::uint32_t>(bytes.size()), 4) + file.name;
    bytes += "PK\3\4" + number(20, 2) + header_of(file) + file.name + file.data;
  }
  const auto count = static_cast<std::uint32_t>(files.size());
  return bytes + directory + "PK\5\6" + number(0, 4) + number(count, 2) + number(count, 2) +
         number(static_cast<std::uint32_t>(directory.size()), 4) +
         number(static_cast<std::uint32_t>(bytes.size()), 4) +
         number(static_cast<std::uint32_t>(comment.size()), 2) + comment;
}

}  // namespace

TEST_CASE("the directory of an archive, with a comment behind it") {
  const std::string bytes =
      zip_of({{"a/one.txt", "first"}, {"\xC4\xE3.txt", "second"}}, "made PK\5\6 by hand, 30 bytes");
  CHECK(looks_like_zip(bytes));
  const auto read = read_zip_directory(bytes);
  REQUIRE(read.ok());
  REQUIRE(read.value().entries.size() == 2);
  const ZipEntry& first = read.value().entries[0];
  CHECK(first.name == "a/one.txt");
  CHECK(first.utf8);
  CHECK(bytes.substr(first.offset, first.packed) == "first");
  CHECK_FALSE(read.value().entries[1].utf8);
}

TEST_CASE("folders, dot files and what a Mac adds are left out") {
  const auto read =
      read_zip_directory(zip_of({{"a/", ""}, {"__MACOSX/a", "x"}, {"a/.hidden", "x"}, {"a/b..c", "x"}}));
  REQUIRE(read.ok());
  CHECK(read.value().refused.empty());
  REQUIRE(read.value().entries.size() == 1);
  CHECK(read.value().entries[0].name == "a/b..c");
}

TEST_CASE("entries that are not to be trusted are refused by name, the others listed") {
  const std::vector<File> files = {{"../up.txt", "x"},     {"/root.txt", "x"},  {"a\\..\\..\\up.txt", "x"},
                                   {"\\\\host\\x", "x"},   {"C:\\x.txt", "x"},  {"secret.txt", "x", 1, 0},
                                   {"odd.txt", "x", 0, 9}, {"good.txt", "good"}};
  const auto read = read_zip_directory(zip_of(files));
  REQUIRE(read.ok());
  REQUIRE(read.value().entries.size() == 1);
  CHECK(read.value().entries[0].name == "good.txt");
  REQUIRE(read.value().refused.size() == 7);
  for (std::size_t n = 0; n < 7; ++n) {
    CHECK(read.value().refused[n].name == files[n].name);
    CHECK(read.value().refused[n].error.code == ErrorCode::bad_archive);
  }
}

TEST_CASE("two entries with the same bytes: the second is refused") {
  std::string bytes = zip_of({{"one.txt", "first"}, {"two.txt", "other"}});
  const std::size_t second = bytes.rfind("PK\1\2");
  bytes.replace(second + 42, 4, number(0, 4));
  const auto read = read_zip_directory(bytes);
  REQUIRE(read.ok());
  CHECK(read.value().entries.size() == 1);
  REQUIRE(read.value().refused.size() == 1);
  CHECK(read.value().refused[0].name == "two.txt");
}

TEST_CASE("an archive cut off anywhere is refused, never read past its end") {
  const std::string bytes = zip_of({{"one.txt", "first"}, {"two.txt", "other"}});
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const auto read = read_zip_directory(std::string_view(bytes).substr(0, size));
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == ErrorCode::bad_archive);
  }
  for (std::size_t at = 0; at < bytes.size(); ++at) {  // and no damaged byte leads out of it
    for (const char damage : {'\0', '\x7F', '\xFF'}) {
      std::string damaged = bytes;
      damaged[at] = damage;
      const auto read = read_zip_directory(damaged);
      if (!read.ok()) continue;
      for (const ZipEntry& e : read.value().entries) CHECK(e.offset + e.packed <= damaged.size());
    }
  }
}

TEST_CASE("ZIP64 is refused clearly") {
  std::string bytes = zip_of({{"one.txt", "first"}});
  bytes.replace(bytes.size() - 12, 2, "\xFF\xFF");
  const auto read = read_zip_directory(bytes);
  REQUIRE_FALSE(read.ok());
  CHECK(read.error().detail.find("ZIP64") != std::string::npos);
}
