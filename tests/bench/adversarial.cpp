// Does time double when the input doubles? newsprism_adversarial [--check] [--megabytes N] [--only WORD]
// [--runs N]
//
// Families of inputs that make a careless reader quadratic, each of 1, 2, 4, ... N megabytes (16 unless said
// otherwise), through read_documents. Printed are for each family the seconds and the megabytes a second of
// the largest and how much longer it took than the one half as large, best of N runs (3). --check exits 1
// when that is more than kRatio and more than kSlow seconds, or when the largest takes more than kLongest
// seconds.
//
// What is found in and over texts, the dossier, is held to kRatio and to kLongestPile at a sixteenth of that
// size and at half of it.
//
// Queries are at most kLongestQuery characters: they are parsed at that length and at half of it, and held to
// kRatio and to kLongestParse.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include "data/builtin_lexicon.h"
#include "document/read.h"
#include "engine.h"
#include "search/query.h"
#include "text/utf8.h"

namespace {

constexpr double kRatio = 2.3;
constexpr double kSlow = 0.1;  // seconds: what is quicker is as quick as its memory
constexpr double kLongest = 8;
constexpr double kLongestPile = 4;  // a megabyte
constexpr double kSlowParse = 0.0005;
constexpr double kLongestParse = 0.02;

// head, then unit until the size is reached, then tail. "%" in a unit is a number that counts up.
struct Family {
  const char* name;
  std::string_view head;
  std::string_view unit;
  std::string_view tail;
};

constexpr std::string_view kPage =
    "<!doctype html><html><head><title>The seal goes first</title></head><body>";
constexpr std::string_view kLead =
    "The ferry to the island was late on Monday, and nobody on the pier minded very much.\n";

constexpr Family kFamilies[] = {
    // --- HTML
    {"html deep div", kPage, "<div>", "The bell is down here, and it rings."},
    {"html deep mixed", kPage, "<div><ul><li><span>", "The bell is down here, and it rings."},
    {"html closed too often", kPage, "</div></p></b>", ""},
    {"html unclosed p", kPage, "<p>The seal of number % goes first. ", ""},
    {"html unclosed inline", kPage, "<b><i>a", ""},
    {"html crossed inline", kPage, "<a href=x><b>a</a><i>b</b></i>", ""},
    {"html attributes", "<html><body><p ", "a%=b ", ">The seal goes first.</p>"},
    {"html one attribute", "<html><body><p class=\"", "menu nav-% ", "\">The seal goes first.</p>"},
    {"html open double quote", kPage, "<a href=\"x ", ""},
    {"html open single quote", kPage, "<p title='x ", ""},
    {"html entities", kPage, "&amp;&eacute;&#20013;", ""},
    {"html broken entities", kPage, "&&#&#x&a", ""},
    {"html <", kPage, "<", ""},
    {"html <!--", kPage, "<!--", ""},
    {"html <a href=", kPage, "<a href=", ""},
    {"html <![CDATA[", kPage, "<![CDATA[", ""},
    {"html </p>", kPage, "</p>", ""},
    {"html <title>", kPage, "<title>a", ""},
    {"html <script>", kPage, "<script>a", ""},
    {"html closed scripts", kPage, "<script>a</scrip </script>", ""},
    {"html nested tables", kPage, "<table><tr><td>", "The seal goes first."},
    {"html rows", "<html><body><table>", "<tr><td>Seal %<td>%", "</table>"},
    {"html br", kPage, "<br>", "The seal goes first."},
    {"html br and words", kPage, "A seal %<br>", ""},
    {"html menu", kPage, "<li><a href=/%>Seals %</a>", ""},
    {"html headings", kPage, "<h2>More news</h2>", ""},
    {"html section openers", kPage, "<div><p>5 comments</p>", ""},
    {"html one paragraph again", kPage, "<p>The seal goes first, and the ferry goes second.</p>", ""},
    {"html paragraphs", kPage, "<p>The seal of number % goes first, and the ferry goes second.</p>", ""},
    {"html Chinese", kPage, "<p>第%只海豹先走，渡轮在后面等着，没有人着急。</p>", ""},
    {"html dates", kPage, "<p>2031-03-04 05:06 source: Pier Post</p>", ""},
    {"html options", kPage, "<select><option>a", ""},
    {"html many JSON-LD", kPage, "<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script>", ""},
    {"html one JSON-LD", "<html><script type=application/ld+json>[",
     "{\"@type\":\"NewsArticle\",\"headline\":\"a\"},", "1]</script><p>The seal goes first.</p>"},
    {"html meta", "<html><head>", "<meta property=og:title content=\"Seal %\">",
     "</head><p>The seal goes first."},
    // --- JSON
    {"json [", "", "[", ""},
    {"json {\"a\":", "", "{\"a\":", ""},
    {"json closed arrays", "[", "[],", "1]"},
    {"json escapes", "{\"title\":\"Seal\",\"content\":\"", "\\u4e2d\\n\\\"\\t", "\"}"},
    {"json html body", "{\"title\":\"Seal\",\"content\":\"", "<p>The seal % goes first.", "\"}"},
    {"json keys", "{", "\"key%\":1,", "\"title\":\"Seal\",\"content\":\"The seal goes first.\"}"},
    {"jsonl {}", "{\"title\":\"a\",\"content\":\"b\"}\n", "{}\n", ""},
    {"jsonl records", "", "{\"id\":\"a\",\"title\":\"Seal %\",\"content\":\"The seal goes first.\"}\n", ""},
    // --- tables, feeds, Markdown
    {"csv quotes", "title,content,date\n", "\"\"\"a\"\",\"\"b\"\"\",x,2031-03-04\n", ""},
    {"csv open quote", "title,content,date\n", "a,\"b,2031-03-04\n", ""},
    {"csv commas", "title,content,date\n", ",", ""},
    {"rss items", "<?xml version=\"1.0\"?><rss><channel>",
     "<item><title>Seal %</title><description>The seal goes first.</description></item>", "</channel></rss>"},
    {"rss open items", "<?xml version=\"1.0\"?><rss><channel>", "<item><title>a", ""},
    {"atom open", "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\">", "<entry><content>",
     ""},
    {"markdown links", "# Seal\n\n## First\n\n", "[a](b ", ""},
    {"markdown stars", "# Seal\n\n## First\n\n", "**a*_", ""},
    {"markdown brackets", "# Seal\n\n## First\n\n", "![[", ""},
    {"markdown lists", "# Seal\n\n## First\n\n", "- a\n  1. b\n", ""},
    {"markdown backticks", "# Seal\n\n## First\n\n", "`a``", ""},
    // --- text
    {"text one line of Han", "", "海豹先走渡轮等着", ""},
    {"text one line of Chinese", "", "第%只海豹先走，渡轮在后面等着。", ""},
    {"text one line of English", "", "The seal of number % goes first. ", ""},
    {"text one word", "", "seal", ""},
    {"text spaces", kLead, " ", "x"},
    {"text newlines", kLead, "\n", "x"},
    {"text carriage returns", kLead, "\r", "x"},
    {"text tabs", kLead, "a\t", ""},
    {"text quotes open", "", "海豹说「", ""},
    {"text quotes", "", "\"Yes\", he said. ", ""},
    {"text digits", "", "1234567890", ""},
    {"text question marks", "海豹", "?", ""},
    {"text questions in a line", "", "问：为什么？答：因为。", ""},
    {"text list", kLead, "%. A seal\n", ""},
    {"text labels", kLead, "A: a seal\nB: why?\n", ""},
    {"text turns", kLead, "问：海豹为什么先走？\n答：因为它先来。\n", ""},
    {"text names on lines", kLead, "王海豹\n它先走了，因为它先来。\n", ""},
    {"text dates", kLead, "2031-03-04 05:06\n", ""},
    {"text dates in a line", "", "2031年3月4日", ""},
    {"text times", kLead, "12:%\n", ""},
    {"text URLs", "", "https://example.org/seal/% ", ""},
    {"text brackets", "海豹", "(", ""},
    {"text brackets both", "海豹", "（图", ""},
    {"text citations", "The seal goes first", "[%]", ""},
    {"text title again", "", "The seal goes first\n", ""},
    {"text lines again", "", "The seal goes first, and the ferry goes second.\n", ""},
    {"text fields", kLead, "来源：海豹报 作者：王海豹\n", ""},
    {"text fields in a line", "", "来源：作者：编辑：", ""},
    {"text breadcrumbs", "", "Home > ", ""},
    {"text menu words", "", "首页 | ", ""},
    {"text bars", kLead, "a|b|c\n", ""},
    {"text dashes", "", "-", ""},
    {"text full stops", "a", ".", ""},
    {"text today", "2031-03-04\n", "今天(", ""},
    {"text today in lines", "2031-03-04\n", "今天的海豹。\n", ""},
    {"text pictures", kLead, "图为海豹。(王海豹 摄)\n", ""},
    {"text shares", kLead, "600519.SH 1,688.00 +1.2%\n", ""},
    {"text BOMs", "a", "\xEF\xBB\xBF", ""},
    {"text NUL", "", std::string_view("The seal goes first\0, ", 22), ""},
    {"text surrogates", "", "The seal goes\xED\xA0\x80 first, ", ""},
    {"text malformed", "", "The seal goes first\xF0\x9F, ", ""},
    {"text bidi", "", "seal \xE2\x80\xAE laes \xE2\x80\xAC", ""},
    {"text combining", "e", "\xCC\x81", ""},
};

// In these "@" is a person's name, "&" one of Latin letters, "#" a firm's and "^" a day, each of the number
// that counts up, so that thousands of them are different.
constexpr Family kPiles[] = {
    {"pile quotes", "", "@说：“我们下月启用新码头。”\n他表示：“@不会反对。”\n", ""},
    {"pile quotes in a line", "", "@说：“我们下月启用新码头。”他表示：“@不会反对。”", ""},
    {"pile quotes in quotes", "", "@说：“他说：‘@今天来了。’”\n", ""},
    {"pile English quotes", "", "Mara & said: \"We will open the pier.\" He said \"& was late today.\"\n",
     ""},
    {"pile firms' quotes", "", "#科技有限公司表示：“码头会开。”该公司称：“渡轮会来。”\n", ""},
    {"pile questions", "", "问：@为什么走？\n答：因为@说渡轮来了。\n", ""},
    {"pile people", "", "@和他的同事看着渡轮离开码头。\n", ""},
    {"pile one surname", "苗海平来到码头。\n", "苗说渡轮会来。\n", ""},
    {"pile English people", "", "Mara & watched the ferry before & left the pier.\n", ""},
    {"pile firms", "", "#科技股份有限公司启用码头，#没有出席，#随后推迟渡轮。\n", ""},
    {"pile English firms", "", "& Foods Group bought the pier before & sold it.\n", ""},
    {"pile one name", "", "海岬港务公司推迟渡轮，海岬港务在等。\n", ""},
    {"pile days", "", "^，@启用新码头。\n", ""},
    {"pile one day", "", "2031年3月4日，海岬港务公司启用新航线。\n", ""},
    {"pile one day of many", "", "2031年3月4日，@启用新航线。\n", ""},
    {"pile figures", "", "第%艘渡轮载客%人，票价%元，上涨5%。\n", ""},
    {"pile figures of nobody", "", "@在等渡轮。\n市值为%亿元。\n", ""},
    {"pile articles", "", "{\"title\":\"@在码头\",\"content\":\"码头亏损%亿元，@说渡轮明天会来。\"}\n", ""},
    {"pile articles alike", "",
     "{\"title\":\"渡轮停开\",\"content\":\"海岬港务公司亏损%亿元，渡轮2031年3月4日停开。\"}\n", ""},
    {"pile English articles", "",
     "{\"title\":\"Late ferry\",\"content\":\"Mara & lost % million dollars, said & on Monday.\"}\n", ""},
    {"pile turns", "", "主持人：@为什么走？\n@：因为渡轮来了。\n", ""},
    {"pile brackets", "", "#(Hal&)和@(化名)在码头。\n", ""},
    {"pile one statement", "", "海岬港务公司启用新码头，票价为%元。\n", ""},
};

constexpr Family kQueries[] = {
    {"query word", "", "seal", ""},
    {"query words", "", "seal % ", ""},
    {"query Han", "", "海豹先走", ""},
    {"query OR", "a", " OR b%", ""},
    {"query brackets open", "", "(", ""},
    {"query brackets", "", "(a b) ", ""},
    {"query minus", "", "-", ""},
    {"query minus brackets", "a ", "-(b) ", ""},
    {"query quotation open", "a \"", "b ", ""},
    {"query quotations", "", "\"a b\" ", ""},
    {"query near", "", "\"a b\"~5 ", ""},
    {"query one near", "\"", "a ", "\"~5"},
    {"query title", "", "title:", "a"},
    {"query title brackets", "", "title:(a b) ", ""},
    {"query colons", "", ":", ""},
    {"query filters", "", "lang:en source:% ", ""},
    {"query filters in brackets", "", "(lang:en) ", ""},
    {"query filters in OR", "lang:en", " OR lang:en", ""},
    {"query money", "", "money>% ", ""},
    {"query money, digits", "money>", "9", ""},
    {"query money, commas", "money>9", ",9", ""},
    {"query money, Han", "money>", "一百亿", ""},
    {"query money, units", "money>9", "万亿", ""},
    {"query money, words", "money>\"", "9 USD ", "\""},
    {"query figure", "figure:", "九", ""},
    {"query figure, words", "figure:\"", "9 million ", "\""},
    {"query dates", "", "on:2031-03-04 ", ""},
    {"query date, slashes", "on:2031", "/2031", ""},
    {"query money and spaces", "", "money  ", ""},
};

// What a mark of a unit stands for; the mark itself where it is none.
std::string filled(char mark, std::size_t number, bool names) {
  constexpr std::u32string_view kSurnames = U"王李张刘陈杨黄赵周吴徐孙朱马胡郭";
  constexpr std::u32string_view kGiven = U"海平文强丽敏静磊军洋勇艳杰娟涛明超霞秀英华慧巧美娜莎锦黛青倩婷姣";
  constexpr std::string_view kSyllables[] = {"ba", "ke", "lo", "mi", "nu", "ra", "se", "to", "vi", "wen"};
  const auto given = [&](std::size_t n) { return kGiven[n % kGiven.size()]; };
  if (mark == '%') return std::to_string(number);
  if (names && mark == '@') {
    const char32_t name[] = {kSurnames[number % kSurnames.size()], given(number / 16), given(number / 512)};
    return newsprism::to_utf8({name, 3});
  }
  if (names && mark == '#') {
    const char32_t name[] = {given(number), given(number / 32 + 7), given(number / 1024 + 3)};
    return newsprism::to_utf8({name, 3});
  }
  if (names && mark == '&') {
    std::string out = "Hal";
    for (std::size_t n = number; n > 0; n /= 10) out += kSyllables[n % 10];
    return out + "den";
  }
  if (names && mark == '^') {
    return std::to_string(1950 + number / 336 % 80) + "年" + std::to_string(1 + number / 28 % 12) + "月" +
           std::to_string(1 + number % 28) + "日";
  }
  return {mark};
}

std::string make(const Family& family, std::size_t size, bool names = false) {
  std::string out(family.head);
  out.reserve(size + family.tail.size() + 64);
  for (std::size_t number = 1; out.size() < size; ++number) {
    for (const char c : family.unit) out += filled(c, number, names);
  }
  out += family.tail;
  return out;
}

double seconds(const std::string& input, int runs) {
  double best = 1e9;
  for (int run = 0; run < runs && (run == 0 || best < kLongest); ++run) {
    const std::clock_t start = std::clock();  // of the processor: others use the machine, too
    const newsprism::ReadOutcome outcome = newsprism::read_documents(input, {"input", {}});
    const double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    if (outcome.documents.empty() && outcome.refused.empty()) std::printf("nothing came out of it\n");
    best = std::min(best, took);
  }
  return best;
}

// False when the family misses a limit. Stops doubling at a size that takes too long.
bool measure(const Family& family, std::size_t largest, int runs) {
  double before = 0, now = 0;
  std::size_t size = 1;
  for (;; size *= 2) {
    now = seconds(make(family, size << 20), runs);
    if (size >= largest || now > 2 * kLongest) break;
    before = now;
  }
  const double ratio = before > 0 ? now / before : 0;
  const double limit = kLongest * std::max(1.0, static_cast<double>(largest) / 16);
  const bool missed = (ratio > kRatio && now > kSlow) || now > limit;
  std::printf("%-26s %3zu MB %8.3f s %8.1f MB/s   x%.2f%s\n", family.name, size, now,
              static_cast<double>(size) / now, ratio, missed ? "   MISSED" : "");
  std::fflush(stdout);
  return !missed;
}

double pile_seconds(const newsprism::Lexicon& lexicon, const std::string& input, int runs) {
  double best = 1e9;
  for (int run = 0; run < runs && (run == 0 || best < kLongest); ++run) {
    newsprism::Engine engine(lexicon);
    const std::clock_t start = std::clock();
    if (!engine.add(input, {"input", {}}).refused.empty()) std::printf("it is refused\n");
    if (engine.pile().readings.empty()) std::printf("nothing came out of it\n");
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

bool measure_pile(const newsprism::Lexicon& lexicon, const Family& family, std::size_t bytes, int runs) {
  const double half = pile_seconds(lexicon, make(family, bytes / 2, true), runs);
  const double whole = pile_seconds(lexicon, make(family, bytes, true), runs);
  const double megabytes = static_cast<double>(bytes) / (1 << 20), ratio = whole / half;
  const bool missed = (ratio > kRatio && whole > kSlow) || whole > kLongestPile * std::max(1.0, megabytes);
  std::printf("%-26s %4.1f MB %7.3f s %8.1f MB/s   x%.2f%s\n", family.name, megabytes, whole,
              megabytes / whole, ratio, missed ? "   MISSED" : "");
  std::fflush(stdout);
  return !missed;
}

double parse_seconds(const std::u32string& query, int runs) {
  constexpr int kTimes = 20;
  double best = 1e9;
  for (int run = 0; run < runs; ++run) {
    const std::clock_t start = std::clock();
    std::size_t nodes = 0;
    for (int time = 0; time < kTimes; ++time) {
      const auto parsed = newsprism::parse_query(query);
      nodes += parsed.ok() ? parsed.value().nodes.size() : 1;
    }
    const double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC / kTimes;
    if (nodes == SIZE_MAX) std::printf("more nodes than memory\n");  // or the loop could be left out
    best = std::min(best, took);
  }
  return best;
}

// The longest query and one half as long.
bool measure_query(const Family& family, int runs) {
  const auto of_length = [&](std::size_t length) {
    const std::size_t room = length - newsprism::decode_utf8(family.tail).size();
    const std::u32string text =
        newsprism::decode_utf8(make({family.name, family.head, family.unit, ""}, length * 4));
    return text.substr(0, room) + newsprism::decode_utf8(family.tail);
  };
  const double half = parse_seconds(of_length(newsprism::kLongestQuery / 2), runs);
  const double whole = parse_seconds(of_length(newsprism::kLongestQuery), runs);
  const double ratio = half > 0 ? whole / half : 0;
  const bool missed = (ratio > kRatio && whole > kSlowParse) || whole > kLongestParse;
  std::printf("%-26s %zu characters %8.3f ms   x%.2f%s\n", family.name, newsprism::kLongestQuery,
              whole * 1000, ratio, missed ? "   MISSED" : "");
  return !missed;
}

}  // namespace

int main(int count, char* words[]) {
  bool check = false;
  int runs = 3;
  std::size_t largest = 16;
  std::string only;
  for (int at = 1; at < count; ++at) {
    const std::string_view word = words[at];
    const bool more = at + 1 < count;
    if (word == "--check") {
      check = true;
    } else if (word == "--megabytes" && more) {
      largest = static_cast<std::size_t>(std::max(1, std::atoi(words[++at])));
    } else if (word == "--runs" && more) {
      runs = std::max(1, std::atoi(words[++at]));
    } else if (word == "--only" && more) {
      only = words[++at];
    } else {
      std::fprintf(stderr,
                   "usage: newsprism_adversarial [--check] [--megabytes N] [--only WORD] [--runs N]\n");
      return 2;
    }
  }
  std::size_t missed = 0;
  for (const Family& family : kFamilies) {
    if (std::string_view(family.name).find(only) == std::string_view::npos) continue;
    missed += measure(family, largest, runs) ? 0 : 1;
  }
  const auto lexicon = newsprism::Lexicon::open(newsprism::builtin_lexicon());
  for (const Family& family : kPiles) {
    if (std::string_view(family.name).find(only) == std::string_view::npos) continue;
    missed += lexicon.ok() && measure_pile(lexicon.value(), family, largest << 16, runs) ? 0 : 1;
  }
  for (const Family& family : kQueries) {
    if (std::string_view(family.name).find(only) == std::string_view::npos) continue;
    missed += measure_query(family, runs) ? 0 : 1;
  }
  std::printf("%zu families missed a limit\n", missed);
  return check && missed > 0 ? 1 : 0;
}
