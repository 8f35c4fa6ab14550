// What hangs around and between the paragraphs of a plain text: pictures' words, links, tables, prices,
// times, other stories.
#include <algorithm>
#include <iterator>

#include "document/boilerplate.h"
#include "document/boilerplate_rules.h"
#include "document/live_times.h"
#include "document/table_rows.h"
#include "plain_reading.h"
#include "support/catch.h"
#include "text/fold.h"

using namespace newsprism;
using namespace newsprism::test;

namespace {

// An article in each language, with a line put between its paragraphs.
std::string chinese_with(const std::string& line) {
  return "海州灯塔重新点亮\n2025-03-04 09:00\n"
         "海州市的老灯塔周二晚上重新点亮,数百名居民在码头观看。灯塔建于一九一二年,熄灭了三十年。\n" +
         line +
         "\n修复工程用了两年,费用由市民捐助。守塔人说,灯光在二十海里以外也能看见,渔船回港会更安全。\n"
         "市政府表示,灯塔明年将向游客开放,每天限两百人参观,门票收入用于维护。\n";
}

std::string english_with(const std::string& line) {
  return "Old lighthouse shines again in Port Alder\nMarch 4, 2025\n"
         "The old lighthouse of Port Alder was lit again on Tuesday night while hundreds of people watched "
         "from "
         "the pier and cheered.\n" +
         line +
         "\nThe repair took two years and was paid for by people of the town, who gave more than a million "
         "dollars for the lamp and the stairs.\n"
         "The city said that visitors will be let in next year, two hundred of them a day, and that their "
         "tickets will pay for the paint.\n";
}

struct Case {
  const char* line;
  const char* wanted;  // a reason, "kept", or the type where it is not boilerplate
};

std::string role_of(const Document& document, const std::string& text) {
  for (const Block& block : document.blocks) {
    if (text_of(document, block.range) != text) continue;
    return block.type == BlockType::boilerplate ? block.reason : block_type_name(block.type);
  }
  return "absent";
}

}  // namespace

TEST_CASE("words under pictures", "[captions]") {
  const Case chinese[] = {
      {"图为点灯仪式现场。", "caption"},
      {"▲灯塔重新点亮", "caption"},
      {"灯塔的新灯。 林小舟 摄", "caption"},
      {"市民在码头观看(林小舟摄)", "caption"},
      {"守塔人与市民合影", "caption"},
      {"守塔人保存的老照片。 林小舟供图", "caption"},
      {"(资料图)灯塔旧貌", "caption"},
      {"图片来源:潮声网", "photo_credit"},
      {"活动开始前,市长会见了守塔人并合影。", "paragraph"},
      {"他说,照片由市民拍摄。", "paragraph"},
  };
  for (const Case& c : chinese) {
    INFO(c.line);
    CHECK(role_of(read_text(chinese_with(c.line)), c.line) == c.wanted);
  }
  const Case english[] = {
      {"The lamp after the repair (Image: Tide News)", "caption"},
      {"People watch from the pier. (Photo by Ann Reed)", "caption"},
      {"Ada Tanning (left) and Bo Field (right) with the lamp", "caption"},
      {"The lamp at night. File photo", "caption"},
      {"Photo: Ann Reed", "photo_credit"},
      {"The keeper told Tide News (Port Alder) that the light is seen far out at sea.", "paragraph"},
  };
  for (const Case& c : english) {
    INFO(c.line);
    CHECK(role_of(read_text(english_with(c.line)), c.line) == c.wanted);
  }
}

TEST_CASE("a caption beside the name of an agency, and the same one twice", "[captions]") {
  const Document beside = read_text(english_with("Getty Images\nThe lamp is as tall as two people"));
  CHECK(role_of(beside, "Getty Images") == "photo_credit");
  CHECK(role_of(beside, "The lamp is as tall as two people") == "caption");
  const std::string words = "The lamp after the repair (Image: Tide News)";
  const Document twice = read_text(english_with(words + "\n" + words));
  CHECK(texts_of_type(twice, BlockType::caption).size() == 1);
  CHECK(role_of(twice, words) == "caption");
  const std::vector<std::string> dropped = texts_of_type(twice, BlockType::boilerplate);
  CHECK(std::find(dropped.begin(), dropped.end(), words) != dropped.end());
  const Document silent = read_text(chinese_with("工人们检查灯塔的楼梯\n工人们检查灯塔的楼梯"));
  CHECK(texts_of_type(silent, BlockType::caption).size() == 1);
}

