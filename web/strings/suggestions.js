import { addStrings } from '../strings.js';

addStrings(`
suggested
{n} suggestion; the arrow keys reach it.|{n} suggestions; the arrow keys reach them.
{n} 条搜索建议，可用方向键选择。
{n} 則搜尋建議，可用方向鍵選擇。
about_articles
about {n} article|about {n} articles
约 {n} 篇文章
約 {n} 篇文章
suggested_form
for {form}
匹配“{form}”
符合「{form}」
`);
