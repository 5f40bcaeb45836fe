import { parseEnvironment, sharedEnvironment } from '@distronation/common/adapters';
import * as z from 'zod';

const reading = sharedEnvironment.safeExtend({ ADDRESS_HASH_KEY: z.string().optional() });

export const readingEnvironment = () => parseEnvironment(reading, process.env);
