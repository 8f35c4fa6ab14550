#include "view/json_view.h"
#include "view/spans.h"

namespace newsprism {
namespace {

Json error_object(const Error& error) {
  return {{"code", error_name(error.code)}, {"at", error.at}, {"detail", error.detail}};
}

Json head(const std::string& id, const std::string& query) {
  Json out;
  out["schema"] = "newsprism.results/1";
  if (!id.empty()) out["id"] = id;
  out["query"] = query;
  return out;
}

Json stored_span(Range range, const std::string& text, const Utf16Offsets* utf16) {
  Json out;
  out["start"] = utf16 ? utf16->to_utf16(range.begin) : range.begin;
  out["end"] = utf16 ? utf16->to_utf16(range.end) : range.end;
  out["text"] = text;
  return out;
}

Json hit_json(const Hit& hit, const Utf16Offsets* utf16) {
  Json out;
  out["doc"] = hit.doc;
  out["score"] = from_milli(hit.score_milli);
  out["snippet"] = stored_span(hit.snippet, hit.snippet_text, utf16);
  out["highlights"] = Json::array();
  for (std::size_t i = 0; i < hit.highlights.size(); ++i) {
    out["highlights"].push_back(stored_span(hit.highlights[i], hit.highlight_texts[i], utf16));
  }
  out["matched_as"] = hit.matched_as;
  return out;
}

}  // namespace

std::string results_json(const SearchResults& results, const std::string& id, const std::string& query,
                         const Pile* pile, const ViewOptions& options) {
  Json out = head(id, query);
  out["total"] = results.total;
  out["hits"] = Json::array();
  for (const Hit& hit : results.hits) {
    if (options.offsets == Offsets::utf16 && pile && hit.doc_index < pile->documents.size()) {
      const Utf16Offsets utf16(pile->documents[hit.doc_index].text);
      out["hits"].push_back(hit_json(hit, &utf16));
    } else {
      out["hits"].push_back(hit_json(hit, nullptr));
    }
  }
  return to_line(out);
}

std::string failed_results_json(const Error& error, const std::string& id, const std::string& query) {
  Json out = head(id, query);
  out["error"] = error_object(error);
  return to_line(out);
}

std::string error_json(const Error& error) {
  return to_line(error_object(error));
}

}  // namespace newsprism
