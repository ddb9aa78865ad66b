import { describe, expect, it } from 'vitest';
import { packCandidates } from '#app/db/pack-candidates.ts';
import { ADDED_AT_ONCE, type StoredSuggestion } from '#app/db/suggestion-table.ts';
import { drive } from '#app/jobs/drive.ts';
import { removeAccounts } from '#app/import/remove-import.ts';
import { rebuildLinks } from '#app/review/project-links.ts';
import { tempProject } from '#test/support/temp-project.ts';

describe('suggestions', () => {
  it('forget a target that goes, so that an account that gets its id later is not taken for it', () => {
    const { tables, add } = tempProject();
    const [ann = 0, bob = 0] = add('source', { userPrincipalName: 'ann@contoso.com' }, { userPrincipalName: 'bob@contoso.com' });
    const [alee = 0, blee = 0] = add('target', { userPrincipalName: 'alee@fabrikam.com' }, { userPrincipalName: 'blee@fabrikam.com' });
    const pack = packCandidates(
      [blee, alee].map((targetId) => ({ targetId, weight: 9, probability: 0.75, evidence: new Uint8Array([1, 2]) })),
    );
    tables.suggestions.add(
      { sourceId: ann, state: 'sure', targetId: alee, probability: 1, runnerUpId: blee, margin: 4, reason: 'name', byRule: false },
      pack,
    );
    tables.suggestions.add(
      { sourceId: bob, state: 'review', targetId: blee, probability: 0.75, runnerUpId: alee, margin: 2, reason: 'name', byRule: false },
      pack,
    );

    drive(removeAccounts(tables, new Set([blee])), () => true);
    drive(rebuildLinks(tables), () => true);
    const [other] = add('target', { userPrincipalName: 'somebody.else@fabrikam.com' });
    expect(other).toBe(blee);
    expect(tables.suggestions.read(ann)).toMatchObject({ targetId: alee, runnerUpId: null, margin: null, reason: 'name' });
    expect(tables.suggestions.read(bob)).toMatchObject({ targetId: null, runnerUpId: alee, margin: 2, reason: 'name' });
    for (const id of [ann, bob]) expect(tables.suggestions.candidates(id).map(({ targetId }) => targetId)).toEqual([alee]);
    expect(tables.links.read(bob)).toMatchObject({ state: 'ambiguous', targetId: null, probability: null, decided: false });
    expect(tables.links.read(ann)).toMatchObject({ state: 'sure', targetId: alee });
  });

  it('of many accounts come back as they were written, and with the indexes the schema asks for', () => {
    const { db, tables, add } = tempProject();
    const schema = (): unknown => db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
    const before = schema();
    const people = Array.from({ length: ADDED_AT_ONCE + 3 }, (_, n) => ({ userPrincipalName: `p${n}@contoso.com` }));
    const [target = 0] = add('target', { userPrincipalName: 'alee@fabrikam.com' });
    const said = add('source', ...people).map((sourceId, n): StoredSuggestion => ({
      sourceId,
      state: n === 0 ? 'sure' : 'none',
      targetId: n === 0 ? target : null,
      probability: n / 64,
      runnerUpId: n === 0 ? null : target,
      margin: n % 2 === 0 ? null : n,
      reason: n === 0 ? 'name' : '',
      byRule: n === 0,
    }));
    const packs = said.map(({ probability }) =>
      packCandidates([{ targetId: target, weight: 1, probability, evidence: new Uint8Array(2) }]),
    );
    const resumeIndexes = tables.suggestions.suspendIndexes();
    expect(schema()).not.toEqual(before);
    tables.suggestions.addMany(said.slice(0, ADDED_AT_ONCE), packs.slice(0, ADDED_AT_ONCE));
    tables.suggestions.addMany(said.slice(ADDED_AT_ONCE), packs.slice(ADDED_AT_ONCE));
    for (const _ of resumeIndexes());
    expect(schema()).toEqual(before);
    for (const one of said) {
      expect(tables.suggestions.read(one.sourceId)).toEqual(one);
      expect(tables.suggestions.candidate(one.sourceId, target)?.probability).toBe(one.probability);
    }
    expect(tables.suggestions.sourceSuggestedFor(target)).toBe(said[0]!.sourceId);
  });

  it('go with their source account', () => {
    const { tables, add } = tempProject();
    const [ann = 0] = add('source', { userPrincipalName: 'ann@contoso.com' });
    const [alee = 0] = add('target', { userPrincipalName: 'alee@fabrikam.com' });
    tables.suggestions.add(
      { sourceId: ann, state: 'sure', targetId: alee, probability: 1, runnerUpId: null, margin: null, reason: 'name', byRule: false },
      packCandidates([]),
    );
    expect(tables.links.holderOf(alee)).toEqual({ sourceId: ann, decided: false });
    drive(removeAccounts(tables, new Set([ann])), () => true);
    expect(tables.suggestions.read(ann)).toBeNull();
    expect(tables.links.holderOf(alee)).toBeNull();
  });
});
