import type { ProfileSummary, ProgramSummary } from './summarise.ts';

const four = (value: number): string => value.toFixed(4);
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
const megabytes = (bytes: number | null): string => (bytes === null ? '-' : (bytes / 1024 / 1024).toFixed(0));

/** The calibration is judged in bins that hold more than one pair in a hundred. */
const TELLING_SHARE = 0.01;

function line(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
    .join('  ')
    .trimEnd();
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${line(row, widths)}`).join('\n');
}

function programRow(name: string, summary: ProgramSummary): string[] {
  return [
    name,
    four(summary.precision),
    four(summary.recall),
    four(summary.f1),
    `${four(summary.f1Lowest)}-${four(summary.f1Highest)}`,
    summary.seconds.toFixed(1),
    megabytes(summary.peakBytes),
  ];
}

/** One profile at one size, for people. */
export function describe(summary: ProfileSummary): string {
  const { ours, peer, errorAgainstPeer } = summary;
  const rows = [
    ['', 'precision', 'recall', 'F1', 'F1 by seed', 'wall s', 'peak MB'],
    programRow('crosswalk', ours),
    ...(peer ? [programRow('peer', peer)] : []),
  ];
  const phases = Object.entries(ours.milliseconds).map(([phase, time]) => `${phase} ${Math.round(time)}`);
  const bins = ours.calibration.filter((bin) => bin.share > 0);
  const worst = Math.max(0, ...bins.filter((bin) => bin.share > TELLING_SHARE).map((bin) => Math.abs(bin.stated - bin.actual)));
  return [
    `${summary.profile}, ${summary.n} accounts, mean of ${summary.seeds} ${summary.seeds === 1 ? 'seed' : 'seeds'}`,
    table(rows),
    ...(errorAgainstPeer === null ? [] : [`  error (1 - F1) is ${percent(errorAgainstPeer)} of the peer's`]),
    `  sure: ${percent(ours.sureShare)} of the true pairs, precision ${four(ours.surePrecision)}`,
    `  calibration, worst bin with more than 1 % of the pairs: ${(worst * 100).toFixed(1)} points`,
    table([
      ['    stated', ...bins.map((bin) => percent(bin.stated))],
      ['    actual', ...bins.map((bin) => percent(bin.actual))],
      ['    share', ...bins.map((bin) => percent(bin.share))],
    ]),
    `  milliseconds: ${phases.join(', ')}`,
    '',
  ].join('\n');
}
