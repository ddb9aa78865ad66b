import type { Random } from '../../../scripts/samples/random.ts';
import type { Profile } from './profiles.ts';

/** How many accounts of each sort the two tenants have. */
export interface HeadCount {
  /** Pairs. */
  readonly people: number;
  readonly admins: number;
  readonly rooms: number;
  readonly shared: number;
  readonly services: number;
  /** Source only. */
  readonly leavers: number;
  readonly rehired: number;
  readonly onlyGuests: number;
  readonly sourceGuests: number;
  readonly sourceThings: number;
  readonly sourceAdmins: number;
  readonly staying: number;
  /** Target only; the guests of people who only have a guest account come on top of `stubs`. */
  readonly stubs: number;
  readonly targetGuests: number;
  readonly targetThings: number;
  readonly targetAdmins: number;
  readonly decoys: number;
  readonly own: number;
}

/** `n` accounts in the source; 15 to 30 in 100 without counterpart on either side, drawn for each. */
export function drawHeadCount(random: Random, profile: Profile, n: number): HeadCount {
  const pairs = Math.round(n * (0.85 - random.next() * 0.15));
  const targetOnly = Math.round(pairs / (0.85 - random.next() * 0.15)) - pairs;
  const sourceOnly = n - pairs;
  const of = (whole: number, share: number): number => Math.round(whole * share);
  const pairsOf = { admins: of(n, 0.012), rooms: of(n, 0.018), shared: of(n, 0.025), services: of(n, 0.01) };
  const people = pairs - pairsOf.admins - pairsOf.rooms - pairsOf.shared - pairsOf.services;
  const onlySource = {
    leavers: of(sourceOnly, 0.3),
    rehired: of(sourceOnly, 0.04),
    onlyGuests: of(sourceOnly, 0.08),
    sourceGuests: of(sourceOnly, 0.1),
    sourceThings: of(sourceOnly, 0.1),
    sourceAdmins: of(sourceOnly, 0.03),
  };
  const onlyTarget = {
    stubs: of(targetOnly, 0.33),
    targetGuests: of(targetOnly, 0.1),
    targetThings: of(targetOnly, 0.1),
    targetAdmins: of(targetOnly, 0.03),
    decoys: Math.min(of(people, profile.decoys), of(targetOnly, 0.3)),
  };
  const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((total, count) => total + count, 0);
  return {
    people,
    ...pairsOf,
    ...onlySource,
    staying: sourceOnly - sum(onlySource),
    ...onlyTarget,
    own: Math.max(0, targetOnly - sum(onlyTarget) - onlySource.onlyGuests),
  };
}
