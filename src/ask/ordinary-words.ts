import { englishVocabulary } from './lexicon/compile-english.ts';
import { katakanaVocabulary } from './lexicon/compile-japanese.ts';
import { ENGLISH } from './lexicon/en.ts';
import { JAPANESE } from './lexicon/ja.ts';
import { createSpelling } from './spelling.ts';

/** Everyday words and product names that no one means as a machine's name, and that are not misspelt lexicon words. */
const EVERYDAY = new Set(
  `a aren arent arnt isnt wasnt werent weren hasnt havent havn dont doesnt didnt couldnt wouldnt explanation explain about above access accessed accessible accessing account accounts across action actually add added address
  addressed admin after afternoon again against ago ain all alert alerts almost already also although always am amd64
  among an and another any anybody anymore anyone anyway anything api app appear application april apt arc are arm
  arm64 around as ask asked asks asset assets assign assigned assist assume at august auto automatic automatically
  available avoid aws azure back backup bad based basic be because been before behind being below best better between
  bill blocked both bot boot bring browser bug build business but by bye call called came can case catch center central change
  changed chat class clean client close cloud cluster code colleague colleagues come coming command common company
  compare compliance compliant component config configuration configure configured confirm connect connected connection
  contact content context continue control correct correctly cost could count country create created critical current
  currently custom customer daily dashboard data database date datacenter day days december default defender delay
  delete demand deploy describe detail details detect detected dev device did didn different direct directory disable
  disabled disk display dns do docker document does doesn doing domain done don dont down download downtime due during each
  early easy edge either else email empty en enable enabled end engine english enough entire entry environment error
  especially eu even evening event events ever every everyone exactly example except exist exists expect expected
  experience export extended extra fact far fast feature february few file files final finally find fine firewall first
  fix fixed folder follow following for forever found free french friday from full function further game general german get gets
  getting give given gives go goes going good got great group groups guess guest had half hand hang happen happened
  happening happens happy hard has hasn have haven having he health hear hello her here hey hi high him his history
  hold home hour hours how however hybrid i id idea if image immediately import important in include including
  indeed info information input inside instead interesting internal internet into ip is isn issue it item its itself
  january japan job jobs joke july june just keep keeps kept kernel kind know known kubernetes lab large last late later
  latest launch lead least leave left less let level license like likely line link linux list little live load local location
  log login logs long look looked looking looks lost lot low lunch machine mail main maintenance make makes manage managed
  management managed manager manual patching orchestrated orchestration hotpatch hotpatching hot cross compliant manually many march matter may maybe me mean means meanwhile meet meeting member memory
  mention message messages microsoft might mind mine minute minutes mode model moment monday money monitor monitoring
  month months more morning most mostly move moved mr much music must my myself name named names near need needed needs
  network never new news next nice night no nobody non none normal normally not note nothing notice november now number
  october of off offer office offline often oh ok okay old on once one ones online only open opened operation operator
  option or orange order os other others our out outage over overall own page panel part password past paste path pay
  pending people per perfect performance perhaps period periodic periodically permission person phone pizza place plan platform play please
  plus point policy pool port portal possible power powered ppl pretty price print prior prod product production
  problem process program project proper properly provision proxy public put python query question questions queue quick
  quickly quite rather re read reading ready real really reason reboot rebooted recent recently red refer region
  regional regular related release released remain remains remember remote remove repo report reported reporting
  request require required resource resources rest restart restarted result results return review right role
  room root rule rules run running runs safe said same saturday save saw say saying says scheduler screen script search
  second section secure security see seem seems seen self send sent september serious service services session set
  setting settings setup several shall she short should show showing shows shut side since single site size sleep slow small so
  software some somebody somehow someone something sometimes somewhere soon sorry sort source special specific sql stage
  staging standard start started starting starts state states still stop storage story strange string stuff sub subscription subscriptions such sudden suddenly
  suggest sunday support supported suppose sure switch system systems table tag tags take taken talk task tcp team
  teams tell tenant term terminal test tested testing tests than thank thanks that thats the their them then there these
  they thing things think third this those though thought three through thursday ticket till time times tired tls to today
  together told tomorrow tonight too took tool top total touch tried trigger true try trying tuesday turn turned twice
  two type ubuntu uk under understand unfortunately unit until up upgrade upgraded upgrades uptime upon urgent us use used
  user users uses using usual usually value various verify version versions very via view virtual vpn wait waiting want
  wanted wants was wasn way we weather web wednesday week weekend weekly weeks well went were what whatever whats when
  whenever where whether while who whole whom whose why wide will win windows wish with within without won wonder
  word words work worked working works world worried worry would wouldn write wrong wsus wua yeah year years yes
  yesterday yet yo you your yourself zero zone currently lately ad dc db asap fyi btw pls plz thx cve yum dnf zypper
  rhel centos debian suse oracle arcs hmm cc ps x64 x86 ama mma kb rg vs etc eg ie per recipe poem president capital
  success inprogress grey gray hangs stuck crashes weird stale responding responds refuses behaves behaving reports
  cpu ram disk ssd gpu patching antivirus firewalls nothing dead broken slow healthy fast busy full deploying creating`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Endings of words that describe: "grey" is a name more likely than "affected" or "reachable". */
const DESCRIBES = /^[a-z]{3,}(?:ed|ly|able|ible|ful|less)$/;

const VOCABULARY = englishVocabulary(ENGLISH);

/** Corrects misspelt English words of the lexicon. */
export const spell = createSpelling(VOCABULARY, EVERYDAY);

/** Corrects misspelt katakana words of the lexicon: アップグレート, エージエント. */
export const spellKatakana = createSpelling(katakanaVocabulary(JAPANESE), new Set());

/** Whether a word says something rather than names something: an everyday word or one of the lexicon, misspelt too. */
export function isOrdinaryWord(word: string): boolean {
  if (EVERYDAY.has(word) || VOCABULARY.has(word)) return true;
  if (EVERYDAY.has(word.replace(/(?:'?s|es)$/, '')) || DESCRIBES.test(word)) return true;
  return VOCABULARY.has(spell(word));
}
