#include "document/html_article.h"

#include <algorithm>
#include <cstddef>

#include "base/key_ids.h"
#include "document/attested_pieces.h"
#include "document/boilerplate.h"
#include "document/html_hints.h"
#include "document/html_sections.h"
#include "document/lines.h"
#include "document/written_date.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);

// A sentence that is shorter than this is as likely a teaser or a button, less so in a <p>.
constexpr int kTeaserWidth = 14;
constexpr int kShortParagraph = 4;
constexpr long kMostOf = 8;
// Less prose than this is no article yet.
constexpr std::uint32_t kArticleWidth = 100;
// So is a line under a picture that names its maker.
constexpr std::uint32_t kCaptionWidth = 60;
// A line that opens a section is short.
constexpr std::uint32_t kOpenerWidth = 24;

bool is_heading_tag(HtmlTag tag) {
  return tag >= HtmlTag::h1 && tag <= HtmlTag::h6;
}

// Most of the letters are links.
bool is_linky(const HtmlPiece& piece) {
  return piece.link_letters * 2 > piece.letters;
}

// Of a page without prose (verse, a list) what is neither link nor word serves as such.
bool is_prose(const HtmlPiece& piece, bool any) {
  if (any) return piece.link_letters == 0 && piece.width >= 6;
  return !is_linky(piece) && ((piece.stops && piece.width >= 12) || piece.width >= 60);
}

class ArticleFinder {
 public:
  ArticleFinder(const HtmlTree& tree, HtmlText& page, const ArticleGuide& guide)
      : tree_(tree), page_(page), guide_(guide), verdicts_(page.pieces.size()) {}

  std::vector<PieceVerdict> find();

 private:
  void sum_prose();
  void spread_hints();
  void judge_pieces();
  void mark_sections();
  [[nodiscard]] std::size_t section_end(std::size_t opener, std::uint32_t hint) const;
  [[nodiscard]] std::uint32_t best_element() const;
  [[nodiscard]] bool is_believed(std::uint32_t node, std::uint32_t hints) const;
  [[nodiscard]] bool is_prose(std::size_t n) const { return newsprism::is_prose(page_.pieces[n], any_); }
  [[nodiscard]] int worth(std::size_t n) const;
  void mark_body(std::uint32_t element);
  void drop_repeated(std::size_t begin, std::size_t end);
  void trim_body(std::size_t begin, std::size_t end);
  [[nodiscard]] bool belongs(std::size_t n) const;
  void find_title(std::size_t begin, std::size_t end);
  void mark_head(std::size_t title, std::size_t begin);
  void give_reasons();
  [[nodiscard]] std::uint32_t prose_in(std::uint32_t node) const {
    return prose_[page_.end_of(tree_, node)] - prose_[page_.begin_of(node)];
  }
  [[nodiscard]] HtmlTag heading_of(const HtmlPiece& piece) const;
  [[nodiscard]] std::u32string_view key_of(const HtmlPiece& piece) const {
    return std::u32string_view(page_.key).substr(piece.range.begin, piece.range.size());
  }

  const HtmlTree& tree_;
  HtmlText& page_;
  const ArticleGuide& guide_;
  std::vector<PieceVerdict> verdicts_;
  std::vector<std::uint32_t> prose_;   // width of the prose before each piece
  std::vector<std::uint32_t> bodies_;  // elements that are named as the article's body
  std::vector<Verdict> says_;          // what each piece says of itself
  std::vector<bool> repeated_;         // stands in the article once more
  std::vector<bool> numbered_;         // begins with "3."
  std::vector<bool> attested_;         // the piece stands in the guide's body
  bool has_guide_ = false;
  bool any_ = false;  // the page has no prose
};

