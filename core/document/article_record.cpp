#include "document/article_record.h"

#include <cstddef>
#include <span>
#include <string_view>

#include "document/html_tokens.h"

namespace newsprism {
namespace {

using Name = std::string_view;
using Names = std::span<const Name>;

constexpr Name kTitleKeys[] = {"headline", "title", "标题", "標題", "articletitle", "newstitle", "biaoti"};
constexpr Name kBodyKeys[] = {"articlebody", "bodytext", "bodyhtml",    "bodyxhtml",   "bodies",
                              "maintext",    "fulltext", "cleanedtext", "contenthtml", "contenttext",
                              "body",        "content",  "contents",    "text",        "articletext",
                              "textcontent", "article",  "story",       "rawtext",     "encoded",
                              "正文",        "内容",     "內容",        "zhengwen"};
constexpr Name kTeaserKeys[] = {"description", "summary", "abstract", "excerpt", "摘要", "简介"};
constexpr Name kRawKeys[] = {"text", "rawtext"};
constexpr Name kDateKeys[] = {"datepublished",  "publishdate", "publishedat", "publishtime",   "published",
                              "pubdate",        "pubtime",     "datetime",    "publishedtime", "firstcreated",
                              "versioncreated", "date",        "time",        "datecreated",   "issued",
                              "发布时间",       "發佈時間",    "时间",        "時間",          "日期"};
constexpr Name kUpdatedKeys[] = {"datemodified", "dateupdated", "updated",      "updatedat", "updatetime",
                                 "lastmodified", "modified",    "modifiedtime", "更新时间",  "更新時間"};
constexpr Name kSourceKeys[] = {"sourceorganization", "source", "infosources", "publisher", "outlet", "media",
                                "copyrightholder",    "来源",   "來源"};
constexpr Name kSiteKeys[] = {"sitename",  "site", "website", "hostname", "sourcehostname", "host",  "domain",
                              "sourceurl", "网站", "網站",    "url",      "link",           "source"};
constexpr Name kAuthorKeys[] = {"author",    "authors", "byline", "creator", "reporter",
                                "reporters", "作者",    "记者",   "記者"};
constexpr Name kEditorKeys[] = {"editor", "editors", "编辑", "編輯", "责任编辑", "責任編輯"};
constexpr Name kIdKeys[] = {"id", "identifier", "guid", "docid", "uuid", "articleid", "newsid"};
constexpr Name kFileKeys[] = {"file", "filename"};
constexpr Name kInnerKeys[] = {"name", "value", "text", "title", "@value"};

constexpr const char* kJsonCarrier = "key";

struct KeyGroup {
  Names names;
  const char* field;
};
constexpr KeyGroup kGroups[] = {{kTitleKeys, "title"},     {kBodyKeys, "body"},     {kDateKeys, "published"},
                                {kUpdatedKeys, "updated"}, {kSourceKeys, "source"}, {kSiteKeys, "site"},
                                {kAuthorKeys, "author"},   {kEditorKeys, "editor"}, {kIdKeys, "id"},
                                {kFileKeys, "file"},       {kTeaserKeys, "teaser"}};

// "Publish_Date" to "publishdate".
std::string plain_key(std::string_view key, bool prefixed = false) {
  std::string out;
  if (prefixed) key.remove_prefix(key.rfind(':') + 1);
  for (const char c : key) {
    if (c == '_' || c == '-' || c == ' ') continue;
    out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return out;
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(kSpace) - begin + 1));
}

bool says_nothing(std::string_view value) {
  return value.empty() || value == "None" || value == "null" || value == "NaN" || value == "nan" ||
         value == "N/A" || value == "undefined";
}

bool is_address(std::string_view value) {
  return value.starts_with("http://") || value.starts_with("https://") || value.starts_with("//") ||
         value.starts_with("www.");
}

// "https://www.site.example/a/1" to "site.example".
std::string host_of(std::string_view address) {
  const std::size_t scheme = address.find("//");
  if (scheme != std::string_view::npos) address.remove_prefix(scheme + 2);
  address = address.substr(0, address.find_first_of("/?#:"));
  if (address.starts_with("www.")) address.remove_prefix(4);
  return std::string(address);
}

bool has_tags(std::string_view body) {
  constexpr std::string_view kTags[] = {"<p>", "<p ", "<P>", "<br", "<BR", "<img"};
  for (const std::string_view tag : kTags) {
    if (body.find(tag) != std::string_view::npos) return true;
  }
  for (std::size_t at = body.find("</"); at != std::string_view::npos; at = body.find("</", at + 2)) {
    if (at + 2 < body.size() && (body[at + 2] | 32) >= 'a' && (body[at + 2] | 32) <= 'z') return true;
  }
  return false;
}

// Reads the members of one object of the tree.
class Members {
 public:
  Members(const JsonTree& tree, std::uint32_t object, bool prefixed) : tree_(tree) {
    for (std::uint32_t at = tree[object].first_child; at != 0; at = tree[at].next) {
      members_.push_back({plain_key(tree[at].key, prefixed), at});
    }
  }

