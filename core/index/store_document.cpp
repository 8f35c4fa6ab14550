#include "index/store_document.h"

#include <algorithm>

#include "base/sorting.h"
#include "text/language.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

// Characters that tell the language of an article.
constexpr std::size_t kLanguageSample = 500;

std::string value_of(const std::optional<MetaField>& field) {
  return field ? field->value : std::string();
}

void store_meta(const Document& document, StoredDocument& out) {
  const Meta& meta = document.meta;
  out.id = document.id;
  out.title = value_of(meta.title);
  out.published = value_of(meta.published);
  out.precision = meta.published ? meta.published->precision : std::string();
  out.source = value_of(meta.source);
  out.site = value_of(meta.site);
  out.author = value_of(meta.author);
  out.editor = value_of(meta.editor);
  out.anchor = meta.anchor ? meta.anchor->value : std::string();
  out.lang = meta.lang;
  out.real_title = meta.title.has_value() && !meta.title->derived;
}

// The words of a block as they are stored: what ends blocks ends nothing else.
void append_words(std::u32string_view words, std::string& out) {
  const std::size_t begin = out.size();
  out += to_utf8(words);
  std::replace(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(), kBlockEnd, ' ');
  out.push_back(kBlockEnd);
}

// Kept blocks only, in order and disjoint whatever the reader made. The text goes to `text`, which `out`
// views.
void store_blocks(const Document& document, std::string& text, StoredDocument& out) {
  std::u32string body;
  std::uint32_t last = 0;
  for (const Block& block : document.blocks) {
    if (!is_kept(block) || block.range.empty() || block.range.begin < last) continue;
    if (block.range.end > document.text.size()) continue;
    const std::u32string_view words =
        std::u32string_view(document.text).substr(block.range.begin, block.range.size());
    StoredBlock stored;
    stored.range = block.range;
    stored.type = block.restored && block.type == BlockType::boilerplate ? BlockType::paragraph : block.type;
    append_words(words, text);
    out.blocks.push_back(stored);
    if (stored.type != BlockType::title) body.append(words);
    last = block.range.end;
  }
  out.text = text;
  (void)place_blocks(out);  // they were cut from the text a moment ago
  out.body_lang = body.empty() ? out.lang : detect_language(body);
}

bool is_stored(const StoredDocument& document, Range range) {
  if (range.empty()) return false;
  const StoredBlock* block = block_at(document, range.begin);
  return block != nullptr && range.end <= block->range.end;
}

EntityId checked(EntityId entity, const Pile& pile) {
  return entity < pile.entities.size() ? entity : kNoEntity;
}

void store_mentions(const Reading& reading, const Pile& pile, StoredDocument& out) {
  for (const Mention& mention : reading.mentions) {
    const EntityId entity = checked(mention.entity, pile);
    if (entity == kNoEntity || !is_stored(out, mention.range)) continue;
    out.mentions.push_back({mention.range, entity});
  }
  sort_stably(out.mentions.begin(), out.mentions.end(),
              [](const auto& a, const auto& b) { return a.range.begin < b.range.begin; });
}

void store_figures(const Reading& reading, StoredDocument& out) {
  for (const Figure& figure : reading.figures) {
    if (!is_stored(out, figure.range)) continue;
    out.figures.push_back({figure.range, figure.kind, figure.min, figure.max, figure.unit, figure.currency});
  }
}

void store_quotes(const Reading& reading, const Pile& pile, StoredDocument& out) {
  for (const Quote& quote : reading.quotes) {
    StoredQuote stored;
    for (const Range span : quote.spans) {
      if (is_stored(out, span)) stored.spans.push_back(span);
    }
    if (stored.spans.empty()) continue;
    stored.speaker = checked(quote.speaker_entity, pile);
    stored.speaker_name = quote.speaker_name;
    out.quotes.push_back(std::move(stored));
  }
}

void store_dates(const Reading& reading, StoredDocument& out) {
  for (const Event& event : reading.events) {
    if (is_stored(out, event.evidence)) out.dates.push_back({event.date, event.evidence, true});
  }
  for (const TimeExpression& time : reading.times) {
    if (time.type != TimeType::date || !is_stored(out, time.range)) continue;
    out.dates.push_back({time.value, time.range, false});
  }
}

