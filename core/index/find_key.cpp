#include "index/find_key.h"

#include <algorithm>
#include <optional>

#include "base/sorting.h"
#include "index/han_scan.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

// The first ideograph and what follows the last of those that lie together, in UTF-8.
constexpr std::string_view kIdeographs = "\xE3\x90\x80", kBehindIdeographs = "\xEA\x80\x80";

// A term of the dictionary that stands wherever the key stands, from key[at] on.
struct Part {
  Postings::Term term;
  std::uint32_t at = 0, length = 0;
};

class Finder {
 public:
  Finder(const Index::Impl& index, const Index::Impl::Part& part, std::u32string_view key, Borders borders,
         const FrequencyWeights& weights, std::vector<WeighedDocument>& out)
      : index_(index),
        part_(part),
        postings_(part.segment.postings()),
        key_(key),
        borders_(borders),
        weights_(weights),
        out_(out) {}

  void find() {
    if (key_.size() == 1 && key_kind(key_[0]) == KeyKind::ideograph) return starting_with_ideograph();
    if (!borders_.end && all_of_kind(key_, KeyKind::letter)) return inside_words();
    if (!plan()) return;
    if (parts_.empty()) return look_up_open_ends();
    sort_stably(parts_.begin(), parts_.end(),
                [](const Part& a, const Part& b) { return a.term.documents < b.term.documents; });
    if (parts_.size() == 1 && is_exact()) return take_list(parts_[0].term);
    if (parts_.size() == 1 && is_number()) return take_numbers(parts_[0].term);
    intersect();
    verify();
  }

  void take_list(const Postings::Term& term) {
    std::size_t end = out_.size();
    out_.resize(end + std::min(term.documents, part_.segment.size()));
    PostingList list = postings_.list(term);
    const bool all = index_.removed_count == 0 && !weights_.titles_only;
    for (Posting posting; list.next(posting);) {
      if (all || is_wanted(posting)) out_[end++] = weighed(posting);
    }
    out_.resize(end);
  }

  DocumentEstimate estimate() {
    DocumentEstimate out;
    if (!plan() || parts_.empty()) return out;
    const Part& rarest = *std::min_element(parts_.begin(), parts_.end(), [](const Part& a, const Part& b) {
      return a.term.documents < b.term.documents;
    });
    const bool is_term = parts_.size() == 1 && is_exact();
    out.documents = rarest.term.documents;
    if (is_term && index_.removed_count == 0) return out;
    const HanNeedle needle(key_, rarest.at);
    std::uint32_t looked = 0, held = 0;
    PostingList list = postings_.list(rarest.term);
    for (Posting posting; list.next(posting);) {
      if (index_.is_removed(part_.first + posting.doc)) continue;
      out.exact = is_term || looked < (held > 0 ? kLooks : kMostLooks);
      if (!out.exact) break;
      places_.clear();
      if (!is_term) needle.find(part_.segment.place(posting.doc).text, 1, places_);
      held += is_term || !places_.empty() ? 1 : 0;
      ++looked;
    }
    if (out.exact || held == 0) {
      out.documents = held;
    } else {
      out.documents = static_cast<std::uint32_t>(std::uint64_t{out.documents} * held / looked);
    }
    return out;
  }

 private:
  [[nodiscard]] bool is_wanted(const Posting& posting) const {
    return !index_.is_removed(part_.first + posting.doc) &&
           (!weights_.titles_only || (posting.fields & kInTitle) != 0);
  }

  [[nodiscard]] WeighedDocument weighed(const Posting& posting) const {
    return {part_.first + posting.doc, weights_.of(posting.times, posting.fields)};
  }

  void take(const Posting& posting) {
    if (is_wanted(posting)) out_.push_back(weighed(posting));
  }

  // Of each document, times << 2 | fields, eight in a word. A sum has a time at least.
  static constexpr std::uint8_t kUnsure = kInTitle;
  using Sums = std::vector<std::uint64_t>;
  static std::uint8_t* bytes_of(Sums& sums) { return reinterpret_cast<std::uint8_t*>(sums.data()); }

  // Every single ideograph begins one term, and no gram but that is counted.
  void starting_with_ideograph() {
    Sums sums(part_.segment.size() / 8 + 1);
    Postings::Walk walk(postings_, to_utf8(key_));
    while (walk.next()) {
      if (decode_utf8(walk.text()).size() > 2) continue;
      add_list(walk.term(), sums);
    }
    take_sums(sums);
  }

