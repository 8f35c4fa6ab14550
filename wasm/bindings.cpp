// The only file that knows of Emscripten. One module instance is one engine; README.md beside this file is
// the table of what crosses.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstddef>
#include <memory>
#include <new>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine.h"
#include "text/utf16.h"
#include "view/json_view.h"

namespace {

using namespace newsprism;
using emscripten::val;
using Json = nlohmann::ordered_json;

// The engine and the bytes that it was fed with. The lexicon views `pack`, the engine the lexicon.
struct Instance {
  std::vector<std::uint64_t> input;  // what reserveInput() handed out; of 8-byte words for alignment
  std::size_t input_size = 0;
  std::vector<std::uint64_t> pack;
  Lexicon lexicon;
  std::unique_ptr<Engine> engine = std::make_unique<Engine>(lexicon);
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
  return Json{{"ok", false}, {"error", {{"code", code}, {"at", 0}, {"detail", detail}}}}.dump();
}

std::string unknown_document() {
  return failed({ErrorCode::no_such_document, 0, "there is no such document"});
}

template <class Body>
std::string guard(Body body) {
  try {
    return body();
  } catch (const std::bad_alloc&) {
    return R"({"ok":false,"error":{"code":"out_of_memory","at":0,"detail":"the pile does not fit into memory"}})";
  } catch (const std::exception& e) {
    return failed("internal", e.what());
  } catch (...) {
    return failed("internal", "unknown");
  }
}

std::string_view input_bytes() {
  return {reinterpret_cast<const char*>(instance().input.data()), instance().input_size};
}

void drop_input() {
  instance().input = {};
  instance().input_size = 0;
}

ViewOptions options_of(const std::string& json) {
  const Json given = Json::parse(json, nullptr, false);
  ViewOptions options{Offsets::utf16, true};
  if (!given.is_object()) return options;
  if (given.value("offsets", "utf16") == "codepoint") options.offsets = Offsets::code_point;
  options.with_text = given.value("text", true);
  return options;
}

bool holds(DocId doc) {
  const Pile& pile = instance().engine->pile();
  return doc < pile.documents.size() && !pile.documents[doc].removed;
}

// ---- the functions, in the order of README.md ---------------------------------------------------

std::string version() {
  return Json{{"newsprism", NEWSPRISM_VERSION}, {"schema", 1}, {"index", 1}}.dump();
}

// A view of no bytes when the memory cannot be had: filling it throws a RangeError in the caller.
val reserve_input(std::size_t bytes) {
  Instance& in = instance();
  try {
    in.input.assign((bytes + 7) / 8, 0);
    in.input_size = bytes;
  } catch (...) {
    drop_input();
  }
  return val(emscripten::typed_memory_view(in.input_size, reinterpret_cast<unsigned char*>(in.input.data())));
}

std::string load_lexicon() {
  return guard([] {
    Instance& in = instance();
    std::vector<std::uint64_t> pack = std::move(in.input);
    const std::size_t size = in.input_size;
    drop_input();
    Result<Lexicon> loaded = Lexicon::open({reinterpret_cast<const std::byte*>(pack.data()), size});
    if (!loaded.ok()) return failed(loaded.error());
    in.pack = std::move(pack);
    in.lexicon = loaded.value();
    in.engine = std::make_unique<Engine>(in.lexicon);
    return ok(Json{{"names", in.lexicon.names().entity_count()}, {"words", in.lexicon.words().trie().size()}}
                  .dump());
  });
}

std::string add_documents(const std::string& options_json) {
  return guard([&] {
    const Json options = Json::parse(options_json, nullptr, false);
    if (!options.is_object()) return failed({ErrorCode::bad_option, 0, "the options are no JSON object"});
    const ReadOptions read{options.value("name", ""), options.value("date", "")};
    const Engine::Added added = instance().engine->add(input_bytes(), read);
    drop_input();
    Json out{{"docs", Json::array()}, {"refused", Json::array()}};
    for (const DocId d : added.documents) {
      const Document& document = instance().engine->document(d);
      out["docs"].push_back(
          {{"doc", d},
           {"id", document.id},
           {"title", document.meta.title ? Json(document.meta.title->value) : Json(nullptr)},
           {"lang", language_tag(document.meta.lang)},
           {"chars", document.text.size()}});
    }
    for (const Refusal& r : added.refused) {
      out["refused"].push_back({{"name", r.name},
                                {"code", error_name(r.error.code)},
                                {"at", r.error.at},
                                {"detail", r.error.detail}});
    }
    return ok(out.dump());
  });
}

std::string remove_document(DocId doc) {
  return guard([&] { return instance().engine->remove(doc) ? ok("{}") : unknown_document(); });
}

std::string set_block(DocId doc, std::uint32_t block, bool restored) {
  return guard(
      [&] { return instance().engine->set_block(doc, block, restored) ? ok("{}") : unknown_document(); });
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
    return ok(Json{
        {"docs", docs},
        {"entities", pile.entities.size()},
        {"mentions", mentions},
        {"quotes", quotes},
        {"figures", figures},
        {"times",
         times}}.dump());
  });
}

