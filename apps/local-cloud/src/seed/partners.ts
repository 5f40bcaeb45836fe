/** Partners whose reports lie in the bucket. What a month lacks is as believable as what it has. */
export interface Partner {
  customId: string;
  artist: string;
  /** Which reports they get. */
  gets: readonly ('youtube' | 'streaming')[];
}

export const partners: readonly Partner[] = [
  { customId: 'DN-1001', artist: 'Lena Okafor', gets: ['youtube', 'streaming'] },
  { customId: 'DN-1002', artist: 'The Paper Lanterns', gets: ['youtube', 'streaming'] },
  { customId: 'DN-1003', artist: 'Marisol Vega', gets: ['youtube', 'streaming'] },
  { customId: 'DN-1004', artist: 'Northern Line', gets: ['streaming'] },
  { customId: 'DN-1005', artist: 'DJ Halcyon', gets: ['youtube'] },
  { customId: 'DN-1006', artist: 'Ingrid & the Tide', gets: ['youtube', 'streaming'] },
  { customId: 'DN-1007', artist: 'Kwame Baptiste', gets: ['youtube', 'streaming'] },
  { customId: 'DN-1008', artist: 'Velvet Harbour', gets: ['streaming'] },
];
