// The only file that knows of Emscripten. One module instance is one engine; README.md beside this file is
// the table of what crosses.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/read_json.h"
#include "document/zip_directory.h"
#include "engine.h"
#include "text/find_encoding.h"
#include "text/utf16.h"
#include "text/utf8.h"
#include "view/json_view.h"
#include "view/spans.h"

namespace {

using namespace newsprism;
using emscripten::val;

// The engine and the bytes that it was fed with. The engine's lexicon views `pack`.
struct Instance {
  std::unique_ptr<std::uint64_t[]> input;  // what reserveInput() handed out; of 8-byte words for alignment
  std::size_t input_size = 0;
  std::unique_ptr<std::uint64_t[]> pack;
  std::unique_ptr<Engine> engine = std::make_unique<Engine>(Lexicon());
};

Instance& instance() {
  static Instance only;
  return only;
}

std::string ok(const std::string& value) {
  return "{\"ok\":true,\"value\":" + value + "}";
}

std::string failed(const Error& error) {
  return "{\"ok\":false,\"error\":" + error_json(error) + "}";
}

std::string failed(const char* code, const std::string& detail) {
  JsonText error;
  error.put("code", code);
  error.put("at", 0U);
  error.put("detail", detail);
  return "{\"ok\":false,\"error\":" + error.line() + "}";
}

std::string unknown_document() {
  return failed({ErrorCode::no_such_document, 0, "there is no such document"});
}

// Tells bad_alloc from the rest: a catch by type brings 2 kB of the C++ runtime, compressed.
bool memory_is_out = false;

void note_memory_out() {
  memory_is_out = true;
  std::set_new_handler(nullptr);  // the next try, at once, throws
}

bool memory_was_out() {
  std::set_new_handler(note_memory_out);
  return std::exchange(memory_is_out, false);
}

template <class Body>
std::string guard(Body body) {
  try {
    return body();
  } catch (...) {
    if (!memory_was_out()) return failed("internal", "unknown");
    return R"({"ok":false,"error":{"code":"out_of_memory","at":0,"detail":"the pile does not fit into memory"}})";
  }
}

std::string_view input_bytes() {
  return {reinterpret_cast<const char*>(instance().input.get()), instance().input_size};
}

void drop_input() {
  instance().input = {};
  instance().input_size = 0;
}

// What JavaScript says in a JSON object. A member that is missing or of another kind has its fallback.
class Given {
 public:
  explicit Given(const std::string& json) {
    Result<JsonTree> parsed = parse_json(json);
    if (parsed.ok()) tree_ = std::move(parsed.value());
  }

  [[nodiscard]] bool is_object() const { return !tree_.empty() && tree_[0].kind == JsonKind::object; }
  [[nodiscard]] bool has_other_than(std::string_view key, JsonKind kind) const {
    const JsonNode* node = member(key);
    return node && node->kind != kind;
  }
  [[nodiscard]] std::string text(std::string_view key) const {
    const JsonNode* node = member(key, JsonKind::string);
    return node ? node->text : std::string();
  }
  [[nodiscard]] bool truth(std::string_view key, bool fallback) const {
    const JsonNode* node = member(key, JsonKind::boolean);
    return node ? node->text == "true" : fallback;
  }
  [[nodiscard]] std::uint32_t number(std::string_view key, std::uint32_t fallback) const {
    const JsonNode* node = member(key, JsonKind::number);
    std::uint32_t value = 0;
    if (!node) return fallback;
    const char* end = node->text.data() + node->text.size();
    const auto [at, error] = std::from_chars(node->text.data(), end, value);
    return error == std::errc() && at == end ? value : fallback;
  }
  // The members of an array that are arrays of two strings.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> pairs(std::string_view key) const {
    std::vector<std::pair<std::string, std::string>> out;
    const JsonNode* list = member(key, JsonKind::array);
    for (std::uint32_t n = list ? list->first_child : 0; n != 0; n = tree_[n].next) {
      const std::uint32_t first = tree_[n].first_child;
      const std::uint32_t second = tree_[first].next;
      if (tree_[n].kind != JsonKind::array || first == 0 || second == 0 || tree_[second].next != 0) continue;
      if (tree_[first].kind != JsonKind::string || tree_[second].kind != JsonKind::string) continue;
      out.emplace_back(tree_[first].text, tree_[second].text);
    }
    return out;
  }

