/**
 * Spellings of one sound across romanisations (Yuliya, Julia, Iuliia; Min-su, Minsoo; U-yeong, Wooyoung; Satoh, Sato),
 * longest first. Digits stand for sounds that take several letters: 1 = sh, 2 = ch.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/woo/g, 'u'],
  [/shch|tsch|tch|tsh/g, '2'],
  [/sch|sh|sz/g, '1'],
  [/cz|ch|tj/g, '2'],
  [/dzh|dj|zh|rz/g, 'j'],
  [/ph/g, 'f'],
  [/[gk]h/g, 'h'],
  [/th/g, 't'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/t[sz]/g, 'z'],
  [/w/g, 'v'],
  [/j|y/g, 'i'],
  [/ee|ie/g, 'i'],
  [/eo/g, 'o'],
  [/eu|ou|oo|u/g, 'o'],
  [/m(?=[bp])/g, 'n'],
  [/oh(?=$|[bcdfgklmnprstvz])/g, 'o'],
  [/(.)\1+/g, '$1'],
];

/** How a folded name sounds, whatever romanisation spelt it. Equal keys: most likely one name. Empty for an empty name. */
export function soundKey(folded: string): string {
  let key = folded;
  for (const [spelling, sound] of SOUNDS) key = key.replace(spelling, sound);
  return key;
}

/** Sound classes: letters that romanisations and hearing exchange. Vowels and h have none. */
const CLASS: Readonly<Record<string, string>> = {
  b: 'p',
  p: 'p',
  d: 't',
  t: 't',
  g: 'k',
  k: 'k',
  f: 'f',
  v: 'f',
  s: 's',
  z: 's',
  '1': 's',
  '2': 's',
  l: 'l',
  m: 'm',
  n: 'n',
  r: 'r',
};

/**
 * The consonants of a name by sound class, doubled ones once; a vowel at the front is kept as `a`.
 * Meant for scripts written without vowels (Arabic, Hebrew) and for wild romanisations; many names share one.
 * @param heard its sound, where it is known already.
 */
export function skeletonKey(folded: string, heard = soundKey(folded)): string {
  // The Arabic article is written al, el or only l.
  const sound = heard.replace(/^[ae]l/, 'l');
  let key = '';
  for (const letter of sound) {
    const found = CLASS[letter];
    if (found === undefined) {
      if (key === '') key = 'a';
    } else if (!key.endsWith(found)) key += found;
  }
  return key;
}

/**
 * Spellings that one romanisation keeps apart and another does not, folded onto the coarsest reading:
 * Greek digraphs (mp = b, nt = d, gk = g), Japanese ti, tu, hu for chi, tsu, fu, Greek eu for ev,
 * every hissing and every k-like sound as one (c, g, j, x, ch, ts, zh are all read in several ways).
 */
const COARSE: readonly (readonly [RegExp, string])[] = [
  [/^[ae]l(?=[^aeiouy]{1,2}[aeiouy])/, ''],
  [/sch|tsch|tch|tsh|shch|[cszk]h/g, 'c'],
  [/([ae])u(?=[^aeiouy])/g, '$1v'],
  [/aw(?![aeiouy])/g, 'a'],
  [/t[sz]|d[jz]|t(?=[iu])/g, 'c'],
  [/ph/g, 'f'],
  [/h(?=u)/g, 'f'],
  [/m(?=[pb])|n(?=[td])|n(?=[gkc][aeiouy])/g, ''],
];
const COARSE_CLASS: Readonly<Record<string, string>> = {
  b: 'p',
  p: 'p',
  d: 't',
  t: 't',
  f: 'f',
  v: 'f',
  w: 'f',
  l: 'l',
  m: 'm',
  n: 'n',
  r: 'r',
  c: 'k',
  g: 'k',
  j: 'k',
  k: 'k',
  q: 'k',
  s: 'k',
  x: 'k',
  z: 'k',
};

function coarseKey(text: string): string {
  let spelt = text;
  for (const [spelling, sound] of COARSE) spelt = spelt.replace(spelling, sound);
  let key = '';
  for (const letter of spelt) {
    const found = COARSE_CLASS[letter];
    if (found === undefined) {
      if (key === '') key = 'a';
    } else if (!key.endsWith(found)) key += found;
  }
  return key;
}

/**
 * The coarsest keys of a folded name, for names that two romanisations tear far apart (Hajidaki and
 * Hatzedace, Tinatu and Chinatsu, Djamel and Gamal). A name with ch or kh has two: that may be an h. Too
 * many names share one for it to mean anything by itself.
 */
export function coarseKeys(folded: string): readonly string[] {
  const keys = [coarseKey(folded)];
  if (/[ck]h/.test(folded)) keys.push(coarseKey(folded.replace(/[ck]h/g, 'h')));
  return keys;
}
