// A value, or why there is none. Bad input never throws in the core.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace newsprism {

// Every way in which input can be refused. The names are printed as they stand (error_name).
enum class ErrorCode {
  empty_input,        // no bytes, or nothing but white space
  not_text,           // too many control or replacement characters: an image, a program
  bad_json,           // no JSON; at = byte offset
  too_deep,           // nested deeper than the reader follows
  bad_feed,           // a feed that is broken off; at = byte offset
  bad_csv,            // a row that does not fit its table; at = byte offset
  bad_archive,        // a ZIP, or a file in one, that is damaged or not to be trusted; at = byte offset
  no_article,         // readable, but no text of an article in it
  no_such_document,   // an id that the engine does not hold
  bad_query,          // a query that cannot be parsed; at = code point offset in the query
  bad_filter,         // an unknown filter, or a value that it does not take
  bad_index,          // not an index, or one that is damaged; at = byte offset
  bad_index_version,  // an index written by another version
  pages_wanted,       // pages of the index are not at hand: ask again when they are
  bad_lexicon,        // not a lexicon pack, or one that is damaged; at = byte offset
  bad_list,           // a line of a reader's list of names that is none; at = byte offset
  bad_option,         // an option that the engine does not know
};

[[nodiscard]] const char* error_name(ErrorCode code);

struct Error {
  ErrorCode code;
  std::uint64_t at = 0;  // place in the input; the code says in which unit
  std::string detail;    // one English sentence without a full stop: what and why
};

// Holds either a T or an Error. Ask ok() before value().
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT: implicit on purpose
  Result(Error error) : state_(std::move(error)) {}  // NOLINT: implicit on purpose

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  [[nodiscard]] T& value() { return *std::get_if<0>(&state_); }
  [[nodiscard]] const T& value() const { return *std::get_if<0>(&state_); }
  [[nodiscard]] const Error& error() const { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace newsprism
