import { doubleMetaphone } from 'double-metaphone';
import { nicknameGroups } from '#core/text/nicknames.ts';
import { coarseKeys, skeletonKey, soundKey } from '#core/text/sound-key.ts';
import { surnameFamilies } from '#core/text/surname-variants.ts';
import { lettersOf } from './jaro-winkler.ts';
import { lackingLetters } from './lacking-letters.ts';
import { packLists, type Ragged } from './ragged.ts';
import { Vocabulary } from './vocabulary.ts';

/** What is known of the sound of words: what counting names takes, and first names that go together. */
export interface WordSounds {
  /** Class of words that sound alike whatever romanisation spelt them. */
  readonly sound: Int32Array;
  /** Class of words with the same consonants; -1 when there are fewer than two. */
  readonly skeleton: Int32Array;
  /** Nickname groups. */
  readonly nicknames: Ragged;
  /** Bit set of the letters, to skip comparing words that share too few. */
  readonly letters: Int32Array;
  readonly soundCount: number;
}

/** Looser classes of words, for those that are written far apart. */
export interface LooseClasses {
  /** Classes of words that the coarsest reading cannot tell apart; none for words of fewer than two consonants. */
  readonly coarse: Ragged;
  /** Class of words with the same double-metaphone key; -1 when it is shorter than two letters. */
  readonly phonetic: Int32Array;
  /** Families of East Asian surnames. */
  readonly families: Ragged;
  /** Numbers of the word without each of its letters, see `lackingLetters`. */
  readonly lacking: Ragged;
}

/** Everything that comparing needs to know of a word of a name, worked out once per distinct word. */
export interface NameWords extends WordSounds, LooseClasses {
  readonly texts: readonly string[];
}

/** Coarse keys shorter than this hold half the names of a tenant. */
const SHORTEST_COARSE = 2;
/** Words described between two looks at the clock of whoever drives. */
const STEP = 1000;

/** Works out the classes of all words of a vocabulary. Yields 0 now and then. */
export function* describeNameWords(texts: readonly string[]): Generator<number, NameWords> {
  return { texts, ...(yield* describeSounds(texts)), ...(yield* describeLoosely(texts)) };
}

/** The one half of it. */
export function* describeSounds(texts: readonly string[]): Generator<number, WordSounds> {
  const sounds = new Vocabulary();
  const skeletons = new Vocabulary();
  const sound = new Int32Array(texts.length);
  const skeleton = new Int32Array(texts.length);
  const letters = new Int32Array(texts.length);
  for (const [id, text] of texts.entries()) {
    const spoken = soundKey(text);
    sound[id] = sounds.id(spoken);
    const consonants = skeletonKey(text, spoken);
    skeleton[id] = consonants.length < 2 ? -1 : skeletons.id(consonants);
    letters[id] = lettersOf(text);
    if (id % STEP === STEP - 1) yield 0;
  }
  return { sound, skeleton, letters, nicknames: packLists(texts.map((text) => nicknameGroups(text))), soundCount: sounds.size };
}

/** The other half. */
export function* describeLoosely(texts: readonly string[]): Generator<number, LooseClasses> {
  const phonetics = new Vocabulary();
  const coarsest = new Vocabulary();
  const coarse: number[][] = [];
  const phonetic = new Int32Array(texts.length);
  for (const [id, text] of texts.entries()) {
    coarse.push(
      coarseKeys(text)
        .filter((key) => key.length >= SHORTEST_COARSE)
        .map((key) => coarsest.id(key)),
    );
    const heard = doubleMetaphone(text)[0];
    phonetic[id] = heard.length < 2 ? -1 : phonetics.id(heard);
    if (id % STEP === STEP - 1) yield 0;
  }
  const families = packLists(texts.map((text) => surnameFamilies(text)));
  return { phonetic, coarse: packLists(coarse), families, lacking: lackingLetters(texts) };
}
