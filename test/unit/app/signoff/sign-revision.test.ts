import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openProject } from '#app/db/open-project.ts';
import { projectTables } from '#app/db/project-tables.ts';
import { keyOfThisRun } from '#app/signoff/installation-key.ts';
import { lastSigned } from '#app/signoff/read-revision.ts';
import { readRevisionNow } from '#test/support/signoff/read-now.ts';
import { putSignature } from '#app/signoff/sign-revision.ts';
import { freezeNow } from '#test/support/signoff/freeze-now.ts';
import { pairedProject } from '#test/support/signoff/paired-project.ts';
import { CLIENT, WHEN } from '#test/support/signoff/sign-as.ts';

const SCRIPT = fileURLToPath(new URL('../../../support/signoff/sign-until-killed.ts', import.meta.url));

describe('putSignature', () => {
  it('keeps the record as it was signed', () => {
    const project = pairedProject();
    freezeNow(project);
    const signature = putSignature(project.tables, 1, CLIENT, WHEN, keyOfThisRun());
    expect(project.tables.revisions.signatures(1)).toEqual([signature]);
    expect(signature.statement).toContain('Of 6 users, 5 become');
    expect(lastSigned(project.tables)?.number).toBe(1);
  });

  it('asks for every signature that the project wanted when it was frozen', () => {
    const project = pairedProject();
    project.tables.meta.setNeededSignatures(['client', 'second']);
    freezeNow(project);
    project.tables.meta.setNeededSignatures(['client']);
    putSignature(project.tables, 1, CLIENT, WHEN, keyOfThisRun());
    expect(lastSigned(project.tables)).toBeNull();
    const second = { ...CLIENT, role: 'second', name: 'Tess Ting', email: 'tess@northwind.com' } as const;
    expect(() => putSignature(project.tables, 1, second, WHEN, keyOfThisRun())).toThrow('another person than Tess Ting');
    putSignature(project.tables, 1, { ...second, name: 'Bo Berg' }, WHEN, keyOfThisRun());
    expect(lastSigned(project.tables)?.number).toBe(1);
  });

  it('refuses a revision that another has taken the place of', () => {
    const project = pairedProject();
    freezeNow(project);
    freezeNow(project);
    expect(() => putSignature(project.tables, 1, CLIENT, WHEN, keyOfThisRun())).toThrow('Revision 2 has taken the place');
    expect(() => putSignature(project.tables, 3, CLIENT, WHEN, keyOfThisRun())).toThrow('There is no revision 3');
    expect(project.tables.revisions.signatures(1)).toEqual([]);
  });
});

describe('killing the process while it freezes and signs', () => {
  it('leaves every revision and signature whole, or not there', async () => {
    const project = pairedProject();
    project.acknowledge();
    project.close();
    let signedInAll = 0;
    for (const moment of [3, 10, 17, 60, 120, 240]) {
      const child = spawn(process.execPath, [SCRIPT, project.path], { stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
      await once(child.stdout, 'data');
      // At another moment each time: between the two, within either, at the next round.
      await setTimeout(moment);
      child.kill('SIGKILL');
      await once(child, 'close');

      // Opening verifies the chain and every signature.
      const opened = openProject(project.path);
      const tables = projectTables(opened.db);
      const revisions = tables.revisions.list();
      const of = (word: string): number =>
        Math.max(0, ...said.split('\n').flatMap((line) => (line.startsWith(word) ? Number(line.split(' ')[1]) : [])));
      expect(revisions.length - of('frozen')).toBeOneOf([0, 1]);
      for (const { number } of revisions) expect(readRevisionNow(tables, number).number).toBe(number);
      const signed = revisions.filter(({ number }) => tables.revisions.signatures(number).length === 1).map(({ number }) => number);
      if (of('signed') > 0) expect(signed).toContain(of('signed'));
      signedInAll = signed.length;
      opened.close();
    }
    expect(signedInAll).toBeGreaterThan(0);
  }, 120_000);
});