TEST_CASE("links among the paragraphs", "[inner_links]") {
  const Document block = read_text(english_with(
      "Related articles\nHarbour plan wins the approval of the council at last\nFerry fares to rise in May "
      "for the third time this year"));
  CHECK(reason_of(block, "Related articles") == "related_stories");
  CHECK(reason_of(block, "Ferry fares to rise in May for the third time this year") == "related_stories");
  CHECK(texts_of_type(block, BlockType::paragraph).size() == 3);
  const Document run = read_text(english_with(
      "Harbour plan wins the approval of the council at last\nFerry fares to rise in May for the third "
      "time this year\nWhy the gulls of the north pier have stopped coming back"));
  CHECK(reason_of(run, "Harbour plan wins the approval of the council at last") == "related_stories");
  const Document skip = read_text(
      english_with("skip past newsletter promotion\nThe best of the coast, every Friday.\nafter newsletter "
                   "promotion"));
  CHECK(reason_of(skip, "The best of the coast, every Friday.") == "login_prompt");
  const Document quote =
      read_text(english_with("“The light is seen far out at sea”\n“The light is seen far out at sea,” said "
                             "the keeper, “and so we sleep "
                             "better than before.”"));
  CHECK(reason_of(quote, "“The light is seen far out at sea”") == "pull_quote");
  const Document heading = read_text(english_with("Who paid for it"));
  CHECK(role_of(heading, "Who paid for it") == "heading");
}

TEST_CASE("the leads of other stories are not the article's end", "[article_end]") {
  std::string page = english_with("");
  page +=
      "Related\nNew market opens in Northport after ten years of waiting\n"
      "Traders sold the first fish on Monday morning, an hour before the rain began to fall...\n7 hrs ago\n"
      "Mayor of Eastmere resigns over a bridge that nobody wanted\n"
      "The council had voted for the bridge against the advice of its own engineers last autumn.\n2 days "
      "ago\n";
  const Document doc = read_text(page);
  CHECK(reason_of(doc, "New market opens in Northport after ten years of waiting") != "kept");
  CHECK(
      reason_of(
          doc, "The council had voted for the bridge against the advice of its own engineers last autumn.") !=
      "kept");
  CHECK(texts_of_type(doc, BlockType::paragraph).size() == 3);
}

TEST_CASE("readers' letters below the text, a chronicle in it", "[article_end]") {
  std::string page = english_with(
      "The keeper climbed the hundred and ten stairs with a torch in his hand, because the new switch is at "
      "the "
      "top and nobody had thought of a second one.\nHe said that he had waited thirty years for this evening "
      "and "
      "that he would sleep in the lamp room until the end of the week.");
  for (int n = 1; n <= 4; ++n) {
    page += "gull" + std::to_string(n) + " says:\nNovember " + std::to_string(n) +
            ", 2025 at 6:34 am\nI saw the light from my window and could not believe my eyes at first.\n";
  }
  CHECK(texts_of_type(read_text(page), BlockType::paragraph).size() == 5);
  std::string chronicle = english_with("");
  for (int n = 1; n <= 4; ++n) {
    chronicle +=
        "November " + std::to_string(n) +
        ", 2025\nThe keeper climbs the stairs of the lighthouse and lights the lamp for the people.\n";
  }
  CHECK(texts_of_type(read_text(chronicle), BlockType::paragraph).size() >= 7);
}

TEST_CASE("a programme of dates belongs to the article", "[field_lines]") {
  std::string page = english_with("");
  page += "Nights of the lamp\n";
  for (int n = 1; n <= 7; ++n)
    page += "June " + std::to_string(n) + " - Pier " + std::to_string(n) + ", Port Alder\n";
  page += "Most popular\nMayor resigns\nFish market opens\n";
  CHECK(role_of(read_text(page), "June 7 - Pier 7, Port Alder") != "ranking_list");
  CHECK(reason_of(read_text(page), "June 7 - Pier 7, Port Alder") == "kept");
  CHECK(reason_of(read_text(page), "Mayor resigns") == "ranking_list");
}

TEST_CASE("rows of a table", "[table_rows]") {
  const Document tabs =
      read_text(chinese_with("码头\t2024年\t2025年\n北码头\t1,200\t1,350\n南码头\t900\t870"));
  CHECK(texts_of_type(tabs, BlockType::table_row).size() == 3);
  const Document bars = read_text(english_with("| Pier | Boats |\n|---|---|\n| North | 12 |\n| South | 9 |"));
  CHECK(texts_of_type(bars, BlockType::table_row).size() == 3);
  const Document wide =
      read_text(english_with("North pier    12 boats\nSouth pier    9 boats\nOld pier    none"));
  CHECK(texts_of_type(wide, BlockType::table_row).size() == 3);
  const Document two = read_text(english_with("It rained.  The lamp  was lit.\nNobody  left."));
  CHECK(texts_of_type(two, BlockType::table_row).empty());
}

