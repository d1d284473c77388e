// What a printed page looks like: sizes, distances, weights. Lengths in points (1/72 inch). Nothing else knows them.

export const paperSizes = { letter: { width: 612, height: 792 }, a4: { width: 595.28, height: 841.89 } } as const;

/** The footer's rule stands `footerRule` above the page's lower end, its words below it. */
export const page = { top: 43, side: 54, bottom: 50, footerRule: 41.5 } as const;

export type Weight = 300 | 400 | 600 | 700;

/** A size of words. `leading`: line height as a multiple of the size. */
export interface Type {
  readonly size: number;
  readonly leading: number;
  readonly weight?: Weight;
  readonly italic?: true;
  /** Distance added between letters. */
  readonly spacing?: number;
}

const body: Type = { size: 9.5, leading: 1.27 };

export const type = {
  body,
  title: { size: 15, leading: 1.1, weight: 700, spacing: -0.12 },
  confidential: { size: 8.5, leading: 1.25 },
  childName: { size: 19, leading: 1.1, weight: 700, spacing: -0.2 },
  /** Where name and age would not stand in one line otherwise. */
  longChildName: { size: 13, leading: 1.15, weight: 700, spacing: -0.1 },
  longChildAge: { size: 10.5, leading: 1.15, weight: 600 },
  childAge: { size: 13, leading: 1.1, weight: 600 },
  heading: { size: 11, leading: 1.2, weight: 700 },
  headingNote: { size: 8.5, leading: 1.2 },
  subheading: { size: 9.5, leading: 1.27, weight: 600 },
  lead: { size: 10, leading: 1.25 },
  facts: { size: 9, leading: 1.27 },
  small: { size: 8.3, leading: 1.27 },
  key: { size: 8, leading: 1.3 },
  voice: { size: 11, leading: 1.25, italic: true },
  figure: { size: 16, leading: 1.1, weight: 600 },
  figureTerm: { size: 8.5, leading: 1.1 },
  personTerm: { size: 8, leading: 1.22 },
  person: { size: 9, leading: 1.22 },
  tally: { size: 10, leading: 1.27 },
  decisionNumber: { size: 14, leading: 1.05, weight: 300 },
  decision: { size: 10.5, leading: 1.27, weight: 600 },
  label: { size: 9.5, leading: 1.27, weight: 700 },
  columnTitle: { size: 8, leading: 1.22 },
  cell: { size: 9.5, leading: 1.22 },
  footer: { size: 8, leading: 1.2 },
} satisfies Record<string, Type>;

export const color = { ink: '#000000', grey: '#999999', paper: '#ffffff' } as const;

/** Hairlines part rows; thin and strong rules part sections. */
export const rule = {
  hair: { width: 0.5, color: color.grey },
  foot: { width: 0.5, color: color.ink },
  thin: { width: 0.75, color: color.ink },
  strong: { width: 1.5, color: color.ink },
} as const;

export type Rule = (typeof rule)[keyof typeof rule];

/** Distances between words: of a mark to its words in ems, of facts in one line, of columns. */
export const gap = {
  mark: 0.32,
  parts: 8,
  facts: 12,
  tally: 18,
  cell: 5,
  /** After a column of numbers, which stand at its right edge. */
  afterNumbers: 14,
  streams: 20,
  people: 12,
  figures: 11,
} as const;

/** A meaning's shape in ems, and how far it hangs below the baseline. */
export const mark = { size: 0.78, drop: 0.04 } as const;

/** Lengths to write on by hand. */
export const blankWidth = { short: 58, long: 160 } as const;
