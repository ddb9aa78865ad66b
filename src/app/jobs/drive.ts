/**
 * Runs a generator to its end. `onProgress` hears every step and answers whether to go on; when it
 * answers false the generator is ended early, which runs its clean-up, and the answer is null.
 */
export function drive<Progress, Result>(
  work: Generator<Progress, Result>,
  onProgress: (progress: Progress) => boolean,
): { readonly result: Result } | null {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return { result: step.value };
    if (!onProgress(step.value)) {
      work.return(undefined as never);
      return null;
    }
  }
}
