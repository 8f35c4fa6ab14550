#include "mentions/pile_names.h"

#include <algorithm>

#include "document/phrases.h"
#include "mentions/name_chars.h"
#include "mentions/short_names.h"
#include "mentions/word_sets.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

// Votes for the type that a definition gives: more than any number of guesses.
constexpr std::int32_t kDefinition = 3000;
// And for that of the reader's own list: more than anything else.
constexpr std::int32_t kOwn = 100'000;

constexpr std::size_t kShortestSure = 2;

bool is_chinese_person(const std::u32string& key) {
  if (key.size() < 2 || key.size() > 4) return false;
  const auto score = chinese_name_score(key);
  return score.has_value() && *score > 0 && std::all_of(key.begin(), key.end(), is_han);
}

// Is it a firm or a band, which its first two characters may stand for?
bool names_firm(std::u32string_view key) {
  constexpr Phrases kBands = U"乐团|乐队|合唱团|剧团|女团|男团|组合";
  return suffix_of(key).industry || ends_with_any(key, U"公司|集团|控股|企业") != 0 ||
         ends_with_any(key, kBands) != 0;
}

bool has_upper(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return is_upper(c) || is_digit(c); });
}

// A border of Latin words; Han has none.
bool cuts_word(std::u32string_view key, std::uint32_t at) {
  return at > 0 && at < key.size() && is_word(key[at - 1]) && is_word(key[at]) && !is_han(key[at - 1]) &&
         !is_han(key[at]);
}

// Plain, of which the text also writes "plain": a guess by its capital is no name.
bool is_written_small(const Document& document, const KeyIds& small, const Candidate& c) {
  const Range r = c.mention.range;
  if (c.mention.why != Why::pattern || c.score >= kStrong || c.defined || !is_latin(document.text[r.begin]))
    return false;
  return small.find(std::u32string_view(document.key).substr(r.begin, r.size())) != KeyIds::kNone;
}

// Mr Ekholt, Orla Ekholt, here or elsewhere in the text; between Han nobody needs to be.
bool is_addressed(const Document& document, Range r) {
  constexpr std::size_t kRead = 1U << 12;  // further away another mention tells it
  const std::u32string_view text = std::u32string_view(document.text).substr(0, r.end + kRead);
  const std::u32string_view key = document.key, name = text.substr(r.begin, r.size());
  if (r.begin == 0 || !is_latin(name[0]) || is_han(text[r.begin - 1])) return true;
  for (std::size_t at = r.begin < kRead ? 0 : r.begin - kRead; (at = text.find(name, at)) != text.npos;
       ++at) {
    std::size_t end = at;
    while (end > 0 && (text[end - 1] == U' ' || text[end - 1] == U'.')) --end;
    std::size_t begin = end;
    while (begin > 0 && is_latin(text[begin - 1])) --begin;
    if (begin < end && end < at && is_upper(text[begin]) &&
        !is_english_function_word(key.substr(begin, end - begin)))
      return true;
  }
  return false;
}

