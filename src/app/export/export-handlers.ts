import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { exportCalls } from '#contract/calls/export-calls.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';
import { formatBulkCreate } from '#core/deliverables/bulk-create-csv.ts';
import { blockerSentence } from '#core/readiness/finding.ts';
import { AppError } from '#contract/failure.ts';
import { formatUserMapping, USERMAPPING_FILE_NAME } from '#core/deliverables/usermapping-csv.ts';
import { texts } from '#texts/texts.ts';
import type { AppContext } from '../project/app-context.ts';
import { readInTurns } from '../project/read-in-turns.ts';
import { accountsToCreate } from './accounts-to-create.ts';
import { shownFinding } from '../readiness/shown-finding.ts';
import { blockerOf, planExport } from './export-plan.ts';
import { tellLinks } from './tell-pairs.ts';
import { writeReview } from './write-review.ts';

export function exportHandlers({ ports, session }: AppContext): Handlers<typeof exportCalls> {
  return {
    'export.preview': async ({ accept, environmentId }) => {
      const project = session.need();
      const { tables } = project;
      const plan = await readInTurns(project, () => planExport(tables, accept, environmentId));
      const { mapping, leftOut, findings, projection } = plan;
      const sample = mapping.lines.slice(0, 10).map(({ source, target }) => `${source},${target}`);
      const shown = findings.map((finding) => shownFinding(tables, finding));
      return { lines: mapping.lines.length, users: projection.users.length, sample, leftOut, findings: shown };
    },
    'export.mapping': async ({ accept, environmentId }) => {
      const project = session.need();
      const plan = await readInTurns(project, () => planExport(project.tables, accept, environmentId));
      const { mapping } = plan;
      const blocker = blockerOf(plan);
      if (blocker) throw new AppError('blocked', blockerSentence(blocker));
      const text = formatUserMapping(mapping);
      const savedAs = await ports.saveFile({
        purpose: 'mapping',
        suggestedName: USERMAPPING_FILE_NAME,
        write: (path) => writeFile(path, text, { encoding: 'ascii', flag: 'wx', mode: 0o600 }),
      });
      return { savedAs, lines: mapping.lines.length, sha256: createHash('sha256').update(text, 'ascii').digest('hex') };
    },
    'export.review': async ({ accept }) => {
      const project = session.need();
      let lines = 0;
      const savedAs = await ports.saveFile({
        purpose: 'review',
        suggestedName: 'review.csv',
        write: async (path) => {
          const { tables } = project;
          const plan = await readInTurns(project, () => planExport(tables, accept));
          const told = tellLinks(project, plan.links, ports.workerUrl);
          try {
            lines = await writeReview(path, { tables, plan, accept, told });
          } finally {
            told.return();
          }
        },
      });
      return { savedAs, lines };
    },
    'export.createPreview': () => {
      const { accounts, domain } = accountsToCreate(session.need().tables);
      const sample = accounts.slice(0, 5).map(({ fields, upn }) => ({ name: fields.displayName || fields.userPrincipalName || '', upn }));
      return { accounts: accounts.length, domain, withoutUpn: accounts.filter(({ upn }) => upn === null).length, sample };
    },
    'export.createList': async () => {
      const { accounts } = accountsToCreate(session.need().tables);
      if (accounts.length === 0) {
        throw new AppError('blocked', texts.mapping.nobodyToCreate);
      }
      const savedAs = await ports.saveFile({
        purpose: 'create-list',
        suggestedName: 'bulk-create.csv',
        write: (path) => writeFile(path, formatBulkCreate(accounts), { flag: 'wx', mode: 0o600 }),
      });
      return { savedAs, lines: accounts.length };
    },
  };
}
