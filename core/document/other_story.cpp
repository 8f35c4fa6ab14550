#include "document/other_story.h"

#include <algorithm>

#include "document/phrases.h"
#include "document/shared_words.h"
#include "document/written_date.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kArticle = 120;  // Han characters from which on a text is an article
constexpr std::uint32_t kLatin = 4;      // a character says less in other scripts
constexpr std::uint32_t kStory = 40;     // and those that another story has at least
constexpr std::uint32_t kSample = 8000;
constexpr std::size_t kTries = 8;

Key sample(Key key, Range range) {
  return key.substr(range.begin, std::min(range.size(), kSample));
}

// Words of every text share something in Latin script; pairs of Han characters hardly do.
bool is_unrelated(Key story, Key article) {
  const std::vector<std::uint64_t> words = terms(story, 5);
  std::size_t han = 0;
  for (const std::uint64_t word : words) han += word >> 63;
  const double limit = 2 * han > words.size() ? 0.03 : 0.1;
  return words.size() >= 8 && shared(words, terms(article, 5)) < limit;
}

bool is_headline(const Line& line) {
  return !line.ends_sentence && !line.ends_open && !line.inner_stop && line.width >= 6 && line.width <= 40 &&
         line.kind == Marker::none && (!line.decided || line.type == BlockType::heading);
}

// A date, a byline or a source: what stands between a headline and its story.
bool is_story_head(Key key, const Line& line) {
  if (line.width > 40 || (line.ends_sentence && line.inner_stop)) return false;
  if (line.reason != nullptr && line.reason == std::string_view("source_credit_line")) return true;
  if (line.type == BlockType::metadata) return true;
  constexpr Phrases kBylines = U"记者|本报讯|作者|来源:|by ";
  return (!line.ends_sentence && starts_with_any(key_of(key, line), kBylines) != 0) ||
         (!line.ends_sentence && !find_dates(key, line.range).empty());
}

// Whether a story begins with line n: a headline, within three lines its date, and text.
bool begins_story(Key key, const std::vector<Line>& lines, std::size_t n, std::size_t end) {
  if (!is_headline(lines[n]) || is_story_head(key, lines[n])) return false;
  const std::size_t until = std::min(end, n + 4);
  for (std::size_t at = n + 1; at + 1 < until + 1 && at + 1 < end; ++at) {
    if (is_story_head(key, lines[at]))
      return lines[at + 1].ends_sentence || lines[std::min(at + 2, end - 1)].ends_sentence;
    if (lines[at].ends_sentence) return false;
  }
  return false;
}

// "... 。　..." at the end of a text on one line.
void cut_last_line(Key key, std::vector<Line>& lines, Extent& extent) {
  if (extent.begin >= extent.end) return;
  const std::size_t last = extent.end - 1;
  const Line line = lines[last];
  if (line.decided || line.range.size() < kArticle + kStory) return;
  const std::uint32_t least = line.range.begin + kArticle;
  for (std::uint32_t at = line.range.end - kStory; at > least; --at) {
    if (!is_space(key[at]) || key[at - 1] != U'。') continue;
    const Range story = trim(key, {at, line.range.end});
    if (3 * story.size() > at - line.range.begin) return;
    if (!is_unrelated(sample(key, story), sample(key, {line.range.begin, at}))) return;
    Line other;
    other.range = story;
    other.piece = true;
    other.zone = line.zone;
    measure_line(key, other);
    mark_boilerplate(other, "other_story");
    lines[last].range.end = at;
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(extent.end), other);
    return;
  }
}

}  // namespace

void mark_other_story(Key key, std::vector<Line>& lines, Extent& extent) {
  std::uint32_t letters = 0;
  std::size_t tries = 0;
  for (std::size_t n = extent.begin; n + 2 < extent.end && tries < kTries; ++n) {
    letters += lines[n].letters * (is_han(key[lines[n].range.begin]) ? kLatin : 1U);
    if (letters < kLatin * kArticle || !begins_story(key, lines, n, extent.end)) continue;
    ++tries;
    const Range article = cover(lines[extent.begin].range, lines[n - 1].range);
    const Range story = cover(lines[n].range, lines[extent.end - 1].range);
    if (story.size() < kStory || story.size() > 2 * article.size() ||
        !is_unrelated(sample(key, story), sample(key, article)))
      continue;
    for (std::size_t at = n; at < extent.end; ++at) {
      if (lines[at].type != BlockType::boilerplate) mark_boilerplate(lines[at], "other_story");
    }
    extent.end = n;
    return;
  }
  cut_last_line(key, lines, extent);
}

}  // namespace newsprism
