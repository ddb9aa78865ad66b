import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import type { TenantSide } from '#contract/calls/tenant-calls.ts';
import { TenantsScreen } from '#features/tenants/tenants-screen.tsx';
import type { Answer } from '#lib/client.ts';
import { startI18n } from '#lib/i18n/start-i18n.ts';
import { TENANTS_KEY } from '#lib/query-client.ts';
import { ServicesProvider, type Services } from '#lib/services.tsx';
import { Announcer } from '#ui/announcer.tsx';

beforeAll(() => startI18n());

const nobody: TenantSide = {
  choice: { cloud: 'public', clientId: '', hint: '' },
  pending: null,
  account: null,
  expected: null,
  warning: '',
  problem: null,
  reads: [],
  hasLists: false,
};
const calm: Answer<'tenants.status'> = { kept: true, source: nobody, target: nobody, findings: [], proxy: null };

/** What a person reads, without the markup. */
function shown(status: Answer<'tenants.status'>): string {
  const queries = new QueryClient();
  queries.setQueryData([TENANTS_KEY, 'status'], status);
  const markup = renderToStaticMarkup(
    <QueryClientProvider client={queries}>
      <ServicesProvider services={{ client: {} } as unknown as Services}>
        <FluentProvider theme={webLightTheme}>
          <Announcer>
            <TenantsScreen onTakeIn={() => Promise.resolve()} onUseUsers={() => undefined} />
          </Announcer>
        </FluentProvider>
      </ServicesProvider>
    </QueryClientProvider>,
  );
  return markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

test('says that sign-ins live in memory only where the computer cannot protect them, and else nothing of it', () => {
  const words = 'This computer offers no protected place for sign-ins, so they end when Crosswalk is closed.';
  expect(shown({ ...calm, kept: false })).toContain(words);
  expect(shown(calm)).not.toContain(words);
});

test('raises what the two tenants together mean for the move, with its source', () => {
  const finding = {
    title: 'The move would change the cloud',
    why: 'It is not supported.',
    remedy: 'Ask Microsoft.',
    sources: ['An article'],
  };
  const text = shown({ ...calm, findings: [finding] });
  expect(text).toContain('The move would change the cloud. It is not supported. Ask Microsoft. Source: An article.');
});

test('asks for the name and the password that a proxy wants, and only then', () => {
  expect(shown({ ...calm, proxy: 'proxy:8080' })).toContain('The proxy proxy:8080 wants a name and a password');
  expect(shown(calm)).not.toContain('The proxy');
});
