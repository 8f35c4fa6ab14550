#include "search/filters.h"

#include <algorithm>
#include <optional>

#include "index/find_key.h"
#include "index/store_rows.h"
#include "mentions/find_figures.h"
#include "search/comparisons.h"
#include "search/dates.h"
#include "search/filter_names.h"
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

bool any_passes(const Verdict& verdict) {
  return std::find(verdict.passes.begin(), verdict.passes.end(), 1) != verdict.passes.end();
}

bool holds(const std::string& field, std::u32string_view wanted) {
  return search_key(decode_utf8(field)).find(wanted) != std::u32string::npos;
}

const std::string* text_field(const StoredDocument& document, std::string_view name) {
  if (name == "site") return &document.site;
  if (name == "editor") return &document.editor;
  return name == "author" ? &document.author : nullptr;
}

class Judge {
 public:
  Judge(const Index::Impl& index, const Lexicon& lexicon) : index_(index), lexicon_(lexicon) {}

  // The filter at `first` and those of its name that follow; values are those of filter_value().
  void apply(const FilterList& filters, std::size_t first, Verdict& out) const {
    std::vector<Comparison> wanted;
    const std::string& name = filters[first].first;
    const FigureKind kind = name == "money" ? FigureKind::money : FigureKind::percent;
    for (std::size_t i = first; i < filters.size(); ++i) {
      if (filters[i].first != name) continue;
      if (!is_compared(name)) {
        apply(name, filters[i].second, out);
      } else if (auto one = read_comparison(kind, decode_utf8(filters[i].second))) {
        wanted.push_back(std::move(*one));
      }
    }
    if (!wanted.empty()) compared(kind, wanted, out);
  }

  void apply(std::string_view name, const std::string& value, Verdict& out) const {
    const std::u32string key = search_key(decode_utf8(value));
    if (name == "lang") return language(value, out);
    if (name == "source") return source(key, out);
    if (name == "type") return type(value, out);
    if (name == "field") return field(value, out);
    if (name == "block") return block(value, out);
    if (name == "event_date") return event_date(value, out);
    if (name == "entity") return entity(value, key, out);
    if (name == "quote_speaker") return speaker(key, out);
    if (name == "figure") return figure(value, out);
    if (name == "title") return title(value, out);
    if (const auto bound = days_of(value); bound && is_dated(name)) return published(name, *bound, out);
    for (DocId d = 0; d < index_.documents(); ++d) {
      const std::string* text = text_field(index_.document(d), name);
      if (text != nullptr && holds(*text, key)) out.pass(d);
    }
  }

 private:
  // Calls use(document, segment, its number there).
  template <class Use>
  void for_rows(Use use) const {
    for (const auto& part : index_.parts) {
      for (std::uint32_t n = 0; n < part->segment.size(); ++n) use(part->first + n, part->segment, n);
    }
  }

  void language(const std::string& value, Verdict& out) const {
    const auto is_wanted = [&](unsigned lang) {
      const std::string own = language_tag(static_cast<Language>(lang & 3));
      // "zh" is every Chinese.
      return own == value || own.substr(0, value.size() + 1) == value + "-";
    };
    const bool wanted[] = {is_wanted(0), is_wanted(1), is_wanted(2), is_wanted(3)};
    for_rows([&](DocId d, const Segment& segment, std::uint32_t n) {
      const std::uint8_t languages = segment.languages(n);
      if (wanted[languages & 3] || wanted[languages >> 4 & 3]) out.pass(d);
    });
  }

  void source(const std::u32string& key, Verdict& out) const {
    std::vector<std::uint8_t> wanted;
    const Segment* last = nullptr;
    for_rows([&](DocId d, const Segment& segment, std::uint32_t n) {
      if (std::exchange(last, &segment) != &segment) {
        wanted.clear();
        for (const std::string& name : segment.sources()) wanted.push_back(holds(name, key) ? 1 : 0);
      }
      const std::uint16_t number = segment.source(n);
      // one of more sources than the table holds
      const bool in_row = number >= wanted.size() && index_.complete && holds(index_.document(d).source, key);
      if (in_row || (number < wanted.size() && wanted[number] != 0)) out.pass(d);
    });
  }

