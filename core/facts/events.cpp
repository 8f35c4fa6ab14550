#include "facts/events.h"

#include <algorithm>

#include "document/phrases.h"
#include "facts/clauses.h"
#include "facts/pile_view.h"
#include "facts/spoken.h"
#include "mentions/match_key.h"

namespace newsprism {
namespace {

// Characters before and behind a date in which its event stands: a sentence may be a whole file.
constexpr std::uint32_t kNearby = 1000;

Range nearby(Range time, Range sentence) {
  return {std::max(sentence.begin, time.begin - std::min(time.begin, kNearby)),
          std::min(sentence.end, time.end + kNearby)};
}

constexpr std::uint32_t kLongestDescription = 60;

bool any_word_in(Key key, Phrases words) {
  for (std::size_t at = 0; at < key.size(); ++at) {
    if (is_ascii_letter(key[at]) && any_word_at(key, at, words) > 0) return true;
  }
  return false;
}

// A day, month or year of the calendar: "2025-07-10", not "PAST_REF", "XXXX-07-05" or "2025-W28".
bool is_calendar(const std::string& value) {
  if (value.size() < 4) return false;
  for (std::size_t i = 0; i < value.size() && i < 10; ++i) {
    const bool hyphen = i == 4 || i == 7;
    if (hyphen ? value[i] != '-' : (value[i] < '0' || value[i] > '9')) return false;
  }
  return value.size() == 4 || value.size() == 7 || value.size() >= 10;
}

// "This year" frames what is said and "then" points back to a date already told: they date nothing anew.
bool frames_only(Key words) {
  return contains_any(words,
                      U"今年|本年|当年|当时|那时|届时|同年|同日|当天|当日|此时|this year|at the time|"
                      U"back then|then") &&
         !contains_any(words, U"春节|月|节|初|底|末");
}

// "In the afternoon" of a day that is not named.
bool is_part_of_day(Key words) {
  static constexpr Phrases kParts =
      U"上午|下午|中午|早上|早晨|清晨|凌晨|傍晚|晚上|深夜|夜里|当晚|夜间|午夜|this morning|morning|"
      U"afternoon|evening|night";
  return is_any_of(words, kParts);
}

// What comes of the time expression as the date of an event; empty when nothing does.
std::string event_date(const TimeExpression& time, Key words) {
  if (time.type == TimeType::duration) {  // from 1933 to 1941; not "for 30 years"
    return is_calendar(time.begin) && is_calendar(time.end) && time.value == time.begin + "/" + time.end
               ? time.value
               : std::string();
  }
  if (time.type != TimeType::date && time.type != TimeType::time) return {};
  if (!is_calendar(time.value)) {
    const bool span = time.type == TimeType::date && is_calendar(time.begin) && is_calendar(time.end);
    return span && !time.relative ? time.begin + "/" + time.end : std::string();
  }
  return frames_only(words) || is_part_of_day(words) ? std::string() : time.value.substr(0, 10);
}

enum class Tense { past, now, later };  // now also where nothing tells

Tense tense_of(const std::string& date, const Document& document) {
  if (!document.meta.anchor) return Tense::now;
  const std::string& anchor = document.meta.anchor->value;
  const std::size_t shared = std::min(date.size(), anchor.size());
  const int order = date.compare(0, shared, anchor, 0, shared);
  return order > 0 ? Tense::later : order < 0 ? Tense::past : Tense::now;
}

bool is_planned(Key key, Tense tense) {
  if (tense == Tense::later) return true;
  if (contains_any(key, U"计划|预计|拟于|拟在|有望|预定|定于")) return true;
  if (any_word_in(key, U"plan to|plans to|planned to|expected to|set to|due to|upcoming")) return true;
  if (tense == Tense::past) return false;
  return contains_any(key, U"将|即将|届时") || any_word_in(key, U"will|to be|aims to|goal");
}

bool is_speculated(Key key) {
  return contains_any(key, U"或许|也许|是否|会不会|据传|传闻|可能会|可能将|如果|万一") ||
         any_word_in(key, U"may|might|could|whether|reportedly|if");
}

// Something that takes place, for clauses without a name.
bool names_event(Key key) {
  return contains_any(key,
                      U"大会|峰会|会议|会谈|会面|见面会|发布会|博览会|展会|选举|投票|开幕|闭幕|签署|"
                      U"签约|宣布|成立|收购|上市|发布|地震|火灾|起火|事故|访问|会见|见了|起飞|沉没|"
                      U"出水|辞职|就任|判决|制裁|停火|开战|罢工|游行|破产|去世|逝世|出生") ||
         any_word_in(key,
                     U"summit|conference|expo|election|launch|launched|announced|signed|founded|"
                     U"opened|died|resigned|fire|earthquake|acquired|merger|ban|strike");
}

class EventFinder {
 public:
  EventFinder(const Document& document, Reading& reading)
      : document_(document), reading_(reading), spoken_(reading, true) {}

  void run() {
    for (const TimeExpression& time : reading_.times) read(time);
  }

 private:
  [[nodiscard]] Key key(Range r) const { return Key(document_.key).substr(r.begin, r.size()); }

