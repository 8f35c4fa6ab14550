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

// Under "property", "name" or "itemprop"; the first of two for one field wins.
constexpr MetaName kMetaNames[] = {
    {"og:title", &ArticleRecord::title},
    {"twitter:title", &ArticleRecord::title},
    {"headline", &ArticleRecord::title},
    {"og:site_name", &ArticleRecord::site},
    {"article:published_time", &ArticleRecord::published},
    {"og:published_time", &ArticleRecord::published},
    {"og:article:published_time", &ArticleRecord::published},
    {"datepublished", &ArticleRecord::published},
    {"publishdate", &ArticleRecord::published},
    {"pubdate", &ArticleRecord::published},
    {"publication_date", &ArticleRecord::published},
    {"parsely-pub-date", &ArticleRecord::published},
    {"sailthru.date", &ArticleRecord::published},
    {"dc.date.issued", &ArticleRecord::published},
    {"dc.date", &ArticleRecord::published},
    {"og:release_date", &ArticleRecord::published},
    {"weibo:article:create_at", &ArticleRecord::published},
    {"date", &ArticleRecord::published},
    {"author", &ArticleRecord::author},
    {"article:author", &ArticleRecord::author},
    {"og:article:author", &ArticleRecord::author},
    {"parsely-author", &ArticleRecord::author},
    {"dc.creator", &ArticleRecord::author},
    {"byl", &ArticleRecord::author},
    {"source", &ArticleRecord::source},
    {"mediaid", &ArticleRecord::source},
    {"contentsource", &ArticleRecord::source},
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

void merge(ArticleRecord& into, ArticleRecord&& from) {
  fill(into.title, std::move(from.title));
  fill(into.body, std::move(from.body));
  fill(into.published, std::move(from.published));
  fill(into.source, std::move(from.source));
  fill(into.site, std::move(from.site));
  fill(into.author, std::move(from.author));
  fill(into.editor, std::move(from.editor));
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
    merge(linked_, std::move(tags_));
    merge(linked_, std::move(micro_));
    fill(linked_.title, without_site(title_, linked_.site));
    linked_.author = bare_author(std::move(linked_.author));
    return std::move(linked_);
  }

 private:
  [[nodiscard]] View inside(std::uint32_t n) const {
    return n + 1 < tree_[n].end && tree_[n + 1].tag == HtmlTag::none ? tree_[n + 1].text : View{};
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
      if (known.field != &ArticleRecord::published && is_address(content)) return;
      fill(tags_.*known.field, std::move(content));
      return;
    }
  }

  void read_script(std::uint32_t n) {
    if (small(attribute_of(tree_[n].text, "type")) != "application/ld+json") return;
    const Result<JsonTree> json = parse_json(inside(n));
    if (!json.ok()) return;
    for (ArticleRecord& record : find_records(json.value(), true)) {
      if (record.is_article) merge(linked_, std::move(record));
    }
  }

  void read_microdata(std::uint32_t n) {
    const View attributes = tree_[n].text;
    if (attributes.find("itemprop") == View::npos && tree_[n].tag != HtmlTag::time) return;
    const View property = attribute_of(attributes, "itemprop");
    const View datetime = attribute_of(attributes, "datetime");
    if (property == "datePublished") {
      const View content = attribute_of(attributes, "content");
      fill(micro_.published, std::string(content.empty() ? datetime : content));
    } else if (tree_[n].tag == HtmlTag::time && has_attribute(attributes, "pubdate")) {
      fill(micro_.published, std::string(datetime));
    } else if (property == "headline") {
      fill(micro_.title, trimmed(html_text(inside(n))));
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
