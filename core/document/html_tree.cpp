#include "document/html_tree.h"

#include <array>
#include <cstddef>
#include <utility>

namespace newsprism {
namespace {

constexpr std::size_t kDepthLimit = 512;

bool is_void(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::area:
    case HtmlTag::base:
    case HtmlTag::br:
    case HtmlTag::col:
    case HtmlTag::embed:
    case HtmlTag::frame:
    case HtmlTag::hr:
    case HtmlTag::img:
    case HtmlTag::input:
    case HtmlTag::link:
    case HtmlTag::meta:
    case HtmlTag::param:
    case HtmlTag::source:
    case HtmlTag::track:
    case HtmlTag::wbr: return true;
    default: return false;
  }
}

bool is_heading(HtmlTag tag) {
  return tag >= HtmlTag::h1 && tag <= HtmlTag::h6;
}
bool is_cell(HtmlTag tag) {
  return tag == HtmlTag::td || tag == HtmlTag::th;
}
bool is_row_group(HtmlTag tag) {
  return tag == HtmlTag::tbody || tag == HtmlTag::thead || tag == HtmlTag::tfoot;
}
bool is_list(HtmlTag tag) {
  return tag == HtmlTag::ul || tag == HtmlTag::ol || tag == HtmlTag::menu;
}

// What an end tag or an implied end never reaches beyond.
bool is_fence(HtmlTag tag) {
  return is_cell(tag) || tag == HtmlTag::table || tag == HtmlTag::caption || tag == HtmlTag::button ||
         tag == HtmlTag::object || tag == HtmlTag::template_ || tag == HtmlTag::html;
}

bool in_head(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::title:
    case HtmlTag::meta:
    case HtmlTag::link:
    case HtmlTag::script:
    case HtmlTag::style:
    case HtmlTag::base:
    case HtmlTag::noscript:
    case HtmlTag::template_: return true;
    default: return false;
  }
}

class TreeMaker {
 public:
  explicit TreeMaker(std::string_view utf8) : tokens_(utf8) {
    // A guess that spares most of the growing: a node for every 24 bytes.
    tree_.reserve(utf8.size() / 24 + 16);
    push(HtmlTag::html, {});
  }

  HtmlTree make() {
    for (HtmlToken token = tokens_.next(); token.kind != HtmlTokenKind::end; token = tokens_.next()) {
      switch (token.kind) {
        case HtmlTokenKind::start_tag: start(token); break;
        case HtmlTokenKind::end_tag: end(token.tag); break;
        default: text(token); break;
      }
    }
    while (!open_.empty()) pop();
    return std::move(tree_);
  }

 private:
  std::uint32_t& count(HtmlTag tag) { return counts_[static_cast<std::size_t>(tag)]; }
  [[nodiscard]] HtmlTag top() const { return tree_[open_.back()].tag; }

  std::uint32_t add(HtmlTag tag, std::string_view text) {
    const auto node = static_cast<std::uint32_t>(tree_.size());
    HtmlNode made;
    made.tag = tag;
    made.parent = open_.empty() ? 0 : open_.back();
    made.end = node + 1;
    made.text = text;
    tree_.push_back(made);
    return node;
  }

  void push(HtmlTag tag, std::string_view attributes) {
    open_.push_back(add(tag, attributes));
    ++count(tag);
  }

  void pop() {
    const std::uint32_t node = open_.back();
    open_.pop_back();
    tree_[node].end = static_cast<std::uint32_t>(tree_.size());
    --count(tree_[node].tag);
    if (tree_[node].tag == HtmlTag::a) in_link_ = false;
  }

  void pop_to(std::size_t level) {
    while (open_.size() > level) pop();
  }

  // Closes the nearest open element that `wanted` accepts, unless one that `stop` accepts is nearer.
  template <class Wanted, class Stop>
  bool close(Wanted wanted, Stop stop) {
    for (std::size_t level = open_.size(); level-- > 1;) {
      const HtmlTag tag = tree_[open_[level]].tag;
      if (wanted(tag)) {
        pop_to(level);
        return true;
      }
      if (stop(tag)) return false;
    }
    return false;
  }

  void close_p() {
    if (count(HtmlTag::p) != 0) close([](HtmlTag t) { return t == HtmlTag::p; }, is_fence);
  }

  void imply_ends(HtmlTag tag) {
    if (is_block_tag(tag) && !is_cell(tag) && tag != HtmlTag::tr && !is_row_group(tag)) close_p();
    if (is_heading(tag) && is_heading(top())) pop();
    const auto is_table = [](HtmlTag t) { return t == HtmlTag::table; };
    switch (tag) {
      case HtmlTag::li:
        if (count(tag) != 0)
          close([](HtmlTag t) { return t == HtmlTag::li; },
                [](HtmlTag t) { return is_list(t) || is_fence(t); });
        break;
      case HtmlTag::dt:
      case HtmlTag::dd:
        if (count(HtmlTag::dt) + count(HtmlTag::dd) != 0) {
          close([](HtmlTag t) { return t == HtmlTag::dt || t == HtmlTag::dd; },
                [](HtmlTag t) { return t == HtmlTag::dl || is_fence(t); });
        }
        break;
      case HtmlTag::option:
      case HtmlTag::optgroup:
        if (top() == HtmlTag::option) pop();
        break;
      case HtmlTag::td:
      case HtmlTag::th:
        if (count(HtmlTag::td) + count(HtmlTag::th) != 0) close(is_cell, is_table);
        break;
      case HtmlTag::tr:
        if (count(HtmlTag::tr) != 0) close([](HtmlTag t) { return t == HtmlTag::tr; }, is_table);
        break;
      case HtmlTag::tbody:
      case HtmlTag::thead:
      case HtmlTag::tfoot:
        if (count(HtmlTag::tbody) + count(HtmlTag::thead) + count(HtmlTag::tfoot) != 0)
          close(is_row_group, is_table);
        break;
      default: break;
    }
  }

