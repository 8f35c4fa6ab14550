// JSON as it is printed: a value is written from front to back, and nothing is ever looked up.
//
//   JsonText row;                     {
//   row.put("id", "e1");              {"id":"e1"
//   row.put("total", 2U);             {"id":"e1","total":2
//   row.line()                        {"id":"e1","total":2}
//
// No tree of values: nothing is kept but the text, and the module is smaller by it. Whoever puts a key twice
// gets it twice. What is no UTF-8 in a string (file names, ids and queries come from outside) becomes U+FFFD.
// Reading is document/read_json.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace newsprism {

class JsonText {
 public:
  JsonText() : JsonText("{", '}') {}  // an object
  [[nodiscard]] static JsonText array() { return {"[", ']'}; }
  [[nodiscard]] static JsonText array(const std::vector<std::string>& texts);
  [[nodiscard]] static JsonText null() { return {"null", '\0'}; }
  [[nodiscard]] static JsonText of(std::string_view text);

  // The next member of an object; push() says its value.
  void key(std::string_view key);

  void push(std::string_view text);  // quoted
  void push(const char* text) { push(std::string_view(text)); }
  void push(const std::string& text) { push(std::string_view(text)); }
  void push(bool value) { push_raw(value ? "true" : "false"); }
  void push(const JsonText& value);
  template <class Whole, std::enable_if_t<std::is_unsigned_v<Whole> && !std::is_same_v<Whole, bool>, int> = 0>
  void push(Whole value) {
    push_number(value);
  }
  void push_milli(std::int32_t thousandths);  // 500 as 0.5; scores are integers inside
  void push_raw(std::string_view json);       // as it stands

  void put(const char* name, const char* text);
  void put(const char* name, const std::string& text);
  void put(const char* name, const JsonText& value);
  void put(const char* name, bool value);
  template <class Whole, std::enable_if_t<std::is_unsigned_v<Whole> && !std::is_same_v<Whole, bool>, int> = 0>
  void put(const char* name, Whole value) {
    put_number(name, value);
  }
  void put_milli(const char* name, std::int32_t thousandths);
  // Leave out what is empty, or false.
  void put_if(const char* name, const std::string& text);
  void put_true(const char* name, bool value);

  // The whole value, in one line without a line feed.
  [[nodiscard]] std::string line() const;

 private:
  JsonText(const char* begin, char close) : text_(begin), close_(close) {}
  void separate();
  void push_number(std::uint64_t value);
  void put_number(const char* name, std::uint64_t value);

  std::string text_;
  char close_;  // still to come; '\0': nothing
};

}  // namespace newsprism
