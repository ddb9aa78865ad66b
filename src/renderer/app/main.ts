import './quiet-zod.ts';

// In parts, each a task of its own: read at once, they would keep the window from answering for a fifth of a second.
await import('#contract/calls/settings-calls.ts');
await import('#contract/app-contract.ts');
const { start } = await import('./start.tsx');
start();
