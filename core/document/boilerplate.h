// What a line says about itself when it is not part of the article.
//
// The reasons (Block::reason) are all in kReasons.
//
// A rule looks at one line alone. Where an article begins and ends, and what the silent lines around
// it are, is found by article_extent.h.
#pragma once

#include <string_view>

#include "document/lines.h"

namespace newsprism {

// Every reason that a dropped block can have.
inline constexpr std::string_view kReasons[] = {
    "ranking_list",           // "24h ranking", "Most popular" and the headlines under it
    "navigation_breadcrumb",  // "Home > Business > Text"
    "navigation_menu",        // sections, "back to top", "next page"
    "language_switcher",      // "简体 | 繁體 | English"
    "editor_line",            // "责任编辑: ...", "Edited by ..."
    "disclaimer",             // "not investment advice", "does not represent the views of this site"
    "source_credit_line",     // "本文来自 ...", "Source: ..." below the article
    "original_title",         // "原标题: ..."
    "citation_marker",        // "[1]" at the end of a sentence
    "date_prefix",            // "date 2025-07" glued to the first sentence
    "separator",              // a line of dashes or dots
    "related_stories",        // "相关阅读", "Read more: ..." and the links under it
    "share_buttons",          // "分享到 微信", "Facebook Twitter", text size
    "comments",               // "网友评论", "Leave a comment" and what follows
    "copyright",              // "© 2025", "版权所有", licence numbers
    "photo_credit",           // "图片来源: ...", "Photo: ...", "(文/图 ...)"
    "advertisement",          // "ADVERTISEMENT", "广告"
    "login_prompt",           // "登录", "Sign up for our newsletter", "扫码关注"
    "browser_notice",         // "please use Chrome or Firefox", cookies
    "repeated_title",         // the title once more, above the article
    "picture_caption",   // what stands under a picture of an HTML page (elsewhere: a block of type caption)
    "reader",            // the reader took it out (Engine::set_block); nothing here finds it
    "repeated_caption",  // the words under a picture once more
    "pull_quote",        // a sentence of the article, printed large once more
    "market_data",       // "600519.SH 1,688.00 +1.2%": a code or an index with its price
    "live_time",         // "10:32" before nothing, "this is a developing story"
    "other_story",       // another article that hangs at the end of the page
    "repeated_on_site",  // stands in several articles of the same site (site_lines.h)
};

struct Verdict {
  const char* reason = nullptr;  // null: the line says nothing
  bool opens_section = false;    // what follows is of the same kind ("Most popular", "相关阅读")
  bool sure = false;             // also to be dropped in the middle of the article
};

[[nodiscard]] Verdict judge_line(std::u32string_view key, const Line& line);

// Runs of short lines that only work together: language switchers.
void mark_line_groups(std::u32string_view key, std::vector<Line>& lines);

}  // namespace newsprism
