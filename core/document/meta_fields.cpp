#include "document/meta_fields.h"

#include <algorithm>

#include "document/bylines.h"
#include "document/lines.h"
#include "document/phrases.h"
#include "document/written_date.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

// The name of an outlet or a person is short and has no sentence in it.
bool is_name(Key value) {
  return !value.empty() && value.size() <= 40 && value.find(U'。') == Key::npos &&
         value.find(U':') == Key::npos;
}

// "更新于" and "Updated:" before a date.
bool says_updated(Key before) {
  constexpr Key kWords[] = {U"更新", U"修改", U"修订", U"updated", U"update", U"modified", U"revised"};
  return contains_any(before, kWords);
}

MetaField date_field(MetaField field, const WrittenDate& date) {
  field.value = date.iso();
  field.precision = date.precision();
  field.zone = zone_text(date.zone);
  return field;
}

}  // namespace

MetaField MetaFields::field_of(Range range) const {
  MetaField field;
  field.value = to_utf8(std::u32string_view(document_.text).substr(range.begin, range.size()));
  field.span = range;
  field.origin = "text";
  return field;
}

Key MetaFields::key_of(Range range) const {
  return piece_of(document_.key, range);
}

void MetaFields::set(std::optional<MetaField>& field, Range value) const {
  if (!field && !value.empty() && is_name(key_of(value))) field = field_of(value);
}

void MetaFields::add_reporter(Range name) {
  const MetaField field = field_of(name);
  std::vector<MetaField>& known = document_.meta.reporters;
  const bool again =
      std::any_of(known.begin(), known.end(), [&](const MetaField& f) { return f.value == field.value; });
  if (!again && known.size() < 20) known.push_back(field);
}

void MetaFields::take_names(Range byline) {
  const Byline names = read_byline(document_.key, document_.text, byline);
  for (const Range name : names.names) add_reporter(name);
  set(document_.meta.agency, names.agency);
  if (!names.place.empty() && !names.agency.empty()) set(document_.meta.dateline, names.place);
}

void MetaFields::take_author(Range byline) {
  if (byline.empty() || !is_name(key_of(byline))) return;
  std::optional<MetaField>& author = document_.meta.author;
  constexpr std::uint32_t kRoleBetween = 8;  // "李明 王芳 通讯员 张三" is one byline
  const bool goes_on = author && author->span.end <= byline.begin &&
                       byline.begin - author->span.end <= kRoleBetween &&
                       key_of({author->span.end, byline.begin}).find_first_of(U"\n。)") == Key::npos;
  if (goes_on) {
    author = field_of(cover(author->span, byline));
  } else {
    set(author, byline);
  }
  take_names(byline);
}

void MetaFields::take_source(const FieldValue& found) {
  if (found.value.empty() || !is_name(key_of(found.value))) return;
  set(document_.meta.source, found.value);
  republished_ = republished_ || found.republished;
  const Key key = key_of(found.value);
  const bool again =
      std::any_of(sources_.begin(), sources_.end(), [&](Range other) { return key_of(other) == key; });
  if (!again) sources_.push_back(found.value);
}

void MetaFields::take(const FieldValue& found) {
  switch (found.field) {
    case Field::source: take_source(found); break;
    case Field::site: set(document_.meta.site, found.value); break;
    case Field::author: take_author(found.value); break;
    case Field::editor: set(document_.meta.editor, found.value); break;
    case Field::published: break;
  }
}

void MetaFields::take_dateline(const Dateline& dateline) {
  Meta& meta = document_.meta;
  set(meta.source, dateline.source);
  set(meta.agency, dateline.agency);
  set(meta.dateline, dateline.place);
  set(meta.author, dateline.author);
  for (const Range name : dateline.reporters) add_reporter(name);
  if (dateline.date && !meta.published) publish(*dateline.date);
}

void MetaFields::publish(const WrittenDate& date) {
  document_.meta.published = date_field(field_of(date.range), date);
}

bool MetaFields::take_dates(Range line) {
  bool taken = false;
  std::uint32_t begin = line.begin;
  for (const WrittenDate& date : find_dates(document_.key, line)) {
    const bool updated = says_updated(key_of({begin, date.range.begin}));
    begin = date.range.end;
    Meta& meta = document_.meta;
    taken = taken || meta.published || meta.updated || date.day != 0 || date.range == line;
    if (date.day == 0 && date.range != line) continue;
    if (updated && !meta.updated) {
      meta.updated = date_field(field_of(date.range), date);
    } else if (!updated && !meta.published) {
      publish(date);
    }
  }
  return taken;
}

void MetaFields::link(const MetaField& field) {
  std::vector<MetaField>& chain = document_.meta.republished;
  const bool again =
      std::any_of(chain.begin(), chain.end(), [&](const MetaField& f) { return f.value == field.value; });
  if (!again) chain.push_back(field);
}

void MetaFields::finish() {
  Meta& meta = document_.meta;
  if (!meta.published && meta.updated) {
    meta.published = meta.updated;
    meta.published->inferred = true;
  }
  // An account that signs for its own channel is nobody by name.
  const auto outlet = [&](const MetaField& name) {
    return (meta.source && name.value == meta.source->value) || (meta.site && name.value == meta.site->value);
  };
  meta.reporters.erase(std::remove_if(meta.reporters.begin(), meta.reporters.end(), outlet),
                       meta.reporters.end());
  if (meta.source && !meta.source->span.empty() && is_agency(key_of(meta.source->span)))
    set(meta.agency, meta.source->span);
  const bool carried = meta.site && meta.source && meta.site->value != meta.source->value;
  const bool wired = meta.agency && meta.source && meta.agency->value != meta.source->value;
  if (!republished_ && !carried && !wired && sources_.size() < 2) return;
  if (meta.site) link(*meta.site);
  for (const Range source : sources_) link(field_of(source));
  if (sources_.empty() && meta.source) link(*meta.source);
  if (meta.agency) link(*meta.agency);
}

}  // namespace newsprism
