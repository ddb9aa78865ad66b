/**
 * The like for the languages written in Latin letters to the east: their letters stand in other code
 * pages than those of the west. Romanian with cedillas, which is all the old code pages have.
 */
export const EASTERN_NAME_SAMPLES = {
  pl: `łukasz paweł michał rafał stanisław wojciech bogusław mirosław zdzisław władysław małgorzata agnieszka wiesława bożena grażyna
    elżbieta bartłomiej kazimierz jerzy józef żaneta święta łucja błażej przemysław jarosław radosław sławomir grzegorz krzysztof
    wiśniewski wójcik kowalczyk kamiński lewandowski zieliński szymański woźniak dąbrowski kozłowski jankowski mazur krawczyk
    piotrowski grabowski nowakowski pawłowski michalski adamczyk dudek zając wieczorek jabłoński król majewski olszewski jaworski
    wróbel malinowski stępień górski rutkowski sikora ostrowski baran duda szewczyk tomaszewski pietrzak marciniak wróblewski
    wałęsa gałązka żak żółtowski źródło sędzia kaźmierczak gołębiewski śliwiński świątek śmigły ćwiklińska gajęcki pająk kędziora
    dąbek bąk jóźwiak wężyk mączka skłodowska mickiewicz kościuszko piłsudski błaszczykowski szczęsny piątek łęcki łącki
    kraków łódź gdańsk poznań wrocław rzeszów toruń białystok częstochowa świdnica zielona góra śląsk księgowość sprzedaż
    dział zarząd płace użytkownik usługi główny kierownik pracownik jakość obsługa wysyłka żywność spółka zakupów środowisko`,
  cs: `jiří tomáš lukáš ondřej václav zdeněk luděk vítězslav františek přemysl řehoř matěj jáchym jaroslav miloš aleš bohuslav radek
    tereza veronika kateřina božena růžena květa zdeňka jiřina šárka žaneta blažena anežka barbora eliška markéta lenka
    novák svoboda novotný dvořák černý procházka kučera veselý horák němec pokorný marek pospíšil hájek jelínek král růžička
    beneš fiala sedláček doležal zeman kolář navrátil čermák vaněk urban blažek kříž kovář bartoš vlček polák musil kopecký
    šimek konečný malý holub čech štěpánek staněk kadlec dostál soukup šťastný mareš moravec sýkora tichý valenta vávra
    matoušek říha ševčík bureš hruška mašek dušek hladík ptáček řezníček žižka přibyl křivánek třeštík nováková dvořáková
    černá procházková kučerová ťoupalík ďurica ňuňuk hřebíček brno plzeň olomouc liberec ústí děčín zlín hradec králové
    oddělení účetní vedoucí prodej nákup personální uživatel příjmení jméno středisko společnost město čtvrť řízení kancelář`,
  sk: `ján jozef štefan ľubomír ľudovít ľuboš ľubica ďurica ondrej matúš tomáš lukáš marián juraj peter michal andrej miroslav
    mária anna zuzana katarína božena žofia šarlota tatiana monika daniela jozefína ružena oľga kováč kováčová horváth varga tóth
    nagy baláž balážová molnár szabó lukáč lukáčová novák polák gajdoš ďuriš hudák hudáková kollár kollárová bartoš oravec
    ševčík ševčíková vojtek čech čechová šimko šimková ďurčo kňazko dzúr straka kučera kráľ kráľová ondruš mihálik mikuláš
    hruška rybár kolesár škultéty šťastný štúr hurban hodža moyzes žiak žilka ľalík ťažký vĺčko mĺkvy stĺp kôň stôl dôvera pôda
    košice žilina prešov nitra trnava trenčín poprad martin komárno lučenec oddelenie účtovníctvo predaj nákup riaditeľ vedúci
    používateľ spoločnosť služby výroba údržba bezpečnosť`,
  hu: `nagy kovács tóth szabó horváth varga kiss molnár németh farkas balogh papp takács juhász lakatos mészáros simon rácz fekete
    szűcs fehér kőszegi erdős győri győző gergő ernő dezső jenő rezső csütörtök ördög őze őri űri bűnügyi fűtő hűvös szőke
    kőműves kővári hegedűs szőllősi szölősi gyűrű benkő csűri dömötör dörnyei pető petőfi zöld zsófia lászló istván józsef
    jános sándor zoltán ferenc gábor attila péter tamás bálint balázs csaba imre lajos béla ákos ádám ábel ádám áron éva ágnes
    erzsébet katalin ildikó mária ilona zsuzsanna györgy györgyi gyöngyi márta judit orsolya réka dóra nóra kinga enikő piroska
    dávid dániel gergely márton mátyás levente szilárd szabolcs örs ödön örkény öcsi ügyfélszolgálat ügyvezető győr pécs
    debrecen székesfehérvár nyíregyháza kecskemét szombathely gyöngyös felhasználó értékesítés beszerzés pénzügy könyvelés
    minőség vezető mérnök gyártás raktár iroda fejlesztő szervező irányító munkaügy jövő több idő`,
  ro: `ştefan ionuţ cătălin cătălina mădălina mihăiţă răzvan bogdan ioan ionescu popescu stănescu bălan bălaşa răducanu brătianu
    văcărescu călinescu ţăranu ţurcanu ţepeş şerban şerbănescu dănilă dănuţ costică nicuşor anuţa ancuţa lăcrămioara săndel
    gheorghiţă ghiţă păun pătraşcu pătru tănase tudor rădulescu rădoi drăgan drăgulescu drăguş dragoş mureşan moldovan crişan
    câmpeanu cîmpean vâlcea vîlcu sârbu brânză frânculescu pârvu pârvulescu hângănuţ stîngă românu română împărat întreprindere
    florin adrian marius cristian alexandru andrei mihai daniel gabriel elena maria ana ioana andreea mihaela raluca simona
    bucureşti iaşi timişoara braşov constanţa galaţi ploieşti piteşti bacău târgu mureş vânzări achiziţii contabilitate producţie
    direcţia secţia şef asistenţă resurse calităţii gestiunea serviciul întreţinere siguranţă operaţiuni ţară şi să că pentru`,
  hr: `kovačević kovačić horvat babić marić novak jurić knežević vuković marković petrović matić tomić pavlović božić blažević
    grgić perić pavić radić šarić filipović lovrić vidović perković jukić šimić popović bošnjak nikolić rukavina žagar žuljević
    đurđević đorđević đurić đukić đokić hadžić mandžukić đaković janković stojanović milošević ilić lukić savić obradović
    ćosić ćorić čović čolić šešelj šimunić krešimir željko željka dražen zdravko živko nenad hrvoje krunoslav siniša saša nataša
    tomislav ivan marko josip stjepan luka ante mario ivana marija katarina jasna vesna snježana božica đurđica anđela anđelko
    nađa rađen građevina mađarić slađan đerđ đuka anđić medić međimurje lađarević rođić
    čačić čačak šibenik županja požega đakovo križevci karlovac ljubljana kranjčar krajnc zupančič kovač potočnik mlakar kos
    vidmar golob turk božič kralj korošec žnidaršič hočevar bizjak kavčič oblak rozman kastelic koželj černe klančar štrukelj
    jerič jeršek žiga žan tjaša urška špela mojca matjaž andraž miha gašper anže računovodstvo računovođa prodaja služba vođa
    odjel voditelj nabava poslovanje tržište održavanje međunarodni uprava osiguranje skladište rješenja območje uporabnik`,
  tr: `yılmaz kaya demir şahin çelik yıldız yıldırım öztürk aydın özdemir arslan doğan kılıç aslan çetin kara koç kurt özkan şimşek
    polat korkmaz erdoğan güneş aktaş acar güler yalçın bulut keskin ünal turan gül özer tekin sarı güngör bozkurt avcı işık
    kaplan taş coşkun ateş yüksel bayrak karataş tuğba tuğçe oğuz oğuzhan çağlar çağla çağrı doğukan dağ dağlı ağca ağaoğlu
    kadıoğlu kılıçdaroğlu hacıoğlu imamoğlu davutoğlu oğlu ışıl ışık sıla kıvanç halıcı terzi şükrü şeyma şule ayşe ayşegül
    fatma hatice zeynep elif meryem emine özlem öznur gökhan gökçe ömer özgür mustafa mehmet ahmet hüseyin ibrahim ismail
    süleyman hasan murat barış savaş cansın ceyda büşra kübra tuğrul ertuğrul uğur bağcı sağlam yağmur çiğdem nazlı pınar aslı
    istanbul izmir eskişehir diyarbakır şanlıurfa muğla beyoğlu kadıköy beşiktaş satış müdürü müdür yönetim bilgi işlem
    muhasebe satın alma kullanıcı adı soyadı bölüm geliştirme güvenlik başkanı yardımcısı çalışan dış ticaret hukuk üretim`,
  lt: `jonas petras antanas kęstutis žydrūnas žygimantas šarūnas ąžuolas dainius darius vytautas mindaugas gediminas algirdas jūratė
    rūta živilė eglė danutė birutė gintarė aistė agnė ieva lina rasa daiva vilma kazlauskas kazlauskienė petrauskas petrauskienė
    jankauskas jankauskaitė stankevičius stankevičiūtė butkus žukauskas žukauskaitė paulauskas urbonas kavaliauskas navickas
    ramanauskas rimkus šimkus šimkutė čepaitis mažeika žemaitis žemaitytė vasiliauskas banys grigonis bagdonavičius balčiūnas
    adomaitis ąžuolaitis įmonė įkainis ėmimas ūkis ūkininkas vėžys vėjas kęstas mąstas pagalbos šiauliai panevėžys klaipėda
    vilnius kaunas alytus mažeikiai utena tauragė skyrius vadovė vadybininkas pardavimų buhalterė inžinierius tarnyba
    viešųjų ryšių žmogiškųjų išteklių paslaugų įrangos administratorė švietimo sąskaitų rinkų prekių duomenų`,
  lv: `jānis andris juris edgars māris artūrs guntis uldis kārlis pēteris ēriks ģirts ģertrūde ķīlis ņina ļubova līga dace inese
    ilze zane kristīne sanita mārtiņš mārīte ādolfs ēvalds īva ūdris bērziņš kalniņš ozoliņš liepiņš krūmiņš jansons ozols
    balodis eglītis zariņš pētersons vītols kļaviņš kārkliņš lapiņš āboliņš dzenis vilks šmits siliņš lācis lūsis priede
    zvirbulis grīnbergs roze rudzītis zeltiņš gailis āboltiņa bērziņa kalniņa ozoliņa eglīte vītola briede sproģis strautiņš
    žagars šķēle šķēps ķēniņš ļaudis ņemt čakste krūze kūlis rīga liepāja jūrmala rēzekne cēsis daugavpils ventspils jēkabpils
    nodaļas vadītāja vadītājs grāmatvede pārdošanas iepirkumu lietotājs uzņēmums pārvalde drošība tirdzniecība izglītības`,
  et: `jüri jaan tõnu tõnis õie ülle ülo märt mäns kärt pärt peeter toomas andres margus urmas priit tiit heiki ärni õnne virgo
    tamm saar sepp mägi kask kukk rebane ilves pärn koppel luik oja raudsepp kuusk lepik põder lõhmus kõiv õunapuu võsu võrk
    mölder rätsep lääne läänemets mänd kütt jõgi jõesaar põld põllu rõuk sõber tõll vähi väli hõbe õispuu üksvärav rüütel
    kivimägi mäesalu käär müürsepp pähn pääsuke teppo šmidt žukov tallinn tartu pärnu võru põlva jõhvi rakvere viljandi
    müük müügijuht osakond töötaja juhataja raamatupidaja hõive ühistu ühing teenindus õppe õigus ülem käsitöö`,
  vi: `nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý nguyên văn thị hữu đức minh quang tuấn anh dũng hùng
    cường thắng hải sơn long nam trung kiên bình thành đạt phúc lộc thọ hạnh hương lan mai linh thảo trang ngọc yến loan thủy
    thu hà vân huyền nhung phượng diễm quỳnh như uyên thúy bích tâm đình xuân khánh bảo châu giang hiền hòa nhàn nghĩa quốc
    tiến toàn tùng việt vinh đào mạnh trọng tấn cao lâm mạc tạ trịnh đinh hà nội đà nẵng sài gòn hải phòng cần thơ huế
    phòng kinh doanh kế toán nhân sự giám đốc trưởng kỹ thuật công ty bộ phận hành chính mua hàng dịch vụ quản lý phó ban`,
} as const;
