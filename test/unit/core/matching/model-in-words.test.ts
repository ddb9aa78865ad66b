import { describe, expect, it } from 'vitest';
import { readModel, type CrosswalkModel } from '#core/matching/match-model.ts';
import { match } from '#core/matching/match.ts';
import { modelInWords, type ModelInWords } from '#core/matching/model-in-words.ts';
import { accountOf } from './account-of.ts';

const NAMES = ['Robert Okonkwo', 'Anna Richter', 'Jan Novak', 'Aisha Rahman', 'Piotr Kowalski', 'Grace Adeyemi', 'Ines Duarte'];

/** Everybody moves from first.last in Legal & Risk to flast in Compliance; the last one stays where she was. */
function learn(people: number): { words: ModelInWords; model: CrosswalkModel } {
  const of = (domain: string, login: (given: string, surname: string) => string, department: string) =>
    NAMES.slice(0, people).map((name, index) => {
      const [givenName = '', surname = ''] = name.split(' ');
      return accountOf(`${login(givenName.toLowerCase(), surname.toLowerCase())}@${domain}`, name, {
        givenName,
        surname,
        employeeId: `E${7919 * (index + 3)}`,
        department: index === NAMES.length - 1 ? 'Legal & Risk' : department,
      });
    });
  const source = of('contoso.com', (given, surname) => `${given}.${surname}`, 'Legal & Risk');
  const target = of('fabrikam.com', (given, surname) => given.slice(0, 1) + surname, 'Compliance');
  const steps = match(source, target, { accepted: [], rejected: [], excluded: [] });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return { words: modelInWords(step.value.model)!, model: readModel(step.value.model)! };
}

describe('modelInWords', () => {
  const { words: model, model: stored } = learn(NAMES.length);

  it('tells which domain became which and how sign-in names are made, with an example', () => {
    expect(model.domains).toEqual([{ from: 'contoso.com', to: 'fabrikam.com', support: 7, exceptions: 0 }]);
    expect(model.signInNames).toEqual([
      { from: 'First.Last', to: 'FLast', fromExample: 'alex.morgan', toExample: 'amorgan', support: 7, exceptions: 0 },
    ]);
  });

  it('tells what was renamed as the files spell it, with the exceptions', () => {
    expect(model.renames).toEqual([
      { field: 'department', rules: [{ from: 'Legal & Risk', to: 'Compliance', support: 6, exceptions: 1 }] },
    ]);
  });

  it('has a word for every finding that weighs something', () => {
    const weighed = Object.values(stored.weights).flatMap((levels) => Object.keys(levels).filter((level) => level !== 'missing'));
    expect(model.weights.flatMap((group) => group.findings)).toHaveLength(weighed.length);
    const employee = model.weights.find(({ title }) => title === 'Employee number')!;
    expect(employee.findings[0]!.bits).toBeGreaterThan(employee.findings.at(-1)!.bits);
  });

  it('learns no rule from two pairs', () => {
    expect(learn(2).words).toMatchObject({ domains: [], signInNames: [], renames: [], sourceAccounts: 2 });
  });

  it('says nothing of a model it does not know', () => {
    expect(modelInWords({ version: 1, renames: [] })).toBeNull();
  });
});
