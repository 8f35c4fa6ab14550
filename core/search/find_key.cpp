#include <optional>

#include "base/sorting.h"

#include "search/match.h"

namespace newsprism {

namespace {

// A term of the dictionary that must begin at key[offset] wherever the key stands.
struct Anchor {
  std::uint32_t term = 0;
  std::uint32_t offset = 0;
};

struct Plan {
  bool nowhere = false;  // a term of the key is not in the dictionary
  std::optional<Anchor> rarest;
};

// Would the text around the key make another term of this one?
bool is_whole(std::u32string_view key, std::size_t at, std::uint32_t length, Borders borders) {
  const bool last = at + length == key.size();
  if (key_kind(key[at]) == KeyKind::ideograph) return length == 2 || !last;
  return (at > 0 || borders.begin) && (!last || borders.end);
}

Plan plan_of(const Postings& postings, std::u32string_view key, Borders borders) {
  Plan out;
  for (std::size_t at = 0; at < key.size();) {
    const std::uint32_t length = term_length(key, at);
    if (length > 0 && is_whole(key, at, length, borders)) {
      const auto term = postings.find(key.substr(at, length));
      if (!term) return {true, std::nullopt};
      if (!out.rarest || postings.count(*term) < postings.count(out.rarest->term)) {
        out.rarest = Anchor{*term, static_cast<std::uint32_t>(at)};
      }
    }
    at += length > 1 && key_kind(key[at]) != KeyKind::ideograph ? length : 1;
  }
  return out;
}

void keep_true(const Index::Impl& index, std::u32string_view key, Borders borders, std::uint32_t offset,
               std::vector<std::uint32_t>& places) {
  const std::u32string_view text = index.key;
  std::size_t kept = 0;
  for (const std::uint32_t place : places) {
    if (place < offset || place - offset + key.size() > text.size()) continue;
    const std::uint32_t begin = place - offset;
    if (text.substr(begin, key.size()) != key) continue;
    if (borders.begin && !is_word_border(text, begin)) continue;
    if (borders.end && !is_word_border(text, begin + key.size())) continue;
    places[kept++] = begin;
  }
  places.resize(kept);
}

std::vector<std::uint32_t> scan(std::u32string_view text, std::u32string_view key) {
  std::vector<std::uint32_t> out;
  for (std::size_t at = text.find(key); at != std::u32string_view::npos; at = text.find(key, at + 1)) {
    out.push_back(static_cast<std::uint32_t>(at));
  }
  return out;
}

}  // namespace

std::vector<std::uint32_t> find_key(const Index::Impl& index, std::u32string_view key, Borders borders) {
  std::vector<std::uint32_t> places;
  if (key.empty()) return places;
  const Plan plan = plan_of(index.postings, key, borders);
  if (plan.nowhere) return places;
  if (plan.rarest) {
    index.postings.positions(plan.rarest->term, places);
    keep_true(index, key, borders, plan.rarest->offset, places);
    return places;
  }
  if (key.size() == 1 && key_kind(key[0]) == KeyKind::ideograph) {
    const auto [first, end] = index.postings.with_prefix(key);
    for (std::uint32_t id = first; id < end; ++id) index.postings.positions(id, places);
    sort_ascending(places.begin(), places.end());
  } else {
    places = scan(index.key, key);
  }
  keep_true(index, key, borders, 0, places);
  return places;
}

}  // namespace newsprism
