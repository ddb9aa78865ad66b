import { texts } from '#texts/texts.ts';
import type { Refusal } from './fault.ts';

/** How much of a value a fault or a refusal shows. */
const SHOWN = 200;

/** A value cut to what a fault may show, never in the middle of a character. */
export function shown(value: string): string {
  if (value.length <= SHOWN) return value;
  const cut = value.slice(0, SHOWN - 1);
  return (cut.isWellFormed() ? cut : cut.slice(0, -1)) + '…';
}

/** A text on one line, invisible characters shown as boxes. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, (run) => (/^\s+$/u.test(run) ? ' ' : '▯'));
}

/** A value fit to stand in a sentence: short and on one line. */
export function quoted(value: string): string {
  const line = onOneLine(value.slice(0, 1_000));
  const short = line.length <= 60 ? line : `${line.slice(0, 59).replace(/[\ud800-\udbff]$/, '')}…`;
  return `“${short}”`;
}

/** Refuses a file as a whole. The message names the file and, when there is one, the line. */
export function refuse(code: string, name: string, what: string, at: { line?: number; value?: string } = {}): Refusal {
  const line = at.line ?? 0;
  return {
    code,
    line,
    value: shown(at.value ?? ''),
    message: line > 0 ? texts.fileRefusals.onLine(name, line, what) : texts.fileRefusals.whole(name, what),
  };
}
