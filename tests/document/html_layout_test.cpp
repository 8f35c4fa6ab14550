// The article on pages of many layouts, with and without names that tell.
#include <string>

#include "document/read.h"
#include "support/catch.h"
#include "text/utf8.h"

using namespace newsprism;

namespace {

constexpr const char* kOne =
    "The ferry to the island of Little Mole was late on Monday, and nobody on the pier minded.";
constexpr const char* kTwo =
    "The captain, Odd Kvist, had stopped in the middle of the sound to let a seal pass.";
constexpr const char* kThree =
    "He told the harbour office that the seal had the right of way, which is not the law.";
constexpr const char* kFour = "The office is still looking for the paragraph, according to its spokeswoman.";

std::string paragraphs(const char* open = "<p>", const char* close = "</p>") {
  std::string out;
  for (const char* text : {kOne, kTwo, kThree, kFour}) out += std::string(open) + text + close;
  return out;
}

std::string kept(const std::string& body, const std::string& head = "") {
  const ReadOutcome outcome = read_documents("<!doctype html><html><head><title>The seal goes first</title>" +
                                                 head + "</head><body>" + body + "</body></html>",
                                             {"page.html", ""});
  REQUIRE(outcome.documents.size() == 1);
  const Document& d = outcome.documents[0];
  std::string out;
  for (const Block& block : d.blocks) {
    if (!is_kept(block) || block.type == BlockType::title) continue;
    out += to_utf8(std::u32string_view(d.text).substr(block.range.begin, block.range.size())) + "\n";
  }
  return out;
}

std::string all_four() {
  return std::string(kOne) + "\n" + kTwo + "\n" + kThree + "\n" + kFour + "\n";
}

const std::string kMenu = "<div><a href=/>Home</a> <a href=/sea>Sea</a> <a href=/land>Land</a></div>";
const std::string kTitle = "<h1>The seal goes first</h1>";

}  // namespace

TEST_CASE("paragraphs in p, in div, or in text with breaks are the same article") {
  CHECK(kept(kMenu + "<div>" + kTitle + paragraphs() + "</div>") == all_four());
  CHECK(kept(kMenu + "<div>" + kTitle + paragraphs("<div>", "</div>") + "</div>") == all_four());
  CHECK(kept(kMenu + "<div>" + kTitle + "<div>" + paragraphs("", "<br><br>") + "</div></div>") == all_four());
  CHECK(kept(kMenu + "<table><tr><td>" + kTitle + paragraphs("", "<br><br>") + "</td></tr></table>") ==
        all_four());
  CHECK(kept(kMenu + kTitle + paragraphs("<font>", "</font><br>")) == all_four());
}

TEST_CASE("an article in several containers is kept whole") {
  const std::string half_one = std::string("<p>") + kOne + "</p><p>" + kTwo + "</p>";
  const std::string half_two = std::string("<p>") + kThree + "</p><p>" + kFour + "</p>";
  CHECK(kept(kMenu + kTitle + "<div><section>" + half_one +
             "</section><div class=ad>Buy a boat today.</div><section>" + half_two + "</section></div>") ==
        all_four());
  CHECK(kept(kMenu + kTitle + "<div><div class=article-text>" + half_one +
             "</div><ul class=related><li><a href=/1>A boat for sale</a></ul><div class=article-text>" +
             half_two + "</div></div>") == all_four());
}

TEST_CASE("microdata and hidden copies") {
  CHECK(kept(kMenu + kTitle + "<div itemprop=articleBody>" + paragraphs() +
             "</div><div><p>Boats are for sale in the harbour shop, which is open on every day of the "
             "week.</p></div>") == all_four());
  CHECK(kept(kMenu + kTitle + "<div>" + paragraphs() + "</div><noscript>" + paragraphs() +
             "</noscript><template>" + paragraphs() + "</template><div style='display:none'>" + paragraphs() +
             "</div><div hidden>" + paragraphs() + "</div>") == all_four());
  CHECK(kept("<amp-sidebar hidden>x</amp-sidebar>" + kMenu + "<article>" + kTitle + paragraphs() +
             "<amp-ad type=x></amp-ad></article>") == all_four());
}

