/**
 * How Chinese renders foreign sounds. Costs run from 0 (the usual character for the sound) to 1 (never): 斯 for th and
 * 基 for the k of Kiev are habits of transcribers, so they are written down and not computed.
 */

/** English letters to sounds, the longest match first. `V` stands for a vowel, `-` for silence. */
export const GRAPHEMES: readonly (readonly [letters: string, sounds: string])[] = [
  ["tzsch", "Q"],
  ["tsch", "C"],
  ["cci", "C V"],
  ["cce", "C V"],
  ["sci", "S V"],
  ["eaux", "V"],
  ["eau", "V"],
  ["schw", "S w"],
  ["sch", "S"],
  ["tch", "C"],
  ["dge", "J"],
  ["dj", "J"],
  ["gli", "l V"],
  ["gn", "n"],
  ["ght", "t"],
  ["igh", "V"],
  ["qu", "k w"],
  ["ck", "k"],
  ["ch", "H"],
  ["sh", "S"],
  ["ph", "f"],
  ["th", "T"],
  ["wh", "w"],
  ["wr", "r"],
  ["kn", "n"],
  ["kh", "k"],
  ["gh", "q"],
  ["bh", "b"],
  ["dh", "d"],
  ["rh", "r"],
  ["zh", "j"],
  ["ts", "Q"],
  ["tz", "Q"],
  ["cz", "C"],
  ["sz", "S"],
  ["dz", "J"],
  ["ng", "N"],
  ["mb", "M"],
  ["ce", "s V"],
  ["ci", "s V"],
  ["cy", "s V"],
  ["ge", "G V"],
  ["gi", "G V"],
  ["gy", "G V"],
  ["x", "X"],
  ["c", "k"],
  ["q", "k"],
  ["j", "Y"],
  ["w", "w"],
  ["y", "V"],
];

type Costs = Readonly<Record<string, number>>;

/** Pinyin initial (`""` for none) to the sounds it stands for. A sound that is not named costs 1. */
export const INITIALS: Readonly<Record<string, Costs>> = {
  b: { b: 0, p: 0.2, M: 0.2, v: 0.3, w: 0.5 },
  p: { p: 0, b: 0.2, f: 0.4 },
  m: { m: 0, M: 0, n: 0.5, b: 0.5 },
  f: { f: 0, v: 0.1, h: 0.4, p: 0.4, w: 0.3 },
  d: { d: 0, t: 0.2, T: 0.2 },
  t: { t: 0, T: 0.1, d: 0.2, C: 0.4 },
  n: { n: 0, N: 0.2, l: 0.4, m: 0.5 },
  l: { l: 0, r: 0, n: 0.4 },
  g: { g: 0, G: 0, q: 0, k: 0.2, H: 0.4, N: 0.4 },
  k: { k: 0, H: 0.1, g: 0.2, q: 0.2, X: 0.2, G: 0.4 },
  h: { h: 0, q: 0.2, H: 0.2, Y: 0.1, g: 0.4, k: 0.4, r: 0.5, w: 0.2, f: 0.4 },
  j: { J: 0, Y: 0, G: 0.1, j: 0.1, k: 0.3, H: 0.2, C: 0.2, g: 0.3, z: 0.2, d: 0.3, Q: 0.3, t: 0.5 },
  q: { C: 0, H: 0, J: 0.2, G: 0.2, Y: 0.3, k: 0.3, Q: 0.2, t: 0.4, S: 0.4 },
  x: { S: 0, s: 0.1, h: 0.2, z: 0.3, H: 0.2, X: 0.2, C: 0.4, j: 0.3, T: 0.3 },
  zh: { J: 0, Y: 0.1, j: 0, C: 0.2, H: 0.2, G: 0.2, z: 0.2, Q: 0.3, d: 0.5, t: 0.5, T: 0.4 },
  ch: { C: 0, H: 0, J: 0.3, Q: 0.3, s: 0.4, t: 0.4 },
  sh: { S: 0, s: 0.2, H: 0.2, C: 0.3, h: 0.4, X: 0.2, T: 0.4, z: 0.4 },
  r: { j: 0, Y: 0.1, G: 0.1, r: 0.2, y: 0.3, J: 0.2, z: 0.4, l: 0.4 },
  z: { z: 0, Q: 0.1, s: 0.3, T: 0.3, J: 0.3, C: 0.4 },
  c: { Q: 0, C: 0.2, z: 0.2, s: 0.2, t: 0.4, H: 0.3 },
  s: { s: 0, T: 0.1, z: 0.1, Q: 0.2, X: 0.2, S: 0.3, H: 0.4, C: 0.4 },
  w: { v: 0, w: 0, b: 0.5, f: 0.4, h: 0.4, g: 0.5 },
  y: { Y: 0.1, J: 0.3, h: 0.4, G: 0.4, y: 0 },
  "": { h: 0.3, r: 0.4, q: 0.3 },
};

