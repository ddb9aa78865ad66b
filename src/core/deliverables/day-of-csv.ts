import type { DayOfItem } from '../signoff/day-of.ts';
import { PEOPLE_CSV_START, toPeopleCsv } from './people-csv.ts';

/** The text of the day-of check, a file for people (see `toPeopleCsv`): one line for everything that has happened. */
export function formatDayOf(items: readonly DayOfItem[]): string {
  const rows = items.map(({ side, what, upn, name, source, sentence }) => [side, what, upn, name, source, sentence]);
  return PEOPLE_CSV_START + toPeopleCsv([['Side', 'What', 'Account', 'Name', 'Source account of the line', 'In words'], ...rows]);
}
