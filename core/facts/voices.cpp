#include "facts/voices.h"

#include <algorithm>

#include "facts/speakers.h"
#include "text/script.h"

namespace newsprism {
namespace {

// How much of a sentence is spoken, by whom.
struct Share {
  std::uint32_t direct = 0;
  std::uint32_t reported = 0;
  std::uint32_t framing = 0;  // the words that name the speaker and the verb
  std::uint32_t most = 0;     // of one quote
  EntityId speaker = kNoEntity;
};

std::uint32_t overlap(Range a, Range b) {
  return a.overlaps(b) ? std::min(a.end, b.end) - std::max(a.begin, b.begin) : 0;
}

class VoiceReader {
 public:
  VoiceReader(const Document& document, Reading& reading) : document_(document), reading_(reading) {}

  void read();

 private:
  void add_sentences();
  void add_quotes();
  void add(const Quote& quote, Range span);
  void add_framing(Range range);
  void judge_shares();
  void set_turns();
  void set(Range range, VoiceKind kind, EntityId speaker);
  [[nodiscard]] std::size_t first_in(Range range) const;
  [[nodiscard]] bool asks(Range sentence) const;

  const Document& document_;
  Reading& reading_;
  std::vector<Share> shares_;
  std::vector<std::uint32_t> blocks_;
};

void VoiceReader::add_sentences() {
  reading_.voices.clear();
  for (const Sentence& s : reading_.tokens.sentences) {
    const Block& block = document_.blocks[s.block];
    if (!block.range.contains(s.range)) continue;  // a label
    reading_.voices.push_back({s.range, VoiceKind::outlet, kNoEntity});
    blocks_.push_back(s.block);
  }
  shares_.assign(reading_.voices.size(), Share());
}

// The first sentence that ends behind the begin of the range.
std::size_t VoiceReader::first_in(Range range) const {
  const auto at = std::upper_bound(reading_.voices.begin(), reading_.voices.end(), range.begin,
                                   [](std::uint32_t begin, const Voice& v) { return begin < v.range.end; });
  return static_cast<std::size_t>(at - reading_.voices.begin());
}

void VoiceReader::add(const Quote& quote, Range span) {
  for (std::size_t n = first_in(span); n < shares_.size() && reading_.voices[n].range.begin < span.end; ++n) {
    const std::uint32_t part = overlap(span, reading_.voices[n].range);
    (quote.type == QuoteType::indirect ? shares_[n].reported : shares_[n].direct) += part;
    if (part <= shares_[n].most) continue;
    shares_[n].most = part;
    shares_[n].speaker = quote.speaker_entity;
  }
}

void VoiceReader::add_framing(Range range) {
  if (range.empty()) return;
  const std::size_t n = first_in(range);
  if (n < shares_.size()) shares_[n].framing += overlap(range, reading_.voices[n].range);
}

void VoiceReader::add_quotes() {
  for (const Quote& quote : reading_.quotes) {
    for (const Range span : quote.spans) add(quote, span);
    add_framing(quote.speaker);
    add_framing(quote.cue);
  }
}

// Closing marks behind the question mark are passed over.
bool VoiceReader::asks(Range sentence) const {
  std::uint32_t end = sentence.end;
  while (end > sentence.begin && end + 4 > sentence.end && document_.key[end - 1] != U'?') --end;
  return end > sentence.begin && document_.key[end - 1] == U'?';
}

// Spoken: most of what is not "Lund said". Reported: a quarter of it, else the sentence only cites a word.
void VoiceReader::judge_shares() {
  for (std::size_t n = 0; n < shares_.size(); ++n) {
    const Share& share = shares_[n];
    Voice& voice = reading_.voices[n];
    const BlockType type = document_.blocks[blocks_[n]].type;
    if (share.most == 0 || type == BlockType::title || type == BlockType::heading) continue;
    const std::uint32_t size =
        std::max(1U, voice.range.size() - std::min(voice.range.size() - 1, share.framing));
    voice.speaker = share.speaker;
    if (2 * share.direct >= size) {
      voice.kind = asks(voice.range) ? VoiceKind::question : VoiceKind::quoted;
    } else if (4 * (share.direct + share.reported) >= size) {
      voice.kind = VoiceKind::paraphrase;
    } else {
      voice.speaker = kNoEntity;
    }
  }
}

void VoiceReader::set(Range range, VoiceKind kind, EntityId speaker) {
  for (std::size_t n = first_in(range);
       n < reading_.voices.size() && reading_.voices[n].range.begin < range.end; ++n) {
    Voice& voice = reading_.voices[n];
    if (2 * overlap(range, voice.range) < voice.range.size()) continue;
    // A paragraph inside a longer answer is a remark between its parts: "(laughs)", "Then she added:".
    const Block& block = document_.blocks[blocks_[n]];
    const bool inner = block.range != range && range.contains(block.range);
    if (kind == VoiceKind::quoted && inner && block.type == BlockType::paragraph) continue;
    voice.kind = kind;
    voice.speaker = speaker;
  }
}

void VoiceReader::set_turns() {
  for (const Monologue& m : document_.monologues) {
    const EntityId speaker = entity_at(reading_, m.speaker);
    for (std::size_t n = first_in(m.range);
         n < reading_.voices.size() && m.range.contains(reading_.voices[n].range); ++n)
      reading_.voices[n] = {reading_.voices[n].range, VoiceKind::quoted, speaker};
  }
  Range asked;
  for (const QaPair& pair : document_.qa) {
    // Several may answer one question: it is set once.
    if (pair.question != asked) set(pair.question, VoiceKind::question, entity_at(reading_, pair.asker));
    asked = pair.question;
    set(pair.answer, VoiceKind::quoted, entity_at(reading_, pair.answerer));
  }
}

void VoiceReader::read() {
  add_sentences();
  add_quotes();
  judge_shares();
  set_turns();
}

}  // namespace

const char* voice_name(VoiceKind kind) {
  switch (kind) {
    case VoiceKind::outlet: return "outlet";
    case VoiceKind::quoted: return "quoted";
    case VoiceKind::paraphrase: return "paraphrase";
    case VoiceKind::question: return "question";
  }
  return "outlet";
}

void find_voices(Pile& pile) {
  for (DocId d = 0; d < pile.documents.size(); ++d) VoiceReader(pile.documents[d], pile.readings[d]).read();
}

}  // namespace newsprism
