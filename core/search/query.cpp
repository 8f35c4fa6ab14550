#include "search/query.h"

#include <algorithm>
#include <array>

#include "index/normalize.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

constexpr std::array<std::string_view, 15> kFilterNames = {
    "lang",  "source", "site",          "editor",  "author",     "entity",         "type",        "field",
    "block", "figure", "quote_speaker", "speaker", "event_date", "published_from", "published_to"};

bool is_open(char32_t c) {
  return c == U'(' || c == U'（';
}
bool is_close(char32_t c) {
  return c == U')' || c == U'）';
}

// The marks that end a quotation which begins with `open`; empty where it begins none.
std::u32string_view closers(char32_t open) {
  switch (open) {
    case U'"':
    case U'“':
    case U'”':
    case U'＂': return U"\"“”＂";
    case U'「': return U"」";
    case U'『': return U"』";
    default: return {};
  }
}

// Left over where a quotation was pasted in part.
bool is_stray_mark(char32_t c) {
  return c == U'」' || c == U'』';
}

bool ends_word(char32_t c) {
  return is_space(c) || is_open(c) || is_close(c) || is_stray_mark(c) || !closers(c).empty();
}

// One bracket, or the whole query.
struct Frame {
  std::uint32_t offset = 0;
  bool negated = false;                     // a minus stands before the bracket
  std::uint32_t or_at = 0;                  // of the last OR
  std::vector<std::uint32_t> alternatives;  // between ORs
  std::vector<std::uint32_t> words;         // since the last OR
};

class Parser {
 public:
  explicit Parser(std::u32string_view text) : text_(text), frames_(1) {}

  Result<Query> parse() {
    if (text_.size() > kLongestQuery) fail(kLongestQuery, "the query is longer than 4096 characters");
    while (!failed_ && at_ < text_.size()) step();
    if (!failed_ && frames_.size() > 1) {
      fail(frames_.back().offset, "this bracket is not closed: expected ) after the words");
    }
    if (!failed_) close_frame();
    if (failed_) return error_;
    return std::move(query_);
  }

 private:
  void fail(std::size_t at, std::string expected) {
    if (!failed_) error_ = {ErrorCode::bad_query, at, std::move(expected)};
    failed_ = true;
  }

  void step() {
    const char32_t c = text_[at_];
    if (is_space(c) || is_stray_mark(c)) {
      ++at_;
    } else if (is_open(c)) {
      frames_.push_back({here(), std::exchange(negated_, false), 0, {}, {}});
      ++at_;
    } else if (is_close(c)) {
      close_bracket();
    } else if (!closers(c).empty()) {
      phrase();
    } else if (fold(c) == U'-' && !negated_ && at_ + 1 < text_.size() && !is_space(text_[at_ + 1])) {
      negated_ = true;
      ++at_;
    } else {
      word();
    }
  }

  [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(at_); }

  // The words of a quotation; the place moves behind its end.
  std::u32string quoted() {
    const std::size_t begin = at_ + 1;
    const std::size_t end = text_.find_first_of(closers(text_[at_]), begin);
    if (end == std::u32string_view::npos) {
      fail(at_, "this quotation is not closed: expected a closing quotation mark");
      return {};
    }
    at_ = end + 1;
    return std::u32string(text_.substr(begin, end - begin));
  }

  void phrase() {
    const std::uint32_t offset = here();
    std::u32string words = quoted();
    if (failed_) return;
    if (search_key(words).empty()) return fail(offset + 1, "expected words between the quotation marks");
    add({NodeKind::phrase, std::move(words), offset, {}});
  }

  void word() {
    const std::uint32_t offset = here();
    while (at_ < text_.size() && !ends_word(text_[at_])) ++at_;
    std::u32string_view words = text_.substr(offset, at_ - offset);
    if (words == U"OR" || words == U"|") return next_alternative(offset);
    if (words == U"AND" && !frames_.back().words.empty()) return;
    if (words == U"-") return;
    if (filter(words, offset)) return;
    NodeKind kind = NodeKind::term;
    const char32_t last = fold(words.back());
    if (words.size() > 1 && (last == U'*' || last == U'~')) {
      kind = last == U'*' ? NodeKind::prefix : NodeKind::fuzzy;
      words.remove_suffix(1);
    }
    if (!search_key(words).empty()) add({kind, std::u32string(words), offset, {}});
  }

  // name:value, with a value in quotation marks perhaps.
  bool filter(std::u32string_view words, std::uint32_t offset) {
    const std::size_t colon = words.find_first_of(U":：");
    if (colon == std::u32string_view::npos) return false;
    const std::string name = to_utf8(fold(words.substr(0, colon)));
    if (!is_filter_name(name)) return false;
    std::u32string value(words.substr(colon + 1));
    if (value.empty() && at_ < text_.size() && !closers(text_[at_]).empty()) value = quoted();
    if (value.empty()) fail(offset + colon + 1, "expected a value after " + name + ":");
    if (negated_ || frames_.size() > 1) fail(offset, "a filter stands outside brackets and without a minus");
    query_.filters.emplace_back(name == "speaker" ? "quote_speaker" : name, to_utf8(value));
    return true;
  }

  void next_alternative(std::uint32_t offset) {
    Frame& frame = frames_.back();
    if (frame.words.empty() || negated_) return fail(offset, "expected a word before OR");
    frame.or_at = offset;
    frame.alternatives.push_back(join(NodeKind::all_of, frame.words, frame.offset));
    frame.words.clear();
  }

  void close_bracket() {
    if (frames_.size() == 1) return fail(at_, "no bracket is open here: expected a word or the end");
    const Frame& frame = frames_.back();
    if (frame.words.empty() && frame.alternatives.empty())
      return fail(at_, "expected words inside the brackets");
    negated_ = frame.negated;
    ++at_;
    close_frame();
  }

  // The node of the last frame goes to the one around it.
  void close_frame() {
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    if (frame.words.empty()) {
      if (!frame.alternatives.empty()) fail(frame.or_at, "expected a word after OR");
      return;
    }
    frame.alternatives.push_back(join(NodeKind::all_of, frame.words, frame.offset));
    const std::uint32_t node = join(NodeKind::one_of, frame.alternatives, frame.offset);
    if (!frames_.empty()) place(node);
  }

  std::uint32_t join(NodeKind kind, const std::vector<std::uint32_t>& children, std::uint32_t offset) {
    if (children.size() == 1) return children.front();
    query_.nodes.push_back({kind, {}, offset, children});
    return static_cast<std::uint32_t>(query_.nodes.size() - 1);
  }

  void add(QueryNode node) {
    query_.nodes.push_back(std::move(node));
    place(static_cast<std::uint32_t>(query_.nodes.size() - 1));
  }

  void place(std::uint32_t node) {
    if (std::exchange(negated_, false)) {
      query_.nodes.push_back({NodeKind::without, {}, query_.nodes[node].offset, {node}});
      node = static_cast<std::uint32_t>(query_.nodes.size() - 1);
    }
    frames_.back().words.push_back(node);
  }

  std::u32string_view text_;
  std::size_t at_ = 0;
  bool negated_ = false;
  bool failed_ = false;
  Error error_{ErrorCode::bad_query, 0, {}};
  std::vector<Frame> frames_;
  Query query_;
};

}  // namespace

Result<Query> parse_query(std::u32string_view text) {
  return Parser(text).parse();
}

bool is_filter_name(std::string_view name) {
  return std::find(kFilterNames.begin(), kFilterNames.end(), name) != kFilterNames.end();
}

}  // namespace newsprism
