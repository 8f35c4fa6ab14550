#include "document/html_hints.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "document/html_hint_words.h"

namespace newsprism {
namespace {

using View = std::string_view;

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::uint32_t look_up(View word) {
  const auto* const found = std::lower_bound(std::begin(kWords), std::end(kWords), word,
                                             [](const NameWord& w, View v) { return w.word < v; });
  if (found != std::end(kWords) && found->word == word) return found->hints;
  if (word.size() < 10) return 0;
  for (const NameWord& piece : kPieces) {
    if (word.find(piece.word) != View::npos) return piece.hints;
  }
  return 0;
}

// Names longer than this are not written by people.
constexpr std::size_t kLongestWord = 40;
constexpr std::size_t kLongestName = 400;

std::uint32_t look_up_pair(View first, View second) {
  for (const WordPair& pair : kPairs) {
    if (pair.first == first && pair.second == second) return pair.hints;
  }
  return 0;
}

std::uint32_t hints_of_name(View name) {
  std::uint32_t hints = 0;
  char buffers[2][kLongestWord];
  std::size_t sizes[2] = {0, 0};
  std::size_t current = 0;
  const auto flush = [&] {
    const View word(buffers[current], sizes[current]);
    if (word.empty()) return;
    const View before(buffers[1 - current], sizes[1 - current]);
    hints |= look_up(word) | look_up_pair(before, word);
    current = 1 - current;
    sizes[current] = 0;
  };
  bool was_small = false;
  for (const char c : name.substr(0, kLongestName)) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool letter = upper || (c >= 'a' && c <= 'z');
    if (!letter || (upper && was_small)) flush();
    if (c == ' ') sizes[1 - current] = 0;
    was_small = letter && !upper;
    if (letter && sizes[current] < kLongestWord) buffers[current][sizes[current]++] = small(c);
  }
  flush();
  return hints;
}

std::uint32_t hints_of_tag(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::nav:
    case HtmlTag::menu: return kHintNav | kHintStrong;
    case HtmlTag::aside: return kHintSide;
    case HtmlTag::footer: return kHintFooter;
    case HtmlTag::figcaption:
    case HtmlTag::caption: return kHintCaption;
    case HtmlTag::article: return kHintArticle;
    case HtmlTag::main: return kHintArticle;
    case HtmlTag::button: return kHintShare | kHintStrong;
    case HtmlTag::time: return kHintByline;
    default: return 0;
  }
}

bool hides(View style) {
  const std::size_t display = style.find("display");
  if (display != View::npos) {
    const std::size_t value = style.find_first_not_of(": ", display + 7);
    if (value != View::npos && style.substr(value, 4) == "none") return true;
  }
  const std::size_t visibility = style.find("visibility");
  if (visibility == View::npos) return false;
  const std::size_t value = style.find_first_not_of(": ", visibility + 10);
  return value != View::npos && style.substr(value, 6) == "hidden";
}

std::uint32_t hints_of_role(View role) {
  if (role == "navigation" || role == "menu" || role == "menubar" || role == "banner")
    return kHintNav | kHintStrong;
  if (role == "complementary") return kHintSide;
  if (role == "contentinfo") return kHintFooter | kHintStrong;
  if (role == "dialog" || role == "alertdialog") return kHintNotice | kHintStrong;
  if (role == "main" || role == "article") return kHintArticle;
  return 0;
}

std::uint32_t hints_of_item(View property) {
  if (property.find("articleBody") != View::npos) return kHintBody | kHintStrong;
  if (property == "headline") return kHintTitle | kHintStrong;
  if (property == "author" || property == "datePublished" || property == "dateModified") return kHintByline;
  return 0;
}

}  // namespace

std::uint32_t hints_of(HtmlTag tag, View attributes) {
  std::uint32_t hints = hints_of_tag(tag);
  HtmlAttribute attribute;
  while (take_attribute(attributes, attribute)) {
    const View name = attribute.name;
    if (same_name(name, "class") || same_name(name, "id")) {
      hints |= hints_of_name(attribute.value) & ~std::uint32_t{kHintHidden};
      if (same_name(name, "class") && hints_of_name(attribute.value) == kHintHidden) hints |= kHintHidden;
    } else if (same_name(name, "role")) {
      hints |= hints_of_role(attribute.value);
    } else if (same_name(name, "itemprop")) {
      hints |= hints_of_item(attribute.value);
    } else if (same_name(name, "hidden")) {
      hints |= kHintHidden;
    } else if (same_name(name, "style") && hides(attribute.value)) {
      hints |= kHintHidden;
    }
  }
  // A quoted post of a social network is no share button.
  if (tag == HtmlTag::blockquote) hints &= ~std::uint32_t{kHintShare};
  return hints;
}

const char* reason_of(std::uint32_t hints) {
  if ((hints & kHintBreadcrumb) != 0) return "navigation_breadcrumb";
  if ((hints & kHintComments) != 0) return "comments";
  if ((hints & kHintRanking) != 0) return "ranking_list";
  if ((hints & kHintRelated) != 0) return "related_stories";
  if ((hints & kHintShare) != 0) return "share_buttons";
  if ((hints & kHintLogin) != 0) return "login_prompt";
  if ((hints & kHintNotice) != 0) return "browser_notice";
  if ((hints & kHintAd) != 0) return "advertisement";
  if ((hints & kHintFooter) != 0) return "copyright";
  if ((hints & kHintBio) != 0) return "editor_line";
  if ((hints & kHintCaption) != 0) return "picture_caption";
  return "navigation_menu";
}

}  // namespace newsprism
