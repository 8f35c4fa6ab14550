#include <algorithm>
#include <map>

#include "base/sorting.h"
#include "facts/digest.h"
#include "mentions/match_key.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

constexpr std::size_t kMost = 30;
constexpr std::uint32_t kLeastTimes = 2;

struct Phrase {
  std::map<std::string, std::uint32_t> forms;  // as written -> times
  std::map<DocId, std::uint32_t> docs;
  std::uint32_t total = 0;
  std::int32_t worth = 0;  // how telling one occurrence is, thousandths
};

std::string shown(const Document& d, Range r) {
  return to_utf8(std::u32string_view(d.text).substr(r.begin, r.size()));
}

// x * sqrt(n), for counting documents with less than their number.
std::int64_t times_root(std::int64_t x, std::uint32_t n) {
  std::int64_t root = 0;
  while ((root + 1) * (root + 1) <= std::int64_t{n} * 10000) ++root;
  return x * root / 100;
}

class KeyphraseFinder {
 public:
  explicit KeyphraseFinder(const Pile& pile) : pile_(pile) {}

  std::vector<Keyphrase> run() {
    for (DocId d = 0; d < pile_.documents.size(); ++d) {
      if (!pile_.documents[d].removed) read(d);
    }
    return best();
  }

 private:
  void read(DocId d) {
    const Document& document = pile_.documents[d];
    const Reading& reading = pile_.readings[d];
    std::size_t next = 0;
    for (const Mention& m : reading.mentions) {
      if (m.entity != kNoEntity) count("e" + std::to_string(m.entity), d, m.range, kNameWorth);
    }
    const std::vector<Token>& tokens = reading.tokens.tokens;
    for (std::size_t t = 0; t < tokens.size(); ++t) {
      while (next < reading.mentions.size() && reading.mentions[next].range.end <= tokens[t].range.begin)
        ++next;
      if (next < reading.mentions.size() && reading.mentions[next].range.overlaps(tokens[t].range)) continue;
      if (!is_term(tokens[t])) continue;
      count("w" + to_utf8(key_of(document, tokens[t].range)), d, tokens[t].range, worth_of(tokens[t]));
      if (t + 1 < tokens.size() && is_term(tokens[t + 1]) &&
          tokens[t + 1].range.begin == tokens[t].range.end) {
        const Range both = cover(tokens[t].range, tokens[t + 1].range);
        const bool free = next >= reading.mentions.size() || !reading.mentions[next].range.overlaps(both);
        if (free && both.size() <= 8) {
          count("p" + to_utf8(key_of(document, both)), d, both,
                (worth_of(tokens[t]) + worth_of(tokens[t + 1])) * 3 / 4);
        }
      }
    }
  }

  [[nodiscard]] static bool is_term(const Token& token) {
    if (token.kind != TokenKind::han || token.range.size() < 2) return false;
    return token.tag == WordTag::noun || token.tag == WordTag::proper || token.tag == WordTag::organization ||
           token.tag == WordTag::other || token.tag == WordTag::idiom || token.tag == WordTag::abbreviation ||
           (token.tag == WordTag::verb && token.idf_milli > 7000);
  }
  // 公司 and 技术 stand everywhere
  [[nodiscard]] static std::int32_t worth_of(const Token& token) {
    return std::max(token.idf_milli - 4000, 0);
  }
  [[nodiscard]] static Key key_of(const Document& d, Range r) { return Key(d.key).substr(r.begin, r.size()); }

  void count(std::string key, DocId d, Range r, std::int32_t worth) {
    Phrase& phrase = phrases_[std::move(key)];
    ++phrase.forms[shown(pile_.documents[d], r)];
    ++phrase.docs[d];
    ++phrase.total;
    phrase.worth = worth;
  }

  [[nodiscard]] static std::int64_t score(const Phrase& p) {
    std::int64_t sum = 0;  // what one document repeats counts less and less
    for (const auto& [doc, times] : p.docs) sum += times_root(p.worth, std::min<std::uint32_t>(times, 16));
    return sum;
  }

  [[nodiscard]] std::vector<Keyphrase> best() const {
    std::vector<std::pair<std::int64_t, const std::string*>> order;
    for (const auto& [key, phrase] : phrases_) {
      if (phrase.total >= kLeastTimes) order.push_back({score(phrase), &key});
    }
    sort_stably(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<Keyphrase> out;
    std::vector<std::u32string> taken;
    for (const auto& [value, key] : order) {
      if (out.size() == kMost) break;
      const Phrase& phrase = phrases_.at(*key);
      if (is_part(*key, taken)) continue;
      taken.push_back(decode_utf8(std::string_view(*key).substr(1)));
      out.push_back(keyphrase(phrase, value, order.front().first, *key));
    }
    return out;
  }

  // 供应链 after 供应链博弈, or the other way round, says nothing new.
  [[nodiscard]] static bool is_part(const std::string& key, const std::vector<std::u32string>& taken) {
    if (key[0] == 'e') return false;
    const std::u32string word = decode_utf8(std::string_view(key).substr(1));
    return std::any_of(taken.begin(), taken.end(), [&](const std::u32string& t) {
      return t.find(word) != std::u32string::npos || word.find(t) != std::u32string::npos;
    });
  }

  [[nodiscard]] Keyphrase keyphrase(const Phrase& p, std::int64_t value, std::int64_t top,
                                    const std::string& key) const {
    Keyphrase out;
    std::uint32_t most = 0;
    for (const auto& [form, times] : p.forms) {
      if (times > most) most = times, out.text = form;
    }
    if (key[0] == 'e') out.text = pile_.entities[std::stoul(key.substr(1))].name;
    out.score_milli = static_cast<std::int32_t>(value * 1000 / std::max<std::int64_t>(top, 1));
    for (const auto& [doc, times] : p.docs) out.docs.push_back(doc);
    return out;
  }

  static constexpr std::int32_t kNameWorth = 9000;

  const Pile& pile_;
  std::map<std::string, Phrase> phrases_;
};

}  // namespace

void find_keyphrases(Pile& pile) {
  pile.dossier.keyphrases = KeyphraseFinder(pile).run();
}

}  // namespace newsprism
