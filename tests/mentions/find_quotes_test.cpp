#include "mentions/find_quotes.h"

#include "document/monologues.h"

#include "mentions/small_text.h"
#include "support/catch.h"
#include "support/fixtures.h"

using namespace newsprism;

namespace {

std::vector<Quote> find(const Document& d) {
  const Tokens tokens = cut(d, test::lexicon());
  std::vector<Mention> mentions;
  test::add_mentions(d, EntityType::per, {U"林远舟", U"林遠舟", U"周可欣", U"Ada Tan"}, mentions);
  test::add_mentions(d, EntityType::org, {U"青杉集团", U"Alder"}, mentions);
  test::add_mentions(d, EntityType::media, {U"晚钟报"}, mentions);
  std::vector<Quote> out;
  find_quotes(d, tokens, mentions, out);
  return out;
}

// "speaker/cue: words" of each quotation, with a line between.
std::string shown(const Document& d) {
  std::string out;
  for (const Quote& q : find(d)) {
    if (!out.empty()) out += "\n";
    out += test::words(d, q.speaker) + "/" + test::words(d, q.cue) + ":";
    for (const Range r : q.spans) out += " " + test::words(d, r);
  }
  return out;
}

std::string quotes_of(std::u32string_view text) {
  return shown(test::paragraphs(text));
}

std::string types_of(std::u32string_view text) {
  std::string out;
  for (const Quote& q : find(test::paragraphs(text))) out += std::string(quote_type_name(q.type)) + " ";
  return out;
}

}  // namespace

TEST_CASE("speech in marks after its verb", "[quotes]") {
  CHECK(quotes_of(U"林远舟说:“我们没有迟到。”") == "林远舟/说: 我们没有迟到。");
  CHECK(quotes_of(U"林遠舟表示,「我們沒有遲到。」完") == "林遠舟/表示: 我們沒有遲到。");
  CHECK(quotes_of(U"周可欣对林远舟说:「我们没有迟到。」") == "周可欣/说: 我们没有迟到。");
  CHECK(quotes_of(U"知情人士透露:“双方见过三次面。”") == "知情人士/透露: 双方见过三次面。");
}

TEST_CASE("speech in marks before its verb", "[quotes]") {
  CHECK(quotes_of(U"“我们没有迟到。”林远舟说。") == "林远舟/说: 我们没有迟到。");
  CHECK(quotes_of(U"“我们没有迟到,”林远舟笑着说。") == "林远舟/说: 我们没有迟到,");
}

TEST_CASE("speech in two pieces", "[quotes]") {
  CHECK(quotes_of(U"“迟到的是火车,”林远舟说,“我们只是坐在上面。”") ==
        "林远舟/说: 迟到的是火车,\n林远舟/说: 我们只是坐在上面。");
}

TEST_CASE("a short fragment beside its speaker", "[quotes]") {
  CHECK(quotes_of(U"“不会,”周可欣说,“绝不会的。”") == "周可欣/说: 不会,\n周可欣/说: 绝不会的。");
  CHECK(quotes_of(U"“好!”林远舟说。") == "林远舟/说: 好!");
}

TEST_CASE("English speech", "[quotes]") {
  CHECK(quotes_of(U"\"Nobody asked the driver,\" said Ada Tan.") == "Ada Tan/said: Nobody asked the driver,");
  CHECK(quotes_of(U"“Nobody asked the driver,” Ada Tan said.") == "Ada Tan/said: Nobody asked the driver,");
  CHECK(quotes_of(U"Ada Tan said, \"Nobody asked the driver.\"") == "Ada Tan/said: Nobody asked the driver.");
  CHECK(quotes_of(U"Ada Tan said that the strike would end on Friday.") ==
        "Ada Tan/said: the strike would end on Friday");
}

TEST_CASE("reported speech", "[quotes]") {
  CHECK(quotes_of(U"林远舟表示,成本仍是最大的问题。") == "林远舟/表示: 成本仍是最大的问题");
  CHECK(quotes_of(U"林远舟认为市场会好起来。") == "林远舟/认为: 市场会好起来");
  CHECK(types_of(U"林远舟表示,成本仍是最大的问题。") == "indirect ");
  CHECK(types_of(U"林远舟说:“我们没有迟到。”") == "direct ");
  CHECK(types_of(U"林远舟称这是“纯属虚构”。") == "mixed ");
}

