// The marks of a machine's digest, on one line or on many.
//
//   Group 1 - A first point [1] - A second one [2] Group 2 - ...
//   label   ^ bullet        citation               label
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "document/lines.h"

namespace newsprism {

// Whether a text that is cut into points (pieces.h) is a digest: labels and citations, or points most of
// which have their citation. An article with a few references is none.
[[nodiscard]] bool is_digest(std::u32string_view key, const std::vector<Line>& lines);

// The lines of a digest without the citations inside them, which become boilerplate, each with the comma
// or full stop behind it; what stands before and behind one are two parts of the line.
[[nodiscard]] std::vector<Line> cut_citations(std::u32string_view key, const std::vector<Line>& lines);

// The begin of "[12]", "[1, 3]" that ends at `end`, else `end`.
[[nodiscard]] std::uint32_t citation_before(std::u32string_view key, std::uint32_t begin, std::uint32_t end);

// All of them in the range, those that touch as one.
[[nodiscard]] std::vector<Range> citations_in(std::u32string_view key, Range range);

// Whether the text has citations at all.
[[nodiscard]] bool has_citations(std::u32string_view key);

// The begin of a label like "Group 2" at the end of a segment, else its end.
[[nodiscard]] std::uint32_t digest_label(std::u32string_view key, Range segment);

// The bullets " - ": each stands behind the end of a sentence, a citation or a label, so that
// "Li - the founder - said" has none.
[[nodiscard]] std::vector<std::uint32_t> digest_bullets(std::u32string_view key, Range range);

}  // namespace newsprism
