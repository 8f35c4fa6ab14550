import { addStrings } from '../strings.js';

addStrings(`
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
error_bad_query
The search cannot be read from the marked place on.
从标出的位置起无法解读。
從標出的位置起無法解讀。
`);
