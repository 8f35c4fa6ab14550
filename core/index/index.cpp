#include "index/index.h"

#include <algorithm>
#include <cstring>

#include "base/sorting.h"
#include "index/impl.h"
#include "index/index_file.h"
#include "index/segment_writer.h"
#include "index/stored.h"
#include "text/language.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

// Characters that tell the language of an article.
constexpr std::size_t kLanguageSample = 500;

std::string value_of(const std::optional<MetaField>& field) {
  return field ? field->value : std::string();
}

void store_meta(const Document& document, StoredDocument& out) {
  const Meta& meta = document.meta;
  out.id = document.id;
  out.title = value_of(meta.title);
  out.published = value_of(meta.published);
  out.precision = meta.published ? meta.published->precision : std::string();
  out.source = value_of(meta.source);
  out.site = value_of(meta.site);
  out.author = value_of(meta.author);
  out.editor = value_of(meta.editor);
  out.anchor = meta.anchor ? meta.anchor->value : std::string();
  out.lang = meta.lang;
  out.real_title = meta.title.has_value() && !meta.title->derived;
}

// The words of a block as they are stored: what ends blocks ends nothing else.
void append_words(std::u32string_view words, std::string& out) {
  const std::size_t begin = out.size();
  out += to_utf8(words);
  std::replace(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(), kBlockEnd, ' ');
  out.push_back(kBlockEnd);
}

// Kept blocks only, in order and disjoint whatever the reader made. The text goes to `text`, which `out`
// views.
void store_blocks(const Document& document, std::string& text, StoredDocument& out) {
  std::u32string body;
  std::uint32_t last = 0;
  for (const Block& block : document.blocks) {
    if (!is_kept(block) || block.range.empty() || block.range.begin < last) continue;
    if (block.range.end > document.text.size()) continue;
    const std::u32string_view words =
        std::u32string_view(document.text).substr(block.range.begin, block.range.size());
    StoredBlock stored;
    stored.range = block.range;
    stored.type = block.restored && block.type == BlockType::boilerplate ? BlockType::paragraph : block.type;
    append_words(words, text);
    out.blocks.push_back(stored);
    if (stored.type != BlockType::title) body.append(words);
    last = block.range.end;
  }
  out.text = text;
  (void)place_blocks(out);  // they were cut from the text a moment ago
  out.body_lang = body.empty() ? out.lang : detect_language(body);
}

bool is_stored(const StoredDocument& document, Range range) {
  if (range.empty()) return false;
  const StoredBlock* block = block_at(document, range.begin);
  return block != nullptr && range.end <= block->range.end;
}

EntityId checked(EntityId entity, const Pile& pile) {
  return entity < pile.entities.size() ? entity : kNoEntity;
}

