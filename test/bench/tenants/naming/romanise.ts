import { capitalised } from './spelled.ts';

type Table = Readonly<Record<string, string>>;

function byTable(text: string, table: Table): string {
  let out = '';
  for (let i = 0; i < text.length;) {
    const two = table[text.slice(i, i + 2)];
    if (two !== undefined && i + 2 <= text.length) {
      out += two;
      i += 2;
    } else {
      out += table[text.charAt(i)] ?? text.charAt(i);
      i += 1;
    }
  }
  return out;
}

const CYRILLIC: Table = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'yi',
  є: 'ye',
};
/** Press style; ICAO passports; what people choose themselves; the German way. */
const CYRILLIC_WAYS: readonly Table[] = [
  { ...CYRILLIC, ий: 'y', ия: 'ia' },
  { ...CYRILLIC, ё: 'e', й: 'i', ъ: 'ie', ю: 'iu', я: 'ia' },
  { ...CYRILLIC, ё: 'e', х: 'h', щ: 'sch', кс: 'x', ий: 'i', ей: 'ei', ья: 'ia', ия: 'ia', ц: 'c' },
  { ...CYRILLIC, в: 'w', ж: 'sch', з: 's', х: 'ch', ц: 'z', ч: 'tsch', ш: 'sch', щ: 'schtsch', ю: 'ju', я: 'ja', ё: 'jo', ий: 'i' },
];

export function romaniseCyrillic(native: string): string[] {
  return CYRILLIC_WAYS.map((table, way) => {
    const lower = native.toLowerCase();
    // Press style writes ye at the beginning of a word.
    const begun = way === 0 && lower.startsWith('е') ? `ye${byTable(lower.slice(1), table)}` : byTable(lower, table);
    return capitalised(begun);
  });
}

const GREEK: Table = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
  ου: 'ou',
  αυ: 'av',
  ευ: 'ev',
  γγ: 'ng',
  γκ: 'gk',
  μπ: 'b',
};
/** ELOT 743; by ear; as older passports had it. */
const GREEK_WAYS: readonly Table[] = [
  GREEK,
  { ...GREEK, χ: 'h', φ: 'ph', γκ: 'g', ντ: 'd', αι: 'e', ει: 'i', οι: 'i', τζ: 'j', ξ: 'x' },
  { ...GREEK, υ: 'u', ου: 'u', χ: 'h', η: 'e', ξ: 'ks', μπ: 'mp', γγ: 'gg', κ: 'c', ευ: 'eu', αυ: 'au' },
];

export function romaniseGreek(native: string): string[] {
  const bare = native
    .toLowerCase()
    .normalize('NFD')
    .replace(/\u0301/g, '')
    .normalize('NFC')
    .replace(/[ϊΐ]/g, 'ι')
    .replace(/[ϋΰ]/g, 'υ');
  return GREEK_WAYS.map((table) => capitalised(byTable(bare, table)));
}

/** From keyboard spelling: long vowels dropped (passport, newspapers); with h; as typed; Kunrei. */
export function romaniseJapanese(reading: string): string[] {
  const short = reading.replace(/ou/g, 'o').replace(/oo/g, 'o').replace(/uu/g, 'u');
  const kunrei = reading
    .replace(/sh([auoe])/g, 'sy$1')
    .replace(/ch([auoe])/g, 'ty$1')
    .replace(/j([auoe])/g, 'zy$1')
    .replace(/shi/g, 'si')
    .replace(/chi/g, 'ti')
    .replace(/tsu/g, 'tu')
    .replace(/ji/g, 'zi')
    .replace(/fu/g, 'hu');
  return [
    short,
    reading
      .replace(/(ou|oo)$/, 'oh')
      .replace(/ou|oo/g, 'o')
      .replace(/uu/g, 'u'),
    reading,
    kunrei,
  ].map(capitalised);
}

/** Chinese given names joined, apart, in Wade-Giles and in Hong Kong style. */
export function joinChinese(syllables: readonly (readonly string[])[]): string[] {
  const reading = (way: number): string[] => syllables.map((readings) => readings[way] ?? '');
  return [
    capitalised(reading(0).join('')),
    reading(0).map(capitalised).join(' '),
    capitalised(reading(1).join('-')),
    reading(2).map(capitalised).join(' '),
  ];
}

/** Korean given names in the revised system, and as people spell them: joined, hyphenated, apart. */
export function joinKorean(syllables: readonly (readonly string[])[]): string[] {
  const reading = (way: number): string[] => syllables.map((readings) => readings[way] ?? readings[0] ?? '');
  return [
    capitalised(reading(0).join('')),
    capitalised(reading(1).join('-')),
    reading(1).map(capitalised).join(' '),
    capitalised(reading(1).join('')),
  ];
}
