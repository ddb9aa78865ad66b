// Pairs the sample exports through the command line, as a person would, and keeps the project.
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const out = join(root, 'demo-output');
const samples = (name: string): string => join(root, 'resources', 'samples', name);
const project = join(out, 'samples.crosswalk');

console.log('Fictional Contoso joins fictional Fabrikam: two user exports in, one usermapping.csv out.\n');
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'bin', 'crosswalk.js'),
    'pair',
    '--source',
    samples('contoso-users.csv'),
    '--target',
    samples('fabrikam-users.csv'),
    '--out',
    out,
    '--project',
    project,
  ],
  { stdio: 'inherit' },
);
if (status === 0) {
  console.log(
    `\nSee the same project in the app:\n  npm start -- ${relative(root, project)}            (Electron, where it can run)\n  npm start -- --browser ${relative(root, project)}  (in a browser on this machine)`,
  );
}
process.exitCode = status ?? 1;