  // A piece of words, or what they begin with: letters only.
  void inside_words() {
    Sums sums(part_.segment.size() / 8 + 1);
    std::vector<std::uint8_t> unsure;
    for_runs(key_, borders_.begin, [&](const Postings::Term& term, bool is_cut) {
      if (!is_cut) return add_list(term, sums);
      unsure.resize(part_.segment.size(), 0);
      mark(term, unsure);
    });
    for (std::uint32_t n = 0; n < unsure.size(); ++n) {
      if (unsure[n] != 0) bytes_of(sums)[n] = kUnsure;
    }
    take_sums(sums);
  }

  // Calls use(term, is_cut) for the runs of letters or digits that hold `run`, or begin with it, and for
  // those whose end their term does not tell.
  template <class Use>
  void for_runs(std::u32string_view run, bool is_begin, Use use) const {
    const std::string bytes = to_utf8(run.substr(0, kLongestWord));
    Postings::Walk walk(postings_, is_begin ? bytes : std::string());
    while (walk.next()) {
      // most terms begin with an ideograph
      if (!is_begin && walk.text() >= kIdeographs && walk.text() < kBehindIdeographs) {
        walk.skip_to(kBehindIdeographs);
        continue;
      }
      const bool is_cut =
          walk.text().size() >= kLongestWord && decode_utf8(walk.text()).size() == kLongestWord;
      if (is_cut || is_begin || walk.text().find(bytes) != std::string_view::npos) use(walk.term(), is_cut);
    }
  }

  void mark(const Postings::Term& term, std::vector<std::uint8_t>& holds) const {
    PostingList list = postings_.list(term);
    for (Posting posting; list.next(posting);) holds[posting.doc] = 1;
  }

  void add_list(const Postings::Term& term, Sums& sums) const {
    PostingList list = postings_.list(term);
    for (Posting posting; list.next(posting);) {
      std::uint8_t& sum = bytes_of(sums)[posting.doc];
      const unsigned times = std::min<unsigned>(kMostTimes, (sum >> 2) + posting.times);
      sum = static_cast<std::uint8_t>(times << 2 | ((sum | posting.fields) & 3));
    }
  }

  // Eight at a time, since most documents have none.
  void take_sums(Sums& sums) {
    for (std::uint32_t eight = 0; eight < sums.size(); ++eight) {
      if (sums[eight] == 0) continue;
      for (std::uint32_t n = eight * 8; n < eight * 8 + 8; ++n) {
        const std::uint8_t sum = bytes_of(sums)[n];
        if (sum == kUnsure) {
          look_up(n);
        } else if (sum != 0) {
          take({n, static_cast<std::uint16_t>(sum >> 2), static_cast<std::uint8_t>(sum & 3)});
        }
      }
    }
  }

  // The terms that must stand there; false where one of them stands nowhere, or is not at hand.
  bool plan() { return plan_terms() && !index_.lacks_pages(); }

  bool plan_terms() {
    for (std::uint32_t at = 0; at < key_.size();) {
      const std::uint32_t length = term_length(key_, at);
      if (length == 0) {
        ++at;
      } else if (key_kind(key_[at]) == KeyKind::ideograph) {
        std::uint32_t end = at + 1;
        while (end < key_.size() && key_kind(key_[end]) == KeyKind::ideograph) ++end;
        if (!plan_run(at, end)) return false;
        at = end;
      } else {
        const bool open_end = at + length == key_.size() && !borders_.end && length < kLongestWord;
        if ((at > 0 || borders_.begin) && !open_end && !add(at, length)) return false;
        at += length;
      }
    }
    return true;
  }

  bool add(std::uint32_t at, std::uint32_t length) {
    const auto term = postings_.find(term_text(key_, at, length));
    if (term) parts_.push_back({*term, at, length});
    return term.has_value() || index_.lacks_pages();  // all that is lacking is asked for at once
  }

  // The same of a gram of ideographs that stands at `at`.
  bool add_gram(std::uint32_t at, std::uint32_t length, std::optional<Part>& out) {
    const std::size_t before = parts_.size();
    if (!add(at, length)) return false;
    if (parts_.size() == before) return true;
    out = parts_.back();
    parts_.pop_back();
    return true;
  }

