import { AsyncLocalStorage } from 'node:async_hooks';

/** The page whose call is being answered, so that what it saves is downloaded there and not in another tab. */
export type CurrentPage = AsyncLocalStorage<string | undefined>;

export const createCurrentPage = (): CurrentPage => new AsyncLocalStorage();
