import type { Texts } from '#texts/texts.ts';
import { commentPowerShell, fillPowerShell, quotePowerShell } from '../powershell-text.ts';

/** What stands before the steps of the script: how a step is shown, and that nothing runs before a person typed RUN. */
export function scriptHead(said: Texts['runbookScript']): string {
  const comment = (text: string): string => `# ${commentPowerShell(text)}`;
  const { comments } = said;
  return String.raw`
[CmdletBinding()]
param(
    ${comment(comments.side)}
    [Parameter(Mandatory)] [ValidateSet('Source', 'Target')] [string] $Side
)
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

${comment(comments.step)}
function Invoke-Step {
    param([string] $Title, [string] $Text, [scriptblock] $Command)
    Write-Host ''
    Write-Host "== $Title" -ForegroundColor Cyan
    Write-Host $Text
    Write-Host ($Command.ToString().Trim()) -ForegroundColor DarkGray
    switch (Read-Host ${quotePowerShell(said.runOrSkip)}) {
        'RUN' { & $Command }
        'SKIP' { Write-Host ${quotePowerShell(said.passedOver)} }
        default { Write-Host ${quotePowerShell(said.ended)}; exit 1 }
    }
}

${comment(comments.readId)}
function Read-Id {
    param([string] $Question)
    do { $answer = (Read-Host $Question).Trim() } until ($answer -match '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$')
    $answer
}

${comment(comments.testFile)}
function Test-MappingFile {
    param([string] $Path, [string] $Expected)
    if ((Split-Path -Leaf $Path) -cne 'usermapping.csv') { throw ${fillPowerShell(said.wrongName, '$Path')} }
    if ((Get-FileHash -LiteralPath $Path -Algorithm SHA256).Hash -ne $Expected) { throw ${fillPowerShell(said.wrongFile, '$Path')} }
}

${comment(comments.learned)}
$script:migrationId = $null
$script:containerUri = $null

foreach ($module in 'Microsoft.PowerApps.Administration.PowerShell', 'Az.Storage') {
    if (-not (Get-Module -ListAvailable -Name $module)) {
        Write-Host ${fillPowerShell(said.moduleMissing, '$module')} -ForegroundColor Yellow
    }
}
`;
}
