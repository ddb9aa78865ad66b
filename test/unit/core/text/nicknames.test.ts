import { describe, expect, it } from 'vitest';
import { nicknameGroups, sharedFullName } from '#core/text/nicknames.ts';

describe('nicknames', () => {
  it.each([
    ['bob', 'robert', 'robert'],
    ['liz', 'elizabeth', 'elizabeth'],
    ['paco', 'francisco', 'francisco'],
    ['gosia', 'malgorzata', 'malgorzata'],
    ['dima', 'dmitry', 'dmitry'],
    ['mehmet', 'mohammed', 'mohammed'],
  ])('%s and %s share %s', (short, long, full) => {
    expect(sharedFullName(short, long)).toBe(full);
    expect(sharedFullName(long, short)).toBe(full);
  });

  it('knows that a short form may stand for several names', () => {
    expect(nicknameGroups('alex').length).toBeGreaterThan(1);
  });

  it('finds nothing between strangers', () => {
    expect(sharedFullName('bob', 'mary')).toBeNull();
    expect(nicknameGroups('xqzt')).toEqual([]);
  });
});
