import { addStrings } from '../strings.js';
import './history.js';

addStrings(`
offers
The same?
是否同一对象？
是否同一對象？
offers_help
These may be one, but nothing says so plainly. Nothing changes until you decide.
以下名称可能指同一对象，但原文没有明说。由您决定，在此之前不会合并。
以下名稱可能指同一對象，但原文沒有明說。由您決定，在此之前不會合併。
offer_yes
Yes, one
是，合并
是，合併
offer_no
No, two
不是
不是
offer_yes_of
{a} and {b} are one
{a} 与 {b} 是同一对象
{a} 與 {b} 是同一對象
offer_no_of
{a} and {b} are two
{a} 与 {b} 不是同一对象
{a} 與 {b} 不是同一對象
offer_score
Certainty: {n}
可信度：{n}
可信度：{n}
by_hand
{n} correction by hand|{n} corrections by hand
手动更正 {n} 项
手動更正 {n} 項
by_hand_help
They hold for articles that you add later, too. “Import” saves them to a file.
以后添加的文章也会照此处理。可在“导入”页保存为文件。
以後新增的文章也會照此處理。可在「匯入」頁儲存為檔案。
take_back
Take this back
取消这一项
取消這一項
correct
Correct this entry
更正此条目
更正此條目
same_as
The same as …
与以下条目相同
與以下條目相同
shown_as
Shown as
显示名称
顯示名稱
nothing_named_so
Nothing is named so.
没有这样的名称。
沒有這樣的名稱。
take_out
Make the ticked names an entry of their own
把勾选的名称另立条目
把勾選的名稱另立條目
take_out_help
Tick the names that mean somebody or something else.
请勾选指其他人或事物的名称。
請勾選指其他人或事物的名稱。
other_here
Somebody or something else in this article
在这篇文章中另有所指
在這篇文章中另有所指
in_one_article
in one article
仅一篇文章中
僅一篇文章中
also_known
Also known as, but not so named here:
另有名称，未见于这些文章：
另有名稱，未見於這些文章：
form_form
Name
名称
名稱
form_script
Script
文字
文字
form_count
Times
次数
次數
form_from
Why it belongs here
归入原因
歸入原因
said_joined
Joined into one
已合并
已合併
said_parted
Kept apart
已分开
已分開
said_changed
Changed
已更改
已更改
merge_by_hand
joined by you
由您合并
由您合併
merge_name_part
a part of the name
名称的一部分
名稱的一部分
merge_class_word
without the word for its kind
省略类别词
省略類別詞
merge_maker_prefix
without the maker’s name
省略厂商名
省略廠商名
merge_sound
sounds alike
读音相近
讀音相近
merge_spelling
spelled a little differently
拼写略有不同
拼寫略有不同
merge_turned
the same words in another order
词序不同
詞序不同
merge_edition
one edition of it
其中一届
其中一屆
`);
