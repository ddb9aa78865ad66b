# Runbook of Contoso joins Fabrikam: the PowerShell route, step by step.
# Revision 2, digest 596cccb5b6a4eecc63a043063926cd33b1f530c44cf9d9c55697e348916b1f3f
# Follows "Tenant-to-tenant migrations" (2026-02-13), https://learn.microsoft.com/power-platform/admin/move-environment-tenant
# It runs nothing by itself. Read every step; type RUN only when you mean it.

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

# Asks for an ID until it is one.
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

$sourceTenantId = '11111111-1111-4222-8333-000000000000'
$targetTenantId = '22222222-1111-4222-8333-00000000abcd'

Invoke-Step -Title 'Sign in' -Text 'Sign in as Power Platform administrator or Dynamics 365 administrator of your side.' -Command {
    if ($Side -eq 'Source') { Add-PowerAppsAccount -TenantID $sourceTenantId } else { Add-PowerAppsAccount -TenantID $targetTenantId }
}

# ---- Environment 1: Sales, 4 lines in its mapping file
Write-Host ''
Write-Host ('#### Environment:' + ' ' + 'Sales') -ForegroundColor Green
$environmentId1 = '00000001-1111-4222-8333-000000000000'
$mappingFile1 = Join-Path $PSScriptRoot 'environments/1/usermapping.csv'
if ($Side -eq 'Source') {
    Invoke-Step -Title '2. Submit the request' -Text 'The target tenant sees it for seven days.' -Command {
        TenantToTenant-SubmitMigrationRequest -EnvironmentName $environmentId1 -TargetTenantID $targetTenantId
    }
    Invoke-Step -Title '3. View the request' -Text 'Note the MigrationId of the source; the target has another one.' -Command {
        TenantToTenant-ViewMigrationRequest | Out-Host
        $script:migrationId = Read-Id 'MigrationId (source)'
    }
    Invoke-Step -Title 'Wait for the target' -Text 'Go on when the administrator of the target tenant has approved the request.' -Command {
        Read-Host 'Press Enter once it is approved'
    }
    Invoke-Step -Title '6. Upload the mapping file' -Text 'The file is checked against its SHA-256 first. Note the read-only address that is shown.' -Command {
        Test-MappingFile -Path $mappingFile1 -Expected 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee'
        TenantToTenant-UploadUserMappingFile -EnvironmentName $environmentId1 -UserMappingFilePath $mappingFile1 | Out-Host
        $script:containerUri = Read-Host 'Read Only UserMapping File ContainerUri'
    }
    Invoke-Step -Title '7. Prepare' -Text 'This validates every mapped user and answers 202 Accepted. The move must follow within seven days.' -Command {
        TenantToTenant-PrepareMigration -MigrationId $script:migrationId -TargetTenantId $targetTenantId -ReadOnlyUserMappingFileContainerUri $script:containerUri
    }
    Invoke-Step -Title '8. Look how it goes' -Text 'Repeat until the validation has succeeded. When it failed, drop its error file on Crosswalk, fix, and upload again.' -Command {
        do { TenantToTenant-GetMigrationStatus -MigrationId $script:migrationId | Out-Host } while ((Read-Host 'Type AGAIN to look again') -eq 'AGAIN')
    }
    Invoke-Step -Title '9. MOVE THE ENVIRONMENT' -Text 'From here on users are locked out. Have the sign-off and the checklist at hand.' -Command {
        TenantToTenant-MigratePowerAppEnvironment -MigrationId $script:migrationId -TargetTenantId $targetTenantId
    }
    Invoke-Step -Title '10. Look how it goes' -Text 'Repeat until the move has succeeded.' -Command {
        do { TenantToTenant-GetMigrationStatus -MigrationId $script:migrationId | Out-Host } while ((Read-Host 'Type AGAIN to look again') -eq 'AGAIN')
    }
} else {
    Invoke-Step -Title '4. View what waits' -Text 'Requests of source tenants that wait for you. Note the MigrationId of the target.' -Command {
        TenantToTenant-ViewApprovalRequest | Out-Host
        $script:migrationId = Read-Id 'MigrationId (target)'
    }
    Invoke-Step -Title '5. Approve or reject' -Text 'You are asked which of the two. A request expires after seven days.' -Command {
        TenantToTenant-ManageMigrationRequest -MigrationId $script:migrationId
    }
}

