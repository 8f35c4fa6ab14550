// Every piece of the kept text is found: random pieces against a plain scan of all documents.
#include <algorithm>
#include <set>
#include <string>

#include "index/cut_keys.h"
#include "index/normalize.h"
#include "index/term.h"
#include "search/search.h"
#include "search/small_pile.h"
#include "support/catch.h"
#include "support/dice.h"

using namespace newsprism;
using newsprism::test::Dice;

namespace {

// Few different pieces, so that many of them stand in several documents and across borders.
std::string random_document(Dice& dice) {
  static const char* const kPieces[] = {"芯",  "片",  "芯片", "晶", "覆雜", "複杂", "h20",   "H200",
                                        " ",   "GPU", "GPUs", "，", ",",    "。",   "1,000", "12,345,678",
                                        "3.5", "%",   "的",   "「", "」",   "Lin",  " Yuan", "é",
                                        "\n",  "😀",   "ア",   "한", "-",    "0"};
  std::string out;
  const std::uint32_t n = 20 + dice.below(60);
  for (std::uint32_t i = 0; i < n; ++i) out += test::pick(dice, kPieces);
  return out;
}

Pile random_pile(Dice& dice) {
  Pile pile;
  for (int d = 0; d < 8; ++d) test::add_document(pile, std::to_string(d), random_document(dice));
  return pile;
}

std::set<std::uint32_t> found(const Index& index, const std::string& query) {
  const auto results = search(index, Lexicon(), {query, {}, 0, 1000});
  REQUIRE(results.ok());
  std::set<std::uint32_t> out;
  for (const Hit& hit : results.value().hits) out.insert(hit.doc_index);
  return out;
}

// The documents with a kept block whose key holds the words', as far as a scan can tell.
std::set<std::uint32_t> scanned(const Pile& pile, const std::u32string& words) {
  std::set<std::uint32_t> out;
  std::vector<std::u32string> keys = other_cut_keys(words);
  keys.push_back(search_key(words));
  for (std::uint32_t d = 0; d < pile.documents.size(); ++d) {
    for (const Block& block : pile.documents[d].blocks) {
      const std::u32string text = pile.documents[d].text.substr(block.range.begin, block.range.size());
      const std::u32string key = search_key(text);
      for (const std::u32string& wanted : keys) {
        if (key.find(wanted) != std::u32string::npos) out.insert(d);
      }
    }
  }
  return out;
}

std::u32string random_piece(const Pile& pile, std::uint32_t d, Dice& dice) {
  const auto& blocks = pile.documents[d].blocks;
  const Block& block = blocks[dice.of(blocks.size())];
  const std::uint32_t begin = block.range.begin + dice.below(block.range.size());
  const std::uint32_t size = 1 + dice.below(std::min<std::uint32_t>(block.range.end - begin, 12));
  return pile.documents[d].text.substr(begin, size);
}

// Commas alone may be the grouping of a number, which no key holds.
bool can_be_quoted(const std::u32string& piece) {
  return search_key(piece).find_first_not_of(U',') != std::u32string::npos &&
         piece.find_first_of(U"\"「」") == std::u32string::npos;
}

bool is_one_word(const std::u32string& key) {
  return std::all_of(key.begin(), key.end(), [](char32_t c) { return key_kind(c) == KeyKind::letter; });
}

}  // namespace

TEST_CASE("every piece of the text is found in quotation marks", "[search][substring]") {
  Dice dice(7);
  for (int round = 0; round < 20; ++round) {
    const Pile pile = random_pile(dice);
    const Index index = Index::build(pile, Lexicon());
    for (int i = 0; i < 150; ++i) {
      const std::uint32_t d = dice.below(8);
      const std::u32string piece = random_piece(pile, d, dice);
      if (!can_be_quoted(piece)) continue;
      INFO(to_utf8(piece));
      const std::set<std::uint32_t> hits = found(index, '"' + to_utf8(piece) + '"');
      // A lone Latin word is found as a word where it is one somewhere.
      if (is_one_word(search_key(piece))) {
        CHECK_FALSE(hits.empty());
        continue;
      }
      CHECK(hits.count(d) == 1);
      const std::set<std::uint32_t> oracle = scanned(pile, piece);
      CHECK(std::includes(hits.begin(), hits.end(), oracle.begin(), oracle.end()));
      if (piece.find(U',') == std::u32string::npos && piece.find(U'，') == std::u32string::npos)
        CHECK(hits == oracle);
    }
  }
}

