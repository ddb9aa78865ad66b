import { Option, type Command } from 'commander';
import { AppError } from '#contract/failure.ts';
import type { Side } from '#core/directory/account.ts';
import type { ReadingChoices } from '#core/directory/export-reading.ts';
import { quoted } from '#core/directory/refusal.ts';

/** What a person may say of the files on the command line. */
export interface ReadingOptions {
  readonly sheet?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly side?: Side;
}

const DELIMITERS: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t', '\\t': '\t', pipe: '|' };

/** Adds the options by which a person settles how files are read. */
export function addReadingOptions(command: Command): Command {
  return command
    .option('--sheet <name>', 'worksheet to read, where a workbook has several')
    .option('--encoding <name>', 'encoding of the text, such as utf-8 or windows-1250, where it is guessed wrong')
    .option('--delimiter <character>', 'what separates the columns: comma, semicolon, tab, pipe or a character')
    .addOption(new Option('--side <side>', 'side whose accounts a mapping file is read for').choices(['source', 'target']));
}

/** The choices that the options make. Throws AppError `bad-input` for a value that means nothing. */
export function toReadingChoices({ sheet, encoding, delimiter, side }: ReadingOptions, encodings: readonly string[]): ReadingChoices {
  return {
    ...(sheet !== undefined && { sheet }),
    ...(encoding !== undefined && { encoding: knownEncoding(encoding, encodings) }),
    ...(delimiter !== undefined && { delimiter: knownDelimiter(delimiter) }),
    ...(side !== undefined && { side }),
  };
}

function knownEncoding(name: string, encodings: readonly string[]): string {
  const plain = (label: string): string => label.toLowerCase().replace(/[^a-z0-9]/g, '');
  const known = encodings.find(
    (encoding) => plain(encoding) === plain(name) || plain(encoding) === plain(`windows${name.replace(/^(?:cp|win|windows)/i, '')}`),
  );
  if (known === undefined)
    throw new AppError('bad-input', `${quoted(name)} is no encoding that is known. Choose one of ${encodings.join(', ')}.`);
  return known;
}

function knownDelimiter(name: string): string {
  const delimiter = DELIMITERS[name.toLowerCase()] ?? name;
  if (delimiter.length !== 1 || /["\r\n\ufeff\p{L}\p{N}\p{Cs}]/u.test(delimiter)) {
    throw new AppError(
      'bad-input',
      `${quoted(name)} cannot separate columns. Choose comma, semicolon, tab, pipe or another single character.`,
    );
  }
  return delimiter;
}
