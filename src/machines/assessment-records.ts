import { z } from 'zod';
import { type AssessmentRecord, assessmentRecord } from '../azure/assessment-record.ts';
import type { LookUpKind } from '../azure/look-up.ts';

/** A row of `assessments.kql` and of `fleet-assessments.kql`: a record, and the machine that it is of, in lower case. */
export const assessmentRow = assessmentRecord.extend({ machineId: z.string() });

export type AssessmentRow = AssessmentRecord & { readonly machineId: string };

/** The latest assessments of machines by their ids. */
export const ASSESSMENTS: LookUpKind<AssessmentRow> = {
  query: 'assessments',
  row: assessmentRow,
  keysOf: ({ machineId }) => [machineId],
};
