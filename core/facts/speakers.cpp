#include "facts/speakers.h"

#include <algorithm>

#include "text/utf8.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kReach = 400;  // characters that a pronoun looks back

// Mentions are ordered and disjoint, so their ends ascend too.
std::vector<Mention>::const_iterator first_ending_after(const Reading& reading, std::uint32_t place) {
  return std::upper_bound(reading.mentions.begin(), reading.mentions.end(), place,
                          [](std::uint32_t at, const Mention& m) { return at < m.range.end; });
}

bool is_pronoun(std::u32string_view key) {
  return key == U"他" || key == U"她" || key == U"他们" || key == U"对方" || key == U"其" || key == U"he" ||
         key == U"she" || key == U"they" || key == U"该公司" || key == U"公司" || key == U"后者";
}

// Whom a pronoun means: for a company word the last organisation before it, else the person named first in
// the last sentence that names one (its subject, in most).
EntityId antecedent(const Pile& pile, const Reading& reading, Range place, bool company) {
  EntityId found = kNoEntity;
  std::uint32_t sentence = 0;  // begin of the one that `found` stands in
  for (auto m = first_ending_after(reading, place.begin); m != reading.mentions.begin();) {
    --m;
    if (place.begin - m->range.end > kReach) break;
    if (found != kNoEntity && m->range.begin < sentence) break;
    const EntityType type = pile.entities[m->entity].type;
    if (company ? type != EntityType::org : type != EntityType::per) continue;
    if (company) return m->entity;
    found = m->entity;
    const Sentence* s = reading.tokens.sentence_at(m->range.begin);
    sentence = s ? s->range.begin : m->range.begin;
  }
  return found;
}

// The entity that the whole phrase is: not Lin of "林远舟的律师", but Lin of "青杉集团林远舟".
EntityId entity_of_phrase(const Reading& reading, Range range) {
  if (range.empty()) return kNoEntity;
  const auto m = first_ending_after(reading, range.end - 1);
  return m != reading.mentions.end() && m->range.begin < range.end ? m->entity : kNoEntity;
}

}  // namespace

EntityId entity_at(const Reading& reading, Range range) {
  const auto m = first_ending_after(reading, range.begin);
  return m != reading.mentions.end() && m->range.overlaps(range) ? m->entity : kNoEntity;
}

void name_speakers(Pile& pile) {
  for (DocId d = 0; d < pile.documents.size(); ++d) {
    const Document& document = pile.documents[d];
    Reading& reading = pile.readings[d];
    for (Quote& quote : reading.quotes) {
      if (quote.speaker.empty()) continue;
      const std::u32string_view key =
          std::u32string_view(document.key).substr(quote.speaker.begin, quote.speaker.size());
      quote.speaker_entity = entity_of_phrase(reading, quote.speaker);
      if (quote.speaker_entity == kNoEntity && is_pronoun(key)) {
        const bool company = key == U"对方" || key == U"该公司" || key == U"公司";
        quote.speaker_entity = antecedent(pile, reading, quote.speaker, company);
      }
      quote.speaker_name =
          quote.speaker_entity != kNoEntity
              ? pile.entities[quote.speaker_entity].name
              : to_utf8(std::u32string_view(document.text).substr(quote.speaker.begin, quote.speaker.size()));
    }
  }
}

}  // namespace newsprism
