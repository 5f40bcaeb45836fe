import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ElementType, ReactNode } from 'react';

/** The same address with another search, and what its entry in the browser's history remembers. */
export interface PagerLink {
  search: string;
  state?: unknown;
}

interface Step {
  label: string;
  /** Undefined where there is nothing more. */
  link: PagerLink | undefined;
}

interface PagerProps {
  /** What there are pages of: `Pages of events`. */
  label: string;
  /** The router's link. */
  linkAs: ElementType;
  back: Step;
  on: Step;
  /** Where in the list this page stands. */
  children: ReactNode;
}

const StepButton = ({ label, link, linkAs }: Step & Pick<PagerProps, 'linkAs'>) =>
  link ? (
    <Button variant="outlined" component={linkAs} to={{ search: link.search }} state={link.state}>
      {label}
    </Button>
  ) : (
    <Button variant="outlined" disabled>
      {label}
    </Button>
  );

/** Where a page of a list stands, and the ways to the others. */
export const Pager = ({ label, linkAs, back, on, children }: PagerProps) => (
  <Stack
    component="nav"
    aria-label={label}
    direction="row"
    sx={{ mt: 4, gap: 2, alignItems: 'center', flexWrap: 'wrap' }}
  >
    <Typography sx={{ mr: 'auto' }}>{children}</Typography>
    <StepButton {...back} linkAs={linkAs} />
    <StepButton {...on} linkAs={linkAs} />
  </Stack>
);
