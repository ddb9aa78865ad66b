import type { ChecklistItem } from '#core/readiness/checklist.ts';
import { texts } from '#texts/texts.ts';
import { codeBlock, escapeMarkdown as plain } from '../markdown-text.ts';
import { commentPowerShell, quotePowerShell } from '../powershell-text.ts';
import { ARTICLE, asGuid, type RunbookEnvironment, type RunbookFacts } from './runbook-facts.ts';

/** The runbook's name in a package. */
export const RUNBOOK_FILE_NAME = 'runbook.md';

/**
 * The runbook for people: both routes of Microsoft's article, filled in, environment by environment, with what has to be
 * done before and after, and where Microsoft's own texts disagree. Names from the project are escaped, so that none of
 * them becomes markup. UTF-8, LF.
 */
export function formatRunbook(facts: RunbookFacts): string {
  const { content, digest, signatures } = facts.delivery;
  const said = texts.runbook;
  const signed = signatures.map(({ role, name, organisation, at }) =>
    plain(said.signature(said.roles[role], [name, organisation].filter(Boolean).join(', '), at.slice(0, 10))),
  );
  const lines = [
    said.title(plain(content.project)),
    '',
    said.fromTo(plain(content.tenants.source.name), plain(content.tenants.target.name)),
    said.revision(content.number === 0 ? said.noRevision : String(content.number), digest),
    said.signedBy(signed.length === 0 ? said.nobody : signed.join('; ')),
    said.follows(`[${ARTICLE.title}](${ARTICLE.url})`, ARTICLE.date),
    said.tenantIds(asGuid(facts.tenantIds.source) ?? said.toBeGiven, asGuid(facts.tenantIds.target) ?? said.toBeGiven),
    '',
    ...said.whoAndWhen,
    '',
    ...said.disagreements,
    '',
    ...said.before,
    '',
    ...facts.environments.flatMap((environment, n) => environmentChapter(environment, n, facts)),
    ...said.afterwards,
    '',
  ];
  return lines.join('\n');
}

function environmentChapter(environment: RunbookEnvironment, n: number, { tenantIds, delivery }: RunbookFacts): string[] {
  const { projection, mappingPath, sha256, lines } = environment;
  const { facts, users, id } = projection;
  const { environment: said, toBeGiven } = texts.runbook;
  const { code } = said;
  const unmapped = users.filter(({ outcome }) => outcome.is === 'unmapped').length;
  const items = delivery.content.readiness.find(({ environmentId }) => environmentId === id)?.items ?? [];
  const target = quotePowerShell(asGuid(tenantIds.target) ?? code.idOfTenant);
  const environmentId = quotePowerShell(asGuid(facts.environmentId) ?? code.idOfEnvironment);
  const [ofSource, ofTarget] = [quotePowerShell(code.sourceMigration), quotePowerShell(code.targetMigration)];
  const comment = (text: string): string => `# ${commentPowerShell(text)}`;
  return [
    said.title(n + 1, plain(facts.name)),
    '',
    said.id(asGuid(facts.environmentId) ?? toBeGiven),
    said.mappingFile(plain(mappingPath), lines, sha256),
    unmapped > 0 ? said.unmapped(unmapped) : said.allMapped,
    '',
    said.before,
    '',
    ...checklist(items.filter(({ phase }) => phase === 'before' || phase === 'request')),
    '',
    said.routeA,
    '',
    said.modules('Microsoft.PowerApps.Administration.PowerShell'),
    '',
    ...codeBlock('powershell', [
      comment(code.sourceTenant),
      'Add-PowerAppsAccount',
      `TenantToTenant-SubmitMigrationRequest -EnvironmentName ${environmentId} -TargetTenantID ${target}`,
      `TenantToTenant-ViewMigrationRequest             ${comment(code.noteSourceId)}`,
      comment(code.targetTenant),
      'Add-PowerAppsAccount',
      `TenantToTenant-ViewApprovalRequest              ${comment(code.noteTargetId)}`,
      `TenantToTenant-ManageMigrationRequest -MigrationId ${ofTarget}`,
      comment(code.sourceTenant),
      `TenantToTenant-UploadUserMappingFile -EnvironmentName ${environmentId} -UserMappingFilePath ${quotePowerShell(code.packagePath(mappingPath))}`,
      `TenantToTenant-PrepareMigration -MigrationId ${ofSource} -TargetTenantId ${target} -ReadOnlyUserMappingFileContainerUri ${quotePowerShell(code.containerUri)}`,
      `TenantToTenant-GetMigrationStatus -MigrationId ${ofSource}       ${comment(code.untilValidated)}`,
      `TenantToTenant-MigratePowerAppEnvironment -MigrationId ${ofSource} -TargetTenantId ${target}`,
      `TenantToTenant-GetMigrationStatus -MigrationId ${ofSource}       ${comment(code.untilMoved)}`,
    ]),
    '',
    said.withdraw,
    '',
    said.routeB,
    '',
    ...said.inCenter(plain(facts.name), asGuid(tenantIds.target) ?? toBeGiven, plain(mappingPath)),
    '',
    said.after,
    '',
    ...checklist(items.filter(({ phase }) => phase === 'move' || phase === 'after')),
    '',
  ];
}

/** The environment's own checklist, as far as one was kept. */
function checklist(items: readonly ChecklistItem[]): string[] {
  const said = texts.runbook.environment;
  if (items.length === 0) return [said.noChecklist];
  return items.map(({ title, text, owner, status, evidence }) => {
    const mark = status === 'done' || status === 'not-applicable' ? 'x' : ' ';
    const step = said.step(plain(title), said.owners[owner], plain(text));
    return `- [${mark}] ${evidence === '' ? step : said.evidence(step, plain(evidence.replaceAll('\n', '; ')))}`;
  });
}
