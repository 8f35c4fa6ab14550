#include "facts/spoken.h"

#include "support/catch.h"

using namespace newsprism;

namespace {

Reading quoting(const std::vector<Quote>& quotes) {
  Reading reading;
  reading.quotes = quotes;
  return reading;
}

Quote quote(QuoteType type, const std::vector<Range>& spans) {
  Quote out;
  out.type = type;
  out.spans = spans;
  return out;
}

}  // namespace

TEST_CASE("a span holds what lies in it, whatever begins between", "[spoken]") {
  const Reading reading =
      quoting({quote(QuoteType::direct, {{10, 20}, {30, 60}}), quote(QuoteType::indirect, {{70, 80}}),
               quote(QuoteType::mixed, {{35, 40}})});
  const Spoken marked(reading, false), all(reading, true);
  CHECK(marked.holds({10, 20}));
  CHECK(marked.holds({45, 50}));  // behind the inner one
  CHECK(marked.holds({59, 60}));
  CHECK_FALSE(marked.holds({9, 12}));
  CHECK_FALSE(marked.holds({18, 31}));
  CHECK_FALSE(marked.holds({60, 61}));
  CHECK_FALSE(marked.holds({72, 74}));
  CHECK(all.holds({72, 74}));
  CHECK_FALSE(Spoken(Reading(), true).holds({0, 1}));
}

TEST_CASE("a stretch is asked for the spans that begin in it", "[spoken]") {
  const Reading reading =
      quoting({quote(QuoteType::direct, {{30, 60}, {10, 20}}), quote(QuoteType::direct, {{35, 40}})});
  const Spoken spoken(reading, true);
  std::vector<std::uint32_t> begins;
  CHECK_FALSE(spoken.any_begun({10, 35}, [&](Range span) {
    begins.push_back(span.begin);
    return false;
  }));
  CHECK(begins == std::vector<std::uint32_t>{10, 30});
  CHECK(spoken.any_begun({31, 36}, [](Range span) { return span.end == 40; }));
}
