#include <algorithm>

#include "base/ordered.h"
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

Json place_json(const Pile& pile, const std::vector<Spans>& spans, const Place& place) {
  Json out;
  out["doc"] = pile.documents[place.doc].id;
  spans[place.doc].put_span(out, place.range);
  return out;
}

Json places_json(const Pile& pile, const std::vector<Spans>& spans, const std::vector<Place>& places) {
  Json out = Json::array();
  for (const Place& p : places) out.push_back(place_json(pile, spans, p));
  return out;
}

Json value_or_null(const std::optional<MetaField>& field) {
  return field ? Json(field->value) : Json(nullptr);
}

Json docs_json(const Pile& pile, const std::vector<Spans>& spans) {
  Json out = Json::array();
  for (DocId n = 0; n < pile.documents.size(); ++n) {
    const Document& d = pile.documents[n];
    if (d.removed) continue;
    Json row;
    row["id"] = d.id;
    row["file"] = d.file;
    row["title"] = value_or_null(d.meta.title);
    row["published"] = value_or_null(d.meta.published);
    row["source"] = value_or_null(d.meta.source);
    row["site"] = value_or_null(d.meta.site);
    row["lang"] = language_tag(d.meta.lang);
    row["chars"] = spans[n].at(static_cast<std::uint32_t>(d.text.size()));
    out.push_back(std::move(row));
  }
  return out;
}

Json evidence_json(const Pile& pile, const std::vector<Spans>& spans, const Entity& entity) {
  Json out = Json::array();
  for (const Merge& m : entity.evidence) {
    Json row;
    row["merged"] = Json::array({m.a, m.b});
    row["why"] = m.why;
    if (!m.range.empty()) {
      row["doc"] = pile.documents[m.doc].id;
      spans[m.doc].put(row, m.range);
    }
    out.push_back(std::move(row));
  }
  return out;
}

Json entity_row(const Pile& pile, const std::vector<Spans>& spans, EntityId id) {
  const Entity& e = pile.entities[id];
  Json row;
  row["id"] = entity_name_of(id);
  row["type"] = entity_type_name(e.type);
  row["name"] = e.name;
  row["names"] = Json::object();
  for (const auto& [lang, names] : e.names) row["names"][lang] = names;
  row["aliases"] = Json::object();
  row["mentions"] = Json::object();
  for (const auto& [doc, surfaces] : e.aliases) {
    std::uint32_t total = 0;
    Json counts = Json::object();
    for (const auto& [surface, times] : surfaces) {
      counts[surface] = times;
      total += times;
    }
    row["aliases"][pile.documents[doc].id] = std::move(counts);
    row["mentions"][pile.documents[doc].id] = total;
  }
  row["total"] = e.total;
  row["evidence"] = evidence_json(pile, spans, e);
  return row;
}

Json alignments_json(const Pile& pile, const std::vector<Spans>& spans) {
  Json out = Json::array();
  for (const Alignment& a : pile.dossier.alignments) {
    Json row;
    row["kind"] = a.kind;
    row["relation"] = a.relation;
    row["score"] = from_milli(a.score_milli);
    row["members"] = places_json(pile, spans, a.members);
    out.push_back(std::move(row));
  }
  return out;
}

Json differing_json(const Pile& pile, const std::vector<Spans>& spans) {
  Json out = Json::array();
  for (const Differing& d : pile.dossier.differing) {
    Json row;
    row["topic"] = d.topic;
    row["kind"] = d.kind;
    row["flag"] = d.flag;
    row["members"] = Json::array();
    for (const Differing::Member& m : d.members) {
      Json member = place_json(pile, spans, m.place);
      member["value"] = m.value;
      if (!m.date.empty()) member["date"] = m.date;
      row["members"].push_back(std::move(member));
    }
    out.push_back(std::move(row));
  }
  return out;
}

Json timeline_json(const Pile& pile, const std::vector<Spans>& spans) {
  Json out = Json::array();
  for (const TimelineEntry& t : pile.dossier.timeline) {
    Json row;
    row["date"] = t.date;
    row["status"] = t.status;
    row["label"] = t.label;
    row["participants"] = entity_names(t.participants);
    row["members"] = places_json(pile, spans, t.members);
    out.push_back(std::move(row));
  }
  return out;
}

