#include "document/html_tokens.h"

#include <algorithm>
#include <iterator>

#include "document/html_entities.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

using View = std::string_view;

struct TagName {
  View name;
  HtmlTag tag;
};

// In byte order.
#define NEWSPRISM_TAG(name) \
  { #name, HtmlTag::name }
constexpr TagName kTags[] = {
    NEWSPRISM_TAG(a),          NEWSPRISM_TAG(abbr),     NEWSPRISM_TAG(address),
    NEWSPRISM_TAG(area),       NEWSPRISM_TAG(article),  NEWSPRISM_TAG(aside),
    NEWSPRISM_TAG(audio),      NEWSPRISM_TAG(b),        NEWSPRISM_TAG(base),
    NEWSPRISM_TAG(blockquote), NEWSPRISM_TAG(body),     NEWSPRISM_TAG(br),
    NEWSPRISM_TAG(button),     NEWSPRISM_TAG(canvas),   NEWSPRISM_TAG(caption),
    NEWSPRISM_TAG(center),     NEWSPRISM_TAG(cite),     NEWSPRISM_TAG(code),
    NEWSPRISM_TAG(col),        NEWSPRISM_TAG(datalist), NEWSPRISM_TAG(dd),
    NEWSPRISM_TAG(del),        NEWSPRISM_TAG(details),  NEWSPRISM_TAG(dialog),
    NEWSPRISM_TAG(div),        NEWSPRISM_TAG(dl),       NEWSPRISM_TAG(dt),
    NEWSPRISM_TAG(em),         NEWSPRISM_TAG(embed),    NEWSPRISM_TAG(fieldset),
    NEWSPRISM_TAG(figcaption), NEWSPRISM_TAG(figure),   NEWSPRISM_TAG(font),
    NEWSPRISM_TAG(footer),     NEWSPRISM_TAG(form),     NEWSPRISM_TAG(frame),
    NEWSPRISM_TAG(h1),         NEWSPRISM_TAG(h2),       NEWSPRISM_TAG(h3),
    NEWSPRISM_TAG(h4),         NEWSPRISM_TAG(h5),       NEWSPRISM_TAG(h6),
    NEWSPRISM_TAG(head),       NEWSPRISM_TAG(header),   NEWSPRISM_TAG(hgroup),
    NEWSPRISM_TAG(hr),         NEWSPRISM_TAG(html),     NEWSPRISM_TAG(i),
    NEWSPRISM_TAG(iframe),     NEWSPRISM_TAG(img),      NEWSPRISM_TAG(input),
    NEWSPRISM_TAG(ins),        NEWSPRISM_TAG(label),    NEWSPRISM_TAG(legend),
    NEWSPRISM_TAG(li),         NEWSPRISM_TAG(link),     NEWSPRISM_TAG(main),
    NEWSPRISM_TAG(map),        NEWSPRISM_TAG(mark),     NEWSPRISM_TAG(math),
    NEWSPRISM_TAG(menu),       NEWSPRISM_TAG(meta),     NEWSPRISM_TAG(nav),
    NEWSPRISM_TAG(noembed),    NEWSPRISM_TAG(noframes), NEWSPRISM_TAG(noscript),
    NEWSPRISM_TAG(object),     NEWSPRISM_TAG(ol),       NEWSPRISM_TAG(optgroup),
    NEWSPRISM_TAG(option),     NEWSPRISM_TAG(p),        NEWSPRISM_TAG(param),
    NEWSPRISM_TAG(picture),    NEWSPRISM_TAG(pre),      NEWSPRISM_TAG(q),
    NEWSPRISM_TAG(rp),         NEWSPRISM_TAG(rt),       NEWSPRISM_TAG(ruby),
    NEWSPRISM_TAG(s),          NEWSPRISM_TAG(script),   NEWSPRISM_TAG(section),
    NEWSPRISM_TAG(select),     NEWSPRISM_TAG(small),    NEWSPRISM_TAG(source),
    NEWSPRISM_TAG(span),       NEWSPRISM_TAG(strike),   NEWSPRISM_TAG(strong),
    NEWSPRISM_TAG(style),      NEWSPRISM_TAG(sub),      NEWSPRISM_TAG(summary),
    NEWSPRISM_TAG(sup),        NEWSPRISM_TAG(svg),      NEWSPRISM_TAG(table),
    NEWSPRISM_TAG(tbody),      NEWSPRISM_TAG(td),       {"template", HtmlTag::template_},
    NEWSPRISM_TAG(textarea),   NEWSPRISM_TAG(tfoot),    NEWSPRISM_TAG(th),
    NEWSPRISM_TAG(thead),      NEWSPRISM_TAG(time),     NEWSPRISM_TAG(title),
    NEWSPRISM_TAG(tr),         NEWSPRISM_TAG(track),    NEWSPRISM_TAG(tt),
    NEWSPRISM_TAG(u),          NEWSPRISM_TAG(ul),       NEWSPRISM_TAG(var),
    NEWSPRISM_TAG(video),      NEWSPRISM_TAG(wbr)};
#undef NEWSPRISM_TAG

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
bool is_letter(char c) {
  return small(c) >= 'a' && small(c) <= 'z';
}
bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

HtmlTag tag_of(View name) {
  char buffer[16];
  if (name.size() >= sizeof buffer) return HtmlTag::unknown;
  std::transform(name.begin(), name.end(), buffer, small);
  const View key(buffer, name.size());
  const auto* const found = std::lower_bound(std::begin(kTags), std::end(kTags), key,
                                             [](const TagName& t, View n) { return t.name < n; });
  return found != std::end(kTags) && found->name == key ? found->tag : HtmlTag::unknown;
}

bool is_raw(HtmlTag tag) {
  return tag == HtmlTag::script || tag == HtmlTag::style || tag == HtmlTag::title ||
         tag == HtmlTag::textarea || tag == HtmlTag::iframe || tag == HtmlTag::noembed ||
         tag == HtmlTag::noframes;
}

void skip_blanks(View& rest) {
  while (!rest.empty() && (is_blank(rest.front()) || rest.front() == '/')) rest.remove_prefix(1);
}

View take_value(View& rest) {
  const char quote = rest.empty() ? ' ' : rest.front();
  std::size_t end = View::npos;
  if (quote == '"' || quote == '\'') end = rest.find(quote, 1);
  if (end != View::npos) {
    const View value = rest.substr(1, end - 1);
    rest.remove_prefix(end + 1);
    return value;
  }
  end = 0;
  while (end < rest.size() && !is_blank(rest[end])) ++end;
  const View value = rest.substr(0, end);
  rest.remove_prefix(end);
  return value;
}

}  // namespace

