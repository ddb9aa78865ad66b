import { textElement } from './cell-text.ts';

/** Texts kept in the table; further ones stand in their cells, so that memory stays bounded. */
const MOST = 50_000;
/** Longer ones hardly ever stand twice. */
const LONGEST = 120;

/** The table of texts that cells refer to by number. */
export interface SharedStrings {
  /** The number of a text, or null when it is to stand in its cell. */
  numberOf(text: string): number | null;
  /** The part `xl/sharedStrings.xml`, some lines at a time. */
  part(): Generator<string>;
}

export function createSharedStrings(): SharedStrings {
  const numbers = new Map<string, number>();
  let uses = 0;
  return {
    numberOf: (text) => {
      if (text.length > LONGEST) return null;
      let number = numbers.get(text);
      if (number === undefined) {
        if (numbers.size >= MOST) return null;
        number = numbers.size;
        numbers.set(text, number);
      }
      uses += 1;
      return number;
    },
    *part() {
      yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
      yield `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${numbers.size}">`;
      for (const text of numbers.keys()) yield `<si>${textElement(text)}</si>`;
      yield '</sst>';
    },
  };
}
