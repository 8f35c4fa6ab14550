#include "mentions/find_names.h"

#include "mentions/names_of.h"
#include "support/catch.h"

using namespace newsprism;
using newsprism::test::names_of;

namespace {

Candidate candidate(std::uint32_t begin, std::uint32_t end, std::int32_t score,
                    EntityType type = EntityType::org) {
  Candidate c;
  c.mention.range = {begin, end};
  c.mention.type = type;
  c.score = score;
  return c;
}

// "begin-end" of what is left.
std::string kept(std::vector<Candidate> candidates) {
  std::string out;
  for (const Candidate& c : settle(std::move(candidates))) {
    out += (out.empty() ? "" : " ") + std::to_string(c.mention.range.begin) + "-" +
           std::to_string(c.mention.range.end);
  }
  return out;
}

}  // namespace

TEST_CASE("settle keeps what does not overlap, in order") {
  CHECK(kept({}) == "");
  CHECK(kept({candidate(8, 10, 70), candidate(2, 4, 70)}) == "2-4 8-10");
  CHECK(kept({candidate(2, 4, 70), candidate(4, 6, 70)}) == "2-4 4-6");
}

TEST_CASE("the longer of two sure ones wins") {
  CHECK(kept({candidate(2, 4, 90), candidate(2, 8, 66)}) == "2-8");
  CHECK(kept({candidate(2, 8, 66), candidate(2, 4, 90)}) == "2-8");
}

TEST_CASE("a guess does not displace a sure one") {
  CHECK(kept({candidate(2, 4, 90), candidate(2, 8, 55)}) == "2-4");
  CHECK(kept({candidate(2, 8, 62), candidate(7, 9, 90)}) == "7-9");
}

TEST_CASE("of the same place and length the surer type wins") {
  const auto left = settle({candidate(2, 4, 61, EntityType::loc), candidate(2, 4, 70, EntityType::per)});
  REQUIRE(left.size() == 1);
  CHECK(left[0].mention.type == EntityType::per);
}

TEST_CASE("a plain word is a company only where something backs it") {
  CHECK(names_of(U"这是一种理想的状态。") == "");
  CHECK(names_of(U"理想汽车周二公布财报,理想的股价上涨。").find("理想") != std::string::npos);
}

TEST_CASE("a maker and its product are two names") {
  CHECK(names_of(U"英伟达CUDA的开发者很多。") == "英伟达/ORG CUDA/PRODUCT");
}

TEST_CASE("capitals in brackets are the name before them") {
  CHECK(names_of(U"青岛海洋研究所(QORI)发表了报告。") == "青岛海洋研究所/ORG QORI/ORG");
}

TEST_CASE("parts of addresses are no names", "[find_names]") {
  CHECK(test::names_of(U"See t.co/Grmbxqd8vU and ask @Maks for more of it today.").empty());
}

TEST_CASE("two places may be one word of the dictionary", "[find_names]") {
  CHECK(test::names_of(U"甘肃兰州和吉林长春昨天下雪。") == "甘肃/LOC 兰州/LOC 吉林/LOC 长春/LOC");
  CHECK(test::names_of(U"发展中国家的代表昨天来了。").empty());
}

TEST_CASE("names with hyphens are whole", "[find_names]") {
  CHECK(test::names_of(U"侯赛因·阿尔卡里指出，约翰·米勒-怀特没有来。") ==
        "侯赛因·阿尔卡里/PER 约翰·米勒-怀特/PER");
  CHECK(test::names_of(U"Officer Cheung Wai-kit waited outside.") == "Cheung Wai-kit/PER");
}

TEST_CASE("some company of a country is a description, two institutions side by side are two",
          "[find_names]") {
  CHECK(names_of(U"这家芬兰游戏公司昨天宣布了计划。") == "芬兰/LOC");
  CHECK(names_of(U"立法院民進黨團昨天開會。") == "立法院/ORG 民進黨/ORG");
}

TEST_CASE("a place and the one that it lies in are two", "[find_names]") {
  CHECK(names_of(U"谷歌周二在加州山景城发布新品。") == "谷歌/ORG 加州/LOC 山景城/LOC");
}

TEST_CASE("a ship keeps what stands before its name", "[find_names]") {
  CHECK(names_of(U"The ferry MV Oceanis Star runs to the islands.") == "MV Oceanis Star/PRODUCT");
}

TEST_CASE("a reign that counts years is no person there", "[find_names]") {
  CHECK(names_of(U"桥建于乾隆三十五年。") == "");
  CHECK(names_of(U"桥是乾隆下令修的。") == "乾隆/PER");
  CHECK(names_of(U"特朗普2025年访问日本。") == "特朗普/PER 日本/LOC");
}

TEST_CASE("a person and his institution side by side are two", "[find_names]") {
  CHECK(names_of(U"王文中国人民大学重阳金融研究院执行院长") == "王文/PER 中国人民大学重阳金融研究院/ORG");
}

TEST_CASE("the day behind a name with letters is no part of it", "[find_names]") {
  CHECK(names_of(U"公司发现Coinport11日晚间停止交易。").find("Coinport11") == std::string::npos);
}

TEST_CASE("what is said in marks is no institution, money no product", "[find_names]") {
  CHECK(names_of(U"警員昨晚表示需「穿過商場」才到場,他「站在路中心」等人。").empty());
  CHECK(names_of(U"Collectors claw back R50bn of what is owed each year.").empty());
}

TEST_CASE("the last character of a title begins no river", "[find_names]") {
  CHECK(names_of(U"行政院長江宜明昨天来了。").find("長江") == std::string::npos);
}

TEST_CASE("offices in front of a listed name stay outside", "[find_names]") {
  CHECK(names_of(U"They said President Trump would not come.") == "Trump/PER");
}

TEST_CASE("what belongs to a listed name", "[find_names]") {
  CHECK(names_of(U"省贸促会会长贺明远没有来。") == "省贸促会/ORG 贺明远/PER");
  CHECK(names_of(U"他在網上看到環球時報網的文章。") == "環球時報網/MEDIA");
  CHECK(names_of(U"知乎网友不同意。") == "知乎/ORG");
}

TEST_CASE("towns of the dictionary, and of a county", "[find_names]") {
  CHECK(names_of(U"Roads were closed near Tulsa, Lubbock and Milwaukee.").find("Milwaukee/LOC") !=
        std::string::npos);
  CHECK(names_of(U"A bridge fell in the county of Torrindale last week.") == "Torrindale/LOC");
}

TEST_CASE("a capital is no name where the text writes the word small, too", "[find_names]") {
  CHECK(names_of(U"Our Country, they said. The country is large. It is a great Country, they said.") == "");
}

TEST_CASE("no verb before and no adverb behind belongs to a name") {
  CHECK(names_of(U"人员拦查国安局官员。") == "国安局/ORG");
  CHECK(names_of(U"拳手李柳均在比赛中晋级。") == "李柳/PER");
}

TEST_CASE("a title may end within a word that is a name") {
  CHECK(names_of(U"审判长江文义昨天宣判。") == "江文义/PER");
  CHECK(names_of(U"船长江文义昨天到了。") == "江文义/PER");
  CHECK(names_of(U"他们在长江上航行。") == "长江/LOC");
}

TEST_CASE("where one comes by, no person") {
  CHECK(names_of(U"列车不经兆文站和安平站。").find("PER") == std::string::npos);
}
