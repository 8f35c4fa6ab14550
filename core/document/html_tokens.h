// HTML as a run of tokens, read as forgivingly as a browser reads it.
//
//   <p class=a>Tom &amp; Ann<!-- x --></p>
//   [start p ] [text        ]        [end p]
//
// Tokens are views into the input: nothing is decoded until append_html_text. Comments, processing
// instructions and doctypes give no token; CDATA is text. The inside of script, style, title and
// textarea is one raw_text token. What never closes ("<a href=", an open quote) stays text and never makes
// the tokenizer look at a byte more than a few times: linear for every input, no recursion, no failure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsprism {

enum class HtmlTag : std::uint8_t {
  none,
  a,
  abbr,
  address,
  article,
  aside,
  b,
  base,
  blockquote,
  body,
  br,
  button,
  canvas,
  caption,
  center,
  cite,
  code,
  col,
  dd,
  del,
  details,
  dialog,
  div,
  dl,
  dt,
  em,
  embed,
  fieldset,
  figcaption,
  figure,
  font,
  footer,
  form,
  frame,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  head,
  header,
  hgroup,
  hr,
  html,
  i,
  iframe,
  img,
  input,
  ins,
  label,
  legend,
  li,
  link,
  main,
  map,
  mark,
  menu,
  meta,
  nav,
  noembed,
  noframes,
  noscript,
  object,
  ol,
  optgroup,
  option,
  p,
  param,
  picture,
  pre,
  q,
  rp,
  rt,
  ruby,
  s,
  script,
  section,
  select,
  small,
  source,
  span,
  strike,
  strong,
  style,
  sub,
  summary,
  sup,
  svg,
  table,
  tbody,
  td,
  template_,
  textarea,
  tfoot,
  th,
  thead,
  time,
  title,
  tr,
  track,
  tt,
  u,
  ul,
  var,
  video,
  audio,
  wbr,
  math,
  datalist,
  area,
  unknown
};

enum class HtmlTokenKind : std::uint8_t { text, raw_text, start_tag, end_tag, end };

struct HtmlToken {
  HtmlTokenKind kind = HtmlTokenKind::end;
  HtmlTag tag = HtmlTag::none;  // of a tag; for raw_text the element that it is inside of
  std::string_view name;        // of a tag, as written
  std::string_view text;        // of text; for a start tag its attributes
  bool self_closing = false;
  bool literal = false;  // CDATA: "&amp;" is five characters
};

class HtmlTokens {
 public:
  explicit HtmlTokens(std::string_view utf8, bool xml = false) : html_(utf8), xml_(xml) {}

  // kind == end at the end, again and again.
  [[nodiscard]] HtmlToken next();

 private:
  [[nodiscard]] bool read_markup(HtmlToken& token);
  [[nodiscard]] bool read_declaration(HtmlToken& token);
  [[nodiscard]] bool read_tag(HtmlToken& token);
  [[nodiscard]] bool read_raw(HtmlToken& token);
  [[nodiscard]] std::size_t find(std::string_view mark, std::size_t from, bool& exhausted);
  [[nodiscard]] std::size_t find_tag_end(std::size_t from);

  std::string_view html_;
  bool xml_;  // no element is raw
  std::size_t at_ = 0;
  HtmlTag raw_ = HtmlTag::none;  // the next token is the inside of this element
  std::string_view raw_name_;
  // Set when a mark does not occur in the rest of the input: it is not looked for again.
  bool broken_quotes_ = false, no_tag_end_ = false, no_double_quote_ = false, no_single_quote_ = false,
       no_comment_end_ = false;
  bool no_cdata_end_ = false, no_title_end_ = false, no_textarea_end_ = false;
};

struct HtmlAttribute {
  std::string_view name;
  std::string_view value;  // as written, entities not decoded
};

// Takes the first attribute off `rest`; false when there is none left.
[[nodiscard]] bool take_attribute(std::string_view& rest, HtmlAttribute& attribute);
// The value of the attribute, empty when missing; the name in small letters.
[[nodiscard]] std::string_view attribute_of(std::string_view attributes, std::string_view name);
[[nodiscard]] bool has_attribute(std::string_view attributes, std::string_view name);
// ASCII letters only.
[[nodiscard]] bool same_name(std::string_view a, std::string_view small_letters);

// Entities and UTF-8 decoded; malformed bytes become U+FFFD.
void append_html_text(std::u32string& out, std::string_view utf8);
[[nodiscard]] std::string html_text(std::string_view utf8);
// The other way: "<" and "&" as entities.
void append_escaped(std::string& html, std::string_view text);

}  // namespace newsprism
