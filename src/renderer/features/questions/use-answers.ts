import { useQuery } from '@tanstack/react-query';
import { AppError } from '#contract/failure.ts';
import type { FileHandle } from '#contract/transport.ts';
import type { Answer } from '#lib/client.ts';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';

type Preview = Answer<'answers.preview'>;

/** Has an answered workbook read, and follows what its answers would do until they are taken. */
export function useAnswers(file: FileHandle, taken: boolean): { data: Preview | undefined; error: unknown; again: () => void } {
  const { client, jobs } = useServices();
  const { fileId } = file;
  const reading = useQuery({
    queryKey: ['answers', fileId],
    queryFn: async () => {
      const { jobId } = await client['answers.read']({ fileId });
      jobs.getState().begin(jobId, 'answers');
      const { outcome, failure } = await jobs.getState().ended(jobId);
      if (outcome !== 'done') throw new AppError(failure?.code ?? 'cancelled', failure?.message ?? '', failure?.details);
      return true;
    },
    gcTime: 0,
  });
  const preview = useQuery({
    queryKey: [PROJECT_KEY, 'answers', fileId],
    queryFn: () => client['answers.preview']({ fileId }),
    enabled: reading.isSuccess && !taken,
    gcTime: 0,
  });
  const { error, refetch } = reading.isError ? reading : preview;
  return { data: reading.isError ? undefined : preview.data, error, again: () => void refetch() };
}
