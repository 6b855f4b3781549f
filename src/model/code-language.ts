/** The languages of code that an operator copies. */
export type CodeLanguage = 'azure-cli' | 'powershell' | 'bash' | 'kusto' | 'http';
