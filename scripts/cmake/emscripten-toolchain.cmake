# Finds the Emscripten that em-config names, Debian's or an emsdk's, and hands over to its own toolchain file.
# Not through emcmake: that of 3.1.6 gives node an option which node no longer knows, and no test is found.
if(NOT NEWSPRISM_EMSCRIPTEN_ROOT)
  find_program(NEWSPRISM_EM_CONFIG em-config)
  if(NOT NEWSPRISM_EM_CONFIG)
    message(FATAL_ERROR "em-config not found: install emscripten, or put an emsdk on PATH (source emsdk_env.sh)")
  endif()
  execute_process(COMMAND "${NEWSPRISM_EM_CONFIG}" EMSCRIPTEN_ROOT
    OUTPUT_VARIABLE root OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  set(NEWSPRISM_EMSCRIPTEN_ROOT "${root}" CACHE PATH "The Emscripten in use")
endif()
include("${NEWSPRISM_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake")
