/** Share of the full height that a bar of a count has: by the square root, so that one pair stays visible beside thousands. */
export function rootHeight(count: number, most: number): number {
  return most === 0 ? 0 : Math.sqrt(count / most);
}

/** Least distance between two lines of the scale, as a share of the height: their numbers must not touch. */
const APART = 0.2;

/** Round counts to draw a line at, the largest first. */
export function rootTicks(most: number): number[] {
  const ticks: number[] = [];
  let last = Infinity;
  for (let power = 10 ** Math.floor(Math.log10(Math.max(1, most))); power >= 1; power /= 10) {
    for (const tick of [5 * power, 2 * power, power]) {
      const height = rootHeight(tick, most);
      if (tick > most || last - height < APART || height < APART) continue;
      ticks.push(tick);
      last = height;
    }
  }
  return ticks;
}
