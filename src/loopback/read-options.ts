import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface Options {
  readonly open: boolean;
  readonly port: number;
  /** null: the usual folder. */
  readonly data: string | null;
  /** A project file to open at once. */
  readonly project: string | null;
}

const USE = 'Use: [--open] [--port N] [--data FOLDER] [PROJECT.crosswalk].';

/** Reads the words after the command, or says in a sentence what is wrong with them. */
export function readOptions(words: readonly string[], workingFolder: string): Options | string {
  let values: { open?: boolean | undefined; port?: string | undefined; data?: string | undefined };
  let positionals: readonly string[];
  try {
    ({ values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { open: { type: 'boolean' }, port: { type: 'string' }, data: { type: 'string' } },
    }));
  } catch {
    return USE;
  }
  const port = values.port === undefined ? 0 : Number(/^\d{1,5}$/u.exec(values.port)?.[0] ?? Number.NaN);
  if (!(port === 0 || (port >= 1024 && port <= 65_535))) return 'The port is to be a number from 1024 to 65535.';
  if (values.data === '') return 'The data folder has no name. Write --data FOLDER.';
  if (positionals.length > 1) return USE;
  const [project] = positionals;
  return {
    open: values.open ?? false,
    port,
    data: values.data === undefined ? null : resolve(workingFolder, values.data),
    project: project === undefined ? null : resolve(workingFolder, project),
  };
}