  // The nodes under the names, in the order of the names.
  [[nodiscard]] std::vector<std::uint32_t> under(Names names) const {
    std::vector<std::uint32_t> found;
    for (const Name name : names) {
      for (const auto& member : members_) {
        if (member.key == name) found.push_back(member.node);
      }
    }
    return found;
  }

  // The first value that says something; `from` is its node.
  [[nodiscard]] std::string first(Names names, std::uint32_t& from) const {
    for (const std::uint32_t node : under(names)) {
      std::string value = words_of(node);
      if (says_nothing(value)) continue;
      from = node;
      return value;
    }
    return {};
  }

  // A string or number; an object's name; the elements of an array with `between` between them.
  [[nodiscard]] std::string words_of(std::uint32_t node, const char* between = nullptr) const {
    if (tree_[node].kind != JsonKind::array) return word_of(node);
    std::string out;
    for (std::uint32_t at = tree_[node].first_child; at != 0; at = tree_[at].next) {
      const std::string word = word_of(at);
      if (says_nothing(word) || is_address(word)) continue;
      if (!out.empty()) out += between != nullptr ? between : joint(out);
      out += word;
    }
    return out;
  }

 private:
  struct Member {
    std::string key;
    std::uint32_t node;
  };

  static const char* joint(std::string_view so_far) {
    return static_cast<unsigned char>(so_far.back()) >= 0x80 ? "、" : ", ";
  }

  [[nodiscard]] std::string word_of(std::uint32_t node) const {
    const JsonNode& value = tree_[node];
    if (value.kind == JsonKind::string || value.kind == JsonKind::number) return trimmed(value.text);
    if (value.kind != JsonKind::object) return {};
    for (const Name inner : kInnerKeys) {
      for (std::uint32_t at = value.first_child; at != 0; at = tree_[at].next) {
        const bool plain = tree_[at].kind == JsonKind::string || tree_[at].kind == JsonKind::number;
        if (plain && tree_[at].key == inner && !says_nothing(tree_[at].text)) return trimmed(tree_[at].text);
      }
    }
    return {};
  }

