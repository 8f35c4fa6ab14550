// What names end with.
#include <algorithm>
#include <string>
#include <vector>

#include "base/sorting.h"
#include "document/phrases.h"

#include "mentions/word_sets.h"

namespace newsprism {
namespace {

constexpr SuffixKind kOrg = SuffixKind::organization, kMedia = SuffixKind::media, kLoc = SuffixKind::place,
                     kEvent = SuffixKind::event;

// What a suffix needs before it.
enum class Needs : std::uint8_t {
  anything,  // 委员会: common nouns and a country do
  city,      // 大学: "北京大学" is a name, "中国大学" is none
  proper,    // 公司: something that is no place
  alone      // 科技: the same, and the phrase must end here
};

struct Group {
  SuffixKind kind;
  bool strong;
  Needs needs;
  std::u32string_view words;
};

constexpr Group kGroups[] = {
    {kOrg, true, Needs::anything,
     U"有限责任公司 股份有限公司 有限公司 总公司 集团公司 股份公司 株式会社 基金会 委员会 贸促会 协会 商会 "
     U"学会 联合会 研究会 促进会 理事会 立法会 组委会 筹委会 管委会 工商联 妇联 残联 文联 看守所 监狱 "
     U"红十字会 科学院 研究院 "
     U"研究所 研究中心 设计院 检察院 国务院 最高法院 人民法院 中级法院 高级法院 交易所 事务所 地检署 高检署 "
     U"检察署 外交部 国防部 "
     U"财政部 商务部 司令部 指挥部 宣传部 组织部 政治部 管理局 公安局 警察局 情报局 调查局 统计局 总局 "
     U"卫生局 教育局 财政局 国税局 银监局 矿务局 房管局 审计局 监督局 税务局 航天局 总署 出版社 杂志社 "
     U"人民政府 市政府 省政府 县政府 区政府 市委 省委 县委 区委 纪委 建委 教委 体委 科委 工委 人大 政协 "
     U"人大常委会 常委会 总会 总工会 大使馆 领事馆 总领事馆 总领馆 使馆 派出所 中央银行 代表团 歌舞团 "
     U"芭蕾舞团 "
     U"交响乐团 乐团 合唱团 艺术团 话剧团 京剧团 剧团 女队 男队 足球队 篮球队 排球队 乒乓球队 羽毛球队 "
     U"游泳队 体操队 国家队 国奥队 代表队 登山队 女排 男排 男足 女足 男篮 女篮 足协 篮协 排协 参议院 众议院 "
     U"议会 国会 海军 空军 陆军 国防军 集团军 军区 警卫局 舰队 自卫队 政府 党中央 办公厅 总部 内阁"},
    {kOrg, true, Needs::city,
     U"分公司 子公司 航空公司 保险公司 证券公司 电力公司 石油公司 电信公司 信托公司 投资公司 实业公司 "
     U"服务公司 贸易公司 开发公司 分局 分行 支行 总行 分社 分校 分会 信用社 联社 机械厂 化工厂 制药厂 总厂 "
     U"工会 职工会 公会 同业公会 联盟 水泥厂 电厂 钢铁厂 造船厂 汽车厂 党委 党支部 办事处 领导小组 宣传队"},
    {kOrg, false, Needs::anything, U"队 党 法庭 委 署"},
    {kOrg, false, Needs::city,
     U"大学 学院 商学院 医学院 工学院 法学院 中学 小学 学校 师范学校 研究生院 医院 银行 商业银行 法院 "
     U"局 厂 管理处 管理中心 服务中心 培训中心 信息中心 实验室 研究室 工作室 俱乐部 合作社 大队 支队 总队 "
     U"宾馆 饭店 酒店 大酒店 酒家 商场 百货 海关 电影制片厂 制片厂"},
    {kOrg, false, Needs::proper, U"公司 投顾 投信 证期 创投 集团 董事会 工厂 组织 舰队 车队 中心 武装"},
    {kOrg, false, Needs::alone,
     U"科技 汽车 智能 生物 能源 电子 半导体 动力 资本 股份 控股 实业 通信 重工 制药 航空 证券 集团军 "
     U"医药 地产 置业 软件 网络 传媒 影业 药业 钢铁 电器 食品 乳业 光电 微电子 机器人 生技 生医 精密 光学 "
     U"金控 投控 通讯 租赁 矿业 锂业 铝业 铜业 珠宝 航运 海运 期货 人寿 "
     U"财险 互娱 酒业 建材 石化"},
    {kMedia, true, Needs::anything,
     U"通讯社 日报 晚报 早报 时报 邮报 电视台 电视新闻网 新闻网 广播公司 新闻社 论坛报 卫视 广播电台"},
    {kMedia, false, Needs::city, U"周刊 杂志"},
    {kMedia, false, Needs::alone, U"新闻"},
    {kEvent, true, Needs::anything,
     U"博览会 展览会 交易会 运动会 锦标赛 公开赛 大奖赛 大师赛 邀请赛 世锦赛 "
     U"电影节 音乐节 艺术节 文化节 颁奖典礼 航展 双年展 迎春会 "
     U"开发者大会 发展大会 高峰论坛 代表大会 首脑会议 嘉年华 大满贯"},
    {kEvent, false, Needs::anything,
     U"峰会 论坛 大会 大赛 年会 车展 战争 大战 危机 革命 事件 大选 地震 大地震 联赛 发布会 杯 空难 惨案 海啸 "
     U"战役 起义 政变 公投 马拉松 书展 展会 阅兵 晚会 会战 之战 内战 爆炸案 枪击案 挑战赛 "
     U"预选赛 对抗赛 世界杯 亚洲杯 欧洲杯 奥运会 亚运会 残奥会 全运会 冬奥会 世博会 科技日 "
     U"开放日 投资者日 粉丝节"},
    {kLoc, true, Needs::anything,
     U"自治区 自治州 自治县 群岛 半岛 海峡 国际机场 山脉 大峡谷 保护区 森林公园 国家公园 联邦区 商务区"},
    {kLoc, false, Needs::anything,
     U"省 市 县 州 郡 镇 乡 村 区 邦 岛 港 湾 山 河 江 湖 峡 寺 庙 街 路 巷 桥 堡 机场 大桥 新区 开发区 "
     U"工业园 "
     U"科技园 火车站 广场 大街 大道 高原 平原 盆地 沙漠 河谷 山谷 瀑布 海滩 码头 公园 古城 古镇 故居 遗址 "
     U"博物馆 商贸城 纪念馆 美术馆 图书馆 展览馆 体育馆 体育场 体育中心 体育公园 奥体中心 文化中心 "
     U"艺术中心 "
     U"会议中心 科技馆 科学馆 水族馆 风景区 度假村 会展中心 购物中心 大厦 大楼 教堂 大教堂 花园 步行街 "
     U"工业区 经济区 特区 根据地 火山 雪山 水库 铁路 高速公路 国道 车站 新村 剧院 剧场 植物园 "
     U"动物园 "
     U"天文台 空军基地 航天中心 发射场"},
};

struct Row {
  std::u32string_view text;
  const Group* group;
};

bool shorter_key(const Row& a, const Row& b) {
  return a.text < b.text;
}

std::vector<Row> all_rows() {
  std::vector<Row> rows;
  for (const Group& group : kGroups) {
    for (std::size_t at = 0; at < group.words.size();) {
      const std::size_t end = std::min(group.words.find(U' ', at), group.words.size());
      if (end > at) rows.push_back({group.words.substr(at, end - at), &group});
      at = end + 1;
    }
  }
  sort_stably(rows.begin(), rows.end(), shorter_key);
  return rows;
}

const Group* group_of(std::u32string_view word) {
  static const std::vector<Row> rows = all_rows();
  const auto at = std::lower_bound(rows.begin(), rows.end(), Row{word, nullptr}, shorter_key);
  return at != rows.end() && at->text == word ? at->group : nullptr;
}

// The last characters of all suffixes: most words end with none of them.
bool ends_some_suffix(char32_t last) {
  static const std::u32string ends = [] {
    std::u32string all;
    for (const Row& row : all_rows()) all.push_back(row.text.back());
    sort_ascending(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }();
  return std::binary_search(ends.begin(), ends.end(), last);
}

struct EnglishSuffix {
  SuffixKind kind;
  Phrases words;
};
constexpr EnglishSuffix kEnglishSuffixes[] = {
    {kOrg,
     U"inc|corp|corporation|ltd|limited|llc|plc|group|holdings|company|co|university|college|"
     U"institute|ministry|department|bank|council|agency|party|commission|committee|association|"
     U"foundation|laboratory|lab|labs|airlines|motors|technologies|technology|systems|partners|"
     U"capital|union|federation|authority|administration|government|congress|senate|parliament|"
     U"court|police|army|navy|hospital|school|robotics|office|electric|power|motor|media|"
     U"entertainment|orbital|biotech|tech|solar|steel|petroleum|mining|foods|brothers|sons|"
     U"organisation|organization|exchange|services|communications|industries|bureau|board|chamber|"
     U"society|academy|force|front|fund|club|united|rovers|museum|center|centre|network|studios|"
     U"pictures|electronics|semiconductor|semiconductors|pharmaceuticals|securities|insurance|"
     U"airways|aerospace|dynamics|logistics|ventures|software|energy|hotel|hotels|league|orchestra|"
     U"trust|management|alliance|coalition|associates|bancorp|pac|church|automotive|auto|therapeutics|"
     U"biosciences|"
     U"intelligence|research|fc|hostel|hostels|suites|inn|resort|observatory|infirmary|clinic|library|"
     U"archive|"
     U"archives|theatre|theater|cathedral|zoo|aquarium|brewery|pharmacy|cooperative|brigade|regiment|"
     U"battalion|"
     U"squadron|patrol|tribunal|laboratories|works|shipyard|attorneys|llp"},
    {kMedia,
     U"observer|review|chronicle|ledger|bulletin|times|post|journal|news|daily|herald|tribune|"
     U"gazette|magazine|weekly"},
    {kLoc,
     U"coast|road|avenue|boulevard|lake|mountain|desert|gulf|canal|island|islands|river|sea|ocean|"
     U"bay|strait|province|city|county|airport|street|valley|peninsula|mountains|harbor|harbour|"
     U"port|square|bridge|district|stadium|arena|park|plaza|terminal|station|prison|jail|cemetery|beach|"
     U"falls|"
     U"creek|forest|glacier|volcano|dam|reservoir|tower|towers|castle|palace|mosque|highway|heights|hill|"
     U"hills|"
     U"gardens|springs|village|township|plains|belt"},
    {kEvent,
     U"summit|expo|conference|forum|games|olympics|cup|festival|war|fair|championship|awards|"
     U"election|championships|marathon|prix|trophy|convention|symposium|revolution|massacre|earthquake|"
     U"crisis|scandal|inquiry|tournament|open|masters|paralympics|biennale"},
};

}  // namespace

Suffix suffix_of(std::u32string_view word) {
  if (word.empty() || !ends_some_suffix(word.back())) return {};
  for (std::size_t length = std::min<std::size_t>(word.size(), 6); length > 0; --length) {
    const Group* group = group_of(word.substr(word.size() - length));
    if (!group) continue;
    // 常委 is somebody
    if (length == 1 && word.back() == U'委' && (word.size() == 2 || word[word.size() - 2] == U'常'))
      return {};
    Suffix found;
    found.kind = group->kind;
    found.length = static_cast<std::uint32_t>(length);
    found.strong = group->strong;
    found.industry = group->needs == Needs::alone;
    found.after_place = group->needs == Needs::anything || group->needs == Needs::city;
    found.after_country = group->needs == Needs::anything;
    return found;
  }
  return {};
}

Suffix english_suffix_of(std::u32string_view word) {
  for (const EnglishSuffix& row : kEnglishSuffixes) {
    if (is_any_of(word, row.words))
      return {row.kind, static_cast<std::uint32_t>(word.size()), false, false, true};
  }
  return {};
}

}  // namespace newsprism
