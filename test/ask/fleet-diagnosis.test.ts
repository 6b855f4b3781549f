import { checkTranscript } from './support/transcript.ts';

const FLEET = 'report fleet-diagnosis';

describe('many machines that are not assessed', () => {
  describe('in English', () => {
    checkTranscript('en', [
      ['which machines are not assessed and why?', FLEET],
      ['why are all machines not assessed', FLEET],
      ['which servers have never been assessed?', FLEET],
      ["which VMs haven't been assessed this week", FLEET],
      ['what machines are unassessed', FLEET],
      ['list machines that are not assessed', FLEET],
      ['list the unassessed machines', FLEET],
      ['show me all machines without assessment', FLEET],
      ['show unassessed servers', FLEET],
      ['how many machines are not assessed?', FLEET],
      ['unassessed machines', FLEET],
      ['machines not assessed and the reasons', FLEET],
      ['are there machines with stale assessments?', FLEET],
      ['any servers with failed assessment?', FLEET],
      ['why is nothing assessed in resource group rg-prod', FLEET],
      ['not assessed in rg-prod, why?', FLEET],
      ['assessment missing across the fleet', FLEET],
      ['the whole fleet is not assessed', FLEET],
      ['every machine shows not assessed', FLEET],
      ['everything is not assessed, why?', FLEET],
      ['why are our servers not being assessed', FLEET],
      ['wich machines are not asessed', FLEET],
      ['none of the machines are assessed', FLEET],
      ['no machines are assessed', FLEET],
    ]);
  });

  describe('in Japanese', () => {
    checkTranscript('ja', [
      ['未評価のマシンと原因', FLEET],
      ['未評価のマシンと原因は?', FLEET],
      ['どのマシンが未評価?', FLEET],
      ['どのマシンが評価されていないか、理由も', FLEET],
      ['どのサーバが評価されていませんか', FLEET],
      ['全台が未評価なのはなぜ', FLEET],
      ['全台の未評価の原因', FLEET],
      ['すべてのマシンが評価されない', FLEET],
      ['全マシンの評価が古い', FLEET],
      ['未評価のマシン一覧', FLEET],
      ['未評価のサーバーを一覧にして', FLEET],
      ['評価されていないマシンはどれ', FLEET],
      ['評価されていないマシンは何台ありますか', FLEET],
      ['未評価のサーバーを教えて', FLEET],
      ['評価に失敗したマシンをリストアップして', FLEET],
      ['リソース グループ rg-prod で評価されていないのは?', FLEET],
      ['未評価マシンを洗い出して', FLEET],
      ['一台も評価されていない', FLEET],
    ]);
  });

  describe('a named machine makes it one machine’s question', () => {
    checkTranscript('en', [
      ['which of vm-01 and vm-02 is not assessed?', 'diagnose not-assessed', 'vm-01', 'vm-02'],
      ['which error keeps vm-01 from being assessed, it is not assessed', 'diagnose not-assessed', 'vm-01'],
    ]);
    checkTranscript('ja', [['マシン vm-01 と vm-02 が未評価', 'diagnose not-assessed', 'vm-01', 'vm-02']]);
  });
});
