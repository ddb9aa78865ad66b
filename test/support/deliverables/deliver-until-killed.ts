// Delivers one package after the other, folder and zip in turns, and says so as soon as each is done, until it is killed.
import { join } from 'node:path';
import { openProject } from '#app/db/open-project.ts';
import { writeAtomically } from '#app/files/write-atomically.ts';
import { writeFolderAtomically } from '#app/files/write-folder-atomically.ts';
import { drive } from '#app/jobs/drive.ts';
import { jobSteps } from '#app/jobs/job-steps.ts';
import { keyOfThisRunForJob } from '#app/signoff/installation-key.ts';

const [, , projectPath = '', out = ''] = process.argv;
const project = openProject(projectPath);
const key = keyOfThisRunForJob();
process.stdout.write('begun\n');
for (let n = 1; ; n++) {
  const as = n % 2 === 0 ? 'zip' : 'folder';
  const write = async (path: string): Promise<void> => {
    const step = { kind: 'deliver', revision: null, as, path, tenantIds: { source: null, target: null }, key } as const;
    drive(jobSteps(project.db, [step], '2026-11-23T15:00:00.000Z'), () => true);
  };
  const target = join(out, as === 'zip' ? 'package.zip' : `package-${n}`);
  await (as === 'zip' ? writeAtomically(target, write) : writeFolderAtomically(target, write));
  process.stdout.write(`written ${target}\n`);
}
