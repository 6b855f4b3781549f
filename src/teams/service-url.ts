/**
 * Hosts that a Teams reply may go to, besides their subdomains: the public cloud, GCC, GCC High and DoD. A reply carries
 * the bot's token, so it must not follow wherever an activity points.
 * Source: the host list of the Microsoft 365 Agents SDK (`OutboundHostValidator`, @microsoft/agents-hosting 1.8).
 */
const TEAMS_HOSTS = [
  'botframework.com',
  'botframework.azure.us',
  'smba.trafficmanager.net',
  'teams.microsoft.com',
  'teams.microsoft.us',
];

/** Whether a reply may be sent to `serviceUrl`: a Teams service over https, or, for a bot without an app id, loopback. */
export function isReplyAllowed(serviceUrl: string, hasAppId: boolean): boolean {
  const url = URL.parse(serviceUrl);
  if (url === null) return false;
  if (!hasAppId) return (url.protocol === 'http:' || url.protocol === 'https:') && isLoopback(url.hostname);
  return (
    url.protocol === 'https:' &&
    TEAMS_HOSTS.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))
  );
}

/** Whether `host` can only be this machine: `localhost`, `127.0.0.0/8` or `::1`. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** Whether a `Host` header, with or without a port, names only this machine. */
export function isLoopbackHost(header: string): boolean {
  const url = URL.parse(`http://${header}/`);
  return url !== null && url.host !== '' && isLoopback(url.hostname);
}