KeyIds small_words(std::u32string_view text) {
  KeyIds words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_latin(text[end])) ++end;
    if (end > at + 2 && !is_upper(text[at])) words.add(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// 加[快科]技, 发展[中国]家: does the name begin inside a word of the dictionary, and not end with it?
bool cuts_token(const Tokens& tokens, const Sentence& sentence, Range name) {
  const std::uint32_t first = tokens.first_after(sentence, name.begin);
  if (first == sentence.token_end) return false;
  const Token& t = tokens.tokens[first];
  return t.known && !t.named && t.range.begin < name.begin && t.range.end != name.end;
}

// Where the given name before a surname begins, that of another Santelli than the one the pile knows in full;
// `at` where there is none.
std::uint32_t given_name_before(const Document& document, const Sentence& sentence, std::uint32_t at) {
  const std::u32string_view text = document.text;
  if (at < sentence.range.begin + 3 || text[at - 1] != U' ') return at;
  std::uint32_t begin = at - 1;
  while (begin > sentence.range.begin && (is_latin(text[begin - 1]) || text[begin - 1] == U'-')) --begin;
  const std::u32string_view word = std::u32string_view(document.key).substr(begin, at - 1 - begin);
  if (word.size() < 3 || !is_upper(text[begin]) || is_upper(text[begin + 1])) return at;
  const std::size_t hyphen = word.rfind(U'-');  // Commander-in-Chief
  if (is_english_title(hyphen == word.npos ? word : word.substr(hyphen + 1)) ||
      is_english_function_word(word) || is_demonym(word) || is_sentence_opener(word) ||
      is_english_time_word(word))
    return at;
  return begin > sentence.range.begin || is_english_given_name(word) ? begin : at;
}

// 《报告》 is a work where it says so, elsewhere a word.
bool is_plain_word(const Tokens& tokens, const Sentence& sentence, Range name) {
  const std::uint32_t first = tokens.first_after(sentence, name.begin);
  if (first == sentence.token_end) return false;
  const Token& t = tokens.tokens[first];
  return t.known && !t.named && t.range == name &&
         (t.tag == WordTag::noun || t.tag == WordTag::verb || t.tag == WordTag::adjective);
}

// 宏|育: of no word of the dictionary.
bool is_loose(const Tokens& tokens, const Sentence& sentence, Range name) {
  for (std::uint32_t i = tokens.first_after(sentence, name.begin); i < sentence.token_end; ++i) {
    const Token& t = tokens.tokens[i];
    if (t.range.begin >= name.end) break;
    if (t.known && t.range.size() > 1 && !(t.range == name && t.tag == WordTag::other)) return false;
  }
  return true;
}

// Has the document named the whole before, and does it never write the head as a plain word?
bool stands_for_whole(const ShortNames& heads, std::u32string_view name, std::uint32_t at) {
  const ShortNames::Row& head = heads.of(name);
  const std::uint32_t whole_at = heads.of(head.whole).at;
  if (!is_han(name[0])) return whole_at <= at && !head.written_small;
  // 全禾 of 全禾租赁: named so thrice more.
  return name.size() < 4 ? head.alone >= 3 && whole_at != ShortNames::kNowhere : whole_at <= at;
}

bool is_two_words(std::u32string_view text, Range name) {
  return text.substr(name.begin, name.size()).find(U' ') != std::u32string_view::npos;
}

}  // namespace

void PileNames::Window::fill(std::u32string_view text, std::uint32_t at, std::uint32_t limit,
                             std::size_t longest) {
  key.clear();
  ends.clear();
  for (std::uint32_t i = at; i < limit && key.size() < longest; ++i) {
    char32_t c = text[i];
    if (is_space(c)) {
      if (i == at || i + 1 >= limit || is_space(text[i + 1])) return;
      if (is_han(text[i - 1]) || is_han(text[i + 1])) continue;
      c = U' ';
    }
    key.push_back(c);
    ends.push_back(i + 1);
  }
}

bool PileNames::is_said(const Seen& seen) {
  return seen.votes[static_cast<int>(seen.type)] >= kDefinition;
}

bool PileNames::is_firm(const std::u32string& key, const Seen& seen) {
  return names_firm(key) || (is_said(seen) && seen.lexicon_entity == kNoEntity);
}

