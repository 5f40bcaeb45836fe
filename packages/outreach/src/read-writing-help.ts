import type { ReadWritingHelpResponse } from '@distronation/contracts';
import type { FindModel } from './writing-model.ts';

/** Whether there is a model, and whose. */
export const readWritingHelp =
  ({ findModel }: { findModel: FindModel }) =>
  async (): Promise<ReadWritingHelpResponse> => {
    const model = findModel();
    return {
      data: model ? { available: true, host: model.host, model: model.name } : { available: false },
    };
  };
