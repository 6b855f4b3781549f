import { type MarkedText, markPattern } from '../marked-text.ts';

const MACHINES =
  '(?:machines?|servers?|vms?|hosts?|boxes|computers?|nodes?|virtual\\s?machines?|仮想マシン|マシン|サーバー?|ホスト|コンピューター?|端末)';
/** What is made of machines ("the Linux digest"). */
const MADE_OF_THEM = '(?:digests?|summary|summaries|ダイジェスト|レポート|まとめ)';
const LINUX =
  'linux|ubuntu|rhel|red\\s?hat(?: enterprise linux)?|suse|sles|debian|centos|oracle linux|rocky(?: linux)?|alma\\s?linux';
/** "Windows Update" is a service, "Windows" before machines a system. */
const SYSTEM = String.raw`(?<name>windows(?!\s?(?:update|11|10|7|defender))|${LINUX})(?:\s?server)?(?:\s?\d{1,4}(?:\.\d{1,2})?(?:\s?r2)?)?`;
const SYSTEM_OF_MACHINES = new RegExp(
  String.raw`(?<![a-z0-9_.-])${SYSTEM}\s?(?:-based\s|系の?|の|based\s)?\s?(?=(?:${MACHINES}|${MADE_OF_THEM})(?![a-z0-9_-]))`,
  'dg',
);
const SYSTEM_ALONE = new RegExp(
  String.raw`(?<![a-z0-9_.-])(?:(?:on|running|only|all|any|every|just)\s(?=(?:windows|${LINUX})(?:\s?[?.,;]|\s(?:machines|servers|only)|\s?$))|(?=(?:windows|${LINUX})(?:\sonly|\s?(?:だけ|のみ|の(?:うち|中)|は(?:どう|[?]|$)|で(?=[^。.!?]{0,24}(?:マシン|サーバー?|vm|もの|台))))))${SYSTEM}`,
  'dg',
);
/** "Windows and Linux machines", Windows と Linux のサーバー: the first of the two. */
const SYSTEM_BESIDE = new RegExp(
  String.raw`(?<![a-z0-9_.-])${SYSTEM}\s?(?:,|、|&|/|and|or|と|や|および|または)\s?(?:${SYSTEM.replace('?<name>', '?:')})(?:\s?(?:系?の))?\s?(?=${MACHINES}(?![a-z0-9_-]))`,
  'dg',
);
/** "and windows?", "Linux は?": which of the machines that were asked about. */
const SYSTEM_ONLY = new RegExp(
  String.raw`^\s*(?:(?:and|or|ok|so|now|only|just|what about|how about|same for|for|on|じゃあ|では|あと),?\s*){0,3}${SYSTEM}(?=\s*(?:ones?|だけ|のみ|は|も|の方|のほう)?\s*(?:どう|です|か)*\s*[?!.]*\s*$)`,
  'dg',
);

const ARC = new RegExp(
  String.raw`(?<![a-z0-9_.-])(?<name>(?:azure\s)?arc(?:[\s-](?:enabled|connected))?)\s?(?:対応の?|接続の?|の)?\s?(?=${MACHINES}(?![a-z0-9_-]))`,
  'dg',
);
const AZURE_VM =
  /(?<![a-z0-9_.-])(?<name>azure(?:\s|\s?の\s?|\s?上の\s?))(?=(?:native\s)?(?:vms?(?![a-z0-9_-])|virtual\s?machines?|仮想マシン))/dg;

/** Marks the operating system that machines are narrowed to. */
export function markOsType(text: MarkedText): MarkedText {
  const read = (name: string) => (name.startsWith('windows') ? 'windows' : 'linux');
  return [SYSTEM_BESIDE, SYSTEM_OF_MACHINES, SYSTEM_ALONE, SYSTEM_ONLY].reduce(
    (marked, pattern) => markPattern(marked, 'os-type', pattern, read),
    text,
  );
}

/** Of "Windows Server 2012 R2" the end is the name of no machine. */
export function markSecondRelease(text: MarkedText): MarkedText {
  return markPattern(
    text,
    'other',
    /(?<=(?:windows|server)\s?(?:server\s?)?20(?:08|12)\s?)r2(?![a-z0-9_.-])/dg,
    (name) => name,
  );
}

/** Marks that only virtual machines, or only Arc-enabled servers, are meant. */
export function markMachineKind(text: MarkedText): MarkedText {
  const arc = markPattern(text, 'machine-kind', ARC, () => 'azure-arc');
  return markPattern(arc, 'machine-kind', AZURE_VM, () => 'azure-vm');
}
