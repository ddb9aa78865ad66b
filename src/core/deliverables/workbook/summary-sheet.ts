import type { LinkState } from '#core/mapping/decision.ts';
import type { Severity } from '#core/readiness/finding.ts';
import { countContent } from '#core/signoff/manifest.ts';
import type { RevisionContent } from '#core/signoff/revision-content.ts';
import type { Texts } from '#texts/texts.ts';
import type { Cell, CellValue, ChartDescription, RowDescription, SheetDescription } from '../workbook-description.ts';
import { linesOf } from './list-sheet.ts';

const COLOURS: Readonly<Record<LinkState, string>> = {
  accepted: '2E7D32',
  sure: '81B784',
  review: 'E0A100',
  ambiguous: 'C77700',
  none: 'B3261E',
  excluded: '9AA5B1',
};
/** From settled to open. */
const STATES = ['accepted', 'sure', 'excluded', 'review', 'ambiguous', 'none'] as const satisfies LinkState[];
/** Environments shown in the chart; the table has all of them. */
const CHARTED = 12;
const COLUMNS = [34, 13, 13, 13, 13, 13, 13, 13] as const;
/** A chart is as tall as its title and its bars: a single bar that fills a tall one looks like a mistake. */
const chartRows = (bars: number): number => 4 + bars * 2;

/** The figures on one page, with two charts. Each table adds up to what it is about. */
export function summarySheet(content: RevisionContent, name: string, { workbook }: Texts): SheetDescription {
  const { summary, words } = workbook;
  const rows: RowDescription[] = [{ cells: [{ value: summary.title, look: 'title', span: 8 }], height: 34 }];
  const charts: ChartDescription[] = [];

  heading(summary.accounts);
  const states = STATES.map((state) => ({ state, count: content.people.filter((person) => person.state === state).length }));
  const first = rows.length + 1;
  for (const { state, count } of states) tally(words.state[state], count);
  const last = rows.length;
  total(summary.together, content.people.length);
  tally(summary.decided, content.people.filter(({ decided }) => decided).length);
  charts.push({
    kind: 'doughnut',
    title: summary.byState,
    points: states.map(({ state, count }) => ({ label: words.state[state], value: count, colour: COLOURS[state] })),
    labelsAt: `A${first}:A${last}`,
    valuesAt: `B${first}:B${last}`,
    from: { column: 3, row: 1 },
    to: { column: 8, row: 11 },
  });

  heading(summary.environments);
  const { columns } = summary;
  header([columns.environment, columns.users, columns.mapped, columns.excluded, columns.unmapped]);
  const { environments } = countContent(content);
  const firstEnvironment = rows.length + 1;
  for (const { name: environment, users, mapped, excluded, unmapped } of environments) {
    rows.push({
      height: linesOf(environment, COLUMNS[0]) * 15,
      cells: [
        { value: environment, look: 'wrap' },
        number(users),
        number(mapped),
        number(excluded),
        { value: unmapped, look: unmapped > 0 ? 'bad' : 'number' },
      ],
    });
  }
  const shown = Math.min(environments.length, CHARTED);
  if (shown > 0) {
    const tall = chartRows(shown);
    rows.push({ cells: [] });
    charts.push({
      kind: 'bar',
      title: summary.unmappedUsers,
      points: environments.slice(0, shown).map(({ name: label, unmapped }) => ({ label, value: unmapped, colour: 'B3261E' })),
      labelsAt: `A${firstEnvironment}:A${firstEnvironment + shown - 1}`,
      valuesAt: `E${firstEnvironment}:E${firstEnvironment + shown - 1}`,
      from: { column: 0, row: rows.length },
      to: { column: 8, row: rows.length + tall },
    });
    for (let n = 0; n < tall; n++) rows.push({ cells: [] });
  }

  heading(summary.findings);
  const { severity: rank, findings: found, acknowledged: takenOn } = summary.findingColumns;
  header([rank, found, takenOn]);
  for (const severity of ['blocker', 'warning', 'question', 'note'] as const satisfies Severity[]) {
    const some = content.findings.filter((finding) => finding.severity === severity);
    rows.push({
      cells: [text(words.severity[severity]), number(some.length), number(some.filter(({ acknowledged }) => acknowledged !== null).length)],
    });
  }

  heading(summary.workLeft);
  tally(summary.toCreate, content.toCreate.length);
  tally(summary.toReconfigure, content.mailboxes.filter(({ work }) => work === 'reconfigure').length);
  tally(
    summary.licencesMissing,
    content.licences.reduce((sum, { needed, available }) => sum + Math.max(0, needed - (available ?? needed)), 0),
  );
  const steps = content.readiness.flatMap(({ items }) => items);
  tally(summary.stepsOpen, steps.filter(({ status }) => status === 'open' || status === 'failed').length);
  return { name, columns: COLUMNS.map((width) => ({ width })), above: rows, charts, tabColour: '1F4E79', portrait: true };

  function heading(value: string): void {
    if (rows.length > 1) rows.push({ cells: [] });
    rows.push({ cells: [{ value, look: 'heading', span: 3 }], height: 22 });
  }
  function header(values: readonly string[]): void {
    rows.push({ cells: values.map((value, n) => ({ value, look: n === 0 ? ('header' as const) : ('number-header' as const) })) });
  }
  function tally(label: string, count: number): void {
    rows.push({ cells: [text(label), number(count)] });
  }
  function total(label: string, count: number): void {
    rows.push({ cells: [{ value: label, look: 'label' }, number(count)] });
  }
}

function text(value: CellValue): Cell {
  return { value, look: 'text' };
}

function number(value: number): Cell {
  return { value, look: 'number' };
}
