import { addStrings } from '../strings.js';

addStrings(`
no_dates
Nothing in these articles has a date.
这些文章里没有可以确定日期的事。
這些文章裡沒有可以確定日期的事。
`);
