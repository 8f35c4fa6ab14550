#include "base/sorting.h"
#include "document/phrases.h"
#include "facts/join_things.h"
#include "facts/name_rules.h"
#include "mentions/find_defined.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kLongestLink = 24;  // characters between a name and its other name

enum class Link : std::uint8_t { none, bracket, named };

bool is_mark(char32_t c) {
  return c == U'“' || c == U'”' || c == U'"' || c == U'「' || c == U'」' || c == U'『' || c == U'』' ||
         c == U'《' || c == U'》' || c == U'\'' || c == U'‘' || c == U'’';
}

// (…) around the second name, or words that say it is another name of the first: "(下称“…”)", "(the …)",
// ", or …,", ", known as …".
Link link_between(std::u32string_view key, Range a, Range b) {
  if (b.begin <= a.end || b.begin - a.end > kLongestLink) return Link::none;
  std::u32string_view between = key.substr(a.end, b.begin - a.end);
  bool marked = false;
  while (!between.empty() && (between.back() == U' ' || is_mark(between.back()))) {
    marked = marked || is_mark(between.back());
    between.remove_suffix(1);
  }
  while (!between.empty() && between[0] == U' ') between.remove_prefix(1);
  if (between.empty()) return Link::none;
  if (between.size() > 1 && is_renaming(between)) return Link::named;
  std::uint32_t end = b.end;
  while (end < key.size() && is_mark(key[end])) ++end;
  const char32_t close = end < key.size() ? key[end] : U'\0';
  if (close != U')' && close != U',' && close != U';') return Link::none;
  if (between == U"(") return marked ? Link::named : Link::bracket;
  constexpr Phrases kLinks =
      U"(the|(or|(or the|(hereinafter|(hereafter|(known as|(also known "
      U"as|(aka|(a.k.a.|(formerly|(或称|(又|(即|"
      U", or|, known as|, also known as|, better known as|, formerly|, formerly known as|, aka";
  return is_any_of(between, kLinks) ? Link::named : Link::none;
}

class Appositions {
 public:
  explicit Appositions(NameJoiner& joiner) : j_(joiner) {}

  void run() {
    for (DocId d = 0; d < j_.pile.documents.size(); ++d) {
      const std::vector<Mention>& mentions = j_.pile.readings[d].mentions;
      for (std::size_t i = 0; i + 1 < mentions.size(); ++i) look(d, i, mentions[i], mentions[i + 1]);
    }
    // What stands more often is joined first: it wins where two appositions exclude each other.
    sort_stably(found_.begin(), found_.end(),
                [](const Seen& x, const Seen& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (kept > 0 && found_[kept - 1].a == found_[i].a && found_[kept - 1].b == found_[i].b)
        ++found_[kept - 1].times;
      else
        found_[kept++] = found_[i];
    }
    found_.resize(kept);
    sort_stably(found_.begin(), found_.end(), [](const Seen& x, const Seen& y) { return x.times > y.times; });
    for (const Seen& seen : found_) j_.join(seen.a, seen.b, "apposition", seen.place);
  }

 private:
  struct Seen {
    std::uint32_t a = 0, b = 0;
    Place place;
    std::uint32_t times = 1;
  };

  void look(DocId d, std::size_t i, const Mention& first, const Mention& second) {
    if (first.type != second.type) return;
    const Range a = first.range, b = second.range;
    const std::u32string_view text = j_.pile.documents[d].text;
    const Link link = link_between(j_.pile.documents[d].key, a, b);
    if (link == Link::none) return;
    const std::uint32_t na = j_.table.of_mention[d][i], nb = j_.table.of_mention[d][i + 1];
    // 贸易和发展报告(下称“报告”): the next article has another 报告.
    const std::u32string_view whole = j_.names[na].key, part = j_.names[nb].key;
    if (part.size() <= 2 && whole.size() > 4 && whole.ends_with(part)) return;
    if (link == Link::bracket && is_han(text[a.begin]) == is_han(text[b.begin]) &&
        !is_abbreviation_of(j_.names[nb].key, j_.names[na].key) &&
        !are_initials_of(j_.names[nb].key, j_.names[na].key))
      return;
    found_.push_back({na, nb, {d, cover(a, b)}});
  }

  NameJoiner& j_;
  std::vector<Seen> found_;
};

}  // namespace

void join_appositions(NameJoiner& joiner) {
  Appositions(joiner).run();
}

}  // namespace newsprism
