// Whom the sample docket can be seen as: people of its own record, each with the role that the record gives them. Their names
// come from the export, so that no page carries one.

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Role } from '../../shared/contract/roles.ts';
import { idOf, type PersonId } from '../../shared/domain/ids.ts';
import { installed } from '../installation.ts';

export const sampleDocketFile = installed('resources', 'sample-docket', 'docket.json');

export interface SamplePerson {
  readonly id: PersonId;
  readonly name: string;
  readonly role: Role;
}

/** By the ids of the sample's people. Its judge is not among them: whoever makes the sample is the judge, with every role. */
const seats: ReadonlyMap<string, Role> = new Map([
  ['K1', 'clerk'],
  ['CC1', 'coordinator'],
  ['AT1', 'parent_attorney'],
  ['GAL1', 'child_attorney'],
  ['AG1', 'agency_attorney'],
  ['CW1', 'caseworker'],
]);

const named = z.object({ people: z.array(z.object({ id: z.string(), name: z.string() })) });

let read: Promise<readonly SamplePerson[]> | null = null;

/** The people of the sample docket, in the order of their roles. Read once. */
export function samplePeople(): Promise<readonly SamplePerson[]> {
  read ??= readFile(sampleDocketFile, 'utf8').then((text) => {
    const names = new Map(named.parse(JSON.parse(text)).people.map(({ id, name }) => [id, name]));
    return [...seats].flatMap(([id, role]) => {
      const name = names.get(id);
      return name === undefined ? [] : [{ id: idOf<'person'>(id), name, role }];
    });
  });
  return read;
}
