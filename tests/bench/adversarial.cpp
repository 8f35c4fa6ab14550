// Does time double when the input doubles? newsprism_adversarial [--check] [--megabytes N] [--only WORD]
// [--runs N]
//
// Families of inputs that make a careless reader quadratic, each of 1, 2, 4, ... N megabytes (16 unless said
// otherwise), through read_documents. Printed are for each family the seconds and the megabytes a second of
// the largest and how much longer it took than the one half as large, best of N runs (3). --check exits 1
// when that is more than kRatio and more than kSlow seconds, or when the largest takes more than kLongest
// seconds.
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

#include "document/read.h"
#include "search/query.h"
#include "text/utf8.h"

namespace {

constexpr double kRatio = 2.3;
constexpr double kSlow = 0.1;  // seconds: what is quicker is as quick as its memory
constexpr double kLongest = 8;
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

std::string make(const Family& family, std::size_t size) {
  std::string out(family.head);
  out.reserve(size + family.tail.size() + 64);
  for (std::size_t number = 1; out.size() < size; ++number) {
    for (const char c : family.unit) {
      if (c == '%') {
        out += std::to_string(number);
      } else {
        out.push_back(c);
      }
    }
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
  for (const Family& family : kQueries) {
    if (std::string_view(family.name).find(only) == std::string_view::npos) continue;
    missed += measure_query(family, runs) ? 0 : 1;
  }
  std::printf("%zu families missed a limit\n", missed);
  return check && missed > 0 ? 1 : 0;
}
