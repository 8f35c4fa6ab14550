#include "document/captions.h"

#include <algorithm>
#include <utility>

#include "base/sorting.h"
#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kWidest = 110;  // three lines of words under a picture

constexpr Phrases kOpeners =
    U"图为|图说:|图片说明|题图|上图|下图|左图|右图|(资料图|资料图|资料照片|视频截图|file photo|"
    U"file image|pictured:|pictured above|图片:|caption:";
constexpr Phrases kEnds =
    U"供图|供图)|资料图|资料图)|资料图片|资料图片)|资料照|资料照)|资料照片|截图|截图)|截图。|合影|"
    U"合影留念|摄)|/摄|/图)|提供)|翻摄)|图/|file photo|file image|file photo)|file pic|"
    U"(getty images)|(reuters)|(ap)|(afp)|\u2013 video|- video";
constexpr Phrases kCredits =
    U"(image:|(images:|(photo|(image credit|(credit|image credit:|credit...|photograph:|/getty|"
    U"/shutterstock|ap photo/|(ap photo|(图片来源|(图源";
// In a sentence they say something else.
constexpr Phrases kHints =
    U"/reuters|/afp|via getty|via reuters|via ap|courtesy of|(left)|(right)|(center)|(centre)|(左)|"
    U"(右)|(左图)";
constexpr Phrases kAgencies = U"getty images|getty|reuters|ap|afp|epa|pa media|alamy|xinhua|shutterstock";
constexpr Phrases kOwners = U"image:|photo:|photograph:|image source|credit:";

bool is_open(const Line& line) {
  return !line.decided && line.kind == Marker::none && !line.range.empty();
}

// "... 林小舟 摄": the name of who took it before the verb.
bool ends_with_taken(Key text) {
  while (!text.empty() && (text.back() == U')' || text.back() == U'。')) text.remove_suffix(1);
  if (text.size() < 6 || text.back() != U'摄') return false;
  const Key before = text.substr(text.size() > 16 ? text.size() - 16 : 0);
  return before.find_first_of(U" /(。|:丨") != Key::npos || before.find(U"记者") != Key::npos;
}

bool has_caption_form(Key key, const Line& line) {
  if (line.width < 4 || line.width > kWidest) return false;
  const Key text = key_of(key, line);
  if (ends_with_taken(text)) return true;
  if (starts_with_any(text, kOpeners) != 0) return line.width <= 60;
  const std::size_t end = ends_with_any(text, kEnds);
  if (end != 0 && line.width <= 50) return true;
  if (line.ends_sentence && line.inner_stop && line.width > 60) return false;
  if (line.ends_sentence) return line.width <= 70 && contains_any(text, kCredits);
  return contains_any(text, kCredits) || contains_any(text, kHints);
}

// "▲ The lamp": points at the picture above, unless several lines in a row are a list with such bullets.
bool is_arrow_caption(Key key, const std::vector<Line>& lines, std::size_t n) {
  const auto points = [&](std::size_t at) {
    return at < lines.size() && !lines[at].marker.empty() &&
           Key(U"▲△").find(key[lines[at].marker.begin]) != Key::npos;
  };
  return !lines[n].decided && lines[n].width <= 60 && points(n) && !points(n + 1) &&
         (n == 0 || !points(n - 1));
}

bool may_be_caption(const Line& line) {
  return is_open(line) && !line.ends_open && !line.ends_question && line.width >= 6 && line.width <= 60;
}

void mark(Line& line) {
  line.type = BlockType::caption;
  line.decided = true;
}

// The line beside a credit: below the bare name of an agency, above "Photo: ...".
void mark_beside_credit(Key key, std::vector<Line>& lines, std::size_t n, const Extent& extent) {
  const Key text = key_of(key, lines[n]);
  if (lines[n].width > 12) return;
  if (is_any_of(text, kAgencies)) {
    if (!lines[n].decided) mark_boilerplate(lines[n], "photo_credit");
    if (n + 1 < extent.end && may_be_caption(lines[n + 1]) && !lines[n + 1].ends_sentence) mark(lines[n + 1]);
  } else if (starts_with_any(text, kOwners) != 0 && n > 0 && may_be_caption(lines[n - 1])) {
    if (!lines[n - 1].ends_sentence || n - 1 <= extent.begin) mark(lines[n - 1]);
  }
}

// The second of two captions with the same words; a silent line that stands there twice in a row is one too.
void mark_repeated(Key key, std::vector<Line>& lines, std::size_t from, std::size_t end) {
  constexpr std::size_t kNear = 1;
  std::vector<std::pair<Key, std::size_t>> seen;
  for (std::size_t n = from; n < end; ++n) {
    const Line& line = lines[n];
    const bool silent = may_be_caption(line) && !line.ends_sentence && line.width >= 8;
    if (line.type == BlockType::caption || silent) seen.emplace_back(key_of(key, line), n);
  }
  sort_stably(seen.begin(), seen.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t n = 1; n < seen.size(); ++n) {
    if (seen[n].first != seen[n - 1].first) continue;
    Line& first = lines[seen[n - 1].second];
    Line& again = lines[seen[n].second];
    const bool caption = first.type == BlockType::caption || again.type == BlockType::caption;
    if (!caption && (seen[n].second - seen[n - 1].second > kNear || first.decided)) continue;
    if (!first.decided) mark(first);
    mark_boilerplate(again, "repeated_caption");
  }
}

}  // namespace

void mark_captions(Key key, std::vector<Line>& lines, const Extent& extent) {
  const std::size_t from =
      extent.title == kNoLine || extent.title > extent.begin ? extent.begin : extent.title + 1;
  for (std::size_t n = from; n < extent.end; ++n) {
    if (is_arrow_caption(key, lines, n)) {
      lines[n].range = lines[n].whole();
      lines[n].marker = {lines[n].range.begin, lines[n].range.begin};
      lines[n].kind = Marker::none;
      mark(lines[n]);
    } else if (is_open(lines[n]) && has_caption_form(key, lines[n])) {
      mark(lines[n]);
    } else {
      mark_beside_credit(key, lines, n, extent);
    }
  }
  mark_repeated(key, lines, from, extent.end);
}

}  // namespace newsprism
