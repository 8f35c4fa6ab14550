#include "document/anchor_date.h"

#include <algorithm>

#include "document/contradiction.h"
#include "document/phrases.h"
#include "document/written_date.h"

namespace newsprism {
namespace {

// "will open on July 1, 2026": a date to come says nothing of the day of writing.
bool is_planned(Key key, Range date) {
  constexpr Phrases kPlans = U"将|拟|计划|预计|截止|到期|之前|will |by |until |expected|scheduled";
  const std::uint32_t begin = date.begin > 12 ? date.begin - 12 : 0;
  const Key before = key.substr(begin, date.begin - begin);
  const Key after = key.substr(date.end, 8);
  const std::size_t stop = before.find_last_of(U"。,;\n");
  return contains_any(stop == Key::npos ? before : before.substr(stop), kPlans) ||
         contains_any(after.substr(0, std::min(after.find(U'。'), after.size())), kPlans);
}

}  // namespace

std::string latest_written_day(const Document& document, std::string_view within) {
  std::string latest;
  for (const Block& block : document.blocks) {
    if (!is_kept(block)) continue;
    for (const WrittenDate& date : find_dates(document.key, block.range)) {
      if (date.day == 0 || date.month == 0 || is_planned(document.key, date.range)) continue;
      const std::string day = date.iso_day();
      if (day.compare(0, within.size(), within) == 0) latest = std::max(latest, day);
    }
  }
  return latest;
}

void set_anchor_date(Document& document) {
  find_contradiction(document);
  const std::optional<MetaField>& published = document.meta.published;
  if (published) {
    AnchorDate anchor;
    anchor.value = published->value.substr(0, 10);
    anchor.basis = published->precision == "month" || published->precision == "year" ? "text" : "header";
    anchor.inferred = published->inferred;
    document.meta.anchor = anchor;
    return;
  }
  const std::string latest = latest_written_day(document, "");
  if (!latest.empty()) document.meta.anchor = AnchorDate{latest, "text", true};
}

}  // namespace newsprism