void PileNames::learn(const Document& document, const std::vector<Candidate>& settled) {
  const KeyIds small = small_words(document.text);
  for (const Candidate& c : settled) {
    if (is_written_small(document, small, c)) continue;
    const Range r = c.mention.range;
    std::u32string key = name_key(std::u32string_view(document.text).substr(r.begin, r.size()));
    // 温岚, and 温先生 of whom only the surname is told
    const bool surname = key.size() == 1 && c.score >= 50;
    if (c.mention.type == EntityType::per && (surname || (is_chinese_person(key) && c.score >= kStrong)))
      ++surnames_[key[0]];
    Seen& seen = seen_[std::move(key)];
    // Guesses that would not be kept alone weigh little against what a sentence says plainly.
    seen.votes[static_cast<int>(c.mention.type)] += c.own           ? kOwn
                                                    : c.defined     ? kDefinition
                                                    : c.score >= 50 ? c.score
                                                                    : c.score / 4;
    seen.best_score = std::max(seen.best_score, c.score);
    ++seen.count;
    if (c.mention.type == EntityType::per && !seen.addressed) seen.addressed = is_addressed(document, r);
    if (c.mention.lexicon_entity != kNoEntity) {
      seen.lexicon_entity = c.mention.lexicon_entity;
      seen.votes[static_cast<int>(c.mention.type)] += 1000;
    }
  }
  add_outlet(document.meta.source);
  add_outlet(document.meta.author);
  add_outlet(document.meta.site);
}

// An outlet that signs articles of the pile is an outlet where they speak of it.
void PileNames::add_outlet(const std::optional<MetaField>& field) {
  if (!field || field->inferred) return;
  const std::u32string value = decode_utf8(field->value);
  std::u32string key = name_key(value);
  if (key.size() < 2 || key.size() > 16 || key.find(U'.') != std::u32string::npos) return;
  if (is_chinese_person(key) && chinese_name_score(key).value_or(0) >= 45) return;  // an author by name
  // A society that signs its own news is none.
  if (suffix_of(key).kind == SuffixKind::organization) return;
  Seen& seen = seen_[std::move(key)];
  if (seen.lexicon_entity == kNoEntity) seen.votes[static_cast<int>(EntityType::media)] += 5000;
  seen.best_score = std::max(seen.best_score, 86);
  seen.count += 2;
}

void PileNames::add_sure(std::u32string key, const Seen& seen, Why why, std::int32_t score) {
  if (sure_names_.add(key) != sure_.size()) return;
  sure_.push_back({seen.type, why, seen.lexicon_entity, score, KeyIds::kNone, is_said(seen)});
}

// 马克·扎克伯格 is also named 扎克伯格, or 马克; Jensen Huang is named Huang.
void PileNames::add_parts(const std::u32string& name) {
  Seen part = seen_[name];
  part.lexicon_entity = kNoEntity;
  const std::size_t blank = name.rfind(U' ');
  if (name.find(U'·') == std::u32string::npos && blank != std::u32string::npos) {
    const std::u32string last = name.substr(blank + 1);
    if (last.size() >= 3 && std::all_of(last.begin(), last.end(), is_latin) &&
        !is_english_function_word(last) && !is_english_title(last)) {
      add_sure(last, part, Why::alias, 62);
    }
    return;
  }
  std::size_t begin = 0;
  while (begin < name.size()) {
    std::size_t end = name.find(U'·', begin);
    if (end == std::u32string::npos) end = name.size();
    if (end - begin >= 2 && end - begin < name.size()) {
      add_sure(name.substr(begin, end - begin), part, Why::alias, 62);
    }
    begin = end + 1;
  }
}

// 衡岚 beside 衡岚科技股份有限公司, Paperkite beside Paperkite Orbital: the first part of a company's name
// is the company, and whose first part is named alone is no person.
void PileNames::type_short_companies() {
  for (auto& [key, seen] : seen_) {
    const std::size_t blank = key.find(U' ');
    if (blank != std::u32string::npos) type_owned(key, blank, seen);
    if (seen.type == EntityType::per && blank != std::u32string::npos && seen.best_score < 70 &&
        !is_pinyin_surname(key.substr(0, blank)) && seen_.count(key.substr(0, blank)) &&
        !seen_.count(key.substr(key.rfind(U' ') + 1))) {
      make_company(key, seen.count);
      make_company(key.substr(0, blank), seen.count);
    }
    if (seen.type != EntityType::org || seen.best_score < kStrong) continue;
    if (blank != std::u32string::npos) make_company(key.substr(0, blank), seen.count);
    if (!is_han(key[0])) make_company(key.substr(0, key.size() - ends_with_any(key, U"公司|集团")), 0);
    if (!is_han(key[0]) || key.size() < 4 || !(is_firm(key, seen) || key.size() > 4)) continue;
    if (suffix_of(key).kind != SuffixKind::organization && !is_said(seen)) continue;
    const std::uint32_t times = names_firm(key) ? 0 : seen.count;
    for (std::size_t length = 2; length <= 4; ++length) make_company(key.substr(0, length), times);
  }
}