 private:
  [[nodiscard]] const JsonNode* member(std::string_view key) const {
    return is_object() ? json_member(tree_, 0, key) : nullptr;
  }
  [[nodiscard]] const JsonNode* member(std::string_view key, JsonKind kind) const {
    return is_object() ? json_member(tree_, 0, key, kind) : nullptr;
  }

  JsonTree tree_;
};

Result<ViewOptions> options_of(const Given& given) {
  if (!given.is_object()) return Error{ErrorCode::bad_option, 0, "the options are no JSON object"};
  const std::string offsets = given.text("offsets");
  if (given.has_other_than("offsets", JsonKind::string) ||
      (!offsets.empty() && offsets != "utf16" && offsets != "codepoint")) {
    return Error{ErrorCode::bad_option, 0, "offsets are utf16 or codepoint"};
  }
  return ViewOptions{offsets == "codepoint" ? Offsets::code_point : Offsets::utf16,
                     given.truth("text", true)};
}

// Answers with what `body` makes of the options, or with what is wrong about them.
template <class Body>
std::string with_options(const std::string& json, Body body) {
  return guard([&] {
    const Result<ViewOptions> options = options_of(Given(json));
    return options.ok() ? body(options.value()) : failed(options.error());
  });
}

// {"docs":3,"names":7}
std::string counts(std::initializer_list<std::pair<const char*, std::size_t>> members) {
  std::string out;
  for (const auto& [key, value] : members) {
    out += std::string(out.empty() ? "{\"" : ",\"") + key + "\":" + std::to_string(value);
  }
  return out + "}";
}

bool holds(DocId doc) {
  const Pile& pile = instance().engine->pile();
  return doc < pile.documents.size() && !pile.documents[doc].removed;
}

// ---- the functions, in the order of README.md ---------------------------------------------------

std::string version() {
  return R"({"newsprism":")" NEWSPRISM_VERSION R"(","schema":1,"index":2})";
}

// A view of no bytes when the memory cannot be had: filling it throws a RangeError in the caller.
val reserve_input(std::size_t bytes) {
  Instance& in = instance();
  try {
    in.input.reset();
    in.input.reset(new std::uint64_t[(bytes + 7) / 8]);
    in.input_size = bytes;
  } catch (...) {
    memory_was_out();
    drop_input();
  }
  return val(emscripten::typed_memory_view(in.input_size, reinterpret_cast<unsigned char*>(in.input.get())));
}

std::string load_lexicon() {
  return guard([] {
    Instance& in = instance();
    std::unique_ptr<std::uint64_t[]> pack = std::move(in.input);
    const std::size_t size = in.input_size;
    drop_input();
    Result<Lexicon> loaded = Lexicon::open({reinterpret_cast<const std::byte*>(pack.get()), size});
    if (!loaded.ok()) return failed(loaded.error());
    in.pack = std::move(pack);
    in.engine = std::make_unique<Engine>(std::move(loaded.value()));
    const Lexicon& lexicon = in.engine->lexicon();
    return ok(counts({{"names", lexicon.names().entity_count()}, {"words", lexicon.words().trie().size()}}));
  });
}

JsonText added_json(DocId doc) {
  const Document& document = instance().engine->document(doc);
  JsonText out;
  out.put("doc", doc);
  out.put("id", document.id);
  out.put("title", document.meta.title ? JsonText::of(document.meta.title->value) : JsonText::null());
  out.put("lang", language_tag(document.meta.lang));
  out.put("chars", document.text.size());
  return out;
}

JsonText refusal_json(const Refusal& refusal) {
  JsonText out;
  out.put("name", refusal.name);
  put_error(out, refusal.error);
  return out;
}

