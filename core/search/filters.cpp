#include "search/filters.h"

#include <algorithm>
#include <optional>

#include "mentions/find_figures.h"
#include "search/dates.h"
#include "search/match.h"
#include "search/query.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

using Ranges = std::vector<Range>;

// What one filter says of each document.
struct Verdict {
  std::vector<std::uint8_t> passes;
  bool on_parts = false;
  std::vector<Ranges> ranges;  // the parts, or what shows that the document passes

  explicit Verdict(std::size_t documents) : passes(documents, 0), ranges(documents) {}
  void pass(DocId doc) { passes[doc] = 1; }
  void pass(DocId doc, Range range) {
    passes[doc] = 1;
    ranges[doc].push_back(range);
  }
};

bool holds(const std::string& field, std::u32string_view wanted) {
  return search_key(decode_utf8(field)).find(wanted) != std::u32string::npos;
}

const std::string* text_field(const StoredDocument& document, std::string_view name) {
  if (name == "source") return &document.source;
  if (name == "site") return &document.site;
  if (name == "editor") return &document.editor;
  return name == "author" ? &document.author : nullptr;
}

class Judge {
 public:
  Judge(const Index::Impl& index, const Lexicon& lexicon) : index_(index), lexicon_(lexicon) {}

  // False where the filter does not take the value.
  bool apply(const std::string& name, const std::string& value, Verdict& out) const {
    const std::u32string key = search_key(decode_utf8(value));
    if (key.empty()) return false;
    if (name == "lang") return language(value, out);
    if (name == "type") return type(value, out);
    if (name == "field") return field(value, out);
    if (name == "block") return block(value, out);
    if (name == "event_date") return event_date(value, out);
    if (name == "published_from" || name == "published_to") return published(name, value, out);
    if (name == "entity") return entity(value, key, out);
    if (name == "quote_speaker") return speaker(key, out);
    if (name == "figure") return figure(value, out);
    for (DocId d = 0; d < index_.documents.size(); ++d) {
      const std::string* text = text_field(index_.documents[d], name);
      if (text != nullptr && holds(*text, key)) out.pass(d);
    }
    return true;
  }

 private:
  bool language(const std::string& value, Verdict& out) const {
    const std::string tag = to_utf8(fold(decode_utf8(value)));
    for (DocId d = 0; d < index_.documents.size(); ++d) {
      for (const Language lang : {index_.documents[d].lang, index_.documents[d].body_lang}) {
        const std::string own = to_utf8(fold(decode_utf8(language_tag(lang))));
        // "zh" is every Chinese.
        if (own == tag || own.substr(0, tag.size() + 1) == tag + "-") out.pass(d);
      }
    }
    return tag == "zh" || tag == "zh-hans" || tag == "zh-hant" || tag == "en" || tag == "mixed";
  }

  bool type(const std::string& value, Verdict& out) const {
    const std::u32string wanted = fold(decode_utf8(value));
    bool known = false;
    for (int t = 0; t < kEntityTypes; ++t) {
      if (fold(decode_utf8(entity_type_name(static_cast<EntityType>(t)))) != wanted) continue;
      known = true;
      for (EntityId e = 0; e < index_.entities.size(); ++e) {
        if (index_.entities[e].type == static_cast<EntityType>(t)) mentions(e, out);
      }
    }
    return known;
  }

  void mentions(EntityId entity, Verdict& out) const {
    for (std::uint32_t m = index_.mentions_at[entity]; m < index_.mentions_at[entity + 1]; ++m) {
      out.pass(index_.mention_places[m].doc, index_.mention_places[m].range);
    }
  }

  bool field(const std::string& value, Verdict& out) const {
    out.on_parts = true;
    for (DocId d = 0; d < index_.documents.size(); ++d) {
      const StoredDocument& document = index_.documents[d];
      for (const StoredBlock& b : document.blocks) {
        const bool title = b.type == BlockType::title && document.real_title;
        if (title == (value == "title")) out.pass(d, b.range);
      }
    }
    return value == "title" || value == "body";
  }

  bool block(const std::string& value, Verdict& out) const {
    out.on_parts = true;
    std::optional<BlockType> wanted;
    for (const BlockType type : {BlockType::title, BlockType::heading, BlockType::paragraph,
                                 BlockType::list_item, BlockType::question, BlockType::answer}) {
      if (value == block_type_name(type)) wanted = type;
    }
    for (DocId d = 0; wanted && d < index_.documents.size(); ++d) {
      for (const StoredBlock& b : index_.documents[d].blocks) {
        if (b.type == *wanted) out.pass(d, b.range);
      }
      for (const StoredTurn& turn : index_.documents[d].turns) {
        if (wanted == BlockType::question && !turn.question.empty()) out.pass(d, turn.question);
        if (wanted == BlockType::answer && !turn.answer.empty()) out.pass(d, turn.answer);
      }
    }
    return wanted.has_value();
  }

  bool event_date(const std::string& value, Verdict& out) const {
    const auto wanted = days_of(value);
    if (!wanted) return false;
    for (DocId d = 0; d < index_.documents.size(); ++d) {
      // Events first: their sentence is the better evidence.
      for (const bool event : {true, false}) {
        for (const StoredDate& date : index_.documents[d].dates) {
          const auto days = days_of(date.date);
          if (date.event != event || !days) continue;
          // A span of years says nothing of one day in it; a span of days does.
          const std::size_t slash = date.date.find('/');
          const bool span = slash != std::string::npos && slash >= value.size();
          const bool inside = wanted->first <= days->first && days->last <= wanted->last;
          const bool around = span && days->first <= wanted->first && wanted->last <= days->last;
          if (inside || around) out.pass(d, date.range);
        }
      }
    }
    return true;
  }

