import { addStrings } from '../strings.js';

addStrings(`
found_any
{n} article says part of “{q}”|{n} articles say part of “{q}”
{n} 篇文章提到“{q}”的一部分
{n} 篇文章提到「{q}」的一部分
sort
Order
排序
排序
sort_best
Best match
最相关
最相關
sort_date
Newest first
最新
最新
narrow
Narrow down
筛选
篩選
narrowed_by
Narrowed by
筛选条件
篩選條件
facet_source
Source
来源
來源
facet_lang
Language
语言
語言
facet_type
Kind of name
名称类别
名稱類別
facet_entity
Who and what
人与物
人與物
facet_speaker
Who speaks
谁在说话
誰在說話
facet_day
Day
日期
日期
facet_any
Part of the words is enough
只需部分匹配
只需部分符合
chip
{name}: {value}
{name}：{value}
{name}：{value}
take_off
Stop narrowing by {value}
取消筛选“{value}”
取消篩選「{value}」
take_all_off
Search everywhere
取消全部筛选
取消全部篩選
fewer
Show fewer
收起
收合
shown_of
{shown} of {n}
已显示 {shown} / {n}
已顯示 {shown} / {n}
found_nothing
Nothing found for “{q}”
没有找到“{q}”
沒有找到「{q}」
search_empty_narrowed
Only some of the articles were searched.
只搜索了筛选出的文章。
只搜尋了篩選出的文章。
search_help
Try fewer words; Simplified and Traditional find each other.
可以减少词语；简体和繁体可以互相搜到。
可以減少詞語；繁體和簡體可以互相搜到。
did_you_mean
Did you mean
您要找的是不是
您要找的是不是
each_alone
Each by itself
单独搜索
單獨搜尋
say_part
Show the article that says part of it|Show the {n} articles that say part of it
查看提到其中一部分的 {n} 篇文章
檢視提到其中一部分的 {n} 篇文章
matched_as
Found as
文中写作
文中寫作
more_places
{n} more place in this article|{n} more places in this article
文中另有 {n} 处
文中另有 {n} 處
error_bad_query
The search cannot be read from the marked place on.
从标出的位置起无法解读。
從標出的位置起無法解讀。
error_bad_filter
The articles cannot be narrowed so.
无法这样筛选。
無法這樣篩選。
to_the_place
Go to the place
定位到此处
定位到此處
`);

// What the engine expected at a place of a query (core/search/query.cpp, filter_names.cpp), by the beginning of what it
// says; {field} and {values} stand for what it names.
addStrings(`
query_the query is longer than 4096 characters
The search is longer than 4,096 characters.
搜索内容超过 4096 个字符。
搜尋內容超過 4096 個字元。
query_this quotation is not closed
This quotation has no closing mark.
这里的引号没有闭合。
這裡的引號沒有結束。
query_this bracket is not closed
This bracket has no closing bracket.
这里的括号没有闭合。
這裡的括號沒有結束。
query_no bracket is open here
No bracket is open here: a word belongs here, or nothing.
此处多了一个右括号。
此處多了一個右括號。
query_expected words inside the brackets
There are no words inside the brackets.
括号里没有内容。
括號裡沒有內容。
query_expected words between the quotation marks
There are no words between the quotation marks.
引号里没有内容。
引號裡沒有內容。
query_expected a number from 0 to 1000
After ~ belongs a number from 0 to 1000: how many words may stand between.
~ 后面应是 0 到 1000 的数字，表示中间最多隔几个词。
~ 後面應是 0 到 1000 的數字，表示中間最多隔幾個詞。
query_expected a word before OR
A word belongs before OR.
OR 前面还需要一个词。
OR 前面還需要一個詞。
query_expected a word after OR
A word belongs after OR.
OR 后面还需要一个词。
OR 後面還需要一個詞。
query_expected a word after the minus
A word belongs after the minus.
减号后面还需要一个词。
減號後面還需要一個詞。
query_expected words
“{field}” needs words.
“{field}”后面还需要词语。
「{field}」後面還需要詞語。
query_expected a value
“{field}” needs a value.
“{field}”后面还需要一个值。
「{field}」後面還需要一個值。
query_expected a date
“{field}” needs a date, like 2025-07-15, 2025-07 or 2025.
“{field}”后面应是日期，例如 2025-07-15、2025-07 或 2025。
「{field}」後面應是日期，例如 2025-07-15、2025-07 或 2025。
query_expected an amount
“{field}” needs an amount, like >1e10, >=10bn or <5bn USD.
“{field}”后面应是金额，例如 >1e10、>=100亿 或 <50亿美元。
「{field}」後面應是金額，例如 >1e10、>=100億 或 <50億美元。
query_expected a share
“{field}” needs a share, like >=0.5 or >50%.
“{field}”后面应是比例，例如 >=0.5 或 >50%。
「{field}」後面應是比例，例如 >=0.5 或 >50%。
query_expected a number with its unit
“{field}” needs a number with its unit.
“{field}”后面应是带单位的数字。
「{field}」後面應是帶單位的數字。
query_expected one
“{field}” needs one of these: {values}
“{field}”后面应是以下之一：{values}
「{field}」後面應是以下之一：{values}
archive_no_filter
an archive that is loaded on demand has no filter {field}
资料库没有“{field}”这一条件
資料庫沒有「{field}」這一條件
`);
