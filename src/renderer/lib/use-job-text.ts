import { useTranslation } from '#lib/i18n/use-translation.ts';
import { format } from './format.ts';
import type { RunningJob } from './jobs.ts';

const JOBS = [
  'consider',
  'import',
  'inspect',
  'pair',
  'preview',
  'remove',
  'samples',
  'decide',
  'environment-list',
  'environment-list-changes',
  'deliver',
  'answers',
  'freeze',
  'standing',
  'verify',
  'day-of',
] as const;
const PHASES = [
  'load',
  'inspect',
  'read',
  'check',
  'save',
  'normalise',
  'block',
  'compare',
  'weigh',
  'assign',
  'changes',
  'decide',
  'write',
  'collect',
  'decisions',
] as const;

export interface JobText {
  readonly short: string;
  /** With the phase it is in. */
  readonly long: string;
  /** 0 to 1; null when the job does not know how much there is. */
  readonly share: number | null;
}

/** The name of a job in the catalogue. */
export const jobName = (job: string): (typeof JOBS)[number] | 'other' => JOBS.find((name) => name === job) ?? 'other';

/** Words for the long work under way. */
export function useJobText(running: RunningJob | null): JobText | null {
  const { t } = useTranslation();
  if (!running) return null;
  const phase = PHASES.find((name) => name === running.phase);
  const share = running.total > 0 ? Math.min(1, running.done / running.total) : null;
  const name = t(`shell.job.${jobName(running.job)}`);
  const short = share === null ? name : t('shell.job.running', { job: name, percent: format.percent(share) });
  return { short, long: phase ? `${short}: ${t(`shell.job.phase.${phase}`)}` : short, share };
}
