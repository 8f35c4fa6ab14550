#include "mentions/find_suffixed.h"

#include "mentions/names_of.h"
#include "mentions/word_sets.h"
#include "support/catch.h"

using namespace newsprism;
using newsprism::test::names_of;

TEST_CASE("the longest suffix counts") {
  CHECK(suffix_of(U"海鲸股份有限公司").length == 6);
  CHECK(suffix_of(U"石桥镇").kind == SuffixKind::place);
  CHECK(suffix_of(U"海岸日报").kind == SuffixKind::media);
  CHECK(suffix_of(U"苹果").kind == SuffixKind::none);
  CHECK(suffix_of(U"").length == 0);
  CHECK(english_suffix_of(U"university").kind == SuffixKind::organization);
  CHECK(english_suffix_of(U"apple").kind == SuffixKind::none);
}

TEST_CASE("institutions with something proper in front") {
  CHECK(names_of(U"他在青岛海洋研究所工作。") == "青岛海洋研究所/ORG");
  CHECK(names_of(U"他在青島海洋研究所工作。") == "青島海洋研究所/ORG");
  CHECK(names_of(U"合同由鲸澜科技有限公司签署。") == "鲸澜科技有限公司/ORG");
}

TEST_CASE("a country with a plain noun is no name") {
  CHECK(names_of(U"不少中国公司都在观望。") == "中国/LOC");
  CHECK(names_of(U"新闻发布会下午举行。") == "");
  CHECK(names_of(U"几家上市公司公布了财报。") == "");
}

TEST_CASE("provinces and what lies in them are names of their own") {
  CHECK(names_of(U"车队从山东省烟台市出发。") == "山东省/LOC 烟台市/LOC");
}

TEST_CASE("an ordinal belongs to the event") {
  CHECK(names_of(U"第四届青岛国际储能博览会开幕。") == "第四届青岛国际储能博览会/EVENT");
}

TEST_CASE("a trade after a company is no part of it where the phrase goes on") {
  CHECK(names_of(U"小米智能设备卖得很好。") == "小米/ORG");
}

TEST_CASE("offices that are named by three characters", "[find_suffixed]") {
  CHECK(names_of(U"警政署長賀明遠說,警政署已經知道。") == "警政署/ORG 賀明遠/PER 警政署/ORG");
  CHECK(names_of(U"申请须经金管会同意。") == "金管会/ORG");
  CHECK(names_of(U"业委会昨天开会,监管会不会变严还不知道。") == "");
  CHECK(names_of(U"双方签署长期协议,总部署长期计划。") == "");
}

TEST_CASE("an institution that has letters", "[find_suffixed]") {
  CHECK(names_of(U"联合国海岸与灯塔会议(UNCLH)发布报告。") == "联合国海岸与灯塔会议/ORG UNCLH/ORG");
  CHECK(names_of(U"国内生产总值(GDP)没有变。") == "");
}

TEST_CASE("unions and leagues of a country", "[find_suffixed]") {
  CHECK(names_of(U"香港造船業工會表示不滿。") == "香港造船業工會/ORG");
  CHECK(names_of(U"美國公民教育聯盟要求道歉。") == "美國公民教育聯盟/ORG");
}

TEST_CASE("halls of a town belong to its name", "[find_suffixed]") {
  CHECK(names_of(U"他们在青岛体育中心跑步。") == "青岛体育中心/LOC");
}

TEST_CASE("ministries and chambers of whichever country", "[find_suffixed]") {
  CHECK(names_of(U"然而,勞動部和經濟部對此並不知情。") == "勞動部/ORG 經濟部/ORG");
  CHECK(names_of(U"众议院将于周三表决。") == "众议院/ORG");
  CHECK(names_of(U"当地卫生部门没有回应。") == "");
  CHECK(names_of(U"台北地檢署今指揮調查局搜索。") == "台北地檢署/ORG 調查局/ORG");
}

TEST_CASE("a firm whose name begins with a word of grammar, named twice", "[find_suffixed]") {
  CHECK(names_of(U"平台同岚科技被传出解散。虽然同岚科技否认,没有人相信。") == "同岚科技/ORG 同岚科技/ORG");
  CHECK(names_of(U"他们用新科技。她也用新科技。") == "");
}

TEST_CASE("a firm that is called by a plain word, behind what it is", "[find_suffixed]") {
  CHECK(names_of(U"渡轮公司海鸥航运宣布降价。") == "海鸥航运/ORG");
}

TEST_CASE("courts and prosecutors of a town", "[find_suffixed]") {
  CHECK(names_of(U"他被台南地院判刑。") == "台南地院/ORG");
}

TEST_CASE("a place and what only a firm is", "[find_suffixed]") {
  CHECK(names_of(U"青岛控股宣布收购计划。") == "青岛控股/ORG");
  CHECK(names_of(U"投審會駁回申請,北市府通知次優申請人,北檢立刻調查。") == "投審會/ORG 北市府/ORG 北檢/ORG");
  CHECK(names_of(U"他卖掉了群岳公司股票。群岳公司没有回应。") == "群岳公司/ORG 群岳公司/ORG");
  CHECK(names_of(U"各国央行将采取行动。") == "");
}

TEST_CASE("an outlet of the dictionary, before its reporter", "[find_suffixed]") {
  CHECK(names_of(U"扬子晚报记者采访了船长。") == "扬子晚报/MEDIA");
}

TEST_CASE("a firm on paper has no name", "[find_suffixed]") {
  CHECK(names_of(U"他在境外設立多家紙上公司,又借了錢。") == "");
}

TEST_CASE("stations and lines where trains run", "[find_suffixed]") {
  CHECK(names_of(U"列车不停市中心站。") == "市中心站/LOC");
  CHECK(names_of(U"电车停安定站、友爱站、大学站。") == "安定站/LOC 友爱站/LOC 大学站/LOC");
  CHECK(names_of(U"列車由螺坪東站開出。") == "螺坪東站/LOC");
  CHECK(names_of(U"他去了加油站。") == "");
  CHECK(names_of(U"這條接駁巴士綫今天停駛。") == "");
  CHECK(names_of(U"機場快綫列車服務受阻。") == "機場快綫/LOC");
}

TEST_CASE("a body of a body") {
  CHECK(names_of(U"外交部领事司提醒旅客。") == "外交部领事司/ORG");
  CHECK(names_of(U"總統府侍衛室的人到了。") == "總統府侍衛室/ORG");
  CHECK(names_of(U"外交部到处找人。") == "外交部/ORG");
}

TEST_CASE("boards of countries, but not the letter of one") {
  CHECK(names_of(U"智利选举委宣布了结果。") == "智利选举委/ORG");
  CHECK(names_of(U"委内瑞拉很大,中委之间有往来。").find("中委") == std::string::npos);
  CHECK(names_of(U"智利常委宣布了结果。") == "智利/LOC");
}

TEST_CASE("a delegation is not of the games") {
  CHECK(names_of(U"奥运会中国体育代表团抵达了。") == "奥运会/EVENT 中国体育代表团/ORG");
}
