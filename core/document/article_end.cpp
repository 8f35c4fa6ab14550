#include "document/article_end.h"

#include <algorithm>

#include "document/shared_words.h"

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

bool is_paragraph(const Line& line, const Verdict& verdict) {
  return verdict.reason == nullptr && !line.decided && line.ends_sentence && line.width >= 16 &&
         !line.trails_off;
}

class EndFinder {
 public:
  EndFinder(std::u32string_view key, const std::vector<Line>& lines, const std::vector<Verdict>& verdicts,
            const Extent& extent)
      : key_(key), lines_(lines), verdicts_(verdicts), extent_(extent) {}

  // Whether the article goes on below line n: two paragraphs in a row that share words with it.
  bool goes_on(std::size_t n);

 private:
  std::u32string_view key_;
  const std::vector<Line>& lines_;
  const std::vector<Verdict>& verdicts_;
  const Extent& extent_;
  std::vector<std::uint64_t> above_;
  std::size_t tries_ = 0;
};

bool EndFinder::goes_on(std::size_t n) {
  if (++tries_ > kTries) return true;
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

}  // namespace

void end_at_close(std::u32string_view key, const std::vector<Line>& lines, const std::vector<int>& worths,
                  const std::vector<Verdict>& verdicts, Extent& extent) {
  EndFinder finder(key, lines, verdicts, extent);
  long text = 0;
  long sum = 0;
  long best_sum = 0;
  std::size_t best_end = extent.end;
  for (std::size_t n = extent.begin; n < extent.end; ++n) {
    if (text >= kArticle && (closes_always(verdicts[n]) || (may_close(verdicts[n]) && !finder.goes_on(n)))) {
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
