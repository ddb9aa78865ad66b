import { texts } from '#texts/texts.ts';

/** Folders that a synchronising program watches, by how their paths look. */
const CLOUD: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/[\\/]OneDrive(?: - [^\\/]+)?[\\/]/i, 'OneDrive'],
  [/[\\/]Dropbox(?: \([^\\/]+\))?[\\/]/i, 'Dropbox'],
  [/[\\/](?:Google Drive|My Drive|GoogleDrive[^\\/]*)[\\/]/i, 'Google Drive'],
  [/[\\/](?:iCloud Drive|com~apple~CloudDocs)[\\/]/i, 'iCloud'],
];

const NETWORK_SHARE = /^\\\\/;

/**
 * The name of the service that synchronises the folder of a file, or null. Such programs copy a
 * database and its journal at different moments, so a project must not be worked on there.
 */
export function cloudFolder(path: string): string | null {
  const service = CLOUD.find(([pattern]) => pattern.test(path))?.[1];
  return service ?? (NETWORK_SHARE.test(path) ? texts.project.networkShare : null);
}
