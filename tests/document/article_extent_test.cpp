#include "document/article_extent.h"

#include "plain_reading.h"
#include "support/catch.h"

using namespace newsprism;
using namespace newsprism::test;

namespace {
const char* const kPage =
    "登录\n首页\n要闻\n体育\n天气\n旅游\n首页 > 要闻 > 正文\n"
    "海滨市启用第二座海水淡化厂\n2025-03-04 10:00 来源:海滨晚报\n分享到\n微信\n"
    "海滨市第二座海水淡化厂昨天开始供水,每天可以供应八万户居民。\n"
    "市水务局表示,这座淡化厂的电力全部来自海上风电。\n"
    "责任编辑:林小舟\n"
    "热门文章\n1 渡口恢复摆渡\n2 夜市搬家了\n3 老桥封闭检修\n4 灯塔重新亮灯\n关于我们\nCopyright © 2025 "
    "海滨晚报\n";
}

TEST_CASE("furniture around the article goes, the article stays", "[article_extent]") {
  const Document doc = read_text(kPage);
  REQUIRE(doc.meta.title);
  CHECK(doc.meta.title->value == "海滨市启用第二座海水淡化厂");
  CHECK_FALSE(doc.meta.title->derived);
  CHECK(texts_of_type(doc, BlockType::paragraph).size() == 2);
  CHECK(reason_of(doc, "体育") == "navigation_menu");
  CHECK(reason_of(doc, "登录") == "login_prompt");
  CHECK(reason_of(doc, "分享到") == "share_buttons");
  CHECK(reason_of(doc, "2025-03-04 10:00 来源:海滨晚报") == "metadata");
  CHECK(reason_of(doc, "2 夜市搬家了") == "ranking_list");
  CHECK(reason_of(doc, "Copyright © 2025 海滨晚报") == "copyright");
}

TEST_CASE("numbered headlines at the end are a ranking without a word", "[article_extent]") {
  const Document doc = read_text(
      "渡口恢复摆渡\n停航三个月的渡口昨天恢复摆渡,票价两元,老人免费。船工老林说,他等这一天等了很久。\n\n"
      "1. 夜市搬家\n2. 老桥封闭\n3. 灯塔亮了?\n4. 菜场里的钢琴师\n5. 山洪过后洗课桌\n");
  CHECK(reason_of(doc, "3. 灯塔亮了?") == "ranking_list");
  CHECK(texts_of_type(doc, BlockType::paragraph).size() == 1);
}

TEST_CASE("a plain article keeps its last short line", "[article_extent]") {
  const Document doc =
      read_text("渡口恢复摆渡\n停航三个月的渡口昨天恢复摆渡,票价两元,老人免费。\n船工老林 写于渡口\n");
  CHECK(texts_of_type(doc, BlockType::boilerplate).empty());
}

TEST_CASE("where the title stands", "[article_extent]") {
  SECTION("first line, asking") {
    const Document doc = read_text(
        "渡口还会恢复摆渡吗?\n停航三个月的渡口昨天还没有恢复摆渡,居民绕行两公里。\n市府没有回应。\n");
    REQUIRE(doc.meta.title);
    CHECK(doc.meta.title->value == "渡口还会恢复摆渡吗?");
  }
  SECTION("last line") {
    const Document doc = read_text(
        "The Port Alder ferry opened on Monday after two years of delay, and tickets cost four dollars. The "
        "builder "
        "had run out of steel. A third ship is planned for 2031, the council said in a statement on "
        "Tuesday.\n"
        "临江渡轮终于开航\n");
    REQUIRE(doc.meta.title);
    CHECK(doc.meta.title->value == "临江渡轮终于开航");
    CHECK(doc.blocks.back().type == BlockType::title);
    CHECK(doc.meta.lang == Language::en);
  }
  SECTION("nowhere") {
    const Document doc =
        read_text("停航三個月的渡口昨天恢復擺渡,票價兩元。船工老林說,他等了很久。\n居民們走上碼頭慶祝。\n");
    REQUIRE(doc.meta.title);
    CHECK(doc.meta.title->derived);
    CHECK(doc.meta.title->value == "停航三個月的渡口昨天恢復擺渡,票價兩元。");
    CHECK(texts_of_type(doc, BlockType::title).empty());
  }
  SECTION("not the standfirst below it") {
    const Document doc = read_text(
        "Ferry to Port Alder opens two years late\n\nPassengers cheered as the ferry to Port Alder "
        "left\n\nAnn Reed\n"
        "March 4, 2025 6:45 PM\n\nThe ferry to Port Alder left its pier on Monday, two years late, and "
        "passengers "
        "cheered as it opened its doors.\n\nThe builder had run out of steel, the council said.\n");
    REQUIRE(doc.meta.title);
    CHECK(doc.meta.title->value == "Ferry to Port Alder opens two years late");
    REQUIRE(doc.meta.author);
    CHECK(doc.meta.author->value == "Ann Reed");
  }
}

TEST_CASE("below the editor's name an article does not go on", "[article_extent]") {
  std::string page = "渡口恢复摆渡\n2025-03-04 10:00\n";
  for (int n = 0; n < 6; ++n)
    page +=
        "停航三个月的渡口昨天恢复摆渡,票价两元,老人免费,学生凭证半价,"
        "船上还添了十二个救生圈和两台新的马达。\n";
  page += "责任编辑:林小舟\n我要反馈\n表情\n发布\n";
  for (int n = 0; n < 20; ++n)
    page +=
        "另一条新闻的导语也很长,它说的是夜市搬家,摊主们忙了整整一个星期,才把炉灶和招牌都搬到了河的对岸。\n";
  const Document doc = read_text(page);
  CHECK(texts_of_type(doc, BlockType::paragraph).size() == 6);
  CHECK(reason_of(doc, "我要反馈") != "kept");
}

TEST_CASE("the entries of a listicle stay", "[article_extent]") {
  const Document doc = read_text(
      "今年值得等的三条航线\n2025-01-03 08:00\n海滨市今年要开三条新航线,小编为大家列在下面:\n"
      "1. 鹭岛线\n票价:两元\n开航:三月\n2. 灯塔线\n票价:三元\n开航:五月\n3. 盐田线\n票价:待定\n开航:待定\n"
      "点赞 在看 分享\n本文图片来自网络,如有侵权请联系删除\n");
  CHECK(reason_of(doc, "开航:五月") == "kept");
  CHECK(reason_of(doc, "票价:待定") == "kept");
  CHECK(reason_of(doc, "点赞 在看 分享") == "share_buttons");
  CHECK(reason_of(doc, "本文图片来自网络,如有侵权请联系删除") == "disclaimer");
}
