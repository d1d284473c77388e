// Families of up to six children made of a made-up case, and the same with names of more than a hundred letters: what a
// bench summary has to hold at its most.

import type { CaseFile, ChildFile } from '../../shared/domain/caseFile.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';

const firstNames = [
  'María Guadalupe',
  'Maximiliano',
  'Christopher-Alexander',
  'Wilhelmina Josephine',
  'Bartolomé',
  'Esperanza Concepción',
] as const;

/** Born and removed on days of their own, from the third child on. */
const days: readonly { readonly bornOn: string; readonly removedOn?: string }[] = [
  { bornOn: '2023-12-02' },
  { bornOn: '2023-12-02' },
  { bornOn: '2025-03-04', removedOn: '2025-06-01' },
  { bornOn: '2022-05-06' },
  { bornOn: '2026-04-01', removedOn: '2026-04-20' },
  { bornOn: '2024-09-09' },
];

function childLike(source: ChildFile, index: number): ChildFile {
  const childId = `C-${index + 1}`;
  const copy: ChildFile = JSON.parse(JSON.stringify(source).replaceAll(source.child.id, childId), (key, value) =>
    key === 'id' && value !== childId ? `${value}-k${index}` : value,
  );
  const { bornOn, removedOn } = days[index] ?? { bornOn: '2024-09-09' };
  return {
    ...copy,
    child: {
      ...copy.child,
      id: idOf(childId),
      position: index,
      firstName: firstNames[index] ?? `Child ${index + 1}`,
      ...(index < 2 ? {} : { bornOn: dateOf(bornOn) }),
      ...(removedOn === undefined ? {} : { removedOn: dateOf(removedOn) }),
    },
  };
}

/** The same family with so many children. */
export function familyOf(count: number, file: CaseFile): CaseFile {
  const [first] = file.children;
  if (first === undefined) throw new RangeError('a family of no child');
  return {
    ...file,
    children: Array.from({ length: count }, (_, index) =>
      childLike(file.children[index % file.children.length] ?? first, index),
    ),
  };
}

const longName =
  'Bartholomew-Maximiliano Featherstonehaugh-Wolfeschlegelstein-Hausenbergerdorff de la Torre y Etcheverría-Villanueva';

/** The same case with names of 110 letters and more. */
export function withLongNames(file: CaseFile): CaseFile {
  return {
    ...file,
    case: { ...file.case, docketName: `In the Interest of the children of ${longName}` },
    parents: file.parents.map((parent) => ({ ...parent, name: longName })),
    people: new Map([...file.people].map(([id, person]) => [id, { ...person, name: longName }])),
    children: file.children.map((each) => ({
      ...each,
      child: {
        ...each.child,
        lastName: 'Fernández-Villanueva de la Torre y Etcheverría Wolfeschlegelsteinhausenbergerdorff',
      },
      placements: each.placements.map((placement) => ({ ...placement, caregiver: longName })),
    })),
  };
}