JsonText report_json(const InputReport& report) {
  JsonText out;
  out.put("format", report.format);
  out.put("encoding", report.encoding);
  out.put("basis", report.encoding_basis);
  out.put("replaced", report.replaced);
  JsonText mapping = JsonText::array();
  for (const auto& [key, field] : report.mapping) mapping.push(JsonText::array({key, field}));
  out.put("mapping", mapping);
  return out;
}

// The input bytes stay where they are for addDocuments().
std::string find_input_encodings(const std::string& options_json) {
  return guard([&] {
    const Result<FoundEncodings> found = find_encodings(input_bytes(), Given(options_json).text("encoding"));
    if (!found.ok()) return failed(found.error());
    JsonText out;
    out.put("encoding", encoding_names(found.value().runs));
    out.put("basis", found.value().basis);
    JsonText runs = JsonText::array();
    for (const EncodingRun& run : found.value().runs) {
      JsonText row = JsonText::array();
      row.push(run.begin);
      row.push(run.end);
      row.push(encoding_name(run.encoding));
      runs.push(row);
    }
    out.put("runs", runs);
    return ok(out.line());
  });
}

std::string add_documents(const std::string& options_json) {
  return guard([&] {
    const Given options(options_json);
    if (!options.is_object()) return failed({ErrorCode::bad_option, 0, "the options are no JSON object"});
    const ReadOptions read{options.text("name"),   options.text("date"),    options.text("encoding"),
                           options.text("format"), options.text("decoded"), options.number("replaced", 0)};
    if (!read.format.empty() && !is_format(read.format))
      return failed({ErrorCode::bad_option, 0, "no such format: " + read.format});
    const Engine::Added added = instance().engine->add(input_bytes(), read);
    drop_input();
    JsonText docs = JsonText::array(), refused = JsonText::array();
    for (const DocId d : added.documents) docs.push(added_json(d));
    for (const Refusal& r : added.refused) refused.push(refusal_json(r));
    JsonText out;
    out.put("docs", docs);
    out.put("refused", refused);
    out.put("report", report_json(added.report));
    if (added.list) {
      out.key("list");
      out.push_raw(counts(
          {{"list", added.list->list}, {"entries", added.list->entries}, {"names", added.list->names}}));
    }
    return ok(out.line());
  });
}

// The name of a file in an archive: as text where it is UTF-8, else each byte as a character.
JsonText archived(const std::string& name) {
  std::uint32_t malformed = 0;
  (void)decode_utf8(name, &malformed);
  std::string bytes;
  for (const char c : name) append_utf8(bytes, static_cast<unsigned char>(c));
  JsonText out;
  out.put("name", malformed == 0 ? name : bytes);
  out.put("raw", malformed != 0);
  return out;
}

std::string list_archive() {
  return guard([] {
    const Result<ZipDirectory> directory = read_zip_directory(input_bytes());
    drop_input();
    if (!directory.ok()) return failed(directory.error());
    JsonText out;
    out.put("most", kUnpackedLimit);
    out.put("ratio", kUnpackedRatio);
    out.put("ratio_from", kUnpackedRatioFrom);
    JsonText entries = JsonText::array(), refused = JsonText::array();
    for (const ZipEntry& e : directory.value().entries) {
      JsonText entry = archived(e.name);
      entry.put("at", e.offset);
      entry.put("packed", e.packed);
      entry.put("deflated", e.deflated);
      entry.put("crc", e.crc);
      entries.push(entry);
    }
    for (const Refusal& r : directory.value().refused) {
      JsonText refusal = archived(r.name);
      put_error(refusal, r.error);
      refused.push(refusal);
    }
    out.put("entries", entries);
    out.put("refused", refused);
    return ok(out.line());
  });
}

std::string remove_document(DocId doc) {
  return guard([&] { return instance().engine->remove(doc) ? ok("{}") : unknown_document(); });
}

std::string remove_list(std::uint32_t list) {
  return guard([&] { return instance().engine->remove_list(list) ? ok("{}") : unknown_document(); });
}

