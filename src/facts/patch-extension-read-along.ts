import { gapIn, known } from '../model/reading.ts';
import { areReadOneByOne, currentViews } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';
import type { PatchExtension } from './patch-extension-of.ts';
import { extensionsInView, patchExtensions } from './patch-extensions.ts';

/** The patch extensions that the instance view shows, where reading it costs no call: few machines are read one by one. Of many nothing is said. */
export const patchExtensionReadAlong: Fact<readonly PatchExtension[]> = machineFact({
  id: 'patch-extension-read-along',
  title: patchExtensions.title,
  kinds: ['azure-vm'],
  from: [patchExtensions],
  async read(machines, gather) {
    const few = areReadOneByOne(gather) ? machines : [];
    const views = await currentViews(patchExtensionReadAlong, few, gather);
    return eachMachine(few, (_, key) => {
      const view = views.get(key);
      if (!view) return known([]);
      return view.isKnown ? known(extensionsInView(view.value)) : gapIn(patchExtensionReadAlong, view);
    });
  },
});