// Halden Corvid, of which the pile also says Corvid, is a thing of Halden where that is a listed firm.
void PileNames::type_owned(const std::u32string& key, std::size_t blank, Seen& seen) {
  const auto firm = seen_.find(key.substr(0, blank)), thing = seen_.find(key.substr(blank + 1));
  if (firm == seen_.end() || thing == seen_.end() || firm->second.type != EntityType::org ||
      firm->second.lexicon_entity == kNoEntity)
    return;
  for (Seen* of : {&seen, &thing->second}) {
    if (of->best_score < 70 && of->lexicon_entity == kNoEntity && english_suffix_of(thing->first).length == 0)
      of->type = EntityType::product;
  }
}

// Raman beside Priya Raman: the last word of a person's name is that person, however its sentence reads.
void PileNames::type_surnames() {
  for (const auto& [key, seen] : seen_) {
    if (seen.type != EntityType::per || seen.best_score < 50) continue;
    const std::size_t cut = key.find_last_of(U" ·");
    if (cut == std::u32string::npos || english_suffix_of(key.substr(cut + 1)).kind != SuffixKind::none)
      continue;
    const auto last = seen_.find(key.substr(cut + 1));
    if (last == seen_.end() || last->second.lexicon_entity != kNoEntity || last->second.best_score >= 70)
      continue;
    if (last->second.type == EntityType::org || last->second.type == EntityType::product)
      last->second.type = EntityType::per;
  }
}

// News gives a person's full name once. Who has none, of Latin letters, and is never called Mr is a firm.
void PileNames::type_lone() {
  KeyIds parts;
  for (const auto& [key, seen] : seen_) {
    const std::size_t cut = key.find(U' ');
    if (seen.type != EntityType::per || cut == std::u32string::npos) continue;
    parts.add(key.substr(0, cut));
    parts.add(key.substr(key.rfind(U' ') + 1));
  }
  for (auto& [key, seen] : seen_) {
    const bool lone = seen.type == EntityType::per && seen.count > 1 && seen.lexicon_entity == kNoEntity &&
                      !seen.addressed && !is_said(seen) && is_latin(key[0]) && key.find(U' ') == key.npos;
    if (lone && !is_english_given_name(key) && !is_pinyin_surname(key) && parts.find(key) == KeyIds::kNone)
      seen.type = EntityType::org;
  }
}

void PileNames::make_company(const std::u32string& key, std::uint32_t times) {
  const auto at = seen_.find(key);
  if (at == seen_.end() || at->second.lexicon_entity != kNoEntity) return;
  // One 周文彬大学 does not make a university of 周文彬, of whom all speak.
  if (times != 0 && key.size() == 3 && is_surname(key[0]) && at->second.count > 2 * times) return;
  const bool weak = at->second.type == EntityType::loc && at->second.best_score < kStrong && is_latin(key[0]);
  if (!weak && at->second.type != EntityType::per && at->second.type != EntityType::product) return;
  at->second.type = EntityType::org;
  at->second.best_score = std::max(at->second.best_score, kStrong);
}

