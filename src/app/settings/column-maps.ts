import { join } from 'node:path';
import { z } from 'zod';
import { readingChoicesSchema } from '#contract/calls/inspection-shapes.ts';
import type { Ports } from '../ports.ts';
import { jsonStore, type JsonStore } from './json-store.ts';

const columnMapsSchema = z.record(z.string(), z.object({ headerLine: z.number(), columns: readingChoicesSchema.shape.columns.unwrap() }));

/**
 * What this person said of columns, by the fingerprint of the headers they stood under. Header names
 * only, no data of anybody.
 */
export type ColumnMaps = z.infer<typeof columnMapsSchema>;

export function openColumnMaps(ports: Pick<Ports, 'paths'>): JsonStore<ColumnMaps> {
  return jsonStore(join(ports.paths.data, 'columns.json'), columnMapsSchema, {});
}
