#include "mentions/find_known.h"

#include <algorithm>

#include "base/sorting.h"
#include "document/phrases.h"
#include "mentions/match_key.h"
#include "mentions/word_sets.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

// Is there a word border between the characters at `at`-1 and `at` of the text? Han text has one
// everywhere as far as this goes; Latin words and numbers are not cut.
bool is_border(std::u32string_view text, std::uint32_t at) {
  if (at == 0 || at >= text.size()) return true;
  return !is_word(text[at - 1]) || !is_word(text[at]) || is_han(text[at - 1]) || is_han(text[at]);
}

// Latin names must be written like names: a capital somewhere, and short ones exactly as listed.
bool same_letters(std::u32string_view surface, std::string_view listed) {
  return std::equal(surface.begin(), surface.end(), listed.begin(), listed.end(),
                    [](char32_t a, char b) { return a == static_cast<unsigned char>(b); });
}

bool written_as_name(std::u32string_view surface, std::u32string_view context_key, bool han_context) {
  bool upper = false, lower = false, han = false;
  for (const char32_t c : surface) {
    upper = upper || is_upper(c) || is_digit(c);
    lower = lower || (c >= U'a' && c <= U'z');
    han = han || is_han(c);
  }
  if (han || !lower) return true;
  if (upper && is_upper(surface[0])) return true;
  return surface.size() >= 5 && han_context && !is_english_function_word(context_key);
}

// 和雅虎, 对华|为: a word of the dictionary that joins a grammar word and the name, or its first character.
bool is_joined(const SentenceView& view, Range r) {
  constexpr std::u32string_view joiners = U"和与及对在从由向是";
  const std::int32_t token = r.begin > 0 ? view.first_after(r.begin) : -1;
  return view.inside(token) && view.ends_at(r.end) >= 0 && view.token(token).range.begin + 1 == r.begin &&
         joiners.find(view.full_key()[r.begin - 1]) != std::u32string_view::npos;
}

// 甘肃|兰州: one word of the dictionary that is two names of the lexicon.
bool follows_place(const SentenceView& view, Range r) {
  const std::int32_t token = view.ends_at(r.end);
  if (token < 0 || view.token(token).range.begin >= r.begin) return false;
  return view.lexicon().names().find(view.key(Range{view.token(token).range.begin, r.begin})).has_value();
}

// Does the token border agree, or does something follow that hides it (财政部|长, 美国|股市)?
bool fits_tokens(const SentenceView& view, Range r, EntityType type) {
  const std::int32_t first = view.begins_at(r.begin);
  if (first < 0) return is_joined(view, r) || (type == EntityType::loc && follows_place(view, r));
  if (view.ends_at(r.end) >= 0) return true;
  const Token& token = view.token(first);
  const bool inner = type == EntityType::loc || (type == EntityType::org && r.size() >= 4);
  if (inner && token.range.end >= r.end + 2 && !token.named) return true;
  return r.end < view.full_key().size() && view.full_key()[r.end] == U'长' && r.size() >= 3;
}

// Is the name a plain word of the language too? English ones are names wherever a capital says so.
bool is_plain(const SentenceView& view, Range r) {
  if (!is_plain_name(view.key(r))) return false;
  if (is_han(view.full_text()[r.begin])) return true;
  const std::int32_t token = view.begins_at(r.begin);
  return token <= 0 || view.token(token - 1).kind == TokenKind::punctuation;
}

// The Canadian firm: of Canada, not of the newspaper.
bool is_described(const SentenceView& view, Range r) {
  const std::int32_t last = view.ends_at(r.end);
  return last > 0 && is_demonym(view.key(last)) && view.is(last - 1, U"the") && view.is_latin(last + 1) &&
         !view.is_capital(last + 1) && !is_speech_verb(view.key(last + 1));
}

// What stands beside a short name tells that it is one: 理想汽车的股价, 阿里高管, Secretary Rubio.
bool is_backed(const SentenceView& view, Range r, EntityType type) {
  const std::int32_t before = view.ends_at(r.begin) >= 0 ? view.ends_at(r.begin)
                              : r.begin > 0              ? view.ends_at(r.begin - 1)
                                                         : -1;
  std::int32_t after = view.begins_at(r.end);
  if (after < 0) after = view.begins_at(r.end + 1);
  if (type == EntityType::per) {
    return is_title(view.key(before)) || is_english_title(view.key(before)) ||
           is_honorific(view.key(after)) || is_title(view.key(after)) || is_speech_verb(view.key(after));
  }
  if (type == EntityType::product) return is_product_noun(view.key(after));
  return type == EntityType::org && is_company_cue(view.key(after)) && !view.is(after, U"宣布") &&
         !view.is(after, U"推出") && !view.is(after, U"发布") && !view.is(after, U"投资");
}

