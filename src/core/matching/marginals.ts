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
  const { sources, targets, weight } = graph;
  const size = weight.length;
  const probability = new Float32Array(size);
  const atSource = new Float64Array(sources);
  const atTarget = new Float64Array(targets);
  for (let e = 0; e < size; e++) {
    const s = graph.source[e] as number;
    const t = graph.target[e] as number;
    atSource[s] = (atSource[s] as number) + 1;
    atTarget[t] = (atTarget[t] as number) + 1;
  }
  // Most pairs have no rival on either side: no message changes those.
  const contested = new Int32Array(size);
  let count = 0;
  for (let e = 0; e < size; e++) {
    if (atSource[graph.source[e] as number] === 1 && atTarget[graph.target[e] as number] === 1) {
      const own = 2 ** Math.min(weight[e] as number, CEILING);
      probability[e] = own / (1 + own);
    } else contested[count++] = e;
  }
  const pairs = contested.subarray(0, count);
  const source = pairs.map((e) => graph.source[e] as number);
  const target = pairs.map((e) => graph.target[e] as number);
  const odds = oddsOf(pairs, weight);
  yield 0;
  // Message from an account along a pair: how free the account is when that pair is left aside.
  const fromSource = new Float64Array(count).fill(1);
  const fromTarget = new Float64Array(count).fill(1);
  const messages = { source, target, odds, atSource, atTarget, fromSource, fromTarget };
  for (let round = 0; round < ROUNDS; round++) {
    passMessages(messages);
    yield round + 1;
  }
  for (let k = 0; k < count; k++) {
    const together = (odds[k] as number) * (fromSource[k] as number) * (fromTarget[k] as number);
    probability[pairs[k] as number] = together / (1 + together);
  }
  return probability;
}

interface Messages {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly odds: Float64Array;
  readonly atSource: Float64Array;
  readonly atTarget: Float64Array;
  readonly fromSource: Float64Array;
  readonly fromTarget: Float64Array;
}

/** One round. A plain function, like every loop over pairs: inside a generator, and through `from`, each number would be boxed. */
function passMessages({ source, target, odds, atSource, atTarget, fromSource, fromTarget }: Messages): void {
  const count = odds.length;
  atSource.fill(0);
  atTarget.fill(0);
  for (let k = 0; k < count; k++) {
    const s = source[k] as number;
    const t = target[k] as number;
    atSource[s] = (atSource[s] as number) + (odds[k] as number) * (fromTarget[k] as number);
    atTarget[t] = (atTarget[t] as number) + (odds[k] as number) * (fromSource[k] as number);
  }
  for (let k = 0; k < count; k++) {
    const own = odds[k] as number;
    const restS = Math.max((atSource[source[k] as number] as number) - own * (fromTarget[k] as number), 0);
    const restT = Math.max((atTarget[target[k] as number] as number) - own * (fromSource[k] as number), 0);
    fromSource[k] = Math.sqrt((fromSource[k] as number) / (1 + restS));
    fromTarget[k] = Math.sqrt((fromTarget[k] as number) / (1 + restT));
  }
}

function oddsOf(pairs: Int32Array, weight: Float32Array): Float64Array {
  const odds = new Float64Array(pairs.length);
  for (let k = 0; k < pairs.length; k++) odds[k] = 2 ** Math.min(weight[pairs[k] as number] as number, CEILING);
  return odds;
}
