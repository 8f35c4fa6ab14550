// Every text of the interface, four lines each: its name, then English, Simplified, Traditional. {name} is filled in; where
// a bar stands, the left side is for one and the right for any other number.
const TABLE = `
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
view_articles
Articles
文章
文章
view_import
Import
导入
匯入
search
Search the articles
搜索文章
搜尋文章
search_hint
Search: words, "a phrase", OR, -without, begin*
搜索：词语、"短语"、OR、-排除、词首*
搜尋：詞語、"片語"、OR、-排除、字首*
found
{n} article mentions “{q}”|{n} articles mention “{q}”
{n} 篇文章提到“{q}”
{n} 篇文章提到「{q}」
search_empty
No article has these words.
没有文章包含这些词。
沒有文章包含這些詞。
search_help
Try fewer words; Simplified and Traditional find each other.
可以减少词语；简体和繁体可以互相搜到。
可以減少詞語；繁體和簡體可以互相搜到。
matched_as
Found as
文中写作
文中寫作
more_places
{n} more place in this article|{n} more places in this article
文中另有 {n} 处
文中另有 {n} 處
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
Keyboard shortcuts
快捷键
快速鍵
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
in_pile
{n} article in the pile|{n} articles in the pile
共 {n} 篇文章
共 {n} 篇文章
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
sources
Sources
来源
來源
claim
Claim
说法
說法
quotes
{n} quotation|{n} quotations
{n} 条言论
{n} 則言論
quote
Quotation
言论
言論
figure
Figure
数字
數字
time
Time
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
voice_asked
Interviews
访谈
訪談
cue
Introduced by “{cue}”.
由“{cue}”引出。
由「{cue}」引出。
certainty
Speaker {n} certain.
对说话人的判断有 {n} 的把握。
對發言者的判斷有 {n} 的把握。
question
Question
提问
提問
answer
Answer
回答
回答
no_quotes
Nobody is quoted in these articles.
这些文章没有引述任何人的话。
這些文章沒有引述任何人的話。
no_figures
There are no figures in these articles.
这些文章里没有数字。
這些文章裡沒有數字。
no_dates
Nothing in these articles has a date.
这些文章里没有可以确定日期的事。
這些文章裡沒有可以確定日期的事。
no_compare
No two sources tell the same thing yet. Add an article on the same story.
还没有两家媒体讲到同一件事。请再添加一篇同题报道。
還沒有兩家媒體談到同一件事。請再新增一篇同題報導。
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
rows_differ
They differ
说法不一
說法不一
rows_agree
They agree
说法一致
說法一致
rows_only
One source only
仅一家提到
僅一家提到
cell_agrees
agrees
一致
一致
cell_differs
differs
不同
不同
cell_only
only here
独有
獨有
cell_stale
older
较旧
較舊
cell_silent
silent
未提
未提
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
align_answer
The same answer
同一回答
同一回答
align_question
The same question
同一提问
同一提問
align_statement
The same statement
同一说法
同一說法
align_fact
The same fact
同一事实
同一事實
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
filter_names
Find a name
查找名称
尋找名稱
open_page
Open page
查看详情
查看詳情
mentioned
Mentioned once, in {docs}.|Mentioned {n} times, in {docs}.
在 {docs}中提到 {n} 次。
在 {docs}中提到 {n} 次。
times
once|{n} times
{n} 次
{n} 次
their_words
In their own words
本人言论
本人言論
mentions
Where the name stands
出现之处
出現之處
forms
Names and forms
名称与写法
名稱與寫法
company
In the same sentences
同句出现
同句出現
figures_near
Figures beside the name
相关数字
相關數字
merges
Why these are one
为何视为同一对象
為何視為同一對象
script_zh-Hans
Simplified
简体
簡體
script_zh-Hant
Traditional
繁体
繁體
script_en
English
英文
英文
script_nick
Nicknames
别称
別稱
merge_lexicon
known names of one
已知的同一对象的名称
已知的同一對象的名稱
merge_apposition
one explains the other
文中以其一说明其二
文中以其一說明其二
merge_other
a shorter or longer form
名称的长短写法
名稱的長短寫法
merge_surname_nick
nickname made from the surname
由姓氏而来的昵称
由姓氏而來的暱稱
merge_same_key
the same, written otherwise
写法不同
寫法不同
merge_abbreviation
an abbreviation
缩写
縮寫
merge_pinyin
the same sounds
读音相同
讀音相同
why_lexicon
Found in the list of names.
见于名称表。
見於名稱表。
why_model
Found by its context.
据上下文判断。
依上下文判斷。
why_pattern
Found by its form.
据构词形式判断。
依構詞形式判斷。
why_alias
Another name of someone known.
是已知对象的另一名称。
是已知對象的另一名稱。
why_corpus
Other articles name it.
其他文章中已有此名。
其他文章中已有此名。
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
value
Value
数值
數值
in_words
In the words of the source
原文
原文
read_as
Read as {value}.
解读为 {value}。
解讀為 {value}。
counted_from
Counted from {date}.
以 {date} 为准推算。
以 {date} 為準推算。
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
chars
{n} character|{n} characters
{n} 字符
{n} 字元
left_out
{n} part left out|{n} parts left out
略去 {n} 处
略去 {n} 處
dropped
Left out: {why}, {chars}
已略去：{why}，{chars}
已略去：{why}，{chars}
restore
Put back
恢复
復原
drop_again
Leave out again
重新略去
重新略去
reason_ranking_list
list of other stories
其他文章的排行
其他文章的排行
reason_navigation_menu
navigation
导航
導覽
reason_editor_line
editor’s line
编辑署名
編輯署名
reason_disclaimer
disclaimer
免责声明
免責聲明
reason_source_credit_line
credit line
来源说明
來源說明
reason_related_stories
related stories
相关文章
相關文章
reason_comments
comments
评论
留言
reason_copyright
copyright notice
版权声明
版權聲明
reason_photo_credit
photo credit
图片来源
圖片來源
reason_advertisement
advertisement
广告
廣告
reason_share_buttons
share buttons
分享按钮
分享按鈕
reason_original_title
original headline
原标题
原標題
reason_repeated_title
headline once more
重复的标题
重複的標題
reason_language_switcher
choice of languages
语言切换
語言切換
reason_other
not part of the article
不属于正文
不屬於正文
layers
Marked in the text
文中标记
文中標記
title_derived
No headline in the file: this is its first sentence.
文件中没有标题，此处显示首句。
檔案中沒有標題，此處顯示首句。
author
By
作者
作者
editor
Edited by
编辑
編輯
site
Carried by
转载于
轉載於
written_about
Written about
大约写于
大約寫於
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
drop_help
Text, HTML, JSON or JSON lines, in Chinese or English.
支持纯文本、HTML、JSON 和 JSON Lines，中文英文皆可。
支援純文字、HTML、JSON 和 JSON Lines，中文英文皆可。
choose_files
Choose files
选择文件
選擇檔案
choose_folder
Choose a folder
选择文件夹
選擇資料夾
paste_title
Paste text
粘贴文字
貼上文字
pasted_name
Pasted text
粘贴的文字
貼上的文字
add_text
Add this text
添加这段文字
新增這段文字
address
Fetch an address
读取网址
讀取網址
fetch
Fetch
读取
讀取
address_help
Only this site and sites that allow it can be fetched.
只能读取本站以及允许跨站读取的网站。
只能讀取本站以及允許跨站讀取的網站。
private
Everything is read in your browser. Nothing you open is sent anywhere.
所有内容都在您的浏览器里处理，不会发送到任何地方。
所有內容都在您的瀏覽器裡處理，不會傳送到任何地方。
report
What was read
读取结果
讀取結果
file
File
文件
檔案
size
Size
大小
大小
articles_read
Articles
文章
文章
refused
Refused
未能读取
未能讀取
at_place
at {n}
位置 {n}
位置 {n}
remove
Remove “{title}”
移除《{title}》
移除〈{title}〉
clear
Remove all
全部移除
全部移除
error_empty_input
There is no text in it.
里面没有文字。
裡面沒有文字。
error_not_text
This is not text.
这不是文字。
這不是文字。
error_bad_json
This is not valid JSON.
JSON 格式有误。
JSON 格式有誤。
error_no_article
There is no article in it.
里面没有文章。
裡面沒有文章。
error_bad_query
The search cannot be read from the marked place on.
从标出的位置起无法解读。
從標出的位置起無法解讀。
error_out_of_memory
There was not enough memory.
内存不足。
記憶體不足。
error_other
It could not be read.
无法读取。
無法讀取。
error_too_big
The file is larger than this page reads.
文件超过了本页可读取的大小。
檔案超過本頁可讀取的大小。
error_not_fetched
It could not be fetched: not there, or the site does not allow it.
无法读取：内容不存在，或对方网站不允许。
無法讀取：內容不存在，或對方網站不允許。
error_bad_address
This is not an http or https address.
这不是 http 或 https 网址。
這不是 http 或 https 網址。
error_engine_failed
The reader could not be started.
阅读引擎无法启动。
閱讀引擎無法啟動。
error_cancelled
Stopped before it was read.
尚未读取就已停止。
尚未讀取就已停止。
error_wasm_blocked
This page’s security policy blocks WebAssembly (NP-CSP). One of these header lines allows it:
本页的安全策略禁止了 WebAssembly（NP-CSP）。加上以下任一响应头即可允许：
本頁的安全政策禁止了 WebAssembly（NP-CSP）。加上以下任一回應標頭即可允許：
`;

export const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'];

// name -> [English, Simplified, Traditional]
export const STRINGS = {};
const lines = TABLE.trim().split('\n');
while (lines.length) STRINGS[lines.shift()] = lines.splice(0, 3);
