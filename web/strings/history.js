import { addStrings } from '../strings.js';

addStrings(`
layers
Marked in the text
文中标记
文中標記
undo
Undo
撤销
撤銷
redo
Redo
重做
重做
said_undone
Undone
已撤销
已撤銷
said_redone
Done again
已重做
已重做
`);
