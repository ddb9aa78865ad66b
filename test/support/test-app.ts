import { onTestFinished } from 'vitest';
import type { Ports } from '#app/ports.ts';
import { standInApp, type StandInApp } from './stand-in-app.ts';
import { tempFolder } from './temp-project.ts';

export type TestApp = StandInApp;

/** The app over ports that stand in for a host, closed when the test ends. */
export function testApp(folder: string = tempFolder(), supplied: Partial<Ports> = {}): TestApp {
  const made = standInApp(folder, supplied);
  onTestFinished(() => made.app.close());
  return made;
}
