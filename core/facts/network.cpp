#include "facts/network.h"

#include <algorithm>
#include <bit>

#include "base/sorting.h"
#include "facts/network_layout.h"
#include "facts/pile_view.h"
#include "text/script.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr std::size_t kMostNames = 24;          // of a sentence that are looked at
constexpr std::uint32_t kSentenceShare = 1000;  // thousandths
constexpr std::uint32_t kParagraphShare = 250;
constexpr std::int32_t kSignificant = 3841;  // 5 in 100 at one degree of freedom
constexpr std::uint32_t kEdgesANode = 3;
constexpr std::uint32_t kSmallest = 4, kLargest = 17;  // radius
constexpr std::uint32_t kHalf = 7, kLine = 18;         // a letter's width, a label's height
constexpr std::uint32_t kLongestLabel = 22;            // letters; a Han character is two

// n * log2(n) in units of 2^-30, by squaring: a logarithm of the C library need not be the same everywhere.
std::int64_t times_log(std::uint64_t n) {
  if (n < 2) return 0;
  const int whole = static_cast<int>(std::bit_width(n)) - 1;
  std::uint64_t m = whole < 32 ? n << (31 - whole) : n >> (whole - 31);
  std::int64_t log = whole;
  for (int i = 0; i < 30; ++i) {
    m = m * m >> 31;
    log <<= 1;
    if (m >> 32 == 0) continue;
    m >>= 1;
    log |= 1;
  }
  return static_cast<std::int64_t>(n) * log;
}

// Of `total` sentences `a` name one, `b` the other and `both` both.
std::int32_t log_likelihood(std::uint64_t both, std::uint64_t a, std::uint64_t b, std::uint64_t total) {
  const std::int64_t sum = times_log(both) + times_log(a - both) + times_log(b - both) +
                           times_log(total - a - b + both) - times_log(a) - times_log(b) -
                           times_log(total - a) - times_log(total - b) + times_log(total);
  const std::int64_t score = (sum >> 10) * 1386 >> 20;  // 2 ln 2 in thousandths
  const auto milli = static_cast<std::int32_t>(std::clamp<std::int64_t>(score, 0, 0x7FFFFFFF));
  return both * total < a * b ? -milli : milli;
}

struct Named {
  EntityId who;
  Range range;
};

// What two names have in common.
struct Tie {
  std::uint32_t weight_milli = 0;
  std::vector<Meeting> sentences;
};

class NetworkBuilder {
 public:
  NetworkBuilder(const Pile& pile, const NetworkOptions& options)
      : pile_(pile),
        options_(options),
        seen_(pile.entities.size()),
        company_(pile.entities.size()),
        node_(pile.entities.size(), kNone) {}

