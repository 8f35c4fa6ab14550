// The words on a page's buttons and menus, and the names of languages. Written as keys (phrases.h).
#pragma once

#include "document/phrases.h"

namespace newsprism {

// Words of buttons and menus. They count only as the whole line, and only outside the article.
inline constexpr Phrases kShareWords =
    U"分享|分享到|点赞|纠错|我要评论|share on social|在看|转发|分享至|分享至好友和朋友圈|分享到微信|"
    U"分享到微博|微信|微博|新浪微博|腾讯微博|qq|腾讯qq|qq空间|朋友圈|易信|人人|豆瓣|收藏|点赞|赞|赏|"
    U"转发|举报|打印|打印文稿|转寄朋友|复制链接|+复制链接|隐藏边栏|关闭|放大|缩小|字体|字号|"
    U"缩小字体|放大字体|大|中|小|facebook|twitter|linkedin|google+|google|pinterest|reddit|whatsapp|"
    U"telegram|email|e-mail|print|share|tweet|line|copy link|save|bookmark|share this|"
    U"share on facebook|share on twitter|x|t|+|-|a+|a-|×|/|›|>|shares";
inline constexpr Phrases kMenuWords =
    U"首页|正文|返回顶部|返回首页|回到顶部|搜索|站内搜索|网站地图|联系我们|关于我们|客户端|"
    U"客户端下载|手机版|更多|导航|菜单|新闻|上一页|下一页|意见反馈|友情链接|home|menu|search|more|"
    U"news|top|close|skip to main content|skip to content|jump to content|sections|about us|"
    U"contact us|contact|privacy policy|terms & conditions|terms of use|advertise|advertise with us|"
    U"rss|follow us|back to top|next|previous|show more";
inline constexpr Phrases kLoginWords =
    U"登录|注册|登录注册|登录/注册|立即注册|忘记密码|退出|订阅|关注|log in|login|log in / register|"
    U"sign in|sign up|register|subscribe|subscribe now|newsletters|newsletter|"
    U"sign up for newsletters|not now|yes please";
inline constexpr Phrases kLanguageNames =
    U"简体|繁体|简体中文|繁体中文|简|繁|中文|中文版|正体中文|english|en|中|英文|英语|日本语|日文|"
    U"espanol|francais|deutsch|한국어|русский|繁体版|简体版|zh|hk|tw|cn";

}  // namespace newsprism
