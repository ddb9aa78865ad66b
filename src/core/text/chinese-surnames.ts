/** The surnames of nearly everybody in China, Taiwan and Hong Kong, in both kinds of characters, and the common double ones. */
const SURNAMES = new Set([
  ...Array.from(
    '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖蕭' +
      '萧田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾鐘姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付傅方邹鄒熊' +
      '白孟秦邱江尹薛闫閻阎段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯康易乔喬赖賴文莊庄' +
      '柯翁游詹',
  ),
  '欧阳',
  '歐陽',
  '司马',
  '司馬',
  '诸葛',
  '諸葛',
  '上官',
  '司徒',
  '皇甫',
]);

/** True when signs are a Chinese surname; where not, a name in Han signs is taken for Japanese and not romanised. */
export function isChineseSurname(signs: string): boolean {
  return SURNAMES.has(signs);
}
