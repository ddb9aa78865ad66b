import { commentPowerShell, quotePowerShell } from '../powershell-text.ts';
import { ARTICLE, asGuid, type RunbookEnvironment, type RunbookFacts } from './runbook-facts.ts';

/** The script's name in a package. */
export const RUNBOOK_SCRIPT_NAME = 'runbook.ps1';

/** What stands before the steps: how a step is shown, and that nothing runs before a person typed RUN. */
const HEAD = String.raw`
[CmdletBinding()]
param(
    # Whose steps are shown: the source and the target tenant normally have different administrators.
    [Parameter(Mandatory)] [ValidateSet('Source', 'Target')] [string] $Side
)
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

# Shows a step and what it would run. Nothing runs before a person has typed RUN.
function Invoke-Step {
    param([string] $Title, [string] $Text, [scriptblock] $Command)
    Write-Host ''
    Write-Host "== $Title" -ForegroundColor Cyan
    Write-Host $Text
    Write-Host ($Command.ToString().Trim()) -ForegroundColor DarkGray
    switch (Read-Host 'Type RUN to run this step, SKIP to pass over it; anything else ends the script') {
        'RUN' { & $Command }
        'SKIP' { Write-Host 'Passed over.' }
        default { Write-Host 'Ended by you. Nothing more was run.'; exit 1 }
    }
}

# Asks for an id until it is one.
function Read-Id {
    param([string] $Question)
    do { $answer = (Read-Host $Question).Trim() } until ($answer -match '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$')
    $answer
}

# Refuses a mapping file that is not the one that was delivered, to the byte.
function Test-MappingFile {
    param([string] $Path, [string] $Expected)
    if ((Split-Path -Leaf $Path) -cne 'usermapping.csv') { throw "The file has to be called usermapping.csv: $Path" }
    if ((Get-FileHash -LiteralPath $Path -Algorithm SHA256).Hash -ne $Expected) { throw "This is not the file that was delivered: $Path" }
}

# What one step learns and a later one needs.
$script:migrationId = $null
$script:containerUri = $null

foreach ($module in 'Microsoft.PowerApps.Administration.PowerShell', 'Az.Storage') {
    if (-not (Get-Module -ListAvailable -Name $module)) {
        Write-Host "The module $module is missing. Install it first: Install-Module $module -Scope CurrentUser" -ForegroundColor Yellow
    }
}
`;

/**
 * A script for the PowerShell route, which a person walks through: it shows each step with its command, runs it only
 * when told to, and refuses a mapping file that was changed. Names from the project stand in it as quoted strings or
 * comments, so none of them can be run. UTF-8 with a mark at its beginning, which Windows PowerShell needs; CRLF.
 */
export function formatRunbookScript({ delivery, tenantIds, environments }: RunbookFacts): string {
  const { content, digest } = delivery;
  const lines = [
    `# Runbook of ${commentPowerShell(content.project)}: the PowerShell route, step by step.`,
    `# Revision ${content.number}, digest ${commentPowerShell(digest)}`,
    `# Follows "${ARTICLE.title}" (${ARTICLE.date}), ${ARTICLE.url}`,
    '# It runs nothing by itself. Read every step; type RUN only when you mean it.',
    HEAD,
    `$sourceTenantId = ${idOr(tenantIds.source, 'Read-Id', 'Id of the source tenant')}`,
    `$targetTenantId = ${idOr(tenantIds.target, 'Read-Id', 'Id of the target tenant')}`,
    '',
    "Invoke-Step -Title 'Sign in' -Text 'Sign in as Power Platform administrator or Dynamics 365 administrator of your side.' -Command {",
    "    if ($Side -eq 'Source') { Add-PowerAppsAccount -TenantID $sourceTenantId } else { Add-PowerAppsAccount -TenantID $targetTenantId }",
    '}',
    ...environments.flatMap(environmentLines),
    '',
    "Write-Host ''",
    "Write-Host 'That was the last step. The runbook tells what comes after the move.'",
    '',
  ];
  return `\uFEFF${lines.join('\n').replace(/\r?\n/g, '\r\n')}`;
}

