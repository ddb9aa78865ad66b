import { texts } from '#texts/texts.ts';
import type { Side } from './account.ts';
import type { DomainCount } from './inspect-export.ts';

/** What is known of a file that still needs a side. */
export interface SidelessFile {
  readonly name: string;
  readonly domains: readonly DomainCount[];
}

/** Domains of the accounts that a project already holds. */
export type KnownDomains = { readonly [S in Side]: readonly string[] };

/** The side a file most likely belongs to, null when nothing tells, and one sentence why. */
export interface SideGuess {
  readonly side: Side | null;
  readonly reason: string;
}

const NAME_HINTS: readonly (readonly [side: Side, words: readonly string[]])[] = [
  ['source', ['source', 'src', 'old', 'from', 'quelle', 'alt', 'seller', 'divested']],
  ['target', ['target', 'tgt', 'new', 'to', 'destination', 'dest', 'ziel', 'neu', 'buyer', 'acquirer']],
];

/**
 * Guesses the side of each file, in the order given. The accounts already in the project tell most,
 * then a word in the file's name, then another file of the same tenant, and last that there are just
 * two tenants, one of which is settled. Domains alone never tell which of two is the source.
 */
export function guessSides(files: readonly SidelessFile[], known: KnownDomains): SideGuess[] {
  const guesses = files.map((file) => guessByProject(file, known) ?? guessByName(file));
  for (let round = 0; round < files.length; round++) {
    let changed = false;
    for (const [index, file] of files.entries()) {
      if (guesses[index] !== null) continue;
      const guess = guessBySibling(file, files, guesses) ?? guessByRemainder(file, files, guesses, known);
      if (guess === null) continue;
      guesses[index] = guess;
      changed = true;
    }
    if (!changed) break;
  }
  return guesses.map((guess, index) => guess ?? unknown(files[index]!));
}

function guessByProject(file: SidelessFile, known: KnownDomains): SideGuess | null {
  const share = (side: Side): number => {
    const domains = ownDomains(file);
    const total = domains.reduce((sum, { accounts }) => sum + accounts, 0);
    const shared = domains.filter(({ domain }) => known[side].includes(domain)).reduce((sum, { accounts }) => sum + accounts, 0);
    return total === 0 ? 0 : shared / total;
  };
  const [source, target] = [share('source'), share('target')];
  if (source === target || Math.max(source, target) < 0.2) return null;
  const side: Side = source > target ? 'source' : 'target';
  const domain = ownDomains(file).find((each) => known[side].includes(each.domain))!.domain;
  return { side, reason: texts.imports.side.likeProject(domain, side) };
}

function guessByName(file: SidelessFile): SideGuess | null {
  const words = new Set(
    file.name
      .replace(/\.[^.]*$/, '')
      .split(/[^\p{L}]+|(?<=\p{Ll})(?=\p{Lu})/u)
      .map((word) => word.toLowerCase()),
  );
  const hits = NAME_HINTS.flatMap(([side, hints]) => hints.filter((hint) => words.has(hint)).map((word) => ({ side, word })));
  const [first] = hits;
  if (first === undefined || hits.some(({ side }) => side !== first.side)) return null;
  return { side: first.side, reason: texts.imports.side.named(first.word) };
}

function guessBySibling(file: SidelessFile, files: readonly SidelessFile[], guesses: readonly (SideGuess | null)[]): SideGuess | null {
  for (const [index, other] of files.entries()) {
    const side = guesses[index]?.side;
    const domain = side && other !== file ? sharedDomain(file, other) : null;
    if (side && domain !== null) return { side, reason: texts.imports.side.likeFile(domain, other.name) };
  }
  return null;
}

function guessByRemainder(
  file: SidelessFile,
  files: readonly SidelessFile[],
  guesses: readonly (SideGuess | null)[],
  known: KnownDomains,
): SideGuess | null {
  const main = ownDomains(file)[0]?.domain;
  if (main === undefined) return null;
  const undecided = files.filter((_, index) => guesses[index] === null);
  if (!undecided.every((other) => other === file || sharedDomain(file, other) !== null)) return null;
  const settled = new Set(guesses.flatMap((guess) => (guess?.side ? [guess.side] : [])));
  for (const side of ['source', 'target'] as const) if (known[side].length > 0) settled.add(side);
  if (settled.size !== 1) return null;
  const [taken] = [...settled] as [Side];
  const side: Side = taken === 'source' ? 'target' : 'source';
  return { side, reason: texts.imports.side.otherTenant(taken, main) };
}

function unknown(file: SidelessFile): SideGuess {
  const main = ownDomains(file)[0]?.domain;
  return {
    side: null,
    reason: main === undefined ? texts.imports.side.noDomain : texts.imports.side.nothingTells(main),
  };
}

function sharedDomain(a: SidelessFile, b: SidelessFile): string | null {
  const others = new Set(ownDomains(b).map(({ domain }) => domain));
  return ownDomains(a).find(({ domain }) => others.has(domain))?.domain ?? null;
}

/** Domains with a real share of the file; a stray account of a partner says nothing of the tenant. */
function ownDomains({ domains }: SidelessFile): readonly DomainCount[] {
  const total = domains.reduce((sum, { accounts }) => sum + accounts, 0);
  return domains.filter(({ accounts }) => accounts >= total * 0.1);
}
