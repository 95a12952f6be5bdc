/** 录音: the pieces of a call, shipped with the product or recorded by the centre's own announcer. */
const pieces = new Map<string, AudioBuffer>();

/** The words of every call and its figures; letters are asked for with the first call that has them. */
const USUAL = ['qing', 'hao', 'dao', 'haochuangkou', ...'0123456789'];

let isOwn = false;
/** The centre has recorded its own announcer, who is heard before any voice of the machine. */
export const isOwnVoice = (): boolean => isOwn;

/** @returns false when a piece cannot be had */
export async function fetchVoice(audio: AudioContext, names: readonly string[] = USUAL): Promise<boolean> {
  const missing = [...new Set(names)].filter((name) => !pieces.has(name));
  const fetched = await Promise.all(missing.map((name) => fetchPiece(audio, name).catch(() => false)));
  return !fetched.includes(false);
}

async function fetchPiece(audio: AudioContext, name: string): Promise<boolean> {
  const reply = await fetch(`/voice/${name}.wav`);
  if (!reply.ok) return false;
  isOwn ||= reply.headers.get('x-recorded-by') === 'centre';
  const recorded = await reply.arrayBuffer();
  // By callbacks: the oldest shells of public offices know no other way.
  const piece = await new Promise<AudioBuffer>((resolve, reject) =>
    audio.decodeAudioData(recorded, resolve, reject),
  );
  pieces.set(name, piece);
  return true;
}

/**
 * Plays the pieces one after another, without a gap.
 *
 * @param from seconds on the clock of the sound
 * @returns the second at which the last one has ended
 */
export function playVoice(
  audio: AudioContext,
  names: readonly string[],
  { from, volume }: { readonly from: number; readonly volume: number },
): number {
  let at = from;
  for (const name of names) {
    const piece = pieces.get(name);
    if (!piece) continue;
    const [source, loudness] = [audio.createBufferSource(), audio.createGain()];
    source.buffer = piece;
    loudness.gain.value = volume;
    source.connect(loudness).connect(audio.destination);
    source.start(at);
    at += piece.duration;
  }
  return at;
}
