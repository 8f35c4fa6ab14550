// News agencies and the places that datelines name, as a newspaper reader knows them. Folded.
#pragma once

#include "document/phrases.h"

namespace newsprism {

// Longer ones before those that begin them.
inline constexpr Key kHanAgencies[] = {
    U"新华社",         U"新华通讯社",     U"中国新闻社",     U"中新社",       U"中新网",     U"中央通讯社",
    U"中央社",         U"中通社",         U"中评社",         U"路透社",       U"路透",       U"法新社",
    U"美国联合通讯社", U"美联社",         U"合众国际社",     U"彭博社",       U"彭博",       U"共同社",
    U"时事通信社",     U"时事社",         U"韩联社",         U"纽西斯",       U"朝中社",     U"塔斯社",
    U"俄新社",         U"卫星通讯社",     U"国际文传电讯社", U"国际文传",     U"德新社",     U"安莎社",
    U"埃菲社",         U"拉美社",         U"越通社",         U"印新社",       U"报业托拉斯", U"安塔拉通讯社",
    U"马新社",         U"阿纳多卢通讯社", U"伊通社",         U"法尔斯通讯社", U"道琼斯",     U"乌通社",
};

inline constexpr Key kLatinAgencies[] = {
    U"reuters",
    U"thomson reuters",
    U"ap",
    U"associated press",
    U"the associated press",
    U"afp",
    U"agence france-presse",
    U"agence france presse",
    U"xinhua",
    U"xinhua news agency",
    U"bloomberg",
    U"bloomberg news",
    U"dpa",
    U"upi",
    U"united press international",
    U"kyodo",
    U"kyodo news",
    U"jiji press",
    U"yonhap",
    U"yonhap news agency",
    U"tass",
    U"itar-tass",
    U"interfax",
    U"ria novosti",
    U"sputnik",
    U"efe",
    U"ansa",
    U"pti",
    U"press trust of india",
    U"ani",
    U"ians",
    U"aap",
    U"australian associated press",
    U"cna",
    U"central news agency",
    U"pa",
    U"pa media",
    U"press association",
    U"canadian press",
    U"the canadian press",
    U"dow jones",
    U"dow jones newswires",
    U"anadolu",
    U"bernama",
    U"antara",
    U"kcna",
};

inline constexpr Key kDatelinePlaces[] = {
    U"综合",     U"台北",       U"新北",           U"桃园",   U"台中",       U"台南",     U"高雄",
    U"基隆",     U"新竹",       U"苗栗",           U"彰化",   U"南投",       U"云林",     U"嘉义",
    U"屏东",     U"宜兰",       U"花莲",           U"台东",   U"澎湖",       U"金门",     U"马祖",
    U"北京",     U"上海",       U"天津",           U"重庆",   U"广州",       U"深圳",     U"杭州",
    U"南京",     U"武汉",       U"成都",           U"西安",   U"郑州",       U"长沙",     U"济南",
    U"青岛",     U"沈阳",       U"大连",           U"哈尔滨", U"长春",       U"石家庄",   U"太原",
    U"合肥",     U"福州",       U"厦门",           U"南昌",   U"南宁",       U"海口",     U"昆明",
    U"贵阳",     U"兰州",       U"西宁",           U"银川",   U"乌鲁木齐",   U"拉萨",     U"呼和浩特",
    U"苏州",     U"宁波",       U"香港",           U"澳门",   U"东京",       U"大阪",     U"首尔",
    U"平壤",     U"华盛顿",     U"纽约",           U"旧金山", U"洛杉矶",     U"芝加哥",   U"波士顿",
    U"休斯敦",   U"渥太华",     U"多伦多",         U"伦敦",   U"巴黎",       U"柏林",     U"法兰克福",
    U"布鲁塞尔", U"日内瓦",     U"罗马",           U"马德里", U"维也纳",     U"莫斯科",   U"基辅",
    U"华沙",     U"联合国",     U"新德里",         U"曼谷",   U"新加坡",     U"吉隆坡",   U"雅加达",
    U"马尼拉",   U"河内",       U"金边",           U"仰光",   U"悉尼",       U"雪梨",     U"堪培拉",
    U"坎培拉",   U"惠灵顿",     U"开罗",           U"内罗毕", U"约翰内斯堡", U"耶路撒冷", U"德黑兰",
    U"安卡拉",   U"伊斯坦布尔", U"迪拜",           U"利雅得", U"喀布尔",     U"伊斯兰堡", U"巴西利亚",
    U"圣保罗",   U"墨西哥城",   U"布宜诺斯艾利斯", U"外电",
};

}  // namespace newsprism
