import type { RunbookFacts } from '#core/deliverables/runbook/runbook-facts.ts';
import { sampleDelivery } from './sample-delivery.ts';

/** A name that would be code, markup or the end of a line where it is not kept from it. */
export const HOSTILE = "Sales'; Remove-Item -Recurse C:\\ # ‘$(calc)’ `\r\n| [x](http://evil) ```";

export const IDS = { source: '11111111-1111-4222-8333-000000000000', target: '22222222-1111-4222-8333-00000000ABCD' };

/** What a runbook of environments of these names is filled in with. */
export function runbookFacts(
  names: readonly string[],
  tenantIds: RunbookFacts['tenantIds'] = { source: null, target: null },
): RunbookFacts {
  const delivery = sampleDelivery(8, names);
  const environments = delivery.content.environments.map((projection) => ({
    projection,
    mappingPath: `environments/${projection.id}/usermapping.csv`,
    sha256: 'e'.repeat(64),
    lines: 4,
  }));
  return { delivery, tenantIds, environments };
}
