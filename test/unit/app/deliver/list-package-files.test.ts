import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listPackageFiles } from '#app/deliver/list-package-files.ts';
import { drive } from '#app/jobs/drive.ts';
import { jobSteps } from '#app/jobs/job-steps.ts';
import { decide } from '#app/review/decide.ts';
import { readRevisionContent, unfrozen } from '#app/signoff/read-revision-content.ts';
import { unknownEnvironment } from '#core/mapping/environment.ts';
import type { DeliveryContent } from '#core/signoff/revision-content.ts';
import { checkUserMapping } from '#test/support/check-user-mapping.ts';
import { makeContent } from '#test/support/signoff/make-revision.ts';
import { tempProject } from '#test/support/temp-project.ts';
import { toEnd } from '#test/support/to-end.ts';

const AT = '2026-11-23T15:00:00.000Z';
const NO_IDS = { source: null, target: null };

/** Names as directories have them, and as nobody should: spaces, commas, quotes, formulas, letters beyond ASCII, too long, no domain. */
const address = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom('ann', 'Ben', 'c.d', "o'brien", 'x_y#EXT#', '-dash'),
        fc.constantFrom('contoso.com', 'fabrikam.com', 'f.onmicrosoft.com'),
      )
      .map((parts) => parts.join('@')),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.string({ maxLength: 12 }), fc.constantFrom('@contoso.com', '@x', '', '@a@b.com')).map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      'a,b@contoso.com',
      '"q"@contoso.com',
      '=cmd@contoso.com',
      'müller@contoso.com',
      'a@contoso.com\r\n',
      `${'l'.repeat(70)}@contoso.com`,
      'a;b@contoso.com',
      ' a@contoso.com',
    ),
  },
);

/** The mapping files of a package, by path. */
function mappingsOf(delivery: DeliveryContent): { path: string; bytes: Buffer }[] {
  return toEnd(listPackageFiles(delivery, [], NO_IDS, () => '{}')).files.flatMap(({ path, write }) => {
    if (!path.startsWith('environments/')) return [];
    const pieces: Uint8Array[] = [];
    for (const step of write((bytes) => pieces.push(bytes))) void step;
    return [{ path, bytes: Buffer.concat(pieces) }];
  });
}

/** Complaints of Microsoft's documented checks, as they are emulated apart from the product. */
function complaintsAbout(delivery: DeliveryContent): unknown[] {
  return mappingsOf(delivery).flatMap(({ path, bytes }) =>
    checkUserMapping(path.split('/').at(-1) ?? '', bytes).map((complaint) => ({ path, ...complaint })),
  );
}

describe('every usermapping.csv is accepted by the checks that Microsoft documents', () => {
  test('whatever stands in the projections', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary', maxLength: 40 }), fc.array(fc.tuple(address, address), { maxLength: 12 })), {
          minLength: 1,
          maxLength: 4,
        }),
        (environments) => {
          const content = makeContent([], {
            environments: environments.map(([name, pairs], id) => ({
              id,
              facts: unknownEnvironment(name),
              users: pairs.map(([upn, target]) => ({
                key: upn,
                upn,
                name: '',
                sourceKey: null,
                access: 'full',
                outcome: { is: 'mapped', target, targetKey: '' },
                exception: null,
              })),
              leftOut: [],
            })),
          });
          const delivery = { content, digest: '', signatures: [], changes: [] };
          expect(complaintsAbout(delivery)).toEqual([]);
          const paths = mappingsOf(delivery).map(({ path }) => path);
          expect(paths).toHaveLength(environments.length);
          expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
          for (const path of paths) expect(path).toMatch(/^environments\/[^/\\<>:"|?*\p{Cc}]+\/usermapping\.csv$/u);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('of projects that were imported, paired and decided about', () => {
    const upns = fc.uniqueArray(
      address.filter((upn) => upn !== ''),
      { minLength: 1, maxLength: 10, selector: (upn) => upn.toLowerCase() },
    );
    let lines = 0;
    fc.assert(
      fc.property(upns, upns, (source, target) => {
        const project = tempProject();
        const toFields = (upn: string, n: number) => ({
          userPrincipalName: upn,
          displayName: `Person ${n}`,
          employeeId: `e${n}`,
          objectId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
        });
        const sources = project.add('source', ...source.map(toFields));
        const targets = project.add(
          'target',
          ...target.map((upn, n) => ({ ...toFields(upn, n), objectId: `00000000-0000-4000-9000-${String(n).padStart(12, '0')}` })),
        );
        drive(jobSteps(project.db, [{ kind: 'pair' }], AT), () => true);
        // The pairing is sure of few among names so odd; a person pairs the others as they come.
        decide(
          project.tables,
          sources.slice(0, targets.length).map((sourceId, n) => ({ act: 'accept', sourceId, targetId: targets[n]!, takeOver: true })),
          'Rae',
          AT,
        );
        const content = drive(readRevisionContent(project.tables, unfrozen(AT)), () => true)?.result;
        if (!content) throw new Error('nothing was read');
        const delivery = { content, digest: '', signatures: [], changes: [] };
        expect(complaintsAbout(delivery)).toEqual([]);
        lines += mappingsOf(delivery).reduce((sum, { bytes }) => sum + bytes.toString().split('\r\n').length - 2, 0);
      }),
      { numRuns: 15 },
    );
    // A property of empty files would prove nothing.
    expect(lines).toBeGreaterThan(0);
  });
});
