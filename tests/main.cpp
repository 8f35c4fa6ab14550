// The tests' main, compiled once: with version 2 of Catch2 all of its code is here (20 seconds).
#define CATCH_CONFIG_RUNNER
#define CATCH_CONFIG_NO_POSIX_SIGNALS
#include "support/catch.h"

int main(int count, char* arguments[]) {
  const int failed = Catch::Session().run(count, arguments);
  return failed < 255 ? failed : 255;
}
