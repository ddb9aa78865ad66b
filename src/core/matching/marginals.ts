import type { PairTable } from './pair-table.ts';

/**
 * Rounds of message passing. With geometric damping the messages of chains settle within about eight
 * rounds and crossed namesakes in one; twenty changed no probability by more than 0.002.
 */
const ROUNDS = 12;
/** 40 bits: beyond that doubles could not hold a competitor's share beside it, and nothing is surer anyway. */
const CEILING = 40;

/**
 * Probability of every pair when at most one pair of any account can be true: the marginals of the
 * matchings, each weighing 2 to the sum of its pairs' bits, by belief propagation (exact on trees,
 * Bayati and others for the rest). This is what makes two equal namesakes 50 % each, and turns
 * bits into probabilities that mean what they say. Work space stays from one time to the next: V8 would stop to
 * look for what can be thrown away.
 */
export class Marginals {
  private readonly table: Sides;
  private messages: Messages;

  constructor(table: Sides, sources: number, targets: number) {
    this.table = table;
    this.messages = {
      ...roomFor(0),
      atSource: new Float64Array(sources),
      atTarget: new Float64Array(targets),
      nextAtSource: new Float64Array(sources),
      nextAtTarget: new Float64Array(targets),
    };
  }

  /** Writes the probabilities of these pairs, by their weights in bits relative to "both stay alone". Yields the number of rounds done. */
  *write(pairs: Int32Array, weight: Float32Array, probability: Float32Array): Generator<number, void> {
    if (pairs.length > this.messages.pair.length) this.messages = { ...this.messages, ...roomFor(Math.ceil(pairs.length * SPARE)) };
    const { messages } = this;
    take(messages, this.table, pairs, weight);
    yield 0;
    settleLonely(messages, probability);
    yield 0;
    addUp(messages);
    for (let round = 0; round < ROUNDS; round++) {
      passMessages(messages);
      yield round + 1;
    }
    readMessages(messages, probability);
  }
}

type Sides = Pick<PairTable, 'source' | 'target'>;

/** The pairs of a round are about as many as those of the next. */
const SPARE = 1.25;

// Loops over pairs are plain functions: inside a generator each number would be boxed.

interface Messages {
  /** How many pairs there are; the room is for more. */
  size: number;
  readonly pair: Int32Array;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly odds: Float64Array;
  /** Messages from an account along a pair: how free the account is when that pair is left aside. */
  readonly fromSource: Float64Array;
  readonly fromTarget: Float64Array;
  /** What the messages to each account add up to, and room for what those of the next round do. */
  atSource: Float64Array;
  atTarget: Float64Array;
  nextAtSource: Float64Array;
  nextAtTarget: Float64Array;
}

function roomFor(size: number): Pick<Messages, 'size' | 'pair' | 'source' | 'target' | 'odds' | 'fromSource' | 'fromTarget'> {
  return {
    size: 0,
    pair: new Int32Array(size),
    source: new Int32Array(size),
    target: new Int32Array(size),
    odds: new Float64Array(size),
    fromSource: new Float64Array(size),
    fromTarget: new Float64Array(size),
  };
}

/** Takes the pairs, and counts those of each account. */
function take(messages: Messages, table: Sides, pairs: Int32Array, weight: Float32Array): void {
  const { pair, source, target, odds, atSource, atTarget } = messages;
  atSource.fill(0);
  atTarget.fill(0);
  for (let k = 0; k < pairs.length; k++) {
    const p = pairs[k] as number;
    const s = table.source[p] as number;
    const t = table.target[p] as number;
    pair[k] = p;
    source[k] = s;
    target[k] = t;
    odds[k] = 2 ** Math.min(weight[p] as number, CEILING);
    atSource[s] = (atSource[s] as number) + 1;
    atTarget[t] = (atTarget[t] as number) + 1;
  }
  messages.size = pairs.length;
}

/** Most pairs have no rival on either side: no message changes those. The others stay. */
function settleLonely(messages: Messages, probability: Float32Array): void {
  const { size, pair, source, target, odds, atSource, atTarget } = messages;
  let count = 0;
  for (let k = 0; k < size; k++) {
    const s = source[k] as number;
    const t = target[k] as number;
    const own = odds[k] as number;
    if (atSource[s] === 1 && atTarget[t] === 1) {
      probability[pair[k] as number] = own / (1 + own);
      continue;
    }
    pair[count] = pair[k] as number;
    source[count] = s;
    target[count] = t;
    odds[count++] = own;
  }
  messages.size = count;
}

/** What the first messages, all 1, add up to. */
function addUp({ size, source, target, odds, fromSource, fromTarget, atSource, atTarget }: Messages): void {
  fromSource.fill(1, 0, size);
  fromTarget.fill(1, 0, size);
  atSource.fill(0);
  atTarget.fill(0);
  for (let k = 0; k < size; k++) {
    const own = odds[k] as number;
    atSource[source[k] as number] = (atSource[source[k] as number] as number) + own;
    atTarget[target[k] as number] = (atTarget[target[k] as number] as number) + own;
  }
}

/** One round, which adds up for the next. */
function passMessages(messages: Messages): void {
  const { size, source, target, odds, fromSource, fromTarget, atSource, atTarget, nextAtSource, nextAtTarget } = messages;
  nextAtSource.fill(0);
  nextAtTarget.fill(0);
  for (let k = 0; k < size; k++) {
    const s = source[k] as number;
    const t = target[k] as number;
    const own = odds[k] as number;
    const ofSource = fromSource[k] as number;
    const ofTarget = fromTarget[k] as number;
    const nextOfSource = Math.sqrt(ofSource / (1 + Math.max((atSource[s] as number) - own * ofTarget, 0)));
    const nextOfTarget = Math.sqrt(ofTarget / (1 + Math.max((atTarget[t] as number) - own * ofSource, 0)));
    fromSource[k] = nextOfSource;
    fromTarget[k] = nextOfTarget;
    nextAtSource[s] = (nextAtSource[s] as number) + own * nextOfTarget;
    nextAtTarget[t] = (nextAtTarget[t] as number) + own * nextOfSource;
  }
  messages.atSource = nextAtSource;
  messages.atTarget = nextAtTarget;
  messages.nextAtSource = atSource;
  messages.nextAtTarget = atTarget;
}

function readMessages({ size, pair, odds, fromSource, fromTarget }: Messages, probability: Float32Array): void {
  for (let k = 0; k < size; k++) {
    const together = (odds[k] as number) * (fromSource[k] as number) * (fromTarget[k] as number);
    probability[pair[k] as number] = together / (1 + together);
  }
}
