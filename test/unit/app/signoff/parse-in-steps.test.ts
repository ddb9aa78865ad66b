import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drive } from '#app/jobs/drive.ts';
import { parseInSteps } from '#app/signoff/parse-in-steps.ts';
import { canonicalise } from '#core/signoff/canonicalise.ts';
import { makeContent, makePerson } from '#test/support/signoff/make-revision.ts';

/** What comes out, and in how many steps. */
function parse(value: unknown): { parsed: unknown; steps: number } {
  let steps = 0;
  const { result } = drive(parseInSteps(Buffer.from(canonicalise(value))), () => (steps += 1) > 0)!;
  return { parsed: result, steps };
}

describe('parseInSteps', () => {
  test('answers what was written, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = canonicalise(value);
        expect(parse(value).parsed).toEqual(JSON.parse(text));
      }),
    );
  });

  test('comes to pieces where there is much, also in lists within objects within lists', () => {
    const nasty = '"],}\\“ä'.repeat(40);
    const users = Array.from({ length: 4_000 }, (_, n) => ({ key: `${n}${nasty}`, outcome: { is: 'mapped', lists: [[], {}, [n]] } }));
    const value = {
      a: 'x'.repeat(400_000),
      environments: [
        { id: 1, users },
        { id: 2, users: [] },
      ],
      z: null,
    };
    const { parsed, steps } = parse(value);
    expect(parsed).toEqual(value);
    expect(steps).toBeGreaterThan(15);
  });

  test('does so for a revision, and the steps grow with it', () => {
    const content = (count: number) => makeContent(Array.from({ length: count }, (_, n) => makePerson(`person${n}`)));
    const [small, large] = [parse(content(1_000)), parse(content(5_000))];
    expect(large.parsed).toEqual(content(5_000));
    expect(large.steps).toBeGreaterThan(3 * small.steps);
  });

  test('ends, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          drive(parseInSteps(Buffer.from(text)), () => true);
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError);
        }
      }),
    );
  });
});
