/** What stands in no ⟦brackets⟧; a sentence may hold another. */
export function outsideBrackets(text: string): string {
  for (let before = text; ; before = text) {
    text = text.replaceAll(/⟦[^⟦⟧]*⟧/gu, ' ');
    if (text === before) return text;
  }
}

/** Words of letters alone, in small letters: what holds a digit is an id or a number. */
export function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).filter((word) => !/\p{N}/u.test(word));
}

/** The words that stand in no brackets and are none of the data: in the language `en-XA`, what does not come from the catalogue. */
export function wordsOutsideBrackets(texts: readonly string[], data: string): string[] {
  const known = new Set(wordsOf(data));
  return [...new Set(texts.flatMap((text) => wordsOf(outsideBrackets(text))))].filter((word) => !known.has(word));
}
