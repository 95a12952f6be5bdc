import { useEffect, useRef, useState } from 'react';
import { type Camera, endStream } from '../cameras.ts';
import { READY, type Standing, trouble } from '../device.ts';

/** Live pictures of the camera while the dialog is open; permission that comes late is taken as well. */
export function useLive(camera: Camera, onStanding: (standing: Standing) => void) {
  const video = useRef<HTMLVideoElement>(null);
  const [standing, setStanding] = useState<Standing>(null);
  const [turn, setTurn] = useState(0);
  const latest = useRef(onStanding);
  useEffect(() => {
    latest.current = onStanding;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn is a wish to try again
  useEffect(() => {
    let isGone = false;
    let shown: MediaStream | null = null;
    const tell = (now: Standing) => {
      if (isGone) return;
      setStanding(now);
      latest.current(now);
    };
    const show = (stream: MediaStream) => {
      if (isGone || !video.current) return endStream(stream);
      shown = stream;
      video.current.srcObject = stream;
      for (const track of stream.getTracks()) track.addEventListener('ended', () => tell(trouble('missing')));
      tell(READY);
    };
    void camera.open(show).then((got) => (got.ok ? show(got.value) : tell(got)));
    return () => {
      isGone = true;
      endStream(shown);
    };
  }, [camera, turn]);
  return { video, standing, again: () => setTurn((now) => now + 1) };
}
