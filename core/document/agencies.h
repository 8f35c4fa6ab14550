// News agencies and the places that datelines name, as a newspaper reader knows them. Folded.
#pragma once

#include "document/phrases.h"

namespace newsprism {

// Longer ones before those that begin them.
inline constexpr Phrases kHanAgencies =
    U"新华社|新华通讯社|中国新闻社|中新社|中新网|中央通讯社|中央社|中通社|中评社|路透社|路透|法新社|"
    U"美国联合通讯社|美联社|合众国际社|彭博社|彭博|共同社|时事通信社|时事社|韩联社|纽西斯|朝中社|"
    U"塔斯社|俄新社|卫星通讯社|国际文传电讯社|国际文传|德新社|安莎社|埃菲社|拉美社|越通社|印新社|"
    U"报业托拉斯|安塔拉通讯社|马新社|阿纳多卢通讯社|伊通社|法尔斯通讯社|道琼斯|乌通社";

inline constexpr Phrases kLatinAgencies =
    U"reuters|thomson reuters|ap|associated press|the associated press|afp|agence france-presse|"
    U"agence france presse|xinhua|xinhua news agency|bloomberg|bloomberg news|dpa|upi|"
    U"united press international|kyodo|kyodo news|jiji press|yonhap|yonhap news agency|tass|"
    U"itar-tass|interfax|ria novosti|sputnik|efe|ansa|pti|press trust of india|ani|ians|aap|"
    U"australian associated press|cna|central news agency|pa|pa media|press association|"
    U"canadian press|the canadian press|dow jones|dow jones newswires|anadolu|bernama|antara|kcna";

inline constexpr Phrases kDatelinePlaces =
    U"综合|台北|新北|桃园|台中|台南|高雄|基隆|新竹|苗栗|彰化|南投|云林|嘉义|屏东|宜兰|花莲|台东|"
    U"澎湖|金门|马祖|北京|上海|天津|重庆|广州|深圳|杭州|南京|武汉|成都|西安|郑州|长沙|济南|青岛|"
    U"沈阳|大连|哈尔滨|长春|石家庄|太原|合肥|福州|厦门|南昌|南宁|海口|昆明|贵阳|兰州|西宁|银川|"
    U"乌鲁木齐|拉萨|呼和浩特|苏州|宁波|香港|澳门|东京|大阪|首尔|平壤|华盛顿|纽约|旧金山|洛杉矶|"
    U"芝加哥|波士顿|休斯敦|渥太华|多伦多|伦敦|巴黎|柏林|法兰克福|布鲁塞尔|日内瓦|罗马|马德里|维也纳|"
    U"莫斯科|基辅|华沙|联合国|新德里|曼谷|新加坡|吉隆坡|雅加达|马尼拉|河内|金边|仰光|悉尼|雪梨|"
    U"堪培拉|坎培拉|惠灵顿|开罗|内罗毕|约翰内斯堡|耶路撒冷|德黑兰|安卡拉|伊斯坦布尔|迪拜|利雅得|"
    U"喀布尔|伊斯兰堡|巴西利亚|圣保罗|墨西哥城|布宜诺斯艾利斯|外电";

}  // namespace newsprism
