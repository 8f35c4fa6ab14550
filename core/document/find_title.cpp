#include "document/find_title.h"

#include <algorithm>
#include <cstdint>

#include "document/article_extent.h"
#include "document/phrases.h"
#include "document/shared_words.h"
#include "document/turn_cues.h"
#include "document/written_date.h"
#include "text/script.h"

namespace newsprism {
namespace {

// How much of the article the words of a title are looked for in.
constexpr std::uint32_t kBodySample = 8000;

std::vector<std::uint64_t> body_terms(Key key, const std::vector<Line>& lines, std::size_t begin,
                                      std::size_t end) {
  if (begin >= end) return {};
  const std::uint32_t first = lines[begin].range.begin;
  const std::uint32_t last = std::min(lines[end - 1].range.end, first + kBodySample);
  return terms(piece_of(key, {first, last}));
}

bool has_title_form(Key key, const Line& line) {
  if (line.width < 3 || line.width > 70 || line.letters < 3 || line.ends_open || line.range.size() > 300)
    return false;
  if (key_of(key, line).find(U"new window)") != Key::npos) return false;
  if (line.kind == Marker::bullet || key_of(key, line).substr(0, 3) == U"by ") return false;
  // "Caught! How ..." is a title, two sentences with full stops are none.
  if (line.inner_stop && (line.width > 45 || key_of(key, line).find(U'。') != Key::npos)) return false;
  const char32_t last = key[line.range.end - 1];
  if (last == U'。' || (last == U'.' && line.width > 8)) return false;
  if (line.range.begin < line.range.end && line.quoted && line.ends_sentence) return false;
  return true;
}

// "问:好吗?" and, when the speaker goes on speaking below, "王明:好吗?"
bool is_turn(Key key, const std::vector<Line>& lines, std::size_t n) {
  const TurnLabel label = find_label(key, lines[n].range);
  if (label.role != Role::unknown) return label.role != Role::none;
  if (lines[n].ends_question) return true;
  const Key name = piece_of(key, label.label);
  for (std::size_t below = n + 1; below < std::min(lines.size(), n + 6); ++below) {
    if (key_of(key, lines[below]).substr(0, name.size()) == name) return true;
  }
  return false;
}

// A row of a form: "1. Date: 2025-07-01" above "2. ...".
bool is_row(const std::vector<Line>& lines, std::size_t n) {
  return lines[n].kind == Marker::number && n + 1 < lines.size() &&
         lines[n + 1].number == lines[n].number + 1;
}

bool has_date(Key key, const Line& line) {
  return line.width <= 40 && !find_dates(key, line.range).empty();
}

// How far below the date stands, 0 for not within four lines.
std::size_t date_below(Key key, const std::vector<Line>& lines, std::size_t title) {
  for (std::size_t n = 1; n <= 4 && title + n < lines.size(); ++n) {
    if (has_date(key, lines[title + n])) return n;
  }
  return 0;
}

// "By Ann Lee" or "来源: ..." below, at most a standfirst or a date between: how far, 0 for none.
std::size_t byline_below(Key key, const std::vector<Line>& lines, std::size_t title) {
  constexpr Phrases kWords = U"by |来源|作者|记者|文/|责任编辑|编辑";
  constexpr Key kWord = U"文|";
  for (std::size_t n = 1; n <= 2 && title + n < lines.size(); ++n) {
    const Line& line = lines[title + n];
    const Key words = key_of(key, line);
    const std::size_t word = words.substr(0, 2) == kWord ? 2 : starts_with_any(words, kWords);
    if (word != 0 && line.width <= 20 && !line.ends_sentence && line.range.size() > word) return n;
    if (line.width <= lines[title].width && !has_date(key, line)) break;
  }
  return 0;
}

// What stands below a title: the nearer, the surer.
double header_below(Key key, const std::vector<Line>& lines, std::size_t title) {
  const std::size_t date = date_below(key, lines, title);
  const std::size_t byline = byline_below(key, lines, title);
  const bool standfirst = date == 2 && lines[title + 1].width > lines[title].width;
  const double dated = date == 0 ? 0.0 : (date == 1 || standfirst ? 1.5 : 1.0);
  return dated + (byline == 0 ? 0.0 : (byline == 1 ? 1.8 : 0.7));
}

bool section_above(const std::vector<Verdict>& verdicts, std::size_t title) {
  return title > 0 && verdicts[title - 1].opens_section;
}

bool breadcrumb_above(const std::vector<Verdict>& verdicts, std::size_t title) {
  constexpr std::string_view kBreadcrumb = "navigation_breadcrumb";
  return title > 0 && verdicts[title - 1].reason != nullptr && verdicts[title - 1].reason == kBreadcrumb;
}

// Said once more within the lines around the body's beginning, whole or as the beginning of a line.
bool said_twice(Key key, const std::vector<Line>& lines, std::size_t title, std::size_t begin) {
  const Key wanted = key_of(key, lines[title]);
  const std::size_t until = std::min(lines.size(), begin + 3);
  for (std::size_t n = 0; n < until; ++n) {
    if (n == title) continue;
    const Key other = key_of(key, lines[n]);
    if (other.size() <= wanted.size() + 24 && other.find(wanted) != Key::npos) return true;
  }
  return false;
}

// A page whose notices are sentences: the title with its date and its byline stands among the first lines
// of what was taken for the text.
std::size_t title_in_body(Key key, const std::vector<Line>& lines, const std::vector<Verdict>& verdicts,
                          const std::vector<std::uint64_t>& body, Range run, std::size_t known) {
  constexpr std::uint32_t kReach = 8;
  for (std::uint32_t n = run.begin + 1; n + 2 < std::min(run.end, run.begin + kReach); ++n) {
    if (lines[n].decided || verdicts[n].reason != nullptr || !has_title_form(key, lines[n])) continue;
    if (lines[n].width < 10 || has_date(key, lines[n]) || is_turn(key, lines, n) || lines[n].ends_colon)
      continue;
    const bool dated =
        has_date(key, lines[n + 1]) || (has_date(key, lines[n + 2]) && lines[n + 1].width > lines[n].width);
    if (dated && shared(terms(key_of(key, lines[n])), body) >= 0.4) return n;
  }
  return known;
}

// The one long line among the buttons right above the text.
std::size_t lone_headline(Key key, const std::vector<Line>& lines, const std::vector<Verdict>& verdicts,
                          std::size_t begin) {
  constexpr std::size_t kReach = 6;
  constexpr std::uint32_t kLong = 12, kButton = 8;
  std::size_t found = kNoLine;
  if (begin < kReach) return kNoLine;
  for (std::size_t n = begin - kReach; n < begin; ++n) {
    if (lines[n].width <= kButton) continue;
    if (found != kNoLine || lines[n].decided || verdicts[n].reason != nullptr) return kNoLine;
    if (lines[n].width < kLong || !has_title_form(key, lines[n]) || has_date(key, lines[n])) return kNoLine;
    found = n;
  }
  return found;
}

}  // namespace

std::size_t find_title(Key key, const std::vector<Line>& lines, const std::vector<Verdict>& verdicts,
                       std::size_t from, std::size_t begin, std::size_t end) {
  if (lines.empty()) return kNoLine;
  const std::vector<std::uint64_t> body = body_terms(key, lines, begin, end);
  std::size_t best = kNoLine;
  double best_score = 1.0;
  const std::size_t last = std::min(begin, lines.size() - 1);
  std::vector<std::size_t> candidates;
  if (from > 0) candidates.push_back(0);
  for (std::size_t n = from; n <= last; ++n) candidates.push_back(n);
  for (const std::size_t n : candidates) {
    if (lines[n].decided || verdicts[n].reason != nullptr || !has_title_form(key, lines[n])) continue;
    const double common = shared(terms(key_of(key, lines[n])), body);
    // A very short title only where a title must be.
    if (lines[n].width < 5 && (n != 0 || (begin > 2 && common < 0.3 && date_below(key, lines, n) == 0)))
      continue;
    if (has_date(key, lines[n]) || is_row(lines, n) || is_turn(key, lines, n) || (n == begin && n + 1 >= end))
      continue;
    // The first line of the body may be a title that asks or exclaims, at the top of everything.
    if (n == begin && n > 0 && date_below(key, lines, n) == 0 && !breadcrumb_above(verdicts, n)) continue;
    if (n == begin && lines[n].width > 50) continue;
    double score = 3.0 * common;
    score += header_below(key, lines, n) + (breadcrumb_above(verdicts, n) ? 1.0 : 0.0);
    score -= section_above(verdicts, n) ? 1.0 : 0.0;
    score += said_twice(key, lines, n, begin) ? 1.0 : 0.0;
    score += n == 0 ? 1.1 : 0.0;
    score += lines[n].width >= 10 ? 0.5 : 0.0;
    score -= lines[n].width > 40 ? 0.5 : 0.0;
    score -= 0.02 * static_cast<double>(begin - n);
    // Of the same words twice, the one nearer to the text is the title on the page.
    if (score >= best_score) {
      best_score = score;
      best = n;
    }
  }
  if (best == kNoLine || best == begin)
    best = title_in_body(key, lines, verdicts, body,
                         {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, best);
  if (best == kNoLine) best = lone_headline(key, lines, verdicts, begin);
  // A standfirst below the title looks like a title as well; a button may stand between them.
  if (best == kNoLine || best <= from) return best;
  constexpr std::uint32_t kButton = 8;
  std::size_t up = best - 1;
  if (up > from && lines[up].width < kButton && lines[best].width > lines[up - 1].width) --up;
  const Line& above = lines[up];
  if (above.decided || verdicts[up].reason != nullptr || above.width < 12) return best;
  if (!has_title_form(key, above) || has_date(key, above)) return best;
  const double wanted = std::max(0.4, shared(terms(key_of(key, lines[best])), body) - 0.15);
  return shared(terms(key_of(key, above)), body) >= wanted ? up : best;
}

Range lead_sentence(Key key, Range lead) {
  constexpr std::uint32_t kLongest = 80;  // Han characters; a Latin line may have three times as many
  std::uint32_t clause = 0;
  for (std::uint32_t at = lead.begin; at < std::min(lead.end, lead.begin + 3 * kLongest); ++at) {
    const char32_t c = key[at];
    const bool latin_stop =
        c == U'.' && at > lead.begin + 12 && (at + 1 >= lead.end || is_space(key[at + 1]));
    if (latin_stop || c == U'。' || c == U'!' || c == U'?') {
      std::uint32_t end = at + 1;
      while (end < lead.end && is_closing_mark(key[end])) ++end;
      return {lead.begin, end};
    }
    if (clause != 0 && is_han(c) && at - lead.begin >= kLongest) return {lead.begin, clause};
    if (c == U',' || c == U';') clause = at;
  }
  const std::uint32_t limit = std::min(lead.end, lead.begin + 3 * kLongest);
  return {lead.begin, limit == lead.end || clause == 0 ? limit : clause};
}

std::size_t find_last_line_title(Key key, const std::vector<Line>& lines, std::size_t begin,
                                 std::size_t end) {
  if (end < begin + 2) return kNoLine;
  const Line& line = lines[end - 1];
  if (line.decided || line.piece || !has_title_form(key, line)) return kNoLine;
  std::size_t whole_lines = 0;
  std::uint32_t shortest = 0xffffffff;
  for (std::size_t n = begin; n + 1 < end; ++n) {
    if (lines[n].piece) continue;
    ++whole_lines;
    std::uint32_t last = lines[n].range.end;
    for (std::size_t m = n + 1; m + 1 < end && lines[m].piece; ++m) last = lines[m].range.end;
    shortest = std::min(shortest, last - lines[n].range.begin);
  }
  return whole_lines <= 4 && shortest >= 3 * line.range.size() && line.number == 0 ? end - 1 : kNoLine;
}

}  // namespace newsprism
