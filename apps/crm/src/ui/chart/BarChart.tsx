import Box from '@mui/material/Box';
import type { Theme } from '@mui/material/styles';
import { useParentSize } from '@visx/responsive';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { textScale } from '../text-scale.ts';
import { Bars, type Bar } from './Bars.tsx';
import { stepTo } from './step-to.ts';

interface BarChartProps {
  /** What the bars count: `Opens by day`. */
  label: string;
  bars: readonly Bar[];
  /** What stands above the bars, about the one that is pointed at or chosen, or about none. */
  children: (index: number | undefined) => ReactNode;
}

/** Pixels, at the usual text size. */
const height = 220;

const drawing = (theme: Theme) => {
  const palette = theme.vars?.palette;
  return {
    height: `${height / 16}rem`,
    borderRadius: 1,
    touchAction: 'pan-y',
    '& svg': { display: 'block' },
    '& rect': { fill: palette?.primary.main },
    '& rect[data-chosen]': { fill: palette?.text.primary },
    '& .visx-axis-tick line': { stroke: palette?.divider },
    '& .visx-axis-bottom .visx-axis-line': { stroke: palette?.grey[500] },
    '& text': {
      fill: palette?.text.secondary,
      fontFamily: theme.typography.fontFamily,
      fontSize: 12,
    },
  };
};

/** Values over time. A slider to the keyboard: arrows go from bar to bar. */
export const BarChart = ({ label, bars, children }: BarChartProps) => {
  const { parentRef, width } = useParentSize({ debounceTime: 50 });
  const scale = textScale();
  const [chosen, setChosen] = useState<string>();
  const [pointedAt, setPointedAt] = useState<number>();
  const indexOfChosen = bars.findIndex(({ key }) => key === chosen);
  const held = indexOfChosen === -1 ? undefined : indexOfChosen;
  const shown = pointedAt ?? held;
  const choose = (index: number) => setChosen(bars[index]?.key);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepTo(event.key, held, bars.length);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  };
  const spoken = held === undefined ? undefined : bars[held];
  return (
    <>
      {children(shown)}
      <Box
        ref={parentRef}
        sx={drawing}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={bars.length}
        aria-valuenow={(held ?? bars.length - 1) + 1}
        aria-valuetext={spoken?.words ?? 'None chosen; use the arrow keys'}
        onKeyDown={onKeyDown}
      >
        {width > 0 && (
          <Bars
            bars={bars}
            chosen={shown}
            width={width / scale}
            height={height}
            scale={scale}
            onPoint={setPointedAt}
            onChoose={choose}
          />
        )}
      </Box>
    </>
  );
};
