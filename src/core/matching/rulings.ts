/** What decisions say of the candidates: 0 nothing, 1 never (rejected, or an account is taken or excluded), 2 accepted. */
export type Rulings = Uint8Array;
/** The values of `Rulings`. */
export const RULING = { open: 0, never: 1, accepted: 2 } as const;
/** Weight of an accepted pair: beyond all others. */
export const ACCEPTED = 40;
