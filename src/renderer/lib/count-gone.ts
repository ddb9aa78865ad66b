/** How many of the ids shown are not among the ids that fit now. Ids are those of a database: small whole numbers. */
export function countGone(shown: Iterable<number>, fitting: Iterable<number>): number {
  let most = 0;
  for (const id of fitting) most = Math.max(most, id);
  const fits = new Uint8Array(most + 1);
  for (const id of fitting) fits[id] = 1;
  let gone = 0;
  for (const id of shown) if (fits[id] !== 1) gone += 1;
  return gone;
}
