#include "document/html_pieces.h"

#include <cstddef>

#include "document/html_hints.h"
#include "document/lines.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

bool is_invisible(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::script:
    case HtmlTag::style:
    case HtmlTag::noscript:
    case HtmlTag::template_:
    case HtmlTag::title:
    case HtmlTag::svg:
    case HtmlTag::math:
    case HtmlTag::select:
    case HtmlTag::datalist:
    case HtmlTag::iframe:
    case HtmlTag::object:
    case HtmlTag::video:
    case HtmlTag::audio:
    case HtmlTag::canvas:
    case HtmlTag::textarea:
    case HtmlTag::noembed:
    case HtmlTag::noframes:
    case HtmlTag::map:
    case HtmlTag::rp:
    case HtmlTag::rt: return true;
    default: return false;
  }
}

bool is_collapsible(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\f';
}

bool is_letter(char32_t c) {
  return is_word(c) || is_han(c);
}

// A character that marks the indent of a paragraph on Chinese pages.
bool is_indent(char32_t c) {
  return c == 0x3000 || c == 0xA0 || c == 0x2003;
}

bool is_invisible_char(char32_t c) {
  return c == 0x200B || c == 0xFEFF || c == 0xAD || c == 0x2060;
}

class PieceMaker {
 public:
  explicit PieceMaker(const HtmlTree& tree) : tree_(tree) {}

  HtmlText make() {
    find_table_blocks();
    const std::size_t size = tree_.size();
    out_.hints.resize(size);
    out_.first_piece.resize(size);
    block_.resize(size);
    for (std::uint32_t n = 0; n < size;) {
      const HtmlNode& node = tree_[n];
      const bool is_text = node.tag == HtmlTag::none;
      if (is_text) read_text(n);
      n = !is_text && enter(n) ? node.end : n + 1;
    }
    flush();
    return std::move(out_);
  }

 private:
  // Cells are parts of a line unless one cell of the row holds blocks: then the table is layout.
  void find_table_blocks() {
    has_block_.assign(tree_.size(), false);
    for (std::size_t n = tree_.size(); n-- > 1;) {
      const HtmlTag tag = tree_[n].tag;
      const bool cell = tag == HtmlTag::td || tag == HtmlTag::th;
      const bool text = tag == HtmlTag::none && tree_[n].text.size() > kCellText;
      if (has_block_[n] || text || (tag != HtmlTag::none && !cell && is_block_tag(tag)))
        has_block_[tree_[n].parent] = true;
    }
    for (std::uint32_t n = 1; n < tree_.size(); ++n) {
      const HtmlTag parent = tree_[tree_[n].parent].tag;
      if (parent == HtmlTag::tr && has_block_[tree_[n].parent]) has_block_[n] = true;
    }
  }

  [[nodiscard]] bool is_cell(std::uint32_t n) const {
    return tree_[n].tag == HtmlTag::td || tree_[n].tag == HtmlTag::th;
  }

  // True when the element and all in it are out of sight.
  bool enter(std::uint32_t n) {
    const HtmlNode& node = tree_[n];
    if (is_invisible(node.tag)) return true;
    out_.hints[n] = hints_of(node.tag, node.text);
    const bool page = node.tag == HtmlTag::html || node.tag == HtmlTag::body;
    if (page) out_.hints[n] = 0;
    if ((out_.hints[n] & kHintHidden) != 0) return true;
    block_[n] = block_[node.parent];
    if (node.tag == HtmlTag::br) {
      line_break();
    } else if (is_cell(n) && !has_block_[n]) {
      if (!piece_.range.empty()) pending_tab_ = true;
    } else if (is_block_tag(node.tag)) {
      flush();
      block_[n] = n;
    } else if (node.tag == HtmlTag::img || node.tag == HtmlTag::input || node.tag == HtmlTag::label) {
      pending_space_ = true;
    }
    return false;
  }

  void line_break() {
    if (breaks_++ > 0) flush();
  }

  void read_text(std::uint32_t n) {
    const HtmlNode& node = tree_[n];
    const std::uint32_t block = block_[node.parent];
    block_[n] = block;
    buffer_.clear();
    if (node.literal) {
      append_decoded(buffer_, node.text);
    } else {
      append_html_text(buffer_, node.text);
    }
    for (std::size_t at = 0; at < buffer_.size();) {
      const char32_t c = buffer_[at++];
      if (is_collapsible(c)) {
        pending_space_ = true;
      } else if (!is_invisible_char(c)) {
        put(c, n, block, node.in_link);
        at = put_run(at, node.in_link);
      }
    }
  }

