import type { Values } from '../../facts/fact.ts';
import type { Judgement } from '../../judging/cause.ts';
import type { Occasion } from '../../judging/occasion.ts';
import { excluded, undecided } from '../../judging/outcome.ts';
import type { MachineKind } from '../../model/machine.ts';
import type { Standing } from './definition.ts';
import {
  type DEFINITION_FACTS,
  type DefinitionsOnMachine,
  definitionsOn,
  noVersions,
} from './definitions-on-machine.ts';

/** What a cause comes to that holds for one standing: `holding` where it is that. */
export function judgeStanding(
  { pending, installed }: Values<typeof DEFINITION_FACTS>,
  { machine }: Pick<Occasion<MachineKind>, 'machine'>,
  wanted: Standing,
  holding: (definitions: DefinitionsOnMachine) => Judgement,
): Judgement {
  const definitions = definitionsOn(machine, pending, installed);
  if (definitions === null) return excluded(pending.looked);
  if ('isKnown' in definitions) return undecided(definitions);
  if (definitions.standing === 'unknown') return undecided(noVersions(definitions));
  const { needed, installed: own, standing } = definitions;
  return standing === wanted ? holding(definitions) : excluded(needed.title.evidence, own.title.evidence);
}
