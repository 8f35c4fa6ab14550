#include "document/meta_fields.h"

#include <algorithm>

#include "document/bylines.h"
#include "document/lines.h"
#include "document/phrases.h"
#include "document/written_date.h"
#include "text/fold.h"
#include "text/script.h"
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
  constexpr Phrases kWords = U"更新|修改|修订|updated|update|modified|revised";
  return contains_any(before, kWords);
}

// "Live Science" and "livescience.com", "CNN" and "CNN Business".
std::u32string bare_outlet(const std::string& value) {
  std::u32string out;
  for (const char32_t c : fold(decode_utf8(value))) {
    if (is_word(c) || is_han(c)) out += c;
  }
  return out.compare(0, 3, U"the") == 0 ? out.substr(3) : out;
}

bool is_same_outlet(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const std::u32string x = bare_outlet(a), y = bare_outlet(b);
  const std::u32string& shorter = x.size() < y.size() ? x : y;
  return shorter.size() >= 2 && (x.find(y) == 0 || y.find(x) == 0);
}

MetaField date_field(MetaField field, const WrittenDate& date) {
  field.value = date.iso();
  field.precision = date.precision();
  field.zone = zone_text(date.zone);
  return field;
}

void link(Meta& meta, const MetaField& field) {
  std::vector<MetaField>& chain = meta.republished;
  const auto is_wire = [](const std::string& value) { return is_agency(fold(decode_utf8(value))); };
  for (const MetaField& known : chain) {
    if (is_same_outlet(known.value, field.value) || (is_wire(known.value) && is_wire(field.value))) return;
  }
  chain.push_back(field);
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

void MetaFields::forget_author() {
  document_.meta.author.reset();
  document_.meta.reporters.clear();
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

void MetaFields::finish() {
  Meta& meta = document_.meta;
  if (!meta.published && meta.updated) {
    meta.published = meta.updated;
    meta.published->inferred = true;
  }
  drop_outlets(meta);
  if (meta.source && !meta.source->span.empty() && is_agency(key_of(meta.source->span)))
    set(meta.agency, meta.source->span);
  const bool wired = meta.agency && meta.source && meta.agency->value != meta.source->value;
  if (republished_ || wired || sources_.size() > 1) {
    for (const Range source : sources_) link(meta, field_of(source));
    if (sources_.empty() && meta.source) link(meta, *meta.source);
    if (meta.agency) link(meta, *meta.agency);
  }
  link_site(meta);
}

void drop_outlets(Meta& meta) {
  std::vector<MetaField> names;
  for (MetaField& name : meta.reporters) {
    const auto is_it = [&](const std::optional<MetaField>& outlet) {
      return outlet && is_same_outlet(outlet->value, name.value);
    };
    const std::u32string bare = bare_outlet(name.value);
    // "ANN LEE" is Ann Lee, and "Ann LeeBusiness" is her with her desk.
    const bool again = std::any_of(names.begin(), names.end(),
                                   [&](const MetaField& f) { return bare.find(bare_outlet(f.value)) == 0; });
    if (!is_it(meta.source) && !is_it(meta.site) && !again) names.push_back(std::move(name));
  }
  meta.reporters = std::move(names);
}

void link_site(Meta& meta) {
  // The publisher of a page is the site once more.
  const bool publisher = meta.source && meta.source->origin.find("ublisher") != std::string::npos;
  if (!meta.site || (meta.republished.empty() && (!meta.source || publisher))) return;
  if (meta.republished.empty()) {
    if (is_same_outlet(meta.source->value, meta.site->value)) return;
    link(meta, *meta.source);
    if (meta.agency) link(meta, *meta.agency);
  }
  std::vector<MetaField>& chain = meta.republished;
  const auto is_site = [&](const MetaField& f) { return is_same_outlet(f.value, meta.site->value); };
  chain.erase(std::remove_if(chain.begin(), chain.end(), is_site), chain.end());
  if (!chain.empty()) chain.insert(chain.begin(), *meta.site);
}

}  // namespace newsprism
