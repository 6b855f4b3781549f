import assert from 'node:assert/strict';
import { decisiveFirst } from '../../src/codes/decisive-first.ts';
import { decodeError } from '../../src/codes/decode-error.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { momentAt } from '../../src/model/instant.ts';

const quoted = (field: string, value: string): Evidence => ({
  source: 'resource-graph',
  record: 'vm-01',
  field,
  value,
  at: momentAt(0),
  since: null,
});

const STATUS = quoted('status', 'Failed');
const SUMMARY = quoted('errorDetails', 'OPERATION_FAILED: The assessment failed. See details.');
const CODE = quoted('details[0]', 'Exception from HRESULT: 0x8024402C');

describe('what proves a failure', () => {
  const [decoded = null] = decodeError([CODE.value]);

  it('is the text that names the error, before the status and what refers to it', () => {
    assert.deepEqual(decisiveFirst(STATUS, [SUMMARY, CODE], decoded), [CODE, STATUS, SUMMARY]);
  });

  it('is the status where no text names one', () => {
    assert.deepEqual(decisiveFirst(STATUS, [SUMMARY], decoded), [STATUS, SUMMARY]);
    assert.deepEqual(decisiveFirst(STATUS, [SUMMARY, CODE], null), [STATUS, SUMMARY, CODE]);
  });
});
