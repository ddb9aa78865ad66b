import { once } from 'node:events';
import type { AppError } from '#contract/failure.ts';

/** What the commands say, and where: results to standard output, everything else to standard error. */
export interface Console {
  /** With JSON the only thing on standard output is one object. */
  setJson(): void;
  print(text: string): void;
  printJson(value: unknown): void;
  /** Writes text as it is; resolves when there is room for more. */
  write(text: string): Promise<void>;
  refuse(error: AppError): void;
  /** Where the work is: one line that rewrites itself on a terminal, a line per phase elsewhere. */
  progress(phase: string, done: number, total: number): void;
  endProgress(): void;
  /** The exit status of a command that went through: 0 unless it says otherwise. */
  setStatus(status: number): void;
  status(): number;
  /** The person pressed Ctrl+C. */
  interrupted(): boolean;
}

const PHASES: Readonly<Record<string, string>> = {
  check: 'Looking at the files',
  read: 'Reading accounts',
  remove: 'Removing what the older files told',
  index: 'Making accounts easy to find',
  merge: 'Joining what the files tell',
  fetch: 'Reading from Microsoft',
  save: 'Saving',
  load: 'Loading accounts',
  normalise: 'Cleaning names and addresses',
  block: 'Finding pairs worth comparing',
  compare: 'Comparing pairs',
  weigh: 'Learning the weights',
  assign: 'Assigning one to one',
  changes: 'Comparing with the last pairing',
  write: 'Writing files',
  workbook: 'Writing the workbook',
  collect: 'Putting everything together',
  decisions: 'Reading the decision log',
  digest: 'Taking the digest',
};

/** What a shell answers for a program whose reader went away: 128 and the number of SIGPIPE. */
const EPIPE_STATUS = 141;

export function createConsole(): Console {
  let json = false;
  let lastPhase = '';
  let stopped = false;
  let stoppedAt = 0;
  let exitStatus = 0;
  let written = false;
  // Whoever reads may stop reading ("| head"); then there is nobody left to tell.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(EPIPE_STATUS);
  });
  // Closing the terminal counts as well: what is under way is taken back, and nothing is left in the temporary folder.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // npm passes on what the terminal already sent; only a later second time means "at once".
      if (stopped && performance.now() - stoppedAt > 1000) process.exit(130);
      if (!stopped) stoppedAt = performance.now();
      stopped = true;
    });
  }
  const say = (text: string): void => void process.stderr.write(text);
  return {
    setJson: () => {
      json = true;
    },
    print: (text) => {
      if (!json) process.stdout.write(`${text}\n`);
    },
    printJson: (value) => {
      if (json) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    write: async (text) => {
      written = true;
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    refuse: (error) => {
      if (process.stderr.isTTY) say('\r\x1b[K');
      say(`${error.message}\n`);
      if (json && !written) process.stdout.write(`${JSON.stringify({ refused: error.message, code: error.code }, null, 2)}\n`);
    },
    progress: (phase, done, total) => {
      const words = PHASES[phase] ?? phase;
      if (process.stderr.isTTY) {
        say(`\r\x1b[K${words}${total > 0 ? ` ${Math.floor((100 * done) / total)} %` : ''}`);
      } else if (words !== lastPhase) {
        say(`${words}\n`);
      }
      lastPhase = words;
    },
    endProgress: () => {
      if (process.stderr.isTTY) say('\r\x1b[K');
    },
    setStatus: (status) => {
      exitStatus = status;
    },
    status: () => exitStatus,
    interrupted: () => stopped,
  };
}