TEST_CASE("two reports in one sentence", "[quotes]") {
  const std::string found = quotes_of(U"林远舟认为市场会好起来,周可欣则表示成本仍是问题。");
  CHECK(found.find("林远舟/认为: 市场会好起来") == 0);
  CHECK(found.find("周可欣/表示: 成本仍是问题") != std::string::npos);
}

TEST_CASE("who goes on speaking", "[quotes]") {
  CHECK(quotes_of(U"林远舟表示,成本仍是问题。他还指出,市场会好起来。") ==
        "林远舟/表示: 成本仍是问题\n他/指出: 市场会好起来");
}

TEST_CASE("what is not said is no speech", "[quotes]") {
  CHECK(quotes_of(U"林远舟未透露合同的具体金额。") == "");
  CHECK(quotes_of(U"林远舟没有说什么时候开工。") == "");
  CHECK(quotes_of(U"青杉集团拒绝透露合同的具体金额。") == "");
  CHECK(quotes_of(U"林远舟不愿透露合同的具体金额。") == "");
  CHECK(quotes_of(U"林远舟没有进一步透露合同的具体金额。") == "");
  CHECK(quotes_of(U"林远舟进一步透露,合同的金额不小。") != "");
}

TEST_CASE("idioms are no speech", "[quotes]") {
  CHECK(quotes_of(U"林远舟的工厂可以说是最大的一家。") == "");
  CHECK(quotes_of(U"换句话说,林远舟的工厂最大。") == "");
  CHECK(quotes_of(U"林远舟的小说讲述了一家工厂。") == "");
  CHECK(quotes_of(U"据说林远舟的工厂最大。") == "");
}

TEST_CASE("names, titles and scare quotes are no speech", "[quotes]") {
  CHECK(quotes_of(U"所谓“神秘买家”其实是一家面包店。") == "");
  CHECK(quotes_of(U"这台机器绰号“铁牛”,得过“金穗奖”。") == "");
  CHECK(quotes_of(U"林远舟来到“青杉集团”。") == "");
  CHECK(quotes_of(U"The so-called \"wonder engine\" broke.") == "");
}

TEST_CASE("marks that are not closed are no speech in marks", "[quotes]") {
  CHECK(types_of(U"林远舟说:“如果当时").find("direct") == std::string::npos);
  CHECK(quotes_of(U"“如果当时").empty());
}

TEST_CASE("the paragraph before announces the speech", "[quotes]") {
  CHECK(quotes_of(U"林远舟这样说:\n我们没有迟到。迟到的是火车。") ==
        "林远舟/说: 我们没有迟到。迟到的是火车。");
  CHECK(quotes_of(U"林远舟说:\n“我们没有迟到。”") == "林远舟/说: 我们没有迟到。");
}

TEST_CASE("speech over two paragraphs is one", "[quotes]") {
  CHECK(quotes_of(U"林远舟说:「走吧。\n等我。」") == "林远舟/说: 走吧。\n等我。");
}

TEST_CASE("marks in the turn of an interview are of who speaks there", "[quotes]") {
  Document d = test::paragraphs(U"周可欣:火车怎么了?\n林远舟:“火车迟到了,我们只是坐在上面。”");
  d.blocks[0].type = BlockType::question;
  d.blocks[0].label = {0, 4};
  d.blocks[0].range.begin = 4;
  const Range asker = d.blocks[0].range;
  d.blocks[1].type = BlockType::answer;
  d.blocks[1].label = test::place_of(d, U"林远舟:");
  d.blocks[1].range.begin = d.blocks[1].label.end;
  QaPair qa;
  qa.question = asker;
  qa.answer = d.blocks[1].range;
  qa.asker = {0, 3};
  qa.answerer = test::place_of(d, U"林远舟");
  d.qa.push_back(qa);
  CHECK(shown(d) == "林远舟/: 火车迟到了,我们只是坐在上面。");
}

TEST_CASE("an answer is not repeated as reported speech", "[quotes]") {
  Document d = test::paragraphs(U"林远舟表示,成本仍是最大的问题。");
  CHECK(find(d).size() == 1);
  d.blocks[0].type = BlockType::answer;
  CHECK(find(d).empty());
}