  const JsonTree& tree_;
  std::vector<Member> members_;
};

std::string author_of(const Members& members, std::uint32_t& from) {
  for (const std::uint32_t node : members.under(kAuthorKeys)) {
    std::string name = bare_author(html_text(members.words_of(node)));
    from = node;
    if (!says_nothing(name)) return name;
  }
  return {};
}

std::string source_of(const Members& members, std::uint32_t& from) {
  for (const std::uint32_t node : members.under(kSourceKeys)) {
    std::string name = html_text(members.words_of(node));
    from = node;
    if (!says_nothing(name) && !is_address(name)) return name;
  }
  return {};
}

std::string site_of(const Members& members, const std::string& source, std::uint32_t& from) {
  for (const std::uint32_t node : members.under(kSiteKeys)) {
    std::string name = html_text(members.words_of(node));
    from = node;
    if (says_nothing(name)) continue;
    if (is_address(name)) return host_of(name);
    if (name.front() == '/' || name.front() == '@') continue;  // a part of an address, an account
    // "source" is a site only where it is an address (trafilatura).
    if (name != source) return name;
  }
  return {};
}

bool is_article_type(std::string_view type) {
  return type.find("Article") != std::string_view::npos ||
         type.find("BlogPosting") != std::string_view::npos || type == "Report" ||
         type.find("ReportageNews") != std::string_view::npos;
}

// The first body; one that is short beside a later one is a teaser.
std::string body_of(const Members& members, std::uint32_t& from) {
  std::string best;
  for (const std::uint32_t node : members.under(kBodyKeys)) {
    std::string words = members.words_of(node, "\n\n");
    if (says_nothing(words) || is_address(words)) continue;
    if (!best.empty() && (best.size() >= 200 || words.size() <= best.size() * 3)) continue;
    best = std::move(words);
    from = node;
  }
  return best;
}

ArticleRecord read_record(const JsonTree& tree, std::uint32_t object, const char* carrier, bool teasers) {
  constexpr Name kType[] = {"@type"};
  constexpr Name kSchemaBody[] = {"articlebody"};
  const bool is_json = carrier == kJsonCarrier;
  const Members members(tree, object, !is_json);
  ArticleRecord record;
  record.carrier = carrier;
  std::uint32_t from = 0;
  const auto noted = [&](const char* field, std::string value) {
    if (!value.empty()) record.keys.emplace_back(tree[from].key, field);
    return value;
  };
  const std::string type = is_json ? members.first(kType, from) : std::string();
  record.is_article = is_article_type(type);
  record.id = noted("id", members.first(kIdKeys, from));
  record.file = noted("file", members.first(kFileKeys, from));
  record.title = noted("title", html_text(members.first(kTitleKeys, from)));
  record.published = noted("published", members.first(kDateKeys, from));
  record.updated = noted("updated", members.first(kUpdatedKeys, from));
  record.source = noted("source", source_of(members, from));
  record.site = noted("site", site_of(members, record.source, from));
  record.author = noted("author", author_of(members, from));
  record.editor = noted("editor", html_text(members.first(kEditorKeys, from)));
  // Other things of schema.org (a comment, an image) have texts too.
  const bool all = type.empty() || record.is_article;
  record.body = noted("body", all ? body_of(members, from) : members.first(kSchemaBody, from));
  if (teasers && record.body.empty()) record.body = noted("body", members.first(kTeaserKeys, from));
  record.is_html = has_tags(record.body);
  record.raw =
      is_json && !record.is_html && record.title.empty() && record.body == members.first(kRawKeys, from);
  return record;
}

}  // namespace

std::string bare_author(std::string name) {
  if (is_address(name)) return {};
  if (name.starts_with("By ") || name.starts_with("by ") || name.starts_with("BY ")) name.erase(0, 3);
  return name;
}

std::vector<ArticleRecord> find_records(const JsonTree& tree, bool bodiless) {
  std::vector<ArticleRecord> records;
  // Parents come before their children in the tree, so one pass finds the outermost records; what
  // stands inside a record is a part of it.
  std::vector<bool> inside(tree.size(), false);
  for (std::uint32_t at = 0; at < tree.size(); ++at) {
    bool taken = inside[at];
    if (!taken && tree[at].kind == JsonKind::object) {
      ArticleRecord record = read_record(tree, at, kJsonCarrier, false);
      taken = !record.body.empty() || (bodiless && record.is_article && !record.title.empty());
      if (taken) records.push_back(std::move(record));
    }
    for (std::uint32_t child = tree[at].first_child; taken && child != 0; child = tree[child].next)
      inside[child] = true;
  }
  return records;
}

ArticleRecord read_fields(const RecordFields& fields, const char* carrier, bool teasers) {
  JsonTree tree(fields.size() + 1);
  for (std::uint32_t n = 1; n < tree.size(); ++n) {
    tree[n - 1].next = n;
    tree[n].kind = JsonKind::string;
    tree[n].key = fields[n - 1].first;
    tree[n].text = fields[n - 1].second;
  }
  tree[0] = {JsonKind::object, fields.empty() ? 0U : 1U, 0, {}, {}};
  return read_record(tree, 0, carrier, teasers);
}

const char* field_of_key(std::string_view key) {
  const std::string plain = plain_key(trimmed(key));
  for (const KeyGroup& group : kGroups) {
    for (const Name name : group.names) {
      if (name == plain) return group.field;
    }
  }
  return nullptr;
}

}  // namespace newsprism
