// Four functions of the C library, for the module alone. nlohmann's parser calls them, and nothing uses what
// they give: core/document/parse_json.cpp keeps the digits of a number, and snprintf makes the words of an
// error that is answered with a place. The library's own bring floating point of 128 bits: 10 kB of the
// compressed module.
#include <cstdarg>
#include <cstddef>

namespace {

template <class Number>
Number skip_number(const char* text, char** end) {
  while (*text != '\0') ++text;
  if (end != nullptr) *end = const_cast<char*>(text);
  return 0;
}

}  // namespace

extern "C" {

float strtof(const char* text, char** end) {
  return skip_number<float>(text, end);
}
double strtod(const char* text, char** end) {
  return skip_number<double>(text, end);
}
long double strtold(const char* text, char** end) {
  return skip_number<long double>(text, end);
}
int snprintf(char* out, std::size_t size, const char*, ...) {
  if (size != 0) *out = '\0';
  return 0;
}
}