// What articles call a company after they have named it: 明叶食品 of 明叶食品集团, Brightleaf of Brightleaf
// Foods Group.
void PileNames::add_heads(const std::u32string& name, const Seen& seen) {
  constexpr Phrases kClassWords = U"股份有限公司|有限责任公司|有限公司|集团公司|集团|公司";
  constexpr Phrases kNoHeads =
      U"national|international|united|general|first|new|royal|global|world|federal|central|north|south|east|"
      U"west|"
      U"northern|southern|eastern|western|public|state|social|house|green|great|grand|city";
  std::vector<std::u32string> heads;
  if (is_han(name[0])) {
    heads.push_back(name.substr(0, name.size() - ends_with_any(name, kClassWords)));
    const bool firm = is_firm(name, seen);
    if (heads[0].size() < 4 || suffix_of(heads[0]).kind == SuffixKind::place) heads.clear();
    // 泰国宪法法院, of which it then says 宪法法院
    for (std::size_t length = 2; length < 5 && length + 3 < name.size(); ++length) {
      if (is_country(name.substr(0, length)) && suffix_of(name).kind == SuffixKind::organization)
        heads.push_back(name.substr(length));
    }
    for (std::size_t length = 3; firm && name.size() >= 4 && length >= 2; --length)
      heads.push_back(name.substr(0, length));
  } else if (const std::size_t blank = name.find(U' '); blank != std::u32string::npos && blank >= 4) {
    const std::u32string first = name.substr(0, blank);
    const bool plain = is_any_of(first, kNoHeads) || is_english_function_word(first) ||
                       is_english_title(first) || is_demonym(first) || is_english_given_name(first) ||
                       is_sentence_opener(first) || english_suffix_of(first).kind != SuffixKind::none;
    if (!plain && std::all_of(first.begin(), first.end(), is_latin)) heads.push_back(first);
    const std::size_t last = name.rfind(U' ');
    if (last > blank && english_suffix_of(name.substr(last + 1)).kind == SuffixKind::organization)
      heads.push_back(name.substr(0, last));
  }
  for (const std::u32string& head : heads) {
    if (head.size() == name.size()) continue;
    Seen part = seen;
    part.lexicon_entity = kNoEntity;
    const std::size_t before = sure_.size();
    add_sure(head, part, Why::alias, 62);
    if (sure_.size() == before) continue;
    sure_.back().whole = static_cast<std::uint32_t>(wholes_.size());
    wholes_.push_back(name);
  }
}

void PileNames::conclude() {
  for (auto& [key, seen] : seen_) {
    int best = 0;
    for (int t = 1; t < kEntityTypes; ++t) {
      if (seen.votes[t] > seen.votes[best]) best = t;
    }
    seen.type = static_cast<EntityType>(best);
    // 湘寅, a person by the looks of it, but it has an accountant.
    const bool guess = seen.type == EntityType::per && seen.best_score < kStrong && is_han(key[0]) &&
                       key.size() == 2 && !is_said(seen);
    if (guess && seen.votes[static_cast<int>(EntityType::org)] > 0) seen.type = EntityType::org;
  }
  type_short_companies();
  type_surnames();
  type_lone();
  for (const auto& [key, seen] : seen_) {
    const bool sure = seen.best_score >= kStrong || (seen.count >= 2 && seen.best_score >= 44);
    if (!sure || key.size() < kShortestSure) continue;
    add_sure(key, seen, Why::corpus, seen.best_score >= 70 ? 72 : 60);
    if (seen.type == EntityType::per && is_chinese_person(key)) ++surnames_[key[0]];
  }
  for (const auto& [key, seen] : seen_) {
    if (seen.type == EntityType::org && seen.best_score >= 50) add_heads(key, seen);
  }
  for (const auto& [key, seen] : seen_) {
    if (seen.type == EntityType::per && seen.best_score >= kStrong &&
        key.find_first_of(U"· ") != std::u32string::npos) {
      add_parts(key);
    }
  }
}

const PileNames::Sure* PileNames::longest_at(const Document& document, std::uint32_t at, std::uint32_t limit,
                                             Window& window, std::uint32_t& end) const {
  const std::u32string_view key = document.key;
  window.fill(key, at, limit, 2);
  if (window.key.size() < 2) return nullptr;
  const std::vector<std::size_t>* lengths = sure_names_.lengths(window.key);
  if (lengths == nullptr || cuts_word(key, at)) return nullptr;
  window.fill(key, at, limit, lengths->front());
  for (const std::size_t length : *lengths) {
    if (length > window.key.size()) continue;
    const std::uint32_t sure = sure_names_.find(std::u32string_view(window.key).substr(0, length));
    if (sure == KeyIds::kNone) continue;
    end = window.ends[length - 1];
    if (cuts_word(key, end)) continue;
    if (is_han(key[at]) || has_upper(std::u32string_view(document.text).substr(at, end - at)))
      return &sure_[sure];
  }
  return nullptr;
}