std::string set_block(DocId doc, std::uint32_t block, bool restored) {
  return guard(
      [&] { return instance().engine->set_block(doc, block, restored) ? ok("{}") : unknown_document(); });
}

std::string choices() {
  return guard([] { return ok(JsonText::of(instance().engine->choices()).line()); });
}

std::string apply_choices(const std::string& json) {
  return guard([&] {
    const Result<std::uint32_t> applied = instance().engine->apply_choices(json);
    return applied.ok() ? ok(counts({{"applied", applied.value()}})) : failed(applied.error());
  });
}

std::string set_name_choices(const std::string& json) {
  return guard([&] {
    const Result<std::uint32_t> held = instance().engine->set_name_choices(json);
    return held.ok() ? ok(counts({{"applied", held.value()}})) : failed(held.error());
  });
}

std::string settle() {
  return guard([] {
    const Pile& pile = instance().engine->pile();
    std::size_t docs = 0, mentions = 0, quotes = 0, figures = 0, times = 0;
    for (DocId d = 0; d < pile.documents.size(); ++d) {
      docs += pile.documents[d].removed ? 0U : 1U;
      mentions += pile.readings[d].mentions.size();
      quotes += pile.readings[d].quotes.size();
      figures += pile.readings[d].figures.size();
      times += pile.readings[d].times.size();
    }
    return ok(counts({{"docs", docs},
                      {"entities", pile.entities.size()},
                      {"mentions", mentions},
                      {"quotes", quotes},
                      {"figures", figures},
                      {"times", times}}));
  });
}

std::string reading(DocId doc, const std::string& options_json) {
  return with_options(options_json, [&](const ViewOptions& options) {
    if (!holds(doc)) return unknown_document();
    return ok(reading_json(instance().engine->pile(), doc, options));
  });
}

// Rows of five: begin, end, kind, entity, index (README.md).
class Rows {
 public:
  explicit Rows(const Document& document) : utf16_(document.text) {}

  void add(Range r, std::uint32_t kind, EntityId entity, std::size_t index) {
    const std::uint32_t row[] = {utf16_.to_utf16(r.begin), utf16_.to_utf16(r.end), kind, entity,
                                 static_cast<std::uint32_t>(index)};
    rows_.insert(rows_.end(), row, row + 5);
  }
  // Copied out: a view on memory dies when it grows.
  [[nodiscard]] val to_array() const {
    return val(emscripten::typed_memory_view(rows_.size(), rows_.data())).call<val>("slice");
  }

 private:
  Utf16Offsets utf16_;
  std::vector<std::uint32_t> rows_;
};

val annotations(DocId doc) {
  constexpr std::uint32_t kQuote = 6, kFigure = 7, kTime = 8;
  static const Document kNone;
  try {
    if (!holds(doc)) return Rows(kNone).to_array();
    const Pile& pile = instance().engine->pile();
    const Reading& r = pile.readings[doc];
    Rows rows(pile.documents[doc]);
    for (std::size_t i = 0; i < r.mentions.size(); ++i) {
      rows.add(r.mentions[i].range, static_cast<std::uint32_t>(r.mentions[i].type), r.mentions[i].entity, i);
    }
    for (std::size_t i = 0; i < r.quotes.size(); ++i) {
      for (const Range span : r.quotes[i].spans) rows.add(span, kQuote, r.quotes[i].speaker_entity, i);
    }
    for (std::size_t i = 0; i < r.figures.size(); ++i) rows.add(r.figures[i].range, kFigure, kNoEntity, i);
    for (std::size_t i = 0; i < r.times.size(); ++i) rows.add(r.times[i].range, kTime, kNoEntity, i);
    return rows.to_array();
  } catch (...) {
    return Rows(kNone).to_array();
  }
}

std::string dossier(const std::string& options_json) {
  return with_options(options_json, [&](const ViewOptions& options) {
    return ok(dossier_json(instance().engine->pile(), options));
  });
}