  void read(const TimeExpression& time) {
    const std::string date = event_date(time, key(time.range));
    const Sentence* sentence = date.empty() ? nullptr : reading_.tokens.sentence_at(time.range.begin);
    if (!sentence || !sentence->range.contains(time.range) || !is_kept(document_.blocks[sentence->block]))
      return;
    if (is_dateline(time.range) || is_nowadays(time.range, sentence->block)) return;
    const Range evidence = evidence_of(time.range, sentence->range);
    if (evidence.size() < time.range.size() + 3 || is_condition(evidence)) return;
    if (reading_.events.empty() || !reading_.events.back().evidence.overlaps(evidence)) {
      add(date, evidence);
    } else if (reading_.events.back().evidence.contains(time.range)) {
      settle(date);
    } else {
      // only the clauses that are not told yet
      const Range rest = trim_clause(document_.text, {reading_.events.back().evidence.end, evidence.end});
      if (rest.size() >= time.range.size() + 3) add(date, rest);
    }
  }

  // "（… 18日電）": where and when the report was sent.
  [[nodiscard]] bool is_dateline(Range r) const {
    const char32_t next = char_at(document_.key, r.end);
    return one_of(next, U"电讯") || stands_at(document_.key, r.end, U"报道") ||
           stands_at(document_.key, r.end, U"收盘");
  }

  [[nodiscard]] bool is_condition(Range r) const {
    return stands_at(document_.key, r.begin, U"如果") || stands_at(document_.key, r.begin, U"假如") ||
           stands_at(document_.key, r.begin, U"要是") || word_at(document_.key, r.begin, U"if");
  }

  // "Today" in somebody's answer is mostly "these days".
  [[nodiscard]] bool is_nowadays(Range r, std::uint32_t block) const {
    if (key(r) != U"今天" && key(r) != U"today" && key(r) != U"现在") return false;
    if (document_.blocks[block].type == BlockType::answer) return true;
    return spoken_.holds(r) || stands_before(document_.key, r.begin, U"如果");
  }

  [[nodiscard]] bool has_mention(Range r) const {
    const Run<Mention> near = mentions_in(reading_, r);
    return std::any_of(near.begin(), near.end(),
                       [&](const Mention& m) { return r.contains(m.range) && m.type != EntityType::media; });
  }

  // Does the clause say something beside its date?
  [[nodiscard]] bool says_enough(Range r, Range time) const {
    std::uint32_t words = r.size() - std::min(r.size(), time.size());
    for (const Mention& m : mentions_in(reading_, r)) {
      if (r.contains(m.range)) words -= std::min(words, m.range.size());
    }
    return words >= 5 && (has_mention(r) || names_event(key(r)));
  }

  // The clause of the date, with the next ones (two at most) until somebody does something in it, else with
  // the one before.
  [[nodiscard]] Range evidence_of(Range time, Range sentence) const {
    std::vector<Range> clauses;
    cut_clauses(document_.text, nearby(time, sentence), clauses);
    std::size_t at = clauses.size();
    for (std::size_t i = 0; i < clauses.size(); ++i) {
      if (clauses[i].overlaps(time)) {
        at = i;
        break;
      }
    }
    if (at == clauses.size()) return {};
    Range out = clauses[at];
    // "he had met her, the minister, in Oslo last month": what it dates stands before
    const bool trails = time.begin > out.begin + 1 && time.end + 1 >= out.end;
    for (std::size_t back = at; trails && back > 0 && back + 2 > at && !says_enough(out, time); --back) {
      out = cover(clauses[back - 1], out);
    }
    for (std::size_t next = at + 1; next < clauses.size() && next <= at + 2; ++next) {
      if (says_enough(out, time)) break;
      out = cover(out, clauses[next]);
    }
    if (!says_enough(out, time) && at > 0) out = cover(clauses[at - 1], out);
    return says_enough(out, time) ? out : Range();
  }

  // A second date in the words of the last event: the more precise of the two dates stands.
  void settle(const std::string& date) {
    Event& last = reading_.events.back();
    if (date.size() > last.date.size() && date.compare(0, last.date.size(), last.date) == 0) last.date = date;
  }

  void add(const std::string& date, Range evidence) {
    Event event;
    event.date = date;
    event.evidence = evidence;
    const Tense tense = tense_of(date, document_);
    event.status = is_speculated(key(evidence))       ? "speculated"
                   : is_planned(key(evidence), tense) ? "planned"
                                                      : "happened";
    for (const Mention& m : mentions_in(reading_, evidence)) {
      if (!evidence.contains(m.range) || m.entity == kNoEntity) continue;
      if (std::find(event.participants.begin(), event.participants.end(), m.entity) ==
          event.participants.end()) {
        event.participants.push_back(m.entity);
      }
    }
    event.description = shorten(document_.text, evidence, kLongestDescription);
    reading_.events.push_back(std::move(event));
  }

  const Document& document_;
  Reading& reading_;
  Spoken spoken_;
};

}  // namespace

void find_events(Pile& pile) {
  for (DocId d = 0; d < pile.documents.size(); ++d) {
    if (!pile.documents[d].removed) EventFinder(pile.documents[d], pile.readings[d]).run();
  }
}

}  // namespace newsprism
