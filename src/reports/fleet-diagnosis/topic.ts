import type { Concept } from '../../model/concept.ts';
import type { Clue, Topic } from '../../model/topic.ts';

const SYMPTOMS: readonly Concept[] = ['assessment-missing', 'assessment-in-question'];
const FLEETS: readonly Concept[] = [
  'which',
  'everything',
  'many-machines',
  'named-resource-group',
  'named-subscription',
  'named-location',
  'named-tag',
  'named-place',
];

export const FLEET_DIAGNOSIS: Topic = {
  id: 'fleet-diagnosis',
  intent: 'report',
  title: { en: 'Machines not assessed, by cause', ja: '未評価のマシン (原因別)' },
  example: { en: 'which machines are not assessed and why?', ja: 'どのマシンが未評価? 原因は?' },
  examples: {
    en: [
      'list every server that has no assessment',
      'how many of our VMs are unassessed at the moment',
      'group the unassessed machines by cause',
      'what stops our Linux boxes from being assessed?',
      'which Windows servers in japaneast have a failed assessment',
      'are there hosts whose last assessment is older than a week',
      'show me what is not assessed in resource group rg-prod',
      'give me the machines without assessment data, worst first',
      'everything tagged env=prod that was never assessed',
      'why are so many machines not assessed in subscription Contoso Europe',
      'assessment coverage: which computers are missing',
      'does any Arc server lack an assessment',
      'unassessed machines overview',
      'most of the fleet shows Not assessed, what are the reasons',
      'who is missing from the assessment this week?',
      'all VMs with stale assessments, please',
      'break down the machines that could not be assessed',
      'nothing in rg-web has been assessed since Friday',
    ],
    ja: [
      '評価のないサーバーを全部一覧にして',
      '今、未評価の VM は何台ありますか',
      '未評価マシンを原因ごとにまとめて',
      'Linux のサーバーがどれも評価されないのはなぜ',
      '東日本リージョンで評価に失敗している Windows サーバーは?',
      '最終評価が 1 週間より前のマシンはある?',
      'リソース グループ rg-prod で未評価になっているものを見せて',
      '評価データがないマシンをひどい順に',
      'env=prod のタグが付いたマシンで一度も評価されていないもの',
      'サブスクリプション Contoso Europe で未評価が多い理由',
      '評価が漏れているコンピューターはどれ',
      '評価されていない Arc サーバーはありますか',
      '未評価マシンの全体像',
      '大半のマシンが未評価です。原因の内訳は?',
      '今週評価から漏れているのは?',
      '評価が古い VM をすべて挙げて',
      '評価できなかったマシンの内訳を出して',
      'rg-web のマシンが金曜から 1 台も評価されていません',
    ],
  },
  subject: 'fleet',
  clues: SYMPTOMS.flatMap((symptom) =>
    FLEETS.map(
      (fleet): Clue => ({
        about: ['assessment', symptom, fleet],
        without: ['request', 'how-to', 'what-is', 'unrelated-assessment', 'named-machine'],
      }),
    ),
  ),
};
