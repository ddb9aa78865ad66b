import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReadStatus, TenantSide } from '#contract/calls/tenant-calls.ts';
import { TenantPanel } from '#features/tenants/tenant-panel.tsx';
import { startI18n } from '#lib/i18n/start-i18n.ts';
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
const account: TenantSide['account'] = {
  userName: 'admin@contoso.example',
  tenantId: '00000001-0000-4000-8000-000000000000',
  tenantName: 'Contoso',
  domains: ['contoso.example'],
  cloud: 'gcc',
  granted: ['User.Read.All'],
};
const users: ReadStatus = {
  what: 'users',
  scope: '',
  state: 'complete',
  done: 1200,
  total: 1200,
  startedAt: '2026-11-28T10:00:00Z',
  finishedAt: '2026-11-28T10:01:00Z',
  waitUntil: null,
  query: '/v1.0/users',
  changesOnly: false,
  missing: null,
  problem: null,
  sha256: 'ab12',
  file: 'ready',
};

/** What a person reads of a side in that state, without the markup. */
function shown(status: TenantSide): string {
  const services = { client: {} } as unknown as Services;
  const markup = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <ServicesProvider services={services}>
        <FluentProvider theme={webLightTheme}>
          <Announcer>
            <TenantPanel side="source" status={status} onTakeIn={() => Promise.resolve()} onUseUsers={() => undefined} />
          </Announcer>
        </FluentProvider>
      </ServicesProvider>
    </QueryClientProvider>,
  );
  return markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

describe('one side of the tenants page', () => {
  test('asks for the registration when nobody is signed in, and offers nothing to read', () => {
    const text = shown(nobody);
    expect(text).toContain('Client ID of the app registration');
    expect(text).toContain('Sign in with a code');
    expect(text).not.toContain('What can be read');
  });

  test('says which tenant is expected, and why the last sign-in did not work', () => {
    const text = shown({
      ...nobody,
      expected: { tenantId: 'x', tenantName: 'Contoso' },
      problem: { code: 'AADSTS50105', message: 'This person is not assigned.', next: 'Ask an administrator.' },
    });
    expect(text).toContain('This project expects Contoso.');
    expect(text).toContain('This person is not assigned. Ask an administrator.');
    expect(text).toContain('Forget this tenant');
  });

  test('shows the code to enter elsewhere, and a way out', () => {
    const text = shown({
      ...nobody,
      pending: { how: 'code', code: { userCode: 'ABCD1234', address: 'https://microsoft.com/devicelogin' }, until: '2026-11-28T10:05:00Z' },
    });
    expect(text).toContain('ABCD1234');
    expect(text).toContain('Cancel');
    expect(text).not.toContain('Client id');
  });

  test('shows who is signed in, the cloud, and what can be read', () => {
    const text = shown({ ...nobody, account });
    for (const words of ['admin@contoso.example', 'US Government (GCC)', 'User.Read.All', 'Sign out', 'Read users', 'Read environments']) {
      expect(text).toContain(words);
    }
  });

  test.each([
    [
      { ...users, file: 'ready' as const },
      [
        '1,200 read',
        'The list is not in the project yet.',
        'Look at the file',
        'What was asked',
        '/v1.0/users',
        'SHA-256 of the file',
        'ab12',
      ],
    ],
    [{ ...users, file: 'taken' as const }, ['The list is in the project.', 'Read what changed', 'Read everything again']],
    [{ ...users, state: 'running' as const, done: 300, file: 'none' as const }, ['300 of 1,200', 'Stop']],
    [
      { ...users, state: 'waiting' as const, waitUntil: '2026-11-28T10:00:30Z', file: 'none' as const },
      ['Microsoft asked for patience', 'Stop'],
    ],
    [{ ...users, state: 'stopped' as const, done: 300, file: 'none' as const }, ['Half a tenant is never taken in', 'Go on']],
    [
      { ...users, state: 'refused' as const, missing: 'User.Read.All', file: 'none' as const },
      ['Unknown: the permission User.Read.All is missing.'],
    ],
  ])('says how a reading stands: $state', (read, words) => {
    const text = shown({ ...nobody, account, reads: [read] });
    for (const each of words) expect(text).toContain(each);
    if (read.file !== 'ready') expect(text).not.toContain('Look at the file');
  });
});
