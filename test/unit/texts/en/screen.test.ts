import { describe, expect, test } from 'vitest';
import { ACCOUNT_KINDS, FLAG_FIELDS, LIST_FIELDS, TEXT_FIELDS } from '#core/directory/account.ts';
import { EXCLUSION_REASONS, LINK_STATES } from '#core/mapping/decision.ts';
import { screen } from '#texts/en/screen.ts';

type Tree = { readonly [key: string]: string | Tree };

function texts(tree: Tree, path = ''): [path: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : texts(value, `${path}${key}.`),
  );
}

describe('the catalogue', () => {
  const all = texts(screen);

  test('has a word for everything the domain can name', () => {
    expect(Object.keys(screen.words.state)).toEqual(expect.arrayContaining([...LINK_STATES]));
    expect(Object.keys(screen.words.kind)).toEqual(expect.arrayContaining([...ACCOUNT_KINDS]));
    expect(Object.keys(screen.words.exclusion)).toEqual([...EXCLUSION_REASONS]);
    expect(Object.keys(screen.words.field)).toEqual(expect.arrayContaining([...TEXT_FIELDS, ...LIST_FIELDS, ...FLAG_FIELDS]));
  });

  test('has no empty text', () => {
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('says what is one wherever it says what are many, with the number in both', () => {
    const paths = new Set(all.map(([path]) => path));
    for (const [path, text] of all) {
      const many = /^(.*)_other$/.exec(path);
      if (!many) continue;
      expect(paths).toContain(`${many[1]}_one`);
      expect(text).toContain('{{count');
    }
  });
});
