#include "mentions/find_roles.h"

#include <algorithm>

#include "document/phrases.h"
#include "mentions/word_sets.h"
#include "text/script.h"

namespace newsprism {
namespace {

constexpr std::int32_t kLongestRole = 8;  // tokens of a role behind the name

class Roles {
 public:
  Roles(const Document& document, const Tokens& tokens, std::vector<Mention>& mentions)
      : key_(document.key), tokens_(&tokens), mentions_(&mentions) {}

  void fill() {
    for (Mention& m : *mentions_) {
      if (m.type != EntityType::per) continue;
      sentence_ = tokens_->sentence_at(m.range.begin);
      if (!sentence_ || !sentence_->range.contains(m.range)) continue;
      m.role = before(m.range);
      if (m.role.empty()) m.role = behind(m.range);
    }
  }

 private:
  using Place = std::int32_t;  // of a token of the sentence

  [[nodiscard]] Place size() const {
    return static_cast<Place>(sentence_->token_end - sentence_->first_token);
  }
  [[nodiscard]] const Token& token(Place i) const {
    return tokens_->tokens[sentence_->first_token + static_cast<std::uint32_t>(i)];
  }
  [[nodiscard]] std::u32string_view key(Place i) const {
    if (i < 0 || i >= size()) return {};
    return key_.substr(token(i).range.begin, token(i).range.size());
  }
  // The first token that ends after the place.
  [[nodiscard]] Place after(std::uint32_t at) const {
    return static_cast<Place>(tokens_->first_after(*sentence_, at) - sentence_->first_token);
  }

  [[nodiscard]] bool names_office(Place i) const {
    if (i < 0) return false;
    const std::u32string_view word = key(i);
    if (is_title(word) || is_english_title(word)) return true;
    // 副局长, 经济部长
    if (word.size() >= 3 && is_han(word[0]) &&
        (is_title(word.substr(1)) || is_title(word.substr(word.size() - 2))))
      return true;
    // 经济部|长
    return word.size() == 1 && word[0] == U'长' && i > 0 && is_han(key(i - 1).back());
  }
  // 副, 前, 首席; chief, deputy: belongs to the office behind it.
  [[nodiscard]] bool modifies_office(Place i) const {
    static constexpr Phrases kModifiers =
        U"副|前|前任|原|时任|现任|新任|候任|代理|首席|高级|资深|联席|执行|常务|名誉|新闻|国家|总|助理|第一|"
        U"创始|联合|全球|former|vice|deputy|chief|senior|acting|interim|general|financial|executive|"
        U"operating|"
        U"technology|technical|foreign|prime|finance|commerce|treasury|defense|defence|attorney|managing|"
        U"assistant|press|marketing|interior|house|state|co|founding|head|then";
    return is_any_of(key(i), kModifiers);
  }
  [[nodiscard]] bool joins_offices(Place i) const { return is_any_of(key(i), U"兼|、|和|与|及|/|and|&|-"); }

  // The mention that ends at the place or a space before it; nullptr for none.
  [[nodiscard]] const Mention* name_before(std::uint32_t at) const {
    const auto next = std::lower_bound(mentions_->begin(), mentions_->end(), at,
                                       [](const Mention& m, std::uint32_t p) { return m.range.begin < p; });
    if (next == mentions_->begin()) return nullptr;
    const Mention& m = *(next - 1);
    if (m.type == EntityType::per || m.range.begin < sentence_->range.begin || m.range.end > at)
      return nullptr;
    const std::u32string_view gap = key_.substr(m.range.end, at - m.range.end);
    return gap.empty() || is_any_of(gap, U" |的|'s |\u2019s ") ? &m : nullptr;
  }