EntityId named_in(Range range, const Reading& reading, const Pile& pile) {
  for (const Mention& mention : reading.mentions) {
    if (!range.empty() && mention.range.overlaps(range)) return checked(mention.entity, pile);
  }
  return kNoEntity;
}

void store_turns(const Document& document, const Reading& reading, const Pile& pile, StoredDocument& out) {
  for (const QaPair& qa : document.qa) {
    if (qa.question.end < qa.question.begin || qa.answer.end < qa.answer.begin) continue;
    out.turns.push_back({qa.question, qa.answer, named_in(qa.answerer, reading, pile)});
  }
}

void store_sentences(const Reading& reading, StoredDocument& out) {
  std::uint32_t last = 0;
  for (const Sentence& sentence : reading.tokens.sentences) {
    if (!is_stored(out, sentence.range) || sentence.range.begin < last) continue;
    out.sentences.push_back(sentence.range);
    last = sentence.range.end;
  }
}

}  // namespace

StoredDocument store(const Document& document, const Reading& reading, const Pile& pile, std::string& text) {
  StoredDocument out;
  store_meta(document, out);
  store_blocks(document, text, out);
  store_sentences(reading, out);
  store_mentions(reading, pile, out);
  store_figures(reading, out);
  store_quotes(reading, pile, out);
  store_dates(reading, out);
  store_turns(document, reading, pile, out);
  return out;
}

StoredDocument store(const PlainDocument& plain, std::string& text) {
  StoredDocument out;
  out.id = plain.id;
  out.title = plain.title;
  out.published = plain.published;
  out.precision = plain.published.size() == 10 ? "day" : "";
  out.source = plain.source;
  out.real_title = !plain.title.empty();
  std::uint32_t at = 0;
  std::u32string sample;
  const auto add = [&](std::string_view line, BlockType type) {
    std::uint32_t replaced = 0;
    std::u32string words = decode_utf8(line, &replaced);
    const auto size = static_cast<std::uint32_t>(words.size());
    if (type != BlockType::title && sample.size() < kLanguageSample) sample += words;
    if (size > 0) {
      if (replaced == 0 && line.find(kBlockEnd) == std::string_view::npos) {
        text.append(line).push_back(kBlockEnd);
      } else {
        std::replace(words.begin(), words.end(), char32_t{kBlockEnd}, U' ');
        append_words(words, text);
      }
      StoredBlock block;
      block.range = {at, at + size};
      block.type = type;
      out.blocks.push_back(block);
      out.add_to_key(std::move(words), at);
    }
    at += size + 1;
  };
  add(plain.title, BlockType::title);
  for (std::size_t begin = 0, end = 0; begin < plain.body.size(); begin = end + 1) {
    end = std::min(plain.body.find('\n', begin), plain.body.size());
    add(std::string_view(plain.body).substr(begin, end - begin), BlockType::paragraph);
  }
  out.text = text;
  (void)place_blocks(out);
  out.lang = out.body_lang = detect_language(sample);
  return out;
}

void add_once(const std::string& name, std::vector<std::string>& out) {
  if (!name.empty() && std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
}

StoredEntity store(const Entity& entity, const Lexicon& lexicon) {
  StoredEntity out;
  out.type = entity.type;
  out.name = entity.name;
  if (entity.lexicon_entity < lexicon.names().entity_count()) {
    out.lexicon_id = std::string(lexicon.names().entity(entity.lexicon_entity).id);
  }
  for (const auto& [script, names] : entity.names) {
    for (const std::string& name : names) add_once(name, script == "nick" ? out.surfaces : out.full);
  }
  for (const auto& [doc, aliases] : entity.aliases) {
    for (const auto& [surface, times] : aliases) add_once(surface, out.surfaces);
  }
  return out;
}

void add_names(const StoredEntity& from, StoredEntity& to) {
  add_once(from.name, to.full);
  for (const std::string& name : from.full) add_once(name, to.full);
  for (const std::string& name : from.surfaces) add_once(name, to.surfaces);
}

void rename(const std::vector<EntityId>& renamed, StoredDocument& document) {
  const auto change = [&](EntityId& entity) {
    if (entity < renamed.size()) entity = renamed[entity];
  };
  for (StoredMention& mention : document.mentions) change(mention.entity);
  for (StoredQuote& quote : document.quotes) change(quote.speaker);
  for (StoredTurn& turn : document.turns) change(turn.answerer);
}

}  // namespace newsprism
