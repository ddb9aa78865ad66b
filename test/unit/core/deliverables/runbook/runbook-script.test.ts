import { describe, expect, test } from 'vitest';
import { formatRunbookScript } from '#core/deliverables/runbook/runbook-script.ts';
import { HOSTILE, IDS, runbookFacts } from '#test/support/deliverables/runbook-facts.ts';

/** The cmdlets that the module exports and the source needs, in the order of Microsoft's article. */
const IN_ORDER = [
  'SubmitMigrationRequest',
  'ViewMigrationRequest',
  'UploadUserMappingFile',
  'PrepareMigration',
  'GetMigrationStatus',
  'MigratePowerAppEnvironment',
];

describe('the script', () => {
  test('has the cmdlets in order, filled in, for each environment', () => {
    const script = formatRunbookScript(runbookFacts(['Sales', 'Service'], IDS));
    const [, sales = '', service = ''] = script.split('# ---- Environment');
    for (const part of [sales, service]) {
      const at = IN_ORDER.map((name) => part.indexOf(`TenantToTenant-${name}`));
      expect(at.every((place) => place > 0)).toBe(true);
      expect(at).toEqual([...at].sort((a, b) => a - b));
    }
    expect(sales).toContain("$environmentId1 = '00000001-1111-4222-8333-000000000000'");
    expect(service).toContain("$environmentId2 = '00000002-1111-4222-8333-000000000000'");
    expect(script).toContain("$targetTenantId = '22222222-1111-4222-8333-00000000abcd'");
    expect(sales).toContain(`Test-MappingFile -Path $mappingFile1 -Expected '${'e'.repeat(64)}'`);
  });

  test('asks for ids that nobody gave, and for one that is none', () => {
    const script = formatRunbookScript(runbookFacts(['Sales'], { source: 'contoso.com', target: null }));
    expect(script).toContain("$sourceTenantId = Read-Id 'ID of the source tenant'");
    expect(script).toContain("$targetTenantId = Read-Id 'ID of the target tenant'");
  });

  test('runs no cmdlet outside of a step that waits for a person', () => {
    const script = formatRunbookScript(runbookFacts(['Sales'], IDS));
    const lines = script.split('\r\n');
    let depth = 0;
    for (const line of lines) {
      if (/^\s*Invoke-Step .*-Command \{$/.test(line)) depth += 1;
      else if (depth > 0 && /^ {0,4}\}$/.test(line)) depth -= 1;
      else if (/TenantToTenant-|Add-PowerAppsAccount/.test(line) && !line.startsWith('#')) expect([line, depth]).toEqual([line, 1]);
    }
    expect(depth).toBe(0);
    expect(script).toContain("'RUN' { & $Command }");
  });

  test('a hostile name stays a string or a comment', () => {
    const script = formatRunbookScript(runbookFacts([HOSTILE]));
    // Take away what PowerShell takes for strings and comments: nothing of the name may be left.
    const code = script
      .replace(/'(?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*'/g, "''")
      .split('\r\n')
      .filter((line) => !line.trimStart().startsWith('#'))
      .join('\n');
    expect(code).not.toMatch(/Remove-Item|calc|evil/);
    expect(script).toContain("'Sales''; Remove-Item");
    expect(script).toContain('‘‘$(calc)’’');
  });

  test('begins with the mark that Windows PowerShell needs and has Windows line ends', () => {
    const script = formatRunbookScript(runbookFacts(['Sales']));
    expect(script.startsWith('\uFEFF#')).toBe(true);
    expect(script.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
