/** Behind a name or a comma, and in Roman numbers only as such: people are called Ivi. */
const MARK = /[\s,](?:([jJ][nN]?[rR])|([sS][nN]?[rR])|(II)|(III)|(IV))\.?(?=[\s,(]|$)/u;

/** Which of several of one name a person is: 0 not told, 1 Jr., 2 Sr., 3 II, 4 III, 5 IV. */
export function generationOf(name: string): number {
  const found = MARK.exec(name);
  return found === null ? 0 : found.findIndex((mark, group) => group > 0 && mark !== undefined);
}
