#include "tokens/labeller.h"

#include <string>

#include "support/catch.h"
#include "support/fixtures.h"
#include "support/label_bytes.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

using namespace newsprism;

namespace {

struct Labelled {
  std::vector<LabelledName> names;
  std::vector<Range> words;
};

Labelled read_with(Labeller& labeller, const std::u32string& text) {
  Labelled out;
  labeller.read(text, fold(text));
  labeller.names(out.names);
  labeller.words(out.words);
  return out;
}

Labelled label(const std::u32string& text) {
  Labeller labeller(test::lexicon().labels(), test::lexicon());
  return read_with(labeller, text);
}

std::string written(const std::u32string& text, const std::vector<LabelledName>& names) {
  std::string out;
  for (const LabelledName& n : names) {
    out += (out.empty() ? "" : " ") + to_utf8(text.substr(n.range.begin, n.range.size())) + "/" +
           entity_type_name(n.type);
  }
  return out;
}

std::string names_in(const std::u32string& text) {
  return written(text, label(text).names);
}

std::string words_in(const std::u32string& text) {
  std::string out;
  for (const Range r : label(text).words) {
    out += (out.empty() ? "" : "|") + to_utf8(text.substr(r.begin, r.size()));
  }
  return out;
}

bool same(const std::vector<LabelledName>& a, const std::vector<LabelledName>& b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](const LabelledName& x, const LabelledName& y) {
           return x.range == y.range && x.type == y.type && x.margin == y.margin;
         });
}

// What a labeller may never do: words that overlap or leave a character out, names that overlap.
void check_whole(const std::u32string& text, const Labelled& labelled) {
  std::uint32_t at = 0;
  for (const Range word : labelled.words) {
    REQUIRE(word.begin >= at);
    REQUIRE(word.begin < word.end);
    REQUIRE(word.end <= text.size());
    for (; at < word.begin; ++at) REQUIRE(is_space(text[at]));
    at = word.end;
  }
  for (; at < text.size(); ++at) REQUIRE(is_space(text[at]));
  at = 0;
  for (const LabelledName& name : labelled.names) {
    REQUIRE(name.range.begin >= at);
    REQUIRE(name.range.begin < name.range.end);
    REQUIRE(name.range.end <= text.size());
    REQUIRE(name.margin >= 0);
    at = name.range.end;
  }
}

// Codes of what a symbol says of the unit that it is.
constexpr std::uint32_t kHere = 3 * kLabels;
constexpr std::uint32_t kPersonBegins = 1, kPersonEnds = 3, kPersonAlone = 4, kPlaceAlone = 12;

test::LabelRow symbol(char32_t c, std::vector<std::pair<std::uint32_t, std::int32_t>> pairs) {
  return {kSymbol, feature_key(kSymbol, c), std::move(pairs)};
}

}  // namespace

TEST_CASE("the best path and its margin, by a model of two characters", "[labeller]") {
  // of folded text
  const std::string bytes = test::label_bytes(
      8, {symbol(U'鸥', {{kHere + kPersonBegins, 30}, {kHere + kPersonAlone, 21}}),
          symbol(U'岩', {{kHere + kPersonEnds, 12}}), symbol(U'港', {{kHere + kPlaceAlone, 40}})});
  const auto model = test::open_labels(bytes);
  REQUIRE(model.ok());
  const Lexicon none;
  Labeller labeller(model.value(), none);
  for (const std::u32string text : {U"在鸥岩的港", U"在鷗岩的港"}) {
    const auto names = read_with(labeller, text).names;
    REQUIRE(written(text, names) == to_utf8(text.substr(1, 2)) + "/PER " + "港/LOC");
    CHECK(names[0].margin == 12);  // 42, against 30 where it goes on to 的
    CHECK(names[1].margin == 40);  // against no name
  }
  const auto at_the_end = read_with(labeller, U"在鸥岩").names;
  REQUIRE(at_the_end.size() == 1);
  CHECK(at_the_end[0].margin == 21);  // nothing to go on to: against the first character alone
}

TEST_CASE("a style's labels count by its share", "[labeller]") {
  constexpr std::uint32_t second = kStyleLabelCode + 1 * kNameLabels + kPersonAlone;
  const std::string bytes =
      test::label_bytes(8, {symbol(U'鸥', {{second, 40}}), symbol(U'岩', {{kStyleCode + 1, 127}})});
  const auto model = test::open_labels(bytes);
  REQUIRE(model.ok());
  const Lexicon none;
  Labeller labeller(model.value(), none);
  const auto even = read_with(labeller, U"鸥").names;
  REQUIRE(even.size() == 1);
  CHECK(even[0].margin == 40 / 8);
  const auto sure = read_with(labeller, U"鸥岩").names;
  REQUIRE(sure.size() == 1);
  CHECK(sure[0].margin == 40);
}

