import { READING_COMMANDS } from '../../codes/guest-checks.ts';

type System = 'windows' | 'linux';

/** Azure's own commands that take a script. */
export const COMMAND_ID: Readonly<Record<System, string>> = {
  windows: 'RunPowerShellScript',
  linux: 'RunShellScript',
};

const PROGRAM = { apt: 'apt-get', yum: 'yum', zypper: 'zypper' } as const;

/** Line by line. What a machine's own package manager is, is found out there: the commands of the others are passed over. */
export const SCRIPT: Readonly<Record<System, readonly string[]>> = {
  windows: READING_COMMANDS.windows,
  linux: [
    ...(['apt', 'yum', 'zypper'] as const).flatMap((manager) => [
      `if command -v ${PROGRAM[manager]}; then`,
      ...READING_COMMANDS[manager],
      'fi',
    ]),
    READING_COMMANDS.logOfExtension,
  ],
};