  Network run() {
    count();
    choose_nodes();
    meet();
    choose_edges();
    finish_nodes();
    draw();
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool wanted(EntityId e) const {
    return e != kNoEntity && (e == options_.center ||
                              (options_.types >> static_cast<unsigned>(pile_.entities[e].type) & 1U) != 0);
  }

  // The names in a stretch of text, each once.
  void find_names(const Reading& reading, Range range) {
    names_.clear();
    for (const Mention& m : mentions_in(reading, range)) {
      const auto same = [&](const Named& n) { return n.who == m.entity; };
      if (names_.size() < kMostNames && wanted(m.entity) && std::none_of(names_.begin(), names_.end(), same))
        names_.push_back({m.entity, m.range});
    }
  }

  // In how many sentences each name stands, and in how many with another one.
  void count() {
    for (const Reading& reading : pile_.readings) {
      for (const Sentence& s : reading.tokens.sentences) {
        find_names(reading, s.range);
        total_ += names_.empty() ? 0U : 1U;
        const bool counts = names_.size() > 1 && (options_.center == kNoEntity || names_center());
        for (const Named& n : names_) {
          ++seen_[n.who];
          company_[n.who] += counts ? 1U : 0U;
        }
      }
    }
  }
  [[nodiscard]] bool names_center() const {
    return std::any_of(names_.begin(), names_.end(),
                       [&](const Named& n) { return n.who == options_.center; });
  }

  void choose_nodes() {
    for (EntityId e = 0; e < company_.size(); ++e) {
      if (company_[e] >= options_.least) chosen_.push_back(e);
    }
    out_.met = static_cast<std::uint32_t>(chosen_.size());
    sort_stably(chosen_.begin(), chosen_.end(),
                [&](EntityId a, EntityId b) { return company_[a] > company_[b]; });
    // the one in the middle has company wherever another one has
    if (options_.center < seen_.size()) {
      const auto center = std::find(chosen_.begin(), chosen_.end(), options_.center);
      if (center != chosen_.end()) std::rotate(chosen_.begin(), center, center + 1);
    }
    chosen_.resize(std::min<std::size_t>({chosen_.size(), options_.most, kMostNetworkNodes}));
    sort_ascending(chosen_.begin(), chosen_.end());
    for (std::uint32_t i = 0; i < chosen_.size(); ++i) node_[chosen_[i]] = i;
    ties_.resize(chosen_.size() * chosen_.size());
  }

  void meet() {
    for (DocId d = 0; d < pile_.documents.size(); ++d) {
      const std::vector<Sentence>& sentences = pile_.readings[d].tokens.sentences;
      for (std::size_t i = 0; i < sentences.size(); ++i) {
        meet_in(d, sentences[i].range, kSentenceShare);
        if (i > 0 && sentences[i - 1].block == sentences[i].block) continue;
        std::size_t last = i;
        while (last + 1 < sentences.size() && sentences[last + 1].block == sentences[i].block) ++last;
        meet_in(d, cover(sentences[i].range, sentences[last].range), kParagraphShare);
      }
    }
  }

  void meet_in(DocId d, Range range, std::uint32_t share) {
    find_names(pile_.readings[d], range);
    for (std::size_t i = 0; i < names_.size(); ++i) {
      for (std::size_t k = i + 1; k < names_.size(); ++k) {
        Named a = names_[i], b = names_[k];
        if (a.who > b.who) std::swap(a, b);
        if (node_[a.who] == kNone || node_[b.who] == kNone) continue;
        Tie& tie = ties_[node_[a.who] * chosen_.size() + node_[b.who]];
        tie.weight_milli += share / static_cast<std::uint32_t>(names_.size() - 1);
        if (share == kSentenceShare) tie.sentences.push_back({d, range, a.range, b.range});
      }
    }
  }

  void choose_edges() {
    std::vector<NetworkEdge> all;
    for (std::uint32_t a = 0; a < chosen_.size(); ++a) {
      for (std::uint32_t b = a + 1; b < chosen_.size(); ++b) {
        Tie& tie = ties_[a * chosen_.size() + b];
        if (tie.sentences.empty() || tie.sentences.size() < options_.least) continue;
        all.push_back({a, b, tie.weight_milli,
                       log_likelihood(tie.sentences.size(), seen_[chosen_[a]], seen_[chosen_[b]], total_),
                       std::move(tie.sentences)});
      }
    }
    sort_stably(all.begin(), all.end(), [](const NetworkEdge& a, const NetworkEdge& b) {
      return a.score_milli != b.score_milli ? a.score_milli > b.score_milli : a.weight_milli > b.weight_milli;
    });
    std::vector<std::uint32_t> heaviest(chosen_.size(), kNone);
    for (std::uint32_t i = 0; i < all.size(); ++i) {
      for (const std::uint32_t node : {all[i].a, all[i].b}) {
        if (heaviest[node] == kNone || all[heaviest[node]].weight_milli < all[i].weight_milli)
          heaviest[node] = i;
      }
    }
    linked_.resize(chosen_.size());
    std::size_t room = kEdgesANode * chosen_.size();
    for (std::uint32_t i = 0; i < all.size(); ++i) {
      NetworkEdge& e = all[i];
      const bool significant = e.score_milli >= kSignificant && room > 0;
      const bool central = chosen_[e.a] == options_.center || chosen_[e.b] == options_.center;
      if (!significant && !central && heaviest[e.a] != i && heaviest[e.b] != i) continue;
      room -= significant ? 1U : 0U;
      linked_[e.a] = linked_[e.b] = true;
      out_.edges.push_back(std::move(e));
    }
    sort_stably(out_.edges.begin(), out_.edges.end(),
                [](const NetworkEdge& a, const NetworkEdge& b) { return a.weight_milli > b.weight_milli; });
  }

  // Without those whose company is not among the chosen.
  void finish_nodes() {
    std::uint32_t most = 1;
    for (const EntityId e : chosen_) most = std::max(most, pile_.entities[e].total);
    for (std::uint32_t i = 0; i < chosen_.size(); ++i) {
      node_[i] = static_cast<std::uint32_t>(out_.nodes.size());  // from here on by position
      if (!linked_[i]) continue;
      NetworkNode node;
      node.entity = chosen_[i];
      const std::uint64_t area =
          kSmallest * kSmallest + (kLargest * kLargest - kSmallest * kSmallest) *
                                      std::uint64_t{pile_.entities[node.entity].total} / most;
      while (std::uint64_t{node.radius + 1} * (node.radius + 1) <= area) ++node.radius;
      out_.nodes.push_back(std::move(node));
    }
    for (NetworkEdge& e : out_.edges) {
      e.a = node_[e.a];
      e.b = node_[e.b];
    }
  }

  // The name that the page would show, cut where it is long. Gives its width in letters.
  std::uint32_t label(NetworkNode& node) const {
    const Entity& entity = pile_.entities[node.entity];
    const std::string other = options_.lang == "zh-Hans" ? "zh-Hant" : "zh-Hans";
    node.label = entity.name;
    for (const std::string& lang : {other, options_.lang}) {
      const auto names = entity.names.find(lang);
      if (names == entity.names.end() || names->second.empty() || (lang == other && options_.lang == "en"))
        continue;
      node.label = names->second.front();
      // in English a person's full name, where it is known
      for (const std::string& name : names->second) {
        if (lang != "en" || entity.type != EntityType::per || name.find(' ') == std::string::npos) continue;
        node.label = name;
        break;
      }
    }
    const std::uint32_t most = std::min(kLongestLabel, out_.width / 2 / kHalf);
    std::u32string text = decode_utf8(node.label);
    std::uint32_t width = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      width += text[i] >= 0x1100 ? 2 : 1;
      if (width <= most) continue;
      text.resize(i);
      node.label = to_utf8(text) + "…";
      break;
    }
    return width;
  }