TEST_CASE("people, organisations and places in Simplified", "[labeller]") {
  CHECK(names_in(U"周文彬昨天在南京会见了德国外长") == "周文彬/PER 南京/LOC 德国/LOC");
  CHECK(names_in(U"北京大学教授何思远说") == "北京大学/ORG 何思远/PER");
  CHECK(names_in(U"据新华社报道,赵立平访问了日本") == "新华社/ORG 赵立平/PER 日本/LOC");
}

TEST_CASE("people, organisations and places in Traditional", "[labeller]") {
  CHECK(names_in(U"周文彬昨天在南京會見了德國外長") == "周文彬/PER 南京/LOC 德國/LOC");
  CHECK(names_in(U"據新華社報道,趙立平訪問了日本") == "新華社/ORG 趙立平/PER 日本/LOC");
}

TEST_CASE("people, organisations and places in English", "[labeller]") {
  CHECK(names_in(U"Martha Ellwood met the German minister in Vienna on Tuesday .") ==
        "Martha Ellwood/PER Vienna/LOC");
  CHECK(names_in(U"Peter Hallam of Reuters flew from London to Tokyo .") ==
        "Peter Hallam/PER Reuters/ORG London/LOC Tokyo/LOC");
}

TEST_CASE("words", "[labeller]") {
  CHECK(words_in(U"我们研究经济问题") == "我们|研究|经济|问题");
  CHECK(words_in(U"我們研究經濟問題") == "我們|研究|經濟|問題");
}

TEST_CASE("a sentence is read alike in both scripts", "[labeller]") {
  const struct {
    std::u32string simplified, traditional;
  } pairs[] = {
      {U"周文彬昨天在南京会见了德国外长。", U"周文彬昨天在南京會見了德國外長。"},
      {U"晴川半导体公司宣布扩建江城的工厂。", U"晴川半導體公司宣布擴建江城的工廠。"},
      {U"林向远说,这款芯片的能耗下降了四成。", U"林向遠說,這款芯片的能耗下降了四成。"},
      {U"联合国秘书长呼吁双方停火。", U"聯合國秘書長呼籲雙方停火。"},
      {U"国务院总理率团访问马来西亚和越南。", U"國務院總理率團訪問馬來西亞和越南。"},
      {U"苏晓岚毕业于复旦大学新闻学院。", U"蘇曉嵐畢業於復旦大學新聞學院。"},
      {U"欧盟委员会对该项补贴展开调查。", U"歐盟委員會對該項補貼展開調查。"},
      {U"记者从广东省气象局获悉,台风将登陆。", U"記者從廣東省氣象局獲悉,颱風將登陸。"},
      {U"美国总统与韩国总统通了电话。", U"美國總統與韓國總統通了電話。"},
      {U"他在台湾海峡两岸都有亲戚。", U"他在臺灣海峽兩岸都有親戚。"},
      {U"陈国华队长打进了关键的一球。", U"陳國華隊長打進了關鍵的一球。"},
      {U"中国银行计划在澳门开设分行。", U"中國銀行計劃在澳門開設分行。"},
      {U"电影导演叶丽娟获得终身成就奖。", U"電影導演葉麗娟獲得終身成就獎。"},
      {U"东京证券交易所周一休市。", U"東京證券交易所週一休市。"},
      {U"俄罗斯和乌克兰代表在伊斯坦布尔谈判。", U"俄羅斯和烏克蘭代表在伊斯坦布爾談判。"},
      {U"医生刘启荣来自华山医院。", U"醫生劉啟榮來自華山醫院。"},
      {U"这本书由商务印书馆出版。", U"這本書由商務印書館出版。"},
      {U"黄河流域今年降雨偏多。", U"黃河流域今年降雨偏多。"},
      {U"郑明辉当选为工会主席。", U"鄭明輝當選為工會主席。"},
      {U"世界卫生组织总部设在日内瓦。", U"世界衛生組織總部設在日內瓦。"},
  };
  std::size_t names = 0;
  for (const auto& pair : pairs) {
    CAPTURE(to_utf8(pair.simplified), to_utf8(pair.traditional));
    const Labelled a = label(pair.simplified), b = label(pair.traditional);
    CHECK(written(pair.simplified, a.names).size() == written(pair.traditional, b.names).size());
    CHECK(same(a.names, b.names));
    CHECK(a.words == b.words);
    names += a.names.size();
  }
  CHECK(names >= 20);  // that they are alike says nothing where none is found
}

