import type { OfferedCommand } from './command-book.ts';

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * The commands that what was typed can mean: each typed word begins a word of the label. Those whose label begins
 * with what was typed come first; else the order stays.
 */
export function matchCommands<Command extends Pick<OfferedCommand, 'label'>>(commands: readonly Command[], typed: string): Command[] {
  const wanted = wordsOf(typed);
  const found = commands.filter(({ label }) => {
    const words = wordsOf(label);
    return wanted.every((begin) => words.some((word) => word.startsWith(begin)));
  });
  const begins = ({ label }: Command): boolean => label.toLowerCase().startsWith(typed.trim().toLowerCase());
  return [...found.filter(begins), ...found.filter((command) => !begins(command))];
}
