import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ListChangesShape } from '#contract/calls/list-changes-shapes.ts';
import { startI18n } from '#lib/i18n/start-i18n.ts';
import { ListChangesView, type ListOf } from '#lib/list-changes-view.tsx';

beforeAll(() => startI18n());

const example = { name: 'Sales', note: '', marked: true, before: 'production', after: 'sandbox' };
const some: ListChangesShape = {
  before: 3,
  after: 2,
  unchanged: 1,
  changes: [
    { type: 'gone', count: 2, marked: 1, examples: [{ ...example, before: null, after: null }] },
    { type: 'kind', count: 1, marked: 1, examples: [example] },
  ],
};

/** What a person reads before any line comes into view. */
function shown(of: ListOf, changes: ListChangesShape): string {
  const markup = renderToStaticMarkup(
    <FluentProvider theme={webLightTheme}>
      <ListChangesView of={of} changes={changes} />
    </FluentProvider>,
  );
  return markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

describe('what a newer list changes', () => {
  test('says how many there were and are, the kinds of change, and what of it touches environments that move', () => {
    const text = shown('environments', some);
    expect(text).toContain('3 environments before, 2 environments after');
    expect(text).toContain('1 stays as it is.');
    expect(text).toMatch(/All changes\s+3\s/);
    expect(text).toMatch(/Gone\s+2\s+not in the list any more/);
    expect(text).toMatch(/Type changed\s+1\s/);
    expect(text).toContain('1 environment that moves is not in the list any more.');
    expect(text).toContain('In 1 place it changes what the project holds');
  });

  test('speaks of exceptions where users go', () => {
    expect(shown('users', some)).toContain('An exception stands for 1 of the users who go.');
  });

  test('tells a first list from one that changes nothing', () => {
    const first = shown('licences', {
      before: null,
      after: 1,
      unchanged: 0,
      changes: [{ type: 'added', count: 1, marked: 0, examples: [] }],
    });
    expect(first).toContain('1 licence, and no such list in the project yet');
    const same = shown('licences', { before: 1, after: 1, unchanged: 1, changes: [] });
    expect(same).toContain('Nothing changes.');
  });
});
