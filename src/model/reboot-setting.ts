/** Whether machines may restart for updates, in Azure's own values. */
export type RebootSetting = 'IfRequired' | 'Never' | 'Always';
