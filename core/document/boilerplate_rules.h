// The phrases by which a page gives away its furniture: what boilerplate.cpp matches against.
//
// Only what any news page may say stands here, never the name of one site. Written as keys
// (phrases.h).
#pragma once

#include "document/phrases.h"

namespace newsprism {

enum class RuleMatch : unsigned char {
  exact,   // the whole line, but for counts, bullets and punctuation around it
  prefix,  // the line begins so
  inside   // anywhere in the line
};

struct BoilerplateRule {
  const char* reason;
  RuleMatch match;
  unsigned short max_width;  // reading length of the line
  bool opens_section;
  bool sure;
  Phrases phrases;  // a bar that belongs to a phrase is written as a wide one: U"watch ｜"
};

// The first phrase that matches decides. To add one, write it into the rule of its kind.
inline constexpr BoilerplateRule kBoilerplateRules[] = {
    // --- whose page, which rights
    {"copyright", RuleMatch::prefix, 200, true, true, U"copyright|©"},
    {"copyright", RuleMatch::prefix, 300, true, true, U"版权声明|版权说明|版权保护"},
    {"copyright", RuleMatch::inside, 120, true, true, U"版权所有"},
    {"copyright", RuleMatch::inside, 60, true, true, U"all rights reserved"},
    {"copyright", RuleMatch::inside, 80, true, true, U" © "},
    {"copyright", RuleMatch::inside, 60, true, true, U"icp备|icp证|公网安备"},
    {"copyright", RuleMatch::inside, 40, false, true, U"新闻信息服务许可证|不良信息举报"},
    {"copyright", RuleMatch::inside, 120, false, true,
     U"未经授权不得转载|未经授权,不得转载|未经许可不得转载|未经允许不得转载|未经允许,不得转载|"
     U"未经授权禁止|禁止转载"},
    {"copyright", RuleMatch::inside, 60, false, true, U"转载请注明|转载须注明"},
    // --- disclaimers
    {"disclaimer", RuleMatch::prefix, 600, false, true,
     U"免责声明|风险提示:|风险及免责|免责提示|免责条款|特别声明:|郑重声明:|disclaimer"},
    {"disclaimer", RuleMatch::inside, 300, false, true, U"不构成投|不构成任何投"},
    {"disclaimer", RuleMatch::inside, 60, false, true, U"如有侵权"},
    {"disclaimer", RuleMatch::inside, 40, false, true, U"侵权请联系|侵删"},
    {"disclaimer", RuleMatch::inside, 120, false, true,
     U"仅代表作者|不代表本站|不代表本网|不代表本报|不代表本平台|仅供其表达个人看法"},
    {"disclaimer", RuleMatch::inside, 160, false, true,
     U"only provides information storage|not investment advice|"
     U"does not constitute investment advice|views expressed in this article are|"
     U"do not necessarily reflect the views"},
    // --- who made it
    {"editor_line", RuleMatch::prefix, 40, false, true, U"责任编辑|责编"},
    {"editor_line", RuleMatch::prefix, 30, false, true,
     U"编辑:|编辑｜|编辑 |本文编辑|值班编辑|校对:|审核:|审校:|主编:|监制:"},
    {"editor_line", RuleMatch::prefix, 40, false, true, U"editor:|edited by"},
    {"editor_line", RuleMatch::prefix, 60, false, true, U"editing by"},
    {"editor_line", RuleMatch::prefix, 80, false, true, U"reporting by"},
    // --- where it ends, and where it comes from
    {"separator", RuleMatch::exact, 16, false, true, U"the end"},
    {"separator", RuleMatch::exact, 8, false, true, U"全文完"},
    {"original_title", RuleMatch::prefix, 80, false, true, U"原标题"},
    {"source_credit_line", RuleMatch::prefix, 80, false, true,
     U"本文来自|本文来源|本文转自|本文转载自|本文首发|本文系|本文由|文章来源|内容来源|转载自|"
     U"原文链接|原文刊于"},
    {"source_credit_line", RuleMatch::prefix, 40, false, true, U"来源:|稿源:"},
    {"source_credit_line", RuleMatch::prefix, 30, false, true, U"source:"},
    {"source_credit_line", RuleMatch::prefix, 60, false, true,
     U"originally published|this article was originally published|"
     U"this article originally appeared|this story originally|this story was originally"},
    {"source_credit_line", RuleMatch::prefix, 20, false, true, U"first published"},
    {"source_credit_line", RuleMatch::prefix, 30, false, true, U"(资料来源|资料来源:"},
    {"source_credit_line", RuleMatch::prefix, 40, false, true, U"(综合整理自"},
    {"source_credit_line", RuleMatch::inside, 60, false, true, U"经授权发布|经授权转载|授权转载发布"},
    // --- pictures
    {"photo_credit", RuleMatch::prefix, 40, false, true,
     U"图片来源|图源:|图/|图:|文/图|摄影:|photo:|photo by|image:|image credit|image source|"
     U"image caption|getty images"},
    {"photo_credit", RuleMatch::inside, 16, false, true, U"图片均来自|图片来自"},
    {"share_buttons", RuleMatch::prefix, 14, false, true, U"字号:|调整字体"},
    {"share_buttons", RuleMatch::prefix, 16, false, true, U"share this article"},
    // --- rankings and links
    {"photo_credit", RuleMatch::prefix, 12, false, true, U"(image: "},
    {"photo_credit", RuleMatch::exact, 8, false, true,
     U"getty|shutterstock|alamy|enlarge image|enlarge this image"},
    {"photo_credit", RuleMatch::exact, 10, false, true, U"view image in fullscreen|点击看清晰大图"},
    {"photo_credit", RuleMatch::exact, 8, false, true, U"点击看大图|点击查看大图"},
    {"share_buttons", RuleMatch::prefix, 10, false, true,
     U"link copied|add to your saved stories|share this story"},
    {"ranking_list", RuleMatch::inside, 24, true, true, U"排行榜更多"},
    {"ranking_list", RuleMatch::inside, 16, true, true, U"新闻排行|小时排行|排行 更多"},
    {"ranking_list", RuleMatch::exact, 16, true, true, U"一周排行"},
    {"ranking_list", RuleMatch::inside, 16, true, true, U"点击排行|阅读排行"},
    {"ranking_list", RuleMatch::exact, 16, true, true,
     U"热门文章|热门新闻|最热新闻|热点新闻|最新文章|人气榜|most popular|most read|most viewed|"
     U"top stories|trending|trending now"},
    {"ranking_list", RuleMatch::prefix, 12, true, true, U"most read in|most viewed in"},
    {"ranking_list", RuleMatch::prefix, 10, true, true, U"trending news|trending on"},
    {"ranking_list", RuleMatch::prefix, 12, true, true, U"trending now on"},
    {"related_stories", RuleMatch::exact, 16, true, true,
     U"related|related content|related topics|read next|read these next|next article|"
     U"more to explore|don't miss|don\u2019t miss"},
    {"related_stories", RuleMatch::prefix, 12, true, true, U"more from"},
    {"related_stories", RuleMatch::prefix, 20, true, true, U"explore more on"},
    {"related_stories", RuleMatch::exact, 16, true, true, U"about the author"},
    {"related_stories", RuleMatch::prefix, 60, false, true, U"see more:|watch ｜|watch live:"},
    {"related_stories", RuleMatch::exact, 16, true, true, U"换一换"},
    {"related_stories", RuleMatch::prefix, 30, true, true, U"【上一篇|【下一篇"},
    {"related_stories", RuleMatch::exact, 20, true, true, U"作者最新文章|相关搜索"},
    {"related_stories", RuleMatch::exact, 16, true, true,
     U"相关推荐|相关文章|本站推荐|热门推荐|精彩推荐|为您推荐|猜你喜欢|更多新闻:|看更多|"
     U"阅读下一篇|more from the web"},
    {"related_stories", RuleMatch::exact, 20, true, true,
     U"you may also like|you might also like|recommended for you|recommended stories|"
     U"latest videos|latest news|up next"},
    {"related_stories", RuleMatch::prefix, 60, true, true,
     U"相关阅读|延伸阅读|推荐阅读|扩展阅读|更多阅读|往期回顾|往期推荐"},
    {"related_stories", RuleMatch::prefix, 60, false, true, U"看更多:|更多新闻:|更多内容请|小编整理:"},
    {"related_stories", RuleMatch::prefix, 60, true, true,
     U"相关新闻|相关报道|相关报导|related articles|related stories"},
    {"related_stories", RuleMatch::prefix, 60, false, true,
     U"related:|read more|read also|see also|more on this"},
    {"related_stories", RuleMatch::prefix, 30, true, true, U"more about"},
    {"related_stories", RuleMatch::prefix, 60, false, true, U"上一篇|下一篇"},
    {"related_stories", RuleMatch::prefix, 30, false, false, U"标签:|关键字|关键词:|tags |tags:"},
    // --- readers' letters
    {"comments", RuleMatch::prefix, 12, true, true, U"网友评论|最新评论|最热评论|热门评论"},
    {"comments", RuleMatch::exact, 16, true, true, U"发表评论"},
    {"comments", RuleMatch::prefix, 8, true, true, U"全部评论"},
    {"comments", RuleMatch::exact, 8, true, false, U"跟贴"},
    {"comments", RuleMatch::exact, 16, false, false, U"查看评论|评论|comment|comments"},
    {"comments", RuleMatch::prefix, 30, true, true,
     U"留言与评论|leave a comment|leave a reply|join our commenting|view comments"},
    {"comments", RuleMatch::inside, 24, true, true, U"条评论"},
    {"comments", RuleMatch::inside, 24, false, true, U"人参与网友评论"},
    {"comments", RuleMatch::inside, 24, true, true, U"没有跟贴|热门跟贴"},
    // --- running reports
    {"live_time", RuleMatch::prefix, 30, false, true,
     U"this is a breaking new|this is a developing story|this is a live blog"},
    {"live_time", RuleMatch::exact, 12, false, true, U"more to follow"},
    // --- advertising, accounts, newsletters
    {"advertisement", RuleMatch::exact, 12, false, true,
     U"advertisement|广告|sponsored|sponsored features|story continues below advertisement"},
    {"advertisement", RuleMatch::prefix, 24, false, true, U"article continues below"},
    {"advertisement", RuleMatch::exact, 12, false, true,
     U"after newsletter promotion|skip past newsletter promotion"},
    {"advertisement", RuleMatch::exact, 8, true, true, U"进入广告"},
    {"advertisement", RuleMatch::inside, 40, false, true, U"get a subscription"},
    {"advertisement", RuleMatch::inside, 60, false, true, U"special offers, promotions"},
    {"login_prompt", RuleMatch::inside, 40, false, true,
     U"by subscribing to our|subscribe to our|join us on whatsapp"},
    {"login_prompt", RuleMatch::prefix, 16, false, true, U"enter your email"},
    {"login_prompt", RuleMatch::prefix, 200, false, true, U"privacy notice:"},
    {"login_prompt", RuleMatch::inside, 120, false, true, U"you can unsubscribe"},
    {"login_prompt", RuleMatch::inside, 80, false, true, U"disable your ad blocker"},
    {"login_prompt", RuleMatch::inside, 60, false, true, U"our newsletter|newsletter sign"},
    {"login_prompt", RuleMatch::inside, 50, false, true, U"sign up for our|sign up to our|want to bookmark"},
    {"login_prompt", RuleMatch::prefix, 24, false, true, U"subscribe to |sign up to "},
    {"login_prompt", RuleMatch::inside, 60, false, true, U"straight to your inbox|read our privacy policy"},
    {"login_prompt", RuleMatch::inside, 50, false, true, U"already a subscriber"},
    {"login_prompt", RuleMatch::inside, 40, false, true, U"already subscribed|subscribe to continue"},
    {"login_prompt", RuleMatch::inside, 50, false, true,
     U"扫描二维码|扫描左方二维码|扫描下方二维码|长按二维码"},
    {"login_prompt", RuleMatch::inside, 40, false, true, U"扫一扫"},
    {"login_prompt", RuleMatch::prefix, 30, false, true, U"点击下载"},
    {"login_prompt", RuleMatch::inside, 60, false, true, U"客户端第一时间"},
    {"comments", RuleMatch::prefix, 40, true, true, U"正文已结束"},
    {"login_prompt", RuleMatch::inside, 40, false, true, U"点击关注|关注我们的公众号"},
    {"login_prompt", RuleMatch::prefix, 40, false, true, U"欢迎关注"},
    {"browser_notice", RuleMatch::inside, 60, false, true,
     U"最佳浏览效果|enable javascript|this site uses cookies|we use cookies"},
    {"browser_notice", RuleMatch::inside, 40, false, true,
     U"refresh your browser|您的浏览器不支持|browser does not support"},
};

}  // namespace newsprism
