// Piles of invented articles about invented and world-famous people, and what must be one in them.
//
//   --- headline of an article; its text follows on the next lines
//   = a | b   the two names are one entity       ! a | b   they are not
//   0:a       the name as the first article writes it; else in any
#pragma once

#include <array>
#include <string_view>

namespace newsprism::test {

struct MergingPile {
  const char* about;
  std::string_view text;
};

inline constexpr std::array<MergingPile, 61> kMergingPiles = {{
    {"scripts and Pinyin: a finance minister in three languages", R"(--- 财政部长会晤工商界人士
新华社云港3月4日电 财政部部长梁思远4日在云港会见工商界代表。梁思远表示，今年将继续减税。梁部长还说，地方债务总体可控。
--- 財政部長會見工商界
財政部部長梁思遠昨日在雲港會見工商界代表。梁思遠指出，減稅措施會延續。梁部長又說，債務可控。
--- Finance minister meets business leaders
YUNGANG, March 4 - Finance Minister Liang Siyuan met business leaders on Tuesday. Liang said tax cuts would continue. "Local debt is under control," Mr Liang said.
= 梁思远 | 梁思遠
= 梁思远 | Liang Siyuan
= Liang | 梁思远
= 0:梁 | 梁思远)"},
    {"company in brackets with an English name and a short form", R"(--- 远澜储能上市
远澜储能科技股份有限公司（英文名Farwave Energy，简称“远澜储能”）昨日在深圳证券交易所上市。远澜储能董事长杜佳文说，公司将扩大产能。Farwave去年营收增长三成。
--- 遠瀾儲能掛牌
遠瀾儲能科技股份有限公司(Farwave Energy)昨天掛牌，遠瀾儲能股價上漲兩成。董事長杜佳文表示感謝。
--- Farwave Energy soars on debut
Shares of Farwave Energy rose 20 percent in Shenzhen on Monday. Farwave, which makes batteries, said it would expand. Chairman Du Jiawen thanked investors.
= 远澜储能科技股份有限公司 | 远澜储能
= 远澜储能科技股份有限公司 | Farwave Energy
= 遠瀾儲能 | Farwave
= 杜佳文 | Du Jiawen)"},
    {"hereinafter", R"(--- 收购公告
北辰海运集团有限公司（下称“北辰海运”）宣布，拟收购青禾港务股份有限公司（以下简称“青禾港务”）六成股份。北辰海运董事长韩立诚表示，青禾港务将保持独立运营。
--- Northstar Shipping to buy port operator
Northstar Shipping Group Ltd. ("Northstar") said on Monday it would buy 60 percent of Greenfield Ports Co. ("Greenfield"). Northstar chairman Han Licheng said Greenfield would stay independent.
= 北辰海运集团有限公司 | 北辰海运
= 青禾港务股份有限公司 | 青禾港务
! 北辰海运 | 青禾港务
= Northstar Shipping Group Ltd. | Northstar
! Northstar | Greenfield
= 韩立诚 | Han Licheng)"},
    {"transliterations of a known name", R"(--- 扎克伯格谈人工智能
Meta首席执行官马克·扎克伯格周二表示，公司将建设新的数据中心。扎克伯格说，投资会达到百亿美元。
--- 祖克柏談人工智慧
Meta執行長馬克·祖克柏週二說，公司將興建資料中心。祖克柏表示投資達百億美元。
--- Zuckerberg on AI
Meta chief executive Mark Zuckerberg said on Tuesday the company would build new data centres. Zuckerberg put the cost at $10 billion.
= 马克·扎克伯格 | 扎克伯格
= 扎克伯格 | 祖克柏
= 馬克·祖克柏 | Zuckerberg
= Mark Zuckerberg | 扎克伯格)"},
    {"transliterations of an invented name with brackets", R"(--- 新任首席执行官
瑞典家具公司诺达维亚（Nordavia）任命奥斯卡·林德奎斯特（Oskar Lindqvist）为首席执行官。林德奎斯特此前在沃尔沃工作。
--- 諾達維亞換帥
瑞典家具商諾達維亞任命奧斯卡·林奎斯特為執行長。林奎斯特曾任職富豪汽車。
--- Nordavia names new chief
Nordavia, the Swedish furniture maker, named Oskar Lindqvist chief executive. Lindqvist previously worked at Volvo.
= 奥斯卡·林德奎斯特 | Oskar Lindqvist
= 林德奎斯特 | Lindqvist
= 奧斯卡·林奎斯特 | 奥斯卡·林德奎斯特
= 林奎斯特 | 林德奎斯特)"},
    {"transliteration by sound without brackets", R"(--- 芬兰总理访华
芬兰经济部长米科·拉塔宁星期一抵达北京。拉塔宁说，两国合作前景广阔。
--- Finnish minister in Beijing
Finnish Economy Minister Mikko Latanen arrived in Beijing on Monday. Latanen said cooperation had a bright future.
= 米科·拉塔宁 | Mikko Latanen
= 拉塔宁 | Latanen)"},
    {"ministries of two countries", R"(--- 中美防长通话
中国国防部发言人丁锐周四表示，中国国防部长与美国国防部长通话。美国国防部随后发表声明。国防部说，双方同意保持沟通。
--- 五角大楼声明
美国国防部（五角大楼）称，通话是坦诚的。五角大楼还说，两军将举行会晤。
! 中国国防部 | 美国国防部)"},
    {"abbreviations of organisations", R"(--- 贸促会发布报告
中国国际贸易促进委员会（中国贸促会）周一发布报告。中国贸促会发言人说，企业信心回升。贸促会还将组织企业参展。
--- CCPIT report
The China Council for the Promotion of International Trade (CCPIT) released a report on Monday. The CCPIT said confidence was recovering.
--- 貿促會報告
中國貿促會星期一發表報告，稱企業信心回升。
= 中国国际贸易促进委员会 | 中国贸促会
= 中國貿促會 | 中国国际贸易促进委员会
= CCPIT | 中国贸促会
= China Council for the Promotion of International Trade | CCPIT)"},
    {"state bodies in short", R"(--- 发改委谈能源
国家发展和改革委员会周三表示，能源供应充足。国家发改委副主任说，煤炭库存处于高位。发改委将继续保供。
--- 發改委：能源充足
國家發改委週三稱能源供應充足。
--- NDRC says energy is ample
The National Development and Reform Commission (NDRC) said on Wednesday supplies were ample. The NDRC will keep watch.
= 国家发展和改革委员会 | 发改委
= 國家發改委 | NDRC
= NDRC | National Development and Reform Commission)"},
    {"university and its hospital", R"(--- 北大医院
北京大学周二宣布成立新学院。北大校长说，学院将招收博士生。北京大学第一医院副院长马晓晴介绍，北大医院已开展临床试验。
--- PKU
Peking University said on Tuesday it would open a new school. Peking University First Hospital has begun a clinical trial.
= 北京大学 | 北大
! 北京大学 | 北京大学第一医院
= 北京大学 | Peking University)"},
    {"parent and subsidiary", R"(--- 阿里云降价
阿里巴巴旗下阿里云周五宣布降价。阿里巴巴集团首席执行官吴泳铭说，云业务增长最快。腾讯云随后跟进，腾讯音乐股价上涨。腾讯没有评论。
--- Alibaba Cloud cuts prices
Alibaba Cloud, a unit of Alibaba Group, cut prices on Friday. Alibaba shares rose. Tencent Music also gained; Tencent declined to comment.
! 阿里巴巴 | 阿里云
! 腾讯 | 腾讯音乐
! 腾讯云 | 腾讯
= 阿里云 | Alibaba Cloud
= 阿里巴巴 | Alibaba
! Tencent | Tencent Music
! Alibaba Cloud | Alibaba)"},
    {"Google and Alphabet", R"(--- Google parent reports
Alphabet, the parent of Google, reported higher revenue. Google's search business grew 10 percent. Alphabet chief executive Sundar Pichai praised the cloud unit. Pichai said Google Cloud was profitable.
--- 谷歌母公司财报
谷歌母公司Alphabet公布财报。谷歌搜索业务增长一成。首席执行官桑达尔·皮查伊称赞云部门。皮查伊说，谷歌云已盈利。
! Google | Alphabet
= Google | 谷歌
= 皮查伊 | Sundar Pichai
! 谷歌 | 谷歌云)"},
    {"product and maker", R"(--- 青鸢发布新车
青鸢汽车昨天发布新款SUV青鸢X9。青鸢汽车董事长罗明哲说，青鸢X9售价三十万元。X9将于六月交付。
--- 青鳶新車
青鳶汽車昨日發表休旅車青鳶X9，董事長羅明哲親自介紹。
! 青鸢汽车 | 青鸢X9
= 罗明哲 | 羅明哲)"},
    {"nicknames with the surname and a title", R"(--- 王局长调研
云州市教育局局长王树林昨天到学校调研。王局长说，要减轻学生负担。老王以前当过老师，大家都叫他“王老师”。
--- 王樹林訪校
雲州市教育局局長王樹林昨天訪問學校。王局長表示，會增加撥款。
= 王树林 | 王樹林
= 0:王 | 王树林
= 老王 | 王树林
= 1:王 | 王樹林)"},
    {"two people of one surname in one article", R"(--- 两位王总对谈
鹏程科技董事长王海涛和云帆资本合伙人王丽娜昨天同台对谈。王海涛认为，芯片周期已经见底。王丽娜不同意。王总没有回应记者提问。
! 王海涛 | 王丽娜
! 王总 | 王丽娜
! 王总 | 王海涛)"},
    {"father and son", R"(--- 父子同台
香港企业家霍启山的父亲霍震霆昨天出席典礼。霍震霆说，体育精神最重要。霍启山则谈到青年发展。
--- Father and son
Magnus Carlberg, the founder, handed the company to his son Erik Carlberg. Erik Carlberg said he would keep the strategy. Magnus Carlberg remains a director. Carlberg shares rose.
! 霍震霆 | 霍启山
! Magnus Carlberg | Erik Carlberg)"},
    {"husband and wife", R"(--- First couple arrive
President Tomas Varga and his wife Elena Varga arrived in Vienna on Sunday. Mrs Varga visited a school. President Varga met the chancellor.
--- 总统夫妇访问
总统托马斯·瓦尔加和夫人埃莱娜·瓦尔加星期天抵达维也纳。
! Tomas Varga | Elena Varga
! 托马斯·瓦尔加 | 埃莱娜·瓦尔加
= 托马斯·瓦尔加 | Tomas Varga)"},
    {"city and team", R"(--- 曼联主场失利
曼联周六在曼彻斯特主场0比2不敌利物浦。曼联主帅说，球队缺乏运气。曼彻斯特警方逮捕了三名球迷。曼城则3比0取胜。
--- Manchester United lose at home
Manchester United lost 2-0 to Liverpool at Old Trafford on Saturday. United have won two of their last ten. Police in Manchester arrested three fans. Manchester City won 3-0.
! 曼联 | 曼彻斯特
! 曼联 | 曼城
= 曼联 | Manchester United
! Manchester United | Manchester City
! Manchester | Manchester United
= 曼彻斯特 | Manchester)"},
    {"the national team and the country", R"(--- 中国队晋级
中国队周日以3比1击败日本队，晋级决赛。中国队主教练蔡斌说，姑娘们很顽强。中国将在决赛中对阵巴西队。赛事在澳门举行。
--- 中國女排晉級
中國隊週日3比1擊敗日本隊。主教練蔡斌表示滿意。
! 中国队 | 日本队
= 中国队 | 中國隊
= 0:蔡斌 | 1:蔡斌)"},
    {"newspaper and company", R"(--- 时报报道
《华尔街日报》报道，道琼斯公司计划裁员。《华尔街日报》援引知情人士的话说，道琼斯将关闭两个部门。
--- Journal report
Dow Jones plans to cut jobs, the Wall Street Journal reported. The Journal cited people familiar with the matter. Dow Jones declined to comment.
! 华尔街日报 | 道琼斯公司
! Wall Street Journal | Dow Jones
= 华尔街日报 | Wall Street Journal)"},
    {"capital as government and a place of the same name", R"(--- 华盛顿与北京
华盛顿宣布新的关税。北京随后回应。美国总统特朗普说，他期待与中国国家主席习近平会谈。川普的顾问也这样说。
--- Trump
Washington announced new tariffs. Beijing responded. President Donald Trump said he looked forward to meeting Xi Jinping. Trump's adviser agreed.
= 特朗普 | Trump
= 特朗普 | 川普
= 习近平 | Xi Jinping
! 华盛顿 | 特朗普)"},
    {"spelling slips", R"(--- 张瑾如获奖
物理学家张瑾如昨天获得大奖。张瑾如说，她很意外。张谨如的团队花了十年时间。
--- Zhang Jinru wins prize
Physicist Zhang Jinru won the prize on Monday. Zhang said she was surprised.
= 张瑾如 | 张谨如
= 张瑾如 | Zhang Jinru)"},
    {"a spelling slip in English", R"(--- The fault has moved
The fault is young. Katherine Holloway, who maps it, said the fault had moved two metres. Holloway works at the University of Bergen.
--- More shocks to come
"Expect more," said Katharine Holloway, who warned of aftershocks. Holloway has studied the fault for years.
= Katherine Holloway | Katharine Holloway)"},
    {"two persons of one English surname", R"(--- Election night
Robert Ellison won the seat in the north. Sarah Ellison, no relation, lost in the south. Robert Ellison thanked voters. Sarah Ellison conceded.
! Robert Ellison | Sarah Ellison)"},
    {"acronym of an English organisation in brackets", R"(--- Ocean group warns
The Global Ocean Monitoring Association (GOMA) warned on Friday that seas are warming. GOMA said the trend would continue. Its director, Ingrid Halvorsen, urged action. Halvorsen spoke in Oslo.
--- 海洋组织警告
全球海洋监测联盟（GOMA）周五警告说，海水正在变暖。该联盟主任英格丽德·哈尔沃森呼吁采取行动。
= Global Ocean Monitoring Association | GOMA
= 英格丽德·哈尔沃森 | Ingrid Halvorsen)"},
    {"or-apposition", R"(--- New body
The International Tidal Energy Council, or ITEC, met in Lisbon. ITEC members include 40 companies. Carlos Mendonca, known as Caco, chaired the meeting. Mendonca said ITEC would grow.
= International Tidal Energy Council | ITEC
= Carlos Mendonca | Mendonca)"},
    {"a person with an English name in brackets", R"(--- 独角兽创始人
星槎智能创始人陆知远（Kelvin Lu）昨天在旧金山演讲。陆知远说，大模型成本会继续下降。Kelvin Lu曾在谷歌工作。
--- Startup founder speaks
Starraft founder Kelvin Lu spoke in San Francisco. Lu said costs would fall.
= 陆知远 | Kelvin Lu
= Lu | 陆知远)"},
    {"English given name with Chinese surname", R"(--- 黄仁勋
英伟达首席执行官黄仁勋抵达台北。老黄说，他喜欢夜市。
--- 黃仁勳
輝達執行長黃仁勳抵達台北，黃仁勳逛了夜市。
--- Huang
Nvidia chief executive Jensen Huang arrived in Taipei. Huang visited a night market.
= 黄仁勋 | 黃仁勳
= 黄仁勋 | Huang
= 老黄 | Jensen Huang
= 英伟达 | 輝達
= 英伟达 | Nvidia)"},
    {"class words of companies and places", R"(--- 苏州工厂
昆泰电子集团昨天在苏州市投产新厂。昆泰电子有限公司由昆泰电子集团控股。昆泰电子总裁方以宁说，苏州工厂雇用三千人。
--- Kuntai opens plant
Kuntai Electronics Co., Ltd. opened a plant in Suzhou. Kuntai Electronics Inc said it employs 3,000. Kuntai president Fang Yining attended.
= 苏州市 | 苏州
= Kuntai Electronics Co. | Kuntai
= Kuntai Electronics Inc | Kuntai
= 方以宁 | Fang Yining)"},
    {"editions of an event", R"(--- 第八届进博会
第八届中国国际进口博览会昨天在上海开幕。进博会吸引了四千家企业。第七届进博会的成交额是八百亿美元。
--- 進博會開幕
第八屆進博會昨天在上海開幕。
! 第七届进博会 | 第八屆進博會)"},
    {"disaster: places and bodies", R"(--- 地震救援
智利北部周一发生7.2级地震。智利国家应急办公室主任何塞·罗德里格斯说，已有12人遇难。联合国儿童基金会表示将提供援助。儿基会的物资已经启运。
--- Chile earthquake
A magnitude 7.2 earthquake struck northern Chile on Monday. Jose Rodriguez, head of the National Emergency Office, said 12 people had died. The United Nations Children's Fund (UNICEF) said it would help. UNICEF supplies are on the way.
= 何塞·罗德里格斯 | Jose Rodriguez
= 联合国儿童基金会 | UNICEF
! 联合国儿童基金会 | 智利)"},
    {"party of two countries", R"(--- 两党访问
日本自民党表示反对。日本自由民主党干事长森山裕说，两党应加强交流。共同民主党代表李在明表示欢迎。
--- 共产党
日本共产党批评了这次访问。中国共产党没有评论。
! 日本共产党 | 中国共产党)"},
    {"banks", R"(--- 央行降息
中国人民银行周四宣布降息。央行行长潘功胜说，流动性充裕。中国人民银行还将下调存款准备金率。中国银行和中国建设银行跟进。
--- PBOC cuts rates
The People's Bank of China cut rates on Thursday. The PBOC said liquidity was ample. Bank of China and China Construction Bank followed.
= 中国人民银行 | PBOC
! 中国人民银行 | 中国银行
= 中国银行 | Bank of China
! Bank of China | China Construction Bank)"},
    {"sport: a player under two spellings", R"(--- 德约科维奇夺冠
德约科维奇周日夺得冠军。诺瓦克·德约科维奇说，他感到自豪。小德下周将休息。
--- 喬科維奇奪冠
喬科維奇週日奪冠，他說感到自豪。
--- Djokovic wins
Novak Djokovic won the title on Sunday. Djokovic said he was proud.
= 德约科维奇 | Djokovic
= 喬科維奇 | 德约科维奇
= 诺瓦克·德约科维奇 | 德约科维奇)"},
    {"culture: film and its director", R"(--- 影展
导演苏岚的新片《长夜灯》在柏林电影节首映。苏岚说，《长夜灯》拍了五年。苏导还透露，主演周牧辰推掉了其他工作。
--- 柏林影展
導演蘇嵐新作《長夜燈》於柏林影展首映，男主角周牧辰出席。
= 苏岚 | 蘇嵐
= 长夜灯 | 長夜燈
= 0:周牧辰 | 1:周牧辰
! 苏岚 | 长夜灯)"},
    {"science: institute and academy", R"(--- 研究成果
中国科学院上海药物研究所研究员俞静怡团队发现新分子。中科院院士说，这是重要突破。上海药物所将推进临床试验。
--- Researchers find molecule
Researchers led by Yu Jingyi at the Shanghai Institute of Materia Medica found a new molecule. The Chinese Academy of Sciences (CAS) called it a breakthrough. Yu said trials would begin.
= 俞静怡 | Yu Jingyi
! 中国科学院上海药物研究所 | 中科院
= 中科院 | Chinese Academy of Sciences)"},
    {"same given name, other surname; company named after its founder", R"(--- 福特与福特
福特汽车公司董事长比尔·福特周一表示，公司将裁员。福特汽车股价下跌。比尔·福特说，他对未来有信心。
--- Ford
Ford Motor Co. chairman Bill Ford said on Monday the company would cut jobs. Shares of Ford Motor fell. Bill Ford said he was confident.
! 福特汽车公司 | 比尔·福特
! Ford Motor Co. | Bill Ford
= 比尔·福特 | Bill Ford
= Ford Motor Co. | Ford Motor)"},
    {"English: short for company and its founder of one name", R"(--- Hartwell
Dana Hartwell founded Hartwell Robotics in 2010. Hartwell Robotics Inc. makes arms for factories. Dana Hartwell stepped down in May. Ms. Hartwell will stay on the board.
! Dana Hartwell | Hartwell Robotics
= Hartwell Robotics Inc. | Hartwell Robotics)"},
    {"a hospital's Chinese and Traditional names, a Hong Kong secretary", R"(--- 盧寵茂
醫務衞生局局長盧寵茂今日到訪瑪麗醫院。盧寵茂表示，醫管局會增聘人手。盧局長又說，醫院管理局會檢討輪候時間。
--- 卢宠茂
香港医务卫生局局长卢宠茂到访玛丽医院。医院管理局（医管局）将增聘人手。
= 盧寵茂 | 卢宠茂
= 0:盧 | 卢宠茂)"},
    {"Taiwanese companies", R"(--- 晶圓
台積電董事長魏哲家昨天說，需求強勁。台灣積體電路製造股份有限公司將在高雄建廠。聯電則保守。
--- 台积电
台积电（TSMC）董事长魏哲家表示需求强劲。
--- TSMC
Taiwan Semiconductor Manufacturing Co. (TSMC) said demand was strong. TSMC chairman C.C. Wei spoke in Taipei. Wei said a plant would open in Kaohsiung.
= 台積電 | 台积电
= 台積電 | TSMC
= 魏哲家 | Wei
! 台積電 | 聯電)"},
    {"anonymised persons", R"(--- 法院判决
云州市中级人民法院周五宣判。被告人王某因诈骗获刑五年。王某的同伙李某某获刑三年。法官王建业宣读了判决。王建业说，被告可以上诉。
! 王某 | 王建业
)"},
    {"a surname alone in an article where another of that name speaks", R"(--- 陈局长与陈总
云州市水务局局长陈广平昨天与青湖环保董事长陈玉兰会面。陈局长说，水质已经好转。陈玉兰承诺追加投资。
= 0:陈 | 陈广平
! 0:陈 | 陈玉兰)"},
    {"one Clarke in one article, another in the next", R"(--- Budget row
Former chancellor Ken Clarke attacked the plan. Clarke said it would fail.
--- Policing bill
Home Secretary Charles Clarke presented the bill. Clarke said police needed it.
= 0:Clarke | Ken Clarke
= 1:Clarke | Charles Clarke
! Ken Clarke | Charles Clarke)"},
    {"a state and the city that is named after it", R"(--- Storms in the plains
Storms crossed Kansas on Sunday. Kansas City lost power. In Oklahoma two people died; Oklahoma City was spared.
! Kansas | Kansas City
! Oklahoma | Oklahoma City)"},
    {"countries in either order", R"(--- 中韩经贸联委会开会
中韩经贸联合委员会周一开会。韩中经贸联合委员会由两国轮流主持。
= 中韩经贸联合委员会 | 韩中经贸联合委员会)"},
    {"a name written with two letters for one", R"(--- Regulator fines miner
The mine is run by Aleksey Dobrenko. The regulator said Dobrenko had been warned.
--- Miner appeals
Alexei Dobrenko appealed on Monday. The regulator fined the mine last week.
= Aleksey Dobrenko | Alexei Dobrenko)"},
    {"a middle name", R"(--- Judge retires
Margaret Ellen Thornbury, the judge, will retire. Margaret Thornbury, 70, sat for 20 years.
= Margaret Ellen Thornbury | Margaret Thornbury)"},
    {"brothers", R"(--- Brothers in the final
Marco Santelli beat his brother Paolo Santelli in the final. Marco Santelli won in three sets. Santelli was too strong.
! Marco Santelli | Paolo Santelli)"},
    {"chip export row", R"(--- 荷兰拟收紧光刻机出口
荷兰外贸大臣米尔特·范德克鲁伊夫周三说，政府将收紧光刻机出口。阿斯麦随后表示会遵守规定。范德克鲁伊夫否认受到美国压力。
--- Dutch to tighten chip tool exports
Dutch trade minister Mirthe van der Kruijf said on Wednesday the government would tighten exports. ASML said it would comply. Van der Kruijf denied pressure from the United States.
--- 荷蘭收緊出口
荷蘭外貿大臣范德克魯伊夫週三表示，政府將收緊曝光機出口。艾司摩爾說會遵守規定。
= 米尔特·范德克鲁伊夫 | 范德克鲁伊夫
= 米尔特·范德克鲁伊夫 | Mirthe van der Kruijf
= 阿斯麦 | ASML
= 艾司摩爾 | 阿斯麦)"},
    {"hospital scandal", R"(--- 院长被查
海川省人民医院原院长郑国栋涉嫌受贿，被省纪委监委立案调查。郑国栋今年58岁。老郑的同事说，他平时很节俭。
--- 海川省人民醫院前院長被查
海川省人民醫院前院長鄭國棟涉嫌受賄。
= 郑国栋 | 鄭國棟
= 老郑 | 郑国栋
= 海川省人民医院 | 海川省人民醫院)"},
    {"space", R"(--- Lander reaches the moon
The lander built by Lunaris Aerospace Inc. touched down on Friday. Lunaris said all systems worked. Chief engineer Priya Raghunathan cried. "We did it," Raghunathan said. The National Aeronautics and Space Administration (NASA) paid for the flight.
--- 月球着陆器成功着陆
美国月神航天公司（Lunaris Aerospace）的着陆器周五成功着陆。首席工程师普里娅·拉古纳坦说，所有系统正常。美国国家航空航天局提供了资金。
= Lunaris Aerospace Inc. | Lunaris
= Lunaris Aerospace | Lunaris
= Priya Raghunathan | Raghunathan
= NASA | 美国国家航空航天局)"},
    {"tennis", R"(--- 郑钦文晋级
郑钦文周四以两个6比3战胜安娜·科瓦琴科，晋级四强。郑钦文说，对手发球很好。科瓦琴科因腿伤治疗。
--- 鄭欽文晉級
鄭欽文週四直落二擊敗安娜·科瓦成科。
--- Zheng into the last four
Zheng Qinwen beat Anna Kovachenko 6-3 6-3 on Thursday. Zheng said her opponent served well. Kovachenko needed treatment.
= 郑钦文 | Zheng Qinwen
= Zheng | 鄭欽文
= 安娜·科瓦琴科 | Anna Kovachenko
= 科瓦琴科 | Kovachenko
= 安娜·科瓦成科 | 安娜·科瓦琴科)"},
    {"two Johnsons", R"(--- Senate race
Senator Dale Johnson faces Rachel Johnson in November. Dale Johnson leads in polls. Rachel Johnson raised more money.
--- 参议院选举
参议员戴尔·约翰逊将对阵蕾切尔·约翰逊。
! Dale Johnson | Rachel Johnson
= 戴尔·约翰逊 | Dale Johnson
= 蕾切尔·约翰逊 | Rachel Johnson
! 戴尔·约翰逊 | 蕾切尔·约翰逊)"},
    {"bank merger", R"(--- 两行合并
东湖银行股份有限公司（下称“东湖银行”）宣布与西山农村商业银行合并。东湖银行行长谢雨桐表示，合并后总资产超过万亿元。西山农商行没有回应。
--- Donghu Bank to merge
Donghu Bank Co. and Xishan Rural Commercial Bank will merge. Donghu Bank president Xie Yutong said assets would top a trillion yuan.
= 东湖银行股份有限公司 | 东湖银行
= 谢雨桐 | Xie Yutong
! 东湖银行 | 西山农村商业银行)"},
    {"film festival", R"(--- 评审团主席
法国演员伊莎贝尔·于佩尔出任评审团主席。于佩尔说，她期待看到新人。
--- 雨蓓任評審團主席
法國演員伊莎貝·雨蓓出任評審團主席。
--- Huppert heads jury
French actress Isabelle Huppert will head the jury. Huppert said she looked forward to new talent.
= 伊莎贝尔·于佩尔 | 于佩尔
= Isabelle Huppert | Huppert)"},
    {"agency acronyms", R"(--- 传染病警报
世界卫生组织（世卫组织，WHO）周二发布警报。世卫组织总干事谭德塞说，风险可控。非洲疾病预防控制中心（非洲疾控中心）派出专家。
--- Alert over outbreak
The World Health Organization (WHO) issued an alert on Tuesday. WHO chief Tedros Adhanom Ghebreyesus said the risk was low. The Africa Centres for Disease Control and Prevention (Africa CDC) sent experts.
= 世界卫生组织 | WHO
= 世卫组织 | World Health Organization
= 谭德塞 | Tedros Adhanom Ghebreyesus)"},
    {"courts", R"(--- 法院判决
美国最高法院周一裁定，禁令有效。最高法院首席大法官罗伯茨撰写了意见书。日本最高法院同日驳回了上诉。
! 美国最高法院 | 日本最高法院)"},
    {"labour dispute", R"(--- 工人罢工
恒川钢铁集团工人周二罢工。恒川钢铁董事长胡兆麟与工会主席曹德旺会谈。胡董表示愿意加薪。曹主席说，要看合同。
= 恒川钢铁集团 | 恒川钢铁
= 胡兆麟 | 胡董
= 0:曹 | 曹德旺)"},
    {"flood", R"(--- 洪灾
肯尼亚内罗毕周末遭遇洪灾。肯尼亚红十字会秘书长艾哈迈德·伊德里斯说，至少40人失踪。红十字会已转移灾民。
--- Kenya floods
Floods hit Nairobi at the weekend. Ahmed Idris of the Kenya Red Cross said 40 people were missing. The Red Cross moved people to camps.
= 艾哈迈德·伊德里斯 | Ahmed Idris
= 内罗毕 | Nairobi
= 肯尼亚红十字会 | 红十字会)"},
    {"startup nicknames", R"(--- 创始人
阿福智能创始人周鸿毅被员工叫作“老周”。周鸿毅说，公司明年上市。老周不喜欢开会。投资人周可可则认为太早。
= 周鸿毅 | 老周)"},
    {"exchange", R"(--- Listing
The Hong Kong Exchanges and Clearing Ltd. (HKEX) approved the listing of Brightleaf Foods Group. HKEX shares rose. Brightleaf plans to raise $200 million.
--- 港交所
香港交易所（港交所）批准明叶食品集团上市。港交所股价上升。明叶食品计划集资两亿美元。
= HKEX | 港交所
= Brightleaf Foods Group | Brightleaf
= 明叶食品集团 | 明叶食品
= 香港交易所 | 港交所)"},
}};

}  // namespace newsprism::test
