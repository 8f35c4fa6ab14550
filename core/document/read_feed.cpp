#include "document/read_feed.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "document/article_record.h"
#include "document/html_tokens.h"
#include "document/record_document.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

using View = std::string_view;

constexpr std::size_t kPrefixLimit = 32;
constexpr std::size_t kFieldLimit = 64;  // of an entry

View prefix_of(View name) {
  const std::size_t colon = name.find(':');
  return colon == View::npos ? View() : name.substr(0, colon);
}

View local_of(View name) {
  return name.substr(name.find(':') + 1);
}

bool has(View text, View piece) {
  return text.find(piece) != View::npos;
}

// The characters of the text inside; with `element` only those inside an element of that name.
std::string text_of(View xml, View element = {}) {
  HtmlTokens tokens(xml, true);
  std::u32string text;
  bool inside = element.empty();
  for (HtmlToken token = tokens.next(); token.kind != HtmlTokenKind::end; token = tokens.next()) {
    if (token.kind != HtmlTokenKind::text) {
      if (!element.empty() && same_name(local_of(token.name), element))
        inside = token.kind == HtmlTokenKind::start_tag;
    } else if (inside && token.literal) {
      text += decode_utf8(token.text);
    } else if (inside) {
      append_html_text(text, token.text);
    }
  }
  return to_utf8(text);
}

// The markup inside, without the prefix of its tags: "<x:p>" is "<p>".
std::string markup_of(View xml) {
  std::string out;
  HtmlTokens tokens(xml, true);
  std::size_t copied = 0;
  for (HtmlToken token = tokens.next(); token.kind != HtmlTokenKind::end; token = tokens.next()) {
    const View prefix = token.kind == HtmlTokenKind::text ? View() : prefix_of(token.name);
    if (prefix.empty()) continue;
    const auto at = static_cast<std::size_t>(token.name.data() - xml.data());
    out += xml.substr(copied, at - copied);
    copied = at + prefix.size() + 1;
  }
  return out += xml.substr(copied);
}

// "ann@paper.example (Ann Lee)" to "Ann Lee", a bare address to nothing.
std::string person_of(const std::string& text) {
  if (!has(text, "@")) return text;
  const std::size_t open = text.find('(');
  const std::size_t close = text.rfind(')');
  return open == View::npos || close == View::npos || close < open ? std::string()
                                                                   : text.substr(open + 1, close - open - 1);
}

class FeedReader {
 public:
  FeedReader(View xml, const ReadOptions& options, ReadOutcome& out)
      : xml_(xml), options_(options), out_(out) {}

  void read() {
    HtmlTokens tokens(xml_, true);
    for (HtmlToken token = tokens.next(); token.kind != HtmlTokenKind::end; token = tokens.next()) {
      if (token.kind == HtmlTokenKind::start_tag) {
        start(token);
      } else if (token.kind == HtmlTokenKind::end_tag) {
        end(token);
      }
    }
    if (open_) {
      broken(entry_at_, "the feed ends inside this entry");
    } else if (!ended_) {
      broken(xml_.size(), "the feed ends before </" + std::string(root_) + ">");
    }
    if (entries_ == 0 && out_.refused.empty())
      out_.refused.push_back({options_.name, {ErrorCode::no_article, 0, "a feed without entries"}});
  }

 private:
  [[nodiscard]] std::size_t place_of(View part) const {
    return static_cast<std::size_t>(part.data() - xml_.data());
  }

  // The inside of the open field, up to the tag with this name.
  [[nodiscard]] View inside_until(View name) const {
    const std::size_t end = xml_.rfind('<', place_of(name));
    return xml_.substr(inside_at_, end - inside_at_);
  }

