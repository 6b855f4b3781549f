import type { Entities } from '../model/question.ts';
import { CONTAINERS, isNamed, NARROWINGS, namesAny } from './named-place.ts';

const BLANK = {
  resourceGroup: null,
  subscription: null,
  location: null,
  place: null,
  besides: [],
  tags: [],
} satisfies Partial<Entities>;

const ANY = { osType: null, machineKind: null, osRelease: null, power: null } satisfies Partial<Entities>;

/**
 * The particulars of the question before, with those that a message names in their place. Machines and where they are say both which are meant:
 * of that the newer holds alone, but a system that was asked for is asked for elsewhere too. A machine's error code is not another's.
 */
export function carriedOn(before: Entities, named: Entities): Entities {
  const given = Object.entries(named).filter(([, value]) => isNamed(value));
  return { ...stillMeant(before, named), ...Object.fromEntries(given) };
}

/** The same of all machines. */
export function carriedToAll(before: Entities, named: Entities): Entities {
  const asked = { ...before, ...BLANK, ...ANY };
  return carriedOn({ ...asked, machines: [], errorCodes: codesOfNoMachine(before) }, named);
}

function codesOfNoMachine({ machines, errorCodes }: Entities): readonly string[] {
  return machines.length === 0 ? errorCodes : [];
}

function stillMeant(before: Entities, named: Entities): Entities {
  const others = { ...before, machines: [], errorCodes: codesOfNoMachine(before) };
  if (named.machines.length > 0) return { ...others, ...BLANK, ...ANY };
  if (namesAny(named, CONTAINERS)) return { ...others, ...BLANK };
  return namesAny(named, NARROWINGS) ? others : before;
}
