#include "facts/concepts.h"

#include <algorithm>

#include "base/sorting.h"
#include "mentions/match_key.h"

namespace newsprism {
namespace {

struct Row {
  std::string_view name;
  Phrases words;
};

// clang-format off
constexpr Row kRows[] = {
    // coming and going
    {"visit", U"访华|到访|访问|来华|来中国|到中国|赴华|再访|出访|来访|赴美|访美|visit|trip|travel|travelled"},
    {"meeting", U"会面|会谈|会见|见面|会晤|见了|见过|碰面|座谈|met|meet|meeting|talks"},
    {"attendance", U"出席|参加|参会|参展|attend|attendance|appearance|take part|took part"},
    {"invitation", U"邀请|受邀|应邀|invite|invitation"},
    {"speech", U"演讲|致辞|讲话|speech|keynote|address"},
    {"return", U"返回|回国|重返|return"},
    // saying
    {"announcement", U"宣布|公布|发布公告|announce|announcement"},
    {"denial", U"否认|辟谣|不实|deny|denies|denied|denial"},
    {"rumour", U"传闻|传言|谣言|猜测|预示|遐想|据传|rumour|rumor|speculation|speculate"},
    {"photograph", U"照片|合影|合照|同框|photo|photograph|picture"},
    {"media", U"媒体|新闻机构|media|news outlet|outlet|news organisation|news organization"},
    // permission
    {"approval", U"批准|获批|放行|签发|解禁|获准|允许|准许|发放|approve|approval|granted|issued|allow|allowed|lifted"},
    {"ban", U"禁售|封杀|禁止|禁令|被禁|禁运|ban|banned|banning|prohibit|embargo"},
    {"control", U"管制|限制|制裁|restriction|restrict|curb|sanction|control|under control"},
    {"licence", U"许可证|许可|牌照|执照|licence|license|permit"},
    {"export", U"出口|export"},
    {"import", U"进口|import"},
    {"tariff", U"关税|tariff"},
    {"trade", U"贸易|trade"},
    {"negotiation", U"谈判|磋商|协商|negotiation|negotiate"},
    {"agreement", U"协议|协定|agreement|deal|accord"},
    {"merger", U"合并|并购|收购|merger|merge|acquisition|acquire"},
    {"cooperation", U"合作|cooperation|cooperate|collaboration|collaborate|partnership|partner"},
    {"policy", U"政策|policy|policies"},
    {"government", U"政府|当局|government|administration"},
    {"security", U"安全|security"},
    {"minister", U"部长|大臣|minister"},
    {"president", U"总统|president"},
    // business
    {"market value", U"市值|market value|market cap|market capitalisation|market capitalization|valuation|worth"},
    {"fortune", U"身价|身家|财富|fortune|net worth"},
    {"share price", U"股价|股票|share price|shares|stock"},
    {"sale", U"销售|出售|售卖|开卖|重售|sale|sell|sold"},
    {"order", U"订单|下单|order"},
    {"cancellation", U"取消|撤销|cancel|cancelled|cancellation"},
    {"resumption", U"恢复|重启|重新启动|resume|restart|resumption"},
    {"supply chain", U"供应链|supply chain"},
    {"supply", U"供货|供应|supply|supplies"},
    {"demand", U"需求|demand"},
    {"delivery", U"交货|交付|deliver|delivery"},
    {"release", U"发布|推出|发表|面世|launch|release|unveil"},
    {"exceeding", U"突破|冲破|超过|站上|破了|市值破|exceed|surpass|more than|topped|above"},
    {"first", U"首个|首家|首次|第一个|第一家|first"},
    {"rise", U"上涨|大涨|增长|上升|涨幅|rise|rose|rising|gain|jump|grew|growth"},
    {"fall", U"下跌|大跌|下降|跌去|跌了|fell|fall|drop|dropped|decline"},
    {"loss", U"损失|亏损|少收|少卖|loss|losses|lost|cost it"},
    {"write-down", U"减记|减计|计提|write-down|writedown|wrote down|write down"},
    {"inventory", U"库存|存货|inventory|inventories|stockpile"},
    {"recovery", U"追回|冲回|挽回|收回|recover|reverse|recoup"},
    {"revenue", U"营收|收入|营业额|销售额|revenue|turnover"},
    {"profit", U"利润|净利|盈利|profit|earnings"},
    {"price", U"价格|定价|售价|price|priced"},
    {"cost", U"成本|费用|cost"},
    {"pay", U"薪酬|薪水|年薪|工资|薪资|pay package|salary|salaries|compensation|wage"},
    {"hiring", U"挖走|挖人|挖角|招揽|招聘|天价挖|hire|poach|recruit"},
    {"talent", U"人才|talent"},
    {"staff", U"员工|雇员|职工|employee|staff|workforce"},
    {"investment", U"投资|投入|注资|invest|investment"},
    {"market share", U"份额|占有率|市占率|market share|share of the market|points of the"},
    {"market", U"市场|market"},
    {"customer", U"客户|顾客|customer|client"},
    {"rival", U"竞争对手|对手|竞争者|rival|competitor"},
    {"competition", U"竞争|compete|competition|competitive"},
    {"factory", U"工厂|factory|factories|plant"},
    {"production", U"生产|量产|制造|production|produce|manufacture"},
    {"bankruptcy", U"破产|bankrupt|bankruptcy"},
    {"layoff", U"裁员|解雇|layoff|laid off|job cuts"},
    {"insurance", U"保险|承保|insurance|insurer|insure"},
    {"claim", U"理赔|索赔|claim"},
    {"debt", U"债务|负债|debt"},
    // technology
    {"chip", U"芯片|晶片|半导体|chip|semiconductor"},
    {"computing power", U"算力|计算能力|compute|computing power"},
    {"model", U"模型|model"},
    {"open source", U"开源|open source|open-source"},
    {"developer", U"开发者|开发人员|developer"},
    {"researcher", U"研究人员|研究员|researcher"},
    {"ecosystem", U"生态系统|生态|ecosystem"},
    {"platform", U"平台|平臺|platform"},
    {"compatibility", U"兼容|相容|compatible|compatibility"},
    {"battery", U"电池|battery|batteries"},
    {"robot", U"机器人|robot"},
    {"satellite", U"卫星|satellite"},
    {"antenna", U"天线|antenna"},
    {"signal", U"信号|讯号|信标|signal|beacon"},
    {"vehicle", U"汽车|轿车|电动车|car|vehicle"},
    {"phone", U"手机|智能手机|phone|smartphone"},
    {"self-driving", U"自动驾驶|智能驾驶|autonomous driving|self-driving"},
    {"data", U"数据|资料|data"},
    {"technology", U"技术|科技|technology|technologies"},
    {"science", U"科学|science"},
    {"mathematics", U"数学|mathematics"},
    {"energy", U"能源|energy"},
    // judging
    {"excellent", U"优秀|出色|卓越|杰出|强大|excellent|outstanding|impressive|superb"},
    {"underestimation", U"低估|小瞧|轻视|小看|underestimate"},
    {"strength", U"优势|优点|专长|强项|长处|特长|strength|advantage|expertise"},
    {"basis", U"基石|基础|支柱|pillar|basis|foundation"},
    {"breakthrough", U"突破性|技术突破|重大突破|breakthrough"},
    {"fundamental", U"根本性|根本上|fundamental"},
    {"unique", U"独特|独一无二|与众不同|unique|distinctive"},
    {"success", U"成功|success|successful|succeed"},
    {"rising", U"崛起|兴起|emerging"},
    {"smart", U"聪明|smart|clever|intelligent"},
    {"useful", U"有用|实用|useful"},
    {"efficient", U"高效|效率|efficient|efficiency"},
    {"prosperity", U"繁荣|prosperity|prosperous"},
    {"apology", U"道歉|致歉|apologise|apologize|apology"},
    {"resignation", U"辞职|请辞|下台|resign|resigned|step down|stepped down"},
    {"appointment", U"任命|就任|上任|appoint|appointed"},
    // accidents, courts, war
    {"death", U"死亡|遇难|丧生|身亡|去世|逝世|killed|dead|died|death"},
    {"injury", U"受伤|烧伤|伤者|injured|wounded|injury|burned|hurt"},
    {"missing", U"失踪|失联|missing|fell silent|lost contact"},
    {"rescue", U"救援|获救|营救|rescue"},
    {"fire", U"火灾|起火|大火|那场火|失火|blaze|caught fire"},
    {"earthquake", U"地震|earthquake|quake"},
    {"flood", U"洪水|洪灾|flood"},
    {"storm", U"台风|风暴|飓风|typhoon|storm|hurricane"},
    {"crash", U"坠毁|相撞|车祸|crash|collision"},
    {"sinking", U"沉没|沉船|sank|sink|sunk|shipwreck|wreck"},
    {"find", U"发现|发掘|出水|discovery|discover|found in"},
    {"attack", U"袭击|攻击|空袭|attack|air strike"},
    {"ceasefire", U"停火|休战|ceasefire|truce"},
    {"protest", U"抗议|游行|示威|protest|demonstration"},
    {"walkout", U"罢工|walkout|on strike"},
    {"election", U"选举|大选|election"},
    {"vote", U"投票|表决|vote"},
    {"court", U"法院|法庭|court"},
    {"verdict", U"判决|裁定|宣判|verdict|ruling|sentenced"},
    {"arrest", U"逮捕|被捕|拘留|arrest|detain"},
    {"police", U"警方|警察|police"},
    {"investigation", U"调查|investigate|investigation|probe"},
    {"vaccine", U"疫苗|vaccine"},
    {"hospital", U"医院|hospital"},
    {"student", U"学生|高中生|student"},
    {"school", U"学校|school"},
    {"exhibition", U"展览|展出|博览会|展会|exhibition|on show|expo"},
    {"ship", U"商船|船只|货轮|vessel|ship"},
    {"porcelain", U"瓷器|porcelain"},
    // whose side
    {"China", U"中国|中方|华方|china|chinese"},
    {"United States", U"美国|美方|u.s.|american|united states"},
    {"Europe", U"欧盟|欧方|european|europe"},
    {"Russia", U"俄罗斯|俄方|russia|russian"},
    {"Japan", U"日本|日方|japan|japanese"},
};
// clang-format on

bool longer(std::u32string_view a, std::u32string_view b) {
  return a.size() != b.size() ? a.size() > b.size() : a < b;
}

constexpr std::string_view kSides[] = {"China", "United States", "Europe", "Russia", "Japan"};

}  // namespace

Concepts::Concepts() {
  for (ConceptId id = 0; id < std::size(kRows); ++id) {
    for (const Key word : kRows[id].words) by_first_[word[0]].push_back({word, id});
  }
  for (auto& [first, words] : by_first_) {
    sort_stably(words.begin(), words.end(),
                [](const Word& a, const Word& b) { return longer(a.text, b.text); });
  }
}

std::uint32_t Concepts::length_at(std::u32string_view key, std::uint32_t at, Range within, const Word& word) {
  const auto size = static_cast<std::uint32_t>(word.text.size());
  if (at + size > within.end || !stands_at(key, at, word.text)) return 0;
  if (!is_ascii_letter(word.text[0])) return size;
  if (at > 0 && is_ascii_letter(key[at - 1])) return 0;
  for (const Key ending : {Key(U"s"), Key(U"es"), Key(U"ed"), Key(U"d"), Key(U"ing"), Key()}) {
    const std::size_t end = at + size + ending.size();
    if (stands_at(key, at + size, ending) && !is_ascii_letter(char_at(key, end)))
      return static_cast<std::uint32_t>(end - at);
  }
  return 0;
}

void Concepts::find(std::u32string_view key, Range within, std::vector<ConceptHit>& out) const {
  for (std::uint32_t at = within.begin; at < within.end; ++at) {
    const auto words = by_first_.find(key[at]);
    if (words == by_first_.end()) continue;
    for (const Word& word : words->second) {
      const std::uint32_t length = length_at(key, at, within, word);
      if (length == 0) continue;
      out.push_back({{at, at + length}, word.concept_id});
      at += length - 1;
      break;
    }
  }
}

ConceptId Concepts::named(std::string_view name) {
  for (ConceptId id = 0; id < std::size(kRows); ++id) {
    if (kRows[id].name == name) return id;
  }
  return kNoConcept;
}

std::string_view Concepts::name(ConceptId concept_id) {
  return kRows[concept_id].name;
}

bool Concepts::is_side(ConceptId concept_id) {
  return std::find(std::begin(kSides), std::end(kSides), name(concept_id)) != std::end(kSides);
}

}  // namespace newsprism
