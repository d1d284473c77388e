// The form 'changed': one match for each event of a kind after the last hearing (R16), of this child or of the family.

import { nameOf } from '../../brief/names.ts';
import { type Change, listChanges } from '../../domain/changes.ts';
import { withheldText } from '../../redaction/narrow.ts';
import type { Form, TriggerContext } from '../context.ts';
import { type Item, type Match, matchOf } from '../match.ts';
import { perContext } from '../perContext.ts';

type About = Partial<Pick<Match, 'childId' | 'parentId'>> & { readonly item: Item };

const changesOf = perContext(({ file, since }) => listChanges(file, since));

/** The child's own record behind a change; null: it is another child's, or of the family. */
function ownRecord({ child }: TriggerContext, { kind, sources: [source] }: Change): About | null {
  const by = { childId: child.child.id };
  const change = (subject: string | null): About => ({ ...by, item: { kind: 'change', change: kind, subject } });
  switch (source?.kind) {
    case 'placement': {
      const home = child.placements.find(({ id }) => id === source.id);
      return home === undefined ? null : change(home.caregiver);
    }
    case 'stay':
      return child.stays.some(({ id }) => id === source.id) ? change(null) : null;
    case 'screening': {
      const screen = child.screenings.find(({ id }) => id === source.id);
      if (screen === undefined) return null;
      const { tool, form, aboutParentId } = screen;
      return { ...by, parentId: aboutParentId, item: { kind: 'screening', tool, form } };
    }
    case 'healthVisit': {
      const visit = child.healthVisits.find(({ id }) => id === source.id);
      return visit === undefined ? null : change(visit.type);
    }
    case 'medicalTask': {
      const task = child.medicalTasks.find(({ id }) => id === source.id);
      return task === undefined ? null : { ...by, item: { kind: 'words', text: task.text } };
    }
    case 'partC':
      return child.partC?.id === source.id ? change(null) : null;
    case 'ifspReview':
      return child.ifspReviews.some(({ id }) => id === source.id) ? change(null) : null;
    default:
      return null;
  }
}

/** A record of the family: what is about another child is not for this one, and a hidden service is not told of. */
function familyRecord({ file, child: { child } }: TriggerContext, { kind, sources: [source] }: Change): About | null {
  switch (source?.kind) {
    case 'service': {
      const service = file.services.find(({ id }) => id === source.id);
      if (service === undefined || service.type === withheldText) return null;
      const { type: serviceType, subjectId } = service;
      const item: Item = { kind: 'service', serviceType, for: nameOf(file, subjectId) };
      const parentId = file.parents.find(({ id }) => id === subjectId)?.id ?? null;
      if (parentId !== null) return { parentId, item };
      return subjectId === child.id ? { childId: child.id, item } : null;
    }
    case 'actionItem': {
      const action = file.actionItems.find(({ id }) => id === source.id);
      return action === undefined ? null : { item: { kind: 'words', text: action.text } };
    }
    case 'orderItem': {
      const order = file.orderItems.find(({ id }) => id === source.id);
      if (order === undefined || (order.childId !== null && order.childId !== child.id)) return null;
      return { childId: order.childId, item: { kind: 'words', text: order.text } };
    }
    case 'ftm':
      return { item: { kind: 'change', change: kind, subject: null } };
    default:
      return null;
  }
}

/** Source: triggerGrammar, changed; R16. */
export const changed: Form<'changed'> = ({ changed: kind }, context) =>
  changesOf(context)
    .filter((change) => change.kind === kind)
    .flatMap((change) => {
      const about = ownRecord(context, change) ?? familyRecord(context, change);
      if (about === null) return [];
      const { item, ...of } = about;
      const { date, sources } = change;
      return [matchOf({ ...of, recordId: sources[0]?.id ?? null, bound: { item, date }, sources })];
    });