  void put(char32_t c, std::uint32_t node, std::uint32_t block, bool in_link) {
    if (!piece_.range.empty() && block != piece_.block) flush();
    const bool blank = is_space(c);
    if (piece_.range.empty()) {
      if (blank) return;
      begin_piece(node, block);
    } else if (breaks_ > 0) {
      if (breaks_line(c)) {
        flush();
        if (blank) return;
        begin_piece(node, block);
      } else {
        out_.text.push_back(U'\n');
      }
    } else if (pending_tab_ || pending_space_) {
      out_.text.push_back(pending_tab_ ? U'\t' : U' ');
      piece_.cells = piece_.cells || pending_tab_;
    }
    pending_space_ = pending_tab_ = false;
    breaks_ = 0;
    out_.text.push_back(c);
    piece_.range.end = static_cast<std::uint32_t>(out_.text.size());
    if (in_link && is_letter(c)) ++piece_.link_letters;
  }

  // What follows a character of the same word needs no looking at lines; returns where the run ends.
  std::size_t put_run(std::size_t at, bool in_link) {
    if (piece_.range.empty()) return at;
    const std::size_t begin = at;
    while (at < buffer_.size() && !is_collapsible(buffer_[at]) && !is_invisible_char(buffer_[at])) {
      if (in_link && is_letter(buffer_[at])) ++piece_.link_letters;
      ++at;
    }
    out_.text.append(buffer_, begin, at - begin);
    piece_.range.end = static_cast<std::uint32_t>(out_.text.size());
    return at;
  }

  // One <br>: a new paragraph behind a finished sentence or before an indent, else a line in the piece.
  [[nodiscard]] bool breaks_line(char32_t next) const {
    std::size_t end = out_.text.size();
    while (end > piece_.range.begin && is_closing_mark(out_.text[end - 1])) --end;
    return is_indent(next) || (end > piece_.range.begin && is_sentence_mark(fold(out_.text[end - 1])));
  }

  void begin_piece(std::uint32_t node, std::uint32_t block) {
    if (!out_.text.empty()) out_.text.push_back(U'\n');
    const auto at = static_cast<std::uint32_t>(out_.text.size());
    piece_ = HtmlPiece{};
    piece_.range = {at, at};
    piece_.node = node;
    piece_.block = block;
  }

  void flush() {
    pending_space_ = pending_tab_ = false;
    breaks_ = 0;
    if (piece_.range.empty()) return;
    while (!piece_.range.empty() && is_space(out_.text.back())) {
      out_.text.pop_back();
      --piece_.range.end;
    }
    if (!piece_.range.empty()) out_.pieces.push_back(piece_);
    piece_ = HtmlPiece{};
  }

  static constexpr std::size_t kCellText = 200;

  const HtmlTree& tree_;
  HtmlText out_;
  std::vector<std::uint32_t> block_;
  std::vector<bool> has_block_;
  std::u32string buffer_;
  HtmlPiece piece_;
  std::uint32_t breaks_ = 0;
  bool pending_space_ = false;
  bool pending_tab_ = false;
};

// Each node's pieces: those whose first text node lies inside of it.
void index_pieces(const HtmlTree& tree, HtmlText& page) {
  std::uint32_t piece = 0;
  for (std::uint32_t n = 0; n < tree.size(); ++n) {
    while (piece < page.pieces.size() && page.pieces[piece].node < n) ++piece;
    page.first_piece[n] = piece;
  }
}

void measure(HtmlText& page) {
  page.key = fold(page.text);
  page.lines.resize(page.pieces.size());
  for (std::size_t n = 0; n < page.pieces.size(); ++n) {
    HtmlPiece& piece = page.pieces[n];
    Line& line = page.lines[n];
    line.range = piece.range;
    measure_line(page.key, line);
    piece.letters = line.letters;
    piece.width = line.width;
    piece.ends_sentence = line.ends_sentence;
    piece.stops = line.inner_stop || line.ends_sentence;
  }
}

}  // namespace

HtmlText visible_text(const HtmlTree& tree) {
  HtmlText page = PieceMaker(tree).make();
  index_pieces(tree, page);
  measure(page);
  return page;
}

}  // namespace newsprism
