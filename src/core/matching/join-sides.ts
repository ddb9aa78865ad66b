import type { Memory } from '#core/compare/memory.ts';
import type { Side } from '#core/directory/account.ts';
import { ALIGNED_FIELDS, type AlignedField } from './fields-compared.ts';
import { homeOf, type HomeTenant } from './home-tenant.ts';
import { JointNumbers } from './joint-numbers.ts';
import { WARD } from './pairable.ts';
import type { PreparedSide } from './prepared-side.ts';
import { replacedAccounts } from './replaced-accounts.ts';
import type { Roster } from './roster.ts';
import { isAligned, TEXT_KINDS, type TextKind } from './side-vocabularies.ts';
import type { PatternUse } from './tenant-names.ts';
import { textColumns } from './text-columns.ts';

/** Both sides prepared, and the texts that their numbers stand for. */
export interface Rosters {
  readonly source: Roster;
  readonly target: Roster;
  /** Words of names, words of functional accounts, employee numbers as written. */
  readonly words: readonly string[];
  readonly functionWords: readonly string[];
  readonly employeeTexts: readonly string[];
  readonly values: Readonly<Record<AlignedField, readonly string[]>>;
  readonly sourcePatterns: readonly PatternUse[];
  readonly targetPatterns: readonly PatternUse[];
}

/** Gives two prepared sides numbers in common, in place, and looks at each from the other. Yields 0 now and then. */
export function* joinSides(source: PreparedSide, target: PreparedSide, memory: Memory): Generator<number, Rosters> {
  const texts = {} as Record<TextKind, readonly string[]>;
  const spellings = {} as Record<AlignedField, readonly string[]>;
  for (const kind of TEXT_KINDS) {
    const numbers = new JointNumbers(source.texts[kind], target.texts[kind]);
    yield 0;
    numbers.renumber(textColumns(kind, target.roster));
    if (isTold(kind)) texts[kind] = numbers.texts();
    if (isAligned(kind)) spellings[kind] = numbers.ofTargetTexts(target.roster.spellings[kind]);
    yield 0;
  }
  const left = finish(source, 'source', homeTenant(target), memory);
  yield 0;
  return {
    source: left,
    target: { ...finish(target, 'target', homeTenant(source), memory), spellings },
    words: texts.words,
    functionWords: texts.functionWords,
    employeeTexts: texts.employeeTexts,
    values: Object.fromEntries(ALIGNED_FIELDS.map((field) => [field, texts[field]])) as Record<AlignedField, readonly string[]>,
    sourcePatterns: source.facts.uses,
    targetPatterns: target.facts.uses,
  };
}

/** Whether anybody looks at the texts of a kind; most are only told apart. */
function isTold(kind: TextKind): boolean {
  return kind === 'words' || kind === 'functionWords' || kind === 'employeeTexts' || isAligned(kind);
}

/** A tenant as those who may have been invited from it see it. */
function homeTenant({ facts, hosts }: PreparedSide): HomeTenant {
  const addresses = new Set(hosts);
  return { domains: new Set(facts.domains), hasAddress: (address) => addresses.has(address) };
}

function finish(side: PreparedSide, which: Side, other: HomeTenant, memory: Memory): Roster {
  const { roster } = side;
  const guest = new Uint8Array(memory(roster.size));
  const visitor = new Uint8Array(memory(roster.size));
  for (const { row, ...invited } of side.invited) {
    const home = homeOf(invited, which, other);
    if (home === 'stub') roster.ward[row] = WARD.none;
    if (home === 'guest') {
      guest[row] = 1;
      // Where a guest of both tenants was invited is one address.
      if (invited.address !== '') roster.reaching[row] = 1;
    }
    if (home === 'visitor') visitor[row] = 1;
  }
  const successor = new Int32Array(memory(4 * roster.size));
  successor.set(replacedAccounts(roster));
  return { ...roster, guest, visitor, successor };
}
