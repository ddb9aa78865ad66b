import type { ChecklistItem } from '#core/readiness/checklist.ts';
import { codeBlock, escapeMarkdown as plain } from '../markdown-text.ts';
import { quotePowerShell } from '../powershell-text.ts';
import { ARTICLE, asGuid, type RunbookEnvironment, type RunbookFacts } from './runbook-facts.ts';

/** The runbook's name in a package. */
export const RUNBOOK_FILE_NAME = 'runbook.md';

const MODULES = 'Microsoft.PowerApps.Administration.PowerShell, and Az.Storage for the error file';

/**
 * The runbook for people: both routes of Microsoft's article, filled in, environment by environment, with what has to be
 * done before and after, and where Microsoft's own texts disagree. Names from the project are escaped, so that none of
 * them becomes markup. UTF-8, LF.
 */
export function formatRunbook(facts: RunbookFacts): string {
  const { content, digest, signatures } = facts.delivery;
  const signed = signatures.map(
    ({ role, name, organisation, at }) => `${role}: ${[name, organisation].filter(Boolean).join(', ')} on ${at.slice(0, 10)}`,
  );
  const lines = [
    `# Runbook: ${plain(content.project)}`,
    '',
    `- From **${plain(content.tenants.source.name)}** to **${plain(content.tenants.target.name)}**`,
    `- Revision: ${content.number === 0 ? 'none, nobody has frozen this' : content.number}, digest \`${digest}\``,
    `- Signed by: ${signed.length === 0 ? '**nobody**' : signed.map(plain).join('; ')}`,
    `- Follows [${ARTICLE.title}](${ARTICLE.url}), version of ${ARTICLE.date}`,
    `- Tenant ids: source \`${asGuid(facts.tenantIds.source) ?? 'to be given'}\`, target \`${asGuid(facts.tenantIds.target) ?? 'to be given'}\``,
    '',
    '## Who and when',
    '',
    '- One administrator for each side (Power Platform administrator or Dynamics 365 administrator). They are normally different people: agree on the evening and on a telephone number.',
    '- The target has seven days to approve a request, counted from the request. The move has to follow a successful preparation within seven days, else it is prepared again.',
    '- Whoever is not in `usermapping.csv` is neither migrated nor mapped afterwards. The sheet “Unmapped” of the workbook names them.',
    '- During the move the environment is in administration mode: nobody works in it, and background operations stop.',
    '- Backups of the source do not travel along.',
    '',
    '## Where Microsoft’s own texts disagree',
    '',
    '- **Customer Lockbox**: the article of 2024-09-18 says to expect and approve a request; the article about Lockbox says a move is not supported while it is on. Switch it off before, and on again after.',
    '- **Power Pages**: delete the sites before (2024 and later); the article of 2022-11-04 said to reset them.',
    '- **Who begins**: the steps of the version of 2026-02-13 begin in the admin center; its questions and answers still say that PowerShell begins.',
    '- **Security group**: `-SecurityGroupId` of the last step was there in 2025-05-13 and is gone from the text of 2026-02-13. The script does not use it.',
    '- **Customer-managed keys**: nothing was found. Ask Microsoft before you begin.',
    '',
    '## Before, in every environment',
    '',
    '- Put flows into solutions (`Add-AdminFlowsToSolution` does it in bulk).',
    '- Export all apps that know solutions, then delete them (managed ones only by deleting the solution); export and delete the others. Canvas apps, custom pages and component libraries that are left behind stop working.',
    '- Export Copilot Studio agents. Delete each Power Pages site.',
    '- Custom connectors, connections and gateways never move: note them, to build them again by hand.',
    '- Users have to exist in the target tenant, active and licensed, before the validation. Mailboxes have to be migrated and configured there before.',
    '',
    ...facts.environments.flatMap((environment, n) => environmentChapter(environment, n, facts)),
    '## Afterwards',
    '',
    '- Create or relink the connections of all connection references, then start child flows before their parents. Switch the flows of the source off when those of the target go on.',
    '- HTTP-triggered flows have new addresses: tell their callers.',
    '- Import solutions and packages; set Power Pages up again with the same template, type and language.',
    '- Check the mailboxes: the sheet “Mailbox work” of the workbook names those that have to be reconfigured.',
    '- Delete the shell of the environment in the source tenant once the target is accepted.',
    '',
  ];
  return lines.join('\n');
}

