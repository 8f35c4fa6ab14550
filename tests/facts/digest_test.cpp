#include "facts/digest.h"

#include <algorithm>

#include "facts/sample_pile.h"
#include "support/catch.h"
#include "text/fold.h"

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

namespace {

constexpr std::string_view kTides =
    "潮汐站的算力\n\n2026-05-20\n\n渔港的潮汐站昨天换了新的计算机,算力是从前的四倍。"
    "站长周明远说,潮汐预报靠的就是算力和海图,潮汐站还要学着用人工智能读海图。"
    "人工智能读一张海图只要三秒,渔民从前要读一个下午。算力够了,潮汐预报可以早两天发给渔民。";
constexpr std::string_view kTidesTraditional =
    "潮汐站的算力\n\n2026-05-20\n\n漁港的潮汐站昨天換了新的計算機,算力是從前的四倍。"
    "站長周明遠說,潮汐預報靠的就是算力和海圖,潮汐站還要學著用人工智能讀海圖。"
    "人工智能讀一張海圖只要三秒,漁民從前要讀一個下午。算力夠了,潮汐預報可以早兩天發給漁民。";

std::vector<std::u32string> folded_phrases(std::string_view text) {
  SamplePile sample = {text};
  std::vector<std::u32string> out;
  for (const Keyphrase& phrase : sample.pile().dossier.keyphrases)
    out.push_back(fold(decode_utf8(phrase.text)));
  return out;
}

bool holds(const std::vector<std::u32string>& phrases, std::u32string_view phrase) {
  return std::find(phrases.begin(), phrases.end(), phrase) != phrases.end();
}

}  // namespace

TEST_CASE("a text and its Traditional twin have the same keyphrases", "[digest]") {
  const std::vector<std::u32string> phrases = folded_phrases(kTides);
  CHECK(phrases.size() > 3);
  CHECK(phrases == folded_phrases(kTidesTraditional));
}

TEST_CASE("a word that the dictionary does not know is a keyphrase", "[digest]") {
  REQUIRE_FALSE(test::lexicon().words().find(U"算力"));
  const std::vector<std::u32string> phrases = folded_phrases(kTides);
  CHECK(holds(phrases, U"算力"));
  CHECK(holds(phrases, U"人工智能"));  // one in the dictionary, cut in two by the labeller
  CHECK_FALSE(holds(phrases, U"智能"));
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
