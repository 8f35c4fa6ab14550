#include "facts/speakers.h"
#include "facts/voices.h"
#include "view/json_view.h"
#include "view/spans.h"

namespace newsprism {
namespace {

JsonText field_json(const MetaField& field, const Spans& spans) {
  JsonText out;
  out.put("value", field.value);
  out.put_if("precision", field.precision);
  out.put_if("zone", field.zone);
  if (!field.span.empty()) spans.put(out, field.span);
  out.put_true("derived", field.derived);
  out.put("inferred", field.inferred);
  out.put_if("origin", field.origin);
  return out;
}

JsonText field_json(const std::optional<MetaField>& field, const Spans& spans) {
  return field ? field_json(*field, spans) : JsonText::null();
}

JsonText fields_json(const std::vector<MetaField>& fields, const Spans& spans) {
  JsonText out = JsonText::array();
  for (const MetaField& field : fields) out.push(field_json(field, spans));
  return out;
}

JsonText meta_json(const Meta& meta, const Spans& spans) {
  JsonText out;
  out.put("title", field_json(meta.title, spans));
  out.put("published", field_json(meta.published, spans));
  out.put("source", field_json(meta.source, spans));
  out.put("site", field_json(meta.site, spans));
  out.put("author", field_json(meta.author, spans));
  out.put("editor", field_json(meta.editor, spans));
  out.put("updated", field_json(meta.updated, spans));
  out.put("agency", field_json(meta.agency, spans));
  out.put("dateline", field_json(meta.dateline, spans));
  out.put("reporters", fields_json(meta.reporters, spans));
  out.put("republished", fields_json(meta.republished, spans));
  out.put("contradiction", field_json(meta.contradiction, spans));
  JsonText lang, anchor;
  lang.put("value", language_tag(meta.lang));
  out.put("lang", lang);
  if (meta.anchor) {
    anchor.put("value", meta.anchor->value);
    anchor.put("basis", meta.anchor->basis);
    anchor.put("inferred", meta.anchor->inferred);
  }
  out.put("anchor_date", meta.anchor ? anchor : JsonText::null());
  return out;
}

JsonText blocks_json(const Document& document, const Reading& reading, const Spans& spans) {
  JsonText out = JsonText::array();
  for (const Block& b : document.blocks) {
    JsonText row;
    const BlockType type = b.left_out ? BlockType::boilerplate : b.type;
    row.put("type", block_type_name(type));
    spans.put(row, b.range);
    if (type == BlockType::boilerplate) row.put("reason", b.left_out ? "reader" : b.reason);
    row.put_true("restored", b.restored);
    if (!b.label.empty()) {
      row.put("label", spans.text(b.label));
      const EntityId speaker = entity_at(reading, b.label);
      if (speaker != kNoEntity) row.put("speaker", entity_name_of(speaker));
    }
    row.put_true("implicit", b.implicit);
    if (b.level != 0) row.put("level", b.level);
    if (b.heralds != kNoBlock) row.put("heralds", b.heralds);
    if (b.lang != document.meta.lang) row.put("lang", language_tag(b.lang));
    out.push(row);
  }
  return out;
}

JsonText party_json(const Pile& pile, const Reading& reading, Range range, const Spans& spans) {
  if (range.empty()) return JsonText::null();
  JsonText out;
  const EntityId entity = entity_at(reading, range);
  if (entity != kNoEntity) out.put("entity", entity_name_of(entity));
  out.put("name", entity != kNoEntity ? pile.entities[entity].name : spans.text(range));
  return out;
}

JsonText qa_json(const Pile& pile, const Document& document, const Reading& reading, const Spans& spans) {
  JsonText out = JsonText::array();
  std::uint32_t order = 0;
  for (const QaPair& qa : document.qa) {
    JsonText row;
    row.put("order", ++order);
    row.put("asker", party_json(pile, reading, qa.asker, spans));
    row.put("answerer", party_json(pile, reading, qa.answerer, spans));
    row.put("question", spans.span(qa.question));
    row.put("answer", spans.span(qa.answer));
    row.put("explicit", qa.explicit_turn);
    if (!qa.occasion.empty()) {
      JsonText occasion;
      occasion.put("date", qa.occasion);
      occasion.put("words", spans.span_or_null(qa.occasion_words));
      row.put("occasion", occasion);
    }
    out.push(row);
  }
  return out;
}

JsonText monologues_json(const Pile& pile, const Document& document, const Reading& reading,
                         const Spans& spans) {
  JsonText out = JsonText::array();
  for (const Monologue& monologue : document.monologues) {
    JsonText row = spans.span(monologue.range);
    row.put("speaker", party_json(pile, reading, monologue.speaker, spans));
    out.push(row);
  }
  return out;
}

JsonText mentions_json(const Pile& pile, const Reading& reading, const Spans& spans) {
  JsonText out = JsonText::array();
  std::size_t inner = 0;
  for (const Mention& m : reading.mentions) {
    JsonText row = spans.span(m.range), nested = JsonText::array();
    row.put("type", entity_type_name(m.type));
    row.put("entity", entity_name_of(m.entity));
    row.put("why", why_name(m.why));
    row.put_milli("confidence", m.confidence_milli);
    if (m.own.list != 0) row.put("list", list_json(pile, m.own));
    if (!m.role.empty()) row.put("role", spans.span(m.role));
    const std::size_t first = inner;
    for (; inner < reading.nested.size() && m.range.contains(reading.nested[inner].range); ++inner) {
      const Mention& part = reading.nested[inner];
      JsonText name = spans.span(part.range);
      name.put("type", entity_type_name(part.type));
      if (part.entity != kNoEntity) name.put("entity", entity_name_of(part.entity));
      nested.push(name);
    }
    if (inner > first) row.put("nested", nested);
    out.push(row);
  }
  return out;
}

JsonText quotes_json(const Reading& reading, const Spans& spans) {
  JsonText out = JsonText::array();
  for (const Quote& q : reading.quotes) {
    JsonText row;
    row.put("type", quote_type_name(q.type));
    JsonText said = JsonText::array(), speaker;
    for (const Range r : q.spans) said.push(spans.span(r));
    row.put("spans", said);
    if (q.speaker_entity != kNoEntity) speaker.put("entity", entity_name_of(q.speaker_entity));
    speaker.put("name", q.speaker_name);
    row.put("speaker", q.speaker_name.empty() ? JsonText::null() : speaker);
    row.put("speaker_mention", spans.span_or_null(q.speaker));
    row.put("cue", spans.span_or_null(q.cue));
    row.put_milli("confidence", q.confidence_milli);
    out.push(row);
  }
  return out;
}

JsonText sentences_json(const Reading& reading, const Spans& spans) {
  JsonText out = JsonText::array();
  for (const Voice& voice : reading.voices) {
    JsonText row;
    spans.put(row, voice.range);
    row.put("voice", voice_name(voice.kind));
    if (voice.speaker != kNoEntity) row.put("speaker", entity_name_of(voice.speaker));
    out.push(row);
  }
  return out;
}

JsonText figures_json(const Reading& reading, const Spans& spans) {
  JsonText out = JsonText::array();
  for (const Figure& f : reading.figures) {
    JsonText row = spans.span(f.range);
    row.put("kind", figure_kind_name(f.kind));
    if (f.is_range) {
      put_quantity(row, "min", f.min);
      put_quantity(row, "max", f.max);
    } else {
      put_quantity(row, "value", f.min);
    }
    row.put_if("unit", f.unit);
    row.put_if("currency", f.currency);
    row.put_if("approx", f.approx);
    if (f.is_change) row.put("form", "change");
    out.push(row);
  }
  return out;
}

JsonText times_json(const Reading& reading, const Spans& spans) {
  JsonText out = JsonText::array();
  for (const TimeExpression& t : reading.times) {
    JsonText row = spans.span(t.range);
    row.put("type", time_type_name(t.type));
    row.put("value", t.value);
    row.put_if("mod", t.mod);
    row.put("relative", t.relative);
    row.put_if("anchor", t.anchor);
    row.put_if("range_begin", t.begin);
    row.put_if("range_end", t.end);
    out.push(row);
  }
  return out;
}

JsonText events_json(const Reading& reading, const Spans& spans) {
  JsonText out = JsonText::array();
  for (const Event& e : reading.events) {
    JsonText row;
    row.put("date", e.date);
    row.put("status", e.status);
    row.put("participants", entity_names(e.participants));
    JsonText evidence = JsonText::array();
    evidence.push(spans.span(e.evidence));
    row.put("evidence", evidence);
    row.put("description", e.description);
    out.push(row);
  }
  return out;
}

}  // namespace

std::string reading_json(const Pile& pile, DocId id, const ViewOptions& options) {
  const Document& document = pile.documents[id];
  const Reading& reading = pile.readings[id];
  const Spans spans(document, options.offsets);
  JsonText out;
  out.put("schema", "newsprism.reading/1");
  out.put("file", document.file);
  out.put("id", document.id);
  out.put("format", document.format);
  out.put("encoding", document.encoding);
  out.put_true("digest", document.digest);
  out.put("fingerprint", in_hex(fingerprint(document)));
  out.put("chars", spans.at(static_cast<std::uint32_t>(document.text.size())));
  if (options.with_text || !document.text_is_input) out.put("text", to_utf8(document.text));
  out.put("meta", meta_json(document.meta, spans));
  out.put("blocks", blocks_json(document, reading, spans));
  out.put("qa", qa_json(pile, document, reading, spans));
  out.put("monologues", monologues_json(pile, document, reading, spans));
  out.put("mentions", mentions_json(pile, reading, spans));
  out.put("quotes", quotes_json(reading, spans));
  out.put("sentences", sentences_json(reading, spans));
  out.put("figures", figures_json(reading, spans));
  out.put("times", times_json(reading, spans));
  out.put("events", events_json(reading, spans));
  return out.line();
}

}  // namespace newsprism
