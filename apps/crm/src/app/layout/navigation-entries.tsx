import BarChartOutlined from '@mui/icons-material/BarChartOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import TimelineOutlined from '@mui/icons-material/TimelineOutlined';
import type { ReactNode } from 'react';
import { paths } from '../../lib/paths.ts';

export interface NavigationEntry {
  label: string;
  href: string;
  icon: ReactNode;
}

/** In the order of the work; a new page is one more line. */
export const navigationEntries: readonly NavigationEntry[] = [
  { label: 'Compose', href: paths.compose.href(), icon: <EditOutlined fontSize="small" /> },
  { label: 'Campaigns', href: paths.campaigns.href(), icon: <BarChartOutlined fontSize="small" /> },
  { label: 'Tracking', href: paths.tracking.href(), icon: <TimelineOutlined fontSize="small" /> },
];
