// Interviews of every form, each with the exact pairs that stand in it.
#include "document/turns.h"
#include "plain_reading.h"
#include "support/catch.h"

using namespace newsprism;
using namespace newsprism::test;

namespace {

// asker | answerer | question | answer
std::vector<std::string> pairs_of(const Document& doc) {
  std::vector<std::string> out;
  for (const QaPair& qa : doc.qa) {
    out.push_back(text_of(doc, qa.asker) + " | " + text_of(doc, qa.answerer) + " | " +
                  text_of(doc, qa.question) + " | " + text_of(doc, qa.answer));
  }
  return out;
}

using Pairs = std::vector<std::string>;

}  // namespace

TEST_CASE("interview: questions without labels below a standfirst", "[interviews]") {
  const Document doc = read_text(
      "造船人秦望舒:木头会记得水\n\n青渡镇最后一家木船作坊还在开工。近日,作坊主人秦望舒接受了本报专访,"
      "谈木船、徒弟和河。"
      "\n\n您为什么还用木头造船?\n\n因为木头会记得水。我父亲这样说,我也这样想。\n\n铁船更快,"
      "但是它没有声音。\n\n"
      "现在一年能造几条?\n\n去年造了四条,今年我打算只造三条。\n\n徒弟们留得住吗?\n\n我有过九个徒弟,"
      "现在还剩两个。"
      "他们不是不喜欢,是要养家。\n");
  CHECK(pairs_of(doc) ==
        Pairs{" | 秦望舒 | 您为什么还用木头造船? | "
              "因为木头会记得水。我父亲这样说,我也这样想。\n\n铁船更快,但是它没有声音。",
              " | 秦望舒 | 现在一年能造几条? | 去年造了四条,今年我打算只造三条。",
              " | 秦望舒 | 徒弟们留得住吗? | 我有过九个徒弟,现在还剩两个。他们不是不喜欢,是要养家。"});
  CHECK(texts_of_type(doc, BlockType::question).size() == 3);
  CHECK(texts_of_type(doc, BlockType::answer).size() == 4);
}

TEST_CASE("interview: English questions without labels", "[interviews]") {
  const Document doc = read_text(
      "The last lighthouse keeper\n\nMaren Holt has kept the Skerry light for thirty years. The Pier Gazette "
      "spoke "
      "to Maren Holt about storms, silence and what comes next.\n\nDo you remember your first night?\n\nI "
      "do. I was "
      "certain the wind would take the roof off.\n\nIt did not, of course. My father had built it.\n\nWhat "
      "did you "
      "do all day?\n\nWe painted. You would be surprised how much paint a tower needs.\n\nWill anybody "
      "follow you?"
      "\n\nNo, and I have made my peace with that.\n");
  CHECK(pairs_of(doc) ==
        Pairs{" | Maren Holt | Do you remember your first night? | I do. I was certain the wind would take "
              "the roof "
              "off.\n\nIt did not, of course. My father had built it.",
              " | Maren Holt | What did you do all day? | We painted. You would be surprised how much paint "
              "a tower "
              "needs.",
              " | Maren Holt | Will anybody follow you? | No, and I have made my peace with that."});
}

TEST_CASE("interview: a transcript on one line", "[interviews]") {
  const Document doc = read_text(
      "渡口答问\n"
      "镇政府昨天就渡口改造举行说明会。问:渡口什么时候停航?答:下月一日。停航期间有班车。问:票价会涨吗?答:"
      "不会。"
      "我们签了协议。\n");
  CHECK(pairs_of(doc) == Pairs{"问 | 答 | 渡口什么时候停航? | 下月一日。停航期间有班车。",
                               "问 | 答 | 票价会涨吗? | 不会。我们签了协议。"});
  CHECK(texts_of_type(doc, BlockType::paragraph) ==
        std::vector<std::string>{"镇政府昨天就渡口改造举行说明会。"});
}

TEST_CASE("interview: an English transcript on one line", "[interviews]") {
  const Document doc = read_text(
      "Harbour talk\nThe harbour master met the press on Monday. Q: When will the crane arrive? A: In May, "
      "if the sea "
      "allows. We have two more. Q: And the old one? A: It goes to the museum.\n");
  CHECK(pairs_of(doc) ==
        Pairs{"Q | A | When will the crane arrive? | In May, if the sea allows. We have two more.",
              "Q | A | And the old one? | It goes to the museum."});
}

