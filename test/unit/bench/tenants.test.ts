import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cultureOf } from '#test/bench/tenants/naming/all-cultures.ts';
import { drawDirectories } from '#test/bench/tenants/draw-directories.ts';
import { romaniseCyrillic, romaniseGreek, romaniseJapanese } from '#test/bench/tenants/naming/romanise.ts';
import { PROFILE_NAMES, PROFILES } from '#test/bench/tenants/profiles.ts';
import { tenantTexts } from '#test/bench/tenants/write-tenants.ts';
import { Random } from '../../../scripts/samples/random.ts';

const SIZE = 1200;
const isGuest = (upn: string): boolean => upn.includes('#EXT#');

describe.each(PROFILE_NAMES)('the profile %s', (name) => {
  const { source, target, truth } = drawDirectories(PROFILES[name], SIZE, 3);
  const sources = new Map(source.map((account) => [account.upn.toLowerCase(), account]));
  const targets = new Map(target.map((account) => [account.upn.toLowerCase(), account]));
  const destinations = new Map(truth.map(([from, to]) => [from.toLowerCase(), to.toLowerCase()]));

  test('has the size asked for and no sign-in name twice', () => {
    expect(Math.abs(source.length - SIZE)).toBeLessThan(SIZE / 50);
    expect(sources.size).toBe(source.length);
    expect(targets.size).toBe(target.length);
  });

  test('pairs accounts that exist, one to one', () => {
    expect(truth.filter(([from, to]) => !sources.has(from.toLowerCase()) || !targets.has(to.toLowerCase()))).toEqual([]);
    expect(new Set(destinations.keys()).size).toBe(truth.length);
    expect(new Set(destinations.values()).size).toBe(truth.length);
  });

  test('leaves 15 to 30 in 100 without counterpart on either side', () => {
    for (const side of [source, target]) {
      const alone = 1 - truth.length / side.length;
      expect(alone).toBeGreaterThan(0.14);
      expect(alone).toBeLessThan(0.32);
    }
  });

  test('never takes a guest stub for the counterpart, though stubs of source people stand beside their native accounts', () => {
    expect(truth.filter(([from, to]) => isGuest(from) || isGuest(to))).toEqual([]);
    const invited = new Set(target.filter((account) => isGuest(account.upn)).map((account) => account.mail));
    const beside = truth.filter(([from]) => invited.has(sources.get(from.toLowerCase())?.mail ?? '-'));
    expect(beside.length).toBeGreaterThan(SIZE / 50);
  });

  test('pairs admin accounts with admin accounts only', () => {
    const isAdmin = (upn: string): boolean => /^(adm-|a-)|(\.admin|_adm)\d*@/.test(upn) && upn.endsWith('.onmicrosoft.com');
    const admins = truth.filter(([from]) => isAdmin(from));
    expect(admins.length).toBeGreaterThan(5);
    expect(admins.filter(([, to]) => !isAdmin(to))).toEqual([]);
  });

  test('signs people in by more than one convention in each tenant', () => {
    for (const side of [source, target]) {
      const people = side.filter((account) => account.given !== '' && !isGuest(account.upn) && !account.upn.includes('.onmicrosoft.'));
      const shapes = new Map<string, number>();
      for (const { upn, given, surname } of people) {
        const local = upn.slice(0, upn.indexOf('@')).replace(/[.]?\d+$/, '');
        const [first, last] = [given, surname].map((text) => text.toLowerCase().replace(/[^a-z]/g, ''));
        if (first && last && /^[\x20-\x7e]+$/.test(given + surname)) {
          const shape = local
            .replace(last, 'L')
            .replace(first, 'F')
            .replace(/[a-z]+/g, 'x');
          shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
        }
      }
      expect([...shapes.values()].filter((count) => count > people.length * 0.04).length).toBeGreaterThan(1);
    }
  });

  test('is the same bytes for the same seed and other people for another', () => {
    const once = tenantTexts(name, 300, 5);
    expect(tenantTexts(name, 300, 5)).toEqual(once);
    expect(tenantTexts(name, 300, 6).source).not.toBe(once.source);
  });
});

test('habits change with the seed', () => {
  const domains = [1, 2, 3, 4, 5, 6].map((seed) => {
    const { source } = drawDirectories(PROFILES.typical, 300, seed);
    return source.find((account) => account.given !== '' && !isGuest(account.upn))?.display.replace(/\p{L}+/gu, 'x');
  });
  expect(new Set(domains).size).toBeGreaterThan(1);
});

