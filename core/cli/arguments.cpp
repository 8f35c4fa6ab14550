#include "cli/arguments.h"

#include <cstdlib>

#include "document/read.h"
#include "text/encoding.h"

namespace newsprism::cli {
namespace {

constexpr const char* kCommands[] = {"read", "dossier", "network", "search", "index", "tag"};

bool is_command(const std::string& word) {
  for (const char* command : kCommands) {
    if (word == command) return true;
  }
  return false;
}

bool is_date(const std::string& text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i != 4 && i != 7 && (text[i] < '0' || text[i] > '9')) return false;
  }
  const int month = std::atoi(text.c_str() + 5), day = std::atoi(text.c_str() + 8);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

class Parser {
 public:
  Parser(int count, char** values) : words_(values + (count > 0 ? 1 : 0), values + count) {}

  Arguments run() {
    if (words_.empty()) out_.usage_error = "no command given";
    for (; at_ < words_.size() && out_.usage_error.empty(); ++at_) word(words_[at_]);
    check();
    return out_;
  }

 private:
  void word(const std::string& w) {
    if (w == "--help" || w == "-h")
      help_ = true;
    else if (w == "--version")
      version_ = true;
    else if (options_end_ || w.empty() || w[0] != '-' || w == "-")
      positional(w);
    else if (w == "--")
      options_end_ = true;
    else
      option(w);
  }

  void positional(const std::string& w) {
    if (out_.command.empty()) {
      out_.command = w;
      if (!is_command(w)) out_.usage_error = "unknown command '" + w + "'";
    } else {
      out_.files.push_back(w);
    }
  }

  // The value of an option: the next word, or what follows "=".
  std::string value(const std::string& w) {
    const std::size_t equals = w.find('=');
    if (w.rfind("--", 0) == 0 && equals != std::string::npos) return w.substr(equals + 1);
    if (at_ + 1 >= words_.size()) {
      out_.usage_error = w + " needs a value";
      return "";
    }
    return words_[++at_];
  }

  void option(const std::string& w) {
    const std::string name = w.substr(0, w.rfind("--", 0) == 0 ? w.find('=') : std::string::npos);
    if (name == "--text")
      out_.with_text = true;
    else if (name == "--date")
      date(value(w));
    else if (name == "--format")
      format(value(w));
    else if (name == "--encoding")
      encoding(value(w));
    else if (name == "--query")
      query(value(w));
    else if (name == "--suggest")
      out_.suggest = value(w), out_.has_suggest = true;
    else if (name == "--choices")
      out_.choices = value(w);
    else if (name == "--queries")
      out_.queries = value(w);
    else if (name == "--filter")
      filter(value(w));
    else if (name == "--any")
      out_.any = true;
    else if (name == "--facets")
      out_.facets = true;
    else if (name == "--shards")
      out_.shards = true;
    else if (name == "--plain")
      out_.plain = true;
    else if (name == "--sort")
      sort(value(w));
    else if (name == "--limit")
      limit(value(w));
    else if (name == "-o" || name == "--output")
      out_.output = value(w);
    else if (name == "--lexicon")
      out_.lexicons.push_back(value(w));
    else
      out_.usage_error = "unknown option " + w;
  }

  void date(const std::string& text) {
    out_.date = text;
    if (out_.usage_error.empty() && !is_date(text))
      out_.usage_error = "--date wants YYYY-MM-DD, not '" + text + "'";
  }

  void format(const std::string& name) {
    out_.format = name;
    if (out_.usage_error.empty() && !is_format(name))
      out_.usage_error =
          "--format wants text, html, json, jsonl, rss, atom, markdown, csv or names, not '" + name + "'";
  }

  void encoding(const std::string& name) {
    out_.encoding = name;
    if (out_.usage_error.empty() && !encoding_named(name))
      out_.usage_error =
          "--encoding wants utf-8, utf-16le, utf-16be, gb18030, big5 or windows-1252, not '" + name + "'";
  }

  void sort(const std::string& by) {
    out_.by_date = by == "date";
    if (out_.usage_error.empty() && by != "date" && by != "relevance")
      out_.usage_error = "--sort wants relevance or date, not '" + by + "'";
  }

  void query(const std::string& text) {
    out_.query = text;
    out_.has_query = true;
  }

  // KEY=VALUE, or KEY>VALUE as in a query: the sign is part of the value then.
  void filter(const std::string& text) {
    const std::size_t sign = text.find_first_of("=<>");
    if (sign == std::string::npos || sign == 0)
      out_.usage_error = "--filter wants KEY=VALUE, not '" + text + "'";
    else
      out_.filters.push_back({text.substr(0, sign), text.substr(text[sign] == '=' ? sign + 1 : sign)});
  }

  void limit(const std::string& text) {
    char* end = nullptr;
    const long n = std::strtol(text.c_str(), &end, 10);
    if (text.empty() || *end != '\0' || n < 0)
      out_.usage_error = "--limit wants a number, not '" + text + "'";
    else
      out_.limit = static_cast<std::uint32_t>(n);
  }

  void check() {
    if (help_ || version_) {
      out_.usage_error.clear();
      out_.files.assign(1, out_.command);
      out_.command = version_ ? "version" : "help";
      return;
    }
    if (!out_.usage_error.empty()) return;
    if (out_.command.empty())
      out_.usage_error = "no command given";
    else if (out_.command != "tag" && out_.files.empty())
      out_.usage_error = out_.command + ": no file given";
    else if (out_.command == "tag" && !out_.files.empty())
      out_.usage_error = "tag reads standard input, not a file";
    else if (out_.command == "index" && out_.output.empty())
      out_.usage_error = "index: -o NAME is missing";
    else if (out_.plain && !out_.shards)
      out_.usage_error = "--plain goes with --shards";
    else if (out_.command == "search" && !out_.has_query && !out_.has_suggest && out_.queries.empty() &&
             out_.filters.empty()) {
      out_.usage_error = "search: --query or --queries is missing";
    }
  }

