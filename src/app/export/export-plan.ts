import type { Accept, exportCalls } from '#contract/calls/export-calls.ts';
import type { z } from 'zod';
import { addressKey } from '#core/mapping/address.ts';
import { buildUserMapping, type AcceptedPair, type RefusedPair, type UserMapping } from '#core/mapping/build-user-mapping.ts';
import type { LinkWithAccounts } from '../db/link-with-accounts.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { isAccepted } from './is-accepted.ts';
import { flaggedRecords } from '../review/review-index.ts';

/** People named with a finding; the rest are counted. */
const NAMED = 100;

type Finding = z.input<(typeof exportCalls)['export.preview']['output']>['findings'][number];

/** What an export would write and leave out. The parts of `leftOut` and the lines add up to the source accounts. */
export interface ExportPlan {
  /** Every source account as it stands, in order of name. */
  readonly links: readonly LinkWithAccounts[];
  readonly mapping: UserMapping;
  readonly refused: readonly RefusedPair[];
  readonly leftOut: { readonly undecided: number; readonly withoutTarget: number; readonly excluded: number; readonly refused: number };
  readonly findings: readonly Finding[];
}

/** Works out what `usermapping.csv` would hold now, what blocks it and what a person should know. */
export function planExport(tables: ProjectTables, accept: Accept): ExportPlan {
  const { accounts, links } = tables;
  const pairs: { source: string; target: string; link: LinkWithAccounts }[] = [];
  const leftOut = { undecided: 0, withoutTarget: 0, excluded: 0, refused: 0 };
  const undecided: number[] = [];
  const all = links.listWithAccounts();
  for (const link of all) {
    if (isAccepted(link, accept)) pairs.push({ source: link.source.upn, target: link.target?.upn ?? '', link });
    else if (link.state === 'excluded') leftOut.excluded += 1;
    else if (link.state === 'none') leftOut.withoutTarget += 1;
    else {
      leftOut.undecided += 1;
      undecided.push(link.sourceId);
    }
  }
  const { mapping, refused } = buildUserMapping(pairs);
  leftOut.refused = refused.length;
  const linkBySource = new Map(pairs.map((pair) => [addressKey(pair.source), pair.link]));
  const linksOf = (lines: readonly AcceptedPair[]): LinkWithAccounts[] =>
    lines.flatMap((line) => linkBySource.get(addressKey(line.source)) ?? []);
  return { links: all, mapping, refused, leftOut, findings: [...blockers(), ...warnings()] };

  function* blockers(): Generator<Finding> {
    if (accounts.count('source') === 0 || accounts.count('target') === 0) {
      yield { code: 'no-accounts', severity: 'blocker', message: 'Add the user exports of both tenants first.', parties: [], count: 0 };
    } else if (mapping.lines.length === 0) {
      yield {
        code: 'no-pairs',
        severity: 'blocker',
        message: 'No pair can be written, so the file would be empty. Pair the accounts and review them first.',
        parties: [],
        count: 0,
      };
    }
    const unseconded = waitingForSecond(tables, all);
    if (unseconded.length > 0) {
      yield finding(
        'needs-second',
        'blocker',
        'These wait for a second reviewer, as this project asks for privileged accounts or close calls. Let another person agree, or change the rule.',
        unseconded,
      );
    }
    for (const code of new Set(refused.map((pair) => pair.code))) {
      const concerned = refused.filter((pair) => pair.code === code);
      const [first] = concerned;
      if (first) {
        const message = concerned.length === 1 ? first.message : `${first.message} The same holds for ${concerned.length - 1} more.`;
        yield finding(
          `pair-${code}`,
          'warning',
          `Left out: ${message}`,
          linksOf(concerned).map((link) => link.sourceId),
        );
      }
    }
  }

  function* warnings(): Generator<Finding> {
    if (tables.meta.isPairingStale()) {
      yield finding(
        'pairing-stale',
        'warning',
        'Files have changed since the accounts were last paired. Pair them again so that nobody is left out.',
        [],
      );
    }
    if (undecided.length > 0) {
      yield finding(
        'undecided',
        'warning',
        'Not decided yet, so not in the file: Microsoft neither moves nor maps people who are not in it.',
        undecided,
      );
    }
    const written = linksOf(mapping.lines);
    yield* some(
      'target-disabled',
      'Their target accounts are disabled. Microsoft maps active users only: enable them before the migration.',
      written.filter((link) => link.target?.enabled === false),
    );
    yield* some(
      'target-guest',
      'Their target accounts are guests. Microsoft does not say whether a guest is accepted: use a member account where there is one.',
      written.filter((link) => link.target?.kind === 'guest' || link.target?.kind === 'external-member'),
    );
    const sources = new Set(mapping.lines.map((line) => addressKey(line.source)));
    const both = mapping.lines.filter((line) => sources.has(addressKey(line.target)));
    yield* some(
      'address-on-both-sides',
      'Their target addresses also stand as a source on another line, which Microsoft may take for a duplicate.',
      linksOf(both),
    );
  }

  function* some(code: string, message: string, concerned: readonly LinkWithAccounts[]): Generator<Finding> {
    if (concerned.length > 0) {
      yield finding(
        code,
        'warning',
        message,
        concerned.map((link) => link.sourceId),
      );
    }
  }

  function finding(code: string, severity: Finding['severity'], message: string, ids: readonly number[]): Finding {
    const parties = ids.slice(0, NAMED).flatMap((id) => accounts.party(id) ?? []);
    return { code, severity, message, parties, count: ids.length };
  }
}

/** Source accounts that were decided about, or would be written, and that no second person has agreed with where the project asks for that. */
function waitingForSecond(tables: ProjectTables, links: readonly LinkWithAccounts[]): number[] {
  const { privileged, closeCalls } = tables.meta.secondReview();
  if (!privileged && !closeCalls) return [];
  const settled = links.filter(({ decided, state }) => decided || state === 'sure').map(({ sourceId }) => sourceId);
  const waiting = new Set(flaggedRecords(tables, settled).flatMap(({ id, flags }) => (flags.includes('needs-second') ? id : [])));
  return settled.filter((id) => waiting.has(id));
}
