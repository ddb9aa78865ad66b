import { describe, expect, it } from 'vitest';
import { GIVEN } from '#core/compare/compare-given.ts';
import { compareNames, type NameAgreement } from '#core/compare/compare-names.ts';
import { SURNAME } from '#core/compare/compare-surname.ts';
import { describeNameWords } from '#core/compare/name-words.ts';
import { Vocabulary } from '#core/compare/vocabulary.ts';
import { NameColumns } from '#core/matching/name-columns.ts';
import { splitDisplayName } from '#core/text/split-name.ts';

function compare(a: string, b: string): NameAgreement & { readonly texts: readonly string[] } {
  const vocabulary = new Vocabulary();
  const [left, right] = [a, b].map((name) => {
    const names = new NameColumns(vocabulary);
    names.addForms([{ ...splitDisplayName(name), origin: 1 }]);
    return names.inOrder(Int32Array.of(0)).forms;
  });
  const words = describeNameWords(vocabulary.texts());
  let step = words.next();
  while (!step.done) step = words.next();
  const found: NameAgreement = { given: 0, surname: 0 };
  compareNames(step.value, left!, 0, right!, 0, found);
  return { ...found, texts: step.value.texts };
}

function levels(a: string, b: string): [string, string] {
  const found = compare(a, b);
  const nameOf = (table: object, level: number): string => Object.keys(table)[level] ?? '';
  return [nameOf(GIVEN, found.given & 15), nameOf(SURNAME, found.surname & 15)];
}

describe('compareNames', () => {
  it.each([
    ['Ann Smith', 'Ann Smith', 'exact', 'exact'],
    ['Bob Smith', 'Robert Smith', 'nickname', 'exact'],
    ['Anna Maria Rossi', 'Anna Rossi', 'part', 'exact'],
    ['Smith, John Alan', 'John A. Smith', 'part', 'exact'],
    ['Smith, John Alan', 'John B. Smith', 'otherPart', 'exact'],
    ['Martin, Jean-Pierre', 'Jean-Paul Martin', 'otherPart', 'exact'],
    ['Rossi, Anna Maria', 'Maria Luisa Rossi', 'otherPart', 'exact'],
    ['Smith, Anthony Lou', 'Michael Lou Smith', 'different', 'exact'],
    ['Smith, Robert Lou', 'Bob Lou Smith', 'part', 'exact'],
    ['GARCIA LOPEZ Maria', 'Maria GARCIA PEREZ', 'exact', 'otherPart'],
    ['R Smith', 'Robert Smith', 'initial', 'exact'],
    ['Sergei Petrov', 'Sergey Petrov', 'nickname', 'exact'],
    ['Юлия Щербакова', 'Iuliia Shcherbakova', 'nickname', 'exact'],
    ['Minsoo Park', '박민수', 'sound', 'sound'],
    ['Ming Chan', '陈明', 'exact', 'sound'],
    ['Maria Garcia, PhD', 'María García', 'exact', 'exact'],
    ['GARCIA LOPEZ Maria', 'Maria Garcia', 'exact', 'part'],
    ['Jan van den Berg', 'Jan Vandenberg', 'exact', 'exact'],
    ['Jan van den Berg', 'Jan Berg', 'exact', 'exact'],
    ['Nguyen Van An', 'An Nguyen', 'reordered', 'reordered'],
    ['Ann Smith', 'Smith Ann', 'reordered', 'reordered'],
    ['Lee Min-joon', '이민준', 'similar', 'similar'],
    ['Ly Van Van Dung', 'Dung Van Le', 'different', 'different'],
    ['Ann Smith', 'Ann Smyth', 'exact', 'sound'],
    ['Ann Hansen', 'Ann Hasnen', 'exact', 'similar'],
    ['Ann Smith', 'Amy Smith', 'sameLetter', 'exact'],
    ['Ann Smith', 'Joe Miller', 'different', 'different'],
    ['佐藤健一', '佐藤 健一', 'exact', 'exact'],
    ['佐藤健一', 'Kenichi Sato', 'missing', 'missing'],
  ])('%s and %s: %s, %s', (a, b, given, surname) => {
    expect(levels(a, b)).toEqual([given, surname]);
  });

  it.each([
    ['Smith, John Alan', 'John A. Smith', 'johna'],
    ['Smith, John Alan', 'John Allan Smith', 'john'],
    ['Kim, Ye-min', 'Ye-mi Kim', 'ye'],
  ])('%s and %s are as common as %s', (a, b, shared) => {
    const { given, texts } = compare(a, b);
    expect(texts[given >> 4]).toBe(shared);
  });

  it('counts a surname without its particles, whichever way the name stands', () => {
    for (const [a, b] of [
      ['Jan van den Berg', 'Jan van den Berg'],
      ['Jan Berg', 'van den Berg, Jan'],
    ] as const) {
      const { surname, texts } = compare(a, b);
      expect(texts[surname >> 4]).toBe('berg');
    }
  });
});
