#include "fuzz/check_reading.h"

#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>

#include "document/read.h"
#include "text/decode.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace newsprism::fuzz {
namespace {

void hold(bool condition, const char* promise) {
  if (condition) return;
  std::fprintf(stderr, "Broken promise: %s\n", promise);
  std::abort();
}

// ---- a document, promise by promise ---------------------------------------------------------------------

void hold_inside(const Document& document, Range range, const char* promise) {
  hold(range.begin <= range.end && range.end <= document.text.size(), promise);
}

void hold_blocks(const Document& document) {
  std::uint32_t end = 0;
  for (const Block& block : document.blocks) {
    hold(block.range.begin >= end, "blocks are ordered and disjoint");
    hold(!block.range.empty(), "a block is not empty");
    hold_inside(document, block.range, "a block lies inside the text");
    hold_inside(document, block.label, "a label lies inside the text");
    hold(block.reason.empty() == (block.type != BlockType::boilerplate), "boilerplate alone has a reason");
    hold(block.heralds == kNoBlock || block.heralds < document.blocks.size(), "an item heralds a block");
    end = block.range.end;
  }
}

template <class Visit>
void for_each_field(const Meta& meta, Visit visit) {
  for (const auto* field : {&meta.title, &meta.published, &meta.source, &meta.site, &meta.author,
                            &meta.editor, &meta.updated, &meta.agency, &meta.dateline, &meta.contradiction}) {
    if (*field) visit(**field);
  }
  for (const MetaField& field : meta.reporters) visit(field);
  for (const MetaField& field : meta.republished) visit(field);
}

void hold_meta(const Document& document) {
  for_each_field(document.meta, [&](const MetaField& field) {
    hold(!field.value.empty(), "a field has a value");
    hold_inside(document, field.span, "a field lies inside the text");
  });
}

void hold_turns(const Document& document) {
  for (const QaPair& pair : document.qa) {
    for (const Range r : {pair.question, pair.answer, pair.asker, pair.answerer, pair.occasion_words}) {
      hold_inside(document, r, "a turn lies inside the text");
    }
  }
  for (const Monologue& monologue : document.monologues) {
    hold_inside(document, monologue.range, "a monologue lies inside the text");
    hold_inside(document, monologue.speaker, "its speaker lies inside the text");
  }
}

// ---- twice the same ------------------------------------------------------------------------------------

void write(std::string& out, Range r) {
  out += ' ' + std::to_string(r.begin) + '-' + std::to_string(r.end);
}

std::string description_of(const Document& document) {
  std::string out = document.id + '\n' + to_utf8(document.text) + '\n';
  for (const Block& block : document.blocks) {
    write(out, block.range);
    write(out, block.label);
    out += std::string(block_type_name(block.type)) + block.reason + std::to_string(block.level);
  }
  for_each_field(document.meta, [&](const MetaField& field) {
    write(out, field.span);
    out += field.value + field.precision + field.zone + field.origin;
  });
  for (const QaPair& pair : document.qa) {
    for (const Range r : {pair.question, pair.answer, pair.asker, pair.answerer}) write(out, r);
    out += pair.occasion;
  }
  for (const Monologue& monologue : document.monologues) write(out, monologue.range);
  return out;
}

void hold_same(const ReadOutcome& first, const ReadOutcome& second) {
  bool same =
      first.documents.size() == second.documents.size() && first.refused.size() == second.refused.size();
  for (std::size_t n = 0; same && n < first.documents.size(); ++n) {
    same = description_of(first.documents[n]) == description_of(second.documents[n]);
  }
  hold(same, "reading twice gives the same");
}

}  // namespace

void check_reading(std::string_view bytes, std::string_view format) {
  ReadOptions options;
  options.name = "fuzz";
  options.format = format;
  const ReadOutcome outcome = read_documents(bytes, options);
  const Result<DecodedText> found = decode(bytes);
  const DecodedText decoded =
      found.ok() ? found.value() : DecodedText{};  // an encoding that this build lacks
  const std::size_t size = decoded.is_input ? bytes.size() : to_utf8(decoded.text).size() + decoded.mark;
  std::set<std::string> ids;
  for (const Document& document : outcome.documents) {
    hold(document.key == fold(document.text), "the key is the fold of the text");
    hold(ids.insert(document.id).second, "an id stands once");
    if (document.text_is_input && document.format == "text") {  // in JSON it is the text of a record
      hold(document.text == decoded.text, "text_is_input: the text is the decoded input");
    }
    hold_blocks(document);
    hold_meta(document);
    hold_turns(document);
  }
  for (const Refusal& refusal : outcome.refused) {
    hold(!refusal.error.detail.empty(), "a refusal says why");
    hold(refusal.error.at <= size, "a refusal names a place in the input, as UTF-8");
  }
  hold(!outcome.documents.empty() || !outcome.refused.empty(), "an input is read or refused");
  hold_same(outcome, read_documents(bytes, options));
}

}  // namespace newsprism::fuzz