  void type(const std::string& value, Verdict& out) const {
    for (EntityId e = 0; e < index_.entities.size(); ++e) {
      if (value == entity_type_name(index_.entities[e].type)) mentions(e, out);
    }
  }

  void mentions(EntityId entity, Verdict& out) const {
    std::vector<WeighedDocument> documents;
    documents_naming(index_, entity, {}, documents);
    for (const auto& [doc, times] : documents) {
      if (!index_.complete) out.pass(doc);  // where it stands is known when it is shown
      if (!index_.complete) continue;
      for (const StoredMention& mention : index_.document(doc).mentions) {
        if (mention.entity == entity) out.pass(doc, mention.range);
      }
    }
  }

  void field(const std::string& value, Verdict& out) const {
    out.on_parts = true;
    for (DocId d = 0; d < index_.documents(); ++d) {
      const StoredDocument& document = index_.document(d);
      for (const StoredBlock& b : document.blocks) {
        if (is_title_line(document, b) == (value == "title")) out.pass(d, b.range);
      }
    }
  }

  void block(const std::string& value, Verdict& out) const {
    out.on_parts = true;
    for (DocId d = 0; d < index_.documents(); ++d) {
      for (const StoredBlock& b : index_.document(d).blocks) {
        if (value == block_type_name(b.type)) out.pass(d, b.range);
      }
      for (const StoredTurn& turn : index_.document(d).turns) {
        if (value == "question" && !turn.question.empty()) out.pass(d, turn.question);
        if (value == "answer" && !turn.answer.empty()) out.pass(d, turn.answer);
      }
    }
  }

