import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Has LibreOffice (`soffice`) open workbooks and save them again, in an empty folder of its own. */
export function saveWithLibreOffice(soffice: string, workbooks: readonly Uint8Array[], folder: string): Uint8Array[] {
  const saved = join(folder, 'saved');
  mkdirSync(saved);
  const paths = workbooks.map((bytes, n) => {
    const path = join(folder, `${n}.xlsx`);
    writeFileSync(path, bytes);
    return path;
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const words = [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', saved, ...paths];
  execFileSync(soffice, words, { stdio: 'pipe', timeout: 180_000 });
  return workbooks.map((_, n) => new Uint8Array(readFileSync(join(saved, `${n}.xlsx`))));
}
