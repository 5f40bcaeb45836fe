import type { createEndpoint, Route } from '@distronation/common/http';
import {
  approvePayoutRun as approveContract,
  checkPayoutRun as checkContract,
  createPayoutRun as createContract,
  discardPayoutRun as discardContract,
  listPayoutRows as rowsContract,
  listPayoutRuns as listContract,
  previewPayoutMail as previewContract,
  readPayoutMail as mailContract,
  readPayoutRun as readContract,
} from '@distronation/contracts';
import { approvePayoutRun } from '../payout-runs/approve-payout-run.ts';
import { createPayoutRun } from '../payout-runs/create-payout-run.ts';
import { discardPayoutRun } from '../payout-runs/discard-payout-run.ts';
import { listPayoutRows } from '../payout-runs/list-payout-rows.ts';
import { listPayoutRuns, readPayoutRun } from '../payout-runs/read-payout-runs.ts';
import { checkPayoutRun } from '../payout-runs/recheck.ts';
import { previewPayoutMail, readPayoutMail } from '../payout-runs/show-statement.ts';

type Deps = Parameters<typeof approvePayoutRun>[0] &
  Parameters<typeof createPayoutRun>[0] &
  Parameters<typeof discardPayoutRun>[0] &
  Parameters<typeof listPayoutRows>[0] &
  Parameters<typeof listPayoutRuns>[0] &
  Parameters<typeof readPayoutMail>[0];

/** The routes of payout runs. */
export const payoutRunRoutes = (
  endpoint: ReturnType<typeof createEndpoint>,
  deps: Deps,
): Route[] => [
  [previewContract, endpoint(previewContract, previewPayoutMail(deps))],
  [createContract, endpoint(createContract, createPayoutRun(deps))],
  [listContract, endpoint(listContract, listPayoutRuns(deps))],
  [readContract, endpoint(readContract, readPayoutRun(deps))],
  [rowsContract, endpoint(rowsContract, listPayoutRows(deps))],
  [mailContract, endpoint(mailContract, readPayoutMail(deps))],
  [checkContract, endpoint(checkContract, checkPayoutRun(deps))],
  [approveContract, endpoint(approveContract, approvePayoutRun(deps))],
  [discardContract, endpoint(discardContract, discardPayoutRun(deps))],
];
