// The date that is chosen for a hearing that follows another: one of those offered, or one that is typed.

import type { HearingSetting, Offer, ShownHearing } from '../../../shared/contract/schedule.ts';
import type { Language } from '../../../shared/documents/model.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { readTypedDate } from '../../ui/typedDate.ts';

/** As it is typed. */
export interface TypedSetting {
  readonly day: string;
  readonly time: string;
  readonly minutes: string;
  readonly room: string;
  readonly judge: string;
}

export const typedAs = ({ start, minutes, courtroom, judge }: ShownHearing): TypedSetting => ({
  day: '',
  time: start,
  minutes: String(minutes),
  room: courtroom,
  judge,
});

export type FieldProblem = 'date' | 'time' | 'minutes' | 'notLater';
export type ReadSetting =
  | { readonly setting: HearingSetting }
  | { readonly problems: Partial<Readonly<Record<keyof TypedSetting, FieldProblem>>> };

/** HH:MM of a day, as a field for a time gives it. */
export const isClock = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Whole minutes that a hearing or meeting can take; null: they are not. */
export function readMinutes(text: string): number | null {
  const minutes = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return minutes >= 5 && minutes <= 600 ? minutes : null;
}

interface Following {
  readonly of: ShownHearing;
  /** The hearing that moves; null: a new one. */
  readonly moves: boolean;
  readonly language: Language;
}

/** What was typed as a setting, or what is wrong with it by field; a day up to the hearing's own is not later. */
export function readSetting(typed: TypedSetting, { of, moves, language }: Following): ReadSetting {
  const read = readTypedDate(typed.day, language, of.date);
  const minutes = readMinutes(typed.minutes);
  const date = 'date' in read ? read.date : null;
  const problems: Partial<Record<keyof TypedSetting, FieldProblem>> = {
    ...(date === null ? { day: 'date' } : date <= of.date ? { day: 'notLater' } : {}),
    ...(isClock(typed.time) ? {} : { time: 'time' }),
    ...(minutes === null ? { minutes: 'minutes' } : {}),
  };
  if (date === null || minutes === null || Object.keys(problems).length > 0) return { problems };
  return {
    setting: {
      caseNumber: of.caseNumber,
      hearing: moves ? of.hearing : null,
      type: of.type,
      date,
      start: typed.time,
      minutes,
      courtroom: idOf<'courtroom'>(typed.room),
      judge: idOf<'person'>(typed.judge),
    },
  };
}

/** The key of an offered date among the choices. */
export const keyOfOffer = ({ setting }: Offer): string =>
  `${setting.date} ${setting.start} ${setting.courtroom} ${setting.judge}`;
export const otherDate = 'other';

/** Which typed keys choose: the number of the offer. */
export const offerAt = (offers: readonly Offer[], key: string): Offer | undefined =>
  /^[1-9]$/.test(key) ? offers[Number(key) - 1] : undefined;
