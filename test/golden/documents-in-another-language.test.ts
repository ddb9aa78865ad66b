import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatRunbook } from '#core/deliverables/runbook/runbook-markdown.ts';
import { formatRunbookScript } from '#core/deliverables/runbook/runbook-script.ts';
import { describeWorkbook } from '#core/deliverables/workbook/describe-workbook.ts';
import { questionWorkbook } from '#app/questions/question-workbook.ts';
import { IDS, runbookFacts } from '#test/support/deliverables/runbook-facts.ts';
import { sampleDelivery } from '#test/support/deliverables/sample-delivery.ts';
import { sampleQuestions } from '#test/support/deliverables/sample-questions.ts';
import { wordsOutsideBrackets } from '#test/support/words-outside-brackets.ts';
import { speak } from '#texts/texts.ts';

beforeEach(() => speak('en-XA'));
afterEach(() => speak('en'));

/** Parts of a description that nobody reads. */
const UNREAD = new Set([
  'look',
  'tabColour',
  'colour',
  'kind',
  'labelsAt',
  'valuesAt',
  'format',
  'border',
  'fill',
  'align',
  'filter',
  'facts',
  'created',
  'hidden',
  'path',
]);

/** Every text of a description that somebody reads. */
function textsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (typeof part !== 'object' || part === null || part instanceof Date) return [];
  if (Symbol.iterator in part) return [...(part as Iterable<unknown>)].flatMap(textsOf);
  // The name of a table is for formulas.
  return Object.entries(part).flatMap(([key, each]) => (UNREAD.has(key) || (key === 'name' && 'headers' in part) ? [] : textsOf(each)));
}

/** A code line without its strings and comments, which are what a person reads of it. */
const codeOf = (script: string): string =>
  script
    .replace(/'(?:[^'\r\n]|'')*'/g, ' ')
    .replace(/"(?:[^"`\r\n]|`.)*"/g, ' ')
    .replace(/#.*/g, ' ');

describe('in another language', () => {
  it('no word of the migration workbook stays English', () => {
    const delivery = sampleDelivery(8);
    const texts = textsOf(describeWorkbook(delivery));
    expect(texts).toContain('⟦Every source account with its target⟧');
    expect(texts).toContain('⟦To be created in the target⟧');
    // “se” is where the name of a sheet was cut.
    expect(wordsOutsideBrackets(texts, `${JSON.stringify(delivery)} Crosswalk UTC se`)).toEqual([]);
  });

  it('no word of the workbook with questions stays English', () => {
    const asked = sampleQuestions();
    const texts = textsOf(questionWorkbook(asked));
    expect(texts).toContain('⟦Candidate 2⟧');
    expect(texts).toContain('⟦disabled⟧, ⟦administrator’s account⟧');
    expect(wordsOutsideBrackets(texts, `${JSON.stringify(asked)} crosswalk question targets candidates UTC`)).toEqual([]);
  });

  it('no word of the runbook stays English but for the code', () => {
    const facts = runbookFacts(['Sales', 'Service'], IDS);
    const text = formatRunbook(facts);
    const code = [...text.matchAll(/```powershell\n([\s\S]*?)```/g)].map(([, lines]) => codeOf(lines!)).join('\n');
    expect(code).toContain('TenantToTenant-PrepareMigration');
    expect(wordsOutsideBrackets([text.replaceAll('\\', '')], `${JSON.stringify(facts)} ${code} powershell`)).toEqual([]);
  });

  it('the script is the same code, and whatever it says is said in that language', () => {
    const facts = runbookFacts(['Sales', 'Service']);
    const script = formatRunbookScript(facts);
    speak('en');
    const english = formatRunbookScript(facts);
    const squeezed = (text: string): string => codeOf(text).replace(/[ \r\n]+/g, ' ');
    expect(squeezed(script)).toBe(squeezed(english));
    const data = `${JSON.stringify(facts)} ${codeOf(script)} RUN SKIP AGAIN fA Stop Cyan DarkGray Yellow usermapping csv Az Storage Microsoft PowerApps Administration PowerShell`;
    expect(wordsOutsideBrackets([script], data)).toEqual([]);
    expect(script).toContain('throw "⟦This is not the file that was delivered: $Path⟧"');
    expect(script).toContain("Read-Host '⟦Press Enter once it is approved⟧'");
  });
});
