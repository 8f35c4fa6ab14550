#include "mentions/find_titled.h"

#include "mentions/names_of.h"
#include "support/catch.h"

using newsprism::test::names_of;

TEST_CASE("works in title marks") {
  CHECK(names_of(U"她写了《海边的灯塔》这本书。") == "海边的灯塔/MEDIA");
  CHECK(names_of(U"她寫了《海邊的燈塔》這本書。") == "海邊的燈塔/MEDIA");
}

TEST_CASE("laws stand in the same marks and are no works") {
  CHECK(names_of(U"会议通过了《数据安全法》。") == "");
}

TEST_CASE("quotation marks before a noun of works") {
  CHECK(names_of(U"她主持“夜航船”播客三年了。") == "夜航船/MEDIA");
  CHECK(names_of(U"所谓的“好消息”其实没有。") == "");
}

TEST_CASE("storms and fairs are events") {
  CHECK(names_of(U"台风“青禾”正在逼近。") == "青禾/EVENT");
  CHECK(names_of(U"他们参加了本届菌博会。") == "菌博会/EVENT");
  CHECK(names_of(U"他们打击赌博会所。") == "");
}

TEST_CASE("an event has its number and its year") {
  CHECK(names_of(U"2031世界制表大会在这里开幕。") == "2031世界制表大会/EVENT");
  CHECK(names_of(U"第十七届世界制表大会在这里开幕。") == "第十七届世界制表大会/EVENT");
  CHECK(names_of(U"The team spoke at Stone Chips 2031 about its plans.") == "Stone Chips 2031/EVENT");
}

TEST_CASE("laws in marks are no works") {
  CHECK(names_of(U"会议通过了《养蜂管理条例(草案)》。") == "");
  CHECK(names_of(U"他读了《养蜂人手记》。") == "养蜂人手记/MEDIA");
}

TEST_CASE("the source in marks before a piece of news", "[find_titled]") {
  CHECK(names_of(U"【海岬基金报】两家银行下调利率。") == "海岬基金报/MEDIA");
  CHECK(names_of(U"【两家银行下调利率】今天下午开始。") == "");
}

TEST_CASE("some foreign outlet is none by name", "[find_titled]") {
  CHECK(names_of(U"据外媒报道,服务将终止。") == "");
  CHECK(names_of(U"据海岬日报报道,服务将终止。") == "海岬日报/MEDIA");
}

TEST_CASE("a fair, a campaign and an edition in marks", "[find_titled]") {
  CHECK(names_of(U"“听海之光”博览会昨天开幕。") == "“听海之光”博览会/EVENT");
  CHECK(names_of(U"他们开展“跟着灯塔去旅行”活动。") == "跟着灯塔去旅行/EVENT");
  CHECK(names_of(U"他們開展「跟著燈塔去旅行」主題活動。") == "跟著燈塔去旅行/EVENT");
  CHECK(names_of(U"本次举办的“青禾首届采茶月”很热闹。") == "青禾首届采茶月/EVENT");
  CHECK(names_of(U"他们开展“五大计划”行动。") == "");
  CHECK(names_of(U"所谓的“听海之光”已经熄灭。") == "");
}

TEST_CASE("what is held for the third time is an event, whatever its words", "[find_titled]") {
  CHECK(names_of(U"第三届知道手表论坛昨天举行。") == "第三届知道手表论坛/EVENT");
  CHECK(names_of(U"首届岸边采茶艺术季落幕。") == "首届岸边采茶艺术季/EVENT");
  CHECK(names_of(U"本届岸边采茶艺术季落幕。") == "");
}

TEST_CASE("ships have their names in marks", "[find_titled]") {
  CHECK(names_of(U"“银鸥2”号昨天穿过浮冰。") == "“银鸥2”号/PRODUCT");
  CHECK(names_of(U"他们响应“多种树”号召。") == "");
}

TEST_CASE("what somebody calls himself", "[find_titled]") {
  CHECK(names_of(U"主播“爱吃鱼的姥爷”也来了。") == "爱吃鱼的姥爷/PER");
  CHECK(names_of(U"网友“好极了！真好”这样写道。") == "");
}

TEST_CASE("a name goes on around its marks") {
  CHECK(names_of(U"挪威“蓝湾”研究所发布了报告。") == "挪威“蓝湾”研究所/ORG");
  CHECK(names_of(U"挪威“蓝湾”共读会会长很高兴。") == "挪威“蓝湾”共读会/ORG");
  CHECK(names_of(U"“蓝湾之光”博览会昨天闭幕。") == "“蓝湾之光”博览会/EVENT");
  CHECK(names_of(U"破冰船“雪豹”號昨天啟航。") == "“雪豹”號/PRODUCT");
}

TEST_CASE("a place within marks is a part of the name that fills them") {
  CHECK(names_of(U"市民喜欢“南京春日阅读月”活动。") == "南京春日阅读月/EVENT");
  CHECK(names_of(U"只剩下“东京Mailpoint”一家。") == "东京Mailpoint/ORG");
  CHECK(names_of(U"他说“南京很美”。") == "南京/LOC");
}

TEST_CASE("whatever stands between the number and the meeting") {
  CHECK(names_of(U"第三届知行安全论坛昨天举行。") == "第三届知行安全论坛/EVENT");
  CHECK(names_of(U"第33届夏季奥林匹克运动会昨天闭幕。") == "第33届夏季奥林匹克运动会/EVENT");
  CHECK(names_of(U"第三届会员大会昨天举行。") == "");
  CHECK(names_of(U"第八十届联合国大会昨天开幕。") == "联合国大会/ORG");
  CHECK(names_of(U"第三届理事会筹备论坛昨天举行。").find("论坛") == std::string::npos);
}
