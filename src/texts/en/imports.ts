import { count } from './count.ts';

/** Exports that come into a project: of which side they are, how they were read, and what has gone meanwhile. */
export const imports = {
  firstBytes: (encoding: string) => `Its first bytes say that the file is ${encoding}.`,
  noText: 'The file is no text.',
  noWords: 'The file is no UTF-8, and has no words that tell what it is.',
  foreignLetters: (cells: number, encoding: string, language: string) =>
    `${cells === 1 ? 'One cell holds' : `${cells} different cells hold`} letters that are no UTF-8; as ${encoding} they read like ${language}.`,
  nearlyUtf8: 'The file is UTF-8 but for a few bytes.',
  utf8: 'The file is UTF-8.',
  ascii: 'The file is plain ASCII.',
  side: {
    likeProject: (domain: string, side: 'source' | 'target') => `Its accounts are in ${domain}, like those already on the ${side} side.`,
    named: (word: string) => `The file is called “${word}”.`,
    likeFile: (domain: string, file: string) => `Its accounts are in ${domain}, like those of ${file}.`,
    otherTenant: (taken: 'source' | 'target', domain: string) => `The ${taken} side is settled, and ${domain} is another tenant.`,
    noDomain: 'Its accounts have no domain that would tell. Choose the side.',
    nothingTells: (domain: string) =>
      `Its accounts are in ${domain}; nothing tells whether that is the source or the target. Choose the side.`,
  },
  replacedGone: 'The file to be replaced is no longer in the project.',
  otherPeople: (name: string, older: string, known: number, lookedUp: number) =>
    `${older} tells of ${known === 0 ? 'none' : `only ${count(known)}`} of the ${count(lookedUp)} accounts that ${name} begins with, so this may be another part of the list and not a newer version. Nothing was changed. Leave out --replace to add it beside that one; where it is a newer version, replace that one in the app.`,
  severalOlder: (name: string, older: string, another: string) =>
    `${name} tells of the same people as ${older} and as ${another}, so nothing says which of them it replaces. Nothing was changed. Choose in the app, or leave out --replace to add it beside them.`,
  alreadyThere: (name: string, side: 'source' | 'target') =>
    `“${name}” is already in this project as an export of the ${side} tenant. Give each tenant its own export.`,
  fileGone: 'The file is no longer at hand. Choose it again.',
  notInProject: 'That file is no longer in the project.',
  accountGone: 'That account is no longer in the project.',
  mappingGone: 'That mapping file is no longer in the project.',
};