void ArticleFinder::sum_prose() {
  for (any_ = false;; any_ = true) {
    prose_.assign(1, 0);
    for (std::size_t n = 0; n < page_.pieces.size(); ++n)
      prose_.push_back(prose_.back() + (is_prose(n) ? page_.pieces[n].width : 0));
    if (any_ || prose_.back() > 0) break;
  }
  for (std::uint32_t n = 0; n < tree_.size(); ++n) {
    if ((page_.hints[n] & kHintBody) != 0 && prose_in(n) * 5 > prose_.back()) bodies_.push_back(n);
  }
}

// A name that speaks against an element is not believed when the element holds the article.
bool ArticleFinder::is_believed(std::uint32_t node, std::uint32_t hints) const {
  const std::uint32_t total = prose_.back();
  const std::uint32_t inside = prose_in(node);
  if (inside == 0) return true;
  const auto body = std::upper_bound(bodies_.begin(), bodies_.end(), node);
  if (body != bodies_.end() && *body < tree_[node].end) return false;
  constexpr std::uint32_t kTelling = kHintComments | kHintNotice | kHintRelated | kHintRanking;
  if ((hints & kTelling) != 0) return inside * 10 < total * 9;
  return inside * 10 < total * 4;
}

void ArticleFinder::spread_hints() {
  std::vector<std::uint32_t> spread(tree_.size(), 0);
  std::size_t piece = 0;
  for (std::uint32_t n = 1; n < tree_.size(); ++n) {
    std::uint32_t own = page_.hints[n];
    if ((own & kHintsAgainst) != 0 && !is_believed(n, own)) own &= ~kHintsAgainst;
    // "author-lee" on the whole article says who wrote it, and a caption is short.
    const bool large =
        page_.end_of(tree_, n) - page_.begin_of(n) > 10 || prose_in(n) * 100 > prose_.back() * 15;
    if ((own & (kHintByline | kHintCaption)) != 0 && large) own &= ~std::uint32_t{kHintByline | kHintCaption};
    if (tree_[n].tag == HtmlTag::header) own |= kHintTitle;
    spread[n] = spread[tree_[n].parent] | own;
    // A post of a social network stands in a box among the buttons, and yet it is quoted.
    if (tree_[n].tag == HtmlTag::blockquote) spread[n] &= ~std::uint32_t{kHintShare | kHintSide};
    for (; piece < page_.pieces.size() && page_.pieces[piece].node == n; ++piece)
      page_.pieces[piece].hints = spread[n];
  }
}

void ArticleFinder::judge_pieces() {
  says_.resize(page_.pieces.size());
  numbered_.resize(page_.pieces.size());
  repeated_.resize(page_.pieces.size());
  for (std::size_t n = 0; n < page_.pieces.size(); ++n) {
    const Line& line = page_.lines[n];
    if (!line.range.empty()) says_[n] = judge_line(page_.key, line);
    numbered_[n] = line.kind == Marker::number;
  }
}

// Where the section ends that a piece opens: with the element that the piece stands at the head of. In the
// middle of an element comments go on to its end, links to other articles as long as there are links.
std::size_t ArticleFinder::section_end(std::size_t opener, std::uint32_t hint) const {
  std::uint32_t head = page_.pieces[opener].block;
  if (page_.begin_of(head) != opener) return opener + 1;
  for (std::uint32_t up = tree_[head].parent;
       up != 0 && page_.begin_of(up) == opener && is_believed(up, hint); up = tree_[up].parent) {
    head = up;
  }
  const std::size_t end = page_.end_of(tree_, head);
  if (end > opener + 1) return end;
  const std::uint32_t around = tree_[head].parent;
  const std::size_t last = page_.end_of(tree_, around);
  if (hint == kHintComments) {
    const std::uint32_t before = prose_[opener] - prose_[page_.begin_of(around)];
    return before >= kArticleWidth ? last : end;
  }
  std::size_t n = end;
  while (n < last && heading_of(page_.pieces[n]) == HtmlTag::none &&
         (is_linky(page_.pieces[n]) || (!is_prose(n) && tree_[page_.pieces[n].block].tag != HtmlTag::p))) {
    ++n;
  }
  return n;
}

