// What encoding samples are taken for: tests/bench/encodings.py writes them to standard input, each as its
// length (four bytes, little-endian) and its bytes; a line comes out for each: "gb18030 0-120 detected". With
// --text each line is followed by the text as UTF-8 in hexadecimal digits.
#include <cstdio>
#include <cstring>
#include <string>

#include "text/decode.h"
#include "text/find_encoding.h"
#include "text/utf8.h"

namespace {

bool read_sample(std::string& sample) {
  unsigned char length[4];
  if (std::fread(length, 1, 4, stdin) != 4) return false;
  sample.resize(length[0] | static_cast<std::size_t>(length[1]) << 8 |
                static_cast<std::size_t>(length[2]) << 16 | static_cast<std::size_t>(length[3]) << 24);
  return std::fread(sample.data(), 1, sample.size(), stdin) == sample.size();
}

void print_text(const std::string& sample) {
  const auto decoded = newsprism::decode(sample);
  for (const char c : decoded.ok() ? newsprism::to_utf8(decoded.value().text) : std::string())
    std::printf("%02x", static_cast<unsigned>(static_cast<unsigned char>(c)));
  std::putchar('\n');
}

}  // namespace

int main(int count, char* words[]) {
  const bool with_text = count > 1 && std::strcmp(words[1], "--text") == 0;
  for (std::string sample; read_sample(sample);) {
    const auto found = newsprism::find_encodings(sample, "");
    if (!found.ok()) {
      std::printf("%s\n", newsprism::error_name(found.error().code));
    } else {
      for (const newsprism::EncodingRun& run : found.value().runs)
        std::printf("%s %zu-%zu ", newsprism::encoding_name(run.encoding), run.begin, run.end);
      std::printf("%s\n", found.value().basis);
    }
    if (with_text) print_text(sample);
  }
  return 0;
}
