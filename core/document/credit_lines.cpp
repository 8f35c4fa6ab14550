#include <algorithm>
#include <string_view>

#include "document/credit_fields.h"
#include "document/header_names.h"
#include "document/header_reader.h"
#include "document/written_date.h"
#include "text/script.h"

namespace newsprism {

// Header lines among the first lines of the text, and what was cut off or marked further down.
void MetaReader::read_body() {
  constexpr std::size_t kTop = 6;
  std::size_t seen = 0;
  for (std::size_t n = extent_.begin; n < extent_.end; ++n) {
    Line& line = lines_[n];
    if (line.type == BlockType::title) continue;
    if (line.decided) {
      const bool prefix = line.reason != nullptr && std::string_view(line.reason) == "date_prefix";
      if (prefix) read_prefix(line);
      const bool credit = line.type == BlockType::metadata || line.type == BlockType::boilerplate;
      if (credit && !prefix && line.width <= kCreditWidth) seen == 0 ? take_credit(n) : void(take_fields(n));
      if (line.type == BlockType::metadata) read_lead(line);
      continue;
    }
    if (seen == 0) read_lead(line);
    if (seen++ >= kTop) continue;
    const bool header = line.width <= kHeaderWidth && !line.ends_sentence && is_header_line(line) &&
                        fields_.take_dates(line.whole());
    if (!header && !take_byline(n) && !is_credit_only(line)) continue;
    take_fields(n);
    if (header) take_header_parts(line);
    line.type = BlockType::metadata;
    line.decided = true;
  }
}

// "采写:王明" and "某报记者 王明" below the last paragraph, "(王明)" at its end.
void MetaReader::read_end() {
  constexpr std::size_t kBelow = 3;
  bool bracket = false;
  for (std::size_t n = std::min(lines_.size(), extent_.end + kBelow); n-- > extent_.begin;) {
    Line& line = lines_[n];
    const bool below = n >= extent_.end && line.type == BlockType::boilerplate &&
                       std::string_view(line.reason) == "navigation_menu";
    if (n < extent_.end ? line.decided : !below) continue;
    if (n < extent_.end && !bracket && (line.ends_sentence || line.width > kNameWidth)) {
      read_last_bracket(line);
      bracket = true;
    }
    if (document_.meta.author || !is_credit_only(line)) continue;
    take_fields(n);
    line.type = BlockType::metadata;
    line.decided = true;
  }
}

// "(记者李明 编辑王芳)", "(李明)", "(Reuters)" at the end of the text.
void MetaReader::read_last_bracket(const Line& line) {
  const Range range = line.range;
  if (range.size() < 20 || key_[range.end - 1] != U')') return;
  const Key end = key_.substr(range.end - 20, 20);
  const std::size_t open = end.rfind(U'(');
  if (open == Key::npos) return;
  const Range inside{static_cast<std::uint32_t>(range.end - 20 + open + 1), range.end - 1};
  const bool role = piece_of(key_, inside).find(U"记者") != Key::npos;
  if (is_agency(piece_of(key_, inside)) || (role && is_credit_text(inside))) {
    fields_.take_names(inside);
  } else if (is_han_person(piece_of(key_, inside)) && !document_.meta.author) {
    fields_.take_author(inside);
  }
}

bool MetaReader::is_only_date(const Line& line) const {
  const auto date = date_at(key_, line.range.begin);
  return date && date->day != 0 && date->range.end == line.range.end;
}

// Names and roles only: no sentence.
bool MetaReader::is_credit_text(Range range) const {
  return piece_of(key_, range).find_first_of(U",。!?") == Key::npos;
}

void MetaReader::read_tail() {
  constexpr std::size_t kReach = 60;
  const std::size_t until = std::min(lines_.size(), extent_.end + kReach);
  for (std::size_t n = extent_.end; n < until; ++n) {
    const Line& line = lines_[n];
    if (line.width > kCreditWidth) continue;
    const Key key = key_of(key_, line);
    constexpr Phrases kDated =
        U"发布|发表|时间|日期|published|posted|更新|最后更新|updated|first published|last updated|"
        U"版权声明";
    if (line.width <= kHeaderWidth && starts_with_any(key, kDated) != 0) {
      fields_.take_dates(line.whole());
      take_fields(n);
    }
    // Nothing but the date and the time, right below the text.
    if (n < extent_.end + 3 && !document_.meta.published && is_only_date(line))
      fields_.take_dates(line.range);
    const std::string_view reason = line.reason == nullptr ? "" : line.reason;
    if (reason == "editor_line" || reason == "source_credit_line" || reason == "disclaimer" ||
        reason == "photo_credit") {
      take_fields(n);
    }
  }
}

}  // namespace newsprism
