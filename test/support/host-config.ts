import { TEAMS_THEMES, type Theme } from './teams-colours.ts';

const SANS = "Selawik, 'Noto Sans CJK JP', sans-serif";
const MONOSPACE = "Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono CJK JP', monospace";

/** Close to what Teams' own renderer is configured with, in every theme. */
const HOST_CONFIG = {
  fontFamily: SANS,
  fontTypes: { default: { fontFamily: SANS }, monospace: { fontFamily: MONOSPACE } },
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { none: 0, small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  supportsInteractivity: true,
  actions: {
    maxActions: 6,
    spacing: 'default',
    // Its spacers would indent a wrapped row: the style has a gap instead.
    buttonSpacing: 0,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
};

/** The host configuration of a theme. */
export function hostConfigOf({ ground, emphasisGround, line, colours }: Theme): object {
  const { default: plain, subtle, ...others } = colours;
  const foregroundColors = {
    default: { default: plain, subtle },
    ...Object.fromEntries(
      Object.entries(others).map(([name, colour]) => [name, { default: colour, subtle: colour }]),
    ),
  };
  return {
    ...HOST_CONFIG,
    separator: { lineThickness: 1, lineColor: line },
    containerStyles: {
      default: { backgroundColor: ground, foregroundColors },
      emphasis: { backgroundColor: emphasisGround, foregroundColors },
    },
  };
}

/** What stands around cards in Teams, for an element of the class `light` or `dark` each. */
export const STYLE = `
  body { margin: 0; display: flex; align-items: flex-start; background: ${TEAMS_THEMES.light.line}; font-family: ${SANS}; }
  .panel { padding: 12px; align-self: stretch; }
  .caption { font: 12px ${SANS}; padding-bottom: 8px; }
  /* As the message that a card hangs on in Teams and in the Playground: rich text inherits it. */
  .card { overflow-wrap: break-word; border-radius: 6px; }
  .ac-pushButton { font: 600 13px ${SANS}; border-radius: 4px; padding: 5px 12px; }
  /* As Teams and the Playground do. */
  .ac-actionSet, .ac-actionSet > div { flex-wrap: wrap !important; gap: 8px; }
  .ac-input { font: 14px ${SANS}; width: 100%; padding: 4px; }
  ${Object.entries(TEAMS_THEMES)
    .map(([name, theme]) => styleOf(name, theme))
    .join('')}
`;

function styleOf(theme: string, { ground, line, colours }: Theme): string {
  return `
    .${theme} { background: ${line}; color: ${colours.default}; color-scheme: ${theme}; }
    .${theme} .card { background: ${ground}; border: 1px solid ${line}; }
    .${theme} .ac-pushButton, .${theme} .ac-input { color: ${colours.default}; background: ${ground}; border: 1px solid ${colours.subtle}; }
    .${theme} .ac-input::placeholder { color: ${colours.subtle}; }
  `;
}
