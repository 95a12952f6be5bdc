/** One call: its number in the stream and what the voice says. */
export type Call = { readonly seq: number; readonly say: string };

let announcedUpTo = 0;
let audio: AudioContext | undefined;

/** Calls up to here were made before this screen stood. */
export function silenceUntil(seq: number): void {
  announcedUpTo = seq;
  offerSound();
  tellOfVoice();
  // Voices are listed some time after the page stands, and change when one is installed.
  if (hasSpeech()) speechSynthesis.addEventListener('voiceschanged', tellOfVoice);
}

/** Calls that were not announced yet, oldest first. */
export function callsAfter(seq: number, from: ParentNode): readonly Call[] {
  const calls = [...from.querySelectorAll<HTMLElement>('[data-call][data-say]')].map((element) => ({
    seq: Number(element.dataset.call),
    say: element.dataset.say ?? '',
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
  if (volume > 0) for (const { say } of calls) sound(say, volume);
  shake(from);
  offerSound();
  tellOfVoice();
}

function sound(say: string, volume: number): void {
  chime(volume);
  const voice = chineseVoice();
  // Another voice would read the signs as noise; the chime is made here and always heard.
  if (!voice) return;
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

/** A screen that has a volume but no Chinese voice says so; a silent one has nothing to tell. */
function tellOfVoice(): void {
  const note = document.querySelector<HTMLElement>('[data-voiceless]');
  if (note) note.hidden = isSilent() || chineseVoice() !== undefined;
}

const isSilent = (): boolean => document.querySelector('[data-volume]:not([data-volume="0"])') === null;

/** Two soft tones, a fourth apart; made here, so that no sound has to be loaded while a hall waits. */
function chime(volume: number): void {
  audio ??= new AudioContext();
  for (const [nth, frequency] of [659.3, 880].entries()) {
    const [tone, loudness] = [audio.createOscillator(), audio.createGain()];
    const from = audio.currentTime + nth * 0.28;
    tone.frequency.value = frequency;
    loudness.gain.setValueAtTime(volume * 0.4, from);
    loudness.gain.exponentialRampToValueAtTime(0.001, from + 0.6);
    tone.connect(loudness).connect(audio.destination);
    tone.start(from);
    tone.stop(from + 0.6);
  }
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
