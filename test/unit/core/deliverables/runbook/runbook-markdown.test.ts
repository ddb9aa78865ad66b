import { describe, expect, test } from 'vitest';
import { formatRunbook } from '#core/deliverables/runbook/runbook-markdown.ts';
import { HOSTILE, IDS, runbookFacts } from '#test/support/deliverables/runbook-facts.ts';

describe('the runbook', () => {
  test('tells both routes for each environment, filled in', () => {
    const text = formatRunbook(runbookFacts(['Sales', 'Service'], IDS));
    expect(text.match(/### Route A: PowerShell/g)).toHaveLength(2);
    expect(text.match(/### Route B: Power Platform admin center/g)).toHaveLength(2);
    expect(text).toContain(
      "TenantToTenant-SubmitMigrationRequest -EnvironmentName '00000001-1111-4222-8333-000000000000' -TargetTenantID '22222222-1111-4222-8333-00000000abcd'",
    );
    expect(text).toContain('- [x] **Put flows into solutions** (source)');
    expect(text).toContain('**3 users are unmapped and would be lost**');
    expect(text).toContain('client: Clara Client, Contoso on 2026');
  });

  test('says where nobody signed and what has to be given', () => {
    const some = runbookFacts(['Sales']);
    const text = formatRunbook({ ...some, delivery: { ...some.delivery, signatures: [] } });
    expect(text).toContain('Signed by: **nobody**');
    expect(text).toContain("-TargetTenantID '<ID of the target tenant>'");
  });

  test('a hostile name becomes neither markup nor the end of a block', () => {
    const text = formatRunbook(runbookFacts([HOSTILE]));
    expect(text).not.toContain('](http://evil)');
    expect(text).toContain('\\[x\\]\\(http://evil\\)');
    expect(text.match(/^```/gm)).toHaveLength(2);
  });
});
