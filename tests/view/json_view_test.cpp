#include "view/json_view.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "engine.h"
#include "support/catch.h"
#include "support/fixtures.h"
#include "text/utf8.h"
#include "view/spans.h"

using namespace newsprism;

namespace {

using Keys = std::set<std::string>;
using Parsed = nlohmann::ordered_json;  // another reader than ours

// Characters outside the BMP before everything else, so that both kinds of offsets differ.
constexpr std::string_view kArticle =
    "云图科技在海州设厂😀\n2025-03-04 09:00\n\n"
    "😀😀云图科技3月4日宣布,将投资12亿元在海州建设新工厂,比去年增长两成。\n\n"
    "𠀀董事长林远舟表示,工厂明年投产。林遠舟说:「我们没有迟到😀。」\n\n"
    "「老林」不在。海州市长欢迎云图科技落户。\n";
constexpr std::string_view kOther =
    "分析师看淡云图科技\n2025-03-05 10:00\n\n"
    "一名分析师认为,云图科技在海州的新工厂将投资15亿元。\n\n"
    "他说,林远舟需要先证明机器人卖得出去。\n";
constexpr std::string_view kInterview =
    "对话林远舟\n2025-03-06\n\n问:工厂什么时候投产?\n\n答:明年投产,我们已经买了地。\n\n"
    "问:投资多少?\n\n答:一共12亿元,分三年投入。\n";

Engine three() {
  Engine engine(test::lexicon());
  engine.add(kArticle, {"plant.txt", ""});
  engine.add(kOther, {"doubt.txt", ""});
  engine.add(kInterview, {"talk.txt", ""});
  return engine;
}

Parsed parsed(const std::string& text) {
  REQUIRE(text.find('\n') == std::string::npos);
  return Parsed::parse(text);
}

Keys keys_of(const Parsed& object) {
  Keys out;
  for (const auto& item : object.items()) out.insert(item.key());
  return out;
}

bool has_all(const Parsed& object, const Keys& wanted) {
  const Keys keys = keys_of(object);
  return std::includes(keys.begin(), keys.end(), wanted.begin(), wanted.end());
}

std::u16string utf16_of(std::u32string_view text) {
  std::u16string out;
  for (const char32_t c : text) {
    if (c < 0x10000) {
      out.push_back(static_cast<char16_t>(c));
    } else {
      out.push_back(static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10)));
      out.push_back(static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FF)));
    }
  }
  return out;
}

// Counts objects with start, end and text, and those whose text does not stand there.
struct SpanCount {
  std::size_t all = 0, wrong = 0;
};

class SpanCheck {
 public:
  SpanCheck(const Pile& pile, Offsets offsets) : pile_(pile), offsets_(offsets) {}

  // `doc` is the document of spans that do not name their own.
  SpanCount run(const Parsed& value, DocId doc) {
    if (value.is_object()) {
      if (value.contains("doc")) doc = number_of(value["doc"].get<std::string>());
      if (value.contains("start") && value.contains("text")) check(value, doc);
    }
    if (value.is_structured()) {
      for (const auto& item : value.items()) run(item.value(), doc);
    }
    return count_;
  }

 private:
  DocId number_of(const std::string& id) const {
    for (DocId d = 0; d < pile_.documents.size(); ++d) {
      if (pile_.documents[d].id == id) return d;
    }
    FAIL("no document " << id);
    return 0;
  }

  void check(const Parsed& span, DocId doc) {
    const std::u32string& text = pile_.documents[doc].text;
    const auto start = span["start"].get<std::size_t>(), end = span["end"].get<std::size_t>();
    const std::u32string words = decode_utf8(span["text"].get<std::string>());
    const bool right = offsets_ == Offsets::code_point
                           ? start < end && end <= text.size() && text.substr(start, end - start) == words
                           : utf16_of(text).substr(start, end - start) == utf16_of(words);
    ++count_.all;
    count_.wrong += right ? 0U : 1U;
  }

  const Pile& pile_;
  Offsets offsets_;
  SpanCount count_;
};

Parsed quantity_json(const char* key, std::int64_t numerator, std::int64_t denominator,
                     std::int32_t exponent) {
  JsonText out;
  put_quantity(out, key, *make_quantity(numerator, denominator, exponent));
  return parsed(out.line());
}

