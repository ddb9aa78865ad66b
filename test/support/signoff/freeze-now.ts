import { drive } from '#app/jobs/drive.ts';
import { jobSteps } from '#app/jobs/job-steps.ts';
import type { JobFindings } from '#app/jobs/job.ts';
import type { PairedProject } from './paired-project.ts';

/** Takes on every warning, freezes what stands, and compares it with itself, as the app does. */
export function freezeNow(project: PairedProject): JobFindings {
  project.acknowledge();
  const steps = [{ kind: 'freeze', environmentIds: null, by: 'Tess Ting' }, { kind: 'standing' }] as const;
  return drive(jobSteps(project.db, steps, '2026-11-23T13:00:00.000Z'), () => true)!.result;
}
