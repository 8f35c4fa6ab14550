#include "search/query.h"

#include <algorithm>

#include "index/normalize.h"
#include "search/comparisons.h"
#include "search/filter_names.h"
#include "search/query_signs.h"
#include "text/fold.h"
#include "text/script.h"

namespace newsprism {

namespace {

constexpr std::size_t kMostNameWords = 4;  // behind the first

// One bracket, or the whole query.
struct Frame {
  std::uint32_t offset = 0;
  bool negated = false;                     // a minus stands before the bracket
  bool in_title = false;                    // "title:" stands before it
  std::uint32_t or_at = 0;                  // of the last OR
  std::vector<std::uint32_t> alternatives;  // between ORs
  std::vector<std::uint32_t> words;         // since the last OR
  std::vector<std::uint32_t> filters;       // of those, each name once and none after a minus
};

class Parser {
 public:
  Parser(std::u32string_view text, const FieldNames* names) : text_(text), names_(names), frames_(1) {}

  Result<Query> parse() {
    if (text_.size() > kLongestQuery) fail(kLongestQuery, "the query is longer than 4096 characters");
    while (!failed_ && at_ < text_.size()) step();
    expect_nothing(at_);
    if (!failed_ && frames_.size() > 1) {
      fail(frames_.back().offset, "this bracket is not closed: expected ) after the words");
    }
    if (!failed_) close_frame();
    if (failed_) return error_;
    drop_hoisted();
    return std::move(query_);
  }

 private:
  void fail(std::size_t at, std::string expected) {
    if (!failed_) error_ = {ErrorCode::bad_query, at, std::move(expected)};
    failed_ = true;
  }

  // After a minus and after "title:" words have to follow.
  void expect_nothing(std::size_t at) {
    if (title_) fail(at, "expected words after title:");
    if (negated_) fail(at, "expected a word after the minus");
  }

  void step() {
    const char32_t c = text_[at_];
    if (is_space(c) || is_stray_mark(c)) {
      ++at_;
    } else if (is_open(c)) {
      open_bracket();
    } else if (is_close(c)) {
      close_bracket();
    } else if (!closers(c).empty()) {
      phrase();
    } else if (is_minus(c) && !negated_ && at_ + 1 < text_.size() && !is_space(text_[at_ + 1])) {
      negated_ = true;
      ++at_;
    } else {
      word();
    }
  }

  [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(at_); }

  // A word's end or a quotation's.
  std::u32string_view until_end_of_word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && !ends_word(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  void skip_spaces() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }

  // The word that begins at `begin` and ends here, with those behind it that are one name with it; the place
  // moves behind these.
  std::u32string_view whole_name(std::string_view field, std::size_t begin) {
    std::vector<std::size_t> ends;
    std::size_t end = at_;
    while (names_ != nullptr && takes_names(field) && ends.size() < kMostNameWords) {
      skip_spaces();
      const std::u32string_view word = until_end_of_word();
      if (word.empty() || is_minus(word.front()) || is_or(word) || is_and(word)) break;
      ends.push_back(at_ - begin);
    }
    if (!ends.empty()) {
      const std::size_t count = names_->words_of_name(field, text_.substr(begin, ends.back()), ends);
      if (count > 0) end = begin + ends[count - 1];
    }
    at_ = end;
    return text_.substr(begin, end - begin);
  }

  // The words of a quotation; the place moves behind its end.
  std::u32string_view quoted() {
    const std::size_t begin = at_ + 1;
    const std::size_t end = text_.find_first_of(closers(text_[at_]), begin);
    if (end == std::u32string_view::npos) {
      fail(at_, "this quotation is not closed: expected a closing quotation mark");
      return {};
    }
    at_ = end + 1;
    return text_.substr(begin, end - begin);
  }

  // "a b", "a b"~5
  void phrase() {
    const std::uint32_t offset = here();
    const std::u32string_view words = quoted();
    if (failed_) return;
    if (search_key(words).empty()) return fail(offset + 1, "expected words between the quotation marks");
    if (at_ == text_.size() || fold(text_[at_]) != U'~') {
      return place(push(NodeKind::phrase, words, offset));
    }
    const std::size_t number_at = ++at_;
    std::uint32_t distance = 0;
    for (; at_ < text_.size() && is_digit(text_[at_]) && distance <= kFarthestNear; ++at_) {
      distance = distance * 10 + static_cast<std::uint32_t>(fold(text_[at_]) - U'0');
    }
    if (at_ == number_at || distance > kFarthestNear) {
      return fail(number_at, "expected a number from 0 to 1000: how many words may stand between");
    }
    near(words, offset, distance);
  }

