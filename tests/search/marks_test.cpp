// Every mark covers exactly what matched, in the text as it stands: random pieces of random documents,
// against a comparison character by character.
#include <algorithm>
#include <string>
#include <vector>

#include "index/normalize.h"
#include "search/search.h"
#include "search/small_pile.h"
#include "support/catch.h"
#include "support/dice.h"
#include "tokens/sentences.h"

using namespace newsprism;
using newsprism::test::Dice;

namespace {

// Both scripts, widths and cases of the same words, spaces where writers differ, signs of several characters.
std::string random_line(Dice& dice, std::uint32_t most) {
  static const char* const kPieces[] = {
      "渡轮",        "渡輪",     "码头",  "碼頭", "覆雜", "复杂",     "晶片",  "芯片",    "的",         "了",
      "X20",         "Ｘ２０",   "x20",   "Pier", "pier", "ＰＩＥＲ", "piers", "café",    "cafe\u0301", " ",
      "　",          " ",        "，",    ",",    "、",   "。",       "。",    "！",      ". ",         "「",
      "」",          "\"",       "1,250", "1250", "12",   "3.5",      "%",     "-",       "·",          "😀",
      "👩‍🚒", "👍🏽", "🇺🇳",    "ア",   "한",   "里",       "裡",    "e\u0301", "⛴\uFE0F"};
  std::string out;
  for (std::uint32_t n = 1 + dice.below(most); n > 0; --n) out += test::pick(dice, kPieces);
  return out;
}

struct Article {
  std::u32string text;
  Range title;
  std::vector<Range> blocks, sentences;
};

// The pile and what is known of it without the index.
struct Sample {
  Index index;
  std::vector<Article> articles;
};

void add_block(Article& article, Range block) {
  if (block.empty()) return;
  article.blocks.push_back(block);
  split_sentences(article.text, block, article.sentences);
}

Sample random_plain(Dice& dice) {
  Sample out;
  for (int d = 0; d < 6; ++d) {
    PlainDocument plain;
    plain.id = std::to_string(d);
    plain.title = dice.below(3) == 0 ? "" : random_line(dice, 8);
    for (std::uint32_t lines = 1 + dice.below(4); lines > 0; --lines)
      plain.body += random_line(dice, 40) + '\n';
    Article article;
    article.text = decode_utf8(plain.title + '\n' + plain.body);
    const auto title = static_cast<std::uint32_t>(article.text.find(U'\n'));
    article.title = {0, title};
    for (std::uint32_t begin = 0, i = 0; i < article.text.size(); ++i) {
      if (article.text[i] != U'\n') continue;
      add_block(article, {begin, i});
      begin = i + 1;
    }
    out.index.add(plain);
    out.articles.push_back(std::move(article));
  }
  return out;
}

// The same through the pile of an analysis.
Sample random_pile(Dice& dice) {
  Pile pile;
  Sample out;
  for (int d = 0; d < 6; ++d) {
    std::string lines = dice.below(3) == 0 ? "" : "# " + random_line(dice, 8) + '\n';
    for (std::uint32_t n = 1 + dice.below(4); n > 0; --n) lines += random_line(dice, 40) + '\n';
    test::add_document(pile, std::to_string(d), lines);
    Article article;
    article.text = pile.documents.back().text;
    for (const Block& block : pile.documents.back().blocks) {
      article.blocks.push_back(block.range);
      if (block.type == BlockType::title) article.title = block.range;
    }
    for (const Sentence& sentence : pile.readings.back().tokens.sentences)
      article.sentences.push_back(sentence.range);
    out.articles.push_back(std::move(article));
  }
  out.index = Index::build(pile, Lexicon());
  return out;
}

// What stays of words where spaces and the commas of numbers make no difference.
std::u32string bare(std::u32string_view words) {
  std::u32string key = search_key(words);
  key.erase(std::remove_if(key.begin(), key.end(), [](char32_t c) { return c == U' ' || c == U','; }),
            key.end());
  return key;
}

std::u32string words_in(const Article& article, Range range) {
  return article.text.substr(range.begin, range.size());
}

bool is_marked(const Hit& hit, Range range) {
  return std::any_of(hit.highlights.begin(), hit.highlights.end(),
                     [&](Range mark) { return mark.overlaps(range); });
}

bool is_gap(char32_t c) {
  return c == U' ' || c == 0x3000 || c == U',' || c == U'，';
}

// Where the words stand without a gap inside, as far as letters or digits go on neither before nor after
// them.
std::vector<Range> clear_places(const Article& article, const std::u32string& words) {
  std::vector<Range> out;
  const std::u32string wanted = bare(words);
  if (search_key(words) != wanted) return out;
  const auto size = static_cast<std::uint32_t>(wanted.size());
  for (const Range block : article.blocks) {
    for (std::uint32_t at = block.begin; at + size <= block.end; ++at) {
      const Range range{at, at + size};
      const std::u32string here = words_in(article, range);
      if (std::any_of(here.begin(), here.end(), is_gap) || bare(here) != wanted) continue;
      const std::u32string around = words_in(article, {at > block.begin ? at - 1 : at, range.end});
      const std::u32string after = words_in(article, {range.end - 1, std::min(range.end + 1, block.end)});
      const auto goes_on = [](const std::u32string& two) {
        return two.size() > 1 && key_kind(two[0]) == key_kind(two[1]) &&
               (key_kind(two[0]) == KeyKind::letter || key_kind(two[0]) == KeyKind::digit);
      };
      const bool dotted = (at > block.begin && article.text[at - 1] == U'.') ||
                          (range.end < block.end && article.text[range.end] == U'.');
      if (!dotted && !(at > block.begin && goes_on(around.substr(0, 2))) && !goes_on(after))
        out.push_back(range);
    }
  }
  return out;
}

void check_form(const Article& article, const Hit& hit) {
  CHECK(to_utf8(words_in(article, hit.snippet)) == hit.snippet_text);
  REQUIRE(hit.highlights.size() == hit.highlight_texts.size());
  for (std::size_t i = 0; i < hit.highlights.size(); ++i) {
    const Range mark = hit.highlights[i];
    CHECK_FALSE(mark.empty());
    CHECK(to_utf8(words_in(article, mark)) == hit.highlight_texts[i]);
    if (i > 0) CHECK(hit.highlights[i - 1].end <= mark.begin);
    CHECK(
        std::any_of(article.blocks.begin(), article.blocks.end(), [&](Range b) { return b.contains(mark); }));
  }
  // whole sentences: these are shorter than what is cut
  const auto& sentences = article.sentences;
  const auto begins = [&](Range s) { return s.begin == hit.snippet.begin; };
  const auto ends = [&](Range s) { return s.end == hit.snippet.end; };
  CHECK(std::any_of(sentences.begin(), sentences.end(), begins));
  CHECK(std::any_of(sentences.begin(), sentences.end(), ends));
}

bool can_be_quoted(const std::u32string& piece) {
  const std::u32string key = bare(piece);
  return !key.empty() && key.find(U'"') == std::u32string::npos &&
         std::any_of(key.begin(), key.end(), [](char32_t c) { return key_kind(c) != KeyKind::other; });
}

std::u32string random_piece(const Article& article, Dice& dice) {
  const Range block = article.blocks[dice.of(article.blocks.size())];
  const std::uint32_t begin = block.begin + dice.below(block.size());
  return article.text.substr(begin, 1 + dice.below(std::min(block.end - begin, 10U)));
}

std::vector<Hit> hits_of(const Index& index, const std::string& query) {
  auto results = search(index, Lexicon(), {query, {}, 0, 1000});
  REQUIRE(results.ok());
  return std::move(results.value().hits);
}

// Marks of a quotation are its words; where they stand as such, they are marked. How many such places were
// seen.
std::size_t check_quotation(const Sample& sample, const std::u32string& piece, const std::string& field) {
  std::size_t seen = 0;
  const std::string query = field + '"' + to_utf8(piece) + '"';
  INFO(query);
  for (const Hit& hit : hits_of(sample.index, query)) {
    const Article& article = sample.articles[hit.doc_index];
    INFO(to_utf8(article.text));
    check_form(article, hit);
    CHECK_FALSE(hit.highlights.empty());
    for (const Range mark : hit.highlights) {
      CHECK(bare(words_in(article, mark)) == bare(piece));
      if (field == "title:") CHECK(article.title.contains(mark));
      if (field == "field:body ") CHECK_FALSE(article.title.overlaps(mark));
    }
    for (const Range range : clear_places(article, piece)) {
      const bool in_title = article.title.contains(range);
      if (field == "title:" && !in_title) continue;
      if (field == "field:body " && in_title) continue;
      if (!in_title && !hit.snippet.contains(range)) continue;
      INFO("missing at " << range.begin);
      CHECK(is_marked(hit, range));
      ++seen;
    }
  }
  return seen;
}

bool is_word(const std::u32string& piece) {
  const std::u32string key = search_key(piece);
  return key.size() > 1 && (all_of_kind(key, KeyKind::ideograph) || all_of_kind(key, KeyKind::letter)) &&
         std::none_of(piece.begin(), piece.end(), is_gap) && key != U"or" && key != U"and";
}

bool is_form(const Hit& hit, const std::string& words) {
  return std::find(hit.matched_as.begin(), hit.matched_as.end(), words) != hit.matched_as.end();
}

}  // namespace

