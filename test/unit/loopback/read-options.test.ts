import { expect, test } from 'vitest';
import { readOptions } from '#loopback/read-options.ts';

test.each([
  [[], { open: false, port: 0, data: null, project: null }],
  [['--open'], { open: true, port: 0, data: null, project: null }],
  [['--port', '4711', '--data', '/var/x'], { open: false, port: 4711, data: '/var/x', project: null }],
  [['--port=0'], { open: false, port: 0, data: null, project: null }],
  [['x.crosswalk'], { open: false, port: 0, data: null, project: '/home/ann/x.crosswalk' }],
  [['--data', 'here'], { open: false, port: 0, data: '/home/ann/here', project: null }],
])('%j is understood', (words, expected) => {
  expect(readOptions(words, '/home/ann')).toEqual(expected);
});

test.each([
  [['--prot', '1']],
  [['x.crosswalk', 'y.crosswalk']],
  [['--port']],
  [['--port', 'x']],
  [['--port', '80']],
  [['--port', '-1']],
  [['--port', '99999']],
  [['--data=']],
  [['--open=1']],
])('%j is answered in a sentence', (words) => {
  expect(readOptions(words, '/home/ann')).toMatch(/^[A-Z].*\.$/u);
});
