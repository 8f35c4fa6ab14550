import { addStrings } from '../strings.js';
import './files.js';

addStrings(`
own_lists
Your lists of names
您的名称表
您的名稱表
own_lists_help
People, organisations and other names that you want found, as JSON lines or patterns of spaCy’s EntityRuler. They come before the built-in ones.
您希望识别的人名、机构名等名称，格式为 JSON Lines 或 spaCy EntityRuler 规则，优先于内置名称。
您希望辨識的人名、機構名等名稱，格式為 JSON Lines 或 spaCy EntityRuler 規則，優先於內建名稱。
list_holds
{n} entry|{n} entries
{n} 条
{n} 筆
list_names
{n} name|{n} names
{n} 个名称
{n} 個名稱
list_refused
{n} problem, see the report above|{n} problems, see the report above
{n} 处有误，见上方报告
{n} 處有誤，見上方報告
error_bad_list
This is no entry of a list of names.
这不是名称表中的有效条目。
這不是名稱表中的有效項目。
in_pile
{n} article in the pile|{n} articles in the pile
共 {n} 篇文章
共 {n} 篇文章
drop_help
Text, HTML, JSON, feeds, Markdown, CSV or a ZIP of these, in Chinese or English; also a list of your own names.
支持纯文本、HTML、JSON、RSS、Markdown、CSV，以及含有这些文件的 ZIP，中文英文皆可；也可放入您自己的名称表。
支援純文字、HTML、JSON、RSS、Markdown、CSV，以及含有這些檔案的 ZIP，中文英文皆可；也可放入您自己的名稱表。
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
error_cancelled
Stopped before it was read.
尚未读取就已停止。
尚未讀取就已停止。
format_choices
saved choices
保存的选择
儲存的選擇
error_bad_feed
The feed breaks off.
订阅源不完整。
訂閱源不完整。
error_bad_csv
A row does not fit the table.
有一行与表格不符。
有一列與表格不符。
error_bad_archive
The archive, or a file in it, is damaged or not to be trusted.
压缩包或其中的文件已损坏或不可信。
壓縮檔或其中的檔案已損毀或不可信。
error_too_deep
It is nested too deeply.
嵌套层数过多。
巢狀層數過多。
error_bad_option
It cannot be read in this way.
无法用这种方式读取。
無法以這種方式讀取。
encoding
Encoding
编码
編碼
format
Format
格式
格式
encoding_auto
automatic
自动
自動
encoding_auto_as
automatic: {encoding}
自动：{encoding}
自動：{encoding}
encoding_of
Encoding of {name}
{name} 的编码
{name} 的編碼
basis_of_encoding_bom
by its first bytes
据文件开头标记
依檔案開頭標記
basis_of_encoding_declared
as it declares
据文件自身声明
依檔案自身宣告
basis_of_encoding_detected
by looking at it
据内容判断
依內容判斷
basis_of_encoding_given
chosen by you
由您指定
由您指定
basis_of_encoding_other
how is not recorded
依据未记录
依據未記錄
replaced
{n} character could not be read|{n} characters could not be read
有 {n} 个字符无法辨认
有 {n} 個字元無法辨認
keys_read
{n} key was read|{n} keys were read
读取了 {n} 个字段
讀取了 {n} 個欄位
and_more_files
and {n} more
另有 {n} 项
另有 {n} 項
choices
Your choices
您的选择
您的選擇
save_choices
Save my choices
保存我的选择
儲存我的選擇
choices_help
What you put back, left out and corrected goes into a file on your computer. Drop it here another time to apply it again.
您恢复、略去和更正的内容会存成一个文件，保存在您的电脑上。下次把它拖到这里，即可重新应用。
您復原、略去和更正的內容會存成一個檔案，儲存在您的電腦上。下次把它拖到這裡，即可重新套用。
choices_applied
{n} choice applied|{n} choices applied
已应用 {n} 项选择
已套用 {n} 項選擇
detail_no bytes
no bytes
没有任何字节
沒有任何位元組
detail_nothing but white space
nothing but white space
只有空白
只有空白
detail_too many bytes that are no text in X
too many bytes that are no text in {x}
按 {x} 解读时，不是文字的字节太多
依 {x} 解讀時，不是文字的位元組太多
detail_no valid JSON from line X on
no valid JSON from line {x} on
从第 {x} 行起不是有效的 JSON
從第 {x} 列起不是有效的 JSON
detail_no valid JSON on line X
no valid JSON on line {x}
第 {x} 行不是有效的 JSON
第 {x} 列不是有效的 JSON
detail_JSON without a text under any known key
JSON without a text under any known key
在已知的键下都没有正文
在已知的鍵下都沒有正文
detail_JSON nested deeper than X levels
JSON nested deeper than {x} levels
JSON 嵌套超过 {x} 层
JSON 巢狀超過 {x} 層
detail_a page without visible text
a page without visible text
网页中没有可见的文字
網頁中沒有可見的文字
detail_a table without rows
a table without rows
表格没有内容行
表格沒有內容列
detail_a feed without entries
a feed without entries
订阅源没有条目
訂閱源沒有項目
detail_a record whose text is empty
a record whose text is empty
这条记录的正文为空
這筆記錄的正文為空
`);
