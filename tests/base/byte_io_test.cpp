#include "base/byte_io.h"

#include <cstdint>

#include "support/catch.h"

using namespace newsprism;

TEST_CASE("numbers come back as they were written", "[byte_io]") {
  ByteWriter out;
  out.u8(200);
  out.u32(0x01020304);
  for (const std::uint64_t n : {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, UINT64_MAX})
    out.varint(n);
  for (const std::int64_t n : {std::int64_t{0}, std::int64_t{-1}, INT64_MIN, INT64_MAX}) out.signed_varint(n);
  out.text("abc");
  ByteReader in(out.bytes());
  CHECK(in.u8() == 200);
  CHECK(in.u32() == 0x01020304);
  for (const std::uint64_t n : {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, UINT64_MAX}) {
    CHECK(in.varint() == n);
  }
  for (const std::int64_t n : {std::int64_t{0}, std::int64_t{-1}, INT64_MIN, INT64_MAX}) {
    CHECK(in.signed_varint() == n);
  }
  CHECK(in.text() == "abc");
  CHECK(in.done());
}

TEST_CASE("a reader never goes past the end", "[byte_io]") {
  ByteReader in(std::string_view("\x01\x02", 2), 100);
  CHECK(in.u32() == 0);
  CHECK_FALSE(in.ok());
  CHECK(in.at() == 100);
  CHECK(in.u8() == 0);  // it stays failed

  ByteReader endless(std::string_view("\xFF\xFF\xFF", 3));
  CHECK(endless.varint() == 0);
  CHECK_FALSE(endless.ok());

  ByteReader text(
      std::string_view("\x05"
                       "ab",
                       3));
  CHECK(text.text().empty());
  CHECK_FALSE(text.ok());
}

TEST_CASE("a count is refused when so many things cannot follow", "[byte_io]") {
  ByteReader in(
      std::string_view("\x03"
                       "abcdef",
                       7));
  CHECK(in.count(2) == 3);
  ByteReader greedy(
      std::string_view("\x03"
                       "abcdef",
                       7));
  CHECK(greedy.count(3) == 0);
  CHECK_FALSE(greedy.ok());
}
