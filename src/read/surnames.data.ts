/**
 * Chinese surnames, Simplified and Traditional, commonest first: some nine tenths of all bearers. A heading of two
 * to four characters must begin with one, or 营业收入 would be a person.
 */
const SINGLE =
  "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖蕭萧田董潘袁蔡蒋蔣余" +
  "余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾鐘姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付傅方邹鄒熊白孟秦邱侯江尹薛闫閻阎段雷龙龍黎史陶" +
  "贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯康易乔喬赖賴文庞龐樊兰蘭殷施洪翟安倪温溫芦蘆涂辛关關柳祝裘裴曲卓柯尤岑" +
  "俞喻季颜顏梅童凌霍虞包左吉路岳齐齊宁寧伍余聂聶詹欧歐耿焦解巩鞏古费費纪紀阮苗屈项項鲁魯盛房单單尚明池谷饶饒";
const DOUBLE = "欧阳歐陽司马司馬上官诸葛諸葛东方東方皇甫尉迟公孙公孫令狐慕容司徒夏侯端木南宫南宮";

const SINGLES = new Set(Array.from(SINGLE));
const DOUBLES = new Set(DOUBLE.match(/../gu) ?? []);

/** The length of the surname that a Chinese string begins with: 2, 1, or 0 for none. */
export function surnameLength(text: string): 0 | 1 | 2 {
  if (DOUBLES.has(text.slice(0, 2))) return 2;
  return SINGLES.has(text.slice(0, 1)) ? 1 : 0;
}

/** Characters that names from other languages are written with: 德弗里斯, 麥克弗森. No word of business is all of these. */
const FOREIGN = new Set(
  Array.from(
    "阿埃艾爱愛奥奧巴鲍鮑贝貝彼波伯勃布查达達戴丹道德登迪蒂杜顿頓多厄恩尔爾法菲费費芬弗福夫盖蓋戈哈汉漢赫胡霍基吉加贾賈杰傑卡凯凱坎考柯科克肯库庫奎拉莱萊兰蘭朗劳勞勒雷里丽麗莉林琳龙龍卢盧鲁魯伦倫罗羅洛马馬玛瑪迈邁麦麥曼梅门門蒙米缪繆莫姆穆纳納奈内內尼妮诺諾努欧歐帕潘佩皮珀普齐齊奇切琴热熱日瑞若萨薩塞赛賽桑瑟沙绍紹舍施史士斯丝絲松苏蘇索所塔泰坦汤湯特提廷图圖托瓦万萬威维維韦韋温溫沃乌烏伍西希夏谢謝辛欣雅亚亞延扬揚耶叶葉伊因英尤约約泽澤扎詹珍兹茲佐乔喬",
  ),
);

/** Whether Han characters spell a name of another language, of three syllables or more. */
export function isTransliterated(name: string): boolean {
  if (name.length < 3 || name.length > 8) return false;
  for (const character of name) if (!FOREIGN.has(character)) return false;
  return true;
}
