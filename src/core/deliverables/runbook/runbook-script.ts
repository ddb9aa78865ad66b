import { texts } from '#texts/texts.ts';
import { commentPowerShell, quotePowerShell } from '../powershell-text.ts';
import { ARTICLE, asGuid, type RunbookEnvironment, type RunbookFacts } from './runbook-facts.ts';
import { scriptHead } from './runbook-script-head.ts';

/** The script's name in a package. */
export const RUNBOOK_SCRIPT_NAME = 'runbook.ps1';

/**
 * A script for the PowerShell route, which a person walks through: it shows each step with its command, runs it only
 * when told to, and refuses a mapping file that was changed. Names from the project stand in it as quoted strings or
 * comments, so none of them can be run. UTF-8 with a mark at its beginning, which Windows PowerShell needs; CRLF.
 */
export function formatRunbookScript({ delivery, tenantIds, environments }: RunbookFacts): string {
  const { content, digest } = delivery;
  const said = texts.runbookScript;
  const { comments, steps } = said;
  const lines = [
    `# ${commentPowerShell(comments.title(content.project))}`,
    `# ${commentPowerShell(comments.revision(content.number, digest))}`,
    `# ${commentPowerShell(comments.follows(ARTICLE.title, ARTICLE.date, ARTICLE.url))}`,
    `# ${commentPowerShell(comments.runsNothing)}`,
    scriptHead(said),
    `$sourceTenantId = ${idOr(tenantIds.source, said.idOfSource)}`,
    `$targetTenantId = ${idOr(tenantIds.target, said.idOfTarget)}`,
    '',
    `${stepHead(steps.signIn)} {`,
    "    if ($Side -eq 'Source') { Add-PowerAppsAccount -TenantID $sourceTenantId } else { Add-PowerAppsAccount -TenantID $targetTenantId }",
    '}',
    ...environments.flatMap(environmentLines),
    '',
    "Write-Host ''",
    `Write-Host ${quotePowerShell(said.lastStep)}`,
    '',
  ];
  return `\uFEFF${lines.join('\n').replace(/\r?\n/g, '\r\n')}`;
}

function idOr(id: string | null, question: string): string {
  const known = asGuid(id);
  return known === null ? `Read-Id ${quotePowerShell(question)}` : quotePowerShell(known);
}

function environmentLines({ projection, mappingPath, sha256, lines }: RunbookEnvironment, n: number): string[] {
  const { facts } = projection;
  const said = texts.runbookScript;
  const { steps } = said;
  const [id, file] = [`$environmentId${n + 1}`, `$mappingFile${n + 1}`];
  const lookAgain = `do { TenantToTenant-GetMigrationStatus -MigrationId $script:migrationId | Out-Host } while ((Read-Host ${quotePowerShell(said.again)}) -eq 'AGAIN')`;
  return [
    '',
    `# ${commentPowerShell(said.comments.environment(n + 1, facts.name, lines))}`,
    `Write-Host ''`,
    `Write-Host (${quotePowerShell(said.environment)} + ' ' + ${quotePowerShell(facts.name)}) -ForegroundColor Green`,
    `${id} = ${idOr(facts.environmentId, said.idOfEnvironment(facts.name))}`,
    `${file} = Join-Path $PSScriptRoot ${quotePowerShell(mappingPath)}`,
    "if ($Side -eq 'Source') {",
    ...step(steps.submit, [`TenantToTenant-SubmitMigrationRequest -EnvironmentName ${id} -TargetTenantID $targetTenantId`]),
    ...step(steps.view, [
      'TenantToTenant-ViewMigrationRequest | Out-Host',
      `$script:migrationId = Read-Id ${quotePowerShell(said.sourceMigration)}`,
    ]),
    ...step(steps.wait, [`Read-Host ${quotePowerShell(said.pressEnter)}`]),
    ...step(steps.upload, [
      `Test-MappingFile -Path ${file} -Expected ${quotePowerShell(sha256)}`,
      `TenantToTenant-UploadUserMappingFile -EnvironmentName ${id} -UserMappingFilePath ${file} | Out-Host`,
      `$script:containerUri = Read-Host ${quotePowerShell(said.containerUri)}`,
    ]),
    ...step(steps.prepare, [
      'TenantToTenant-PrepareMigration -MigrationId $script:migrationId -TargetTenantId $targetTenantId -ReadOnlyUserMappingFileContainerUri $script:containerUri',
    ]),
    ...step(steps.lookValidation, [lookAgain]),
    ...step(steps.move, ['TenantToTenant-MigratePowerAppEnvironment -MigrationId $script:migrationId -TargetTenantId $targetTenantId']),
    ...step(steps.lookMove, [lookAgain]),
    '} else {',
    ...step(steps.viewWaiting, [
      'TenantToTenant-ViewApprovalRequest | Out-Host',
      `$script:migrationId = Read-Id ${quotePowerShell(said.targetMigration)}`,
    ]),
    ...step(steps.approve, ['TenantToTenant-ManageMigrationRequest -MigrationId $script:migrationId']),
    '}',
  ];
}

function step(words: readonly [title: string, text: string], commands: readonly string[]): string[] {
  return [`    ${stepHead(words)} {`, ...commands.map((command) => `        ${command}`), '    }'];
}

function stepHead([title, text]: readonly [title: string, text: string]): string {
  return `Invoke-Step -Title ${quotePowerShell(title)} -Text ${quotePowerShell(text)} -Command`;
}
