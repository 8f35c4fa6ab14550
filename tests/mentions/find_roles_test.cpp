#include "mentions/find_roles.h"

#include "mentions/names_of.h"
#include "support/catch.h"

using namespace newsprism;

namespace {

// "role>name" of the people, "-" where nothing stands beside one.
std::string roles_of(const std::u32string& text) {
  std::string out;
  for (const Mention& m : test::mentions_of(text)) {
    if (m.type != EntityType::per) continue;
    const auto words = [&](Range r) { return r.empty() ? "-" : to_utf8(text.substr(r.begin, r.size())); };
    out += (out.empty() ? "" : " ") + words(m.role) + ">" + words(m.range);
  }
  return out;
}

std::string nested_of(const std::u32string& text) {
  std::vector<std::vector<Mention>> nested;
  std::string out;
  for (const Mention& m : test::mentions_of(text, &nested)) out += test::written(text, m.range, m.type) + " ";
  out += "|";
  for (const Mention& m : nested[0]) out += " " + test::written(text, m.range, m.type);
  return out;
}

}  // namespace

TEST_CASE("an office before the name is its role, with whose it is") {
  CHECK(roles_of(U"微软CEO陈立恒昨日表示,一切顺利。") == "微软CEO>陈立恒");
  CHECK(roles_of(U"微軟執行長陳立恆昨日表示,一切順利。") == "微軟執行長>陳立恆");
  CHECK(roles_of(U"外交部发言人张明华说,中方已经回应。") == "外交部发言人>张明华");
  CHECK(roles_of(U"法国总统马克龙表示欢迎。") == "法国总统>马克龙");
  CHECK(roles_of(U"公司董事长兼总裁张明华说,业绩很好。") == "公司董事长兼总裁>张明华");
}

TEST_CASE("of several people each has the own role") {
  CHECK(roles_of(U"总经理张明华、副总经理李文博出席了会议。") == "总经理>张明华 副总经理>李文博");
  CHECK(roles_of(U"張明華教授和李文博研究員出席了會議。") == "教授>張明華 研究員>李文博");
}

TEST_CASE("a role behind the name") {
  CHECK(roles_of(U"张明华(微软总裁)表示认同。") == "微软总裁>张明华");
  CHECK(roles_of(U"张明华先生来了。") == "先生>张明华");
  CHECK(roles_of(U"张明华(左)表示认同。") == "->张明华");
}

TEST_CASE("roles in English") {
  CHECK(roles_of(U"Chief Financial Officer Tom Harrow said sales rose.") ==
        "Chief Financial Officer>Tom Harrow");
  CHECK(roles_of(U"Microsoft spokeswoman Laura Petrel said sales rose.") ==
        "Microsoft spokeswoman>Laura Petrel");
  CHECK(roles_of(U"The report was read by Tom Harrow, chief executive of Microsoft, on Monday.") ==
        "chief executive of Microsoft>Tom Harrow");
  CHECK(roles_of(U"The firm's chairman, Tom Harrow, was absent from the meeting.") == "chairman>Tom Harrow");
  CHECK(roles_of(U"The report was read by Tom Harrow, who then left the room.") == "->Tom Harrow");
}

TEST_CASE("names inside a name are kept beside it") {
  CHECK(nested_of(U"他在北京大学第一医院看病。") == "北京大学第一医院/ORG | 北京/LOC 北京大学/ORG");
  CHECK(nested_of(U"他在北京看病。") == "北京/LOC |");
}
