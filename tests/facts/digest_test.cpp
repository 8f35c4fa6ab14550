#include "facts/digest.h"

#include <algorithm>

#include "facts/sample_pile.h"
#include "support/catch.h"

using namespace newsprism;
using test::SamplePile;

namespace {

constexpr std::string_view kLong =
    "雨伞博览会\n\n2026-05-20\n\n来自三十个国家的修伞匠昨天在巴黎见面,"
    "他们带来了四百把坏掉的雨伞。修伞匠协会的会长说,一把好伞可以用二十年,"
    "一个好的修伞匠却越来越难找。博览会持续四天,"
    "最后一天会选出修得最快的人。去年的冠军只用了三分钟就修好了一把折断的雨伞。";

}  // namespace

TEST_CASE("a copied article is a duplicate, another one is not", "[digest]") {
  const std::string copy = std::string(kLong) + "\n\n本文由另一家网站转载。";
  SamplePile sample = {
      kLong, copy,
      "海上的灯\n\n2026-05-21\n\n渔船的灯在夜里很亮,卫星拍到了它。船长说他什么也不知道,他在睡觉。"};
  const std::vector<Duplicate>& pairs = sample.pile().dossier.duplicates;
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].a == 0);
  CHECK(pairs[0].b == 1);
  CHECK(pairs[0].similarity_milli >= 700);
}

TEST_CASE("what the pile repeats is a keyphrase, in the form used most", "[digest]") {
  SamplePile sample = {kLong, "修傘匠\n\n2026-05-21\n\n這位修傘匠說他不去巴黎。",
                       "修伞匠\n\n2026-05-22\n\n修伞匠们都回家了,雨伞留在巴黎。"};
  const std::vector<Keyphrase>& phrases = sample.pile().dossier.keyphrases;
  REQUIRE_FALSE(phrases.empty());
  CHECK(phrases.size() <= 30);
  const auto umbrella =
      std::find_if(phrases.begin(), phrases.end(), [](const Keyphrase& k) { return k.text == "雨伞"; });
  REQUIRE(umbrella != phrases.end());
  CHECK(umbrella->docs.size() >= 2);
  for (std::size_t i = 1; i < phrases.size(); ++i)
    CHECK(phrases[i - 1].score_milli >= phrases[i].score_milli);
}

TEST_CASE("a summary is a few whole sentences, none twice", "[digest]") {
  SamplePile sample = {
      kLong,
      "修傘匠\n\n2026-05-21\n\n來自三十個國家的修傘匠在巴黎見面,他們帶來了四百把壞掉的雨傘,大家都笑了。"};
  const std::vector<Place>& summary = sample.pile().dossier.summary;
  REQUIRE_FALSE(summary.empty());
  CHECK(summary.size() <= 5);
  for (std::size_t i = 0; i < summary.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(sample.text(summary[i]) == sample.text(summary[j]));
  }
}

TEST_CASE("an empty pile has an empty dossier", "[digest]") {
  SamplePile sample = {};
  CHECK(sample.pile().dossier.alignments.empty());
  CHECK(sample.pile().dossier.summary.empty());
}

TEST_CASE("a copy agrees with nothing", "[digest]") {
  const std::string copy = std::string(kLong) + "\n\n本文由另一家网站转载。";
  SamplePile sample = {kLong, copy};
  for (const Alignment& group : sample.pile().dossier.alignments) {
    for (const Place& p : group.members) CHECK(p.doc == group.members[0].doc);
  }
  CHECK(sample.pile().dossier.duplicates.size() == 1);
}
