#include "document/article_end.h"

#include <algorithm>

#include "document/phrases.h"
#include "document/shared_words.h"
#include "document/written_date.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr long kArticle = 200;           // reading length from which on a text is an article
constexpr std::uint32_t kSample = 8000;  // what is compared of the text above
constexpr std::size_t kLongWord = 5;     // shorter ones stand in any text
constexpr std::size_t kTries = 12;       // sections that are looked into, and pairs of lines in each

// Below one of these an article does not go on, however much text the page has there: other
// people's letters, the leads of other stories.
bool closes_always(const Verdict& verdict) {
  if (verdict.reason == nullptr || !verdict.sure) return false;
  const std::string_view reason = verdict.reason;
  return reason == "editor_line" ||
         (verdict.opens_section && (reason == "comments" || reason == "copyright"));
}

bool may_close(const Verdict& verdict) {
  if (verdict.reason == nullptr || !verdict.sure) return false;
  return verdict.opens_section || verdict.reason == std::string_view("source_credit_line") ||
         verdict.reason == std::string_view("related_stories");
}

constexpr Phrases kAges = U"ago|前";

bool is_paragraph(const Line& line, const Verdict& verdict) {
  return verdict.reason == nullptr && !line.decided && line.ends_sentence && line.width >= 16 &&
         !line.trails_off;
}

class EndFinder {
 public:
  EndFinder(std::u32string_view key, const std::vector<Line>& lines, const std::vector<Verdict>& verdicts,
            const Extent& extent)
      : key_(key), lines_(lines), verdicts_(verdicts), extent_(extent) {}

  // Whether the article goes on below line n, above which `text` stands: two paragraphs in a row that share
  // words with it, or more text than that.
  bool goes_on(std::size_t n, long text);

 private:
  std::u32string_view key_;
  const std::vector<Line>& lines_;
  const std::vector<Verdict>& verdicts_;
  const Extent& extent_;
  std::vector<std::uint64_t> above_;
  std::vector<long> below_;  // the text in pairs of paragraphs from each line on
  std::size_t tries_ = 0;
};

bool EndFinder::goes_on(std::size_t n, long text) {
  if (++tries_ > kTries) return true;
  // More text in a row stands below than above: what was above were captions, or a box.
  if (below_.empty()) {
    below_.resize(lines_.size() + 1, 0);
    for (std::size_t at = extent_.end; at-- > extent_.begin;) {
      const bool pair = at + 1 < extent_.end && is_paragraph(lines_[at], verdicts_[at]) &&
                        is_paragraph(lines_[at + 1], verdicts_[at + 1]);
      below_[at] = below_[at + 1] + (pair ? static_cast<long>(lines_[at].width) : 0);
    }
  }
  if (below_[n] > text) return true;
  if (above_.empty()) {
    const std::uint32_t first = lines_[extent_.begin].range.begin;
    above_ = terms(piece_of(key_, {first, std::min(lines_[n].range.begin, first + kSample)}), kLongWord);
  }
  std::size_t pairs = 0;
  for (std::size_t at = n + 1; at + 1 < extent_.end && pairs < kTries; ++at) {
    if (!is_paragraph(lines_[at], verdicts_[at]) || !is_paragraph(lines_[at + 1], verdicts_[at + 1]))
      continue;
    ++pairs;
    const Range both = cover(lines_[at].range, lines_[at + 1].range);
    const std::uint32_t end = std::min(both.end, both.begin + kSample);
    if (shared(terms(piece_of(key_, {both.begin, end}), kLongWord), above_) >= 0.12) return true;
  }
  // One paragraph below a single link is still the article's.
  return pairs == 0 && extent_.end - n <= 3 && lines_[n].width > 6;
}

// "November 19, 2019 at 6:34 am", "7 hrs ago", "Ann on May 2, 2025 said:": the head of a letter or a lead.
bool is_entry_date(std::u32string_view key, const Line& line, const Verdict& verdict) {
  constexpr Phrases kSays = U"says:|said:|wrote:";
  if (line.width == 0 || line.width > 24 || (line.ends_sentence && line.inner_stop)) return false;
  const std::u32string_view text = key_of(key, line);
  if (is_digit(text.front()) && verdict.reason != nullptr && ends_with_any(text, kAges) != 0) return true;
  const std::vector<WrittenDate> dates = find_dates(key, line.range);
  if (dates.empty() || dates.front().day == 0) return false;
  const std::uint32_t around = static_cast<std::uint32_t>(line.range.size() - dates.front().range.size());
  return ends_with_any(text, kSays) != 0 || (!line.ends_sentence && around <= 24);
}

// Where a row of letters or leads begins below the article: three dates, each below a name or a headline or
// with one in its line. A chronicle has its dates below paragraphs.
std::size_t feed_begin(std::u32string_view key, const std::vector<Line>& lines,
                       const std::vector<int>& worths, const std::vector<Verdict>& verdicts,
                       const Extent& extent) {
  constexpr std::size_t kEntries = 3;
  constexpr std::size_t kFar = 12;  // lines from one to the next
  long text = 0;
  std::size_t first = extent.end;
  std::size_t last = 0;
  std::size_t entries = 0;
  for (std::size_t n = extent.begin; n < extent.end && entries < kEntries; ++n) {
    if (worths[n] > 6) text += worths[n];
    if (text < kArticle || n == extent.begin || !is_entry_date(key, lines[n], verdicts[n])) continue;
    const Line& above = lines[n - 1];
    const bool headed =
        (!above.ends_sentence || above.ends_colon || above.ends_question) && above.width <= 30;
    if (!headed && !lines[n].ends_colon) continue;
    if (entries == 0 || n - last > kFar) {
      entries = 0;
      first = n;
    }
    last = n;
    ++entries;
  }
  if (entries < kEntries) return extent.end;
  while (first > extent.begin && !lines[first - 1].ends_sentence && lines[first - 1].width <= 30) --first;
  return first;
}

}  // namespace

void end_at_close(std::u32string_view key, const std::vector<Line>& lines, const std::vector<int>& worths,
                  const std::vector<Verdict>& verdicts, Extent& extent) {
  extent.end = feed_begin(key, lines, worths, verdicts, extent);
  EndFinder finder(key, lines, verdicts, extent);
  long text = 0;
  long sum = 0;
  long best_sum = 0;
  std::size_t best_end = extent.end;
  for (std::size_t n = extent.begin; n < extent.end; ++n) {
    if (text >= kArticle &&
        (closes_always(verdicts[n]) || (may_close(verdicts[n]) && !finder.goes_on(n, text)))) {
      extent.end = best_end;
      return;
    }
    sum += worths[n];
    if (worths[n] > 6) text += worths[n];
    if (sum > best_sum) {
      best_sum = sum;
      best_end = n + 1;
    }
  }
}

}  // namespace newsprism
