import { scaleBand, scaleLinear } from '@visx/scale';
import { AxisBottom, AxisLeft } from '@visx/axis';
import type { PointerEvent } from 'react';
import { namedBars } from './named-bars.ts';

export interface Bar {
  /** Unlike any other's. */
  key: string;
  /** What stands below it: `22 Nov`. */
  name: string;
  value: number;
  /** All of it in words, as it is read out. */
  words: string;
}

interface BarsProps {
  bars: readonly Bar[];
  /** The one that is spoken of. */
  chosen: number | undefined;
  width: number;
  height: number;
  /** Pixels to each of the above, so that names grow with the rest of the page's text. */
  scale: number;
  onPoint: (index: number | undefined) => void;
  onChoose: (index: number) => void;
}

// To the right, room for half of the last name.
const margin = { top: 8, right: 20, bottom: 26, left: 44 };
const compact = new Intl.NumberFormat('en', { notation: 'compact' });
const widthOfName = 76;

/** Bars from zero up, with names below as many of them as there is room for. */
export const Bars = ({ bars, chosen, width, height, scale, onPoint, onChoose }: BarsProps) => {
  const x = scaleBand({
    domain: bars.map(({ key }) => key),
    range: [margin.left, width - margin.right],
    padding: 0.2,
  });
  const y = scaleLinear({
    domain: [0, Math.max(1, ...bars.map(({ value }) => value))],
    range: [height - margin.bottom, margin.top],
    nice: 4,
  });
  const names = new Map(bars.map(({ key, name }) => [key, name]));
  const room = Math.max(1, Math.floor((width - margin.left) / widthOfName));
  const indexAt = (event: PointerEvent<SVGElement>): number => {
    const { left } = event.currentTarget.getBoundingClientRect();
    const place = Math.floor(((event.clientX - left) / scale - margin.left) / x.step());
    return Math.min(Math.max(place, 0), bars.length - 1);
  };
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width * scale}
      height={height * scale}
      aria-hidden
      onPointerMove={(event) => onPoint(indexAt(event))}
      onPointerLeave={() => onPoint(undefined)}
      onPointerDown={(event) => onChoose(indexAt(event))}
    >
      <AxisLeft
        scale={y}
        left={margin.left}
        tickValues={y.ticks(4).filter(Number.isInteger)}
        tickFormat={(value) => compact.format(Number(value))}
        tickLength={0}
        hideAxisLine
        tickLineProps={{ x2: width - margin.left - margin.right }}
        tickLabelProps={{ textAnchor: 'end', dx: -8, dy: '0.32em' }}
      />
      {bars.map(({ key, value }, index) => (
        <rect
          key={key}
          x={x(key)}
          width={Math.max(1, x.bandwidth())}
          y={y(value)}
          height={y(0) - y(value)}
          data-chosen={index === chosen || undefined}
        />
      ))}
      <AxisBottom
        scale={x}
        top={height - margin.bottom}
        tickValues={namedBars(
          bars.map(({ key }) => key),
          room,
        )}
        tickFormat={(key) => names.get(key) ?? ''}
        tickLength={4}
        tickLabelProps={{ textAnchor: 'middle', dy: '0.5em' }}
      />
    </svg>
  );
};
