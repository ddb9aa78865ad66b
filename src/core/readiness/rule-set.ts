import { z } from 'zod';
import { CHECK_NAMES } from './check-names.ts';

const severitySchema = z.enum(['blocker', 'warning', 'question', 'note']);
const parametersSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));
export type Parameters = z.infer<typeof parametersSchema>;

const ruleSchema = z.strictObject({
  id: z.string().min(1),
  severity: severitySchema,
  /** While the project has no environment, so that the file is a draft for everybody. */
  withoutEnvironment: severitySchema.optional(),
  check: z.enum(CHECK_NAMES),
  parameters: parametersSchema.default({}),
  /** `{name}` stands for a value the check found. */
  title: z.string().min(1),
  /** The title where the data does not tell. */
  unknown: z.string().optional(),
  why: z.string().min(1),
  remedy: z.string().min(1),
  /** Keys of `sources`. */
  sources: z.array(z.string()).min(1),
});
export type Rule = z.infer<typeof ruleSchema>;

const stepSchema = z.strictObject({
  id: z.string().min(1),
  phase: z.enum(['before', 'request', 'move', 'after']),
  owner: z.enum(['source', 'target', 'both']),
  title: z.string().min(1),
  text: z.string().min(1),
  sources: z.array(z.string()).min(1),
  /** Only where this component is installed. */
  component: z.string().optional(),
  /** Whoever answers says when it happened: a period begins with it. */
  dated: z.boolean().optional(),
  check: z.enum(['findings', 'acknowledged', 'fact', 'mailbox']).optional(),
  parameters: parametersSchema.default({}),
});
export type Step = z.infer<typeof stepSchema>;

const windowSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  text: z.string().min(1),
  days: z.number().int().positive(),
  /** Steps it begins and ends with. */
  opens: z.string(),
  closes: z.string(),
  sources: z.array(z.string()).min(1),
});

const ruleSetSchema = z.strictObject({
  /** Date of the article, which is the name of the set. */
  version: z.iso.date(),
  title: z.string(),
  sources: z.record(z.string(), z.strictObject({ title: z.string(), date: z.iso.date().nullable(), url: z.url().nullable() })),
  components: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  rules: z.array(ruleSchema),
  steps: z.array(stepSchema),
  windows: z.array(windowSchema),
});

/** The rules of one version of Microsoft's article: data, with a date and sources. */
export type RuleSet = z.infer<typeof ruleSetSchema>;

/** Reads a rule set; throws when it is not one, or names a source, step or component it does not hold. */
export function parseRuleSet(data: unknown): RuleSet {
  const set = ruleSetSchema.parse(data);
  const known = (what: string, names: readonly string[], asked: readonly string[]): void => {
    const stranger = asked.find((name) => !names.includes(name));
    if (stranger !== undefined) throw new Error(`rule set ${set.version} names a ${what} that it does not hold: ${stranger}`);
  };
  const steps = set.steps.map(({ id }) => id);
  known(
    'source',
    Object.keys(set.sources),
    [...set.rules, ...set.steps, ...set.windows].flatMap(({ sources }) => sources),
  );
  known(
    'step',
    steps,
    set.windows.flatMap(({ opens, closes }) => [opens, closes]),
  );
  known(
    'component',
    set.components.map(({ id }) => id),
    set.steps.flatMap(({ component }) => component ?? []),
  );
  for (const ids of [set.rules.map(({ id }) => id), steps]) {
    if (new Set(ids).size < ids.length) throw new Error(`rule set ${set.version} has an id twice`);
  }
  return set;
}
