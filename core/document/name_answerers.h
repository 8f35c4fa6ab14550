// Who answers where the turn itself does not say it.
//
//   title "专访王明:..."  label "答:"       answerer 王明, in the title
//   "黄某回答:" ... "...了吗?" "没有。"      answerer 黄某, of the turn before
#pragma once

#include <string_view>
#include <vector>

#include "document/document.h"

namespace newsprism {

void name_answerers(std::u32string_view key, Range title, std::vector<QaPair>& pairs);

}  // namespace newsprism
