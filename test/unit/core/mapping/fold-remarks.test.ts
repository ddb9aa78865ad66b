import { expect, test } from 'vitest';
import { foldRemarks, NO_REMARKS, type ActBy } from '#core/mapping/fold-remarks.ts';

const acts = (text: string): ActBy[] =>
  text.split(' ').map((word) => {
    const [by = '', act = ''] = word.split(':');
    return { by, act: act as ActBy['act'] };
  });

test.each([
  ['ann:flag', { flagged: true }],
  ['ann:flag bob:unflag', { flagged: false }],
  ['ann:comment bob:comment', { comments: 2 }],
  ['ann:accept', { decidedBy: 'ann', secondedBy: null }],
  ['ann:accept bob:second', { decidedBy: 'ann', secondedBy: 'bob' }],
  ['ann:accept ann:second', { decidedBy: 'ann', secondedBy: null }],
  ['bob:second', {}],
  ['ann:accept bob:second ann:exclude', { decidedBy: 'ann', secondedBy: null }],
  ['ann:accept bob:second ann:clear', { decidedBy: null, secondedBy: null }],
  ['ann:accept bob:second ann:flag', { flagged: true, decidedBy: 'ann', secondedBy: 'bob' }],
])('%s', (text, remarks) => expect(foldRemarks(acts(text))).toEqual({ ...NO_REMARKS, ...remarks }));
