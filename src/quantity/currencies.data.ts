/**
 * Currencies that calls and news name. Forms are what stands beside the number; case does not matter in words.
 * A symbol listed under several currencies (`$`, `¥`, `£`) is ambiguous: the reader decides by context, the first
 * row that has it is the default. `minor` is the hundredth part (cents, 分, 美分).
 */
export interface CurrencyRow {
  readonly code: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly symbols: readonly string[];
  readonly minor: { readonly zh: readonly string[]; readonly en: readonly string[] };
}

function currency(
  code: string,
  zh: string,
  en: string,
  symbols: string,
  minorZh = "",
  minorEn = "",
): CurrencyRow {
  const forms = (list: string) => (list === "" ? [] : list.split("|"));
  return {
    code,
    zh: forms(zh),
    en: forms(en),
    symbols: forms(symbols),
    minor: { zh: forms(minorZh), en: forms(minorEn) },
  };
}

export const CURRENCIES: readonly CurrencyRow[] = [
  currency(
    "CNY",
    "元人民币|人民币元|人民币|元|圆",
    "renminbi|chinese yuan|yuan renminbi|yuan rmb|yuan|chinese renminbi|kuai|rmb yuan",
    "RMB|CNY|CN¥|RMB¥|￥|¥",
    "",
    "fen",
  ),
  currency(
    "USD",
    "美元|美金|美圆|元美金",
    "us dollars|us dollar|u.s. dollars|u.s. dollar|american dollars|american dollar|united states dollars|united states dollar|us bucks|bucks|dollars|dollar",
    "US$|USD|U.S.$|US $|$|＄",
    "美分",
    "us cents|u.s. cents|us cent|u.s. cent|cents|cent",
  ),
  currency(
    "HKD",
    "港元|港币|港圆|港纸|元港币|蚊",
    "hong kong dollars|hong kong dollar|hk dollars|hk dollar",
    "HK$|HKD|HK $",
    "港仙",
    "hong kong cents|hk cents",
  ),
  currency(
    "TWD",
    "新台币|台币|元新台币|元台币|新台币元|台币元",
    "new taiwan dollars|new taiwan dollar|nt dollars|nt dollar|taiwan dollars|taiwan dollar|taiwanese dollars",
    "NT$|TWD|NTD|NT $",
  ),
  currency("MOP", "澳门元|澳门币|葡币|澳币元", "macau patacas|macanese patacas|patacas|pataca", "MOP$|MOP"),
  currency("EUR", "欧元|欧罗", "euros|euro", "€|EUR", "欧分", "euro cents|eurocents|euro cent"),
  currency(
    "GBP",
    "英镑|镑",
    "pounds sterling|pound sterling|british pounds|british pound|sterling|uk pounds|quid",
    "£|GBP|￡",
    "便士",
    "pence|penny",
  ),
  currency("JPY", "日元|日圆|日币|円", "japanese yen|yen", "JPY|JP¥|¥", "日本钱|日本分"),
  currency("KRW", "韩元|韩圆|韩币", "korean won|south korean won|won", "₩|KRW"),
  currency(
    "SGD",
    "新加坡元|新加坡币|新元|坡币|新币",
    "singapore dollars|singapore dollar|singaporean dollars",
    "S$|SGD|SG$",
  ),
  currency("AUD", "澳元|澳大利亚元|澳洲元|澳币", "australian dollars|australian dollar", "A$|AU$|AUD"),
  currency("CAD", "加元|加拿大元|加币", "canadian dollars|canadian dollar", "C$|CA$|CAD"),
  currency("NZD", "新西兰元|纽元|纽币", "new zealand dollars|new zealand dollar", "NZ$|NZD"),
  currency("CHF", "瑞士法郎|瑞郎", "swiss francs|swiss franc", "CHF|SFr"),
  currency("INR", "印度卢比|卢比", "indian rupees|indian rupee|rupees|rupee", "₹|INR|Rs."),
  currency("PKR", "巴基斯坦卢比", "pakistani rupees|pakistani rupee", "PKR"),
  currency("LKR", "斯里兰卡卢比", "sri lankan rupees|sri lankan rupee", "LKR"),
  currency("NPR", "尼泊尔卢比", "nepalese rupees|nepalese rupee", "NPR"),
  currency("IDR", "印尼盾|印度尼西亚盾|印尼卢比", "indonesian rupiah|rupiah|rupiahs", "IDR|Rp"),
  currency(
    "MYR",
    "马来西亚林吉特|林吉特|马币|令吉|马来西亚令吉",
    "malaysian ringgit|ringgit|ringgits",
    "MYR|RM",
  ),
  currency("THB", "泰铢|铢", "thai baht|baht|bahts", "฿|THB"),
  currency("VND", "越南盾", "vietnamese dong|dong", "₫|VND"),
  currency("PHP", "菲律宾比索", "philippine pesos|philippine peso", "₱|PHP"),
  currency("KHR", "柬埔寨瑞尔|瑞尔", "cambodian riel|riel|riels", "KHR"),
  currency("MMK", "缅元|缅甸元", "burmese kyat|kyat|kyats|myanmar kyat", "MMK"),
  currency("LAK", "老挝基普|基普", "lao kip|kip", "LAK"),
  currency("BDT", "孟加拉塔卡|塔卡", "bangladeshi taka|taka", "BDT"),
  currency("KZT", "坚戈|哈萨克斯坦坚戈", "kazakhstani tenge|tenge", "KZT"),
  currency("UZS", "苏姆|乌兹别克斯坦苏姆", "uzbekistani som|uzbek som", "UZS"),
  currency("MNT", "图格里克|蒙古图格里克", "mongolian tugrik|tugrik|tugriks", "MNT"),
  currency(
    "RUB",
    "卢布|俄罗斯卢布",
    "russian rubles|russian ruble|russian roubles|roubles|rouble|rubles|ruble",
    "₽|RUB",
  ),
  currency("UAH", "格里夫纳|乌克兰格里夫纳", "ukrainian hryvnia|hryvnia|hryvnias", "₴|UAH"),
  currency("PLN", "兹罗提|波兰兹罗提", "polish zloty|zloty|zlotys|zlotych", "zł|PLN"),
  currency("CZK", "捷克克朗", "czech koruna|czech crowns|koruna", "CZK|Kč"),
  currency("HUF", "匈牙利福林|福林", "hungarian forint|forint|forints", "HUF"),
  currency("RON", "罗马尼亚列伊|列伊", "romanian leu|romanian lei", "RON"),
  currency("SEK", "瑞典克朗", "swedish krona|swedish kronor|swedish crowns", "SEK"),
  currency("NOK", "挪威克朗", "norwegian krone|norwegian kroner|norwegian crowns", "NOK"),
  currency("DKK", "丹麦克朗", "danish krone|danish kroner|danish crowns", "DKK"),
  currency("ISK", "冰岛克朗", "icelandic krona|icelandic kronur", "ISK"),
  currency("TRY", "土耳其里拉|里拉", "turkish lira|turkish liras|lira|liras", "₺|TRY"),
  currency("ILS", "新谢克尔|以色列谢克尔|谢克尔", "israeli shekels|israeli shekel|shekels|shekel", "₪|ILS"),
  currency("SAR", "沙特里亚尔|沙特阿拉伯里亚尔", "saudi riyals|saudi riyal|riyals|riyal", "SAR"),
  currency(
    "AED",
    "阿联酋迪拉姆|迪拉姆|迪尔汗",
    "uae dirhams|uae dirham|emirati dirhams|dirhams|dirham",
    "AED",
  ),
  currency("QAR", "卡塔尔里亚尔", "qatari riyals|qatari riyal", "QAR"),
  currency("KWD", "科威特第纳尔", "kuwaiti dinars|kuwaiti dinar", "KWD"),
  currency("IQD", "伊拉克第纳尔", "iraqi dinars|iraqi dinar", "IQD"),
  currency("IRR", "伊朗里亚尔", "iranian rials|iranian rial|rials|rial", "IRR"),
  currency("EGP", "埃及镑|埃镑", "egyptian pounds|egyptian pound", "EGP|E£"),
  currency("ZAR", "南非兰特|兰特", "south african rand|rand|rands", "ZAR"),
  currency("NGN", "奈拉|尼日利亚奈拉", "nigerian naira|naira|nairas", "₦|NGN"),
  currency("KES", "肯尼亚先令", "kenyan shillings|kenyan shilling", "KES|KSh"),
  currency("GHS", "加纳塞地|塞地", "ghanaian cedi|cedi|cedis", "GHS"),
  currency("ETB", "埃塞俄比亚比尔|比尔", "ethiopian birr|birr", "ETB"),
  currency("BRL", "巴西雷亚尔|雷亚尔", "brazilian reais|brazilian real|reais", "R$|BRL"),
  currency("MXN", "墨西哥比索", "mexican pesos|mexican peso", "MX$|MXN"),
  currency("ARS", "阿根廷比索", "argentine pesos|argentine peso", "AR$|ARS"),
  currency("CLP", "智利比索", "chilean pesos|chilean peso", "CLP"),
  currency("COP", "哥伦比亚比索", "colombian pesos|colombian peso", "COP"),
  currency("PEN", "秘鲁索尔|索尔", "peruvian soles|peruvian sol", "PEN|S/"),
  currency("VES", "玻利瓦尔|委内瑞拉玻利瓦尔", "venezuelan bolivars|bolivars|bolivar", "VES"),
  currency("CUP", "古巴比索", "cuban pesos|cuban peso", "CUP"),
  currency("BTC", "比特币", "bitcoins|bitcoin", "₿|BTC"),
  currency("ETH", "以太币", "ether", "ETH"),
  currency("USDT", "泰达币", "tether", "USDT"),
  currency("DEM", "德国马克|马克", "deutsche marks|deutschmarks|german marks|marks", "DEM"),
  currency("FRF", "法国法郎|法郎", "french francs|francs|franc", "FRF"),
  currency("ITL", "意大利里拉", "italian lire|italian lira", "ITL"),
  currency("XDR", "特别提款权", "special drawing rights", "XDR|SDR"),
];