Result<SearchResults> search_for(Engine& engine, const std::string& query) {
  SearchRequest request;
  request.query = query;
  return engine.search(request);
}

}  // namespace

TEST_CASE("a reading has the fields of the contract", "[json_view]") {
  Engine engine = three();
  const Parsed out = parsed(reading_json(engine.pile(), 0, {}));
  CHECK(out["schema"] == "newsprism.reading/1");
  CHECK(out["file"] == "plant.txt");
  CHECK(out["id"] == "plant");
  CHECK(out["chars"] == engine.document(0).text.size());
  CHECK(has_all(out, {"meta", "blocks", "qa", "mentions", "quotes", "figures", "times", "events"}));
  CHECK_FALSE(out.contains("text"));  // plain text: the reader has it
  CHECK(has_all(out["meta"],
                {"title", "published", "source", "site", "author", "editor", "lang", "anchor_date"}));
  CHECK(has_all(out["meta"]["title"], {"value", "start", "end"}));
  CHECK(out["meta"]["published"]["value"] == "2025-03-04T09:00");
  CHECK(has_all(out["meta"]["published"], {"value", "precision", "start", "end", "inferred"}));
  CHECK(out["meta"]["editor"].is_null());
  CHECK(out["meta"]["lang"]["value"] == "zh-Hans");
  CHECK(has_all(out["meta"]["anchor_date"], {"value", "basis", "inferred"}));
}

TEST_CASE("rows of a reading have the fields of the contract", "[json_view]") {
  Engine engine = three();
  const Parsed out = parsed(reading_json(engine.pile(), 0, {}));
  const std::set<std::string> types = {"PER", "ORG", "LOC", "PRODUCT", "EVENT", "MEDIA"};
  REQUIRE(!out["mentions"].empty());
  for (const Parsed& m : out["mentions"]) {
    CHECK(has_all(m, {"start", "end", "text", "type", "entity", "why"}));
    CHECK(types.count(m["type"].get<std::string>()) == 1);
    CHECK(m["entity"].get<std::string>()[0] == 'e');
  }
  REQUIRE(!out["quotes"].empty());
  for (const Parsed& q : out["quotes"]) {
    CHECK(has_all(q, {"type", "spans", "speaker", "speaker_mention", "cue", "confidence"}));
    CHECK(q["confidence"].get<double>() > 0.0);
    CHECK(q["confidence"].get<double>() <= 1.0);
    CHECK(q["speaker"]["name"] == "林远舟");
  }
  REQUIRE(!out["figures"].empty());
  for (const Parsed& f : out["figures"]) {
    CHECK(has_all(f, {"start", "end", "text", "kind"}));
    CHECK((f.contains("value") || has_all(f, {"min", "max"})));
  }
  REQUIRE(!out["times"].empty());
  for (const Parsed& t : out["times"])
    CHECK(has_all(t, {"start", "end", "text", "type", "value", "relative"}));
  std::size_t end = 0;
  for (const Parsed& b : out["blocks"]) {
    CHECK(has_all(b, {"type", "start", "end"}));
    CHECK(b["start"].get<std::size_t>() >= end);
    CHECK((b["type"] == "boilerplate") == b.contains("reason"));
    end = b["end"].get<std::size_t>();
  }
}

TEST_CASE("turns of an interview", "[json_view]") {
  Engine engine = three();
  const Parsed out = parsed(reading_json(engine.pile(), 2, {}));
  REQUIRE(out["qa"].size() == 2);
  CHECK(out["qa"][0]["order"] == 1);
  CHECK(out["qa"][1]["order"] == 2);
  for (const Parsed& qa : out["qa"]) {
    CHECK(has_all(qa, {"order", "asker", "answerer", "question", "answer", "explicit"}));
    CHECK(qa["explicit"] == true);
  }
}

