#include "document/site_lines.h"

#include <algorithm>
#include <string_view>

#include "base/sorting.h"
#include "document/lines.h"
#include "document/phrases.h"
#include "document/shared_words.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

constexpr const char* kReason = "repeated_on_site";
constexpr std::size_t kDocuments = 3;      // so many must have it
constexpr std::uint32_t kShortest = 6;     // letters of a line
constexpr std::uint32_t kLongest = 160;    // code points
constexpr std::uint32_t kLongInside = 50;  // of a line that is neither near the beginning nor the end
constexpr std::uint32_t kSample = 20000;   // of an article, to see what it speaks of

std::uint64_t hash_of(Key key) {
  std::uint64_t hash = 1469598103934665603ULL;
  for (const char32_t c : key) {
    if (!is_space(c)) hash = (hash ^ c) * 1099511628211ULL;
  }
  return hash;
}

std::uint32_t letters_in(Key key) {
  std::uint32_t letters = 0;
  for (const char32_t c : key) letters += is_han(c) || (is_word(c) && !is_digit(c)) ? 1U : 0U;
  return letters;
}

// A line or a last sentence that may be the site's.
struct Place {
  std::uint64_t hash = 0;
  DocId doc = 0;
  std::uint32_t block = 0;
  Range range;
  bool cut = false;
};

struct SiteDoc {
  std::uint64_t order = 0;  // of its text: the same whatever came first
  std::uint32_t site = 0;   // the lowest number of its group
  std::uint32_t size = 0;   // documents of the group; at that number
  std::vector<Range> text;  // kept, without what was cut
  bool named = false;       // its site is known by a name
  bool copy = false;
};

bool speaks_to_reader(Key line) {
  constexpr Phrases kWords =
      U"关注|下载|订阅|点击|扫码|二维码|客户端|公众号|微信|更多|版权|转载|未经|本网|本站|本报|本刊|"
      U"投稿|热线|电话|邮箱|联系|follow|subscri|download|newsletter|click|visit|copyright|our | us|"
      U" app|sign up|read more|contact|http|www.|e-mail|email|permission|support";
  return contains_any(line, kWords);
}

bool is_text(BlockType type) {
  return type == BlockType::paragraph || type == BlockType::list_item || type == BlockType::caption;
}

class SiteReader {
 public:
  explicit SiteReader(const std::vector<Document>& documents)
      : documents_(documents), sites_(documents.size()) {}

  // `was`: the blocks as they are without this class's marks.
  void read(DocId d, const std::vector<Block>& was);
  std::vector<Place> find();

 private:
  void add_key(std::uint64_t hash, DocId doc) { keys_.push_back({hash, doc}); }
  void add_site_key(DocId d, const std::vector<Block>& was);
  void group();
  void find_copies();
  std::uint32_t root(std::uint32_t d) const;
  [[nodiscard]] bool is_of_site(const Place* first, const Place* last) const;
  [[nodiscard]] bool speaks_of_it(const Place& place) const;

  struct HashDoc {
    std::uint64_t hash;
    DocId doc;
    std::uint32_t letters = 0;
  };
  static bool by_hash(const HashDoc& a, const HashDoc& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.doc < b.doc;
  }

  const std::vector<Document>& documents_;
  std::vector<SiteDoc> sites_;
  std::size_t articles_ = 0;        // documents with text, copies left out
  std::vector<HashDoc> keys_;       // what makes documents one site
  std::vector<HashDoc> sentences_;  // all that is kept
  std::vector<Place> places_;
};

// The last sentence behind another one; empty where there is only one.
Range last_sentence(Key key, Range range) {
  std::uint32_t at = range.end;
  while (at > range.begin && (is_closing_mark(key[at - 1]) || is_sentence_mark(key[at - 1]))) --at;
  for (; at > range.begin && range.end - at <= kLongest; --at) {
    const char32_t c = key[at - 1];
    const bool stop =
        c == U'。' || c == U'!' || c == U'?' || (c == U'.' && at < range.end && is_space(key[at]));
    if (!stop) continue;
    while (at < range.end && is_closing_mark(key[at])) ++at;
    return trim(key, {at, range.end});
  }
  return {};
}

