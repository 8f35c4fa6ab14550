import { addStrings } from '../strings.js';

addStrings(`
kinds
Kinds of names
名称类别
名稱類別
around
Around
围绕
圍繞
everybody
everybody
所有名称
所有名稱
least
Shared sentences
同句次数
同句次數
or_more
{n} or more
至少 {n} 句
至少 {n} 句
seen_as
Shown as
显示方式
顯示方式
as_drawing
Drawing
图
圖
as_table
Table
表格
表格
network_label
Who appears with whom: {n} names
谁与谁一同出现：{n} 个名称
誰與誰一同出現：{n} 個名稱
network_names
Names; the arrow keys move between them
名称；用方向键移动
名稱；用方向鍵移動
network_lines
Lines; the arrow keys move between them
连线；用方向键移动
連線；用方向鍵移動
node_label
{name}, {type}, mentioned {n} times, tied to {ties}
{name}，{type}，提到 {n} 次，连着 {ties} 个名称
{name}，{type}，提到 {n} 次，連著 {ties} 個名稱
edge_label
{names}: {n} sentence|{names}: {n} sentences
{names}：{n} 句
{names}：{n} 句
together
Named together in {n} sentence|Named together in {n} sentences
{n} 个句子同时提到
{n} 個句子同時提到
sentences
Sentences
句子
句子
names
Names
名称
名稱
shown_names
Shown are the {n} names with most company, of {all}.
图表中是同现最多的 {n} 个名称，全部共 {all} 个。
圖表中是同現最多的 {n} 個名稱，全部共 {all} 個。
how_network
A line joins two names that one sentence mentions; the more they share, the thicker. Ties that chance explains are left out, but every name keeps its strongest one. Choose a line for its sentences, a name for its page.
同一句话里提到的两个名称用线相连，同现越多线越粗。可能只是巧合的连线不画，但每个名称都保留最强的一条。点连线看原句，点名称看详情。
同一句話裡提到的兩個名稱用線相連，同現越多線越粗。可能只是巧合的連線不畫，但每個名稱都保留最強的一條。點連線看原句，點名稱看詳情。
how_ego
These are the names that share a sentence with it. Choose a line for its sentences, a name for its page.
这里是与它同句出现的名称。点连线看原句，点名称看详情。
這裡是與它同句出現的名稱。點連線看原句，點名稱看詳情。
no_network
No two of these names stand in one sentence. Choose more kinds, or fewer shared sentences.
所选名称没有在同一句中出现的。请增选类别，或减少同句次数。
所選名稱沒有在同一句中出現的。請增選類別，或減少同句次數。
`);
