import assert from 'node:assert/strict';
import { STANDINGS } from '../../src/model/standing.ts';
import { TONE_LOOKS } from '../../src/render/blocks/text.ts';
import { STANDING_SIGN } from '../../src/render/standing-sign.ts';
import { contrast, LEAST_OF_SIGNS, LEAST_OF_TEXT } from '../support/contrast.ts';
import { TEAMS_THEMES } from '../support/teams-colours.ts';

describe('the colours of a card', () => {
  it('are told apart as WCAG measures it', () => {
    assert.equal(contrast('#000000', '#FFFFFF').toFixed(0), '21');
    assert.equal(contrast('#777777', '#FFFFFF').toFixed(2), '4.48');
  });

  for (const [name, { ground, colours }] of Object.entries(TEAMS_THEMES))
    for (const standing of STANDINGS)
      it(`${STANDING_SIGN[standing].color} of ${standing} can be read in the ${name} theme`, () => {
        const { color } = STANDING_SIGN[standing];
        const dyed = colours[color === 'Default' ? 'default' : color === 'Accent' ? 'accent' : 'attention'];
        // The red of the dark theme is Microsoft's, and no theme has a brighter one.
        const least = name === 'dark' && color === 'Attention' ? LEAST_OF_SIGNS : LEAST_OF_TEXT;
        assert.ok(contrast(dyed, ground) >= least, `${contrast(dyed, ground)} : 1`);
      });

  for (const [name, { ground, colours }] of Object.entries(TEAMS_THEMES))
    for (const [tone, { color }] of Object.entries(TONE_LOOKS))
      it(`${color} of what is ${tone} can be read in the ${name} theme`, () => {
        const dyed = colours[color === 'Default' ? 'default' : 'accent'];
        assert.ok(contrast(dyed, ground) >= LEAST_OF_TEXT, `${contrast(dyed, ground)} : 1`);
      });

  for (const [name, { ground, emphasisGround, colours }] of Object.entries(TEAMS_THEMES))
    it(`subtle text can be read in the ${name} theme, in quotes too`, () => {
      for (const each of [ground, emphasisGround]) assert.ok(contrast(colours.subtle, each) >= LEAST_OF_TEXT);
    });
});
