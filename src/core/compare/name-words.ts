import { doubleMetaphone } from 'double-metaphone';
import { nicknameGroups } from '#core/text/nicknames.ts';
import { coarseKeys, skeletonKey, soundKey } from '#core/text/sound-key.ts';
import { surnameFamilies } from '#core/text/surname-variants.ts';
import { lettersOf } from './jaro-winkler.ts';
import { lackingLetters } from './lacking-letters.ts';
import { packLists, type Ragged } from './ragged.ts';
import { Vocabulary } from './vocabulary.ts';

/** Everything that comparing needs to know of a word of a name, worked out once per distinct word. */
export interface NameWords {
  readonly texts: readonly string[];
  /** Class of words that sound alike whatever romanisation spelt them. */
  readonly sound: Int32Array;
  /** Class of words with the same consonants; -1 when there are fewer than two. */
  readonly skeleton: Int32Array;
  /** Classes of words that the coarsest reading cannot tell apart; none for words of fewer than two consonants. */
  readonly coarse: Ragged;
  /** Class of words with the same double-metaphone key; -1 when it is shorter than two letters. */
  readonly phonetic: Int32Array;
  /** Nickname groups. */
  readonly nicknames: Ragged;
  /** Families of East Asian surnames. */
  readonly families: Ragged;
  /** Bit set of the letters, to skip comparing words that share too few. */
  readonly letters: Int32Array;
  /** Numbers of the word without each of its letters, see `lackingLetters`. */
  readonly lacking: Ragged;
  readonly soundCount: number;
}

/** Coarse keys shorter than this hold half the names of a tenant. */
const SHORTEST_COARSE = 2;

/** Works out the classes of all words of a vocabulary. Yields 0 now and then. */
export function* describeNameWords(texts: readonly string[]): Generator<number, NameWords> {
  const sounds = new Vocabulary();
  const skeletons = new Vocabulary();
  const phonetics = new Vocabulary();
  const coarsest = new Vocabulary();
  const coarse: number[][] = [];
  const sound = new Int32Array(texts.length);
  const skeleton = new Int32Array(texts.length);
  const phonetic = new Int32Array(texts.length);
  const letters = new Int32Array(texts.length);
  for (const [id, text] of texts.entries()) {
    const spoken = soundKey(text);
    sound[id] = sounds.id(spoken);
    const consonants = skeletonKey(text, spoken);
    skeleton[id] = consonants.length < 2 ? -1 : skeletons.id(consonants);
    coarse.push(
      coarseKeys(text)
        .filter((key) => key.length >= SHORTEST_COARSE)
        .map((key) => coarsest.id(key)),
    );
    const heard = doubleMetaphone(text)[0];
    phonetic[id] = heard.length < 2 ? -1 : phonetics.id(heard);
    letters[id] = lettersOf(text);
    if (id % 1000 === 999) yield 0;
  }
  return {
    texts,
    sound,
    skeleton,
    phonetic,
    letters,
    coarse: packLists(coarse),
    nicknames: packLists(texts.map((text) => nicknameGroups(text))),
    families: packLists(texts.map((text) => surnameFamilies(text))),
    lacking: lackingLetters(texts),
    soundCount: sounds.size,
  };
}
