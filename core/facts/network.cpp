#include "facts/network.h"

#include <algorithm>

#include "base/log2.h"
#include "base/sorting.h"
#include "facts/pile_view.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr std::size_t kMostNames = 24;          // of a sentence or paragraph that are looked at
constexpr std::uint32_t kSentenceShare = 1000;  // thousandths
constexpr std::uint32_t kParagraphShare = 250;
constexpr std::int32_t kSignificant = 3841;  // 5 in 100 at one degree of freedom
constexpr std::uint32_t kEdgesANode = 3;
constexpr std::int32_t kSmallest = 4, kLargest = 17;  // radius
constexpr std::uint32_t kLetter = 7;                  // the width of one

// n * log2(n) in units of 2^-30.
std::int64_t times_log(std::uint64_t n) {
  return static_cast<std::int64_t>(n) * log2_fixed(n, 30);
}

// Of `total` sentences `a` name one, `b` the other and `both` both.
std::int32_t log_likelihood(std::uint64_t both, std::uint64_t a, std::uint64_t b, std::uint64_t total) {
  const std::uint64_t counts[] = {both, a - both,  b - both, total + both - a - b, total, a,
                                  b,    total - a, total - b};
  std::int64_t sum = 0;
  for (int i = 0; i < 9; ++i) sum += i < 5 ? times_log(counts[i]) : -times_log(counts[i]);
  // 2 ln 2 in thousandths; rounding may have made it a little less than nothing
  const auto milli = static_cast<std::int32_t>(std::max<std::int64_t>(0, (sum >> 10) * 1386 >> 20));
  return both * total < a * b ? -milli : milli;
}

struct Named {
  EntityId who = kNoEntity;
  Range range;
};

class NetworkBuilder {
 public:
  NetworkBuilder(const Pile& pile, const NetworkOptions& options)
      : pile_(pile), options_(options), seen_(pile.entities.size()), node_(pile.entities.size(), kNone) {}

