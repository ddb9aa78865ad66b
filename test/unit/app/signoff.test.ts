import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openProject } from '#app/db/open-project.ts';
import { projectTables } from '#app/db/project-tables.ts';
import { keyOfThisRun } from '#app/signoff/installation-key.ts';
import { putSignature } from '#app/signoff/sign-revision.ts';
import { findPackageFaults } from '#test/support/deliverables/check-package.ts';
import { putState, statesOf, tornStates, type FolderState } from '#test/support/killing/states-of.ts';
import { root } from '#test/support/run-crosswalk.ts';
import { freezeNow } from '#test/support/signoff/freeze-now.ts';
import { pairedProject } from '#test/support/signoff/paired-project.ts';
import { readRevisionNow } from '#test/support/signoff/read-now.ts';
import { CLIENT, WHEN } from '#test/support/signoff/sign-as.ts';
import { tempFolder } from '#test/support/temp-project.ts';

const SIGN_ONCE = fileURLToPath(new URL('../../support/killing/sign-once.ts', import.meta.url));
const CROSSWALK = join(root, 'bin', 'crosswalk.js');

/** A folder with a paired project in it, closed, whose warnings somebody took on. */
function folderWithProject(isSigned: boolean): string {
  const project = pairedProject();
  project.acknowledge();
  if (isSigned) {
    freezeNow(project);
    putSignature(project.tables, 1, CLIENT, WHEN, keyOfThisRun());
  }
  project.close();
  const folder = join(tempFolder(), 'watched');
  mkdirSync(folder);
  copyFileSync(project.path, join(folder, 'Move.crosswalk'));
  return folder;
}

/** Every state as it was, and those within SQLite's own writing. */
function withTorn(states: readonly FolderState[]): FolderState[] {
  return states.flatMap((state, n) => (n === 0 ? [state] : [...tornStates(states[n - 1]!, state), state]));
}

interface Found {
  readonly revisions: number;
  readonly signatures: number;
}

/**
 * What somebody finds who starts Crosswalk again: opening verifies the log, the chain of revisions and every signature. A
 * project whose bytes were opened before is not opened again.
 */
function openStates(states: readonly FolderState[]): Found[] {
  const known = new Map<string, Found>();
  return states.map((state) => {
    const ofProject = [...state].filter(([name]) => name.startsWith('Move.crosswalk'));
    const hash = createHash('sha256');
    for (const [name, bytes] of ofProject) hash.update(`${name} ${bytes.length} `).update(bytes);
    const key = hash.digest('hex');
    const found = known.get(key) ?? openProjectIn(new Map(ofProject));
    known.set(key, found);
    return found;
  });
}

function openProjectIn(state: FolderState): Found {
  const folder = tempFolder();
  putState(state, folder);
  const project = openProject(join(folder, 'Move.crosswalk'));
  try {
    const tables = projectTables(project.db);
    const revisions = tables.revisions.list();
    for (const { number } of revisions) expect(readRevisionNow(tables, number).number).toBe(number);
    return { revisions: revisions.length, signatures: tables.revisions.signatures(1).length };
  } finally {
    project.close();
  }
}

describe('killed between any two of its steps, or while SQLite writes', () => {
  test('signing leaves the old state or the new one', async () => {
    const folder = folderWithProject(false);
    const { steps, states } = await statesOf(folder, join(tempFolder(), 'kept'), [SIGN_ONCE, join(folder, 'Move.crosswalk')]);
    expect(steps).toBeGreaterThan(50);
    const seen = openStates(withTorn(states)).map(({ revisions, signatures }) => `${revisions} frozen, ${signatures} signed`);
    // In this order, none skipped and no other among them.
    expect(seen.filter((one, n) => one !== seen[n - 1])).toEqual(['0 frozen, 0 signed', '1 frozen, 0 signed', '1 frozen, 1 signed']);
    expect(seen.length).toBeGreaterThan(states.length);
  }, 120_000);

  test.each(['folder', 'zip'])(
    'exporting a %s leaves nothing, or the whole package',
    async (as) => {
      const folder = folderWithProject(true);
      const words = ['export', join(folder, 'Move.crosswalk'), '--out', join(folder, 'out'), ...(as === 'zip' ? ['--zip'] : [])];
      const { steps, states } = await statesOf(folder, join(tempFolder(), 'kept'), [CROSSWALK, ...words]);
      expect(steps).toBeGreaterThan(50);
      const all = withTorn(states);
      for (const found of openStates(all)) expect(found).toEqual({ revisions: 1, signatures: 1 });
      const seen = all.map(describeOut);
      expect(seen.filter((one, n) => one !== seen[n - 1])).toEqual(['nothing', 'one whole package']);
      expect(states.length).toBeGreaterThan(10);
    },
    120_000,
  );
});

/** What a person finds there; what is hidden and begins with our name is what a killed process left. */
function describeOut(state: FolderState): string {
  const packages = new Map<string, Record<string, Uint8Array>>();
  for (const [path, bytes] of state) {
    const [folder, name = '', ...inside] = path.split(sep);
    if (folder !== 'out' || name.startsWith('.crosswalk-')) continue;
    const files = name.endsWith('.zip') ? unzipSync(bytes) : { ...packages.get(name), [inside.join('/')]: bytes };
    packages.set(name, files);
  }
  if (packages.size === 0) return 'nothing';
  const faults = [...packages.values()].flatMap(findPackageFaults);
  return faults.length === 0 && packages.size === 1 ? 'one whole package' : `${packages.size}: ${faults.join('; ')}`;
}
