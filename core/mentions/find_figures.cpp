#include "mentions/find_figures.h"

#include <algorithm>

#include "base/sorting.h"
#include "mentions/read_figure.h"
#include "text/fold.h"

namespace newsprism {

namespace {

int occurrences(Key key, Key word) {
  int count = 0;
  for (std::size_t at = key.find(word); at != Key::npos && count < 100; at = key.find(word, at + word.size()))
    ++count;
  return count;
}

// A plain 元 in Traditional text is the money of the place that the text speaks of.
std::string currency_of_yuan(const Document& document) {
  if (document.meta.lang != Language::zh_hant) return "CNY";
  const Key key = document.key;
  const int mainland = occurrences(key, U"人民币") + occurrences(key, U"中国") + occurrences(key, U"北京") +
                       occurrences(key, U"上海");
  int taiwan = occurrences(key, U"新台币") * 5;
  for (Key word : {Key(U"台湾"), Key(U"台北"), Key(U"高雄"), Key(U"台中"), Key(U"台南"), Key(U"新北"),
                   Key(U"桃园"), Key(U"立委"), Key(U"地检署"), Key(U"检调")})
    taiwan += occurrences(key, word);
  const int hong_kong =
      occurrences(key, U"香港") + occurrences(key, U"港币") * 5 + occurrences(key, U"港元") * 5;
  if (taiwan > mainland && taiwan >= hong_kong) return "TWD";
  return hong_kong > mainland ? "HKD" : "CNY";
}

// The ranges, in order, that figures must keep out of.
class Taken {
 public:
  Taken(const std::vector<TimeExpression>& times, const std::vector<Mention>& mentions) {
    ranges_.reserve(times.size() + mentions.size());
    for (const TimeExpression& t : times) ranges_.push_back(t.range);
    for (const Mention& m : mentions) ranges_.push_back(m.range);
    sort_stably(ranges_.begin(), ranges_.end(), [](Range a, Range b) { return a.begin < b.begin; });
  }

  // The end of the range that covers the place, 0 if none does. Places are asked in rising order.
  std::uint32_t end_of(std::uint32_t at) {
    while (next_ < ranges_.size() && ranges_[next_].end <= at) ++next_;
    return next_ < ranges_.size() && ranges_[next_].contains(at) ? ranges_[next_].end : 0;
  }

 private:
  std::vector<Range> ranges_;
  std::size_t next_ = 0;
};

bool overlaps_time(Range r, const std::vector<TimeExpression>& times) {
  const auto after =
      std::upper_bound(times.begin(), times.end(), r.begin,
                       [](std::uint32_t at, const TimeExpression& t) { return at < t.range.end; });
  return after != times.end() && after->range.overlaps(r);
}

}  // namespace

void find_figures(const Document& document, const Tokens&, const std::vector<TimeExpression>& times,
                  const std::vector<Mention>& mentions, std::vector<Figure>& out) {
  FigureLine line;
  line.yuan = currency_of_yuan(document);
  Taken taken(times, mentions);
  for (const Block& block : document.blocks) {
    if (!is_kept(block) || block.range.empty() || block.range.end > document.key.size()) continue;
    line.key = Key(document.key).substr(block.range.begin, block.range.size());
    line.text = Key(document.text).substr(block.range.begin, block.range.size());
    for (std::size_t at = 0; at < line.key.size();) {
      if (!may_begin_figure(line.key[at])) {
        ++at;
        continue;
      }
      const auto place = static_cast<std::uint32_t>(block.range.begin + at);
      if (const std::uint32_t end = taken.end_of(place); end != 0) {
        at = end - block.range.begin;
        continue;
      }
      FigureFound found = read_figure(line, at);
      at = std::max(at + 1, found.end);
      if (!found.figure) continue;
      Figure& f = *found.figure;
      f.range = {f.range.begin + block.range.begin, f.range.end + block.range.begin};
      if (overlaps_time(f.range, times)) {
        at = place + 1 - block.range.begin;
        continue;
      }
      if (f.kind == FigureKind::money) line.last_currency = f.currency;
      out.push_back(f);
    }
  }
}

std::vector<Figure> figures_of_line(std::u32string_view text) {
  const std::u32string key = fold(text);
  FigureLine line;
  line.key = key;
  line.text = text;
  std::vector<Figure> out;
  for (std::size_t at = 0; at < key.size();) {
    if (!may_begin_figure(key[at])) {
      ++at;
      continue;
    }
    const FigureFound found = read_figure(line, at);
    at = std::max(at + 1, found.end);
    if (found.figure) out.push_back(*found.figure);
  }
  return out;
}

}  // namespace newsprism
