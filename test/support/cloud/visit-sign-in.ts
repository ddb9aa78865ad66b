/** What a browser does with the sign-in page, without a browser: picks an account and hands the answer back. Answers the last page's text. */
export async function visitSignIn(pageAddress: string, pickTenantId: string): Promise<string> {
  const page = await fetch(pageAddress);
  const text = await page.text();
  if (!page.ok) throw new Error(`the sign-in page refused: ${text}`);
  const form = new URLSearchParams(
    [...text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name, value]) => [name!, unescape(value!)]),
  );
  form.set('pick', pickTenantId);
  const answered = await (await fetch(new URL('pick', pageAddress), { method: 'POST', body: form })).text();
  const action = unescape(/action="([^"]*)"/.exec(answered)![1]!);
  const fields = new URLSearchParams(
    [...answered.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name, value]) => [name!, unescape(value!)]),
  );
  const back = await fetch(action, { method: 'POST', body: fields });
  return back.text();
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
