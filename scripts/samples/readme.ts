import type { Tenants } from './tenants.ts';

const MEANINGS: Readonly<Record<string, string>> = {
  accent: 'accents written by one tenant and dropped by the other',
  admin: "an administrator's second account; it is not the person's own",
  'alias-survives': "the new sign-in name already stands among the old mailbox's addresses",
  'blank-fields': 'one tenant knows little more than the name',
  'display-suffix': 'the display name carries "(Contractor)", "[EXT]" or the like',
  'double-surname': 'two surnames in one tenant, one in the other',
  equipment: 'a bookable thing',
  'external-member-stub': 'also a synchronised external member of Fabrikam; the native account is the pair',
  guest: 'somebody of a partner company',
  'guest-stub': 'also invited to Fabrikam as a guest; the native account is the pair',
  'guest-stub-only': 'only a guest at Fabrikam, no native account: no pair',
  homonym: 'two or three people share the whole name',
  initial: 'a first name cut to its initial',
  leaver: 'left the company, sign-in blocked: no pair',
  'long-name': 'a name longer than most columns',
  'look-alike': 'no pair, but somebody at Fabrikam has the same name or the same surname and initial',
  'married-name': 'another surname in the other tenant',
  'middle-name': 'a middle name in one tenant only',
  'moved-office': 'another office, and sometimes another department',
  'name-order': 'first and last name swapped',
  nickname: 'Bob here, Robert there',
  'no-counterpart': 'stays behind: no pair',
  'number-suffix': 'smith2 in one tenant need not be smith2 in the other',
  'odd-cell': 'a cell that looks like a formula or holds commas, quotes or a line break',
  'onmicrosoft-upn': 'signs in under contoso.onmicrosoft.com',
  'own-script': 'the name stands in its own script at Contoso',
  rehired: 'left and came back; this is the newer account',
  'rehired-old-account': 'the account of the first employment: no pair',
  room: 'a meeting room',
  service: 'an account of a program',
  'shared-mailbox': 'a shared mailbox',
  'soft-deleted': 'deleted within the last 30 days: no pair',
  'source-guest-from-target': "a Fabrikam employee's guest account at Contoso; the pair is the account at home",
  transliteration: 'another romanisation',
  'typing-error': 'a slip in the surname',
  umlaut: 'ü here, ue there',
};

export function readme({ contoso, fabrikam, truth }: Tenants, seed: number): string {
  const counts = new Map<string, number>();
  for (const trap of truth.flatMap((row) => row.traps)) counts.set(trap, (counts.get(trap) ?? 0) + 1);
  const table = [...counts.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([trap, count]) => {
      const meaning = MEANINGS[trap];
      if (!meaning) throw new Error(`The trap ${trap} is not described.`);
      return `| ${trap} | ${count} | ${meaning} |`;
    });
  const paired = truth.filter((row) => row.destination !== '').length;
  return `# Sample exports

Two user exports to try Crosswalk with, and the answer to compare with. **Everybody in them is invented.** Contoso and Fabrikam are Microsoft's fictional companies; the telephone numbers come from ranges that regulators keep free for fiction.

- \`contoso-users.csv\`: the source tenant, ${contoso.length} accounts, as the Microsoft 365 admin center writes *Active users, Export users* since 2025: UTF-8 with byte order mark, commas, CRLF, several addresses or licences in one cell joined by \`+\`.
- \`fabrikam-users.csv\`: the target tenant, ${fabrikam.length} accounts, as the Entra admin center writes *Users, Download users*: 29 columns, UTF-8 with byte order mark, commas, CRLF, dates in US order with AM and PM.
- \`truth.csv\`: one row for each of the ${truth.length} Contoso accounts. \`Destination\` is the account of the same person or thing at Fabrikam (${paired} have one) or empty. \`Trap\` names what makes the row hard, several names parted by a space.

The story: Fabrikam has bought Contoso and made accounts for most of its people. Fabrikam renamed some departments, has other sign-in names (\`flast\`, in Germany, Sweden and Poland \`first.last\`) and drops accents. Contoso signs in as \`first.last\`, writes umlauts out, and its Irish daughter company as \`flast\`.

| Trap | Accounts | What it is |
| --- | --- | --- |
${table.join('\n')}

Made by \`node scripts/make-samples.ts\` (Node 24) from the seed ${seed}: the same bytes every time. Do not edit the files by hand; a test compares them with what the script makes.
`;
}
