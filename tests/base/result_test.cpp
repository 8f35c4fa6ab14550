#include "base/result.h"

#include <memory>
#include <set>
#include <string>

#include "support/catch.h"

namespace newsprism {
namespace {

TEST_CASE("a result is a value or an error", "[base]") {
  const Result<int> good = 7;
  REQUIRE(good.ok());
  CHECK(good.value() == 7);

  const Result<int> bad = Error{ErrorCode::bad_query, 12, "the quotation mark is not closed"};
  REQUIRE_FALSE(bad.ok());
  CHECK(bad.error().code == ErrorCode::bad_query);
  CHECK(bad.error().at == 12);
  CHECK(bad.error().detail == "the quotation mark is not closed");
}

TEST_CASE("a result holds what can only be moved", "[base]") {
  Result<std::unique_ptr<int>> held = std::make_unique<int>(3);
  REQUIRE(held.ok());
  const std::unique_ptr<int> taken = std::move(held.value());
  CHECK(*taken == 3);
}

TEST_CASE("every error code has a name of its own", "[base]") {
  std::set<std::string> names;
  const int count = static_cast<int>(ErrorCode::bad_option) + 1;
  for (int code = 0; code < count; ++code) names.insert(error_name(static_cast<ErrorCode>(code)));
  CHECK(names.size() == static_cast<std::size_t>(count));
  CHECK(names.count("unknown") == 0);
  CHECK(names.count("bad_index_version") == 1);
}

}  // namespace
}  // namespace newsprism
