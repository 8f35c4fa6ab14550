#include "index/index.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/sorting.h"
#include "index/impl.h"
#include "index/index_file.h"
#include "index/segment_writer.h"
#include "index/store_document.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

constexpr std::size_t kPartsJoined = 4;

constexpr std::uint32_t kMostDecoded = 2048;

}  // namespace

// ---- what an index is made of ---------------------------------------------------------------------

Index::Impl::Impl() = default;
Index::Impl::~Impl() = default;

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
  for (const auto& part : parts) out += part->segment.head().total_length;
  return out;
}

const StoredDocument& Index::Impl::document(DocId doc) const {
  if (decoded_.size() <= doc) decoded_.resize(documents());
  std::unique_ptr<StoredDocument>& held = decoded_[doc];
  if (!held) {
    const Part& part = part_of(doc);
    held = std::make_unique<StoredDocument>(part.segment.document(doc - part.first, entities.size()));
    ++decoded_count_;
  }
  return *held;
}

void Index::Impl::forget() const {
  if (decoded_count_ <= kMostDecoded) return;
  decoded_.clear();
  decoded_count_ = 0;
}

std::vector<std::uint32_t> Index::Impl::take_wanted() const {
  std::vector<std::uint32_t> out;
  for (const auto& part : parts) {
    out.insert(out.end(), part->pages.wanted().begin(), part->pages.wanted().end());
    part->pages.forget_wanted();
  }
  // without their pages they came out empty
  if (!out.empty()) decoded_.clear();
  return out;
}

bool Index::Impl::lacks_pages() const {
  return std::any_of(parts.begin(), parts.end(),
                     [](const auto& part) { return !part->pages.wanted().empty(); });
}

bool Index::Impl::is_damaged() const {
  return std::any_of(parts.begin(), parts.end(), [](const auto& part) { return part->pages.damaged(); });
}

void Index::Impl::add_part(MadeSegment made) {
  const DocId first = documents();
  Part& part = *parts.emplace_back(std::make_unique<Part>());
  part.pages = std::move(made.pages);
  part.segment.open(std::move(made.head), part.pages);
  part.first = first;
}

void Index::Impl::write_to(SegmentWriter& writer, const Part& part,
                           const std::vector<EntityId>* renamed) const {
  for (DocId n = 0; n < part.segment.size(); ++n) {
    StoredDocument document =
        is_removed(part.first + n) ? StoredDocument() : part.segment.document(n, entities.size());
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
  MadeSegment made = open->finish();
  open.reset();
  open_ids.clear();
  add_part(std::move(made));
}

// Four parts of about one size become one, so a document is written anew only log n times, and there are
// never many parts (the logarithmic method of Bentley and Saxe, J. Algorithms 1980, by four).
void Index::Impl::settle() {
  if (!open) return;
  close();
  const auto level = [&](const std::unique_ptr<Part>& part) {
    const bool can_move =
        part->segment.is_small() && (complete || part->first > 0);  // an archive is the first
    return can_move ? std::bit_width(part->segment.size()) / 2 : 99;
  };
  for (;;) {
    std::size_t first = parts.size();
    while (first > 0 && level(parts[first - 1]) <= level(parts.back())) --first;
    if (parts.size() - first < kPartsJoined || level(parts.back()) == 99) break;
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
  std::vector<StoredEntity> entities;
  for (const Entity& entity : pile.entities) entities.push_back(store(entity, lexicon));
  out.impl_->entities.hold(std::move(entities));
  const Reading none;
  SegmentWriter writer;
  for (std::size_t d = 0; d < pile.documents.size(); ++d) {
    const Reading& reading = d < pile.readings.size() ? pile.readings[d] : none;
    std::string text;
    writer.add(store(pile.documents[d], reading, pile, text));
    if (!pile.documents[d].removed) continue;
    out.impl_->removed.resize(d + 1);  // it keeps its number, and has no words
    out.impl_->removed[d] = 1;
    ++out.impl_->wordless_count;
  }
  out.impl_->add_part(writer.finish());
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
  std::vector<StoredEntity> entities = impl_->entities.held();
  std::vector<EntityId> renamed, known;
  for (const StoredEntity& entity : from.entities.held()) {
    known.clear();
    if (!entity.lexicon_id.empty()) impl_->entities.of_lexicon(entity.lexicon_id, known);
    renamed.push_back(known.empty() ? static_cast<EntityId>(entities.size()) : known[0]);
    if (known.empty()) {
      entities.push_back(entity);
    } else {
      add_names(entity, entities[known[0]]);
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
  impl_->entities.hold(std::move(entities));
}

std::vector<std::uint32_t> Index::take_wanted() const {
  return impl().take_wanted();
}

std::uint32_t Index::document_count() const {
  return impl_->kept() +
         static_cast<std::uint32_t>(impl_->open_ids.size());  // nothing needs to settle for it
}

const Index::Impl& Index::impl() const {
  impl_->settle();
  return *impl_;
}

std::string Index::save() const {
  struct File : PageSink {
    void put(std::string_view bytes) override { all += bytes; }
    std::string all;
  };
  File file;
  save(file);
  return std::move(file.all);
}

void Index::save(PageSink& out) const {
  save_index(impl(), out);
}

Result<Index> Index::open(std::string_view head, std::unique_ptr<PageSource> pages) {
  Index out;
  if (const std::optional<Error> error = open_index_head(head, std::move(pages), *out.impl_)) return *error;
  return out;
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
