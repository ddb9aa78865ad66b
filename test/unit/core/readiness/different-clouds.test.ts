import { expect, test } from 'vitest';
import { differentClouds } from '#core/readiness/different-clouds.ts';
import { RULE_SET_VERSIONS, ruleSetOf } from '#core/readiness/rule-sets.ts';

test.each(RULE_SET_VERSIONS)('version $version blocks a move between clouds, with its source, and says between which', ({ version }) => {
  const set = ruleSetOf(version);
  expect(differentClouds(set, 'gcc', 'gcc')).toBeNull();
  expect(differentClouds(set, 'public', 'gcc-high')).toMatchObject({
    code: 'cloud',
    severity: 'blocker',
    ruleSet: version,
    title: expect.stringMatching(/Worldwide.*GCC High/),
    sources: [expect.objectContaining({ date: version })],
  });
});