std::string reading(DocId doc, const std::string& options) {
  return guard([&] {
    if (!holds(doc)) return unknown_document();
    return ok(reading_json(instance().engine->pile(), doc, options_of(options)));
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

std::string dossier(const std::string& options) {
  return guard([&] { return ok(dossier_json(instance().engine->pile(), options_of(options))); });
}

std::string entity(EntityId id, const std::string& options) {
  return guard([&] {
    const Pile& pile = instance().engine->pile();
    if (id >= pile.entities.size()) return failed({ErrorCode::bad_option, 0, "there is no such entity"});
    return ok(entity_json(pile, id, options_of(options)));
  });
}

std::string search_pile(const std::string& request_json) {
  return guard([&] {
    const Json given = Json::parse(request_json, nullptr, false);
    if (!given.is_object()) return failed({ErrorCode::bad_option, 0, "the request is no JSON object"});
    SearchRequest request;
    request.query = given.value("q", "");
    request.from = given.value("from", 0U);
    request.limit = given.value("size", 20U);
    for (const Json& filter : given.value("filters", Json::array())) {
      if (filter.is_array() && filter.size() == 2 && filter[0].is_string() && filter[1].is_string()) {
        request.filters.push_back({filter[0].get<std::string>(), filter[1].get<std::string>()});
      }
    }
    const Result<SearchResults> results = instance().engine->search(request);
    if (!results.ok()) return failed(results.error());
    const ViewOptions options = options_of(request_json);
    const Pile* pile = instance().engine->searches_loaded_index() ? nullptr : &instance().engine->pile();
    return ok(results_json(results.value(), "", request.query, pile, options));
  });
}

val save_index() {
  try {
    const std::string bytes = instance().engine->save_index();
    return val(emscripten::typed_memory_view(bytes.size(),
                                             reinterpret_cast<const unsigned char*>(bytes.data())))
        .call<val>("slice");
  } catch (...) {
    return val(emscripten::typed_memory_view(0, static_cast<const unsigned char*>(nullptr)))
        .call<val>("slice");
  }
}

std::string load_index() {
  return guard([] {
    const auto error = instance().engine->load_index(input_bytes());
    drop_input();
    if (error) return failed(*error);
    return ok(Json{{"docs", instance().engine->indexed_documents()}}.dump());
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(newsprism) {
  emscripten::function("version", &version);
  emscripten::function("reserveInput", &reserve_input);
  emscripten::function("loadLexicon", &load_lexicon);
  emscripten::function("addDocuments", &add_documents);
  emscripten::function("removeDocument", &remove_document);
  emscripten::function("setBlock", &set_block);
  emscripten::function("settle", &settle);
  emscripten::function("reading", &reading);
  emscripten::function("annotations", &annotations);
  emscripten::function("dossier", &dossier);
  emscripten::function("entity", &entity);
  emscripten::function("search", &search_pile);
  emscripten::function("saveIndex", &save_index);
  emscripten::function("loadIndex", &load_index);
}
