#include "document/read_plain.h"

#include <algorithm>
#include <utility>

#include "document/anchor_date.h"
#include "document/article_extent.h"
#include "document/boilerplate.h"
#include "document/captions.h"
#include "document/cut_turns.h"
#include "document/digest_marks.h"
#include "document/header_meta.h"
#include "document/headings.h"
#include "document/lines.h"
#include "document/live_times.h"
#include "document/monologues.h"
#include "document/other_story.h"
#include "document/outline.h"
#include "document/pieces.h"
#include "document/turns.h"
#include "text/fold.h"
#include "text/language.h"
#include "text/script.h"

namespace newsprism {
namespace {

// Enough to tell the language by.
constexpr std::size_t kLanguageSample = 20000;

Block block_of(const Line& line) {
  Block block;
  block.type = line.type;
  const bool with_marker = line.type == BlockType::boilerplate || line.type == BlockType::metadata;
  block.range = with_marker ? line.whole() : line.range;
  if (line.type == BlockType::boilerplate)
    block.reason = line.reason == nullptr ? "navigation_menu" : line.reason;
  block.label = line.label;
  block.implicit = line.implicit;
  block.level = line.type == BlockType::heading ? line.level : std::uint8_t{0};
  return block;
}

// What is kept, without the title: a page may carry a title in another language than its text.
std::u32string kept_text(const Document& document) {
  std::u32string kept;
  for (const Block& block : document.blocks) {
    if (!is_kept(block) || block.type == BlockType::title) continue;
    kept.append(document.text, block.range.begin, block.range.size());
    if (kept.size() > kLanguageSample) break;
  }
  return kept.empty() ? document.text.substr(0, kLanguageSample) : kept;
}

// A short block of names or numbers, and one whose characters both scripts write alike, is in the
// document's language.
Language block_language(std::u32string_view text, Language document) {
  constexpr std::size_t kWords = 3;
  std::size_t words = 0, small = 0;
  bool han = false, simplified = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = is_latin(text[at]) && (at == 0 || !is_latin(text[at - 1]));
    words += begins ? 1 : 0;
    small += begins && !is_upper(text[at]) ? 1 : 0;
    han = han || is_han(text[at]);
    simplified = simplified || is_simplified(text[at]);
  }
  if (!han) return words >= kWords && small > 0 ? Language::en : document;
  const Language own = detect_language(text);
  return own == Language::zh_hans && !simplified && document != Language::en ? document : own;
}

}  // namespace

std::vector<Line> lines_of(Document& document) {
  std::vector<Line> lines = cut_pieces(document.key, split_lines(document.key));
  document.digest = is_digest(document.key, lines);
  if (document.digest) return cut_citations(document.key, lines);
  return lines;
}

void mark_inside(std::u32string_view key, std::vector<Line>& lines, Extent& extent) {
  mark_captions(key, lines, extent);
  mark_other_story(key, lines, extent);
  label_live_times(key, lines, extent);
}

void read_plain(Document& document) {
  document.key = fold(document.text);
  std::vector<Line> lines = lines_of(document);
  if (lines.empty()) return;
  mark_line_groups(document.key, lines);
  Extent extent = find_extent(document.key, lines);
  mark_inside(document.key, lines, extent);
  read_judged_lines(document, lines, extent);
}

void read_judged_lines(Document& document, std::vector<Line>& lines, Extent extent) {
  read_header_meta(document, lines, extent);
  // What the header left undecided between title and body is article: a standfirst, a section number.
  if (extent.title != kNoLine && extent.title < extent.begin) extent.begin = extent.title + 1;
  cut_turns(document.key, lines, extent);
  mark_headings(document.key, lines, extent);
  document.qa = mark_turns(document.key, lines, extent);
  for (const Line& line : lines) {
    if (!line.whole().empty() && !line.range.empty()) document.blocks.push_back(block_of(line));
  }
  set_heading_levels(document);
  match_heralds(document);
  find_monologues(document);
  document.meta.lang = detect_language(kept_text(document));
  for (Block& block : document.blocks)
    block.lang = block_language(
        std::u32string_view(document.text).substr(block.range.begin, block.range.size()), document.meta.lang);
  set_anchor_date(document);
}

}  // namespace newsprism
