#include "search/query.h"

#include <algorithm>

#include "base/key_ids.h"
#include "index/normalize.h"
#include "index/term.h"
#include "search/comparisons.h"
#include "search/filter_names.h"
#include "text/fold.h"
#include "text/script.h"

namespace newsprism {

namespace {

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

bool is_colon(char32_t c) {
  return fold(c) == U':' || c == U'﹕' || c == U'∶';
}

// A name of a filter ends here.
bool ends_name(char32_t c) {
  std::size_t at = 0;
  return is_colon(c) || !comparison_sign({&c, 1}, at).empty();
}

bool is_minus(char32_t c) {
  return fold(c) == U'-' || c == U'−';
}

bool is_or(std::u32string_view word) {
  return word == U"OR" || word == U"ＯＲ" || word == U"|" || word == U"｜";
}

bool is_and(std::u32string_view word) {
  return word == U"AND" || word == U"ＡＮＤ";
}

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
    const bool bracket = !is_compared(name) && at_ < text_.size() && is_open(text_[at_]);
    if (bracket) ++at_;
    FilterList filters;
    bool more = true;
    while (more && !failed_) {
      skip_spaces();
      const std::size_t value_at = at_;
      value += bracket ? next_value(more) : one_value(name);
      more = more && bracket;
      if (value.empty()) fail(value_at, "expected a value after " + std::string(name) + ":");
      std::string expected;
      std::string checked = filter_value(name, value, expected);
      if (checked.empty() && colon && spaced && !failed_) {  // "On: a story" is no date
        at_ = end;
        return false;
      }
      if (checked.empty()) fail(value_at, expected);
      filters.emplace_back(name, std::move(checked));
      value.clear();
    }
    if (title_) fail(offset, "expected words after title:");
    if (!failed_) add_filters(std::move(filters), offset);
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

TypedEnd typed_end(std::u32string_view text) {
  constexpr std::size_t kMostWords = 4;
  TypedEnd out;
  for (std::size_t at = 0, end = 0; at < text.size(); at = end) {
    end = at + 1;
    const char32_t c = text[at];
    const std::u32string_view marks = closers(c);
    if (out.closing == 0 && !marks.empty()) {
      const std::string_view field = at > 0 && ends_name(text[at - 1]) ? out.field : std::string_view();
      out = {};
      out.field = field;
      const std::size_t close = text.find_first_of(marks, end);
      if (close == std::u32string_view::npos) {
        out.closing = marks.size() == 1 ? marks[0] : c == U'“' ? U'”' : c;
      } else {
        out.field = {};
        end = close + 1;
      }
      continue;
    }
    const bool is_mark = ends_word(c) || (is_minus(c) && end < text.size() && !is_space(text[end]));
    if (is_mark) {
      if (!is_space(c) && out.closing == 0) out = {};
      if (end == text.size()) out.begins.clear();
      continue;
    }
    while (end < text.size() && !ends_word(text[end])) ++end;
    const std::u32string_view word = text.substr(at, end - at);
    const auto sign = std::find_if(word.begin(), word.end(), ends_name);
    const auto name_size = static_cast<std::size_t>(sign - word.begin());
    const std::string_view field =
        out.closing == 0 && sign != word.end() ? filter_named(word.substr(0, name_size)) : std::string_view();
    if (out.closing == 0) {
      const bool goes_on = names_entities(out.field);
      const bool parted = !field.empty() || is_or(word) || is_and(word);
      if (parted || (!out.field.empty() && !goes_on)) out.begins.clear();
      if (parted || !goes_on) out.field = field;
    }
    if (!field.empty()) at += name_size + 1;
    if (at == end) continue;
    if (out.begins.size() == kMostWords) {
      out.begins.erase(out.begins.begin());
      out.field = {};
    }
    out.begins.push_back(static_cast<std::uint32_t>(at));
    const char32_t last = fold(word.back());
    if (end == text.size() && out.closing == 0 && (last == U'*' || last == U'~')) out.begins.clear();
  }
  return out;
}

Result<Query> any_of(std::u32string_view text) {
  if (text.size() > kLongestQuery)
    return Error{ErrorCode::bad_query, kLongestQuery, "the text is longer than 4096 characters"};
  const std::u32string key = search_key(text);
  Query out;
  out.any = true;
  KeyIds seen;
  for (std::uint32_t at = 0; at < key.size();) {
    const std::uint32_t length = term_length(key, at);
    const bool ideograph = key_kind(key[at]) == KeyKind::ideograph;
    // the last ideograph of a run says nothing that its pair did not
    const bool last = ideograph && length == 1 && at > 0 && key_kind(key[at - 1]) == KeyKind::ideograph;
    const std::u32string_view term = std::u32string_view(key).substr(at, length);
    if (length > 0 && !last && seen.find(term) == KeyIds::kNone) {
      (void)seen.add(term);
      QueryNode& node = out.nodes.emplace_back();
      node.kind = NodeKind::phrase;
      node.text = term;
      node.offset = at;
    }
    at += ideograph || length == 0 ? 1 : length;
  }
  QueryNode root;
  root.kind = NodeKind::one_of;
  for (std::uint32_t n = 0; n < out.nodes.size(); ++n) root.children.push_back(n);
  if (!root.children.empty()) out.nodes.push_back(std::move(root));
  return out;
}

}  // namespace newsprism