TEST_CASE("lines of prices", "[table_rows]") {
  const Case cases[] = {{"600519.SH", "yes"},
                        {"600519.sh 1,688.00 +1.2%", "yes"},
                        {"潮声科技 600123.SH 12.30 -0.8%", "yes"},
                        {"上证指数 3,012.40 -0.82%", "yes"},
                        {"$tide $pier", "yes"},
                        {"潮声科技(600123.SH)周二上涨", "no"},
                        {"价格 12.30 上涨 5%", "no"},
                        {"2025-03-04 09:00", "no"},
                        {"海州队 3:1 北岭队", "no"},
                        {"$12.50", "no"}};
  for (const Case& c : cases) {
    INFO(c.line);
    CHECK(is_market_data(fold(decode_utf8(c.line))) == (std::string(c.wanted) == "yes"));
  }
  CHECK(reason_of(read_text(chinese_with("上证指数 3,012.40 -0.82%")), "上证指数 3,012.40 -0.82%") ==
        "market_data");
}

TEST_CASE("the times of a live blog are labels", "[live_times]") {
  const auto label_of = [](const Document& doc, const std::string& begin) -> std::string {
    for (const Block& block : doc.blocks) {
      if (text_of(doc, block.range).rfind(begin, 0) == 0) return text_of(doc, block.label);
    }
    return "absent";
  };
  const Document alone = read_text(chinese_with("10:32\n大桥在十点半关闭,车辆须绕行。"));
  CHECK(label_of(alone, "大桥在十点半关闭") == "10:32");
  CHECK(role_of(alone, "10:32") == "absent");
  const Document age =
      read_text(english_with("21 mins ago11:48 Ann Reed\nThe bridge is closed until the wind falls."));
  CHECK(label_of(age, "The bridge is closed") == "21 mins ago11:48 Ann Reed");
  const Document row = read_text(
      english_with("10:32 The bridge is closed.\n10:05 Wind picks up along the coast.\n09:40 The first boats "
                   "come back."));
  CHECK(label_of(row, "Wind picks up") == "10:05");
  const Document line = read_text(
      "风暴直播:大桥关闭\n今天风大。【10:32】大桥关闭,车辆须绕行。【10:05】渔船回港避风,码头停满了船。【09:"
      "40】"
      "气象台发布警报,提醒市民减少外出。\n");
  CHECK(label_of(line, "渔船回港避风") == "【10:05】");
  const Document sentence = read_text(english_with("10:30 was the hour at which the keeper lit the lamp."));
  CHECK(label_of(sentence, "10:30 was the hour") == "");
  const Document nothing = read_text(english_with("00:00:49\n00:01:10"));
  CHECK(role_of(nothing, "00:01:10") != "paragraph");
}

TEST_CASE("another story glued to the end", "[other_story]") {
  std::string glued = chinese_with("");
  glued +=
      "北岭镇梨园迎来丰收\n2025-09-18 记者 "
      "王小河\n果农采摘两万斤鲜梨,冷库可以存放三个月,运输车发往邻省批发市场。\n"
      "合作社负责人介绍,品种改良后甜度提高,收购价比往年上涨。\n";
  const Document doc = read_text(glued);
  CHECK(reason_of(doc, "北岭镇梨园迎来丰收") == "other_story");
  CHECK(texts_of_type(doc, BlockType::paragraph).size() == 3);
  // the same form, but about the same thing
  std::string goes_on = chinese_with("");
  goes_on +=
      "灯塔的历史\n2025-03-05 记者 "
      "王小河\n海州市的老灯塔建于一九一二年,渔船回港全靠它的灯光,居民在码头观看点灯。\n"
      "守塔人说,灯塔熄灭了三十年,修复工程由市民捐助。\n";
  CHECK(reason_of(read_text(goes_on), "灯塔的历史") != "other_story");
}

TEST_CASE("another story behind a wide space on the same line", "[other_story]") {
  std::string text;
  for (int n = 0; n < 4; ++n)
    text += "海州市的老灯塔周二晚上重新点亮,数百名居民在码头观看,修复工程用了两年,费用由市民捐助。";
  const std::string other =
      "北嶺鎮梨園今年豐收,果農採摘兩萬斤鮮梨,冷庫可以存放三個月,運輸車發往鄰省批發,收購價比往年上漲一成,"
      "合作社很滿意。";
  CHECK(reason_of(read_text("灯塔点亮\n" + text + "\xE3\x80\x80" + other + "\n"), other) == "other_story");
  const std::string same =
      "守塔人说,老灯塔的灯光在码头就能看见,居民和市民都说修复工程没有白费,海州市的夜晚亮了。";
  CHECK(reason_of(read_text("灯塔点亮\n" + text + "\xE3\x80\x80" + same + "\n"), same) == "absent");
}

