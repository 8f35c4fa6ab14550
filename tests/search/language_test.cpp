// The whole language: random queries of all its parts, against the same tree asked of the articles' words one
// by one.
#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "search/search.h"
#include "search/small_pile.h"
#include "support/catch.h"
#include "support/dice.h"

using namespace newsprism;
using newsprism::test::Dice;

namespace {

// None is another one's beginning, end, inflection or slip.
constexpr const char* kWords[] = {"harbour", "harbinger", "ferry",  "lantern", "lanyard",
                                  "pontoon", "quayside",  "timber", "zinc",    "渡轮",
                                  "码头",    "停航",      "星",     "机器人"};
constexpr const char* kBeginnings[] = {"harb", "lan", "pont", "zin", "ferry", "harbi"};
constexpr const char* kDays[] = {"2031-03-04", "2031-03-05", "2031-03", "2031-04-30", "2032-01-01", "2032"};
constexpr const char* kSources[] = {"Pier Post", "Pier News", "海报"};
constexpr BlockType kTypes[] = {BlockType::title, BlockType::paragraph, BlockType::list_item,
                                BlockType::question};

bool is_latin(const std::string& word) {
  return static_cast<unsigned char>(word[0]) < 0x80;
}

struct Part {
  BlockType type;
  std::vector<std::string> words;
};

struct Article {
  std::vector<Part> parts;
  std::string published, source;
  std::int64_t money = 0, percent = 0;  // 0: tells none
  bool removed = false;
};

// Letters stand apart from what follows, between two Han words stands a comma.
std::string written(const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += is_latin(words[i - 1]) || is_latin(words[i]) ? " " : "，";
    out += words[i];
  }
  return out;
}

std::vector<std::string> random_words(Dice& dice, std::uint32_t most) {
  std::vector<std::string> out;
  for (std::uint32_t n = 1 + dice.below(most); n > 0; --n) out.push_back(test::pick(dice, kWords));
  return out;
}

Article random_article(Dice& dice) {
  Article out;
  for (const BlockType type : kTypes) {
    if (dice.below(3) > 0) out.parts.push_back({type, random_words(dice, 6)});
  }
  out.parts.push_back({BlockType::paragraph, random_words(dice, 9)});
  out.published = test::pick(dice, kDays);
  out.source = test::pick(dice, kSources);
  if (dice.below(2) == 0) out.money = 1 + dice.below(9);
  if (dice.below(2) == 0) out.percent = 10 * (1 + dice.below(9));
  return out;
}

// Every figure is said of the first word.
void add_figure(Pile& pile, DocId doc, FigureKind kind, Quantity value) {
  Figure figure;
  const Range block = pile.documents[doc].blocks.back().range;
  figure.range = {block.begin, block.begin + 1};
  figure.kind = kind;
  figure.min = figure.max = value;
  pile.readings[doc].figures.push_back(figure);
}

Index index_of(std::vector<Article>& articles, Dice& dice) {
  Pile pile;
  for (const Article& article : articles) {
    std::string lines;
    for (const Part& part : article.parts) {
      if (!lines.empty()) lines += '\n';
      lines += part.type == BlockType::title       ? "# "
               : part.type == BlockType::list_item ? "- "
               : part.type == BlockType::question  ? "? "
                                                   : "";
      lines += written(part.words);
    }
    const auto doc = static_cast<DocId>(pile.documents.size());
    test::add_document(pile, std::to_string(doc), lines);
    pile.documents[doc].meta.published = MetaField{article.published, {}, {}, false, false};
    pile.documents[doc].meta.source = MetaField{article.source, {}, {}, false, false};
    if (article.money > 0) add_figure(pile, doc, FigureKind::money, *make_quantity(article.money, 1, 0));
    if (article.percent > 0)
      add_figure(pile, doc, FigureKind::percent, *make_quantity(article.percent, 100, 0));
  }
  Index index = Index::build(pile, Lexicon());
  for (std::size_t d = 0; d < articles.size(); ++d) {
    articles[d].removed = dice.below(8) == 0;
    if (articles[d].removed) index.remove(std::to_string(d));
  }
  return index;
}

// ---- the tree, as it is typed and as it is meant ----

struct Asked {
  enum Kind {
    words,
    beginning,
    slip,
    near,
    source,
    published,
    money,
    percent,
    block,
    all,
    any,
    none,
    in_title
  };
  Kind kind = words;
  std::vector<std::string> values;  // words; a sign and a value
  std::uint32_t distance = 0;
  std::vector<Asked> children;
};

// Which parts count.
struct View {
  bool title = false;
  const std::string* block = nullptr;

  [[nodiscard]] bool shows(const Part& part) const {
    return (!title || part.type == BlockType::title) &&
           (block == nullptr || *block == block_type_name(part.type));
  }
};

template <class Is>
bool any_part(const Article& article, View view, Is is) {
  return std::any_of(article.parts.begin(), article.parts.end(),
                     [&](const Part& part) { return view.shows(part) && is(part.words); });
}

bool stand_together(const std::vector<std::string>& words, const std::vector<std::string>& wanted) {
  return std::search(words.begin(), words.end(), wanted.begin(), wanted.end()) != words.end();
}