TEST_CASE("where words are frequent, grams and the text find the same", "[search][substring]") {
  Dice dice(7);
  Pile pile;
  for (int d = 0; d < 300; ++d) test::add_document(pile, std::to_string(d), random_document(dice));
  const Index index = Index::build(pile, Lexicon());
  for (int i = 0; i < 400; ++i) {
    const std::u32string piece = random_piece(pile, dice.below(300), dice);
    const bool comma = piece.find(U',') != std::u32string::npos || piece.find(U'，') != std::u32string::npos;
    if (!can_be_quoted(piece) || comma || is_one_word(search_key(piece))) continue;
    INFO(to_utf8(piece));
    CHECK(found(index, '"' + to_utf8(piece) + '"') == scanned(pile, piece));
  }
}

TEST_CASE("every run of ideographs is found as it is typed", "[search][substring]") {
  Dice dice(7);
  for (int round = 0; round < 20; ++round) {
    const Pile pile = random_pile(dice);
    const Index index = Index::build(pile, Lexicon());
    for (int i = 0; i < 150; ++i) {
      const std::uint32_t d = dice.below(8);
      const std::u32string piece = random_piece(pile, d, dice);
      const std::u32string key = search_key(piece);
      if (key.empty() ||
          !std::all_of(key.begin(), key.end(), [](char32_t c) { return key_kind(c) == KeyKind::ideograph; }))
        continue;
      INFO(to_utf8(piece));
      CHECK(found(index, to_utf8(piece)).count(d) == 1);
    }
  }
}

namespace {

// Runs of letters or digits, of which some are longer than any term.
std::string random_runs(Dice& dice) {
  static const char* const kLetters[] = {"a", "B", "한", "ア", "é", "s"};
  static const char* const kDigits[] = {"1", "2", "0"};
  std::string out;
  for (int run = 0; run < 6; ++run) {
    const bool digits = dice.below(3) == 0;
    const std::uint32_t size = 1 + dice.below(dice.below(2) == 0 ? 4 : 3 * kLongestWord);
    for (std::uint32_t i = 0; i < size; ++i) out += digits ? kDigits[dice.below(3)] : kLetters[dice.below(6)];
    out += dice.below(2) == 0 ? " " : dice.below(2) == 0 ? "芯" : "-";
  }
  return out;
}

// Those of `documents` where the key stands as a word, or with an open end as the beginning of one.
std::set<std::uint32_t> as_words(const Pile& pile, const std::u32string& key, bool open_end) {
  std::set<std::uint32_t> out;
  for (std::uint32_t d = 0; d < pile.documents.size(); ++d) {
    const std::u32string text = search_key(pile.documents[d].text);
    for (std::size_t at = text.find(key); at != std::u32string::npos; at = text.find(key, at + 1)) {
      if (is_word_border(text, at) && (open_end || is_word_border(text, at + key.size()))) out.insert(d);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("pieces of endless words and numbers are found", "[search][substring]") {
  Dice dice(7);
  for (int round = 0; round < 12; ++round) {
    Pile pile;
    for (int d = 0; d < 8; ++d) test::add_document(pile, std::to_string(d), random_runs(dice));
    const Index index = Index::build(pile, Lexicon());
    for (int i = 0; i < 100; ++i) {
      const std::u32string& text = pile.documents[dice.below(8)].text;
      const std::uint32_t begin = dice.below(static_cast<std::uint32_t>(text.size()));
      const std::u32string piece =
          text.substr(begin, 1 + dice.below(dice.below(2) == 0 ? 5 : 2 * kLongestWord));
      const std::u32string key = search_key(piece);
      if (key.empty() ||
          std::none_of(key.begin(), key.end(), [](char32_t c) { return key_kind(c) != KeyKind::other; }))
        continue;
      INFO(to_utf8(piece));
      std::set<std::uint32_t> oracle = is_one_word(key) ? as_words(pile, key, false) : scanned(pile, piece);
      if (oracle.empty()) oracle = scanned(pile, piece);
      CHECK(found(index, '"' + to_utf8(piece) + '"') == oracle);
      if (!is_one_word(key)) continue;
      oracle = as_words(pile, key, true);
      if (oracle.empty()) oracle = scanned(pile, piece);
      CHECK(found(index, to_utf8(key) + '*') == oracle);
    }
  }
}