# ---- Environment 2: Service, 4 lines in its mapping file
Write-Host ''
Write-Host ('#### Environment:' + ' ' + 'Service') -ForegroundColor Green
$environmentId2 = '00000002-1111-4222-8333-000000000000'
$mappingFile2 = Join-Path $PSScriptRoot 'environments/2/usermapping.csv'
if ($Side -eq 'Source') {
    Invoke-Step -Title '2. Submit the request' -Text 'The target tenant sees it for seven days.' -Command {
        TenantToTenant-SubmitMigrationRequest -EnvironmentName $environmentId2 -TargetTenantID $targetTenantId
    }
    Invoke-Step -Title '3. View the request' -Text 'Note the MigrationId of the source; the target has another one.' -Command {
        TenantToTenant-ViewMigrationRequest | Out-Host
        $script:migrationId = Read-Id 'MigrationId (source)'
    }
    Invoke-Step -Title 'Wait for the target' -Text 'Go on when the administrator of the target tenant has approved the request.' -Command {
        Read-Host 'Press Enter once it is approved'
    }
    Invoke-Step -Title '6. Upload the mapping file' -Text 'The file is checked against its SHA-256 first. Note the read-only address that is shown.' -Command {
        Test-MappingFile -Path $mappingFile2 -Expected 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee'
        TenantToTenant-UploadUserMappingFile -EnvironmentName $environmentId2 -UserMappingFilePath $mappingFile2 | Out-Host
        $script:containerUri = Read-Host 'Read Only UserMapping File ContainerUri'
    }
    Invoke-Step -Title '7. Prepare' -Text 'This validates every mapped user and answers 202 Accepted. The move must follow within seven days.' -Command {
        TenantToTenant-PrepareMigration -MigrationId $script:migrationId -TargetTenantId $targetTenantId -ReadOnlyUserMappingFileContainerUri $script:containerUri
    }
    Invoke-Step -Title '8. Look how it goes' -Text 'Repeat until the validation has succeeded. When it failed, drop its error file on Crosswalk, fix, and upload again.' -Command {
        do { TenantToTenant-GetMigrationStatus -MigrationId $script:migrationId | Out-Host } while ((Read-Host 'Type AGAIN to look again') -eq 'AGAIN')
    }
    Invoke-Step -Title '9. MOVE THE ENVIRONMENT' -Text 'From here on users are locked out. Have the sign-off and the checklist at hand.' -Command {
        TenantToTenant-MigratePowerAppEnvironment -MigrationId $script:migrationId -TargetTenantId $targetTenantId
    }
    Invoke-Step -Title '10. Look how it goes' -Text 'Repeat until the move has succeeded.' -Command {
        do { TenantToTenant-GetMigrationStatus -MigrationId $script:migrationId | Out-Host } while ((Read-Host 'Type AGAIN to look again') -eq 'AGAIN')
    }
} else {
    Invoke-Step -Title '4. View what waits' -Text 'Requests of source tenants that wait for you. Note the MigrationId of the target.' -Command {
        TenantToTenant-ViewApprovalRequest | Out-Host
        $script:migrationId = Read-Id 'MigrationId (target)'
    }
    Invoke-Step -Title '5. Approve or reject' -Text 'You are asked which of the two. A request expires after seven days.' -Command {
        TenantToTenant-ManageMigrationRequest -MigrationId $script:migrationId
    }
}

Write-Host ''
Write-Host 'That was the last step. The runbook tells what comes after the move.'
