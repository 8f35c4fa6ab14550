#include "document/boilerplate.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "document/boilerplate_rules.h"
#include "document/page_words.h"
#include "document/table_rows.h"
#include "text/script.h"
#include "text/word_set.h"

namespace newsprism {
namespace {

bool is_letter(char32_t c) {
  return is_word(c) || is_han(c);
}

// "评论 (326)" and "> 更多 >>" without the counts and marks around the words.
Key bare_words(Key key) {
  while (!key.empty() && !is_letter(key.front())) key.remove_prefix(1);
  while (!key.empty() && (!is_letter(key.back()) || is_digit(key.back()))) key.remove_suffix(1);
  return key;
}

bool begins(Key key, Key phrase) {
  return key.substr(0, phrase.size()) == phrase;
}

bool matches(Key key, Key bare, RuleMatch match, Key phrase) {
  switch (match) {
    case RuleMatch::exact: return bare == phrase;
    case RuleMatch::prefix: return begins(key, phrase) || begins(bare, phrase);
    case RuleMatch::inside: return key.find(phrase) != Key::npos;
  }
  return false;
}

// The width that the widest rule allows; longer lines are not compared with the rules at all.
constexpr std::uint32_t kWidest = 600;
// A line may begin like a rule and still be prose: "来源:" does not, "Read more ..." may.
constexpr std::size_t kLookInto = 1200;

// A bit for each pair of neighbours: a line without the pairs of a phrase does not contain it.
std::uint64_t pairs_of(Key key) {
  std::uint64_t pairs = 0;
  for (std::size_t at = 1; at < key.size(); ++at)
    pairs |= std::uint64_t{1} << ((key[at - 1] * 5 ^ key[at]) & 63U);
  return pairs;
}

struct RulePhrase {
  std::uint64_t pairs;
  std::u32string text;
  const BoilerplateRule* rule;
};

// The phrases of all rules in their order, a wide bar as the bar that it stands for.
std::vector<RulePhrase> rule_phrases() {
  std::vector<RulePhrase> out;
  for (const BoilerplateRule& rule : kBoilerplateRules) {
    for (const Key phrase : rule.phrases) {
      std::u32string text(phrase);
      std::replace(text.begin(), text.end(), U'｜', U'|');
      out.push_back({pairs_of(text), std::move(text), &rule});
    }
  }
  return out;
}

Verdict judge_by_rules(Key key, Key bare, std::uint32_t width) {
  static const std::vector<RulePhrase> phrases = rule_phrases();
  const std::uint64_t missing = ~pairs_of(key);
  for (const RulePhrase& phrase : phrases) {
    const BoilerplateRule& rule = *phrase.rule;
    if ((phrase.pairs & missing) == 0 && width <= rule.max_width &&
        matches(key, bare, rule.match, phrase.text))
      return {rule.reason, rule.opens_section, rule.sure};
  }
  return {};
}

Verdict judge_word(Key word) {
  static const WordSet share(kShareWords.all, U'|');
  static const WordSet login(kLoginWords.all, U'|');
  static const WordSet menu(kMenuWords.all, U'|');
  if (word == U"|" || share.has(word)) return {"share_buttons", false, false};
  if (login.has(word)) return {"login_prompt", false, false};
  if (menu.has(word)) return {"navigation_menu", false, false};
  return {};
}

// "微信 微博 QQ空间": every word is a button.
Verdict judge_words(Key key) {
  Verdict first;
  for (std::size_t at = 0; at < key.size();) {
    std::size_t end = key.find_first_of(U" |·:", at);
    if (end == Key::npos) end = key.size();
    const Key word = key.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    Verdict verdict = judge_word(word);
    if (verdict.reason == nullptr) verdict = judge_word(bare_words(word));
    if (verdict.reason == nullptr) return {};
    if (first.reason == nullptr) first = verdict;
  }
  return first;
}

// "Home > Business > Text": at least two steps, all of them short, the last may be "正文".
bool is_breadcrumb(Key key, const Line& line) {
  constexpr Key kSteps = U">»›";
  if (line.width > 60 || line.ends_sentence) return false;
  std::size_t steps = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= key.size(); ++at) {
    if (at < key.size() && kSteps.find(key[at]) == Key::npos) continue;
    if (at - begin > 30) return false;
    // ">>" is one step, and what ends with it is a link: "More>>".
    const bool last = at + 1 >= key.size();
    if (at < key.size() && !last && kSteps.find(key[at + 1]) == Key::npos) ++steps;
    begin = at + 1;
  }
  if (steps == 0) return false;
  constexpr Phrases kLast = U"正文|内容|文章|详情";
  constexpr Phrases kFirst = U"首页|home|您的位置|当前位置|您所在的位置|你的位置";
  return steps >= 2 || ends_with_any(key, kLast) != 0 || starts_with_any(key, kFirst) != 0 ||
         kSteps.find(key.front()) != Key::npos;
}

// "7 hrs ago", "updated 16M ago", "3小时前": what stands beside a link.
bool is_age_of_link(Key key) {
  constexpr Phrases kOpeners = U"updated |posted |published ";
  constexpr Phrases kUnits =
      U"second|sec|minute|min|hour|hrs|hr|day|week|wk|month|years|s|m|h|d|秒|分钟|小时|天|周|个月";
  constexpr Phrases kEnds = U"ago|s ago|前";
  key.remove_prefix(starts_with_any(key, kOpeners));
  std::size_t at = 0;
  while (at < key.size() && is_digit(key[at])) ++at;
  if (at == 0 || at > 3) return false;
  const auto skip = [&](std::size_t n) {
    at += n;
    while (at < key.size() && is_space(key[at])) ++at;
  };
  skip(0);
  const std::size_t unit = starts_with_any(key.substr(at), kUnits);
  if (unit == 0) return false;
  skip(unit);
  return is_any_of(key.substr(at), kEnds);
}

bool is_separator(Key key, const Line& line) {
  constexpr Key kMarks = U"-—–_=*~·•.…—━─═+#◆■●△▲☆★";
  if (line.letters != 0) return false;
  for (const char32_t c : key) {
    if (kMarks.find(c) == Key::npos && !is_space(c)) return false;
  }
  return true;
}

bool is_language_name(Key key) {
  return is_any_of(bare_words(key), kLanguageNames);
}

// "简体 | 繁體 | English"
bool is_language_row(Key key) {
  std::size_t names = 0;
  for (std::size_t at = 0; at < key.size();) {
    std::size_t end = key.find_first_of(U" |/·", at);
    if (end == Key::npos) end = key.size();
    if (end > at) {
      if (!is_language_name(key.substr(at, end - at))) return false;
      ++names;
    }
    at = end + 1;
  }
  return names >= 2;
}

}  // namespace

