// The words of units: currencies, measures, classifiers. Written as keys; units.h reads them.
#pragma once

#include "mentions/match_key.h"

namespace newsprism {

struct CurrencyName {
  Phrases words;
  const char* code;
};

// Longer names first where one begins with the other.
inline constexpr CurrencyName kCurrencies[] = {
    {U"元人民币|人民币元|人民币|yuan|renminbi|rmb|cny", "CNY"},
    {U"元新台币|元台币|新台币|新台币元|台币|taiwan dollars|twd", "TWD"},
    {U"元港币|港元|港币|港纸|hong kong dollars|hkd", "HKD"},
    {U"元美金|美元|美金|美刀|美圆|刀|美分|cents|us dollars|u.s. dollars|dollars|dollar|bucks|"
     U"usd",
     "USD"},
    {U"欧元|euros|euro|eur|€", "EUR"},
    {U"日元|日圆|日币|yen|jpy", "JPY"},
    {U"韩元|韩圆|韩币|won", "KRW"},
    {U"英镑|pounds sterling|gbp|£", "GBP"},
    {U"卢布|rubles", "RUB"},
    {U"卢比|rupees", "INR"},
    {U"澳元|australian dollars", "AUD"},
    {U"加元|canadian dollars", "CAD"},
    {U"新加坡元|新元|坡币|singapore dollars", "SGD"},
    {U"瑞士法郎|瑞郎|swiss francs", "CHF"},
    {U"泰铢", "THB"},
    {U"越南盾", "VND"},
    {U"印尼盾", "IDR"},
    {U"比索", "MXN"},
    {U"雷亚尔", "BRL"},
    {U"里拉", "TRY"},
    {U"林吉特|令吉", "MYR"},
    {U"澳门元", "MOP"},
    {U"迪拉姆", "AED"},
    {U"第纳尔", "KWD"},
    {U"块钱|元|圆|块", "?"},
};

inline constexpr CurrencyName kPrefixes[] = {
    {U"us$|u.s.$|$|usd", "USD"},
    {U"hk$|hkd|港币", "HKD"},
    {U"nt$|新台币|台币", "TWD"},
    {U"a$", "AUD"},
    {U"c$", "CAD"},
    {U"s$", "SGD"},
    {U"r$", "BRL"},
    {U"cn¥|rmb¥|¥|￥|rmb|cny|人民币", "CNY"},
    {U"jp¥", "JPY"},
    {U"€|eur", "EUR"},
    {U"£", "GBP"},
    {U"₩", "KRW"},
    {U"₹", "INR"},
    {U"₽", "RUB"},
};

// Units of computing, data and frequency.
inline constexpr Phrases kCompute =
    U"tops|tflops|pflops|gflops|eflops|mflops|flops|petaflops|teraflops|exaflops|gb/s|tb/s|mb/s|"
    U"gbps|tbps|mbps|kbps|gb|tb|mb|pb|kb|eb|ghz|mhz|khz|hz|gbit/s|qps|fps";

// Measures in Latin letters that are not of computing.
inline constexpr Phrases kLatinMeasures =
    U"km/h|km|cm|mm|nm|kg|mg|ml|kwh|mwh|gwh|twh|mah|wh|kw|mw|gw|w|dpi|ppi|px|tokens|token|sqm|mph|℃|"
    U"°c|miles|kilometers|kilometres|meters|metres|tons|tonnes";

struct Classifier {
  Phrases words;
  bool after_one_han;  // also after a single Chinese numeral: 三家, but 3米
  Key not_before;      // characters that make another word of it
};

// Longer words first where one begins with the other.
inline constexpr Classifier kClassifiers[] = {
    {U"平方公里|平方千米|平方米|立方米|平方英尺|公里|公顷|公斤|公升|千米|千克|千瓦时|千瓦|"
     U"吉瓦时|兆瓦时|吉瓦|兆瓦|英里|英尺|海里|厘米|毫米|摄氏度|光年|马力|海里|人次|人份|车次|"
     U"例次|架次|场次|部门|周岁|个人|辆|艘|颗|枚|桩|栋|幢|棵|堂|句|亩|吨|斤|瓶|盒|箱|页|声|帖|"
     U"店",
     true, U""},
    {U"公分|兆赫|英寸|微米|纳米|毫升|毫克|毫安|瓦时|位数", false, U""},
    {U"个", true, U"百月年季钟世"},
    {U"名", true, U"单字义列称牌气片声次校"},
    {U"位", true, U"一于列置次数"},
    {U"人", true, U"工民类员才物间生均行称口格大造质选制气"},
    {U"家", true, U"庭人乡电具长里务政"},
    {U"项", true, U"目链"},
    {U"件", true, U"套"},
    {U"款", true, U"项式待"},
    {U"台", true, U"湾北风币阶词商资中胞"},
    {U"架", true, U"构设势子"},
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
    {U"粒", true, U"子"},
    {U"片", true, U"区面"},
    {U"根", true, U"据本"},
    {U"起", true, U"来初始步诉"},
    {U"例", true, U"如外子行"},
    {U"宗", true, U"教旨"},
    {U"株", true, U"洲式"},
    {U"匹", true, U"配"},
    {U"头", true, U"条部脑发像等"},
    {U"门", true, U"槛户口票诊"},
    {U"道", true, U"路理歉德具教"},
    {U"节", true, U"目日约奏能省"},
    {U"排", true, U"名放行列"},
    {U"步", true, U"伐骤行枪"},
    {U"票", true, U"房据价"},
    {U"股", true, U"价权东市票份民"},
    {U"杯", true, U"鸡"},
    {U"双", true, U"方重十边"},
    {U"对", true, U"于此手比方外待"},
    {U"副", true, U"总主手本"},
    {U"档", true, U"案期"},
    {U"字", true, U"节符幕"},
    {U"集", true, U"团合体中成"},
    {U"期", true, U"间望待"},
    {U"处", true, U"理罚于长女境在方置分所"},
    {U"路", true, U"线透口人由径公"},
    {U"课", true, U"程"},
    {U"罪", true, U"名"},
    {U"国", true, U"家际民内企务会庆"},
    {U"省", true, U"份长"},
    {U"市", true, U"场值民长"},
    {U"州|县", true, U"长"},
    {U"校", true, U"园长友"},
    {U"城", true, U"市"},
    {U"村", true, U"民"},
    {U"度", true, U"假过电"},
    {U"分", true, U"钟之析布别配公行子支享为成部手类局"},
    {U"米", true, U"粉饭兰"},
    {U"克", true, U"服拉里"},
    {U"升", true, U"级至"},
    {U"瓦", true, U"解"},
    {U"英寸|寸|号", true, U""},
    {U"里", true, U"面"},
    {U"尺", true, U"寸"},
    {U"代", true, U"表理价"},
};

}  // namespace newsprism
