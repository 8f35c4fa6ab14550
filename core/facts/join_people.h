// Which names of people are one person.
#pragma once

#include "facts/name_joiner.h"

namespace newsprism {

// Huang of Jensen Huang, 马克 of 马克·扎克伯格; 老黄 and the 王 of 王局长; Lei Jun of 雷军; Mikko Latanen of
// 米科·拉塔宁; 张谨如 for 张瑾如. A short form means somebody of its own article, else somebody of an article
// about the same story; where two can be meant, both are offered.
void join_people(NameJoiner& joiner);

}  // namespace newsprism
