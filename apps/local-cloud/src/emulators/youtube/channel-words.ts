/** What channels are called, and what they say of themselves. */

export const firstNames =
  'Ada Amir Anouk Ben Carla Chidi Dana Elif Emeka Farah Finn Grace Hana Ivo Jonas Kofi Lena Luis Mai Nadia Nils Olga Priya Rafa Rosa Sam Tomas Uma Vera Yuki'.split(
    ' ',
  );

export const lastNames =
  'Adeyemi Berg Costa Diallo Eriksen Fischer Garcia Haddad Ito Jansen Kaya Lind Moreau Novak Okafor Park Quist Rossi Sato Tanaka Usman Varga Weiss Yilmaz Zhou'.split(
    ' ',
  );

export const genres = [
  'Afrobeats',
  'Ambient',
  'Classical',
  'Country',
  'Drum and Bass',
  'Folk',
  'Hip Hop',
  'House',
  'Indie',
  'Jazz',
  'K-Pop',
  'Latin',
  'Lo-Fi',
  'Metal',
  'Reggae',
  'R&B',
  'Soul',
  'Techno',
] as const;

interface Format {
  /** `{first}`, `{last}` and `{genre}` stand for what they say. */
  titles: readonly string[];
  says: string;
}

export const formats: readonly Format[] = [
  {
    titles: [
      '{first} Reacts to {genre}',
      '{genre} Reactions with {first}',
      '{first} & Friends React',
    ],
    says: 'Music reaction videos, three times a week. I listen to {genre} for the first time, so that you can hear it again for the first time.',
  },
  {
    titles: ['{genre} Vinyl Room', '{last} Records', 'The {genre} Crate'],
    says: 'Vinyl, reviews and crate digging. Old and new {genre} music, one record a week.',
  },
  {
    titles: ['{first} {last} Music', '{first} {last}', '{last} Sessions'],
    says: 'Songwriter and producer. My own {genre} music, live sessions, and how they were made.',
  },
  {
    titles: ['{genre} Mixes by {first}', '24/7 {genre}', 'Late Night {genre}'],
    says: 'Long {genre} mixes to work, drive or sleep to. New music every Friday.',
  },
  {
    titles: ['Learn {genre} with {first}', '{last} Guitar School', '{genre} Lessons'],
    says: 'Lessons for guitar, bass and keys. From your first chord to playing {genre} music with others.',
  },
  {
    titles: ['Off Topic: {genre}', 'The {genre} Podcast', 'Hot Topic {first}'],
    says: 'A podcast on every topic in {genre} music: interviews, industry news and opinions that we regret later.',
  },
  {
    titles: ['{first} Makes Beats', '{genre} Production Lab', 'Studio {last}'],
    says: 'Beat making, mixing and mastering. Free {genre} sample packs, and honest gear reviews for music producers.',
  },
];

export const asides = [
  'Thank you for being here.',
  'Filmed in a kitchen, edited on a train.',
  'All rights belong to the artists; I only talk over them.',
  'Follow @the_same_name everywhere. New video @ 8pm every Sunday.',
  'Subscribe if you like it, argue in the comments if you do not.',
  'Gear list, discount codes and the Discord are linked below.',
];

export const invitations = [
  'Business:',
  'For bookings and promos write to',
  'Contact ➜',
  'Send me your music:',
  'Enquiries:',
  'Email',
];

export const countries = ['US', 'GB', 'DE', 'NG', 'BR', 'JP', 'KR', 'SE', 'FR', 'MX', 'IN', 'GH'];
