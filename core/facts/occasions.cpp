#include "facts/occasions.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

#include "document/phrases.h"
#include "facts/pile_view.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::size_t kSentencesBack = 12;
constexpr std::size_t kNear = 3;  // sentences that need no "then" to be meant
constexpr int kSameOccasion = 7;  // days between an event and the report of it

constexpr Phrases kEvents =
    U"访|采访|对话|见面|记者会|发布会|说明会|论坛|大会|峰会|演讲|座谈|节目|直播|播客|问|答|听证|"
    U"谈|interview|asked|conference|spoke|told|met |hearing|meeting|podcast|panel|summit|talk";
constexpr Phrases kThen =
    U"当时|那次|当年|那时|那场|那天|那一次|曾|早在|此前|彼时|at the time|back then| then|then,|"
    U"that day|previously|earlier|once|back in|ago";
constexpr Phrases kNow =
    U"这次|此次|本次|如今|今天|昨天|昨日|今日|日前|近日|现在|this time|today|yesterday|this week|"
    U" now|now,";

int number_at(const std::string& date, std::size_t at, std::size_t size) {
  return date.size() >= at + size ? std::atoi(date.substr(at, size).c_str()) : 0;
}

// Days, with months of 31: only whether two dates are near is asked.
int day_number(const std::string& date) {
  return (number_at(date, 0, 4) * 12 + number_at(date, 5, 2)) * 31 + number_at(date, 8, 2);
}

// A date that the article itself cannot be about. Where its own day is unknown, any that is told with a
// "then".
bool is_other(const std::string& date, const std::string& own, bool then) {
  if (own.empty()) return then;
  const std::size_t size = std::min(date.size(), own.size());
  const std::string a = date.substr(0, size), b = own.substr(0, size);
  if (a >= b) return false;
  return size < 10 || day_number(own) - day_number(date) > kSameOccasion;
}

class OccasionReader {
 public:
  OccasionReader(Document& document, const Reading& reading)
      : document_(document), reading_(reading), own_(date_of(document)) {}

  void mark() {
    QaPair* before = nullptr;
    for (QaPair& pair : document_.qa) {
      pair.occasion.clear();
      pair.occasion_words = {};
      find(pair, before);
      before = &pair;
    }
  }

 private:
  void find(QaPair& pair, const QaPair* before) const;
  [[nodiscard]] bool says_number(Range words) const;
  [[nodiscard]] const TimeExpression* last_date(Range range) const;

  Document& document_;
  const Reading& reading_;
  std::string own_;
};

const TimeExpression* OccasionReader::last_date(Range range) const {
  const std::vector<TimeExpression>& times = reading_.times;
  auto at = std::lower_bound(times.begin(), times.end(), range.end,
                             [](const TimeExpression& t, std::uint32_t end) { return t.range.begin < end; });
  while (at != times.begin() && (at - 1)->range.begin >= range.begin) {
    --at;
    if (at->type == TimeType::date && !calendar_part(at->value).empty()) return &*at;
  }
  return nullptr;
}

bool OccasionReader::says_number(Range words) const {
  const auto key = std::u32string_view(document_.key).substr(words.begin, words.end - words.begin);
  return std::any_of(key.begin(), key.end(), is_digit);
}

void OccasionReader::find(QaPair& pair, const QaPair* before) const {
  const std::vector<Sentence>& sentences = reading_.tokens.sentences;
  const std::uint32_t begin = pair.question.begin;
  const std::uint32_t stop = before == nullptr ? 0 : before->answer.end;
  auto s =
      std::lower_bound(sentences.begin(), sentences.end(), begin,
                       [](const Sentence& sentence, std::uint32_t at) { return sentence.range.begin < at; });
  bool then = false;
  bool between = false;  // something is told between the pair before and this one
  for (std::size_t back = 0; back < kSentencesBack && s != sentences.begin(); ++back) {
    --s;
    if (s->range.begin < stop) break;
    const Block& block = document_.blocks[s->block];
    const Range told{s->range.begin, std::min(s->range.end, begin)};
    if (!block.label.empty() && block.label.contains(told)) continue;
    if (block.type == BlockType::question || block.type == BlockType::title) continue;
    between = true;
    const Key text = Key(document_.key).substr(told.begin, told.size());
    then = then || contains_any(text, kThen);
    const TimeExpression* time = last_date(told);
    const std::string date = time == nullptr ? std::string() : calendar_part(time->value);
    const bool other = !date.empty() && is_other(date, own_, then);
    if (contains_any(text, kNow) && !other) return;
    const bool same = pair.occasion.empty() || pair.occasion == date;
    if (other && same && contains_any(text, kEvents) && (back < kNear || then)) {
      pair.occasion = date;
      pair.occasion_words = time->range;
      if (says_number(time->range)) return;
      then = true;  // "back then": the words that give the year stand above
    }
    if (block.type == BlockType::heading) return;
  }
  if (!pair.occasion.empty()) return;
  if (before != nullptr && !between) {
    pair.occasion = before->occasion;
    pair.occasion_words = before->occasion_words;
  }
}

}  // namespace

void mark_occasions(Document& document, const Reading& reading) {
  OccasionReader(document, reading).mark();
}

}  // namespace newsprism
