#include "document/table_rows.h"

#include <iterator>

#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

enum class Gap : unsigned char { tab, bar, wide };

struct Row {
  Gap gap = Gap::tab;
  std::size_t cells = 0;  // 0: no row
  bool figures = false;   // a cell behind the first has a digit
};

constexpr std::uint32_t kWidestRow = 80;

bool is_blank(Key cell) {
  for (const char32_t c : cell) {
    if (!is_space(c)) return false;
  }
  return true;
}

bool has_digit(Key cell) {
  for (const char32_t c : cell) {
    if (is_digit(c)) return true;
  }
  return false;
}

// Where the gap at `at` ends; `at` for none.
std::size_t gap_end(Key key, std::size_t at, Gap gap) {
  if (gap == Gap::bar) return key[at] == U'|' ? at + 1 : at;
  std::size_t end = at;
  while (end < key.size() && is_space(key[end])) ++end;
  if (gap == Gap::wide) return end - at >= 2 ? end : at;
  return key.substr(at, end - at).find(U'\t') != Key::npos ? end : at;
}

Row read_row(Key key, Gap gap) {
  Row row;
  row.gap = gap;
  std::size_t begin = 0;
  const auto add = [&](std::size_t end) {
    const Key cell = key.substr(begin, end - begin);
    if (is_blank(cell)) return;
    row.figures = row.figures || (row.cells > 0 && has_digit(cell));
    ++row.cells;
  };
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t next = gap_end(key, at, gap);
    if (next == at) {
      ++at;
      continue;
    }
    add(at);
    begin = at = next;
  }
  add(key.size());
  if (row.cells < 2) row.cells = 0;
  return row;
}

// A run of rows of the same form from n on; `end` behind it.
std::size_t run_end(Key key, const std::vector<Verdict>& verdicts, const std::vector<Line>& lines,
                    std::size_t n, Gap gap, std::size_t& rows, std::size_t& figures) {
  std::size_t cells = 0;
  std::size_t end = n;
  for (std::size_t at = n; at < lines.size(); ++at) {
    const Line& line = lines[at];
    if (line.letters == 0 && at > n && !line.decided) continue;  // the rule below the head of a table
    if (line.decided || verdicts[at].reason != nullptr || line.width > kWidestRow) break;
    const Key text = piece_of(key, line.whole());
    if (line.ends_sentence && (gap == Gap::wide || line.inner_stop)) break;
    const Row row = read_row(text, gap);
    if (row.cells == 0 || (cells != 0 && row.cells != cells)) break;
    cells = row.cells;
    ++rows;
    figures += row.figures ? 1U : 0U;
    end = at + 1;
  }
  return end;
}

bool is_table(Gap gap, std::size_t rows, std::size_t figures) {
  const bool counts = 2 * figures >= rows;
  if (gap == Gap::bar) return rows >= 2 && counts;
  if (gap == Gap::tab) return rows >= 3 || (rows == 2 && counts);
  return rows >= 3;
}

bool is_code(Key token) {
  constexpr Phrases kEnds = U".sh|.sz|.hk|.us|.bj|-tw|.tw|.ss";
  if (token.size() >= 2 && token.front() == U'$' && is_latin(token[1])) return true;
  const std::size_t end = ends_with_any(token, kEnds);
  return end != 0 && token.size() > end && is_digit(token.front());
}

// "1,688.00", "+1.2%", "-0.8", "(0.5%)"
bool is_price(Key token) {
  bool digit = false;
  for (const char32_t c : token) {
    if (is_digit(c)) {
      digit = true;
    } else if (Key(U"+-−.,%()↑↓▲▼/").find(c) == Key::npos) {
      return false;
    }
  }
  return digit;
}

bool is_index(Key words) {
  constexpr Phrases kNames =
      U"指数|成指|板指|综指|沪深300|科创50|恒指|dow|nasdaq|s&p|nikkei|ftse|dax|kospi|hang seng|日经|"
      U"道指";
  return words.size() <= 24 && contains_any(words, kNames);
}

}  // namespace

bool is_market_data(Key line) {
  if (line.size() > 80) return false;
  std::size_t codes = 0;
  std::size_t prices = 0;
  std::size_t others = 0;
  bool percent = false;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = line.find_first_of(U" \t|;、", at);
    if (end == Key::npos) end = line.size();
    Key token = line.substr(at, end - at);
    at = end + 1;
    if (!token.empty() && token.front() == U'(' && token.back() == U')') {
      token.remove_prefix(1);
      token.remove_suffix(1);
    }
    if (token.empty()) continue;
    percent = percent || token.back() == U'%';
    if (is_code(token)) {
      ++codes;
    } else if (is_price(token)) {
      ++prices;
    } else {
      ++others;
    }
  }
  if (codes > 0) return others <= 1 && codes + prices >= 1 && (others == 0 || prices > 0 || codes > 1);
  return prices >= 2 && percent && others <= 2 && is_index(line);
}

void mark_table_rows(Key key, const std::vector<Verdict>& verdicts, std::vector<Line>& lines) {
  constexpr Gap kGaps[] = {Gap::tab, Gap::bar, Gap::wide};
  // Behind a few rows that make no table the rest of a long run is not asked again, row by row.
  constexpr std::size_t kManyRows = 64;
  std::size_t asked[std::size(kGaps)] = {};
  for (std::size_t n = 0; n < lines.size();) {
    std::size_t next = n + 1;
    for (std::size_t g = 0; g < std::size(kGaps); ++g) {
      const Gap gap = kGaps[g];
      if (n < asked[g]) continue;
      std::size_t rows = 0;
      std::size_t figures = 0;
      const std::size_t end = run_end(key, verdicts, lines, n, gap, rows, figures);
      if (!is_table(gap, rows, figures)) {
        if (rows > kManyRows) asked[g] = end;
        continue;
      }
      for (std::size_t at = n; at < end; ++at) {
        if (lines[at].letters == 0) continue;
        // a number at its beginning is a cell, not the mark of a list
        lines[at].range = lines[at].whole();
        lines[at].marker = {lines[at].range.begin, lines[at].range.begin};
        lines[at].kind = Marker::none;
        lines[at].type = BlockType::table_row;
        lines[at].decided = true;
      }
      next = end;
      break;
    }
    n = next;
  }
}

}  // namespace newsprism
