// Which names of companies, bodies, places, products and events are one thing.
#pragma once

#include "facts/name_joiner.h"

namespace newsprism {

// 英偉達(Nvidia), 以下简称“衡澜”, "X, or Y,": what the text sets beside a name, of people too.
void join_appositions(NameJoiner& joiner);

// Names that the lexicon lists for one thing, but that are another here: 第七届 beside 第八届进博会, 国防部
// where the article has spoken of 美国国防部 before, Clarke where it names another Clarke in full. To be
// called first.
void split_known(NameJoiner& joiner);

// 青杉集团 and 青杉, Alder Inc and Alder; 第三届云州车展 and 云州车展; 小米 YU7 and YU7; 国防部 of
// 美国国防部; Northstar of Northstar Shipping Group; 链博会 of 中国国际供应链促进博览会.
void join_things(NameJoiner& joiner);

}  // namespace newsprism
