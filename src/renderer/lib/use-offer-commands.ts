import { useEffect, useEffectEvent } from 'react';
import type { OfferedCommand } from './command-book.ts';
import { useServices } from './services.tsx';

/** Puts commands into the palette for as long as the screen is there. */
export function useOfferCommands(group: string, commands: () => readonly OfferedCommand[], always = false): void {
  const { commandBook } = useServices();
  const read = useEffectEvent(commands);
  useEffect(() => commandBook.offer(group, () => read(), always), [always, commandBook, group]);
}
