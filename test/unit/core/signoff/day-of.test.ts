import { describe, expect, it } from 'vitest';
import { compareDayOf, type AccountNow } from '#core/signoff/day-of.ts';
import { makeContent, makePerson } from '#test/support/signoff/make-revision.ts';
import { toEnd } from '#test/support/to-end.ts';

const account = (upn: string, change: Partial<AccountNow> = {}): AccountNow => ({
  key: `upn:${upn}`,
  upn,
  name: upn,
  enabled: true,
  licensed: true,
  deleted: false,
  ...change,
});
const content = makeContent([makePerson('ann'), makePerson('bob'), makePerson('cy', { target: null, state: 'none' })]);
const source = ['ann', 'bob', 'cy'].map((login) => account(`${login}@contoso.com`));
const target = ['ann', 'bob'].map((login) => account(`${login}@fabrikam.com`));

describe('compareDayOf', () => {
  it('finds nothing where nothing has changed, and says nothing of a side that was not exported', () => {
    expect(toEnd(compareDayOf(content, { source, target }))).toEqual([]);
    expect(toEnd(compareDayOf(content, { source: null, target: null }))).toEqual([]);
  });

  it.each([
    ['disabled', { source: [account('ann@contoso.com', { enabled: false }), ...source.slice(1)], target }, 'source'],
    ['deleted', { source: source.slice(1), target }, 'source'],
    ['renamed', { source: [account('a.new@contoso.com', { key: 'upn:ann@contoso.com' }), ...source.slice(1)], target }, 'source'],
    ['unlicensed', { source, target: [account('ann@fabrikam.com', { licensed: false }), target[1]!] }, 'target'],
    ['disabled', { source, target: [account('ann@fabrikam.com', { enabled: false }), target[1]!] }, 'target'],
    ['deleted', { source, target: [account('ann@fabrikam.com', { deleted: true }), target[1]!] }, 'target'],
  ] as const)('tells who was %s', (what, now, side) => {
    expect(toEnd(compareDayOf(content, now))).toEqual([expect.objectContaining({ what, side, source: 'ann@contoso.com' })]);
  });

  it('tells who has appeared and is active, and not what a directory does not tell', () => {
    const fresh = [account('new@contoso.com'), account('gone@contoso.com', { enabled: false })];
    expect(toEnd(compareDayOf(content, { source: [...source, ...fresh], target: null }))).toEqual([
      expect.objectContaining({ what: 'appeared', upn: 'new@contoso.com' }),
    ]);
    const silent = source.map((each) => ({ ...each, enabled: null, licensed: null }));
    expect(toEnd(compareDayOf(content, { source: silent, target: null }))).toEqual([]);
  });

  it('does not take a new object id for another person', () => {
    const known = source.map((each, n) => ({ ...each, key: `id:${n}` }));
    expect(toEnd(compareDayOf(content, { source: known, target: null }))).toEqual([]);
  });
});
