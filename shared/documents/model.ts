// The document model: what a document says, in reading order, with no styling, no geometry and no PDF library.
// Each kind of block is one structure pattern of tagged PDF, so that a tag cannot be forgotten.
// The painter (electron/engine/documents) and the on-screen preview draw the same value.

import type { Sourced } from '../brief/brief.ts';
import type { Chart, ChartKey } from './charts.ts';

export type Language = 'en' | 'es';

/** The four meanings: each is told by a shape and by words, never by colour alone. */
export type Meaning = 'overdue' | 'due' | 'onTrack' | 'notRecorded';

/**
 * Where what a line says comes from: the records and, where it was counted, the rule. A screen shows it on asking;
 * paper and plain text do not know it.
 */
export interface About {
  readonly about?: Sourced;
}

/** A run of text. `lang` where it differs from the document's; `keep`: never broken over lines (a date, a count). */
export interface TextRun {
  readonly text: string;
  readonly strong?: true;
  readonly quiet?: true;
  readonly quote?: true;
  readonly keep?: true;
  readonly lang?: Language;
}

/**
 * A meaning's shape, drawn before the words that tell it; the words carry the sense, the shape is decoration.
 * The words follow at once, with no space of their own: the printer sets the distance and never parts the two.
 */
export interface MarkRun {
  readonly mark: Meaning;
}

/** A piece of a chart, drawn before the words that explain it, as a mark is. */
export interface KeyRun {
  readonly key: ChartKey;
}

/** Parts two facts that stand in one line: a wide space on paper, a pause when read out. */
export interface SeparatorRun {
  readonly separator: true;
}

/** A place to write on by hand: a drawn line, never underscores. `label` is what a screen reader says. */
export interface BlankRun {
  readonly blank: 'short' | 'long';
  readonly label: string;
}

export type Inline = string | TextRun | MarkRun | KeyRun | BlankRun | SeparatorRun;
export type Text = readonly Inline[];

/** A picture of facts that stand in words beside it or in `alt`. */
export interface Figure {
  readonly kind: 'figure';
  readonly alt: string;
  readonly chart: Chart;
}

/** First block of a document: what it is, as its only level 1 heading, and beside it for whose eyes, of which court. */
export interface Masthead {
  readonly kind: 'masthead';
  readonly title: string;
  readonly lines: readonly Text[];
}

/** A term and what it says, one or more lines. */
export interface Fact extends About {
  readonly term: string;
  readonly lines: readonly Text[];
}

/** The child's name as a level 2 heading, with the age as part of it; one line on where the child lives; the key figures beside. */
export interface ChildHeading extends About {
  readonly kind: 'childHeading';
  readonly name: string;
  readonly age: string;
  readonly line: Text;
  readonly figures: readonly Fact[];
}

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** A quiet word after the heading, part of it. */
  readonly note?: string;
}

/**
 * role 'lead': one line that introduces; 'voice': a person's own words; 'small': source or notice;
 * 'facts': short facts parted by separators; 'key': what a chart's pieces mean, parted by separators.
 */
export interface Paragraph extends About {
  readonly kind: 'paragraph';
  readonly role: 'body' | 'lead' | 'voice' | 'small' | 'facts' | 'key';
  readonly text: Text;
}

export interface ListItem extends About {
  /** What stands before the item: a date, a number. */
  readonly label?: string;
  readonly text: Text;
  /** Further lines of the same item. */
  readonly lines?: readonly Text[];
}

/** role 'dated': labels are days; 'decisions': numbered, each with its reasons; 'questions': numbered; 'plain': no labels. */
export interface List {
  readonly kind: 'list';
  readonly role: 'plain' | 'dated' | 'decisions' | 'questions';
  readonly items: readonly ListItem[];
}

export interface Column {
  readonly title: string;
  /** Of the title, where it differs from the document's. */
  readonly lang?: Language;
  /** Its title is read out but not shown. */
  readonly hiddenTitle?: true;
  /** Shown in place of the title, which is read out. */
  readonly headChart?: Chart;
  readonly align?: 'end';
  /** Share of the table's width, for all columns of a table or none. Absent: as its words need. */
  readonly share?: number;
}

/** Several lines of one cell. */
export interface CellLines {
  readonly lines: readonly Text[];
}

export type Cell = Text | CellLines | Figure;

/** The first cell of each row is that row's header. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** For each row, in the same order. */
  readonly rowsAbout?: readonly Sourced[];
}

/** Term and description pairs shown side by side (people, key figures). `role` 'figures': the number is what is read first. */
export interface FactRow {
  readonly kind: 'factRow';
  readonly role: 'people' | 'figures';
  readonly items: readonly Fact[];
}

/** A line of counts by meaning between two rules. */
export interface Tally {
  readonly kind: 'tally';
  readonly counts: readonly { readonly mark: Meaning; readonly text: Text }[];
  readonly note: Text;
}

export interface Rule {
  readonly kind: 'rule';
}

/** Two streams beside each other; read left stream first. `shares` are of the width. */
export interface Columns {
  readonly kind: 'columns';
  readonly shares: readonly [number, number];
  readonly streams: readonly [readonly Block[], readonly Block[]];
}

/** What follows begins on a new page. */
export interface PageBreak {
  readonly kind: 'pageBreak';
}

export type Block =
  | Masthead
  | ChildHeading
  | Heading
  | Paragraph
  | List
  | Table
  | Figure
  | FactRow
  | Tally
  | Rule
  | Columns
  | PageBreak;

/** Running text apart from the content: repeated on every page, never read as content. */
export interface Furniture {
  readonly footerLeft: string;
  readonly footerMiddle: string;
  /** "Page {page} of {pages}": the printer fills in both, once it knows them. */
  readonly pageLabel: string;
}

export interface DocumentModel {
  readonly title: string;
  readonly language: Language;
  readonly paper: 'letter' | 'a4';
  readonly blocks: readonly Block[];
  readonly furniture: Furniture;
}
