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

std::vector<std::string> read_texts(ByteReader& in, std::uint64_t file_size) {
  std::vector<std::string> out;
  const std::uint32_t n = in.count(1);
  if (!may_hold(n, sizeof(std::string), file_size)) in.fail();
  if (in.ok()) out.reserve(n);
  for (std::uint32_t i = 0; i < n && in.ok(); ++i) out.emplace_back(in.text());
  return out;
}

// ---- documents ----------------------------------------------------------------------------------

enum Flag : std::uint8_t { kOwnTitle = 1, kWholeDay = 2, kMoreMeta = 4, kFindings = 8, kRealTitle = 16 };
constexpr std::uint8_t kAllFlags = 31;

bool has_findings(const StoredDocument& d) {
  return !d.sentences.empty() || !d.mentions.empty() || !d.figures.empty() || !d.quotes.empty() ||
         !d.dates.empty() || !d.turns.empty();
}

// The title that most documents have: what their first block says.
std::string first_block(const StoredDocument& d) {
  return std::string(d.text.substr(0, d.text.find(kBlockEnd)));
}

bool is_whole_day(const StoredDocument& d, std::uint32_t day) {
  return day != 0 && d.precision == "day" && d.published == iso_day(day);
}

void write_meta(const StoredDocument& d, std::uint8_t flags, bool has_source, ByteWriter& out) {
  if ((flags & kOwnTitle) != 0) out.text(d.title);
  if ((flags & kMoreMeta) == 0) return;
  if ((flags & kWholeDay) == 0) out.text(d.published), out.text(d.precision);
  out.text(has_source ? std::string_view() : d.source);
  for (const std::string* field : {&d.site, &d.author, &d.editor, &d.anchor}) out.text(*field);
}

void read_meta(ByteReader& in, std::uint8_t flags, std::uint32_t day, StoredDocument& d) {
  d.title = (flags & kOwnTitle) != 0 ? std::string(in.text()) : first_block(d);
  d.real_title = (flags & kRealTitle) != 0;
  if ((flags & kWholeDay) != 0) {
    d.published = iso_day(day);
    d.precision = "day";
  }
  if ((flags & kMoreMeta) == 0) return;
  if ((flags & kWholeDay) == 0) {
    d.published = std::string(in.text());
    d.precision = std::string(in.text());
  }
  const std::string_view source = in.text();
  if (d.source.empty()) d.source = std::string(source);
  for (std::string* field : {&d.site, &d.author, &d.editor, &d.anchor}) *field = std::string(in.text());
}

// The gap to the block before, and how long it is and its type in one number.
void write_blocks(const StoredDocument& d, ByteWriter& out) {
  out.varint(d.blocks.size());
  std::uint32_t last = 0;
  for (const StoredBlock& block : d.blocks) {
    out.varint(block.range.begin - last);
    out.varint(std::uint64_t{block.range.size()} << 4 | static_cast<std::uint64_t>(block.type));
    last = block.range.end;
  }
}

void read_blocks(ByteReader& in, StoredDocument& d) {
  const std::uint32_t n = in.count(2);
  std::uint64_t at = 0;
  for (std::uint32_t i = 0; i < n && in.ok(); ++i) {
    at += in.varint32();
    const std::uint64_t size_and_type = in.varint();
    const std::uint64_t end = at + (size_and_type >> 4);
    if ((size_and_type & 15) >= static_cast<std::uint64_t>(BlockType::boilerplate) || end <= at ||
        end > 0xFFFFFFFF)
      in.fail();
    StoredBlock block;
    block.range = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    block.type = static_cast<BlockType>(size_and_type & 15);
    if (in.ok()) d.blocks.push_back(block);
    at = end;
  }
  if (in.ok() && !place_blocks(d)) in.fail();
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

std::string iso_day(std::uint32_t day) {
  std::string digits = std::to_string(day);
  if (digits.size() < 8) digits.insert(0, 8 - digits.size(), '0');
  return digits.insert(6, 1, '-').insert(4, 1, '-');
}

std::uint32_t day_of(const StoredDocument& document) {
  const std::string& date = document.published.empty() ? document.anchor : document.published;
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < 10; ++i) {
    const char c = i < date.size() ? date[i] : (i == 4 || i == 7 ? '-' : i == 6 || i == 9 ? '1' : '0');
    if (i == 4 || i == 7) {
      if (c != '-') return 0;
    } else if (c < '0' || c > '9') {
      return 0;
    } else {
      out = out * 10 + static_cast<std::uint32_t>(c - '0');
    }
  }
  return date.size() < 4 ? 0 : out;
}

void write_row(const StoredDocument& document, std::uint32_t day, bool has_source, ByteWriter& out) {
  const StoredDocument& d = document;
  const bool same_title = d.title == first_block(d);
  const bool day_is_all = is_whole_day(d, day);
  const bool more = (!day_is_all && (!d.published.empty() || !d.precision.empty())) ||
                    (!has_source && !d.source.empty()) || !d.site.empty() || !d.author.empty() ||
                    !d.editor.empty() || !d.anchor.empty();
  const auto flags = static_cast<std::uint8_t>((same_title ? 0 : kOwnTitle) | (day_is_all ? kWholeDay : 0) |
                                               (more ? kMoreMeta : 0) | (has_findings(d) ? kFindings : 0) |
                                               (d.real_title ? kRealTitle : 0));
  out.u8(flags);
  out.text(d.id);
  write_meta(d, flags, has_source, out);
  write_blocks(d, out);
  if (!has_findings(d)) return;
  write_findings(d, out);
  write_days_and_turns(d, out);
}

void read_row(ByteReader& in, std::uint32_t entity_count, std::uint32_t day, StoredDocument& out) {
  const std::uint8_t flags = in.u8();
  if (flags > kAllFlags) in.fail();
  out.id = std::string(in.text());
  read_meta(in, flags, day, out);
  read_blocks(in, out);
  if ((flags & kFindings) != 0) {
    read_sentences(in, out);
    read_mentions(in, entity_count, out);
    read_figures(in, out);
    read_quotes(in, entity_count, out);
    read_days_and_turns(in, entity_count, out);
  }
  if (!in.done()) in.fail();
}

void write_entity(const StoredEntity& entity, ByteWriter& out) {
  out.u8(static_cast<std::uint8_t>(entity.type));
  out.text(entity.name);
  out.text(entity.lexicon_id);
  write_texts(entity.full, out);
  write_texts(entity.surfaces, out);
}

StoredEntity read_entity(ByteReader& in, std::uint64_t file_size) {
  StoredEntity out;
  out.type = static_cast<EntityType>(read_below(kEntityTypes, in));
  out.name = std::string(in.text());
  out.lexicon_id = std::string(in.text());
  out.full = read_texts(in, file_size);
  out.surfaces = read_texts(in, file_size);
  return out;
}

}  // namespace newsprism
