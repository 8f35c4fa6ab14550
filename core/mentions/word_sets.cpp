#include "mentions/word_sets.h"
#include "text/script.h"
#include "text/word_set.h"

namespace newsprism {

bool is_title(std::u32string_view word) {
  static const WordSet set(
      "总统 副总统 总理 副总理 主席 副主席 国家主席 首相 部长 副部长 外长 财长 防长 国防部长 外交部长 "
      "财政部长 商务部长 国务卿 "
      "大使 议长 议员 参议员 众议员 州长 省长 市长 副市长 县长 书记 总书记 局长 署长 处长 司长 厅长 区长 "
      "镇长 村长 院长 校长 会长 "
      "副会长 行长 董事长 副董事长 总裁 副总裁 总经理 经理 首席执行官 执行长 首席技术官 首席科学家 "
      "首席财务官 首席运营官 ceo cto cfo coo "
      "创始人 创办人 联合创始人 共同创办人 掌门人 掌舵人 负责人 发言人 新闻发言人 主任 副主任 教授 副教授 "
      "博士 院士 研究员 分析师 记者 "
      "作者 编辑 主编 律师 法官 检察官 警官 将军 上将 中将 少将 司令 导演 演员 歌手 球员 教练 主教练 队长 "
      "前锋 门将 选手 作家 诗人 画家 "
      "设计师 工程师 医生 科学家 经济学家 专家 学者 秘书长 总干事 国王 女王 王子 公主 教皇 企业家 富豪 首富 "
      "老板 同志 主持人 总监 高管 "
      "代表 委员 候选人 当局者 理事长 总编辑 船长 机长 副行长 首席 策略师 顾问 评论员 总教练 执行董事 "
      "合伙人 投资人 股东 网红 博主 助理 制片人 制作人 出品人 主帅 外援 得主 航天员 宇航员 飞行员 "
      "预报员 官员 "
      "干事长 专员 特首 行政长官 委员长 参谋长 检察长 审判长 首席大法官 大法官 党魁 外相 防相 财相 公使 "
      "总领事 "
      "政委 军长 师长 理事 监事 董事 常委 政务司司长 编剧 摄影师 建筑师 音乐人 舞者 棋手 车手 "
      "创办者 联席总裁 联席董事长 联席主席 首席代表 大校 上校 少校 上尉 元帅");
  return set.has(word);
}

bool is_honorific(std::u32string_view word) {
  static const WordSet set(
      "先生 女士 小姐 太太 夫人 老师 同学 博士 教授 同志 总 氏 医生 律师 师傅 爵士 阁下");
  return set.has(word);
}

bool is_speech_verb(std::u32string_view word) {
  static const WordSet set(
      "说 表示 称 认为 指出 透露 介绍 强调 回应 告诉 坦言 直言 宣布 警告 补充 补充说 解释 解释说 回答 "
      "回答说 说道 写道 指 提到 谈到 "
      "坦承 承认 否认 呼吁 相信 预计 预测 预期 分析 分析称 评论 评价 反问 笑称 调侃 感叹 称赞 盛赞 赞 批评 "
      "质疑 重申 声称 声明 宣称 "
      "报道 报道称 爆料 披露 证实 确认 澄清 发文 发文称 喊话 表态 问 问道 追问 提问 说明 建议 提出 主张 "
      "形容 讲 讲道 谈 "
      "said says say told tells added adds noted notes stated states announced announces argued argues "
      "believes "
      "believe warned warns explained explains claimed claims insisted insists wrote writes asked asks "
      "replied "
      "confirmed confirms denied denies suggested suggests acknowledged revealed reveals commented "
      "remarked");
  return set.has(word);
}

bool is_kind_noun(std::u32string_view word) {
  static const WordSet set(
      "队 市 州 省 镇 县 岛 河 湖 山 城 港 国 族 语 队员 公司 集团 大学 政府 机场 人 教 主义 地区 银行 区 "
      "村 乡 "
      "街 路 县委 市委 军 方");
  return set.has(word);
}

bool is_country(std::u32string_view word) {
  static const WordSet set(
      "中国 美国 英国 法国 德国 俄罗斯 日本 韩国 朝鲜 印度 巴西 加拿大 澳大利亚 澳洲 意大利 西班牙 荷兰 "
      "瑞典 瑞士 "
      "挪威 芬兰 丹麦 波兰 乌克兰 土耳其 以色列 伊朗 伊拉克 沙特 埃及 南非 墨西哥 阿根廷 智利 越南 泰国 "
      "印尼 "
      "马来西亚 新加坡 菲律宾 缅甸 巴基斯坦 哈萨克斯坦 奥地利 比利时 希腊 葡萄牙 捷克 匈牙利 新西兰 欧洲 "
      "亚洲 "
      "非洲 美洲 大洋洲 南美 北美 拉美 中东 东南亚 西方 东方 苏联 台湾 香港 欧盟 全国 国际 世界 国家 我国 "
      "海外 "
      "外国 北方 南方");
  return set.has(word);
}

bool is_region(std::u32string_view word) {
  static const WordSet set(
      "华南 华北 华东 华中 西南 西北 东北 江南 江淮 黄淮 淮北 苏北 苏南 粤东 粤西 闽南 湘西 川西 藏北 陕北 "
      "关中 岭南 "
      "西亚 中欧 美洲 中美洲 西非 东非 北美洲 南美洲 刚果 大洋洲 南洋 远东 近东 北极 南极 珠三角 长三角 "
      "京津冀 大湾区 "
      "美东 美西 巴尔干 高加索 西伯利亚 撒哈拉");
  return set.has(word);
}

bool is_plain_name(std::u32string_view word) {
  static const WordSet set(
      "大众 理想 联想 美的 红杉 通用 现代 统一 光明 平安 荣耀 长城 方正 长安 火箭 公牛 雷神 标致 财富 自然 "
      "科学 日产 "
      "明镜 晚点 澎湃 孙子 老子 汪洋 三毛 北斗 长荣 幻方 红军 混元 千问 通义 快手 豆包 阿里 今日新闻 "
      "和平精英 "
      "问界 一加 暴雪 黑莓 三体 原神 热刺 勇士 太阳 雄鹿 骑士 国王 魔术 奇才 联盟 信号 连线 双子座 神舟 四方 "
      "文艺复兴 "
      "gap block line signal target nature science fortune variety nice phoenix stripe honor grab threads "
      "slack "
      "zoom queen oasis rust excel cursor discord circle orange shell time people us it who wired bard quad "
      "ice "
      "drake arm messenger spurs reporter guardian economist labour peak mirror mayday java");
  return set.has(word);
}

bool is_product_noun(std::u32string_view word) {
  static const WordSet set(
      "芯片 晶片 系列 手机 平板 架构 平台 模型 大模型 处理器 显卡 操作系统 系统 电脑 笔记本 手表 手环 耳机 "
      "相机 电视 轿车 跑车 车型 新车 "
      "火箭 卫星 飞船 战机 战斗机 客机 导弹 航母 坦克 无人机 疫苗 药物 软件 应用 浏览器 引擎 框架 机器人 "
      "加速器 服务器 电池 "
      "gpu gpus cpu chip chips phone phones processor processors model models series architecture platform "
      "system "
      "smartphone tablet app apps software console browser users car sedan suv engine rocket satellite "
      "vaccine drug "
      "robot server accelerator");
  return set.has(word);
}

bool is_stop_word(std::u32string_view word) {
  static const WordSet set(
      "是 有 说 要 会 能 可以 表示 认为 没有 进行 成为 来 去 做 让 使 问题 时候 情况 方面 一个 应该 "
      "需要 可能 指出 称 到 看 想 觉得 知道 相信 时 后 前 中 人 大 the and for with that this from has "
      "have had was were been its his her their they she will would which who what when are but not "
      "said says say into than about after also more most one two you all any can could such through "
      "our your there some 创始人 创办人 发言人 分析师 会长 主席 总裁 董事长 首席 执行官 记者 主任 "
      "负责人 founder chief executive spokesman spokeswoman analyst reporters ceo director chairman");
  return set.has(word);
}

bool is_company_cue(std::u32string_view word) {
  static const WordSet set(
      "公司 集团 创始人 ceo 总裁 董事长 首席 股价 市值 总部 员工 团队 财报 营收 高管 联合创始人 旗下 宣布 "
      "推出 发布 收购 投资 工程师 研究员 "
      "实验室 内部 上市 股票 股东 估值 首席执行官 创办人 "
      "firm company giant maker carmaker retailer airline lender operator startup website investors shares "
      "stock founder chairman executives employees headquarters factory plant subsidiary chief");
  return set.has(word);
}

bool is_series_word(std::u32string_view word) {
  static const WordSet set(
      "pro max ultra plus mini lite air turbo ti super se xl fold flip note edition gt rs vision edge "
      "sonnet opus haiku flash thinking codex nano preview instruct coder omni maverick elite neo sport");
  return set.has(word);
}

bool is_acronym_noun(std::u32string_view word) {
  static const WordSet set(
      "ai agi gpu gpus cpu cpus npu tpu ceo cto cfo coo cio api apis app apps it ipo gdp cpi ppi pmi pc pcs "
      "ok vs pk kpi roi "
      "etf esg vr ar xr mr iot 5g 4g 3g 6g 2g dna rna mrna pdf usb led lcd oled ssd hbm dram nand ram rom "
      "url http https html "
      "www email qa q a b c d e f g h i j k l m n o p r s t u v w x y z faq diy vip pm am tv dj mv cd dvd "
      "bgm cp up kol "
      "hr pr hrd vc pe lp gp m&a b2b b2c c2c o2o p2p saas paas iaas llm llms nlp ml rl sft moe rag mcp "
      "agent token tokens "
      "tops tflops gb tb mb kb kw mw gw kwh km cm mm kg ghz mhz id wifi gps nfc adas ev evs bev phev suv "
      "mpv phd mba emba "
      "logo demo bug ppt excel fob cif usd rmb cny eur gbp jpy hkd twd ntd us$ nt$ hk$ covid sdk "
      "ide os ux ui cg "
      "ngo dm pos atm nba2k pua emo cosplay vlog pm2.5 co2 h5n1 h1n1 live show boss team all vat gst aest "
      "utc gmt est pst edt bst");
  return set.has(word);
}

bool is_english_function_word(std::u32string_view word) {
  static const WordSet set(
      "the a an and or but if then than that this these those it its he she they we you i his her their our "
      "your my me him "
      "them us who whom whose which what when where why how all any both each few more most other some such "
      "no nor not only "
      "own same so too very can will just should now is are was were be been being have has had having do "
      "does did doing "
      "would could may might must shall of at by for with about against between into through during before "
      "after above below "
      "to from up down in out on off over under again further once here there as until while because "
      "although though since "
      "despite however meanwhile moreover also yet still even among amid according per via like unlike "
      "within without "
      "toward towards upon around across along behind beyond near next last first second third one two "
      "three four five six "
      "seven eight nine ten many much several another new old good great big early late let's it's "
      "don't yes well ok "
      "january february march april june july august september october november december monday tuesday "
      "wednesday "
      "thursday friday saturday sunday today yesterday tomorrow week month year group chapter part section "
      "note photo image "
      "video source editor reporter read click share related follow subscribe advertisement update breaking "
      "exclusive "
      "analysis opinion question answer q q: a:");
  return set.has(word);
}

bool is_english_given_name(std::u32string_view word) {
  static const WordSet set(
      "aaron adam alan albert alejandro alex alexander alexandra alexandr alexei alfred alice alison allen "
      "amanda amy ana "
      "anderson andrea andreas andrei andrew andy angela ann anna anne annie anthony antonio arthur ashley "
      "barack barbara "
      "ben benjamin bernard bernie beth betty bill billy bob boris brad brandon brenda brian bruce bryan "
      "carl carlos carol "
      "caroline catherine charles charlie charlotte chris christian christina christine christopher claire "
      "claudia colin "
      "craig cynthia dan daniel daniela dave david dean deborah dennis diana diane diego dmitry dominic don "
      "donald donna "
      "dorothy doug douglas ed eddie edward elaine elena eli elizabeth ellen elon emily emma emmanuel eric "
      "erik ernest "
      "eugene eva evan felix fernando fiona francis francisco frank fred frederick gary gavin geoffrey "
      "george gerald giorgia "
      "glenn gloria gordon grace graham greg gregory guy hannah hans harold harry heather helen henry "
      "howard hugh ian igor "
      "ilya irene isaac isabel ivan jack jacob jake james jamie jan jane janet jason javier jay jean jeff "
      "jeffrey jennifer "
      "jensen jeremy jerome jerry jessica jill jim jimmy joan joe joel johan john johnny jon jonathan "
      "jordan jorge jose "
      "joseph josh joshua juan judith julia julian julie justin kamala karen karl kate katherine kathleen "
      "katie keir keith "
      "kelly ken kenneth kevin kim kirill kristen kyle lars larry laura lauren lee leo leon leonard "
      "leonardo linda lisa liz "
      "lloyd louis louise luca lucas lucy luis luke lynn marc marco marcus margaret maria marie marina "
      "mario marisa mark "
      "marta martha martin mary mathew matt matthew maureen maurice max megan melanie melissa michael "
      "michel michelle miguel "
      "mike mikhail milton mohamed mohammed monica muhammad nancy naomi natalie nathan neil nicholas nick "
      "nicola nicole "
      "nigel nikita nikki nina noah noam norman oleg oliver olivia omar oscar otto owen pablo pamela pat "
      "patricia patrick "
      "paul paula pedro peggy peter phil philip pierre rachel ralph ray raymond rebecca rex richard rick "
      "rob robert roberto "
      "robin rodrigo roger roland ron ronald rosa rose ross roy russell ruth ryan sally sam samantha samuel "
      "sandra sara sarah "
      "satya scott sean sebastian sergei sergey sergio sharon sheila shirley simon sofia sophia sophie "
      "stanley stefan stella "
      "stephanie stephen steve steven stuart sue sundar susan suzanne sylvia tamara tara ted teresa terry "
      "theresa thomas tim "
      "timothy tina todd tom tommy tony tracy ursula valerie vera veronica victor victoria vincent vladimir "
      "volodymyr walter "
      "warren wayne wendy will william xavier yann yevgeny yuri yvonne zoe");
  return set.has(word);
}

bool is_english_title(std::u32string_view word) {
  static const WordSet set(
      "mp mps mr mr. mrs mrs. ms ms. dr dr. prof prof. sir lord lady president chairman chairwoman chair ceo "
      "cto "
      "cfo coo founder "
      "co-founder cofounder minister senator representative governor mayor secretary ambassador chancellor "
      "premier king queen "
      "prince princess pope general colonel captain lieutenant admiral judge justice professor doctor "
      "director manager "
      "spokesman spokeswoman spokesperson analyst economist engineer scientist researcher lawyer actor "
      "actress singer coach "
      "striker goalkeeper author writer journalist correspondent executive chief officer sen gov rep "
      "speaker "
      "commissioner commander sergeant sheriff inspector bishop archbishop cardinal ayatollah "
      "sheikh imam treasurer partner principal dean baron baroness emir sultan emperor empress");
  return set.has(word);
}

bool is_english_time_word(std::u32string_view word) {
  static const WordSet set(
      "monday tuesday wednesday thursday friday saturday sunday january february march april june july "
      "august "
      "september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday "
      "tomorrow christmas easter gmt utc est");
  return set.has(word);
}

bool is_sentence_opener(std::u32string_view word) {
  static const WordSet set(
      "shares former neither either instead sources officials police analysts nearly almost about investors "
      "traders "
      "markets stocks oil gold asked speaking citing following earlier later total net sales revenue profit "
      "earnings results statistics data ex top senior chief foreign local state national federal "
      "global "
      "international government ministers people experts critics supporters opponents lawyers prosecutors "
      "doctors "
      "scientists researchers engineers workers students troops rebels soldiers residents witnesses "
      "officers "
      "hours days years months weeks thousands hundreds dozens millions billions half three-quarters please "
      "thank "
      "thanks dear hello hi welcome let make get go come see look take give tell ask say know think want "
      "need "
      "based born founded led known called named given using including excluding leading against overall "
      "currently recently previously originally additionally furthermore therefore thus hence nevertheless "
      "nonetheless indeed perhaps maybe certainly clearly obviously finally eventually initially similarly "
      "likewise together rather quite ever never always often sometimes usually everyone everything nothing "
      "something someone anyone anything nobody everybody young old then-president ex-president "
      "interior defense defence trade finance prime mr mrs ms dr prof inside outside beneath beside besides "
      "whether whoever whatever whichever wherever whenever today's yesterday's sport soccer tennis cricket "
      "golf rugby basketball baseball football athletics cycling boxing urgent update factbox timeline "
      "table tables summary highlights background context note key main major minor early late mid full");
  return set.has(word);
}

bool is_pinyin_surname(std::u32string_view word) {
  static const WordSet set(
      "ai an bai ban bao bi bian bu cai cao cen chai chang chao che chen cheng chi chu cui dai deng di ding "
      "dong dou "
      "du duan fan fang fei feng fu gan gao ge geng gong gou gu guan guo han hao he hong hou hu hua huang "
      "huo ji jia "
      "jiang jiao jin jing ju kang ke kong kuang lai lan lang lao le lei leng li lian liang liao lin ling "
      "liu long lou "
      "lu luo lv ma mai man mao mei men meng mi miao min ming mo mou mu nie ning niu ouyang ou pan pang pei "
      "peng pi "
      "ping pu qi qian qiao qin qing qiu qu quan ran rao ren rong ruan sang sha shan shang shao shen sheng "
      "shi shu si "
      "sima situ song su sui sun tai tan tang tao teng tian tong tu wan wang wei wen weng wu xi xia xian "
      "xiang xiao xie "
      "xin xing xiong xu xuan xue yan yang yao ye yi yin ying you yu yuan yue yun zang zeng zhai zhan zhang "
      "zhao zhen "
      "zheng zhong zhou zhu zhuang zhuo zong zou zu zuo lee chan cheung wong chow leung lam kwok tsang tsai "
      "hsieh hsu "
      "chiang chiu kim park choi jung cho");
  return set.has(word);
}

bool is_level_like(std::u32string_view word) {
  // G312, S229: roads.
  if (word.size() == 4 && (word[0] == U'g' || word[0] == U's' || word[0] == U'x'))
    return is_digit(word[1]) && is_digit(word[2]) && is_digit(word[3]);
  if (word.size() != 2 || word[1] < U'0' || word[1] > U'9') return false;
  switch (word[0]) {
    case U'q': return word[1] >= U'1' && word[1] <= U'4';
    case U'l': return word[1] <= U'5';
    case U'g': return word[1] == U'7' || word[1] == U'8' || word[1] == U'2';
    case U'f': return word[1] >= U'1' && word[1] <= U'4';
    case U'v': return true;
    default: return false;
  }
}

bool is_demonym(std::u32string_view word) {
  static const WordSet set(
      "american americans chinese british briton britons english french german germans italian italians "
      "spanish "
      "spaniard russian russians japanese korean koreans indian indians brazilian canadian canadians "
      "australian "
      "australians mexican mexicans dutch swedish swede norwegian danish dane finnish finn polish pole "
      "czech "
      "slovak hungarian romanian bulgarian greek turkish turk ukrainian belarusian serb serbs serbian croat "
      "croatian bosnian albanian israeli israelis palestinian palestinians iranian iranians iraqi iraqis "
      "syrian "
      "lebanese jordanian saudi egyptian libyan tunisian algerian moroccan sudanese ethiopian kenyan "
      "nigerian "
      "ghanaian south-african african africans asian asians european europeans western eastern northern "
      "southern "
      "arab arabs muslim muslims jewish christian catholic protestant islamic kurdish kurd kurds chechen "
      "afghan "
      "pakistani bangladeshi thai vietnamese indonesian malaysian singaporean filipino burmese cambodian "
      "taiwanese "
      "hong-kong tibetan mongolian portuguese irish scottish welsh swiss austrian belgian icelandic "
      "argentine "
      "argentinian chilean peruvian colombian venezuelan cuban soviet nazi communist democrat democrats "
      "republican "
      "republicans democratic latin scandinavian mediterranean atlantic-born cypriot georgian armenian");
  return set.has(word);
}

bool is_institution_verb(std::u32string_view word) {
  static const WordSet set(
      "促进 发展 投资 合作 管理 监督 研究 开发 探索 改革 建设 服务 保护 教育 运输 保险 设计 制造 交易 结算 "
      "通信 控股 出版 广播 检察 审计 "
      "统计 规划 协商 代表 创新 推广 检查 监察 贸易 监管 救援 援助 培训 测试 观测 勘探 发射 救助 答谢 庆祝 "
      "颁奖 纪念 展览 对话 交流 "
      "租赁 担保 评估 咨询 传播 传媒 发行 防御 防卫 打击 预防 控制 治疗 进出口 进口 出口 维护 解放 联合 "
      "协调 应对 超级 探测 计算 支付 经营 筹备 就业 供销 仲裁 实验 通用 自治 互联 劳动 理财 飞行 认证 注册 "
      "指挥 "
      "抗旱 防汛 集邮 建工 储备 营销 革命 研发 移动 会计 执行 防治 生产 发电 包装 拍卖 "
      "印刷 执法 "
      "安全 应急 动员 游泳 种植 养殖 加工 装饰 广告 检验 检疫 鉴定 募捐 救济 表演 演出 创作 写作 "
      "翻译 速运 建造");
  return set.has(word);
}

}  // namespace newsprism