  // A box holds the circle and the label below it.
  void draw() {
    out_.width = std::max(options_.width, 20 * kHalf);
    std::vector<LayoutBox> boxes;
    for (NetworkNode& node : out_.nodes) {
      const std::uint32_t wide = std::max(2 * node.radius, label(node) * kHalf);
      boxes.push_back(
          {static_cast<std::int32_t>(wide), static_cast<std::int32_t>(2 * node.radius + kLine), 0, 0});
    }
    std::vector<LayoutLink> links;
    for (const NetworkEdge& e : out_.edges) links.push_back({e.a, e.b});
    out_.height = static_cast<std::uint32_t>(lay_out(boxes, links, static_cast<std::int32_t>(out_.width)));
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      out_.nodes[i].x = static_cast<std::uint32_t>(boxes[i].x);
      out_.nodes[i].y = static_cast<std::uint32_t>(boxes[i].y - boxes[i].height / 2) + out_.nodes[i].radius;
    }
  }

  const Pile& pile_;
  const NetworkOptions& options_;
  std::vector<std::uint32_t> seen_, company_;  // sentences, by entity
  std::vector<std::uint32_t> node_;            // by entity: position in chosen_
  std::vector<EntityId> chosen_;
  std::vector<bool> linked_;
  std::vector<Tie> ties_;  // rows of chosen_.size()
  std::vector<Named> names_;
  std::uint32_t total_ = 0;  // sentences that name anybody
  Network out_;
};

}  // namespace

Network build_network(const Pile& pile, const NetworkOptions& options) {
  return NetworkBuilder(pile, options).run();
}

std::uint32_t entity_type_bits(std::string_view names) {
  std::uint32_t bits = 0;
  for (unsigned t = 0; t < kEntityTypes; ++t) {
    if (names.find(entity_type_name(static_cast<EntityType>(t))) != std::string_view::npos) bits |= 1U << t;
  }
  return bits;
}

}  // namespace newsprism
