// The form 'screeningIssue': something about a screening on record is to be looked at before it is relied on.

import { inDateOrder } from '../../domain/order.ts';
import type { Screening } from '../../domain/record.ts';
import { refTo } from '../../domain/recordRef.ts';
import { zoneOrder } from '../../domain/screening/areaFigures.ts';
import { instrumentOf } from '../../domain/screening/instruments.ts';
import { interpret } from '../../domain/screening/interpret.ts';
import type { Form, TriggerContext } from '../context.ts';
import type { Leaf } from '../grammar.ts';
import { isOtherThan } from './languages.ts';
import { newestOfEach, ofScreening } from './screening.ts';

type Issue = Leaf<'screeningIssue'>['screeningIssue'];

/** Areas by zone, of the form's own cutoffs, or as recorded where there are none for it. */
function zonesOf(screening: Screening, { child }: TriggerContext['child']): ReadonlyMap<string, number> {
  const { areas } = interpret(screening, child);
  const ranked = areas.map(({ area, computed, recorded }) => [area, zoneOrder.indexOf(computed ?? recorded)] as const);
  return new Map(ranked.filter(([, zone]) => zone >= 0));
}

function before(screening: Screening, { child }: TriggerContext): Screening | undefined {
  const earlier = child.screenings.filter(({ tool, date }) => tool === screening.tool && date < screening.date);
  return inDateOrder(earlier).at(-1);
}

/** ASQ-3 alone has areas with zones that compare from form to form; of a total, more or less says nothing of an area. */
function isLower(screening: Screening, context: TriggerContext): boolean {
  const last = before(screening, context);
  if (instrumentOf(screening.tool)?.id !== 'asq-3' || last === undefined) return false;
  const then = zonesOf(last, context.child);
  return [...zonesOf(screening, context.child)].some(([area, zone]) => zone > (then.get(area) ?? zone));
}

const issues: Readonly<Record<Issue, (screening: Screening, context: TriggerContext) => boolean>> = {
  'recorded-differs-from-computed': (row, { child }) => interpret(row, child.child).differs,
  'outside-form-window': (row, { child }) => interpret(row, child.child).formFit.fit === 'outside-window',
  'age-basis-not-adjusted': (row, { child }) => {
    const { formFit, ageBasis } = interpret(row, child.child);
    return formFit.fit === 'other-basis' && ageBasis?.basis === 'adjusted';
  },
  'lower-than-last-time': isLower,
  'not-in-home-language': (row, { child }) =>
    row.aboutParentId === null && isOtherThan(row.language, child.child.homeLanguage),
};

/** Two readings of one screening are asked about until one of them is put right, however many came after. */
const isOfAnyDay = (issue: Issue) => issue === 'recorded-differs-from-computed';

/** Of each tool and person the newest: what a newer one has replaced is not relied on. Source: triggerGrammar. */
export const screeningIssue: Form<'screeningIssue'> = ({ screeningIssue: issue }, context) =>
  (isOfAnyDay(issue)
    ? inDateOrder(context.child.screenings)
    : newestOfEach(context.child.screenings, ({ tool }) => tool)
  )
    .filter((row) => issues[issue](row, context))
    .map((row) => {
      const last = issue === 'lower-than-last-time' ? before(row, context) : undefined;
      const found = ofScreening(context, row);
      const { item, date } = found.bound;
      const bound = { ...(item && { item }), ...(date && { date }) };
      return { ...found, bound, sources: [...found.sources, ...(last ? [refTo('screening', last)] : [])] };
    });
