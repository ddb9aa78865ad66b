import { config } from 'zod';

// zod tries `new Function` when schemas are made; the content policy would report each try.
// Must run before the contract is loaded, hence a module of its own.
config({ jitless: true });
