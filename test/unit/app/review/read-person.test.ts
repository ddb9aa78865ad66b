import { expect, it } from 'vitest';
import { packCandidates } from '#app/db/pack-candidates.ts';
import { readPerson } from '#app/review/read-person.ts';
import { rebuildLinks } from '#app/review/project-links.ts';
import { drive } from '#app/jobs/drive.ts';
import { tempProject } from '#test/support/temp-project.ts';

it('tells who else would like the target: those whose best or second best it is, the likeliest first', () => {
  const { tables, add } = tempProject();
  const [ann = 0, bob = 0, cleo = 0, dan = 0] = add(
    'source',
    ...['ann', 'bob', 'cleo', 'dan'].map((name) => ({ userPrincipalName: `${name}@contoso.com` })),
  );
  const [alee = 0, blee = 0, clee = 0] = add(
    'target',
    ...['alee', 'blee', 'clee'].map((name) => ({ userPrincipalName: `${name}@fabrikam.com` })),
  );
  const suggest = (sourceId: number, targetId: number | null, runnerUpId: number | null, probability: number): void => {
    const pack = packCandidates([{ targetId: alee, weight: 1, probability, evidence: new Uint8Array([1]) }]);
    const state = targetId === null ? 'none' : 'sure';
    tables.suggestions.add({ sourceId, state, targetId, probability, runnerUpId, margin: 1, reason: 'name', byRule: false }, pack);
  };
  suggest(ann, alee, null, 0.875);
  suggest(bob, blee, alee, 0.25);
  suggest(cleo, null, alee, 0.5);
  suggest(dan, clee, null, 0.125);
  drive(rebuildLinks(tables), () => true);

  const told = (sourceId: number) =>
    readPerson(tables, null, sourceId).rivals?.sources.map(({ source, probability, has }) => [source.upn, probability, has]);
  expect(told(ann)).toEqual([
    ['cleo@contoso.com', 0.5, false],
    ['bob@contoso.com', 0.25, false],
  ]);
  // Without a target of one's own it is the first candidate that counts.
  expect(told(cleo)).toEqual([
    ['ann@contoso.com', 0.875, true],
    ['bob@contoso.com', 0.25, false],
  ]);
  expect(readPerson(tables, null, dan).rivals).toBeNull();
});
