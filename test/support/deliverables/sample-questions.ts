import type { Party } from '#contract/calls/shapes.ts';
import type { QuestionsToWrite } from '#app/questions/question-workbook.ts';

/** Questions with and without a suggestion, about accounts of several kinds, and two free accounts. */
export function sampleQuestions(): QuestionsToWrite {
  const party = (name: string, change: Partial<Party> = {}): Party => ({
    id: 1,
    upn: `${name.toLowerCase()}@contoso.com`,
    displayName: name,
    kind: 'member',
    enabled: true,
    department: 'Sales',
    jobTitle: 'Lead',
    ...change,
  });
  const candidate = (name: string, probability: number | null, change: Partial<Party> = {}) => ({
    key: `upn:${name.toLowerCase()}@fabrikam.com`,
    target: party(name, { upn: `${name.toLowerCase()}@fabrikam.com`, ...change }),
    probability,
  });
  return {
    asking: {
      project: 'Move',
      sourceTenant: 'Contoso',
      targetTenant: 'Fabrikam',
      by: 'Tess Ting',
      at: new Date('2026-11-24T10:00:00.000Z'),
    },
    projectId: 'p1',
    revision: 7,
    questions: [
      {
        sourceKey: 'upn:anna@contoso.com',
        source: party('Anna', { kind: 'admin', enabled: false }),
        candidates: [
          candidate('Anna', 0.876),
          candidate('Hanna', 0.004, { enabled: false }),
          candidate('Johanna', null, { displayName: '' }),
        ],
        suggested: true,
        reasons: ['Both are called the same.', 'The department differs.'],
      },
      {
        sourceKey: 'upn:room1@contoso.com',
        source: party('Room1', { kind: 'room', enabled: null, department: '', jobTitle: '' }),
        candidates: [],
        suggested: false,
        reasons: ['Nobody has this name.'],
      },
    ],
    free: [
      party('Free', { upn: 'free@fabrikam.com', kind: 'guest', enabled: null }),
      party('Other', { upn: 'other@fabrikam.com', kind: 'shared' }),
    ],
  };
}
