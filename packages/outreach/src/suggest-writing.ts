import { DomainError, type Ctx } from '@distronation/common';
import type { SuggestWritingRequest, SuggestWritingResponse } from '@distronation/contracts';
import { maskAddresses } from './mask-addresses.ts';
import { readHtml, readLines } from './read-suggestions.ts';
import { instructionsFor, requestOf } from './writing-instructions.ts';
import type { CleanHtml, FindModel } from './writing-model.ts';

export interface WritingDeps {
  findModel: FindModel;
  cleanHtml: CleanHtml;
}

/** Asks the model, and trusts nothing that it says. Rejects with the declared errors. */
export const suggestWriting =
  ({ findModel, cleanHtml }: WritingDeps) =>
  async (ctx: Ctx, { body }: SuggestWritingRequest): Promise<SuggestWritingResponse> => {
    const model = findModel();
    if (!model) throw new DomainError('writing_help_not_configured');
    const { mask, unmask } = maskAddresses();
    const request = requestOf(body);
    const answer = await model.answer({
      instructions: instructionsFor(body.kind),
      request: mask(request),
      deadline: ctx.deadline,
    });
    const said = unmask(answer);
    const suggestions =
      body.kind === 'subjects' ? readLines(said) : readHtml(said, request, cleanHtml);
    if (suggestions.length === 0) throw new DomainError('writing_help_unavailable');
    return { data: { suggestions } };
  };