Verdict judge_line(Key text_key, const Line& line) {
  const Key key = piece_of(text_key, line.whole());
  if (is_separator(key, line)) return {"separator", false, true};
  if (line.width > kWidest || key.size() > kLookInto) return {};
  const Key content = key_of(text_key, line);
  const Verdict by_rule = judge_by_rules(content, bare_words(content), line.width);
  if (by_rule.reason != nullptr) return by_rule;
  if (is_breadcrumb(key, line)) return {"navigation_breadcrumb", false, true};
  if (line.width > 40) return {};
  if (is_market_data(key)) return {"market_data", false, true};
  if (line.width <= 10 && is_age_of_link(content)) return {"navigation_menu", false, true};
  if (is_language_row(key)) return {"language_switcher", false, true};
  Verdict verdict = judge_word(bare_words(key));
  if (verdict.reason == nullptr) verdict = judge_word(key);
  if (verdict.reason == nullptr) verdict = judge_words(key);
  return verdict;
}

void mark_line_groups(Key key, std::vector<Line>& lines) {
  for (std::size_t at = 0; at < lines.size();) {
    std::size_t end = at;
    while (end < lines.size() && lines[end].width <= 8 && !lines[end].decided &&
           is_language_name(piece_of(key, lines[end].whole()))) {
      ++end;
    }
    for (std::size_t n = at; end - at >= 2 && n < end; ++n) mark_boilerplate(lines[n], "language_switcher");
    at = end == at ? at + 1 : end;
  }
}

}  // namespace newsprism
