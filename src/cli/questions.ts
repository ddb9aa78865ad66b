import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { userInfo } from 'node:os';
import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { writeAtomically } from '#app/files/write-atomically.ts';
import { openUndecided } from '#app/questions/open-undecided.ts';
import { writeQuestions } from '#app/questions/write-questions.ts';
import type { Console } from './console.ts';
import { withProject } from './with-project.ts';

interface QuestionsOptions {
  readonly out?: string;
  readonly by: string;
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
    .option('--json', 'print one JSON object instead of text')
    .action(async (file: string, { out, by, json }: QuestionsOptions, command: Command) => {
      if (json) terminal.setJson();
      if (!out) return command.error("error: option '--out <file.xlsx>' is missing");
      await withProject(file, async (project) => {
        const sourceIds = await openUndecided(project);
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
        terminal.printJson({ questions, written: path });
        terminal.print(`${questions} ${questions === 1 ? 'question' : 'questions'} written to ${path}`);
      });
    });
}
