#include "mentions/mention.h"

#include <algorithm>

namespace newsprism {

std::vector<Mention>::const_iterator first_ending_after(const std::vector<Mention>& mentions,
                                                        std::uint32_t at) {
  return std::upper_bound(mentions.begin(), mentions.end(), at,
                          [](std::uint32_t place, const Mention& m) { return place < m.range.end; });
}

const char* why_name(Why why) {
  switch (why) {
    case Why::lexicon: return "lexicon";
    case Why::model: return "model";
    case Why::pattern: return "pattern";
    case Why::alias: return "alias";
    case Why::corpus: return "corpus";
  }
  return "pattern";
}

const char* time_type_name(TimeType type) {
  switch (type) {
    case TimeType::date: return "DATE";
    case TimeType::time: return "TIME";
    case TimeType::duration: return "DURATION";
    case TimeType::set: return "SET";
  }
  return "DATE";
}

const char* figure_kind_name(FigureKind kind) {
  switch (kind) {
    case FigureKind::money: return "money";
    case FigureKind::percent: return "percent";
    case FigureKind::count: return "count";
    case FigureKind::ordinal: return "ordinal";
    case FigureKind::rank: return "rank";
    case FigureKind::multiple: return "multiple";
    case FigureKind::compute: return "compute";
    case FigureKind::age: return "age";
    case FigureKind::level: return "level";
  }
  return "count";
}

const char* quote_type_name(QuoteType type) {
  switch (type) {
    case QuoteType::direct: return "direct";
    case QuoteType::indirect: return "indirect";
    case QuoteType::mixed: return "mixed";
  }
  return "direct";
}

}  // namespace newsprism
