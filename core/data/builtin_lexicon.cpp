#include "data/builtin_lexicon.h"

// The assembler copies the file: a C++ array of some megabytes would cost the compiler minutes.
// NEWSPRISM_PACK is its path, from core/CMakeLists.txt.
#if defined(__APPLE__)
#define NEWSPRISM_SECTION ".const_data\n"
#define NEWSPRISM_SYMBOL(name) "_" #name
#elif defined(__EMSCRIPTEN__)
#define NEWSPRISM_SECTION ".section .rodata.newsprism_pack,\"\",@\n"
#define NEWSPRISM_SYMBOL(name) #name
#else
#define NEWSPRISM_SECTION ".section .rodata\n"
#define NEWSPRISM_SYMBOL(name) #name
#endif

__asm__(NEWSPRISM_SECTION ".globl " NEWSPRISM_SYMBOL(newsprism_pack_begin) "\n"
        ".globl " NEWSPRISM_SYMBOL(newsprism_pack_end) "\n"
        ".balign 8\n"
        NEWSPRISM_SYMBOL(newsprism_pack_begin) ":\n"
        ".incbin \"" NEWSPRISM_PACK "\"\n"
        NEWSPRISM_SYMBOL(newsprism_pack_end) ":\n"
        ".byte 0\n"
        ".text\n");

extern "C" {
extern const std::byte newsprism_pack_begin[];
extern const std::byte newsprism_pack_end[];
}

namespace newsprism {

std::span<const std::byte> builtin_lexicon() {
  return {newsprism_pack_begin, static_cast<std::size_t>(newsprism_pack_end - newsprism_pack_begin)};
}

}  // namespace newsprism
