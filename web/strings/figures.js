import { addStrings } from '../strings.js';

addStrings(`
sources
Sources
来源
來源
no_figures
There are no figures in these articles.
这些文章里没有数字。
這些文章裡沒有數字。
value
Value
数值
數值
in_words
In the words of the source
原文
原文
`);
