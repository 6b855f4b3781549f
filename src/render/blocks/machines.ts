import { Template } from 'adaptivecards-templating';
import template from '../../../cards/machines.card.json' with { type: 'json' };
import type { BlockOf } from '../../model/block.ts';
import type { BlockForm } from '../block-form.ts';
import { withoutCodeMarks } from '../inline-code.ts';
import { labelText } from '../label-text.ts';
import { linesFrom, plainLines } from '../line.ts';
import { shortMachineText } from '../machine-text.ts';
import { numberSign } from '../number-sign.ts';
import type { Rendering } from '../rendering.ts';

/** Machines by name and resource group, each with its reason, and how many more there are. */
export const machines: BlockForm<BlockOf<'machines'>> = {
  template: new Template(template),
  data: (block, rendering) => {
    const shown = machinesOf(block, rendering);
    return block.reasons === 'in text' ? inOneLine(shown, rendering) : shown;
  },
  lines(block, rendering) {
    const { machines: shown, more } = machinesOf(block, rendering);
    return [...shown.map(({ name, says }) => `${name}${withoutCodeMarks(says)}`), ...plainLines(more)];
  },
  isApart: false,
};

/** Names alone take a line together: a line each would cost a fleet's card the room of its last rows. */
function inOneLine({ machines: shown, more }: ReturnType<typeof machinesOf>, { words }: Rendering) {
  const says = shown.map(({ name }) => name).join(words.and);
  return { machines: says === '' ? [] : [{ name: '', says }], more };
}

function machinesOf(block: BlockOf<'machines'>, rendering: Rendering) {
  const { shorten, words } = rendering;
  // How many more there are is said beneath them; it is not the card's size that leaves them out.
  const shown = block.machines.slice(0, shorten.limits.machines);
  const hidden = Math.max(block.count, block.machines.length) - shown.length;
  return {
    machines: shown.map(({ machine, says }, index) => ({
      name: `${block.isNumbered ? numberSign(index + 1) : ''}${shorten.value(shortMachineText(machine))}`,
      says: says === null ? '' : `: ${shorten.sentence(labelText(says, rendering))}`,
    })),
    more: linesFrom(hidden > 0 ? words.moreMachines(hidden) : null),
  };
}
