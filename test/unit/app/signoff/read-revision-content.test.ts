import { describe, expect, it } from 'vitest';
import { drive } from '#app/jobs/drive.ts';
import { readRevisionContent, unfrozen } from '#app/signoff/read-revision-content.ts';
import { canonicalise } from '#core/signoff/canonicalise.ts';
import { countContent } from '#core/signoff/manifest.ts';
import type { RevisionContent } from '#core/signoff/revision-content.ts';
import type { ProjectTables } from '#app/db/project-tables.ts';
import { pairedProject } from '#test/support/signoff/paired-project.ts';

const LICENCES = 'skuId,skuPartNumber,prepaidUnits.enabled,consumedUnits,capabilityStatus\r\n';
const AT = '2026-11-23T13:00:00.000Z';

function read(tables: ProjectTables): RevisionContent {
  return drive(readRevisionContent(tables, unfrozen(AT)), () => true)!.result;
}

describe('readRevisionContent', () => {
  it('freezes everybody, with who decided, when, and why', () => {
    const project = pairedProject();
    project.accept('ann.archer', 'ann.archer');
    project.exclude('ben.barlow', 'leaver', 'gone in May');
    const content = read(project.tables);
    expect(content.people.map(({ upn }) => upn.split('.')[0])).toEqual(['ann', 'ben', 'cleo', 'dora', 'eve', 'flo']);
    expect(content.people[0]).toMatchObject({
      state: 'accepted',
      decided: true,
      by: 'Tess Ting',
      at: '2026-11-23T12:00:00.000Z',
      department: 'Sales',
      target: { upn: 'ann.archer@fabrikam.com' },
    });
    expect(content.people[1]).toMatchObject({ state: 'excluded', exclusion: 'leaver', note: 'gone in May', target: null });
    expect(content.people[2]!.reasons.length).toBeGreaterThan(0);
    expect(content.decisions.map(({ what, source }) => [what, source])).toEqual([
      ['Accepted Ann Archer → ann.archer@fabrikam.com', 'ann.archer@contoso.com'],
      ['Excluded Ben Barlow (leaver)', 'ben.barlow@contoso.com'],
    ]);
  });

  it('has one projection of everybody while there are no environments, whose parts add up', () => {
    const project = pairedProject();
    const content = read(project.tables);
    const [counts] = countContent(content).environments;
    expect(content.environments.map(({ id }) => id)).toEqual([0]);
    expect(counts!.users).toBe(content.people.length);
    expect(counts!.mapped + counts!.excluded + counts!.unmapped).toBe(counts!.users);
  });

  it('names the lists of a tenant that count, with their hashes, and not those that were taken back', () => {
    const { tables } = pairedProject();
    const list = { side: 'target', tenantId: null, tenantName: null, readWith: null, takenAt: AT, by: 'Tess Ting', overwrote: [] } as const;
    const taken = (what: 'licences' | 'environments', sha256: string, rows: number): number =>
      tables.tenantLists.add({ ...list, what, name: `${what}.csv`, sha256, rows }, Buffer.from(LICENCES));
    taken('licences', 'a'.repeat(64), 2);
    tables.tenantLists.takeBack(taken('environments', 'b'.repeat(64), 5), 'Tess Ting', AT);
    expect(read(tables).files.filter(({ name }) => name === 'licences.csv' || name === 'environments.csv')).toEqual([
      {
        side: 'target',
        name: 'licences.csv',
        title: 'Licences of the tenant',
        sha256: 'a'.repeat(64),
        rows: 2,
        accounts: 0,
        faults: 0,
        importedAt: AT,
      },
    ]);
  });

  it('says the same of the same project, and has a canonical form', () => {
    const project = pairedProject();
    expect(canonicalise(read(project.tables))).toBe(canonicalise(read(project.tables)));
  });
});
