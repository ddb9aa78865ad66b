import { describe, expect, it } from 'vitest';
import { drive } from '#app/jobs/drive.ts';
import { jobSteps } from '#app/jobs/job-steps.ts';
import { openProject } from '#app/db/open-project.ts';
import { keyOfThisRun } from '#app/signoff/installation-key.ts';
import { lastSigned } from '#app/signoff/read-revision.ts';
import { readDeliveryNow, readRevisionNow } from '#test/support/signoff/read-now.ts';
import { putSignature } from '#app/signoff/sign-revision.ts';
import type { Db } from '#app/db/connect.ts';
import { nodeCrypto } from '#app/signoff/node-crypto.ts';
import { canonicalPieces } from '#core/signoff/canonicalise.ts';
import { freezeNow } from '#test/support/signoff/freeze-now.ts';
import { pairedProject } from '#test/support/signoff/paired-project.ts';
import { CLIENT, WHEN } from '#test/support/signoff/sign-as.ts';

const AT = '2026-11-23T13:00:00.000Z';

function changesNow(db: Db): string[] {
  const { signoff } = drive(jobSteps(db, [{ kind: 'standing' }], AT), () => true)!.result;
  return signoff.standing!.changes.map(({ change, upn }) => `${change} ${upn}`);
}

describe('freezeRevision', () => {
  it('keeps what it froze, word for word, whatever happens after', () => {
    const project = pairedProject();
    freezeNow(project);
    const frozen = readRevisionNow(project.tables, 1);
    project.accept('ann.archer', 'ben.barlow');
    expect(readRevisionNow(project.tables, 1)).toEqual(frozen);
    const { digest } = readDeliveryNow(project.tables, 1);
    expect(nodeCrypto.sha256(canonicalPieces(frozen))).toBe(digest);
    expect(frozen).toMatchObject({ number: 1, previous: null, frozenBy: 'Tess Ting', needs: ['client'] });
  });

  it('says who differs from the signed one, and binds the revision before by its digest', () => {
    const project = pairedProject();
    expect(freezeNow(project).signoff.standing?.changes).toEqual([]);
    putSignature(project.tables, 1, CLIENT, WHEN, keyOfThisRun());
    project.exclude('ben.barlow', 'leaver', 'gone in May');
    expect(changesNow(project.db)).toEqual(['changed ben.barlow@contoso.com']);
    freezeNow(project);
    const second = readDeliveryNow(project.tables, 2);
    expect(second.content.previous).toBe(readDeliveryNow(project.tables, 1).digest);
    expect(second.changes).toEqual([
      {
        change: 'changed',
        upn: 'ben.barlow@contoso.com',
        name: 'Ben Barlow',
        before: 'becomes ben.barlow@fabrikam.com',
        after: 'excluded: leaver (gone in May)',
        by: 'Tess Ting',
        why: 'gone in May',
      },
    ]);
    expect(lastSigned(project.tables)?.number).toBe(1);
    expect(changesNow(project.db)).toEqual([]);
  });

  it('leaves nothing behind when it is stopped', () => {
    const project = pairedProject();
    project.acknowledge();
    let steps = 0;
    // At every step there is, until one round comes to its end.
    for (let ended = false; !ended; steps += 1) {
      let left = steps + 1;
      const freeze = jobSteps(project.db, [{ kind: 'freeze', environmentIds: null, by: 'Tess' }], AT);
      ended = drive(freeze, () => (left -= 1) > 0) !== null;
      expect(project.tables.revisions.latest()?.number ?? null).toBe(ended ? 1 : null);
      expect([...project.tables.revisions.parts(1)].length > 0).toBe(ended);
    }
    expect(steps).toBeGreaterThan(3);
  });

  it('wants a name under every warning', () => {
    const project = pairedProject();
    project.tables.meta.setPairingStale(true);
    const freeze = (): unknown => drive(jobSteps(project.db, [{ kind: 'freeze', environmentIds: null, by: 'Tess' }], AT), () => true);
    expect(freeze).toThrow('acknowledge this under Readiness');
    project.acknowledge();
    freeze();
    expect(project.tables.revisions.latest()?.summary.findings).toMatchObject({ warnings: 1, acknowledged: 1 });
  });

  it('is blocked by what blocks an export', () => {
    const project = pairedProject();
    for (const login of ['ann.archer', 'ben.barlow', 'cleo.carver', 'dora.draper', 'eve.ellison']) project.exclude(login, 'leaver', '');
    expect(() => freezeNow(project)).toThrow(expect.objectContaining({ code: 'blocked' }));
  });
});

describe('a frozen revision', () => {
  it.each(['revision', 'revision_part', 'revision_signature', 'delivered_file'])('is never changed or deleted (%s)', (table) => {
    const project = pairedProject();
    freezeNow(project);
    putSignature(project.tables, 1, CLIENT, WHEN, keyOfThisRun());
    project.tables.delivered.add(1, [{ path: 'a', sha256: 'b', size: 1 }], AT, 'key');
    expect(() => project.db.exec(`UPDATE ${table} SET number = 7`)).toThrow('never changed');
    expect(() => project.db.exec(`DELETE FROM ${table}`)).toThrow('never deleted');
  });

  it.each([
    ['a signature', `UPDATE revision_signature SET record = replace(record, 'Head of IT', 'Head of XX')`, 'a signature under revision 1'],
    ['the chain', `UPDATE revision SET previous = 'x'`, 'revision 1'],
    [
      'a number',
      `INSERT INTO revision SELECT 3, 'd', previous, frozen_at, frozen_by, needs, summary, compared_with, changes FROM revision`,
      'revision 3',
    ],
  ])('that was changed from outside (%s) is noticed when the project is opened', (_name, sql, place) => {
    const project = pairedProject();
    freezeNow(project);
    putSignature(project.tables, 1, CLIENT, WHEN, keyOfThisRun());
    withoutTriggers(project.db, sql);
    project.close();
    expect(() => openProject(project.path)).toThrow(place);
  });

  it('that was changed from outside is noticed when it is read', () => {
    const project = pairedProject();
    freezeNow(project);
    withoutTriggers(project.db, "UPDATE revision SET digest = replace(digest, substr(digest, 1, 1), '0')");
    expect(() => readRevisionNow(project.tables, 1)).toThrow('Revision 1 was changed outside Crosswalk');
  });
});

/** Does what a stranger with an editor for databases would do. */
function withoutTriggers(db: Db, sql: string): void {
  const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as { name: string; sql: string }[];
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  db.exec(sql);
  for (const trigger of triggers) db.exec(trigger.sql);
}
