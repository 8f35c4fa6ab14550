// Names to entities over whole articles, from the text on.
#include "facts/merging_piles.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "engine.h"
#include "support/catch.h"
#include "support/fixtures.h"

using namespace newsprism;
using Line = std::string_view;

namespace {

struct Claim {
  bool same = true;
  Line a, b;
};

struct Parsed {
  std::vector<std::string> articles;
  std::vector<Claim> claims;
};

Parsed parse(Line text) {
  Parsed out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const Line line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const Line mark = line.substr(0, 2);
    if (line.substr(0, 4) == "--- ") {
      out.articles.emplace_back(line.substr(4));
    } else if (mark == "= " || mark == "! ") {
      const std::size_t bar = line.find(" | ");
      out.claims.push_back({mark == "= ", line.substr(2, bar - 2), line.substr(bar + 3)});
    } else if (!line.empty()) {
      out.articles.back().append("\n\n").append(line);
    }
  }
  return out;
}

// Articles are named by their number in the pile, whatever order they are read in.
Engine read_in(const std::vector<std::string>& articles, const std::vector<std::size_t>& order) {
  Engine engine(test::lexicon());
  for (const std::size_t n : order) {
    ReadOptions options;
    options.name = std::to_string(n);
    engine.add(articles[n] + "\n", options);
  }
  return engine;
}

std::vector<std::size_t> in_order(std::size_t count) {
  std::vector<std::size_t> order(count);
  for (std::size_t i = 0; i < count; ++i) order[i] = i;
  return order;
}

// The entities that the name stands for; "1:Huang" in the article named 1 only.
std::set<EntityId> entities_of(const Pile& pile, Line name) {
  const bool in_one = name.size() > 2 && name[1] == ':';
  std::set<EntityId> out;
  for (EntityId e = 0; e < pile.entities.size(); ++e) {
    for (const auto& [doc, forms] : pile.entities[e].aliases) {
      if (in_one && pile.documents[doc].id != name.substr(0, 1)) continue;
      if (forms.count(std::string(in_one ? name.substr(2) : name)) > 0) out.insert(e);
    }
  }
  return out;
}

// Each entity as its forms in each article, without numbers.
std::multiset<std::string> essence(const Pile& pile) {
  std::multiset<std::string> out;
  for (const Entity& e : pile.entities) {
    std::map<std::string, std::string> by_article;
    for (const auto& [doc, forms] : e.aliases) {
      for (const auto& [form, times] : forms)
        by_article[pile.documents[doc].id] += " " + form + " " + std::to_string(times);
    }
    std::string row = e.name + " " + entity_type_name(e.type);
    for (const auto& [article, forms] : by_article) row += "; " + article + forms;
    out.insert(row);
  }
  for (const Offer& o : pile.offers) {
    const auto [first, second] = std::minmax(o.name_a, o.name_b);
    out.insert("offer " + first + " " + second + " " + o.why + " " + std::to_string(o.score_milli));
  }
  return out;
}

}  // namespace

TEST_CASE("what is one is one entity, what is related is not", "[merging]") {
  for (const test::MergingPile& sample : test::kMergingPiles) {
    const Parsed parsed = parse(sample.text);
    Engine engine = read_in(parsed.articles, in_order(parsed.articles.size()));
    const Pile& pile = engine.pile();
    REQUIRE_FALSE(parsed.claims.empty());
    for (const Claim& claim : parsed.claims) {
      INFO(sample.about << ": " << std::string(claim.a) << (claim.same ? " = " : " ! ")
                        << std::string(claim.b));
      const std::set<EntityId> a = entities_of(pile, claim.a), b = entities_of(pile, claim.b);
      if (claim.same) {
        CHECK(a.size() == 1);
        CHECK(a == b);
      } else {
        CHECK_FALSE((a.empty() && b.empty()));
        CHECK(std::none_of(a.begin(), a.end(), [&](EntityId e) { return b.count(e) > 0; }));
      }
    }
  }
}

TEST_CASE("articles in any order give the same entities and offers", "[merging]") {
  std::mt19937 random(7);
  for (const test::MergingPile& sample : test::kMergingPiles) {
    const Parsed parsed = parse(sample.text);
    std::vector<std::size_t> order = in_order(parsed.articles.size());
    Engine first = read_in(parsed.articles, order);
    const auto expected = essence(first.pile());
    for (int round = 0; round < 3; ++round) {
      for (std::size_t i = order.size(); i-- > 1;) std::swap(order[i], order[random() % (i + 1)]);
      Engine again = read_in(parsed.articles, order);
      INFO(sample.about);
      CHECK(essence(again.pile()) == expected);
    }
  }
}

TEST_CASE("forty articles in six orders give the same entities", "[merging]") {
  std::vector<std::string> articles;
  for (const test::MergingPile& sample : test::kMergingPiles) {
    for (std::string& article : parse(sample.text).articles) articles.push_back(std::move(article));
  }
  articles.resize(std::min<std::size_t>(articles.size(), 40));
  std::vector<std::size_t> order = in_order(articles.size());
  Engine first = read_in(articles, order);
  const auto expected = essence(first.pile());
  std::mt19937 random(11);
  for (int round = 0; round < 6; ++round) {
    for (std::size_t i = order.size(); i-- > 1;) std::swap(order[i], order[random() % (i + 1)]);
    Engine again = read_in(articles, order);
    CHECK(essence(again.pile()) == expected);
  }
}

TEST_CASE("an offer names two entities that stand apart, each pair once", "[merging]") {
  std::size_t offers = 0;
  for (const test::MergingPile& sample : test::kMergingPiles) {
    const Parsed parsed = parse(sample.text);
    Engine engine = read_in(parsed.articles, in_order(parsed.articles.size()));
    const Pile& pile = engine.pile();
    std::set<std::pair<EntityId, EntityId>> seen;
    std::int32_t last = 1000;
    for (const Offer& o : pile.offers) {
      CHECK(o.a < o.b);
      CHECK(o.b < pile.entities.size());
      CHECK(seen.emplace(o.a, o.b).second);
      CHECK(o.score_milli <= last);
      last = o.score_milli;
      ++offers;
    }
  }
  CHECK(offers > 0);
}