  // One word alone is a phrase.
  void near(std::u32string_view words, std::uint32_t offset, std::uint32_t distance) {
    std::vector<std::uint32_t> children;
    for (std::size_t at = 0, end = 0; at < words.size(); at = end + 1) {
      for (end = at; end < words.size() && !is_space(words[end]);) ++end;
      const std::u32string_view one = words.substr(at, end - at);
      if (search_key(one).empty()) continue;
      children.push_back(push(NodeKind::phrase, one, offset + 1 + static_cast<std::uint32_t>(at)));
    }
    if (children.size() == 1) return place(children.front());
    const std::uint32_t n = push(NodeKind::near, words, offset);
    query_.nodes[n].children = std::move(children);
    query_.nodes[n].distance = distance;
    place(n);
  }

  void word() {
    const std::uint32_t offset = here();
    std::u32string_view words = until_end_of_word();
    if (is_or(words)) return next_alternative(offset);
    if (is_and(words) && !negated_ && !title_ && !frames_.back().words.empty()) return;
    if (filter(words, offset)) return;
    NodeKind kind = NodeKind::term;
    const char32_t last = fold(words.back());
    if (words.size() > 1 && (last == U'*' || last == U'~')) {
      kind = last == U'*' ? NodeKind::prefix : NodeKind::fuzzy;
      words.remove_suffix(1);
    } else if (title_ || frames_.back().in_title) {
      words = whole_name("title", offset);
    }
    const bool dash = std::all_of(words.begin(), words.end(), is_minus);
    if (!dash && !search_key(words).empty()) return place(push(kind, words, offset));
    negated_ = title_ = false;
  }

  // name:value, name>value, with spaces around the sign and a value in quotation marks perhaps. Moves the
  // place behind the value. False where these are words.
  bool filter(std::u32string_view words, std::uint32_t offset) {
    const std::size_t end = at_;
    const auto sign = std::find_if(words.begin(), words.end(), ends_name);
    const std::string_view name =
        filter_named({words.data(), static_cast<std::size_t>(sign - words.begin())});
    if (name.empty()) return false;
    if (sign != words.end()) at_ = offset + static_cast<std::size_t>(sign - words.begin());
    const bool colon = sign != words.end() && is_colon(*sign);
    if (colon) ++at_;
    const bool spaced = at_ < text_.size() && is_space(text_[at_]);
    std::u32string value;
    if (is_compared(name)) value = comparison();
    if (!colon && value.empty()) {
      at_ = end;
      return false;
    }
    skip_spaces();
    if (name == "title" && at_ < text_.size()) {
      if (title_) fail(offset, "expected words after title:");
      title_ = true;
      return true;
    }
    FilterList filters;
    if (!read_values(name, std::move(value), colon && spaced, filters)) {
      at_ = end;
      return false;
    }
    if (title_) fail(offset, "expected words after title:");
    if (!failed_) add_filters(std::move(filters), offset);
    return true;
  }

  // What stands behind the name; `value` is the sign before it. False where it is no value and may be words:
  // "On: a story" is no date.
  bool read_values(std::string_view name, std::u32string value, bool may_be_words, FilterList& out) {
    const bool bracket = !is_compared(name) && at_ < text_.size() && is_open(text_[at_]);
    if (bracket) ++at_;
    for (bool more = true; more && !failed_;) {
      skip_spaces();
      const std::size_t value_at = at_;
      value += bracket ? next_value(more) : one_value(name);
      more = more && bracket;
      if (value.empty()) fail(value_at, "expected a value after " + std::string(name) + ":");
      std::string expected;
      std::string checked = filter_value(name, value, expected);
      if (checked.empty() && may_be_words && !failed_) return false;
      if (checked.empty()) fail(value_at, expected);
      out.emplace_back(name, std::move(checked));
      value.clear();
    }
    return true;
  }

  // In quotation marks, a word, or a name of several.
  std::u32string_view one_value(std::string_view name) {
    const std::size_t begin = at_;
    if (at_ < text_.size() && !closers(text_[at_]).empty()) return quoted();
    (void)until_end_of_word();
    return at_ == begin ? std::u32string_view() : whole_name(name, begin);
  }

  // Of those in brackets: what stands before OR or the end. The place moves behind that.
  std::u32string_view next_value(bool& more) {
    const std::size_t begin = at_;
    std::u32string_view value;
    if (at_ < text_.size() && !closers(text_[at_]).empty()) value = quoted();
    const bool marked = !value.empty();
    for (; !failed_; value = text_.substr(begin, at_ - begin)) {
      skip_spaces();
      const std::size_t word_at = at_;
      const std::u32string_view word = until_end_of_word();
      if (is_or(word)) break;
      if (!word.empty() && !marked) continue;
      more = false;
      if (word.empty() && at_ < text_.size() && is_close(text_[at_])) break;
      fail(word_at, "expected OR or ) after the value");
    }
    if (!more) ++at_;
    return value;
  }

