import { config } from 'zod';

// Zod tries whether it may write functions for its schemas. Our policy forbids it, and the browser would
// complain of the attempt. The build has this run before any schema is made.
config({ jitless: true });
