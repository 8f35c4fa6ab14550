// The pile: all documents of an engine and all that was found in and over them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/ids.h"
#include "document/document.h"
#include "mentions/mention.h"
#include "tokens/tokens.h"
#include "tokens/word_cuts.h"

namespace newsprism {

struct Event {
  std::string date;    // ISO, as precise as known; "1933/1941" for a span
  std::string status;  // happened, planned, speculated
  std::vector<EntityId> participants;
  Range evidence;
  std::string description;  // the evidence's words, shortened at a clause
};

// Who speaks in a sentence: the outlet itself, somebody in his own words, the outlet in somebody's place, or
// one who asks.
enum class VoiceKind : std::uint8_t { outlet, quoted, paraphrase, question };

struct Voice {
  Range range;  // the sentence
  VoiceKind kind = VoiceKind::outlet;
  EntityId speaker = kNoEntity;
};

// What was found in one document.
struct Reading {
  Tokens tokens;                  // of the dictionary
  WordCuts words;                 // the labeller's, or the dictionary's where the lexicon has no model
  std::vector<Mention> mentions;  // by range, disjoint
  std::vector<Mention> nested;    // by range, each inside one of the mentions
  std::vector<TimeExpression> times;
  std::vector<Figure> figures;
  std::vector<Quote> quotes;
  std::vector<Event> events;
  std::vector<Voice> voices;  // one a sentence of the kept blocks
};

// Why two names are one entity, with the place that shows it.
struct Merge {
  std::string a, b;
  std::string why;  // same_key, lexicon, surname_nick, apposition, abbreviation, by_hand, ...
  DocId doc = 0;
  Range range;    // empty when the lexicon is the evidence
  ListPlace own;  // the line of a reader's list that says so, where why is "list"
};

struct Entity {
  EntityType type = EntityType::org;
  std::string name;                                       // the commonest full form, or what the reader chose
  std::map<std::string, std::vector<std::string>> names;  // "zh-Hans", "zh-Hant", "en", "nick"
  std::uint32_t lexicon_entity = kNoEntity;
  std::map<DocId, std::map<std::string, std::uint32_t>> aliases;  // surface -> times
  std::uint32_t total = 0;
  bool named = false;         // the reader chose the name
  std::uint64_t only_in = 0;  // fingerprint of the document whose names the reader set apart as this
  std::vector<Merge> evidence;
  std::vector<ListPlace> own;  // the lines of the reader's lists that it is made of
};

struct Place {
  DocId doc = 0;
  Range range;
};

// Two entities that may be one and are left apart: nothing says so plainly enough, so a reader decides.
struct Offer {
  EntityId a = 0, b = 0;       // a is named at least as often as b
  std::string name_a, name_b;  // as written: the names of each that suggest it
  std::string why;             // the rule that would join them, as in Merge
  std::int32_t score_milli = 0;
  Place place;  // where name_b stands first
};

struct Alignment {
  std::string kind;      // answer, question, statement, fact
  std::string relation;  // same, similar, same-with-conflict, differing-figures
  std::int32_t score_milli = 0;
  std::vector<Place> members;
};

struct Differing {
  std::string topic;
  std::string kind;  // different-time, different-measure, conflicting-fact, ...
  bool flag = true;
  struct Member {
    Place place;
    std::string value;
    std::string date;
  };
  std::vector<Member> members;
};

struct TimelineEntry {
  std::string date;
  std::string status;
  std::string label;
  std::vector<EntityId> participants;
  std::vector<Place> members;
};

struct Keyphrase {
  std::string text;
  std::int32_t score_milli = 0;
  std::vector<DocId> docs;
};

struct Duplicate {
  DocId a = 0, b = 0;
  std::int32_t similarity_milli = 0;
};

struct Dossier {
  std::vector<Alignment> alignments;
  std::vector<Differing> differing;
  std::vector<TimelineEntry> timeline;
  std::vector<Keyphrase> keyphrases;
  std::vector<Duplicate> duplicates;
  std::vector<Place> summary;
};

struct Pile {
  std::vector<Document> documents;
  std::vector<std::string> lists;  // files of the reader's own names; ListPlace::list counts them from 1
  std::vector<Reading> readings;   // one a document
  std::vector<Entity> entities;
  std::vector<Offer> offers;       // the likeliest first, each pair of entities once
  std::vector<bool> choices_held;  // of the reader's choices about names: which have what they name here
  Dossier dossier;
};

}  // namespace newsprism
