import { addStrings } from '../strings.js';

addStrings(`
archive_holds
An archive of {n} article|An archive of {n} articles
资料库，共 {n} 篇文章
資料庫，共 {n} 篇文章
archive_help
It stays on its server. A search fetches only the parts that it needs, and an article comes when it is opened.
资料库保留在服务器上。搜索时只取所需的部分，打开文章时才取全文。
資料庫保留在伺服器上。搜尋時只取所需的部分，開啟文章時才取全文。
archive_views
What takes all articles at once (briefing, comparison, people, network, times) is there for articles that you add.
速览、对照、人物、关系网和时间线需要全部文章，只适用于您自己添加的文章。
速覽、對照、人物、關係網和時間軸需要全部文章，只適用於您自己新增的文章。
archive_replaced
Articles that you add take the place of the archive.
添加文章后，资料库会关闭。
新增文章後，資料庫會關閉。
back_to_results
Back to what was found
返回搜索结果
返回搜尋結果
not_found_yet
This article is opened from a search.
请先搜索，再从结果中打开这篇文章。
請先搜尋，再從結果中開啟這篇文章。
places_marked
{n} place marked|{n} places marked
已标出 {n} 处
已標出 {n} 處
archive_error_not_fetched
A file of the archive could not be fetched.
未能取得资料库的一个文件。
未能取得資料庫的一個檔案。
archive_error_bad_index
A file of the archive is damaged.
资料库的一个文件已损坏。
資料庫的一個檔案已損壞。
archive_error_too_big
A file of the archive is larger than is allowed here.
资料库的一个文件超过了此处允许的大小。
資料庫的一個檔案超過了此處允許的大小。
archive_error_too_many_pages
This search would go through most of the archive. A longer word narrows it.
此搜索几乎要读遍整个资料库，请换用更长的词语。
此搜尋幾乎要讀遍整個資料庫，請改用較長的詞語。
`);