// Plainly: every way to change one letter.
bool is_slip(const std::string& word, const std::string& typed) {
  if (word == typed) return true;
  for (std::size_t i = 0; i <= word.size(); ++i) {
    std::string less = word, other = word, swapped = word;
    if (i < word.size() && less.erase(i, 1) == typed) return true;
    if (i + 1 < word.size() && (std::swap(swapped[i], swapped[i + 1]), swapped == typed)) return true;
    if (i < word.size() && i < typed.size() && (other[i] = typed[i], other == typed)) return true;
    if (i < typed.size() && (std::string(word).insert(i, 1, typed[i])) == typed) return true;
  }
  return false;
}

std::size_t counted(const std::string& word) {
  return is_latin(word) ? 1 : word.size() / 3;
}

// From each place on as far as the next wanted word is near: are all seen?
bool stand_near(const std::vector<std::string>& words, const Asked& asked) {
  for (std::size_t from = 0; from < words.size(); ++from) {
    std::set<std::string> seen;
    std::size_t between = 0;
    for (std::size_t i = from; i < words.size() && between <= asked.distance; ++i) {
      const bool wanted = std::find(asked.values.begin(), asked.values.end(), words[i]) != asked.values.end();
      if (wanted) seen.insert(words[i]);
      between = wanted ? 0 : between + counted(words[i]);
      if (i == from && !wanted) break;
    }
    if (seen == std::set<std::string>(asked.values.begin(), asked.values.end())) return true;
  }
  return false;
}

// "2031-03" from 2031-03-01 to 2031-03-31
std::string first_day(const std::string& date) {
  return date + std::string("-01-01").substr(date.size() == 4 ? 0 : date.size() == 7 ? 3 : 6);
}
std::string last_day(const std::string& date) {
  return date + std::string("-12-31").substr(date.size() == 4 ? 0 : date.size() == 7 ? 3 : 6);
}

bool is_published(const Article& article, const std::string& how, const std::string& date) {
  const std::string from = first_day(article.published), to = last_day(article.published);
  if (how == "after:") return to > last_day(date);
  if (how == "before:") return from < first_day(date);
  return to >= first_day(date) && from <= last_day(date);
}

bool compares(std::int64_t own, const std::string& sign, std::int64_t value) {
  if (own == 0) return false;
  return sign == ">"    ? own > value
         : sign == ">=" ? own >= value
         : sign == "<"  ? own < value
         : sign == "="  ? own == value
                        : own <= value;
}

bool holds(const Asked& asked, const Article& article, View view) {
  const auto child = [&](const Asked& one) { return holds(one, article, view); };
  const auto& values = asked.values;
  switch (asked.kind) {
    case Asked::words:
      return any_part(article, view, [&](const auto& words) { return stand_together(words, values); });
    case Asked::near:
      return any_part(article, view, [&](const auto& words) { return stand_near(words, asked); });
    case Asked::beginning:
    case Asked::slip:
      return any_part(article, view, [&](const auto& words) {
        return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
          if (asked.kind == Asked::slip) return is_latin(word) && is_slip(word, values[0]);
          return word.compare(0, values[0].size(), values[0]) == 0;
        });
      });
    case Asked::source: return article.source.find(values[0]) != std::string::npos;
    case Asked::published: return is_published(article, values[0], values[1]);
    case Asked::money:
    case Asked::percent: {
      const std::int64_t own = asked.kind == Asked::money ? article.money : article.percent;
      for (std::size_t i = 0; i < values.size(); i += 2) {
        if (!compares(own, values[i], std::stoll(values[i + 1]))) return false;
      }
      return true;
    }
    case Asked::block: return any_part(article, {false, &values[0]}, [](const auto&) { return true; });
    case Asked::all: return std::all_of(asked.children.begin(), asked.children.end(), child);
    case Asked::any: return std::any_of(asked.children.begin(), asked.children.end(), child);
    case Asked::none: return !child(asked.children[0]);
    case Asked::in_title: return holds(asked.children[0], article, {true, view.block});
  }
  return false;
}

std::string typed(const Asked& asked);

std::string typed_children(const Asked& asked, const char* between) {
  std::string out;
  for (const Asked& child : asked.children) {
    const bool bare = asked.kind == Asked::any && child.kind == Asked::all;  // which binds tighter
    out += (out.empty() ? "" : between) + (bare ? typed_children(child, " ") : typed(child));
  }
  return out;
}

