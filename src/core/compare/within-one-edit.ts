/** True when one letter added, dropped, changed or exchanged with its neighbour turns `a` into `b`; also when they are equal. */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const shorter = Math.min(a.length, b.length);
  let front = 0;
  while (front < shorter && a.charCodeAt(front) === b.charCodeAt(front)) front++;
  let back = 0;
  while (back < shorter - front && a.charCodeAt(a.length - 1 - back) === b.charCodeAt(b.length - 1 - back)) back++;
  const restA = a.length - front - back;
  const restB = b.length - front - back;
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[front] === b[front + 1] && a[front + 1] === b[front];
}
