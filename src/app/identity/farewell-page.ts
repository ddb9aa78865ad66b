import type { Side } from '#core/directory/account.ts';
import { language, texts } from '#texts/texts.ts';

/** The colours of the two sides, as in the app. */
const COLOURS: Readonly<Record<Side, string>> = { source: '#8a3ffc', target: '#0f6c5c' };

/** What the browser shows when it hands the answer back: which side it was, so that the two are not confused. */
export function farewellPage(side: Side, signedIn: boolean): string {
  const headline = signedIn ? texts.identity.signedIn(side) : texts.identity.notSignedIn(side);
  const text = signedIn ? texts.identity.closeTab : texts.identity.nothingRead;
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${headline} – Crosswalk</title>
<body style="font:16px/1.5 system-ui,sans-serif;margin:15vh auto;max-width:30rem;padding:0 1rem">
<main style="border-left:6px solid ${COLOURS[side]};padding-left:1.25rem"><h1 style="font-size:1.5rem">${headline}</h1><p>${text}</p></main>`;
}
