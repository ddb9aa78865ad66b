/**
 * How long it takes to read a large tenant from the stand-in for Microsoft's cloud into a file, with throttling, lost
 * connections and a token that runs out on the way; and then the tenant's way through the import.
 * Run: npx node test/bench/cloud.ts [users, default 250000]
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createApp } from '#app/create-app.ts';
import type { Ports } from '#app/ports.ts';
import { appContract } from '#contract/app-contract.ts';
import { createClient } from '#contract/create-client.ts';
import type { News } from '#contract/news.ts';
import { inventTenant } from '#test/support/cloud/invented-tenant.ts';
import { CLIENT_ID, startCloud } from '#test/support/cloud/start-cloud.ts';
import { visitSignIn } from '#test/support/cloud/visit-sign-in.ts';

const users = Number(process.argv[2] ?? 250_000);
const folder = mkdtempSync(join(tmpdir(), 'crosswalk-bench-'));
for (const name of ['data', 'temp']) mkdirSync(join(folder, name));
const contoso = inventTenant(1, 'Contoso', 'contoso.example', { userCount: users });
const cloud = await startCloud([contoso]);
const network = cloud.network();
const secrets = new Map<string, string>();
const news: News[] = [];
const paths = new Map<string, string>();
const ports: Ports = {
  chooseFiles: async () => [],
  pathOf: (fileId) => paths.get(fileId) ?? null,
  saveFile: async () => null,
  saveFolder: async () => null,
  openInBrowser: async (address) => void visitSignIn(cloud.localAddress(address), contoso.id),
  secrets: {
    get: async (name) => secrets.get(name) ?? null,
    set: async (name, value) => void secrets.set(name, value),
    delete: async (name) => void secrets.delete(name),
    outlastRun: async () => true,
  },
  network,
  paths: { data: join(folder, 'data'), temp: join(folder, 'temp'), samples: folder },
  workerUrl: new URL('../../src/worker/index.ts', import.meta.url),
  userName: 'bench',
  version: '0.0.0',
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  publish: (item) => void news.push(item),
  log: (line) => console.error(line),
};
const app = createApp(ports);
const client = createClient(appContract, app.call);
const say = (name: string, value: string): void => console.log(`${name.padEnd(52)}${value}`);
const since = (began: number): string => `${((performance.now() - began) / 1000).toFixed(1)} s`;

async function reading(wanted: string): Promise<number> {
  for (;;) {
    const { source } = await client['tenants.status']({});
    const users = source.reads.find(({ what }) => what === 'users');
    if (users && users.state !== 'running' && users.state !== 'waiting') {
      if (users.state !== wanted) throw new Error(`the reading is ${users.state}: ${users.problem?.message ?? ''}`);
      return users.done;
    }
    await setTimeout(50);
  }
}
async function ended(jobId: string): Promise<void> {
  while (!news.some((item) => item.type === 'job.ended' && item.jobId === jobId)) await setTimeout(50);
}

await client['project.create']({ name: 'Bench' });
await client['tenants.choose']({ side: 'source', cloud: 'public', clientId: CLIENT_ID, hint: '' });
await client['tenants.signIn']({ side: 'source', how: 'browser' });
while (!(await client['tenants.status']({})).source.account) await setTimeout(20);

// What the sign-in waited for is no pause between two questions.
network.pauses.length = 0;
const pages = Math.ceil(users / 999);
const at = (share: number): string => `skiptoken=${999 * Math.floor(pages * share)}`;
cloud.faults.order(at(0.2), { status: 429, retryAfter: '10' });
cloud.faults.order(at(0.4), { cut: true });
cloud.faults.order(at(0.6), { expire: true });
cloud.faults.order(at(0.8), ...Array.from({ length: 8 }, () => ({ cut: true }) as const));
let began = performance.now();
await client['tenants.read']({ side: 'source', what: 'users' });
const before = await reading('stopped');
say(`read until the network stays away`, `${since(began)}, ${before} users`);
began = performance.now();
await client['tenants.read']({ side: 'source', what: 'users' });
const whole = await reading('complete');
say(`gone on to the end, file made`, `${since(began)}, ${whole} users`);
say(`questions asked, of which pages`, `${cloud.seen.length}, ${pages}`);
say(`pauses asked for, in seconds`, network.pauses.map((pause) => pause / 1000).join(', '));
const { fileId } = await client['tenants.readFile']({ side: 'source', what: 'users' });
began = performance.now();
const { jobId } = await client['import.apply']({ files: [{ fileId, side: 'source' }] });
await ended(jobId);
say(`taken in`, `${since(began)}, ${(await client['project.read']({}))?.source.accounts ?? 0} accounts`);
await client['tenants.status']({});
say(`peak memory of it all, stand-in included`, `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
await app.close();
const projects = join(folder, 'data', 'projects');
for (const name of readdirSync(projects)) say(`project file`, `${Math.round(statSync(join(projects, name)).size / 1e6)} MB`);
await cloud.close();
rmSync(folder, { recursive: true, force: true });
