#include "document/monologues.h"

#include <algorithm>

#include "base/sorting.h"
#include "document/header_names.h"
#include "document/lines.h"
#include "document/name_answerers.h"
#include "document/phrases.h"
#include "document/turn_cues.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::size_t kHead = 8;            // blocks that may say who tells the story
constexpr std::uint32_t kLongestLine = 60;  // characters of a line that says it
constexpr std::uint32_t kLongestHeading = 40;

class MonologueReader {
 public:
  explicit MonologueReader(Document& document)
      : document_(document), key_(document.key), blocks_(document.blocks) {}

  void find();

 private:
  [[nodiscard]] Range declared_speaker() const;
  [[nodiscard]] Range main_answerer() const;
  [[nodiscard]] Range named_in_heading(const Block& heading) const;
  [[nodiscard]] std::size_t section_end(std::size_t first) const;
  [[nodiscard]] bool is_own_speech(std::size_t first, std::size_t end, Range speaker,
                                   std::size_t share) const;
  [[nodiscard]] Key piece(Range range) const { return piece_of(key_, range); }

  Document& document_;
  Key key_;
  const std::vector<Block>& blocks_;
};

// "口述:林某", "林某自述", "As told by Ada Lund": above the text or at its end.
Range MonologueReader::declared_speaker() const {
  constexpr Phrases kWords = U"口述|自述|讲述者|讲述人|told by|in his own words|in her own words|words of";
  for (std::size_t b = 0; b < blocks_.size(); ++b) {
    const Block& block = blocks_[b];
    const bool outer = b < kHead || b + kHead >= blocks_.size();
    if (!outer || block.range.size() > kLongestLine || !contains_any(piece(block.range), kWords)) continue;
    const Range name = interviewee(key_, block.range);
    if (!name.empty()) return name;
  }
  return {};
}

// Who answers most of an interview.
Range MonologueReader::main_answerer() const {
  std::vector<Key> names;
  for (const QaPair& pair : document_.qa) {
    if (!pair.answerer.empty()) names.push_back(piece(pair.answerer));
  }
  sort_ascending(names.begin(), names.end());
  std::size_t most = 1;
  Key best;
  for (std::size_t n = 0; n < names.size();) {
    std::size_t end = n;
    while (end < names.size() && names[end] == names[n]) ++end;
    if (end - n > most) {
      most = end - n;
      best = names[n];
    }
    n = end;
  }
  for (const QaPair& pair : document_.qa) {
    if (!best.empty() && piece(pair.answerer) == best) return pair.answerer;
  }
  return {};
}

// "陈某,32岁,木匠", "木匠陈某:...", "Ada Lund, 34, carpenter".
Range MonologueReader::named_in_heading(const Block& heading) const {
  const Range range = heading.range;
  if (range.size() > kLongestHeading) return {};
  const std::size_t stop = piece(range).find_first_of(U",:|丨");
  if (stop == Key::npos || stop < 2) return {};
  const Range head = trim(key_, {range.begin, static_cast<std::uint32_t>(range.begin + stop)});
  if (head.empty()) return {};
  if (is_han(key_[head.begin])) {
    const bool all_han = std::all_of(key_.begin() + head.begin, key_.begin() + head.end, is_han);
    const Range name = all_han ? han_name_before(key_, head.begin, head.end) : Range{};
    return is_surname_char(key_[name.begin]) ? name : Range{};
  }
  const std::u32string_view text = std::u32string_view(document_.text).substr(head.begin, head.size());
  return is_latin_name(text) ? head : Range{};
}

// Paragraphs from `first` on, over pictures and what was dropped.
std::size_t MonologueReader::section_end(std::size_t first) const {
  std::size_t end = first;
  for (std::size_t b = first; b < blocks_.size(); ++b) {
    const BlockType type = blocks_[b].type;
    if (type == BlockType::boilerplate || type == BlockType::caption) continue;
    if (type != BlockType::paragraph || !blocks_[b].label.empty()) break;
    end = b + 1;
  }
  return end;
}

// One paragraph in `share` says "I", and none speaks of the speaker or of the reporter.
bool MonologueReader::is_own_speech(std::size_t first, std::size_t end, Range speaker,
                                    std::size_t share) const {
  constexpr Phrases kReport = U"记者|本报|本刊|笔者|告诉我们|reporter";
  std::size_t seen = 0;
  std::size_t own = 0;
  const Key name = piece(speaker);
  for (std::size_t b = first; b < end; ++b) {
    if (blocks_[b].type != BlockType::paragraph) continue;
    const Key text = piece(blocks_[b].range);
    if (contains_any(text, kReport) || text.find(name) != Key::npos) return false;
    // 老林: the speaker, spoken of by his surname
    const std::size_t nick = is_han(name.front()) ? text.find(name.front()) : Key::npos;
    if (nick != Key::npos && nick > 0 && (text[nick - 1] == U'老' || text[nick - 1] == U'小')) return false;
    Line line;
    line.range = blocks_[b].range;
    ++seen;
    own += speaks_in_first_person(key_, line) ? 1U : 0U;
    const char32_t open = text.front();
    if (open == U'「' || open == U'“') return false;
  }
  return own > 0 && share * own >= seen;
}

void MonologueReader::find() {
  const Range declared = declared_speaker();
  const Range answerer = declared.empty() ? main_answerer() : Range{};
  std::size_t pair = 0;
  for (std::size_t b = 0; b < blocks_.size(); ++b) {
    const bool headed = b > 0 && blocks_[b - 1].type == BlockType::heading;
    const bool opens = blocks_[b].type == BlockType::paragraph && (headed || !declared.empty());
    if (!opens) continue;
    const std::size_t end = section_end(b);
    if (end <= b) continue;
    const Range named = headed ? named_in_heading(blocks_[b - 1]) : Range{};
    const Range section{blocks_[b].range.begin, blocks_[end - 1].range.end};
    while (pair < document_.qa.size() && document_.qa[pair].answer.end <= section.begin) ++pair;
    const bool in_pair = pair < document_.qa.size() &&
                         cover(document_.qa[pair].question, document_.qa[pair].answer).overlaps(section);
    std::size_t first = b;
    b = end - 1;
    if (in_pair) continue;
    // The standfirst of a told story is the paper's.
    while (!declared.empty() && !headed && first < end && !is_own_speech(first, first + 1, declared, 1))
      ++first;
    const Range speaker = !named.empty() ? named : (!declared.empty() ? declared : answerer);
    const std::size_t share = !named.empty() ? 2 : (!declared.empty() ? 4 : 5);
    if (first == end || speaker.empty() || !is_own_speech(first, end, speaker, share)) continue;
    document_.monologues.push_back({{blocks_[first].range.begin, blocks_[end - 1].range.end}, speaker});
  }
}

}  // namespace

void find_monologues(Document& document) {
  document.monologues.clear();
  MonologueReader(document).find();
}

}  // namespace newsprism
