/** What a comparison of the model looks at, and what each of its levels found, for a person. Names are those of `CrosswalkModel.weights`. */
interface WeightWords {
  readonly name: string;
  readonly title: string;
  readonly levels: Readonly<Record<string, string>>;
}

const ID_LEVELS = {
  same: 'The same, and nobody else has it',
  several: 'The same, but others have it too',
  near: 'They differ in one place',
  different: 'They differ',
};

const LOGIN_LEVELS = {
  uncommon: 'The same, and it does not follow from the name',
  exact: 'The same',
  letters: 'The same letters',
  madeBoth: 'Each follows from the other account’s name',
  madeOne: 'One follows from the other account’s name',
  none: 'Nothing in common',
};

/** In the order in which a person would look at them; levels from what speaks most for a pair on. */
export const WEIGHT_WORDS: readonly WeightWords[] = [
  { name: 'employeeId', title: 'Employee number', levels: ID_LEVELS },
  { name: 'immutableId', title: 'Immutable id', levels: ID_LEVELS },
  { name: 'address', title: 'Mail addresses', levels: { shared: 'One is shared', different: 'None is shared' } },
  {
    name: 'phone',
    title: 'Telephone',
    levels: {
      same: 'The same, and nobody else has it',
      few: 'The same, a few others share it',
      many: 'The same, many share it',
      extension: 'Only the extension is the same',
      different: 'They differ',
    },
  },
  { name: 'login, same-name', title: 'Sign-in name, where the names are the same', levels: LOGIN_LEVELS },
  { name: 'login, same-name-spelt-otherwise', title: 'Sign-in name, where the names are spelt otherwise', levels: LOGIN_LEVELS },
  { name: 'login, surname-and-initial', title: 'Sign-in name, where one name and the initial of the other agree', levels: LOGIN_LEVELS },
  { name: 'login, surname-only', title: 'Sign-in name, where only the surnames agree', levels: LOGIN_LEVELS },
  { name: 'login, given-name-only', title: 'Sign-in name, where only the given names agree', levels: LOGIN_LEVELS },
  { name: 'login, no-name', title: 'Sign-in name, where the names differ', levels: LOGIN_LEVELS },
  {
    name: 'standing',
    title: 'Allowed to sign in',
    levels: {
      active: 'Both are',
      revived: 'Only the target is',
      blocked: 'The target is not',
      bothBlocked: 'Neither is',
      replaced: 'The source is not, and has a newer account',
      deleted: 'The target is deleted',
    },
  },
];
