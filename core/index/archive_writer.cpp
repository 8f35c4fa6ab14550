#include "index/archive_writer.h"

#include <algorithm>

#include "base/checksum.h"
#include "index/store_document.h"
#include "index/term_pages.h"

namespace newsprism {

namespace {

constexpr std::size_t kRunPage = std::size_t{64} << 10;

}  // namespace

ArchiveWriter::ArchiveWriter(Scratch& scratch, Limits limits)
    : scratch_(scratch),
      limits_(limits),
      documents_(limits.document_page),
      grams_(limits.least, limits.counters) {}

ArchiveWriter::Written ArchiveWriter::write(std::string_view page) {
  Written out{scratch_size_, {static_cast<std::uint32_t>(page.size()), fast_checksum(page)}};
  scratch_.append(page);
  scratch_size_ += page.size();
  return out;
}

bool ArchiveWriter::read(const Written& page, std::string& out) {
  out.resize(page.row.size);
  return scratch_.read(page.at, out.data(), out.size()) && fast_checksum(out) == page.row.checksum;
}

void ArchiveWriter::add(const StoredDocument& document) {
  grams_.count(document.key().key, 2);
  if (documents_.add(document)) document_pages_.push_back(write(documents_.take()));
}

void ArchiveWriter::add(const PlainDocument& document) {
  std::string text;
  add(store(document, text));
}

void ArchiveWriter::add(const Pile& pile, const Lexicon& lexicon) {
  std::vector<EntityId> renamed;
  for (const Entity& entity : pile.entities) renamed.push_back(number_of(store(entity, lexicon)));
  for (std::size_t d = 0; d < pile.documents.size(); ++d) {
    std::string text;
    StoredDocument document = store(pile.documents[d], pile.readings[d], pile, text);
    rename(renamed, document);
    const auto nobody = [](const StoredMention& mention) { return mention.entity == kNoEntity; };
    document.mentions.erase(std::remove_if(document.mentions.begin(), document.mentions.end(), nobody),
                            document.mentions.end());
    add(document);
  }
}

EntityId ArchiveWriter::number_of(const StoredEntity& entity) {
  const std::string name = entity.lexicon_id.empty()
                               ? std::to_string(static_cast<int>(entity.type)) + entity.name
                               : entity.lexicon_id;
  const auto known = known_.find(name);
  if (known != known_.end()) {
    add_names(entity, entities_[known->second]);
    return known->second;
  }
  if (entities_.size() >= limits_.entities) return kNoEntity;
  known_.emplace(name, static_cast<EntityId>(entities_.size()));
  entities_.push_back(entity);
  return static_cast<EntityId>(entities_.size() - 1);
}

// Calls use(document) for each, from their pages.
template <class Use>
bool ArchiveWriter::for_documents(Use use) {
  // A segment of one page: its columns are of no use here.
  std::string bytes;
  std::uint32_t first = 0;
  const std::vector<std::uint32_t>& ends = documents_.page_ends();
  for (std::size_t p = 0; p < document_pages_.size(); ++p) {
    if (!read(document_pages_[p], bytes)) return false;
    SegmentHead head;
    head.documents = ends[p] - first;
    head.page_ends = {head.documents};
    Pages pages;
    pages.add(bytes);
    Segment segment;
    segment.open(std::move(head), pages);
    for (std::uint32_t n = 0; n < ends[p] - first; ++n)
      use(segment.document(n, static_cast<std::uint32_t>(entities_.size())));
    first = ends[p];
  }
  return true;
}

bool ArchiveWriter::write_runs() {
  std::unique_ptr<PostingsWriter> postings;
  DocId doc = 0;
  const auto close = [&] {
    if (!postings) return;
    for (const std::string& page : postings->finish(kRunPage).pages)
      runs_.back().pages.push_back(write(page));
    postings.reset();
  };
  const bool read_all = for_documents([&](const StoredDocument& document) {
    if (!postings) {
      postings = std::make_unique<PostingsWriter>(&grams_, limits_.run_terms);
      runs_.push_back({doc, {}});
    }
    add_postings(document, *postings);
    ++doc;
    if (postings->full()) close();
  });
  close();
  return read_all;
}

// The terms of a run in their order, a page in memory at a time.
class ArchiveWriter::Cursor {
 public:
  Cursor(ArchiveWriter& writer, const Run& run, std::uint32_t documents)
      : writer_(writer), run_(run), documents_(documents) {}