// Looks for `mark`; a mark that is missing once is missing for good.
std::size_t HtmlTokens::find(View mark, std::size_t from, bool& exhausted) {
  if (exhausted) return View::npos;
  const std::size_t found = html_.find(mark, from);
  exhausted = found == View::npos;
  return found;
}

// Where the ">" of a tag is: not inside a quoted value, unless the quotes of the page are broken.
std::size_t HtmlTokens::find_tag_end(std::size_t from) {
  bool value = false;
  for (std::size_t at = from; !broken_quotes_ && at < html_.size(); ++at) {
    const char c = html_[at];
    if (c == '>') return at;
    if (c == '=') {
      value = true;
    } else if (value && (c == '"' || c == '\'')) {
      const std::size_t close =
          c == '"' ? find("\"", at + 1, no_double_quote_) : find("'", at + 1, no_single_quote_);
      if (close != View::npos) at = close;
      value = false;
    } else if (!is_blank(c)) {
      value = false;
    }
  }
  broken_quotes_ = true;
  return find(">", from, no_tag_end_);
}

// "<!-- x -->", "<!doctype html>", "<![CDATA[x]]>", "<?xml ?>"; no token except for CDATA.
bool HtmlTokens::read_declaration(HtmlToken& token) {
  const View rest = html_.substr(at_);
  if (rest.starts_with("<![CDATA[")) {
    const std::size_t close = find("]]>", at_ + 9, no_cdata_end_);
    if (close != View::npos) {
      token = {HtmlTokenKind::text, HtmlTag::none, {}, html_.substr(at_ + 9, close - at_ - 9), false, true};
      at_ = close + 3;
      return true;
    }
  }
  if (rest.starts_with("<!--") && !rest.starts_with("<!-->")) {
    const std::size_t close = find("-->", at_ + 4, no_comment_end_);
    if (close != View::npos) {
      at_ = close + 3;
      return false;
    }
  }
  const std::size_t close = find(">", at_, no_tag_end_);
  if (close != View::npos) at_ = close + 1;
  return false;
}

bool HtmlTokens::read_tag(HtmlToken& token) {
  const bool closing = html_[at_ + 1] == '/';
  const std::size_t name_begin = at_ + (closing ? 2 : 1);
  std::size_t name_end = name_begin;
  const auto in_name = [](char c) { return !is_blank(c) && c != '/' && c != '>'; };
  const std::size_t close = find_tag_end(name_begin);
  if (close == View::npos) return false;
  while (name_end < close && in_name(html_[name_end])) ++name_end;
  token.kind = closing ? HtmlTokenKind::end_tag : HtmlTokenKind::start_tag;
  token.name = html_.substr(name_begin, name_end - name_begin);
  token.tag = tag_of(token.name);
  token.text = html_.substr(name_end, close - name_end);
  token.self_closing = html_[close - 1] == '/';
  at_ = close + 1;
  if (!closing && !xml_ && is_raw(token.tag)) {
    raw_ = token.tag;
    raw_name_ = token.name;
  }
  return true;
}

