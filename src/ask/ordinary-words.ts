import { englishVocabulary } from './lexicon/compile-english.ts';
import { katakanaVocabulary } from './lexicon/compile-japanese.ts';
import { ENGLISH } from './lexicon/en.ts';
import { JAPANESE } from './lexicon/ja.ts';
import { createSpelling } from './spelling.ts';

/** Everyday words and product names that no one means as a machine's name, and that are not misspelt lexicon words. */
const EVERYDAY = new Set(
  `a above access accessed accessible accessing action actually ad add added address addressed admin after
  against ain alert almost already also always amd64 among anyway api application apr april apt arc aren arent
  arm arm64 arnt asap asset assets assign assist assume aug august avoid based basic because behaves below best
  better blocked boot bring btw bug business busy called came capital case catch cc centos central class
  clean client cloud cluster code colleague colleagues command common company component configure confirm
  connect connected connection contact content context control correct correctly cost couldnt country cpu
  create created creating critical cross currently custom cve db dc dead debian dec december delay delete demand
  deploying detail detect detected dev device didn didnt different direct directory disable disk display dnf
  dns document doesn doesnt domain don dont download downtime early easy edge eg either email en enabled
  engine english entry especially etc eu even event events exactly exists expect expected experience
  explanation extended extra fact far fast feb february few file files final finally firewall firewalls fix
  fixed folder follow following free french friday full further fyi game general german given gives goes gpu
  gray great grey guess had hang happy hard hasn hasnt haven havent having havn he hear her high him hmm
  home hour hours however hybrid i id idea ie if immediate import include including indeed inprogress input inside
  instead interesting internal internet ip isn isnt item jan january japan joke jul july jun june just kb keep kept
  kernel known lab large lately later lead least less level likely line link linux little live load local
  location login looked lot low lunch mail main make makes mar march maybe meanwhile meet meeting member memory
  mention message messages might mine minute minutes moment monday money monitor monitoring mostly mr music
  must myself named names near needs network next nice night non normally note notice nov november oct october offer
  offline oh online only open opened operation operator or oracle orange other others outage own page panel
  past paste path pay people per perfect perhaps period periodically permission person pizza place plan play
  pls plus plz poem portal power powered ppl president pretty price print prior process product program
  project proper properly provision proxy ps public put python queue quick quickly quite ram rather re read
  reading ready real really recently recipe red refer regional regular related released remember remote
  remove repo reporting reports require resources responding responds rest return review rg rhel role room
  root rule rules saturday save saw saying scheduler screen script search second section secure see seem
  seen self send sent sep sept september serious severity she short shut side single size sleep slow small so software
  somebody somehow sometimes somewhere soon sorry source special specific ssd stage standard starting states
  story string stuff sub success such sudden suddenly suggest sunday suppose sure suse system systems table
  tag task tcp teams term terminal test tested testing tests than thats their then thing think third thought
  three thursday thx ticket till tired tls told tomorrow tonight too tool top tried true try trying tuesday
  turn turned ubuntu uk understand unfortunately unit upon uptime urgent user users usual usually value
  various very view wanted wants wasn wasnt weather web wednesday weekday weekdays weekend weekends went weren werent whatever whats
  whenever whether whom whose wide win wish within won wonder words worked world wouldn wouldnt wua x64 x86
  yeah yes yesterday yum zone zypper
  ours yours his hers theirs the no not never how which what why do does can should must whoever whichever
  everybody somebody nobody four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy
  eighty ninety hundred thousand dozen failed get
  acr adr asr automaticbyos avd az azurerm bicep bitlocker byos bypassplatformsafetychecks ca ciso cli cmdb cms configmgr
  crashloopbackoff cron csv cu curl cve cves cvss dba dbas dcr deployifnotexists devops dism distro distros dll
  dm dmz dpkg ec edr esu exe expressroute faq fips fqdn gdr glibc gpo grep guid healthservice html hybridagent
  hybridcompute iac iis inguestpatch ios iops iso isms javascript journald json jst kerberos kpatch kpi kubectl lcu leapp
  livepatch maintenanceconfigurations marketplace mde ms msi msp nginx nsg oms oom openssh openssl osprofile
  packagekit pci pdf php powerpoint powershell pr programdata provisioningstate rdp recurevery rhba rhea rhsa rhui rp rpm
  sdk sfc siem sla sles snapd soc sox sre ssh ssu sudo systemd systeminfo terraform tpm typehandlerversion typescript
  tzdata ui um updateinfo updatesummary upgradeextensions url utc vbs vlookup vnet vsphere windowsupdate winre
  wifi wmi wsuspool wu wuauclt wuauserv xpath`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Endings of words that describe: "grey" is a name more likely than "affected" or "reachable". */
const DESCRIBES = /^[a-z]{3,}(?:ed|ly|able|ible|ful|less)$/;

const VOCABULARY = englishVocabulary(ENGLISH);

/** Corrects misspelt English words of the lexicon. */
export const spell = createSpelling(VOCABULARY, EVERYDAY);

const KATAKANA = katakanaVocabulary(JAPANESE);

/** Corrects misspelt katakana words of the lexicon: アップグレート, エージエント. */
export const spellKatakana = createSpelling(KATAKANA, new Set());

/** Whether a katakana word is one of the lexicon, misspelt too. */
export function isOrdinaryKatakana(word: string): boolean {
  return KATAKANA.has(spellKatakana(word));
}

/** Whether a word says something rather than names something: an everyday word or one of the lexicon, misspelt too. */
export function isOrdinaryWord(word: string): boolean {
  if (EVERYDAY.has(word) || VOCABULARY.has(word)) return true;
  if (EVERYDAY.has(word.replace(/(?:'?s|es)$/, '')) || DESCRIBES.test(word)) return true;
  return VOCABULARY.has(spell(word));
}
