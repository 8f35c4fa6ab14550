# The header-only packages, each as one folder of its own.
#
# A cross build must not see the host's /usr/include (Emscripten brings its own C library), so the one
# folder that is wanted is staged: build/deps/<name>/<folder> -> /usr/include/<folder>. Native builds take
# the same way, so that both compile the same headers.
#
# newsprism_json      nlohmann/json 3.9 or newer; set NEWSPRISM_JSON_INCLUDE to use another copy
# newsprism_catch2    see newsprism_find_catch2 below; set NEWSPRISM_CATCH2_INCLUDE to use another copy

# Sets `out` to a folder that holds `header` and nothing but its top folder.
function(newsprism_stage name header out)
  string(TOUPPER "NEWSPRISM_${name}_INCLUDE" hint)
  set(${hint} "" CACHE PATH "Folder that holds ${header}, if the system's is not wanted")
  find_path(NEWSPRISM_${name}_HEADER "${header}"
    HINTS "${${hint}}" PATHS /usr/include /usr/local/include /opt/homebrew/include /opt/local/include
    NO_CMAKE_FIND_ROOT_PATH)
  set(found "${NEWSPRISM_${name}_HEADER}")
  if(NOT found)
    set(${out} "" PARENT_SCOPE)
    return()
  endif()
  string(REGEX REPLACE "/.*" "" folder "${header}")
  set(stage "${PROJECT_BINARY_DIR}/deps/${name}")
  file(MAKE_DIRECTORY "${stage}")
  file(CREATE_LINK "${found}/${folder}" "${stage}/${folder}" SYMBOLIC)
  set(${out} "${stage}" PARENT_SCOPE)
endfunction()

newsprism_stage(json nlohmann/json.hpp json_folder)
if(NOT json_folder)
  message(FATAL_ERROR "nlohmann/json.hpp not found: install nlohmann-json3-dev (nlohmann-json on other systems), "
                      "or set NEWSPRISM_JSON_INCLUDE to the folder that holds nlohmann/")
endif()
add_library(newsprism_json INTERFACE)
target_include_directories(newsprism_json SYSTEM INTERFACE "${json_folder}")

# Makes the target newsprism_catch2, or leaves it out and says why.
#   v2  one header, Debian's catch2: serves natively and in wasm
#   v3  an installed, compiled library: serves natively only
#   v3  amalgamated (catch_amalgamated.hpp and .cpp in NEWSPRISM_CATCH2_INCLUDE): serves both
function(newsprism_find_catch2)
  if(NEWSPRISM_CATCH2_INCLUDE AND EXISTS "${NEWSPRISM_CATCH2_INCLUDE}/catch_amalgamated.cpp")
    add_library(newsprism_catch2 STATIC "${NEWSPRISM_CATCH2_INCLUDE}/catch_amalgamated.cpp")
    target_compile_features(newsprism_catch2 PUBLIC cxx_std_20)
    target_include_directories(newsprism_catch2 SYSTEM PUBLIC "${NEWSPRISM_CATCH2_INCLUDE}")
    if(EMSCRIPTEN)
      target_link_libraries(newsprism_catch2 PUBLIC newsprism_emscripten)
    endif()
    return()
  endif()
  newsprism_stage(catch2 catch2/catch.hpp folder)
  if(folder)
    add_library(newsprism_catch2 INTERFACE)
    target_include_directories(newsprism_catch2 SYSTEM INTERFACE "${folder}")
    return()
  endif()
  if(NOT EMSCRIPTEN)
    find_package(Catch2 3 QUIET)
    if(Catch2_FOUND)
      add_library(newsprism_catch2 INTERFACE)
      target_link_libraries(newsprism_catch2 INTERFACE Catch2::Catch2)
      return()
    endif()
  endif()
  message(FATAL_ERROR "Catch2 not found: install catch2, or set NEWSPRISM_CATCH2_INCLUDE to a folder that holds "
                      "catch2/catch.hpp (version 2) or catch_amalgamated.hpp and .cpp (version 3; a compiled "
                      "version 3 does not serve the wasm build), or switch NEWSPRISM_TESTS off")
endfunction()
