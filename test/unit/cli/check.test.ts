import { expect, it } from 'vitest';
import { runCrosswalk } from '#test/support/run-crosswalk.ts';
import { freezeNow } from '#test/support/signoff/freeze-now.ts';
import { pairedProject } from '#test/support/signoff/paired-project.ts';

it('counts, names what the rules find, and answers 1 with blockers', async () => {
  const project = pairedProject();
  freezeNow(project);
  project.close();
  const fine = await runCrosswalk('check', project.path, '--json');
  expect(fine.status).toBe(0);
  expect(JSON.parse(fine.stdout)).toMatchObject({
    environments: [{ users: 6, mapped: 5, excluded: 0, unmapped: 1 }],
    revision: { number: 1, signed: false },
    blockers: 0,
  });

  const blocked = pairedProject();
  for (const login of ['ann.archer', 'ben.barlow', 'cleo.carver', 'dora.draper', 'eve.ellison']) blocked.exclude(login, 'leaver', '');
  blocked.close();
  const answer = await runCrosswalk('check', blocked.path);
  expect(answer).toMatchObject({ status: 1, stdout: expect.stringContaining('6 users = 0 mapped + 5 left out + 1 without an account') });
  expect(answer.stdout).toMatch(/^blocker /m);
  expect(answer.stdout).toContain('Nothing is frozen yet.');
});
