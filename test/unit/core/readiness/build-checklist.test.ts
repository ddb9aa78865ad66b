import { describe, expect, it } from 'vitest';
import { buildChecklist } from '#core/readiness/build-checklist.ts';
import type { ChecklistItem } from '#core/readiness/checklist.ts';
import { findFindings } from '#core/readiness/find-findings.ts';
import type { Finding } from '#core/readiness/finding.ts';
import type { ChecklistAnswer, EnvironmentGiven } from '#core/readiness/given.ts';
import { ruleSetOf } from '#core/readiness/rule-sets.ts';
import { makeGiven, mappedUser } from '#test/support/readiness/make-given.ts';
import { toEnd } from '#test/support/to-end.ts';

const set = ruleSetOf(null);
const answer: ChecklistAnswer = {
  status: 'done',
  evidence: 'Mail of 3 November',
  note: 'by phone',
  due: '2026-12-01',
  happenedAt: '2026-11-28T08:00:00.000Z',
  by: 'Ann',
  at: '2026-11-28T10:00:00.000Z',
};

function checklist(given: EnvironmentGiven, acknowledged: readonly string[] = []): Map<string, ChecklistItem> {
  const findings = toEnd(findFindings(set, [given])).map((finding): Finding => {
    const name = acknowledged.includes(finding.code) ? { by: 'Ann', at: '', reason: 'known' } : null;
    return { ...finding, acknowledged: name, lapsed: null };
  });
  return new Map(buildChecklist(set, given, findings).map((item) => [item.code, item]));
}

describe('buildChecklist', () => {
  it('has every step of the rules in their order, from before the move to after it', () => {
    const items = [...checklist(makeGiven()).values()];
    expect(items.map(({ code }) => code)).toEqual(set.steps.map(({ id }) => id));
    expect([...new Set(items.map(({ phase }) => phase))]).toEqual(['before', 'request', 'move', 'after']);
  });

  it('computes what the data can tell', () => {
    const well = checklist(makeGiven());
    expect(['environment', 'users', 'licensed', 'mapping', 'acknowledged'].map((code) => well.get(code)?.status)).toEqual(
      Array.from({ length: 5 }, () => 'done'),
    );
    const managed = checklist(makeGiven({ facts: { managed: true } })).get('environment');
    expect(managed).toMatchObject({ kind: 'computed', status: 'failed', evidence: 'A Managed Environment cannot be moved' });
    const ill = checklist(makeGiven({ people: { 'target upn:ann@fabrikam.com': { enabled: false } } })).get('users');
    expect(ill).toMatchObject({ status: 'failed', evidence: 'Target accounts that are disabled or deleted: 1' });
    const unread = checklist(makeGiven({ facts: { type: null, managed: true } })).get('environment');
    expect(unread?.evidence.split('\n')).toEqual([
      'Nobody has said of what type the environment is',
      'A Managed Environment cannot be moved',
    ]);
  });

  it('never takes what nobody knows for done', () => {
    const unknown = checklist(
      makeGiven({ facts: { type: null }, people: { 'target upn:ann@fabrikam.com': { enabled: null, licensed: null } } }),
    );
    expect(['environment', 'users', 'licensed'].map((code) => unknown.get(code)?.status)).toEqual(['open', 'open', 'open']);
    const nobody = checklist(makeGiven({ users: [] }));
    expect(['users', 'licensed', 'acknowledged'].map((code) => nobody.get(code)?.status)).toEqual(['open', 'open', 'open']);
  });

  it('waits for a name under each warning', () => {
    const given = makeGiven({
      users: [mappedUser('ann'), mappedUser('bob', { outcome: { is: 'unmapped', why: 'undecided', message: '' } })],
    });
    const open = checklist(given);
    expect([open.get('mapping')?.status, open.get('acknowledged')?.status]).toEqual(['open', 'open']);
    const named = checklist(given, ['undecided']);
    expect([named.get('mapping')?.status, named.get('acknowledged')?.status]).toEqual(['done', 'done']);
  });

  it('leaves the rest to people, and keeps what they say', () => {
    const given = makeGiven({ answers: new Map([['prepare', answer]]) });
    expect(checklist(given).get('prepare')).toMatchObject({
      kind: 'person',
      status: 'done',
      evidence: 'Mail of 3 November',
      note: 'by phone',
      due: '2026-12-01',
      happenedAt: answer.happenedAt,
      answeredBy: 'Ann',
    });
    expect(checklist(given).get('move')).toMatchObject({ kind: 'person', status: 'open', answeredBy: null });
  });

  it('asks for nothing that the environment does not have', () => {
    const without = checklist(makeGiven());
    expect(['portals', 'export-agents', 'lockbox', 'customer-key'].map((code) => without.get(code)?.status)).toEqual(
      Array.from({ length: 4 }, () => 'not-applicable'),
    );
    const unknown = checklist(makeGiven({ facts: { components: null, lockbox: null } }));
    expect(['portals', 'lockbox'].map((code) => unknown.get(code)?.status)).toEqual(['open', 'open']);
  });
});
