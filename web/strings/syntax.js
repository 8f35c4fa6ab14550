import { addStrings } from '../strings.js';

addStrings(`
keys
Keys
快捷键
快速鍵
archive_syntax
What can be searched for
可以这样搜索
可以這樣搜尋
syntax_words
both words, anywhere in the article
两个词都出现
兩個詞都出現
syntax_phrase
these words as they stand
完全照此出现的词语
完全照此出現的詞語
syntax_or
one of the two
两者之一
兩者之一
syntax_without
without a word
排除某个词
排除某個詞
syntax_prefix
words that begin so
以此开头的词
以此開頭的詞
syntax_fuzzy
words spelt nearly so; in Chinese, read alike
拼写相近的词；中文为同音词
拼寫相近的詞；中文為同音詞
syntax_near
with five words between them at most
相隔不超过五个词
相隔不超過五個詞
syntax_title
a word of the headline
标题中的词
標題中的詞
syntax_source
articles of one source
某一来源的文章
某一來源的文章
syntax_speaker
what somebody said
某人说过的话
某人說過的話
syntax_money
an amount of money above that
高于此数的金额
高於此數的金額
syntax_days
articles of a day, month, year or span
某日、某月、某年或一段时间的文章
某日、某月、某年或一段時間的文章
form_title
title:…
标题：…
標題：…
form_source
source:…
来源：…
來源：…
form_speaker
speaker:…
说话人：…
說話人：…
form_money
money>5bn
金额＞50亿
金額＞50億
form_days
on:2031-03
日期：2031年3月
日期：2031年3月
`);