void SiteReader::add_site_key(DocId d, const std::vector<Block>& was) {
  const Document& document = documents_[d];
  const auto named = [&](const std::optional<MetaField>& field) {
    if (!field || field->value.empty()) return false;
    add_key(hash_of(fold(decode_utf8(field->value))), d);
    return true;
  };
  sites_[d].named = true;
  if (named(document.meta.site)) return;
  for (const Block& block : was) {
    if (block.reason != "copyright" || block.range.size() > kLongest) continue;
    std::u32string owner;
    for (const char32_t c : piece_of(document.key, block.range)) {
      if (!is_digit(c)) owner += c;
    }
    constexpr Phrases kOwners = U"©|copyright|版权所有|icp";
    if (letters_in(owner) < 14 || !contains_any(owner, kOwners)) continue;
    return add_key(hash_of(owner), d);
  }
  if (named(document.meta.source)) return;
  // Two lines from either end, whatever they are.
  sites_[d].named = false;
  std::size_t seen = 0;
  for (std::size_t n = 0; n < was.size() && n < 2; ++n, ++seen) {
    for (const Block* block : {&was[n], &was[was.size() - 1 - n]}) {
      if (block->type != BlockType::title && letters_in(piece_of(document.key, block->range)) >= kShortest)
        add_key(hash_of(piece_of(document.key, block->range)), d);
    }
  }
  const Range last = was.empty() ? Range{} : last_sentence(document.key, was.back().range);
  if (letters_in(piece_of(document.key, last)) >= kShortest)
    add_key(hash_of(piece_of(document.key, last)), d);
}

void SiteReader::read(DocId d, const std::vector<Block>& was) {
  const Key key = documents_[d].key;
  SiteDoc& site = sites_[d];
  site.order = hash_of(key.substr(0, kSample));
  add_site_key(d, was);
  std::vector<std::uint32_t> kept;
  std::uint64_t title = 0;
  for (std::uint32_t n = 0; n < was.size(); ++n) {
    const Block& block = was[n];
    if (block.type == BlockType::title) title = hash_of(piece_of(key, block.range));
    if (block.type == BlockType::boilerplate || block.type == BlockType::metadata || block.range.empty())
      continue;
    kept.push_back(n);
    site.text.push_back(block.range);
    // sentence by sentence: how much of it other documents have
    std::uint32_t begin = block.range.begin;
    for (std::uint32_t at = begin; at < block.range.end; ++at) {
      const char32_t c = key[at];
      if (c != U'。' && c != U'!' && c != U'?' && c != U'.' && at + 1 != block.range.end) continue;
      const Key sentence = key.substr(begin, at + 1 - begin);
      begin = at + 1;
      const std::uint32_t letters = letters_in(sentence);
      if (letters >= kShortest) sentences_.push_back({hash_of(sentence), d, letters});
    }
  }
  for (std::size_t n = 0; n < kept.size(); ++n) {
    const Block& block = was[kept[n]];
    if (!is_text(block.type)) continue;
    const bool edge = n < 2 || n + 3 >= kept.size();
    const auto offer = [&](Range range, bool cut) {
      const Key text = piece_of(key, range);
      constexpr Key kQuotes = U"“\"「『‘";
      if (range.empty() || range.size() > (edge ? kLongest : kLongInside)) return;
      if (kQuotes.find(text.front()) != Key::npos || letters_in(text) < kShortest) return;
      const std::uint64_t hash = hash_of(text);
      if (hash != title) places_.push_back({hash, d, kept[n], range, cut});
    };
    offer(block.range, false);
    if (n + 1 == kept.size()) offer(last_sentence(key, block.range), true);
  }
}

std::uint32_t SiteReader::root(std::uint32_t d) const {
  while (sites_[d].site != d) d = sites_[d].site;
  return d;
}

