import type { ListView } from '#contract/calls/environment-calls.ts';
import type { AppClient } from '#lib/client.ts';
import type { PendingFile } from './pending-file.ts';
import { chosenColumns, shownColumns } from './reading-choices.ts';

type ListClient = Pick<AppClient, 'environments.importList' | 'import.rememberColumns'>;

/** Begins to take a list in as it was shown, and remembers what its columns hold if that is wanted. Answers the job. */
export async function takeListIn(client: ListClient, file: PendingFile, environmentId: number, view: ListView): Promise<string> {
  const { fileId, choices, table, remember } = file;
  if (remember && table && choices.columns !== undefined) {
    await client['import.rememberColumns']({ fileId, columns: chosenColumns(shownColumns(table, choices)) });
  }
  return (await client['environments.importList']({ environmentId, fileId, view, choices: shownChoices(file) })).jobId;
}

/** How the file is read as it was shown. */
export function shownChoices({ inspection, choices }: PendingFile): PendingFile['choices'] {
  return inspection?.outcome === 'recognised' ? inspection.choices : choices;
}
