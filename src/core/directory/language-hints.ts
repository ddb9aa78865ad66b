/** Languages spoken where a country code says an account is at home. Codes that are more often something else are left out. */
const SPOKEN: Readonly<Record<string, readonly string[]>> = {
  de: ['de'],
  at: ['de'],
  li: ['de'],
  ch: ['de', 'fr', 'it'],
  fr: ['fr'],
  be: ['fr', 'nl'],
  lu: ['fr', 'de'],
  es: ['es'],
  mx: ['es'],
  ar: ['es'],
  cl: ['es'],
  pe: ['es'],
  pt: ['pt'],
  br: ['pt'],
  it: ['it'],
  nl: ['nl'],
  dk: ['da'],
  no: ['da'],
  se: ['sv'],
  fi: ['fi', 'sv'],
  is: ['is'],
  pl: ['pl'],
  cz: ['cs'],
  sk: ['sk'],
  hu: ['hu'],
  ro: ['ro'],
  md: ['ro'],
  hr: ['hr'],
  si: ['hr'],
  ba: ['hr', 'sr'],
  rs: ['sr', 'hr'],
  mk: ['sr'],
  tr: ['tr'],
  lt: ['lt'],
  lv: ['lv'],
  ee: ['et'],
  vn: ['vi'],
  ru: ['ru'],
  by: ['ru'],
  kz: ['ru'],
  ua: ['uk', 'ru'],
  bg: ['bg'],
  gr: ['el'],
  cy: ['el'],
  il: ['he'],
  sa: ['ar'],
  ae: ['ar'],
  eg: ['ar'],
  jo: ['ar'],
  kw: ['ar'],
  qa: ['ar'],
  lb: ['ar'],
  ma: ['ar', 'fr'],
  th: ['th'],
  jp: ['ja'],
  cn: ['zh-Hans'],
  tw: ['zh-Hant'],
  hk: ['zh-Hant'],
  kr: ['ko'],
};

/** Codes of languages (preferredLanguage) that are not those of our samples. */
const CALLED: Readonly<Record<string, string>> = { nb: 'da', nn: 'da', no: 'da', da: 'da', sl: 'hr', bs: 'hr', mk: 'sr', zh: 'zh-Hans' };

/** Names of countries as columns write them, each once in English and once in its own words as far as those are ASCII. */
const COUNTRIES: readonly (readonly [name: RegExp, code: string])[] = [
  [/Germany|Deutschland/i, 'de'],
  [/Austria/i, 'at'],
  [/Switzerland|Schweiz|Suisse/i, 'ch'],
  [/France/i, 'fr'],
  [/Spain/i, 'es'],
  [/Portugal/i, 'pt'],
  [/Bra[sz]il/i, 'br'],
  [/Ital(?:y|ia)/i, 'it'],
  [/Netherlands|Nederland/i, 'nl'],
  [/Denmark|Danmark/i, 'dk'],
  [/Norway|Norge/i, 'no'],
  [/Sweden|Sverige/i, 'se'],
  [/Finland|Suomi/i, 'fi'],
  [/Iceland/i, 'is'],
  [/Poland|Polska/i, 'pl'],
  [/Czech/i, 'cz'],
  [/Slovakia|Slovensko/i, 'sk'],
  [/Hungary/i, 'hu'],
  [/Romania/i, 'ro'],
  [/Croatia|Hrvatska/i, 'hr'],
  [/Slovenia|Slovenija/i, 'si'],
  [/Serbia|Srbija/i, 'rs'],
  [/Turkey|Turkiye/i, 'tr'],
  [/Lithuania|Lietuva/i, 'lt'],
  [/Latvia|Latvija/i, 'lv'],
  [/Estonia|Eesti/i, 'ee'],
  [/Viet ?nam/i, 'vn'],
  [/Russia/i, 'ru'],
  [/Ukraine/i, 'ua'],
  [/Bulgaria/i, 'bg'],
  [/Greece/i, 'gr'],
  [/Israel/i, 'il'],
  [/Saudi|Emirates|Egypt|Jordan|Kuwait|Qatar/i, 'sa'],
  [/Thailand/i, 'th'],
  [/Japan/i, 'jp'],
  [/Taiwan|Hong Kong/i, 'tw'],
  [/China/i, 'cn'],
  [/Korea/i, 'kr'],
];
const ANY_COUNTRY = new RegExp(COUNTRIES.map(([name]) => name.source).join('|'), 'i');

const DOMAIN_END = /@[\w.-]{1,100}\.([a-z]{2})(?![\w.-])/gi;
const WHOLE_CELL_CODE = /(?<=^|[",;\t|])([A-Z]{2})(?=$|[",;\t|\r])/g;
const WHOLE_CELL_LANGUAGE = /(?<=^|[",;\t|])([a-z]{2})-([A-Za-z]{2,4})(?=$|[",;\t|\r-])/g;

/** The languages that the ASCII parts of a row speak of: its domains, country codes, preferred language and country. */
export function languagesOfRow(row: string): ReadonlySet<string> {
  const found = new Set<string>();
  const addCountry = (code: string): void => {
    for (const id of SPOKEN[code.toLowerCase()] ?? []) found.add(id);
  };
  for (const [, end] of row.matchAll(DOMAIN_END)) addCountry(end!);
  for (const [, code] of row.matchAll(WHOLE_CELL_CODE)) addCountry(code!);
  for (const [, language, region] of row.matchAll(WHOLE_CELL_LANGUAGE)) {
    if (language === 'zh') found.add(/TW|HK|MO|Hant/i.test(region!) ? 'zh-Hant' : 'zh-Hans');
    else found.add(CALLED[language!] ?? language!);
  }
  if (ANY_COUNTRY.test(row)) for (const [name, code] of COUNTRIES) if (name.test(row)) addCountry(code);
  return found;
}

/** What the header of a table calls its columns, by language; letters outside ASCII are left open. */
const HEADERS: readonly (readonly [language: string, header: RegExp])[] = [
  ['de', /Anzeigename|Vorname|Nachname|prinzipalname|Abteilung/i],
  ['fr', /Nom d.affichage|Pr.nom|Nom d.utilisateur/i],
  ['es', /Nombre para mostrar|Apellido/i],
  ['pt', /Nome para exibi|Sobrenome|Apelido/i],
  ['it', /Nome visualizzato|Cognome/i],
  ['nl', /Weergavenaam|Voornaam|Achternaam/i],
  ['da', /Vist navn|Visningsna?vn|Fornavn|Efternavn|Etternavn/i],
  ['sv', /Visningsnamn|Efternamn/i],
  ['fi', /Sukunimi|Etunimi/i],
  ['pl', /Nazwisko|Nazwa wy.wietlana/i],
  ['cs', /P..jmen.|Zobrazovan/i],
  ['hu', /Vezet.kn.v|Keresztn.v|Megjelen.tend/i],
  ['tr', /Soyad|G.r.nen ad/i],
];

/** The languages that the headers of a table are in, English aside. */
export function languagesOfHeader(header: string): ReadonlySet<string> {
  return new Set(HEADERS.filter(([, pattern]) => pattern.test(header)).map(([language]) => language));
}
