/**
 * One unit, known by one id in both languages.
 *
 * `toBase` is an exact factor into the dimension's base unit (metre, square-metre, litre, gram, second, month, watt,
 * watt-hour, byte, …), as a decimal string; null where there is none: counted things, and temperatures, which need an
 * offset (see units.ts). Forms are lower-cased where case does not matter to the reader; compare case-insensitively.
 * Chinese forms are Simplified. Each form stands in one row only.
 */
export interface UnitRow {
  readonly id: string;
  readonly kind: "count" | "measure" | "duration" | "money";
  readonly dimension: string | null;
  readonly toBase: string | null;
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

function row(
  id: string,
  kind: UnitRow["kind"],
  dimension: string | null,
  toBase: string | null,
  zh: string,
  en: string,
): UnitRow {
  const forms = (list: string) => (list === "" ? [] : list.split("|"));
  return { id, kind, dimension, toBase, zh: forms(zh), en: forms(en) };
}

const counted = (id: string, zh: string, en: string) => row(id, "count", null, null, zh, en);
const length = (id: string, toBase: string, zh: string, en: string) =>
  row(id, "measure", "length", toBase, zh, en);
const area = (id: string, toBase: string, zh: string, en: string) =>
  row(id, "measure", "area", toBase, zh, en);
const mass = (id: string, toBase: string, zh: string, en: string) =>
  row(id, "measure", "mass", toBase, zh, en);
const volume = (id: string, toBase: string, zh: string, en: string) =>
  row(id, "measure", "volume", toBase, zh, en);
const time = (id: string, toBase: string, zh: string, en: string) =>
  row(id, "duration", "time", toBase, zh, en);
const calendar = (id: string, toBase: string, zh: string, en: string) =>
  row(id, "duration", "calendar", toBase, zh, en);
const measured = (id: string, dimension: string, toBase: string | null, zh: string, en: string) =>
  row(id, "measure", dimension, toBase, zh, en);

/**
 * Counted things. The Chinese forms are measure words that say what is counted (辆 is a vehicle) and nouns that stand
 * right behind a number or a generic measure word; `unit` holds the measure words that say nothing about the thing.
 */
const COUNTED: readonly UnitRow[] = [
  counted(
    "unit",
    "个|台|件|座|根|只|条|张|支|枝|把|颗|枚|套|份|项|家|所|间|栋|幢|艘|架|处|款|部|门|盏|株|棵|粒|片|面|批|组|对|双|副|幅|类|种|点|样|道|层|排|串|束|封|则|宗|桩|笔|单|期|段|场|轮|届|波|起|趟|顿|番|遍|回|句|字|页|行|章|节|卷|册|本|集|首|曲|尊|顶|床|扇|口|匹|头|尾|峰|羽|丸|剂|贴|瓶|盒|箱|包|袋|桶|罐|杯|碗|盘|壶|筐|车|节车厢|列|班|路|股份",
    "unit|units|piece|pieces|item|items|set|sets|pair|pairs",
  ),
  counted(
    "person",
    "人|个人|名|位|人次|人员|员工|职工|雇员",
    "person|people|persons|employee|employees|staff|individual|individuals|man|men|woman|women|member of staff|worker|workers|headcount",
  ),
  counted("vehicle", "辆|辆车|台车|部车|汽车|车辆", "vehicle|vehicles|car|cars|automobile|automobiles"),
  counted("store", "家店|家门店|间门店|门店|店铺|家商店", "store|stores|shop|shops|outlet|outlets"),
  counted(
    "company",
    "家公司|家企业|企业|公司",
    "company|companies|enterprise|enterprises|firm|firms|corporation|corporations",
  ),
  counted("customer", "客户|顾客|家客户|个客户", "customer|customers|client|clients"),
  counted("user", "用户|个用户|名用户", "user|users|subscriber|subscribers"),
  counted("member", "会员|成员|个会员", "member|members"),
  counted("patient", "患者|病人|名患者", "patient|patients"),
  counted("student", "学生|学员|名学生", "student|students|pupil|pupils|learner|learners"),
  counted("child", "儿童|孩子|个孩子", "child|children|kid|kids"),
  counted("household", "户|家庭|住户", "household|households|family|families|home|homes"),
  counted("case", "例|病例|起案件|案件|案例", "case|cases"),
  counted("occurrence", "次|人次数|回合", "time|times|occasion|occasions|occurrence|occurrences"),
  counted("order", "订单|个订单|笔订单", "order|orders"),
  counted("transaction", "交易|笔交易", "transaction|transactions|deal|deals"),
  counted("share", "股|股票|普通股", "share|shares|stock|stocks"),
  counted(
    "ads",
    "份美国存托股|美国存托股|存托股|ads",
    "ads|adss|american depositary share|american depositary shares",
  ),
  counted("city", "城市|座城市|个城市|市", "city|cities"),
  counted("country", "国家|个国家|国", "country|countries|nation|nations"),
  counted("province", "省份|个省|省", "province|provinces"),
  counted("county", "县|个县", "county|counties"),
  counted("village", "村|村庄|个村", "village|villages"),
  counted("school", "学校|所学校", "school|schools"),
  counted("hospital", "医院|家医院|所医院", "hospital|hospitals"),
  counted("bank", "银行|家银行", "bank|banks"),
  counted("factory", "工厂|座工厂|家工厂", "factory|factories|plant|plants"),
  counted("warehouse", "仓库|座仓库|个仓库", "warehouse|warehouses"),
  counted("building", "楼宇|栋楼|建筑物|大楼", "building|buildings"),
  counted("station", "充电站|换电站|车站|基站|站|座充电站", "station|stations"),
  counted(
    "charger",
    "充电桩|根充电桩|个充电桩",
    "charger|chargers|charging pile|charging piles|charging point|charging points",
  ),
  counted("model", "车型|款车型|款车|机型", "model|models"),
  counted("product", "产品|款产品|种产品", "product|products"),
  counted("brand", "品牌|个品牌", "brand|brands"),
  counted("project", "项目|个项目", "project|projects"),
  counted("patent", "专利|项专利", "patent|patents"),
  counted("contract", "合同|份合同", "contract|contracts"),
  counted("game", "游戏|款游戏|场比赛", "game|games"),
  counted("device", "设备|台设备|终端", "device|devices|machine|machines"),
  counted("server", "服务器|台服务器", "server|servers"),
  counted("chip", "芯片|颗芯片", "chip|chips"),
  counted("ship", "船|艘船|船舶", "ship|ships|vessel|vessels"),
  counted("aircraft", "飞机|架飞机", "aircraft|plane|planes|airplane|airplanes"),
  counted("flight", "航班|个航班|班次", "flight|flights"),
  counted("room", "房间|间房|客房", "room|rooms"),
  counted("bed", "床位|张床位", "bed|beds"),
  counted("seat", "席位|座位|席|个席位", "seat|seats"),
  counted("vote", "票|选票|张票", "vote|votes|ballot|ballots"),
  counted("ticket", "门票|张门票", "ticket|tickets"),
  counted("point", "分|基点数|点数", "point|points"),
  counted("article", "篇|篇文章|文章", "article|articles|paper|papers|essay|essays"),
  counted("book", "本书|书|图书", "book|books|volume|volumes|copy|copies"),
  counted("episode", "集电视剧|剧集", "episode|episodes"),
  counted("film", "部电影|电影|影片", "film|films|movie|movies"),
  counted("word", "单词|个单词|词", "word|words"),
  counted("language", "语言|种语言", "language|languages"),
  counted("species", "物种|个物种", "species"),
  counted("animal", "头牛|牲畜|头猪|动物", "animal|animals|head of cattle"),
  counted("dose", "剂疫苗|剂量", "dose|doses"),
  counted("layer", "层级|级", "layer|layers|tier|tiers|level|levels"),
  counted("floor", "楼|层楼", "floor|floors|storey|storeys|story|stories"),
  counted("team", "团队|支队伍|队", "team|teams"),
  counted("group", "小组|集团|个小组", "group|groups"),
  counted("partner", "合作伙伴|家合作伙伴|伙伴", "partner|partners"),
  counted("merchant", "商家|商户|个商家", "merchant|merchants"),
  counted("supplier", "供应商|家供应商", "supplier|suppliers"),
  counted("dealer", "经销商|家经销商", "dealer|dealers|distributor|distributors"),
  counted("question", "问题|个问题", "question|questions"),
  counted("reason", "原因|理由|个原因", "reason|reasons"),
  counted("aspect", "方面|个方面", "aspect|aspects"),
  counted("part", "部分|个部分", "part|parts|portion|portions"),
  counted("type", "类型|种类|种类型", "type|types|kind|kinds|category|categories"),
  counted("step", "步|步骤|个步骤", "step|steps"),
  counted("phase", "阶段|个阶段", "phase|phases|stage|stages"),
];

const PHYSICAL: readonly UnitRow[] = [
  length("nanometre", "0.000000001", "纳米|奈米", "nanometre|nanometres|nanometer|nanometers|nm"),
  length("micrometre", "0.000001", "微米", "micrometre|micrometres|micrometer|micrometers|micron|microns|μm"),
  length("millimetre", "0.001", "毫米|公厘", "millimetre|millimetres|millimeter|millimeters|mm"),
  length("centimetre", "0.01", "厘米|公分", "centimetre|centimetres|centimeter|centimeters|cm"),
  length("decimetre", "0.1", "分米", "decimetre|decimetres|decimeter|decimeters"),
  length("metre", "1", "米|公尺|m", "metre|metres|meter|meters"),
  length("kilometre", "1000", "公里|千米|km", "kilometre|kilometres|kilometer|kilometers|km|kms"),
  length("li", "500", "里|里路|里地|华里", "li"),
  length("mile", "1609.344", "英里|哩", "mile|miles|mi"),
  length("nautical-mile", "1852", "海里|浬", "nautical mile|nautical miles"),
  length("yard", "0.9144", "码", "yard|yards"),
  length("foot", "0.3048", "英尺|呎", "foot|feet|ft"),
  length("inch", "0.0254", "英寸|吋", "inch|inches"),
  length("chi", "0.333333333333", "尺|市尺", "chi"),
  length("cun", "0.0333333333333", "寸|市寸", "cun"),
  length("zhang", "3.33333333333", "丈|市丈", "zhang"),
  length("light-year", "9460730472580800", "光年", "light-year|light-years|light year|light years"),
  area(
    "square-metre",
    "1",
    "平方米|平米|平方公尺|㎡|平方",
    "square metre|square metres|square meter|square meters|sqm|sq m|m²|m2",
  ),
  area(
    "square-kilometre",
    "1000000",
    "平方公里|平方千米|km²",
    "square kilometre|square kilometres|square kilometer|square kilometers|sq km|km²|km2",
  ),
  area(
    "square-centimetre",
    "0.0001",
    "平方厘米",
    "square centimetre|square centimetres|square centimeter|square centimeters",
  ),
  area("square-foot", "0.09290304", "平方英尺|平方呎", "square foot|square feet|sq ft|sqft"),
  area("square-mile", "2589988.110336", "平方英里", "square mile|square miles|sq mi"),
  area("hectare", "10000", "公顷", "hectare|hectares|ha"),
  area("mu", "666.666666666667", "亩|市亩", "mu"),
  area("acre", "4046.8564224", "英亩", "acre|acres"),
  area("ping", "3.305785", "坪", "ping"),
  volume("millilitre", "0.001", "毫升", "millilitre|millilitres|milliliter|milliliters|ml"),
  volume("litre", "1", "升|公升", "litre|litres|liter|liters"),
  volume(
    "cubic-metre",
    "1000",
    "立方米|立方公尺|m³|方",
    "cubic metre|cubic metres|cubic meter|cubic meters|m³|m3|cbm",
  ),
  volume("cubic-foot", "28.316846592", "立方英尺", "cubic foot|cubic feet"),
  volume("gallon", "3.785411784", "加仑", "gallon|gallons"),
  volume("oil-barrel", "158.987294928", "桶油|桶原油", "barrel|barrels|bbl"),
  mass("milligram", "0.001", "毫克", "milligram|milligrams|mg"),
  mass("microgram", "0.000001", "微克", "microgram|micrograms|μg|mcg"),
  mass("gram", "1", "克|公克", "gram|grams|gramme|grammes"),
  mass("kilogram", "1000", "公斤|千克|kg", "kilogram|kilograms|kilo|kilos|kg|kgs"),
  mass("jin", "500", "斤|市斤", "jin|catty|catties"),
  mass("liang", "50", "两|市两", "liang|tael|taels"),
  mass("tonne", "1000000", "吨|公吨", "tonne|tonnes|ton|tons|metric ton|metric tons|mt"),
  mass("pound", "453.59237", "磅|英磅", "pound|pounds|lb|lbs"),
  mass("ounce", "28.349523125", "盎司", "ounce|ounces|oz"),
  mass("carat", "0.2", "克拉", "carat|carats"),
  measured(
    "celsius",
    "temperature",
    null,
    "摄氏度|度|℃|°c",
    "degree celsius|degrees celsius|degree centigrade|degrees centigrade|celsius|℃|°c",
  ),
  measured(
    "fahrenheit",
    "temperature",
    null,
    "华氏度|℉|°f",
    "degree fahrenheit|degrees fahrenheit|fahrenheit|℉|°f",
  ),
  measured("degree", "angle", "1", "度角|°", "degree|degrees|°"),
  measured("watt", "power", "1", "瓦|瓦特", "watt|watts"),
  measured("kilowatt", "power", "1000", "千瓦|kw", "kilowatt|kilowatts|kw"),
  measured("megawatt", "power", "1000000", "兆瓦|mw", "megawatt|megawatts|mw"),
  measured("gigawatt", "power", "1000000000", "吉瓦|gw", "gigawatt|gigawatts|gw"),
  measured("horsepower", "power", "735.49875", "马力|匹马力", "horsepower|hp"),
  measured("watt-hour", "energy", "1", "瓦时|wh", "watt-hour|watt-hours|watt hour|watt hours|wh"),
  measured(
    "kilowatt-hour",
    "energy",
    "1000",
    "千瓦时|度电|kwh",
    "kilowatt-hour|kilowatt-hours|kilowatt hour|kilowatt hours|kwh",
  ),
  measured(
    "megawatt-hour",
    "energy",
    "1000000",
    "兆瓦时|mwh",
    "megawatt-hour|megawatt-hours|megawatt hour|megawatt hours|mwh",
  ),
  measured(
    "gigawatt-hour",
    "energy",
    "1000000000",
    "吉瓦时|gwh",
    "gigawatt-hour|gigawatt-hours|gigawatt hour|gigawatt hours|gwh",
  ),
  measured(
    "terawatt-hour",
    "energy",
    "1000000000000",
    "太瓦时|twh",
    "terawatt-hour|terawatt-hours|terawatt hour|terawatt hours|twh",
  ),
  measured("joule", "energy-si", "1", "焦|焦耳", "joule|joules"),
  measured("calorie", "energy-food", "1", "卡|卡路里", "calorie|calories"),
  measured("kilocalorie", "energy-food", "1000", "千卡|大卡", "kilocalorie|kilocalories|kcal"),
  measured("volt", "voltage", "1", "伏|伏特|v", "volt|volts|v"),
  measured("kilovolt", "voltage", "1000", "千伏|kv", "kilovolt|kilovolts|kv"),
  measured("ampere", "current", "1", "安|安培", "ampere|amperes|amp|amps"),
  measured(
    "milliampere-hour",
    "charge",
    "1",
    "毫安时|毫安|mah",
    "milliampere-hour|milliampere-hours|milliamp hours|mah",
  ),
  measured("hertz", "frequency", "1", "赫兹|hz", "hertz|hz"),
  measured("kilohertz", "frequency", "1000", "千赫|khz", "kilohertz|khz"),
  measured("megahertz", "frequency", "1000000", "兆赫|mhz", "megahertz|mhz"),
  measured("gigahertz", "frequency", "1000000000", "吉赫|ghz", "gigahertz|ghz"),
  measured("bit", "data", "0.125", "比特|位元", ""),
  measured("kilobit", "data", "125", "千比特", "kilobit|kilobits|kbit"),
  measured("megabit", "data", "125000", "兆比特", "megabit|megabits|mbit"),
  measured("byte", "data", "1", "字节", "byte|bytes"),
  measured("kilobyte", "data", "1000", "千字节|kb", "kilobyte|kilobytes|kb"),
  measured("megabyte", "data", "1000000", "兆字节|mb", "megabyte|megabytes|mb"),
  measured("gigabyte", "data", "1000000000", "吉字节|gb", "gigabyte|gigabytes|gb"),
  measured("terabyte", "data", "1000000000000", "太字节|tb", "terabyte|terabytes|tb"),
  measured("petabyte", "data", "1000000000000000", "拍字节|pb", "petabyte|petabytes|pb"),
  measured(
    "megabit-per-second",
    "data-rate",
    "1000000",
    "兆比特每秒|mbps",
    "megabit per second|megabits per second|mbps",
  ),
  measured(
    "gigabit-per-second",
    "data-rate",
    "1000000000",
    "吉比特每秒|gbps",
    "gigabit per second|gigabits per second|gbps",
  ),
  measured("tops", "compute", "1", "tops", "tops"),
  measured("flops", "compute-rate", "1", "flops", "flops"),
  measured("pixel", "pixels", "1", "像素|画素", "pixel|pixels"),
  measured(
    "kilometre-per-hour",
    "speed",
    "1",
    "公里每小时|千米每小时|公里/小时|迈|km/h",
    "kilometre per hour|kilometres per hour|kilometer per hour|kilometers per hour|km/h|kph",
  ),
  measured("mile-per-hour", "speed", "1.609344", "英里每小时", "mile per hour|miles per hour|mph"),
  measured(
    "metre-per-second",
    "speed",
    "3.6",
    "米每秒|米/秒",
    "metre per second|metres per second|meter per second|meters per second|m/s",
  ),
  measured("decibel", "sound", "1", "分贝", "decibel|decibels|db"),
  measured("richter", "magnitude", "1", "级地震|里氏级", "magnitude|on the richter scale"),
  measured("pascal", "pressure", "1", "帕|帕斯卡", "pascal|pascals"),
  measured("kilopascal", "pressure", "1000", "千帕", "kilopascal|kilopascals|kpa"),
  measured("hectopascal", "pressure", "100", "百帕", "hectopascal|hectopascals|hpa"),
  measured("megapascal", "pressure", "1000000", "兆帕", "megapascal|megapascals|mpa"),
  measured("teu", "containers", "1", "标准箱|teu", "teu|teus"),
];

/** 年 and 月 cannot be turned into days exactly, so the calendar's units are a dimension of their own. */
const DURATIONS: readonly UnitRow[] = [
  time("millisecond", "0.001", "毫秒", "millisecond|milliseconds|ms"),
  time("second", "1", "秒|秒钟", "second|seconds|sec|secs"),
  time("minute", "60", "分钟", "minute|minutes|min|mins"),
  time("quarter-hour", "900", "刻钟|刻", ""),
  time("hour", "3600", "小时|个小时|钟头|个钟头|h", "hour|hours|hr|hrs"),
  time(
    "day",
    "86400",
    "天|日|昼夜|个工作日|工作日",
    "day|days|working day|working days|business day|business days",
  ),
  time("week", "604800", "周|星期|个星期|个礼拜|礼拜", "week|weeks"),
  calendar("month", "1", "个月|月", "month|months"),
  calendar("quarter", "3", "个季度|季度|季", "quarter|quarters"),
  calendar("half", "6", "个半年|半年", "half|halves|half year|half-year|half years"),
  calendar("year", "12", "年|周年|载|岁|周岁", "year|years|yr|yrs|anniversary"),
  calendar("decade", "120", "个十年", "decade|decades"),
  calendar("century", "1200", "个世纪|世纪", "century|centuries"),
  calendar("millennium", "12000", "千年|个千年", "millennium|millennia"),
];

/** Money's own words that name no currency (三块五). Named currencies, 元 among them, are in currencies.data.ts. */
const MONETARY: readonly UnitRow[] = [
  row("money", "money", "money", "1", "块|块钱", ""),
  row("jiao", "money", "money", "0.1", "角|毛|毛钱", ""),
  row("fen", "money", "money", "0.01", "分钱", "cent|cents"),
];

export const UNITS: readonly UnitRow[] = [...COUNTED, ...PHYSICAL, ...DURATIONS, ...MONETARY];