TEST_CASE("comments behind an article end it, however long they are") {
  const std::string letters =
      "<p>I have seen that seal myself, and it is the rudest seal that I have ever seen in my life.</p>"
      "<p>My uncle was on that ferry, he says that the captain asked the seal for its ticket first.</p>"
      "<p>When I was young we had no seals at all, and the ferry was still late on every Monday.</p>"
      "<p>Please tell the captain that he is the best captain that the island ever had, and thank you.</p>"
      "<p>This is what happens when you let the wrong people run the harbour office for eleven years.</p>";
  CHECK(kept(kMenu + "<div>" + kTitle + paragraphs() + "<h3>5 comments</h3>" + letters + "</div>") ==
        all_four());
  CHECK(kept(kMenu + "<div>" + kTitle + paragraphs() +
             "<div><h3>5 responses to \"The seal goes first\"</h3><div>" + letters + "</div></div></div>") ==
        all_four());
  CHECK(kept(kMenu + "<div>" + kTitle + paragraphs() + "<div><b>Комментарии (5)</b><div>" + letters +
             "</div></div></div>") == all_four());
  // A count of comments above the article hides nothing.
  CHECK(kept(kMenu + "<div>" + kTitle + "<div>5 comments</div>" + paragraphs() + "</div>") == all_four());
}

TEST_CASE("links to other articles") {
  const std::string one = std::string("<p>") + kOne + "</p><p>" + kTwo + "</p>";
  const std::string two = std::string("<p>") + kThree + "</p><p>" + kFour + "</p>";
  CHECK(kept(kMenu + "<div>" + kTitle + one + "<p>Read more: <a href=/1>A seal in the town hall</a></p>" +
             two + "</div>") == all_four());
  CHECK(kept(kMenu + "<div>" + kTitle + one +
             "<div><h4>Leia também</h4><ul><li><a href=/1>A seal in the town hall</a>" +
             "<li><a href=/2>No seal in the town hall</a></ul></div>" + two + "</div>") == all_four());
  CHECK(kept(kMenu + "<div>" + kTitle + paragraphs() +
             "<div><h3>More in Seals</h3><p>A seal came into the town hall on Friday and asked for a fishing "
             "licence.</p>"
             "<p>The town hall has no licence for seals, said the mayor, who had looked for "
             "one.</p></div></div>") == all_four());
  // A paragraph that is one link belongs to the article when nothing says otherwise.
  CHECK(kept(kMenu + "<div>" + kTitle + one + "<p><a href=/list>The list of all seals on the sound</a></p>" +
             two + "</div>")
            .find("The list of all seals") != std::string::npos);
}

TEST_CASE("a quoted post is a part of the article, its box is not a widget") {
  CHECK(
      kept(kMenu + "<div>" + kTitle + paragraphs() +
           "<div class=social-widget><blockquote class=post><p>The seal is fine and sends its regards to the "
           "captain.</p></blockquote></div><p>" +
           kOne + kTwo + "</p></div>")
          .find("sends its regards") != std::string::npos);
}

TEST_CASE("lines under pictures and notices about cookies are no article") {
  const std::string text =
      kept(kMenu + "<div>" + kTitle + "<div>The seal on the sound (Photo: Odd Kvist)</div>" + paragraphs() +
           "</div><div><p>This website uses cookies to make the website better. "
           "By using the website you accept the cookies of the website, all of them.</p>"
           "<p>Necessary cookies are absolutely necessary for the website, and others are not, "
           "but you have to accept these cookies too if you want to read the website.</p></div>");
  CHECK(text == all_four());
}

TEST_CASE("what everybody is asked is kept each time, what a gallery repeats is not") {
  std::string talk = kMenu + "<div>" + kTitle;
  for (const char* answer : {kOne, kTwo, kThree, kFour}) {
    talk += std::string("<p>What did you see on the sound on that Monday?</p><p>") + answer + "</p>" +
            "<p>The seal in the sound, seen from the ferry</p>";
  }
  const std::string text = kept(talk + "</div>");
  std::size_t asked = 0;
  for (std::size_t at = text.find("What did you see"); at != std::string::npos;
       at = text.find("What did you see", at + 1))
    ++asked;
  CHECK(asked == 4);
  CHECK(text.find("seen from the ferry") == std::string::npos);
}

TEST_CASE("a last list in lines of their own stays") {
  CHECK(kept(kMenu + "<div>" + kTitle + paragraphs("<div>", "</div>") +
             "<div>1. The seal</div><div>2. The captain</div><div>3. The ferry</div></div>")
            .find("The ferry") != std::string::npos);
}

