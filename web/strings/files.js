// The names of formats and fields, for the articles and for the report of what was read.
import { addStrings } from '../strings.js';

addStrings(`
format_text
plain text
纯文本
純文字
format_html
HTML
HTML
HTML
format_json
JSON
JSON
JSON
format_jsonl
JSON lines
JSON Lines
JSON Lines
format_rss
RSS
RSS
RSS
format_atom
Atom
Atom
Atom
format_markdown
Markdown
Markdown
Markdown
format_names
list of names
名称表
名稱表
format_csv
CSV
CSV
CSV
format_zip
ZIP
ZIP
ZIP
format_other
unknown
未知格式
未知格式
field_title
Headline
标题
標題
field_published
Published
发布时间
發布時間
field_updated
Updated
更新时间
更新時間
field_source
Source
来源
來源
field_site
Carried by
刊载网站
刊載網站
field_agency
Agency
通讯社
通訊社
field_author
Byline
署名
署名
field_reporters
Reporters
记者
記者
field_editor
Editor
编辑
編輯
field_dateline
Reported from
报道地点
報導地點
field_republished
Passed on
转载经过
轉載經過
field_lang
Language
语言
語言
field_anchor_date
“Today” means
文中的“今天”
文中的「今天」
field_file
File
文件
檔案
field_body
Text
正文
正文
field_id
Name of the record
记录编号
記錄編號
field_url
Address
网址
網址
`);