// Britain, which is nobody's given name.
bool PileNames::is_other_name(const Document& document, Range word) const {
  const auto seen = seen_.find(name_key(std::u32string_view(document.text).substr(word.begin, word.size())));
  return seen != seen_.end() && seen->second.type != EntityType::per && seen->second.best_score >= kStrong;
}

std::vector<PileNames::Place> PileNames::places_in(const Document& document, const Tokens& tokens) const {
  std::vector<Place> out;
  Window window;
  for (const Sentence& sentence : tokens.sentences) {
    for (std::uint32_t at = sentence.range.begin; at < sentence.range.end; ++at) {
      std::uint32_t end = at;
      const Sure* sure = longest_at(document, at, sentence.range.end, window, end);
      if (!sure || (sure->type != EntityType::per && cuts_token(tokens, sentence, {at, end}))) continue;
      const bool said = sure->type == EntityType::per && sure->said;
      if (!said && is_plain_word(tokens, sentence, {at, end})) continue;
      if (sure->whole != KeyIds::kNone && end - at < 4 && is_han(document.key[at]) &&
          !is_loose(tokens, sentence, {at, end}))
        continue;
      out.push_back({sure, &sentence, {at, end}});
    }
  }
  return out;
}

void PileNames::find(const Document& document, const Tokens& tokens, std::vector<Candidate>& out) const {
  const std::vector<Place> places = places_in(document, tokens);
  const auto name_at = [&](Range r) { return std::u32string_view(document.key).substr(r.begin, r.size()); };
  ShortNames heads;
  for (const Place& place : places) {
    if (place.sure->whole != KeyIds::kNone) heads.add(name_at(place.range), wholes_[place.sure->whole]);
  }
  heads.read(document);
  for (const auto& [sure, sentence, range] : places) {
    if (sure->whole != KeyIds::kNone && !stands_for_whole(heads, name_at(range), range.begin)) continue;
    Candidate c;
    c.mention = {range, sure->type, sure->why, sure->lexicon_entity, kNoEntity};
    c.score = sure->score;
    out.push_back(c);
    if (sure->type != EntityType::per || !is_latin(document.text[range.begin]) ||
        is_two_words(document.text, range))
      continue;
    c.mention.range.begin = given_name_before(document, *sentence, range.begin);
    c.mention.why = Why::corpus;
    ++c.score;
    if (c.mention.range.begin < range.begin &&
        !is_other_name(document, {c.mention.range.begin, range.begin - 1}))
      out.push_back(c);
  }
  find_nicknames(document, tokens, out);
  find_surnames(document, tokens, out);
}