  std::vector<std::string> words_;
  std::size_t at_ = 0;
  bool options_end_ = false, help_ = false, version_ = false;
  Arguments out_;
};

}  // namespace

Arguments parse_arguments(int count, char** values) {
  return Parser(count, values).run();
}

std::string usage(const std::string& command) {
  if (command == "read") {
    return "newsprism read FILE... [--date YYYY-MM-DD] [--format NAME] [--encoding NAME] [--choices FILE] "
           "[--text]\n"
           "One JSON object a line for each document: what it is, who is in it, who said what, when, how "
           "much.\n"
           "  --date   the day that \"yesterday\" is counted from, where the document does not say\n"
           "  --format what the bytes are: text, html, json, jsonl, rss, atom, markdown, csv; it is found by "
           "looking\n"
           "           where this does not say so. A ZIP of these is unpacked\n"
           "  --encoding  what they are in: utf-8, utf-16le, utf-16be, gb18030 (gbk), big5, windows-1252; by "
           "mark,\n"
           "           declaration or looking where this does not say so\n"
           "  --choices FILE  what the reader decided about blocks and names, as the page saves it\n"
           "           dossier, search and index take these three too\n"
           "  --text   print the text of plain text files too\n";
  }
  if (command == "dossier") {
    return "newsprism dossier FILE... [--date YYYY-MM-DD]\n"
           "One JSON object over all documents: entities, alignments, differing figures, timeline, "
           "keyphrases.\n";
  }
  if (command == "network") {
    return "newsprism network FILE... [--filter KEY=VALUE]... [--limit N]\n"
           "One JSON object: the names that share sentences, the sentences of every two, and where to draw "
           "them.\n"
           "Filters: type (PER ORG LOC PRODUCT EVENT MEDIA; PER and ORG where none is given), entity (one of "
           "its\n"
           "         names: it and whom it meets), least (sentences that two have to share), width (of the\n"
           "         drawing, in pixels), lang (of the labels: zh-Hans zh-Hant en). --limit: names, 60 and "
           "up to 200\n";
  }
  if (command == "search") {
    return "newsprism search FILE... --query Q [--filter KEY=VALUE]... [--limit N] [--sort date] [--facets]\n"
           "newsprism search FILE... --queries Q.ndjson\n"
           "newsprism search FILE... --any --query TEXT    who says most of a headline or a sentence\n"
           "newsprism search FILE... --suggest TEXT [--limit N]    names and words that go on from what is "
           "typed\n"
           "FILE: articles, or one index or folder of shards written by `newsprism index`.\n"
           "Query: words (all of them), \"exact phrase\", OR, -word, prefix*, fuzzy~, near: \"a b\"~5, ( ),\n"
           "       title:word and filters, as in lang:en speaker:Lin money>1e10; docs/search.md tells all of "
           "it\n"
           "Filters: lang source site editor author title entity type field block speaker (quote_speaker) "
           "figure\n"
           "         money percent (=>1e10, =>=0.5) on after before (2025-07-15, 2025-07) published_from\n"
           "         published_to event (event_date); the same name twice is \"or\", different names are "
           "\"and\"\n"
           "Q.ndjson: lines of {\"id\":..,\"q\":..,\"filters\":{..}}; one JSON object a line comes out.\n";
  }
  if (command == "index") {
    return "newsprism index FILE... -o NAME\n"
           "newsprism index FILE... -o DIR --shards [--plain]\n"
           "Writes a search index that `newsprism search NAME` and the browser load without building it "
           "again.\n"
           "  --shards a folder of small files for any web server, of which the browser fetches what a "
           "question\n"
           "           needs. Articles come and go in batches, so there may be any number of them: a large "
           "file\n"
           "           of JSON lines is never in memory as a whole\n"
           "  --plain  the files are JSON lines of {\"id\",\"title\",\"body\",\"source\",\"published\"} "
           "whose\n"
           "           text is ready: names are not looked for, which is some twenty times as fast\n";
  }
  if (command == "tag") {
    return "newsprism tag < SENTENCES\n"
           "One sentence a line in, {\"tokens\":[[0,2],..],\"mentions\":[[0,3,\"PER\"],..]} a line out.\n";
  }
  return "newsprism COMMAND ...\n"
         "  read      structured articles from files of any format\n"
         "  dossier   what a pile of articles says\n"
         "  network   who appears with whom\n"
         "  search    find anything in them\n"
         "  index     write a search index\n"
         "  tag       tokens and names of single sentences\n"
         "`newsprism COMMAND --help` says more. All of them take\n"
         "  --lexicon FILE  your own names, once or more often: a line of JSON each,\n"
         "                  {\"name\":\"Gull "
         "Rock\",\"type\":\"LOC\",\"aliases\":[\"鷗岩\"],\"same_as\":\"..\"}, or patterns of\n"
         "                  spaCy's EntityRuler, {\"label\":\"GPE\",\"pattern\":\"Gull "
         "Rock\",\"id\":\"gull-rock\"}. They win over\n"
         "                  the built-in ones; of two lists the first wins. Or another word and name pack\n"
         "Exit status: 0 done, 1 an input was refused (the others are done), 2 wrong usage.\n";
}

}  // namespace newsprism::cli
