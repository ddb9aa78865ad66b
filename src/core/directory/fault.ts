/** What was done about a fault in somebody's data. */
export type FaultRemedy = 'row-left-out' | 'value-left-out' | 'repaired' | 'kept';

/** A fault in the user's data: a value in the result, never an exception. */
export interface Fault {
  /** Line of the file, counted from 1; 0 when the fault concerns the whole file. */
  readonly line: number;
  /** The header of the column as the file writes it, or null when the fault concerns the whole row. */
  readonly column: string | null;
  /** Stable kebab-case name, for example `upn-missing`. */
  readonly code: string;
  /** The value as the file has it, cut to 200 characters. */
  readonly value: string;
  readonly remedy: FaultRemedy;
  /** One sentence that says what is wrong and what to do. */
  readonly message: string;
}

/** Why a whole file was refused. */
export interface Refusal {
  readonly code: string;
  readonly line: number;
  readonly value: string;
  readonly message: string;
}
