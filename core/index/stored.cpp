#include "index/stored.h"

#include <algorithm>

#include "base/sorting.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

std::string_view block_text(const StoredDocument& document, const StoredBlock& block) {
  const std::size_t next = static_cast<std::size_t>(&block - document.blocks.data()) + 1;
  const std::size_t end =
      next < document.blocks.size() ? document.blocks[next].text_at : document.text.size();
  return std::string_view(document.text).substr(block.text_at, end - block.text_at);
}

bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

// Characters from to to - 1 of good UTF-8, without decoding what stands before and after.
void append_characters(std::string_view bytes, std::uint32_t from, std::uint32_t to, std::u32string& out) {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint32_t n = 0;
  for (std::size_t i = 0; i <= bytes.size(); ++i) {
    if (i < bytes.size() && !begins_character(bytes[i])) continue;
    if (n == from) begin = i;
    if (n == to) {
      end = i;
      break;
    }
    ++n;
  }
  out += decode_utf8(bytes.substr(begin, end - begin));
}

// False where the bytes are no good UTF-8.
bool add_strides(StoredDocument& document, StoredBlock& block) {
  block.strides_at = static_cast<std::uint32_t>(document.strides.size());
  const std::string_view bytes = block_text(document, block);
  std::uint32_t n = 0;
  for (std::uint32_t i = 0; i < bytes.size(); ++i) {
    if (begins_character(bytes[i]) && n++ % kStride == 0) document.strides.push_back(block.text_at + i);
  }
  return n == block.range.size();
}

void add_name(std::string_view name, EntityId entity, std::vector<std::pair<std::u32string, EntityId>>& out) {
  std::u32string key = search_key(decode_utf8(name));
  if (!key.empty()) out.emplace_back(std::move(key), entity);
}

bool add_document(StoredDocument& document, SearchKey& out) {
  document.key_begin = static_cast<std::uint32_t>(out.key.size());
  document.lead = 0xFFFFFFFF;
  document.strides.clear();
  for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
    StoredBlock& block = document.blocks[b];
    const std::u32string text = decode_utf8(block_text(document, block));
    if (text.size() != block.range.size() || !add_strides(document, block)) return false;
    block.key_begin = static_cast<std::uint32_t>(out.key.size());
    append_block(fold(text), block.range.begin, out);
    if (document.lead == 0xFFFFFFFF && block.type != BlockType::title) document.lead = b;
  }
  document.key_end = static_cast<std::uint32_t>(out.key.size());
  return true;
}

void group_mentions(Index::Impl& impl) {
  impl.mentions_at.assign(impl.entities.size() + 1, 0);
  for (const StoredDocument& document : impl.documents) {
    for (const StoredMention& mention : document.mentions) ++impl.mentions_at[mention.entity + 1];
  }
  for (std::size_t e = 1; e < impl.mentions_at.size(); ++e) impl.mentions_at[e] += impl.mentions_at[e - 1];
  std::vector<std::uint32_t> next(impl.mentions_at.begin(), impl.mentions_at.end() - 1);
  impl.mention_places.resize(impl.mentions_at.back());
  for (DocId d = 0; d < impl.documents.size(); ++d) {
    for (const StoredMention& mention : impl.documents[d].mentions) {
      impl.mention_places[next[mention.entity]++] = {d, mention.range};
    }
  }
}

}  // namespace

bool Index::Impl::finish() {
  SearchKey made;
  for (StoredDocument& document : documents) {
    if (!add_document(document, made)) return false;
  }
  key = std::move(made.key);
  steps = std::move(made.steps);
  names.clear();
  lexicon_ids.clear();
  for (EntityId e = 0; e < entities.size(); ++e) {
    add_name(entities[e].name, e, names);
    for (const std::string& name : entities[e].full) add_name(name, e, names);
    for (const std::string& name : entities[e].surfaces) add_name(name, e, names);
    if (!entities[e].lexicon_id.empty()) lexicon_ids.emplace_back(entities[e].lexicon_id, e);
  }
  sort_ascending(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  sort_ascending(lexicon_ids.begin(), lexicon_ids.end());
  group_mentions(*this);
  return true;
}

DocId Index::Impl::document_at(std::uint32_t key_at) const {
  const auto after = std::upper_bound(
      documents.begin(), documents.end(), key_at,
      [](std::uint32_t at, const StoredDocument& document) { return at < document.key_begin; });
  return static_cast<DocId>(after - documents.begin()) - 1;
}

Range Index::Impl::origin(std::uint32_t key_begin, std::uint32_t key_end) const {
  const auto place = [&](std::uint32_t at) {
    const auto after =
        std::upper_bound(steps.begin(), steps.end(), at,
                         [](std::uint32_t a, const OriginStep& step) { return a < step.key_at; });
    const OriginStep& step = *(after - 1);
    return step.origin_at + (at - step.key_at);
  };
  return {place(key_begin), place(key_end - 1) + 1};
}

const StoredBlock* block_at(const StoredDocument& document, std::uint32_t at) {
  const auto after =
      std::upper_bound(document.blocks.begin(), document.blocks.end(), at,
                       [](std::uint32_t a, const StoredBlock& b) { return a < b.range.begin; });
  if (after == document.blocks.begin()) return nullptr;
  const StoredBlock& block = *(after - 1);
  return block.range.contains(at) ? &block : nullptr;
}

std::u32string text_of(const StoredDocument& document, Range range) {
  std::u32string out;
  auto at = std::partition_point(document.blocks.begin(), document.blocks.end(),
                                 [&](const StoredBlock& b) { return b.range.end <= range.begin; });
  for (; at != document.blocks.end() && at->range.overlaps(range); ++at) {
    const std::uint32_t from = std::max(range.begin, at->range.begin) - at->range.begin;
    const std::uint32_t to = std::min(range.end, at->range.end) - at->range.begin;
    if (!out.empty()) out.push_back(kBlockBreak);
    const std::uint32_t stride = from / kStride;
    const std::string_view bytes =
        std::string_view(document.text).substr(document.strides[at->strides_at + stride]);
    append_characters(bytes, from - stride * kStride, to - stride * kStride, out);
  }
  return out;
}

}  // namespace newsprism
