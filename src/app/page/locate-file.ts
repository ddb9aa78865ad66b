import { realpath, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';

/**
 * Characters a path of the built page never holds: backslash (a separator on Windows, the start of a UNC path),
 * colon (drive letters, alternate data streams), percent (encoded twice), control characters (NUL).
 */
const FOREIGN = /[\\:%\u0000-\u001f\u007f]/u;

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The file of the built page that an address means, or null when there is none or it lies elsewhere. */
export async function locateFile(root: string, urlPath: string): Promise<string | null> {
  const path = decode(urlPath.replace(/[?#].*$/su, ''));
  if (path === null || !path.startsWith('/') || FOREIGN.test(path)) return null;
  const names = path === '/' ? ['index.html'] : path.slice(1).split('/');
  // An empty name is a doubled slash, as in //server/share; a leading dot is `..`, `.` or a hidden file.
  if (names.some((name) => name === '' || name.startsWith('.') || name.endsWith('.') || name.endsWith(' '))) return null;
  try {
    const home = await realpath(root);
    const file = await realpath(resolve(home, ...names));
    return file.startsWith(home + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    // Missing, a folder in place of a file, too long a name: to the page all of it is "not there".
    return null;
  }
}
