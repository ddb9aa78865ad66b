import { appContract, type AppContract } from '#contract/app-contract.ts';
import { createClient, type Client } from '#contract/create-client.ts';
import type { AppBridge } from './bridge.ts';

export type AppClient = Client<AppContract>;
export type CallName = keyof AppContract;
export type Answer<Name extends CallName> = Awaited<ReturnType<AppClient[Name]>>;

export function createAppClient(bridge: Pick<AppBridge, 'call'>): AppClient {
  return createClient(appContract, (name, input) => bridge.call(name, input));
}
