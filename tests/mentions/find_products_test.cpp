#include "mentions/find_products.h"

#include "mentions/names_of.h"
#include "mentions/word_sets.h"
#include "support/catch.h"

using namespace newsprism;
using newsprism::test::names_of;

TEST_CASE("model numbers are products") {
  CHECK(names_of(U"公司展示了新款芯片ZX90。") == "ZX90/PRODUCT");
  CHECK(names_of(U"华为发布了Mate 90 Pro手机。") == "华为/ORG Mate 90 Pro/PRODUCT");
}

TEST_CASE("a brand with a number that counts nothing") {
  CHECK(names_of(U"小米 3 的发布会很热闹。") == "小米 3/PRODUCT");
}

TEST_CASE("quantities, quarters and levels are none") {
  CHECK(names_of(U"内存为128GB,算力达到700TOPS。") == "");
  CHECK(names_of(U"今年Q3的销量下降了。") == "");
  CHECK(names_of(U"L4级自动驾驶还很远。") == "");
  CHECK(is_level_like(U"q3"));
  CHECK(is_level_like(U"l4"));
  CHECK_FALSE(is_level_like(U"q9"));
  CHECK_FALSE(is_level_like(U"m3"));
}

TEST_CASE("what stands before a number belongs to the name") {
  CHECK(names_of(U"公司发布了大模型深岚-V4。") == "深岚-V4/PRODUCT");
  CHECK(names_of(U"编队里有歼-77B和空警-900。") == "歼-77B/PRODUCT 空警-900/PRODUCT");
  CHECK(names_of(U"新车岳岚X7今天上市。") == "岳岚X7/PRODUCT");
  CHECK(names_of(U"展台上有海狮、元PLUS。").find("元PLUS/PRODUCT") != std::string::npos);
  CHECK(names_of(U"The new Qwen9-Max beats ID.7 by far in the tests of the lab.") ==
        "Qwen9-Max/PRODUCT ID.7/PRODUCT");
  CHECK(names_of(U"They sell the Brightphone 19 Pro Max in the shops of the city.") ==
        "Brightphone 19 Pro Max/PRODUCT");
  CHECK(names_of(U"车队沿G312行驶。") == "");
}

TEST_CASE("crafts have numbers") {
  CHECK(names_of(U"飞船远舟八号发射成功。") == "远舟八号/PRODUCT");
  CHECK(names_of(U"搭載遠舟八號的火箭已經升空。") == "遠舟八號/PRODUCT");
  CHECK(names_of(U"运载火箭长风二号F遥十五点火升空。") == "长风二号F遥十五/PRODUCT");
  CHECK(names_of(U"他住在三号楼。") == "");
  CHECK(names_of(U"会议在8月2号召开。") == "");
  CHECK(names_of(U"“远帆”货轮抵达港口。") == "远帆/PRODUCT");
}

TEST_CASE("a version belongs to the product that it follows") {
  CHECK(names_of(U"联发科的天玑9700由谁首发?") == "联发科/ORG 天玑9700/PRODUCT");
  CHECK(names_of(U"特斯拉的FSD v19即将推送。") == "特斯拉/ORG FSD v19/PRODUCT");
  CHECK(names_of(U"航班为波音737-900型客机。") == "波音737-900/PRODUCT");
  CHECK(names_of(U"公司自研的禾海操作系统上线了。") == "禾海/PRODUCT");
}

TEST_CASE("what a firm has and brings out") {
  CHECK(names_of(U"微软的Orvento已经上线。") == "微软/ORG Orvento/PRODUCT");
  CHECK(names_of(U"微软昨天发布Orvento平台。").find("Orvento/PRODUCT") != std::string::npos);
}

TEST_CASE("the short name of a product is one where a number follows", "[find_products]") {
  CHECK(names_of(U"新机搭载麒麟990 5G,性能更好。") == "麒麟990 5G/PRODUCT");
  CHECK(names_of(U"它用的是达芬奇架构。").find("达芬奇/PRODUCT") != std::string::npos);
}

TEST_CASE("between Han, what begins with a listed name is a thing of that house", "[find_products]") {
  CHECK(names_of(U"他每天給Uber Eats送餐。") == "Uber Eats/PRODUCT");
}

TEST_CASE("an army is no brand") {
  CHECK(names_of(U"两架美军 B-52轰炸机抵达。").find("美军 B-52") == std::string::npos);
}
