import { expect, test } from 'vitest';
import { withBridge } from '#loopback/with-bridge.ts';

test('the bridge runs before the first script of the page', () => {
  const html = withBridge('<head><meta><script type="module" src="/a.js"></script><SCRIPT src="/b.js"></SCRIPT></head>');
  expect(html.match(/src="[^"]+"/gu)).toEqual(['src="/host/bridge.ts"', 'src="/a.js"', 'src="/b.js"']);
});

test('a page without a script is not ours', () => {
  expect(() => withBridge('<p>scripture</p>')).toThrow();
});