  // False at the end, or where a page cannot be read.
  bool next() {
    while (!walk_ || !walk_->next()) {
      walk_.reset();
      std::string bytes;
      if (at_ >= run_.pages.size()) return false;
      if (!writer_.read(run_.pages[at_++], bytes)) return failed_ = true, false;
      pages_ = {};
      pages_.add(bytes);
      first_ = {};
      first_.add("");
      postings_ = Postings(pages_, 0, first_, 0, documents_);
      walk_ = std::make_unique<Postings::Walk>(postings_, std::string());
    }
    return true;
  }
  [[nodiscard]] std::string_view term() const { return walk_->text(); }
  [[nodiscard]] PostingList list() const { return postings_.list(walk_->term()); }
  [[nodiscard]] DocId first() const { return run_.first; }
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  ArchiveWriter& writer_;
  const Run& run_;
  std::uint32_t documents_;
  std::size_t at_ = 0;
  bool failed_ = false;
  Pages pages_;
  FirstTerms first_;
  Postings postings_;
  std::unique_ptr<Postings::Walk> walk_;
};

bool ArchiveWriter::merge_runs() {
  std::vector<std::unique_ptr<Cursor>> cursors;
  for (std::size_t r = 0; r < runs_.size(); ++r) {
    const DocId end = r + 1 < runs_.size() ? runs_[r + 1].first : documents_.size();
    cursors.push_back(std::make_unique<Cursor>(*this, runs_[r], end - runs_[r].first));
  }
  // the smallest term on top, of equal ones the first run's
  std::vector<std::size_t> heap;
  const auto after = [&](std::size_t a, std::size_t b) {
    const int order = cursors[a]->term().compare(cursors[b]->term());
    return order != 0 ? order > 0 : a > b;
  };
  bool good = true;
  const auto enter = [&](std::size_t r) {
    if (cursors[r]->next()) {
      heap.push_back(r);
      std::push_heap(heap.begin(), heap.end(), after);
    } else {
      good = good && !cursors[r]->failed();
    }
  };
  for (std::size_t r = 0; r < cursors.size(); ++r) enter(r);
  std::uint64_t size = 0;
  for (const Run& run : runs_) {
    for (const Written& page : run.pages) size += page.row.size;
  }
  TermPagesWriter pages(std::max(limits_.term_page, static_cast<std::size_t>(size / kMostPages)));
  std::string term, grown, list;
  while (!heap.empty()) {
    term = cursors[heap.front()]->term();
    grown.clear();
    std::uint32_t documents = 0;
    DocId next = 0;
    while (!heap.empty() && cursors[heap.front()]->term() == term) {
      std::pop_heap(heap.begin(), heap.end(), after);
      const std::size_t r = heap.back();
      heap.pop_back();
      PostingList postings = cursors[r]->list();
      for (Posting posting; postings.next(posting); ++documents) {
        const DocId doc = cursors[r]->first() + posting.doc;
        char bytes[8];
        grown.append(bytes, write_grown(doc - next, posting.times, posting.fields, bytes));
        next = doc + 1;
      }
      enter(r);
    }
    pack_list(grown, documents, documents_.size(), list);
    if (pages.add(term, documents, list)) term_pages_.push_back(write(pages.take()));
  }
  const std::string last = pages.take();
  if (!last.empty()) term_pages_.push_back(write(last));
  first_terms_ = pages.first_terms();
  return good;
}

bool ArchiveWriter::finish(PageSink& out) {
  const std::string last = documents_.take();
  if (!last.empty()) document_pages_.push_back(write(last));
  for (std::uint32_t length = 3; length < kLongestGram; ++length) {
    if (!for_documents([&](const StoredDocument& document) { grams_.count(document.key().key, length); }))
      return false;
  }
  if (!write_runs() || !merge_runs()) return false;
  std::vector<Written> pages = std::move(term_pages_);
  pages.insert(pages.end(), document_pages_.begin(), document_pages_.end());
  for (const std::string& page : documents_.columns()) pages.push_back(write(page));
  IndexHead head;
  for (const std::string& page : entity_pages(entities_)) pages.push_back(write(page));
  for (const std::string& page : name_pages(entities_, limits_.term_page, head.names))
    pages.push_back(write(page));
  head.archive = true;
  documents_.describe(head.segment);
  head.segment.frequent = limits_.least;
  head.segment.first_terms = std::move(first_terms_);
  head.entities = static_cast<std::uint32_t>(entities_.size());
  for (const Written& page : pages) head.pages.push_back(page.row);
  out.put(write_index_head(head));
  std::string bytes;
  for (const Written& page : pages) {
    if (!read(page, bytes)) return false;
    out.put(bytes);
  }
  return true;
}

}  // namespace newsprism
