import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import BarChartOutlined from '@mui/icons-material/BarChartOutlined';
import DashboardOutlined from '@mui/icons-material/DashboardOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import MarkEmailUnreadOutlined from '@mui/icons-material/MarkEmailUnreadOutlined';
import PaymentsOutlined from '@mui/icons-material/PaymentsOutlined';
import PeopleOutlined from '@mui/icons-material/PeopleOutlined';
import ArticleOutlined from '@mui/icons-material/ArticleOutlined';
import PersonOutlined from '@mui/icons-material/PersonOutlined';
import PersonSearchOutlined from '@mui/icons-material/PersonSearchOutlined';
import TimelineOutlined from '@mui/icons-material/TimelineOutlined';
import {
  listPayoutRuns,
  listStaff,
  listTemplates,
  listUndecidedMails,
  readYouTubeToken,
  type Role,
} from '@distronation/contracts';
import { lazy, type ReactNode } from 'react';
import { entryPaths } from '../../lib/entry-paths.ts';
import { paths } from '../../lib/paths.ts';

// No page waits for what is counted beside the names.
const UndecidedBadge = lazy(async () => ({
  default: (await import('../../features/undecided/UndecidedBadge.tsx')).UndecidedBadge,
}));

export interface NavigationEntry {
  label: string;
  href: string;
  icon: ReactNode;
  /** What waits there. */
  badge?: ReactNode;
  /** Leads there after `g`. */
  letter: string;
  /** Who may work there; everybody, when absent. */
  roles?: readonly Role[];
}

/** In the order of the work; a new page is one more line. */
export const navigationEntries: readonly NavigationEntry[] = [
  {
    label: 'Dashboard',
    letter: 'd',
    href: entryPaths.home.href(),
    icon: <DashboardOutlined fontSize="small" />,
  },
  {
    label: 'Compose',
    letter: 'm',
    href: paths.compose.href(),
    icon: <EditOutlined fontSize="small" />,
  },
  {
    label: 'Campaigns',
    letter: 'c',
    href: paths.campaigns.href(),
    icon: <BarChartOutlined fontSize="small" />,
  },
  {
    label: 'Payout runs',
    letter: 'p',
    href: paths.payoutRuns.href(),
    icon: <PaymentsOutlined fontSize="small" />,
    roles: listPayoutRuns.auth.roles,
  },
  {
    label: 'Tracking',
    letter: 't',
    href: paths.tracking.href(),
    icon: <TimelineOutlined fontSize="small" />,
  },
  {
    label: 'Contacts',
    letter: 'o',
    href: paths.contacts.href(),
    icon: <PeopleOutlined fontSize="small" />,
  },
  {
    label: 'Reports',
    letter: 'r',
    href: paths.reports.href(),
    icon: <DescriptionOutlined fontSize="small" />,
    roles: listPayoutRuns.auth.roles,
  },
  {
    label: 'Leads',
    letter: 'l',
    href: paths.leads.href(),
    icon: <PersonSearchOutlined fontSize="small" />,
    roles: readYouTubeToken.auth.roles,
  },
  {
    label: 'Templates',
    letter: 'e',
    href: paths.templates.href(),
    icon: <ArticleOutlined fontSize="small" />,
    roles: listTemplates.auth.roles,
  },
  {
    label: 'Undecided',
    letter: 'u',
    href: paths.undecided.href(),
    icon: <MarkEmailUnreadOutlined fontSize="small" />,
    badge: <UndecidedBadge />,
    roles: listUndecidedMails.auth.roles,
  },
  {
    label: 'Audit',
    letter: 'a',
    href: paths.audit.href(),
    icon: <HistoryOutlined fontSize="small" />,
  },
];

/** At the foot, apart from the work. */
export const accountEntries: readonly NavigationEntry[] = [
  {
    label: 'Staff',
    letter: 's',
    href: paths.staff.href(),
    icon: <BadgeOutlined fontSize="small" />,
    roles: listStaff.auth.roles,
  },
  {
    label: 'Profile',
    letter: 'i',
    href: paths.profile.href(),
    icon: <PersonOutlined fontSize="small" />,
  },
];
