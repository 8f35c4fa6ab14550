#include "facts/speakers.h"

#include <algorithm>
#include <array>

#include "base/sorting.h"
#include "document/phrases.h"
#include "facts/spoken.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kReach = 400;  // characters that a pronoun looks back

constexpr Phrases kCompanyWords = U"公司|该行|该集团|该企业|该厂商|the company|the firm";

bool is_pronoun(Key key) {
  return is_any_of(key, U"他|她|其|he|she|公司|后者|对方") ||
         (ends_with_any(key, kCompanyWords) != 0 && key.size() < 12 && (key[0] == U'该' || key[0] == U't'));
}

enum class Gender : std::uint8_t { unknown, male, female };

// What the pile says of each person: 女士 and Ms behind and before the name, and the pronouns of sentences
// that name nobody else.
class Genders {
 public:
  explicit Genders(const Pile& pile) : counts_(pile.entities.size()) {
    for (DocId d = 0; d < pile.documents.size(); ++d) read(pile, pile.documents[d], pile.readings[d]);
  }

  [[nodiscard]] Gender of(EntityId person) const {
    const auto [male, female] = counts_[person];
    if (male >= 2 * female && male >= kEnough) return Gender::male;
    return female >= 2 * male && female >= kEnough ? Gender::female : Gender::unknown;
  }

 private:
  static constexpr std::uint32_t kTitle = 6, kPronoun = 1, kEnough = 2;

  void read(const Pile& pile, const Document& document, const Reading& reading);
  void read_titles(Key key, const Mention& m);
  void read_pronouns(Key key, const Reading& reading, const Sentence& s, EntityId person, std::uint32_t from);
  void add(EntityId person, Gender gender, std::uint32_t weight) {
    if (gender != Gender::unknown) counts_[person][gender == Gender::female ? 1 : 0] += weight;
  }

  std::vector<std::array<std::uint32_t, 2>> counts_;  // male, female
};

Gender gender_of_pronoun(Key key) {
  if (key == U"她" || key == U"she" || key == U"her" || key == U"herself" || key == U"她的")
    return Gender::female;
  const bool male =
      key == U"他" || key == U"he" || key == U"his" || key == U"him" || key == U"himself" || key == U"他的";
  return male ? Gender::male : Gender::unknown;
}

void Genders::read_titles(Key key, const Mention& m) {
  constexpr Phrases kHerBehind = U"女士|小姐|太太|女,|(女|,女,";
  constexpr Phrases kHisBehind = U"先生|(男|,男,";
  constexpr Phrases kHerBefore = U"ms. |ms |mrs. |mrs |miss |lady |女孩|母亲|妻子|女儿";
  constexpr Phrases kHisBefore = U"mr. |mr |sir |lord |男孩|父亲|丈夫|儿子";
  const Key behind = key.substr(m.range.end, 3);
  const Key own = key.substr(m.range.begin, m.range.size());
  const Key before = key.substr(0, m.range.begin);
  const bool her = starts_with_any(behind, kHerBehind) != 0 || ends_with_any(before, kHerBefore) != 0 ||
                   ends_with_any(own, kHerBehind) != 0 || starts_with_any(own, kHerBefore) != 0;
  const bool his = starts_with_any(behind, kHisBehind) != 0 || ends_with_any(before, kHisBefore) != 0 ||
                   ends_with_any(own, kHisBehind) != 0 || starts_with_any(own, kHisBefore) != 0;
  if (her != his) add(m.entity, her ? Gender::female : Gender::male, kTitle);
}

void Genders::read_pronouns(Key key, const Reading& reading, const Sentence& s, EntityId person,
                            std::uint32_t from) {
  bool his = false;
  bool her = false;
  for (std::uint32_t t = s.first_token; t < s.token_end; ++t) {
    const Range r = reading.tokens.tokens[t].range;
    if (r.begin < from) continue;
    const Gender gender = gender_of_pronoun(key.substr(r.begin, r.size()));
    his = his || gender == Gender::male;
    her = her || gender == Gender::female;
  }
  if (his != her) add(person, her ? Gender::female : Gender::male, kPronoun);
}