  Network run() {
    count();
    choose_nodes();
    meet();
    choose_edges();
    collecting_ = true;
    meet();
    finish_nodes();
    draw();
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool wanted(EntityId e) const {
    return e != kNoEntity && (e == options_.center ||
                              (options_.types >> static_cast<unsigned>(pile_.entities[e].type) & 1U) != 0);
  }

  // The names in a stretch of text, each once. True: the one in the middle is among them, or none is asked
  // for.
  bool find_names(const Reading& reading, Range range) {
    bool central = options_.center == kNoEntity;
    named_ = 0;
    for (const Mention& m : mentions_in(reading, range)) {
      if (named_ == kMostNames || !wanted(m.entity)) continue;
      names_[named_] = {m.entity, m.range};
      std::size_t first = 0;
      while (names_[first].who != m.entity) ++first;
      named_ += first == named_ ? 1U : 0U;
      central = central || m.entity == options_.center;
    }
    return central;
  }

  // In how many sentences each name stands; with company_: in how many with another one.
  void count() {
    company_.assign(seen_.size(), 0);
    for (const Reading& reading : pile_.readings) {
      for (const Sentence& s : reading.tokens.sentences) {
        const bool central = find_names(reading, s.range);
        total_ += named_ > 0 ? 1U : 0U;
        for (std::size_t i = 0; i < named_; ++i) {
          ++seen_[names_[i].who];
          company_[names_[i].who] += central && named_ > 1 ? 1U : 0U;
        }
      }
    }
  }

  // Those with most company; the one in the middle has some wherever another one has.
  void choose_nodes() {
    std::vector<std::uint64_t> order;
    for (EntityId e = 0; e < company_.size(); ++e) {
      const std::uint64_t rank = e == options_.center ? 0 : kNone - company_[e];
      if (company_[e] > 0 && company_[e] >= options_.least) order.push_back(rank << 32 | e);
    }
    out_.met = static_cast<std::uint32_t>(order.size());
    sort_ascending(order.begin(), order.end());
    for (const std::uint64_t row : order) {
      if (chosen_.size() < std::min(options_.most, kMostNetworkNodes))
        chosen_.push_back(static_cast<EntityId>(row));
    }
    sort_ascending(chosen_.begin(), chosen_.end());
    for (std::uint32_t i = 0; i < chosen_.size(); ++i) node_[chosen_[i]] = i;
    weight_.assign(chosen_.size() * chosen_.size(), 0);
    shared_ = weight_;
  }

  void meet() {
    for (DocId d = 0; d < pile_.documents.size(); ++d) {
      Range paragraph;
      std::uint32_t block = kNone;
      for (const Sentence& s : pile_.readings[d].tokens.sentences) {
        meet_in(d, s.range, kSentenceShare);
        if (s.block != block) {
          meet_in(d, paragraph, kParagraphShare);
          paragraph = s.range;
        }
        block = s.block;
        paragraph.end = s.range.end;
      }
      meet_in(d, paragraph, kParagraphShare);
    }
  }

  // Adds up what the names have in common; when collecting, notes the sentences of the lines.
  void meet_in(DocId d, Range range, std::uint32_t share) {
    if (collecting_ && share != kSentenceShare) return;
    find_names(pile_.readings[d], range);
    for (std::size_t i = 0; i < named_ * named_; ++i) {
      const Named &a = names_[i / named_], &b = names_[i % named_];
      if (a.who >= b.who || node_[a.who] == kNone || node_[b.who] == kNone) continue;
      const std::size_t pair = node_[a.who] * chosen_.size() + node_[b.who];
      if (!collecting_) {
        weight_[pair] += share / static_cast<std::uint32_t>(named_ - 1);
        shared_[pair] += share / kSentenceShare;
      } else if (shared_[pair] != kNone) {
        out_.meetings[out_.edges[shared_[pair]].end++] = {d, range, a.range, b.range};
      }
    }
  }

  [[nodiscard]] bool central(std::uint32_t node) const { return chosen_[node] == options_.center; }

  // Pairs are numbers: one's node times all nodes, and the other's. Rows carry them in the lowest 16 bits.
  void choose_edges() {
    const auto n = static_cast<std::uint32_t>(chosen_.size());
    std::vector<std::uint64_t> by_score, by_weight;
    std::vector<std::uint32_t> heaviest(n, kNone);
    for (std::uint32_t pair = 0; pair < shared_.size(); ++pair) {
      if (shared_[pair] > 0 && shared_[pair] >= options_.least)
        by_score.push_back(static_cast<std::uint64_t>(std::int64_t{0x7FFFFFFF} - score(pair)) << 16 | pair);
    }
    sort_ascending(by_score.begin(), by_score.end());
    for (const std::uint64_t row : by_score) {
      const std::uint32_t pair = row & 0xFFFF;
      for (const std::uint32_t node : {pair / n, pair % n}) {
        if (heaviest[node] == kNone || weight_[heaviest[node]] < weight_[pair]) heaviest[node] = pair;
      }
    }
    std::size_t room = kEdgesANode * n;
    for (const std::uint64_t row : by_score) {
      const std::uint32_t pair = row & 0xFFFF, a = pair / n, b = pair % n;
      const bool significant = room > 0 && score(pair) >= kSignificant;
      room -= significant ? 1U : 0U;
      if (significant || central(a) || central(b) || heaviest[a] == pair || heaviest[b] == pair)
        by_weight.push_back(std::uint64_t{kNone - weight_[pair]} << 16 | pair);
    }
    sort_ascending(by_weight.begin(), by_weight.end());
    add_edges(by_weight);
  }
  [[nodiscard]] std::int32_t score(std::uint32_t pair) const {
    const std::size_t n = chosen_.size();
    return log_likelihood(shared_[pair], seen_[chosen_[pair / n]], seen_[chosen_[pair % n]], total_);
  }

  // From here on shared_ has the number of a pair's line, and a line has room for its sentences.
  void add_edges(const std::vector<std::uint64_t>& rows) {
    const auto n = static_cast<std::uint32_t>(chosen_.size());
    std::uint32_t sentences = 0;
    for (const std::uint64_t row : rows) {
      const std::uint32_t pair = row & 0xFFFF;
      out_.edges.push_back({pair / n, pair % n, weight_[pair], score(pair), sentences, sentences});
      sentences += shared_[pair];
    }
    std::fill(shared_.begin(), shared_.end(), kNone);
    for (std::uint32_t i = 0; i < rows.size(); ++i) shared_[rows[i] & 0xFFFF] = i;
    out_.meetings.resize(sentences);
  }

  // Without those whose company is not among the chosen. A box holds the circle and the label below it.
  void finish_nodes() {
    out_.width = std::max(options_.width, 20 * kLetter);
    std::uint64_t most = 1;
    for (const EntityId e : chosen_) most = std::max<std::uint64_t>(most, pile_.entities[e].total);
    node_.assign(chosen_.size(), kNone);  // from here on by position: in out_.nodes
    for (const NetworkEdge& e : out_.edges) node_[e.a] = node_[e.b] = 0;
    std::string label;
    for (std::uint32_t i = 0; i < chosen_.size(); ++i) {
      if (node_[i] == kNone) continue;
      node_[i] = static_cast<std::uint32_t>(out_.nodes.size());
      const Entity& entity = pile_.entities[chosen_[i]];
      const auto more =
          static_cast<std::int32_t>((kLargest * kLargest - kSmallest * kSmallest) * entity.total / most);
      std::int32_t radius = kSmallest;
      while ((radius + 1) * (radius + 1) <= kSmallest * kSmallest + more) ++radius;
      const std::uint32_t letters = network_label(entity, options_.lang, network_letters(out_.width), label);
      out_.nodes.push_back({std::max(2 * radius, static_cast<std::int32_t>(letters * kLetter)),
                            2 * radius + kNetworkLabelHeight, 0, 0, chosen_[i]});
    }
  }

  void draw() {
    std::vector<std::uint32_t> links;
    for (NetworkEdge& e : out_.edges) {
      e.a = node_[e.a];
      e.b = node_[e.b];
      links.push_back(e.a);
      links.push_back(e.b);
    }
    out_.height =
        static_cast<std::uint32_t>(lay_out(out_.nodes, links, static_cast<std::int32_t>(out_.width)));
  }

  const Pile& pile_;
  const NetworkOptions& options_;
  std::vector<std::uint32_t> seen_, company_;  // sentences, by entity
  std::vector<std::uint32_t> node_;            // by entity: position in chosen_
  std::vector<EntityId> chosen_;
  std::vector<std::uint32_t> weight_, shared_;  // by pair
  bool collecting_ = false;
  Named names_[kMostNames + 1];
  std::size_t named_ = 0;
  std::uint32_t total_ = 0;  // sentences that name anybody
  Network out_;
};

}  // namespace

