/**
 * Makes a project of generated tenants, to try the screens with.
 * Run: npx node test/bench/make-project.ts 100000 FOLDER
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { writeTenants } from './tenants/write-tenants.ts';

const [n = '100000', folder = '.'] = process.argv.slice(2);
const { source, target } = writeTenants(folder, 'typical', Number(n), 1);
const project = join(folder, 'Big.crosswalk');
const words = ['bin/crosswalk.js', 'pair', '--source', source, '--target', target, '--out', join(folder, 'out'), '--project', project];
execFileSync(process.execPath, words, { cwd: join(import.meta.dirname, '../..'), stdio: 'inherit' });
console.log(project);
