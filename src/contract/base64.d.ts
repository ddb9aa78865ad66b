/** Base64 of the HTML standard, in Node and in browsers alike; TypeScript only declares it together with a whole host. */
declare function atob(packed: string): string;
