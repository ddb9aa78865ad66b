import { resolve } from 'node:path';
import type { Command } from 'commander';
import { AppError } from '#contract/failure.ts';
import { networkOverFetch } from '#app/network-over-fetch.ts';
import { useProxyOfEnvironment } from '#app/use-proxy-of-environment.ts';
import { CLOUDS, type Cloud } from '#core/mapping/environment.ts';
import type { Console } from './console.ts';
import { FETCHABLE, fetchTenant, type Fetchable } from './fetch-tenant.ts';

interface FetchOptions {
  readonly tenant?: string;
  readonly clientId?: string;
  readonly cloud: string;
  readonly out?: string;
  readonly what: string;
  readonly environment?: string;
  readonly json?: boolean;
}

/** How often Ctrl+C is looked for, in milliseconds. */
const GLANCE = 100;

/** `crosswalk fetch`: signs in with a code and writes what is asked for of a tenant as a file. The one command that uses the network. */
export function addFetchCommand(program: Command, terminal: Console): void {
  program
    .command('fetch')
    .description(
      'Sign in to a tenant with a code and write its users, licences, environments or the users of an environment as a CSV file. The app takes all of them in (licences and environments on the page Tenants, “From a file…”); pair and inspect read users. The only command that uses the network, and only to talk to Microsoft. docs/app-registration.md says what has to be registered. A proxy is taken from HTTPS_PROXY and NO_PROXY.',
    )
    .option('--tenant <domain>', 'domain or ID of the tenant')
    .option('--client-id <id>', 'client ID of the app registration')
    .option('--cloud <cloud>', `one of ${CLOUDS.join(', ')}`, 'public')
    .option('--what <what>', `one of ${FETCHABLE.join(', ')}`, 'users')
    .option('--environment <address>', 'address of the environment whose users are wanted, such as https://contoso.crm4.dynamics.com')
    .option('--out <file>', 'the file to write; it is only there when all of it was read')
    .option('--json', 'print one JSON value instead of text')
    .action(async (options: FetchOptions, command: Command) => {
      if (options.json) terminal.setJson();
      const { tenant, clientId, out } = options;
      if (!tenant) return command.error("error: option '--tenant <domain>' is missing");
      if (!clientId) return command.error("error: option '--client-id <id>' is missing");
      if (!out) return command.error("error: option '--out <file>' is missing");
      useProxyOfEnvironment(process.env);
      const ending = new AbortController();
      const glance = setInterval(() => terminal.interrupted() && ending.abort(new AppError('cancelled', 'Cancelled.')), GLANCE);
      try {
        const what = whatOf(options);
        const fetched = await fetchTenant(
          {
            tenant,
            clientId,
            cloud: cloudOf(options.cloud),
            out: resolve(out),
            what,
            environment: options.environment ?? null,
          },
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
        else
          terminal.print(
            `${fetched.rows} ${what.replace('-', ' ')} of ${fetched.tenant} are in ${fetched.file} (SHA-256 ${fetched.sha256}).`,
          );
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

function whatOf({ what: name, environment }: FetchOptions): Fetchable {
  const what = FETCHABLE.find((each) => each === name);
  if (!what) throw new AppError('bad-input', `There is nothing called ${name} to fetch. Choose one of ${FETCHABLE.join(', ')}.`);
  if ((what === 'environment-users') !== (environment !== undefined)) {
    throw new AppError('bad-input', '--environment goes with --what environment-users, and with nothing else.');
  }
  return what;
}