TEST_CASE("marks of a quotation are its words and all of them", "[search][marks]") {
  Dice dice(11);
  std::size_t seen = 0;
  for (int round = 0; round < 30; ++round) {
    const Sample sample = round % 2 == 0 ? random_plain(dice) : random_pile(dice);
    for (int i = 0; i < 80; ++i) {
      const std::u32string piece = random_piece(sample.articles[dice.below(6)], dice);
      if (!can_be_quoted(piece)) continue;
      static const char* const kFields[] = {"", "", "title:", "field:body "};
      seen += check_quotation(sample, piece, test::pick(dice, kFields));
    }
  }
  CHECK(seen > 1500);
}

TEST_CASE("marks of words are these or what they were found as", "[search][marks]") {
  Dice dice(12);
  std::size_t seen = 0;
  for (int round = 0; round < 30; ++round) {
    const Sample sample = round % 2 == 0 ? random_plain(dice) : random_pile(dice);
    for (int i = 0; i < 80; ++i) {
      const std::u32string piece = random_piece(sample.articles[dice.below(6)], dice);
      if (!is_word(piece)) continue;
      INFO(to_utf8(piece));
      for (const Hit& hit : hits_of(sample.index, to_utf8(piece))) {
        const Article& article = sample.articles[hit.doc_index];
        INFO(to_utf8(article.text));
        check_form(article, hit);
        CHECK_FALSE(hit.highlights.empty());
        for (const Range mark : hit.highlights) {
          const std::u32string words = words_in(article, mark);
          INFO("marked " << to_utf8(words));
          CHECK((bare(words) == bare(piece) || is_form(hit, to_utf8(words))));
        }
        for (const Range range : clear_places(article, piece)) {
          if (!article.title.contains(range) && !hit.snippet.contains(range)) continue;
          CHECK(is_marked(hit, range));
          ++seen;
        }
      }
    }
  }
  CHECK(seen > 250);
}

