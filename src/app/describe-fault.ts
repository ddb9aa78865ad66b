/** The kind of fault and where it happened. Not its message: that may quote somebody's data. */
export function describeFault(fault: unknown): string {
  if (!(fault instanceof Error)) return `not an error but ${typeof fault}`;
  const code = 'code' in fault && typeof fault.code === 'string' ? ` ${fault.code}` : '';
  const frames = (fault.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [`${fault.name}${code}`, ...frames.slice(0, 8)].join('\n');
}