  // Pairs, and longer grams where two neighbours are both frequent: those say more than their parts.
  bool plan_run(std::uint32_t begin, std::uint32_t end) {
    // one alone may be the first of a pair where the key ends
    if (end - begin == 1) return end == key_.size() || add(begin, 1);
    grams_.clear();
    for (std::uint32_t at = begin; at + 1 < end; ++at) {
      if (!add_gram(at, 2, grams_.emplace_back())) return false;
    }
    // each gram gives way to the longer one that begins there
    for (std::uint32_t length = 3; length <= kLongestGram && grams_.size() > 1; ++length) {
      bool covered = false;
      for (std::size_t i = 0; i + 1 < grams_.size(); ++i) {
        std::optional<Part> longer;
        const bool covers = is_frequent(grams_[i], length) && is_frequent(grams_[i + 1], length);
        if (covers && !add_gram(begin + static_cast<std::uint32_t>(i), length, longer)) return false;
        if (grams_[i] && !covers && !covered) parts_.push_back(*grams_[i]);
        grams_[i] = longer;
        covered = covers;
      }
      if (grams_.back() && !covered) parts_.push_back(*grams_.back());
      grams_.pop_back();
    }
    for (const auto& gram : grams_) {
      if (gram) parts_.push_back(*gram);
    }
    return true;
  }

  [[nodiscard]] bool is_frequent(const std::optional<Part>& gram, std::uint32_t length) const {
    return gram && gram->term.documents >= postings_.frequent(length);
  }

  // Is the only term all of the key, and nothing else?
  [[nodiscard]] bool is_exact() const {
    if (parts_[0].length != key_.size()) return false;
    const KeyKind kind = key_kind(key_[0]);
    return kind == KeyKind::ideograph || (kind == KeyKind::letter && key_.size() < kLongestWord);
  }

  [[nodiscard]] bool is_number() const {
    return parts_[0].length == key_.size() && key_.size() < kLongestWord && borders_.begin && borders_.end &&
           key_kind(key_[0]) == KeyKind::digit;
  }

  // A run of digits is a number by itself, but where it may be a part of a decimal one.
  void take_numbers(const Postings::Term& term) {
    PostingList list = postings_.list(term);
    for (Posting posting; list.next(posting);) {
      if (may_hold_decimal(part_.segment.place(posting.doc).text)) {
        look_up(posting.doc);
      } else {
        take(posting);
      }
    }
  }

  // Does a point stand before or behind what may be the number, with another digit on its other side? Wide
  // digits are not looked at closely.
  [[nodiscard]] bool may_hold_decimal(std::string_view text) const {
    const auto is = [&](std::size_t at, char32_t wanted) {
      const auto c = static_cast<unsigned char>(at < text.size() ? text[at] : 0);
      return c >= 0x80 || c == wanted || (wanted == 0 && c >= '0' && c <= '9');
    };
    for (std::size_t at = text.find('.'); at != std::string_view::npos; at = text.find('.', at + 1)) {
      if (is(at - 1, key_.back()) && (key_.size() < 2 || is(at - 2, key_[key_.size() - 2])) && is(at + 1, 0))
        return true;
      if (is(at - 1, 0) && is(at + 1, key_.front()) && (key_.size() < 2 || is(at + 2, key_[1]))) return true;
    }
    return text.find("\xEF\xBC\x8E") != std::string_view::npos;
  }

  void intersect() {
    for (std::size_t p = 0; p < parts_.size(); ++p) {
      PostingList list = postings_.list(parts_[p].term);
      if (p == 0) {
        for (Posting posting; list.next(posting);) candidates_.push_back(posting.doc);
        continue;
      }
      // looking up a document costs as much as so many postings
      if (parts_[p].term.documents / kPostingsALook > candidates_.size()) break;
      std::size_t kept = 0, at = 0;
      Posting posting;
      while (at < candidates_.size() && list.next(posting)) {
        while (at < candidates_.size() && candidates_[at] < posting.doc) ++at;
        if (at < candidates_.size() && candidates_[at] == posting.doc)
          candidates_[kept++] = candidates_[at++];
      }
      candidates_.resize(kept);
    }
  }

  void verify() {
    if (all_of_kind(key_, KeyKind::ideograph)) {
      const HanNeedle needle(key_, parts_[0].at);
      for (const std::uint32_t n : candidates_) look_up(needle, n);
    } else {
      for (const std::uint32_t n : candidates_) look_up(n);
    }
  }

