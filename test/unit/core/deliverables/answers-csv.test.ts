import { expect, it } from 'vitest';
import { formatAnswers } from '#core/deliverables/answers-csv.ts';

it('tells what became of every answer, and disarms what looks like a formula', () => {
  const text = formatAnswers([
    {
      line: 7,
      name: 'Ann Lee',
      upn: 'ann@contoso.com',
      answer: 'Candidate 2',
      other: '',
      comment: '=HYPERLINK("http://x")\nsecond line',
      outcome: 'taken',
      sentence: 'Becomes alee@fabrikam.com.',
    },
  ]);
  expect(text).toBe(
    '\uFEFFRow,Name,Sign-in name,Answer,Another account,Comment,Outcome,Explanation\r\n' +
      '7,Ann Lee,ann@contoso.com,Candidate 2,,"\'=HYPERLINK(""http://x"")\nsecond line",taken,Becomes alee@fabrikam.com.\r\n',
  );
});