void ArticleFinder::mark_sections() {
  for (std::size_t n = 0; n < page_.pieces.size(); ++n) {
    HtmlPiece& piece = page_.pieces[n];
    const std::u32string_view key = key_of(piece);
    if (piece.stops && is_cookie_notice(key) && guide_.title.find(U"cookie") == std::u32string::npos)
      piece.hints |= kHintNotice;
    const bool may_belong = piece.stops || tree_[piece.block].tag == HtmlTag::p;
    if (may_belong && is_linky(piece) && points_elsewhere(key)) piece.hints |= kHintRelated;
    if (piece.width < kCaptionWidth && is_picture_line(key)) piece.hints |= kHintCaption;
    if (piece.width > kOpenerWidth || piece.ends_sentence || is_linky(piece)) continue;
    const std::uint32_t hint = section_opened_by(key);
    if (hint == 0) continue;
    const std::size_t end = section_end(n, hint);
    for (std::size_t in = n; in < end; ++in) page_.pieces[in].hints |= hint;
    n = end - 1;
  }
}

int ArticleFinder::worth(std::size_t n) const {
  const HtmlPiece& piece = page_.pieces[n];
  if (has_guide_ && attested_[n]) return static_cast<int>(piece.width) + 40;
  if ((piece.hints & kHintsAgainst) != 0) return is_prose(n) ? -30 : -8;
  if (says_[n].reason != nullptr) return -14;
  if (is_linky(piece)) return -10;
  const HtmlTag block = tree_[piece.block].tag;
  const bool paragraph = block == HtmlTag::p || block == HtmlTag::blockquote || block == HtmlTag::li ||
                         block == HtmlTag::tr || heading_of(piece) != HtmlTag::none;
  if (!is_prose(n)) return paragraph ? (piece.stops ? 2 : -1) : (piece.stops ? -2 : -6);
  const int width = static_cast<int>(std::min<std::uint32_t>(piece.width, 250));
  const int linked =
      width * static_cast<int>(piece.link_letters) / static_cast<int>(std::max(piece.letters, 1U));
  return width - linked - (paragraph ? kShortParagraph : kTeaserWidth);
}

// The element with the largest sum; of two equals the inner one.
std::uint32_t ArticleFinder::best_element() const {
  std::vector<long> sums(page_.pieces.size() + 1, 0);
  for (std::size_t n = 0; n < page_.pieces.size(); ++n) sums[n + 1] = sums[n] + worth(n);
  std::uint32_t best = 0;
  long best_sum = 0;
  for (std::uint32_t n = 0; n < tree_.size(); ++n) {
    if (tree_[n].tag == HtmlTag::none) continue;
    long sum = sums[page_.end_of(tree_, n)] - sums[page_.begin_of(n)];
    if ((page_.hints[n] & kHintBody) != 0) sum += sum / 5;
    if (sum >= best_sum) {
      best = n;
      best_sum = sum;
    }
  }
  // Teasers of other articles around it add up; the article proper is an element of its own.
  for (std::uint32_t n = best + 1; n < tree_[best].end; ++n) {
    if (tree_[n].tag == HtmlTag::none || (page_.hints[n] & (kHintBody | kHintArticle)) == 0) continue;
    const long sum = sums[page_.end_of(tree_, n)] - sums[page_.begin_of(n)];
    if (sum * 10 >= best_sum * kMostOf) best = n;
  }
  if (tree_[best].tag == HtmlTag::p || tree_[best].tag == HtmlTag::li) best = tree_[best].parent;
  // An article of short lines may be worth less than one of its paragraphs.
  for (std::uint32_t n = best, steps = 0; n != 0 && steps < 4; n = tree_[n].parent, ++steps) {
    if ((page_.hints[n] & kHintBody) != 0) return n;
  }
  return best;
}

HtmlTag ArticleFinder::heading_of(const HtmlPiece& piece) const {
  for (std::uint32_t n = piece.block, steps = 0; n != 0 && steps < 4; n = tree_[n].parent, ++steps) {
    if (is_heading_tag(tree_[n].tag)) return tree_[n].tag;
  }
  return HtmlTag::none;
}

