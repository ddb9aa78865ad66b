/** Something that goes wrong with one answer. */
export type Fault =
  | { readonly status: number; readonly retryAfter?: string; readonly code?: string }
  /** The connection breaks in the middle of the answer. */
  | { readonly cut: true }
  /** A list that ends here, though there is more of it. */
  | { readonly ends: true }
  /** All tokens given out so far are no longer accepted. */
  | { readonly expire: true };

/** Orders for faults, each used once, in the order they were given. */
export interface Faults {
  /** The next answers to addresses that contain `part` go wrong like this. */
  order(part: string, ...faults: Fault[]): void;
  take(address: string): Fault | null;
}

export function createFaults(): Faults {
  const orders: { readonly part: string; readonly fault: Fault }[] = [];
  return {
    order: (part, ...faults) => orders.push(...faults.map((fault) => ({ part, fault }))),
    take: (address) => {
      const at = orders.findIndex(({ part }) => address.includes(part));
      return at < 0 ? null : orders.splice(at, 1)[0]!.fault;
    },
  };
}