Network build_network(const Pile& pile, const NetworkOptions& options) {
  return NetworkBuilder(pile, options).run();
}

// As the page names it: in English a person's full name, where it is known; in Chinese the other script,
// where this one is not.
std::uint32_t network_label(const Entity& entity, const std::string& lang, std::uint32_t letters,
                            std::string& label) {
  label = entity.name;
  for (const auto& [script, names] : entity.names) {
    if (script != lang && (lang == "en" || script[0] != 'z' || entity.names.count(lang) > 0)) continue;
    const bool full = lang == "en" && entity.type == EntityType::per;
    std::size_t best = 0;
    while (full && best < names.size() && names[best].find(' ') == std::string::npos) ++best;
    if (!names.empty()) label = names[best < names.size() ? best : 0];
  }
  std::uint32_t width = 0;
  for (std::size_t i = 0; i < label.size(); ++i) {
    const auto byte = static_cast<unsigned char>(label[i]);
    if ((byte & 0xC0) == 0x80) continue;
    width += byte >= 0xE0 ? 2 : 1;  // Han takes three bytes
    if (width <= letters) continue;
    label.resize(i);
    label += "…";
    break;
  }
  return width;
}

std::uint32_t entity_type_bits(std::string_view names) {
  std::uint32_t bits = 0;
  for (unsigned t = 0; t < kEntityTypes; ++t) {
    if (names.find(entity_type_name(static_cast<EntityType>(t))) != std::string_view::npos) bits |= 1U << t;
  }
  return bits;
}

}  // namespace newsprism
