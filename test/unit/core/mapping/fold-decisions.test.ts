import { describe, expect, it } from 'vitest';
import type { Decision } from '#core/mapping/decision.ts';
import { foldDecisions } from '#core/mapping/fold-decisions.ts';

const source = 'id:s';
const accept = (target: string): Decision => ({ act: 'accept', source, target });
const reject = (target: string): Decision => ({ act: 'reject', source, target });
const unpair: Decision = { act: 'unpair', source };
const clear: Decision = { act: 'clear', source };
const exclude: Decision = { act: 'exclude', source, reason: 'leaver', note: 'left in May' };

describe('foldDecisions', () => {
  it.each<[string, Decision[], unknown, string[]]>([
    ['nothing', [], null, []],
    ['the last acceptance', [accept('a'), accept('b')], { act: 'accept', target: 'b' }, []],
    ['a rejection of the accepted target, which opens the account again', [accept('a'), reject('a')], null, ['a']],
    ['a rejection of another target, which changes nothing else', [accept('a'), reject('b')], { act: 'accept', target: 'a' }, ['b']],
    ['an acceptance of what was rejected, which takes the rejection back', [reject('a'), accept('a')], { act: 'accept', target: 'a' }, []],
    ['clearing, which keeps rejections', [reject('a'), exclude, clear], null, ['a']],
    ['leaving without a target', [accept('a'), unpair], { act: 'unpair' }, []],
    ['an exclusion with its reason', [accept('a'), exclude], { act: 'exclude', reason: 'leaver', note: 'left in May' }, []],
  ])('lets stand %s', (_name, decisions, verdict, rejected) => {
    const standing = foldDecisions(decisions);
    expect(standing.verdict).toEqual(verdict);
    expect([...standing.rejected]).toEqual(rejected);
  });
});
