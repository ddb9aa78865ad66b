/** Steps of a drawing's own unit: its numbers are whole in the file. */
const SCALE = 100;
const COORDINATES: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6 };
const ELEMENTS: Readonly<Record<string, string>> = { M: 'moveTo', L: 'lnTo', Q: 'quadBezTo', C: 'cubicBezTo' };

interface Stroke {
  readonly command: string;
  readonly numbers: readonly number[];
}

/**
 * SVG path data (absolute M, L, Q and C commands) as a DrawingML geometry, fitted into a box of
 * pixels; null when it is anything else or has no extent.
 */
export function strokesShape(path: string, width: number, height: number): { geometry: string; width: number; height: number } | null {
  const strokes = readStrokes(path);
  if (strokes === null) return null;
  const all = strokes.flatMap(({ numbers }) => numbers);
  const box = (axis: 0 | 1): readonly [number, number] => {
    const some = all.filter((_, n) => n % 2 === axis);
    return [some.reduce((a, b) => Math.min(a, b), Infinity), some.reduce((a, b) => Math.max(a, b), -Infinity)];
  };
  const [left, right] = box(0);
  const [top, bottom] = box(1);
  const across = Math.max(right - left, 1);
  const down = Math.max(bottom - top, 1);
  if (!Number.isFinite(across) || !Number.isFinite(down)) return null;
  const whole = (value: number, from: number): number => Math.round((value - from) * SCALE);
  const elements = strokes
    .map(({ command, numbers }) => {
      const points: string[] = [];
      for (let n = 0; n < numbers.length; n += 2)
        points.push(`<a:pt x="${whole(numbers[n] ?? 0, left)}" y="${whole(numbers[n + 1] ?? 0, top)}"/>`);
      return `<a:${ELEMENTS[command]}>${points.join('')}</a:${ELEMENTS[command]}>`;
    })
    .join('');
  const fit = Math.min(width / across, height / down);
  return {
    geometry:
      '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>' +
      `<a:pathLst><a:path w="${Math.round(across * SCALE)}" h="${Math.round(down * SCALE)}" fill="none">${elements}</a:path></a:pathLst></a:custGeom>`,
    width: across * fit,
    height: down * fit,
  };
}

/** Several pairs behind one letter are as many commands; behind M they are lines, as SVG has it. */
function readStrokes(path: string): Stroke[] | null {
  if (!/^\s*M[\d\s,.MLQCe+-]*$/.test(path)) return null;
  const strokes: Stroke[] = [];
  for (const [, letter = '', text = ''] of path.matchAll(/([MLQC])([^MLQC]*)/g)) {
    const numbers = [...text.matchAll(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/g)].map(([number]) => Number(number));
    const each = COORDINATES[letter] ?? 2;
    if (numbers.length === 0 || numbers.length % each !== 0) return null;
    for (let n = 0; n < numbers.length; n += each) {
      strokes.push({ command: letter === 'M' && n > 0 ? 'L' : letter, numbers: numbers.slice(n, n + each) });
    }
  }
  return strokes.length > 1 ? strokes : null;
}
