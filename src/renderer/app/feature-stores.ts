import { createAccountsStore, type AccountsStore } from '#features/accounts/accounts-store.ts';
import { createImportStore, type ImportStore } from '#features/import/import-store.ts';
import { createReviewStore, type ReviewStore } from '#features/review/review-store.ts';
import { createSignoffStore, type SignoffStore } from '#features/signoff/signoff-store.ts';
import type { Services } from '#lib/services.tsx';

/** View state that outlives a visit to its screen: the place in the list, the files that wait. */
export interface FeatureStores {
  readonly imports: ImportStore;
  /** User lists of environments, which wait apart. */
  readonly lists: ImportStore;
  readonly accounts: AccountsStore;
  readonly review: ReviewStore;
  readonly signoff: SignoffStore;
}

export function createFeatureStores({ client, jobs, bridge, openProject }: Services): FeatureStores {
  const stores = {
    imports: createImportStore(client, (jobId) => jobs.getState().ended(jobId)),
    lists: createImportStore(client, (jobId) => jobs.getState().ended(jobId)),
    accounts: createAccountsStore(client),
    review: createReviewStore(client),
    signoff: createSignoffStore(client, jobs),
  };
  bridge.subscribe((news) => {
    if (news.type === 'project.closed') openProject.getState().leave();
  });
  openProject.subscribe((now, before) => {
    if (now.visit === before.visit) return;
    stores.imports.getState().discardAll();
    stores.accounts.getState().reset();
    stores.review.getState().reset();
    stores.signoff.getState().forget();
  });
  return stores;
}
