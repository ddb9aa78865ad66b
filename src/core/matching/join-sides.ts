import type { Memory } from '#core/compare/memory.ts';
import { WORDS_KEPT } from '#core/compare/form-columns.ts';
import type { Side } from '#core/directory/account.ts';
import { ALIGNED_FIELDS, type AlignedField } from './fields-compared.ts';
import { homeOf, type HomeTenant } from './home-tenant.ts';
import { JointNumbers, type NumberColumn } from './joint-numbers.ts';
import { WARD } from './pairable.ts';
import type { PreparedSide } from './prepared-side.ts';
import { replacedAccounts } from './replaced-accounts.ts';
import type { Roster } from './roster.ts';
import { TEXT_KINDS, type TextKind, type Vocabularies } from './side-vocabularies.ts';
import type { PatternUse } from './tenant-names.ts';

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

/** A side, and the texts behind its numbers. */
export interface SideToJoin {
  readonly side: PreparedSide;
  readonly vocabularies: Vocabularies;
}

/** Gives two prepared sides numbers in common, in place, and looks at each from the other. Yields 0 now and then. */
export function* joinSides(source: SideToJoin, target: SideToJoin, memory: Memory): Generator<number, Rosters> {
  const texts = {} as Record<TextKind, readonly string[]>;
  const spellings = { source: {}, target: {} } as Record<Side, Record<AlignedField, string[]>>;
  for (const kind of TEXT_KINDS) {
    const numbers = new JointNumbers(source.vocabularies[kind], target.vocabularies[kind]);
    const left = columnsOf(kind, source.side.roster);
    const right = columnsOf(kind, target.side.roster);
    numbers.renumberSource(left.rows, left.columns);
    yield 0;
    numbers.renumberTarget(right.rows, right.columns);
    yield 0;
    texts[kind] = numbers.texts;
    if (isAligned(kind)) {
      spellings.source[kind] = numbers.ofSourceTexts(source.side.roster.spellings[kind]);
      spellings.target[kind] = numbers.ofTargetTexts(target.side.roster.spellings[kind]);
    }
  }
  const homes = {
    source: homeTenant(source.side, target.side.invited, texts.addresses),
    target: homeTenant(target.side, source.side.invited, texts.addresses),
  };
  yield 0;
  const left = { ...finish(source.side, 'source', homes.target, memory), spellings: spellings.source };
  yield 0;
  return {
    source: left,
    target: { ...finish(target.side, 'target', homes.source, memory), spellings: spellings.target },
    words: texts.words,
    functionWords: texts.functionWords,
    employeeTexts: texts.employeeTexts,
    values: Object.fromEntries(ALIGNED_FIELDS.map((field) => [field, texts[field]])) as Record<AlignedField, readonly string[]>,
    sourcePatterns: source.side.facts.uses,
    targetPatterns: target.side.facts.uses,
  };
}

function isAligned(kind: TextKind): kind is AlignedField {
  return (ALIGNED_FIELDS as readonly TextKind[]).includes(kind);
}

/** The columns that hold numbers of a kind of text, in the order in which a row names them. */
function columnsOf(kind: TextKind, roster: PreparedSide['roster']): { readonly rows: number; readonly columns: readonly NumberColumn[] } {
  const { size, forms } = roster;
  const one = (items: Int32Array): { rows: number; columns: NumberColumn[] } => ({ rows: size, columns: [{ items, width: 1 }] });
  const lists = (...columns: NumberColumn[]): { rows: number; columns: NumberColumn[] } => ({ rows: size, columns });
  switch (kind) {
    case 'words':
      return {
        rows: forms.given.length,
        columns: [
          ...[forms.given, forms.surname, forms.surnameCore].map((items) => ({ items, width: 1 })),
          ...[forms.givenWords, forms.surnameWords].map((items) => ({ items, width: WORDS_KEPT })),
        ],
      };
    case 'logins':
      return lists(roster.logins);
    case 'letters':
      return lists(roster.loginLetters, roster.madeLogins);
    case 'addresses':
      return lists(roster.addresses);
    case 'employee':
      return one(roster.employeeId);
    case 'employeeDigits':
      return one(roster.employeeDigits);
    case 'employeeTexts':
      return one(roster.employeeText);
    case 'immutable':
      return one(roster.immutableId);
    case 'phones':
      // The mobile phones are the first of all phones.
      return lists(roster.phones, roster.mobiles);
    case 'extensions':
      return lists(roster.extensions);
    case 'functionWords':
      return lists(roster.words);
    default:
      return one(roster.values[kind]);
  }
}

/** A tenant as those who may have been invited from it see it. */
function homeTenant({ roster, native, facts }: PreparedSide, invited: PreparedSide['invited'], addresses: readonly string[]): HomeTenant {
  const wanted = new Set(invited.map(({ address }) => address));
  const found = new Set<string>();
  if (wanted.size > 0) {
    const { start, items } = roster.addresses;
    for (let row = 0; row < roster.size; row++) {
      if (native[row] !== 1) continue;
      for (let k = start[row] as number; k < (start[row + 1] as number); k++) {
        const address = addresses[items[k] as number] as string;
        if (wanted.has(address)) found.add(address);
      }
    }
  }
  return { domains: new Set(facts.domains), hasAddress: (address) => found.has(address) };
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
