#include "mentions/pile_names.h"

#include "mentions/names_of.h"
#include "support/catch.h"

using namespace newsprism;
using newsprism::test::names_of_pile;

TEST_CASE("one key for all spellings of a name") {
  CHECK(name_key(U"鯨瀾 K9") == name_key(U"鲸澜K9"));
  CHECK(name_key(U"Thomas  Ekholt") == U"thomas ekholt");
  CHECK(name_key(U"") == U"");
}

TEST_CASE("what is sure in one text is found in the other") {
  const auto lines = names_of_pile({U"工程师贺明远说,试验很顺利。", U"会上,贺明远没有发言的机会。"});
  CHECK(lines[0] == "贺明远/PER");
  CHECK(lines[1] == "贺明远/PER");
}

TEST_CASE("the order of the texts changes nothing") {
  const std::u32string a = U"工程師賀明遠說,試驗很順利。", b = U"大家都知道贺明远。";
  const auto forth = names_of_pile({a, b}), back = names_of_pile({b, a});
  CHECK(forth[0] == back[1]);
  CHECK(forth[1] == back[0]);
  CHECK(forth[1] == "贺明远/PER");
}

TEST_CASE("parts of foreign names and nicknames") {
  const auto lines = names_of_pile({U"托马斯·埃克霍姆没有出席。", U"埃克霍姆后来道歉。"});
  CHECK(lines[1] == "埃克霍姆/PER");
  CHECK(names_of_pile({U"工程师贺明远说,试验很顺利。", U"老贺笑了笑。"})[1] == "老贺/PER");
  CHECK(names_of_pile({U"It was Thomas Ekholt who paid.", U"Later the court heard Ekholt again."})[1] ==
        "Ekholt/PER");
}

TEST_CASE("the first part of a company's name is the company") {
  const auto lines = names_of_pile({U"合同由贺澜储能股份有限公司签署。", U"贺澜说,产品很快上市。"});
  CHECK(lines[1] == "贺澜/ORG");
}

TEST_CASE("a work that is called by a plain word is one only between its marks", "[pile_names]") {
  CHECK(names_of_pile({U"他写了《报告》,《报告》卖得很好。后来的报告没有人读。"})[0] ==
        "报告/MEDIA 报告/MEDIA");
}

TEST_CASE("a person of whom all speak is no university that is misread once") {
  const auto lines =
      names_of_pile({U"周昶佐说,伞很好。周昶佐卻修了三百把。大家都很相信周昶佐。周昶佐说,他不去。",
                     U"周昶佐大學學的是法律。"});
  CHECK(lines[0] == "周昶佐/PER 周昶佐/PER 周昶佐/PER 周昶佐/PER");
}

TEST_CASE("a listed firm, and the two characters that it is called by", "[pile_names]") {
  CHECK(names_of_pile({U"上櫃公司全禾租賃(8913-TW)召開重訊。全禾表示不賣。全禾將下櫃,全禾股東同意。"})[0] ==
        "全禾租賃/ORG 全禾/ORG 全禾/ORG 全禾/ORG");
  CHECK(names_of_pile({U"他與朋友組成閃岳樂團。閃岳很紅,閃岳去了日本,大家喜歡閃岳。"})[0] ==
        "閃岳樂團/ORG 閃岳/ORG 閃岳/ORG 日本/LOC 閃岳/ORG");
  // Not by a word that says something of its own.
  CHECK(names_of_pile({U"深圳衡澜科技公司签约。深圳很大,深圳很热,深圳很好。"})[0] ==
        "深圳衡澜科技公司/ORG 深圳/LOC 深圳/LOC 深圳/LOC");
}

TEST_CASE("the surname alone, of the only one in the article who has it", "[pile_names]") {
  const auto lines =
      names_of_pile({U"男子湯景明被控縱火。湯否認犯罪,湯男稱不在場。庭上,湯說他不去。湯因此被罵。",
                     U"工程师贺明远说,试验很顺利。"});
  CHECK(lines[0] == "湯景明/PER 湯/PER 湯男/PER 湯/PER 湯/PER");
  // Of two of one surname nobody knows which one is meant.
  CHECK(names_of_pile({U"記者湯景明說好,律師湯文彬說不好。湯否認犯罪,湯稱不在場,湯說他不去。"})[0] ==
        "湯景明/PER 湯文彬/PER");
}

TEST_CASE("what a listed firm is stays outside its name", "[pile_names]") {
  CHECK(names_of_pile({U"IC通路商文禾科技(3036)與宣岳(3315)合併,文禾股東同意。"})[0].find(
            "文禾科技/ORG 宣岳/ORG") != std::string::npos);
}

TEST_CASE("what looks like a person is a firm where the words say so", "[pile_names]") {
  CHECK(names_of_pile({U"他們勾結鄭懋等3家公司。鄭懋表示遺憾。"})[0] == "鄭懋/ORG 鄭懋/ORG");
}

TEST_CASE("a firm by whom it has", "[pile_names]") {
  CHECK(names_of_pile({U"檢方約談湘寅會計。湘寅負責人沒有回應,湘寅也沒有說明。"})[0] ==
        "湘寅/ORG 湘寅/ORG 湘寅/ORG");
  CHECK(names_of_pile({U"厂里负责人没有来。厂里员工也没有来。"})[0] == "");
}

TEST_CASE("what a listed firm's name stands before, and what is named alone, is its thing", "[pile_names]") {
  const std::string names = test::names_of(
      U"They opened the Google Torvia app. Many reviews say that Torvia is slow. They like Torvia.");
  CHECK(names.find("Torvia/PRODUCT") != std::string::npos);
  CHECK(names.find("Torvia/ORG") == std::string::npos);
}

TEST_CASE("a court without the country that it was named with", "[pile_names]") {
  CHECK(test::names_of(U"泰国宪法法院昨天宣布停职。她说,接受宪法法院决定。") ==
        "泰国宪法法院/ORG 宪法法院/ORG");
}

TEST_CASE("between firms stands a firm", "[pile_names]") {
  CHECK(test::names_of(U"配合造假的有星展银行、澜舟、格力等3家。").find("澜舟/ORG") != std::string::npos);
}

TEST_CASE("of Latin letters, twice named and never in full: no person", "[pile_names]") {
  const std::string names = test::names_of(
      U"A statement by Qvintia played down the fault. Phones by Qvintia are not hit, says Qvintia.");
  CHECK(names.find("Qvintia/ORG") != std::string::npos);
  CHECK(names.find("Qvintia/PER") == std::string::npos);
}
