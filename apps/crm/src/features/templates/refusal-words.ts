import type { ApiError } from '@distronation/api-client';
import { z } from 'zod';

const place = z.object({ line: z.int().positive() });
const refusal = z.object({ reason: z.string() });

/** Why content of a template was refused, and where to look. */
export const refusalWords = ({ message, problems, data }: ApiError): string => {
  const line = place.safeParse(data).data?.line;
  if (line !== undefined) return `${message}. Look at line ${line}.`;
  const reason = refusal.safeParse(data).data?.reason;
  if (reason !== undefined) return `Mailgun does not keep it: ${reason}`;
  return problems.length > 0
    ? problems.map((problem) => `${problem.message}.`).join(' ')
    : `${message}.`;
};