  void broken(std::size_t at, std::string detail) {
    const auto line = 1 + std::count(xml_.begin(), xml_.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    out_.refused.push_back(
        {options_.name + ":" + std::to_string(line), {ErrorCode::bad_feed, at, std::move(detail)}});
  }

  // Which prefixes stand for what is read here. One that is declared nowhere is taken by its usual name.
  void declare(View attributes) {
    if (!has(attributes, "xmlns:")) return;
    HtmlAttribute attribute;
    while (prefixes_.size() < kPrefixLimit && take_attribute(attributes, attribute)) {
      if (prefix_of(attribute.name) != "xmlns") continue;
      constexpr View kKnown[] = {"purl.org/rss/1.0/modules/content", "purl.org/dc/", "w3.org/2005/Atom",
                                 "purl.org/atom/ns#"};
      const View uri = attribute.value;
      bool known = uri.ends_with("purl.org/rss/1.0/");
      for (const View name : kKnown) known = known || has(uri, name);
      prefixes_.push_back({local_of(attribute.name), known});
    }
  }

  [[nodiscard]] bool is_known(View name) const {
    const View prefix = prefix_of(name);
    if (prefix.empty() || prefix == prefix_of(root_)) return true;
    for (const auto& [declared, known] : prefixes_) {
      if (declared == prefix) return known;
    }
    return prefix == "content" || prefix == "dc" || prefix == "atom";
  }

  void start(const HtmlToken& token) {
    declare(token.text);
    if (root_.empty()) {
      root_ = token.name;
      atom_ = same_name(local_of(root_), "feed");
      out_.report.format = atom_ ? "atom" : "rss";
      return;
    }
    const View local = local_of(token.name);
    if (is_known(token.name) && same_name(local, atom_ ? "entry" : "item")) {
      if (open_) close_entry(token.name);  // the end of the one before is missing
      open_ = !token.self_closing;
      entry_at_ = place_of(token.name) - 1;
      field_ = {};
      return;
    }
    if (!field_.empty()) {
      field_depth_ += token.name == field_ && !token.self_closing ? 1 : 0;
      has_markup_ = true;
    } else if (open_ && local == "link" && !attribute_of(token.text, "href").empty()) {
      const View rel = attribute_of(token.text, "rel");
      if (rel.empty() || rel == "alternate") add("link", html_text(attribute_of(token.text, "href")));
    } else if (!token.self_closing &&
               (open_ || local == "title" || local == "image" || local == "textinput")) {
      field_ = token.name;
      field_depth_ = 1;
      has_markup_ = false;
      inside_at_ = place_of(token.text) + token.text.size() + 1;
    }
  }

  void end(const HtmlToken& token) {
    if (token.name == field_ && --field_depth_ == 0) {
      close_field(inside_until(token.name));
      field_ = {};
    } else if (open_ && is_known(token.name) && same_name(local_of(token.name), atom_ ? "entry" : "item")) {
      close_entry(token.name);
    } else if (token.name == root_) {
      ended_ = true;
    }
  }

  void close_field(View inside) {
    const View local = local_of(field_);
    if (!is_known(field_)) return;
    if (!open_) {
      if (local == "title" && site_.empty()) site_ = text_of(inside);
      return;
    }
    const bool body =
        local == "content" || local == "encoded" || local == "description" || local == "summary";
    if (has_markup_ && body) return add(field_, markup_of(inside));
    std::string text = text_of(inside, !has_markup_        ? View()
                                       : local == "author" ? View("name")
                                       : local == "source" ? View("title")
                                                           : View());
    if (local == "title" && has(text, "</")) text = text_of(text);
    if (local == "author" || local == "creator") text = person_of(text);
    const bool address = has(View(text).substr(0, 8), ":");  // a guid that is one is no good name
    if (local != "category" && !((local == "guid" || local == "id") && address)) add(field_, std::move(text));
  }

  // A second author stands beside the first; of other things the first counts.
  void add(View key, std::string value) {
    const auto same =
        std::find_if(fields_.begin(), fields_.end(), [&](const auto& f) { return f.first == key; });
    if (same == fields_.end()) {
      if (fields_.size() < kFieldLimit) fields_.emplace_back(key, std::move(value));
    } else if (!value.empty() && (local_of(key) == "author" || local_of(key) == "creator")) {
      same->second += (same->second.empty() ? "" : "、") + value;
    }
  }

  void close_entry(View end_tag) {
    if (!field_.empty()) close_field(inside_until(end_tag));  // its own end is missing
    field_ = {};
    open_ = false;
    ++entries_;
    ArticleRecord record = read_fields(fields_, atom_ ? "atom" : "rss", true);
    fields_.clear();
    if (!site_.empty()) {
      record.site = site_;
      const auto is_site = [](const auto& key) { return key.second == "site"; };
      record.keys.erase(std::remove_if(record.keys.begin(), record.keys.end(), is_site), record.keys.end());
      record.keys.emplace_back(atom_ ? "feed title" : "channel title", "site");
    }
    if (record.published.empty() && !record.updated.empty()) {  // all that many Atom feeds say
      record.published = record.updated;
      for (auto& [key, field] : record.keys) field = field == "updated" ? "published" : field;
      record.updated.clear();
    }
    add_record(std::move(record), options_, entries_, options_.name + "#" + std::to_string(entries_), out_);
  }

  View xml_;
  const ReadOptions& options_;
  ReadOutcome& out_;
  std::vector<std::pair<View, bool>> prefixes_;
  View root_;
  View field_;  // the element of an entry that is open, by its full name
  std::size_t inside_at_ = 0, entry_at_ = 0, entries_ = 0, field_depth_ = 0;
  bool atom_ = false, open_ = false, ended_ = false, has_markup_ = false;
  std::string site_;
  RecordFields fields_;
};

}  // namespace

bool looks_like_feed(View utf8) {
  const std::size_t begin = utf8.find_first_not_of(" \t\r\n");
  if (begin == View::npos || utf8[begin] != '<') return false;
  HtmlTokens tokens(utf8.substr(begin, 65536), true);
  HtmlToken token = tokens.next();
  while (token.kind == HtmlTokenKind::text && token.text.find_first_not_of(" \t\r\n") == View::npos)
    token = tokens.next();
  if (token.kind != HtmlTokenKind::start_tag) return false;
  const View local = local_of(token.name);
  return same_name(local, "rss") || same_name(local, "rdf") ||
         (same_name(local, "feed") && has(token.text, "xmlns"));
}

void read_feed(View utf8, const ReadOptions& options, ReadOutcome& out) {
  FeedReader(utf8, options, out).read();
}

}  // namespace newsprism
