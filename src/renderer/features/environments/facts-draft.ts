import { environmentFactsSchema, type EnvironmentFactsShape } from '#contract/calls/environment-calls.ts';

/** Facts that are yes, no, or nobody said. */
export const FLAGS = ['managed', 'linkedToFinanceAndOperations', 'lockbox', 'customerManagedKey'] as const;

/** What is typed and chosen in the form, as it stands; empty for nobody said. */
export type FactsDraft = Readonly<Record<TextName, string>> & { readonly components: readonly string[] | null };

const TEXTS = ['name', 'environmentId', 'url', 'type', 'region', 'cloud', 'targetRegion', 'targetCloud', ...FLAGS] as const;
export type TextName = (typeof TEXTS)[number];

export function toDraft(facts: EnvironmentFactsShape | null): FactsDraft {
  const text = (value: string | boolean | null | undefined): string =>
    typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value ?? '');
  const texts = Object.fromEntries(TEXTS.map((name) => [name, text(facts?.[name])])) as Record<TextName, string>;
  return { ...texts, components: facts?.components ?? null };
}

/** The facts of a draft, or the fields that cannot be so. */
export function fromDraft(draft: FactsDraft): { readonly facts: EnvironmentFactsShape } | { readonly wrong: ReadonlySet<string> } {
  const flag = (value: string): boolean | null => (value === '' ? null : value === 'yes');
  const text = (value: string): string | null => value.trim() || null;
  const parsed = environmentFactsSchema.safeParse({
    ...Object.fromEntries(TEXTS.map((name) => [name, text(draft[name])])),
    ...Object.fromEntries(FLAGS.map((name) => [name, flag(draft[name])])),
    name: draft.name,
    environmentId: text(draft.environmentId)?.replace(/^\{(.*)\}$/, '$1') ?? null,
    url: withScheme(text(draft.url)),
    components: draft.components === null ? null : [...draft.components],
  });
  return parsed.success ? { facts: parsed.data } : { wrong: new Set(parsed.error.issues.map(({ path }) => String(path[0]))) };
}

/** People copy the address of an organisation without its beginning. */
function withScheme(url: string | null): string | null {
  return url === null || url.includes('://') ? url : `https://${url}`;
}
