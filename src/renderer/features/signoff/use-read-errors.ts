import type { FileHandle } from '#contract/transport.ts';
import { useServices } from '#lib/services.tsx';
import type { SignoffStore } from './signoff-store.ts';

/** Gives a function that reads Microsoft's error file and goes to the first person it is about; to the list of errors when it knows nobody. */
export function useReadErrors(store: SignoffStore): (file: FileHandle) => Promise<void> {
  const { navigation } = useServices();
  return async (file) => {
    const found = await store.getState().readErrors(file);
    const first = found?.errors.findIndex(({ person }) => person !== null) ?? -1;
    const person = found?.errors[first]?.person;
    if (!person) {
      navigation.getState().go('signoff');
      return;
    }
    store.getState().showError(first);
    navigation.getState().go('review', person.sourceId);
  };
}
