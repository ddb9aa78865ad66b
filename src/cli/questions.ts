import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { userInfo } from 'node:os';
import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { writeAtomically } from '#app/files/write-atomically.ts';
import { openUndecided } from '#app/questions/open-undecided.ts';
import { MOST_QUESTIONS } from '#app/questions/most-questions.ts';
import { countParts, partOf, writeQuestions } from '#app/questions/write-questions.ts';
import { AppError } from '#contract/failure.ts';
import { texts } from '#texts/texts.ts';
import type { Console } from './console.ts';
import { withProject } from './with-project.ts';

interface QuestionsOptions {
  readonly out?: string;
  readonly by: string;
  readonly part: string;
  readonly json?: boolean;
}

/** `crosswalk questions`: a workbook that asks the client about everybody who is undecided. */
export function addQuestionsCommand(program: Command, terminal: Console): void {
  program
    .command('questions')
    .description('Write an Excel workbook that asks the client about every source account of a project that is undecided.')
    .argument('<project>', 'the project, a .crosswalk file')
    .option('--out <file.xlsx>', 'where to write the workbook')
    .option('--by <name>', 'who asks', userInfo().username)
    .option('--part <number>', `which part, where there are more than ${texts.count(MOST_QUESTIONS)}`, '1')
    .option('--json', 'print one JSON object instead of text')
    .action(async (file: string, { out, by, part: asked, json }: QuestionsOptions, command: Command) => {
      if (json) terminal.setJson();
      const part = Number(asked);
      if (!Number.isInteger(part) || part < 1) return command.error("error: option '--part <number>' counts from 1");
      if (!out) return command.error("error: option '--out <file.xlsx>' is missing");
      await withProject(file, async (project) => {
        const all = await openUndecided(project);
        const parts = countParts(all.length);
        const sourceIds = partOf(all, part - 1);
        if (all.length > 0 && sourceIds.length === 0)
          throw new AppError('blocked', `There is no part ${part}: the questions go into ${parts}.`);
        const { meta, suggestions } = project.tables;
        const { bytes, questions } = await writeQuestions({
          project,
          model: suggestions.run()?.model ?? null,
          sourceIds,
          projectId: meta.ownId(randomUUID),
          by,
          at: new Date(),
        });
        const path = resolve(out);
        await writeAtomically(path, (temp) => writeFile(temp, bytes, { flag: 'wx', mode: 0o600 }));
        terminal.printJson({ questions, written: path, part, parts: Math.max(1, parts) });
        terminal.print(`${questions} ${questions === 1 ? 'question' : 'questions'} written to ${path}`);
        if (part < parts)
          terminal.print(`${all.length - part * MOST_QUESTIONS} more are left: the next part is --part ${part + 1} of ${parts}`);
      });
    });
}
