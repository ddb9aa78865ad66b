// Run by package-app.test.ts in a program of its own: node drive-main.ts MAIN DATA
import { pathToFileURL } from 'node:url';
import { CHANNELS } from '../../src/contract/electron-channels.ts';
import { app } from '../support/electron-double/electron.ts';
import { invokeAs, listensTo, page } from '../support/electron-double/ipc-double.ts';
import { machine } from '../support/electron-double/machine.ts';

const [, , main = '', data = ''] = process.argv;
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

machine.packaged = false;
machine.switches['user-data-dir'] = data;
await import(pathToFileURL(main).href);
while (machine.windows.length === 0 || listensTo().length < 4) await pause();

const call = (name: string, input: unknown) => invokeAs(page, CHANNELS.call, name, JSON.stringify(input));
const created = await call('project.create', { name: 'Contoso' });
const read = await call('project.read', {});
app.quit();
while (machine.ends.length === 0) await pause();
console.log(JSON.stringify({ created, read, ends: machine.ends, errors: machine.dialogs }));
process.exit(0);