void SiteReader::group() {
  for (std::uint32_t d = 0; d < sites_.size(); ++d) sites_[d].site = d;
  sort_stably(keys_.begin(), keys_.end(), by_hash);
  for (std::size_t n = 1; n < keys_.size(); ++n) {
    if (keys_[n].hash != keys_[n - 1].hash) continue;
    const std::uint32_t a = root(keys_[n - 1].doc);
    const std::uint32_t b = root(keys_[n].doc);
    sites_[std::max(a, b)].site = std::min(a, b);
  }
  for (std::uint32_t d = 0; d < sites_.size(); ++d) {
    sites_[d].site = root(d);
    if (sites_[d].copy || sites_[d].text.empty()) continue;
    ++sites_[sites_[d].site].size;
    ++articles_;
  }
}

// Half of it stands in other documents: the same article, sent by another or corrected.
void SiteReader::find_copies() {
  sort_stably(sentences_.begin(), sentences_.end(), by_hash);
  std::vector<std::uint32_t> all(sites_.size(), 0);
  std::vector<std::uint32_t> others(sites_.size(), 0);
  for (std::size_t n = 0; n < sentences_.size();) {
    std::size_t end = n;
    while (end < sentences_.size() && sentences_[end].hash == sentences_[n].hash) ++end;
    const bool several = sentences_[n].doc != sentences_[end - 1].doc;
    for (; n < end; ++n) {
      all[sentences_[n].doc] += sentences_[n].letters;
      if (several) others[sentences_[n].doc] += sentences_[n].letters;
    }
  }
  for (std::size_t d = 0; d < sites_.size(); ++d) sites_[d].copy = 2 * others[d] > all[d];
}

// Whether its words are those of the article around it: a background paragraph that comes again.
bool SiteReader::speaks_of_it(const Place& place) const {
  const Key key = documents_[place.doc].key;
  const Key line = piece_of(key, place.range);
  std::u32string around;
  for (const Range range : sites_[place.doc].text) {
    if (around.size() > kSample) break;
    const Range before{range.begin, std::min(range.end, place.range.begin)};
    if (before.begin < before.end) around.append(piece_of(key, before));
    const Range after{std::max(range.begin, place.range.end), range.end};
    around += U'\n';
    if (after.begin < after.end) around.append(piece_of(key, after));
    around += U'\n';
  }
  const std::vector<std::uint64_t> words = terms(line, 5);
  std::size_t han = 0;
  for (const std::uint64_t word : words) han += word >> 63;
  return shared(words, terms(around, 5)) > (2 * han > words.size() ? 0.25 : 0.4);
}

// `first` to `last`: the places of one line in one site, one for each document.
bool SiteReader::is_of_site(const Place* first, const Place* last) const {
  std::vector<const Place*> own;
  for (const Place* place = first; place != last; ++place) {
    if (!sites_[place->doc].copy) own.push_back(place);
  }
  if (own.size() < kDocuments) return false;
  // What speaks to the reader is the site's in a quarter of its articles. Anything else could be news that
  // comes again ("the minister attended the talks"): most of the articles must have it.
  const Key line = piece_of(documents_[first->doc].key, first->range);
  const bool named = sites_[first->doc].named;
  const std::size_t all = named ? sites_[sites_[first->doc].site].size : articles_;
  if (speaks_to_reader(line) ? named && 4 * own.size() < all
                             : 5 * own.size() < 3 * all || letters_in(line) < 10)
    return false;
  // The same three of them are asked in whatever order they came.
  sort_stably(own.begin(), own.end(),
              [this](const Place* a, const Place* b) { return sites_[a->doc].order < sites_[b->doc].order; });
  std::size_t about = 0;
  for (std::size_t n = 0; n < kDocuments; ++n) about += speaks_of_it(*own[n]) ? 1U : 0U;
  return about < 2;
}

std::vector<Place> SiteReader::find() {
  find_copies();
  group();
  sort_stably(places_.begin(), places_.end(), [this](const Place& a, const Place& b) {
    if (a.hash != b.hash) return a.hash < b.hash;
    if (sites_[a.doc].site != sites_[b.doc].site) return sites_[a.doc].site < sites_[b.doc].site;
    return a.doc != b.doc ? a.doc < b.doc : a.range.begin < b.range.begin;
  });
  std::vector<Place> found;
  for (std::size_t n = 0; n < places_.size();) {
    std::size_t end = n;
    std::vector<Place> one_each;
    while (end < places_.size() && places_[end].hash == places_[n].hash &&
           sites_[places_[end].doc].site == sites_[places_[n].doc].site) {
      if (one_each.empty() || one_each.back().doc != places_[end].doc) one_each.push_back(places_[end]);
      ++end;
    }
    if (one_each.size() >= kDocuments && is_of_site(one_each.data(), one_each.data() + one_each.size()))
      found.insert(found.end(), places_.begin() + static_cast<std::ptrdiff_t>(n),
                   places_.begin() + static_cast<std::ptrdiff_t>(end));
    n = end;
  }
  return found;
}

