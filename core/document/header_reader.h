// How read_header_meta walks the lines: header_meta.cpp from the title to the text, credit_lines.cpp the
// first lines of the text, its end and what stands below.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/article_extent.h"
#include "document/bylines.h"
#include "document/document.h"
#include "document/lines.h"
#include "document/meta_fields.h"
#include "document/phrases.h"

namespace newsprism {

inline constexpr std::uint32_t kHeaderWidth = 40;  // a line of dates and names is not longer
inline constexpr std::uint32_t kNameWidth = 16;    // names with their office
inline constexpr std::uint32_t kNowhere = 0xffffffff;
inline constexpr std::uint32_t kCreditWidth = 300;  // a disclaimer may be

class MetaReader {
 public:
  MetaReader(Document& document, std::vector<Line>& lines, const Extent& extent)
      : document_(document), key_(document.key), lines_(lines), extent_(extent), fields_(document) {}

  void read();

 private:
  void read_title();
  void derive_title();
  void read_head();
  void read_above();
  bool take_split_date(std::size_t n);
  [[nodiscard]] bool is_misjudged(const Line& line) const;
  void read_body();
  void read_end();
  void read_last_bracket(const Line& line);
  [[nodiscard]] bool is_credit_text(Range range) const;
  void read_tail();
  [[nodiscard]] bool is_only_date(const Line& line) const;
  void read_prefix(const Line& line);
  bool take_fields(std::size_t at);
  bool take_byline(std::size_t n);
  [[nodiscard]] std::uint32_t behind_by(const Line& line) const;
  [[nodiscard]] bool is_beside_date(std::size_t n) const;
  [[nodiscard]] bool is_whole_byline(const Byline& byline) const;
  bool take_name_line(const Line& line, bool after_date);
  void read_lead(const Line& line);
  bool take_dateline(const Line& line);
  void take_header_parts(const Line& line);
  void take_credit(std::size_t n);
  [[nodiscard]] bool is_header_line(const Line& line) const;
  [[nodiscard]] bool is_credit_only(const Line& line) const;
  void take_source(Range name) { fields_.take({Field::source, name, false}); }
  [[nodiscard]] std::u32string_view text_of(Range range) const {
    return std::u32string_view(document_.text).substr(range.begin, range.size());
  }

  Document& document_;
  Key key_;
  std::vector<Line>& lines_;
  const Extent& extent_;
  MetaFields fields_;
  bool loose_author_ = false;  // only a name beside the date: a byline goes before it
};

}  // namespace newsprism
