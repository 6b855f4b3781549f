import type { SYMPTOMS } from '../../model/concept.ts';

/** Complaints about registering with the retired Update Management and about other tenants, in Japanese; `ja.ts` says how the words are written. */
export const JAPANESE_REGISTRATION_SYMPTOMS = {
  'service-unreachable': [
    'unabletoregistermachine|registrationfailedwith',
    'commonalgorithm|共通(?:の)?アルゴリズム|アルゴリズム(?:が|を)~(?:ない|ません|合わ|一致)',
    'positiveinfinity|正の無限大|無限大(?:の値|値)',
    'notissuedby|certificatepresentedby|証明書~(?:証明機関|発行元|差し替え|すり替|入れ替)',
    '(?:tls|ssl|https|通信)~(?:傍受|復号|インスペクション|検査|ハンドシェイク|横取り)',
    'exceptionformhresult',
    '(?:[[registration]])~(?:プロキシ|ファイアウォール|ゲートウェイ|tls|ssl|アクセス(?:が)?拒否|通信|疎通)',
    '(?:プロキシ|ファイアウォール|ゲートウェイ|tls|ssl|アクセス(?:が)?拒否|通信)~(?:[[registration]])',
    '(?:[[legacy]])~(?:通信|接続|疎通|到達|つなが|繋が|届)~(?:でき|な|ません|失敗|エラー|ず|不可|遮断|ブロック)',
    '(?:[[legacy]])~(?:プロキシ|ファイアウォール|ゲートウェイ|tls|ssl|アクセス(?:が)?拒否)',
    '(?:プロキシ|ファイアウォール|ゲートウェイ|tls|ssl|アクセス(?:が)?拒否)~(?:[[legacy]])',
    '(?:サービス|opinsights|automation)(?:と|に|へ)~(?:通信|接続|到達|つなが|繋が)~(?:でき|な|ません|失敗|ず)',
  ],
  'registered-elsewhere': [
    '(?:既に|すでに|もう|とっくに)~(?:[[registration]])',
    '(?:[[registration]])済み?',
    '(?:別|違う|他|異なる|よそ|ほか|古い|旧|前|以前|もう一つ)の?(?:automation)?(?:アカウント|ワークスペース|account|workspace)',
    'alreadyregistered|differentaccount|anotherworkspace',
    '(?:二重|2重|重複|両方|複数|二つ|2つ)(?:に|の)?~(?:[[registration]])',
    '(?:[[registration]])(?:が|は)?(?:二重|重複|2つ|二つ|複数)',
    '(?:[[registration]])先が?(?:違|別|異な|不明|どこ)',
    '(?:どこ|どの(?:アカウント|ワークスペース))(?:に|へ)~(?:[[registration]])',
  ],
  'certificate-not-created': [
    '自己署名',
    'オレオレ証明書',
    '証明書(?:を|が|の)?(?:作成|生成|作れ|作ら|発行)',
    'certificatecreation|selfsigned',
    'crypto.{0,2}rsa|rsaフォルダ|rsaディレクトリ|machinekeys',
  ],
  'cross-tenant': [
    '(?:別|他|異なる|違う|ほか|よそ|外部|顧客|相手|子会社|親会社|グループ会社|お客様|客先|2つ|二つ|複数)の?(?:azure|entra|aad)?テナント',
    'クロステナント|テナント(?:間|跨|をまた|を跨|越|違い|が違|が異な|が別|外)',
    'linkedsubscription|リンク(?:された|済み?|先の?)?(?:の)?サブスク',
    'テナント~(?:許可|認可|権限|authorized|アクセス)',
    'crosstenant|(?:other|another|different)tenant',
  ],
} satisfies Partial<Record<(typeof SYMPTOMS)[number], readonly string[]>>;