TEST_CASE("marks of several quotations hold one of them and run together", "[search][marks]") {
  Dice dice(13);
  std::size_t seen = 0;
  for (int round = 0; round < 30; ++round) {
    const Sample sample = round % 2 == 0 ? random_plain(dice) : random_pile(dice);
    for (int i = 0; i < 80; ++i) {
      const Article& from = sample.articles[dice.below(6)];
      const std::u32string a = random_piece(from, dice), b = random_piece(from, dice);
      if (!can_be_quoted(a) || !can_be_quoted(b)) continue;
      const std::string query =
          '"' + to_utf8(a) + (dice.below(2) == 0 ? "\" \"" : "\" OR \"") + to_utf8(b) + '"';
      INFO(query);
      for (const Hit& hit : hits_of(sample.index, query)) {
        const Article& article = sample.articles[hit.doc_index];
        INFO(to_utf8(article.text));
        check_form(article, hit);
        for (const Range mark : hit.highlights) {
          const std::u32string words = bare(words_in(article, mark));
          CHECK((words.find(bare(a)) != words.npos || words.find(bare(b)) != words.npos));
          CHECK(words.size() <= bare(a).size() + bare(b).size());
        }
        for (const auto& piece : {a, b}) {
          for (const Range range : clear_places(article, piece)) {
            if (!article.title.contains(range) && !hit.snippet.contains(range)) continue;
            CHECK(is_marked(hit, range));
            ++seen;
          }
        }
      }
    }
  }
  CHECK(seen > 1500);
}
