/**
 * What names, places and words of office look like in the languages of western and northern Europe,
 * for the guess of a code page: a few hundred letters each are enough to know which letters a language
 * has and what stands beside them. Written down by us; spelling as in old code pages.
 */
export const WESTERN_NAME_SAMPLES = {
  en: `john james robert michael william david richard thomas charles christopher daniel matthew anthony mark paul steven andrew
    mary patricia jennifer linda elizabeth susan jessica sarah karen nancy margaret emily chloë zoë renée andré beyoncé brontë
    smith johnson williams brown jones miller davis wilson anderson taylor moore martin thompson white harris clark lewis walker
    sales marketing finance human resources manager engineer support office café résumé administrator service room conference`,
  de: `müller schröder köhler schäfer böhm jäger krüger lübbers größmann weiß strauß voß groß preuß thiele bäcker gärtner förster
    schönfeld grünwald kühn hübner günther büttner löffler krämer brückner schütz hänsel möller kröger röder götz vögele würth
    jürgen jörg björn sören günter käthe bärbel häußler lörcher rössler süß füßl dörr wölfel öztürk österreich übersee ältester
    münchen köln düsseldorf nürnberg zürich würzburg göttingen tübingen saarbrücken lübeck münster osnabrück graz wien
    geschäftsführung büro vertrieb einkäufer händler prüfung qualität führung fertigung straße ausführung überwachung lösungen
    anna peter thomas stefan andreas michael wolfgang katharina sabine ulrike schneider fischer weber meyer wagner becker schulz
    hoffmann koch richter klein wolf neumann schwarz zimmermann braun krause lehmann maier huber bauer lange werner friedrich`,
  fr: `françois frédéric hélène stéphane gérard rené andré éric élodie zoé chloé benoît jérôme cécile aurélie mélanie valérie véronique
    noël joël gaël raphaël anaïs loïc loïs maïté thérèse geneviève agnès inès irène michèle adèle céline sébastien rémi rémy bérénice
    lefèvre lefebvre legrand léger lévêque leroy mercier bérard béranger dupré duprés desprès prévost prévôt rivière carrière
    château châtelain gâteau forêt levêque évêque étienne émile édouard éloïse barthélémy barré carré côté lacôte benoît
    françoise besançon alençon garçon leçon façade grégoire grégory gaëtan crépin crêpe pêcheur chêne duchêne deschênes gervais
    pierre jean marie philippe nicolas laurent julien antoine martin bernard dubois robert richard petit durand moreau simon
    orléans nîmes angoulême évry saint-étienne genève lyon bordeaux québec montréal liège développement ingénieur qualité
    brûlant coût goût août flûte sûreté dûment thaïlande naïm aïcha gâché mâcon pâris hôtel rhône sœur cœur bœuf
    comptabilité sécurité trésorerie réception générale société bâtiment opérations marché salarié employé près très où ça`,
  es: `garcía gonzález rodríguez fernández lópez martínez sánchez pérez gómez martín jiménez hernández díaz álvarez muñoz suárez
    núñez ibáñez ordóñez peña castaño zuñiga yáñez acuña cataño ramírez gutiérrez vázquez domínguez méndez marín cortés rubén
    josé jesús maría ángel andrés raúl óscar iván víctor héctor adrián sebastián martín joaquín agustín ramón sofía lucía rocío
    mónica verónica belén inés begoña íñigo iñaki nicolás tomás félix germán hernán julián benítez velázquez márquez guzmán león
    antonio manuel francisco juan carlos miguel pedro pablo carmen isabel laura marta ruiz alonso moreno romero navarro torres
    españa málaga córdoba cádiz león castellón logroño coruña bogotá medellín méxico perú panamá dirección administración
    atención logística técnico producción gestión área compañía contraseña señor niño año diseño ingeniería economía líder`,
  pt: `joão josé antónio luís andré inês sérgio mário cláudia mónica patrícia fátima fábio flávio otávio rogério estevão sebastião
    simão adão joaquim gonçalves gonçalo gonçalo lourenço mendonça assunção conceição encarnação trindade araújo magalhães
    guimarães simões camões falcão leitão brandão galvão pavão romão bulhões negrão serrão cristóvão damião julião
    césar júlio lúcia lúcio vitória letícia natália débora mônica antônio jerônimo conceição nóbrega távora sampaio
    silva santos ferreira pereira oliveira costa rodrigues martins sousa fernandes gomes lopes marques alves almeida ribeiro
    pinto carvalho teixeira moreira correia mendes nunes soares vieira monteiro cardoso rocha neves coelho cruz cunha pires
    são paulo brasília goiânia belém maceió vitória lisboa évora santarém setúbal direção administração produção informação
    gestão técnico comércio logística não você português câmara operações armazém água serviços secretária função coração mãe`,
  it: `rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti mancini costa giordano rizzo lombardi
    moretti barbieri fontana santoro mariani rinaldi caruso nicolò niccolò d'angelò cantù dalla libertà fragalà calabrò
    carrà maffè luchè scimè loré rotolò mosè josè salomè noè corrò macrì cefalù forlì agrò panarà nardò alì bertolucci
    giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore alessandro chiara giulia sara martina
    città qualità società attività unità università sicurezza responsabilità contabilità perché più già però lunedì proprietà
    milano roma torino napoli palermo genova bologna firenze bari catania verona venezia messina padova trieste brescia`,
  nl: `de jong jansen de vries van den berg bakker janssen visser smit meijer de boer mulder de groot bos vos peters hendriks
    van leeuwen dekker brouwer dijkstra smits de graaf kok jacobs vermeulen schouten willems koster prins huisman postma
    zoë chloë noë daniël michaël joël raphaël gaël thaïs anaïs loïs moïse maïté eloïse françois andré rené renée desirée josé
    hélène cécile coördinator coördinatie financiën categorieën geïntegreerd reünie vacuüm ideeën knieën patiënt cliënt cliënten
    daniëlle gabriël gabriëlle ariën adriën diëgo brontë börger geurën noëlle ismaël israël italië belgië brazilië azië
    gemeente dienst afdeling inkoop verkoop personeel beheer kantoor vergaderzaal directie medewerker overheid utrecht eindhoven`,
  da: `jørgen søren bjørn børge jørn møller sørensen jørgensen nørgaard østergaard kjær kjærgaard skovgård bødker brøndum
    skjødt højgaard høj lærke ærø mørk frølund bjerregård ladegård nygård toft håkon håkan åse åge pål ståle gård øystein
    øyvind ørjan tønnesen bråthen bøe bø lønning sæther sæter næss ødegård ødegaard grønvold grøn strøm høiland hæstad myhre
    hansen jensen nielsen pedersen andersen christensen larsen rasmussen petersen madsen kristensen olsen thomsen poulsen
    johansen knudsen mortensen eriksen berg haugen hagen johannessen solberg bakken lie dahl lund moen strand
    lærer præst bæk bæch sæby væver ræv fælled kræmer sælen præstegård pæregård thygesen lykkegård
    københavn århus ålborg tromsø bodø ålesund ålgård økonomi rådgiver sælger indkøb løn kørsel forsøg grønland kontorfællesskab
    anne mette lars peter henrik thomas michael kirsten hanne inger kjell odd geir torbjørn magnus ingrid sigrid sølvi gyða`,
  sv: `åsa åke håkan göran björn jörgen sören mårten pär gösta börje märta hjördis östen örjan annsofi malmström sjöberg sjögren
    öberg åberg åkesson åström lindström bergström nordström hedström engström wikström söderström söderberg söderlund lindqvist
    bäckström bäcklund hägglund häggström höglund högberg hörnqvist löfgren löfqvist nyström sandström wallström ström ekström
    östlund österberg öhman ahlström blomqvist backlund fält sjöstrand gårdh månsson pålsson mårtensson jönsson åhlén linné norén
    andersson johansson karlsson nilsson eriksson larsson olsson persson svensson gustafsson pettersson jonsson jansson hansson
    göteborg malmö örebro västerås norrköping linköping jönköping umeå gävle borås växjö ekonomi försäljning inköp löner
    ansvarig säljare kundtjänst för förvaltning miljö säkerhet hälsa`,
  fi: `mäkinen hämäläinen järvinen virtanen korhonen nieminen mäkelä laine heikkinen koskinen salonen heinonen niemi heikkilä
    kinnunen salminen turunen laitinen tuominen rantanen karjalainen jokinen mattila savolainen lehtonen ahonen hiltunen leppänen
    väisänen kärkkäinen hänninen lämsä kähkönen räsänen mäntylä ylönen pöyry pöysti hyvönen törmänen öhman yrjö väinö päivi
    päivö tyyne jyrki jyri jäälinoja seppälä kivelä rytkönen nyyssönen häkkinen räikkönen sillanpää karppanen kääriäinen
    matti timo juha jari antti mikko jukka pekka tuula riitta anne leena kirsi sari minna johanna hanna katriina kyösti
    jyväskylä hämeenlinna seinäjoki lappeenranta myyntipäällikkö henkilöstö käyttäjä näyttönimi sähköposti päällikkö työ`,
  is: `jón sigurðsson guðmundur guðmundsdóttir guðrún þórður þór þorsteinn þorsteinsdóttir þorgerður ásgeir ásdís ágúst áslaug
    björn björk björnsdóttir jóhann jóhanna jóhannesson jónsson jónsdóttir sigríður sigurður ragnheiður hallgrímur hallgrímsson
    einarsdóttir ólafur ólafsson ólafsdóttir óskar ösp örn örlygur kristín kristján magnús margrét pétur pétursson páll pálsson
    stefán sveinbjörg unnur valgerður víðir ýmir ýr ævar æsa þóra þórarinn þórunn eyþór hafþór steinþór davíð friðrik heiða
    elísabet hrafnhildur dagný inga árni árnason hólmfríður lára freyr freyja gunnarsdóttir helgadóttir reykjavík akureyri kópavogur
    hafnarfjörður forstöðumaður ráðgjafi verkefnastjóri þjónusta íslandsbanki bókhald`,
} as const;
