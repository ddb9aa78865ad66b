import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatRunbook } from '#core/deliverables/runbook/runbook-markdown.ts';
import { formatRunbookScript } from '#core/deliverables/runbook/runbook-script.ts';
import { describeWorkbook } from '#core/deliverables/workbook/describe-workbook.ts';
import { questionWorkbook } from '#app/questions/question-workbook.ts';
import { runbookFacts, IDS } from '#test/support/deliverables/runbook-facts.ts';
import { sampleDelivery } from '#test/support/deliverables/sample-delivery.ts';
import { sampleQuestions } from '#test/support/deliverables/sample-questions.ts';
import { root } from '#test/support/run-crosswalk.ts';

/** What the documents said when somebody last looked at every change. Write them anew with UPDATE_GOLDEN=1. */
const GOLDEN = join(root, 'test', 'golden', 'documents');

/** A workbook as text: what there is of each sheet, one line a row. */
function linesOf(part: unknown, path = ''): string[] {
  if (part instanceof Date || typeof part !== 'object' || part === null) return [`${path}: ${JSON.stringify(part)}`];
  if (Symbol.iterator in part) {
    const all = [...(part as Iterable<unknown>)];
    const rows = all.every((each) => Array.isArray(each) || (typeof each === 'object' && each !== null && !('name' in each)));
    return all.flatMap((each, n) => (rows ? [`${path}[${n}]: ${JSON.stringify(each)}`] : linesOf(each, `${path}[${n}]`)));
  }
  return Object.entries(part).flatMap(([key, each]) => linesOf(each, path === '' ? key : `${path}.${key}`));
}

describe('what is written for the client says in English what it said, to the byte:', () => {
  it.each([
    ['runbook.md', () => formatRunbook(runbookFacts(['Sales', 'Service'], IDS))],
    ['runbook-nothing-known.md', () => formatRunbook(unsigned(runbookFacts(['Sales'])))],
    ['runbook.ps1', () => formatRunbookScript(runbookFacts(['Sales', 'Service'], IDS))],
    ['runbook-nothing-known.ps1', () => formatRunbookScript(runbookFacts(['Sales']))],
    ['migration-workbook.txt', () => linesOf(describeWorkbook(sampleDelivery(8))).join('\n')],
    ['questions.txt', () => linesOf(questionWorkbook(sampleQuestions())).join('\n')],
  ])('%s', (name, write) => {
    const path = join(GOLDEN, name);
    if (process.env['UPDATE_GOLDEN']) {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(path, write());
    }
    expect(write()).toBe(readFileSync(path, 'utf8'));
  });
});

function unsigned(facts: ReturnType<typeof runbookFacts>): ReturnType<typeof runbookFacts> {
  const { delivery } = facts;
  return { ...facts, delivery: { ...delivery, signatures: [], content: { ...delivery.content, number: 0, readiness: [] } } };
}
