#include "document/read_markdown.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "document/article_record.h"
#include "document/html_tokens.h"
#include "document/markdown_inline.h"
#include "document/record_document.h"

namespace newsprism {
namespace {

using View = std::string_view;

constexpr std::size_t kSniffed = 65536;
constexpr std::size_t kFrontMatterLines = 200;

View trimmed(View text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  return begin == View::npos ? View() : text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

View take_line(View& rest) {
  const std::size_t end = rest.find('\n');
  const View line = rest.substr(0, end);
  rest.remove_prefix(end == View::npos ? rest.size() : end + 1);
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// ---- front matter ----------------------------------------------------------------------------------

// The key of "key: value", empty when the line is none.
View key_of(View line) {
  const std::size_t colon = line.find(':');
  if (colon == View::npos || colon == 0 || colon > 40) return {};
  if (colon + 1 < line.size() && line[colon + 1] != ' ' && line[colon + 1] != '\t') return {};
  const View key = line.substr(0, colon);
  return key.find_first_of(" \t\"'[{(,.") == View::npos ? key : View();
}

// "[Ann Lee, 'Bo']" to "Ann Lee, Bo".
std::string value_of(View text) {
  text = trimmed(text);
  if (text == "|" || text == ">") return {};
  if (text.size() > 1 && text.front() == '[' && text.back() == ']') text = text.substr(1, text.size() - 2);
  std::string out(text);
  if (out.find_first_of("\"'") == 0 || text.size() < out.size())
    out.erase(std::remove_if(out.begin(), out.end(), [](char c) { return c == '"' || c == '\''; }),
              out.end());
  return out;
}

// The size of the front matter, 0 for none.
std::size_t read_front_matter(View utf8, RecordFields& fields) {
  View rest = utf8;
  if (trimmed(take_line(rest)) != "---") return 0;
  bool known = false;
  for (std::size_t n = 0; n < kFrontMatterLines && !rest.empty(); ++n) {
    const View line = take_line(rest);
    const View text = trimmed(line);
    if (text == "---" || text == "...") return known ? utf8.size() - rest.size() : 0;
    if (text.empty() || text.front() == '#') continue;
    const bool item = text.starts_with("- ");
    if ((item || line.front() == ' ' || line.front() == '\t') &&
        !fields.empty()) {  // belongs to the key above
      const View inner = item ? trimmed(text.substr(2)) : text;
      const View key = key_of(inner);
      if (!key.empty() && key != "name") continue;
      std::string& value = fields.back().second;
      if (!value.empty()) value += item ? ", " : " ";
      value += value_of(key.empty() ? inner : inner.substr(key.size() + 1));
      continue;
    }
    const View key = key_of(line);
    if (key.empty()) return 0;
    known = known || field_of_key(key) != nullptr;
    fields.emplace_back(key, value_of(line.substr(key.size() + 1)));
  }
  return 0;
}

// ---- lines -----------------------------------------------------------------------------------------

// The level of "## Heading", 0 for none; takes the marks off.
int take_heading(View& line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  if (level == 0 || level > 6 || (level < line.size() && line[level] != ' ')) return 0;
  line = trimmed(line.substr(level));
  const std::size_t end = line.find_last_not_of('#');
  if (end == View::npos)
    line = {};
  else if (line[end] == ' ')
    line = trimmed(line.substr(0, end));
  return static_cast<int>(level);
}

// Takes "- ", "* ", "+ ", "3. " or "3) " off; 'u' or 'o', 0 for none.
char take_bullet(View& line) {
  std::size_t at = 0;
  while (at < line.size() && at < 9 && is_digit(line[at])) ++at;
  const bool number = at > 0;
  if (at + 1 >= line.size() || line[at + 1] != ' ') return 0;
  if (View(number ? ".)" : "-*+").find(line[at]) == View::npos) return 0;
  line = trimmed(line.substr(at + 2));
  return number ? 'o' : 'u';
}

bool is_rule_of(View line, char mark) {  // "---", "* * *"
  return std::count(line.begin(), line.end(), mark) >= 3 &&
         std::all_of(line.begin(), line.end(), [&](char c) { return c == mark || c == ' '; });
}

bool is_delimiter_row(View line) {  // "| --- | :-: |"
  return line.find("--") != View::npos && line.find('|') != View::npos &&
         line.find_first_not_of("|-: ") == View::npos;
}

bool is_fence(View line) {
  return line.starts_with("```") || line.starts_with("~~~");
}

// "[tide]: https://a.example"
bool is_definition(View line) {
  const std::size_t close = line.starts_with('[') ? line.find("]: ") : View::npos;
  return close != View::npos && close > 1 && line[1] != '^' && line.find(' ', close + 3) == View::npos;
}

// ---- blocks ----------------------------------------------------------------------------------------

class MarkdownReader {
 public:
  explicit MarkdownReader(std::string title) : title_(std::move(title)) {}

  std::string title_;
  std::string html_;

  void read(View rest) {
    references_ = rest.find("]: ") != View::npos;
    while (!rest.empty()) {
      const View line = take_line(rest);
      View text = trimmed(line);
      if (in_fence_ ? text == View(fence_) : is_fence(text)) {
        toggle_fence(text);
      } else if (in_fence_) {
        append_escaped(html_, line);
        html_ += "<br>";
      } else {
        read_line(text, rest);
      }
    }
    flush();
    close_list();
  }

 private:
  void toggle_fence(View text) {
    flush();
    close_list();
    in_fence_ = !in_fence_;
    fence_ = text.substr(0, std::min(text.find_first_not_of(text.front()), text.size()));
    html_ += in_fence_ ? "<pre>" : "</pre>";
  }

  void read_line(View text, View& rest) {
    bool quote = false;
    while (text.starts_with('>')) {
      quote = true;
      text = trimmed(text.substr(1));
    }
    if (quote != quote_) flush();
    quote_ = quote;
    if (text.empty()) return flush();
    if (!paragraph_.empty() && item_ == 0 && (is_rule_of(text, '=') || is_rule_of(text, '-')) &&
        text.find(' ') == View::npos)
      return flush(text.front() == '=' ? 1 : 2);
    if (is_rule_of(text, '-') || is_rule_of(text, '*') || is_rule_of(text, '_')) return flush();
    if (const int level = take_heading(text)) {
      flush();
      paragraph_ = text;
      return flush(level);
    }
    if (is_definition(text)) return;
    View next = rest;
    if (text.find('|') != View::npos && is_delimiter_row(trimmed(take_line(next)))) {
      flush();
      rest = next;
      return read_table(text, rest);
    }
    if (const char bullet = take_bullet(text)) {
      flush();
      if (list_ != bullet) close_list();
      if (list_ == 0) html_ += bullet == 'o' ? "<ol>" : "<ul>";
      list_ = item_ = bullet;
    } else if (!paragraph_.empty()) {
      join();
    }
    paragraph_ += text;
    if (text.ends_with('\\')) paragraph_.back() = '\n';
  }

  // A line break in a paragraph: a space, but none between Han characters, and a new line where a sentence
  // of theirs has ended, which is how they are written.
  void join() {
    constexpr View kEnds[] = {"。", "!", "！", "？", "”", "」", "…"};
    const bool wide = static_cast<unsigned char>(paragraph_.back()) >= 0x80;
    if (!wide) return paragraph_.push_back(' ');
    for (const View end : kEnds) {
      if (paragraph_.ends_with(end)) return paragraph_.push_back('\n');
    }
  }

  void read_table(View row, View& rest) {
    close_list();
    html_ += "<table>";
    for (;;) {
      html_ += "<tr>";
      if (row.starts_with('|')) row.remove_prefix(1);
      if (row.ends_with('|')) row.remove_suffix(1);
      while (true) {
        const std::size_t end = row.find('|');
        html_ += "<td>";
        append_inline(html_, trimmed(row.substr(0, end)), references_, captions_);
        html_ += "</td>";
        if (end == View::npos) break;
        row.remove_prefix(end + 1);
      }
      html_ += "</tr>";
      View next = rest;
      row = trimmed(take_line(next));
      if (row.find('|') == View::npos) break;
      rest = next;
    }
    html_ += "</table>";
    ++blocks_;
  }

  void close_list() {
    if (list_ != 0) html_ += list_ == 'o' ? "</ol>" : "</ul>";
    list_ = 0;
  }

  // Ends the block that is open: a heading of that level, else an item or a paragraph.
  void flush(int level = 0) {
    if (paragraph_.empty()) return;
    if (item_ == 0) close_list();
    std::string inside;
    append_inline(inside, paragraph_, references_, captions_);
    const bool top = level == 1 ? blocks_ < 3 : level != 0 && blocks_ == 0;
    if (top && (title_.empty() || title_ == html_text(inside))) {
      title_ = html_text(inside);
    } else if (!inside.empty()) {
      const std::string tag = level != 0 ? "h" + std::to_string(level) : (item_ != 0 ? "li" : "p");
      const bool wrap = quote_ && level == 0 && item_ == 0;
      html_ += (wrap ? "<blockquote><" : "<") + tag + ">" + inside + "</" + tag + ">" +
               (wrap ? "</blockquote>" : "");
      ++blocks_;
    }
    for (const std::string& caption : captions_) {
      if (!caption.empty()) html_ += "<figure><figcaption>" + caption + "</figcaption></figure>";
    }
    captions_.clear();
    paragraph_.clear();
    item_ = 0;
  }

  std::string paragraph_, fence_;
  std::vector<std::string> captions_;
  std::size_t blocks_ = 0;
  char list_ = 0, item_ = 0;  // 'u', 'o'; 0: none open
  bool quote_ = false, in_fence_ = false, references_ = false;
};

}  // namespace

bool has_front_matter(View utf8) {
  RecordFields fields;
  return utf8.starts_with("---") && read_front_matter(utf8.substr(0, kSniffed), fields) != 0;
}

bool looks_like_markdown(View utf8) {
  View rest = utf8.substr(0, kSniffed);
  std::size_t headings = 0, deep = 0, items = 0, links = 0, strong = 0, quotes = 0, others = 0;
  bool before = false;  // a line stands directly above
  while (!rest.empty()) {
    const View line = trimmed(take_line(rest));
    View text = line;
    const int level = take_heading(text);
    headings += level != 0 && !text.empty() ? 1U : 0U;
    deep += level > 1 && !text.empty() ? 1U : 0U;
    headings += before && line.size() > 2 && line.find_first_not_of('=') == View::npos ? 1U : 0U;
    items += take_bullet(text) == 'u' && line.front() != '+' ? 1U : 0U;
    quotes += line.starts_with("> ") ? 1U : 0U;
    others += is_delimiter_row(line) || (is_fence(line) && line.find('`', 3) == View::npos) ? 1U : 0U;
    for (std::size_t at = line.find("]("); at != View::npos; at = line.find("](", at + 2)) {
      const View target = line.substr(at + 2, 4);
      links += target.starts_with("http") || target.starts_with('/') || target.starts_with("./") ||
                       target.starts_with('#')
                   ? 1U
                   : 0U;
    }
    const std::size_t open = line.find("**");
    strong += open != View::npos && open + 2 < line.size() && line[open + 2] != ' ' &&
                      line[open + 2] != '*' && line.find("**", open + 3) != View::npos
                  ? 1U
                  : 0U;
    before = !line.empty();
  }
  const auto sure =
      (headings != 0 ? 1 : 0) + (links != 0 ? 1 : 0) + (strong != 0 ? 1 : 0) + (others != 0 ? 1 : 0);
  const bool listed = items > 1 || quotes != 0;
  return sure > 1 || (headings != 0 && listed) || (links + strong > 1 && items > 1) ||
         (headings > 2 && deep > 0);
}

void read_markdown(View utf8, const ReadOptions& options, ReadOutcome& out) {
  RecordFields fields;
  const std::size_t begin = read_front_matter(utf8, fields);
  if (begin == 0) fields.clear();
  ArticleRecord record = read_fields(fields, "front matter", false);
  record.keys.erase(std::remove_if(record.keys.begin(), record.keys.end(),
                                   [](const auto& key) { return key.second == "body"; }),
                    record.keys.end());
  MarkdownReader reader(std::move(record.title));
  reader.read(utf8.substr(begin));
  record.title = std::move(reader.title_);
  record.body = std::move(reader.html_);
  record.is_html = true;
  record.id.clear();
  record.file.clear();
  add_record(std::move(record), options, 0, options.name, out);
}

}  // namespace newsprism
