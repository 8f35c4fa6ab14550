#include "index/store_rows.h"

namespace newsprism {

namespace {

// Begin counted from the row before, then the size.
void write_range(Range range, std::uint32_t& last, ByteWriter& out) {
  out.signed_varint(static_cast<std::int64_t>(range.begin) - last);
  out.varint(range.size());
  last = range.begin;
}

Range read_range(std::uint32_t& last, ByteReader& in) {
  const std::int64_t begin = static_cast<std::int64_t>(last) + in.signed_varint() % 0x100000000;
  const std::int64_t end = begin + in.varint32();
  if (begin < 0 || end > 0xFFFFFFFF) in.fail();
  if (!in.ok()) return {};
  last = static_cast<std::uint32_t>(begin);
  return {last, static_cast<std::uint32_t>(end)};
}

// A range inside one kept block.
Range read_kept(std::uint32_t& last, const StoredDocument& document, ByteReader& in) {
  const Range range = read_range(last, in);
  const StoredBlock* block = in.ok() ? block_at(document, range.begin) : nullptr;
  if (range.empty() || block == nullptr || range.end > block->range.end) in.fail();
  return range;
}

std::uint8_t read_below(std::uint8_t limit, ByteReader& in) {
  const std::uint8_t value = in.u8();
  if (value >= limit) in.fail();
  return in.ok() ? value : std::uint8_t{0};
}

// 0 for none.
void write_entity_id(EntityId id, ByteWriter& out) {
  out.varint(id == kNoEntity ? 0 : std::uint64_t{id} + 1);
}

EntityId read_entity_id(std::uint32_t count, ByteReader& in) {
  const std::uint64_t value = in.varint();
  if (value > count) in.fail();
  return !in.ok() || value == 0 ? kNoEntity : static_cast<EntityId>(value - 1);
}

void write_quantity(const Quantity& q, ByteWriter& out) {
  out.signed_varint(q.numerator);
  out.signed_varint(q.denominator);
  out.signed_varint(q.exponent);
}

Quantity read_quantity(ByteReader& in) {
  Quantity q;
  q.numerator = in.signed_varint();
  q.denominator = in.signed_varint();
  const std::int64_t exponent = in.signed_varint();
  if (q.denominator <= 0 || exponent < -1000 || exponent > 1000) in.fail();
  q.exponent = in.ok() ? static_cast<std::int32_t>(exponent) : 0;
  return q;
}

void write_texts(const std::vector<std::string>& texts, ByteWriter& out) {
  out.varint(texts.size());
  for (const std::string& text : texts) out.text(text);
}

std::vector<std::string> read_texts(ByteReader& in) {
  std::vector<std::string> out;
  const std::uint32_t n = in.count(1);
  for (std::uint32_t i = 0; i < n && in.ok(); ++i) out.emplace_back(in.text());
  return out;
}

// ---- documents ----------------------------------------------------------------------------------

void write_meta(const StoredDocument& d, ByteWriter& out) {
  for (const std::string* field :
       {&d.id, &d.title, &d.published, &d.precision, &d.source, &d.site, &d.author, &d.editor, &d.anchor}) {
    out.text(*field);
  }
  out.u8(static_cast<std::uint8_t>(d.lang));
  out.u8(static_cast<std::uint8_t>(d.body_lang));
  out.u8(d.real_title ? 1 : 0);
  out.text(d.text);
}

void read_meta(ByteReader& in, StoredDocument& d) {
  for (std::string* field :
       {&d.id, &d.title, &d.published, &d.precision, &d.source, &d.site, &d.author, &d.editor, &d.anchor}) {
    *field = std::string(in.text());
  }
  d.lang = static_cast<Language>(read_below(4, in));
  d.body_lang = static_cast<Language>(read_below(4, in));
  d.real_title = read_below(2, in) != 0;
  d.text = std::string(in.text());
}

void write_blocks(const StoredDocument& d, ByteWriter& out) {
  out.varint(d.blocks.size());
  std::uint32_t last = 0;
  std::uint32_t text_at = 0;
  for (const StoredBlock& block : d.blocks) {
    write_range(block.range, last, out);
    out.u8(static_cast<std::uint8_t>(block.type));
    out.varint(block.text_at - text_at);
    text_at = block.text_at;
  }
}

void read_blocks(ByteReader& in, StoredDocument& d) {
  const std::uint32_t n = in.count(4);
  std::uint32_t last = 0;
  std::uint64_t text_at = 0;
  for (std::uint32_t i = 0; i < n && in.ok(); ++i) {
    StoredBlock block;
    block.range = read_range(last, in);
    block.type = static_cast<BlockType>(read_below(8, in));
    text_at += in.varint32();
    if (text_at > d.text.size() || (i == 0 && text_at != 0)) in.fail();
    if (block.range.empty() || (i > 0 && block.range.begin < d.blocks.back().range.end)) in.fail();
    block.text_at = static_cast<std::uint32_t>(text_at);
    if (in.ok()) d.blocks.push_back(block);
  }
}

void write_findings(const StoredDocument& d, ByteWriter& out) {
  std::uint32_t last = 0;
  out.varint(d.sentences.size());
  for (const Range range : d.sentences) write_range(range, last, out);
  last = 0;
  out.varint(d.mentions.size());
  for (const StoredMention& mention : d.mentions) {
    write_range(mention.range, last, out);
    write_entity_id(mention.entity, out);
  }
  last = 0;
  out.varint(d.figures.size());
  for (const StoredFigure& figure : d.figures) {
    write_range(figure.range, last, out);
    out.u8(static_cast<std::uint8_t>(figure.kind));
    write_quantity(figure.min, out);
    write_quantity(figure.max, out);
    out.text(figure.unit);
    out.text(figure.currency);
  }
  last = 0;
  out.varint(d.quotes.size());
  for (const StoredQuote& quote : d.quotes) {
    out.varint(quote.spans.size());
    for (const Range span : quote.spans) write_range(span, last, out);
    write_entity_id(quote.speaker, out);
    out.text(quote.speaker_name);
  }
}

void write_days_and_turns(const StoredDocument& d, ByteWriter& out) {
  std::uint32_t last = 0;
  out.varint(d.dates.size());
  for (const StoredDate& date : d.dates) {
    out.text(date.date);
    write_range(date.range, last, out);
    out.u8(date.event ? 1 : 0);
  }
  last = 0;
  out.varint(d.turns.size());
  for (const StoredTurn& turn : d.turns) {
    write_range(turn.question, last, out);
    write_range(turn.answer, last, out);
    write_entity_id(turn.answerer, out);
  }
}

void read_sentences(ByteReader& in, StoredDocument& d) {
  std::uint32_t last = 0;
  const std::uint32_t n = in.count(2);
  for (std::uint32_t i = 0; i < n && in.ok(); ++i) {
    const Range range = read_kept(last, d, in);
    if (i > 0 && range.begin < d.sentences.back().end) in.fail();
    d.sentences.push_back(range);
  }
}

void read_mentions(ByteReader& in, std::uint32_t entities, StoredDocument& d) {
  std::uint32_t last = 0;
  const std::uint32_t n = in.count(3);
  for (std::uint32_t i = 0; i < n && in.ok(); ++i) {
    StoredMention mention;
    mention.range = read_kept(last, d, in);
    mention.entity = read_entity_id(entities, in);
    if (mention.entity == kNoEntity) in.fail();
    if (i > 0 && mention.range.begin < d.mentions.back().range.begin) in.fail();
    d.mentions.push_back(mention);
  }
}

void read_figures(ByteReader& in, StoredDocument& d) {
  std::uint32_t last = 0;
  const std::uint32_t n = in.count(11);
  for (std::uint32_t i = 0; i < n && in.ok(); ++i) {
    StoredFigure figure;
    figure.range = read_kept(last, d, in);
    figure.kind = static_cast<FigureKind>(read_below(9, in));
    figure.min = read_quantity(in);
    figure.max = read_quantity(in);
    figure.unit = std::string(in.text());
    figure.currency = std::string(in.text());
    d.figures.push_back(std::move(figure));
  }
}

void read_quotes(ByteReader& in, std::uint32_t entities, StoredDocument& d) {
  std::uint32_t last = 0;
  const std::uint32_t n = in.count(3);
  for (std::uint32_t i = 0; i < n && in.ok(); ++i) {
    StoredQuote quote;
    const std::uint32_t spans = in.count(2);
    for (std::uint32_t s = 0; s < spans && in.ok(); ++s) quote.spans.push_back(read_kept(last, d, in));
    quote.speaker = read_entity_id(entities, in);
    quote.speaker_name = std::string(in.text());
    d.quotes.push_back(std::move(quote));
  }
}

void read_days_and_turns(ByteReader& in, std::uint32_t entities, StoredDocument& d) {
  std::uint32_t last = 0;
  const std::uint32_t dates = in.count(4);
  for (std::uint32_t i = 0; i < dates && in.ok(); ++i) {
    StoredDate date;
    date.date = std::string(in.text());
    date.range = read_kept(last, d, in);
    date.event = read_below(2, in) != 0;
    d.dates.push_back(std::move(date));
  }
  last = 0;
  const std::uint32_t turns = in.count(5);
  for (std::uint32_t i = 0; i < turns && in.ok(); ++i) {
    StoredTurn turn;
    turn.question = read_range(last, in);
    turn.answer = read_range(last, in);
    turn.answerer = read_entity_id(entities, in);
    d.turns.push_back(turn);
  }
}

}  // namespace

void write_document(const StoredDocument& document, ByteWriter& out) {
  write_meta(document, out);
  write_blocks(document, out);
  write_findings(document, out);
  write_days_and_turns(document, out);
}

StoredDocument read_document(ByteReader& in, std::uint32_t entity_count) {
  StoredDocument out;
  read_meta(in, out);
  read_blocks(in, out);
  read_sentences(in, out);
  read_mentions(in, entity_count, out);
  read_figures(in, out);
  read_quotes(in, entity_count, out);
  read_days_and_turns(in, entity_count, out);
  return out;
}

void write_entity(const StoredEntity& entity, ByteWriter& out) {
  out.u8(static_cast<std::uint8_t>(entity.type));
  out.text(entity.name);
  out.text(entity.lexicon_id);
  write_texts(entity.full, out);
  write_texts(entity.surfaces, out);
}

StoredEntity read_entity(ByteReader& in) {
  StoredEntity out;
  out.type = static_cast<EntityType>(read_below(kEntityTypes, in));
  out.name = std::string(in.text());
  out.lexicon_id = std::string(in.text());
  out.full = read_texts(in);
  out.surfaces = read_texts(in);
  return out;
}

}  // namespace newsprism
