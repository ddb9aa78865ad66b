import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where systems put LibreOffice. */
function usualPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] {
  switch (platform) {
    case 'win32':
      return [env['ProgramFiles'], env['ProgramFiles(x86)']].flatMap((folder) =>
        folder === undefined ? [] : [join(folder, 'LibreOffice/program/soffice.com')],
      );
    case 'darwin':
      return ['/Applications/LibreOffice.app/Contents/MacOS/soffice'];
    default:
      return ['/usr/bin/soffice', '/usr/bin/libreoffice', '/usr/local/bin/soffice'];
  }
}

/** The LibreOffice that opens our workbooks in a test: the one `SOFFICE` names, or one of the system; null without any. */
export function findLibreOffice(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string | null {
  const given = env['SOFFICE'];
  if (given !== undefined && given !== '') return existsSync(given) ? given : null;
  return usualPlaces(platform, env).find((path) => existsSync(path)) ?? null;
}
