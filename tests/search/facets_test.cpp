// Whatever was counted for a value of a facet is what narrowing to it leaves, and what its filter leaves.
#include "search/facets.h"

#include <string>
#include <vector>

#include "search/search.h"
#include "search/small_pile.h"
#include "support/catch.h"
#include "support/dice.h"
#include "support/fixtures.h"

using namespace newsprism;
using newsprism::test::Dice;

namespace {

constexpr const char* kPeople[] = {"林远", "林远山", "Mo Lin", "Ou Yanghai", "欧阳海"};

void add_quote(Pile& pile, DocId doc, const std::string& words, EntityId speaker, const std::string& name) {
  Quote quote;
  quote.spans = {test::range_of(pile, doc, words)};
  quote.speaker_entity = speaker;
  quote.speaker_name = name;
  pile.readings[doc].quotes.push_back(quote);
}

// An article in which some say something, are quoted with it, answer, or are only named.
void add_article(Pile& pile, int n, Dice& dice) {
  std::string lines = dice.below(2) == 0 ? "# The pier\n" : "# 码头\n";
  std::vector<std::string> said;
  for (std::uint32_t i = 0; i < 3; ++i) said.push_back(test::pick(dice, kPeople));
  lines +=
      said[0] + "说渡轮停航。\n" + said[1] + ": the ferry is late.\n? 渡轮在哪里?\n" + said[2] + ":在码头。";
  test::add_document(pile, std::to_string(n), lines);
}

void add_speech(Pile& pile, DocId doc, Dice& dice) {
  const auto speaker = [&](Range words) {
    for (const Mention& mention : pile.readings[doc].mentions) {
      if (words.contains(mention.range)) return mention.entity;
    }
    return kNoEntity;
  };
  const auto& blocks = pile.documents[doc].blocks;
  if (dice.below(3) == 0) add_quote(pile, doc, "渡轮停航", speaker(blocks[1].range), "");
  if (dice.below(3) == 0) add_quote(pile, doc, "the ferry is late", speaker(blocks[2].range), "");
  if (dice.below(4) == 0) add_quote(pile, doc, "渡轮停航", kNoEntity, "林远的助手");
  if (dice.below(2) == 0) {
    const Range answer = blocks[4].range;
    pile.documents[doc].qa.push_back({blocks[3].range, answer, {}, answer});
  }
}

Index random_index(Dice& dice) {
  Pile pile;
  for (int n = 0; n < 30; ++n) add_article(pile, n, dice);
  for (const char* name : kPeople) test::add_entity(pile, EntityType::per, {name});
  test::add_entity(pile, EntityType::loc, {"码头", "pier"});
  constexpr const char* kDays[] = {"2031-03-04", "2031-03-05T08:00:00", "2031-03", "2031"};
  constexpr const char* kSources[] = {"海報", "海报", "新海报", "Pier Post", "Pier Post Weekly"};
  for (DocId d = 0; d < pile.documents.size(); ++d) {
    add_speech(pile, d, dice);
    pile.documents[d].meta.published = MetaField{test::pick(dice, kDays), {}, {}, false, false};
    pile.documents[d].meta.source = MetaField{test::pick(dice, kSources), {}, {}, false, false};
  }
  return Index::build(pile, test::lexicon());
}

std::uint32_t total(const Index& index, SearchRequest request) {
  request.facets = false;
  const auto results = search(index, test::lexicon(), request);
  REQUIRE(results.ok());
  return results.value().total;
}

// A part of a source's name is enough for its filter, and a month may be any day of it.
bool takes_more(const std::string& filter) {
  return filter == "source" || filter == "day";
}

}  // namespace

TEST_CASE("a facet, its values within and its filter count the same", "[search][facets]") {
  Dice dice(5);
  std::size_t speakers = 0;
  for (int round = 0; round < 12; ++round) {
    const Index index = random_index(dice);
    for (const char* query : {"", "渡轮", "ferry OR 林远", "-欧阳海"}) {
      SearchRequest request;
      request.query = query;
      request.facets = true;
      const auto all = search(index, test::lexicon(), request);
      REQUIRE(all.ok());
      for (const Facet& facet : all.value().facets) {
        for (const FacetValue& value : facet.values) {
          INFO(query << ", " << facet.name << " " << value.value);
          SearchRequest narrowed = request;
          narrowed.within = {{facet.name, value.value}};
          CHECK(total(index, narrowed) == value.count);
          if (*query != '\0') continue;  // whose words have to stand in what was said
          SearchRequest filtered;
          filtered.filters = {{facet.name, value.value}};
          if (takes_more(facet.name)) {
            CHECK(total(index, filtered) >= value.count);
          } else {
            CHECK(total(index, filtered) == value.count);
          }
          if (facet.name == "speaker") ++speakers;
        }
      }
    }
  }
  CHECK(speakers > 40);
}

TEST_CASE("who answers speaks, and who is only called alike does not", "[search][facets]") {
  Pile pile;
  test::add_document(pile, "answer", "? 渡轮在哪里?\n林远:在码头。");
  test::add_document(pile, "other", "林远山说渡轮停航。");
  test::add_document(pile, "unknown", "工头老莫说渡轮停航。");
  test::add_entity(pile, EntityType::per, {"林远山"});
  test::add_entity(pile, EntityType::per, {"林远"});
  pile.readings[1].mentions.erase(pile.readings[1].mentions.begin() + 1, pile.readings[1].mentions.end());
  const auto& blocks = pile.documents[0].blocks;
  pile.documents[0].qa.push_back({blocks[0].range, blocks[1].range, {}, blocks[1].range});
  add_quote(pile, 1, "渡轮停航", 0, "林远山");
  add_quote(pile, 2, "渡轮停航", kNoEntity, "工头老莫");
  const Index index = Index::build(pile, test::lexicon());
  SearchRequest request;
  request.facets = true;
  const auto all = search(index, test::lexicon(), request);
  REQUIRE(all.ok());
  std::string told;
  for (const Facet& facet : all.value().facets) {
    for (const FacetValue& value : facet.values) {
      if (facet.name == "speaker") told += value.value + " " + std::to_string(value.count) + ";";
    }
  }
  CHECK(told == "林远 1;林远山 1;");
  request.query = "speaker:林远";
  CHECK(search(index, test::lexicon(), request).value().hits[0].doc == "answer");
  CHECK(total(index, request) == 1);
  request.query = "speaker:老莫";  // no entity
  CHECK(total(index, request) == 1);
}

TEST_CASE("a source is one in both scripts", "[search][facets]") {
  Pile pile;
  for (const char* source : {"盐与电", "Pier Post", "鹽與電", "pier post", "盐与电报"}) {
    test::add_document(pile, source, "渡轮停航。");
    pile.documents.back().meta.source = MetaField{source, {}, {}, false, false};
  }
  const Index index = Index::build(pile, test::lexicon());
  SearchRequest request;
  request.query = "渡轮";
  request.facets = true;
  const auto all = search(index, test::lexicon(), request);
  REQUIRE(all.ok());
  const Facet& sources = all.value().facets[0];
  REQUIRE(sources.name == "source");
  REQUIRE(sources.values.size() == 3);
  CHECK(sources.values[0].value == "Pier Post");
  CHECK(sources.values[0].count == 2);
  CHECK(sources.values[1].value == "盐与电");
  CHECK(sources.values[1].count == 2);
  CHECK(sources.values[2].count == 1);
}
