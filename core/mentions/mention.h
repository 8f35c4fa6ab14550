// What a piece of text claims to be, each with its rule: rows, not a class tree.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/quantity.h"
#include "base/range.h"
#include "lexicon/names.h"

namespace newsprism {

// Why a mention is one. Printed as it stands.
//
//   lexicon   a name of core/data/names.jsonl, or of the reader's own list
//   model     the trained labeller says so
//   pattern   the words themselves: a suffix (股份有限公司, Inc.), a model number, marks, a title beside it,
//             the characters of a person's name, or brackets that define it
//   alias     a part or a short form of a name of the pile: 扎克伯格, Huang, 老黄
//   corpus    sure in another place of the pile, and written alike here
enum class Why : std::uint8_t { lexicon, model, pattern, alias, corpus };
[[nodiscard]] const char* why_name(Why why);

struct Mention {
  Range range;
  EntityType type = EntityType::org;
  Why why = Why::pattern;
  std::uint32_t lexicon_entity = kNoEntity;  // position in Names, where the lexicon knows it
  EntityId entity = kNoEntity;               // filled by facts/entities
  Range role = {};  // of a person: 英伟达CEO, "chief executive of ...", 先生; empty where none stands beside
  ListPlace own = {};                 // the line of a reader's list that names it, filled there, too
  std::int32_t confidence_milli = 0;  // of 1000 such mentions so many are right; settle_names()
};

// Of ordered and disjoint mentions, whose ends ascend too.
[[nodiscard]] std::vector<Mention>::const_iterator first_ending_after(const std::vector<Mention>& mentions,
                                                                      std::uint32_t at);

// ---- times ------------------------------------------------------------------------------------

enum class TimeType : std::uint8_t { date, time, duration, set };
[[nodiscard]] const char* time_type_name(TimeType type);  // "DATE", ...

struct TimeExpression {
  Range range;
  TimeType type = TimeType::date;
  std::string value;       // TIMEX3: 2025-07-15, 2025-07-16TAF, P3M, PAST_REF, XXXX-07-05
  std::string mod;         // MORE_THAN, APPROX, ... or empty
  bool relative = false;   // needed an anchor, or the year from elsewhere
  std::string anchor;      // what it was counted from, ISO; empty where nothing was needed
  std::string begin, end;  // first and last day or year of a span of time, where it has one
};

// ---- figures ----------------------------------------------------------------------------------

enum class FigureKind : std::uint8_t { money, percent, count, ordinal, rank, multiple, compute, age, level };
[[nodiscard]] const char* figure_kind_name(FigureKind kind);

struct Figure {
  Range range;  // number and unit; "about" and "over" lie outside
  FigureKind kind = FigureKind::count;
  Quantity min, max;  // equal for a plain value; percent as a fraction
  bool is_range = false;
  bool is_change = false;  // from ... to
  std::string unit;        // as written (家, 人, TOPS), "%" for percent
  std::string currency;    // ISO 4217, money only
  std::string approx;      // about, over, under, nearly, vague or empty
};

// ---- quotations -------------------------------------------------------------------------------

enum class QuoteType : std::uint8_t { direct, indirect, mixed };
[[nodiscard]] const char* quote_type_name(QuoteType type);

struct Quote {
  QuoteType type = QuoteType::direct;
  std::vector<Range> spans;  // what was said, without the marks
  Range speaker;             // the words that name the speaker; empty where none do
  EntityId speaker_entity = kNoEntity;
  std::string speaker_name;  // UTF-8: the entity's name, or the words ("知情人士")
  Range cue;                 // 说, 表示, told; empty where none
  std::int32_t confidence_milli = 0;
};

}  // namespace newsprism