Json keyphrases_json(const Pile& pile) {
  Json out = Json::array();
  for (const Keyphrase& k : pile.dossier.keyphrases) {
    Json row;
    row["text"] = k.text;
    row["score"] = from_milli(k.score_milli);
    row["docs"] = Json::array();
    for (const DocId d : k.docs) row["docs"].push_back(pile.documents[d].id);
    out.push_back(std::move(row));
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

  Json json() {
    Json out = entity_row(pile_, spans_, id_);
    out["said"] = std::move(said_);
    out["figures"] = std::move(figures_);
    out["company"] = company_json();
    out["days"] = Json::object();
    for (const auto& [day, times] : days_) out["days"][day] = times;
    out["places"] = std::move(places_);
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
      said_.push_back(place_json(pile_, spans_, {d, cover(q.spans.front(), q.spans.back())}));
    }
    for (const QaPair& qa : pile_.documents[d].qa) {
      if (!qa.answerer.empty() && answers(reading, qa))
        said_.push_back(place_json(pile_, spans_, {d, qa.answer}));
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
    Json row = place_json(pile_, spans_, {d, m.range});
    row["sentence"] = spans_[d].span(sentence->range);
    places_.push_back(std::move(row));
    if (sentence->range == last_sentence_ && d == last_doc_) return;  // counted by its first mention
    last_sentence_ = sentence->range;
    last_doc_ = d;
    for (const Mention& other : reading.mentions) {
      if (other.entity != id_ && sentence->range.contains(other.range)) ++company_[other.entity];
    }
    for (const Figure& f : reading.figures) {
      if (sentence->range.contains(f.range)) figures_.push_back(place_json(pile_, spans_, {d, f.range}));
    }
  }

  Json company_json() const {
    std::vector<EntityId> order;
    for (EntityId e = 0; e < company_.size(); ++e) {
      if (company_[e] > 0) order.push_back(e);
    }
    sort_stably(order.begin(), order.end(),
                [&](EntityId a, EntityId b) { return company_[a] > company_[b]; });
    Json out = Json::array();
    for (const EntityId e : order) {
      out.push_back(
          {{"entity", entity_name_of(e)}, {"name", pile_.entities[e].name}, {"count", company_[e]}});
    }
    return out;
  }

  const Pile& pile_;
  EntityId id_;
  std::vector<Spans> spans_;
  std::vector<std::uint32_t> company_;
  OrderedMap<std::string, std::uint32_t> days_;
  Json said_ = Json::array(), figures_ = Json::array(), places_ = Json::array();
  Range last_sentence_;
  DocId last_doc_ = 0;
};

}  // namespace

std::string dossier_json(const Pile& pile, const ViewOptions& options) {
  const std::vector<Spans> spans = all_spans(pile, options.offsets);
  Json out;
  out["schema"] = "newsprism.dossier/1";
  out["docs"] = docs_json(pile, spans);
  out["entities"] = Json::array();
  for (EntityId e = 0; e < pile.entities.size(); ++e) out["entities"].push_back(entity_row(pile, spans, e));
  out["alignments"] = alignments_json(pile, spans);
  out["differing"] = differing_json(pile, spans);
  out["timeline"] = timeline_json(pile, spans);
  out["keyphrases"] = keyphrases_json(pile);
  out["duplicates"] = Json::array();
  for (const Duplicate& d : pile.dossier.duplicates) {
    out["duplicates"].push_back({{"docs", Json::array({pile.documents[d.a].id, pile.documents[d.b].id})},
                                 {"similarity", from_milli(d.similarity_milli)}});
  }
  out["summary"] = places_json(pile, spans, pile.dossier.summary);
  return to_line(out);
}

std::string entity_json(const Pile& pile, EntityId entity, const ViewOptions& options) {
  return to_line(EntityPage(pile, entity, options.offsets).json());
}

}  // namespace newsprism
