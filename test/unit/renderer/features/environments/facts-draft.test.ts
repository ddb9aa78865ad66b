import { describe, expect, it } from 'vitest';
import { fromDraft, toDraft } from '#features/environments/facts-draft.ts';
import { unknownEnvironment } from '#core/mapping/environment.ts';

describe('the form of an environment’s facts', () => {
  it('keeps what nobody said apart from no', () => {
    const facts = { ...unknownEnvironment('Sales'), managed: false, lockbox: true, components: [] };
    expect(fromDraft(toDraft(facts))).toEqual({ facts });
    expect(fromDraft({ ...toDraft(null), name: 'Sales' })).toEqual({ facts: unknownEnvironment('Sales') });
  });

  it('takes ids in braces and addresses without their beginning, as people copy them', () => {
    const draft = {
      ...toDraft(null),
      name: ' Sales ',
      environmentId: '{11111111-2222-3333-4444-555555555555}',
      url: 'contoso.crm4.dynamics.com',
    };
    expect(fromDraft(draft)).toMatchObject({
      facts: { name: 'Sales', environmentId: '11111111-2222-3333-4444-555555555555', url: 'https://contoso.crm4.dynamics.com' },
    });
  });

  it('names the fields that cannot be so', () => {
    const made = fromDraft({ ...toDraft(null), name: ' ', environmentId: 'x', url: 'https://' });
    expect('wrong' in made && [...made.wrong].toSorted()).toEqual(['environmentId', 'name', 'url']);
  });
});
