// Records of which a reader is left nothing but a day and a mark: a due day, or the day of an effort, would tell when what is
// withheld began. The bench has them; from every other copy they are left out, and stay counted.

import type { CaseFile } from '../domain/caseFile.ts';
import { withheldText } from './marks.ts';

const isSaid = ({ text }: { readonly text: string }) => text !== withheldText;

/** Whether one of the texts of a report is left; a report without words has nothing withheld. */
function isReportSaid(texts: readonly (string | null)[]): boolean {
  const written = texts.filter((text) => text !== null && text !== '');
  return written.length === 0 || written.some((text) => text !== withheldText);
}

/** The file without the rows whose words are withheld whole. */
export function withoutMarkedRows(file: CaseFile): CaseFile {
  return {
    ...file,
    activeEfforts: file.activeEfforts.filter(isSaid),
    actionItems: file.actionItems.filter(isSaid),
    orderItems: file.orderItems.filter(isSaid),
    concreteNeeds: file.concreteNeeds.filter(isSaid),
    progressReports: file.progressReports.filter(({ text, fit, effect }) => isReportSaid([text, fit, effect])),
    children: file.children.map((child) => ({ ...child, medicalTasks: child.medicalTasks.filter(isSaid) })),
  };
}
