#include "facts/network.h"

#include <algorithm>
#include <map>
#include <set>

#include "support/catch.h"

using namespace newsprism;

namespace {

using Named = std::vector<EntityId>;     // a sentence: who is named
using Paragraph = std::vector<Named>;    // sentences
using Article = std::vector<Paragraph>;  // paragraphs
using Pair = std::pair<std::string, std::string>;

void add_article(Pile& pile, const Article& article) {
  Document document;
  Reading reading;
  document.id = std::to_string(pile.documents.size());
  std::uint32_t at = 0, block = 0;
  for (const Paragraph& paragraph : article) {
    for (const Named& names : paragraph) {
      Sentence sentence;
      sentence.block = block;
      sentence.range.begin = at;
      for (const EntityId who : names) {
        Mention m;
        m.range = {at, at + 2};
        m.entity = who;
        m.type = pile.entities[who].type;
        ++pile.entities[who].total;
        reading.mentions.push_back(m);
        at += 3;
      }
      sentence.range.end = ++at;
      reading.tokens.sentences.push_back(sentence);
    }
    ++block;
  }
  document.text.assign(at, U'x');
  pile.documents.push_back(std::move(document));
  pile.readings.push_back(std::move(reading));
}

// Entities "n0", "n1", ... all people.
Pile pile_of(std::size_t entities, const std::vector<Article>& articles) {
  Pile pile;
  for (std::size_t i = 0; i < entities; ++i) {
    Entity e;
    e.type = EntityType::per;
    e.name = "n" + std::to_string(i);
    pile.entities.push_back(e);
  }
  for (const Article& a : articles) add_article(pile, a);
  return pile;
}

std::map<Pair, NetworkEdge> edges_of(const Network& network, const Pile& pile) {
  std::map<Pair, NetworkEdge> out;
  for (const NetworkEdge& e : network.edges) {
    CHECK(e.a < e.b);
    out[{pile.entities[network.nodes[e.a].item].name, pile.entities[network.nodes[e.b].item].name}] = e;
  }
  return out;
}

// Everything of a network but the order of its sentences.
std::string printed(const Network& network) {
  std::string out = std::to_string(network.width) + "x" + std::to_string(network.height);
  for (const LayoutBox& n : network.nodes) {
    for (const std::int32_t value : {n.width, n.height, n.x, n.y, static_cast<std::int32_t>(n.item)})
      out += " " + std::to_string(value);
  }
  for (const NetworkEdge& e : network.edges) {
    out += "; " + std::to_string(e.a) + "-" + std::to_string(e.b) + " " + std::to_string(e.weight_milli) +
           " " + std::to_string(e.score_milli) + " " + std::to_string(e.end - e.begin);
  }
  return out;
}

// Many articles in which n0 stands in every other sentence, and n1 with n2 in a few.
std::vector<Article> common_and_rare() {
  std::vector<Article> out;
  for (EntityId i = 0; i < 12; ++i) {
    out.push_back({{{0}, {0, 3 + i % 5}}, {{0, 8}, {1, 2}, {0}}, {{0, 1 + i % 2}, {8}, {3 + i % 5}}});
  }
  return out;
}

}  // namespace

TEST_CASE("a sentence counts for all that it names, a paragraph a quarter") {
  const Pile pile = pile_of(6, {{{{0, 1}}, {{2, 3, 4}}, {{0}, {1}}, {{5}}}});
  const Network network = build_network(pile, {});
  const auto edges = edges_of(network, pile);
  CHECK(edges.size() == 4);
  CHECK(edges.at({"n0", "n1"}).weight_milli == 1500);  // and two paragraphs
  CHECK(edges.at({"n2", "n3"}).weight_milli == 625);
  CHECK(network.edges[0].weight_milli == 1500);
  CHECK(network.met == 5);
  CHECK(network.nodes.size() == 5);
}

TEST_CASE("a line has the sentences of its two names, in order, with both names in each") {
  const Pile pile = pile_of(3, {{{{2, 0, 2, 1}, {0}}}, {{{1, 1, 0}}}});
  const Network network = build_network(pile, {});
  const auto edges = edges_of(network, pile);
  const NetworkEdge& e = edges.at({"n0", "n1"});
  REQUIRE(e.end - e.begin == 2);
  const Meeting& first = network.meetings[e.begin];
  const Meeting& second = network.meetings[e.begin + 1];
  CHECK(first.doc == 0);
  CHECK(first.sentence == pile.readings[0].tokens.sentences[0].range);
  CHECK(first.a == Range{3, 5});
  CHECK(first.b == Range{9, 11});
  CHECK(second.doc == 1);
  CHECK(second.a == Range{6, 8});
  CHECK(second.b == Range{0, 2});  // the first time
}

TEST_CASE("whoever is named everywhere is not tied to everybody") {
  const Pile pile = pile_of(9, common_and_rare());
  const Network network = build_network(pile, {});
  const auto edges = edges_of(network, pile);
  // n1 and n2 meet in twelve sentences of their own
  CHECK(edges.at({"n1", "n2"}).score_milli > 3841);
  // n0 meets both, six times each, but it stands in most sentences
  CHECK(edges.count({"n0", "n1"}) == 0);
  CHECK(edges.count({"n0", "n2"}) == 0);
  // a name keeps its heaviest line, whatever chance says
  CHECK(edges.at({"n0", "n3"}).score_milli < 3841);
  std::set<std::uint32_t> tied;
  for (const NetworkEdge& e : network.edges) {
    tied.insert(e.a);
    tied.insert(e.b);
  }
  CHECK(tied.size() == network.nodes.size());
}

