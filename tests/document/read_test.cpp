#include "document/read.h"

#include <string>

#include "support/catch.h"
#include "text/utf8.h"

using namespace newsprism;

namespace {

ReadOutcome read(std::string_view bytes, std::string name = "folder/tide.txt") {
  return read_documents(bytes, {std::move(name), ""});
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t n = 0; n < times; ++n) out += piece;
  return out;
}

void check_refused(const ReadOutcome& outcome, ErrorCode code) {
  CHECK(outcome.documents.empty());
  REQUIRE(outcome.refused.size() == 1);
  CHECK(outcome.refused[0].error.code == code);
  CHECK_FALSE(outcome.refused[0].error.detail.empty());
}

}  // namespace

TEST_CASE("plain text keeps its offsets and is named after the file") {
  const ReadOutcome outcome = read("\xEF\xBB\xBF潮水退了\r\n\r\n港口昨天重新开放,渔船陆续出海。\r\n");
  REQUIRE(outcome.documents.size() == 1);
  const Document& document = outcome.documents[0];
  CHECK(document.id == "tide");
  CHECK(document.file == "folder/tide.txt");
  CHECK(document.text_is_input);
  CHECK(document.text.substr(0, 6) == U"潮水退了\r\n");
  CHECK(document.key.size() == document.text.size());
  CHECK_FALSE(document.blocks.empty());
}

TEST_CASE("the format is found from the bytes") {
  CHECK(read("{\"title\":\"Tide\",\"content\":\"It fell.\"}").documents.at(0).text == U"Tide\n\nIt fell.");
  CHECK(read("<!doctype html><p>It fell.</p>").documents.at(0).text == U"It fell.");
  CHECK(read("[记者林小舟] 潮水退了。").documents.at(0).text_is_input);
  CHECK(read("{编者按} 潮水退了。").documents.at(0).text_is_input);
  CHECK(read("The <html> tag is old; nobody misses <font>.").documents.size() == 1);
}

TEST_CASE("UTF-16 is read in every format") {
  const std::u16string page = u"\uFEFF<html><body><p>港口重新开放。</p></body></html>";
  std::string bytes;
  for (const char16_t unit : page) {
    bytes.push_back(static_cast<char>(unit & 0xFF));
    bytes.push_back(static_cast<char>(unit >> 8));
  }
  CHECK(read(bytes, "p.html").documents.at(0).text == U"港口重新开放。");
}

TEST_CASE("empty and binary input is refused") {
  check_refused(read(""), ErrorCode::empty_input);
  check_refused(read(" \r\n\t "), ErrorCode::empty_input);
  check_refused(read("\xE6\xB8"), ErrorCode::not_text);
  check_refused(read(std::string_view("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0", 20)), ErrorCode::not_text);
  std::string noise;
  std::uint32_t state = 7;
  for (int n = 0; n < 20000; ++n)
    noise.push_back(static_cast<char>((state = state * 1664525 + 1013904223) >> 24));
  check_refused(read(noise), ErrorCode::not_text);
}

TEST_CASE("a page is read in the encoding that it declares, unless its bytes are UTF-8") {
  CHECK(read("<html><meta charset=gbk><p>潮水退了。</p>").documents.at(0).encoding == "utf-8");
  const ReadOutcome latin = read("<html><meta charset=iso-8859-1><p>caf\xE9 \x93open\x94</p>");
  CHECK(latin.documents.at(0).text == U"café “open”");
  CHECK(latin.report.encoding == "windows-1252");
  CHECK(latin.report.encoding_basis == "declared");
  const ReadOutcome korean = read("<html><meta charset=\"EUC-KR\"><p>\xC6\xC4\xB5\xB5\xB0\xA1</p>", "p.html");
  check_refused(korean, ErrorCode::not_text);
  CHECK(korean.refused[0].error.detail.find("euc-kr") != std::string::npos);
}

TEST_CASE("the user's encoding goes before all, and an unknown name is refused") {
  const ReadOutcome given = read_documents("caf\xC3\xA9", {"a.txt", "", "latin1"});
  CHECK(given.documents.at(0).text == U"cafÃ©");
  CHECK(given.report.encoding_basis == "given");
  check_refused(read_documents("The tide fell.", {"a.txt", "", "klingon"}), ErrorCode::bad_option);
}

