import { describe, expect, test, vi } from 'vitest';
import { AppError } from '#contract/failure.ts';
import { startWhenFree } from '#features/import/start-when-free.ts';

const busy = (): Promise<never> => Promise.reject(new AppError('job-running', 'Busy.'));
const running = { jobId: 'job-1', job: 'pair', phase: '', done: 0, total: 1 };

describe('a job that is to be started', () => {
  test('starts at once when nothing else runs', async () => {
    const read = vi.fn<() => Promise<typeof running | null>>();
    await expect(startWhenFree({ 'job.read': read }, vi.fn(), () => Promise.resolve({ jobId: 'job-2' }))).resolves.toBe('job-2');
    expect(read).not.toHaveBeenCalled();
  });

  test('waits for the end of the one that runs', async () => {
    let release = (): void => undefined;
    const ended = vi.fn<(jobId: string) => Promise<void>>(() => new Promise((resolve) => (release = resolve)));
    const start = vi.fn<() => Promise<{ jobId: string }>>().mockImplementationOnce(busy).mockResolvedValue({ jobId: 'job-2' });
    const started = startWhenFree({ 'job.read': () => Promise.resolve(running) }, ended, start);
    await vi.waitFor(() => expect(ended).toHaveBeenCalledWith('job-1'));
    expect(start).toHaveBeenCalledTimes(1);
    release();
    await expect(started).resolves.toBe('job-2');
  });

  test('tries again when the other ended in the meantime', async () => {
    const start = vi.fn<() => Promise<{ jobId: string }>>().mockImplementationOnce(busy).mockResolvedValue({ jobId: 'job-2' });
    await expect(startWhenFree({ 'job.read': () => Promise.resolve(null) }, vi.fn(), start)).resolves.toBe('job-2');
  });

  test('does not wait for ever on an app that is busy with nothing', async () => {
    await expect(startWhenFree({ 'job.read': () => Promise.resolve(null) }, vi.fn(), busy)).rejects.toThrow('Busy.');
  });

  test('says what else is wrong', async () => {
    const start = (): Promise<never> => Promise.reject(new Error('gone'));
    await expect(startWhenFree({ 'job.read': () => Promise.resolve(running) }, vi.fn(), start)).rejects.toThrow('gone');
  });
});
