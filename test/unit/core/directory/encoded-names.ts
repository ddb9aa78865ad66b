import iconv from 'iconv-lite';

/** People of one language as its exports write them; few of the names are among those the guess was made from. */
export interface EncodedNames {
  readonly language: string;
  readonly encoding: string;
  /** Domain of the accounts without a telling country in it, unless a test wants one. */
  readonly country: string;
  readonly given: readonly string[];
  readonly family: readonly string[];
}

function names(language: string, encoding: string, country: string, given: string, family: string): EncodedNames {
  return { language, encoding, country, given: given.split(' '), family: family.split(' ') };
}

export const ENCODED_NAMES: readonly EncodedNames[] = [
  names(
    'German',
    'windows-1252',
    'de',
    'Jürgen Anna Bärbel Götz Karl-Heinz Änne Rüdiger Ingeborg Sören Lena Matthäus Uwe',
    'Müller Weißenborn Fröhlich Schönherr Grünert Döring Blümel Käßbohrer Pfäffle Römer Süßmilch Höfer Ötting Kraußhaar Bräutigam Lüdtke Türk Düsterhöft Händel Stöhr',
  ),
  names(
    'French',
    'windows-1252',
    'fr',
    'Hélène Marc Léa Jean-François Aimée Jérémie Solène Édith Clémence Yves Mélodie Théophile',
    'Bénard Garçonnet Lémery Pinçon Mérimée Crèvecœur Tréguier Brûlé Hébert Lançon Guérin Picaud Desmoulières Léautaud Viollet Maçon Tessière Forgeât Gaudrée Bâcle',
  ),
  names(
    'Spanish',
    'windows-1252',
    'es',
    'Íñigo Beatriz Ramón Gastón Inés Noelia Ramiro Águeda Eulàlia Jordi Julián Paúl',
    'Ordóñez Montañés Cebrián Marañón Zúñiga Villaseñor Ocaña Galán Barragán Piñeiro Cañizares Antúnez Briceño Olmedo Santamaría Quiñones Luján Cárdenas Bermúdez Treviño',
  ),
  names(
    'Portuguese',
    'windows-1252',
    'pt',
    'João Tânia Vânia Estêvão Anaís Gastão Tomé Zélia Rúben Cátia Nélson Rui',
    'Bragança Rebouças Frazão Sampaio Mourão Valadão Queirós Abrantes Patrício Falcão Proença Garção Vilaça Lobão Quintão Sertório Câncio Beirão Loução Taborda',
  ),
  names(
    'Italian',
    'windows-1252',
    'it',
    'Niccolò Mosè Ambra Noè Luca Salomè Giosuè Renata Marco Elia Teresa Dario',
    'Abbà Locatelli Cantù Pagliarò Fazzalò Sanità Morì Pizzì Delrìo Virtù Giù Battistì Bordò Caffè Bontà Maestà Verità Podestà Zanardì Foà',
  ),
  names(
    'Danish',
    'windows-1252',
    'dk',
    'Søren Jørn Åge Bodil Asbjørn Mette Kåre Bjørg Øjvind Lærke Pia Tørris',
    'Kjærulff Nørregaard Bøgh Højlund Sølvsten Fugleås Brøgger Vestergård Ørsted Skjærbæk Rødgaard Æbelø Grønbech Lønborg Tårup Bækgaard Fløe Krøyer Sæderup Thrane',
  ),
  names(
    'Swedish',
    'windows-1252',
    'se',
    'Åke Märit Göte Ronja Björn Lena Håkan Jöns Görel Viktor Säve Östen',
    'Åkerblom Bäckman Fröding Ljungström Sjöholm Wetterö Hällgren Tegnér Almlöf Nyåker Mörner Dahlström Stål Kälvemark Öhrn Fälth Grönvall Lagerlöf Mård Strömberg',
  ),
  names(
    'Finnish',
    'windows-1252',
    'fi',
    'Väinö Päivi Sirpa Yrjänä Kyösti Merja Eevä Lyyli Tähti Mikael Ässä Pärttyli',
    'Hakamäki Löytynoja Särkelä Pöntinen Jääskeläinen Hyvärinen Vähäsöyrinki Kärnä Sääksjärvi Pätsi Tölli Lähde Mähönen Kyllönen Ruäng Käppi Nyländen Väyrynen Hölttä Römpötti',
  ),
  names(
    'Icelandic',
    'windows-1252',
    'is',
    'Þórhallur Guðný Ásta Sævar Bryndís Yrsa Hörður Ægir Þrúður Rúnar Sólveig Viðar',
    'Þorláksson Ingólfsdóttir Sæmundsson Guðjónsson Haraldsdóttir Bjarnadóttir Ögmundsson Brynjólfsson Vilhjálmsdóttir Þórisdóttir Ásmundsson Egilsdóttir Hálfdánarson Böðvarsson Snæbjörnsdóttir Erlendsson Þrastardóttir Garðarsson Ívarsdóttir Kjartansson',
  ),
  names(
    'Dutch',
    'windows-1252',
    'nl',
    'Noëmi Daniëlle Maurits Loïs Joëlle Anaïs Saïd René Désirée Pim Hélène Thijs',
    'Geërts Daniëls Beëlaert Coöman Verhoeven Kloë Naërt Israëls Smeets Reünis Aëts Gabriëls Moës Ruïter Michiëls Noël Tuïnstra Raphaëls Hoekstra Thuïs',
  ),
  names(
    'Polish',
    'windows-1250',
    'pl',
    'Łukasz Bożydar Ewa Świętosław Róża Mścisław Jagoda Żywia Zbyszek Michalina Kinga Dobrosława',
    'Wałęsa Pięta Śledź Różański Gruszczyński Bąkiewicz Ząbek Miłosz Żuławski Kłos Cieślak Głowacki Łabędź Pączek Święcicki Szóstak Drożdż Mąka Kożuch Wierzbięta',
  ),
  names(
    'Czech',
    'windows-1250',
    'cz',
    'Jiří Břetislav Vojtěch Libuše Květoslav Oldřich Ludmila Adéla Přibík Zbyněk Alžběta Jindřiška',
    'Dvořáček Řezáč Šťovíček Hůlka Křížek Měšťan Žďárský Vrána Zaoral Kuběna Jeřábek Čapek Škvorecký Němcová Říčan Hřebec Vyskočil Žáček Křen Ježek',
  ),
  names(
    'Slovak',
    'windows-1250',
    'sk',
    'Ľudmila Štefánia Ľuboslav Vladimír Žigmund Dušan Ondrej Timotej Želmíra Ladislav Alžbeta Ľuba',
    'Čierny Škultéty Hraško Kukučín Ďurkovič Žáry Hviezdoslav Kľučka Vĺčan Bednárik Mečiar Ťapák Lehotský Šajgalík Ružička Záborský Sloboda Nôta Krčméry Ľupták',
  ),
  names(
    'Hungarian',
    'windows-1250',
    'hu',
    'Győző Zsófi Dezső Rezső Ernő Ildikó Gergő Tünde Ödön Jenő Kálmán Aranka',
    'Erdősi Szűts Kertész Fűzfa Bíró Gyurkovics Csányi Petőházi Őszi Bánffy Sőtér Hűvösi Köves Dömők Mező Vörös Tőkés Lővei Gyűjtő Kálnoky',
  ),
  names(
    'Romanian',
    'windows-1250',
    'ro',
    'Ştefania Cătălin Ionuţ Vasile Răducu Ilinca Mălina Horaţiu Crăciun Dănuţ Sânziana Ruxandra',
    'Ceauşescu Bănică Ţiriac Şuteu Iliescu Năstase Hagiescu Cărtărescu Blăjan Puşcaş Lăţescu Gânju Măgureanu Niţă Boţan Săvescu Căprar Vădan Bucşă Mîndruţă',
  ),
  names(
    'Croatian',
    'windows-1250',
    'hr',
    'Krešo Željka Vjekoslav Živana Franjo Šime Đuro Zvonimir Ljiljana Nikša Slađana Boško',
    'Bašić Kovačec Tuđman Šušnjar Grčić Mažuranić Krleža Đerek Čavrak Vučković Šparavec Žanić Peričić Buić Ljubešić Račan Brajša Gradečak Hržić Mlađić',
  ),
  names(
    'Slovene',
    'windows-1250',
    'si',
    'Žarko Alenka Uroš Tomaž Boštjan Anže Nuša Aljaž Bojan Neža Luka Drago',
    'Čuk Prešeren Žagar Hočevar Šuštar Kučan Jančar Pečnik Drnovšek Kržišnik Zajc Bevčar Trček Mežan Lešnik Grošelj Žižek Petrič Škof Vošnjak',
  ),
  names(
    'Turkish',
    'windows-1254',
    'tr',
    'Ayşe Oğuz Işıl Şebnem Çağatay Necati Gülşah Ilgın Tuğçe Serdar Yiğit Döndü',
    'Erdoğdu Yıldırımoğlu Şengül Taşçı Kırmızı Balcı Aydoğan Çakır Soğancı Gürbüz Şentürk Karagöz Akıncı Dağdelen Başaran Tanrıkulu Altıntaş Sarıgül Hacıoğulları Işıklar',
  ),
  names(
    'Lithuanian',
    'windows-1257',
    'lt',
    'Šarūnas Živilė Ąžuolas Jūratė Ignas Mėta Kęstutis Ūla Rimantė Tomas Eimantė Žilvinas',
    'Šliūpas Žalgirytė Landsbergis Kubilius Grybauskaitė Čiurlionis Šimonytė Būdvytis Maldeikienė Ąžuolienė Juršėnas Vaičiūnas Degutienė Mažylis Šedžius Pavilionienė Baltūsis Kėvišas Ruginytė Žemgulys',
  ),
  names(
    'Latvian',
    'windows-1257',
    'lv',
    'Jānis Zigmārs Mārīte Ģirts Līvija Ēvalds Aivars Agnese Vēsma Dāvis Kārlis Ilvija',
    'Kļavnieks Zālīte Šķērs Bērtiņš Ķimelis Rozītis Vējonis Štāls Dūmiņš Pļaviņa Vīķe Saulītis Āžmanis Grāvītis Čaklais Žīgurs Ņikitina Brālītis Stīpnieks Ļūļa',
  ),
  names(
    'Estonian',
    'windows-1257',
    'ee',
    'Tõnu Jüri Külli Mõtus Marika Ülar Õnnela Märt Endel Pärtel Liis Hõbe',
    'Kõrvits Mäeots Pärtelpoeg Lõoke Jürisson Väljas Põldmaa Õunpuu Kross Rüütli Kütt Tätte Tõniste Šokman Käo Päts Sõerd Veskimägi Öövel Lüüs',
  ),
  names(
    'Vietnamese',
    'windows-1258',
    'vn',
    'Thịnh Nhật Hoài Bích Đăng Khải Mỹ Phước Hằng Cẩm Vỹ Thiện',
    'Nguyễn Trương Đoàn Lương Hồng Phùng Lưu Đồng Thái Cù Kiều Triệu Tống Từ Bạch Hứa Quách Viên Diệp Ông',
  ),
  names(
    'Russian',
    'windows-1251',
    'ru',
    'Геннадий Ярослава Фёдор Ксения Эдуард Зоя Тимур Жанна Лев Валентина Руслан Инна',
    'Горбачёв Щукин Цыганков Ельцина Журавлёв Хрущёв Шапошников Быстров Мельников Яблокова Чернов Тихонов Юдашкин Пушкарёв Эренбург Рыжков Бабушкин Гагарин Королева Мещеряков',
  ),
  names(
    'Ukrainian',
    'windows-1251',
    'ua',
    'Їжакевич Соломія Євгенія Зиновій Мирослава Остап Лариса Петро Ігор Жанна Левко Віталій',
    'Кличкович Стус Довженко Підгірний Ющенко Косів Гнатюк Ґалаґан Білозір Турчинов Яценюк Кучерявий Тихоліз Щур Міщенко Вівчаренко Ємець Їжак Наливайко Хміль',
  ),
  names(
    'Bulgarian',
    'windows-1251',
    'bg',
    'Бойко Ваня Живко Станка Кирил Силва Огнян Надежда Росен Ирина Любен Цвета',
    'Борисов Първанова Станишев Щерев Кънев Бъчваров Желязков Чалъков Гърдева Вълчев Данчев Топалов Ръждавичка Янакиев Юруков Пенчев Хаджиев Цонев Шопов Каракачанов',
  ),
  names(
    'Serbian',
    'windows-1251',
    'rs',
    'Ђура Љубинка Живојин Новак Ксенија Вељко Мирјана Божидар Јагода Срђан Оливера Раде',
    'Вујачић Ђоковић Џаковић Лазаревић Његуш Бјелица Пауновић Жарковић Чолић Шарчевић Ђелић Крстић Савић Њаради Љубојевић Ћосић Радишић Видић Зечевић Пејић',
  ),
  names(
    'Greek',
    'windows-1253',
    'gr',
    'Στέλιος Ουρανία Θάνος Δέσποινα Σταύρος Ξανθή Ηλίας Όλγα Μάριος Φανή Ρένα Άρης',
    'Καζαντζάκης Σεφέρης Ελύτης Ξενάκης Θεοδωράκης Βενιζέλος Καποδίστριας Ρίτσος Ψυχάρης Ζαχαριάδης Σαμαράς Λοΐζος Τζαβάρας Χατζηδάκις Δούκας Μπότσαρης Γκίκας Φλωράκης Κύρκος Ωνάσης',
  ),
  names(
    'Hebrew',
    'windows-1255',
    'il',
    'גדעון מאיה אליעזר הדס נתן פנינה ברוך דליה רועי שושנה עידו טלי',
    'בגין רוטשילד וייצמן שטרן גולדשטיין מימון אשכנזי טננבאום זילברמן קפלן הלוי אלבז צדוק ויסברג נחמיאס ציפורי ששון אליאס קדוש בירנבאום',
  ),
  names(
    'Arabic',
    'windows-1256',
    'sa',
    'عمرو حمدان لطيفة بلال جواهر عادل غادة شريف حنان أنس ربيع زهراء',
    'السيد العمري الصباح بوحجر الجابر الرفاعي الغانم حجازي البغدادي الحربي شاهين القرني المطيري طوقان عطية الزعبي الدباغ فياض ظافر الثقفي',
  ),
  names(
    'Thai',
    'windows-874',
    'th',
    'ชัชวาล ปราณี ทักษิณ ยิ่งลักษณ์ สุเทพ เบญจมาศ ไกรสร อัมพร เสาวนีย์ ฐิติ ดวงใจ มนัส',
    'ชินวัตร จันทร์โอชา เวชชาชีวะ หลีกภัย ศิลปอาชา ลิ้มทองกุล เทือกสุบรรณ รัตนกุล กาญจนวงศ์ เจริญสุข สายทอง พูลผล ตั้งใจ โพธิ์งาม อยู่เย็น บัวแก้ว ณสงขลา ปิ่นทอง เกษมศรี ไชยา',
  ),
  names(
    'Japanese',
    'shift_jis',
    'jp',
    '太郎 花子 翔平 由美子 健一 さくら 龍之介 千尋 ケンジ 麻衣 大翔 雅人',
    '山田 大谷 安倍 黒澤 鳥山 菊池 手塚 羽生 宮崎 浅田 三島 夏目 川端 芥川 塩野 堀江 豊臣 徳川 織田 柳井',
  ),
  names(
    'Chinese, simplified',
    'gb18030',
    'cn',
    '小明 建国 丽华 志强 芳 雨桐 国栋 秀兰 子涵 文静 海涛 佩琪',
    '王 李 张 刘 陈 欧阳 诸葛 司徒 上官 章 葛 柳 鲁 韦 凤 滕 祁 颜 庄 聂',
  ),
  names(
    'Chinese, traditional',
    'big5',
    'tw',
    '小明 建國 麗華 志強 淑芬 雨桐 國棟 秀蘭 怡君 文靜 俊傑 佩琪',
    '王 李 張 劉 陳 歐陽 諸葛 司徒 蔡 章 葛 柳 魯 韋 戴 滕 祁 顏 莊 聶',
  ),
  names(
    'Korean',
    'euc-kr',
    'kr',
    '민준 서연 길동 영희 철수 지우 하윤 도현 은지 상호 예진 태희',
    '김 이 박 홍 남궁 선우 독고 황보 채 곽 왕 탁 옥 피 변 노 하 심 유 표',
  ),
  names(
    'German, command prompt',
    'cp850',
    'de',
    'Jürgen Anna Bärbel Götz Änne Rüdiger',
    'Müller Weißenborn Fröhlich Schönherr Grünert Käßbohrer Römer Höfer Lüdtke Stöhr',
  ),
  names(
    'French, command prompt',
    'cp850',
    'fr',
    'Hélène Marc Léa François Aimée Jérémie',
    'Bénard Garçonnet Lémery Pinçon Mérimée Tréguier Brûlé Hébert Guérin Maçon',
  ),
  names(
    'Spanish, command prompt',
    'cp850',
    'es',
    'Íñigo Beatriz Ramón Gastón Inés Julián',
    'Ordóñez Montañés Cebrián Marañón Zúñiga Ocaña Galán Piñeiro Santamaría Luján',
  ),
  names(
    'Polish, command prompt',
    'cp852',
    'pl',
    'Łukasz Bożydar Róża Mścisław Żywia Michał',
    'Wałęsa Pięta Śledź Różański Gruszczyński Ząbek Żuławski Kłos Cieślak Mąka',
  ),
  names(
    'Czech, command prompt',
    'cp852',
    'cz',
    'Jiří Břetislav Vojtěch Libuše Oldřich Zbyněk',
    'Dvořáček Řezáč Hůlka Křížek Žďárský Kuběna Jeřábek Čapek Škvorecký Ježek',
  ),
  names(
    'Russian, command prompt',
    'cp866',
    'ru',
    'Геннадий Ярослава Ксения Эдуард Тимур Инна',
    'Горбачёв Щукин Цыганков Ельцина Хрущёв Быстров Чернов Юдашкин Рыжков Гагарин',
  ),
  names(
    'German, Mac',
    'macintosh',
    'de',
    'Jürgen Anna Bärbel Götz Änne Rüdiger',
    'Müller Weißenborn Fröhlich Schönherr Grünert Käßbohrer Römer Höfer Lüdtke Stöhr',
  ),
  names(
    'French, Mac',
    'macintosh',
    'fr',
    'Hélène Marc Léa François Aimée Jérémie',
    'Bénard Garçonnet Lémery Pinçon Mérimée Tréguier Brûlé Hébert Guérin Maçon',
  ),
  names(
    'Polish, ISO',
    'iso-8859-2',
    'pl',
    'Łukasz Bożydar Róża Mścisław Żywia Michał',
    'Wałęsa Pięta Śledź Różański Gruszczyński Ząbek Żuławski Kłos Cieślak Mąka',
  ),
];

/** Text in an encoding; in windows-1258 with the tone marks apart, as that code page wants them. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding !== 'windows-1258') return Uint8Array.from(iconv.encode(text, encoding));
  const apart = Array.from(text, (letter) => {
    const [base = '', ...marks] = Array.from(letter.normalize('NFD'));
    const tones = marks.filter((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark));
    return (base + marks.filter((mark) => !tones.includes(mark)).join('')).normalize('NFC') + tones.join('');
  });
  return Uint8Array.from(iconv.encode(apart.join(''), encoding));
}

/** `count` different people (fewer when the lists do not have them) with a letter outside ASCII in their name; `from` says where in the lists to begin. */
export function peopleOf({ given, family }: EncodedNames, count: number, from = 0): string[] {
  const people: string[] = [];
  for (let step = from; people.length < count && step < from + 10_000; step++) {
    const person = `${given[step % given.length]!} ${family[(step + Math.floor(step / family.length) * 3) % family.length]!}`;
    if (/[^\0-\x7f]/.test(person) && !people.includes(person)) people.push(person);
  }
  return people;
}
