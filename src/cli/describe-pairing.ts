import { texts } from '#texts/texts.ts';
import type { PairingSummary } from './summarise-pairing.ts';

/** Faults told per file. */
const TOLD = 5;

/** Learned rules told; --json has all of them. */
const RULES_TOLD = 3;

const STATES = [
  ['accepted', 'accepted by a person'],
  ['sure', 'beyond doubt, accepted'],
  ['review', 'one good candidate, to be looked at'],
  ['ambiguous', 'several candidates, to be chosen from'],
  ['none', 'no counterpart found'],
  ['excluded', 'excluded by a person'],
] as const;

/** The summary for people. */
export function describePairing(summary: PairingSummary): string {
  const { source, target, mapping } = summary;
  return [
    'Read',
    ...[source, target].flatMap((side, index) =>
      side.imported.flatMap((file) => [
        `  ${index === 0 ? 'source' : 'target'}  ${file.name}: ${file.kind}, ${count(file.accounts, 'account')}${file.faults > 0 ? `, ${count(file.faults, 'fault')} in the data` : ''}`,
        ...file.faultList.slice(0, TOLD).map((fault) => `            line ${fault.line}: ${fault.message}`),
        ...(file.faults > TOLD ? [`            and ${count(file.faults - TOLD, 'more fault')}; crosswalk inspect lists all`] : []),
      ]),
    ),
    ...contradicted(source, 'source'),
    ...contradicted(target, 'target'),
    ...perhapsOlder(source, 'source'),
    ...perhapsOlder(target, 'target'),
    '',
    `Paired ${source.name} → ${target.name} in ${((summary.milliseconds['total'] ?? 0) / 1000).toFixed(1)} s`,
    ...STATES.filter(([state]) => source.states[state] > 0).map(
      ([state, words]) => `  ${figure(source.states[state])}  ${state.padEnd(9)}  ${words}`,
    ),
    `  ${figure(target.unpaired)}  target accounts nobody was paired with`,
    '',
    ...changed(summary),
    ...learned(summary),
    ...leftToReview(summary),
    `Wrote ${count(mapping.lines, 'pair')} to usermapping.csv (--accept ${mapping.accept})`,
    ...summary.files.map((file) => `  ${file}`),
    ...summary.findings.map(
      (finding) => `  ${finding.severity === 'blocker' ? '✖' : '!'} ${finding.count > 0 ? `${finding.count}: ` : ''}${finding.message}`,
    ),
    ...(summary.project === null ? [] : ['', `The project is ${summary.project}`]),
  ].join('\n');
}

type Tenant = Pick<PairingSummary['target'], 'contradictions' | 'perhapsOlder'>;

function contradicted({ contradictions }: Tenant, side: string): string[] {
  if (contradictions.length === 0) return [];
  const more = contradictions.length - TOLD;
  return [
    `  ${side}  the files contradict each other (in a project, the app shows where under Accounts, and lets you decide otherwise)`,
    ...contradictions
      .slice(0, TOLD)
      .map(
        ({ field, counts, doesNot, accounts }) =>
          `            ${field} of ${count(accounts, 'account')}: ${counts} counts, ${doesNot} does not`,
      ),
    ...(more > 0 ? [`            and in ${count(more, 'more field')}`] : []),
  ];
}

function perhapsOlder(tenant: Tenant, side: string): string[] {
  return tenant.perhapsOlder
    .filter(({ onlyHere }) => onlyHere > 0)
    .map(
      ({ name, newer, onlyHere }) =>
        `  ${side}  ${name} alone tells of ${count(onlyHere, 'account')}, kept as before; if ${newer} is its newer version, let it take its place in the app`,
    );
}

function changed({ changed: { count: all, list } }: PairingSummary): string[] {
  if (all === 0) return [];
  const side = ({ state, target }: { state: string; target: string }): string => (target ? `${target} (${state})` : 'nobody');
  return [
    `Changed since the last pairing: ${count(all, 'open suggestion')}${all > TOLD ? ', for example' : ''}`,
    ...list.slice(0, TOLD).flatMap(({ source, before, after, why }) => [`  ${source}: ${side(before)} → ${side(after)}`, `      ${why}`]),
    '',
  ];
}

/** The rules that most pairs follow, in one line each. */
function learned({ rules }: PairingSummary): string[] {
  const all = [
    ...rules.domains.map((rule) => ({ ...rule, text: `${rule.from} became ${rule.to}` })),
    ...rules.signInNames.map((rule) => ({
      ...rule,
      text:
        rule.from === rule.to
          ? `sign-in names stayed ${rule.from} (${rule.fromExample})`
          : `${rule.from} became ${rule.to} (${rule.fromExample} became ${rule.toExample})`,
    })),
    ...rules.renames.flatMap(({ field, rules: renames }) =>
      renames.map((rule) => ({ ...rule, text: `${texts.reasons.fields[field]} ${rule.from} became ${rule.to}` })),
    ),
  ];
  if (all.length === 0) return [];
  return [
    'Learned',
    ...all
      .toSorted((a, b) => b.support - a.support)
      .slice(0, RULES_TOLD)
      .map(
        ({ text, support, exceptions }) => `  ${figure(support)}  ${text}${exceptions > 0 ? `, ${count(exceptions, 'exception')}` : ''}`,
      ),
    '',
  ];
}

function leftToReview({ source, toReview }: PairingSummary): string[] {
  const open = source.states.review + source.states.ambiguous;
  if (open === 0) return [];
  return [
    `Left to review: ${count(open, 'account')}, for example`,
    ...toReview.flatMap(({ source: upn, target, probability, why }) => [
      `  ${upn} → ${target || 'several'}${probability === null ? '' : ` (${Math.floor(probability * 100)} %)`}`,
      ...(why ? [`      ${why}`] : []),
    ]),
    '',
  ];
}

function figure(value: number): string {
  return texts.count(value).padStart(7);
}

function count(value: number, noun: string): string {
  return `${texts.count(value)} ${noun}${value === 1 ? '' : 's'}`;
}
