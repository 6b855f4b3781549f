import assert from 'node:assert/strict';
import { INSTEAD_OF_UNDO } from '../../src/actions/instead-of-undo.ts';
import { ACTIONS } from '../../src/actions/registry.ts';
import { NO_ENTITIES } from '../../src/model/question.ts';
import { wantedIn } from '../../src/model/wanted.ts';

describe('what can be done instead of undoing', () => {
  it('is said of every action that cannot be undone, and of no other', () => {
    const lasting = ACTIONS.filter(
      ({ forAll }) => forAll(wantedIn({ entities: NO_ENTITIES }), []).undo === null,
    );
    assert.deepEqual(Object.keys(INSTEAD_OF_UNDO).toSorted(), lasting.map(({ id }) => id).toSorted());
  });
});
