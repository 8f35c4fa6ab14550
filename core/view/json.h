// A JSON value that is being put together, and its line of text.
//
//   Json row;                                  null, until it gets members or items
//   row["start"] = 3;                          members stay in the order in which they were named
//   row["why"] = {{"doc", id}, {"kind", 7}};   an object
//   row["ids"] = Json::array({1, 2});          an array; push_back adds to it
//
// Only what core/view and wasm/ print: reading is document/read_json.h. A value is a tree that owns its
// parts; numbers are kept as they will be printed. Nothing fails. All that a use compiles to is a call: the
// module is to be small.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsprism {

class Json {
 public:
  struct Member;

  Json();
  Json(const Json& other);
  Json(Json&& other) noexcept;
  Json& operator=(const Json& other);
  Json& operator=(Json&& other) noexcept;
  ~Json();

  Json(std::initializer_list<Member> members);  // NOLINT: implicit on purpose, as all below
  template <class T>
  requires(!std::same_as<std::remove_cvref_t<T>, Json>) Json(const T& value) {  // NOLINT
    set(value);
  }
  template <class T>
  requires(!std::same_as<std::remove_cvref_t<T>, Json>) Json& operator=(const T& value) {
    set(value);
    return *this;
  }
  Json& operator=(std::initializer_list<Member> members);

  [[nodiscard]] static Json object();
  [[nodiscard]] static Json array();
  [[nodiscard]] static Json array(std::initializer_list<Json> items);
  // Digits that are a JSON number already: "0.85", "120000000000000000000".
  [[nodiscard]] static Json number(std::string digits);

  // The member of that name, made where there is none; null becomes an object.
  Json& operator[](std::string_view key);
  // Null becomes an array. The reference lives until the next item comes.
  Json& push_back(Json item);
  [[nodiscard]] std::size_t size() const { return members_.size(); }  // of an array or object

  friend std::string to_line(const Json& json);

 private:
  enum class Kind : std::uint8_t { literal, text, array, object };

  void set(std::nullptr_t);
  void set(const char* text);
  void set(const std::string& text);
  void set(const std::vector<std::string>& texts);
  template <std::same_as<bool> T>
  void set(T value) {
    set_literal(value ? "true" : "false");
  }
  template <std::integral T>
  requires(!std::same_as<T, bool>) void set(T value) {
    if constexpr (std::signed_integral<T>)
      set_signed(value);
    else
      set_unsigned(value);
  }
  void set_signed(std::int64_t value);
  void set_unsigned(std::uint64_t value);
  void set_literal(const char* literal);
  void clear(Kind kind);
  void write(std::string& out) const;

  Kind kind_ = Kind::literal;
  std::string text_;             // of a text; of a literal as it is printed, null where empty
  std::vector<Member> members_;  // of an array or object; items of arrays have no key
};

struct Json::Member {
  std::string key;
  Json value;
};

// One line. File names, ids and queries come from outside: what is no UTF-8 in them becomes U+FFFD.
[[nodiscard]] std::string to_line(const Json& json);

}  // namespace newsprism
