import { beforeEach, describe, expect, test, vi } from 'vitest';
import { hardenAllContents } from '#main/harden-contents.ts';
import { app, resetElectron } from '#test/support/electron-double/electron.ts';
import { WebContentsDouble } from '#test/support/electron-double/web-contents-double.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));

let contents: WebContentsDouble;
beforeEach(() => {
  resetElectron();
  hardenAllContents();
  contents = new WebContentsDouble();
  contents.url = 'app://crosswalk/';
  app.emit('web-contents-created', {}, contents);
});

describe('hardenAllContents', () => {
  test.each([
    ['a web page', 'https://example.com/'],
    ['a file dropped beside its target', 'file:///home/person/export.csv'],
    ['a script address', 'javascript:alert(1)'],
    ['inline data', 'data:text/html,hello'],
    ['another path of its own scheme', 'app://crosswalk/other.html'],
    ['another host of its own scheme', 'app://elsewhere/'],
  ])('the page cannot go to %s', (_case, url) => {
    const details = { url, isMainFrame: true };
    expect(contents.tries('will-navigate', details)).toBe('stopped');
    expect(contents.tries('will-frame-navigate', details)).toBe('stopped');
    expect(contents.tries('will-redirect', details)).toBe('stopped');
  });

  test('the page can load itself again, but a frame inside it cannot load anything', () => {
    const details = { url: 'app://crosswalk/', isMainFrame: true };
    expect(contents.tries('will-navigate', details)).toBe('went');
    expect(contents.tries('will-frame-navigate', details)).toBe('went');
    expect(contents.tries('will-frame-navigate', { ...details, isMainFrame: false })).toBe('stopped');
  });

  test('contents that are not the page cannot go to the page', () => {
    contents.url = 'devtools://devtools/bundled/inspector.html';
    expect(contents.tries('will-navigate', { url: 'app://crosswalk/', isMainFrame: true })).toBe('stopped');
  });

  test('no redirect is followed, not even to the page', () => {
    expect(contents.tries('will-redirect', { url: 'app://crosswalk/', isMainFrame: true })).toBe('stopped');
  });

  test('no web view is attached and no window is opened', () => {
    expect(contents.tries('will-attach-webview')).toBe('stopped');
    for (const url of ['https://example.com/', 'app://crosswalk/', 'about:blank']) {
      expect(contents.openHandler?.({ url } as never)).toEqual({ action: 'deny' });
    }
  });
});
