import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createApp } from '#app/create-app.ts';
import { AppError } from '#contract/failure.ts';
import { defaultDataFolder } from '#app/files/default-data-folder.ts';
import { useProxyOfEnvironment } from '#app/use-proxy-of-environment.ts';
import { speak } from '#texts/texts.ts';
import { openInBrowser } from './open-in-browser.ts';
import { readOptions } from './read-options.ts';
import { startHost } from './start-host.ts';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

async function main(): Promise<number> {
  speak(process.env['CROSSWALK_LANGUAGE']);
  const options = readOptions(process.argv.slice(2), process.cwd());
  if (typeof options === 'string') {
    console.error(options);
    return 2;
  }
  const pageRoot = fromRoot('out/renderer');
  if (!existsSync(`${pageRoot}/index.html`)) {
    console.error('The screens of Crosswalk have not been built yet: run "npm run build", then start again.');
    return 1;
  }
  if (options.project !== null && !existsSync(options.project)) {
    console.error(`There is no file ${options.project}.`);
    return 1;
  }
  try {
    useProxyOfEnvironment(process.env);
  } catch (error) {
    // Everything but signing in works without.
    console.error(error instanceof Error ? error.message : String(error));
  }
  const { version } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as { version: string };
  const host = await startHost({
    createApp,
    pageRoot,
    dataFolder: options.data ?? defaultDataFolder({ platform: process.platform, env: process.env, home: homedir() }),
    samplesFolder: fromRoot('resources/samples'),
    version,
    port: options.port,
    project: options.project,
    log: (line) => console.error(line),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // The second time the person means it.
    process.once(signal, () => {
      process.once(signal, () => process.exit(130));
      void host.close();
    });
  }
  console.log(`Crosswalk is at ${host.url} (one browser tab, once; Ctrl+C ends it)`);
  if (options.open) await openInBrowser(host.url, (url) => url).catch((error: Error) => console.error(error.message));
  await host.ended;
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof AppError) {
    console.error(error.message);
    process.exit(1);
  }
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is in use. Choose another with --port, or leave it out.`);
  process.exitCode = 1;
}
