#include "document/markdown_inline.h"

#include <algorithm>
#include <cstddef>

#include "document/html_tokens.h"

namespace newsprism {
namespace {

using View = std::string_view;

constexpr char kGone = '\0';  // stands for a mark until all are known; decoded text has no NUL
constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr std::size_t kLongestRun = 3;

bool is_word(char c) {
  const auto u = static_cast<unsigned char>(c);
  return u >= 0x80 || (u >= '0' && u <= '9') || ((u | 32) >= 'a' && (u | 32) <= 'z');
}

bool is_punctuation(char c) {
  return c > ' ' && c < 0x7F && !is_word(c);
}

std::string without_gone(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), kGone), text.end());
  return text;
}

class InlineReader {
 public:
  InlineReader(View text, bool references, std::vector<std::string>& captions)
      : text_(text), references_(references), captions_(captions) {}

  std::string read() {
    while (at_ < text_.size()) step();
    return without_gone(std::move(out_));
  }

 private:
  struct Bracket {
    std::size_t out;
    bool image;
  };

  [[nodiscard]] char peek(std::size_t n) const { return at_ + n < text_.size() ? text_[at_ + n] : ' '; }

  // Looks for `mark`; one that is missing once is missing for good.
  std::size_t find(View mark, std::size_t from, bool& missing) const {
    const std::size_t found = missing ? View::npos : text_.find(mark, from);
    missing = missing || found == View::npos;
    return found;
  }

  void step() {
    const char c = text_[at_];
    switch (c) {
      case '\\':
        if (is_punctuation(peek(1))) ++at_;
        append_escaped(out_, text_.substr(at_++, 1));
        return;
      case '\n':
        out_ += "<br>";
        ++at_;
        return;
      case '`': return code();
      case '*':
      case '_':
      case '~': return emphasis(c);
      case '<': return angle();
      case '!':
        if (peek(1) != '[') break;
        ++at_;
        return open(true);
      case '[': return open(false);
      case ']': return close();
      default: break;
    }
    out_.push_back(c);
    ++at_;
  }

  [[nodiscard]] std::size_t run_length(char c) const {
    return std::min(text_.find_first_not_of(c, at_), text_.size()) - at_;
  }

  void code() {
    const std::size_t run = run_length('`');
    const View mark = text_.substr(at_, run);
    at_ += run;
    const std::size_t end = run > kLongestRun ? View::npos : find(mark, at_, no_code_[run - 1]);
    if (end == View::npos) {
      out_ += mark;
      return;
    }
    append_escaped(out_, text_.substr(at_, end - at_));
    at_ = end + run;
  }

  // A run of marks closes the last open one of its kind and length, or opens.
  void emphasis(char c) {
    const std::size_t run = run_length(c);
    const char before = at_ == 0 ? ' ' : text_[at_ - 1];
    const char after = peek(run);
    const bool inner = c == '_' && is_word(before) && is_word(after);
    const std::size_t place = out_.size();
    out_.append(run, c);
    at_ += run;
    if (run > kLongestRun || inner || (c == '~' && run != 2)) return;
    std::size_t& opened = opened_[c == '*' ? 0 : (c == '_' ? 1 : 2)][run - 1];
    if (opened != kNone && before != ' ' && before != '\n') {
      std::fill_n(out_.begin() + static_cast<std::ptrdiff_t>(opened), run, kGone);
      std::fill_n(out_.begin() + static_cast<std::ptrdiff_t>(place), run, kGone);
      opened = kNone;
    } else if (after != ' ' && after != '\n') {
      opened = place;
    }
  }

  // A tag goes through as it is, an address loses its brackets.
  void angle() {
    const char next = peek(1);
    const bool tag = next == '/' || next == '!' || (is_word(next) && (next | 32) >= 'a');
    const std::size_t end = tag ? find(">", at_, no_angle_) : View::npos;
    if (end == View::npos) {
      out_ += "&lt;";
      ++at_;
      return;
    }
    const View inside = text_.substr(at_ + 1, end - at_ - 1);
    const View word = inside.substr(0, inside.find_first_of(" /\n"));
    if (word.find_first_of(":@") != View::npos) {
      append_escaped(out_, inside);
    } else {
      out_ += text_.substr(at_, end + 1 - at_);
    }
    at_ = end + 1;
  }

  void open(bool image) {
    brackets_.push_back({out_.size(), image});
    out_ += image ? "![" : "[";
    ++at_;
  }

  void close() {
    ++at_;
    if (brackets_.empty()) return out_.push_back(']');
    const Bracket bracket = brackets_.back();
    brackets_.pop_back();
    const bool footnote = bracket.out + 1 < out_.size() && out_[bracket.out + 1] == '^';
    if (!footnote && !take_target()) return out_.push_back(']');
    if (bracket.image) captions_.push_back(without_gone(out_.substr(bracket.out + 2)));
    if (bracket.image || footnote) {
      out_.resize(bracket.out);
      for (auto& kind : opened_) {
        for (std::size_t& place : kind) place = place != kNone && place >= out_.size() ? kNone : place;
      }
    } else {
      out_[bracket.out] = kGone;
    }
  }

  // "(https://a.example "title")" or "[ref]" behind a "]".
  bool take_target() {
    const char c = peek(0);
    if (c == '[' && references_) {
      const std::size_t end = find("]", at_, no_bracket_);
      if (end == View::npos) return false;
      at_ = end + 1;
      return true;
    }
    if (c != '(') return false;
    std::size_t end = find(")", at_, no_round_);
    if (end == View::npos) return false;
    if (text_.substr(at_ + 1, end - at_).find('(') != View::npos) end = find(")", end + 1, no_round_);
    if (end == View::npos) return false;
    at_ = end + 1;
    return true;
  }

  View text_;
  bool references_;
  std::vector<std::string>& captions_;
  std::string out_;
  std::size_t at_ = 0;
  std::vector<Bracket> brackets_;
  std::size_t opened_[3][kLongestRun] = {{kNone, kNone, kNone}, {kNone, kNone, kNone}, {kNone, kNone, kNone}};
  bool no_code_[kLongestRun] = {};
  bool no_angle_ = false, no_round_ = false, no_bracket_ = false;
};

}  // namespace

void append_inline(std::string& html, View markdown, bool references, std::vector<std::string>& captions) {
  html += InlineReader(markdown, references, captions).read();
}

}  // namespace newsprism
