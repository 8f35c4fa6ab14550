#include "search/region_words.h"

#include <algorithm>

#include "index/normalize.h"
#include "text/phrase_list.h"

namespace newsprism {

namespace {

constexpr std::size_t kMostVariants = 8;

// Only words that mean the same thing in every article; general terms, no names. Words whose other
// form has a common meaning of its own (土豆, 质量, 公车) are left out.
constexpr Phrases kGroups[] = {
    U"芯片|晶片",           U"软件|软体",
    U"硬件|硬体",           U"互联网|网际网路",
    U"网络|网路",           U"信息|资讯",
    U"视频|影片|视讯",      U"短信|简讯",
    U"服务器|伺服器",       U"数据库|资料库",
    U"数据中心|资料中心",   U"操作系统|作业系统",
    U"人工智能|人工智慧",   U"智能手机|智慧型手机|智慧手机",
    U"屏幕|荧幕|萤幕",      U"打印机|印表机",
    U"鼠标|滑鼠",           U"硬盘|硬碟",
    U"内存|记忆体",         U"光刻机|微影机|曝光机",
    U"集成电路|积体电路",   U"程序员|程式设计师",
    U"代码|程式码",         U"开源|开放原始码",
    U"算法|演算法",         U"默认|预设",
    U"链接|连结",           U"博客|部落格",
    U"黑客|骇客",           U"宽带|宽频",
    U"激光|雷射",           U"数码|数位",
    U"云计算|云端运算",     U"云服务|云端服务",
    U"出租车|计程车|的士",  U"地铁|捷运",
    U"自行车|脚踏车",       U"摩托车|电单车",
    U"自动驾驶|自驾",       U"导弹|飞弹",
    U"航天|太空",           U"奶酪|起司|芝士",
    U"方便面|泡面",         U"塑料|塑胶",
    U"幼儿园|幼稚园",       U"首席执行官|执行长|行政总裁",
    U"通货膨胀|通膨|通胀",  U"房地产|不动产",
    U"数字货币|数位货币",   U"数字化|数位化",
    U"触摸屏|触控屏",       U"移动支付|行动支付",
    U"移动互联网|行动网路", U"充电宝|行动电源",
    U"二维码|qr码",         U"u盘|随身碟",
    U"晶圆代工|芯片代工",   U"知识产权|智慧财产权",
    U"可再生能源|再生能源",
};

void add_once(std::u32string key, std::vector<std::u32string>& out) {
  if (out.size() < kMostVariants && std::find(out.begin(), out.end(), key) == out.end()) {
    out.push_back(std::move(key));
  }
}

void exchange(std::u32string_view key, Phrases group, std::vector<std::u32string>& out) {
  for (const std::u32string_view word : group) {
    const std::size_t at = key.find(word);
    if (at == std::u32string_view::npos) continue;
    for (const std::u32string_view other : group) {
      if (other == word) continue;
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
  for (const Phrases group : kGroups) exchange(key, group, out);
  return out;
}

}  // namespace newsprism
