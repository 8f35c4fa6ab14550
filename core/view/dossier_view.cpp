#include <algorithm>
#include <map>

#include "base/sorting.h"
#include "view/json_view.h"
#include "view/spans.h"

namespace newsprism {
namespace {

// One Spans a document, made once.
std::vector<Spans> all_spans(const Pile& pile, Offsets offsets) {
  std::vector<Spans> out;
  out.reserve(pile.documents.size());
  for (const Document& d : pile.documents) out.emplace_back(d, offsets);
  return out;
}

JsonText place_json(const Pile& pile, const std::vector<Spans>& spans, const Place& place) {
  JsonText out;
  out.put("doc", pile.documents[place.doc].id);
  spans[place.doc].put_span(out, place.range);
  return out;
}

JsonText places_json(const Pile& pile, const std::vector<Spans>& spans, const std::vector<Place>& places) {
  JsonText out = JsonText::array();
  for (const Place& p : places) out.push(place_json(pile, spans, p));
  return out;
}

JsonText value_or_null(const std::optional<MetaField>& field) {
  return field ? JsonText::of(field->value) : JsonText::null();
}

JsonText docs_json(const Pile& pile, const std::vector<Spans>& spans) {
  JsonText out = JsonText::array();
  for (DocId n = 0; n < pile.documents.size(); ++n) {
    const Document& d = pile.documents[n];
    if (d.removed) continue;
    JsonText row;
    row.put("id", d.id);
    row.put("file", d.file);
    row.put("title", value_or_null(d.meta.title));
    row.put("published", value_or_null(d.meta.published));
    row.put("source", value_or_null(d.meta.source));
    row.put("site", value_or_null(d.meta.site));
    row.put("lang", language_tag(d.meta.lang));
    row.put("chars", spans[n].at(static_cast<std::uint32_t>(d.text.size())));
    out.push(row);
  }
  return out;
}

JsonText evidence_json(const Pile& pile, const std::vector<Spans>& spans, const Entity& entity) {
  JsonText out = JsonText::array();
  for (const Merge& m : entity.evidence) {
    JsonText row;
    row.put("merged", JsonText::array({m.a, m.b}));
    row.put("why", m.why);
    if (m.own.list != 0) row.put("list", list_json(pile, m.own));
    if (!m.range.empty()) {
      row.put("doc", pile.documents[m.doc].id);
      spans[m.doc].put(row, m.range);
    }
    out.push(row);
  }
  return out;
}

JsonText entity_row(const Pile& pile, const std::vector<Spans>& spans, EntityId id) {
  const Entity& e = pile.entities[id];
  JsonText row;
  row.put("id", entity_name_of(id));
  row.put("type", entity_type_name(e.type));
  row.put("name", e.name);
  row.put_true("named", e.named);
  if (e.only_in != 0) row.put("document", in_hex(e.only_in));
  JsonText all_names, aliases, mentions;
  for (const auto& [lang, names] : e.names) {
    all_names.key(lang);
    all_names.push(JsonText::array(names));
  }
  for (const auto& [doc, surfaces] : e.aliases) {
    std::uint32_t total = 0;
    JsonText counts;
    for (const auto& [surface, times] : surfaces) {
      counts.key(surface);
      counts.push(times);
      total += times;
    }
    aliases.key(pile.documents[doc].id);
    aliases.push(counts);
    mentions.key(pile.documents[doc].id);
    mentions.push(total);
  }
  row.put("names", all_names);
  row.put("aliases", aliases);
  row.put("mentions", mentions);
  row.put("total", e.total);
  row.put("evidence", evidence_json(pile, spans, e));
  if (!e.own.empty()) {
    JsonText lists = JsonText::array();
    for (const ListPlace place : e.own) lists.push(list_json(pile, place));
    row.put("lists", lists);
  }
  return row;
}

JsonText alignments_json(const Pile& pile, const std::vector<Spans>& spans) {
  JsonText out = JsonText::array();
  for (const Alignment& a : pile.dossier.alignments) {
    JsonText row;
    row.put("kind", a.kind);
    row.put("relation", a.relation);
    row.put_milli("score", a.score_milli);
    row.put("members", places_json(pile, spans, a.members));
    out.push(row);
  }
  return out;
}

JsonText differing_json(const Pile& pile, const std::vector<Spans>& spans) {
  JsonText out = JsonText::array();
  for (const Differing& d : pile.dossier.differing) {
    JsonText row;
    row.put("topic", d.topic);
    row.put("kind", d.kind);
    row.put("flag", d.flag);
    JsonText members = JsonText::array();
    for (const Differing::Member& m : d.members) {
      JsonText member = place_json(pile, spans, m.place);
      member.put("value", m.value);
      member.put_if("date", m.date);
      members.push(member);
    }
    row.put("members", members);
    out.push(row);
  }
  return out;
}

JsonText timeline_json(const Pile& pile, const std::vector<Spans>& spans) {
  JsonText out = JsonText::array();
  for (const TimelineEntry& t : pile.dossier.timeline) {
    JsonText row;
    row.put("date", t.date);
    row.put("status", t.status);
    row.put("label", t.label);
    row.put("participants", entity_names(t.participants));
    row.put("members", places_json(pile, spans, t.members));
    out.push(row);
  }
  return out;
}

JsonText keyphrases_json(const Pile& pile) {
  JsonText out = JsonText::array();
  for (const Keyphrase& k : pile.dossier.keyphrases) {
    JsonText row;
    row.put("text", k.text);
    row.put_milli("score", k.score_milli);
    JsonText docs = JsonText::array();
    for (const DocId d : k.docs) docs.push(pile.documents[d].id);
    row.put("docs", docs);
    out.push(row);
  }
  return out;
}

JsonText offers_json(const Pile& pile, const std::vector<Spans>& spans) {
  JsonText out = JsonText::array();
  for (const Offer& o : pile.offers) {
    JsonText row;
    row.put("entities", entity_names({o.a, o.b}));
    row.put("names", JsonText::array({o.name_a, o.name_b}));
    row.put("why", o.why);
    row.put_milli("score", o.score_milli);
    row.put("place", place_json(pile, spans, o.place));
    out.push(row);
  }
  return out;
}

// Rows of one entity: what it said, the figures beside it, whom it stands with, on which days.
class EntityPage {
 public:
  EntityPage(const Pile& pile, EntityId id, Offsets offsets)
      : pile_(pile), id_(id), spans_(all_spans(pile, offsets)), company_(pile.entities.size()) {
    for (DocId d = 0; d < pile.documents.size(); ++d) read(d);
  }

