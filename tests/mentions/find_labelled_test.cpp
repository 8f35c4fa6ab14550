#include "mentions/find_labelled.h"

#include "mentions/names_of.h"
#include "support/catch.h"
#include "support/label_bytes.h"

using namespace newsprism;
using test::names_of;

namespace {

// What the labeller makes of the first sentence, behind the candidates that others gave.
std::vector<Candidate> labelled(const std::u32string& text, std::vector<Candidate> others = {},
                                const Lexicon& lexicon = test::lexicon()) {
  const Document document = test::document_of(text);
  const Tokens tokens = cut(document, lexicon);
  REQUIRE(!tokens.sentences.empty());
  const SentenceView view(document.text, document.key, tokens, tokens.sentences.back(), lexicon);
  LabelledNames(lexicon).find(view, others);
  return others;
}

std::string written(const std::u32string& text, const std::vector<Candidate>& candidates) {
  std::string out;
  for (const Candidate& c : candidates) {
    out += (out.empty() ? "" : " ") + test::written(text, c.mention.range, c.mention.type);
  }
  return out;
}

Candidate candidate(const std::u32string& text, std::u32string_view name, EntityType type, Why why,
                    std::int32_t score) {
  const auto at = static_cast<std::uint32_t>(text.find(name));
  Candidate c;
  c.mention.range = {at, at + static_cast<std::uint32_t>(name.size())};
  c.mention.type = type;
  c.mention.why = why;
  c.score = score;
  return c;
}

}  // namespace

TEST_CASE("the model's names are candidates that say so", "[find_labelled]") {
  const std::u32string text = U"周文彬昨天在南京会见了德国外长。";
  const auto found = labelled(text);
  CHECK(written(text, found) == "周文彬/PER 南京/LOC 德国/LOC");
  for (const Candidate& c : found) {
    CHECK(c.mention.why == Why::model);
    CHECK(c.mention.lexicon_entity == kNoEntity);
    CHECK(c.score > 0);
    CHECK(c.score < 90);  // never surer than the lexicon
    CHECK_FALSE(c.own);
  }
}

TEST_CASE("ranges are those of the document, not of the sentence", "[find_labelled]") {
  const std::u32string text = U"天气很好。周文彬昨天在南京会见了德国外长。";
  CHECK(written(text, labelled(text)) == "周文彬/PER 南京/LOC 德国/LOC");
}

TEST_CASE("one letter of a name is for the rules to read", "[find_labelled]") {
  for (const Candidate& c : labelled(U"中美两国与日韩代表昨天在日内瓦会谈。"))
    CHECK(c.mention.range.size() >= 2);
}

TEST_CASE("a whole headline is no name", "[find_labelled]") {
  const std::u32string sentence = U"他从南京大学毕业。", headline = U"南京大学";
  REQUIRE(written(sentence, labelled(sentence)) == "南京大学/ORG");
  CHECK(labelled(headline).empty());
  CHECK(labelled(U"Peter Hallam").empty());
}

TEST_CASE("a name and a word for a kind are a kind", "[find_labelled]") {
  for (const std::u32string text : {U"他说中国科技企业正在崛起。", U"据韩国媒体报道,雨停了。",
                                    U"谷歌母公司昨天公布了财报。", U"美国政府部门正在调查此事。"}) {
    CAPTURE(to_utf8(text));
    for (const Candidate& c : labelled(text)) {
      const std::string name = test::written(text, c.mention.range, c.mention.type);
      CAPTURE(name);
      for (const char* kind : {"企业/ORG", "媒体/ORG", "母公司/ORG", "部门/ORG"}) {
        CHECK(name.find(kind) == std::string::npos);
      }
    }
  }
}

TEST_CASE("a longer name over one of the lexicon has to be sure", "[find_labelled]") {
  const std::u32string text = U"他从南京大学毕业。";
  const auto alone = labelled(text);
  REQUIRE(alone.size() == 1);
  const Candidate known = candidate(text, U"南京", EntityType::loc, Why::lexicon, 85);
  const auto beside = labelled(text, {known});
  REQUIRE(beside.size() == 2);
  CHECK(beside[0].score == 85);  // what is known stays as it is
  CHECK(beside[1].score <= alone[0].score);
  const Candidate weak = candidate(text, U"南京", EntityType::loc, Why::lexicon, kStrong);
  CHECK(labelled(text, {weak})[1].score == alone[0].score);
}

TEST_CASE("what the lexicon, the reader's list and other kinds say is left alone", "[find_labelled]") {
  const std::u32string text = U"周文彬昨天在南京会见了德国外长。";
  std::vector<Candidate> others = {candidate(text, U"周文彬", EntityType::per, Why::lexicon, 90),
                                   candidate(text, U"南京", EntityType::product, Why::pattern, 55),
                                   candidate(text, U"德国", EntityType::loc, Why::pattern, 57)};
  others[2].defined = true;
  const auto found = labelled(text, others);
  REQUIRE(found.size() >= 3);
  for (std::size_t i = 0; i < others.size(); ++i) {
    CHECK(found[i].score == others[i].score);
    CHECK(found[i].mention.why == others[i].mention.why);
    CHECK(found[i].mention.type == others[i].mention.type);
  }
}

