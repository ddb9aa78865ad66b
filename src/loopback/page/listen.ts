import type { News } from '#contract/news.ts';

/** Lets the browser save a file that the host has ready. */
function download(href: string, name: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
}

/** Opens the event stream of this page. `opened` settles when the host hears us, or cannot be reached; `isOpen` says whether it has. */
export function listen(address: string, onNews: (news: News) => void): { readonly opened: Promise<void>; readonly isOpen: () => boolean } {
  const opened = Promise.withResolvers<void>();
  let open = false;
  void opened.promise.then(() => (open = true));
  const stream = new EventSource(address);
  stream.addEventListener('ready', () => opened.resolve());
  // A call that is waiting then finds out by itself what is wrong, and says so.
  stream.addEventListener('error', () => opened.resolve());
  stream.addEventListener('news', ({ data }: MessageEvent<string>) => onNews(JSON.parse(data) as News));
  stream.addEventListener('download', ({ data }: MessageEvent<string>) => {
    const { href, name } = JSON.parse(data) as { href: string; name: string };
    download(href, name);
  });
  stream.addEventListener('ended', () => stream.close());
  return { opened: opened.promise, isOpen: () => open };
}
