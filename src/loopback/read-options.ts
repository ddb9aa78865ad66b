import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface Options {
  readonly open: boolean;
  readonly port: number;
  /** null: the usual folder. */
  readonly data: string | null;
}

/** Reads the words after the command, or says in a sentence what is wrong with them. */
export function readOptions(words: readonly string[], workingFolder: string): Options | string {
  let values: { open?: boolean | undefined; port?: string | undefined; data?: string | undefined };
  try {
    ({ values } = parseArgs({
      args: [...words],
      options: { open: { type: 'boolean' }, port: { type: 'string' }, data: { type: 'string' } },
    }));
  } catch {
    return 'Use: [--open] [--port N] [--data FOLDER].';
  }
  const port = values.port === undefined ? 0 : Number(/^\d{1,5}$/u.exec(values.port)?.[0] ?? Number.NaN);
  if (!(port === 0 || (port >= 1024 && port <= 65_535))) return 'The port is to be a number from 1024 to 65535.';
  if (values.data === '') return 'The data folder has no name. Write --data FOLDER.';
  const data = values.data === undefined || isAbsolute(values.data) ? (values.data ?? null) : resolve(workingFolder, values.data);
  return { open: values.open ?? false, port, data };
}