TEST_CASE("without a model nothing is added", "[find_labelled]") {
  CHECK(labelled(U"周文彬昨天在南京会见了德国外长。", {}, Lexicon()).empty());
}

TEST_CASE("the lexicon's names win over the model's", "[find_labelled]") {
  const std::u32string text = U"他说,英伟达昨天公布了财报。";
  const Document document = test::document_of(text);
  const Tokens tokens = cut(document, test::lexicon());
  std::vector<std::vector<Candidate>> candidates(1);
  find_candidates(document, tokens, test::lexicon(), candidates[0]);
  const auto mentions = settle_names({&document}, {&tokens}, std::move(candidates))[0];
  REQUIRE(mentions.size() == 1);
  CHECK(mentions[0].why == Why::lexicon);
  CHECK(mentions[0].lexicon_entity != kNoEntity);
}

TEST_CASE("the words are the labeller's, and the dictionary's without a model", "[find_labelled]") {
  const std::u32string text = U"算力够了。他用人工智能。";
  const Document document = test::document_of(text);
  const auto words_with = [&](const Lexicon& lexicon) {
    const Tokens tokens = cut(document, lexicon);
    std::vector<Candidate> candidates;
    WordCuts cuts;
    find_candidates(document, tokens, lexicon, candidates, &cuts);
    std::vector<Range> words;
    for (const Sentence& sentence : tokens.sentences) cuts.words(text, sentence.range, words);
    return words;
  };
  const std::vector<Range> labelled = words_with(test::lexicon());
  REQUIRE_FALSE(labelled.empty());
  CHECK(labelled[0] == Range{0, 2});
  std::vector<Range> ruled;
  for (const Token& token : cut(document, Lexicon()).tokens) ruled.push_back(token.range);
  CHECK(words_with(Lexicon()) == ruled);
}

TEST_CASE("the model adds what no rule has a form for", "[find_labelled]") {
  const std::u32string text = U"她从明海实验小学毕业后去了临江镇。";
  const Document document = test::document_of(text);
  const Tokens tokens = cut(document, test::lexicon());
  std::vector<std::vector<Candidate>> ruled(1), both(1);
  find_by_rules(document, tokens, test::lexicon(), ruled[0]);
  find_candidates(document, tokens, test::lexicon(), both[0]);
  CHECK(both[0].size() > ruled[0].size());
  CHECK(std::none_of(ruled[0].begin(), ruled[0].end(),
                     [](const Candidate& c) { return c.mention.why == Why::model; }));
}

TEST_CASE("an institution that both the labeller and its ending see is longer than the country in it",
          "[find_labelled]") {
  CHECK(test::names_of(U"中国潮汐学会海洋地理专业委员会昨天在南京成立。") ==
        "中国潮汐学会海洋地理专业委员会/ORG 南京/LOC");
}

TEST_CASE("columns of a table are no one name", "[find_labelled]") {
  const std::string names = test::names_of(U"Andrew Howden  海明股份有限公司独立董事");
  CHECK(names.find("Howden  ") == std::string::npos);
}

TEST_CASE("of words in capitals of a headline that no name is seen in none is a person", "[find_labelled]") {
  CHECK(test::names_of(U"As Protests Grow over the new tax, the minister has left the town.").empty());
  CHECK(test::names_of(U"He waited in the Cabinet Room and said he pressed his team.") == "Cabinet Room/LOC");
}

TEST_CASE("a coined word and one of capitals is nobody", "[find_labelled]") {
  const std::string names =
      test::names_of(U"BrightPawBig was fighting several legal battles, said BrightPawBig.");
  CHECK(names.find("PER") == std::string::npos);
}

TEST_CASE("what it is and where it is from stay outside the name of a firm", "[find_labelled]") {
  CHECK(test::names_of(U"日本Stillwave公司12日宣布裁员。Stillwave表示，此事与客户无关。") ==
        "日本/LOC Stillwave公司/ORG Stillwave/ORG");
  CHECK(test::names_of(U"论坛在葡萄牙梅特拉开幕。").find("葡萄牙/LOC") == 0);
}

TEST_CASE("a town though its name sounds like somebody's", "[find_labelled]") {
  CHECK(test::names_of(U"该州梅特根市23日晚发生火灾。").find("梅特根市/PER") == std::string::npos);
}

TEST_CASE("an institution whose short name stands behind it in brackets", "[find_labelled]") {
  CHECK(test::names_of(U"他批评暗杀巴勒斯坦伊斯兰抵抗运动（哈马斯）领导人的行为。") ==
        "巴勒斯坦伊斯兰抵抗运动/ORG 哈马斯/ORG");
  CHECK(test::names_of(U"新北地檢署認為，他只因不滿訴訟結果。") == "新北地檢署/ORG");
}

TEST_CASE("a word that is also short for a team is a word", "[find_labelled]") {
  CHECK(test::names_of(U"电池板只在有太阳的时候发电。") == "");
}