TEST_CASE("a digest says so, an article with references does not", "[digest]") {
  CHECK(
      read_text(
          "Group 1 - The ferry of Port Alder opened two years late [1] - Tickets cost 4 dollars on board [2] "
          "Group 2 - A third ship is planned for 2031 [2]\n")
          .digest);
  const Document lines = read_text(
      "- The ferry of Port Alder opened two years late [1]\n- Tickets cost 4 dollars and are sold on board "
      "[1, 2]\n"
      "- A third ship is planned for 2031 [3]\n");
  CHECK(lines.digest);
  CHECK(reason_of(lines, "[1, 2]") == "citation_marker");
  CHECK_FALSE(
      read_text(english_with("The stones come from the island [1], the lamp from the city [2], and the "
                             "stairs were made in the town. [3]"))
          .digest);
  CHECK_FALSE(read_text(chinese_with("- 第一层展出老照片\n- 第二层是守塔人的房间\n- 第三层是灯室")).digest);
}

TEST_CASE("a digest is cleaned of the citations inside its points", "[digest]") {
  const Document document = read_text(
      "Heron Works opens a plant in Bergen\n\n"
      "Group 1\n"
      "- Heron Works opened a plant in Bergen on July 3 [1], and will hire 300 people [2][3].\n"
      "- The company said orders rose 40% [1, 4] in June.\n"
      "Group 2\n"
      "- 鹭岛公司[6]在卑尔根建厂,投资3亿元【7】,明年投产。[8]它还将招聘300人[9]。\n");
  CHECK(document.digest);
  for (const char* part : {"Heron Works opened a plant in Bergen on July 3", "and will hire 300 people",
                           "The company said orders rose 40%", "in June.", "鹭岛公司",
                           "在卑尔根建厂,投资3亿元", "明年投产。", "它还将招聘300人"}) {
    INFO(part);
    CHECK(role_of(document, part) == "list_item");
  }
  CHECK(role_of(document, "Group 1") == "heading");
  for (const char* mark : {"[1],", "[2][3].", "[1, 4]", "[6]", "【7】,", "[8]", "[9]。"}) {
    INFO(mark);
    CHECK(role_of(document, mark) == "citation_marker");
  }
}

TEST_CASE("an article keeps the references inside its sentences", "[digest]") {
  const Document document =
      read_text(chinese_with("这座灯塔建于1902年[1],高三十一米[2],是海岸上最老的一座[3]。"));
  CHECK_FALSE(document.digest);
  CHECK(role_of(document, "[1],") == "absent");
}

TEST_CASE("every reason is documented", "[boilerplate]") {
  const auto documented = [](std::string_view reason) {
    return std::find(std::begin(kReasons), std::end(kReasons), reason) != std::end(kReasons);
  };
  for (const BoilerplateRule& rule : kBoilerplateRules) {
    INFO(rule.reason);
    CHECK(documented(rule.reason));
  }
  // Those that stand in no rule, as a search for reasons in core/document gives them.
  const char* const others[] = {"navigation_menu",    "navigation_breadcrumb",
                                "language_switcher",  "date_prefix",
                                "citation_marker",    "separator",
                                "browser_notice",     "repeated_title",
                                "repeated_caption",   "pull_quote",
                                "market_data",        "live_time",
                                "other_story",        "repeated_on_site",
                                "related_stories",    "photo_credit",
                                "editor_line",        "login_prompt",
                                "share_buttons",      "ranking_list",
                                "comments",           "copyright",
                                "disclaimer",         "advertisement",
                                "source_credit_line", "original_title",
                                "picture_caption",    "reader"};
  for (const char* reason : others) CHECK(documented(reason));
  CHECK(std::size(others) == std::size(kReasons));
}

TEST_CASE("long and many lines take time in proportion", "[messy]") {
  std::string clocks;
  for (int n = 0; n < 60000; ++n) clocks += "10:32\n";
  CHECK(read_text(clocks).blocks.size() > 1000);
  std::string line;
  for (int n = 0; n < 60000; ++n) line += "【10:32】风大。";
  CHECK(read_text(line).blocks.size() > 1000);
  std::string links = "Related\n";
  for (int n = 0; n < 30000; ++n) links += "Related\nA headline of some words\nIt was a day.\n";
  CHECK_FALSE(read_text(links).blocks.empty());
}