void Genders::read(const Pile& pile, const Document& document, const Reading& reading) {
  const Key key = document.key;
  auto m = reading.mentions.begin();
  for (const Sentence& s : reading.tokens.sentences) {
    EntityId person = kNoEntity;
    bool alone = true;
    std::uint32_t from = 0;
    while (m != reading.mentions.end() && m->range.begin < s.range.begin) ++m;
    for (; m != reading.mentions.end() && m->range.begin < s.range.end; ++m) {
      if (m->entity == kNoEntity || pile.entities[m->entity].type != EntityType::per) continue;
      read_titles(key, *m);
      alone = alone && (person == kNoEntity || person == m->entity);
      if (person == kNoEntity) from = m->range.end;
      person = m->entity;
    }
    if (person != kNoEntity && alone) read_pronouns(key, reading, s, person, from);
  }
}

// 小安的母亲, Naur's lawyer: somebody else, whom nobody names.
bool is_of_other(Key key, const Mention& m) {
  constexpr Phrases kOthers =
      U"母亲|父亲|妈妈|爸爸|爷爷|奶奶|外公|外婆|妻子|丈夫|儿子|女儿|哥哥|弟弟|姐姐|妹妹|家属|家人|家长|亲属|"
      U"律师|"
      U"代理人|辩护人|发言人|助手|同学|老师|朋友|邻居|班主任|mother|father|wife|husband|son|daughter|brother|"
      U"sister|"
      U"lawyer|lawyers|attorney|spokesman|spokeswoman|family|parents|friend|uncle|aunt";
  Key behind = key.substr(m.range.end, 20);
  if (!behind.empty() && behind[0] == U'的') behind.remove_prefix(1);
  if (behind.size() > 3 && (behind[0] == U'\'' || behind[0] == U'’') && behind.substr(1, 2) == U"s ")
    behind.remove_prefix(3);
  return starts_with_any(behind, kOthers) != 0;
}

// One document, and what its quotes and its names are asked again and again.
struct Scene {
  Scene(const Pile& all, DocId d, const Genders& known)
      : pile(all),
        genders(known),
        document(all.documents[d]),
        reading(all.readings[d]),
        spoken(reading, false) {
    for (const Mention& m : reading.mentions) named.push_back(m.entity);
    sort_ascending(named.begin(), named.end());
  }

  const Pile& pile;
  const Genders& genders;
  const Document& document;
  const Reading& reading;
  Spoken spoken;
  std::vector<EntityId> named;  // ascending, each as often as it is named
};

// Who stands in what was said is not who says it; who took a picture says nothing.
bool is_aside(const Scene& scene, const Sentence* s, const Mention& m) {
  const Document& document = scene.document;
  if (scene.spoken.holds(m.range)) return true;
  if (m.range.begin > 0 && document.key[m.range.begin - 1] == U'/') return true;
  // 和小丽一样,他…
  if (starts_with_any(Key(document.key).substr(m.range.end, 2), U"一样|那样") != 0) return true;
  return s && s->block < document.blocks.size() && document.blocks[s->block].type == BlockType::caption;
}

// Those who can be meant, of the last sentence before the place that names any: in order, each once.
std::vector<Mention> named_before(const Scene& scene, Range place, bool company, Gender gender) {
  const Document& document = scene.document;
  const Reading& reading = scene.reading;
  constexpr Phrases kBodies = U"部|局|委|委员会|法院|政府|检察院|警方|协会|大学|联合国|交易所|法庭|医院";
  std::vector<Mention> found;
  std::uint32_t sentence = 0;  // begin of the one that they stand in
  for (auto m = first_ending_after(reading.mentions, place.begin); m != reading.mentions.begin();) {
    --m;
    if (place.begin - m->range.end > kReach || (!found.empty() && m->range.begin < sentence)) break;
    if (scene.pile.entities[m->entity].type != (company ? EntityType::org : EntityType::per)) continue;
    if (company && ends_with_any(Key(document.key).substr(0, m->range.end), kBodies) != 0) continue;
    const Gender own = company || gender == Gender::unknown ? gender : scene.genders.of(m->entity);
    if (own != Gender::unknown && own != gender) continue;
    const Sentence* s = reading.tokens.sentence_at(m->range.begin);
    if (!company && is_aside(scene, s, *m)) continue;
    const bool nobody = !company && is_of_other(document.key, *m);
    sentence = s ? s->range.begin : m->range.begin;
    found.erase(std::remove_if(found.begin(), found.end(),
                               [&](const Mention& other) { return other.entity == m->entity; }),
                found.end());
    found.insert(found.begin(), *m);
    if (nobody) found[0].entity = kNoEntity;
  }
  return found;
}

