import { arcAgentVersion } from '../../facts/arc-agent-version.ts';
import { assessmentSettingChange } from '../../facts/assessment-setting-change.ts';
import { earlierInstallation } from '../../facts/earlier-installation.ts';
import { guestAgent } from '../../facts/guest-agent.ts';
import { machineCreated } from '../../facts/machine-created.ts';
import type { PatchExtension } from '../../facts/patch-extension-of.ts';
import { patchExtensions } from '../../facts/patch-extensions.ts';
import { platform } from '../../facts/platform.ts';
import { recordedState, stateInBrackets } from '../../facts/state-words.ts';
import { ASSESSMENT_FACTS, type Assessments, assessmentsOf, notShownBy } from '../../judging/assessments.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { ageText, minuteText } from '../../judging/time-text.ts';
import type { SomeEvidence } from '../../model/evidence.ts';
import { DAY_IN_MS, type Instant, millisecondsBetween } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine, MachineKind } from '../../model/machine.ts';
import { applianceNote } from './appliance.ts';
import { isAgentTooOld } from './arc-agent-age.ts';
import { guestAgentTooOld, tooOldGuestAgent } from './old-guest-agent.ts';
import { repairOf } from './patch-extension-failed.ts';
import { quotedErrors } from './quoted-errors.ts';
import { sinceText, stuckRemedy } from './unfinished-extension.ts';

/** Periodic assessment reaches a new machine within 24 hours. */
const LONGEST_WAIT_IN_MS = DAY_IN_MS;