  // 设计|总监, 衡澜 全球 销售|副总裁: where the words begin that say of what, up to a name, or one noun
  // alone.
  [[nodiscard]] std::uint32_t over_field(std::uint32_t begin) const {
    std::uint32_t at = begin;
    std::uint32_t one = begin;
    for (Place i = after(begin) - 1, n = 0; i >= 0 && n < 3 && !name_before(at); --i, ++n) {
      const Token& t = token(i);
      const bool field = t.kind == TokenKind::han && t.range.size() >= 2 && t.range.end == at &&
                         (t.tag == WordTag::noun || t.tag == WordTag::verb || t.tag == WordTag::other);
      if (!field || is_speech_verb(key(i)) || is_stop_word(key(i)) || is_title(key(i))) break;
      at = t.range.begin;
      if (n == 0 && t.tag == WordTag::noun) one = at;
    }
    return at < begin && name_before(at) ? at : one;
  }

  [[nodiscard]] Range before(Range name) const {
    Place i = after(name.begin) - 1;
    // "the firm's chairman, Ann Lee": a comma stands between.
    if (key(i) == U"," && is_english_title(key(i - 1)) && is_latin(key_[name.begin])) --i;
    Range role;
    for (; i >= 0; --i) {
      // Sen. Ann Lee
      if (role.empty() && key(i) == U"." && is_english_title(key(i - 1))) --i;
      // 制作|人: an office that the dictionary does not list
      if (i > 0 && token(i).range.size() == 1 && token(i - 1).range.end == token(i).range.begin &&
          is_title(key_.substr(token(i - 1).range.begin, token(i - 1).range.size() + 1))) {
        role = {token(i - 1).range.begin, role.empty() ? token(i).range.end : role.end};
        --i;
        continue;
      }
      const Token& t = token(i);
      if (!role.empty() && name_before(role.begin)) break;
      if ((role.empty() ? name.begin : role.begin) - t.range.end > 2) break;
      const bool joined = !role.empty() && joins_offices(i) &&
                          (names_office(i - 1) || (key(i) == U"-" && modifies_office(i - 1)));
      if (!names_office(i) && !joined && (role.empty() || !modifies_office(i))) break;
      if (role.empty()) role.end = t.range.end;
      role.begin = t.range.begin;
    }
    if (role.empty()) return role;
    role.begin = over_field(role.begin);
    while (const Mention* owner = name_before(role.begin)) role.begin = owner->range.begin;
    return role;
  }

  [[nodiscard]] Range behind(Range name) const {
    Place i = after(name.end);
    if (i >= size()) return {};
    const std::u32string_view word = key(i);
    const bool close = token(i).range.begin - name.end <= 1;
    if (close && is_han(key_[name.end - 1]) && (is_title(word) || is_honorific(word))) return token(i).range;
    if (word == U"(") return up_to(i + 1, U")");
    return word == U"," && is_latin(key_[name.end - 1]) ? up_to(i + 1, U",") : Range();
  }

  // From token `first` to a closing mark, when what stands there is a role and nothing else.
  [[nodiscard]] Range up_to(Place first, std::u32string_view close) const {
    if (is_any_of(key(first), U"the|a|an")) ++first;
    const bool comma = close == U",";
    bool office = false;
    for (Place i = first; i < size() && i - first <= kLongestRole + 4; ++i) {
      const std::u32string_view word = key(i);
      if (word == close || (comma && is_any_of(word, U".|;"))) {
        return office && i > first ? Range{token(first).range.begin, token(i - 1).range.end} : Range();
      }
      office = office || names_office(i);
      if (is_speech_verb(word) || token(i).tag == WordTag::verb) return {};
      if (token(i).kind == TokenKind::punctuation && !is_any_of(word, U"'|\u2019|-|、|&|.")) return {};
      static constexpr Phrases kClauses =
          U"who|which|is|was|are|were|has|had|have|will|would|that|when|but|while|he|she";
      if (is_any_of(word, kClauses)) return {};
      // In English the office comes early: "a director of the Bank of ...".
      if (!office && comma && i - first >= 4) return {};
    }
    return {};
  }

  std::u32string_view key_;
  const Tokens* tokens_;
  std::vector<Mention>* mentions_;
  const Sentence* sentence_ = nullptr;
};

}  // namespace

void find_roles(const Document& document, const Tokens& tokens, std::vector<Mention>& mentions) {
  Roles(document, tokens, mentions).fill();
}

}  // namespace newsprism
