#include "search/region_words.h"

#include <algorithm>
#include <array>

#include "index/normalize.h"

namespace newsprism {

namespace {

constexpr std::size_t kMostVariants = 8;

using Group = std::array<std::u32string_view, 3>;

// Only words that mean the same thing in every article; general terms, no names. Words whose other
// form has a common meaning of its own (土豆, 质量, 公车) are left out.
constexpr Group kGroups[] = {
    {U"芯片", U"晶片", U""},           {U"软件", U"软体", U""},
    {U"硬件", U"硬体", U""},           {U"互联网", U"网际网路", U""},
    {U"网络", U"网路", U""},           {U"信息", U"资讯", U""},
    {U"视频", U"影片", U"视讯"},       {U"短信", U"简讯", U""},
    {U"服务器", U"伺服器", U""},       {U"数据库", U"资料库", U""},
    {U"数据中心", U"资料中心", U""},   {U"操作系统", U"作业系统", U""},
    {U"人工智能", U"人工智慧", U""},   {U"智能手机", U"智慧型手机", U"智慧手机"},
    {U"屏幕", U"荧幕", U"萤幕"},       {U"打印机", U"印表机", U""},
    {U"鼠标", U"滑鼠", U""},           {U"硬盘", U"硬碟", U""},
    {U"内存", U"记忆体", U""},         {U"光刻机", U"微影机", U"曝光机"},
    {U"集成电路", U"积体电路", U""},   {U"程序员", U"程式设计师", U""},
    {U"代码", U"程式码", U""},         {U"开源", U"开放原始码", U""},
    {U"算法", U"演算法", U""},         {U"默认", U"预设", U""},
    {U"链接", U"连结", U""},           {U"博客", U"部落格", U""},
    {U"黑客", U"骇客", U""},           {U"宽带", U"宽频", U""},
    {U"激光", U"雷射", U""},           {U"数码", U"数位", U""},
    {U"云计算", U"云端运算", U""},     {U"云服务", U"云端服务", U""},
    {U"出租车", U"计程车", U"的士"},   {U"地铁", U"捷运", U""},
    {U"自行车", U"脚踏车", U""},       {U"摩托车", U"电单车", U""},
    {U"自动驾驶", U"自驾", U""},       {U"导弹", U"飞弹", U""},
    {U"航天", U"太空", U""},           {U"奶酪", U"起司", U"芝士"},
    {U"方便面", U"泡面", U""},         {U"塑料", U"塑胶", U""},
    {U"幼儿园", U"幼稚园", U""},       {U"首席执行官", U"执行长", U"行政总裁"},
    {U"通货膨胀", U"通膨", U"通胀"},   {U"房地产", U"不动产", U""},
    {U"数字货币", U"数位货币", U""},   {U"数字化", U"数位化", U""},
    {U"触摸屏", U"触控屏", U""},       {U"移动支付", U"行动支付", U""},
    {U"移动互联网", U"行动网路", U""}, {U"充电宝", U"行动电源", U""},
    {U"二维码", U"qr码", U""},         {U"u盘", U"随身碟", U""},
    {U"晶圆代工", U"芯片代工", U""},   {U"知识产权", U"智慧财产权", U""},
    {U"可再生能源", U"再生能源", U""},
};

void add_once(std::u32string key, std::vector<std::u32string>& out) {
  if (out.size() < kMostVariants && std::find(out.begin(), out.end(), key) == out.end()) {
    out.push_back(std::move(key));
  }
}

void exchange(std::u32string_view key, const Group& group, std::vector<std::u32string>& out) {
  for (const std::u32string_view word : group) {
    const std::size_t at = word.empty() ? std::u32string_view::npos : key.find(word);
    if (at == std::u32string_view::npos) continue;
    for (const std::u32string_view other : group) {
      if (other.empty() || other == word) continue;
      std::u32string changed(key);
      changed.replace(at, word.size(), other);
      if (changed != key) add_once(std::move(changed), out);
    }
    return;
  }
}

}  // namespace

std::vector<std::u32string> in_other_regions(std::u32string_view key) {
  std::vector<std::u32string> out;
  for (const Group& group : kGroups) exchange(key, group, out);
  return out;
}

}  // namespace newsprism
