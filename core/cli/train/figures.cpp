#include "cli/train/figures.h"

#include <array>
#include <cstdio>
#include <map>
#include <set>
#include <string>

#include "tokens/labeller.h"

namespace newsprism::train {
namespace {

struct Count {
  std::size_t found = 0, gold = 0, right = 0;
  [[nodiscard]] double f1() const {
    return found + gold == 0 ? 0 : 2.0 * static_cast<double>(right) / static_cast<double>(found + gold);
  }
};

void count(Count& c, const std::set<std::array<std::uint32_t, 3>>& found, const std::vector<Span>& gold,
           int type) {
  for (const auto& f : found) c.found += type < 0 || f[2] == static_cast<std::uint32_t>(type) ? 1U : 0U;
  for (const Span& g : gold) {
    if (type >= 0 && g.type != static_cast<std::uint32_t>(type)) continue;
    ++c.gold;
    c.right += found.count({g.begin, g.end, g.type});
  }
}

}  // namespace

void print_figures(const std::vector<Sentence>& sentences, const LabelModel& model, const Lexicon& lexicon) {
  Labeller labeller(model, lexicon);
  std::map<std::string, std::array<Count, 5>> figures;
  for (const Sentence& s : sentences) {
    if (!s.held_out) continue;
    labeller.read(s.text, s.key);
    auto& row = figures[s.set];
    std::set<std::array<std::uint32_t, 3>> found;
    std::vector<LabelledName> names;
    labeller.names(names);
    for (const LabelledName& n : names)
      found.insert({n.range.begin, n.range.end, static_cast<std::uint32_t>(n.type)});
    for (int type = -1; s.has_names && type < 3; ++type)
      count(row[static_cast<std::size_t>(type + 1)], found, s.names, type);
    if (!s.has_words) continue;
    std::vector<Range> words;
    labeller.words(words);
    found.clear();
    for (const Range r : words) found.insert({r.begin, r.end, 0});
    count(row[4], found, s.words, -1);
  }
  std::printf("| held out | names F1 | PER | ORG | LOC | words F1 |\n|---|---|---|---|---|---|\n");
  for (const auto& [set, row] : figures) {
    std::printf("| %s |", set.c_str());
    for (const Count& c : row) {
      if (c.gold == 0)
        std::printf(" |");  // the set has none
      else
        std::printf(" %.*f |", &c == &row.front() || &c == &row.back() ? 4 : 3, c.f1());
    }
    std::printf("\n");
  }
}

}  // namespace newsprism::train