function environmentChapter(environment: RunbookEnvironment, n: number, { tenantIds, delivery }: RunbookFacts): string[] {
  const { projection, mappingPath, sha256, lines } = environment;
  const { facts, users, id } = projection;
  const unmapped = users.filter(({ outcome }) => outcome.is === 'unmapped').length;
  const items = delivery.content.readiness.find(({ environmentId }) => environmentId === id)?.items ?? [];
  const target = asGuid(tenantIds.target) ?? '<id of the target tenant>';
  const environmentId = asGuid(facts.environmentId) ?? '<id of the environment>';
  return [
    `## Environment ${n + 1}: ${plain(facts.name)}`,
    '',
    `- Environment id: \`${asGuid(facts.environmentId) ?? 'to be given'}\``,
    `- Mapping file: ${plain(mappingPath)} (${lines} lines, SHA-256 \`${sha256}\`)`,
    unmapped > 0 ? `- **${unmapped} users are unmapped and would be lost**` : '- Every user in scope is mapped or left out on purpose',
    '',
    '### Before',
    '',
    ...checklist(items.filter(({ phase }) => phase === 'before' || phase === 'request')),
    '',
    '### Route A: PowerShell',
    '',
    `Modules: ${MODULES}. The script \`runbook.ps1\` walks through the same steps and stops at each of them.`,
    '',
    ...codeBlock('powershell', [
      '# source tenant',
      'Add-PowerAppsAccount',
      `TenantToTenant-SubmitMigrationRequest -EnvironmentName ${argument(environmentId)} -TargetTenantID ${argument(target)}`,
      'TenantToTenant-ViewMigrationRequest             # note the MigrationId of the source',
      '# target tenant',
      'Add-PowerAppsAccount',
      'TenantToTenant-ViewApprovalRequest              # note the MigrationId of the target; it is another one',
      "TenantToTenant-ManageMigrationRequest -MigrationId '<MigrationId of the target>'",
      '# source tenant',
      `TenantToTenant-UploadUserMappingFile -EnvironmentName ${argument(environmentId)} -UserMappingFilePath ${argument(`<full path of the package>/${mappingPath}`)}`,
      `TenantToTenant-PrepareMigration -MigrationId '<MigrationId of the source>' -TargetTenantId ${argument(target)} -ReadOnlyUserMappingFileContainerUri '<read-only address that the upload showed>'`,
      "TenantToTenant-GetMigrationStatus -MigrationId '<MigrationId of the source>'       # until the validation has succeeded",
      `TenantToTenant-MigratePowerAppEnvironment -MigrationId '<MigrationId of the source>' -TargetTenantId ${argument(target)}`,
      "TenantToTenant-GetMigrationStatus -MigrationId '<MigrationId of the source>'       # until the move has succeeded",
    ]),
    '',
    'To withdraw: `TenantToTenant-DeleteMigrationRequest -MigrationId`. When the validation fails, its error file is again called `usermapping.csv`: drop it on Crosswalk, fix, and upload to the same address.',
    '',
    '### Route B: Power Platform admin center',
    '',
    `1. Source: Manage, Environments, select ${plain(facts.name)}, Move environment, enter the id of the target tenant (\`${asGuid(tenantIds.target) ?? 'to be given'}\`), Submit request.`,
    '2. Target: Review moves, then approve. Requests expire after seven days.',
    `3. Source: Begin move, upload ${plain(mappingPath)}, Validate.`,
    '4. On failure: Download errors, drop the file on Crosswalk, fix, validate again.',
    '5. On success: tick that the steps before the move are done, then Move environment, within seven days. Cancel move is possible until it completes.',
    '',
    '### After',
    '',
    ...checklist(items.filter(({ phase }) => phase === 'move' || phase === 'after')),
    '',
  ];
}

function argument(text: string): string {
  return quotePowerShell(text);
}

/** The environment's own checklist, as far as one was kept. */
function checklist(items: readonly ChecklistItem[]): string[] {
  if (items.length === 0) return ['No checklist was kept for this environment.'];
  return items.map(({ title, text, owner, status, evidence }) => {
    const mark = status === 'done' || status === 'not-applicable' ? 'x' : ' ';
    return `- [${mark}] **${plain(title)}** (${owner}): ${plain(text)}${evidence === '' ? '' : ` Evidence: ${plain(evidence)}`}`;
  });
}
