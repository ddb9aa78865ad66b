import { texts } from '#texts/texts.ts';
import type { Refusal } from './fault.ts';
import { headerKey } from './header-key.ts';
import type { RecognisedHeader } from './recognised-header.ts';
import { quoted, refuse } from './refusal.ts';
import type { RowSource } from './row-block.ts';

/** Types of objects that are no users, as a `#TYPE` line names them. */
const OTHER_TYPES =
  /(?:\.ADGroup|\.ADComputer|\.ADOrganizationalUnit|Model\.Group|Administration\.Group|MicrosoftGraphGroup\d*|\.DistributionGroup|\.DynamicDistributionGroup|\.UnifiedGroup|\.MailContact)$/;
/** Headers that only lists of groups have. */
const GROUP_HEADERS = ['securityenabled', 'grouptypes', 'membershiprule', 'grouptype', 'groupscope', 'groupcategory'];

/** Refuses tables of which it is certain that they do not list accounts, whatever their columns are called. */
export function refuseForeignTable({ headers, fields }: RecognisedHeader, line: number, { name, typeName }: RowSource): Refusal | null {
  const keys = new Set(headers.map(headerKey));
  // The class id is the same in every formatted object of every version of PowerShell.
  if (keys.has('classid2e4f51ef21dd47e99d3c952918aff9cd') || typeName?.startsWith('Microsoft.PowerShell.Commands.Internal.Format.')) {
    return refuse('formatted-objects', name, texts.fileRefusals.drawnByPowerShell);
  }
  // What PowerShell writes of objects that were made text before: they have no other property.
  if (keys.size === 1 && keys.has('length')) {
    return refuse('not-accounts', name, texts.fileRefusals.lengths);
  }
  const at = { line, value: typeName ?? headers.join(', ') };
  if (typeName !== undefined && OTHER_TYPES.test(typeName)) {
    return refuse('not-accounts', name, texts.fileRefusals.otherObjects(quoted(typeName)), at);
  }
  if (!fields.has('userPrincipalName') && GROUP_HEADERS.some((key) => keys.has(key))) {
    return refuse('not-accounts', name, texts.fileRefusals.groups, at);
  }
  return null;
}
