/** How many of the ids shown are not among the ids that fit now. Ids are those of a database: small whole numbers. */
export function countGone(shown: readonly number[], fitting: readonly number[]): number {
  const fits = new Uint8Array(fitting.reduce((largest, id) => Math.max(largest, id), 0) + 1);
  for (const id of fitting) fits[id] = 1;
  return shown.reduce((gone, id) => (fits[id] === 1 ? gone : gone + 1), 0);
}
