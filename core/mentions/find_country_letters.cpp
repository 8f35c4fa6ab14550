#include "mentions/find_country_letters.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "document/phrases.h"
#include "mentions/word_sets.h"

namespace newsprism {
namespace {

struct Letter {
  char32_t letter;
  std::u32string_view name;
};

constexpr std::array<Letter, 40> kCountries = {{
    {U'中', U"中国"},   {U'华', U"中国"},       {U'美', U"美国"},       {U'日', U"日本"},
    {U'俄', U"俄罗斯"}, {U'英', U"英国"},       {U'法', U"法国"},       {U'德', U"德国"},
    {U'韩', U"韩国"},   {U'朝', U"朝鲜"},       {U'印', U"印度"},       {U'巴', U"巴基斯坦"},
    {U'以', U"以色列"}, {U'伊', U"伊朗"},       {U'欧', U"欧洲"},       {U'台', U"台湾"},
    {U'港', U"香港"},   {U'澳', U"澳大利亚"},   {U'越', U"越南"},       {U'泰', U"泰国"},
    {U'缅', U"缅甸"},   {U'菲', U"菲律宾"},     {U'加', U"加拿大"},     {U'墨', U"墨西哥"},
    {U'意', U"意大利"}, {U'西', U"西班牙"},     {U'荷', U"荷兰"},       {U'瑞', U"瑞典"},
    {U'乌', U"乌克兰"}, {U'波', U"波兰"},       {U'匈', U"匈牙利"},     {U'希', U"希腊"},
    {U'土', U"土耳其"}, {U'埃', U"埃及"},       {U'沙', U"沙特阿拉伯"}, {U'苏', U"苏联"},
    {U'蒙', U"蒙古"},   {U'哈', U"哈萨克斯坦"}, {U'新', U"新加坡"},     {U'马', U"马来西亚"},
}};

constexpr std::array<Letter, 4> kCities = {
    {{U'京', U"北京"}, {U'沪', U"上海"}, {U'津', U"天津"}, {U'渝', U"重庆"}}};

// Letters that hardly mean anything else beside another one.
constexpr std::u32string_view kClear = U"中美日俄英法德韩朝印欧";

constexpr Phrases kRelations =
    U"关系|两国|双方|建交|友好|贸易|经贸|联合声明|联合公报|边境|边界|合作|首脑|领导人|峰会|会谈|"
    U"谈判|冲突|战争|战略|友谊|外交|三国|高层|军事|之间|交流|双边|两军|股市|科技|博弈|竞争|摩擦|"
    U"协议|条约|元首|外长|和平|协定|对话|磋商|往来|互利|人民|企业|各界|建设性|四国|五国|两地|文化|"
    U"经济|技术|航线|合资|对抗|脱钩|角力";

constexpr Phrases kOffices =
    U"总统|总理|外长|政府|外交部|国防部|军方|官员|官方|议会|国会|媒体|财长|防长|当局|大使|使馆|高官|"
    U"外交官|商务部|财政部|副总统|参议员|众议院|参议院|联邦|最高法院|企业|公司";

const Letter* find_letter(char32_t c) {
  const auto at =
      std::find_if(kCountries.begin(), kCountries.end(), [c](const Letter& l) { return l.letter == c; });
  return at == kCountries.end() ? nullptr : &*at;
}

const Letter* find_city(char32_t c) {
  const auto at =
      std::find_if(kCities.begin(), kCities.end(), [c](const Letter& l) { return l.letter == c; });
  return at == kCities.end() ? nullptr : &*at;
}

class Letters {
 public:
  Letters(const SentenceView& view, std::vector<Candidate>& out) : view_(&view), out_(&out) {}

  void push(std::uint32_t at, const Letter& letter) {
    const Names& names = view_->lexicon().names();
    Candidate c;
    c.mention = {{at, at + 1}, EntityType::loc, Why::pattern, kNoEntity, kNoEntity};
    if (const auto key = names.find(letter.name)) {
      std::vector<std::uint32_t> found;
      names.names_of_key(*key, found);
      if (!found.empty()) c.mention.lexicon_entity = names.name(found[0]).entity;
    }
    c.score = 68;
    out_->push_back(c);
  }

