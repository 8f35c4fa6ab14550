#include "document/read.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "document/anchor_date.h"
#include "document/read_csv.h"
#include "document/read_feed.h"
#include "document/read_html.h"
#include "document/read_json.h"
#include "document/read_list.h"
#include "document/read_markdown.h"
#include "document/read_plain.h"
#include "document/record_document.h"
#include "text/decode.h"
#include "text/script.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

// One character in ten that no text has: an image, a program, or another encoding.
constexpr std::size_t kBadShare = 10;

bool is_control(char32_t c) {
  return (c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r' && c != U'\f' && c != U'\v') ||
         (c >= 0x7F && c < 0xA0);
}

bool is_binary(const std::u32string& text) {
  const auto bad =
      std::count_if(text.begin(), text.end(), [](char32_t c) { return c == 0xFFFD || is_control(c); });
  return static_cast<std::size_t>(bad) * kBadShare > text.size();
}

bool is_blank(const std::u32string& text) {
  return std::all_of(text.begin(), text.end(), [](char32_t c) { return is_space(c); });
}

void refuse(ReadOutcome& out, const ReadOptions& options, ErrorCode code, std::string detail) {
  out.refused.push_back({options.name, {code, 0, std::move(detail)}});
}

void read_page(std::string_view utf8, const ReadOptions& options, ReadOutcome& out) {
  Document document;
  document.id = stem_of(options.name);
  document.file = options.name;
  read_html(document, utf8);
  if (document.blocks.empty())
    return refuse(out, options, ErrorCode::no_article, "a page without visible text");
  out.documents.push_back(std::move(document));
}

void read_text(std::u32string text, const ReadOptions& options, ReadOutcome& out) {
  Document document;
  document.id = stem_of(options.name);
  document.file = options.name;
  document.text = std::move(text);
  read_plain(document);
  out.documents.push_back(std::move(document));
}

struct Format {
  std::string_view name;
  bool (*looks_like)(std::string_view utf8);
  void (*read)(std::string_view utf8, const ReadOptions& options, ReadOutcome& out);
};

bool says_nothing_of_itself(std::string_view) {
  return false;
}

// In the order of asking; what is none of them is plain text. A name may stand twice.
constexpr Format kFormats[] = {
    {"names", looks_like_list, read_list},
    {"json", looks_like_json, read_json},
    {"jsonl", says_nothing_of_itself, read_json},
    {"rss", looks_like_feed, read_feed},
    {"atom", says_nothing_of_itself, read_feed},
    {"csv", looks_like_csv, read_csv},
    {"markdown", has_front_matter, read_markdown},
    {"html", looks_like_html, read_page},
    {"markdown", looks_like_markdown, read_markdown},
};

// The format that the user names, else the one that the bytes show; null for plain text.
const Format* format_of(std::string_view utf8, const std::string& given) {
  for (const Format& format : kFormats) {
    if (given.empty() ? format.looks_like(utf8) : format.name == given) return &format;
  }
  return nullptr;
}

// Two records of one input may carry the same id; the later ones get "-2", "-3".
void make_ids_unique(ReadOutcome& out) {
  std::map<std::string, int> seen;
  for (Document& document : out.documents) {
    const std::string base = document.id;
    for (int n = ++seen[base]; n > 1; n = ++seen[base]) {
      document.id = base + "-" + std::to_string(n);
      if (++seen[document.id] == 1) break;
    }
  }
}

// What a field was made from may hold nothing that is shown: soft hyphens, controls.
void drop_empty_fields(Meta& meta) {
  for (auto* field : {&meta.title, &meta.published, &meta.source, &meta.site, &meta.author, &meta.editor,
                      &meta.updated, &meta.agency, &meta.dateline, &meta.contradiction}) {
    if (*field && (*field)->value.empty()) field->reset();
  }
  for (auto* fields : {&meta.reporters, &meta.republished}) {
    fields->erase(std::remove_if(fields->begin(), fields->end(),
                                 [](const MetaField& field) { return field.value.empty(); }),
                  fields->end());
  }
}

// The user's date stands in where the article states none.
void apply_date(ReadOutcome& out, const std::string& date) {
  if (date.empty()) return;
  for (Document& document : out.documents) {
    std::optional<AnchorDate>& anchor = document.meta.anchor;
    if (!anchor || anchor->inferred) anchor = AnchorDate{date, "option", false};
  }
}

// The text, and in `out` what it was made from, or why there is none.
DecodedText decode_input(std::string_view bytes, const ReadOptions& options, ReadOutcome& out) {
  Result<DecodedText> result = decode(bytes, options.decoded.empty() ? options.encoding : "utf-8");
  if (!result.ok()) {
    out.refused.push_back({options.name, result.error()});
    return {};
  }
  DecodedText& decoded = result.value();
  if (!options.decoded.empty()) {
    decoded.encoding = options.encoding;
    decoded.basis = options.decoded;
    decoded.replaced += options.replaced;
  }
  out.report.encoding = decoded.encoding;
  out.report.encoding_basis = decoded.basis;
  out.report.replaced = decoded.replaced;
  if (is_blank(decoded.text))
    refuse(out, options, ErrorCode::empty_input, bytes.empty() ? "no bytes" : "nothing but white space");
  else if (is_binary(decoded.text))
    refuse(out, options, ErrorCode::not_text, "too many bytes that are no text in " + decoded.encoding);
  return std::move(decoded);
}

}  // namespace

bool is_format(std::string_view name) {
  return name == "text" || std::any_of(std::begin(kFormats), std::end(kFormats),
                                       [&](const Format& format) { return format.name == name; });
}

ReadOutcome read_documents(std::string_view bytes, const ReadOptions& options) {
  ReadOutcome out;
  if (!options.format.empty() && !is_format(options.format)) {
    refuse(out, options, ErrorCode::bad_option, "no such format: " + options.format);
    return out;
  }
  DecodedText decoded = decode_input(bytes, options, out);
  if (!out.refused.empty()) return out;
  std::string mended;
  std::string_view utf8 = bytes.substr(decoded.mark);
  if (!decoded.is_input) {
    mended = to_utf8(decoded.text);
    utf8 = mended;
  }
  if (const Format* format = format_of(utf8, options.format)) {
    out.report.format = format->name;
    format->read(utf8, options, out);
  } else {
    out.report.format = "text";
    read_text(std::move(decoded.text), options, out);
  }
  // a place in the bytes as they came
  for (Refusal& refusal : out.refused) {
    const ErrorCode code = refusal.error.code;
    if (code == ErrorCode::bad_json || code == ErrorCode::too_deep || code == ErrorCode::bad_list)
      refusal.error.at += decoded.mark;
  }
  for (Document& document : out.documents) {
    document.format = out.report.format;
    document.encoding = out.report.encoding;
    drop_empty_fields(document.meta);
  }
  make_ids_unique(out);
  apply_date(out, options.date);
  return out;
}

}  // namespace newsprism