  void event_date(const std::string& value, Verdict& out) const {
    const auto wanted = days_of(value);
    if (!wanted) return;
    for (DocId d = 0; d < index_.documents(); ++d) {
      // Events first: their sentence is the better evidence.
      for (const bool event : {true, false}) {
        for (const StoredDate& date : index_.document(d).dates) {
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
  }

  // A document that tells only its month passes where one day of it would.
  void published(std::string_view name, DaySpan bound, Verdict& out) const {
    for_rows([&](DocId d, const Segment& segment, std::uint32_t n) {
      const std::uint32_t day = segment.day(n);
      // the first of a month stands for a month or a year, too
      const bool in_row = index_.complete && (day == 0 || day % 100 == 1);
      const StoredDocument* document = in_row ? &index_.document(d) : nullptr;
      const auto days = document == nullptr           ? days_of(iso_day(day))
                        : document->published.empty() ? days_of(document->anchor)
                                                      : days_of(document->published);
      if (!days) return;
      const bool from = days->last >= bound.first, to = days->first <= bound.last;
      const bool passes = name == "published_from" ? from
                          : name == "published_to" ? to
                          : name == "on"           ? from && to
                          : name == "after"        ? days->last > bound.last
                                                   : days->first < bound.first;
      if (passes) out.pass(d);
    });
  }

  // A figure passes that keeps every bound and is one of the values that are no bounds.
  void compared(FigureKind kind, const std::vector<Comparison>& wanted, Verdict& out) const {
    for (DocId d = 0; d < index_.documents(); ++d) {
      for (const StoredFigure& figure : index_.document(d).figures) {
        if (figure.kind == kind && passes_all(wanted, figure)) out.pass(d, figure.range);
      }
    }
  }

  static bool passes_all(const std::vector<Comparison>& wanted, const StoredFigure& figure) {
    bool bounds = true, values = true, one = false;
    for (const Comparison& comparison : wanted) {
      const bool holds = (comparison.currency.empty() || comparison.currency == figure.currency) &&
                         comparison.holds(figure.min, figure.max);
      if (comparison.is_bound()) {
        bounds = bounds && holds;
      } else {
        values = false;
        one = one || holds;
      }
    }
    return bounds && (values || one);
  }

  // The words, or another name of what they name.
  void title(const std::string& value, Verdict& out) const {
    Leaf leaf = make_leaf(NodeKind::term, decode_utf8(value));
    leaf.meaning = meaning_of_name(index_, lexicon_, leaf.key);
    find_documents(index_, lexicon_, leaf);
    keep_in_titles(index_, lexicon_, leaf);
    pass_matches(leaf, out);
  }

  void pass_matches(const Leaf& leaf, Verdict& out) const {
    for (const WeighedDocument& one : leaf.documents) {
      for (const Match& match : matches_in(lexicon_, leaf, index_.document(one.doc)))
        out.pass(one.doc, match.range);
    }
  }

  [[nodiscard]] Meaning named(std::u32string_view key) const {
    Meaning found = meaning_of_name(index_, lexicon_, key);
    if (found.entities.empty()) found = meaning_of_part(index_, key);
    if (found.entities.empty()) found = meaning_of_reading(index_, lexicon_, key);
    if (found.entities.empty()) found = meaning_of_misspelling(index_, lexicon_, key);
    return found;
  }

  void entity(const std::string& value, const std::u32string& key, Verdict& out) const {
    for (const EntityId e : named(key).entities) mentions(e, out);
    if (any_passes(out)) return;
    // No entity has the name: the words must do.
    Leaf leaf = make_leaf(NodeKind::phrase, decode_utf8(value));
    find_documents(index_, lexicon_, leaf);
    pass_matches(leaf, out);
  }

  void speaker(const std::u32string& key, Verdict& out) const {
    out.on_parts = true;
    const std::vector<EntityId> wanted = named(key).entities;
    const auto is_wanted = [&](EntityId e) { return std::binary_search(wanted.begin(), wanted.end(), e); };
    spoken([&](const StoredQuote& quote) { return is_wanted(quote.speaker); }, out);
    for (DocId d = 0; d < index_.documents(); ++d) {
      for (const StoredTurn& turn : index_.document(d).turns) {
        if (is_wanted(turn.answerer) && !turn.answer.empty()) out.pass(d, turn.answer);
      }
    }
    // No entity that is called so speaks: the words that name speakers must do.
    if (!any_passes(out))
      spoken([&](const StoredQuote& quote) { return holds(quote.speaker_name, key); }, out);
  }

  template <class Is>
  void spoken(Is is_wanted, Verdict& out) const {
    for (DocId d = 0; d < index_.documents(); ++d) {
      for (const StoredQuote& quote : index_.document(d).quotes) {
        if (!is_wanted(quote)) continue;
        for (const Range span : quote.spans) out.pass(d, sentence_around(index_.document(d), span));
      }
    }
  }

  // Quotation finders cut the span short now and then; the sentence is what was said.
  static Range sentence_around(const StoredDocument& document, Range span) {
    for (const Range sentence : document.sentences) {
      if (sentence.overlaps(span)) span = cover(span, sentence);
      if (sentence.begin >= span.end) break;
    }
    return span;
  }

  void figure(const std::string& value, Verdict& out) const {
    Leaf leaf = make_leaf(NodeKind::phrase, decode_utf8(value));
    leaf.figures = figures_of_line(leaf.words);
    leaf.kind = NodeKind::term;
    find_documents(index_, lexicon_, leaf);
    pass_matches(leaf, out);
  }

  const Index::Impl& index_;
  const Lexicon& lexicon_;
};

// Those that need no article's own row.
bool is_for_archives(std::string_view name) {
  return name == "lang" || name == "source" || name == "entity" || is_dated(name);
}

void take(Verdict&& verdict, Scope& scope) {
  for (std::size_t d = 0; d < scope.passes.size(); ++d) {
    scope.passes[d] = scope.passes[d] != 0 && verdict.passes[d] != 0 ? 1 : 0;
    // Whole blocks show nothing; what was said or named there does.
    if (scope.evidence[d].empty()) scope.evidence[d] = verdict.ranges[d];
  }
  if (verdict.on_parts) scope.parts.push_back(std::move(verdict.ranges));
}

}  // namespace

void Scope::keep_inside(DocId doc, std::vector<Match>& matches) const {
  for (const std::vector<Ranges>& filter : parts) {
    const auto outside = [&](const Match& match) {
      return std::none_of(filter[doc].begin(), filter[doc].end(),
                          [&](Range part) { return part.contains(match.range); });
    };
    matches.erase(std::remove_if(matches.begin(), matches.end(), outside), matches.end());
  }
}

Result<Scope> find_scope(const Index::Impl& index, const Lexicon& lexicon, const FilterList& filters) {
  Scope scope;
  if (filters.empty()) return scope;
  scope.passes.assign(index.documents(), 1);
  for (DocId d = 0; d < index.removed.size(); ++d) scope.passes[d] = index.is_removed(d) ? 0 : 1;
  scope.evidence.resize(index.documents());
  FilterList known;
  for (const auto& [typed, value] : filters) {
    const std::string name(filter_named(decode_utf8(typed)));
    if (name.empty()) return Error{ErrorCode::bad_filter, 0, "there is no filter " + typed};
    std::string expected;
    if (!index.complete && !is_for_archives(name))
      return Error{ErrorCode::bad_filter, 0, "an archive that is loaded on demand has no filter " + typed};
    known.push_back({name, filter_value(name, decode_utf8(value), expected)});
    if (!known.back().second.empty()) continue;
    return Error{ErrorCode::bad_filter, 0,
                 "the filter " + typed + " does not take the value " + value + ": " + expected};
  }
  const Judge judge(index, lexicon);
  for (std::size_t i = 0; i < known.size(); ++i) {
    const auto same = [&](const auto& other) { return other.first == known[i].first; };
    if (std::any_of(known.begin(), known.begin() + static_cast<std::ptrdiff_t>(i), same)) continue;
    Verdict verdict(index.documents());
    judge.apply(known, i, verdict);
    take(std::move(verdict), scope);
  }
  return scope;
}

std::size_t IndexedNames::words_of_name(std::string_view field, std::u32string_view words,
                                        const std::vector<std::size_t>& ends) const {
  const bool of_entities = names_entities(field);
  for (std::size_t count = ends.size(); of_entities && count > 0; --count) {
    const std::u32string key = search_key(words.substr(0, ends[count - 1]));
    if (!meaning_of_name(index_, lexicon_, key).empty()) return count;
    if (field != "title" && !meaning_of_part(index_, key).empty()) return count;
    if (!meaning_of_reading(index_, lexicon_, key).empty()) return count;
  }
  if (field == "title" || field == "entity" || (!index_.complete && field != "source")) return 0;
  // where no document's field holds some words, none holds more of them
  std::size_t count = 0;
  for (bool held = true; held && count < ends.size(); count += held ? 1 : 0) {
    Verdict found(index_.documents());
    Judge(index_, lexicon_).apply(field, to_utf8(words.substr(0, ends[count])), found);
    held = any_passes(found);
  }
  return count;
}

void keep_in_titles(const Index::Impl& index, const Lexicon& lexicon, Leaf& leaf) {
  leaf.in_title = true;
  if (!index.complete) return;  // the postings said it
  std::size_t kept = 0;
  for (const WeighedDocument& one : leaf.documents) {
    const StoredDocument& document = index.document(one.doc);
    const std::vector<Match> matches = matches_in(lexicon, leaf, document);
    if (!matches.empty()) leaf.documents[kept++] = {one.doc, frequency_of(document, matches)};
  }
  leaf.documents.resize(kept);
}

}  // namespace newsprism
