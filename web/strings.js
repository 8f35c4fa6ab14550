// The texts of the interface, four lines each: the name, then English, Simplified, Traditional. {name} is filled in; where
// a bar stands, the left side is for one and the right for any other number. Here are those of the first screen; a part
// that is loaded later brings its own, from strings/.
export const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'];

// name -> [English, Simplified, Traditional]
export const STRINGS = {};

export function addStrings(table) {
  const lines = table.trim().split('\n');
  while (lines.length) STRINGS[lines.shift()] = lines.splice(0, 3);
}

addStrings(`
view_briefing
Briefing
速览
速覽
view_compare
Compare
对照
對照
view_people
People & things
人与物
人與物
view_said
Said
言论
言論
view_figures
Figures
数字
數字
view_time
Time
时间
時間
view_network
Network
关系网
關係網
view_articles
Articles
文章
文章
view_import
Import
导入
匯入
view_archive
Archive
资料库
資料庫
search
Search the articles
搜索文章
搜尋文章
clear_search
Clear the search
清除搜索
清除搜尋
suggestions
Suggestions
搜索建议
搜尋建議
search_hint
Search: words, "a phrase", OR, -without, begin*
搜索：词语、"短语"、OR、-排除、词首*
搜尋：詞語、"片語"、OR、-排除、字首*
found
{n} article matches “{q}”|{n} articles match “{q}”
{n} 篇文章符合“{q}”
{n} 篇文章符合「{q}」
language
Language
语言
語言
lang_mixed
Mixed languages
多语混排
多語混排
theme
Switch between light and dark
切换明暗
切換明暗
help
Help
帮助
說明
add
Add articles
添加文章
新增文章
close
Close
关闭
關閉
cancel
Cancel
取消
取消
all
See all
查看全部
查看全部
show_all
Show all {n}
显示全部 {n} 条
顯示全部 {n} 則
show_more
Show more
显示更多
顯示更多
and_more
and {n} more
另有 {n} 处
另有 {n} 處
articles
{n} article|{n} articles
{n} 篇文章
{n} 篇文章
outlets
{n} outlet|{n} outlets
{n} 家媒体
{n} 家媒體
loading_engine
Getting the reader ready
正在准备阅读引擎
正在準備閱讀引擎
loading_files
Reading {name}
正在读取 {name}
正在讀取 {name}
file_of
file {n} of {total}
第 {n} 个文件，共 {total} 个
第 {n} 個檔案，共 {total} 個
loading_pages
Fetching what the search needs
正在获取搜索所需的数据
正在取得搜尋所需的資料
loading_settling
Comparing the articles
正在比对各篇文章
正在比對各篇文章
loaded
Done: {n} article.|Done: {n} articles.
完成，共 {n} 篇文章。
完成，共 {n} 篇文章。
stopped
Stopped. What had been read is here.
已停止，读完的部分保留在此。
已停止，讀完的部分保留在此。
refused_some
{n} item could not be read.|{n} items could not be read.
有 {n} 项无法读取。
有 {n} 項無法讀取。
restarted
The reader failed and was started again without {name}.
阅读引擎出错，已重新启动，并跳过了 {name}。
閱讀引擎發生錯誤，已重新啟動，並略過 {name}。
in_short
In short
要点
要點
when
When
时间脉络
時間脈絡
who
Who
人物
人物
what
What
事物
事物
where
Where
地点
地點
words
Words of this story
关键词
關鍵詞
differ
Where sources differ
各方说法不一
各方說法不一
voices
Who said what
谁说了什么
誰說了什麼
figures_carry
Figures that carry the story
关键数字
關鍵數字
in_sources
in {n} source|in {n} sources
{n} 家媒体提到
{n} 家媒體提到
quotes
{n} quotation|{n} quotations
{n} 条言论
{n} 則言論
quote
Quotation|Quotations
言论
言論
time
Time|Times
时间
時間
unnamed
Speaker not named
未指明说话人
未指明發言者
voice_direct
Quoted
直接引语
直接引述
voice_indirect
Reported
转述
轉述
voice_mixed
Partly quoted
部分引用
部分引述
cue
Introduced by “{cue}”.
由“{cue}”引出。
由「{cue}」引出。
certainty
Speaker {n} certain.
对说话人的判断有 {n} 的把握。
對發言者的判斷有 {n} 的把握。
topic_market value
market value
市值
市值
topic_fortune
fortune
身家
身家
topic_loss
loss
损失
損失
topic_revenue
revenue
营收
營收
topic_profit
profit
利润
利潤
topic_price
price
价格
價格
topic_price of talent
Price of talent
人才身价
人才身價
topic_investment
investment
投资
投資
topic_staff
staff
人数
人數
topic_media
media outlets
媒体数量
媒體數量
topic_developers
developers
开发者人数
開發者人數
topic_dead
dead
死亡人数
死亡人數
topic_injured
injured
受伤人数
受傷人數
topic_permission
permission
许可
許可
topic_holding
whether it is held
是否举行
是否舉行
topic_approved
approved
已批准
已批准
topic_banned
banned
被禁止
被禁止
topic_not yet
not yet
尚未批准
尚未批准
topic_held
held
已举行
已舉行
topic_postponed
postponed
推迟
延期
topic_cancelled
cancelled
取消
取消
diff_different-time
As of different days
时点不同
時點不同
diff_different-measure
Measured differently
口径不同
口徑不同
diff_conflicting-fact
They contradict each other
互相矛盾
互相矛盾
diff_internal-inconsistency
One article contradicts itself
同一篇文章前后不一
同一篇文章前後不一
diff_different-subject
Not about the same
所指不同
所指不同
diff_other
They differ
说法不一
說法不一
every
All
全部
全部
type
Kind
类别
類別
type_PER
Person|People
人物
人物
type_ORG
Organisation|Organisations
机构
機構
type_LOC
Place|Places
地点
地點
type_PRODUCT
Product|Products
产品
產品
type_EVENT
Event|Events
事件
事件
type_MEDIA
Medium|Media
媒体
媒體
open_page
Open page
查看详情
查看詳情
times
once|{n} times
{n} 次
{n} 次
kind_money
Money
金额
金額
kind_percent
Shares
比例
比例
kind_count
Counts
数量
數量
kind_ordinal
Order
次序
次序
kind_rank
Ranks
排名
排名
kind_multiple
Multiples
倍数
倍數
kind_compute
Computing
算力
算力
kind_age
Ages
年龄
年齡
kind_level
Levels
水平
水準
read_as
Read as {value}.
解读为 {value}。
解讀為 {value}。
approx_about
about
约
約
approx_over
more than
以上
以上
approx_under
less than
以下
以下
approx_nearly
nearly
接近
接近
approx_vague
roughly
大约
大約
status_happened
Happened
已发生
已發生
status_planned
Planned
计划中
計畫中
status_speculated
Expected
预计
預計
events
{n} event|{n} events
{n} 件事
{n} 件事
previous_article
Previous article
上一篇
上一篇
next_article
Next article
下一篇
下一篇
evidence
Evidence
原文依据
原文依據
evidence_hint
Choose any fact, and the words it rests on appear here.
点选任何一条内容，它所依据的原文就会显示在这里。
點選任何一則內容，它所依據的原文就會顯示在這裡。
read_article
Read in the article
在文章中阅读
在文章中閱讀
previous
Previous evidence
上一条
上一則
next
Next evidence
下一条
下一則
drop_here
Drop articles or folders here
把文章或文件夹拖到这里
把文章或資料夾拖到這裡
pasted_name
Pasted text
粘贴的文字
貼上的文字
report
What was read
读取结果
讀取結果
error_out_of_memory
There was not enough memory.
内存不足。
記憶體不足。
error_other
It could not be read.
无法读取。
無法讀取。
error_engine_failed
The reader could not be started.
阅读引擎无法启动。
閱讀引擎無法啟動。
error_part_missing
This part of the page could not be fetched. The connection may have been lost.
页面的这一部分未能加载，可能是网络中断了。
頁面的這一部分未能載入，可能是網路中斷了。
retry
Try again
重试
重試
error_wasm_blocked
This page’s security policy blocks WebAssembly (NP-CSP). One of these header lines allows it:
本页的安全策略禁止了 WebAssembly（NP-CSP）。加上以下任一响应头即可允许：
本頁的安全政策禁止了 WebAssembly（NP-CSP）。加上以下任一回應標頭即可允許：
`);
