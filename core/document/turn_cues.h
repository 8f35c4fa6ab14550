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

// The label a line begins with; role none where there is none. Before a colon or a bar, in brackets; Q, A, 问
// and 答 also with a number and before other marks; bold marks of Markdown are passed over.
[[nodiscard]] TurnLabel find_label(std::u32string_view key, Range line);

// A line that is nothing but a label: "记者", "**Li Qiang**", "Q:".
[[nodiscard]] TurnLabel find_lone_label(std::u32string_view key, Range line);

// Asks something, or asks for something: "请谈谈...", "... right? Thank you."
[[nodiscard]] bool puts_question(std::u32string_view key, Range turn);

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

// "专访", "spoke to": an interview is announced; "常见问题", "quiz": questions that nobody was asked.
[[nodiscard]] bool announces_interview(std::u32string_view key, Range line);
[[nodiscard]] bool announces_faq(std::u32string_view key, Range line);

// What an editor puts between turns: a whole line in brackets, "Editor's note: ...".
[[nodiscard]] bool is_remark(std::u32string_view key, const Line& line);

// The paper tells of the conversation: "本报当时问他...". An answer may speak of reporters too, in the first
// person.
[[nodiscard]] bool tells_of_interview(std::u32string_view key, const Line& line, bool first_person);

// "采访结束后, ...", "This interview has been edited": no part of the last answer.
[[nodiscard]] bool ends_interview(std::u32string_view key, const Line& line);

// I, we, my: outside of quotation marks.
[[nodiscard]] bool speaks_in_first_person(std::u32string_view key, const Line& line);
[[nodiscard]] bool speaks_to_you(std::u32string_view key, const Line& line);

// The question that ends a line: its last sentence, behind "问题是," if that stands there.
[[nodiscard]] Range last_question(std::u32string_view key, const Line& line);

}  // namespace newsprism