  JsonText json() {
    JsonText out = entity_row(pile_, spans_, id_);
    out.put("said", said_);
    out.put("figures", figures_);
    out.put("company", company_json());
    JsonText days;
    for (const auto& [day, times] : days_) {
      days.key(day);
      days.push(times);
    }
    out.put("days", days);
    out.put("places", places_);
    return out;
  }

 private:
  void read(DocId d) {
    const Reading& reading = pile_.readings[d];
    for (const Mention& m : reading.mentions) {
      if (m.entity == id_) read_mention(d, m);
    }
    for (const Quote& q : reading.quotes) {
      if (q.speaker_entity != id_ || q.spans.empty()) continue;
      said_.push(place_json(pile_, spans_, {d, cover(q.spans.front(), q.spans.back())}));
    }
    for (const QaPair& qa : pile_.documents[d].qa) {
      if (!qa.answerer.empty() && answers(reading, qa)) said_.push(place_json(pile_, spans_, {d, qa.answer}));
    }
    for (const Event& e : reading.events) {
      if (std::find(e.participants.begin(), e.participants.end(), id_) != e.participants.end())
        ++days_[e.date];
    }
  }

  [[nodiscard]] bool answers(const Reading& reading, const QaPair& qa) const {
    return std::any_of(reading.mentions.begin(), reading.mentions.end(),
                       [&](const Mention& m) { return m.entity == id_ && m.range.overlaps(qa.answerer); });
  }

  void read_mention(DocId d, const Mention& m) {
    const Reading& reading = pile_.readings[d];
    const Sentence* sentence = reading.tokens.sentence_at(m.range.begin);
    if (!sentence) return;
    JsonText row = place_json(pile_, spans_, {d, m.range});
    row.put("sentence", spans_[d].span(sentence->range));
    places_.push(row);
    if (sentence->range == last_sentence_ && d == last_doc_) return;  // counted by its first mention
    last_sentence_ = sentence->range;
    last_doc_ = d;
    for (const Mention& other : reading.mentions) {
      if (other.entity != id_ && sentence->range.contains(other.range)) ++company_[other.entity];
    }
    for (const Figure& f : reading.figures) {
      if (sentence->range.contains(f.range)) figures_.push(place_json(pile_, spans_, {d, f.range}));
    }
  }

  JsonText company_json() const {
    std::vector<EntityId> order;
    for (EntityId e = 0; e < company_.size(); ++e) {
      if (company_[e] > 0) order.push_back(e);
    }
    sort_stably(order.begin(), order.end(),
                [&](EntityId a, EntityId b) { return company_[a] > company_[b]; });
    JsonText out = JsonText::array();
    for (const EntityId e : order) {
      JsonText row;
      row.put("entity", entity_name_of(e));
      row.put("name", pile_.entities[e].name);
      row.put("count", company_[e]);
      out.push(row);
    }
    return out;
  }

  const Pile& pile_;
  EntityId id_;
  std::vector<Spans> spans_;
  std::vector<std::uint32_t> company_;
  std::map<std::string, std::uint32_t> days_;
  JsonText said_ = JsonText::array(), figures_ = JsonText::array(), places_ = JsonText::array();
  Range last_sentence_;
  DocId last_doc_ = 0;
};

}  // namespace

std::string dossier_json(const Pile& pile, const ViewOptions& options) {
  const std::vector<Spans> spans = all_spans(pile, options.offsets);
  JsonText out;
  out.put("schema", "newsprism.dossier/1");
  out.put("docs", docs_json(pile, spans));
  JsonText entities = JsonText::array(), duplicates = JsonText::array();
  for (EntityId e = 0; e < pile.entities.size(); ++e) entities.push(entity_row(pile, spans, e));
  out.put("entities", entities);
  out.put("offers", offers_json(pile, spans));
  out.put("alignments", alignments_json(pile, spans));
  out.put("differing", differing_json(pile, spans));
  out.put("timeline", timeline_json(pile, spans));
  out.put("keyphrases", keyphrases_json(pile));
  for (const Duplicate& d : pile.dossier.duplicates) {
    JsonText row;
    row.put("docs", JsonText::array({pile.documents[d.a].id, pile.documents[d.b].id}));
    row.put_milli("similarity", d.similarity_milli);
    duplicates.push(row);
  }
  out.put("duplicates", duplicates);
  out.put("summary", places_json(pile, spans, pile.dossier.summary));
  return out.line();
}

std::string entity_json(const Pile& pile, EntityId entity, const ViewOptions& options) {
  return EntityPage(pile, entity, options.offsets).json().line();
}

}  // namespace newsprism