TEST_CASE("texts of hardly anything", "[labeller]") {
  for (const std::u32string text : {U"", U" ", U"\t \u3000 \n", U"王", U"A", U"7", U"。", U"……!?、()",
                                    U"\u0301", U"\U0001F600", U"\U0001F600\U0001F600"}) {
    CAPTURE(to_utf8(text));
    const Labelled labelled = label(text);
    check_whole(text, labelled);
    const bool blank = text.find_first_not_of(U" \t\n\u3000") == std::u32string::npos;
    CHECK(labelled.words.empty() == blank);
    if (blank) CHECK(labelled.names.empty());
  }
  CHECK(label(U"……!?、()").names.empty());
}

TEST_CASE("without a model there are no names", "[labeller]") {
  const LabelModel none;
  Labeller labeller(none, test::lexicon());
  const std::u32string text = U"周文彬昨天在南京";
  const Labelled labelled = read_with(labeller, text);
  CHECK(labelled.names.empty());
  check_whole(text, labelled);
}

// Sums over so many units would overflow, if they were kept.
TEST_CASE("a book without a stop is read like a sentence", "[labeller]") {
  const std::u32string unit = U"周文彬昨天在南京会见了德国外长又去了东京而";
  std::u32string text;
  while (text.size() < 100000) text += unit;
  const Labelled labelled = label(text);
  check_whole(text, labelled);
  const auto count = static_cast<std::uint32_t>(text.size() / unit.size());
  const auto per_unit = static_cast<std::uint32_t>(labelled.names.size() / count);
  REQUIRE(per_unit >= 3);
  // Every copy but the first and the last is in the same place as any other.
  const auto names_at = [&](std::uint32_t copy) {
    const auto begin = static_cast<std::uint32_t>(copy * unit.size());
    const auto end = static_cast<std::uint32_t>(begin + unit.size());
    std::vector<LabelledName> out;
    for (LabelledName name : labelled.names) {
      if (name.range.begin < begin || name.range.end > end) continue;
      name.range = {name.range.begin - begin, name.range.end - begin};
      out.push_back(name);
    }
    return out;
  };
  const auto middle = names_at(count / 2);
  CHECK(middle.size() >= 3);
  for (const std::uint32_t copy : {std::uint32_t{3}, count / 4, count - 4}) {
    CAPTURE(copy);
    CHECK(same(names_at(copy), middle));
  }
}

TEST_CASE("one character a hundred thousand times", "[labeller]") {
  for (const char32_t c : {U'王', U'a', U'。', U'7', U'\u00B7'}) {
    CAPTURE(static_cast<std::uint32_t>(c));
    const std::u32string text(100000, c);
    check_whole(text, label(text));
  }
}

TEST_CASE("a surer name has the wider margin", "[labeller]") {
  const auto margin_of = [](const std::u32string& text, std::u32string_view name) {
    const Labelled labelled = label(text);
    for (const LabelledName& n : labelled.names) {
      if (text.substr(n.range.begin, n.range.size()) == name) return n.margin;
    }
    return 0;
  };
  const std::int32_t sure = margin_of(U"国务院总理周文彬访问了日本。", U"周文彬");
  const std::int32_t unsure = margin_of(U"柳絮飞说得好。", U"柳絮飞");  // or catkins fly
  CHECK(sure > 2 * unsure);
  CHECK(unsure > 0);
  for (const LabelledName& n : label(U"新华社记者周文彬从南京报道,德国外长访问了日本。").names)
    CHECK(n.margin > 0);
}

TEST_CASE("a second sentence knows nothing of the first", "[labeller]") {
  Labeller labeller(test::lexicon().labels(), test::lexicon());
  const std::u32string longer = U"据新华社报道,周文彬昨天在南京会见了德国外长,随后前往日本。";
  const std::u32string shorter = U"赵立平访问了日本";
  const Labelled fresh = label(shorter);
  read_with(labeller, longer);
  const Labelled after = read_with(labeller, shorter);
  CHECK(same(after.names, fresh.names));
  CHECK(after.words == fresh.words);
  const Labelled nothing = read_with(labeller, U"");
  CHECK(nothing.names.empty());
  CHECK(nothing.words.empty());
  CHECK(same(read_with(labeller, longer).names, label(longer).names));
}

TEST_CASE("results are appended", "[labeller]") {
  Labeller labeller(test::lexicon().labels(), test::lexicon());
  const std::u32string text = U"赵立平访问了日本";
  labeller.read(text, fold(text));
  std::vector<LabelledName> names;
  labeller.names(names);
  const std::size_t once = names.size();
  REQUIRE(once == 2);
  labeller.names(names);
  REQUIRE(names.size() == 2 * once);
  CHECK(names[0].range == names[once].range);
  CHECK(names[0].margin == names[once].margin);
}