  // The sign before a value. "money:>1e10" and "money=>1e10" are "money>1e10", as behind --filter.
  std::u32string comparison() {
    skip_spaces();
    std::string_view sign = comparison_sign(text_, at_);
    if (sign == "=") {
      const std::string_view next = comparison_sign(text_, at_);
      if (!next.empty()) sign = next;
    }
    return std::u32string(sign.begin(), sign.end());
  }

  // Of one name and joined by "and", they are one filter.
  void add_filters(FilterList filters, std::uint32_t offset) {
    Frame& frame = frames_.back();
    for (const std::uint32_t n : frame.filters) {
      FilterList& others = query_.nodes[n].filters;
      if (negated_ || others.front().first != filters.front().first) continue;
      for (auto& filter : filters) others.push_back(std::move(filter));
      return;
    }
    const std::uint32_t n = push(NodeKind::filter, {}, offset);
    query_.nodes[n].filters = std::move(filters);
    if (!negated_) frame.filters.push_back(n);
    place(n);
  }

  void next_alternative(std::uint32_t offset) {
    Frame& frame = frames_.back();
    if (frame.words.empty() || negated_ || title_) return fail(offset, "expected a word before OR");
    frame.or_at = offset;
    frame.alternatives.push_back(join(NodeKind::all_of, frame.words, frame.offset));
    frame.words.clear();
    frame.filters.clear();
  }

  void open_bracket() {
    const bool in_title = std::exchange(title_, false) || frames_.back().in_title;
    Frame frame;
    frame.offset = here();
    frame.negated = std::exchange(negated_, false);
    frame.in_title = in_title;
    frames_.push_back(std::move(frame));
    ++at_;
  }

  void close_bracket() {
    if (frames_.size() == 1) return fail(at_, "no bracket is open here: expected a word or the end");
    expect_nothing(at_);
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
    if (frames_.empty() && frame.alternatives.empty()) hoist(frame);
    if (frame.words.empty()) {
      if (!frame.alternatives.empty()) fail(frame.or_at, "expected a word after OR");
      return;
    }
    frame.alternatives.push_back(join(NodeKind::all_of, frame.words, frame.offset));
    const std::uint32_t node = join(NodeKind::one_of, frame.alternatives, frame.offset);
    if (!frames_.empty()) place(node);
  }

  // Filters that stand in the query itself leave the tree.
  void hoist(Frame& frame) {
    std::size_t kept = 0, next = 0;
    for (const std::uint32_t n : frame.words) {
      if (next == frame.filters.size() || frame.filters[next] != n) {
        frame.words[kept++] = n;
        continue;
      }
      ++next;
      FilterList& filters = query_.nodes[n].filters;
      for (auto& filter : filters) query_.filters.push_back(std::move(filter));
      filters.clear();
    }
    frame.words.erase(frame.words.begin() + static_cast<std::ptrdiff_t>(kept), frame.words.end());
  }

  // Filters without a filter.
  void drop_hoisted() {
    std::vector<std::uint32_t> places;
    std::uint32_t kept = 0;
    for (QueryNode& node : query_.nodes) {
      places.push_back(kept);
      if (node.kind == NodeKind::filter && node.filters.empty()) continue;
      for (std::uint32_t& child : node.children) child = places[child];
      if (kept + 1 != places.size()) query_.nodes[kept] = std::move(node);
      ++kept;
    }
    query_.nodes.erase(query_.nodes.begin() + static_cast<std::ptrdiff_t>(kept), query_.nodes.end());
  }

  std::uint32_t join(NodeKind kind, const std::vector<std::uint32_t>& children, std::uint32_t offset) {
    if (children.size() == 1) return children.front();
    const std::uint32_t n = push(kind, {}, offset);
    query_.nodes[n].children = children;
    return n;
  }

  std::uint32_t push(NodeKind kind, std::u32string_view words, std::uint32_t offset) {
    QueryNode& node = query_.nodes.emplace_back();
    node.kind = kind;
    node.text = words;
    node.offset = offset;
    if (kind < NodeKind::filter && (title_ || frames_.back().in_title)) node.field = "title";
    return static_cast<std::uint32_t>(query_.nodes.size() - 1);
  }

  // A minus before the node takes effect.
  void place(std::uint32_t node) {
    title_ = false;
    if (std::exchange(negated_, false)) {
      const std::uint32_t without = push(NodeKind::without, {}, query_.nodes[node].offset);
      query_.nodes[without].children.push_back(node);
      node = without;
    }
    frames_.back().words.push_back(node);
  }

  std::u32string_view text_;
  const FieldNames* names_;
  std::size_t at_ = 0;
  bool negated_ = false;
  bool title_ = false;  // "title:" stands before the next word
  bool failed_ = false;
  Error error_{ErrorCode::bad_query, 0, {}};
  std::vector<Frame> frames_;
  Query query_;
};

}  // namespace

Result<Query> parse_query(std::u32string_view text, const FieldNames* names) {
  return Parser(text, names).parse();
}

}  // namespace newsprism
