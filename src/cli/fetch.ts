import { resolve } from 'node:path';
import type { Command } from 'commander';
import { AppError } from '#contract/failure.ts';
import { networkOverFetch } from '#app/network-over-fetch.ts';
import { useProxyOfEnvironment } from '#app/use-proxy-of-environment.ts';
import { CLOUDS, type Cloud } from '#core/mapping/environment.ts';
import type { Console } from './console.ts';
import { fetchUsers } from './fetch-users.ts';

interface FetchOptions {
  readonly tenant: string;
  readonly clientId: string;
  readonly cloud: string;
  readonly out: string;
  readonly json?: boolean;
}

/** How often Ctrl+C is looked for, in milliseconds. */
const GLANCE = 100;

/** `crosswalk fetch`: signs in with a code and writes the users of a tenant as a file. The one command that uses the network. */
export function addFetchCommand(program: Command, terminal: Console): void {
  program
    .command('fetch')
    .description(
      'Sign in to a tenant with a code and write its users as a CSV file, which pair, inspect and the app read. The only command that uses the network, and only to talk to Microsoft. docs/app-registration.md says what has to be registered. A proxy is taken from HTTPS_PROXY and NO_PROXY.',
    )
    .requiredOption('--tenant <domain>', 'domain or id of the tenant')
    .requiredOption('--client-id <id>', 'client id of the app registration')
    .option('--cloud <cloud>', `one of ${CLOUDS.join(', ')}`, 'public')
    .requiredOption('--out <file>', 'the file to write; it is only there when all users were read')
    .option('--json', 'print one JSON value instead of text')
    .action(async (options: FetchOptions) => {
      if (options.json) terminal.setJson();
      useProxyOfEnvironment(process.env);
      const ending = new AbortController();
      const glance = setInterval(() => terminal.interrupted() && ending.abort(new AppError('cancelled', 'Cancelled.')), GLANCE);
      try {
        const fetched = await fetchUsers(
          { tenant: options.tenant, clientId: options.clientId, cloud: cloudOf(options.cloud), out: resolve(options.out) },
          {
            network: networkOverFetch(fetch),
            now: () => new Date(),
            signal: ending.signal,
            onCode: ({ userCode, address }) => process.stderr.write(`Open ${address} in a browser and enter the code ${userCode}\n`),
            onProgress: (done, total) => terminal.progress('fetch', done, total),
          },
        );
        terminal.endProgress();
        if (options.json) terminal.printJson(fetched);
        else terminal.print(`${fetched.users} users of ${fetched.tenant} are in ${fetched.file} (SHA-256 ${fetched.sha256}).`);
      } finally {
        clearInterval(glance);
      }
    });
}

function cloudOf(name: string): Cloud {
  const cloud = CLOUDS.find((each) => each === name);
  if (!cloud) throw new AppError('bad-input', `There is no cloud ${name}. Choose one of ${CLOUDS.join(', ')}.`);
  return cloud;
}