std::size_t block_at(const std::vector<Block>& blocks, std::uint32_t begin) {
  const auto at = std::lower_bound(blocks.begin(), blocks.end(), begin,
                                   [](const Block& b, std::uint32_t value) { return b.range.begin < value; });
  return static_cast<std::size_t>(at - blocks.begin());
}

// After a block came or went at `at`.
void shift_heralds(std::vector<Block>& blocks, std::size_t at, bool came) {
  for (Block& block : blocks) {
    if (block.heralds != kNoBlock && block.heralds >= at) came ? ++block.heralds : --block.heralds;
  }
}

}  // namespace

void SiteLines::undo(Document& document, const Mark& mark) const {
  std::vector<Block>& blocks = document.blocks;
  const std::size_t at = block_at(blocks, mark.begin);
  if (at >= blocks.size() || blocks[at].range.begin != mark.begin || blocks[at].reason != kReason) return;
  if (!mark.cut) {
    blocks[at].type = mark.before;
    blocks[at].reason.clear();
    return;
  }
  blocks[at - 1].range.end = blocks[at].range.end;
  blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(at));
  shift_heralds(blocks, at, false);
}

void SiteLines::mark(std::vector<Document>& documents) {
  const auto by_place = [](const Mark& a, const Mark& b) {
    return a.doc != b.doc ? a.doc < b.doc : a.begin < b.begin;
  };
  SiteReader reader(documents);
  std::size_t next = 0;
  for (DocId d = 0; d < documents.size(); ++d) {
    if (documents[d].removed) continue;
    while (next < marks_.size() && marks_[next].doc < d) ++next;
    if (next == marks_.size() || marks_[next].doc != d) {
      reader.read(d, documents[d].blocks);
      continue;
    }
    Document bare;  // as it was read
    bare.blocks = documents[d].blocks;
    for (std::size_t n = next; n < marks_.size() && marks_[n].doc == d; ++n) undo(bare, marks_[n]);
    reader.read(d, bare.blocks);
  }
  std::vector<Mark> wanted;
  std::vector<Place> places = reader.find();
  sort_stably(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return a.doc != b.doc ? a.doc < b.doc : a.range.begin < b.range.begin;
  });
  for (const Place& place : places)
    wanted.push_back({place.doc, place.range.begin, BlockType::paragraph, place.cut});
  for (const Mark& mark : marks_) {
    if (documents[mark.doc].removed) continue;
    if (!std::binary_search(wanted.begin(), wanted.end(), mark, by_place)) undo(documents[mark.doc], mark);
  }
  for (std::size_t n = 0; n < wanted.size(); ++n) {
    Mark& mark = wanted[n];
    const auto had = std::lower_bound(marks_.begin(), marks_.end(), mark, by_place);
    if (had != marks_.end() && !by_place(mark, *had)) {
      mark = *had;
      continue;
    }
    std::vector<Block>& blocks = documents[mark.doc].blocks;
    std::size_t at = block_at(blocks, mark.begin);
    if (mark.cut) {
      Block& above = blocks[at - 1];
      Block tail = above;
      tail.range.begin = mark.begin;
      tail.label = {};
      tail.heralds = kNoBlock;
      above.range = trim(documents[mark.doc].key, {above.range.begin, mark.begin});
      blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(at), tail);
      shift_heralds(blocks, at, true);
    }
    mark.before = blocks[at].type;
    blocks[at].type = BlockType::boilerplate;
    blocks[at].reason = kReason;
  }
  marks_ = std::move(wanted);
}

}  // namespace newsprism