// Whether a piece inside the article's element is a part of the article.
bool ArticleFinder::belongs(std::size_t n) const {
  const HtmlPiece& piece = page_.pieces[n];
  if (has_guide_ && attested_[n]) return true;
  if ((piece.hints & kHintsAgainst) != 0) return false;
  if ((piece.hints & (kHintCaption | kHintByline)) != 0) return false;
  if (says_[n].reason != nullptr && (says_[n].sure || piece.width < 30)) return false;
  // A paragraph that is a link belongs, a link between paragraphs does not.
  if (is_linky(piece) && tree_[piece.block].tag == HtmlTag::p) return true;
  if (is_linky(piece)) return piece.stops && piece.link_letters < piece.letters && piece.width >= 12;
  return piece.letters > 0;
}

// The captions of a gallery and pulled quotes: what is said twice is kept once, what is said more often not
// at all.
void ArticleFinder::drop_repeated(std::size_t begin, std::size_t end) {
  KeyIds seen;
  std::vector<std::uint32_t> times;
  for (std::size_t n = begin; n < end; ++n) {
    if (verdicts_[n].role != PieceRole::body || page_.pieces[n].width < 12) continue;
    const std::uint32_t word = seen.add(key_of(page_.pieces[n]));
    times.resize(seen.size());
    ++times[word];
  }
  for (std::size_t n = begin; n < end; ++n) {
    if (verdicts_[n].role != PieceRole::body) continue;
    const std::uint32_t found = seen.find(key_of(page_.pieces[n]));
    if (found == KeyIds::kNone || times[found] < 2) continue;
    // A question is asked of each anew.
    if (key_of(page_.pieces[n]).back() == U'?') continue;
    if (times[found] > 2) {
      repeated_[n] = true;
      verdicts_[n].role = PieceRole::furniture;
    } else {
      times[found] = 3;  // the next is one too many
    }
  }
}

// Short lines before the first and behind the last paragraph are furniture.
void ArticleFinder::trim_body(std::size_t begin, std::size_t end) {
  const auto is_anchor = [&](std::size_t n) {
    return verdicts_[n].role == PieceRole::body && (is_prose(n) || (has_guide_ && attested_[n]));
  };
  std::size_t first = begin;
  while (first < end && !is_anchor(first)) ++first;
  std::size_t last = end;
  while (last > first && !is_anchor(last - 1)) --last;
  if (first == end) return;
  const std::uint32_t around = tree_[page_.pieces[first].block].parent;
  for (std::size_t n = begin; n < first; ++n) {
    const std::uint32_t block = page_.pieces[n].block;
    const bool beside = tree_[block].tag == HtmlTag::p && tree_[block].parent == around;
    if (!beside) verdicts_[n].role = PieceRole::furniture;
  }
  for (std::size_t n = last; n < end; ++n) {
    // the items of a last list and a signature stay
    const HtmlTag block = tree_[page_.pieces[n].block].tag;
    const bool listed = numbered_[n];
    if (verdicts_[n].role == PieceRole::heading ||
        (!listed && block != HtmlTag::li && block != HtmlTag::p && block != HtmlTag::tr)) {
      verdicts_[n].role = PieceRole::furniture;
    }
  }
}

void ArticleFinder::mark_body(std::uint32_t element) {
  const std::size_t begin = page_.begin_of(element);
  const std::size_t end = page_.end_of(tree_, element);
  for (std::size_t n = begin; n < end; ++n) {
    if (tree_[page_.pieces[n].block].tag == HtmlTag::caption) verdicts_[n].role = PieceRole::caption;
    if (!belongs(n)) continue;
    verdicts_[n].heading = heading_of(page_.pieces[n]);
    verdicts_[n].role = verdicts_[n].heading == HtmlTag::none ? PieceRole::body : PieceRole::heading;
  }
  drop_repeated(begin, end);
  trim_body(begin, end);
  std::size_t first = begin;
  while (first < end && verdicts_[first].role == PieceRole::furniture) ++first;
  find_title(first, end);
}

