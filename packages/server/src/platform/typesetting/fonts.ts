import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

const FACES = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  // Last resort for names: 𠮷 is in no Chinese face of the family.
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
] as const;

/** Files of the faces in which papers are set; templates name the families. */
export const documentFontPaths = (): readonly string[] => FACES.map((face) => resolve(face));
