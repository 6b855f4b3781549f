/** Under these KB numbers Microsoft publishes definitions of its antivirus, several releases a day by one number. Source: Microsoft Defender Antivirus updates. */
export const DEFINITION_KBS: ReadonlySet<string> = new Set(['2267602', '915597', '2461484']);
