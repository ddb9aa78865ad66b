/** Chance that repeats itself: the same seed, the same numbers. */
export interface Chance {
  /** A whole number from 0 up to, and without, `below`. */
  below(below: number): number;
  pick<T>(from: readonly T[]): T;
}

/** The generator mulberry32. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return { below, pick: (from) => from[below(from.length)]! };
}

/** Bytes that readers stumble over. */
const TOKENS: readonly Buffer[] = [
  '"',
  '""',
  '"""',
  ',',
  ';',
  '\t',
  '|',
  '\r',
  '\n',
  '\r\n',
  '\0',
  '\ufeff',
  '\u202e',
  '\u200b',
  '\ufffd',
  '?',
  '??',
  '@',
  '#EXT#',
  '\\',
  '+',
  '=',
  'sep=;\r\n',
  '#TYPE System.String\r\n',
  'System.String[]',
  '#N/A',
  '1.23E+15',
  '__proto__',
  '{',
  '}',
  "X'00'",
  'smtp:',
  'SMTP:a@b.com+',
  '<',
  '>',
  '&',
  '&amp;',
  '&#0;',
  '&#x10ffff;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE x>',
  '/>',
  '</c>',
  '<row r="-1">',
  't="s"',
  'r="ZZZ9"',
  '99999999999',
  '"\n"',
  '",\n',
  ',"\n',
  '\n"a" b,"c',
  'é',
  '日本',
  '😀',
].map((text) => Buffer.from(text));
const ODD_BYTES = ['ff', 'fe', 'c3', 'e2 80', 'ed a0 80', 'f0 9f 98', '80', 'ff fe', 'fe ff', '50 4b 03 04', '1f 8b'].map((hex) =>
  Buffer.from(hex.replaceAll(' ', ''), 'hex'),
);

type Mutation = (bytes: Buffer, chance: Chance, others: readonly Buffer[]) => Buffer;

const MUTATIONS: readonly Mutation[] = [
  // A few bits the other way.
  (bytes, chance) => {
    const mutant = Buffer.from(bytes);
    for (let count = 1 + chance.below(8); count > 0; count--) mutant[chance.below(mutant.length)]! ^= 1 << chance.below(8);
    return mutant;
  },
  // A token put in, sometimes many times.
  (bytes, chance) => {
    const token = chance.pick([...TOKENS, ...ODD_BYTES]);
    const times = chance.below(20) === 0 ? 1 + chance.below(5_000) : 1;
    return insert(bytes, chance.below(bytes.length + 1), Buffer.concat(Array.from({ length: times }, () => token)));
  },
  // A piece left out.
  (bytes, chance) => {
    const [from, to] = span(bytes, chance);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  // Cut off.
  (bytes, chance) => bytes.subarray(0, chance.below(bytes.length + 1)),
  (bytes, chance) => bytes.subarray(chance.below(bytes.length)),
  // A piece of another file put in.
  (bytes, chance, others) => {
    const other = chance.pick(others);
    return insert(bytes, chance.below(bytes.length + 1), other.subarray(...span(other, chance)));
  },
  // A piece again and again.
  (bytes, chance) => {
    const piece = bytes.subarray(...span(bytes, chance));
    const times = 1 + chance.below(chance.below(10) === 0 ? 200 : 5);
    return insert(bytes, chance.below(bytes.length + 1), Buffer.concat(Array.from({ length: times }, () => piece)));
  },
  // Another delimiter, everywhere or up to a place.
  (bytes, chance) => {
    const [from, to] = [chance.pick([',', ';', '\t', '|', '"', ' ', '@']), chance.pick([',', ';', '\t', '|', '"', '\n', ''])];
    const end = chance.below(2) === 0 ? bytes.length : chance.below(bytes.length);
    return Buffer.from(bytes.toString('latin1', 0, end).replaceAll(from, to) + bytes.toString('latin1', end), 'latin1');
  },
  // Other line ends.
  (bytes, chance) =>
    Buffer.from(
      bytes.toString('latin1').replaceAll(/\r?\n/g, () => chance.pick(['\n', '\r\n', '\r', '\r\r\n', '\n\n'])),
      'latin1',
    ),
  // Another encoding.
  (bytes, chance) => {
    const text = bytes.toString('utf8');
    const wide = Buffer.from((chance.below(2) === 0 ? '\ufeff' : '') + text, 'utf16le');
    return chance.pick([
      wide,
      wide.length % 2 === 0 ? Buffer.from(wide).swap16() : wide,
      Buffer.from(text, 'latin1'),
      Buffer.from(`\ufeff${text}`),
    ]);
  },
];

/** A file as chance leaves it. Never empty of work: at least one thing happens to it. */
export function mutate(bytes: Buffer, others: readonly Buffer[], chance: Chance): Buffer {
  let mutant = bytes;
  for (let count = 1 + chance.below(5); count > 0; count--) {
    if (mutant.length === 0) return mutant;
    mutant = chance.pick(MUTATIONS)(mutant, chance, others).subarray(0, MAX_LENGTH);
  }
  return mutant;
}

/** Longer ones only take longer. */
const MAX_LENGTH = 300_000;

function span(bytes: Buffer, chance: Chance): [from: number, to: number] {
  const from = chance.below(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + chance.below(chance.below(3) === 0 ? bytes.length : 40))];
}

function insert(bytes: Buffer, at: number, piece: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
}
