import type { LooseClasses } from '#core/compare/name-words.ts';
import type { Ragged } from '#core/compare/ragged.ts';
import type { Blocks } from '#core/matching/block-list.ts';
import type { GroupColumns } from '#core/matching/group-sums.ts';
import type { Rosters } from '#core/matching/join-sides.ts';
import type { GroupRound, GroupsToLearn } from '#core/matching/learn-groups.ts';
import type { OtherPeople } from '#core/matching/other-people.ts';
import type { PairedTuples } from '#core/matching/tuple-pairs.ts';
import type { BlockOrder, CompareOrder, GatherOrder, WeighOrder } from '../matching/pair-work.ts';
import type { Side } from '#core/directory/account.ts';
import type { HeldTenant } from '../matching/held-crosswalk.ts';
import type { HeldToPlan, HeldToRead, PlannedHeld } from '../matching/held-work.ts';
import type { SideLearned, SideToRead } from '../matching/side-work.ts';
import type { PreparedSide, TenantFacts } from '#core/matching/prepared-side.ts';
import type { ToldPair } from '../export/tell-pairs.ts';
import type { TellOrder } from '../export/tell-work.ts';
import type { Inspection } from '#contract/calls/inspection-shapes.ts';
import type { FilesToInspect } from '../import/inspect-work.ts';
import type { JobProgress } from './job-progress.ts';
import type { FileToPrepare, FileToRead, IntakeEnd, IntakeStep } from '../import/read-for-intake.ts';

/** What a second thread can be asked for: per task its order, the steps it gives as it goes, and its end. All of it plain data. */
export interface ThreadTasks {
  /** Looks at files that may be taken in. */
  readonly inspect: { readonly order: FilesToInspect; readonly step: JobProgress; readonly end: Inspection[] };
  readonly read: { readonly order: FileToRead; readonly step: IntakeStep; readonly end: IntakeEnd };
  /** The same, and prepares the accounts for pairing on the way. */
  readonly readAndPrepare: { readonly order: FileToPrepare; readonly step: IntakeStep; readonly end: IntakeEnd };
  /** Learns from the file read last; its accounts are numbered from `firstId` on. */
  readonly learnSide: { readonly order: { readonly firstId: number }; readonly step: number; readonly end: SideLearned };
  /** Reads the accounts of a side and learns from them; its steps are how many it has read. */
  readonly readSide: { readonly order: SideToRead; readonly step: number; readonly end: SideLearned };
  /** Finishes the side read last, with what is known of the other tenant, in shared memory. */
  readonly finishSide: { readonly order: TenantFacts; readonly step: number; readonly end: PreparedSide };
  /** Tells lines of the crosswalk; its end is whether it did. */
  readonly tellPairs: { readonly order: TellOrder; readonly step: readonly ToldPair[] | null; readonly end: boolean };
  /** Describes the words of names as far as the other thread does not. */
  readonly describeLoosely: { readonly order: readonly string[]; readonly step: number; readonly end: LooseClasses };
  /** Finds the blocks of the rules that need no words; the columns of the sides are in shared memory. */
  readonly findPlainBlocks: { readonly order: Rosters; readonly step: number; readonly end: Blocks };
  /** Takes rules of blocking by words, from the last on, and finds their blocks. */
  readonly findBlocks: { readonly order: BlockOrder; readonly step: number; readonly end: Blocks };
  /** Gathers what all blocks bring to the later source rows. */
  readonly gather: { readonly order: GatherOrder; readonly step: void; readonly end: Ragged };
  /** Pairs the tuples of values, and compares the candidates of the source rows that it takes, from the last on, into columns that both threads see. */
  readonly compare: { readonly order: CompareOrder; readonly step: number; readonly end: PairedTuples };
  /** Looks at strangers and relatives among the pairs that were compared. */
  readonly meetOthers: { readonly order: null; readonly step: number; readonly end: OtherPeople };
  /** Begins to learn groups of fields; ends with the columns that both threads see. */
  readonly learnGroups: { readonly order: GroupsToLearn; readonly step: number; readonly end: GroupColumns[] };
  /** Does a round of it; ends with the bits of the notable pairs, see `GroupBits.own`. */
  readonly learnRound: { readonly order: GroupRound; readonly step: number; readonly end: Float64Array[] };
  /** Weighs the later pairs of a list; ends with those that are not hopeless. */
  readonly weigh: { readonly order: WeighOrder; readonly step: number; readonly end: number };
  /** Reads what is held of the accounts of two files, for a mapping of which no project is kept. */
  readonly readHeld: { readonly order: HeldToRead; readonly step: void; readonly end: Readonly<Record<Side, HeldTenant>> };
  /** Makes the mapping of these accounts. */
  readonly planHeld: { readonly order: HeldToPlan; readonly step: void; readonly end: PlannedHeld };
}

export type TaskKind = keyof ThreadTasks;

/** How a second thread does a task. */
export interface ThreadWork<Kind extends TaskKind> {
  readonly work: (order: ThreadTasks[Kind]['order']) => Generator<ThreadTasks[Kind]['step'], ThreadTasks[Kind]['end']>;
  /** What of a step need not be copied on its way over: nobody in this thread looks at it again. */
  readonly own?: (step: ThreadTasks[Kind]['step']) => ArrayBuffer[];
}

/** Loads what a task needs, and only that. */
export type ThreadWorks = { readonly [Kind in TaskKind]: () => Promise<ThreadWork<Kind>> };
