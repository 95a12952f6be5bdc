import { fetchVoice, isOwnVoice, playVoice } from './recorded-voice.ts';

/** One call: its number in the stream, what a voice says, and the recordings that say the same. */
export type Call = { readonly seq: number; readonly say: string; readonly voice: readonly string[] };

let announcedUpTo = 0;
let audio: AudioContext | undefined;

/** Calls up to here were made before this screen stood. */
export function silenceUntil(seq: number): void {
  announcedUpTo = seq;
  offerSound();
  void fetchUsual();
  // Voices are listed some time after the page stands, and change when one is installed.
  if (hasSpeech()) speechSynthesis.addEventListener('voiceschanged', tellOfVoice);
}

/** Calls that were not announced yet, oldest first. */
export function callsAfter(seq: number, from: ParentNode): readonly Call[] {
  const calls = [...from.querySelectorAll<HTMLElement>('[data-call][data-say]')].map((element) => ({
    seq: Number(element.dataset.call),
    say: element.dataset.say ?? '',
    voice: (element.dataset.voice ?? '').split(' '),
  }));
  return calls.filter((call) => call.seq > seq).sort((one, other) => one.seq - other.seq);
}

/** Chime and voice for what is new on the page, each call once; a telephone shakes. */
export function announce(from: ParentNode): void {
  const calls = callsAfter(announcedUpTo, from);
  announcedUpTo = Math.max(announcedUpTo, ...calls.map(({ seq }) => seq));
  const volume = Number(from.querySelector<HTMLElement>('[data-volume]')?.dataset.volume ?? 0) / 100;
  // Once, when it is new: a page that is renewed must not move by itself.
  for (const { seq } of calls) from.querySelector(`[data-call="${seq}"]`)?.classList.add('just-called');
  if (volume > 0) for (const call of calls) sound(call, volume);
  shake(from);
  offerSound();
  tellOfVoice();
}

/** What the hall hears ends one after the other, however many are called at once. */
let heard: Promise<unknown> = Promise.resolve();

function sound(call: Call, volume: number): void {
  heard = heard.then(() => soundOne(call, volume));
}

/** Chime and voice, until what is played here has ended; a voice of the machine keeps its own line. */
async function soundOne({ say, voice: pieces }: Call, volume: number): Promise<void> {
  audio ??= new AudioContext();
  const voice = isOwnVoice() ? undefined : chineseVoice();
  if (!voice) isComplete = await fetchVoice(audio, pieces);
  tellOfVoice();
  const from = (await isAllowed(audio)) ? chime(audio, volume) : null;
  if (voice) speak(say, voice, volume);
  if (from === null) return;
  const until = voice || !isComplete ? from : playVoice(audio, pieces, { from, volume });
  const seconds = until - audio.currentTime;
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
}

/** Milliseconds; a sound that was just made needs a moment until it runs. */
const LONGEST_START = 800;

/** Whether the browser lets the page be heard; while it refuses nothing is begun: all of it would sound at once later. */
async function isAllowed(sound: AudioContext): Promise<boolean> {
  const tooLong = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_START));
  if (sound.state !== 'running') await Promise.race([sound.resume(), tooLong]);
  return sound.state === 'running';
}

/** All recordings of the usual call were had when last asked for. */
let isComplete = true;

async function fetchUsual(): Promise<void> {
  if (isSilent() || !('AudioContext' in window)) return tellOfVoice();
  audio ??= new AudioContext();
  isComplete = await fetchVoice(audio);
  tellOfVoice();
}

function speak(say: string, voice: SpeechSynthesisVoice, volume: number): void {
  const words = new SpeechSynthesisUtterance(say);
  words.lang = voice.lang;
  words.volume = volume;
  words.rate = 0.9;
  speechSynthesis.speak(words);
}

const hasSpeech = (): boolean => 'speechSynthesis' in window;

/** Mandarin before any other voice of Chinese; some systems write zh_CN. */
function chineseVoice(): SpeechSynthesisVoice | undefined {
  const voices = hasSpeech() ? speechSynthesis.getVoices() : [];
  const spokenIn = (language: RegExp) => voices.find(({ lang }) => language.test(lang));
  return spokenIn(/^(zh|cmn)[-_](Hans[-_])?CN/i) ?? spokenIn(/^(zh|cmn)\b/i);
}

/** A screen with a volume, no Chinese voice and no recordings says so; a silent one has nothing to tell. */
function tellOfVoice(): void {
  const note = document.querySelector<HTMLElement>('[data-voiceless]');
  if (note) note.hidden = isSilent() || isComplete || chineseVoice() !== undefined;
}

const isSilent = (): boolean => document.querySelector('[data-volume]:not([data-volume="0"])') === null;

/**
 * Two soft tones, a fourth apart; made here, so that no sound has to be loaded while a hall waits.
 *
 * @returns the second at which a voice may follow
 */
function chime(on: AudioContext, volume: number): number {
  for (const [nth, frequency] of [659.3, 880].entries()) {
    const [tone, loudness] = [on.createOscillator(), on.createGain()];
    const from = on.currentTime + nth * 0.28;
    tone.frequency.value = frequency;
    loudness.gain.setValueAtTime(volume * 0.4, from);
    loudness.gain.exponentialRampToValueAtTime(0.001, from + 0.6);
    tone.connect(loudness).connect(on.destination);
    tone.start(from);
    tone.stop(from + 0.6);
  }
  return on.currentTime + 0.8;
}

/** Browsers keep silent until somebody has pressed once, unless they are started as a kiosk. */
function offerSound(): void {
  const offer = document.querySelector<HTMLElement>('[data-sound]');
  if (!offer || isSilent() || !('AudioContext' in window)) return;
  audio ??= new AudioContext();
  offer.hidden = audio.state === 'running';
  offer.querySelector('button')?.addEventListener('click', () => {
    void audio?.resume();
    offer.hidden = true;
  });
}

let shaken = '';

function shake(from: ParentNode): void {
  const called = from.querySelector<HTMLElement>('[data-buzz]')?.dataset.buzz ?? '';
  if (called !== '' && called !== shaken) navigator.vibrate?.([400, 200, 400]);
  shaken = called;
}
