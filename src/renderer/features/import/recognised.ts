import type { Inspection } from '#contract/calls/import-calls.ts';

export type Recognised = Extract<Inspection, { outcome: 'recognised' }>;
