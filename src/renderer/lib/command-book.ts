/** Something that can be done now, as the palette lists it. */
export interface OfferedCommand {
  readonly label: string;
  /** As they stand on the keyboard; empty without any. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

export interface ListedCommand extends OfferedCommand {
  readonly group: string;
}

/** What a part of the window offers; read when somebody asks, so that nothing is drawn for it before. */
export interface CommandBook {
  /** Answers with what takes the offer back. `always`: stands behind what the screen of the moment offers. */
  offer(group: string, read: () => readonly OfferedCommand[], always?: boolean): () => void;
  /** All that can be done now. */
  read(): ListedCommand[];
}

export function createCommandBook(): CommandBook {
  const offers: { readonly group: string; readonly read: () => readonly OfferedCommand[]; readonly always: boolean }[] = [];
  return {
    offer: (group, read, always = false) => {
      const offered = { group, read, always };
      offers.push(offered);
      return () => {
        const place = offers.indexOf(offered);
        if (place >= 0) offers.splice(place, 1);
      };
    },
    read: () =>
      [...offers.filter(({ always }) => !always), ...offers.filter(({ always }) => always)].flatMap(({ group, read }) =>
        read()
          .filter(({ disabled }) => disabled !== true)
          .map((command) => ({ ...command, group })),
      ),
  };
}
