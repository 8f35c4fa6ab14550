#include <newsprism/base/result.h>
#include <newsprism/data/builtin_lexicon.h>

#include <cstdint>
#include <cstdio>
#include <cstring>

int main() {
  const bool named = std::strcmp(newsprism::error_name(newsprism::ErrorCode::bad_index), "bad_index") == 0;
  const bool aligned = reinterpret_cast<std::uintptr_t>(newsprism::builtin_lexicon().data()) % 8 == 0;
  std::printf("%d %d\n", named, aligned);
  return named && aligned ? 0 : 1;
}
