import { describe, expect, test } from 'vitest';
import type { TenantRead } from '#app/db/tenant-read-table.ts';
import { findReadWith } from '#app/graph/find-read-with.ts';
import { tempProject, type TempProject } from '#test/support/temp-project.ts';

const SHA = 'a'.repeat(64);

function keep(project: TempProject, change: Partial<TenantRead>): void {
  project.tables.tenantReads.save({
    side: 'source',
    what: 'users',
    scope: '',
    state: 'complete',
    startedAt: '2026-11-28T10:00:00.000Z',
    finishedAt: '2026-11-28T10:05:00.000Z',
    query: '/v1.0/users?$select=id',
    nextLink: null,
    deltaLink: 'https://graph.microsoft.com/v1.0/users/delta?$deltatoken=secret',
    done: 1,
    total: 1,
    missing: null,
    sha256: SHA,
    result: null,
    ...change,
  });
}

describe('the reading a file was made of', () => {
  test('is told by the bytes, with the host of the cloud the tenant is in and without the token of its changes', () => {
    const project = tempProject();
    keep(project, {});
    const sought = { what: 'users', side: 'source', sha256: SHA } as const;
    const found = { begunAt: '2026-11-28T10:00:00.000Z', readAt: '2026-11-28T10:05:00.000Z' };
    expect(findReadWith(project.tables, sought)).toEqual({ ...found, query: 'https://graph.microsoft.com/v1.0/users?$select=id' });
    const { tenants } = project.tables;
    tenants.set('source', { ...tenants.get('source'), shownCloud: 'china' });
    expect(findReadWith(project.tables, sought)).toEqual({
      ...found,
      query: 'https://microsoftgraph.chinacloudapi.cn/v1.0/users?$select=id',
    });
  });

  test.each([
    ['has other bytes', { sha256: 'b'.repeat(64) }],
    ['is of the other side', { side: 'target' }],
    ['is of something else', { what: 'environment-users', scope: 'https://sales.crm4.dynamics.com/' }],
    ['is not complete', { state: 'reading', finishedAt: null }],
  ] as const)('is none when it %s', (_, change) => {
    const project = tempProject();
    keep(project, change);
    expect(findReadWith(project.tables, { what: 'users', side: 'source', sha256: SHA })).toBeNull();
  });

  test('of two environments with the same users is the one of that environment', () => {
    const project = tempProject();
    for (const name of ['one', 'two']) {
      keep(project, { what: 'environment-users', scope: `https://${name}.crm4.dynamics.com/`, query: '/api/data/v9.2/systemusers' });
    }
    const sought = { what: 'environment-users', side: 'source', sha256: SHA, scope: 'https://two.crm4.dynamics.com/' } as const;
    expect(findReadWith(project.tables, sought)?.query).toBe('https://two.crm4.dynamics.com/api/data/v9.2/systemusers');
  });
});