TEST_CASE("what was decoded outside is reported as what it was") {
  ReadOptions options{"a.txt", "", "gb18030"};
  options.decoded = "detected";
  options.replaced = 2;
  const ReadOutcome outcome = read_documents("潮水退了。", options);
  CHECK(outcome.documents.at(0).encoding == "gb18030");
  CHECK(outcome.report.encoding_basis == "detected");
  CHECK(outcome.report.replaced == 2);
}

TEST_CASE("a place in JSON counts from the first byte of the input, its mark included") {
  const std::string cut = "{\"title\":\"Tide\",\"content\": oops}";
  const std::uint64_t plain = read(cut).refused.at(0).error.at;
  CHECK(plain > 0);
  CHECK(read("\xEF\xBB\xBF" + cut).refused.at(0).error.at == plain + 3);
}

TEST_CASE("the user's date stands in for a missing one") {
  const ReadOutcome outcome = read_documents("潮水退了。", {"t.txt", "2031-05-06"});
  REQUIRE(outcome.documents.at(0).meta.anchor);
  CHECK(outcome.documents[0].meta.anchor->value == "2031-05-06");
  CHECK(outcome.documents[0].meta.anchor->basis == "option");
}

TEST_CASE("records of one input have different ids") {
  const ReadOutcome outcome = read(
      "[{\"id\":\"a\",\"text\":\"One.\"},{\"id\":\"a\",\"text\":\"Two.\"},{\"id\":\"a\",\"text\":\"Six.\"}]");
  REQUIRE(outcome.documents.size() == 3);
  CHECK(outcome.documents[0].id == "a");
  CHECK(outcome.documents[1].id != "a");
  CHECK(outcome.documents[1].id != outcome.documents[2].id);
}

TEST_CASE("long lines are no trouble") {
  CHECK(read(repeated("潮水退了,港口开放。", 40000)).documents.size() == 1);
  CHECK(read("<html><p>" + repeated("潮水退了,港口开放。", 40000)).documents.size() == 1);
}

TEST_CASE("a format that the user names goes before what the bytes show") {
  constexpr std::string_view kPage = "<!doctype html><p>It fell.</p>";
  const auto as = [&](std::string format) { return read_documents(kPage, {"p", "", "", std::move(format)}); };
  CHECK(as("").report.format == "html");
  CHECK(as("text").documents.at(0).text == U"<!doctype html><p>It fell.</p>");
  CHECK(as("text").documents.at(0).format == "text");
  check_refused(as("json"), ErrorCode::bad_json);
  check_refused(as("rtf"), ErrorCode::bad_option);
  CHECK(is_format("atom"));
  CHECK_FALSE(is_format(""));
}

TEST_CASE("the report says which key was read as what, hostile keys are just keys") {
  const ReadOutcome out = read(
      "{\"__proto__\":{\"title\":\"No\"},\"constructor\":\"x\",\"Pub_Time\":\"2025-03-04\",\"标题\":"
      "\"潮水退了\","
      "\"content\":\"港口昨天重新开放。\"}\n"
      "{\"pubtime\":\"2025-03-05\",\"标题\":\"潮水涨了\",\"content\":\"港口昨天关闭。\"}\n",
      "tide.jsonl");
  CHECK(out.report.format == "jsonl");
  REQUIRE(out.documents.size() == 2);
  CHECK(out.documents[0].format == "jsonl");
  const std::vector<std::pair<std::string, std::string>> wanted = {
      {"标题", "title"}, {"Pub_Time", "published"}, {"content", "body"}, {"pubtime", "published"}};
  CHECK(out.report.mapping == wanted);
  CHECK(out.documents[0].meta.published->origin == "key Pub_Time");
  CHECK(out.documents[1].meta.title->origin == "key 标题");
}

TEST_CASE("a field has a value or is none") {
  // found by the fuzzer: UTF-16 whose first sentence holds nothing that is shown
  const std::string head("aq\n\0\xFF\xFE,\0\xE9\x97", 10);
  const ReadOutcome outcome = read_documents(
      head + std::string(36, '\xad') + std::string(91, '\x87') + std::string(34, '\xad') + "\xae?:",
      {"soft.txt", "", "", "text"});
  REQUIRE(outcome.documents.size() == 1);
  CHECK_FALSE(outcome.documents[0].meta.title.has_value());
}
