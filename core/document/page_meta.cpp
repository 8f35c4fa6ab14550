#include "document/page_meta.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "document/html_tokens.h"
#include "document/read_json.h"

namespace newsprism {
namespace {

using View = std::string_view;

struct MetaName {
  View name;
  std::string ArticleRecord::*field;
};

constexpr auto kTitle = &ArticleRecord::title;
constexpr auto kPublished = &ArticleRecord::published;
constexpr auto kUpdated = &ArticleRecord::updated;
constexpr auto kAuthor = &ArticleRecord::author;
constexpr auto kSource = &ArticleRecord::source;
constexpr auto kSite = &ArticleRecord::site;

struct FieldName {
  std::string ArticleRecord::*field;
  const char* name;
};

// As in ArticleRecord::keys.
constexpr FieldName kFields[] = {{kTitle, "title"},
                                 {kPublished, "published"},
                                 {kUpdated, "updated"},
                                 {kSource, "source"},
                                 {kSite, "site"},
                                 {kAuthor, "author"},
                                 {&ArticleRecord::editor, "editor"},
                                 {&ArticleRecord::body, "body"}};

const char* name_of(std::string ArticleRecord::*field) {
  for (const FieldName& known : kFields) {
    if (known.field == field) return known.name;
  }
  return "";
}

// Under "property", "name" or "itemprop"; the first of two for one field wins.
constexpr MetaName kMetaNames[] = {
    {"og:title", kTitle},
    {"twitter:title", kTitle},
    {"headline", kTitle},
    {"citation_title", kTitle},
    {"og:site_name", kSite},
    {"article:published_time", kPublished},
    {"og:published_time", kPublished},
    {"og:article:published_time", kPublished},
    {"datepublished", kPublished},
    {"publishdate", kPublished},
    {"pubdate", kPublished},
    {"publication_date", kPublished},
    {"parsely-pub-date", kPublished},
    {"sailthru.date", kPublished},
    {"dc.date.issued", kPublished},
    {"dc.date", kPublished},
    {"og:release_date", kPublished},
    {"bytedance:published_time", kPublished},
    {"weibo:article:create_at", kPublished},
    {"apub:time", kPublished},
    {"_pubtime", kPublished},
    {"citation_publication_date", kPublished},
    {"date", kPublished},
    {"article:modified_time", kUpdated},
    {"og:updated_time", kUpdated},
    {"og:article:modified_time", kUpdated},
    {"datemodified", kUpdated},
    {"bytedance:updated_time", kUpdated},
    {"weibo:article:update_at", kUpdated},
    {"lastmod", kUpdated},
    {"last-modified", kUpdated},
    {"dc.date.modified", kUpdated},
    {"author", kAuthor},
    {"article:author", kAuthor},
    {"og:article:author", kAuthor},
    {"parsely-author", kAuthor},
    {"sailthru.author", kAuthor},
    {"citation_author", kAuthor},
    {"dc.creator", kAuthor},
    {"byl", kAuthor},
    {"source", kSource},
    {"mediaid", kSource},
    {"contentsource", kSource},
};

std::string small(View text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

std::string trimmed(std::string text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos) return {};
  text.erase(text.find_last_not_of(" \t\r\n") + 1);
  return text.substr(begin);
}

bool is_address(View value) {
  return value.find("://") != View::npos;
}

void fill(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

// "Bridge opens - Harbour News" to "Bridge opens": behind the last mark stands the site, if it is known
// as such or is much the shorter part.
std::string without_site(const std::string& title, const std::string& site) {
  constexpr View kMarks[] = {" - ", " | ", " \u2013 ", " \u2014 ", "_", "|", "-"};
  for (const View mark : kMarks) {
    const std::size_t at = title.rfind(mark);
    if (at == std::string::npos || at == 0) continue;
    const View behind = View(title).substr(at + mark.size());
    const bool spaced = mark.size() > 1 || mark != "-";
    if (behind == site || (spaced && behind.size() * 3 < at * 2)) return trimmed(title.substr(0, at));
  }
  return title;
}

// What says the field goes along with it.
void merge(ArticleRecord& into, ArticleRecord&& from, const char* carrier) {
  for (const FieldName& known : kFields) {
    if (!(into.*known.field).empty() || (from.*known.field).empty()) continue;
    into.*known.field = std::move(from.*known.field);
    for (const auto& [key, read_as] : from.keys) {
      if (read_as == known.name) into.keys.emplace_back(carrier + key, read_as);
    }
  }
}

class PageMeta {
 public:
  explicit PageMeta(const HtmlTree& tree) : tree_(tree) {}

  ArticleRecord read() {
    for (std::uint32_t n = 1; n < tree_.size(); ++n) {
      switch (tree_[n].tag) {
        case HtmlTag::none: break;
        case HtmlTag::meta: read_meta(tree_[n].text); break;
        case HtmlTag::title: fill(title_, trimmed(html_text(inside(n)))); break;
        case HtmlTag::script: read_script(n); break;
        default: read_microdata(n); break;
      }
    }
    merge(linked_, std::move(tags_), "");
    merge(linked_, std::move(micro_), "microdata ");
    if (linked_.title.empty()) note(linked_, kTitle, "html title", without_site(title_, linked_.site));
    linked_.author = bare_author(std::move(linked_.author));
    return std::move(linked_);
  }

 private:
  [[nodiscard]] View inside(std::uint32_t n) const {
    return n + 1 < tree_[n].end && tree_[n + 1].tag == HtmlTag::none ? tree_[n + 1].text : View{};
  }

  // Up to as many bytes of all text inside as a name may have.
  [[nodiscard]] std::string words_inside(std::uint32_t n) const {
    constexpr std::size_t kLongest = 120;
    std::string words;
    for (std::uint32_t at = n + 1; at < tree_[n].end && words.size() <= kLongest; ++at) {
      if (tree_[at].tag == HtmlTag::none) words += html_text(tree_[at].text);
    }
    return words.size() <= kLongest ? trimmed(std::move(words)) : std::string();
  }

  static void note(ArticleRecord& record, std::string ArticleRecord::*field, std::string key,
                   std::string value) {
    if (!(record.*field).empty() || value.empty()) return;
    record.*field = std::move(value);
    record.keys.emplace_back(std::move(key), name_of(field));
  }

  void read_meta(View attributes) {
    std::string name, content;
    HtmlAttribute attribute;
    while (take_attribute(attributes, attribute)) {
      if (same_name(attribute.name, "content")) {
        content = trimmed(html_text(attribute.value));
      } else if (name.empty() &&
                 (same_name(attribute.name, "property") || same_name(attribute.name, "name") ||
                  same_name(attribute.name, "itemprop"))) {
        name = small(attribute.value);
      }
    }
    for (const MetaName& known : kMetaNames) {
      if (name != known.name || content.empty() || content.front() == '@') continue;
      if (is_address(content)) return;
      // "og:title" says by itself that it is a meta tag.
      const bool plain = name.find(':') == std::string::npos;
      note(tags_, known.field, plain ? "meta " + name : name, std::move(content));
      return;
    }
  }

  void read_script(std::uint32_t n) {
    if (small(attribute_of(tree_[n].text, "type")) != "application/ld+json") return;
    const Result<JsonTree> json = parse_json(inside(n));
    if (!json.ok()) return;
    for (ArticleRecord& record : find_records(json.value(), true)) {
      if (record.is_article) merge(linked_, std::move(record), "json-ld ");
    }
  }

  void read_microdata(std::uint32_t n) {
    const View attributes = tree_[n].text;
    if (attributes.find("itemprop") == View::npos && tree_[n].tag != HtmlTag::time) return;
    const View property = attribute_of(attributes, "itemprop");
    const View datetime = attribute_of(attributes, "datetime");
    const View content = attribute_of(attributes, "content");
    const View time = content.empty() ? datetime : content;
    if (property == "datePublished" || property == "dateModified") {
      note(micro_, property == "datePublished" ? kPublished : kUpdated, std::string(property),
           std::string(time));
    } else if (tree_[n].tag == HtmlTag::time && has_attribute(attributes, "pubdate")) {
      note(micro_, kPublished, "pubdate", std::string(datetime));
    } else if (property == "headline") {
      note(micro_, kTitle, "headline", trimmed(html_text(inside(n))));
    } else if (property == "author") {
      std::string name = content.empty() ? words_inside(n) : std::string(content);
      if (!is_address(name)) note(micro_, kAuthor, "author", std::move(name));
    }
  }

  const HtmlTree& tree_;
  ArticleRecord linked_, tags_, micro_;
  std::string title_;
};

}  // namespace

ArticleRecord page_meta(const HtmlTree& tree) {
  return PageMeta(tree).read();
}

}  // namespace newsprism
