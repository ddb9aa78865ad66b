import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { LIST_FIELDS } from '#core/directory/account.ts';
import { useDebounced } from '#ui/use-debounced.ts';
import type { Answer } from './client.ts';
import { FILES_KEY, PROJECT_KEY } from './query-client.ts';
import { useServices } from './services.tsx';

export type FieldProvenance = Answer<'import.provenance'>['fields'][number];
export type Saying = FieldProvenance['sayings'][number];
/** A saying that is not blank. */
export type ToldSaying = Saying & { readonly value: string };

const LISTS: ReadonlySet<string> = new Set(LIST_FIELDS);
/** A held arrow key passes accounts faster than anybody reads where their values came from. */
const STILL_FOR = 150;

/** Which file and line each field of an account came from. */
export function useProvenance(accountId: number | null): UseQueryResult<Answer<'import.provenance'>> {
  const { client } = useServices();
  const wanted = useDebounced(accountId, STILL_FOR);
  return useQuery({
    queryKey: [PROJECT_KEY, FILES_KEY, 'provenance', wanted],
    queryFn: () => client['import.provenance']({ accountId: wanted ?? 0 }),
    enabled: wanted !== null && wanted === accountId,
    gcTime: 30_000,
  });
}

export const isListField = (field: string): boolean => LISTS.has(field);

const isTold = (saying: Saying): saying is ToldSaying => saying.value !== null && saying.value !== '';

/** The sayings that make up the value an account has: all that say something of a list, else the first; none when it is blank. */
export function standing({ field, sayings }: FieldProvenance): ToldSaying[] {
  const told = sayings.filter(isTold);
  return isListField(field) ? told : told.slice(0, 1);
}

const folded = (value: string): string => value.trim().toLowerCase();

/** What other files say instead, each value once; nothing for lists, which are joined, and for blanks, which say nothing. */
export function others(provenance: FieldProvenance): ToldSaying[] {
  if (isListField(provenance.field)) return [];
  const [winner, ...rest] = provenance.sayings.filter(isTold);
  const seen = new Set([folded(winner?.value ?? '')]);
  return rest.filter(({ value }) => {
    const known = seen.has(folded(value));
    seen.add(folded(value));
    return !known;
  });
}

/** What each saying adds to those before it: the entries of a list that none of them has; empty when it adds nothing. */
export function freshEntries(sayings: readonly ToldSaying[]): { readonly saying: ToldSaying; readonly fresh: string }[] {
  const seen = new Set<string>();
  return sayings.map((saying) => {
    const fresh = saying.value.split('\n').filter((entry) => !seen.has(folded(entry)));
    for (const entry of fresh) seen.add(folded(entry));
    return { saying, fresh: fresh.join('\n') };
  });
}