TEST_CASE("a dossier has the fields of the contract", "[json_view]") {
  Engine engine = three();
  const Parsed out = parsed(dossier_json(engine.pile(), {}));
  CHECK(out["schema"] == "newsprism.dossier/1");
  CHECK(has_all(out, {"docs", "entities", "alignments", "differing", "timeline", "keyphrases", "duplicates",
                      "summary"}));
  REQUIRE(out["docs"].size() == 3);
  CHECK(has_all(out["docs"][0], {"id", "file", "title", "published", "source", "lang"}));
  REQUIRE(!out["entities"].empty());
  std::size_t number = 0;
  for (const Parsed& e : out["entities"]) {
    CHECK(has_all(e, {"id", "type", "name", "names", "aliases", "mentions", "total", "evidence"}));
    CHECK(e["id"] == "e" + std::to_string(++number));
    std::uint32_t total = 0;
    for (const auto& [doc, times] : e["mentions"].items()) total += times.get<std::uint32_t>();
    CHECK(total == e["total"].get<std::uint32_t>());
    for (const Parsed& m : e["evidence"]) {
      CHECK(has_all(m, {"merged", "why"}));
      CHECK(m["merged"].size() == 2);
      CHECK(m.contains("doc") == m.contains("start"));
    }
  }
  for (const Parsed& a : out["alignments"]) CHECK(has_all(a, {"kind", "relation", "score", "members"}));
  for (const Parsed& d : out["differing"]) CHECK(has_all(d, {"topic", "kind", "flag", "members"}));
  for (const Parsed& t : out["timeline"])
    CHECK(has_all(t, {"date", "status", "label", "participants", "members"}));
  for (const Parsed& k : out["keyphrases"]) CHECK(has_all(k, {"text", "score", "docs"}));
}

TEST_CASE("a removed document is not in the dossier", "[json_view]") {
  Engine engine = three();
  engine.remove(0);
  const std::string out = dossier_json(engine.pile(), {});
  CHECK(parsed(out)["docs"].size() == 2);
  CHECK(out.find("plant") == std::string::npos);
}

TEST_CASE("the dossier of an empty pile is printed empty", "[json_view]") {
  Engine engine(test::lexicon());
  const Parsed out = parsed(dossier_json(engine.pile(), {}));
  for (const char* key : {"docs", "entities", "alignments", "timeline", "summary"})
    CHECK(out[key] == Parsed::array());
}

TEST_CASE("every span holds its words, in code points and in UTF-16", "[json_view]") {
  Engine engine = three();
  const Pile& pile = engine.pile();
  for (const Offsets offsets : {Offsets::code_point, Offsets::utf16}) {
    ViewOptions options;
    options.offsets = offsets;
    SpanCheck check(pile, offsets);
    for (DocId d = 0; d < 3; ++d) check.run(parsed(reading_json(pile, d, options)), d);
    check.run(parsed(dossier_json(pile, options)), 0);
    for (EntityId e = 0; e < pile.entities.size(); ++e) check.run(parsed(entity_json(pile, e, options)), 0);
    const SpanCount count = check.run(
        parsed(results_json(search_for(engine, "林远舟").value(), "", "林远舟", &pile, options)), 0);
    CHECK(count.all > 60);
    CHECK(count.wrong == 0);
  }
}

TEST_CASE("lengths are in the units of the offsets", "[json_view]") {
  Engine engine = three();
  ViewOptions utf16;
  utf16.offsets = Offsets::utf16;
  const std::size_t units = utf16_of(engine.document(0).text).size();
  CHECK(units > engine.document(0).text.size());
  CHECK(parsed(reading_json(engine.pile(), 0, utf16))["chars"] == units);
  CHECK(parsed(dossier_json(engine.pile(), utf16))["docs"][0]["chars"] == units);
  CHECK(parsed(dossier_json(engine.pile(), {}))["docs"][0]["chars"] == engine.document(0).text.size());
}

TEST_CASE("the text comes when asked for, and always where the reader made it", "[json_view]") {
  Engine engine = three();
  ViewOptions options;
  options.with_text = true;
  CHECK(parsed(reading_json(engine.pile(), 0, options))["text"] == to_utf8(engine.document(0).text));
  const auto added =
      engine.add("{\"headline\":\"一则\",\"articleBody\":\"云图科技将建设新工厂。\"}", {"r.json", ""});
  REQUIRE(added.documents.size() == 1);
  const Parsed record = parsed(reading_json(engine.pile(), added.documents[0], {}));
  CHECK(record["text"] == to_utf8(engine.document(added.documents[0]).text));
}

