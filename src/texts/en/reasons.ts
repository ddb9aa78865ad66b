/** What people call a field whose values many share, within a sentence. */
const fields = {
  department: 'department',
  jobTitle: 'job title',
  employeeType: 'employee type',
  manager: 'manager',
  companyName: 'company',
  domain: 'sign-in domain',
  streetAddress: 'street address',
  postalCode: 'postal code',
  officeLocation: 'office',
  city: 'city',
  state: 'state or province',
  country: 'country',
  usageLocation: 'usage location',
  preferredLanguage: 'language',
};

type Field = keyof typeof fields;

/** Where a name was read: in its field, or out of the sign-in name. */
type Form = 'written' | 'sign-in';

const through = (form: Form): string => (form === 'sign-in' ? ', as the sign-in name shows' : '');

/**
 * Why two accounts are one person's or not: sentences of one pair's evidence, written 200,000 times into
 * review.csv. `a` and `b` are the values of source and target. Numbers stand as digits: these sentences go into files.
 */
export const reasons = {
  fields,
  given: {
    same: (form: Form) => `The given name is the same${through(form)}.`,
    reordered: 'The names are the same in another order.',
    otherPart: (a: string, b: string) => `${a} and ${b} share one given name, but another differs.`,
    otherGeneration: 'The names are the same, but what stands behind them (Jr., Sr., III) differs.',
    part: (form: Form) => `One of the given names is the same${through(form)}.`,
    short: (short: string, long: string) => `${short} is short for ${long}.`,
    formOf: (form: string, full: string) => `${form} is a form of ${full}.`,
    forms: (a: string, b: string) => `${a} and ${b} are forms of one name.`,
    sound: (a: string, b: string) => `${a} and ${b} are spellings of one name.`,
    similar: (a: string, b: string) => `${a} and ${b} are spelt alike.`,
    initial: 'One side has only the initial of the given name, and it fits.',
    sameLetter: (a: string, b: string) => `The given names ${a} and ${b} differ and share only the first letter.`,
    different: (a: string, b: string) => `The given names ${a} and ${b} differ.`,
  },
  surname: {
    onlyTwo: (surname: string) => `Nobody else in the two tenants is called ${surname}.`,
    few: (holders: number, surname: string) => `Only ${holders} accounts in the two tenants are called ${surname}.`,
    same: (form: Form) => `The surname is the same${through(form)}.`,
    reordered: 'The names are the same in another order.',
    otherPart: (a: string, b: string) => `${a} and ${b} share one surname, but the other differs.`,
    part: (a: string, b: string) => `Part of the surname is the same: ${a}, ${b}.`,
    sound: (a: string, b: string) => `${a} and ${b} are spellings of one surname.`,
    similar: (a: string, b: string) => `The surnames ${a} and ${b} are spelt alike.`,
    initial: 'One side has only the initial of the surname, and it fits.',
    different: (a: string, b: string) => `The surnames ${a} and ${b} differ.`,
  },
  value: {
    renamedForMany: (field: Field, a: string, b: string, others: number) =>
      `The ${fields[field]} ${a} became ${b} for ${others} others too.`,
    renamed: (field: Field, a: string, b: string) => `The ${fields[field]} ${a} became ${b} for others too.`,
    same: (field: Field, value: string) => `The ${fields[field]} is the same: ${value}.`,
    similar: (field: Field, a: string, b: string) => `The ${fields[field]} reads alike: ${a}, ${b}.`,
    different: (field: Field, a: string, b: string) => `The ${fields[field]} differs: ${a}, ${b}.`,
  },
  address: {
    shared: (address: string) => `Both accounts have the address ${address}.`,
    different: 'The accounts share no address.',
  },
  employeeId: {
    same: (id: string) => `The employee number ${id} is the same.`,
    several: (id: string) => `The employee number ${id} is the same, but others have it too.`,
    near: (a: string, b: string) => `The employee numbers differ in one place: ${a}, ${b}.`,
    different: (a: string, b: string) => `The employee numbers differ: ${a}, ${b}.`,
  },
  immutableId: {
    same: (id: string) => `The immutable ID ${id} is the same.`,
    several: (id: string) => `The immutable ID ${id} is the same, but others have it too.`,
    near: (a: string, b: string) => `The immutable IDs differ in one place: ${a}, ${b}.`,
    different: (a: string, b: string) => `The immutable IDs differ: ${a}, ${b}.`,
  },
  phone: {
    same: 'Both accounts have the same phone number, and nobody else has it.',
    few: 'Both accounts have the same phone number, which a few others share.',
    many: 'Both accounts have the same phone number, which many share.',
    extension: 'The phone extension is the same.',
    different: 'The phone numbers differ.',
  },
  standing: {
    active: 'Both accounts may sign in.',
    revived: 'The source account is disabled, the target account is not.',
    blocked: 'The target account is disabled.',
    replaced: 'The source account is disabled, and another account of that name or number may sign in.',
    bothBlocked: 'Both accounts are disabled.',
    deleted: 'The target account is deleted.',
  },
  login: {
    sameNumber: (a: string, b: string) =>
      a === b ? `The sign-in name ${a} is the same, its number too.` : `The sign-in names ${a} and ${b} have the same number.`,
    otherNumber: (a: string, b: string) => `The sign-in names ${a} and ${b} have different numbers.`,
    uncommon: (name: string) => `The sign-in name ${name} is the same and does not follow from the name.`,
    exact: (name: string) => `The sign-in name ${name} is the same.`,
    letters: (a: string, b: string) => `The sign-in names ${a} and ${b} have the same letters.`,
    /** Patterns of sign-in names, such as First.Last. */
    renamed: (from: string, to: string, others: number) => `${from} became ${to} for ${others} others.`,
    madeBoth: 'Each sign-in name follows from the other account’s name.',
    madeOne: 'One sign-in name follows from the other account’s name.',
    different: (a: string, b: string) => `The sign-in names have nothing in common: ${a}, ${b}.`,
  },
  words: {
    shared: 'The names share the words that tell this account from others.',
    different: 'The names have too few words in common.',
  },
  /** The parts of a name in a pattern of sign-in names. */
  pattern: { given: 'First', g: 'F', gi: 'Fi', giv: 'Fir', surname: 'Last', s: 'L', su: 'La', sur: 'Las', surn: 'Surn' },
};
