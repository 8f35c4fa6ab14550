#include "mentions/find_people.h"

#include "mentions/names_of.h"
#include "support/catch.h"

using newsprism::test::names_of;

TEST_CASE("Chinese names in both scripts") {
  CHECK(names_of(U"工程师贺明远说,试验很顺利。") == "贺明远/PER");
  CHECK(names_of(U"工程師賀明遠說,試驗很順利。") == "賀明遠/PER");
  CHECK(names_of(U"欧阳雪梅指出,这还不够。") == "欧阳雪梅/PER");
}

TEST_CASE("names in lists") {
  CHECK(names_of(U"到场的有陈丽娟、赵建国、孙晓峰等。") == "陈丽娟/PER 赵建国/PER 孙晓峰/PER");
}

TEST_CASE("the surname alone with a form of address") {
  CHECK(names_of(U"他昨天见到了王先生。") == "王/PER");
  CHECK(names_of(U"双方任律师时从未见面。") == "");
}

TEST_CASE("foreign names") {
  CHECK(names_of(U"发言人霍尔布伦说,谈判已经结束。") == "霍尔布伦/PER");
  CHECK(names_of(U"托马斯·埃克霍姆没有出席。") == "托马斯·埃克霍姆/PER");
  CHECK(names_of(U"湯瑪斯·埃克霍姆沒有出席。") == "湯瑪斯·埃克霍姆/PER");
}

TEST_CASE("words are no people") {
  CHECK(names_of(U"高质量发展需要时间和耐心。") == "");
  CHECK(names_of(U"东方文化源远流长。") == "");
  CHECK(names_of(U"任何方法都可以尝试。") == "");
}

TEST_CASE("pet names behind what somebody is, and of people called by another name", "[find_people]") {
  CHECK(names_of(U"温先生的儿子小温走失了,小温穿着雨鞋。") == "温/PER 小温/PER 小温/PER");
  CHECK(names_of(U"吉他手小墨來了,小墨不說話。") == "小墨/PER 小墨/PER");
  CHECK(names_of(U"小花(化名)没有来。老师找小花。") == "小花/PER 小花/PER");
  CHECK(names_of(U"居民小区里有花。学生小组在讨论。").find("小区") == std::string::npos);
  CHECK(names_of(U"居民小区里有花。学生小组在讨论。").find("小组") == std::string::npos);
}

TEST_CASE("Japanese names of four characters and five", "[find_people]") {
  CHECK(names_of(U"律師山崎裕之表示,他不去。") == "山崎裕之/PER");
  CHECK(names_of(U"中村龙太郎没有来。") == "中村龙太郎/PER");
  CHECK(names_of(U"中村的明天会更好。").find("中村的明") == std::string::npos);
}

TEST_CASE("an institution that is called after a foreigner", "[find_people]") {
  CHECK(names_of(U"出版商埃利斯·霍恩公司没有回应。") == "埃利斯·霍恩公司/ORG");
}

TEST_CASE("who is written in Han and in letters", "[find_people]") {
  CHECK(names_of(U"主任的維茲曼(Ben Wizman)表示,這不對。") == "維茲曼/PER Ben Wizman/PER");
}

TEST_CASE("a real name in brackets, and a surname of two characters", "[find_people]") {
  CHECK(names_of(U"部落客奈奈(本名蘇文端)沒有回應。").find("蘇文端/PER") != std::string::npos);
  CHECK(names_of(U"老師張簡明遠表示,他不去。") == "張簡明遠/PER");
}

TEST_CASE("a rare surname with an office, where it comes again", "[find_people]") {
  CHECK(names_of(U"曲局长来了。记者看见曲局长讲话。") == "曲/PER 曲/PER");
  CHECK(names_of(U"曲局长来了。") == "");
}
