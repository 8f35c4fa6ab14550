// What the author's names for an element (class, id, role, itemprop) and its tag say about it.
//
//   <div class="article-body">         body
//   <ul id="relatedPosts">             related
//   <div class="share-bar clearfix">   share
//
// Names are cut into words ("articleBody", "article_body" and "article-body" are two words each) and
// the words looked up: English ones, and those that Chinese sites write in pinyin. No name of one site.
#pragma once

#include <cstdint>
#include <string_view>

#include "document/html_tokens.h"

namespace newsprism {

enum HtmlHint : std::uint32_t {
  kHintBody = 1U << 0,     // the article's text
  kHintArticle = 1U << 1,  // around the article
  kHintTitle = 1U << 2,
  kHintByline = 1U << 3,  // author, date, source
  kHintCaption = 1U << 4,
  kHintNav = 1U << 5,
  kHintFooter = 1U << 6,
  kHintSide = 1U << 7,
  kHintShare = 1U << 8,
  kHintRelated = 1U << 9,
  kHintRanking = 1U << 10,
  kHintComments = 1U << 11,
  kHintAd = 1U << 12,
  kHintLogin = 1U << 13,   // also newsletters
  kHintNotice = 1U << 14,  // cookies, browsers
  kHintTags = 1U << 15,
  kHintHidden = 1U << 16,
  kHintBio = 1U << 17,  // about the author
  kHintBreadcrumb = 1U << 18,
  kHintStrong = 1U << 19,  // by tag, role or itemprop, not by name
};

constexpr std::uint32_t kHintsAgainst = kHintNav | kHintFooter | kHintSide | kHintShare | kHintRelated |
                                        kHintRanking | kHintComments | kHintAd | kHintLogin | kHintNotice |
                                        kHintTags | kHintBio | kHintBreadcrumb;

[[nodiscard]] std::uint32_t hints_of(HtmlTag tag, std::string_view attributes);

// The reason of a boilerplate block (boilerplate.h) that the hints give.
[[nodiscard]] const char* reason_of(std::uint32_t hints);

}  // namespace newsprism