TEST_CASE("interview: a press conference with many askers", "[interviews]") {
  const Document doc = read_text(
      "青渡海事局举行新闻发布会\n\n主持人:下面开始提问,请通报所在媒体。\n\n潮声报记者:请问航道什么时候恢复?"
      "谢谢。\n\n"
      "陆鸣川:感谢你的提问。航道预计周五恢复。\n\n我们已经派出三条拖轮。\n\n浅滩电视台记者:有没有人员受伤?"
      "\n\n陆鸣川:"
      "没有。所有船员都已上岸。\n\n《渡口晚报》:事故原因查清了吗?\n\n韩素:"
      "我来回答。原因还在调查。\n\n海风社记者苏棠:"
      "损失有多大?\n\n韩素:大约三百万元。\n");
  CHECK(pairs_of(doc) == Pairs{"潮声报记者 | 陆鸣川 | 请问航道什么时候恢复?谢谢。 | "
                               "感谢你的提问。航道预计周五恢复。\n\n我们已经派出三条拖轮。",
                               "浅滩电视台记者 | 陆鸣川 | 有没有人员受伤? | 没有。所有船员都已上岸。",
                               "《渡口晚报》 | 韩素 | 事故原因查清了吗? | 我来回答。原因还在调查。",
                               "海风社记者苏棠 | 韩素 | 损失有多大? | 大约三百万元。"});
}

TEST_CASE("interview: a round table, one question to several", "[interviews]") {
  const Document doc = read_text(
      "圆桌:小镇还要不要渡船\n\n主持人:三位都住在河边,渡船对你们意味着什么?\n\n秦望舒:是我的饭碗。\n\n温若棠:"
      "是上学的路。"
      "\n\n贺知远:对我来说是生意。\n\n主持人:如果桥修好了呢?\n\n温若棠:我会走桥,但我会想念船。\n");
  CHECK(pairs_of(doc) == Pairs{"主持人 | 秦望舒 | 三位都住在河边,渡船对你们意味着什么? | 是我的饭碗。",
                               "主持人 | 温若棠 | 三位都住在河边,渡船对你们意味着什么? | 是上学的路。",
                               "主持人 | 贺知远 | 三位都住在河边,渡船对你们意味着什么? | 对我来说是生意。",
                               "主持人 | 温若棠 | 如果桥修好了呢? | 我会走桥,但我会想念船。"});
}

TEST_CASE("interview: the same questions to everybody", "[interviews]") {
  const Document doc = read_text(
      "明年的渔获会怎样?三家船行的判断\n\n本报向三家船行的负责人提出了同样的问题。\n\n1\n\n青渡船行经理:"
      "沈一舟\n\n明年渔获会增加吗?\n\n"
      "会增加一成左右。\n\n最大的风险是什么?\n\n柴油价格。\n\n2\n\n白沙船行总裁:罗敏\n\n明年渔获会增加吗?"
      "\n\n很难说。"
      "水温是关键。\n\n去年就是例子。\n\n最大的风险是什么?\n\n台风。\n");
  CHECK(pairs_of(doc) == Pairs{" | 沈一舟 | 明年渔获会增加吗? | 会增加一成左右。",
                               " | 沈一舟 | 最大的风险是什么? | 柴油价格。",
                               " | 罗敏 | 明年渔获会增加吗? | 很难说。水温是关键。\n\n去年就是例子。",
                               " | 罗敏 | 最大的风险是什么? | 台风。"});
}

TEST_CASE("interview: names in bold lines of their own", "[interviews]") {
  const Document doc = read_text(
      "对话温若棠\n\n**潮声**\n\n你第一次坐船是什么时候?\n\n**温若棠**"
      "\n\n五岁。我吐了一路。\n\n后来就不怕了。\n\n**潮声**\n\n"
      "现在呢?\n\n**温若棠**\n\n现在我开船。\n");
  CHECK(pairs_of(doc) ==
        Pairs{"潮声 | 温若棠 | 你第一次坐船是什么时候? | 五岁。我吐了一路。\n\n后来就不怕了。",
              "潮声 | 温若棠 | 现在呢? | 现在我开船。"});
}

