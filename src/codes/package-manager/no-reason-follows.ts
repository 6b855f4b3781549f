/** A line that goes on to say why nothing could be fetched is left to the signature of that reason. */
export const NO_REASON_FOLLOWS = String.raw`(?![^\n]{0,400}(?:Hash Sum mismatch|NO_PUBKEY|EXPKEYSIG|is not signed|No space left|Curl error|\b403\b[^\n]{0,200}rhui|rhui[^\n]{0,200}\b403\b))`;