std::string entity(EntityId id, const std::string& options_json) {
  return with_options(options_json, [&](const ViewOptions& options) {
    const Pile& pile = instance().engine->pile();
    if (id >= pile.entities.size()) return failed({ErrorCode::bad_option, 0, "there is no such entity"});
    return ok(entity_json(pile, id, options));
  });
}

// A center that is not there has no company: an empty network.
std::string network(const std::string& options_json) {
  return with_options(options_json, [&](const ViewOptions& options) {
    const Given given(options_json);
    NetworkOptions network;
    network.center = given.number("entity", kNoEntity);
    network.least = given.number("least", network.least);
    network.most = given.number("most", network.most);
    network.width = given.number("width", network.width);
    if (const std::string lang = given.text("lang"); !lang.empty()) network.lang = lang;
    const std::string types = given.text("types");
    if (!types.empty()) network.types = entity_type_bits(types);
    if (network.types == 0 || network.width > 100000)
      return failed({ErrorCode::bad_option, 0,
                     "types are PER, ORG, LOC, PRODUCT, EVENT, MEDIA; a width is up to 100000"});
    return ok(network_json(instance().engine->pile(), network, options));
  });
}

SearchRequest request_of(const Given& given) {
  SearchRequest request;
  request.query = given.text("q");
  request.from = given.number("from", 0);
  request.limit = given.number("size", 20);
  request.filters = given.pairs("filters");
  request.within = given.pairs("within");
  request.by_date = given.text("sort") == "date";
  request.facets = given.truth("facets", false);
  request.any = given.truth("any", false);
  return request;
}

std::string search_pile(const std::string& request_json) {
  return with_options(request_json, [&](const ViewOptions& options) {
    const Given given(request_json);
    if (given.has_other_than("q", JsonKind::string))
      return failed({ErrorCode::bad_option, 0, "q is no text"});
    const SearchRequest request = request_of(given);
    const Result<SearchResults> results = instance().engine->search(request);
    if (!results.ok()) return failed(results.error());
    const Pile* pile = instance().engine->searches_loaded_index() ? nullptr : &instance().engine->pile();
    ViewOptions view = options;
    view.with_headlines = given.truth("headlines", false);
    return ok(results_json(results.value(), "", request.query, pile, view));
  });
}

std::string one_indexed(DocId n, const std::string& request_json) {
  return with_options(request_json, [&](const ViewOptions& options) {
    const auto document = instance().engine->indexed_document(n, request_of(Given(request_json)));
    return document.ok() ? ok(indexed_document_json(document.value(), options)) : failed(document.error());
  });
}

std::string suggest_words(const std::string& request_json) {
  return guard([&] {
    const Given given(request_json);
    const std::string query = given.text("query");
    return ok(suggestions_json(instance().engine->suggest(query, given.number("limit", 8)), query));
  });
}

val view_of(const char* bytes, std::size_t size) {
  return val(emscripten::typed_memory_view(size, reinterpret_cast<const unsigned char*>(bytes)));
}

val copy_of(std::string_view bytes) {
  return view_of(bytes.data(), bytes.size()).call<val>("slice");
}

val save_index() {
  try {
    return copy_of(instance().engine->save_index());
  } catch (...) {
    return copy_of({});
  }
}

// The head and the pages.
val save_index_pages() {
  struct Pieces : PageSink {
    void put(std::string_view bytes) override { all.call<void>("push", copy_of(bytes)); }
    val all = val::array();
  };
  Pieces out;
  try {
    instance().engine->save_index(out);
  } catch (...) {
    return val::array();
  }
  return out.all;
}

// Pages that a function of JavaScript gives by their numbers.
class GivenPages : public PageSource {
 public:
  explicit GivenPages(val give) : give_(std::move(give)) {}

  bool read(std::uint32_t page, char* to, std::size_t size) override {
    const val bytes = give_(page);
    if (!bytes.as<bool>() || bytes["length"].as<std::size_t>() != size) return false;
    view_of(to, size).call<void>("set", bytes);
    return true;
  }