TEST_CASE("interview: numbered Q and A with other marks", "[interviews]") {
  const Document doc = read_text(
      "專訪賀知遠:橋不是敵人\n\nQ1. 橋通車以後,您的生意受影響嗎?\nA1. 少了三成。\n\nQ2. 您打算怎麼辦?\nA2. "
      "我打算改做夜航。"
      "\n客人想看燈。\n");
  CHECK(pairs_of(doc) == Pairs{"Q1 | 賀知遠 | 橋通車以後,您的生意受影響嗎? | 少了三成。",
                               "Q2 | 賀知遠 | 您打算怎麼辦? | 我打算改做夜航。\n客人想看燈。"});
}

TEST_CASE("interview: labels in brackets and bold labels", "[interviews]") {
  const Document doc = read_text(
      "青渡见闻\n\n【问】船修好了吗?\n【答】修好了。\n【问】谁出的钱?\n【答】镇上出一半,我们出一半。\n");
  CHECK(pairs_of(doc) ==
        Pairs{"问 | 答 | 船修好了吗? | 修好了。", "问 | 答 | 谁出的钱? | 镇上出一半,我们出一半。"});
  const Document bold = read_text(
      "Tide tables\n\n**Q: Who reads them now?**\n\n**A:** Mostly surfers.\n\n**Q: And the "
      "fishermen?**\n\n**A:** They "
      "have phones, like everybody.\n");
  CHECK(pairs_of(bold) == Pairs{"Q | A | Who reads them now? | Mostly surfers.",
                                "Q | A | And the fishermen? | They have phones, like everybody."});
}

TEST_CASE("interview: questions behind a dash", "[interviews]") {
  const Document doc = read_text(
      "渡口夜话\n\n——您每天几点出门?\n\n四点。我要赶第一班船。\n\n——不累吗?\n\n累,"
      "可是我喜欢河上的雾。\n\n——还要干多久?\n\n我"
      "也不知道。\n");
  CHECK(pairs_of(doc) == Pairs{" |  | 您每天几点出门? | 四点。我要赶第一班船。",
                               " |  | 不累吗? | 累,可是我喜欢河上的雾。",
                               " |  | 还要干多久? | 我也不知道。"});
}

TEST_CASE("interview: answers behind a dash", "[interviews]") {
  const Document doc = read_text(
      "An evening with the ferrymen\n\nWhat do you carry most?\n\n— Bicycles. We carry hundreds of "
      "them.\n\nDo you "
      "ever say no?\n\n— I say no to pianos.\n");
  CHECK(pairs_of(doc) == Pairs{" |  | What do you carry most? | Bicycles. We carry hundreds of them.",
                               " |  | Do you ever say no? | I say no to pianos."});
}

TEST_CASE("interview: remarks and notes between the turns", "[interviews]") {
  const Document doc = read_text(
      "对话沈一舟\n\n记者:你怕过吗?\n\n沈一舟:怕过。\n\n(沉默片刻)\n\n那年的台风我一辈子忘不了。\n\n记者:"
      "后来呢?\n\n"
      "编者注:这一段应受访者要求有删节。\n\n沈一舟:后来我就不出海了。\n\n采访结束后,沈一舟送我们到码头。\n");
  CHECK(pairs_of(doc) ==
        Pairs{"记者 | 沈一舟 | 你怕过吗? | 怕过。\n\n(沉默片刻)\n\n那年的台风我一辈子忘不了。",
              "记者 | 沈一舟 | 后来呢? | 后来我就不出海了。"});
  CHECK(texts_of_type(doc, BlockType::paragraph).back() == "采访结束后,沈一舟送我们到码头。");
}

TEST_CASE("interview: a question told in the paragraph", "[interviews]") {
  const Document doc = read_text(
      "渡口改造说明会\n\n镇长罗敏昨天出席了说明会,到场居民超过两百人。\n\n有记者问:“票价会不会涨?”罗敏回答说:"
      "“三年内不会。”\n\n"
      "会议在晚上九点结束。\n");
  CHECK(pairs_of(doc) == Pairs{"记者 | 罗敏 | “票价会不会涨?” | “三年内不会。”"});
}

TEST_CASE("interview: an English question told in the paragraph", "[interviews]") {
  const Document doc = read_text(
      "Council meets over the pier\n\nThe council met on Tuesday to discuss the pier.\n\n\"Will the fares "
      "rise?\" a "
      "reporter asked. \"Not this year,\" Holt replied.\n\nThe meeting ended at nine.\n");
  CHECK(pairs_of(doc) ==
        Pairs{"reporter | Holt | \"Will the fares rise?\" | \"Not this year,\" Holt replied."});
}

