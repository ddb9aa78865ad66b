import { ownMemory } from '#core/compare/memory.ts';
import type { Account } from '#core/directory/account.ts';
import { joinSides, type Rosters } from './join-sides.ts';
import { SidePreparer } from './prepare-side.ts';

/** Accounts read between two looks at the clock of whoever drives. */
const STEP = 500;

/** Prepares both sides in one thread. Yields how many accounts have been gone through, of `source + target`. */
export function* buildRosters(source: readonly Account[], target: readonly Account[]): Generator<number, Rosters> {
  const sides = [new SidePreparer(), new SidePreparer()] as const;
  let done = 0;
  for (const [accounts, side] of [
    [source, sides[0]],
    [target, sides[1]],
  ] as const) {
    for (const account of accounts) {
      side.add(account);
      if (++done % STEP === 0) yield done;
    }
  }
  const facts = [yield* sides[0].learn(ownMemory), yield* sides[1].learn(ownMemory)] as const;
  return yield* joinSides(
    yield* sides[0].finish(facts[0], facts[1], ownMemory),
    yield* sides[1].finish(facts[1], facts[0], ownMemory),
    ownMemory,
  );
}
