import * as z from 'zod';
import { topics } from './topic-list.ts';

// Apart from the list, which the public pages show without carrying a schema library.
export const topic = z.enum(topics, { error: `Topic must be one of ${topics.join(', ')}` });