function idOr(id: string | null, ask: string, question: string): string {
  const known = asGuid(id);
  return known === null ? `${ask} ${quotePowerShell(question)}` : quotePowerShell(known);
}

function environmentLines({ projection, mappingPath, sha256, lines }: RunbookEnvironment, n: number): string[] {
  const { facts } = projection;
  const [id, file] = [`$environmentId${n + 1}`, `$mappingFile${n + 1}`];
  return [
    '',
    `# ---- Environment ${n + 1}: ${commentPowerShell(facts.name)}, ${lines} lines in its mapping file`,
    `Write-Host ''`,
    `Write-Host (${quotePowerShell('#### Environment:')} + ' ' + ${quotePowerShell(facts.name)}) -ForegroundColor Green`,
    `${id} = ${idOr(facts.environmentId, 'Read-Id', `Id of the environment ${facts.name}`)}`,
    `${file} = Join-Path $PSScriptRoot ${quotePowerShell(mappingPath)}`,
    "if ($Side -eq 'Source') {",
    ...step('2. Submit the request', 'The target tenant sees it for seven days.', [
      `TenantToTenant-SubmitMigrationRequest -EnvironmentName ${id} -TargetTenantID $targetTenantId`,
    ]),
    ...step('3. View the request', 'Note the MigrationId of the source; the target has another one.', [
      'TenantToTenant-ViewMigrationRequest | Out-Host',
      "$script:migrationId = Read-Id 'MigrationId (source)'",
    ]),
    ...step('Wait for the target', 'Go on when the administrator of the target tenant has approved the request.', [
      "Read-Host 'Press Enter once it is approved'",
    ]),
    ...step('6. Upload the mapping file', `The file is checked against its SHA-256 first. Note the read-only address that is shown.`, [
      `Test-MappingFile -Path ${file} -Expected ${quotePowerShell(sha256)}`,
      `TenantToTenant-UploadUserMappingFile -EnvironmentName ${id} -UserMappingFilePath ${file} | Out-Host`,
      "$script:containerUri = Read-Host 'Read Only UserMapping File ContainerUri'",
    ]),
    ...step('7. Prepare', 'This validates every mapped user and answers 202 Accepted. The move must follow within seven days.', [
      'TenantToTenant-PrepareMigration -MigrationId $script:migrationId -TargetTenantId $targetTenantId -ReadOnlyUserMappingFileContainerUri $script:containerUri',
    ]),
    ...step(
      '8. Look how it goes',
      'Repeat until the validation has succeeded. When it failed, drop its error file on Crosswalk, fix, and upload again.',
      [
        "do { TenantToTenant-GetMigrationStatus -MigrationId $script:migrationId | Out-Host } while ((Read-Host 'Type AGAIN to look again') -eq 'AGAIN')",
      ],
    ),
    ...step('9. MOVE THE ENVIRONMENT', 'From here on users are locked out. Have the sign-off and the checklist at hand.', [
      'TenantToTenant-MigratePowerAppEnvironment -MigrationId $script:migrationId -TargetTenantId $targetTenantId',
    ]),
    ...step('10. Look how it goes', 'Repeat until the move has succeeded.', [
      "do { TenantToTenant-GetMigrationStatus -MigrationId $script:migrationId | Out-Host } while ((Read-Host 'Type AGAIN to look again') -eq 'AGAIN')",
    ]),
    '} else {',
    ...step('4. View what waits', 'Requests of source tenants that wait for you. Note the MigrationId of the target.', [
      'TenantToTenant-ViewApprovalRequest | Out-Host',
      "$script:migrationId = Read-Id 'MigrationId (target)'",
    ]),
    ...step('5. Approve or reject', 'You are asked which of the two. A request expires after seven days.', [
      'TenantToTenant-ManageMigrationRequest -MigrationId $script:migrationId',
    ]),
    '}',
  ];
}

function step(title: string, text: string, commands: readonly string[]): string[] {
  return [
    `    Invoke-Step -Title ${quotePowerShell(title)} -Text ${quotePowerShell(text)} -Command {`,
    ...commands.map((command) => `        ${command}`),
    '    }',
  ];
}
