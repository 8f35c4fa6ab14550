#include "facts/events.h"

#include <algorithm>

#include "facts/clauses.h"
#include "mentions/match_key.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kLongestDescription = 60;

bool any_in(Key key, std::initializer_list<Key> words) {
  return std::any_of(words.begin(), words.end(), [&](Key word) { return key.find(word) != Key::npos; });
}

bool any_word_in(Key key, std::initializer_list<Key> words) {
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
  return any_in(words, {U"今年", U"本年", U"当年", U"当时", U"那时", U"届时", U"同年", U"同日", U"当天",
                        U"当日", U"此时", U"this year", U"at the time", U"back then", U"then"}) &&
         !any_in(words, {U"春节", U"月", U"节", U"初", U"底", U"末"});
}

// "In the afternoon" of a day that is not named.
bool is_part_of_day(Key words) {
  static constexpr Key kParts[] = {U"上午",    U"下午",      U"中午",    U"早上", U"早晨",
                                   U"清晨",    U"凌晨",      U"傍晚",    U"晚上", U"深夜",
                                   U"夜里",    U"当晚",      U"夜间",    U"午夜", U"this morning",
                                   U"morning", U"afternoon", U"evening", U"night"};
  return std::find(std::begin(kParts), std::end(kParts), words) != std::end(kParts);
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
  if (any_in(key, {U"计划", U"预计", U"拟于", U"拟在", U"有望", U"预定", U"定于"})) return true;
  if (any_word_in(
          key, {U"plan to", U"plans to", U"planned to", U"expected to", U"set to", U"due to", U"upcoming"}))
    return true;
  if (tense == Tense::past) return false;
  return any_in(key, {U"将", U"即将", U"届时"}) || any_word_in(key, {U"will", U"to be", U"aims to", U"goal"});
}

bool is_speculated(Key key) {
  return any_in(key, {U"或许", U"也许", U"是否", U"会不会", U"据传", U"传闻", U"可能会", U"可能将", U"如果",
                      U"万一"}) ||
         any_word_in(key, {U"may", U"might", U"could", U"whether", U"reportedly", U"if"});
}

// Something that takes place, for clauses without a name.
bool names_event(Key key) {
  return any_in(key, {U"大会", U"峰会", U"会议", U"会谈", U"会面", U"见面会", U"发布会", U"博览会", U"展会",
                      U"选举", U"投票", U"开幕", U"闭幕", U"签署", U"签约",   U"宣布",   U"成立",   U"收购",
                      U"上市", U"发布", U"地震", U"火灾", U"起火", U"事故",   U"访问",   U"会见",   U"见了",
                      U"起飞", U"沉没", U"出水", U"辞职", U"就任", U"判决",   U"制裁",   U"停火",   U"开战",
                      U"罢工", U"游行", U"破产", U"去世", U"逝世", U"出生"}) ||
         any_word_in(key, {U"summit", U"conference", U"expo", U"election", U"launch", U"launched",
                           U"announced", U"signed", U"founded", U"opened", U"died", U"resigned", U"fire",
                           U"earthquake", U"acquired", U"merger", U"ban", U"strike"});
}

class EventFinder {
 public:
  EventFinder(const Document& document, Reading& reading) : document_(document), reading_(reading) {}

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
    return std::any_of(reading_.quotes.begin(), reading_.quotes.end(),
                       [&](const Quote& q) {
                         return std::any_of(q.spans.begin(), q.spans.end(),
                                            [&](Range span) { return span.contains(r); });
                       }) ||
           stands_before(document_.key, r.begin, U"如果");
  }

  [[nodiscard]] bool has_mention(Range r) const {
    return std::any_of(reading_.mentions.begin(), reading_.mentions.end(),
                       [&](const Mention& m) { return r.contains(m.range) && m.type != EntityType::media; });
  }

  // Does the clause say something beside its date?
  [[nodiscard]] bool says_enough(Range r, Range time) const {
    std::uint32_t words = r.size() - std::min(r.size(), time.size());
    for (const Mention& m : reading_.mentions) {
      if (r.contains(m.range)) words -= std::min(words, m.range.size());
    }
    return words >= 5 && (has_mention(r) || names_event(key(r)));
  }

  // The clause of the date, with the next ones (two at most) until somebody does something in it, else with
  // the one before.
  [[nodiscard]] Range evidence_of(Range time, Range sentence) const {
    std::vector<Range> clauses;
    cut_clauses(document_.text, sentence, clauses);
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
    for (const Mention& m : reading_.mentions) {
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
};

}  // namespace

void find_events(Pile& pile) {
  for (DocId d = 0; d < pile.documents.size(); ++d) {
    if (!pile.documents[d].removed) EventFinder(pile.documents[d], pile.readings[d]).run();
  }
}

}  // namespace newsprism
