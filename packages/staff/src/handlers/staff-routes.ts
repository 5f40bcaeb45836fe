import { byRoute, type createEndpoint } from '@distronation/common/http';
import { endpoints } from '@distronation/contracts';
import { changeStaff } from '../change-staff.ts';
import { inviteAgain } from '../invite-again.ts';
import { inviteStaff } from '../invite-staff.ts';
import { listStaff, listStaffNames } from '../list-staff.ts';
import { changeOwnName, signOutEverywhere } from '../own-account.ts';

type Deps = Parameters<typeof inviteStaff>[0] &
  Parameters<typeof changeStaff>[0] &
  Parameters<typeof listStaff>[0] &
  Parameters<typeof changeOwnName>[0];

/** The routes of accounts, which one function serves. */
export const staffRoutes = (endpoint: ReturnType<typeof createEndpoint>, deps: Deps) =>
  byRoute(
    [endpoints.listStaff, endpoint(endpoints.listStaff, listStaff(deps))],
    [endpoints.inviteStaff, endpoint(endpoints.inviteStaff, inviteStaff(deps))],
    [endpoints.changeStaff, endpoint(endpoints.changeStaff, changeStaff(deps))],
    [endpoints.inviteStaffAgain, endpoint(endpoints.inviteStaffAgain, inviteAgain(deps))],
    [endpoints.listStaffNames, endpoint(endpoints.listStaffNames, listStaffNames(deps))],
    [endpoints.changeOwnName, endpoint(endpoints.changeOwnName, changeOwnName(deps))],
    [endpoints.signOutEverywhere, endpoint(endpoints.signOutEverywhere, signOutEverywhere(deps))],
  );