void store_mentions(const Reading& reading, const Pile& pile, StoredDocument& out) {
  for (const Mention& mention : reading.mentions) {
    const EntityId entity = checked(mention.entity, pile);
    if (entity == kNoEntity || !is_stored(out, mention.range)) continue;
    out.mentions.push_back({mention.range, entity});
  }
  sort_stably(out.mentions.begin(), out.mentions.end(),
              [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
}

void store_figures(const Reading& reading, StoredDocument& out) {
  for (const Figure& figure : reading.figures) {
    if (!is_stored(out, figure.range)) continue;
    out.figures.push_back({figure.range, figure.kind, figure.min, figure.max, figure.unit, figure.currency});
  }
}

void store_quotes(const Reading& reading, const Pile& pile, StoredDocument& out) {
  for (const Quote& quote : reading.quotes) {
    StoredQuote stored;
    for (const Range span : quote.spans) {
      if (is_stored(out, span)) stored.spans.push_back(span);
    }
    if (stored.spans.empty()) continue;
    stored.speaker = checked(quote.speaker_entity, pile);
    stored.speaker_name = quote.speaker_name;
    out.quotes.push_back(std::move(stored));
  }
}

void store_dates(const Reading& reading, StoredDocument& out) {
  for (const Event& event : reading.events) {
    if (is_stored(out, event.evidence)) out.dates.push_back({event.date, event.evidence, true});
  }
  for (const TimeExpression& time : reading.times) {
    if (time.type != TimeType::date || !is_stored(out, time.range)) continue;
    out.dates.push_back({time.value, time.range, false});
  }
}

EntityId named_in(Range range, const Reading& reading, const Pile& pile) {
  for (const Mention& mention : reading.mentions) {
    if (!range.empty() && mention.range.overlaps(range)) return checked(mention.entity, pile);
  }
  return kNoEntity;
}

void store_turns(const Document& document, const Reading& reading, const Pile& pile, StoredDocument& out) {
  for (const QaPair& qa : document.qa) {
    if (qa.question.end < qa.question.begin || qa.answer.end < qa.answer.begin) continue;
    out.turns.push_back({qa.question, qa.answer, named_in(qa.answerer, reading, pile)});
  }
}

void store_sentences(const Reading& reading, StoredDocument& out) {
  std::uint32_t last = 0;
  for (const Sentence& sentence : reading.tokens.sentences) {
    if (!is_stored(out, sentence.range) || sentence.range.begin < last) continue;
    out.sentences.push_back(sentence.range);
    last = sentence.range.end;
  }
}

StoredDocument store(const Document& document, const Reading& reading, const Pile& pile, std::string& text) {
  StoredDocument out;
  store_meta(document, out);
  store_blocks(document, text, out);
  store_sentences(reading, out);
  store_mentions(reading, pile, out);
  store_figures(reading, out);
  store_quotes(reading, pile, out);
  store_dates(reading, out);
  store_turns(document, reading, pile, out);
  return out;
}

// A title line, and a paragraph for each line of the body.
StoredDocument store(const PlainDocument& plain, std::string& text) {
  StoredDocument out;
  out.id = plain.id;
  out.title = plain.title;
  out.published = plain.published;
  out.precision = plain.published.size() == 10 ? "day" : "";
  out.source = plain.source;
  out.real_title = !plain.title.empty();
  std::uint32_t at = 0;
  std::u32string all;
  const auto add = [&](std::string_view line, BlockType type) {
    const std::u32string words = decode_utf8(line);
    if (!words.empty()) {
      append_words(words, text);
      StoredBlock block;
      block.range = {at, at + static_cast<std::uint32_t>(words.size())};
      block.type = type;
      out.blocks.push_back(block);
    }
    at += static_cast<std::uint32_t>(words.size()) + 1;
    if (type != BlockType::title && all.size() < kLanguageSample) all += words;
  };
  add(plain.title, BlockType::title);
  for (std::size_t begin = 0, end = 0; begin < plain.body.size(); begin = end + 1) {
    end = std::min(plain.body.find('\n', begin), plain.body.size());
    add(std::string_view(plain.body).substr(begin, end - begin), BlockType::paragraph);
  }
  out.text = text;
  (void)place_blocks(out);
  out.lang = out.body_lang = detect_language(all);
  return out;
}

void add_once(const std::string& name, std::vector<std::string>& out) {
  if (!name.empty() && std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
}

StoredEntity store(const Entity& entity, const Lexicon& lexicon) {
  StoredEntity out;
  out.type = entity.type;
  out.name = entity.name;
  if (entity.lexicon_entity < lexicon.names().entity_count()) {
    out.lexicon_id = std::string(lexicon.names().entity(entity.lexicon_entity).id);
  }
  for (const auto& [script, names] : entity.names) {
    for (const std::string& name : names) add_once(name, script == "nick" ? out.surfaces : out.full);
  }
  for (const auto& [doc, aliases] : entity.aliases) {
    for (const auto& [surface, times] : aliases) add_once(surface, out.surfaces);
  }
  return out;
}

void add_name(std::string_view name, EntityId entity, std::vector<std::pair<std::u32string, EntityId>>& out) {
  std::u32string key = search_key(decode_utf8(name));
  if (!key.empty()) out.emplace_back(std::move(key), entity);
}

constexpr std::uint32_t kMostDecoded = 2048;

// After merging: the entities under their new numbers.
void rename(const std::vector<EntityId>& renamed, StoredDocument& document) {
  const auto change = [&](EntityId& entity) {
    if (entity < renamed.size()) entity = renamed[entity];
  };
  for (StoredMention& mention : document.mentions) change(mention.entity);
  for (StoredQuote& quote : document.quotes) change(quote.speaker);
  for (StoredTurn& turn : document.turns) change(turn.answerer);
}

void add_names(const StoredEntity& from, StoredEntity& to) {
  add_once(from.name, to.full);
  for (const std::string& name : from.full) add_once(name, to.full);
  for (const std::string& name : from.surfaces) add_once(name, to.surfaces);
}

}  // namespace

// ---- what an index is made of ---------------------------------------------------------------------

Index::Impl::Impl() = default;
Index::Impl::~Impl() = default;

void Index::Impl::finish() {
  names.clear();
  lexicon_ids.clear();
  for (EntityId e = 0; e < entities.size(); ++e) {
    add_name(entities[e].name, e, names);
    for (const std::string& name : entities[e].full) add_name(name, e, names);
    for (const std::string& name : entities[e].surfaces) add_name(name, e, names);
    if (!entities[e].lexicon_id.empty()) lexicon_ids.emplace_back(entities[e].lexicon_id, e);
  }
  sort_ascending(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  sort_ascending(lexicon_ids.begin(), lexicon_ids.end());
}

std::uint32_t Index::Impl::documents() const {
  return parts.empty() ? 0 : parts.back()->first + parts.back()->segment.size();
}

const Index::Impl::Part& Index::Impl::part_of(DocId doc) const {
  std::size_t n = parts.size() - 1;
  while (parts[n]->first > doc) --n;
  return *parts[n];
}

std::uint64_t Index::Impl::total_length() const {
  std::uint64_t out = 0;
  for (const auto& part : parts) out += part->segment.total_length();
  return out;
}

const StoredDocument& Index::Impl::document(DocId doc) const {
  if (decoded_.size() <= doc) decoded_.resize(documents());
  std::unique_ptr<StoredDocument>& held = decoded_[doc];
  if (!held) {
    const Part& part = part_of(doc);
    held = std::make_unique<StoredDocument>(
        part.segment.document(doc - part.first, static_cast<std::uint32_t>(entities.size())));
    ++decoded_count_;
  }
  return *held;
}

void Index::Impl::forget() const {
  if (decoded_count_ <= kMostDecoded) return;
  decoded_.clear();
  decoded_count_ = 0;
}

void Index::Impl::add_part(SectionBytes sections) {
  const DocId first = documents();
  Part& part = *parts.emplace_back(std::make_unique<Part>());
  part.owned = std::move(sections);
  SectionViews views;
  for (std::size_t s = 0; s < views.size(); ++s) views[s] = part.owned[s];
  (void)part.segment.open(views);  // it was written a moment ago
  part.first = first;
}

void Index::Impl::write_to(SegmentWriter& writer, const Part& part,
                           const std::vector<EntityId>* renamed) const {
  for (DocId n = 0; n < part.segment.size(); ++n) {
    StoredDocument document = is_removed(part.first + n)
                                  ? StoredDocument()
                                  : part.segment.document(n, static_cast<std::uint32_t>(entities.size()));
    if (renamed != nullptr) rename(*renamed, document);
    writer.add(document);
  }
}

void Index::Impl::add(const PlainDocument& document) {
  if (open && open->full()) close();
  if (!open) open = std::make_unique<SegmentWriter>();
  std::string text;
  open->add(store(document, text));
  open_ids.push_back(document.id);
}

void Index::Impl::close() {
  if (!open) return;
  SectionBytes made = open->finish();
  open.reset();
  open_ids.clear();
  add_part(std::move(made));
}

// A part is kept at twice the size of all after it or more, so a document is written anew only log n times.
void Index::Impl::settle() {
  if (!open) return;
  close();
  std::size_t first = parts.size() - 1;
  std::uint64_t after = parts[first]->segment.size();
  while (first > 0 && parts[first - 1]->segment.size() < 2 * after && parts[first - 1]->segment.is_small())
    after += parts[--first]->segment.size();
  if (first + 1 < parts.size()) {
    SegmentWriter joined;
    for (std::size_t p = first; p < parts.size(); ++p) write_to(joined, *parts[p], nullptr);
    parts.resize(first);
    add_part(joined.finish());
  }
  decoded_.clear();  // they view what may have moved
  decoded_count_ = 0;
}

DocId Index::Impl::number_of(std::string_view id) {
  const DocId closed = documents();
  for (; known_ < closed + open_ids.size(); ++known_) {
    const bool is_open = known_ >= closed;
    const std::string_view name = is_open ? std::string_view(open_ids[known_ - closed])
                                          : part_of(known_).segment.id(known_ - part_of(known_).first);
    const std::uint32_t n = ids_.add(decode_utf8(name));
    if (n == id_documents_.size()) id_documents_.push_back(known_);
    id_documents_[n] = known_;
  }
  const std::uint32_t n = ids_.find(decode_utf8(id));
  return n == KeyIds::kNone || is_removed(id_documents_[n]) ? kNoDocument : id_documents_[n];
}

// ---- the index ------------------------------------------------------------------------------------

Index::Index() : impl_(std::make_unique<Impl>()) {}
Index::~Index() = default;
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;

Index Index::build(const Pile& pile, const Lexicon& lexicon) {
  Index out;
  for (const Entity& entity : pile.entities) out.impl_->entities.push_back(store(entity, lexicon));
  const Reading none;
  SegmentWriter writer;
  for (std::size_t d = 0; d < pile.documents.size(); ++d) {
    const Reading& reading = d < pile.readings.size() ? pile.readings[d] : none;
    std::string text;
    writer.add(store(pile.documents[d], reading, pile, text));
  }
  out.impl_->add_part(writer.finish());
  out.impl_->finish();
  return out;
}

void Index::add(const PlainDocument& document) {
  impl_->add(document);
}

bool Index::remove(std::string_view id) {
  const DocId doc = impl_->number_of(id);
  if (doc == kNoDocument) return false;
  impl_->removed.resize(std::max<std::size_t>(impl_->removed.size(), doc + 1));
  impl_->removed[doc] = 1;
  ++impl_->removed_count;
  return true;
}

void Index::merge(const Index& other) {
  const Impl& from = other.impl();
  impl_->settle();
  std::vector<EntityId> renamed;
  for (const StoredEntity& entity : from.entities) {
    const auto known = std::find_if(
        impl_->lexicon_ids.begin(), impl_->lexicon_ids.end(),
        [&](const auto& row) { return !entity.lexicon_id.empty() && row.first == entity.lexicon_id; });
    renamed.push_back(known != impl_->lexicon_ids.end() ? known->second
                                                        : static_cast<EntityId>(impl_->entities.size()));
    if (renamed.back() == impl_->entities.size()) {
      impl_->entities.push_back(entity);
    } else {
      add_names(entity, impl_->entities[renamed.back()]);
    }
  }
  for (const auto& part : from.parts) {
    SegmentWriter writer;
    from.write_to(writer, *part, &renamed);
    const DocId first = impl_->documents();
    impl_->add_part(writer.finish());
    for (DocId n = 0; n < part->segment.size(); ++n) {
      if (!from.is_removed(part->first + n)) continue;
      impl_->removed.resize(impl_->documents());
      impl_->removed[first + n] = 1;
      ++impl_->removed_count;
    }
  }
  impl_->finish();
}

std::uint32_t Index::document_count() const {
  return impl().kept();
}

const Index::Impl& Index::impl() const {
  impl_->settle();
  return *impl_;
}

std::string Index::save() const {
  return save_index_file(impl());
}

Result<Index> Index::load(std::string_view bytes) {
  std::unique_ptr<std::uint64_t[]> words(new std::uint64_t[(bytes.size() + 7) / 8]);
  if (!bytes.empty()) std::memcpy(words.get(), bytes.data(), bytes.size());
  return load(std::move(words), bytes.size());
}

Result<Index> Index::load(std::unique_ptr<std::uint64_t[]> words, std::size_t size) {
  Index out;
  out.impl_->file = std::move(words);
  out.impl_->file_size = size;
  if (const std::optional<Error> error = open_index_file(*out.impl_)) return *error;
  return out;
}

}  // namespace newsprism