test('in homonyms about three in ten people share their whole name, in typical few do', () => {
  const share = (name: 'typical' | 'homonyms'): number => {
    const people = drawDirectories(PROFILES[name], 3000, 2).source.filter((account) => account.given !== '');
    const counts = new Map<string, number>();
    for (const { given, surname } of people) counts.set(`${given} ${surname}`, (counts.get(`${given} ${surname}`) ?? 0) + 1);
    return people.filter(({ given, surname }) => (counts.get(`${given} ${surname}`) ?? 0) > 1).length / people.length;
  };
  expect(share('homonyms')).toBeGreaterThan(0.22);
  expect(share('homonyms')).toBeLessThan(0.4);
  expect(share('typical')).toBeLessThan(0.08);
});

test.each([
  ['clean', true, true],
  ['typical', false, false],
  ['hard', true, false],
] as const)('%s tells employee ids: %s, aliases: %s', (name, ids, aliases) => {
  const header = tenantTexts(name, 300, 1).source.split('\r\n')[0] ?? '';
  expect(header.includes('employeeId')).toBe(ids);
  expect(header.includes('proxyAddresses')).toBe(aliases);
});

test('in hard about one in thirteen shared employee ids is somebody else’s', () => {
  const { source, target, truth } = drawDirectories(PROFILES.hard, 6000, 1);
  const idOf = (side: typeof source, upn: string): string =>
    (side.find((account) => account.upn === upn)?.employeeId ?? '').replace(/\D/g, '').replace(/^0+/, '');
  const both = truth.map(([from, to]) => [idOf(source, from), idOf(target, to)] as const).filter(([a, b]) => a !== '' && b !== '');
  const wrong = both.filter(([a, b]) => a !== b).length / both.length;
  expect(wrong).toBeGreaterThan(0.045);
  expect(wrong).toBeLessThan(0.11);
});

describe('name lists', () => {
  test.each(['english', 'german', 'nordic', 'polish', 'turkish', 'spanish', 'indian', 'cyrillic', 'japanese'])(
    '%s has so many surnames that 20,000 people do not all share them',
    (name) => {
      const random = new Random(1);
      const surnames = new Set(Array.from({ length: 20_000 }, () => cultureOf(name).draw(random).surname.forms[0]));
      expect(surnames.size).toBeGreaterThan(300);
    },
  );

  test.each([
    [romaniseCyrillic, 'Юлия', ['Yulia', 'Iuliia', 'Yulia', 'Julija']],
    [romaniseCyrillic, 'Дмитрий', ['Dmitry', 'Dmitrii', 'Dmitri', 'Dmitri']],
    [romaniseGreek, 'Χαράλαμπος', ['Charalabos', 'Haralabos', 'Haralampos']],
    [romaniseJapanese, 'yuuichirou', ['Yuichiro', 'Yuichiroh', 'Yuuichirou', 'Yuuitirou']],
  ])('%o writes %s in the ways of its people', (romanise, written, forms) => {
    expect(romanise(written)).toEqual(forms);
  });

  test('two-syllable names are joined, hyphenated or parted', () => {
    const random = new Random(4);
    const forms = Array.from({ length: 50 }, () => cultureOf('korean').draw(random).given.forms);
    for (const [joined = '', hyphen = '', apart = ''] of forms) {
      expect(joined).toMatch(/^[A-Z][a-z]+$/);
      expect(hyphen).toMatch(/^[A-Z][a-z]*-[a-z]+$/);
      expect(apart).toMatch(/^[A-Z][a-z]* [A-Z][a-z]*$/);
    }
  });
});

const root = join(import.meta.dirname, '..', '..', '..');
const importsOf = (pattern: string): string[] =>
  globSync(pattern, { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import\(?) ?'([^']+)'/g)].map(([, path]) => `${file}: ${path}`),
  );

test('the tenants of the bench are drawn without the engine, and without any list of names but their own', () => {
  const imports = importsOf('test/bench/tenants/**/*.ts');
  expect(imports.length).toBeGreaterThan(50);
  // Of the samples they share the dice and the writing of CSV; the samples' names are not theirs.
  const foreign = imports.filter((line) => !/: (\.\.?\/(?!.*scripts)|node:|papaparse)/.test(line));
  expect(foreign.filter((line) => !/scripts\/samples\/(random|csv)\.ts$/.test(line))).toEqual([]);
});

test('the engine knows nothing of the bench', () => {
  expect(importsOf('src/**/*.ts').filter((line) => /: (#test|.*\/test\/)/.test(line))).toEqual([]);
  for (const file of globSync('src/core/**/*.ts', { cwd: root }))
    expect(readFileSync(join(root, file), 'utf8')).not.toContain('test/bench');
});