std::string typed(const Asked& asked) {
  const auto& values = asked.values;
  switch (asked.kind) {
    case Asked::words: return values.size() == 1 ? values[0] : '"' + written(values) + '"';
    case Asked::near: {
      std::string out;
      for (const std::string& word : values) out += (out.empty() ? "" : " ") + word;
      return '"' + out + "\"~" + std::to_string(asked.distance);
    }
    case Asked::beginning: return values[0] + '*';
    case Asked::slip: return values[0] + '~';
    case Asked::source: return "(source:\"" + values[0] + "\")";
    case Asked::published: return '(' + values[0] + values[1] + ')';
    case Asked::money: {
      std::string out;
      for (std::size_t i = 0; i < values.size(); i += 2) out += " money" + values[i] + values[i + 1];
      return '(' + out + ')';
    }
    case Asked::percent: return "(percent" + values[0] + values[1] + "%)";
    case Asked::block: return "(block:" + values[0] + ')';
    case Asked::all: return '(' + typed_children(asked, " ") + ')';
    case Asked::any: return '(' + typed_children(asked, " OR ") + ')';
    case Asked::none: return '-' + typed(asked.children[0]);
    case Asked::in_title: return "title:(" + typed(asked.children[0]) + ')';
  }
  return {};
}

Asked random_leaf(Dice& dice, bool words_only) {
  constexpr const char* kSigns[] = {">", ">=", "<", "<=", "="};
  constexpr const char* kHow[] = {"on:", "after:", "before:"};
  Asked out;
  switch (dice.below(words_only ? 6 : 12)) {
    case 0: out.values = random_words(dice, 3); break;
    case 1: out = {Asked::beginning, {test::pick(dice, kBeginnings)}, 0, {}}; break;
    case 2: {
      std::string word = kWords[dice.below(6)];
      const std::size_t at = dice.of(word.size());
      if (dice.below(2) == 0)
        word.erase(at, 1);
      else
        word[at] = static_cast<char>('a' + dice.below(26));
      out = {Asked::slip, {std::move(word)}, 0, {}};
      break;
    }
    case 3: {
      out = {Asked::near, {}, dice.below(5), {}};
      while (out.values.size() < 2 + dice.below(2)) {
        const std::string word = test::pick(dice, kWords);
        if (std::find(out.values.begin(), out.values.end(), word) == out.values.end())
          out.values.push_back(word);
      }
      break;
    }
    case 6: out = {Asked::source, {dice.below(2) == 0 ? "Pier" : test::pick(dice, kSources)}, 0, {}}; break;
    case 7: out = {Asked::published, {test::pick(dice, kHow), test::pick(dice, kDays)}, 0, {}}; break;
    case 8: out = {Asked::money, {test::pick(dice, kSigns), std::to_string(1 + dice.below(9))}, 0, {}}; break;
    case 9:
      out = {Asked::money,
             {">=", std::to_string(1 + dice.below(5)), "<", std::to_string(4 + dice.below(5))},
             0,
             {}};
      break;
    case 10:
      out = {Asked::percent, {test::pick(dice, kSigns), std::to_string(5 + 5 * dice.below(18))}, 0, {}};
      break;
    case 11: out = {Asked::block, {block_type_name(test::pick(dice, kTypes))}, 0, {}}; break;
    default: out.values = {test::pick(dice, kWords)};
  }
  return out;
}

Asked random_tree(Dice& dice, std::uint32_t depth, bool in_title) {
  if (depth == 0 || dice.below(4) == 0) return random_leaf(dice, in_title);
  const std::uint32_t kind = dice.below(in_title ? 5 : 6);
  Asked out;
  out.kind = kind < 2 ? Asked::all : kind < 4 ? Asked::any : kind == 4 ? Asked::none : Asked::in_title;
  const std::uint32_t children = kind < 4 ? 2 + dice.below(2) : 1;
  for (std::uint32_t n = 0; n < children; ++n)
    out.children.push_back(random_tree(dice, depth - 1, in_title || kind == 5));
  // a minus before a minus is a word
  if (kind == 4 && out.children[0].kind == Asked::none) return out.children[0];
  return out;
}

std::string listed(const std::set<DocId>& docs) {
  std::string out;
  for (const DocId doc : docs) out += std::to_string(doc) + ' ';
  return out;
}

}  // namespace

TEST_CASE("random queries of all kinds find what the words of the articles say", "[search][language]") {
  Dice dice(21);
  std::size_t found_some = 0;
  for (int round = 0; round < 20; ++round) {
    std::vector<Article> articles;
    for (int n = 0; n < 24; ++n) articles.push_back(random_article(dice));
    const Index index = index_of(articles, dice);
    for (int i = 0; i < 150; ++i) {
      const Asked asked = random_tree(dice, 3, false);
      const std::string block = block_type_name(test::pick(dice, kTypes));
      const bool inside = dice.below(4) == 0;
      const std::string query = typed(asked) + (inside ? " block:" + block : "");
      INFO(query);
      const auto results = search(index, Lexicon(), {query, {}, 0, 1000});
      REQUIRE(results.ok());
      std::set<DocId> found, wanted;
      for (const Hit& hit : results.value().hits) found.insert(hit.doc_index);
      const Asked part{Asked::block, {block}, 0, {}};
      for (DocId d = 0; d < articles.size(); ++d) {
        const bool is_there = !inside || holds(part, articles[d], {});
        if (!articles[d].removed && is_there && holds(asked, articles[d], {false, inside ? &block : nullptr}))
          wanted.insert(d);
      }
      CHECK(listed(found) == listed(wanted));
      found_some += found.empty() ? 0 : 1;
    }
  }
  CHECK(found_some > 1000);
}
