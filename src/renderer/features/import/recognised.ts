import type { Inspection } from '#contract/calls/inspection-shapes.ts';

export type Recognised = Extract<Inspection, { outcome: 'recognised' }>;
