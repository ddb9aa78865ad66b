import { z } from 'zod';
import type { ListedLicence } from '#core/tenant-lists/listed-licence.ts';
import { LIST_COLUMNS } from '#core/tenant-lists/recognise-list.ts';
import { formatCsvLine } from '../graph/csv-line.ts';
import { parseListFile } from './parse-list-file.ts';

const COLUMNS = LIST_COLUMNS.licences;

const count = z
  .string()
  .regex(/^\d{0,9}$/)
  .transform((text) => (text === '' ? null : Number(text)));
const rowSchema = z.tuple([z.guid(), z.string().min(1).max(200), count, count, z.string().max(60)]);

/** A tenant's licences as a file, in order of their ids: the same licences always make the same bytes. */
export function formatLicences(licences: readonly ListedLicence[]): string {
  const rows = licences
    .toSorted((a, b) => (a.skuId < b.skuId ? -1 : 1))
    .map(({ skuId, partNumber, bought, used, status }) => formatCsvLine([skuId, partNumber, textOf(bought), textOf(used), status]));
  return [formatCsvLine(COLUMNS), ...rows].join('');
}

/** Reads such a file. Throws AppError `file-refused` for anything else. */
export function parseLicences(text: string): ListedLicence[] {
  return parseListFile(text, COLUMNS, rowSchema, 'licences').map(([skuId, partNumber, bought, used, status]) => ({
    skuId: skuId.toLowerCase(),
    partNumber,
    bought,
    used,
    status,
  }));
}

function textOf(value: number | null): string {
  return value === null ? '' : String(value);
}
