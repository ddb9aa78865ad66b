import { expect, it } from 'vitest';
import { explainOpen } from '#app/review/explain-open.ts';
import { drive } from '#app/jobs/drive.ts';
import { rebuildLinks } from '#app/review/project-links.ts';
import { tempProject } from '#test/support/temp-project.ts';

it('says when somebody was only invited to the target, and nothing about the others', () => {
  const { tables, add } = tempProject();
  const [ann = 0, bob = 0, stub = 0] = add(
    'source',
    { userPrincipalName: 'Ann.Lee@contoso.com' },
    { userPrincipalName: 'bob@contoso.com' },
    { userPrincipalName: 'cy_litware.com#EXT#@contoso.onmicrosoft.com' },
  );
  add(
    'target',
    { userPrincipalName: 'ann.lee_contoso.com#EXT#@fabrikam.onmicrosoft.com', userType: 'Guest' },
    { userPrincipalName: 'bobby@fabrikam.com' },
  );
  tables.transact(() => drive(rebuildLinks(tables), () => true));
  const words = (id: number): string => explainOpen(tables, tables.links.read(id)!);
  expect(words(ann)).toBe(
    'Only a guest account exists in the target tenant: ann.lee_contoso.com#EXT#@fabrikam.onmicrosoft.com. Create a member account there.',
  );
  expect(words(bob)).toBe('');
  expect(words(stub)).toBe('');
});