TEST_CASE("interview: questions introduced by a sentence, question on the same line", "[interviews]") {
  const Document doc = read_text(
      "渡口说明会\n\n罗敏在会后回答了三个问题。\n\n第一个问题是:新桥什么时候动工?\n\n罗敏说:"
      "明年三月。\n\n第二个问题是:钱从哪里来?\n\n"
      "罗敏回答:省里出大头。\n");
  CHECK(pairs_of(doc) ==
        Pairs{" | 罗敏 | 新桥什么时候动工? | 明年三月。", " | 罗敏 | 钱从哪里来? | 省里出大头。"});
}

TEST_CASE("interview: the second question was", "[interviews]") {
  const Document doc = read_text(
      "Three questions for the harbour master\n\nWe had time for two questions.\n\nThe first question was: "
      "when will "
      "the dredging start?\n\nHolt said: in April, weather permitting.\n\nThe second question was:\n\nWho "
      "pays for it?"
      "\n\nHolt answered:\n\nThe port does.\n");
  REQUIRE(doc.qa.size() == 2);
  CHECK(pairs_of(doc) == Pairs{" | Holt | when will the dredging start? | in April, weather permitting.",
                               " | Holt | Who pays for it? | The port does."});
}

TEST_CASE("interview: sections with headings between the turns", "[interviews]") {
  const Document doc = read_text(
      "專訪沈一舟:我只想守住這條河\n\n關於童年\n\n記者:你在船上長大?\n\n沈一舟:對,"
      "我在船上出生。\n\n我母親說那天下大雨。\n\n關於工作\n\n"
      "記者:為什麼不上岸?\n\n沈一舟:岸上太吵。\n");
  CHECK(pairs_of(doc) == Pairs{"記者 | 沈一舟 | 你在船上長大? | 對,我在船上出生。\n\n我母親說那天下大雨。",
                               "記者 | 沈一舟 | 為什麼不上岸? | 岸上太吵。"});
  CHECK(texts_of_type(doc, BlockType::heading) == std::vector<std::string>{"關於童年", "關於工作"});
}

TEST_CASE("interview: names with an office in brackets, then short", "[interviews]") {
  const Document doc = read_text(
      "A talk on tides\n\nPier Gazette (host): Why do the tides matter to you?\n\nAda Lund (oceanographer): "
      "Because they "
      "feed us.\n\nPier Gazette: Can we predict them?\n\nAda Lund: Better than the weather.\n");
  CHECK(pairs_of(doc) ==
        Pairs{"Pier Gazette | Ada Lund | Why do the tides matter to you? | Because they feed us.",
              "Pier Gazette | Ada Lund | Can we predict them? | Better than the weather."});
}

TEST_CASE("interview: requests instead of questions, and the date of the talk below it", "[interviews]") {
  const Document doc = read_text(
      "对话周砚\n\n潮声周刊:先谈谈您的童年。\n\n周砚:我在渔村长大。\n\n潮声周刊:第一个作品是什么?\n\n周砚:"
      "村里的码头。(笑)\n\n"
      "潮声周刊:听说您拒绝了很多大项目。\n\n周砚:不是拒绝,是做不过来。\n\n对话时间:2026年3月\n");
  CHECK(pairs_of(doc) == Pairs{"潮声周刊 | 周砚 | 先谈谈您的童年。 | 我在渔村长大。",
                               "潮声周刊 | 周砚 | 第一个作品是什么? | 村里的码头。(笑)",
                               "潮声周刊 | 周砚 | 听说您拒绝了很多大项目。 | 不是拒绝,是做不过来。"});
}

TEST_CASE("interview: reporters who ask and ask again", "[interviews]") {
  const Document doc = read_text(
      "青渡镇举行例行记者会\n2026-03-03 "
      "浅滩网\n\n3月2日,青渡镇发言人韩素主持例行记者会。\n\n海风社记者问:新桥会收费吗?\n韩素:不收费。"
      "\n\n浅滩台记者追问:那维护费用谁来出?\n韩素:镇财政。\n我们有预算。\n");
  CHECK(pairs_of(doc) == Pairs{"海风社记者 | 韩素 | 新桥会收费吗? | 不收费。",
                               "浅滩台记者 | 韩素 | 那维护费用谁来出? | 镇财政。\n我们有预算。"});
}