TEST_CASE("the article in any script") {
  struct Sample {
    const char* lines[3];
  };
  // The ferry was late; the captain let a seal pass; the harbour office is looking for the law.
  const Sample samples[] = {
      {{"सोमवार को टापू की नाव देर से आई और किसी ने शिकायत नहीं की।", "कप्तान ने एक सील को रास्ता देने के लिए नाव रोकी।",
        "बंदरगाह का दफ़्तर अब वह क़ानून खोज रहा है।"}},
      {{"تأخرت عبارة الجزيرة يوم الاثنين ولم يشتك أحد على الرصيف.",
        "توقف القبطان ليمر حيوان الفقمة أولا في المضيق.",
        "مكتب الميناء ما زال يبحث عن القانون الذي يسمح بذلك."}},
      {{"เรือข้ามฟากไปเกาะมาช้าในวันจันทร์และไม่มีใครบนท่าเรือบ่นเลย", "กัปตันหยุดเรือกลางทะเลเพื่อให้แมวน้ำผ่านไปก่อน",
        "สำนักงานท่าเรือยังคงหากฎหมายข้อนั้นอยู่"}},
      {{"島へ行く船は月曜日に遅れたが、誰も文句を言わなかった。",
        "船長はアザラシを先に通すために船を止めたという。", "港の事務所はその法律をまだ探している。"}},
      {{"섬으로 가는 배가 월요일에 늦었지만 아무도 불평하지 않았다.",
        "선장은 물범을 먼저 보내려고 배를 세웠다고 말했다.", "항만 사무소는 그 법을 아직 찾고 있다."}},
      {{"Паром на остров в понедельник опоздал, и никто не жаловался.",
        "Капитан остановил судно, чтобы пропустить тюленя вперёд.",
        "Управление порта до сих пор ищет этот закон в своих папках."}},
      {{"האונייה לאי איחרה ביום שני ואיש על המזח לא התלונן על כך.",
        "רב החובל עצר באמצע המצר כדי לתת לכלב ים לעבור ראשון.",
        "משרד הנמל עדיין מחפש את החוק הזה בין הניירות שלו."}}};
  for (const Sample& sample : samples) {
    std::string in_p, in_br, expected;
    for (const char* line : sample.lines) {
      in_p += std::string("<p>") + line + "</p>";
      in_br += std::string(line) + "<br><br>";
      expected += std::string(line) + "\n";
    }
    CHECK(kept(kMenu + "<div>" + kTitle + in_p + "</div>") == expected);
    CHECK(kept(kMenu + "<div>" + kTitle + "<div>" + in_br + "</div></div>") == expected);
  }
}

TEST_CASE("headings have levels, rows have cells, a table has a caption") {
  const ReadOutcome outcome = read_documents(
      "<!doctype html><html><body>" + kMenu + "<article>" + kTitle + "<p>" + kOne +
          "</p><h2>What happened</h2><p>" + kTwo + "</p><h4>A detail</h4><p>" + kThree +
          "</p><figure><img src=a><figcaption>The seal at noon</figcaption></figure>"
          "<table><caption>Seals by year</caption><tr><th>Year<th>Seals<tr><td>2031<td> 5 <b>or</b> 6</table>"
          "<ol><li>One seal<li>Two seals</ol><h2>What comes next</h2><p>" +
          kFour + "</p></article></body></html>",
      {"page.html", ""});
  REQUIRE(outcome.documents.size() == 1);
  const Document& d = outcome.documents[0];
  const auto find = [&](const char* text) {
    for (const Block& block : d.blocks) {
      if (to_utf8(std::u32string_view(d.text).substr(block.range.begin, block.range.size())) == text)
        return block;
    }
    return Block{};
  };
  CHECK(find("What happened").type == BlockType::heading);
  CHECK(find("What happened").level == 1);
  CHECK(find("A detail").level == 2);
  CHECK(find("What comes next").level == 1);
  CHECK(find("Year\tSeals").type == BlockType::table_row);
  CHECK(find("2031\t5 or 6").type == BlockType::table_row);
  CHECK(find("Seals by year").type == BlockType::caption);
  CHECK(find("The seal at noon").reason == "picture_caption");
  CHECK(find("Two seals").type == BlockType::list_item);
}

TEST_CASE("an article that only the page's data has is read from there") {
  std::string body;
  for (int n = 0; n < 3; ++n) {
    for (const char* text : {kOne, kTwo, kThree, kFour})
      body += std::string(text) + " No. " + std::to_string(n) + ".\\n";
  }
  const std::string data =
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"The seal goes "
      "first\",\"articleBody\":\"" +
      body + "\"}</script>";
  const std::string text = kept(kMenu + kTitle + "<div id=app></div>", data);
  CHECK(text.find(std::string(kOne) + " No. 0.\n") == 0);
  CHECK(text.find(std::string(kFour) + " No. 2.\n") != std::string::npos);
  CHECK(text.find("Home") == std::string::npos);
}