  // 中美关系, 中日韩三国: letters from `at` on, and what relates them.
  std::uint32_t find_pair(std::uint32_t at) {
    const std::u32string_view key = view_->full_key().substr(0, view_->sentence().range.end);
    std::uint32_t end = at;
    bool clear = false;
    while (end < key.size() && end - at < 4 && find_letter(key[end])) {
      clear = clear || kClear.find(key[end]) != std::u32string_view::npos;
      ++end;
    }
    // 美欧盟 is no pair: the relation must follow, and may begin with a letter itself (和).
    while (end - at >= 2 && starts_with_any(key.substr(end), kRelations) == 0) --end;
    if (end - at < 2 || !clear) return at;
    for (std::uint32_t i = at; i < end; ++i) push(i, *find_letter(key[i]));
    return end;
  }

  // 访华, 对美, 在京: a verb that takes a country.
  void find_after_verb(std::uint32_t at, char32_t verb) {
    const char32_t c = view_->full_key()[at];
    if (std::u32string_view(U"在来抵进离赴驻返").find(verb) != std::u32string_view::npos) {
      if (const Letter* city = find_city(c)) return push(at, *city);
      if (c == U'华' && verb != U'进') return push(at, *find_letter(c));
    }
    constexpr std::u32string_view targets = U"华美日俄英法德韩朝印巴以伊欧台港澳乌";
    if (targets.find(c) == std::u32string_view::npos) return;
    if (std::u32string_view(U"访驻赴对旅留抵侵抗援涉反").find(verb) == std::u32string_view::npos) return;
    // 对华为: the letter begins a name.
    for (std::uint32_t length = 2; length <= 4; ++length) {
      if (view_->lexicon().names().trie().find(view_->full_key().substr(at, length))) return;
    }
    push(at, *find_letter(c));
  }

 private:
  const SentenceView* view_;
  std::vector<Candidate>* out_;
};

// 俄总统, 美国会: the letter alone before an office. 中 and 华 are not used so.
bool stands_before_office(const SentenceView& view, std::int32_t i) {
  const char32_t c = view.key(i)[0];
  if (std::u32string_view(U"美日俄英法德韩朝印巴以伊台澳乌").find(c) == std::u32string_view::npos)
    return false;
  const std::uint32_t after = view.token(i).range.begin + 1;
  const std::u32string_view rest = view.full_key().substr(after, view.sentence().range.end - after);
  return starts_with_any(rest, kOffices) != 0;
}

// 美方, 俄军: one word of the dictionary.
bool names_a_side(std::u32string_view key) {
  if (key == U"中军" || (key[1] != U'方' && key[1] != U'军')) return false;
  return std::u32string_view(U"美日俄英法德韩朝印巴以伊中乌").find(key[0]) != std::u32string_view::npos;
}

}  // namespace

void find_country_letters(const SentenceView& view, std::vector<Candidate>& out) {
  Letters letters(view, out);
  std::uint32_t done = 0;
  for (std::int32_t i = 0; i < view.size(); ++i) {
    const Token& t = view.token(i);
    if (t.kind != TokenKind::han || t.range.begin < done) continue;
    const std::u32string_view key = view.key(i);
    if (find_letter(key[0])) {
      done = letters.find_pair(t.range.begin);
      if (done > t.range.begin) continue;
    }
    if (key.size() == 2) {
      if (key[1] != U'以' || key[0] == U'访') letters.find_after_verb(t.range.begin + 1, key[0]);
      if (names_a_side(key)) letters.push(t.range.begin, *find_letter(key[0]));
    }
    if (key.size() == 2) continue;
    if (key.size() == 1 && i > 0 && view.is_han(i - 1) && view.key(i - 1).size() == 1)
      letters.find_after_verb(t.range.begin, view.key(i - 1)[0]);
    if (find_letter(key[0]) && stands_before_office(view, i))
      letters.push(t.range.begin, *find_letter(key[0]));
  }
}

}  // namespace newsprism
