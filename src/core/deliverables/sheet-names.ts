/** Excel takes no longer names. */
const LONGEST = 31;
/** What Excel forbids in a sheet's name, and what nobody can see. */
const FORBIDDEN = /[\\/?*[\]:\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * Makes names of sheets out of words a person typed: without the characters that Excel forbids, within
 * its 31 characters, and different from every name made before, letter case aside. A name that had to
 * give way gets a number at its end; one with nothing left of it is called `nameless`.
 */
export function createSheetNames(nameless: string): (wanted: string) => string {
  // Excel keeps this one for itself.
  const taken = new Set(['history']);
  return (wanted) => {
    const clean = wanted
      .toWellFormed()
      .replace(FORBIDDEN, ' ')
      .replace(/\s+/gu, ' ')
      .replace(/^[' ]+|[' ]+$/gu, '');
    for (let n = 1; ; n++) {
      const name = cutTo(clean || nameless, n === 1 ? '' : ` (${n})`);
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

/** Excel counts UTF-16 units; a character of two is not cut in half. */
function cutTo(name: string, end: string): string {
  let cut = '';
  for (const character of name) {
    if (cut.length + character.length + end.length > LONGEST) break;
    cut += character;
  }
  return cut.replace(/[' ]+$/u, '') + end;
}
