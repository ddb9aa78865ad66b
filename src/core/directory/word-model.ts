/** How probable a word is, as a natural logarithm. The word is in lower case and one script. */
export type WordModel = (word: string) => number;

/** Weight of the shorter context against what was counted, as if it had been seen this many times. */
const PAIR_PRIOR = 5;
const TRIPLE_PRIOR = 3;
/** A letter that no sample has: rare for one of the plain alphabet, next to impossible for any other. */
const PLAIN_UNSEEN = 4e-4;
const OTHER_UNSEEN = 2e-6;

/**
 * Learns from samples which letters a language has and what stands beside them: letters after their
 * two predecessors, each context smoothed by the next shorter one.
 */
export function createWordModel(samples: string): WordModel {
  const singles = new Map<number, number>();
  const pairs = new Map<number, number>();
  const triples = new Map<number, number>();
  let letters = 0;
  for (const word of samples.split(/[^\p{L}\p{M}]+/u)) {
    if (word === '') continue;
    let [before, last] = [0, 0];
    for (let at = 0; at <= word.length; at++) {
      const letter = at === word.length ? 0 : word.charCodeAt(at);
      count(singles, letter);
      count(pairs, pairKey(last, letter));
      count(triples, tripleKey(before, last, letter));
      [before, last] = [last, letter];
      letters++;
    }
  }

  function single(letter: number): number {
    const seen = singles.get(letter);
    if (seen !== undefined) return seen / letters;
    return letter < 0x80 ? PLAIN_UNSEEN : OTHER_UNSEEN;
  }

  return (word) => {
    let sum = 0;
    let [before, last] = [0, 0];
    for (let at = 0; at <= word.length; at++) {
      const letter = at === word.length ? 0 : word.charCodeAt(at);
      const pair = (number(pairs, pairKey(last, letter)) + PAIR_PRIOR * single(letter)) / (number(singles, last) + PAIR_PRIOR);
      const context = number(pairs, pairKey(before, last));
      sum += Math.log((number(triples, tripleKey(before, last, letter)) + TRIPLE_PRIOR * pair) / (context + TRIPLE_PRIOR));
      [before, last] = [last, letter];
    }
    return sum;
  };
}

/** Share of the characters of a text that the list of frequent ones leaves over for all others. */
const UNLISTED = 0.06;

/**
 * For scripts of thousands of characters, which stand for themselves: one is frequent when the samples
 * list it, one of the `size` others when it belongs to the `script`, else foreign.
 */
export function createCharacterModel(samples: string, script: RegExp, size: number): WordModel {
  const listed = new Set(samples.replace(/\s+/gu, ''));
  const frequent = Math.log((1 - UNLISTED) / listed.size);
  const rare = Math.log(UNLISTED / size);
  return (word) => {
    let sum = 0;
    for (const character of word) sum += listed.has(character) ? frequent : script.test(character) ? rare : Math.log(OTHER_UNSEEN);
    return sum;
  };
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function number(counts: ReadonlyMap<number, number>, key: number): number {
  return counts.get(key) ?? 0;
}

function pairKey(last: number, letter: number): number {
  return last * 0x10000 + letter;
}

function tripleKey(before: number, last: number, letter: number): number {
  return pairKey(before, last) * 0x10000 + letter;
}
