import type { EnvironmentProjection } from '#core/mapping/environment.ts';
import type { CellValue, Cell, SheetDescription } from '../workbook-description.ts';
import { listSheet } from './list-sheet.ts';
import { exclusionWords, LEFT_OUT_WORDS, OUTCOME_LOOKS, OUTCOME_WORDS, UNMAPPED_WORDS, yesNo } from './workbook-words.ts';

/** One environment: what it is, and what becomes of each of its users, those left out at the end. `order` numbers its table. */
export function environmentSheet(environment: EnvironmentProjection, name: string, order: number): SheetDescription {
  const { facts } = environment;
  const sheet = listSheet({
    name,
    table: `Environment_${order}`,
    title: facts.name,
    note: 'Every user of this environment. Those with the outcome “Mapped” are the lines of its usermapping.csv; “Not in scope” are records that nobody signs in with.',
    columns: [
      ['User', 36, 'id'],
      ['Name', 26],
      ['Outcome', 13],
      ['Target account', 36, 'id'],
      ['Why', 46, 'wrap'],
      ['Exception from the crosswalk', 40, 'wrap'],
      ['Access', 16],
    ],
    rows: environmentRows(environment),
    empty: 'No users.',
    tabColour: '2E7D32',
    frozenColumns: 1,
  });
  const about = [
    ['Environment id', facts.environmentId],
    ['URL', facts.url],
    ['Type, region, cloud', [facts.type, facts.region, facts.cloud].map((fact) => fact ?? 'not known').join(', ')],
    ['Managed, linked to finance and operations', `${yesNo(facts.managed)}, ${yesNo(facts.linkedToFinanceAndOperations)}`],
    ['Lockbox, customer-managed key', `${yesNo(facts.lockbox)}, ${yesNo(facts.customerManagedKey)}`],
  ] as const;
  const [title, note] = sheet.above ?? [];
  return {
    ...sheet,
    above: [
      ...(title ? [title] : []),
      ...about.map(([label, value]) => ({ cells: [label, { value: value ?? 'not known', look: 'text' as const, span: 2 }] })),
      ...(note ? [note] : []),
    ],
  };
}

function* environmentRows({ users, leftOut }: EnvironmentProjection): Generator<readonly (CellValue | Cell)[]> {
  for (const { upn, name, access, outcome, exception } of users) {
    const shown: Cell = { value: OUTCOME_WORDS[outcome.is], look: OUTCOME_LOOKS[outcome.is] };
    const target = outcome.is === 'mapped' ? outcome.target : null;
    yield [upn, name, shown, target, whyOf(outcome), exception, access];
  }
  for (const { upn, name, reason } of leftOut) {
    yield [upn, name, { value: 'Not in scope', look: 'muted' }, null, LEFT_OUT_WORDS[reason], null, null];
  }
}

function whyOf(outcome: EnvironmentProjection['users'][number]['outcome']): string {
  switch (outcome.is) {
    case 'mapped':
      return '';
    case 'excluded': {
      const { word } = exclusionWords(outcome.reason);
      return outcome.note === '' ? word : `${word}: ${outcome.note}`;
    }
    case 'unmapped':
      return `${UNMAPPED_WORDS[outcome.why]}. ${outcome.message}`;
  }
}
