#include "mentions/speaker_phrase.h"

#include "mentions/small_text.h"
#include "support/catch.h"
#include "support/fixtures.h"

using namespace newsprism;

namespace {

enum class Side { before, after };

// The words of the subject of the verb; "-" when there is none, with "?" when it is no name.
std::string subject_of(std::u32string_view text, std::u32string_view verb, Side side = Side::before) {
  const Document d = test::paragraphs(text);
  const Tokens tokens = cut(d, test::lexicon());
  std::vector<Mention> mentions;
  test::add_mentions(d, EntityType::per, {U"林远舟", U"周可欣", U"Ada Tan", U"欧阳听雪"}, mentions);
  test::add_mentions(d, EntityType::org, {U"青杉集团", U"云图", U"Alder"}, mentions);
  const SentenceView view(d.text, d.key, tokens, tokens.sentences[0], test::lexicon());
  const std::int32_t cue = view.begins_at(test::place_of(d, verb).begin);
  REQUIRE(cue >= 0);
  const auto subject =
      side == Side::before ? subject_before(view, cue, mentions) : subject_after(view, cue, mentions);
  return subject ? test::words(d, subject->range) + (subject->named ? "" : "?") : "-";
}

}  // namespace

TEST_CASE("a name before its verb", "[speaker_phrase]") {
  CHECK(subject_of(U"林远舟表示,成本会降", U"表示") == "林远舟");
  CHECK(subject_of(U"林远舟昨天在会上再次表示,成本会降", U"表示") == "林远舟");
  CHECK(subject_of(U"青杉集团表示,成本会降", U"表示") == "青杉集团");
  CHECK(subject_of(U"Ada Tan said that costs would fall", U"said") == "Ada Tan");
}

TEST_CASE("a person goes before the firm that the person is of", "[speaker_phrase]") {
  CHECK(subject_of(U"青杉集团董事长林远舟表示,成本会降", U"表示") == "林远舟");
  CHECK(subject_of(U"林远舟在青杉集团的会上表示,成本会降", U"表示") == "林远舟");
}

TEST_CASE("objects and possessors do not speak", "[speaker_phrase]") {
  CHECK(subject_of(U"周可欣对林远舟表示,成本会降", U"表示") == "周可欣");
  CHECK(subject_of(U"周可欣向青杉集团表示,成本会降", U"表示") == "周可欣");
  CHECK(subject_of(U"林远舟的助手周可欣表示,成本会降", U"表示") == "周可欣");
  CHECK(subject_of(U"对林远舟表示,成本会降", U"表示") == "-");
}

TEST_CASE("speakers without a name", "[speaker_phrase]") {
  CHECK(subject_of(U"知情人士透露,双方见过面", U"透露") == "知情人士?");
  CHECK(subject_of(U"他认为,成本会降", U"认为") == "他?");
  CHECK(subject_of(U"一名分析师认为,成本会降", U"认为") == "分析师?");
  CHECK(subject_of(U"officials said the road was closed", U"said") == "officials?");
}

TEST_CASE("a name of an earlier sentence part does not speak over a semicolon", "[speaker_phrase]") {
  CHECK(subject_of(U"林远舟来了;认为成本会降", U"认为") == "-");
}

TEST_CASE("who says I names nobody", "[speaker_phrase]") {
  CHECK(subject_of(U"林远舟来了,我认为成本会降", U"认为") == "-");
}

TEST_CASE("a subject after its verb", "[speaker_phrase]") {
  CHECK(subject_of(U"said Ada Tan on Monday", U"said", Side::after) == "Ada Tan");
  CHECK(subject_of(U"said the chairman, Ada Tan", U"said", Side::after) == "-");
  CHECK(subject_of(U"said officials on Monday", U"said", Side::after) == "officials?");
  CHECK(subject_of(U"said.", U"said", Side::after) == "-");
}

TEST_CASE("objects", "[speaker_phrase]") {
  const auto object = [](std::u32string_view text) {
    const Document d = test::paragraphs(text);
    const Tokens tokens = cut(d, test::lexicon());
    const SentenceView view(d.text, d.key, tokens, tokens.sentences[0], test::lexicon());
    return is_object(view, test::place_of(d, U"林远舟"));
  };
  CHECK(object(U"对林远舟说"));
  CHECK(object(U"向董事长林远舟说"));
  CHECK(object(U"林远舟的车"));
  CHECK(object(U"林远舟之子"));
  CHECK_FALSE(object(U"林远舟说"));
  CHECK_FALSE(object(U"董事长林远舟说"));
}

TEST_CASE("nouns that can speak, verbs that report", "[speaker_phrase]") {
  CHECK(is_speaker_noun(U"发言人"));
  CHECK(is_speaker_noun(U"业内人士"));
  CHECK(is_speaker_noun(U"她"));
  CHECK_FALSE(is_speaker_noun(U"工厂"));
  CHECK_FALSE(is_speaker_noun(U""));
  CHECK(is_reporting_verb(U"表示"));
  CHECK(is_reporting_verb(U"也说"));
  CHECK(is_reporting_verb(U"said"));
  CHECK_FALSE(is_reporting_verb(U"小说"));
  CHECK_FALSE(is_reporting_verb(U""));
}