// How well a piece serves as the title: as the page's data says it, as an h1, near the body.
void ArticleFinder::find_title(std::size_t begin, std::size_t end) {
  std::size_t best = kNone;
  int best_score = 2;
  for (std::size_t n = 0; n < std::min(end, page_.pieces.size()); ++n) {
    const HtmlPiece& piece = page_.pieces[n];
    const HtmlTag heading = heading_of(piece);
    const std::u32string_view key = key_of(piece);
    int score = heading == HtmlTag::h1 ? 3 : (heading != HtmlTag::none ? 1 : 0);
    if ((piece.hints & kHintTitle) != 0) score += 1;
    if (key == guide_.title)
      score += 4;
    else if (key.size() >= 8 && guide_.title.find(key) != std::u32string::npos)
      score += 2;
    if (n > begin + 3 || (piece.hints & kHintsAgainst) != 0) score -= 2;
    if (piece.width < 3 || piece.width > 120) score -= 3;
    if (score > best_score || (score == best_score && score > 2 && n < begin)) {
      best = n;
      best_score = score;
    }
  }
  if (best == kNone) return;
  verdicts_[best].role = PieceRole::title;
  // The body begins below its title.
  if (best >= begin && best < begin + 4) {
    for (std::size_t n = begin; n < best; ++n) verdicts_[n].role = PieceRole::furniture;
  }
  mark_head(best, begin);
}

// Between title and body stand author and date.
void ArticleFinder::mark_head(std::size_t title, std::size_t begin) {
  for (std::size_t n = title + 1; n < begin; ++n) {
    const HtmlPiece& piece = page_.pieces[n];
    if (verdicts_[n].role != PieceRole::furniture) continue;
    const bool against = (piece.hints & (kHintsAgainst & ~std::uint32_t{kHintBio})) != 0;
    if (against || is_linky(piece)) continue;
    const bool dated = piece.width <= 40 && !find_dates(page_.key, piece.range).empty();
    if (dated || ((piece.hints & kHintByline) != 0 && piece.width <= 60)) {
      verdicts_[n].role = PieceRole::metadata;
    } else if (is_prose(n) && piece.width >= 20 && says_[n].reason == nullptr &&
               (piece.hints & kHintCaption) == 0) {
      verdicts_[n].role = PieceRole::metadata;  // a standfirst tells the article before it begins
    }
  }
}

void ArticleFinder::give_reasons() {
  const char* section = "navigation_menu";
  for (std::size_t n = 0; n < verdicts_.size(); ++n) {
    if (verdicts_[n].role != PieceRole::furniture) {
      section = "navigation_menu";
      continue;
    }
    const std::uint32_t hints = page_.pieces[n].hints;
    if (repeated_[n]) {
      verdicts_[n].reason = "pull_quote";
    } else if (says_[n].reason != nullptr) {
      verdicts_[n].reason = says_[n].reason;
      if (says_[n].opens_section) section = says_[n].reason;
    } else if ((hints & (kHintsAgainst | kHintCaption)) != 0) {
      verdicts_[n].reason = reason_of(hints);
    } else {
      verdicts_[n].reason = section;
    }
  }
}

std::vector<PieceVerdict> ArticleFinder::find() {
  if (page_.pieces.empty()) return {};
  sum_prose();
  attested_ = attested_pieces(page_, guide_.body);
  has_guide_ = !attested_.empty();
  spread_hints();
  judge_pieces();
  mark_sections();
  mark_body(best_element());
  give_reasons();
  return std::move(verdicts_);
}

}  // namespace

std::vector<PieceVerdict> find_article(const HtmlTree& tree, HtmlText& page, const ArticleGuide& guide) {
  return ArticleFinder(tree, page, guide).find();
}

}  // namespace newsprism
