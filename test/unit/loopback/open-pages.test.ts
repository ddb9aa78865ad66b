import { expect, test } from 'vitest';
import { createOpenPages, type Listener, type PageMessage } from '#loopback/open-pages.ts';

function page(pageId: string): Listener & { readonly heard: PageMessage[]; readonly ids: (number | undefined)[] } {
  const heard: PageMessage[] = [];
  const ids: (number | undefined)[] = [];
  return { pageId, heard, ids, send: (message, id) => void (heard.push(message), ids.push(id)) };
}
const changed = (revision: number) => ({ type: 'project.changed', revision }) as const;
const news = (revision: number): PageMessage => ({ event: 'news', news: changed(revision) });

test('every page hears news from when it joined to when it left', () => {
  const pages = createOpenPages(() => {});
  const [early, late] = [page('early'), page('late')];
  const leave = pages.join(early);
  pages.publish(changed(1));
  pages.join(late);
  pages.publish(changed(2));
  leave();
  pages.publish(changed(3));
  expect(early.heard).toEqual([{ event: 'ready' }, news(1), news(2)]);
  expect(late.heard).toEqual([{ event: 'ready' }, news(2), news(3)]);
});

test('a page that lost its stream hears what it missed, once and in order', () => {
  const pages = createOpenPages(() => {});
  const first = page('a');
  const leave = pages.join(first);
  pages.publish(changed(1));
  leave();
  pages.publish(changed(2));
  pages.publish(changed(3));
  const back = page('a');
  pages.join(back, first.ids.at(-1));
  pages.publish(changed(4));
  expect(back.heard).toEqual([{ event: 'ready' }, news(2), news(3), news(4)]);
});

test('a message for one page reaches that page alone', () => {
  const pages = createOpenPages(() => {});
  const [one, other] = [page('one'), page('other')];
  pages.join(one);
  pages.join(other);
  const download = { event: 'download', href: '/downloads/x', name: 'usermapping.csv' } as const;
  expect(pages.tell('one', download)).toBe(true);
  expect(one.heard).toContainEqual(download);
  expect(other.heard).not.toContainEqual(download);
  expect(pages.tell(undefined, download)).toBe(true);
  expect(other.heard).toContainEqual(download);
});

test('a message for a page that is not there is not lost in silence', () => {
  const pages = createOpenPages(() => {});
  expect(pages.tell('gone', { event: 'ended' })).toBe(false);
  expect(pages.tell(undefined, { event: 'ended' })).toBe(false);
});

test('the number of pages is told when it changes, and leaving twice counts once', () => {
  const counts: number[] = [];
  const pages = createOpenPages((count) => counts.push(count));
  const leave = pages.join(page('a'));
  pages.join(page('b'));
  leave();
  leave();
  expect(counts).toEqual([1, 2, 1]);
});

test('what is remembered for pages that come back has an end', () => {
  const pages = createOpenPages(() => {});
  for (let revision = 1; revision <= 2000; revision++) pages.publish(changed(revision));
  const back = page('a');
  pages.join(back, 0);
  expect(back.heard.length).toBeLessThan(1000);
  expect(back.heard.at(-1)).toEqual(news(2000));
});