  void look_up(const HanNeedle& needle, std::uint32_t n) {
    places_.clear();
    const Segment::Place lies = part_.segment.place(n);
    needle.find(lies.text, kMostTimes, places_);
    if (places_.empty()) return;
    const std::uint32_t title = lies.title_size, lead = title + lies.lead_size;
    Posting posting{n, static_cast<std::uint16_t>(places_.size()), 0};
    for (const std::uint32_t place : places_) {
      if (place < lead) posting.fields |= place < title ? kInTitle : kInLead;
    }
    take(posting);
  }

  void look_up(std::uint32_t n) {
    const DocId doc = part_.first + n;
    if (index_.is_removed(doc)) return;
    const StoredDocument document = part_.segment.document(n, index_.entities.size());
    places_.clear();
    places_in(document, key_, borders_, places_);
    if (places_.empty()) return;
    Posting posting{n, static_cast<std::uint16_t>(std::min<std::size_t>(places_.size(), kMostTimes)), 0};
    for (const std::uint32_t place : places_) {
      const Range range = document.origin(place, place + 1);
      if (const StoredBlock* block = block_at(document, range.begin))
        posting.fields |= fields_of(document, *block);
    }
    take(posting);
  }

  // Of a key whose only runs may go on at its ends, as "id-1" of covid-19: the documents with a term that the
  // last one begins, or that holds the only one.
  void look_up_open_ends() {
    std::size_t begin = key_.size(), end = key_.size();
    const auto is_run = [&](std::size_t at) {
      return key_kind(key_[at]) == KeyKind::letter || key_kind(key_[at]) == KeyKind::digit;
    };
    while (end > 0 && !is_run(end - 1)) --end;
    for (begin = end; begin > 0 && is_run(begin - 1) && key_kind(key_[begin - 1]) == key_kind(key_[end - 1]);)
      --begin;
    if (begin == end) return look_up_all();
    std::vector<std::uint8_t> holds(part_.segment.size(), 0);
    for_runs(key_.substr(begin, end - begin), begin > 0 || borders_.begin,
             [&](const Postings::Term& term, bool) { mark(term, holds); });
    for (std::uint32_t n = 0; n < holds.size(); ++n) {
      if (holds[n] != 0) look_up(n);
    }
  }

  void look_up_all() {
    for (std::uint32_t n = 0; n < part_.segment.size(); ++n) look_up(n);
  }

  static constexpr std::uint32_t kPostingsALook = 100;
  static constexpr std::uint32_t kLooks = 8, kMostLooks = 64;

  const Index::Impl& index_;
  const Index::Impl::Part& part_;
  const Postings& postings_;
  std::u32string_view key_;
  Borders borders_;
  const FrequencyWeights weights_;
  std::vector<WeighedDocument>& out_;
  std::vector<Part> parts_;
  std::vector<std::optional<Part>> grams_;  // at each place of a run
  std::vector<std::uint32_t> candidates_, places_;
};

}  // namespace

void documents_with(const Index::Impl& index, std::u32string_view key, Borders borders,
                    const FrequencyWeights& weights, std::vector<WeighedDocument>& out) {
  if (key.empty()) return;
  for (const auto& part : index.parts) Finder(index, *part, key, borders, weights, out).find();
}

DocumentEstimate estimate_documents(const Index::Impl& index, std::u32string_view key) {
  DocumentEstimate out;
  std::vector<WeighedDocument> unused;
  for (const auto& part : index.parts) {
    const DocumentEstimate of_part = Finder(index, *part, key, {true, true}, {}, unused).estimate();
    out.documents += of_part.documents;
    out.exact = out.exact && of_part.exact;
  }
  return out;
}

void documents_naming(const Index::Impl& index, EntityId entity, const FrequencyWeights& weights,
                      std::vector<WeighedDocument>& out) {
  const std::u32string tag = entity_tag(entity);
  for (const auto& part : index.parts) {
    const auto term = part->segment.postings().find(tag);
    if (term) Finder(index, *part, tag, {}, weights, out).take_list(*term);
  }
}

void places_in(const StoredDocument& document, std::u32string_view key, Borders borders,
               std::vector<std::uint32_t>& out) {
  const std::u32string_view text = document.key().key;
  for (std::size_t at = text.find(key); at != std::u32string_view::npos; at = text.find(key, at + 1)) {
    if (borders.begin && !is_word_border(text, at)) continue;
    if (borders.end && !is_word_border(text, at + key.size())) continue;
    out.push_back(static_cast<std::uint32_t>(at));
  }
}

}  // namespace newsprism
