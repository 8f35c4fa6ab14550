// What a person is called beside the name: offices, professions, forms of address.
#pragma once

#include <vector>

#include "document/document.h"
#include "mentions/mention.h"
#include "tokens/tokens.h"

namespace newsprism {

// Fills Mention::role of the people among `mentions` (ordered, disjoint), one each:
//
//   [英伟达CEO]黄仁勋   [董事长兼总裁]张三、[副总经理]李四   王五([衡澜科技创始人])   赵六[教授]
//   [Chief Financial Officer] Ann Lee   Ann Lee, [chief executive of Corvane], said   the firm's [chairman],
//   Ann Lee
//
// The role is no part of the name. With it stands whose role it is where a name says so. What stands before
// the name is preferred to what stands behind it. Linear in the mentions.
void find_roles(const Document& document, const Tokens& tokens, std::vector<Mention>& mentions);

}  // namespace newsprism
