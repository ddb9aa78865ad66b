import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LinkWithAccounts } from '#app/db/link-with-accounts.ts';
import { planExport } from '#app/export/export-plan.ts';
import { plannedMapping } from '#app/export/planned-mapping.ts';
import { NAMING_SAMPLE, type FileToImport } from '#app/import/import-files.ts';
import { drive } from '#app/jobs/drive.ts';
import { jobSteps } from '#app/jobs/job-steps.ts';
import type { SecondThread } from '#app/jobs/second-thread.ts';
import { heldCrosswalk, openLinks, packSuggestions, readHeldSide } from '#app/matching/held-crosswalk.ts';
import { pairHeld, type HeldPairing } from '#app/matching/pair-held.ts';
import { planHeld } from '#app/matching/plan-held.ts';
import { reviewRows } from '#app/review/review-rows.ts';
import { tenantTexts } from '#test/bench/tenants/write-tenants.ts';
import { tempFolderForSuite } from '#test/support/temp-folder-for-suite.ts';
import { tempProject, type TempProject } from '#test/support/temp-project.ts';

const folder = tempFolderForSuite();
const workerUrl = new URL('../../../../src/worker/index.ts', import.meta.url);
const AT = '2026-11-30T10:00:00.000Z';

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const drawn = tenantTexts('hard', 10_000, 3);
const source: FileToImport = { path: written('source.csv', drawn.source), side: 'source' };
const target: FileToImport = { path: written('target.csv', drawn.target), side: 'target' };

function result<T>(work: Generator<unknown, T>): T {
  return drive(work, () => true)!.result;
}

function held(project: TempProject, files: readonly FileToImport[]): HeldPairing | null {
  return result(pairHeld(project.db, project.tables, files, AT, workerUrl));
}

function hasEnded(thread: SecondThread): boolean {
  try {
    result(thread.run('readHeld', { source: [], target: [], naming: 1 }));
    return false;
  } catch (error) {
    return (error as Error).message === 'the second thread has ended';
  }
}

/** What an export needs of a line, without the numbers that the accounts have in a project. */
function plain(link: LinkWithAccounts): unknown {
  const named = (account: LinkWithAccounts['target']): unknown => account && { ...account, rowId: null };
  return { ...link, sourceId: 0, targetId: 0, source: named(link.source), target: named(link.target) };
}

describe('two files that are paired without a project', () => {
  test('come to the crosswalk, the figures and the reasons that a project comes to', () => {
    const kept = tempProject();
    result(jobSteps(kept.db, [{ kind: 'import', files: [source, target] }, { kind: 'pair' }], AT, workerUrl));
    const { accounts, links, meta, suggestions } = kept.tables;

    const project = tempProject();
    const pairing = held(project, [source, target])!;
    const sides = {
      source: result(readHeldSide(pairing.rows.source.taken, NAMING_SAMPLE)),
      target: result(readHeldSide(pairing.rows.target.taken, NAMING_SAMPLE)),
    };
    const pairs = packSuggestions(pairing.result.suggestions);
    const crosswalk = result(heldCrosswalk(openLinks(sides.source), sides.target, pairs));
    const inOrder = crosswalk.links.toSorted((a, b) => (a.source.key < b.source.key ? -1 : 1));
    const expected = result(links.listWithAccounts()).toSorted((a, b) => (a.source.key < b.source.key ? -1 : 1));
    expect(inOrder.map(plain)).toEqual(expected.map(plain));
    expect(expected.length).toBeGreaterThan(7000);
    expect([crosswalk.states, crosswalk.paired]).toEqual([links.counts(), links.countPaired()]);
    for (const side of ['source', 'target'] as const) {
      const { domains, ...told } = sides[side].tenant;
      expect(told).toEqual({ accounts: accounts.count(side), kinds: accounts.kinds(side) });
      expect(domains.slice(0, 20)).toEqual(accounts.domains(side, NAMING_SAMPLE));
    }

    const { planned, toReview, ...told } = result(planHeld(project.tables, project.db.name, pairing, { accept: 'likely', questions: 40 }));
    expect(planned).toEqual(plannedMapping(result(planExport(kept.tables, 'likely'))));
    expect(planned.lines).toBeGreaterThan(4000);
    const tenants = { source: sides.source.tenant, target: sides.target.tenant };
    expect(told).toEqual({ tenants, states: crosswalk.states, paired: crosswalk.paired });
    expect(toReview).toEqual(
      reviewRows(kept.tables, suggestions.run()!.model, links.likeliestOpen(40)).map((row) => ({
        source: row.source.upn,
        target: row.target?.upn ?? '',
        probability: row.probability,
        why: row.reason,
      })),
    );
    expect(hasEnded(pairing.planner.thread)).toBe(true);

    const { accounts: none, imports, suggestions: run } = project.tables;
    expect([none.count('source'), none.count('target'), meta.isPairingStale()]).toEqual([0, 0, false]);
    expect(imports.list()).toEqual(kept.tables.imports.list());
    expect(run.run()!.model).toEqual(suggestions.run()!.model);
  });

  test('take a project where accounts are not what the rows of two large files say', () => {
    const small: FileToImport = { path: written('small.csv', drawn.target.slice(0, 20_000)), side: 'target' };
    const rooms = Array.from({ length: 6000 }, (_, n) => `r${n}@fabrikam.com,Room ${n},,,False,${'Long Street '.repeat(40)}`);
    const nameless = ['userPrincipalName,displayName,givenName,surname,accountEnabled,streetAddress', ...rooms, ''].join('\r\n');
    const cases: [string, FileToImport[]][] = [
      ['a small file', [source, small]],
      ['two files of a side', [source, target, { ...small, side: 'source' }]],
      ['one side alone', [source, { ...target, side: 'source' }]],
      ['kinds looked at again, since no name is told', [source, { path: written('nameless.csv', nameless), side: 'target' }]],
    ];
    for (const [why, files] of cases) expect([why, held(tempProject(), files) === null]).toEqual([why, true]);
  });

  test('are refused like those of a project', () => {
    const same = [source, { ...source, side: 'target' as const }];
    expect(() => held(tempProject(), same)).toThrow('Give each tenant its own export.');
    const page = written('page.csv', `<!doctype html><title>Sign in</title>${' '.repeat(3_000_000)}`);
    expect(() => held(tempProject(), [source, { path: page, side: 'target' }])).toThrow(/page\.csv/);
  });

  test('leave nothing of them in the project when they are given up', () => {
    for (const steps of [1, 5, 40, 400]) {
      const project = tempProject();
      const work = pairHeld(project.db, project.tables, [source, target], AT, workerUrl);
      for (let step = 0; step < steps; step++) work.next();
      work.return(null);
      expect([project.tables.suggestions.run(), project.db.inTransaction]).toEqual([null, false]);
    }
  });

  test('end the thread that plans when the plan is given up', () => {
    const project = tempProject();
    const pairing = held(project, [source, target])!;
    const work = planHeld(project.tables, project.db.name, pairing, { accept: 'sure', questions: 5 });
    // Once the names are known the plan is under way.
    while (project.tables.meta.tenantName('target') === null) work.next();
    work.next();
    expect(work.return(undefined as never).done).toBe(true);
    expect(hasEnded(pairing.planner.thread)).toBe(true);
  });
});
