import type { NameList } from './culture.ts';

/*
 * Three spellings of each name: Contoso's romanisation, Fabrikam's, and the name in its own script
 * (an underscore stands for a space). Equal romanisations are common and left equal.
 */
export const cyrillic: NameList = {
  women: `Yulia/Iuliia/Юлия Ekaterina/Yekaterina/Екатерина Natalya/Natalia/Наталья Tatiana/Tatyana/Татьяна Kseniya/Xenia/Ксения
    Oksana/Oxana/Оксана Elena/Yelena/Елена Sofya/Sofia/Софья Olga/Olga/Ольга Alyona/Alena/Алёна`,
  men: `Sergey/Sergei/Сергей Dmitry/Dmitriy/Дмитрий Aleksandr/Alexander/Александр Yuri/Iurii/Юрий Mikhail/Mikhail/Михаил
    Nikolay/Nikolai/Николай Andrey/Andrei/Андрей Evgeny/Yevgeniy/Евгений Maksim/Maxim/Максим Vasily/Vasilii/Василий`,
  surnames: `Sokolov/Sokolov/Соколов Zhukov/Joukov/Жуков Vorobyov/Vorobiev/Воробьёв Morozov/Morozov/Морозов Yakovlev/Iakovlev/Яковлев
    Alekseev/Alexeyev/Алексеев Shcherbakov/Scherbakov/Щербаков Kuznetsov/Kuznetsov/Кузнецов Tsvetkov/Cvetkov/Цветков Khokhlov/Hohlov/Хохлов`,
  feminine: 'cyrillic',
};

export const greek: NameList = {
  women: 'Eleni/Eleni/Ελένη Vasiliki/Vassiliki/Βασιλική Aikaterini/Ekaterini/Αικατερίνη Ioanna/Joanna/Ιωάννα Dimitra/Demetra/Δήμητρα',
  men: 'Georgios/Yiorgos/Γεώργιος Dimitrios/Demetrios/Δημήτριος Charalampos/Haralambos/Χαράλαμπος Ioannis/Yannis/Ιωάννης Evangelos/Vangelis/Ευάγγελος',
  surnames: `Papadopoulos/Papadopulos/Παπαδόπουλος Karagiannis/Karayannis/Καραγιάννης Chatzidakis/Hatzidakis/Χατζιδάκης Vlachos/Vlahos/Βλάχος
    Oikonomou/Economou/Οικονόμου Angelopoulos/Aggelopoulos/Αγγελόπουλος Xenakis/Ksenakis/Ξενάκης`,
};

export const chinese: NameList = {
  women: 'Xiaoling/Xiao_Ling/晓玲 Meihua/Mei_Hua/美华 Lihong/Li_Hong/丽红 Yuxin/Yu_Xin/雨欣 Qian/Chien/倩 Jing/Ching/静',
  men: 'Zhiqiang/Zhi_Qiang/志强 Weiming/Wei-Ming/伟明 Jianguo/Jian_Guo/建国 Haoran/Hao_Ran/浩然 Xiaofeng/Hsiao-Feng/晓峰 Guodong/Guo_Dong/国栋',
  surnames:
    'Zhang/Chang/张 Wang/Wang/王 Chen/Chan/陈 Huang/Hwang/黄 Zhou/Chou/周 Xu/Hsu/徐 Guo/Kuo/郭 Liang/Leung/梁 Ouyang/Ou-Yang/欧阳 Xie/Hsieh/谢',
  surnameFirst: true,
};

export const japanese: NameList = {
  women: 'Yuko/Yuuko/裕子 Yoko/Youko/陽子 Sachiko/Sachiko/幸子 Junko/Jyunko/純子 Shoko/Syoko/翔子',
  men: 'Kenichi/Ken-ichi/健一 Taro/Tarou/太郎 Shinji/Sinji/真司 Yuichiro/Yuuichirou/雄一郎 Koji/Kouji/浩二',
  surnames: 'Sato/Satou/佐藤 Ito/Itoh/伊藤 Ono/Ohno/大野 Saito/Saitou/斎藤 Kato/Katoh/加藤 Matsushita/Matusita/松下 Endo/Endou/遠藤',
  surnameFirst: true,
};

export const korean: NameList = {
  women: 'Ji-woo/Jiwoo/지우 Hyun-jung/Hyeonjeong/현정 Eun-young/Eunyeong/은영 Soo-jin/Sujin/수진',
  men: 'Min-jun/Minjun/민준 Sung-ho/Seongho/성호 Young-chul/Yeongcheol/영철 Dong-wook/Donguk/동욱',
  surnames: 'Kim/Gim/김 Lee/Yi/이 Park/Bak/박 Choi/Choe/최 Jung/Jeong/정 Cho/Jo/조 Yoon/Yun/윤',
  surnameFirst: true,
};

export const arabic: NameList = {
  women: 'Fatima/Fatma/فاطمة Aisha/Aysha/عائشة Khadija/Khadijah/خديجة Layla/Leila/ليلى Noor/Nour/نور',
  men: 'Mohammed/Muhammad/محمد Ahmed/Ahmad/أحمد Youssef/Yousuf/يوسف Khaled/Khalid/خالد Abdulrahman/Abdel_Rahman/عبدالرحمن Hussein/Hussain/حسين',
  surnames:
    'Al-Rashid/Alrasheed/الراشد El-Masri/Almasry/المصري Haddad/Hadad/حداد Al-Khatib/Alkhateeb/الخطيب Mansour/Mansoor/منصور Qasim/Kassem/قاسم',
};

export const vietnamese: NameList = {
  women: 'Thị_Hương/Huong/Thị_Hương Ngọc_Ánh/Ngoc_Anh/Ngọc_Ánh Thu_Thảo/Thu_Thao/Thu_Thảo Mỹ_Linh/My_Linh/Mỹ_Linh',
  men: 'Văn_Đức/Duc/Văn_Đức Minh_Tuấn/Minh_Tuan/Minh_Tuấn Quốc_Hùng/Quoc_Hung/Quốc_Hùng Đình_Phúc/Dinh_Phuc/Đình_Phúc',
  surnames: 'Nguyễn/Nguyen/Nguyễn Trần/Tran/Trần Phạm/Pham/Phạm Đặng/Dang/Đặng Huỳnh/Huynh/Huỳnh Bùi/Bui/Bùi',
  surnameFirst: true,
};
