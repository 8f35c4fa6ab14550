#include "mentions/find_times.h"

#include <array>

#include "mentions/numerals.h"
#include "mentions/time_patterns.h"

namespace newsprism {

namespace {

// The characters that a Chinese expression may begin with, besides digits. One bit each in a table of
// 4,096: a few other characters share a bit and are then looked at in vain.
constexpr Key kOpeners =
    U"零〇○一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾几数多好若无半再每今去前明后上本这下当大昨"
    U"凌早清中午傍晚深近最不此日过往昔从现目如眼时未将接刚同那次翌届周星礼月元春农除端劳妇青儿建教国万双感平"
    U"圣情第首年公民";

struct OpenerTable {
  std::array<bool, 4096> bit{};
  constexpr OpenerTable() {
    for (char32_t c : kOpeners) bit[c & 4095U] = true;
  }
};
constexpr OpenerTable kOpenerTable;

bool may_open(char32_t c) {
  return c >= 0x3007 && kOpenerTable.bit[c & 4095U];
}

TimeFound longer(TimeFound a, TimeFound b) {
  if (!a) return b;
  if (!b) return a;
  return b->end > a->end ? b : a;
}

TimeFound match_at(const TimeLine& line, std::size_t at) {
  const char32_t c = line.key[at];
  if (is_ascii_digit(c)) {
    TimeFound written = longer(match_written_date(line, at), match_duration(line, at));
    if (!written) written = match_english_time(line, at);
    return longer(written, match_relative_word(line, at));
  }
  if (is_ascii_letter(c)) {
    if (is_ascii_letter(char_before(line.key, at)) || is_ascii_digit(char_before(line.key, at)))
      return std::nullopt;
    return match_english_time(line, at);
  }
  if (!may_open(c)) return std::nullopt;
  TimeFound found = match_duration(line, at);
  if (begins_han_numeral(c) || one_of(c, U"元公民上本")) found = longer(match_written_date(line, at), found);
  found = longer(found, match_relative_word(line, at));
  return longer(found, match_feast(line, at, 0));
}

TimeContext context_of(const Document& document) {
  TimeContext context;
  if (!document.meta.anchor) return context;
  context.anchor = parse_date(document.meta.anchor->value);
  if (context.anchor) context.anchor_iso = document.meta.anchor->value;
  return context;
}

// Of a header only what is written out: a date there says when the article came, not what it tells.
bool counts_in_header(const TimeMatch& match) {
  return !match.time.relative && match.time.type != TimeType::duration && match.time.type != TimeType::set &&
         match.time.value.size() >= 7;
}

void read_block(const TimeLine& line, bool header, std::vector<TimeExpression>& out) {
  TimeContext& context = *line.context;
  context.begin_block();
  for (std::size_t at = 0; at < line.key.size();) {
    if (line.key[at] == U'\n') context.begin_block();
    if (one_of(line.key[at], U"。!?")) context.end_sentence();
    if (const std::size_t end = past_address(line.key, at); end != 0) {
      at = end;
      continue;
    }
    TimeFound found = match_at(line, at);
    if (!found || found->end <= at || (header && !counts_in_header(*found))) {
      ++at;
      continue;
    }
    found->time.range = {static_cast<std::uint32_t>(line.offset + at),
                         static_cast<std::uint32_t>(line.offset + found->end)};
    if (found->date && !header) context.note(*found->date, line.offset + at, found->time.relative);
    out.push_back(found->time);
    at = found->end;
  }
}

}  // namespace

void find_times(const Document& document, const Tokens&, std::vector<TimeExpression>& out) {
  TimeContext context = context_of(document);
  const Key key = document.key;
  const Key text = document.text;
  for (const Block& block : document.blocks) {
    const bool header = block.type == BlockType::metadata;
    if (!header && !is_kept(block)) continue;
    const Range r = block.range;
    if (r.empty() || r.end > key.size()) continue;
    read_block({key.substr(r.begin, r.size()), text.substr(r.begin, r.size()), r.begin, &context}, header,
               out);
  }
}

}  // namespace newsprism
