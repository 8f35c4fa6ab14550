#include "document/read_html.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "document/html_article.h"
#include "document/html_pieces.h"
#include "document/html_tree.h"
#include "document/page_meta.h"
#include "document/read_plain.h"
#include "document/record_document.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

constexpr std::size_t kSniffed = 4096;

bool contains_small(std::string_view text, std::string_view small_letters) {
  return std::search(text.begin(), text.end(), small_letters.begin(), small_letters.end(),
                     [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; }) != text.end();
}

unsigned rank_of(HtmlTag heading) {
  return static_cast<unsigned>(heading) - static_cast<unsigned>(HtmlTag::h1);
}

// h1 to h6 as bits: which of them the article's headings are.
unsigned ranks_of(const std::vector<PieceVerdict>& verdicts) {
  unsigned ranks = 0;
  for (const PieceVerdict& verdict : verdicts) {
    if (verdict.role == PieceRole::heading) ranks |= 1U << rank_of(verdict.heading);
  }
  return ranks;
}

// h2 and h4 of a page without h1 and h3 are 1 and 2.
std::uint8_t level_of(HtmlTag heading, unsigned ranks) {
  std::uint8_t level = 1;
  for (unsigned rank = 0; rank < rank_of(heading); ++rank)
    level = static_cast<std::uint8_t>(level + ((ranks >> rank) & 1U));
  return level;
}

void decide(const HtmlTree& tree, const HtmlPiece& piece, const PieceVerdict& verdict, unsigned ranks,
            Line& line) {
  const HtmlTag block = tree[piece.block].tag;
  line.decided = true;
  switch (verdict.role) {
    case PieceRole::furniture: mark_boilerplate(line, verdict.reason); break;
    case PieceRole::title: line.type = BlockType::title; break;
    case PieceRole::metadata: line.type = BlockType::metadata; break;
    case PieceRole::caption: line.type = BlockType::caption; break;
    case PieceRole::heading:
      line.type = BlockType::heading;
      line.level = level_of(verdict.heading, ranks);
      break;
    case PieceRole::body:
      line.type = piece.cells ? BlockType::table_row
                              : (block == HtmlTag::li ? BlockType::list_item : BlockType::paragraph);
      // A paragraph may turn out to be a question; a link is nobody's turn, a quoted post is signed, no
      // byline.
      line.decided = line.type != BlockType::paragraph || block == HtmlTag::blockquote ||
                     piece.link_letters == piece.letters;
      break;
  }
}

// The pieces as lines that are judged already. Returns where the article is among them.
Extent lines_of(const HtmlTree& tree, const HtmlText& page, const std::vector<PieceVerdict>& verdicts,
                std::vector<Line>& lines) {
  Extent extent{kNoLine, 0, kNoLine};
  const unsigned ranks = ranks_of(verdicts);
  for (std::size_t n = 0; n < verdicts.size(); ++n) {
    const HtmlPiece& piece = page.pieces[n];
    Line line = page.lines[n];
    if (line.range.empty()) continue;
    decide(tree, piece, verdicts[n], ranks, line);
    const std::size_t at = lines.size();
    if (verdicts[n].role == PieceRole::title) extent.title = at;
    if (verdicts[n].role == PieceRole::body || verdicts[n].role == PieceRole::heading) {
      if (extent.begin == kNoLine) extent.begin = at;
      extent.end = at + 1;
    }
    lines.push_back(line);
  }
  if (extent.begin == kNoLine) extent.begin = extent.end = lines.size();
  for (std::size_t n = 0; n < lines.size(); ++n) {
    lines[n].zone = n < extent.begin ? Zone::head : (n < extent.end ? Zone::body : Zone::tail);
  }
  return extent;
}

// A title that the page's data gives with the site's name behind it: "Bridge opens - Harbour News".
std::u32string bare_title(const std::string& title) {
  const std::u32string key = fold(decode_utf8(title));
  const Range range = trim(key, {0, static_cast<std::uint32_t>(key.size())});
  return key.substr(range.begin, range.size());
}

void read_tree(Document& document, const HtmlTree& tree, const ArticleRecord& record) {
  HtmlText page = visible_text(tree);
  const ArticleGuide guide{bare_title(record.title), fold(decode_utf8(html_text(record.body)))};
  const std::vector<PieceVerdict> verdicts = find_article(tree, page, guide);
  std::vector<Line> lines;
  const Extent extent = lines_of(tree, page, verdicts, lines);
  document.text = std::move(page.text);
  document.key = std::move(page.key);
  document.text_is_input = false;
  if (lines.empty()) return;
  read_judged_lines(document, lines, extent);
}

// The page gives an article as data, but its own text is too short to hold it: a script would write it.
bool only_data_has_body(const HtmlTree& tree, const std::string& body) {
  constexpr std::size_t kArticle = 600;
  if (body.size() < kArticle) return false;
  std::size_t text = 0;
  for (const HtmlNode& node : tree) {
    const HtmlTag around = tree[node.parent].tag;
    if (node.tag == HtmlTag::none && around != HtmlTag::script && around != HtmlTag::style)
      text += node.text.size();
  }
  return text * 2 < body.size();
}

std::string page_of_body(const std::string& body) {
  std::string page = "<div itemprop=articleBody>";
  for (const char c : body) c == '\n' ? page += "<br><br>" : page += c;
  return page += "</div>";
}

}  // namespace

bool looks_like_html(std::string_view utf8) {
  const std::size_t begin = utf8.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return false;
  const std::string_view head = utf8.substr(begin, kSniffed);
  if (contains_small(head, "<!doctype html") || contains_small(head, "<html")) return true;
  constexpr std::string_view kTags[] = {"<head", "<body",   "<div",     "<p>",    "<p ",
                                        "<meta", "<script", "<article", "<table", "<title"};
  for (const std::string_view tag : kTags) {
    if (head.front() == '<' && contains_small(head, tag)) return true;
  }
  return false;
}

void read_html(Document& document, std::string_view utf8) {
  const HtmlTree tree = parse_html(utf8);
  const ArticleRecord record = page_meta(tree);
  if (only_data_has_body(tree, record.body)) {
    const std::string page = std::string(utf8) + page_of_body(record.body);
    read_tree(document, parse_html(page), record);
  } else {
    read_tree(document, tree, record);
  }
  apply_record_meta(document, record);
}

void read_html_record(Document& document, const ArticleRecord& record) {
  std::string page = "<h1>";
  append_escaped(page, record.title);
  page += "</h1><div itemprop=articleBody>" + record.body + "</div>";
  read_tree(document, parse_html(page), record);
}

}  // namespace newsprism
