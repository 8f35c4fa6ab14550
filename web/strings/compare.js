import { addStrings } from '../strings.js';

addStrings(`
claim
Claim
说法
說法
no_compare
No two sources tell the same thing yet. Add an article on the same story.
还没有两家媒体讲到同一件事。请再添加一篇同题报道。
還沒有兩家媒體談到同一件事。請再新增一篇同題報導。
rows_differ
They differ
说法不一
說法不一
rows_agree
They agree
说法一致
說法一致
rows_only
One source only
仅一家提到
僅一家提到
cell_agrees
agrees
一致
一致
cell_differs
differs
不同
不同
cell_only
only here
独有
獨有
cell_stale
older
较旧
較舊
cell_silent
silent
未提
未提
align_answer
The same answer
同一回答
同一回答
align_question
The same question
同一提问
同一提問
align_statement
The same statement
同一说法
同一說法
align_fact
The same fact
同一事实
同一事實
`);
