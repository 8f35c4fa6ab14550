# newsprism_discover_tests(target): every TEST_CASE becomes a test of ctest, under node in the wasm build.
#
# Catch2's own module does it. A cross build does not look where it is installed, so it is sought by hand.
find_file(NEWSPRISM_CATCH_MODULE NAMES Catch.cmake
  HINTS "${NEWSPRISM_CATCH2_INCLUDE}/../lib/cmake/Catch2" "${NEWSPRISM_CATCH2_INCLUDE}"
  PATHS /usr/lib /usr/local/lib /opt/homebrew/lib /usr/lib/x86_64-linux-gnu /usr/lib/aarch64-linux-gnu /usr/lib64
  PATH_SUFFIXES cmake/Catch2 NO_CMAKE_FIND_ROOT_PATH)

if(NEWSPRISM_CATCH_MODULE)
  include("${NEWSPRISM_CATCH_MODULE}")
  function(newsprism_discover_tests target)
    catch_discover_tests(${target} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}" PROPERTIES TIMEOUT 300)
  endfunction()
else()
  function(newsprism_discover_tests target)
    add_test(NAME ${target} COMMAND ${target} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  endfunction()
endif()
