// Whom the sample docket can be seen as: people of its own record, each with the role that the record gives them. Their names
// come from a file of their own, so that no page carries one, and the shell need not read the record to name them (SEC-09).

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type SamplePerson, samplePerson } from '../../shared/contract/window.ts';
import { installed } from '../installation.ts';

export const sampleDocketFile = installed('resources', 'sample-docket', 'docket.json');

let read: Promise<readonly SamplePerson[]> | null = null;

/** The people of the sample docket, in the order of their roles. Its judge is not among them: whoever makes it is the judge. */
export function samplePeople(): Promise<readonly SamplePerson[]> {
  read ??= readFile(installed('resources', 'sample-docket', 'people.json'), 'utf8').then((text) =>
    z.array(samplePerson).parse(JSON.parse(text)),
  );
  return read;
}
