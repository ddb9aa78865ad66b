import { IntList } from '#core/compare/int-list.ts';
import type { Memory } from '#core/compare/memory.ts';
import { orderColumn } from '#core/compare/order-column.ts';
import type { Vocabulary } from '#core/compare/vocabulary.ts';
import type { AccountFields } from '#core/directory/account.ts';
import type { Roster } from './roster.ts';
import type { Vocabularies } from './side-vocabularies.ts';

/** As many hold the number of a shared account, or of somebody hired again; more hold what somebody filled in for all (00000). */
const FEW_HOLDERS = 5;

/** The numbers and ids of a side that are meant to be one account's alone. */
export class IdentifierColumns {
  private readonly employeeId = new IntList();
  private readonly employeeDigits = new IntList();
  private readonly employeeText = new IntList();
  private readonly immutableId = new IntList();
  private readonly vocabularies: Pick<Vocabularies, 'employee' | 'employeeDigits' | 'employeeTexts' | 'immutable'>;

  constructor(vocabularies: Vocabularies) {
    this.vocabularies = vocabularies;
  }

  /** Adds those of the next account. */
  add({ employeeId, immutableId }: AccountFields): void {
    const { employee, employeeDigits, employeeTexts, immutable } = this.vocabularies;
    const number = employeeId ? employeeId.toUpperCase().replace(/[^A-Z0-9]/g, '') : '';
    this.employeeId.push(idOf(employee, number));
    this.employeeDigits.push(number === '' ? -1 : idOf(employeeDigits, number.replace(/\D/g, '').replace(/^0+/, '')));
    this.employeeText.push(idOf(employeeTexts, employeeId ?? ''));
    this.immutableId.push(idOf(immutable, immutableId ?? ''));
  }

  inOrder(order: Int32Array, memory: Memory): Pick<Roster, 'employeeId' | 'employeeDigits' | 'employeeText' | 'immutableId'> {
    const column = (list: IntList): Int32Array => orderColumn(list.view(), order, memory);
    return {
      employeeId: withoutDefaults(column(this.employeeId), this.vocabularies.employee),
      employeeDigits: withoutDefaults(column(this.employeeDigits), this.vocabularies.employeeDigits),
      employeeText: column(this.employeeText),
      immutableId: column(this.immutableId),
    };
  }
}

/** Takes out of a column, in place, the numbers that so many have that they are nobody's. */
function withoutDefaults(column: Int32Array, { size }: Vocabulary): Int32Array {
  const holders = new Int32Array(size);
  for (let row = 0; row < column.length; row++) {
    const id = column[row] as number;
    if (id >= 0) holders[id] = (holders[id] as number) + 1;
  }
  for (let row = 0; row < column.length; row++) {
    const id = column[row] as number;
    if (id >= 0 && (holders[id] as number) > FEW_HOLDERS) column[row] = -1;
  }
  return column;
}

function idOf(vocabulary: Vocabulary, text: string): number {
  return text === '' ? -1 : vocabulary.id(text);
}