// 汤说, 汤男: the surname alone, of the only one in the article who has it, where it comes again and again.
void PileNames::find_surnames(const Document& document, const Tokens& tokens,
                              std::vector<Candidate>& out) const {
  constexpr std::u32string_view kWords =
      U"曾于和向任应时常安方成那高黄白万全谢单明从何石水江连向段金马车都会文平";
  constexpr std::uint32_t kAgain = 3;
  const std::u32string_view key = document.key;
  // People by surname; a view of nothing: several.
  std::u32string surnames;
  std::vector<std::u32string_view> people;
  for (const Candidate& c : out) {
    const std::u32string_view name = key.substr(c.mention.range.begin, c.mention.range.size());
    if (c.mention.type != EntityType::per || c.score < kStrong || name.size() < 2 || name.size() > 3 ||
        surname_score(name[0]) < 15 || kWords.find(name[0]) != kWords.npos)
      continue;
    const std::size_t at = surnames.find(name[0]);
    if (at == surnames.npos) {
      surnames.push_back(name[0]);
      people.push_back(name);
    } else if (people[at] != name) {
      people[at] = {};
    }
  }
  if (people.empty()) return;
  std::vector<Range> alone;
  std::vector<std::uint32_t> times(people.size());
  for (const Sentence& s : tokens.sentences) {
    for (std::uint32_t i = s.first_token; i + 1 < s.token_end; ++i) {
      const Token &t = tokens.tokens[i], &next = tokens.tokens[i + 1];
      if (t.range.size() != 1 || next.range.begin != t.range.end) continue;
      const std::size_t who = surnames.find(key[t.range.begin]);
      if (who == surnames.npos || people[who].empty() ||
          key.substr(t.range.begin, people[who].size()) == people[who])
        continue;
      const bool starts = i == s.first_token || tokens.tokens[i - 1].kind == TokenKind::punctuation;
      const bool kind =
          next.range.size() == 1 && is_any_of(key.substr(next.range.begin, 1), U"男|女|嫌|妇|某");
      const bool acts = next.tag == WordTag::verb || next.tag == WordTag::adverb ||
                        next.tag == WordTag::particle || next.tag == WordTag::preposition ||
                        next.tag == WordTag::conjunction;
      if (!kind && !(starts && acts)) continue;
      alone.push_back({t.range.begin, kind ? next.range.end : t.range.end});
      ++times[who];
    }
  }
  for (const Range& place : alone) {
    if (times[surnames.find(key[place.begin])] < kAgain) continue;
    Candidate c;
    c.mention = {place, EntityType::per, Why::alias, kNoEntity, kNoEntity};
    c.score = 60;
    out.push_back(c);
  }
}

// 老黄, 小王, 胡董: only where the pile names a person of that surname.
void PileNames::find_nicknames(const Document& document, const Tokens& tokens,
                               std::vector<Candidate>& out) const {
  constexpr std::u32string_view kOffices = U"总董局导";
  const std::u32string_view key = document.key;
  for (const Token& token : tokens.tokens) {
    const std::uint32_t at = token.range.begin, end = at + 2;
    const bool before = key[at] == U'老' || key[at] == U'小';
    if (end > key.size() || (!before && kOffices.find(key[at + 1]) == kOffices.npos)) continue;
    const char32_t surname = key[before ? at + 1 : at];
    if (surnames_.find(surname) == surnames_.end() || (!before && surname_score(surname) < 15)) continue;
    if (token.range.size() == 2) {
      // 老周 is a word of the dictionary, 小康 too.
      const bool name = !token.known || token.tag == WordTag::person || token.tag == WordTag::other ||
                        (key[at] == U'老' && surname_score(surname) >= 15);
      if (!name) continue;
    } else {
      // Tokens are in order, so the next one tells whether the second character stands alone.
      const Token* next = &token + 1;
      if (token.range.size() != 1 || next == tokens.tokens.data() + tokens.tokens.size()) continue;
      if (next->range.begin != at + 1 || next->range.size() != 1) continue;
    }
    Candidate c;
    c.mention = {{at, end}, EntityType::per, Why::alias, kNoEntity, kNoEntity};
    c.score = 64;
    out.push_back(c);
  }
}

void PileNames::correct(const Document& document, std::vector<Candidate>& candidates) const {
  const std::u32string_view text = document.text;
  for (Candidate& c : candidates) {
    if (c.mention.why == Why::alias) continue;
    const Range r = c.mention.range;
    const auto seen = seen_.find(name_key(text.substr(r.begin, r.size())));
    if (seen == seen_.end()) continue;
    c.mention.type = seen->second.type;
    if (c.mention.lexicon_entity == kNoEntity) c.mention.lexicon_entity = seen->second.lexicon_entity;
    if (seen->second.count >= 2 && seen->second.best_score >= 42 && c.score >= 40 && c.score < 95)
      c.score += seen->second.count >= 4 ? 10 : 6;
  }
}

}  // namespace newsprism
