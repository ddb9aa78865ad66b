import { z } from 'zod';
import { defineCall } from '../define-call.ts';
import { nothingSchema, readingSchema, stateCountsSchema } from './shapes.ts';

const importedFileSchema = z.object({
  importId: z.number(),
  name: z.string(),
  /** What it was recognised as, in words. */
  title: z.string(),
  /** It pairs accounts of two tenants; its pairs can be taken with `import.takePairs`. */
  mapping: z.boolean(),
  rows: z.number(),
  accounts: z.number(),
  faults: z.number(),
  /** ISO 8601, UTC. */
  importedAt: z.string(),
  /** Null: it was not read from a tenant. */
  reading: readingSchema.nullable(),
});

const tenantSchema = z.object({
  /** What people call it, for example "Contoso". */
  name: z.string(),
  /** The domains of its accounts, most frequent first. */
  domains: z.array(z.string()),
  accounts: z.number(),
  files: z.array(importedFileSchema),
});

/** Which decisions want a second reviewer before they are written. */
const secondReviewSchema = z.object({
  /** Those about administrators' accounts, on either side. */
  privileged: z.boolean(),
  /** Pairs whose runner-up is nearly as likely. */
  closeCalls: z.boolean(),
});
export type SecondReview = z.infer<typeof secondReviewSchema>;

/** Everything a screen needs to know of the open project except its rows. */
export const projectSchema = z.object({
  name: z.string(),
  /** The file, as a person would name it; for reading only. */
  location: z.string(),
  /** Grows with every change. */
  revision: z.number(),
  source: tenantSchema,
  target: tenantSchema,
  counts: stateCountsSchema,
  /** Null until the accounts have been paired once. */
  pairedAt: z.string().nullable(),
  /** Accounts have changed since they were last paired. */
  pairingStale: z.boolean(),
  /** How many open suggestions the last pairing changed of those of the one before. */
  changedSuggestions: z.number(),
  secondReview: secondReviewSchema,
  /** What undo and redo would do, in words, or null. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  /** Things a person should know of, for example a project inside a cloud folder. */
  warnings: z.array(z.string()),
});
export type Project = z.infer<typeof projectSchema>;

export const recentProjectSchema = z.object({
  recentId: z.string(),
  name: z.string(),
  location: z.string(),
  openedAt: z.string(),
  /** The file is no longer where it was. */
  missing: z.boolean(),
});

/** The project that is open, and those that were. */
export const projectCalls = {
  /** Recent projects and what this installation is. */
  'home.read': defineCall({
    input: nothingSchema,
    output: z.object({
      version: z.string(),
      recent: z.array(recentProjectSchema),
    }),
  }),
  'home.forget': defineCall({ input: z.object({ recentId: z.string() }), output: nothingSchema }),
  /** The open project, or null. */
  'project.read': defineCall({ input: nothingSchema, output: projectSchema.nullable() }),
  'project.create': defineCall({
    input: z.object({ name: z.string().trim().min(1).max(100) }),
    output: projectSchema,
  }),
  'project.open': defineCall({ input: z.object({ fileId: z.string() }), output: projectSchema }),
  'project.openRecent': defineCall({ input: z.object({ recentId: z.string() }), output: projectSchema }),
  /** Makes a project from the sample exports and starts pairing it. */
  'project.trySamples': defineCall({ input: nothingSchema, output: projectSchema }),
  'project.rename': defineCall({
    input: z.object({
      name: z.string().trim().min(1).max(100).optional(),
      source: z.string().trim().min(1).max(100).optional(),
      target: z.string().trim().min(1).max(100).optional(),
    }),
    output: projectSchema,
  }),
  'project.setSecondReview': defineCall({ input: secondReviewSchema, output: projectSchema }),
  /** Writes a finished copy where the person wants it; null when they cancelled. */
  'project.saveCopy': defineCall({ input: nothingSchema, output: z.object({ savedAs: z.string().nullable() }) }),
  'project.close': defineCall({ input: nothingSchema, output: nothingSchema }),
};
