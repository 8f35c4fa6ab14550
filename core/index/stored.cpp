#include "index/stored.h"

#include <algorithm>

#include "index/term.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace newsprism {

namespace {

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

}  // namespace

bool place_blocks(StoredDocument& document) {
  document.lead = 0xFFFFFFFF;
  document.strides.clear();
  std::size_t at = 0;
  for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
    StoredBlock& block = document.blocks[b];
    block.text_at = static_cast<std::uint32_t>(at);
    block.strides_at = static_cast<std::uint32_t>(document.strides.size());
    const std::size_t end = document.text.find(kBlockEnd, at);
    if (end == std::string_view::npos) return false;
    std::uint32_t n = 0;
    for (; at < end; ++at) {
      if (begins_character(document.text[at]) && n++ % kStride == 0)
        document.strides.push_back(static_cast<std::uint32_t>(at));
    }
    if (n != block.range.size() || n == 0 || !begins_character(document.text[block.text_at])) return false;
    ++at;
    const bool headline = block.type == BlockType::title || block.type == BlockType::heading;
    if (document.lead == 0xFFFFFFFF && !headline) document.lead = b;
  }
  return at == document.text.size();
}

const SearchKey& StoredDocument::key() const {
  if (!key_.key.empty()) return key_;
  for (const StoredBlock& block : blocks) {
    const std::string_view from = text.substr(block.text_at);
    std::u32string words = decode_utf8(from.substr(0, from.find(kBlockEnd)));
    fold_in_place(words);
    append_block(words, block.range.begin, key_);
  }
  return key_;
}

void StoredDocument::add_to_key(std::u32string words, std::uint32_t origin) {
  fold_in_place(words);
  append_block(words, origin, key_);
}

Range StoredDocument::origin(std::uint32_t key_begin, std::uint32_t key_end) const {
  const std::vector<OriginStep>& steps = key().steps;
  const auto place = [&](std::uint32_t at) {
    const auto after =
        std::upper_bound(steps.begin(), steps.end(), at,
                         [](std::uint32_t a, const OriginStep& step) { return a < step.key_at; });
    const OriginStep& step = *(after - 1);
    return step.origin_at + (at - step.key_at);
  };
  return {place(key_begin), place(key_end - 1) + 1};
}

std::uint8_t fields_of(const StoredDocument& document, const StoredBlock& block) {
  const auto n = static_cast<std::uint32_t>(&block - document.blocks.data());
  return n < document.lead ? kInTitle : n == document.lead ? kInLead : std::uint8_t{0};
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
    append_characters(document.text.substr(document.strides[at->strides_at + stride]),
                      from - stride * kStride, to - stride * kStride, out);
  }
  return out;
}

}  // namespace newsprism