/** What it costs that an English sound has no character of its own: the r of Carter, the h of Hannah. */
export const DROPPED: Costs = {
  r: 0.25,
  h: 0.35,
  q: 0.2,
  N: 0.4,
  M: 0.4,
  n: 0.5,
  m: 0.6,
  l: 0.5,
  t: 0.55,
  d: 0.55,
  w: 0.4,
  Y: 0.5,
  p: 0.7,
  b: 0.7,
  k: 0.6,
  g: 0.6,
  s: 0.65,
};

/** Characters that add a vowel of their own where the foreign word has none: 斯 for a bare s, 尔 for a closing r or l. */
export const BARE = new Set("斯克特德尔布普格姆夫茨什赫思士次兹勒顿恩弗伯");

/** Characters that transcribers use. A run of others is Chinese that merely sounds alike. */
export const TRANSCRIPTION = new Set(
  "阿啊埃艾爱安昂奥澳巴芭白拜班邦包堡鲍北贝本比彼毕碧宾滨冰波玻伯博勃布不卜采蔡仓曹策茨次慈措达大戴代黛丹当道德登邓堤迪地蒂第帝典丁东冬都窦杜督敦顿多朵厄额恩尔耳法凡樊范方菲费芬丰冯佛夫弗福甫富盖甘冈高哥戈格葛根贡古谷瓜圭哈海汉罕豪合荷赫黑亨洪侯胡华怀惠霍基吉季济加伽嘉贾简建江姜杰捷金津京久居喀卡开凯坎康考柯科可克肯孔寇库夸奎昆阔拉腊莱兰朗劳勒雷蕾累李里理利立历丽莉连廉良列烈林琳龙隆卢鲁路露律伦仑罗萝洛吕马玛迈麦曼芒毛茅梅美门蒙孟米密弥敏明缪摩莫墨默姆木穆拿娜纳那乃奈南楠内尼妮年涅宁牛纽农努诺女欧帕派潘庞培佩彭蓬皮匹平婆珀破普浦朴奇齐契恰前强乔切钦琴青丘琼曲让热仁日荣茹瑞若撒萨塞赛三桑瑟森沙莎山珊尚绍舍申沈圣胜盛施什石史士世首舒斯丝司思松苏素孙索所塔台泰坦汤唐陶特滕提题田铁廷通图土托陀娃瓦万王旺威韦维薇为魏温文翁沃乌武伍西希锡席夏香肖小谢辛欣新雄休修许叙雅亚延扬耶叶伊依易因英雍尤约赞泽曾扎詹章张哲珍真芝治中朱茱卓孜兹子宗祖佐座匡赖迦戛岛湾娅安芙菈莲妲蒂姬琪缇桃丽诗莎圭恺邱娥嫩峨硕舜亥翰帖谟魁匈苔薛逊森悉笛戎僧岑匝昔桂毅腾蓓薏蜜赛隼鲜黛尧扬杨英茵颖",
);

/** Words of a sentence that are never within a name. */
export const NEVER = new Set("的是了在和与有这那我他她它们也就都要把被但或及以于个上下并还很更最没并且说后");
