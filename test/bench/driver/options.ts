import { parseArgs } from 'node:util';
import { PROFILE_NAMES, type ProfileName } from '../tenants/profiles.ts';

export interface BenchOptions {
  readonly profiles: readonly ProfileName[];
  readonly sizes: readonly number[];
  readonly seeds: readonly number[];
  /** A shell command with {source}, {target} and {out} in it, or null. */
  readonly peer: string | null;
  readonly json: boolean;
  /** Folder that keeps the tenants and what was written; null for a temporary one. */
  readonly keep: string | null;
}

export const USAGE = `Pairs generated tenants and says how well that went.

  npm run bench -- [--profiles clean,typical,hard,international,homonyms] [--n 2000,20000]
                   [--seeds 1-10] [--peer "COMMAND"] [--keep FOLDER] [--json]

--peer runs another program on the same files; {source}, {target} and {out} in the command become
the paths of the two exports and of the Source,Destination file it is to write.
One data set proves nothing: quote means over at least ten seeds.
`;

export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      profiles: { type: 'string', default: PROFILE_NAMES.join(',') },
      n: { type: 'string', default: '2000' },
      seeds: { type: 'string', default: '1-10' },
      peer: { type: 'string' },
      keep: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    profiles: values.profiles.split(',').map(profileName),
    sizes: values.n.split(',').map((text) => wholeNumber(text, 200)),
    seeds: values.seeds.split(',').flatMap(range),
    peer: values.peer ?? null,
    keep: values.keep ?? null,
    json: values.json,
  };
}

function profileName(text: string): ProfileName {
  const name = PROFILE_NAMES.find((known) => known === text);
  if (!name) throw new Error(`There is no profile ${text}. Choose from ${PROFILE_NAMES.join(', ')}.`);
  return name;
}

function wholeNumber(text: string, least: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least) throw new Error(`“${text}” is not a whole number of at least ${least}.`);
  return number;
}

function range(text: string): number[] {
  const [first = '', last = first] = text.split('-');
  const from = wholeNumber(first, 0);
  const to = wholeNumber(last, from);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
