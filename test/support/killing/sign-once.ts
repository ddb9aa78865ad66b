// Freezes and signs the next revision of a project, as the app does, and closes it.
import { openProject } from '#app/db/open-project.ts';
import { projectTables } from '#app/db/project-tables.ts';
import { drive } from '#app/jobs/drive.ts';
import { jobSteps } from '#app/jobs/job-steps.ts';
import { keyOfThisRun } from '#app/signoff/installation-key.ts';
import { putSignature } from '#app/signoff/sign-revision.ts';
import { CLIENT, WHEN } from '../signoff/sign-as.ts';

const project = openProject(process.argv[2]!);
const tables = projectTables(project.db);
drive(jobSteps(project.db, [{ kind: 'freeze', environmentIds: null, by: 'Tess Ting' }], WHEN.at), () => true);
putSignature(tables, tables.revisions.latest()!.number, CLIENT, WHEN, keyOfThisRun());
project.close();
