import type { NameFrequency } from './name-frequency.ts';
import type { Roster } from './roster.ts';

/**
 * A name that three in a hundred accounts bear is nobody's: Front Desk, Test User, Store Manager. The commonest full names of
 * the countries with the fewest surnames are borne by one person in a hundred at most. Of ten accounts nothing can be said.
 */
const NOBODYS_SHARE = 0.03;
const NOBODYS_LEAST = 10;

function isNobodys(namesakes: number, accounts: number): boolean {
  return namesakes > Math.max(NOBODYS_SHARE * accounts, NOBODYS_LEAST);
}

/** Names of one culture go together at most about eight times as often as by chance; more namesakes than that have another cause. */
const MOST_TOGETHER = 3;
/** Less often where the halves are made to look common by people who are in both tenants; by no more than half. */
const LEAST_TOGETHER = -1;

/** How many accounts have each given name and each surname, by word. */
interface NameCounts {
  readonly given: Float64Array;
  readonly surname: Float64Array;
  readonly total: number;
}

/** The chance that two accounts share given name and surname, were these independent; `isSame` 1: two others, 0: one may be drawn twice. */
function shareBoth({ given, surname, total }: NameCounts, isSame: number): number {
  const chance = (counts: Float64Array): number =>
    counts.reduce((sum, count) => sum + Math.max(count * (count - isSame), 0), 0) / Math.max(total * (total - isSame), 1);
  return chance(given) * chance(surname);
}

/** The names of one side; an account with several readings counts with the first. */
function namesOf({ size, formStart, forms }: Roster, words: number): NameCounts {
  const given = new Float64Array(words);
  const surname = new Float64Array(words);
  let total = 0;
  for (let row = 0; row < size; row++) {
    const form = formStart[row] as number;
    const [g, s] = [forms.given[form] ?? -1, forms.surnameCore[form] ?? -1];
    if (form === formStart[row + 1] || g < 0 || s < 0) continue;
    given[g] = (given[g] as number) + 1;
    surname[s] = (surname[s] as number) + 1;
    total++;
  }
  return { given, surname, total };
}

/** Measures both in the two tenants; `names` are those of both together. */
export function measureTogetherness(
  names: NameCounts,
  sides: readonly { readonly roster: Roster; readonly namesakes: Int32Array }[],
): Pick<NameFrequency, 'togetherness' | 'namesakeRate'> {
  let seen = 0;
  let pairs = 0;
  let expected = 0;
  const shared = shareBoth(names, 0);
  for (const { roster, namesakes } of sides) {
    for (const count of namesakes) if (!isNobodys(count, namesakes.length)) seen += Math.max(count - 1, 0) / 2;
    const among = (namesakes.length * (namesakes.length - 1)) / 2;
    pairs += among;
    // Tenants that write in different letters share no word, so in both together every name looks half as common as it is.
    expected += among * Math.max(shared, shareBoth(namesOf(roster, names.given.length), 1));
  }
  // One made-up observation on each side keeps small tenants at "independent".
  const togetherness = Math.min(Math.max(Math.log2((seen + 1) / (expected + 1)), LEAST_TOGETHER), MOST_TOGETHER);
  return { togetherness, namesakeRate: Math.max(seen - expected * 2 ** togetherness, 0) / Math.max(pairs, 1) };
}
