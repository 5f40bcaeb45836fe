import { byRoute, type createEndpoint } from '@distronation/common/http';
import {
  createSegment as createContract,
  deleteSegment as deleteContract,
  listSegment as addressesContract,
  listSegments as listContract,
  searchContacts as searchContract,
} from '@distronation/contracts';
import { createSegment } from '../search/create-segment.ts';
import { deleteSegment } from '../search/delete-segment.ts';
import { listSegment } from '../search/list-segment.ts';
import { listSegments } from '../search/list-segments.ts';
import { searchContacts } from '../search/search-contacts.ts';

type Deps = Parameters<typeof searchContacts>[0] &
  Parameters<typeof createSegment>[0] &
  Parameters<typeof deleteSegment>[0] &
  Parameters<typeof listSegment>[0];

/** The routes of the search, which one function serves from its memory. */
export const searchRoutes = (endpoint: ReturnType<typeof createEndpoint>, deps: Deps) =>
  byRoute(
    [searchContract, endpoint(searchContract, searchContacts(deps))],
    [listContract, endpoint(listContract, listSegments(deps))],
    [createContract, endpoint(createContract, createSegment(deps))],
    [deleteContract, endpoint(deleteContract, deleteSegment(deps))],
    [addressesContract, endpoint(addressesContract, listSegment(deps))],
  );