// 林远舟和郑立群, 林远舟来了,郑立群…: is the second no object of the first, so that either can go on?
bool stand_side_by_side(Key key, const Mention& first, const Mention& second) {
  Key between = key.substr(first.range.end, second.range.begin - first.range.end);
  while (!between.empty() && between.back() == U' ') between.remove_suffix(1);
  return between.empty() || is_any_of(between, U"和|与|及|跟|同|、| and") ||
         ends_with_any(between, U",|;|、|而|但|while|but") != 0;
}

// Of several companies the one that the article is about: named twice as often as any other.
EntityId main_one(const std::vector<EntityId>& named, const std::vector<Mention>& found) {
  EntityId best = kNoEntity;
  std::ptrdiff_t most = 0, second = 0;
  for (const Mention& f : found) {
    const std::ptrdiff_t times = std::lower_bound(named.begin(), named.end(), f.entity + 1) -
                                 std::lower_bound(named.begin(), named.end(), f.entity);
    second = std::max(second, std::min(times, most));
    if (times > most) best = f.entity;
    most = std::max(most, times);
  }
  return most >= 2 * second ? best : kNoEntity;
}

// Whom a pronoun means: who alone can be meant by the last sentence that names somebody, else its subject,
// where the others are objects. Nobody where two remain: a wrong speaker is worse than none.
EntityId antecedent(const Scene& scene, Range place, Key pronoun) {
  const bool other_side = pronoun == U"对方";  // of a reporter who asks, so the last that is named
  const bool company = other_side || ends_with_any(pronoun, kCompanyWords) != 0;
  const Gender gender = gender_of_pronoun(pronoun);
  const std::vector<Mention> found = named_before(scene, place, company, gender);
  if (other_side) return found.empty() ? kNoEntity : found.back().entity;
  if (company) return main_one(scene.named, found);
  if (pronoun == U"后者") return found.size() == 2 ? found.back().entity : kNoEntity;
  const auto agrees = [&](const Mention& m) {
    return m.entity != kNoEntity && gender != Gender::unknown && scene.genders.of(m.entity) == gender;
  };
  if (std::count_if(found.begin(), found.end(), agrees) == 1)
    return std::find_if(found.begin(), found.end(), agrees)->entity;
  if (found.empty() || (found.size() > 1 && stand_side_by_side(scene.document.key, found[0], found[1])))
    return kNoEntity;
  return found[0].entity;
}

// The entity that the whole phrase is: not Lin of "林远舟的律师", but Lin of "青杉集团林远舟".
EntityId entity_of_phrase(const Reading& reading, Range range) {
  if (range.empty()) return kNoEntity;
  const auto m = first_ending_after(reading.mentions, range.end - 1);
  return m != reading.mentions.end() && m->range.begin < range.end ? m->entity : kNoEntity;
}

}  // namespace

EntityId entity_at(const Reading& reading, Range range) {
  if (range.empty()) return kNoEntity;
  const auto m = first_ending_after(reading.mentions, range.begin);
  return m != reading.mentions.end() && m->range.overlaps(range) ? m->entity : kNoEntity;
}

void name_speakers(Pile& pile) {
  const Genders genders(pile);
  for (DocId d = 0; d < pile.documents.size(); ++d) {
    const Document& document = pile.documents[d];
    Reading& reading = pile.readings[d];
    if (reading.quotes.empty()) continue;
    const Scene scene(pile, d, genders);
    for (Quote& quote : reading.quotes) {
      if (quote.speaker.empty()) continue;
      const std::u32string_view key =
          std::u32string_view(document.key).substr(quote.speaker.begin, quote.speaker.size());
      quote.speaker_entity = entity_of_phrase(reading, quote.speaker);
      if (quote.speaker_entity == kNoEntity && is_pronoun(key)) {
        quote.speaker_entity = antecedent(scene, quote.speaker, key);
      }
      quote.speaker_name =
          quote.speaker_entity != kNoEntity
              ? pile.entities[quote.speaker_entity].name
              : to_utf8(std::u32string_view(document.text).substr(quote.speaker.begin, quote.speaker.size()));
    }
  }
}

}  // namespace newsprism