TEST_CASE("numbers keep every digit", "[json_view]") {
  CHECK(quantity_json("value", 103, 1, 9).dump() == "{\"value\":103000000000}");
  CHECK(quantity_json("value", 42, 1, -3).dump() == "{\"value\":0.042}");
  CHECK(quantity_json("value", -5, 1, -1).dump() == "{\"value\":-0.5}");
  CHECK(quantity_json("value", 0, 1, 0).dump() == "{\"value\":0}");
  CHECK(quantity_json("value", 1, 1, -15).contains("exact") == false);  // small, but one digit
  // more digits than a double of JavaScript holds
  const Parsed whole = quantity_json("value", 123456789012345678, 1, 0);
  CHECK(whole.dump() == "{\"value\":123456789012345678,\"exact\":\"123456789012345678\"}");
  CHECK(quantity_json("value", 12345678901234567, 1, -4)["exact"] == "1234567890123.4567");
  CHECK(quantity_json("min", 123456789012345678, 1, 0)["min_exact"] == "123456789012345678");
  CHECK(quantity_json("value", 1, 1, 20)["exact"] == "100000000000000000000");
  CHECK_FALSE(quantity_json("value", 1, 3, 0).contains("exact"));  // a third has no last digit
}

TEST_CASE("results", "[json_view]") {
  Engine engine = three();
  const SearchResults results = search_for(engine, "林远舟").value();
  const Parsed out = parsed(results_json(results, "q1", "林远舟", nullptr, {}));
  CHECK(out["schema"] == "newsprism.results/1");
  CHECK(out["id"] == "q1");
  CHECK(out["query"] == "林远舟");
  CHECK(out["total"] == results.total);
  REQUIRE(!out["hits"].empty());
  for (const Parsed& hit : out["hits"]) {
    CHECK(has_all(hit, {"doc", "score", "snippet", "highlights", "matched_as"}));
    CHECK(!hit["highlights"].empty());
  }
  CHECK_FALSE(parsed(results_json(results, "", "x", nullptr, {})).contains("id"));
}

TEST_CASE("errors", "[json_view]") {
  const Error error{ErrorCode::bad_query, 7, "a \"quote\" is open"};
  const Parsed out = parsed(error_json(error));
  CHECK(out["code"] == "bad_query");
  CHECK(out["at"] == 7);
  CHECK(out["detail"] == "a \"quote\" is open");
  const Parsed failed = parsed(failed_results_json(error, "q1", "工厂 \"没有"));
  CHECK(failed["error"] == out);
  CHECK(failed["query"] == "工厂 \"没有");
}

TEST_CASE("a name or query that is no UTF-8 does not break the answer", "[json_view]") {
  Engine engine(test::lexicon());
  engine.add(kArticle, {"\xff\xfe plant\xe4.txt", ""});
  CHECK_NOTHROW(parsed(reading_json(engine.pile(), 0, {})));
  CHECK_NOTHROW(parsed(dossier_json(engine.pile(), {})));
  CHECK_NOTHROW(parsed(failed_results_json({ErrorCode::bad_query, 0, "no \xff"}, "\xfe", "\xe4\xb8")));
  const Result<SearchResults> results = search_for(engine, "\xe4\xb8");
  if (results.ok()) CHECK_NOTHROW(parsed(results_json(results.value(), "", "\xe4\xb8", nullptr, {})));
}

TEST_CASE("twice the same bytes", "[json_view]") {
  Engine a = three(), b = three();
  for (DocId d = 0; d < 3; ++d) CHECK(reading_json(a.pile(), d, {}) == reading_json(b.pile(), d, {}));
  CHECK(dossier_json(a.pile(), {}) == dossier_json(b.pile(), {}));
  CHECK(dossier_json(a.pile(), {}) == dossier_json(a.pile(), {}));
  // a document put in and taken out again leaves the facts as they were
  b.add(kOther, {"again.txt", ""});
  b.pile();
  b.remove(3);
  CHECK(dossier_json(a.pile(), {}) == dossier_json(b.pile(), {}));
}