// What the reader lists is a name where it stands as listed, however plain a word it is.
constexpr std::int32_t kOwnScore = 99;

bool written_as_listed(std::u32string_view surface, const Names::Name& name) {
  return name.own.list != 0 && (name.any_case || decode_utf8(name.text) == surface);
}

std::int32_t score_of(const Names::Name& name, std::uint32_t length) {
  const std::int32_t base = name.kind == NameKind::nick ? 60 : 88;
  return base + static_cast<std::int32_t>(length > 6 ? 6 : length);
}

constexpr std::int32_t kUnbacked = 36;

}  // namespace

void KnownNames::squeeze(const SentenceView& view) {
  key_.clear();
  origin_.clear();
  const Range r = view.sentence().range;
  const std::u32string_view text = view.full_text(), key = view.full_key();
  for (std::uint32_t i = r.begin; i < r.end; ++i) {
    if (is_space(text[i])) {
      const bool last_han = !key_.empty() && is_han(key_.back());
      std::uint32_t next = i;
      while (next < r.end && is_space(text[next])) ++next;
      if (last_han || key_.empty() || key_.back() == U' ' || next >= r.end || is_han(text[next])) continue;
    }
    key_.push_back(is_space(text[i]) ? U' ' : key[i]);
    origin_.push_back(i);
  }
  origin_.push_back(r.end);
}

void KnownNames::find(const SentenceView& view, std::vector<Candidate>& out) {
  squeeze(view);
  for (std::uint32_t at = 0; at < key_.size(); ++at) {
    if (key_[at] == U' ' || !is_border(key_, at)) continue;
    find_at(view, at, out);
  }
}

void KnownNames::find_at(const SentenceView& view, std::uint32_t at, std::vector<Candidate>& out) {
  const Names& names = view.lexicon().names();
  matches_.clear();
  names.prefixes(std::u32string_view(key_).substr(at), matches_);
  for (const Trie::Match& match : matches_) {
    const std::uint32_t end = at + match.length;
    if (match.length < 2 || !is_border(key_, end)) continue;
    if (match.length == 2 && key_[end - 1] == U'方') continue;  // 美方: the letter is the name
    const Range range{origin_[at], origin_[end - 1] + 1};
    const std::u32string_view surface = view.full_text().substr(range.begin, range.size());
    const bool han_name = is_han(surface[0]) || is_han(surface.back());
    const bool han_context = (at > 0 && is_han(key_[at - 1])) || (end < key_.size() && is_han(key_[end]));
    names_.clear();
    names.names_of_key(match.id, names_);
    if (names_.empty()) continue;
    // vivo: some brands are listed, and written, without a capital.
    const bool as_listed =
        (han_context && same_letters(surface, names.name(names_[0]).text)) ||
        (names.is_own_key(match.id) && std::any_of(names_.begin(), names_.end(), [&](std::uint32_t n) {
           return written_as_listed(surface, names.name(n));
         }));
    if (!as_listed && !written_as_name(surface, view.key(range), han_context)) continue;
    if (is_described(view, range)) continue;
    const EntityType type = names.entity(names.name(names_[0]).entity).type;
    if (han_name && !fits_tokens(view, range, type) && !is_part(view, at, match, type)) continue;
    const bool own = names.is_own_key(match.id);
    if (!own && is_made_of_two(view, at, match)) continue;
    push(view, range, match.length, out);
    if (!own && !out.empty() && out.back().mention.range == range) widen(view, out.back());
  }
}

// 北京|大学第一医院: what begins a name that is listed as a whole is kept beside it.
bool KnownNames::is_part(const SentenceView& view, std::uint32_t at, const Trie::Match& match,
                         EntityType type) {
  if (type != EntityType::loc && type != EntityType::org) return false;
  const Names& names = view.lexicon().names();
  return std::any_of(matches_.begin(), matches_.end(), [&](const Trie::Match& whole) {
    if (whole.length <= match.length || view.ends_at(origin_[at + whole.length - 1] + 1) < 0) return false;
    return names.any_of_key(whole.id, [](const Names::Name& n) { return n.kind == NameKind::full; });
  });
}