 private:
  val give_;
};

std::string open_index_pages(val give) {
  return guard([&] {
    const auto error =
        instance().engine->load_index(input_bytes(), std::make_unique<GivenPages>(std::move(give)));
    drop_input();
    if (error) return failed(*error);
    return ok(counts({{"docs", instance().engine->indexed_documents()}}));
  });
}

// What a question lacked that was answered by pages_wanted.
val wanted_pages() {
  const std::vector<std::uint32_t> pages = instance().engine->wanted_pages();
  return val(emscripten::typed_memory_view(pages.size(), pages.data())).call<val>("slice");
}

std::string open_index() {
  return guard([] {
    instance().engine->open_index();
    return ok(counts({{"docs", 0}}));
  });
}

std::string index_documents() {
  return guard([] {
    const Result<std::uint32_t> added = instance().engine->index_documents(input_bytes());
    drop_input();
    return added.ok() ? ok(counts({{"docs", added.value()}})) : failed(added.error());
  });
}

std::string drop_from_index(const std::string& id) {
  return guard([&] {
    if (instance().engine->drop_from_index(id))
      return ok(counts({{"docs", instance().engine->indexed_documents()}}));
    return unknown_document();
  });
}

// A row of two for each document, its number and its score x 1000, after the total.
val find_documents(const std::string& request_json) {
  std::vector<std::uint32_t> rows;
  try {
    const Given given(request_json);
    SearchRequest request;
    request.query = given.text("query");
    request.from = given.number("from", 0);
    request.limit = given.number("limit", 20);
    request.any = given.truth("any", false);
    request.filters = given.pairs("filters");
    const Result<RankedResults> found = instance().engine->find_ranked(request);
    if (!found.ok()) return val(failed(found.error()));
    rows.push_back(found.value().total);
    for (const RankedDocument& row : found.value().documents) {
      rows.push_back(row.doc);
      rows.push_back(static_cast<std::uint32_t>(row.score_milli));
    }
    return val(emscripten::typed_memory_view(rows.size(), rows.data())).call<val>("slice");
  } catch (...) {
    return val(failed("internal", "unknown"));
  }
}

std::string load_index() {
  return guard([] {
    const auto error = instance().engine->load_index(std::move(instance().input), instance().input_size);
    drop_input();
    if (error) return failed(*error);
    return ok(counts({{"docs", instance().engine->indexed_documents()}}));
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(newsprism) {
  std::set_new_handler(note_memory_out);
  emscripten::function("version", &version);
  emscripten::function("reserveInput", &reserve_input);
  emscripten::function("loadLexicon", &load_lexicon);
  emscripten::function("findEncodings", &find_input_encodings);
  emscripten::function("addDocuments", &add_documents);
  emscripten::function("listArchive", &list_archive);
  emscripten::function("removeDocument", &remove_document);
  emscripten::function("removeList", &remove_list);
  emscripten::function("setBlock", &set_block);
  emscripten::function("choices", &choices);
  emscripten::function("applyChoices", &apply_choices);
  emscripten::function("setNameChoices", &set_name_choices);
  emscripten::function("settle", &settle);
  emscripten::function("reading", &reading);
  emscripten::function("annotations", &annotations);
  emscripten::function("dossier", &dossier);
  emscripten::function("entity", &entity);
  emscripten::function("network", &network);
  emscripten::function("search", &search_pile);
  emscripten::function("indexedDocument", &one_indexed);
  emscripten::function("suggest", &suggest_words);
  emscripten::function("openIndex", &open_index);
  emscripten::function("indexDocuments", &index_documents);
  emscripten::function("dropFromIndex", &drop_from_index);
  emscripten::function("findDocuments", &find_documents);
  emscripten::function("saveIndex", &save_index);
  emscripten::function("loadIndex", &load_index);
  emscripten::function("saveIndexPages", &save_index_pages);
  emscripten::function("openIndexPages", &open_index_pages);
  emscripten::function("wantedPages", &wanted_pages);
}
