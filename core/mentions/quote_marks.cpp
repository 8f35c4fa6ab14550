#include "mentions/quote_marks.h"

#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::u32string_view kOpen = U"「『“‘«〝﹁﹃";
constexpr std::u32string_view kClose = U"」』”’»〞﹂﹄";
constexpr int kDeepest = 6;               // marks in marks: more is no speech, and costs
constexpr std::uint32_t kLongest = 1500;  // characters: a mark that never closes opens nothing
constexpr std::uint32_t kMostBlocks = 8;

bool may_run_on(const Block& b) {
  return is_kept(b) && b.type != BlockType::heading && b.type != BlockType::title &&
         b.type != BlockType::list_item;
}

bool is_straight(char32_t c) {
  return c == U'"' || c == U'＂';
}

class Scanner {
 public:
  explicit Scanner(const Document& document) : document_(document), text_(document.text) {}

  void run(std::vector<Marked>& out) {
    for (std::uint32_t b = 0; b < document_.blocks.size(); ++b) {
      if (!is_kept(document_.blocks[b])) continue;
      const Range r = document_.blocks[b].range;
      for (std::uint32_t at = at_ > r.begin ? at_ : r.begin; at < r.end; ++at) {
        const char32_t close = closing_of(at, r);
        if (close == 0) continue;
        Marked m{{at + 1, 0}, b, b};
        if (!find_close(close, m)) continue;
        out.push_back(m);
        at = m.inner.end;
      }
      if (!out.empty() && out.back().inner.end >= r.end) at_ = out.back().inner.end + 1;
    }
  }

 private:
  // The mark that closes what opens at the place, 0 when nothing opens there.
  [[nodiscard]] char32_t closing_of(std::uint32_t at, Range block) const {
    const char32_t c = text_[at];
    if (is_straight(c)) {
      const bool open = at == block.begin || !is_word(text_[at - 1]);
      return open && at + 1 < block.end && !is_space(text_[at + 1]) ? c : 0;
    }
    const std::size_t kind = kOpen.find(c);
    return kind == std::u32string_view::npos ? 0 : kClose[kind];
  }

  // The ’ of "it’s". After a plural (the workers’ day) it cannot be told from a closing mark.
  [[nodiscard]] bool is_apostrophe(std::uint32_t at, Range block) const {
    const auto latin = [&](std::uint32_t i) { return is_word(text_[i]) && !is_han(text_[i]); };
    return text_[at] == U'’' && at > block.begin && at + 1 < block.end && latin(at - 1) && latin(at + 1);
  }

  bool find_close(char32_t close, Marked& m) const {
    int depth = 0;
    const char32_t open = is_straight(close) ? 0 : kOpen[kClose.find(close)];
    for (std::uint32_t b = m.block; b < document_.blocks.size() && b < m.block + kMostBlocks; ++b) {
      if (b > m.block && !may_run_on(document_.blocks[b])) return false;
      const Range r = document_.blocks[b].range;
      for (std::uint32_t at = b == m.block ? m.inner.begin : r.begin; at < r.end; ++at) {
        if (at - m.inner.begin > kLongest) return false;
        if (open != 0 && text_[at] == open) {
          if (b > m.block && at == r.begin && depth == 0) return false;  // the next paragraph opens anew
          if (++depth > kDeepest) return false;
        } else if (text_[at] == close && !is_apostrophe(at, r) && depth-- == 0) {
          m.inner.end = at;
          m.last_block = b;
          return !m.inner.empty();
        }
      }
      if (is_straight(close)) return false;  // straight marks do not run on: they are too often unpaired
    }
    return false;
  }

  const Document& document_;
  std::u32string_view text_;
  std::uint32_t at_ = 0;
};

}  // namespace

void find_marked(const Document& document, std::vector<Marked>& out) {
  Scanner(document).run(out);
}

}  // namespace newsprism