// 华为鸿蒙: listed, but a maker and its product are two names.
bool KnownNames::is_made_of_two(const SentenceView& view, std::uint32_t at, const Trie::Match& whole) {
  const Names& names = view.lexicon().names();
  const auto type_of = [&](std::uint32_t key) {
    names_.clear();
    names.names_of_key(key, names_);
    return names_.empty() ? EntityType::per : names.entity(names.name(names_[0]).entity).type;
  };
  bool two = false;
  if (type_of(whole.id) == EntityType::product) {
    for (const Trie::Match& maker : matches_) {
      if (maker.length < 2 || maker.length >= whole.length || type_of(maker.id) != EntityType::org) continue;
      std::uint32_t begin = at + maker.length;
      if (key_[begin] == U' ') ++begin;
      const auto rest = names.find(std::u32string_view(key_).substr(begin, at + whole.length - begin));
      two = two || (rest && type_of(*rest) == EntityType::product);
    }
  }
  type_of(whole.id);  // names_ again holds the names of the whole
  return two;
}

// President Ashby is Ashby; 海岬时报|网 and 省|贸促会 are longer names, and 沐国|安全局 is what the lexicon
// lists so.
void KnownNames::widen(const SentenceView& view, Candidate& c) {
  Mention& m = c.mention;
  const std::u32string_view key = view.full_key();
  if (is_latin(key[m.range.begin])) {
    constexpr Phrases kOffices =
        U"president |chairman |premier |chancellor |governor |senator |secretary |minister |prime |vice ";
    std::size_t office = m.type == EntityType::per ? 1 : 0;
    while (office != 0) {
      office = starts_with_any(view.key(m.range), kOffices);
      m.range.begin += static_cast<std::uint32_t>(office);
    }
    return;
  }
  if (m.type != EntityType::org && m.type != EntityType::media) return;
  const std::uint32_t first = view.sentence().range.begin, end = m.range.end, begin = m.range.begin;
  if (end < view.sentence().range.end && key[end] == U'网' && !c.needs_support &&
      !(end + 1 < key.size() && one_of(key[end + 1], U"络友站点上红民购约吧")))
    ++m.range.end;
  if (m.type != EntityType::org || begin == first) return;
  const std::int32_t before = view.ends_at(begin);
  if (view.is(before, U"省|市|县")) {
    --m.range.begin;
    m.lexicon_entity = kNoEntity;
    m.why = Why::pattern;
  } else if (is_country(view.key(before))) {
    const Names& names = view.lexicon().names();
    const Names::Entity entity = names.entity(m.lexicon_entity);
    const std::u32string_view before_key = view.key(before);
    for (std::uint32_t n = 0; n < entity.name_count; ++n) {
      const std::u32string listed = fold(decode_utf8(names.name(entity.first_name + n).text));
      if (listed.compare(0, before_key.size(), before_key) == 0)
        m.range.begin = view.token(before).range.begin;
    }
  }
}

// An alias of several entities: the first full name wins, the rest is told apart by later floors. Of
// short names each is kept until the document decides.
void KnownNames::push(const SentenceView& view, Range range, std::uint32_t length,
                      std::vector<Candidate>& out) {
  const Names& names = view.lexicon().names();
  const std::u32string_view surface = view.full_text().substr(range.begin, range.size());
  const bool han_name = is_han(surface[0]) || is_han(surface.back());
  sort_stably(names_.begin(), names_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return names.name(a).kind == NameKind::full && names.name(b).kind != NameKind::full;
  });
  for (const std::uint32_t n : names_) {
    const Names::Name name = names.name(n);
    const EntityType type = names.entity(name.entity).type;
    // Ai Weiwei is no AI, and "who" no WHO.
    if (surface.size() <= 4 && !han_name && !name.any_case && !same_letters(surface, name.text)) continue;
    if (name.own.list != 0 && name.kind != NameKind::short_) {
      Candidate c;
      c.mention = {range, type, Why::lexicon, name.entity, kNoEntity};
      c.score = kOwnScore;
      c.own = true;
      out.push_back(c);
      return;
    }
    if (name.kind == NameKind::short_ && !han_name && is_english_function_word(view.key(range))) continue;
    Candidate c;
    c.mention = {range, type, Why::lexicon, name.entity, kNoEntity};
    c.score = score_of(name, length);
    c.needs_support = name.kind == NameKind::short_ || is_plain(view, range);
    if (c.needs_support) {
      const bool telling =
          names_.size() == 1 && surface.size() >= (han_name ? 3U : 6U) && type == EntityType::per;
      c.score = is_backed(view, range, type) ? 74 : telling ? 56 : kUnbacked;
      // Somebody of that name, but perhaps not the listed one: the document decides.
      if (type == EntityType::per && name.kind == NameKind::short_ && names_.size() > 1 && c.score > 56)
        c.score = 56;
    }
    out.push_back(c);
    if (!c.needs_support) return;
  }
}

}  // namespace newsprism