TEST_CASE("interview: a guest of a round table asks back", "[interviews]") {
  const Document doc = read_text(
      "圓桌對談:老街該不該拆\n\n主持人:老街該不該拆?\n\n秦望舒:不該。\n\n賀知遠:拆了我去哪裡開店?\n\n主持人:"
      "如果政府補償呢?\n\n"
      "賀知遠:補償也買不回老客人。\n\n秦望舒:同意。\n");
  CHECK(pairs_of(doc) == Pairs{"主持人 | 秦望舒 | 老街該不該拆? | 不該。",
                               "主持人 | 賀知遠 | 老街該不該拆? | 拆了我去哪裡開店?",
                               "主持人 | 賀知遠 | 如果政府補償呢? | 補償也買不回老客人。",
                               "主持人 | 秦望舒 | 如果政府補償呢? | 同意。"});
}

TEST_CASE("interview: who was asked answers", "[interviews]") {
  const Document doc = read_text(
      "新桥通车一周见闻\n2026-03-03 "
      "浅滩网\n\n新桥通车一周,渡口冷清了许多,记者来到渡口。\n\n“还有人坐船吗?”记者问。\n\n"
      "“有,老人家喜欢。”船工秦望舒说。\n\n2024年,秦望舒在一次座谈会上被问到:“桥修好了你怎么办?”他当时回答:"
      "“桥修不好的。”\n\n"
      "镇里说,渡口会保留三年。\n");
  CHECK(pairs_of(doc) == Pairs{"记者 | 船工秦望舒 | “还有人坐船吗?” | “有,老人家喜欢。”船工秦望舒说。",
                               " | 秦望舒 | “桥修好了你怎么办?” | “桥修不好的。”"});
}

TEST_CASE("no interview: texts that only look like one", "[interviews]") {
  const auto count = [](const char* text) { return read_text(text).qa.size(); };
  SECTION("an explainer with questions as headings") {
    CHECK(count("What is the pier tax?\n\nThe council voted on Monday.\n\nWho has to pay it?\n\nEvery boat "
                "over ten "
                "metres pays it.\n\nHow much is it?\n\nIt is forty crowns a year.\n\nWhen does it "
                "start?\n\nIt starts "
                "in May.\n") == 0);
  }
  SECTION("a box of common questions") {
    CHECK(count("渡船新规\n\n新规下月一日实行。\n\n常见问题\n\n问:我可以带自行车吗?\n答:可以,每人一辆。\n问:"
                "孩子要买票吗?\n答:"
                "一米二以下免票。\n") == 0);
    CHECK(count("Ferry rules\n\nThe new rules start in May.\n\nFAQ\n\nQ: Can I bring my dog?\nA: Yes, on a "
                "leash.\nQ: Do "
                "children pay?\nA: Under six they do not.\n") == 0);
  }
  SECTION("a quiz") {
    CHECK(count("Harbour quiz: how well do you know your port?\n\nQ: How deep is the old dock?\nA: Nine "
                "metres.\nQ: Who "
                "built the crane?\nA: Nobody knows.\n") == 0);
  }
  SECTION("rhetorical questions") {
    CHECK(count("渔价为何又涨\n\n上周渔价再涨一成。\n\n原因是什么?\n\n分析人士认为,"
                "柴油涨价是主因。\n\n消费者会买单吗?\n\n"
                "市场给出的答案是否定的。\n") == 0);
  }
  SECTION("labels with values") {
    CHECK(count("招聘:渡船水手\n\n地点:青渡镇\n工资:面议\n要求:会游泳吗?会就行。\n联系人:罗敏\n电话:555-"
                "0199\n") == 0);
  }
  SECTION("an essay in the first person that asks you") {
    CHECK(count("On rowing\n\nI began to row at forty.\n\nHave you ever rowed at night?\n\nThe water is "
                "louder than "
                "you think.\n\nMy boat is called Patience. She is older than I am, and she leaks. Every "
                "spring I tar "
                "her.\n\nThe neighbours laugh.\n\nOne day they asked to come along.\n\nWe went out at "
                "dawn.\n\nNobody "
                "spoke.\n") == 0);
  }
  SECTION("headlines with names before a colon") {
    CHECK(count("昨日要闻\n\n罗敏:渡口怎么走?\n韩素:航道已经恢复。\n陆鸣川:三条拖轮到位。\n") == 0);
  }
}