// At a "<": true with a token, or false after skipping what gives none. A "<" that opens nothing is
// left where it is.
bool HtmlTokens::read_markup(HtmlToken& token) {
  const char next = at_ + 1 < html_.size() ? html_[at_ + 1] : ' ';
  if (next == '!' || next == '?') return read_declaration(token);
  if (is_letter(next)) return read_tag(token);
  if (next != '/') return false;
  const char name = at_ + 2 < html_.size() ? html_[at_ + 2] : ' ';
  return is_letter(name) ? read_tag(token) : (is_blank(name) ? false : read_declaration(token));
}

// The inside of a raw element, up to its end tag.
bool HtmlTokens::read_raw(HtmlToken& token) {
  const HtmlTag tag = raw_;
  raw_ = HtmlTag::none;
  bool* const exhausted = tag == HtmlTag::title      ? &no_title_end_
                          : tag == HtmlTag::textarea ? &no_textarea_end_
                                                     : nullptr;
  if (exhausted != nullptr && *exhausted) return false;
  const std::size_t begin = at_;
  std::size_t end = html_.find("</", begin);
  while (end != View::npos) {
    const View rest = html_.substr(end + 2, raw_name_.size() + 1);
    // at the end of the input there may be less behind "</" than a name
    const bool whole =
        rest.size() == raw_name_.size() || (rest.size() > raw_name_.size() && !is_letter(rest.back()));
    if (whole && tag_of(rest.substr(0, raw_name_.size())) == tag) break;
    end = html_.find("</", end + 2);
  }
  if (end == View::npos && exhausted != nullptr) {  // a title that never ends must not hide the page
    *exhausted = true;
    return false;
  }
  at_ = end == View::npos ? html_.size() : end;
  token = {HtmlTokenKind::raw_text, tag, {}, html_.substr(begin, at_ - begin), false, false};
  return !token.text.empty();
}

HtmlToken HtmlTokens::next() {
  HtmlToken token;
  if (raw_ != HtmlTag::none && read_raw(token)) return token;
  while (at_ < html_.size()) {
    const std::size_t begin = at_;
    if (html_[at_] == '<') {
      if (read_markup(token)) return token;
      if (at_ != begin) continue;
    }
    at_ = std::min(html_.find('<', begin + 1), html_.size());
    token = {HtmlTokenKind::text, HtmlTag::none, {}, html_.substr(begin, at_ - begin), false, false};
    return token;
  }
  return token;
}

bool take_attribute(View& rest, HtmlAttribute& attribute) {
  skip_blanks(rest);
  if (rest.empty()) return false;
  std::size_t end = 1;  // a "=" at the beginning belongs to the name
  while (end < rest.size() && !is_blank(rest[end]) && rest[end] != '=' && rest[end] != '/') ++end;
  attribute.name = rest.substr(0, end);
  attribute.value = {};
  rest.remove_prefix(end);
  View after = rest;
  while (!after.empty() && is_blank(after.front())) after.remove_prefix(1);
  if (after.empty() || after.front() != '=') return true;
  after.remove_prefix(1);
  while (!after.empty() && is_blank(after.front())) after.remove_prefix(1);
  attribute.value = take_value(after);
  rest = after;
  return true;
}

bool same_name(View a, View small_letters) {
  return a.size() == small_letters.size() &&
         std::equal(a.begin(), a.end(), small_letters.begin(), [](char x, char y) { return small(x) == y; });
}

View attribute_of(View attributes, View name) {
  HtmlAttribute attribute;
  while (take_attribute(attributes, attribute)) {
    if (same_name(attribute.name, name)) return attribute.value;
  }
  return {};
}

bool has_attribute(View attributes, View name) {
  HtmlAttribute attribute;
  while (take_attribute(attributes, attribute)) {
    if (same_name(attribute.name, name)) return true;
  }
  return false;
}

void append_html_text(std::u32string& out, View utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t ampersand = std::min(utf8.find('&', at), utf8.size());
    if (ampersand > at) append_decoded(out, utf8.substr(at, ampersand - at));
    at = ampersand;
    if (at == utf8.size()) return;
    const HtmlEntity entity = entity_at(utf8.substr(at));
    out.push_back(entity.size == 0 ? U'&' : entity.value);
    at += entity.size == 0 ? 1 : entity.size;
  }
}

std::string html_text(View utf8) {
  if (utf8.find('&') == View::npos) return std::string(utf8);
  std::u32string text;
  append_html_text(text, utf8);
  return to_utf8(text);
}

void append_escaped(std::string& html, View text) {
  for (const char c : text) {
    if (c == '<') {
      html += "&lt;";
    } else if (c == '&') {
      html += "&amp;";
    } else {
      html.push_back(c);
    }
  }
}

}  // namespace newsprism
