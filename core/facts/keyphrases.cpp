#include <algorithm>
#include <map>

#include "base/sorting.h"
#include "facts/digest.h"
#include "mentions/match_key.h"
#include "text/script.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

constexpr std::size_t kMost = 30;
constexpr std::uint32_t kLeastTimes = 2, kLeastTimesFresh = 3;

struct Phrase {
  std::map<std::string, std::uint32_t> forms;  // as written -> times
  std::map<DocId, std::uint32_t> docs;
  std::uint32_t total = 0;
  std::int32_t worth = 0;  // how telling one occurrence is, thousandths
  bool fresh = false;      // the dictionary does not know it, or a part of it
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
  KeyphraseFinder(const Pile& pile, const Lexicon& lexicon) : pile_(pile), lexicon_(lexicon) {}

  std::vector<Keyphrase> run() {
    for (DocId d = 0; d < pile_.documents.size(); ++d) {
      if (!pile_.documents[d].removed) read(d);
    }
    return best();
  }

 private:
  // A word that may be a keyphrase, or part of one.
  struct Term {
    Range range;
    std::int32_t worth = -1;  // below 0: it may not
    bool fresh = false;       // the dictionary does not know it
  };

  void read(DocId d) {
    const Document& document = pile_.documents[d];
    const Reading& reading = pile_.readings[d];
    for (const Mention& m : reading.mentions) {
      if (m.entity != kNoEntity) count("e" + std::to_string(m.entity), d, {m.range, kNameWorth, false});
    }
    std::size_t next = 0;
    for (const Sentence& sentence : reading.tokens.sentences) {
      words_.clear();
      reading.words.words(document.text, sentence.range, words_);
      join_listed(document);
      Term before;
      for (const Range word : words_) {
        while (next < reading.mentions.size() && reading.mentions[next].range.end <= word.begin) ++next;
        const bool named = next < reading.mentions.size() && reading.mentions[next].range.overlaps(word);
        const Term term = named ? Term() : term_of(d, sentence, word);
        if (term.worth >= 0) count_terms(d, before, term);
        before = term;
      }
    }
  }

  // 人工|智能, which the dictionary has as one, is one.
  void join_listed(const Document& document) {
    std::size_t to = 0;
    for (std::size_t at = 0; at < words_.size(); ++to) {
      const Key rest = key_of(document, {words_[at].begin, words_.back().end});
      const std::optional<Words::Match> listed = lexicon_.words().longest(rest);
      const std::uint32_t limit = words_[at].begin + (listed ? listed->length : 0);
      words_[to] = words_[at++];
      for (std::size_t last = at; last < words_.size() && words_[last].end <= limit; ++last) {
        if (words_[last].end == limit) words_[to].end = limit, at = last + 1;
      }
    }
    words_.resize(to);
  }

  // The word, and it with the one before it.
  void count_terms(DocId d, const Term& before, const Term& term) {
    const Document& document = pile_.documents[d];
    count("w" + to_utf8(key_of(document, term.range)), d, term);
    if (before.worth < 0 || before.range.end != term.range.begin) return;
    const Range both = cover(before.range, term.range);
    if (both.size() <= 8)
      count("p" + to_utf8(key_of(document, both)), d,
            {both, (before.worth + term.worth) * 3 / 4, before.fresh || term.fresh});
  }

  // How telling a word is: 公司 and 技术 stand everywhere.
  [[nodiscard]] Term term_of(DocId d, const Sentence& sentence, Range word) const {
    const Key key = key_of(pile_.documents[d], word);
    if (key.size() < 2 || !std::all_of(key.begin(), key.end(), is_han)) return {};
    const std::optional<Words::Entry> entry = lexicon_.words().find(key);
    if (!entry) return may_be_word(d, sentence, word) ? Term{word, kFreshWorth, true} : Term();
    const bool term = entry->tag == WordTag::noun || entry->tag == WordTag::proper ||
                      entry->tag == WordTag::organization || entry->tag == WordTag::other ||
                      entry->tag == WordTag::idiom || entry->tag == WordTag::abbreviation ||
                      (entry->tag == WordTag::verb && entry->idf_milli > 7000);
    return term ? Term{word, std::max(entry->idf_milli - 4000, 0), false} : Term();
  }

  // 算力 is new; 三大 counts, and 工开 begins and ends within words.
  [[nodiscard]] bool may_be_word(DocId d, const Sentence& sentence, Range word) const {
    if (one_of(key_of(pile_.documents[d], word)[0], U"一二三四五六七八九十百千万亿两几多第每各数"))
      return false;
    const Token* const tokens = pile_.readings[d].tokens.tokens.data();
    const Token* const end = tokens + sentence.token_end;
    const Token* t =
        std::lower_bound(tokens + sentence.first_token, end, word.begin,
                         [](const Token& token, std::uint32_t at) { return token.range.begin < at; });
    if (t == end || t->range.begin != word.begin) return false;
    while (t != end && t->range.end < word.end) ++t;
    return t != end && t->range.end == word.end;
  }
  [[nodiscard]] static Key key_of(const Document& d, Range r) { return Key(d.key).substr(r.begin, r.size()); }

  void count(std::string key, DocId d, const Term& term) {
    Phrase& phrase = phrases_[std::move(key)];
    ++phrase.forms[shown(pile_.documents[d], term.range)];
    ++phrase.docs[d];
    ++phrase.total;
    phrase.worth = term.worth;
    phrase.fresh = term.fresh;
  }

  [[nodiscard]] static std::int64_t score(const Phrase& p) {
    std::int64_t sum = 0;  // what one document repeats counts less and less
    for (const auto& [doc, times] : p.docs) sum += times_root(p.worth, std::min<std::uint32_t>(times, 16));
    return sum;
  }

  [[nodiscard]] std::vector<Keyphrase> best() const {
    std::vector<std::pair<std::int64_t, const std::string*>> order;
    for (const auto& [key, phrase] : phrases_) {
      if (phrase.total >= (phrase.fresh ? kLeastTimesFresh : kLeastTimes))
        order.push_back({score(phrase), &key});
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

  static constexpr std::int32_t kNameWorth = 9000, kFreshWorth = 7000;

  const Pile& pile_;
  const Lexicon& lexicon_;
  std::vector<Range> words_;
  std::map<std::string, Phrase> phrases_;
};

}  // namespace

void find_keyphrases(Pile& pile, const Lexicon& lexicon) {
  pile.dossier.keyphrases = KeyphraseFinder(pile, lexicon).run();
}

}  // namespace newsprism
