// Freezes and signs one revision after the other, and says so as soon as each is done, until it is killed.
import { openProject } from '#app/db/open-project.ts';
import { projectTables } from '#app/db/project-tables.ts';
import { drive } from '#app/jobs/drive.ts';
import { jobSteps } from '#app/jobs/job-steps.ts';
import { keyOfThisRun } from '#app/signoff/installation-key.ts';
import { putSignature } from '#app/signoff/sign-revision.ts';
import { CLIENT, WHEN } from './sign-as.ts';

const project = openProject(process.argv[2]!);
const tables = projectTables(project.db);
const signer = keyOfThisRun();
for (;;) {
  drive(jobSteps(project.db, [{ kind: 'freeze', environmentIds: null, by: 'Tess Ting' }], WHEN.at), () => true);
  const { number } = tables.revisions.latest()!;
  process.stdout.write(`frozen ${number}\n`);
  putSignature(tables, number, CLIENT, WHEN, signer);
  process.stdout.write(`signed ${number}\n`);
}