  bool published(const std::string& name, const std::string& value, Verdict& out) const {
    const auto bound = days_of(value);
    if (!bound) return false;
    for (DocId d = 0; d < index_.documents.size(); ++d) {
      const StoredDocument& document = index_.documents[d];
      const auto days = days_of(document.published.empty() ? document.anchor : document.published);
      if (!days) continue;
      if (name == "published_from" ? days->last >= bound->first : days->first <= bound->last) out.pass(d);
    }
    return true;
  }

  [[nodiscard]] Meaning named(std::u32string_view key) const {
    Meaning found = meaning_of_name(index_, lexicon_, key);
    if (found.entities.empty()) found = meaning_of_part(index_, key);
    if (found.entities.empty()) found = meaning_of_reading(index_, lexicon_, key);
    if (found.entities.empty()) found = meaning_of_misspelling(index_, lexicon_, key);
    return found;
  }

  bool entity(const std::string& value, const std::u32string& key, Verdict& out) const {
    for (const EntityId e : named(key).entities) mentions(e, out);
    if (std::find(out.passes.begin(), out.passes.end(), 1) != out.passes.end()) return true;
    // No entity has the name: the words must do.
    Leaf leaf = make_leaf(NodeKind::phrase, decode_utf8(value));
    find_matches(index_, lexicon_, leaf);
    for (const Match& match : leaf.matches) out.pass(match.doc, match.range);
    return true;
  }

  bool speaker(const std::u32string& key, Verdict& out) const {
    out.on_parts = true;
    const std::vector<EntityId> wanted = named(key).entities;
    const auto is_wanted = [&](EntityId e) { return std::binary_search(wanted.begin(), wanted.end(), e); };
    for (DocId d = 0; d < index_.documents.size(); ++d) {
      for (const StoredQuote& quote : index_.documents[d].quotes) {
        if (!is_wanted(quote.speaker) && !holds(quote.speaker_name, key)) continue;
        for (const Range span : quote.spans) out.pass(d, sentence_around(index_.documents[d], span));
      }
      for (const StoredTurn& turn : index_.documents[d].turns) {
        if (is_wanted(turn.answerer) && !turn.answer.empty()) out.pass(d, turn.answer);
      }
    }
    return true;
  }

  // Quotation finders cut the span short now and then; the sentence is what was said.
  static Range sentence_around(const StoredDocument& document, Range span) {
    for (const Range sentence : document.sentences) {
      if (sentence.overlaps(span)) span = cover(span, sentence);
      if (sentence.begin >= span.end) break;
    }
    return span;
  }

  bool figure(const std::string& value, Verdict& out) const {
    Leaf leaf = make_leaf(NodeKind::phrase, decode_utf8(value));
    leaf.figures = figures_of_line(leaf.words);
    if (leaf.figures.empty()) return false;
    leaf.kind = NodeKind::term;
    find_matches(index_, lexicon_, leaf);
    for (const Match& match : leaf.matches) out.pass(match.doc, match.range);
    return true;
  }

  const Index::Impl& index_;
  const Lexicon& lexicon_;
};

void take(Verdict&& verdict, Scope& scope) {
  for (std::size_t d = 0; d < scope.passes.size(); ++d) {
    scope.passes[d] = scope.passes[d] != 0 && verdict.passes[d] != 0 ? 1 : 0;
    // Whole blocks show nothing; what was said or named there does.
    if (scope.evidence[d].empty()) scope.evidence[d] = verdict.ranges[d];
  }
  if (verdict.on_parts) scope.parts.push_back(std::move(verdict.ranges));
}

}  // namespace

bool Scope::covers(DocId doc, Range range) const {
  return std::all_of(parts.begin(), parts.end(), [&](const std::vector<Ranges>& filter) {
    return std::any_of(filter[doc].begin(), filter[doc].end(),
                       [&](Range part) { return part.contains(range); });
  });
}

Result<Scope> find_scope(const Index::Impl& index, const Lexicon& lexicon,
                         const std::vector<std::pair<std::string, std::string>>& filters) {
  Scope scope;
  scope.passes.assign(index.documents.size(), 1);
  scope.evidence.resize(index.documents.size());
  const Judge judge(index, lexicon);
  std::vector<std::string> done;
  for (const auto& [name, unused] : filters) {
    if (std::find(done.begin(), done.end(), name) != done.end()) continue;
    done.push_back(name);
    if (!is_filter_name(name)) return Error{ErrorCode::bad_filter, 0, "there is no filter " + name};
    Verdict verdict(index.documents.size());
    for (const auto& [other, value] : filters) {
      const std::string& known = name == "speaker" ? std::string("quote_speaker") : name;
      if (other == name && !judge.apply(known, value, verdict)) {
        return Error{ErrorCode::bad_filter, 0, "the filter " + name + " does not take the value " + value};
      }
    }
    take(std::move(verdict), scope);
  }
  return scope;
}

}  // namespace newsprism