TEST_CASE("sections in the first person are of who answers the interview", "[quotes]") {
  Document d =
      test::paragraphs(U"林远舟:好。\n林远舟:行。\n关于工厂\n我从小就想开一家工厂。\n后来真的开了。");
  for (const std::uint32_t b : {0U, 1U}) {
    d.blocks[b].type = BlockType::answer;
    QaPair qa;
    qa.answer = d.blocks[b].range;
    qa.answerer = {d.blocks[b].range.begin, d.blocks[b].range.begin + 3};
    d.qa.push_back(qa);
  }
  d.blocks[2].type = BlockType::heading;
  find_monologues(d);
  CHECK(shown(d).find("林远舟/: 我从小就想开一家工厂。\n后来真的开了。") != std::string::npos);
  d.qa.pop_back();  // one answer is no interview
  find_monologues(d);
  CHECK(shown(d).find("我从小就想开") == std::string::npos);
}

TEST_CASE("quotations come in the order of the text, in ranges of the text", "[quotes]") {
  const Document d = test::paragraphs(
      U"林远舟表示,成本仍是最大的问题。“不会,”周可欣说,“绝不会的。”\nAda Tan said that costs would fall. "
      U"“好,”林远舟说。");
  const std::vector<Quote> found = find(d);
  REQUIRE(found.size() >= 4);
  std::uint32_t begin = 0;
  for (const Quote& q : found) {
    REQUIRE(q.spans.size() == 1);
    CHECK(q.spans[0].begin >= begin);
    CHECK(q.spans[0].end <= d.text.size());
    CHECK_FALSE(q.speaker.overlaps(q.spans[0]));
    CHECK(q.confidence_milli > 0);
    CHECK(q.confidence_milli <= 1000);
    begin = q.spans[0].begin;
  }
}

TEST_CASE("no text, no speech", "[quotes]") {
  CHECK(quotes_of(U"").empty());
  CHECK(find(Document()).empty());
}

TEST_CASE("the paper that was spoken to does not speak", "[quotes]") {
  CHECK(quotes_of(U"一位接近监管的人士对《晚钟报》表示,整顿还会继续。") == "人士/表示: 整顿还会继续");
  CHECK(quotes_of(U"接受晚钟报采访时,林远舟称成本仍是最大的问题。") == "林远舟/称: 成本仍是最大的问题");
}

TEST_CASE("who speaks by what he is to somebody", "[quotes]") {
  CHECK(quotes_of(U"林远舟的律师则说,将与当事人讨论是否上诉。") == "林远舟的律师/说: 将与当事人讨论是否上诉");
  CHECK(quotes_of(U"“那时候想不到会这样。”林远舟母亲说。") == "林远舟母亲/说: 那时候想不到会这样。");
}

TEST_CASE("the words of another, a lectern, a title with a stop", "[quotes]") {
  CHECK(quotes_of(U"周可欣引用林远舟的话说:“桥是两岸伸出的手。”") == "林远舟/说: 桥是两岸伸出的手。");
  CHECK(quotes_of(U"林远舟看到讲桌上放着一些小纸片。") == "");
  CHECK(quotes_of(U"林远舟确认过后,径直走出了校门。") == "");
  CHECK(quotes_of(U"\"She never asked,\" said her colleague Dr. Ada Tan.") ==
        "Ada Tan/said: She never asked,");
}

TEST_CASE("English verbs that need a that", "[quotes]") {
  CHECK(quotes_of(U"Ada Tan announced a slew of new ferries.") == "");
  CHECK(quotes_of(U"Ada Tan told the Evening Bell on Monday that the ferry would sail.") ==
        "Ada Tan/told: the ferry would sail");
  CHECK(quotes_of(U"Ada Tan said of the new ferries and their crews.") == "");
  CHECK(quotes_of(U"林远舟在报道中找到了工厂的名字。") == "");
}

TEST_CASE("a relation of a pet name", "[quotes]") {
  CHECK(quotes_of(U"小刚奶奶说,老师这是为了方便。") == "小刚奶奶/说: 老师这是为了方便");
}

TEST_CASE("who is asked does not say it, a shopkeeper may", "[quotes]") {
  CHECK(quotes_of(U"Ada Tan was asked about a photograph that shows the ferry.") == "");
  CHECK(quotes_of(U"至于谁付的钱,面馆老板笑着说:“谁先到,谁付。”") == "面馆老板/说: 谁先到,谁付。");
}
