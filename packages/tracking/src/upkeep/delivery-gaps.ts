import type { Ctx } from '@distronation/common';
import type { DeliveryGapsResponse } from '@distronation/contracts';
import type { FindGaps } from './find-gaps.ts';

export const deliveryGaps =
  ({ findGaps }: { findGaps: FindGaps }) =>
  async (_ctx: Ctx): Promise<DeliveryGapsResponse> => {
    const { gaps, period } = await findGaps();
    return {
      data: {
        gaps: gaps.map(({ since, ...gap }) => ({ ...gap, since: since.toISOString() })),
        period: { from: period.from.toISOString(), to: period.to.toISOString() },
      },
    };
  };
