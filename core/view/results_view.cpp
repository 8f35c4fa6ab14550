#include "view/json_view.h"
#include "view/spans.h"

namespace newsprism {
namespace {

JsonText error_object(const Error& error) {
  JsonText out;
  put_error(out, error);
  return out;
}

JsonText head(const std::string& id, const std::string& query) {
  JsonText out;
  out.put("schema", "newsprism.results/1");
  out.put_if("id", id);
  out.put("query", query);
  return out;
}

void put_range(JsonText& out, Range range, const Utf16Offsets* utf16) {
  out.put("start", utf16 ? utf16->to_utf16(range.begin) : range.begin);
  out.put("end", utf16 ? utf16->to_utf16(range.end) : range.end);
}

JsonText stored_span(Range range, const std::string& text, const Utf16Offsets* utf16) {
  JsonText out;
  put_range(out, range, utf16);
  out.put("text", text);
  return out;
}

void put_headline(JsonText& out, const Headline& headline) {
  out.put("title", headline.title);
  out.put("source", headline.source);
  out.put("published", headline.published);
  out.put("lang", language_tag(headline.lang));
}

JsonText hit_json(const Hit& hit, const Utf16Offsets* utf16, bool with_headline) {
  JsonText out;
  out.put("doc", hit.doc);
  if (with_headline) {
    out.put("number", hit.doc_index);
    put_headline(out, hit.headline);
  }
  out.put_milli("score", hit.score_milli);
  out.put("snippet", stored_span(hit.snippet, hit.snippet_text, utf16));
  JsonText highlights = JsonText::array();
  for (std::size_t i = 0; i < hit.highlights.size(); ++i) {
    highlights.push(stored_span(hit.highlights[i], hit.highlight_texts[i], utf16));
  }
  out.put("highlights", highlights);
  out.put("matched_as", JsonText::array(hit.matched_as));
  return out;
}

}  // namespace

void put_error(JsonText& out, const Error& error) {
  out.put("code", error_name(error.code));
  out.put("at", error.at);
  out.put("detail", error.detail);
}

std::string results_json(const SearchResults& results, const std::string& id, const std::string& query,
                         const Pile* pile, const ViewOptions& options) {
  JsonText out = head(id, query);
  out.put("total", results.total);
  JsonText hits = JsonText::array();
  for (const Hit& hit : results.hits) {
    if (options.offsets == Offsets::utf16 && pile && hit.doc_index < pile->documents.size()) {
      const Utf16Offsets utf16(pile->documents[hit.doc_index].text);
      hits.push(hit_json(hit, &utf16, options.with_headlines));
    } else {
      hits.push(hit_json(hit, nullptr, options.with_headlines));
    }
  }
  out.put("hits", hits);
  if (!results.did_you_mean.empty()) out.put("did_you_mean", JsonText::array(results.did_you_mean));
  if (!results.facets.empty()) {
    JsonText facets;
    for (const Facet& facet : results.facets) {
      JsonText values = JsonText::array();
      for (const FacetValue& value : facet.values) {
        JsonText row;
        row.put("value", value.value);
        row.put("count", value.count);
        values.push(row);
      }
      facets.put(facet.name.c_str(), values);
    }
    out.put("facets", facets);
  }
  return out.line();
}

std::string indexed_document_json(const IndexedDocument& document, const ViewOptions& options) {
  const Utf16Offsets utf16(document.text);
  const auto* places = options.offsets == Offsets::utf16 ? &utf16 : nullptr;
  JsonText out;
  out.put("id", document.id);
  put_headline(out, document.headline);
  out.put("author", document.author);
  out.put("site", document.site);
  out.put("text", to_utf8(document.text));
  JsonText blocks = JsonText::array();
  for (const IndexedDocument::Part& part : document.parts) {
    JsonText block;
    block.put("type", block_type_name(part.type));
    put_range(block, part.range, places);
    blocks.push(block);
  }
  out.put("blocks", blocks);
  JsonText highlights = JsonText::array();
  for (const Range range : document.highlights) {
    const std::u32string words = document.text.substr(range.begin, range.size());
    highlights.push(stored_span(range, to_utf8(words), places));
  }
  out.put("highlights", highlights);
  return out.line();
}

std::string failed_results_json(const Error& error, const std::string& id, const std::string& query) {
  JsonText out = head(id, query);
  out.put("error", error_object(error));
  return out.line();
}

std::string suggestions_json(const std::vector<Suggestion>& suggestions, const std::string& query) {
  JsonText out;
  out.put("schema", "newsprism.suggestions/1");
  out.put("query", query);
  JsonText rows = JsonText::array();
  for (const Suggestion& one : suggestions) {
    JsonText row;
    row.put("text", one.text);
    row.put("query", one.query);
    row.put("kind", one.is_entity ? "entity" : "word");
    if (one.is_entity) row.put("type", entity_type_name(one.type));
    row.put_if("matched", one.matched);
    row.put("documents", one.documents);
    row.put_true("about", one.about);
    rows.push(row);
  }
  out.put("suggestions", rows);
  return out.line();
}

std::string error_json(const Error& error) {
  return error_object(error).line();
}

}  // namespace newsprism