/** No assessment is on record, and nothing that could prevent one is to be seen. */
export const neverAssessed = defineCause({
  id: 'never-assessed',
  title: { en: 'Never assessed', ja: '一度も評価されていない' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { patchExtensions },
  wants: {
    ...ASSESSMENT_FACTS,
    installation: earlierInstallation,
    created: machineCreated,
    platform,
    change: assessmentSettingChange,
    agentVersion: arcAgentVersion,
    guestAgent,
  },
  claimsAllElseExcluded: true,
  actions: ['repair-patch-extension', 'assess-now'],
  references: [REFERENCES.assessmentOptions, REFERENCES.supportMatrix],
  judge(facts, { machine, now, asked }) {
    const assessments = assessmentsOf(facts);
    if (assessments.newestCompleted) return excluded(assessments.newestCompleted.status.evidence);
    const [first, ...rest] = assessments.looked;
    if (!first || assessments.unread.length > 0) return notShownBy(assessments);

    const { installed, listed } = facts.patchExtensions;
    const installation = facts.installation?.isKnown ? facts.installation.value : null;
    const created = facts.created?.isKnown && facts.created.value.value ? facts.created.value : null;
    const createdAt = created?.value ?? null;
    const isNew = createdAt !== null && millisecondsBetween(createdAt, now) < LONGEST_WAIT_IN_MS;
    const change = facts.change?.isKnown ? facts.change.value : null;
    // What was turned on just now has not had its day; what was found off does not come here.
    const on = change !== null && millisecondsBetween(change.at, now) < LONGEST_WAIT_IN_MS ? change : null;
    const isEarly = isNew || on !== null;
    const hasExtension = installed.length > 0;
    const version = facts.agentVersion?.isKnown ? facts.agentVersion.value : null;
    const old = version?.value && isAgentTooOld(version.value, now) ? version : null;
    const isUnreached = !hasExtension && !isEarly;
    const oldGuest = isUnreached ? tooOldGuestAgent(facts.guestAgent, machine) : null;
    const quoted = quotedErrors(asked, now);
    // One that is known to hang was found before.
    const atWork = installed.find(({ unfinished }) => unfinished !== null) ?? null;
    const isBeingSetUp = atWork?.unfinished?.evidence.since != null;

    const state = stateOf(
      machine.name,
      assessments,
      installation?.installation ?? null,
      machine.kind === 'azure-vm',
    );
    const why = isNew
      ? newSince(createdAt, now, machine.kind)
      : on
        ? onSince(on.at, on.by, now)
        : atWork
          ? stillAtWork(atWork, now)
          : hasExtension
            ? NOTHING_IN_THE_WAY
            : NO_EXTENSION;
    const evidence: SomeEvidence = [
      first,
      ...rest,
      ...(installation ? [installation.looked] : []),
      ...(hasExtension ? installed.map(({ provisioningState }) => provisioningState.evidence) : [listed]),
      ...(created ? [created.evidence] : []),
      ...(on ? [on.evidence] : []),
      ...(old ? [old.evidence] : []),
      ...(oldGuest ? [oldGuest.evidence] : []),
      ...quoted.evidence,
    ];
    return holds({ en: `${state.en} ${why.en}`, ja: `${state.ja}${why.ja}` }, evidence, {
      severity: isEarly || isBeingSetUp ? 'wait' : 'act-now',
      actions: [...(atWork && !isEarly && !isBeingSetUp ? [repairOf(atWork)] : []), { id: 'assess-now' }],
      nextStep: quoted.nextStep ?? (atWork ? waitFor(machine) : isUnreached ? ASSESS_OR_SUPPORT : ASSESS_NOW),
      notes: [
        ...(isUnreached && machine.kind === 'azure-vm' && !quoted.isRefusalExplained ? [NOT_BY_HAND] : []),
        ...quoted.notes,
        ...applianceNote(facts.platform),
        ...(old ? [agentTooOld(old.value ?? '')] : []),
        ...(oldGuest ? [guestAgentTooOld(oldGuest.value)] : []),
        UNLESS_WITHHELD,
      ],
    });
  },
});

/**
 * What may be said of the past: "never" only where the instance view, which keeps all of it and which only virtual machines have,
 * shows neither an assessment nor an installation, which would have begun with one.
 */
function stateOf(
  name: string,
  { newest }: Assessments,
  installation: { readonly lastModifiedAt: Instant | null } | null,
  hasInstanceView: boolean,
): Text {
  if (newest !== null) {
    const status = newest.status.value;
    return {
      en: `No completed assessment of ${name} is on record: the last one still says ${status}.`,
      ja: `${name} の完了した評価は記録されていません。最後の記録は${recordedState(status)} のままです。`,
    };
  }
  if (installation !== null) {
    const at = installation.lastModifiedAt;
    return {
      en: `Azure shows no assessment of ${name}, although updates were installed by it${at ? ` (${minuteText(at)})` : ''}, and an installation begins with an assessment.`,
      ja: `${name} では更新プログラムのインストール${at ? ` (${minuteText(at)}) ` : ''}が記録されていますが、その最初に行われるはずの評価の結果が Azure にありません。`,
    };
  }
  return hasInstanceView
    ? { en: `${name} has never been assessed.`, ja: `${name} は一度も評価されていません。` }
    : {
        en: `${name} has no assessment in the last seven days.`,
        ja: `${name} は過去 7 日間に評価されていません。`,
      };
}

/** The record of an Arc-enabled server is made when it is connected, however old the server is. */
function newSince(createdAt: Instant, now: Instant, kind: MachineKind): Text {
  const age = ageText(createdAt, now);
  const came =
    kind === 'azure-arc'
      ? { en: `It was connected to Azure ${age.en} ago`, ja: `${age.ja}前に Azure に接続されたマシンで` }
      : { en: `It was created ${age.en} ago`, ja: `${age.ja}前に作成されたマシンで` };
  return {
    en: `${came.en}, nothing stands in the way, and the first periodic assessment can take up to 24 hours.`,
    ja: `${came.ja}、妨げになるものは見つかりません。最初の定期評価までは最大 24 時間かかることがあります。`,
  };
}

function onSince(at: Instant, by: string | null, now: Instant): Text {
  const age = ageText(at, now);
  return {
    en: `Periodic assessment was turned on ${age.en} ago${by === null ? '' : ` (by ${by})`}, nothing stands in the way, and the first periodic assessment can take up to 24 hours.`,
    ja: `定期評価は ${age.ja}前に有効になったばかりで${by === null ? '' : ` (変更者: ${by})`}、妨げになるものは見つかりません。最初の定期評価までは最大 24 時間かかることがあります。`,
  };
}

/** An operation on the extension has not ended; only the instance view of a virtual machine says since when. */
function stillAtWork({ name, unfinished, provisioningState }: PatchExtension, now: Instant): Text {
  const since = unfinished ? sinceText(unfinished, now) : NOTHING_SAID;
  const isDated = since.en !== '';
  const state = provisioningState.value ?? unfinished?.value ?? '';
  return {
    en: `Its patch extension ${name} is not ready: it is recorded as ${state}${since.en}${isDated ? '' : ', and Azure does not say since when'}.`,
    ja: `更新用拡張機能 ${name} の準備が完了していません (状態: ${stateInBrackets(state)}${isDated ? `、${since.ja.trim()}` : '、開始時刻の記録なし'})。`,
  };
}

const NOTHING_SAID: Text = { en: '', ja: '' };

function waitFor(machine: Machine): Text {
  const hung = stuckRemedy(machine);
  return {
    en: `Look again: what is not ready after two hours hangs. ${hung.en}`,
    ja: `しばらくしてから状態を確認し、2 時間たっても完了しない場合は停止していると判断します。${hung.ja}`,
  };
}

/** Source: Azure Connected Machine agent, "Supported versions". */
function agentTooOld(version: string): Text {
  return {
    en: `The Connected Machine agent is ${version}, far older than a year; Azure supports the versions of the last year only, and an old one may not carry out the extension. Update it first.`,
    ja: `Connected Machine エージェントは ${version} で、リリースから 1 年を大きく超えています。サポートされるのは過去 1 年のバージョンだけで、古いものは拡張機能を処理できないことがあります。先にエージェントを更新してください。`,
  };
}

const NOTHING_IN_THE_WAY = {
  en: 'Nothing that stands in the way of it is to be seen: machine, settings and patch extension are as they should be.',
  ja: '妨げになるものは見つかりません (マシン、設定、更新用拡張機能はいずれも正常)。',
};

/** Source: public reports (Arm64 and images that no page lists); medium certainty. */
const NO_EXTENSION = {
  en: 'Machine and settings are as they should be, but the patch extension, which Azure installs by itself, is not there. If periodic assessment has been on for more than a day, Azure does not reach the machine.',
  ja: 'マシンと設定は正常ですが、Azure が自動でインストールするはずの更新用拡張機能がありません。定期評価を有効にしてから 1 日以上たっている場合は、Azure の評価がこのマシンに届いていません。',
};

/** Source: Compute's answer to a PUT of the extension, `OperationNotAllowed`. */
const NOT_BY_HAND = {
  en: 'The extension cannot be installed by hand: Azure refuses its publisher and type as reserved for internal use (OperationNotAllowed).',
  ja: 'この拡張機能は手動ではインストールできません。発行元と種類が内部用に予約されているため、Azure が拒否します (OperationNotAllowed、reserved for internal use)。',
};

/** Azure says nothing of rows it withholds, so this cannot be told from their absence. */
const UNLESS_WITHHELD = {
  en: "Resource Graph leaves out what the bot's identity may not read. If the portal shows an assessment or a failed extension, compare the identity's role with deploy/reader-role.json.",
  ja: 'ボットの ID で参照できない行は Resource Graph の結果に含まれません。ポータルに評価結果や失敗した拡張機能が表示される場合は、ID のロールを deploy/reader-role.json と比較してください。',
};

const ASSESS_NOW = {
  en: 'Assess the machine now and check whether the assessment succeeds.',
  ja: '今すぐ評価を実行し、成功するかどうかを確認してください。',
};

const ASSESS_OR_SUPPORT = {
  en: "Assess the machine now; that makes Azure install the extension. If it fails, check that the machine's image and architecture are supported, then open a support request with the error.",
  ja: '今すぐ評価を実行してください。その際に Azure が拡張機能をインストールします。失敗する場合は、マシンのイメージとアーキテクチャがサポート対象かを確認し、エラーを添えてサポート リクエストを作成してください。',
};