  void leave_head() {
    if (count(HtmlTag::head) != 0)
      close([](HtmlTag t) { return t == HtmlTag::head; }, [](HtmlTag) { return false; });
  }

  void start(const HtmlToken& token) {
    const HtmlTag tag = token.tag;
    if (tag == HtmlTag::html || (tag == HtmlTag::body && count(tag) != 0)) return;
    if (count(HtmlTag::head) != 0 && !in_head(tag) && top() == HtmlTag::head) leave_head();
    // One that never ends: its inside would have been a token of its own.
    if (top() == HtmlTag::title || top() == HtmlTag::textarea) pop();
    imply_ends(tag);
    if (tag == HtmlTag::a) {
      // A second link ends the first one.
      if (count(tag) != 0) close([](HtmlTag t) { return t == HtmlTag::a; }, is_block_tag);
      in_link_ = has_attribute(token.text, "href");
    }
    const bool empty =
        is_void(tag) || (token.self_closing && (tag == HtmlTag::unknown || tag == HtmlTag::svg));
    if (empty) {
      add(tag, token.text);
    } else if (open_.size() < kDepthLimit) {
      push(tag, token.text);
    } else {
      add(tag, token.text);
      ++too_deep_;
    }
  }

  void end(HtmlTag tag) {
    if (tag == HtmlTag::a) in_link_ = false;
    if (tag == HtmlTag::body || tag == HtmlTag::html) return;
    if (tag == HtmlTag::br) {
      add(tag, {});
      return;
    }
    if (is_void(tag)) return;
    if (too_deep_ > 0) {
      --too_deep_;
      return;
    }
    if (is_heading(tag)) {
      close(is_heading, is_fence);
    } else if (count(tag) == 0) {
      return;
    } else {
      close_named(tag);
    }
  }

  void close_named(HtmlTag tag) {
    const auto wanted = [tag](HtmlTag t) { return t == tag; };
    if (!is_block_tag(tag)) {
      close(wanted, is_block_tag);
    } else if (tag == HtmlTag::li) {
      close(wanted, [](HtmlTag t) { return is_list(t) || is_fence(t); });
    } else if (tag == HtmlTag::table || tag == HtmlTag::html || tag == HtmlTag::head) {
      close(wanted, [](HtmlTag) { return false; });
    } else if (is_cell(tag) || tag == HtmlTag::tr || is_row_group(tag)) {
      close(wanted, [](HtmlTag t) { return t == HtmlTag::table; });
    } else {
      close(wanted, is_fence);
    }
  }

  void text(const HtmlToken& token) {
    if (token.kind == HtmlTokenKind::text && top() == HtmlTag::head) {
      if (token.text.find_first_not_of(" \t\r\n\f") == std::string_view::npos) return;
      leave_head();
    }
    HtmlNode& node = tree_[add(HtmlTag::none, token.text)];
    node.in_link = in_link_;
    node.literal = token.literal;
  }

  HtmlTokens tokens_;
  HtmlTree tree_;
  std::vector<std::uint32_t> open_;
  std::array<std::uint32_t, 256> counts_{};
  std::size_t too_deep_ = 0;  // open elements below the depth limit
  bool in_link_ = false;
};

}  // namespace

bool is_block_tag(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::address:
    case HtmlTag::article:
    case HtmlTag::aside:
    case HtmlTag::blockquote:
    case HtmlTag::body:
    case HtmlTag::caption:
    case HtmlTag::center:
    case HtmlTag::dd:
    case HtmlTag::details:
    case HtmlTag::dialog:
    case HtmlTag::div:
    case HtmlTag::dl:
    case HtmlTag::dt:
    case HtmlTag::fieldset:
    case HtmlTag::figcaption:
    case HtmlTag::figure:
    case HtmlTag::footer:
    case HtmlTag::form:
    case HtmlTag::h1:
    case HtmlTag::h2:
    case HtmlTag::h3:
    case HtmlTag::h4:
    case HtmlTag::h5:
    case HtmlTag::h6:
    case HtmlTag::head:
    case HtmlTag::header:
    case HtmlTag::hgroup:
    case HtmlTag::hr:
    case HtmlTag::html:
    case HtmlTag::legend:
    case HtmlTag::li:
    case HtmlTag::main:
    case HtmlTag::menu:
    case HtmlTag::nav:
    case HtmlTag::ol:
    case HtmlTag::optgroup:
    case HtmlTag::option:
    case HtmlTag::p:
    case HtmlTag::pre:
    case HtmlTag::section:
    case HtmlTag::summary:
    case HtmlTag::table:
    case HtmlTag::tbody:
    case HtmlTag::td:
    case HtmlTag::tfoot:
    case HtmlTag::th:
    case HtmlTag::thead:
    case HtmlTag::tr:
    case HtmlTag::ul: return true;
    default: return false;
  }
}

HtmlTree parse_html(std::string_view utf8) {
  return TreeMaker(utf8).make();
}

}  // namespace newsprism
