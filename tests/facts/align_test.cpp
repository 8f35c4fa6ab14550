#include "facts/align.h"

#include <set>

#include "facts/sample_pile.h"
#include "support/catch.h"

using namespace newsprism;
using test::SamplePile;

namespace {

// Is there a group with such words in the first and in the second document?
bool aligned(SamplePile& sample, std::string_view first, std::string_view second) {
  for (const Alignment& group : sample.pile().dossier.alignments) {
    bool a = false, b = false;
    for (const Place& p : group.members) {
      a = a || (p.doc == 0 && sample.holds(p, first));
      b = b || (p.doc == 1 && sample.holds(p, second));
    }
    if (a && b) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("two wordings of one statement are found, over scripts", "[align]") {
  SamplePile sample = {
      "雨伞厂的回答\n\n2026-05-20\n\n早上下了小雨。谁低估修伞匠,谁就会淋湿。我们的图纸画了两年,"
      "他们的图纸只画了十一个月。午饭是面条。",
      "傘廠的話\n\n2026-05-21\n\n下午出了太陽。他們的圖紙十一個月就畫好,"
      "我們的圖紙卻要兩年。他說誰低估修傘匠誰就會淋濕。晚上有風。"};
  CHECK(aligned(sample, "低估修伞匠", "低估修傘匠"));
  CHECK(aligned(sample, "图纸画了两年", "圖紙卻要兩年"));
  CHECK_FALSE(aligned(sample, "早上下了小雨", "下午出了太陽"));
}

TEST_CASE("a Chinese and an English sentence meet in dates, figures and concepts", "[align]") {
  SamplePile sample = {
      "法国的损失\n\n2026-05-20\n\n法国政府5月18日宣布,关税造成的损失达到9亿美元。大家都去吃饭了。",
      "France counts its loss\n\n2026-05-20\n\nFrance's government announced on May 18 that the tariffs "
      "had caused a loss of $900 million. Everybody went to lunch."};
  CHECK(aligned(sample, "损失", "loss of $900 million"));
  CHECK_FALSE(aligned(sample, "吃饭", "lunch"));
}

TEST_CASE("one number or one name in common is no statement in common", "[align]") {
  SamplePile sample = {"船\n\n2026-05-20\n\n船上有50%的水手来自法国。锅里还有汤。",
                       "树\n\n2026-05-20\n\n公园里50%的树在法国买的。椅子坏了。"};
  CHECK_FALSE(aligned(sample, "50%", "50%"));
}

TEST_CASE("the order of the documents changes nothing but the places", "[align]") {
  const std::string_view a = "伞\n\n2026-05-20\n\n谁低估修伞匠,谁就会淋湿。午饭是面条,大家都吃了两碗。";
  const std::string_view b = "傘\n\n2026-05-21\n\n他說誰低估修傘匠誰就會淋濕。";
  SamplePile one = {a, b}, other = {b, a};
  REQUIRE(one.pile().dossier.alignments.size() == other.pile().dossier.alignments.size());
  REQUIRE(one.pile().dossier.alignments.size() == 1);
  std::set<std::string> x, y;
  for (const Place& p : one.pile().dossier.alignments[0].members) x.insert(one.text(p));
  for (const Place& p : other.pile().dossier.alignments[0].members) y.insert(other.text(p));
  CHECK(x == y);
}