TEST_CASE("one in the middle has all its lines") {
  const Pile pile = pile_of(9, common_and_rare());
  NetworkOptions options;
  options.center = 0;
  const Network network = build_network(pile, options);
  const auto edges = edges_of(network, pile);
  for (int i = 1; i < 9; ++i) CHECK(edges.count({"n0", "n" + std::to_string(i)}) == 1);
  CHECK(edges.count({"n1", "n2"}) == 1);
  options.center = 2;
  const Network other = build_network(pile, options);
  CHECK(other.nodes.size() == 3);  // n0, n1 and itself
  CHECK(other.met == 3);
  options.center = 77;  // there is none
  CHECK(build_network(pile, options).nodes.empty());
}

TEST_CASE("types and counts leave names out") {
  Pile pile = pile_of(4, {{{{0, 1}}, {{0, 1}}, {{2, 3}}, {{0, 2}}}});
  NetworkOptions options;
  options.least = 2;
  CHECK(build_network(pile, options).edges.size() == 1);
  options.least = 3;
  CHECK(build_network(pile, options).nodes.empty());
  pile.entities[2].type = EntityType::loc;
  options.least = 1;
  const Network people = build_network(pile, options);
  CHECK(people.nodes.size() == 2);
  CHECK(people.edges.size() == 1);
  options.types = entity_type_bits("LOC");
  options.center = 0;  // of another type than its company
  CHECK(build_network(pile, options).nodes.size() == 2);
  CHECK(entity_type_bits("PER, ORG") == 3);
  CHECK(entity_type_bits("PRODUCT EVENT MEDIA LOC") == 60);
  CHECK(entity_type_bits("people") == 0);
}

TEST_CASE("there are no more names than asked for, and those have most company") {
  std::vector<Article> articles;
  for (EntityId i = 0; i < 300; ++i) {
    const EntityId next = (i + 1) % 300;
    articles.push_back({{{i, next}}, {{i < 20 ? i : next, i < 20 ? next : i}}});
    if (i < 20) articles.push_back({{{i, next}, {i, next}}});
  }
  const Pile pile = pile_of(300, articles);
  NetworkOptions options;
  Network network = build_network(pile, options);
  CHECK(network.nodes.size() <= 60);
  CHECK(network.nodes.size() > 20);
  CHECK(network.met == 300);
  CHECK(network.nodes[0].item < 20);
  CHECK(network.edges.size() <= 4 * network.nodes.size());
  options.most = 1000;
  network = build_network(pile, options);
  CHECK(network.nodes.size() <= kMostNetworkNodes);
  CHECK(network.nodes.size() > 100);
  options.most = 0;
  CHECK(build_network(pile, options).nodes.empty());
}

TEST_CASE("the order of the articles changes nothing but the order of the sentences") {
  std::vector<Article> articles = common_and_rare();
  for (EntityId i = 0; i < 7; ++i) articles.push_back({{{i, i + 1}, {i + 2, i}}});
  const std::string first = printed(build_network(pile_of(10, articles), {}));
  CHECK(first == printed(build_network(pile_of(10, articles), {})));
  std::reverse(articles.begin(), articles.end());
  CHECK(first == printed(build_network(pile_of(10, articles), {})));
  std::rotate(articles.begin(), articles.begin() + 5, articles.end());
  CHECK(first == printed(build_network(pile_of(10, articles), {})));
}

TEST_CASE("a list of names weighs no more than its first two dozen") {
  Named all;
  for (EntityId i = 0; i < 100; ++i) all.push_back(i);
  const Pile pile = pile_of(100, {{{all}}});
  const Network network = build_network(pile, {});
  CHECK(network.nodes.size() == 24);
  CHECK(network.edges.size() <= 4 * 24);
  for (const NetworkEdge& e : network.edges) CHECK(e.weight_milli == 1000 / 23 + 250 / 23);
}

TEST_CASE("a circle's area follows how often it is named") {
  Pile pile = pile_of(3, {{{{0, 1, 2}}}});
  pile.entities[0].total = 1000;
  pile.entities[1].total = 250;
  const Network network = build_network(pile, {});
  const auto radius = [&](std::size_t i) { return (network.nodes[i].height - kNetworkLabelHeight) / 2; };
  CHECK(radius(0) == 17);
  CHECK(radius(1) == 9);
  CHECK(radius(2) == 4);
}

TEST_CASE("labels are in the reader's language, and short") {
  Entity e;
  e.type = EntityType::per;
  e.name = "顾小雨";
  e.names = {{"zh-Hans", {"顾小雨"}}, {"en", {"Gu", "Gu Xiaoyu"}}, {"nick", {"老顾"}}};
  std::string label;
  CHECK(network_label(e, "en", 22, label) == 9);
  CHECK(label == "Gu Xiaoyu");
  CHECK(network_label(e, "zh-Hans", 22, label) == 6);
  CHECK(label == "顾小雨");
  (void)network_label(e, "zh-Hant", 22, label);
  CHECK(label == "顾小雨");
  CHECK(network_label(e, "zh-Hant", 5, label) <= 6);
  CHECK(label == "顾小…");
  e.type = EntityType::org;
  (void)network_label(e, "en", 22, label);
  CHECK(label == "Gu");
  e.names = {{"nick", {"老顾"}}};
  (void)network_label(e, "en", 22, label);
  CHECK(label == "顾小雨");
}
