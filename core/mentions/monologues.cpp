#include <algorithm>
#include <map>

#include "mentions/quote_scene.h"

namespace newsprism {
namespace {

// The words that name whoever answers most of the interview; empty when there is no interview.
Range main_answerer(const QuoteScene& scene) {
  std::map<std::u32string_view, std::size_t> answers;
  Range best;
  std::size_t most = 0;
  for (const QaPair& qa : scene.document.qa) {
    if (qa.answerer.empty()) continue;
    const std::size_t times = ++answers[scene.key.substr(qa.answerer.begin, qa.answerer.size())];
    if (times <= most) continue;
    most = times;
    best = qa.answerer;
  }
  return most >= 2 ? best : Range();
}

bool says_i(std::u32string_view key) {
  return key.find(U"我") != std::u32string_view::npos || key.find(U"咱们") != std::u32string_view::npos;
}

// Paragraphs from `first` that belong to one section; the end of it.
std::uint32_t section_end(const std::vector<Block>& blocks, std::uint32_t first) {
  std::uint32_t b = first;
  while (b < blocks.size() && blocks[b].type == BlockType::paragraph) ++b;
  return b;
}

// Nobody speaks of a person or quotes one there, and somebody says "I".
bool is_first_person(const QuoteScene& scene, Range section) {
  if (!says_i(scene.key.substr(section.begin, section.size()))) return false;
  for (const Mention& m : scene.mentions) {
    if (m.type == EntityType::per && section.contains(m.range)) return false;
  }
  return std::none_of(scene.out.begin(), scene.out.end(),
                      [&](const Quote& q) { return section.overlaps(q.spans[0]); });
}

}  // namespace

void find_monologues(QuoteScene& scene) {
  const Range speaker = main_answerer(scene);
  if (speaker.empty()) return;
  const std::vector<Block>& blocks = scene.document.blocks;
  for (std::uint32_t b = 0; b + 1 < blocks.size(); ++b) {
    if (blocks[b].type != BlockType::heading || blocks[b + 1].type != BlockType::paragraph) continue;
    const std::uint32_t end = section_end(blocks, b + 1);
    const Range section{blocks[b + 1].range.begin, blocks[end - 1].range.end};
    if (is_first_person(scene, section)) scene.push(QuoteType::direct, section, {speaker, {}, kMonologue});
  }
}

}  // namespace newsprism
