import { describe, expect, it } from 'vitest';
import { compareLists, type ListLine } from '#core/tenant-lists/list-changes.ts';

const line = (key: string, region: string | null, marked = false): ListLine => ({
  key,
  name: key.toUpperCase(),
  note: '',
  marked,
  values: [
    ['renamed', key],
    ['region', region],
  ],
});

describe('comparing two lists', () => {
  it('tells what came, went and changed, those that lose most first', () => {
    const changes = compareLists(
      [line('a', 'europe'), line('b', 'europe'), line('c', null)],
      [line('b', 'asia'), line('c', null), line('d', null)],
    );
    expect(changes).toEqual({
      before: 3,
      after: 3,
      unchanged: 1,
      changes: [
        { type: 'gone', count: 1, marked: 0, examples: [{ name: 'A', note: '', marked: false, before: null, after: null }] },
        { type: 'region', count: 1, marked: 0, examples: [{ name: 'B', note: '', marked: false, before: 'europe', after: 'asia' }] },
        { type: 'added', count: 1, marked: 0, examples: [{ name: 'D', note: '', marked: false, before: null, after: null }] },
      ],
    });
  });

  it('tells no list from an empty one', () => {
    expect(compareLists(null, [line('a', null)])).toMatchObject({ before: null, after: 1, changes: [{ type: 'added', count: 1 }] });
    expect(compareLists([], [line('a', null)])).toMatchObject({ before: 0 });
  });

  it('lists marked lines first, and counts all where it lists some', () => {
    const before = Array.from({ length: 300 }, (_, at) => line(`k${String(at).padStart(3, '0')}`, null, at === 299));
    const [gone] = compareLists(before, []).changes;
    expect(gone).toMatchObject({ type: 'gone', count: 300, marked: 1 });
    expect(gone?.examples.length).toBe(200);
    expect(gone?.examples[0]?.name).toBe('K299');
    expect(gone?.examples[1]?.name).toBe('K000');
  });
});
