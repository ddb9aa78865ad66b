import { describe, expect, it } from 'vitest';
import { splitDisplayName, splitNameFields } from '#core/text/split-name.ts';

describe('splitDisplayName', () => {
  it.each([
    ['given name first', 'Ann Smith', ['ann'], ['smith']],
    ['surname, given name', 'Smith, Ann Mary', ['ann', 'mary'], ['smith']],
    ['surname in capitals first', 'GARCIA LOPEZ Maria', ['maria'], ['garcia', 'lopez']],
    ['surname in capitals last', 'Maria GARCIA', ['maria'], ['garcia']],
    ['particles stay with the surname', 'Jan van den Berg', ['jan'], ['van', 'den', 'berg']],
    ['of one letter too', 'Maria e Silva', ['maria'], ['e', 'silva']],
    ['an initial is none', 'Barbara E. Silva', ['barbara', 'e'], ['silva']],
    ['an initial without a full stop is none', 'Barbara E Silva', ['barbara', 'e'], ['silva']],
    ['nor is one alone', 'J. Smith', ['j'], ['smith']],
    ['initials in capitals are no surname', 'S.G. Evans', ['s', 'g'], ['evans']],
    ['titles go', 'Dr. Ann Smith PhD', ['ann'], ['smith']],
    ['the faculty of a degree goes', 'Priv.-Doz. Dr. med. habil. Anna Weiss', ['anna'], ['weiss']],
    ['a surname is not cut at its hyphen', 'Anna Weber-Lindt', ['anna'], ['weber', 'lindt']],
    ['nor behind a title', 'Anna Weber-Lindt PhD', ['anna'], ['weber', 'lindt']],
    ['a title behind a comma is no given name', 'Ann Smith, PhD', ['ann'], ['smith']],
    ['brackets go', 'Ann Smith (Contoso)', ['ann'], ['smith']],
    ['an appended company goes', 'Ann Smith - Contoso Ltd', ['ann'], ['smith']],
    ['an appended department goes', 'Ann Smith | Sales', ['ann'], ['smith']],
    ['an appended company behind an at sign goes', 'Smith, Ann @ Contoso', ['ann'], ['smith']],
    ['a company put first goes', 'Contoso - Smith, Ann (External)', ['ann'], ['smith']],
    ['so does a title', 'External - Ann Smith', ['ann'], ['smith']],
    ['what is appended may have a comma', 'Ann Smith - Sales, Leeds', ['ann'], ['smith']],
    ['a degree with full stops goes', 'Ann Smith M.Sc.', ['ann'], ['smith']],
    ['a diploma behind a comma is no given name', 'Ann Smith, RN', ['ann'], ['smith']],
    ['a single word is the surname', 'Madonna', [], ['madonna']],
    ['Korean', '김민수', ['minsu'], ['gim']],
    ['Chinese', '陈伟强', ['weiqiang'], ['chen']],
    ['Chinese with a double surname', '欧阳修', ['xiu'], ['ouyang']],
    ['kana', 'さとう けんいち', ['kenichi'], ['satou']],
  ])('%s', (_, text, given, surname) => {
    expect(splitDisplayName(text)).toEqual({ given, surname, signs: false });
  });

  it('keeps kanji as signs: nobody can read them from the text', () => {
    expect(splitDisplayName('佐藤健一')).toEqual({ given: ['健一'], surname: ['佐藤'], signs: true });
  });

  it('takes a Chinese-looking surname for Japanese where the account is in Japan', () => {
    expect(splitDisplayName('林 太郎', true).signs).toBe(true);
  });
});

describe('splitNameFields', () => {
  it('answers null for blank fields', () => {
    expect(splitNameFields('', ' ')).toBeNull();
  });

  it('keeps the halves where the fields have them', () => {
    expect(splitNameFields('Anna Maria', 'de la Cruz')).toEqual({ given: ['anna', 'maria'], surname: ['de', 'la', 'cruz'], signs: false });
  });

  // What takes the square of the length would not end here.
  it.each(['(', '(a', ', ', ' M.Sc', ' - ', '| ', 'A, ', 'Dr. '])('comes to an end with a name of any length, all of it “%s”', (part) => {
    const name = part.repeat(400_000 / part.length);
    expect(splitDisplayName(name)).toEqual(splitDisplayName(name.slice(0, 1024)));
  });
});
