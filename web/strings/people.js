import { addStrings } from '../strings.js';

addStrings(`
filter_names
Find a name
查找名称
尋找名稱
mentioned
Mentioned once, in {docs}.|Mentioned {n} times, in {docs}.
在 {docs}中提到 {n} 次。
在 {docs}中提到 {n} 次。
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
see_network
See who appears with whom
查看谁与谁一同出现
查看誰與誰一同出現
figures_near
Figures beside the name
相关数字
相關數字
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
in_list
In your list {file}, line {line}
见您的名称表 {file} 第 {line} 行
見您的名稱表 {file} 第 {line} 列
merge_list
names of one in your list
您的名称表列为同一对象
您的名稱表列為同一對象
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
`);
