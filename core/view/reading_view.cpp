#include "facts/speakers.h"
#include "facts/voices.h"
#include "view/json_view.h"
#include "view/spans.h"

namespace newsprism {
namespace {

Json field_json(const MetaField& field, const Spans& spans) {
  Json out;
  out["value"] = field.value;
  if (!field.precision.empty()) out["precision"] = field.precision;
  if (!field.zone.empty()) out["zone"] = field.zone;
  if (!field.span.empty()) spans.put(out, field.span);
  if (field.derived) out["derived"] = true;
  out["inferred"] = field.inferred;
  if (!field.origin.empty()) out["origin"] = field.origin;
  return out;
}

Json field_json(const std::optional<MetaField>& field, const Spans& spans) {
  return field ? field_json(*field, spans) : Json(nullptr);
}

Json fields_json(const std::vector<MetaField>& fields, const Spans& spans) {
  Json out = Json::array();
  for (const MetaField& field : fields) out.push_back(field_json(field, spans));
  return out;
}

Json meta_json(const Meta& meta, const Spans& spans) {
  Json out;
  out["title"] = field_json(meta.title, spans);
  out["published"] = field_json(meta.published, spans);
  out["source"] = field_json(meta.source, spans);
  out["site"] = field_json(meta.site, spans);
  out["author"] = field_json(meta.author, spans);
  out["editor"] = field_json(meta.editor, spans);
  out["updated"] = field_json(meta.updated, spans);
  out["agency"] = field_json(meta.agency, spans);
  out["dateline"] = field_json(meta.dateline, spans);
  out["reporters"] = fields_json(meta.reporters, spans);
  out["republished"] = fields_json(meta.republished, spans);
  out["contradiction"] = field_json(meta.contradiction, spans);
  out["lang"] = {{"value", language_tag(meta.lang)}};
  if (meta.anchor) {
    out["anchor_date"] = {
        {"value", meta.anchor->value}, {"basis", meta.anchor->basis}, {"inferred", meta.anchor->inferred}};
  } else {
    out["anchor_date"] = nullptr;
  }
  return out;
}

Json blocks_json(const Document& document, const Reading& reading, const Spans& spans) {
  Json out = Json::array();
  for (const Block& b : document.blocks) {
    Json row;
    const BlockType type = b.left_out ? BlockType::boilerplate : b.type;
    row["type"] = block_type_name(type);
    spans.put(row, b.range);
    if (type == BlockType::boilerplate) row["reason"] = b.left_out ? "reader" : b.reason;
    if (b.restored) row["restored"] = true;
    if (!b.label.empty()) {
      row["label"] = spans.text(b.label);
      const EntityId speaker = entity_at(reading, b.label);
      if (speaker != kNoEntity) row["speaker"] = entity_name_of(speaker);
    }
    if (b.implicit) row["implicit"] = true;
    if (b.level != 0) row["level"] = b.level;
    if (b.heralds != kNoBlock) row["heralds"] = b.heralds;
    if (b.lang != document.meta.lang) row["lang"] = language_tag(b.lang);
    out.push_back(std::move(row));
  }
  return out;
}

Json party_json(const Pile& pile, const Reading& reading, Range range, const Spans& spans) {
  if (range.empty()) return nullptr;
  Json out;
  const EntityId entity = entity_at(reading, range);
  if (entity != kNoEntity) out["entity"] = entity_name_of(entity);
  out["name"] = entity != kNoEntity ? pile.entities[entity].name : spans.text(range);
  return out;
}

Json qa_json(const Pile& pile, const Document& document, const Reading& reading, const Spans& spans) {
  Json out = Json::array();
  for (const QaPair& qa : document.qa) {
    Json row;
    row["order"] = out.size() + 1;
    row["asker"] = party_json(pile, reading, qa.asker, spans);
    row["answerer"] = party_json(pile, reading, qa.answerer, spans);
    row["question"] = spans.span(qa.question);
    row["answer"] = spans.span(qa.answer);
    row["explicit"] = qa.explicit_turn;
    if (!qa.occasion.empty()) {
      row["occasion"] = {{"date", qa.occasion}, {"words", spans.span_or_null(qa.occasion_words)}};
    }
    out.push_back(std::move(row));
  }
  return out;
}

Json monologues_json(const Pile& pile, const Document& document, const Reading& reading, const Spans& spans) {
  Json out = Json::array();
  for (const Monologue& monologue : document.monologues) {
    Json row = spans.span(monologue.range);
    row["speaker"] = party_json(pile, reading, monologue.speaker, spans);
    out.push_back(std::move(row));
  }
  return out;
}

Json mentions_json(const Reading& reading, const Spans& spans) {
  Json out = Json::array();
  for (const Mention& m : reading.mentions) {
    Json row = spans.span(m.range);
    row["type"] = entity_type_name(m.type);
    row["entity"] = entity_name_of(m.entity);
    row["why"] = why_name(m.why);
    out.push_back(std::move(row));
  }
  return out;
}

Json quotes_json(const Reading& reading, const Spans& spans) {
  Json out = Json::array();
  for (const Quote& q : reading.quotes) {
    Json row;
    row["type"] = quote_type_name(q.type);
    row["spans"] = Json::array();
    for (const Range r : q.spans) row["spans"].push_back(spans.span(r));
    if (q.speaker_name.empty()) {
      row["speaker"] = nullptr;
    } else {
      row["speaker"] = Json::object();
      if (q.speaker_entity != kNoEntity) row["speaker"]["entity"] = entity_name_of(q.speaker_entity);
      row["speaker"]["name"] = q.speaker_name;
    }
    row["speaker_mention"] = spans.span_or_null(q.speaker);
    row["cue"] = spans.span_or_null(q.cue);
    row["confidence"] = from_milli(q.confidence_milli);
    out.push_back(std::move(row));
  }
  return out;
}

Json sentences_json(const Reading& reading, const Spans& spans) {
  Json out = Json::array();
  for (const Voice& voice : reading.voices) {
    Json row;
    spans.put(row, voice.range);
    row["voice"] = voice_name(voice.kind);
    if (voice.speaker != kNoEntity) row["speaker"] = entity_name_of(voice.speaker);
    out.push_back(std::move(row));
  }
  return out;
}

Json figures_json(const Reading& reading, const Spans& spans) {
  Json out = Json::array();
  for (const Figure& f : reading.figures) {
    Json row = spans.span(f.range);
    row["kind"] = figure_kind_name(f.kind);
    if (f.is_range) {
      put_quantity(row, "min", f.min);
      put_quantity(row, "max", f.max);
    } else {
      put_quantity(row, "value", f.min);
    }
    if (!f.unit.empty()) row["unit"] = f.unit;
    if (!f.currency.empty()) row["currency"] = f.currency;
    if (!f.approx.empty()) row["approx"] = f.approx;
    if (f.is_change) row["form"] = "change";
    out.push_back(std::move(row));
  }
  return out;
}

Json times_json(const Reading& reading, const Spans& spans) {
  Json out = Json::array();
  for (const TimeExpression& t : reading.times) {
    Json row = spans.span(t.range);
    row["type"] = time_type_name(t.type);
    row["value"] = t.value;
    if (!t.mod.empty()) row["mod"] = t.mod;
    row["relative"] = t.relative;
    if (!t.anchor.empty()) row["anchor"] = t.anchor;
    if (!t.begin.empty()) row["range_begin"] = t.begin;
    if (!t.end.empty()) row["range_end"] = t.end;
    out.push_back(std::move(row));
  }
  return out;
}

Json events_json(const Reading& reading, const Spans& spans) {
  Json out = Json::array();
  for (const Event& e : reading.events) {
    Json row;
    row["date"] = e.date;
    row["status"] = e.status;
    row["participants"] = entity_names(e.participants);
    row["evidence"] = Json::array({spans.span(e.evidence)});
    row["description"] = e.description;
    out.push_back(std::move(row));
  }
  return out;
}

}  // namespace

std::string reading_json(const Pile& pile, DocId id, const ViewOptions& options) {
  const Document& document = pile.documents[id];
  const Reading& reading = pile.readings[id];
  const Spans spans(document, options.offsets);
  Json out;
  out["schema"] = "newsprism.reading/1";
  out["file"] = document.file;
  out["id"] = document.id;
  out["format"] = document.format;
  out["encoding"] = document.encoding;
  if (document.digest) out["digest"] = true;
  out["chars"] = spans.at(static_cast<std::uint32_t>(document.text.size()));
  if (options.with_text || !document.text_is_input) out["text"] = to_utf8(document.text);
  out["meta"] = meta_json(document.meta, spans);
  out["blocks"] = blocks_json(document, reading, spans);
  out["qa"] = qa_json(pile, document, reading, spans);
  out["monologues"] = monologues_json(pile, document, reading, spans);
  out["mentions"] = mentions_json(reading, spans);
  out["quotes"] = quotes_json(reading, spans);
  out["sentences"] = sentences_json(reading, spans);
  out["figures"] = figures_json(reading, spans);
  out["times"] = times_json(reading, spans);
  out["events"] = events_json(reading, spans);
  return to_line(out);
}

}  // namespace newsprism
