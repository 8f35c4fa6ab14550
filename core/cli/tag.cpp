#include "cli/tag.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "mentions/find_names.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "tokens/labeller.h"
#include "tokens/tokens.h"

namespace newsprism::cli {
namespace {

bool read_line(std::string& line) {
  line.clear();
  int c = std::fgetc(stdin);
  if (c == EOF) return false;
  for (; c != EOF && c != '\n'; c = std::fgetc(stdin)) line.push_back(static_cast<char>(c));
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return true;
}

struct Tagged {
  Range range;
  EntityType type;
};

bool is_labelled(EntityType type) {
  return type == EntityType::per || type == EntityType::org || type == EntityType::loc;
}

// People, organisations and places are the labeller's, the rest the rules': the labeller was trained on the
// guidelines of public sets, which know no product. The reader's own names go before both. Where the lexicon
// has no model all is the rules'.
class Tagger {
 public:
  explicit Tagger(const Lexicon& lexicon) : lexicon_(&lexicon), labeller_(lexicon.labels(), lexicon) {}

  std::string tag(const std::string& line) {
    read(line);
    label();
    add_ruled();
    return printed();
  }

 private:
  void read(const std::string& line) {
    document_ = Document();
    document_.text = decode_utf8(line);
    document_.key = fold(document_.text);
    Block block;
    block.range = {0, static_cast<std::uint32_t>(document_.text.size())};
    document_.blocks.push_back(block);
    tokens_ = cut(document_, *lexicon_);
  }

  void label() {
    words_.clear();
    found_.clear();
    if (lexicon_->labels().empty()) {
      for (const Token& token : tokens_.tokens) words_.push_back(token.range);
      return;
    }
    labeller_.read(document_.text, document_.key);
    labeller_.words(words_);
    names_.clear();
    labeller_.names(names_);
    for (const LabelledName& name : names_) found_.push_back({name.range, name.type});
  }

  void add_ruled() {
    std::vector<std::vector<Candidate>> candidates(1);
    find_by_rules(document_, tokens_, *lexicon_, candidates[0]);
    own_.clear();
    for (const Candidate& c : candidates[0]) {
      if (c.own) own_.push_back(c.mention.range);
    }
    const auto touches_own = [&](const Tagged& t) {
      return std::any_of(own_.begin(), own_.end(), [&](Range own) { return own.overlaps(t.range); });
    };
    const auto ruled = settle_names({&document_}, {&tokens_}, std::move(candidates));
    if (!own_.empty()) found_.erase(std::remove_if(found_.begin(), found_.end(), touches_own), found_.end());
    const std::size_t labelled = found_.size();
    for (const Mention& m : ruled[0]) {
      const bool own = std::find(own_.begin(), own_.end(), m.range) != own_.end();
      if (!lexicon_->labels().empty() && is_labelled(m.type) && !own) continue;
      const bool taken = std::any_of(found_.begin(), found_.begin() + static_cast<std::ptrdiff_t>(labelled),
                                     [&](const Tagged& t) { return t.range.overlaps(m.range); });
      if (!taken) found_.push_back({m.range, m.type});
    }
    std::sort(found_.begin(), found_.end(),
              [](const Tagged& a, const Tagged& b) { return a.range.begin < b.range.begin; });
  }

  [[nodiscard]] std::string printed() const {
    std::string out = "{\"tokens\":[";
    for (std::size_t i = 0; i < words_.size(); ++i) out += (i ? ",[" : "[") + bounds(words_[i]) + "]";
    out += "],\"mentions\":[";
    for (std::size_t i = 0; i < found_.size(); ++i) {
      out += (i ? ",[" : "[") + bounds(found_[i].range) + ",\"" + entity_type_name(found_[i].type) + "\"]";
    }
    return out + "]}\n";
  }

  static std::string bounds(Range r) { return std::to_string(r.begin) + "," + std::to_string(r.end); }

  const Lexicon* lexicon_;
  Labeller labeller_;
  Document document_;
  Tokens tokens_;
  std::vector<Range> words_, own_;
  std::vector<LabelledName> names_;
  std::vector<Tagged> found_;
};

}  // namespace

int tag_lines(const Lexicon& lexicon) {
  Tagger tagger(lexicon);
  std::string line;
  while (read_line(line)) {
    const std::string out = tagger.tag(line);
    std::fwrite(out.data(), 1, out.size(), stdout);
  }
  return 0;
}

}  // namespace newsprism::cli
