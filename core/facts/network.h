// Who appears with whom: names that share sentences, which of these meetings are more than chance, and where
// each name is to be drawn.
//
//   「甲公司的李文与王芳会谈。」        李文 --- 王芳     a name: as large as it is often named
//   「李文随后离开。」                    \     /       a line: opens the sentences that name both
//                                        甲公司
//
// Weight of a line: a sentence that names k of them gives each pair 1/(k-1) (Newman 2001), so that a list of
// names weighs no more than a meeting of two; the paragraph around gives a quarter of that. Which lines are
// drawn: those that chance does not explain (log-likelihood ratio over sentences, Dunning 1993, at 5 in 100;
// three for each name at most), and the heaviest one of each name. So not everybody is tied to whoever is
// named most. The sentences of copies count like all others. The order of the documents changes only the
// order of the sentences. Cost: linear in mentions, and 3 ms for the places of 60 names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "facts/network_layout.h"
#include "facts/pile.h"

namespace newsprism {

inline constexpr std::uint32_t kMostNetworkNodes = 200;

struct NetworkOptions {
  std::uint32_t types = 3;       // one bit for each EntityType; people and organisations
  EntityId center = kNoEntity;   // this one and whom it meets, whatever its type; all its lines are drawn
  std::uint32_t least = 1;       // sentences that two have to share
  std::uint32_t most = 60;       // names drawn, those with company in most sentences; up to kMostNetworkNodes
  std::uint32_t width = 900;     // of the drawing, in pixels of text that is 13 pixels high
  std::string lang = "zh-Hans";  // of the labels, where a name is known in it: zh-Hans, zh-Hant, en
};

struct Meeting {
  DocId doc = 0;
  Range sentence;
  Range a, b;  // where it names each first
};

struct NetworkEdge {
  std::uint32_t a = 0, b = 0;  // positions in Network::nodes, a < b
  std::uint32_t weight_milli = 0;
  std::int32_t score_milli = 0;  // log-likelihood ratio; below 0 where they meet less often than by chance
  std::uint32_t begin = 0, end = 0;  // positions in Network::meetings: its sentences
};

struct Network {
  // The most named first. The item is an entity; a circle stands at the top, its label below it.
  std::vector<LayoutBox> nodes;
  std::vector<NetworkEdge> edges;  // the heaviest first
  std::vector<Meeting> meetings;
  std::uint32_t width = 0, height = 0;
  std::uint32_t met = 0;  // names that have company at all: those drawn and the others
};

// The label of an entity, shortened where it is wider than `letters`; a Han character is two. Gives its
// width.
std::uint32_t network_label(const Entity& entity, const std::string& lang, std::uint32_t letters,
                            std::string& label);

inline constexpr std::int32_t kNetworkLabelHeight = 18;

// How many letters a label of that drawing may have.
[[nodiscard]] constexpr std::uint32_t network_letters(std::uint32_t width) {
  return width < 308 ? width / 14 : 22;
}

[[nodiscard]] Network build_network(const Pile& pile, const NetworkOptions& options);

// "PER,ORG" as bits; 0 where it names no type.
[[nodiscard]] std::uint32_t entity_type_bits(std::string_view names);

}  // namespace newsprism
