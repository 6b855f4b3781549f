/** What text and ground a theme has: each colour as #RRGGBB, upon the ground. */
export interface Theme {
  readonly ground: string;
  readonly emphasisGround: string;
  readonly line: string;
  readonly colours: Readonly<
    Record<'default' | 'subtle' | 'accent' | 'attention' | 'good' | 'warning', string>
  >;
}

/** Source: github.com/microsoft/AdaptiveCards, samples/HostConfig/microsoft-teams-{light,dark}.json; what is translucent there is mixed with the ground. */
export const TEAMS_THEMES: Readonly<Record<'light' | 'dark', Theme>> = {
  light: {
    ground: '#FFFFFF',
    emphasisGround: '#F3F2F1',
    line: '#EEEEEE',
    colours: {
      default: '#252424',
      subtle: '#605E5C',
      accent: '#6264A7',
      attention: '#C4314B',
      good: '#92C353',
      warning: '#F8D22A',
    },
  },
  dark: {
    ground: '#2D2C2C',
    emphasisGround: '#292828',
    line: '#4A4949',
    colours: {
      default: '#FFFFFF',
      subtle: '#CACACA',
      accent: '#A6A7DC',
      attention: '#D74654',
      good: '#92C353',
      warning: '#F8D22A',
    },
  },
};
