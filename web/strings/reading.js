import { addStrings } from '../strings.js';
import './files.js';

addStrings(`
figure
Figure|Figures
数字
數字
why_lexicon
Found in the list of names.
见于名称表。
見於名稱表。
why_list
Found in your list {file}, line {line}.
见于您的名称表 {file} 第 {line} 行。
見於您的名稱表 {file} 第 {line} 列。
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
counted_from
Counted from {date}.
以 {date} 为准推算。
以 {date} 為準推算。
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
dropped_run
Left out: {n} parts ({why}), {chars}
已略去 {n} 处（{why}），{chars}
已略去 {n} 處（{why}），{chars}
restore_run
Put back all {n}
恢复这 {n} 处
復原這 {n} 處
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
layers_all
All marks
全部标记
全部標記
title_derived
No headline in the file: this is its first sentence.
文件中没有标题，此处显示首句。
檔案中沒有標題，此處顯示首句。
reason_navigation_breadcrumb
path of pages
页面路径
頁面路徑
reason_citation_marker
number of a source
引文编号
引文編號
reason_date_prefix
date before the text
正文前的日期
正文前的日期
reason_separator
dividing line
分隔线
分隔線
reason_login_prompt
prompt to log in or subscribe
登录或订阅提示
登入或訂閱提示
reason_browser_notice
notice about browsers or cookies
浏览器提示
瀏覽器提示
reason_repeated_on_site
repeated on every page of the site
该网站每页都有
該網站每頁都有
reason_picture_caption
words under a picture
图片说明
圖片說明
reason_repeated_caption
words under a picture, once more
重复的图片说明
重複的圖片說明
reason_reader
your own choice
您的选择
您的選擇
reason_pull_quote
sentence printed large once more
重复突出的文句
重複突顯的文句
reason_market_data
share prices
行情数据
行情資料
reason_live_time
mark of a live report
直播标记
直播標記
reason_other_story
another article
另一篇文章
另一篇文章
turns
interview, {n} question|interview, {n} questions
访谈，{n} 问
訪談，{n} 問
digest_short
machine’s digest
机器摘要
機器摘要
contradiction_short
dates disagree
日期矛盾
日期矛盾
digest
A machine made this digest of other articles. Its group labels and citation numbers have been taken out.
这是机器根据其他文章生成的摘要，其中的分组标签和引文编号已经去掉。
這是機器根據其他文章產生的摘要，其中的分組標籤和引文編號已經去掉。
warning
Check the date.
请核对日期。
請核對日期。
contradiction
The header says {published}, but the text says {text}.
页头写的是{published}，正文说的却是{text}。
頁首寫的是{published}，內文說的卻是{text}。
outline
Outline
目录
目錄
card
About this article
关于这篇文章
關於這篇文章
basis_header
The date stated above the text.
取自正文前标明的日期。
取自內文前標明的日期。
basis_text
Worked out from dates in the text.
由正文里的日期推断。
由內文裡的日期推斷。
basis_corpus
Worked out from the other articles.
由其他文章推断。
由其他文章推斷。
basis_option
Given when the article was added.
添加文章时指定。
新增文章時指定。
basis_other
How it was found is not recorded.
没有记录得出的依据。
沒有記錄得出的依據。
known_stated
Stated
明确写出
明確寫出
known_derived
Derived
由其他内容得出
由其他內容得出
known_inferred
Inferred
推断得出
推斷得出
from_origin
From the file’s own data: {origin}
取自文件自带的数据：{origin}
取自檔案內附的資料：{origin}
no_place
It has no words of its own in the text.
正文中没有对应的文字。
內文中沒有對應的文字。
in_text
Show in the text
在文中查看
在文中查看
speech
Voices
说话人
說話者
speech_outlet
Outlet
媒体叙述
媒體敘述
speech_quoted
Quoted
引语
引述
speech_paraphrase
Paraphrased
转述
轉述
speech_question
Question
提问
提問
speech_other
Voice
话语
話語
edit
Choose what belongs
选择保留内容
選擇保留內容
leave_out
Leave out
略去
略去
dropped_by_you
Left out by you, {chars}
由您略去，{chars}
由您略去，{chars}
restore_kind
Put back all {n} of this kind ({why})
恢复全部 {n} 处同类内容（{why}）
復原全部 {n} 處同類內容（{why}）
said_restored
{n} part was put back.|{n} parts were put back.
已恢复 {n} 处。
已復原 {n} 處。
said_left_out
{n} part was left out.|{n} parts were left out.
已略去 {n} 处。
已略去 {n} 處。
to_section
Go to the section “{title}”
转到“{title}”一节
前往「{title}」一節
question
Question
提问
提問
answer
Answer
回答
回答
monologue
in the first person
第一人称自述
第一人稱自述
by_context
as the context shows
据上下文判断
依上下文判斷
occasion
said on another occasion, {date}
另一场合所谈，{date}
另一場合所談，{date}
`);
