// What resources/reference/screening-instruments.json holds, as far as the rules read it. Sources stand in the file.

import table from '../../../resources/reference/screening-instruments.json' with { type: 'json' };

type Maybe<T> = T | null | undefined;

export interface FileWindow {
  readonly ageFromMonths: number;
  readonly ageFromDays: number;
  readonly ageThroughMonths: number;
  readonly ageThroughDays: number;
}

export interface FileArea {
  readonly areaId: string;
  readonly cutoff: number;
  readonly monitoringUpper: number;
  readonly monitoringUpperCheck: string;
  readonly cutoffSourceIds: readonly string[];
}

export interface FileInterval {
  readonly id: string;
  readonly intervalMonths: number;
  readonly window?: Maybe<FileWindow>;
  readonly areas?: Maybe<readonly FileArea[]>;
  readonly scoredItems?: Maybe<number>;
  readonly monitoringLower?: Maybe<number>;
  readonly cutoff?: Maybe<number>;
  readonly confirmation?: Maybe<string>;
}

export interface FileForm extends FileWindow {
  readonly id: string;
  readonly formMonths: number;
  readonly thresholds: readonly {
    readonly ageMonths: number;
    readonly needsReviewAtOrBelow: number;
    readonly confirmation: string;
  }[];
}

export interface FileInstrument {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly kind: string;
  readonly domains: readonly string[];
  readonly scoreDirection: string;
  readonly ageFromMonths: number | null;
  readonly ageThroughMonths: number | null;
  readonly ageFromDays?: Maybe<number>;
  readonly minScore?: Maybe<number>;
  readonly maxScore?: Maybe<number>;
  readonly itemScoring?: Maybe<{
    readonly items?: Maybe<number>;
    readonly questions?: Maybe<number>;
    readonly itemsPerArea?: Maybe<number>;
    readonly areaMinScore?: Maybe<number>;
    readonly areaMaxScore?: Maybe<number>;
    readonly yesPoints?: Maybe<number>;
    readonly sometimesPoints?: Maybe<number>;
    readonly mostConcernPoints?: Maybe<number>;
    readonly middlePoints?: Maybe<number>;
    readonly concernCheckedPoints?: Maybe<number>;
    readonly veryMuchPoints?: Maybe<number>;
    readonly missingPoints?: Maybe<number>;
    readonly minItemPoints?: Maybe<number>;
    readonly maxItemPoints?: Maybe<number>;
    readonly reverseKeyedItems?: Maybe<readonly number[]>;
  }>;
  readonly bands: readonly { readonly id: string; readonly fromScore?: Maybe<number> }[];
  readonly bandSourceIds: readonly string[];
  readonly confirmation?: Maybe<string>;
  readonly cutoffsAvailable?: Maybe<boolean>;
  readonly subscaleCutoffAtOrAbove?: Maybe<number>;
  readonly prematurityAdjustment?: Maybe<{
    readonly adjustWhenWeeksPrematureAtLeast: number;
    readonly adjustUntilAgeMonths: number;
  }>;
  readonly intervals?: Maybe<readonly FileInterval[]>;
  readonly forms?: Maybe<readonly FileForm[]>;
  readonly screenAtVisitMonths?: Maybe<readonly number[]>;
  readonly rescreenAfterAgeMonths?: Maybe<number>;
  readonly followUp?: Maybe<{ readonly appliesToBandId: string; readonly positiveAtOrAbove: number }>;
  readonly safetyItem?: Maybe<{ readonly itemNumber: number; readonly flagAtOrAbove: number }>;
}

/** All instruments, in the file's order. */
export const instrumentsFile: readonly FileInstrument[] = table.instruments;

/** The file's own entry for an instrument. Throws RangeError where the file that the program was built with lacks it. */
export function inFile(id: string): FileInstrument {
  const found = instrumentsFile.find((instrument) => instrument.id === id);
  if (found === undefined) throw new RangeError(`no instrument ${id} on file`);
  return found;
}
