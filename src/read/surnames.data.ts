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
