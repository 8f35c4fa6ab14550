#include "mentions/units.h"

namespace newsprism {
namespace {

struct CurrencyName {
  Key word;
  const char* code;
};

// Longer names first where one begins with the other.
constexpr CurrencyName kCurrencies[] = {
    {U"元人民币", "CNY"},
    {U"元新台币", "TWD"},
    {U"元台币", "TWD"},
    {U"元港币", "HKD"},
    {U"元美金", "USD"},
    {U"美元", "USD"},
    {U"美金", "USD"},
    {U"美刀", "USD"},
    {U"美圆", "USD"},
    {U"人民币元", "CNY"},
    {U"人民币", "CNY"},
    {U"港元", "HKD"},
    {U"港币", "HKD"},
    {U"港纸", "HKD"},
    {U"新台币", "TWD"},
    {U"新台币元", "TWD"},
    {U"台币", "TWD"},
    {U"欧元", "EUR"},
    {U"日元", "JPY"},
    {U"日圆", "JPY"},
    {U"日币", "JPY"},
    {U"韩元", "KRW"},
    {U"韩圆", "KRW"},
    {U"韩币", "KRW"},
    {U"英镑", "GBP"},
    {U"卢布", "RUB"},
    {U"卢比", "INR"},
    {U"澳元", "AUD"},
    {U"加元", "CAD"},
    {U"新加坡元", "SGD"},
    {U"新元", "SGD"},
    {U"坡币", "SGD"},
    {U"瑞士法郎", "CHF"},
    {U"瑞郎", "CHF"},
    {U"泰铢", "THB"},
    {U"越南盾", "VND"},
    {U"印尼盾", "IDR"},
    {U"比索", "MXN"},
    {U"雷亚尔", "BRL"},
    {U"里拉", "TRY"},
    {U"林吉特", "MYR"},
    {U"令吉", "MYR"},
    {U"澳门元", "MOP"},
    {U"迪拉姆", "AED"},
    {U"第纳尔", "KWD"},
    {U"块钱", "?"},
    {U"元", "?"},
    {U"圆", "?"},
    {U"块", "?"},
    {U"刀", "USD"},
    {U"美分", "USD"},
    {U"cents", "USD"},
    {U"us dollars", "USD"},
    {U"u.s. dollars", "USD"},
    {U"hong kong dollars", "HKD"},
    {U"taiwan dollars", "TWD"},
    {U"australian dollars", "AUD"},
    {U"canadian dollars", "CAD"},
    {U"singapore dollars", "SGD"},
    {U"dollars", "USD"},
    {U"dollar", "USD"},
    {U"bucks", "USD"},
    {U"usd", "USD"},
    {U"yuan", "CNY"},
    {U"renminbi", "CNY"},
    {U"rmb", "CNY"},
    {U"cny", "CNY"},
    {U"euros", "EUR"},
    {U"euro", "EUR"},
    {U"eur", "EUR"},
    {U"yen", "JPY"},
    {U"jpy", "JPY"},
    {U"won", "KRW"},
    {U"pounds sterling", "GBP"},
    {U"gbp", "GBP"},
    {U"hkd", "HKD"},
    {U"twd", "TWD"},
    {U"rupees", "INR"},
    {U"rubles", "RUB"},
    {U"swiss francs", "CHF"},
    {U"€", "EUR"},
    {U"£", "GBP"},
};

constexpr CurrencyName kPrefixes[] = {
    {U"us$", "USD"},  {U"u.s.$", "USD"},  {U"hk$", "HKD"},  {U"nt$", "TWD"}, {U"a$", "AUD"},
    {U"c$", "CAD"},   {U"s$", "SGD"},     {U"r$", "BRL"},   {U"cn¥", "CNY"}, {U"rmb¥", "CNY"},
    {U"jp¥", "JPY"},  {U"$", "USD"},      {U"€", "EUR"},    {U"£", "GBP"},   {U"¥", "CNY"},
    {U"￥", "CNY"},   {U"₩", "KRW"},      {U"₹", "INR"},    {U"₽", "RUB"}, {U"rmb", "CNY"},
    {U"usd", "USD"},  {U"cny", "CNY"},    {U"hkd", "HKD"},  {U"eur", "EUR"}, {U"人民币", "CNY"},
    {U"港币", "HKD"}, {U"新台币", "TWD"}, {U"台币", "TWD"},
};

// Units of computing, data and frequency.
constexpr Key kCompute[] = {
    U"tops",      U"tflops",   U"pflops", U"gflops", U"eflops", U"mflops", U"flops", U"petaflops",
    U"teraflops", U"exaflops", U"gb/s",   U"tb/s",   U"mb/s",   U"gbps",   U"tbps",  U"mbps",
    U"kbps",      U"gb",       U"tb",     U"mb",     U"pb",     U"kb",     U"eb",    U"ghz",
    U"mhz",       U"khz",      U"hz",     U"gbit/s", U"qps",    U"fps",
};

// Measures in Latin letters that are not of computing.
constexpr Key kLatinMeasures[] = {
    U"km/h",  U"km",         U"cm",         U"mm",     U"nm",     U"kg",   U"mg",     U"ml", U"kwh",
    U"mwh",   U"gwh",        U"twh",        U"mah",    U"wh",     U"kw",   U"mw",     U"gw", U"w",
    U"dpi",   U"ppi",        U"px",         U"tokens", U"token",  U"sqm",  U"mph",    U"℃",  U"°c",
    U"miles", U"kilometers", U"kilometres", U"meters", U"metres", U"tons", U"tonnes",
};

struct Classifier {
  Key word;
  bool after_one_han;  // also after a single Chinese numeral: 三家, but 3米
  Key not_before;      // characters that make another word of it
};

// Longer words first where one begins with the other.
constexpr Classifier kClassifiers[] = {
    {U"平方公里", true, U""},
    {U"平方千米", true, U""},
    {U"平方米", true, U""},
    {U"立方米", true, U""},
    {U"平方英尺", true, U""},
    {U"公里", true, U""},
    {U"公顷", true, U""},
    {U"公斤", true, U""},
    {U"公分", false, U""},
    {U"公升", true, U""},
    {U"千米", true, U""},
    {U"千克", true, U""},
    {U"千瓦时", true, U""},
    {U"千瓦", true, U""},
    {U"吉瓦时", true, U""},
    {U"兆瓦时", true, U""},
    {U"吉瓦", true, U""},
    {U"兆瓦", true, U""},
    {U"兆赫", false, U""},
    {U"英里", true, U""},
    {U"英寸", false, U""},
    {U"英尺", true, U""},
    {U"海里", true, U""},
    {U"厘米", true, U""},
    {U"毫米", true, U""},
    {U"微米", false, U""},
    {U"纳米", false, U""},
    {U"毫升", false, U""},
    {U"毫克", false, U""},
    {U"毫安", false, U""},
    {U"摄氏度", true, U""},
    {U"光年", true, U""},
    {U"马力", true, U""},
    {U"瓦时", false, U""},
    {U"海里", true, U""},
    {U"人次", true, U""},
    {U"人份", true, U""},
    {U"车次", true, U""},
    {U"例次", true, U""},
    {U"架次", true, U""},
    {U"场次", true, U""},
    {U"部门", true, U""},
    {U"位数", false, U""},
    {U"周岁", true, U""},
    {U"个人", true, U""},
    {U"个", true, U"百月年季钟世"},
    {U"名", true, U"单字义列称牌气片声次校"},
    {U"位", true, U"一于列置次数"},
    {U"人", true, U"工民类员才物间生均行称口格大造质选制气"},
    {U"家", true, U"庭人乡电具长里务政"},
    {U"项", true, U"目链"},
    {U"件", true, U"套"},
    {U"款", true, U"项式待"},
    {U"台", true, U"湾北风币阶词商资中胞"},
    {U"辆", true, U""},
    {U"架", true, U"构设势子"},
    {U"艘", true, U""},
    {U"只", true, U"有能是要好不会用做为"},
    {U"条", true, U"件例约款"},
    {U"张", true, U"力望三家"},
    {U"份", true, U"子额"},
    {U"册", true, U"封立子"},
    {U"场", true, U"景合地馆所面"},
    {U"次", true, U"元日年序贷级新方品要"},
    {U"种", true, U"子植地"},
    {U"类", true, U"似别"},
    {U"所", true, U"以有谓在需得属"},
    {U"座", true, U"谈位"},
    {U"间", true, U"接谍隔的"},
    {U"套", true, U"路餐利"},
    {U"部", true, U"分曲长队委署"},
    {U"本", true, U"科身来人地土次月年周"},
    {U"篇", true, U"幅"},
    {U"首", true, U"先席富都次个批要相"},
    {U"幅", true, U"度"},
    {U"支", true, U"持付出撑"},
    {U"组", true, U"织成合"},
    {U"批", true, U"评准"},
    {U"轮", true, U"流胎椅"},
    {U"层", true, U"面次级"},
    {U"笔", true, U"者记试"},
    {U"户", true, U"外口籍"},
    {U"颗", true, U""},
    {U"枚", true, U""},
    {U"粒", true, U"子"},
    {U"片", true, U"区面"},
    {U"根", true, U"据本"},
    {U"起", true, U"来初始步诉"},
    {U"例", true, U"如外子行"},
    {U"宗", true, U"教旨"},
    {U"桩", true, U""},
    {U"栋", true, U""},
    {U"幢", true, U""},
    {U"棵", true, U""},
    {U"株", true, U"洲式"},
    {U"匹", true, U"配"},
    {U"头", true, U"条部脑发像等"},
    {U"门", true, U"槛户口票诊"},
    {U"道", true, U"路理歉德具教"},
    {U"节", true, U"目日约奏能省"},
    {U"堂", true, U""},
    {U"句", true, U""},
    {U"排", true, U"名放行列"},
    {U"步", true, U"伐骤行枪"},
    {U"票", true, U"房据价"},
    {U"股", true, U"价权东市票份民"},
    {U"亩", true, U""},
    {U"吨", true, U""},
    {U"斤", true, U""},
    {U"瓶", true, U""},
    {U"盒", true, U""},
    {U"箱", true, U""},
    {U"杯", true, U"鸡"},
    {U"双", true, U"方重十边"},
    {U"对", true, U"于此手比方外待"},
    {U"副", true, U"总主手本"},
    {U"档", true, U"案期"},
    {U"字", true, U"节符幕"},
    {U"页", true, U""},
    {U"集", true, U"团合体中成"},
    {U"期", true, U"间望待"},
    {U"声", true, U""},
    {U"处", true, U"理罚于长女境在方置分所"},
    {U"路", true, U"线透口人由径公"},
    {U"课", true, U"程"},
    {U"帖", true, U""},
    {U"罪", true, U"名"},
    {U"国", true, U"家际民内企务会庆"},
    {U"省", true, U"份长"},
    {U"市", true, U"场值民长"},
    {U"州", true, U"长"},
    {U"县", true, U"长"},
    {U"校", true, U"园长友"},
    {U"店", true, U""},
    {U"城", true, U"市"},
    {U"村", true, U"民"},
    {U"度", true, U"假过电"},
    {U"分", true, U"钟之析布别配公行子支享为成部手类局"},
    {U"米", true, U"粉饭兰"},
    {U"克", true, U"服拉里"},
    {U"升", true, U"级至"},
    {U"瓦", true, U"解"},
    {U"英寸", true, U""},
    {U"里", true, U"面"},
    {U"尺", true, U"寸"},
    {U"寸", true, U""},
    {U"代", true, U"表理价"},
    {U"号", true, U""},
};

// Classifiers that a single Chinese numeral takes without being a count: 三分, 四国, 三步.
constexpr Key kArabicOnly =
    U"度分米克升瓦里尺寸代号国省市州县校店城村路课声期集页字档副对双杯步排句堂节道门头起根片本首处类股票";

bool up_to_ten_han(const Numeral& n) {
  return n.han && n.scale == 0 && !n.more && !n.vague && !n.decimal && !n.fraction && whole(n.min) >= 0 &&
         whole(n.min) <= 10;
}

bool one_small_han(const Numeral& n) {
  return up_to_ten_han(n) && whole(n.min) < 10;
}

bool ends_latin_word(Key key, std::size_t end) {
  return !is_ascii_letter(char_at(key, end)) && !is_ascii_digit(char_at(key, end));
}

std::optional<UnitFound> found(std::size_t begin, std::size_t size, FigureKind kind) {
  UnitFound unit;
  unit.begin = begin;
  unit.end = begin + size;
  unit.kind = kind;
  return unit;
}

std::optional<UnitFound> percent_at(Key key, std::size_t at) {
  struct Row {
    Key word;
    std::int32_t exponent;
  };
  for (const Row& row :
       {Row{U"%", -2}, Row{U"‰", -3}, Row{U"个百分点", -2}, Row{U"百分点", -2}, Row{U"个基点", -4},
        Row{U"percentage points", -2}, Row{U"percentage point", -2}, Row{U"per cent", -2},
        Row{U"percent", -2}, Row{U"pct", -2}, Row{U"basis points", -4}}) {
    if (!stands_at(key, at, row.word)) continue;
    if (is_ascii_letter(row.word[0]) && !ends_latin_word(key, at + row.word.size())) continue;
    std::optional<UnitFound> unit = found(at, row.word.size(), FigureKind::percent);
    unit->exponent = row.exponent;
    return unit;
  }
  const bool tenths =
      char_at(key, at) == U'成' &&
      !one_of(char_at(key, at + 1), U"员本立为功交长分都果绩熟型品人年就效了名群语因份像家绩套批");
  if (!tenths) return std::nullopt;
  std::optional<UnitFound> unit = found(at, 1, FigureKind::percent);
  unit->exponent = -1;
  return unit;
}

// 三元正极, 十刀, 三块芯片: a currency only where the number or what follows says so.
bool weak_currency_fits(Key key, std::size_t at, Key word, const Numeral& n) {
  const char32_t next = char_at(key, at + word.size());
  if (word == U"刀") return (n.scale >= 3 || !n.han) && !one_of(next, U"具片剑锋法");
  if (word == U"块") return !n.han && next < 0x2E80;
  if (word == U"圆") return !one_of(next, U"形桌梦满");
  if (word != U"元") return true;
  if (one_of(next, U"素件旦帅月凶老首勋宵气")) return false;
  return !one_small_han(n) || !one_of(next, U"里锂正论数化桥材电次方素店环补习村路街催");
}

std::optional<UnitFound> currency_at(Key key, std::size_t at, const Numeral& n) {
  for (const CurrencyName& c : kCurrencies) {
    if (c.word[0] != char_at(key, at) || !stands_at(key, at, c.word)) continue;
    if (is_ascii_letter(c.word[0]) && !ends_latin_word(key, at + c.word.size())) continue;
    if (c.word.size() == 1 && !weak_currency_fits(key, at, c.word, n)) continue;
    std::optional<UnitFound> unit = found(at, c.word.size(), FigureKind::money);
    unit->currency = c.code;
    if (c.word == U"cents" || c.word == U"美分") unit->exponent = -2;
    return unit;
  }
  return std::nullopt;
}

std::optional<UnitFound> latin_unit_at(Key key, std::size_t at, bool sticks) {
  for (Key word : kCompute)
    if (stands_at(key, at, word) && ends_latin_word(key, at + word.size()))
      return found(at, word.size(), FigureKind::compute);
  for (Key word : kLatinMeasures) {
    if (!stands_at(key, at, word) || !ends_latin_word(key, at + word.size())) continue;
    if (word.size() == 1 && !sticks) continue;
    return found(at, word.size(), FigureKind::count);
  }
  const bool times =
      (stands_at(key, at, U"x") && sticks && ends_latin_word(key, at + 1)) || stands_at(key, at, U"-fold");
  if (times) return found(at, stands_at(key, at, U"x") ? 1 : 5, FigureKind::multiple);
  if (word_at(key, at, U"times") && !sticks) {
    const bool compared = any_at(key, at + 5,
                                 {U" as ", U" more", U" larger", U" higher", U" faster", U" the ", U" that",
                                  U" greater", U" bigger"}) > 0;
    return found(at, 5, compared ? FigureKind::multiple : FigureKind::count);
  }
  return std::nullopt;
}

std::optional<UnitFound> age_at(Key key, std::size_t at) {
  if (char_at(key, at) == U'岁' && !one_of(char_at(key, at + 1), U"月末暮首"))
    return found(at, 1, FigureKind::age);
  if (stands_at(key, at, U"周岁")) return found(at, 2, FigureKind::age);
  for (Key word : {Key(U"-year-old"), Key(U"years old"), Key(U"-years-old")})
    if (stands_at(key, at, word)) return found(at, word.size(), FigureKind::age);
  return std::nullopt;
}

std::optional<UnitFound> level_at(Key key, std::size_t at, const Numeral& n) {
  if (char_at(key, at) != U'级' || n.scale > 0 || n.bare_unit) return std::nullopt;
  if (one_of(char_at(key, at + 1), U"市跳火联") || (n.han && whole(n.min) < 2)) return std::nullopt;
  if (n.digits == 4) return std::nullopt;  // 2015级, a year of students
  return found(at, 1, FigureKind::level);
}

std::optional<UnitFound> classifier_at(Key key, std::size_t at, const Numeral& n) {
  const bool small = one_small_han(n);
  for (const Classifier& c : kClassifiers) {
    if (c.word[0] != char_at(key, at) || !stands_at(key, at, c.word)) continue;
    if (one_of(char_at(key, at + c.word.size()), c.not_before)) continue;
    if (small && !c.after_one_han) continue;
    if (up_to_ten_han(n) && c.word.size() == 1 && one_of(c.word[0], kArabicOnly)) continue;
    if (c.word == U"号" && n.scale == 0) continue;
    if (n.digits == 4 && one_of(c.word[0], U"款届级版")) continue;
    return found(at, c.word.size(), FigureKind::count);
  }
  return std::nullopt;
}

}  // namespace

std::optional<UnitFound> unit_after(Key key, std::size_t at, const Numeral& number) {
  const std::size_t place = skip_spaces(key, at);
  const bool sticks = place == at;
  const char32_t c = char_at(key, place);
  if (std::optional<UnitFound> u = percent_at(key, place)) return u;
  if (c == U'倍' && char_at(key, place + 1) != U'感') return found(place, 1, FigureKind::multiple);
  if (std::optional<UnitFound> u = age_at(key, place)) return u;
  if (std::optional<UnitFound> u = currency_at(key, place, number)) return u;
  if (c < 0x2E80) return latin_unit_at(key, place, sticks);
  if (std::optional<UnitFound> u = latin_unit_at(key, place, sticks)) return u;
  if (std::optional<UnitFound> u = level_at(key, place, number)) return u;
  return classifier_at(key, place, number);
}

std::size_t currency_before_number(Key key, std::size_t at, const char*& currency) {
  for (const CurrencyName& c : kPrefixes) {
    if (c.word[0] != char_at(key, at) || !stands_at(key, at, c.word)) continue;
    if (is_ascii_letter(c.word[0]) && is_ascii_letter(char_before(key, at))) continue;
    const std::size_t number = skip_spaces(key, at + c.word.size());
    const bool symbol = c.word.back() == U'$' || c.word.size() == 1;
    if (!is_ascii_digit(char_at(key, number)) && !(symbol || begins_han_numeral(char_at(key, number))))
      continue;
    if (!is_ascii_digit(char_at(key, number)) && !begins_han_numeral(char_at(key, number))) continue;
    currency = c.code;
    return number;
  }
  return 0;
}

}  // namespace newsprism
