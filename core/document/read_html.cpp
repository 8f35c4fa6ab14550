#include "document/read_html.h"

#include <algorithm>
#include <string>

#include "document/html_tokens.h"
#include "document/read_plain.h"
#include "document/record_document.h"

namespace newsprism {
namespace {

constexpr std::size_t kSniffed = 4096;

bool contains_small(std::string_view text, std::string_view small_letters) {
  return std::search(text.begin(), text.end(), small_letters.begin(), small_letters.end(),
                     [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; }) != text.end();
}

void read_visible(Document& document, std::string_view utf8) {
  HtmlTokens tokens(utf8);
  for (HtmlToken token = tokens.next(); token.kind != HtmlTokenKind::end; token = tokens.next()) {
    if (token.kind == HtmlTokenKind::text) append_html_text(document.text, token.text);
    const bool inline_tag = token.tag == HtmlTag::a || token.tag == HtmlTag::b || token.tag == HtmlTag::i ||
                            token.tag == HtmlTag::span || token.tag == HtmlTag::strong ||
                            token.tag == HtmlTag::em;
    if (token.kind == HtmlTokenKind::end_tag && !inline_tag) document.text.push_back(U'\n');
  }
  document.text_is_input = false;
  read_plain(document);
}

}  // namespace

bool looks_like_html(std::string_view utf8) {
  const std::size_t begin = utf8.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return false;
  const std::string_view head = utf8.substr(begin, kSniffed);
  if (contains_small(head, "<!doctype html") || contains_small(head, "<html")) return true;
  constexpr std::string_view kTags[] = {"<head", "<body",   "<div",     "<p>",    "<p ",
                                        "<meta", "<script", "<article", "<table", "<title"};
  for (const std::string_view tag : kTags) {
    if (head.front() == '<' && contains_small(head, tag)) return true;
  }
  return false;
}

std::string declared_charset(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kSniffed);
  std::string small_head(head);
  for (char& c : small_head) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  const std::size_t found = small_head.find("charset=");
  const std::size_t encoding =
      small_head.compare(0, 5, "<?xml") == 0 ? small_head.find("encoding=") : std::string::npos;
  std::size_t at = found != std::string::npos ? found + 8 : encoding;
  if (at == std::string::npos) return {};
  if (found == std::string::npos) at += 9;
  at = small_head.find_first_not_of("\"' ", at);
  if (at == std::string::npos) return {};
  return small_head.substr(at, small_head.find_first_of("\"'> ;/?", at) - at);
}

void read_html(Document& document, std::string_view utf8) {
  read_visible(document, utf8);
}

void read_html_record(Document& document, const ArticleRecord& record) {
  read_visible(document, record.title + "<p></p>" + record.body);
}

}  // namespace newsprism
