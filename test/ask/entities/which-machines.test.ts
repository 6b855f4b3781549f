import assert from 'node:assert/strict';
import { hear } from '../../../src/ask/hear.ts';

/** The sentence, the release and the power of the machines that it means. */
const NAMED: readonly (readonly [sentence: string, release: string | null, power: string | null])[] = [
  ['which stopped machines are not assessed?', null, 'stopped'],
  ['which machines are stopped?', null, 'stopped'],
  ['machines that are shut down and not assessed', null, 'stopped'],
  ['which servers are not running?', null, 'stopped'],
  ['which deallocated VMs are not assessed?', null, 'deallocated'],
  ['pending updates of running Linux servers', null, 'running'],
  ['offline machines not assessed', null, 'offline'],
  ['disconnected arc servers', null, 'disconnected'],
  ['停止中のマシンで未評価のものは?', null, 'stopped'],
  ['止まってるサーバーで更新が残っているのは', null, 'stopped'],
  ['起動していない VM の一覧', null, 'stopped'],
  ['割り当て解除されたマシンで未評価のもの', null, 'deallocated'],
  ['稼働中の Linux サーバーで未評価は?', null, 'running'],
  ['未接続の Arc サーバーは?', null, 'disconnected'],
  ['which hibernated VMs are not assessed?', null, 'hibernated'],
  ['machines that are suspended', null, 'hibernated'],
  ['休止状態のマシンで未評価のものは?', null, 'hibernated'],
  ['一時停止中のサーバーは?', null, 'hibernated'],
  ['which machines are starting?', null, 'starting'],
  ['list starting machines', null, 'starting'],
  ['起動処理中のマシンは?', null, 'starting'],
  ['which machines are being deallocated?', null, 'deallocating'],
  ['which machines are deallocating?', null, 'deallocating'],
  ['割り当て解除中の VM は?', null, 'deallocating'],
  ['which machines are still stopping?', null, 'stopping'],
  ['停止処理中のサーバーは?', null, 'stopping'],
  ['which expired arc servers are not assessed?', null, 'expired'],
  ['期限切れの Arc サーバーで未評価のものは?', null, 'expired'],
  ['does the schedule fail when stopping machines?', null, null],
  ['is there a reason for starting machines before a window?', null, null],
  ['Windows 2019 machines with pending updates', 'windows server 2019', null],
  ['which machines running windows 2016 have pending updates', 'windows server 2016', null],
  ['Server 2012 R2 hosts not assessed', 'windows server 2012 r2', null],
  ['Windows Server 2019 のマシンだけ', 'windows server 2019', null],
  ['サーバー 2019 の状態は?', 'windows server 2019', null],
  ['which machines on Ubuntu 22.04 are not assessed?', 'ubuntu 22.04', null],
  ['which ubuntu servers have pending updates', 'ubuntu', null],
  ['RHEL 8 の未評価サーバーは?', 'rhel 8', null],
  ['Red Hat Enterprise Linux 9 machines', 'rhel 9', null],
  ['停止中の Ubuntu 22.04 のサーバー', 'ubuntu 22.04', 'stopped'],
  ['Ubuntu 20.04 and 22.04 or RHEL 8 machines', null, null],
  ['why is vm-01 not assessed?', null, null],
  ['why did the update stop on ubuntu-web-01?', null, null],
  ['which machines are running late with updates?', null, null],
  ['is the schedule running on all machines?', null, null],
  ['pending updates of all Windows machines', null, null],
  ['windows update error on all servers', null, null],
  ['停止中の理由は?', null, null],
];

describe('which machines a question means', () => {
  for (const [sentence, release, power] of NAMED)
    it(`${release ?? 'any release'}, ${power ?? 'running or not'}: ${sentence}`, () => {
      const { entities } = hear(sentence, 'anything');
      assert.deepEqual([entities.osRelease, entities.power], [release, power]);
    });

  it('takes no release for the version of an agent', () => {
    assert.equal(hear('update compliance of Ubuntu 20.04', 'anything').entities.version, null);
  });
});
