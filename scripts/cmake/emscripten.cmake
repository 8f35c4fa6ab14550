# What every translation unit and every link of the wasm build has in common.
add_library(newsprism_emscripten INTERFACE)
target_compile_options(newsprism_emscripten INTERFACE
  # without it a `throw` escapes every `catch` and ends the module: bad_alloc could not be answered
  -fwasm-exceptions)
target_link_options(newsprism_emscripten INTERFACE
  -fwasm-exceptions
  # 3.1.6 links with 5 MB of stack, newer ones with 64 kB: the same everywhere, and enough. Half a megabyte leaves the
  # static data below the first, where an address takes three bytes in the code
  -sTOTAL_STACK=512KB
  # the stack below the static data: an overflow traps instead of overwriting a table
  -Wl,--stack-first
  # a pile of articles is as large as it is
  -sALLOW_MEMORY_GROWTH=1)

# For what goes into the module: over all floors at link time, and the smallest that is still quick.
#
# The preset builds with -Oz. Emscripten 3.1.6 adds -fno-inline-functions to that, and then every step of every
# iterator is a call: with it taken back, what is shorter than a call is inlined, and the module is both smaller by
# 8% and three times as fast.
function(newsprism_small target)
  target_compile_options(${target} PRIVATE -flto -finline-functions
    # one thread, and an end that nobody waits for: what is built at its first use needs no lock and no tidying
    -fno-threadsafe-statics -fno-c++-static-destructors
    # loads moved to where they are not always needed grow the code
    "SHELL:-mllvm -enable-pre=false" "SHELL:-mllvm -enable-load-pre=false")
endfunction()

# Debian's Emscripten keeps its JavaScript parser where only Debian's own node looks. With any other node every
# optimised link ends in "Cannot find module 'acorn'".
if(EXISTS /usr/share/nodejs/acorn)
  set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
endif()
