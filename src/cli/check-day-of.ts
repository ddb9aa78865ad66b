import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '#contract/failure.ts';
import type { DayOfReport, FreshExports } from '#app/signoff/check-day-of.ts';
import { texts } from '#texts/texts.ts';
import type { Console } from './console.ts';
import { driveSteps } from './drive-steps.ts';
import { withProject } from './with-project.ts';

/** The day-of check of `crosswalk check`: fresh exports against the signed revision. The project stays as it is. Exit status 1 when anything has changed. */
export async function checkDayOf(file: string, { source, target }: FreshExports, terminal: Console): Promise<void> {
  const missing = [...source, ...target].find((path) => !existsSync(resolve(path)));
  if (missing) throw new AppError('not-found', `“${missing}” does not exist. Check the path of the file.`);
  await withProject(file, async ({ db }) => {
    const exports = { source: source.map((path) => resolve(path)), target: target.map((path) => resolve(path)) };
    const { findings } = await driveSteps(db, [{ kind: 'day-of', ...exports }], new Date().toISOString(), terminal);
    const report = findings.signoff.dayOf;
    if (!report) throw new Error('the step found nothing');
    terminal.printJson(report);
    terminal.print(describe(report));
    terminal.setStatus(report.items.length > 0 ? 1 : 0);
  });
}

function describe({ number, items, read }: DayOfReport): string {
  const sides = (['source', 'target'] as const).map((side) => {
    const count = read[side];
    return `${side}: ${count === null ? 'not compared' : `${texts.count(count)} accounts read`}`;
  });
  return [
    `Against revision ${number}, which is signed (${sides.join('; ')})`,
    '',
    ...items.map(({ side, what, upn, name, source, sentence }) => {
      const whose = source === '' || source === upn ? '' : ` (target of ${source})`;
      return `${what.padEnd(10)} ${side} ${upn}${name === '' ? '' : `, ${name}`}${whose}: ${sentence}`;
    }),
    ...(items.length === 0
      ? ['Nothing has changed.']
      : ['', `${items.length} ${items.length === 1 ? 'thing has' : 'things have'} changed.`]),
  ].join('\n');
}
