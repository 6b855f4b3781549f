/** Packages that people ask after by what they are, and what distributions call them. Any other needs the word "package", or a star. */
const KNOWN: readonly (readonly [name: string, ...masks: string[]])[] = [
  ['openssl', 'openssl*', 'libssl*', 'libopenssl*'],
  ['openssh', 'openssh*'],
  ['kernel', 'kernel*', 'linux-image*', 'linux-headers*', 'linux-modules*', 'linux-azure*'],
  ['カーネル', 'kernel*', 'linux-image*', 'linux-headers*', 'linux-modules*', 'linux-azure*'],
  ['glibc', 'glibc*', 'libc6*'],
  ['curl', 'curl*', 'libcurl*'],
  ['sudo', 'sudo*'],
  ['bash', 'bash*'],
  ['systemd', 'systemd*', 'libsystemd*'],
  ['nginx', 'nginx*'],
  ['apache', 'apache2*', 'httpd*'],
  ['httpd', 'httpd*'],
  ['containerd', 'containerd*'],
  ['samba', 'samba*'],
  ['postgresql', 'postgresql*'],
  ['mysql', 'mysql*'],
  ['mariadb', 'mariadb*'],
  ['php', 'php*'],
  ['openjdk', 'openjdk*', 'java-*-openjdk*'],
  ['tomcat', 'tomcat*'],
  ['xz', 'xz*', 'liblzma*'],
];

export const KNOWN_PACKAGES: readonly string[] = KNOWN.map(([name]) => name);

/** The masks that a package goes by: those of one that is known by what it is, else the one that was said. */
export function masksOf(name: string): readonly string[] {
  return KNOWN.find(([known]) => known === name)?.slice(1) ?? [name];
}
