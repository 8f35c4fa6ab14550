import { addStrings } from '../strings.js';

addStrings(`
voice_asked
Interviews
访谈
訪談
question
Question
提问
提問
answer
Answer
回答
回答
no_quotes
Nobody is quoted in these articles.
这些文章没有引述任何人的话。
這些文章沒有引述任何人的話。
`);
