// What announces a turn: labels before a colon and lines like "The second question is:".
#pragma once

#include <cstdint>
#include <string_view>

#include "document/lines.h"

namespace newsprism {

enum class Role : std::uint8_t { none, asks, answers, unknown };

struct TurnLabel {
  Range name;              // "黄某", without the colon
  Range label;             // "黄某:"
  Range content;           // the rest of the line, may be empty
  Role role = Role::none;  // unknown: a name, the document must tell
};

// The label a line begins with; role none where there is none.
[[nodiscard]] TurnLabel find_label(std::u32string_view key, const Line& line);

// "第一个问题是:", "记者提问:" as a whole line.
[[nodiscard]] bool announces_question(std::u32string_view key, const Line& line);

struct AnswerCue {
  bool found = false;
  Range who;       // "黄某" of "黄某回答道:", may be empty
  Range question;  // "关于出口的问题" of "针对记者关于出口的问题,黄某回答:", may be empty
  Range asker;     // "记者" of the same
  Range content;  // what follows on the same line: "答案是:没有"
};

[[nodiscard]] AnswerCue find_answer_cue(std::u32string_view key, const Line& line);

// "随后黄某补充说:": the answer goes on behind it.
[[nodiscard]] bool continues_answer(std::u32string_view key, const Line& line);

// I, we, my: outside of quotation marks.
[[nodiscard]] bool speaks_in_first_person(std::u32string_view key, const Line& line);
[[nodiscard]] bool speaks_to_you(std::u32string_view key, const Line& line);

// The question that ends a line: its last sentence, behind "问题是," if that stands there.
[[nodiscard]] Range last_question(std::u32string_view key, const Line& line);

}  // namespace newsprism
