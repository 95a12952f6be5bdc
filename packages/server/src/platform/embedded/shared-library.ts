/** Debian packages of the libraries that a program from npm may miss on a bare machine. */
const debianPackages: Readonly<Record<string, string>> = {
  'libstdc++.so.6': 'libstdc++6',
  'libgcc_s.so.1': 'libgcc-s1',
  'libexpat.so.1': 'libexpat1',
  'libnspr4.so': 'libnspr4',
  'libplc4.so': 'libnspr4',
  'libplds4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcups.so.2': 'libcups2',
  'libdrm.so.2': 'libdrm2',
  'libgbm.so.1': 'libgbm1',
  'libasound.so.2': 'libasound2',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libcairo.so.2': 'libcairo2',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libfontconfig.so.1': 'libfontconfig1',
  'libz.so.1': 'zlib1g',
};

/** The Debian package that holds a shared library, or null when we do not know it. */
export const debianPackageOf = (library: string): string | null => debianPackages[library] ?? null;

/** One line that names the library a program died of, read from what the loader printed; null when it did not. */
export function missingLibrary(output: string): string | null {
  const old = /version `(GLIBC[^_]*_[0-9.]+)' not found/.exec(output);
  if (old) return `This system is too old for the bundled programs: its C library lacks ${old[1]}.`;
  const missing = /(?:loading shared libraries|Library not loaded): (?:.*\/)?([^:\s/]+)/.exec(output)?.[1];
  if (missing === undefined) return null;
  const owner = debianPackageOf(missing);
  const advice =
    owner === null ? 'Install the package that holds it.' : `On Debian: apt-get install ${owner}`;
  return `The system library ${missing} is missing. ${advice}`;
}
