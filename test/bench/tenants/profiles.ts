/** How often each wart befalls a pair of accounts (0 to 1), and what the two directories know. */
export interface Profile {
  readonly name: ProfileName;
  readonly cultures: Readonly<Record<string, number>>;
  readonly warts: {
    readonly nickname: number;
    readonly marriedName: number;
    readonly doubleSurname: number;
    readonly middleName: number;
    readonly typingError: number;
    readonly swappedNames: number;
    readonly initial: number;
    /** Another romanisation in the target, of people whose name has another script. */
    readonly otherRomanisation: number;
    readonly ownScript: number;
    /** "David" for Dawei, in one tenant, where that is the custom. */
    readonly englishName: number;
    readonly displaySuffix: number;
    readonly moved: number;
    readonly otherDepartment: number;
    readonly otherTitle: number;
    /** One tenant knows little more than the name. */
    readonly thin: number;
  };
  /** Share of filled cells, multiplied with what each tenant draws. */
  readonly filled: { readonly organisation: number; readonly phone: number; readonly mobile: number; readonly names: number };
  /** Of phones filled on both sides, the share that is the same number. */
  readonly phoneKept: number;
  readonly mobileKept: number;
  /** Share of accounts with an employee id on each side, and how many of those shared are another's. */
  readonly employeeId: { readonly source: number; readonly target: number; readonly wrong: number };
  /** Share of target accounts that carry the old address as an alias. */
  readonly aliases: number;
  /** Share of people who have a namesake made on purpose, wherever they are. */
  readonly namesakes: number;
  /** Share of people with a look-alike in the target only: same surname, same initial. */
  readonly decoys: number;
  /** Share of people whose sign-in name tells nothing of their name, in a tenant with that convention. */
  readonly opaqueSignIn: number;
}

export const PROFILE_NAMES = ['clean', 'typical', 'hard', 'international', 'homonyms'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

const MIXED = {
  english: 46,
  german: 12,
  indian: 9,
  spanish: 8,
  nordic: 5,
  polish: 5,
  portuguese: 4,
  turkish: 2,
  chinese: 3,
  cyrillic: 2,
  arabic: 1.5,
  vietnamese: 1,
  korean: 0.5,
  japanese: 0.5,
  greek: 0.5,
};
const ABROAD = {
  cyrillic: 11,
  greek: 7,
  chinese: 10,
  japanese: 9,
  korean: 8,
  arabic: 10,
  vietnamese: 7,
  german: 7,
  nordic: 6,
  polish: 6,
  turkish: 6,
  spanish: 5,
  portuguese: 4,
  indian: 2,
  english: 2,
};

const CLEAN: Profile = {
  name: 'clean',
  cultures: MIXED,
  warts: {
    nickname: 0.03,
    marriedName: 0.008,
    doubleSurname: 0.01,
    middleName: 0.02,
    typingError: 0.004,
    swappedNames: 0.002,
    initial: 0.004,
    otherRomanisation: 0.2,
    ownScript: 0.02,
    englishName: 0.05,
    displaySuffix: 0.03,
    moved: 0.03,
    otherDepartment: 0.03,
    otherTitle: 0.1,
    thin: 0.02,
  },
  filled: { organisation: 0.94, phone: 0.6, mobile: 0.55, names: 0.96 },
  phoneKept: 0.4,
  mobileKept: 0.8,
  employeeId: { source: 0.9, target: 0.88, wrong: 0.003 },
  aliases: 0.55,
  namesakes: 0,
  decoys: 0.01,
  opaqueSignIn: 0.1,
};

const TYPICAL: Profile = {
  ...CLEAN,
  name: 'typical',
  warts: {
    nickname: 0.06,
    marriedName: 0.012,
    doubleSurname: 0.02,
    middleName: 0.04,
    typingError: 0.01,
    swappedNames: 0.005,
    initial: 0.008,
    otherRomanisation: 0.35,
    ownScript: 0.05,
    englishName: 0.12,
    displaySuffix: 0.05,
    moved: 0.05,
    otherDepartment: 0.04,
    otherTitle: 0.12,
    thin: 0.015,
  },
  filled: { organisation: 0.92, phone: 0.55, mobile: 0.5, names: 0.93 },
  phoneKept: 0.4,
  mobileKept: 0.75,
  employeeId: { source: 0, target: 0, wrong: 0 },
  aliases: 0,
  decoys: 0.02,
  opaqueSignIn: 0.15,
};

export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  clean: CLEAN,
  typical: TYPICAL,
  hard: {
    ...TYPICAL,
    name: 'hard',
    warts: {
      nickname: 0.13,
      marriedName: 0.045,
      doubleSurname: 0.045,
      middleName: 0.09,
      typingError: 0.07,
      swappedNames: 0.035,
      initial: 0.04,
      otherRomanisation: 0.5,
      ownScript: 0.1,
      englishName: 0.25,
      displaySuffix: 0.15,
      moved: 0.16,
      otherDepartment: 0.13,
      otherTitle: 0.3,
      thin: 0.13,
    },
    filled: { organisation: 0.62, phone: 0.33, mobile: 0.27, names: 0.82 },
    phoneKept: 0.3,
    mobileKept: 0.6,
    employeeId: { source: 0.4, target: 0.35, wrong: 0.075 },
    decoys: 0.08,
    opaqueSignIn: 0.3,
  },
  international: {
    ...TYPICAL,
    name: 'international',
    cultures: ABROAD,
    warts: { ...TYPICAL.warts, otherRomanisation: 0.42, ownScript: 0.12, englishName: 0.14, swappedNames: 0.07, typingError: 0.008 },
    filled: { organisation: 0.9, phone: 0.5, mobile: 0.45, names: 0.9 },
  },
  homonyms: {
    ...TYPICAL,
    name: 'homonyms',
    warts: { ...TYPICAL.warts, moved: 0.03, otherDepartment: 0.02, otherTitle: 0.06 },
    filled: { organisation: 0.94, phone: 0.65, mobile: 0.6, names: 0.95 },
    phoneKept: 0.6,
    mobileKept: 0.85,
    opaqueSignIn: 0.08,
    namesakes: 0.3,
  },
};
