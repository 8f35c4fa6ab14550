// Fills the metadata of a document, one find after the other.
//
// The first value of a field stands; reporters add up, each by name. `finish` draws what follows from all of
// them: the agency that a source is, the chain of republishing, a published day where only the update is
// told (marked as inferred).
#pragma once

#include <string_view>
#include <vector>

#include "document/credit_fields.h"
#include "document/dateline.h"
#include "document/document.h"

namespace newsprism {

class MetaFields {
 public:
  explicit MetaFields(Document& document) : document_(document) {}

  // A name with its label; long values and sentences are no names.
  void take(const FieldValue& found);
  void take_author(Range byline);  // the names in it too
  void forget_author();            // and the reporters with it
  void take_dateline(const Dateline& dateline);
  void take_names(Range byline);  // only the names: who wrote, and the agency among them

  // The dates of a header line: published, or updated where the words before one say so. True where the
  // line has any; months and years count only where the line is nothing else.
  bool take_dates(Range line);
  void publish(const WrittenDate& date);

  void finish();

  [[nodiscard]] MetaField field_of(Range range) const;

 private:
  [[nodiscard]] std::u32string_view key_of(Range range) const;
  void set(std::optional<MetaField>& field, Range value) const;
  void add_reporter(Range name);
  void take_source(const FieldValue& found);

  Document& document_;
  std::vector<Range> sources_;  // each once, in the order of the text
  bool republished_ = false;
};

// Takes out of the reporters what is the outlet itself (an account that signs for its own channel) and names
// that stand twice.
void drop_outlets(Meta& meta);

// The site that carries an article from elsewhere, at the near end of the chain.
void link_site(Meta& meta);

}  // namespace newsprism
