import type { DeliveryContent, RevisionSignature } from '#core/signoff/revision-content.ts';
import type { Texts } from '#texts/texts.ts';
import type { Cell, CellValue, RowDescription, SheetDescription, StrokesDescription } from '../workbook-description.ts';
import { linesOf } from './list-sheet.ts';

const WIDTHS = [32, 30, 30, 30] as const;
/** Characters of a text that spreads over all columns but the first. */
const TEXT_WIDTH = WIDTHS[1] + WIDTHS[2] + WIDTHS[3];
/** Points of a row with a signature by hand, and the pixels it is fitted into. */
const MARK_HEIGHT = 54;
const MARK_BOX = { width: 240, height: 64 };

/** What this is, who signed it, how to verify it, and what else is in the workbook. */
export function coverSheet(
  delivery: DeliveryContent,
  name: string,
  contents: readonly { name: string; about: string }[],
  { workbook }: Texts,
): SheetDescription {
  const { cover, words } = workbook;
  const { content, digest, signatures } = delivery;
  const rows: RowDescription[] = [];
  const strokes: StrokesDescription[] = [];
  const text = (label: string, value: string, look: Cell['look'] = 'text'): void => {
    rows.push({ cells: [label, { value, look: look === 'text' ? 'wrap' : look, span: 3 }], height: linesOf(value, TEXT_WIDTH) * 15 + 3 });
  };
  const heading = (value: string): void => {
    rows.push({ cells: [] }, { cells: [{ value, look: 'heading', span: 4 }], height: 22 });
  };

  rows.push(
    { cells: [{ value: cover.title, look: 'title', span: 4 }], height: 38 },
    { cells: [{ value: content.project, look: 'subtitle', span: 4 }], height: linesOf(content.project, TEXT_WIDTH) * 18 + 4 },
    { cells: [] },
  );
  text(cover.from, tenantOf(content.tenants.source));
  text(cover.to, tenantOf(content.tenants.target));
  text(cover.revision, content.number === 0 ? cover.draft : String(content.number));
  const frozenAt = when(content.frozenAt);
  text(content.number === 0 ? cover.written : cover.frozen, content.frozenBy === '' ? frozenAt : cover.by(frozenAt, content.frozenBy));
  text(cover.digest, digest, 'code');
  if (content.previous !== null) text(cover.digestBefore, content.previous, 'code');

  heading(cover.signatures);
  if (signatures.length === 0) {
    rows.push({ cells: [{ value: cover.nobodySigned, look: content.number === 0 ? 'muted' : 'warn', span: 4 }] });
  }
  for (const signature of signatures) sign(signature);

  heading(cover.howToVerify);
  rows.push({ cells: [{ value: cover.verify, look: 'wrap', span: 4 }], height: linesOf(cover.verify, TEXT_WIDTH + WIDTHS[0]) * 15 + 4 });

  heading(cover.contents);
  for (const { name: sheet, about } of contents) {
    rows.push({
      cells: [
        { value: sheet, look: 'link', link: sheet },
        { value: about, look: 'wrap', span: 3 },
      ],
      height: linesOf(about, TEXT_WIDTH) * 15,
    });
  }
  return { name, columns: WIDTHS.map((width) => ({ width })), above: rows, strokes, tabColour: '1F4E79', portrait: true };

  function sign({ role, name: who, title, organisation, email, at, zone, mark, statement, digest: signed }: RevisionSignature): void {
    const row = rows.length;
    const typed: CellValue | Cell =
      mark.kind === 'typed' ? { value: mark.text, look: 'subtitle', span: 3 } : { value: null, look: 'text', span: 3 };
    rows.push({ cells: [words.role[role], typed], height: mark.kind === 'typed' ? 24 : MARK_HEIGHT });
    if (mark.kind === 'drawn') strokes.push({ path: mark.path, title: cover.signatureOf(who), from: { column: 1, row }, ...MARK_BOX });
    text('', [who, title, organisation, email].filter((part) => part !== '').join(', '));
    text('', cover.signedAt(when(at), zone));
    text('', cover.quote(statement), 'muted');
    if (signed !== digest) text('', cover.otherRevision(signed), 'bad');
  }
}

function tenantOf({ name, domains }: { readonly name: string; readonly domains: readonly string[] }): string {
  return domains.length === 0 ? name : `${name} (${domains.join(', ')})`;
}

/** ISO 8601 in UTC, for people. */
function when(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
