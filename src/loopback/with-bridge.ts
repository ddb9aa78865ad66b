/** The renderer's index.html with the page bridge in front of its first script. */
export function withBridge(html: string): string {
  const first = html.search(/<script\b/iu);
  if (first === -1) throw new Error('The built page holds no script.');
  // Module scripts run in the order they stand, so the bridge is there when the renderer looks for it.
  return `${html.slice(0, first)}<script type="module" src="/host/bridge.ts"></script>\n    ${html.slice(first)}`;
}
