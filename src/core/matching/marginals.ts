/** Pairs that may be true, as a graph between the two sides; `weight` in bits relative to "both stay alone". */
export interface PairGraph {
  readonly sources: number;
  readonly targets: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float32Array;
}

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
 * bits into probabilities that mean what they say. Yields the number of rounds done.
 */
export function* marginals(graph: PairGraph): Generator<number, Float32Array> {
  const size = graph.weight.length;
  const probability = new Float32Array(size);
  const contested = new Int32Array(size);
  const count = settleLonely(graph, probability, contested);
  const pairs = contested.subarray(0, count);
  const messages = firstMessages(graph, pairs);
  yield 0;
  addUp(messages);
  for (let round = 0; round < ROUNDS; round++) {
    passMessages(messages);
    yield round + 1;
  }
  readMessages(messages, pairs, probability);
  return probability;
}

// Loops over pairs are plain functions: inside a generator each number would be boxed.

interface Messages {
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

function firstMessages({ sources, targets, source, target, weight }: PairGraph, pairs: Int32Array): Messages {
  const messages = {
    source: new Int32Array(pairs.length),
    target: new Int32Array(pairs.length),
    odds: new Float64Array(pairs.length),
    fromSource: new Float64Array(pairs.length).fill(1),
    fromTarget: new Float64Array(pairs.length).fill(1),
    atSource: new Float64Array(sources),
    atTarget: new Float64Array(targets),
    nextAtSource: new Float64Array(sources),
    nextAtTarget: new Float64Array(targets),
  };
  for (let k = 0; k < pairs.length; k++) {
    const e = pairs[k] as number;
    messages.source[k] = source[e] as number;
    messages.target[k] = target[e] as number;
    messages.odds[k] = 2 ** Math.min(weight[e] as number, CEILING);
  }
  return messages;
}

function addUp({ source, target, odds, atSource, atTarget }: Messages): void {
  for (let k = 0; k < odds.length; k++) {
    const own = odds[k] as number;
    atSource[source[k] as number] = (atSource[source[k] as number] as number) + own;
    atTarget[target[k] as number] = (atTarget[target[k] as number] as number) + own;
  }
}

/** One round, which adds up for the next. */
function passMessages(messages: Messages): void {
  const { source, target, odds, fromSource, fromTarget, atSource, atTarget, nextAtSource, nextAtTarget } = messages;
  nextAtSource.fill(0);
  nextAtTarget.fill(0);
  for (let k = 0; k < odds.length; k++) {
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

function readMessages({ odds, fromSource, fromTarget }: Messages, pairs: Int32Array, probability: Float32Array): void {
  for (let k = 0; k < pairs.length; k++) {
    const together = (odds[k] as number) * (fromSource[k] as number) * (fromTarget[k] as number);
    probability[pairs[k] as number] = together / (1 + together);
  }
}

/** Most pairs have no rival on either side: no message changes those. The others are listed. */
function settleLonely({ sources, targets, source, target, weight }: PairGraph, probability: Float32Array, contested: Int32Array): number {
  const atSource = new Int32Array(sources);
  const atTarget = new Int32Array(targets);
  for (let e = 0; e < weight.length; e++) {
    atSource[source[e] as number] = (atSource[source[e] as number] as number) + 1;
    atTarget[target[e] as number] = (atTarget[target[e] as number] as number) + 1;
  }
  let count = 0;
  for (let e = 0; e < weight.length; e++) {
    if (atSource[source[e] as number] === 1 && atTarget[target[e] as number] === 1) {
      const own = 2 ** Math.min(weight[e] as number, CEILING);
      probability[e] = own / (1 + own);
    } else contested[count++] = e;
  }
  return count;
}
