import type { Statement } from 'better-sqlite3';
import type { Side } from '#core/directory/account.ts';
import type { Party } from '#contract/calls/shapes.ts';
import { PARTY_COLUMNS, toParty, type PartyRecord } from './party-record.ts';
import type { Db } from './connect.ts';
import { searchWords } from './search-text.ts';

/** Accounts of a side that hold all of the words, the ones whose name starts with the first word first; at most `limit`. */
export type AccountSearch = (side: Side, words: string, limit: number) => Party[];

export function accountSearch(db: Db): AccountSearch {
  // A statement for each number of words: to look through the words in SQL takes three times as long.
  const statements = new Map<number, Statement>();
  const statementFor = (count: number): Statement => {
    let search = statements.get(count);
    if (search === undefined) {
      const held = Array<string>(count).fill('AND instr(party.search, ?) > 0').join(' ');
      search = db.prepare(
        // By an index that does not narrow, every account would be looked up for itself.
        `SELECT ${PARTY_COLUMNS} FROM account AS party NOT INDEXED WHERE side = ? ${held}
         ORDER BY instr(party.search, ?) <> 1, party.search, party.id LIMIT ?`,
      );
      statements.set(count, search);
    }
    return search;
  };
  return (side, words, limit) => {
    const wanted = searchWords(words);
    const found = statementFor(wanted.length).all(side, ...wanted, wanted[0] ?? '', limit) as PartyRecord[];
    return found.map(toParty);
  };
}
