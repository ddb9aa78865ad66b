import type { EnvironmentProjection } from '#core/mapping/environment.ts';
import type { Texts } from '#texts/texts.ts';
import type { CellValue, Cell, SheetDescription } from '../workbook-description.ts';
import { listSheet } from './list-sheet.ts';
import { exclusionWords, OUTCOME_LOOKS, yesNo } from './workbook-words.ts';

/** One environment: what it is, and what becomes of each of its users, those left out at the end. `order` numbers its table. */
export function environmentSheet(environment: EnvironmentProjection, name: string, order: number, said: Texts): SheetDescription {
  const { facts } = environment;
  const { words, sheets } = said.workbook;
  const { note: told, columns, empty, facts: labels } = sheets.environment;
  const sheet = listSheet({
    name,
    table: `Environment_${order}`,
    title: facts.name,
    note: told,
    columns: [
      [columns.user, 36, 'id'],
      [columns.name, 26],
      [columns.outcome, 13],
      [columns.target, 36, 'id'],
      [columns.why, 46, 'wrap'],
      [columns.exception, 40, 'wrap'],
      [columns.access, 16],
    ],
    rows: environmentRows(environment, said),
    empty,
    tabColour: '2E7D32',
    frozenColumns: 1,
  });
  const about = [
    [labels.id, facts.environmentId],
    [labels.url, facts.url],
    [labels.place, [facts.type, facts.region, facts.cloud].map((fact) => fact ?? words.notKnown).join(', ')],
    [labels.managed, `${yesNo(facts.managed, words)}, ${yesNo(facts.linkedToFinanceAndOperations, words)}`],
    [labels.keys, `${yesNo(facts.lockbox, words)}, ${yesNo(facts.customerManagedKey, words)}`],
  ] as const;
  const [title, note] = sheet.above ?? [];
  return {
    ...sheet,
    above: [
      ...(title ? [title] : []),
      ...about.map(([label, value]) => ({ cells: [label, { value: value ?? words.notKnown, look: 'text' as const, span: 2 }] })),
      ...(note ? [note] : []),
    ],
  };
}

function* environmentRows({ users, leftOut }: EnvironmentProjection, said: Texts): Generator<readonly (CellValue | Cell)[]> {
  const { words } = said.workbook;
  for (const { upn, name, access, outcome, exception } of users) {
    const shown: Cell = { value: words.outcome[outcome.is], look: OUTCOME_LOOKS[outcome.is] };
    const target = outcome.is === 'mapped' ? outcome.target : null;
    yield [upn, name, shown, target, whyOf(outcome, said), exception, access];
  }
  for (const { upn, name, reason } of leftOut) {
    yield [upn, name, { value: words.notInScope, look: 'muted' }, null, words.leftOut[reason], null, null];
  }
}

function whyOf(outcome: EnvironmentProjection['users'][number]['outcome'], said: Texts): string {
  switch (outcome.is) {
    case 'mapped':
      return '';
    case 'excluded': {
      const { word } = exclusionWords(outcome.reason, said);
      return outcome.note === '' ? word : `${word}: ${outcome.note}`;
    }
    case 'unmapped':
      return `${said.workbook.words.unmapped[outcome.why]}. ${outcome.message}`;
  }
}
